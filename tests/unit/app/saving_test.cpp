#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <random>

#include "app/person.h"

namespace sayso::app {

using annotation::AnnotationKind;

namespace {

const HostFailure refused{.cause = HostFailure::Cause::refused, .message = "Storage is off in private windows."};
const HostFailure full{.cause = HostFailure::Cause::full, .message = "The disk is full."};

void mark_a_claim(Person& person) {
    person.select("“not sign a blank cheque for anyone.”");
    person.press("C");
}

/// The only claim.
const annotation::Annotation* the_claim(const Person& person) {
    const auto claims = person.all(AnnotationKind::claim);
    REQUIRE(claims.size() == 1);
    return claims[0];
}

/// Whether a notice with this command stands.
bool offers(const Person& person, std::string_view command) {
    const auto notices = person.workspace.notices();
    return std::ranges::any_of(notices, [&](const Notice& notice) { return notice.command == command; });
}

}  // namespace

TEST_CASE("a reload brings back the document, its history and where it belongs in the list") {
    FakeDevice device;
    std::string last;
    {
        Person person(device);
        mark_a_claim(person);
        person.select("Tomasz Brandt");
        person.press("S");
        person.press("Ctrl+Z");
        last = person.file();
    }
    Person person(device, "not the sample", 2);
    CHECK(person.file() == last);
    CHECK(person.workspace.save_state() == SaveState::saved);
    CHECK(person.workspace.can_edit());
    person.press("Ctrl+Y");
    CHECK(person.document().speakers().size() == 1);
    person.press("Ctrl+Z");
    person.press("Ctrl+Z");
    CHECK(person.all(AnnotationKind::claim).empty());
    CHECK_FALSE(person.workspace.can_undo());
    CHECK(device.documents.size() == 1);
}

TEST_CASE("the article that was opened last is opened first") {
    FakeDevice device;
    DocumentId first;
    {
        Person person(device);
        first = person.workspace.document_id();
        person.workspace.open_text("Second article\n\nIt has one sentence, not more.\n");
        person.host.settle();
        person.workspace.open_article(first);
        person.host.settle();
    }
    Person person(device);
    CHECK(person.workspace.document_id() == first);
    CHECK(person.workspace.articles()[0].id == first);
    CHECK(person.workspace.articles()[1].title == "Second article");
}

TEST_CASE("every edit is on its way to the device before anything else happens") {
    FakeDevice device;
    Person person(device);
    person.select("“not sign a blank cheque for anyone.”");
    const auto appends = person.host.appends;
    person.workspace.run("annotate.claim");
    CHECK(person.host.appends == appends + 1);
    CHECK(person.workspace.save_state() == SaveState::saving);
    person.host.settle();
    CHECK(person.workspace.save_state() == SaveState::saved);
}

TEST_CASE("the journal is folded up after many records, when the person pauses") {
    FakeDevice device;
    Person person(device);
    mark_a_claim(person);
    const auto folds = person.host.folds;
    for (int edit = 0; edit < 300; ++edit)
        person.press("H");
    CHECK(person.host.folds == folds);
    CHECK(device.documents.begin()->second.records.size() == 301);
    person.host.pass(5000);
    CHECK(person.host.folds == folds + 1);
    // Undo still needs what was done.
    CHECK(device.documents.begin()->second.records.size() == 301);

    // What was undone and then overtaken is needed no more.
    for (int edit = 0; edit < 300; ++edit)
        person.press("Ctrl+Z");
    person.press("Y");
    person.host.pass(5000);
    CHECK(person.host.folds == folds + 2);
    CHECK(device.documents.begin()->second.records.size() == 2);
    const std::string last = person.file();
    Person reader(device);
    CHECK(reader.workspace.save_state() == SaveState::read_only);
    CHECK(reader.file() == last);
    CHECK(reader.workspace.can_undo());
}

namespace {

/// An article with many sentences, each marked as such.
std::string long_article() {
    std::string text = "A long report\n\n";
    for (int number = 1; number <= 1500; ++number)
        text += "Line " + std::to_string(number) + " was read out.\n\n";
    return text;
}

}  // namespace

TEST_CASE(
    "a long document goes to the device in slices, with what is done between them, and the log is cut only then") {
    FakeDevice device;
    Person person(device, long_article());
    const auto& stored = device.documents.begin()->second;
    // Much is done and undone: records that the journal can do without.
    for (int edit = 0; edit < 150; ++edit) {
        person.select("Line 900 was");
        person.press("C");
        person.press("Ctrl+Z");
    }
    CHECK(stored.records.size() == 300);
    const std::string before = stored.snapshot->document;
    const auto folds = person.host.folds;
    // A machine so slow that each piece of the work is a slice: the timer runs, and then slice by slice.
    person.host.time_a_look = 20;
    for (int pause = 0; pause < 2; ++pause) {
        person.host.time += 5000;
        person.host.run_timers();
    }
    int slices = 0;
    const auto some_slices = [&](int count) {
        for (; count > 0 && person.host.folds == folds; --count, ++slices) {
            REQUIRE(person.host.waiting() > 0);
            person.host.step();
            CHECK(person.workspace.save_state() == SaveState::saved);
        }
    };
    some_slices(3);
    CHECK(person.host.folds == folds);
    CHECK(stored.records.size() == 300);
    CHECK(stored.snapshot->document == before);

    SUBCASE("a tab that is gone in between has lost nothing") {
        const std::string last = person.file();
        person.host.crash();
        FakeDevice copy = device;
        copy.writers.clear();
        copy.hosts.clear();
        CHECK(Person(copy, "unused", 2).file() == last);
    }
    SUBCASE("nothing is done meanwhile") {
        some_slices(1000);
        CHECK(slices > 6);
        person.host.settle();
        CHECK(person.host.folds == folds + 1);
        // The one that can be done again.
        CHECK(stored.records.size() == 1);
        CHECK(stored.snapshot->document == person.file());
    }
    SUBCASE("edits made meanwhile are in it, and are records of their own until then") {
        person.select("Line 1 was");
        person.workspace.run("annotate.claim");
        person.host.step();
        person.select("Line 1400 was");
        person.workspace.run("annotate.claim");
        const std::string last = person.file();
        person.host.settle();
        CHECK(person.host.folds == folds + 1);
        CHECK(stored.snapshot->document == last);
        FakeDevice copy = device;
        copy.writers.clear();
        copy.hosts.clear();
        Person again(copy, "unused", 2);
        CHECK(again.file() == last);
        again.press("Ctrl+Z");
        again.press("Ctrl+Z");
        CHECK(again.file() == before);
    }
    SUBCASE("and an article that is removed meanwhile does not come back") {
        const DocumentId id = person.workspace.document_id();
        person.workspace.forget_article(id);
        person.host.settle();
        person.host.pass(10'000);
        CHECK(!device.documents.contains(id.value));
    }
}

TEST_CASE("an article that the device does not drop is kept on it as before") {
    FakeDevice device;
    Person person(device);
    person.host.everything_fails = full;
    person.workspace.forget_article(DocumentId(person.workspace.document_id()));
    person.host.settle();
    person.host.everything_fails.reset();
    mark_a_claim(person);
    person.host.pass(10'000);
    CHECK(person.workspace.save_state() == SaveState::saved);
    CHECK(device.documents.begin()->second.snapshot->document == person.file());
}

TEST_CASE("a long document is downloaded in slices, as it is in the end, though another be open by then") {
    FakeDevice device;
    Person person(device, long_article());
    person.host.time_a_look = 20;
    person.workspace.run("file.download");
    CHECK(person.host.saved.empty());
    person.host.step();
    person.select("Line 1400 was");
    person.workspace.run("annotate.claim");
    const std::string last = person.file();
    SUBCASE("the article stays open") {}
    SUBCASE("another is opened") {
        person.workspace.open_text("Second article\n\nIt has one sentence, not more.\n");
    }
    person.host.settle();
    REQUIRE(person.host.saved.size() == 1);
    CHECK(person.host.saved[0].first.bytes == last);
    CHECK(person.host.saved[0].first.name == "A long report.sayso.json");
}

TEST_CASE("how far a long download is is told, and it can be left") {
    FakeDevice device;
    Person person(device, long_article());
    person.host.settle();
    person.host.time_a_look = 250;
    CHECK_FALSE(person.workspace.applies("file.stop-downloading"));
    person.workspace.run("file.download");
    int last = -1;
    int told = 0;
    const auto write_on = [&] {
        person.host.step();
        const auto percent = person.workspace.downloading_percent();
        if (!percent) return;
        CHECK(*percent >= last);
        CHECK(*percent <= 100);
        told += *percent > last ? 1 : 0;
        last = *percent;
    };
    SUBCASE("to its end") {
        while (person.host.saved.empty())
            write_on();
        CHECK(told > 2);
        CHECK_FALSE(person.workspace.downloading_percent());
        CHECK(person.host.saved[0].first.bytes == person.file());
    }
    SUBCASE("left, by Escape") {
        while (told < 2)
            write_on();
        person.press("Escape");
        CHECK(person.workspace.announcement() == "Nothing was downloaded.");
        CHECK_FALSE(person.workspace.downloading_percent());
        person.host.settle();
        CHECK(person.host.saved.empty());
        person.workspace.run("file.download");
        person.host.settle();
        REQUIRE(person.host.saved.size() == 1);
        CHECK(person.host.saved[0].first.bytes == person.file());
    }
}

TEST_CASE("where storage is refused from the start, work goes on, and the person is told at once") {
    FakeDevice device;
    FakeHost host(device);
    host.everything_fails = refused;
    Workspace workspace(host, sample_article());
    workspace.start();
    host.settle();
    REQUIRE(workspace.document() != nullptr);
    CHECK(workspace.save_state() == SaveState::failed);
    CHECK(workspace.save_failure() == "The browser does not allow it: a private window, perhaps, or a setting.");
    REQUIRE(workspace.notices().size() == 1);
    CHECK(workspace.notices()[0].tone == Notice::Tone::error);
    CHECK(workspace.notices()[0].command == "file.download");
    CHECK(workspace.notices()[0].text ==
          "This browser does not let Sayso keep your work here. Download it before you close the tab.");
    CHECK(workspace.can_edit());
    workspace.run("move.next");
    CHECK(workspace.run("label.1"));
    host.settle();
    CHECK(workspace.can_undo());
    CHECK(workspace.notices().size() == 1);

    SUBCASE("another article can be opened and the first is kept as long as the tab lives") {
        const auto first = workspace.document_id();
        const auto labelled = workspace.focused()->labels;
        workspace.open_text("Second article\n\nIt has one sentence, not more.\n");
        host.settle();
        CHECK(workspace.articles().size() == 2);
        workspace.open_article(first);
        host.settle();
        CHECK(workspace.document_id() == first);
        CHECK(workspace.can_undo());
        workspace.undo();
        CHECK(workspace.focused()->labels.size() + 1 == labelled.size());
    }
    SUBCASE("once it is allowed, all of it is on the device with the next edit") {
        host.everything_fails.reset();
        workspace.run("move.next");
        workspace.run("label.2");
        host.settle();
        CHECK(workspace.save_state() == SaveState::saved);
        CHECK(workspace.notices().empty());
        CHECK(workspace.announcement() == "Your work is kept on this device again.");
        Person again(device);
        CHECK(again.document().count_of(annotation::LabelKind::sentence, {"reported"}) == 1);
        CHECK(again.document().count_of(annotation::LabelKind::sentence, {"background"}) == 1);
        CHECK(again.workspace.can_undo());
    }
}

TEST_CASE("where the device becomes full, the person is told, and nothing is left out when there is room again") {
    FakeDevice device;
    Person person(device);
    const std::string first = person.file();
    mark_a_claim(person);
    person.host.writing_fails = full;
    person.press("H");
    CHECK(person.workspace.save_state() == SaveState::failed);
    CHECK(person.last_notice() == "This device has no room left for your work. Download it before you close the tab.");
    CHECK(offers(person, "file.download"));
    person.press("Y");
    person.select("Tomasz Brandt");
    person.press("S");
    CHECK(person.workspace.notices().size() == 1);
    const std::string last = person.file();

    SUBCASE("the next edit brings all of it") {
        person.host.writing_fails.reset();
        person.press("Ctrl+Z");
        CHECK(person.workspace.save_state() == SaveState::saved);
        CHECK(person.workspace.notices().empty());
        const std::string undone = person.file();
        Person again(device);
        CHECK(again.file() == undone);
        again.host.settle();
    }
    SUBCASE("and so does time alone") {
        person.host.writing_fails.reset();
        person.host.pass(10'000);
        CHECK(person.workspace.save_state() == SaveState::saved);
    }
    SUBCASE("after a reload, undo goes back to the beginning") {
        person.host.writing_fails.reset();
        person.host.pass(10'000);
        Person again(device);
        CHECK(again.file() == last);
        again.workspace.run("file.take-over");
        again.host.settle();
        int steps = 0;
        for (; again.workspace.can_undo(); ++steps)
            again.press("Ctrl+Z");
        CHECK(steps == 4);
        CHECK(again.file() == first);
    }
    SUBCASE("a reload before that has what was acknowledged") {
        Person again(device);
        CHECK(again.all(AnnotationKind::claim).size() == 1);
        CHECK(again.document().speakers().empty());
        CHECK(again.workspace.notices().size() == 1);
    }
}

TEST_CASE("a second tab reads, says so, and can take over") {
    FakeDevice device;
    Person first(device);
    mark_a_claim(first);
    Person second(device, "unused", 2);
    CHECK(second.file() == first.file());
    CHECK(second.workspace.save_state() == SaveState::read_only);
    CHECK_FALSE(second.workspace.can_edit());
    CHECK(offers(second, "file.take-over"));
    const std::string before = second.file();
    second.select("Tomasz Brandt");
    second.press("S");
    second.press("Ctrl+Z");
    CHECK(second.file() == before);
    CHECK(second.last_notice() == "Another tab is editing this article. Take over to edit it here.");
    CHECK_FALSE(first.workspace.applies("file.take-over"));

    first.press("H");
    const std::string newer = first.file();
    CHECK(second.file() == before);
    CHECK(second.workspace.run("file.take-over"));
    second.host.settle();
    CHECK(second.workspace.save_state() == SaveState::saved);
    CHECK_FALSE(offers(second, "file.take-over"));
    CHECK(second.file() == newer);
    second.press("Ctrl+Z");
    CHECK(second.file() == before);

    CHECK(first.workspace.save_state() == SaveState::read_only);
    CHECK(offers(first, "file.take-over"));
    first.press("Y");
    CHECK(first.file() == newer);
    CHECK(first.workspace.run("file.take-over"));
    first.host.settle();
    CHECK(first.file() == before);
    CHECK(first.workspace.can_redo());
}

TEST_CASE("when the tab that writes is closed, the one that reads goes on from what it left") {
    FakeDevice device;
    auto first = std::make_unique<Person>(device);
    Person second(device, "unused", 2);
    CHECK(second.workspace.save_state() == SaveState::read_only);
    mark_a_claim(*first);
    const std::string left = first->file();
    first.reset();
    // It has the role, but not yet what was written: nothing may be changed before.
    second.host.step();
    second.workspace.run("move.next");
    second.workspace.run("annotate.accept");
    CHECK_FALSE(second.workspace.can_edit());
    second.host.settle();
    CHECK(second.workspace.can_edit());
    CHECK(second.file() == left);
    second.press("Ctrl+Z");
    CHECK(second.all(AnnotationKind::claim).empty());
}

TEST_CASE("an article that cannot be read when it is taken over stays open to read") {
    FakeDevice device;
    Person first(device);
    Person second(device, "unused", 2);
    const std::string before = second.file();
    device.documents.begin()->second.snapshot->document.clear();
    second.workspace.run("file.take-over");
    second.host.settle();
    CHECK(second.file() == before);
    CHECK_FALSE(second.workspace.can_edit());
    CHECK(second.workspace.notices().back().tone == Notice::Tone::error);
}

TEST_CASE("an article that cannot be read from the device leaves the open one as it is") {
    FakeDevice device;
    Person person(device);
    const auto first = person.workspace.document_id();
    person.workspace.open_text("Second article\n\nIt has one sentence, not more.\n");
    person.host.settle();
    const auto second = person.workspace.document_id();
    device.documents[first.value].snapshot->document.resize(200);
    person.workspace.open_article(first);
    person.host.settle();
    CHECK(person.workspace.document_id() == second);
    CHECK(person.workspace.can_edit());
    CHECK(person.workspace.rescue_offer().has_value());
    CHECK(person.last_notice() == "What this device kept of this article cannot be read.");
    person.put_caret_before("It has one");
    CHECK(person.press("1"));
    CHECK(person.workspace.save_state() == SaveState::saved);
}

TEST_CASE("a journal whose end cannot be read is gone on with from there") {
    FakeDevice device;
    {
        Person person(device);
        mark_a_claim(person);
        person.press("H");
        person.press("Y");
    }
    device.documents.begin()->second.records[2] = "{\"title\":\"Certain";
    {
        Person person(device);
        CHECK(person.last_notice() == "The last changes could not be read from this device; all before them are here.");
        CHECK(the_claim(person)->claim.certainty == annotation::Certainty::asserted);
        person.workspace.focus(the_claim(person)->id);
        person.press("N");
        CHECK(person.workspace.save_state() == SaveState::saved);
    }
    Person person(device);
    CHECK(person.workspace.notices().empty());
    CHECK(the_claim(person)->speaker.answered());
    person.press("Ctrl+Z");
    person.press("Ctrl+Z");
    CHECK(person.all(AnnotationKind::claim).empty());
}

namespace {

/// One random act of a person.
void act(Person& person, std::mt19937& random) {
    static constexpr std::array keys = {"C", "S", "Q", "V", "N", "O", "G", "H", "Y", "F", "M",     "B",     "1",
                                        "2", "X", "J", "K", "U", "[", "]", "}", "{", "W", "Enter", "Delete"};
    const auto size = person.document().article().text.size().value;
    switch (random() % 6) {
        case 0: {
            const auto from = static_cast<std::uint32_t>(random() % size);
            const auto length = static_cast<std::uint32_t>(random() % 80);
            person.workspace.select_by(random() % 2 == 0 ? Unit::word : Unit::sentence, {from},
                                       {std::min(from + length, size)}, random() % 4 == 0);
            break;
        }
        case 1:
            person.workspace.undo();
            break;
        case 2:
            if (random() % 2 == 0) person.workspace.redo();
            break;
        default:
            person.workspace.press(*key_press_named(keys[random() % keys.size()]));
            break;
    }
    if (person.workspace.chooser()) {
        person.workspace.filter_chooser(random() % 3 == 0 ? "Someone " + std::to_string(random() % 5) : "");
        person.workspace.choose();
        person.workspace.close_chooser();
    }
}

}  // namespace

TEST_CASE(
    "whatever is done and wherever the machine dies, a reload has what was acknowledged, and undo leads to the start") {
    for (std::uint32_t seed = 0; seed < 12; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        FakeDevice device;
        std::optional<std::string> first;
        // What the document was after each act of this life, and how much of it is durable.
        for (int life = 0; life < 4; ++life) {
            Person person(device, sample_article(), std::uint64_t{seed} * 100 + static_cast<std::uint64_t>(life) + 1);
            if (!first) first = person.file();
            REQUIRE(person.workspace.can_edit());
            std::vector<std::string> states = {person.file()};
            std::size_t acknowledged = 0;
            // On some machines each piece of what is written is a slice.
            person.host.time_a_look = seed % 2 == 0 ? 0 : 20;
            for (int acts = 0; acts < 60; ++acts) {
                act(person, random);
                states.push_back(person.file());
                if (random() % 20 == 0) person.host.writing_fails = full;
                if (random() % 5 == 0) person.host.writing_fails.reset();
                if (random() % 30 == 0) person.host.pass(static_cast<std::uint32_t>(random() % 5000));
                while (person.host.waiting() > 0 && random() % 3 != 0)
                    person.host.step();
                if (person.workspace.save_state() == SaveState::saved) acknowledged = states.size() - 1;
            }
            // The plug is pulled: what was not replied is lost, or was done without a reply.
            while (person.host.waiting() > 0 && random() % 3 != 0)
                person.host.step();
            if (person.workspace.save_state() == SaveState::saved) acknowledged = states.size() - 1;
            person.host.crash();

            FakeDevice copy = device;
            copy.writers.clear();
            copy.hosts.clear();
            Person reader(copy, "unused", 999);
            const auto found = std::ranges::find(states.rbegin(), states.rend(), reader.file());
            REQUIRE(found != states.rend());
            const bool found_last = found == states.rbegin();
            // Nothing that was acknowledged is missing: the state found is that one, or a later one.
            CHECK(static_cast<std::size_t>(states.rend() - found) > acknowledged);
            int redone = 0;
            while (reader.workspace.can_redo() && ++redone < 1000)
                reader.workspace.redo();
            int undone = 0;
            while (reader.workspace.can_undo() && ++undone < 1000)
                reader.workspace.undo();
            CHECK(reader.file() == *first);
            // A record after one that is missing is told of; where nothing is missing, there is nothing to say.
            CHECK((reader.workspace.notices().empty() || !found_last));
        }
    }
}

}  // namespace sayso::app
