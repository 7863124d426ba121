// Opening what takes long: slice by slice, told of, left, and shown before all is read.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "app/person.h"

namespace sayso::app {

using annotation::AnnotationKind;

namespace {

/// As many paragraphs, of two sentences each.
std::string long_article(int paragraphs) {
    std::string text = "A long report\n\n";
    for (int number = 1; number <= paragraphs; ++number)
        text += "Line " + std::to_string(number) + " was read out. “Nobody spoke,” Ingrid Solheim said.\n\n";
    return text;
}

/// Lets everything be done, and notes each percentage that is told.
std::vector<int> percentages(Person& person) {
    std::vector<int> told;
    while (person.host.waiting() > 0) {
        const auto percent = person.workspace.opening_percent();
        if (percent && (told.empty() || told.back() != *percent)) told.push_back(*percent);
        person.host.step();
    }
    return told;
}

}  // namespace

TEST_CASE("what takes long to open tells how far it is, and comes to what it comes to at one go") {
    FakeDevice device;
    Person person(device, long_article(800));
    // At one go: the clock stands.
    const std::string at_one_go = person.file();
    CHECK_FALSE(person.workspace.opening_percent());

    FakeDevice other;
    Person reader(other, std::string(short_article), 7);
    const auto first = reader.workspace.document_id();
    reader.host.time_a_look = 110;
    const auto is_told = [&] {
        CHECK(reader.workspace.announcement() == "Opening…");
        REQUIRE(reader.workspace.opening_percent());
        CHECK(reader.workspace.document_id() == first);
        const std::vector<int> told = percentages(reader);
        CHECK(told.size() > 5);
        CHECK(std::ranges::is_sorted(told));
        CHECK(told.back() < 100);
        CHECK_FALSE(reader.workspace.opening_percent());
        CHECK(reader.workspace.document_id() != first);
    };
    SUBCASE("a file of annotations") {
        reader.workspace.open_file({.name = "long.sayso.json", .bytes = at_one_go});
        is_told();
        CHECK(reader.file() == at_one_go);
        REQUIRE(other.documents.at(reader.workspace.document_id().value).snapshot);
        CHECK(other.documents.at(reader.workspace.document_id().value).snapshot->document == at_one_go);
    }
    SUBCASE("a text") {
        reader.workspace.open_text(long_article(800));
        is_told();
        CHECK(reader.document().article().text.bytes() == person.document().article().text.bytes());
        const auto sentences = reader.all(AnnotationKind::sentence);
        const auto expected = person.all(AnnotationKind::sentence);
        REQUIRE(sentences.size() == 1600);
        REQUIRE(expected.size() == 1600);
        CHECK(std::ranges::equal(
            sentences, expected, {}, [](const auto* one) { return one->spans; },
            [](const auto* one) { return one->spans; }));
        CHECK_FALSE(reader.workspace.can_undo());
    }
    SUBCASE("an article of this device, with what was done since it was folded up") {
        reader.host.time_a_look = 0;
        reader.workspace.open_file({.name = "long.sayso.json", .bytes = at_one_go});
        reader.host.settle();
        const auto id = reader.workspace.document_id();
        reader.select("Line 400 was read out.");
        reader.press("C");
        const std::string marked = reader.file();
        CHECK(marked != at_one_go);
        reader.workspace.open_article(first);
        reader.host.settle();
        REQUIRE(reader.workspace.document_id() == first);
        reader.host.time_a_look = 110;
        reader.workspace.open_article(id);
        while (!reader.workspace.opening_percent() && reader.host.waiting() > 0)
            reader.host.step();
        is_told();
        CHECK(reader.workspace.document_id() == id);
        CHECK(reader.file() == marked);
        CHECK(reader.workspace.can_undo());
        CHECK(reader.workspace.can_edit());
    }
}

TEST_CASE("opening can be left in the middle, and all is as before") {
    FakeDevice device;
    Person person(device, long_article(800));
    const std::string file = person.file();
    FakeDevice other;
    Person reader(other, std::string(short_article), 7);
    const auto first = reader.workspace.document_id();
    reader.select("declined to comment");
    reader.press("C");
    const std::string before = reader.file();
    reader.host.time_a_look = 110;

    const auto nothing_was_opened = [&] {
        CHECK_FALSE(reader.workspace.opening_percent());
        CHECK(reader.workspace.announcement() == "Nothing was opened.");
        reader.host.time_a_look = 0;
        reader.host.settle();
        CHECK(reader.workspace.document_id() == first);
        CHECK(reader.file() == before);
        CHECK(reader.workspace.can_edit());
        CHECK(reader.workspace.can_undo());
        reader.select("Nobody can claim");
        reader.press("C");
        Person later(other, std::string(short_article), 8);
        CHECK(later.file() == reader.file());
    };
    SUBCASE("a file, by Escape, which keeps what is selected") {
        const auto selection = reader.workspace.selection();
        reader.workspace.open_file({.name = "long.sayso.json", .bytes = file});
        for (int slice = 0; slice < 3; ++slice)
            reader.host.step();
        REQUIRE(reader.workspace.opening_percent());
        reader.workspace.press(*key_press_named("Escape"));
        CHECK(reader.workspace.selection() == selection);
        nothing_was_opened();
        CHECK(reader.workspace.articles().size() == 1);
    }
    SUBCASE("a text, by its command") {
        reader.workspace.open_text(long_article(800));
        reader.host.step();
        REQUIRE(reader.workspace.applies("file.stop-opening"));
        CHECK(reader.workspace.run("file.stop-opening"));
        CHECK_FALSE(reader.workspace.applies("file.stop-opening"));
        nothing_was_opened();
    }
    SUBCASE("an article of this device") {
        reader.host.time_a_look = 0;
        reader.workspace.open_file({.name = "long.sayso.json", .bytes = file});
        reader.host.settle();
        const auto id = reader.workspace.document_id();
        reader.workspace.open_article(first);
        reader.host.settle();
        reader.host.time_a_look = 110;
        reader.workspace.open_article(id);
        while (!reader.workspace.opening_percent() && reader.host.waiting() > 0)
            reader.host.step();
        REQUIRE(reader.workspace.opening_percent());
        reader.workspace.stop_opening();
        nothing_was_opened();
    }
    SUBCASE("for another file") {
        reader.workspace.open_file({.name = "long.sayso.json", .bytes = file});
        reader.host.step();
        REQUIRE(reader.workspace.opening_percent());
        reader.host.time_a_look = 0;
        reader.workspace.open_text("Second article\n\nIt has one sentence, not more.\n");
        reader.host.settle();
        CHECK(reader.document().article().metadata.title == "Second article");
        CHECK(reader.workspace.articles().size() == 2);
    }
}

TEST_CASE("a long file is shown before it is read to its end, and cannot be changed until it is") {
    FakeDevice device;
    Person person(device, long_article(800));
    const std::string file = person.file();
    FakeDevice other;
    Person reader(other, std::string(short_article), 7);
    const auto first = reader.workspace.document_id();
    reader.select("declined to comment");
    reader.press("C");
    const std::string before = reader.file();
    const auto selection = reader.workspace.selection();
    const auto is_shown = [&] { return reader.document().article().metadata.title == "A long report"; };
    const auto look = [&](std::string bytes) {
        reader.host.time_a_look = 110;
        reader.workspace.open_file({.name = "long.sayso.json", .bytes = std::move(bytes)});
        while (!is_shown() && reader.host.waiting() > 0)
            reader.host.step();
        REQUIRE(reader.workspace.opening_percent());
        CHECK(*reader.workspace.opening_percent() < 30);
        CHECK(reader.workspace.announcement() == "Wait a moment: the annotations are still being read.");
        CHECK(reader.workspace.save_state() == SaveState::opening);
    };
    const auto is_as_before = [&] {
        CHECK_FALSE(reader.workspace.opening_percent());
        CHECK(reader.workspace.document_id() == first);
        CHECK(reader.file() == before);
        CHECK(reader.workspace.selection() == selection);
        CHECK(reader.workspace.can_edit());
        CHECK(reader.workspace.articles().size() == 1);
    };
    SUBCASE("it has its text, its blocks and the marks that stand first, and can be read") {
        look(file);
        CHECK(reader.document().article().text.bytes() == person.document().article().text.bytes());
        CHECK(reader.document().article().blocks == person.document().article().blocks);
        CHECK(reader.document().annotation_count() > 20);
        CHECK(reader.document().annotation_count() < person.document().annotation_count());
        CHECK(reader.workspace.articles().size() == 1);
        SUBCASE("but not changed, undone or saved") {
            reader.select("Line 400 was read out.");
            const std::size_t count = reader.document().annotation_count();
            const std::size_t appends = reader.host.appends;
            CHECK_FALSE(reader.workspace.can_edit());
            CHECK_FALSE(reader.workspace.can_undo());
            reader.workspace.press(*key_press_named("C"));
            reader.workspace.download(false);
            CHECK(reader.document().annotation_count() == count);
            CHECK(reader.last_notice() == "Wait a moment: the annotations are still being read.");
            CHECK(reader.host.appends == appends);
            CHECK(reader.host.saved.empty());
        }
        SUBCASE("where the reader is then, the reader is when all is there") {
            reader.select("Line 400 was read out.");
            const auto there = reader.workspace.selection();
            const auto reveal = reader.workspace.reveal().number;
            const auto* const text = reader.document().article().text.bytes().data();
            reader.host.settle();
            CHECK(reader.file() == file);
            CHECK(reader.workspace.selection() == there);
            CHECK(reader.workspace.reveal().number == reveal);
            CHECK(reader.document().article().text.bytes().data() == text);
            CHECK(reader.workspace.announcement() == "Opened: A long report");
            CHECK(reader.workspace.can_edit());
            CHECK_FALSE(reader.workspace.can_undo());
            CHECK(reader.workspace.articles().size() == 2);
            CHECK(other.documents.size() == 2);
            CHECK(other.documents.at(reader.workspace.document_id().value).snapshot->document == file);
            CHECK(reader.press("C"));
        }
    }
    SUBCASE("left, it is gone, and what was open is open again") {
        look(file);
        reader.select("Line 400 was read out.");
        reader.workspace.stop_opening();
        reader.host.settle();
        is_as_before();
    }
    SUBCASE("so it is where there is a fault further on") {
        std::string faulty = file;
        const std::string_view kind = "\"kind\": \"sentence\"";
        faulty.replace(faulty.rfind(kind), kind.size(), "\"kind\": \"sentense\"");
        look(faulty);
        reader.host.time_a_look = 0;
        reader.host.settle();
        is_as_before();
        REQUIRE(reader.workspace.rescue_offer());
        CHECK(reader.workspace.rescue_offer()->faults.size() == 1);
    }
    SUBCASE("and where what was open is chosen from the list, or forgotten") {
        look(file);
        SUBCASE("chosen") {
            reader.workspace.open_article(first);
            reader.host.settle();
            is_as_before();
        }
        SUBCASE("forgotten") {
            reader.workspace.forget_article(first);
            reader.host.settle();
            CHECK(reader.workspace.document_id() != first);
            CHECK_FALSE(other.documents.contains(first.value));
        }
    }
    SUBCASE("where another tab takes over what was open, that is told, and the file is opened all the same") {
        look(file);
        Person elsewhere(other, std::string(short_article), 9);
        elsewhere.workspace.open_article(first);
        elsewhere.host.settle();
        elsewhere.workspace.take_over_writing();
        elsewhere.host.settle();
        CHECK(reader.workspace.document_id() == first);
        CHECK_FALSE(reader.workspace.can_edit());
        reader.host.settle();
        CHECK(reader.file() == file);
        CHECK(reader.workspace.can_edit());
    }
}

TEST_CASE("of an article of this device that was changed since it was folded up, the text is shown first") {
    FakeDevice device;
    Person person(device, long_article(800));
    const auto id = person.workspace.document_id();
    person.select("Line 1 was read out.");
    person.press("C");
    const std::string marked = person.file();
    person.workspace.open_text(std::string(short_article));
    person.host.settle();
    const auto second = person.workspace.document_id();
    person.host.time_a_look = 110;
    person.workspace.open_article(id);
    while (person.workspace.document_id() == second && person.host.waiting() > 0)
        person.host.step();
    REQUIRE(person.workspace.opening_percent());
    CHECK(person.workspace.document_id() == id);
    CHECK(person.document().annotation_count() == 0);
    CHECK_FALSE(person.workspace.can_edit());
    person.host.settle();
    CHECK(person.file() == marked);
    CHECK(person.workspace.can_edit());
    CHECK(person.workspace.can_undo());
}

TEST_CASE("a document that is opened is seen before the device is given it, and a change does not wait") {
    FakeDevice device;
    Person person(device, std::string(short_article));
    const std::string file = person.file();
    FakeDevice other;
    Person reader(other, "Second article\n\nIt has one sentence, not more.\n", 7);
    const std::size_t folds = reader.host.folds;
    reader.workspace.open_file({.name = "short.sayso.json", .bytes = file});
    CHECK(reader.document().article().metadata.title == "Council votes");
    CHECK(reader.host.folds == folds);
    CHECK(reader.workspace.save_state() == SaveState::saving);
    SUBCASE("unchanged, it is given once") {
        reader.host.settle();
        CHECK(reader.host.folds == folds + 1);
        CHECK(other.documents.at(reader.workspace.document_id().value).snapshot->document == file);
    }
    SUBCASE("changed at once, it is given as it is then") {
        reader.select("declined to comment");
        reader.workspace.press(*key_press_named("C"));
        CHECK(reader.host.folds == folds + 1);
        reader.host.settle();
        CHECK(other.documents.at(reader.workspace.document_id().value).snapshot->document == reader.file());
        CHECK(reader.file() != file);
    }
    CHECK(reader.workspace.save_state() == SaveState::saved);
}

}  // namespace sayso::app
