#include "app/opening.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "app/person.h"

namespace sayso::app {

using annotation::AnnotationKind;
using annotation::Status;

TEST_CASE("a first visit opens the sample, with its sentences suggested") {
    FakeDevice device;
    Person person(device);
    CHECK(person.document().article().text.bytes() == sample_article());
    CHECK(person.document().article().metadata.title ==
          "Harbour city delays flood barrier vote after cost estimate doubles");
    CHECK(person.document().article().metadata.byline == "Marta Oyelaran-Håkonsen");
    const auto sentences = person.all(AnnotationKind::sentence);
    CHECK(sentences.size() > 20);
    for (const auto* sentence : sentences) {
        CHECK(sentence->status == Status::suggested);
        CHECK(sentence->origin->kind == annotation::OriginKind::rule);
        CHECK(sentence->origin->name == "sentence");
    }
    CHECK(person.words_of(*sentences.front()).starts_with("Port Ellery’s council"));
    CHECK(person.workspace.notices().empty());
    CHECK(person.workspace.save_state() == SaveState::saved);
    CHECK(device.documents.size() == 1);
    CHECK(person.workspace.document_id().value.starts_with("d"));
    CHECK_FALSE(person.workspace.can_undo());
}

TEST_CASE("a text that is opened asks nothing and loses nothing: the article before stays in the list") {
    FakeDevice device;
    Person person(device);
    const auto first = person.workspace.document_id();
    person.select("Tomasz Brandt");
    person.press("C");
    const std::string before = person.file();

    person.workspace.open_text("Second article\n\nIt has one sentence, not more.\n");
    person.host.settle();
    CHECK(person.workspace.document_id() != first);
    CHECK(person.workspace.announcement() == "Opened: Second article");
    CHECK(person.workspace.focused() == nullptr);
    REQUIRE(person.workspace.articles().size() == 2);
    CHECK(person.workspace.articles()[0].title == "Second article");
    CHECK(person.workspace.articles()[1].id == first);

    CHECK(person.press("A"));
    CHECK(person.chosen_from() ==
          std::vector<std::string>{"Second article",
                                   "Harbour city delays flood barrier vote after cost estimate doubles"});
    person.press("ArrowDown");
    person.press("Enter");
    CHECK(person.workspace.document_id() == first);
    CHECK(person.file() == before);
    CHECK(person.workspace.can_undo());
    CHECK(person.workspace.articles()[0].id == first);
}

TEST_CASE("what had to be changed in a text is told in plain words") {
    FakeDevice device;
    Person person(device);
    person.workspace.open_file({.name = "windows.txt",
                                .bytes = "Title\r\n\r\nWords w\xff"
                                         "rong.\r\n"});
    person.host.settle();
    CHECK(person.document().article().text.bytes() == "Title\n\nWords w\xEF\xBF\xBDrong.\n");
    REQUIRE(person.workspace.notices().size() == 1);
    const Notice& notice = person.workspace.notices()[0];
    CHECK(notice.tone == Notice::Tone::plain);
    CHECK(notice.text.find("Windows line ends") != std::string::npos);
    CHECK(notice.text.find("line 3") != std::string::npos);
    person.workspace.dismiss(notice.number);
    CHECK(person.workspace.notices().empty());
}

TEST_CASE("nothing is opened of nothing") {
    FakeDevice device;
    Person person(device);
    const std::string before = person.file();
    for (const char* text : {"", "   \n\n \t\n"}) {
        person.workspace.open_text(text);
        person.host.settle();
        CHECK(person.last_notice() == "The text was not opened. There is no text in it.");
    }
    person.workspace.open_file({.name = "empty.txt", .bytes = {}});
    CHECK(person.last_notice() == "“empty.txt” was not opened. There is no text in it.");
    CHECK(person.file() == before);
    CHECK(person.workspace.articles().size() == 1);
}

TEST_CASE("a picture or an archive is no article, a text with a few damaged places is one") {
    using namespace std::string_literals;
    FakeDevice device;
    Person person(device);
    const std::string before = person.file();
    for (const std::string& bytes :
         {"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x04\xb0\xfe"s, "PK\3\4\x14\0\x08\0\xe1\xd2word"s}) {
        person.workspace.open_file({.name = "photo.png", .bytes = bytes});
        person.host.settle();
        CHECK(person.last_notice() == "“photo.png” was not opened. There is no text in it.");
        CHECK(person.file() == before);
    }
    std::string text = "The council met late on Tuesday, and the mayor said that nobody had told him.";
    person.workspace.open_file({.name = "damaged.txt", .bytes = text + "\0 \xff"s});
    person.host.settle();
    CHECK(person.document().article().text.bytes() == text + "\uFFFD \uFFFD");
}

TEST_CASE("a file that was downloaded is opened again as it was, byte for byte") {
    FakeDevice device;
    Person person(device);
    person.select("Tomasz Brandt");
    person.press("S");
    person.press("Ctrl+S");
    REQUIRE(person.host.saved.size() == 1);
    const SavedFile file = person.host.saved[0].first;
    CHECK(file.name == "Harbour city delays flood barrier vote after cost estimate doubles.sayso.json");
    CHECK(file.media_type == "application/json");
    CHECK(file.bytes == person.file());
    CHECK(person.last_notice() == "Downloaded as “" + file.name + "”.");

    SUBCASE("where it is open already, that is all") {
        const auto id = person.workspace.document_id();
        person.workspace.open_file({.name = file.name, .bytes = file.bytes});
        person.host.settle();
        CHECK(person.workspace.document_id() == id);
        CHECK(person.workspace.announcement() == "This file is open already, just as it is.");
    }
    SUBCASE("laid out in another way, the device keeps it as it came, and as it was changed once it is changed") {
        FakeDevice other;
        Person reader(other, std::string(short_article), 7);
        const std::string laid_out = "  \n" + file.bytes;
        reader.workspace.open_file({.name = file.name, .bytes = laid_out});
        reader.host.settle();
        const auto& stored = other.documents.at(reader.workspace.document_id().value);
        REQUIRE(stored.snapshot);
        CHECK(stored.snapshot->document == laid_out);
        CHECK(reader.file() == file.bytes);
        reader.press("Ctrl+A");
        reader.press("C");
        reader.host.settle();
        Person later(other, std::string(short_article), 8);
        CHECK(later.file() == reader.file());
        CHECK(later.file() != file.bytes);
    }
    SUBCASE("pasted on another device, it is a document there") {
        FakeDevice other;
        Person reader(other, std::string(short_article), 7);
        reader.workspace.open_text(file.bytes);
        reader.host.settle();
        CHECK(reader.file() == file.bytes);
        CHECK(reader.workspace.articles().size() == 2);
    }
}

TEST_CASE("a download goes to the same file again, or to a new one, and a change of mind is no error") {
    FakeDevice device;
    Person person(device);
    person.host.saved_to = SavedTo::new_file;
    person.press("Ctrl+Shift+S");
    CHECK_FALSE(person.host.saved.back().second);
    CHECK(person.last_notice() == "Saved to the file that you chose.");
    person.host.saved_to = SavedTo::same_file;
    person.press("Ctrl+S");
    CHECK(person.host.saved.back().second);
    CHECK(person.last_notice() == "Saved to the same file again.");
    const auto notices = person.workspace.notices().size();
    person.host.saved_to = std::unexpected(HostFailure{.cause = HostFailure::Cause::cancelled, .message = {}});
    person.press("Ctrl+S");
    CHECK(person.workspace.notices().size() == notices);
    person.host.saved_to =
        std::unexpected(HostFailure{.cause = HostFailure::Cause::broken, .message = "The disk is gone."});
    person.press("Ctrl+S");
    CHECK(person.last_notice() == "The file was not saved: The disk is gone.");
}

TEST_CASE("a file is opened by the picker, and a change of mind is no error") {
    FakeDevice device;
    Person person(device);
    person.press("Ctrl+O");
    CHECK(person.workspace.notices().empty());
    person.host.picked = ReceivedFile{.name = "a.txt", .bytes = "Short\n\nA picked text.\n"};
    person.press("Ctrl+O");
    CHECK(person.document().article().metadata.title == "Short");
}

TEST_CASE("a file with faults is offered for rescue, and the open document is untouched") {
    FakeDevice device;
    Person person(device);
    person.select("“not sign a blank cheque for anyone.”");
    person.press("C");
    const std::string good = person.file();
    std::string bad = good;
    const std::string exact = "\"exact\": \"“not sign a blank";
    const auto place = bad.find(exact);
    REQUIRE(place != std::string::npos);
    const auto spans = bad.rfind("\"spans\": [[", place);
    bad.replace(spans, 11, "\"spans\": [[1");

    person.workspace.open_file({.name = "bad.sayso.json", .bytes = bad});
    person.host.settle();
    REQUIRE(person.workspace.rescue_offer().has_value());
    const RescueOffer offer = *person.workspace.rescue_offer();
    CHECK(offer.file_name == "bad.sayso.json");
    REQUIRE_FALSE(offer.faults.empty());
    CHECK(offer.faults[0].starts_with("/annotations/"));
    CHECK(offer.possible);
    CHECK_FALSE(offer.rescued.empty());
    CHECK(person.file() == good);
    const auto id = person.workspace.document_id();

    SUBCASE("declined, nothing is opened") {
        person.press("Escape");
        CHECK_FALSE(person.workspace.rescue_offer().has_value());
        person.workspace.accept_rescue();
        CHECK(person.workspace.document_id() == id);
    }
    SUBCASE("accepted, what was found again is opened beside it") {
        CHECK(person.workspace.run("file.rescue"));
        person.host.settle();
        CHECK_FALSE(person.workspace.rescue_offer().has_value());
        CHECK(person.workspace.document_id() != id);
        REQUIRE(person.all(AnnotationKind::claim).size() == 1);
        CHECK(person.words_of(*person.all(AnnotationKind::claim)[0]) == "“not sign a blank cheque for anyone.”");
        CHECK(person.workspace.articles().size() == 2);
    }
}

TEST_CASE("of a file that is cut off nothing can be rescued, and it is said where it is broken") {
    FakeDevice device;
    Person person(device);
    const std::string good = person.file();
    person.workspace.open_file({.name = "cut.sayso.json", .bytes = good.substr(0, good.size() / 2)});
    REQUIRE(person.workspace.rescue_offer().has_value());
    CHECK_FALSE(person.workspace.rescue_offer()->possible);
    CHECK(person.workspace.rescue_offer()->faults[0].starts_with("byte "));
    CHECK_FALSE(person.workspace.applies("file.rescue"));
    person.workspace.decline_rescue();
    CHECK(person.file() == good);
}

TEST_CASE("an article without a title is called by its first words, and a file by what file systems take") {
    FakeDevice device;
    Person person(device);
    person.workspace.open_text("a/b: “c” 100%?\n\nThis is the first paragraph, which is long enough to be one.\n");
    CHECK(file_name_of(person.document()) == "a b “c” 100.sayso.json");
    person.workspace.open_text(
        "this line is so very long that nobody would ever take it for the title of an article, and it goes on, and "
        "on, without an end, because it is a paragraph.\n");
    CHECK(title_of(person.document()).size() < 130);
    CHECK(title_of(person.document()).ends_with("…"));
    CHECK(title_of(person.document()).starts_with("this line is so very long"));
}

TEST_CASE("an article is removed from the device only when asked twice") {
    FakeDevice device;
    Person person(device);
    const auto first = person.workspace.document_id();
    person.workspace.open_text("Second article\n\nIt has one sentence, not more.\n");
    person.host.settle();
    CHECK_FALSE(person.workspace.applies("article.forget-now"));
    CHECK(person.workspace.run("article.forget"));
    CHECK(person.workspace.notices().back().command == "article.forget-now");
    CHECK(person.workspace.articles().size() == 2);
    CHECK(person.workspace.run("article.forget-now"));
    person.host.settle();
    CHECK(person.workspace.notices().empty());
    CHECK(person.workspace.articles().size() == 1);
    CHECK(person.workspace.document_id() == first);
    CHECK(device.documents.size() == 1);
    // The last one makes room for the sample.
    person.workspace.forget_article(first);
    person.host.settle();
    CHECK(device.documents.size() == 1);
    CHECK(person.workspace.document_id() != first);
    CHECK(person.document().article().text.bytes() == sample_article());
}

TEST_CASE("theme and text size are kept on the device") {
    FakeDevice device;
    {
        Person person(device);
        CHECK(person.workspace.setting("theme").empty());
        person.press("D");
        CHECK(person.workspace.setting("theme") == "light");
        person.press("D");
        person.press("+");
        person.press("=");
        person.press("-");
        CHECK(person.workspace.setting("text-size") == "112");
    }
    Person person(device);
    CHECK(person.workspace.setting("theme") == "dark");
    CHECK(person.workspace.setting("text-size") == "112");
    person.press("D");
    CHECK(person.workspace.setting("theme") == "auto");
    for (int step = 0; step < 20; ++step)
        person.press("-");
    CHECK(person.workspace.setting("text-size") == "60");
    CHECK_FALSE(person.press("-"));
}

TEST_CASE("panels are opened and closed by commands, and whatever shows is drawn anew") {
    FakeDevice device;
    Person person(device);
    int drawn = 0;
    person.workspace.changed = [&] { ++drawn; };
    const auto revision = person.workspace.revision();
    person.press("?");
    CHECK(person.workspace.is_open(Panel::help));
    CHECK(drawn > 0);
    CHECK(person.workspace.revision() > revision);
    for (const auto& [command, panel] : {std::pair{"view.tagset", Panel::tagset},
                                         {"view.speakers", Panel::speakers},
                                         {"view.articles", Panel::articles}}) {
        person.workspace.run(command);
        CHECK(person.workspace.is_open(panel));
        person.workspace.run(command);
        CHECK_FALSE(person.workspace.is_open(panel));
    }
    CHECK(person.workspace.is_open(Panel::help));
}

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
