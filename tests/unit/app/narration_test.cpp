// What is said of the caret and of the selection, for those who hear the screen.
#include "app/narration.h"

#include <doctest/doctest.h>

#include "app/person.h"

namespace sayso::app {

namespace {

std::string said_after(Person& person, std::string_view key) {
    person.press(key);
    return std::string(person.workspace.announcement());
}

}  // namespace

TEST_CASE("a caret says the letter, word, sentence or paragraph that it came to") {
    FakeDevice device;
    Person person(device, std::string(short_article));
    person.put_caret_before("Nobody can");
    CHECK(said_after(person, "ArrowRight") == "o");
    CHECK(said_after(person, "ArrowLeft") == "N");
    CHECK(said_after(person, "Ctrl+ArrowRight") == "Nobody");
    CHECK(said_after(person, "ArrowRight") == "c");
    person.put_caret_before("Nobody can");
    CHECK(said_after(person, "Alt+ArrowRight") == "Brandt disputes that.");
    CHECK(said_after(person, "Alt+ArrowLeft") == "“Nobody can claim that this came as a surprise.”");
    CHECK(said_after(person, "Ctrl+ArrowDown") == "End of the paragraph.");
    CHECK(said_after(person, "Ctrl+ArrowDown") == "The company declined to comment. It has said nothing since.");
    CHECK(said_after(person, "Ctrl+Home") == "Council votes");
    CHECK(said_after(person, "ArrowLeft") == "No further.");
    CHECK(said_after(person, "Ctrl+End") == "The company declined to comment. It has said nothing since.");
    CHECK(said_after(person, "ArrowRight") == "No further.");
}

TEST_CASE("a line is said whole, the caret in its column or not") {
    FakeDevice device;
    Person person(device, std::string(short_article));
    person.put_caret_before("votes");
    // With no layout a paragraph is a line.
    CHECK(said_after(person, "ArrowDown").starts_with("“We wrote to them twice,”"));
    CHECK(said_after(person, "End") == "End of the paragraph.");
    CHECK(said_after(person, "Home") == "“");
}

TEST_CASE("a caret says marks where they begin and end, not at each letter of them") {
    FakeDevice device;
    Person person(device, std::string(short_article));
    person.select("Brandt");
    person.press("S");
    person.workspace.clear_focus();
    person.select("disputes");
    person.press("Q");
    person.workspace.clear_focus();
    person.put_caret_before(" Brandt");
    CHECK(said_after(person, "ArrowRight") == "B. Speaker: Brandt");
    CHECK(said_after(person, "ArrowRight") == "r");
    person.put_caret_before("t disputes");
    CHECK(said_after(person, "ArrowRight") == "space. No mark");
    CHECK(said_after(person, "ArrowRight") == "d. Cue");
    person.put_caret_before("Nobody can");
    CHECK(said_after(person, "Alt+ArrowRight") == "Brandt disputes that. Speaker: Brandt; Cue");
}

TEST_CASE("a sentence says its labels, and words with many marks only how many") {
    FakeDevice device;
    Person person(device, std::string(short_article));
    person.put_caret_before("Brandt disputes");
    person.press("2");
    person.workspace.clear_focus();
    for (const std::string_view words : {"The company", "comment", "declined", "nothing"}) {
        person.select(words);
        person.press("Q");
        person.workspace.clear_focus();
    }
    person.put_caret_before("Nobody can");
    CHECK(said_after(person, "Alt+ArrowRight") == "Brandt disputes that. Background");
    person.press("Ctrl+ArrowDown");
    CHECK(said_after(person, "Ctrl+ArrowDown") ==
          "The company declined to comment. It has said nothing since. 4 marks");
}

TEST_CASE("what is selected by keys is said, of long words the begin and the end") {
    FakeDevice device;
    Person person(device, std::string(short_article));
    person.put_caret_before("Brandt disputes");
    CHECK(said_after(person, "Shift+ArrowRight") == "Selected: B");
    CHECK(said_after(person, "Alt+Shift+ArrowRight") == "Selected: Brandt disputes that.");
    CHECK(said_after(person, "Escape") == "Nothing is selected.");
    CHECK(said_after(person, "Ctrl+A") == "The whole article is selected.");
    FakeDevice another_device;
    Person reader(another_device);
    reader.put_caret_before("Some 31,000 people");
    const std::string all = said_after(reader, "Ctrl+Shift+End");
    CHECK(all.starts_with("Selected: Some 31,000 people"));
    CHECK(all.find(" … ") != std::string::npos);
    CHECK(all.ends_with("Required fields are marked *"));
    CHECK(all.size() < 300);
}

TEST_CASE("going from mark to mark says what each is, and a speaker's whole name once") {
    FakeDevice device;
    Person person(device, std::string(short_article));
    person.select("Ingrid Solheim");
    person.press("S");
    person.workspace.clear_focus();
    person.select("We wrote to them twice");
    person.press("C");
    person.workspace.close_chooser();
    person.workspace.clear_focus();
    person.put_caret_before("Council");
    CHECK(said_after(person, "U") == "Claim, unfinished: We wrote to them twice");
    bool named = false;
    for (int step = 0; step < 6 && !named; ++step)
        named = said_after(person, "J") == "Speaker: Ingrid Solheim";
    CHECK(named);
}

}  // namespace sayso::app
