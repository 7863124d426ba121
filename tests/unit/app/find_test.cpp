#include "app/find.h"

#include <doctest/doctest.h>

#include <string>

#include "app/person.h"

namespace sayso::app {

namespace {

std::vector<std::string> found(std::string_view text, std::string_view query) {
    std::vector<std::string> words;
    for (const text::ByteRange hit : find_all(text, query))
        words.emplace_back(text::slice(text, hit));
    return words;
}

}  // namespace

TEST_CASE("words are found whatever their case") {
    CHECK(found("Barrier, barrier, BARRIER", "bArRiEr") == std::vector<std::string>{"Barrier", "barrier", "BARRIER"});
    CHECK(found("ÉCOLE école", "École") == std::vector<std::string>{"ÉCOLE", "école"});
    CHECK(found("ΌΛΟΣ όλος", "όλοσ") == std::vector<std::string>{"ΌΛΟΣ", "όλος"});
    CHECK(found("ЖУРНАЛ журнал Ёж ёж", "Ёж") == std::vector<std::string>{"Ёж", "ёж"});
    CHECK(found("2×3 ÷", "÷") == std::vector<std::string>{"÷"});
}

TEST_CASE("a straight quotation mark finds a curly one") {
    CHECK(found("the mayor’s office", "mayor's") == std::vector<std::string>{"mayor’s"});
    CHECK(found("“not sign”", "\"not sign\"") == std::vector<std::string>{"“not sign”"});
}

TEST_CASE("hits lie apart, and nothing is found of nothing") {
    CHECK(found("aaaaa", "aa").size() == 2);
    CHECK(found("aabaabaaab", "aaab") == std::vector<std::string>{"aaab"});
    CHECK(found("abababac", "ababac") == std::vector<std::string>{"ababac"});
    CHECK(found("text", "").empty());
    CHECK(found("", "text").empty());
    CHECK(found("🌊 sea 🌊", "🌊").size() == 2);
}

TEST_CASE("finding shows the next place after the caret, and goes round") {
    FakeDevice device;
    Person person(device);
    person.put_caret_before("Brandt disputes");
    CHECK(person.press("/"));
    CHECK(person.workspace.take_field_request() == Workspace::FieldRequest::find);
    CHECK(person.workspace.take_field_request() == Workspace::FieldRequest::none);
    const auto seen = person.workspace.reveal().number;
    person.workspace.set_query("brandt");
    REQUIRE(person.workspace.find().has_value());
    CHECK(person.workspace.find()->hits.size() == 3);
    CHECK(person.workspace.find()->current == 1);
    CHECK(person.workspace.reveal().number > seen);
    CHECK(person.workspace.reveal().range.begin == person.place_of("Brandt disputes").begin);
    CHECK(person.workspace.announcement() == "2 of 3");

    CHECK(person.press("F3"));
    CHECK(person.workspace.find()->current == 2);
    CHECK(person.workspace.announcement().starts_with("3 of 3: Brandt hinted that"));
    CHECK(person.press("F3"));
    CHECK(person.workspace.find()->current == 0);
    CHECK(person.press("Shift+F3"));
    CHECK(person.workspace.find()->current == 2);
}

TEST_CASE("what was found is selected when finding ends, to be marked with the next key") {
    FakeDevice device;
    Person person(device);
    person.press("Ctrl+F");
    person.workspace.set_query("ransom note");
    CHECK(person.press("Escape"));
    CHECK_FALSE(person.workspace.find().has_value());
    CHECK(person.workspace.text_to_copy() == "ransom note");

    person.press("/");
    CHECK(person.workspace.find()->query == "ransom note");
    person.workspace.set_query("no such words");
    CHECK(person.workspace.announcement() == "“no such words” is not in this article.");
    CHECK_FALSE(person.press("F3"));
}

}  // namespace sayso::app
