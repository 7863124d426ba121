#include "app/find.h"

#include <doctest/doctest.h>

#include <string>

#include "app/person.h"
#include "text/code_points.h"

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

TEST_CASE("every script's letters match whatever their case, and exactly where that is asked") {
    CHECK(found("ŁÓDŹ Łódź", "łódź").size() == 2);
    CHECK(found("ԵՐԵՎԱՆ Երևան երեվան", "Երեվան") == std::vector<std::string>{"ԵՐԵՎԱՆ", "երեվան"});
    CHECK(found("STRAẞE straße", "Straße").size() == 2);
    CHECK(found("𐐀𐐨", "𐐨").size() == 2);
    CHECK(find_all("Barrier barrier", "barrier", LetterCase::exact).size() == 1);
    CHECK(find_all("the mayor’s", "mayor's", LetterCase::exact).size() == 1);
}

TEST_CASE("whole words are those of UAX #29") {
    const auto whole = [](std::string_view text, std::string_view query) {
        auto hits = find_all(text, query);
        keep_whole_words(text, hits);
        return hits.size();
    };
    CHECK(whole("cat concatenate cats cat’s cat.", "cat") == 2);
    CHECK(whole("Solheim-Nkemelu", "solheim") == 1);
    CHECK(whole("3.14 and 14", "14") == 1);
    CHECK(whole("said “said”", "“said”") == 1);
    CHECK(whole("Ελλάδα ελλάδας", "ελλάδα") == 1);
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

// ---- regular expressions ----

namespace {

/// A machine that knows one pattern: digits.
std::vector<text::Utf16Range> digits_in(const PatternSearch& search) {
    std::vector<text::Utf16Range> places;
    std::uint32_t unit = 0;
    text::for_each_code_point(search.text, [&](text::ByteOffset, char32_t letter) {
        const std::uint32_t units = letter > 0xFFFF ? 2 : 1;
        if (letter >= U'0' && letter <= U'9') places.push_back({text::Utf16Offset{unit}, text::Utf16Offset{unit + 1}});
        unit += units;
    });
    return places;
}

struct PatternFinder {
    FakeDevice device;
    Person person{device, "Title\n\n🌊 In 2023 they were 31, she said.\n"};

    PatternFinder() {
        person.host.matches = digits_in;
        person.workspace.open_find();
        person.press("Alt+R");
    }
    const Find& type(std::string query) {
        person.workspace.set_query(std::move(query));
        return *person.workspace.find();
    }
};

}  // namespace

TEST_CASE("a regular expression is looked for by the machine, and its places are those of the text") {
    PatternFinder finder;
    const Find& find = finder.type("\\d");
    CHECK(find.searching);
    CHECK(find.hits.empty());
    finder.person.host.settle();
    CHECK_FALSE(find.searching);
    REQUIRE(find.hits.size() == 6);
    CHECK(finder.person.document().article().text.bytes().substr(find.hits[0].begin.value, 4) == "2023");
    REQUIRE(finder.person.host.pattern_searches.size() == 1);
    CHECK(finder.person.host.pattern_searches[0].pattern == "\\d");
    CHECK(finder.person.host.pattern_searches[0].any_case);
    CHECK(finder.person.workspace.announcement() == "1 of 6");

    finder.person.press("Alt+C");
    finder.person.press("Alt+W");
    CHECK_FALSE(finder.person.host.pattern_searches.back().any_case);
    CHECK(find.hits.empty());
}

TEST_CASE("typing on ends the search before, and only the last one's places count") {
    PatternFinder finder;
    finder.type("\\d");
    const Find& find = finder.type("\\d\\d");
    CHECK(finder.person.host.searches_stopped == 1);
    finder.person.host.settle();
    CHECK(find.hits.size() == 6);
    CHECK(find.fault.empty());
    finder.type("\\d");
    finder.person.press("Escape");
    CHECK(finder.person.host.searches_stopped == 2);
    CHECK_FALSE(finder.person.workspace.find().has_value());
}

TEST_CASE("a pattern that is none is told of with its place, and the machine is not asked") {
    PatternFinder finder;
    const Find& find = finder.type("(said");
    CHECK(find.fault == "Character 1: this ( is never closed.");
    CHECK(finder.person.workspace.announcement() == find.fault);
    CHECK(finder.person.host.pattern_searches.empty());
    CHECK_FALSE(finder.person.press("F3"));

    SUBCASE("what only the machine sees it says in its own words") {
        finder.person.host.matches = [](const PatternSearch&) {
            return std::unexpected(HostFailure{.cause = HostFailure::Cause::refused, .message = "Out of order"});
        };
        finder.type("[z-a]");
        finder.person.host.settle();
        CHECK(find.fault == "Out of order");
    }
    SUBCASE("a pattern that takes too long is given up with advice") {
        finder.person.host.matches = [](const PatternSearch&) {
            return std::unexpected(HostFailure{.cause = HostFailure::Cause::too_slow, .message = {}});
        };
        finder.type("(a*)*b");
        finder.person.host.settle();
        CHECK(find.fault.starts_with("This pattern takes too long."));
    }
}

// ---- marking what was found ----

TEST_CASE("every place found becomes a mention of one speaker, in one step that one undo takes back") {
    FakeDevice device;
    Person person(device);
    person.press("/");
    person.workspace.set_query("Brandt");
    const auto before = person.file();
    CHECK(person.press("Ctrl+Shift+Enter"));
    CHECK(person.all(annotation::AnnotationKind::speaker).size() == 3);
    CHECK(person.document().speakers().size() == 1);
    CHECK(person.last_notice() == "Marked 3 places.");
    person.press("Ctrl+Shift+Enter");
    CHECK(person.last_notice() == "Marked 0 places. 3 were marked already.");
    CHECK(person.press("Ctrl+Z"));
    CHECK(person.file() == before);
    CHECK_FALSE(person.press("Ctrl+Z"));
}

TEST_CASE("places are gone through one by one, marked or passed over") {
    FakeDevice device;
    Person person(device);
    person.press("/");
    person.workspace.set_query("said");
    person.press("Alt+K");
    CHECK(person.workspace.find()->kind == annotation::AnnotationKind::cue);
    const std::size_t count = person.workspace.find()->hits.size();
    REQUIRE(count > 3);
    CHECK(person.press("Ctrl+Enter"));
    // The place that comes next is heard with its sentence.
    CHECK(person.workspace.announcement().starts_with("Marked. 2 of " + std::to_string(count) + ": In a statement"));
    person.press("F3");
    person.press("Ctrl+Enter");
    const auto cues = person.all(annotation::AnnotationKind::cue);
    REQUIRE(cues.size() == 2);
    const text::ByteRange third = person.workspace.find()->hits[2];
    CHECK(cues[1]->spans.first().range() == person.document().article().text.code_point_range(third));
}

TEST_CASE("others like a mark are found by its words, and get its kind, labels and speaker") {
    FakeDevice device;
    Person person(device);
    person.select("Brandt");
    person.press("S");
    person.workspace.run("speaker.rename");
    annotation::Speaker speaker = person.document().speakers().front();
    speaker.name = "The mayor";
    person.workspace.change_speaker("Speaker renamed", speaker);
    person.workspace.focus(person.all(annotation::AnnotationKind::speaker).front()->id);
    CHECK(person.press("Ctrl+Shift+F"));
    REQUIRE(person.workspace.find().has_value());
    CHECK(person.workspace.find()->query == "Brandt");
    CHECK(person.workspace.find()->options.whole_words);
    CHECK(person.workspace.find()->kind == annotation::AnnotationKind::speaker);
    person.press("Ctrl+Shift+Enter");
    const auto mentions = person.all(annotation::AnnotationKind::speaker);
    CHECK(mentions.size() == 3);
    for (const auto* mention : mentions)
        CHECK(person.speaker_of(*mention) == "The mayor");
}

}  // namespace sayso::app
