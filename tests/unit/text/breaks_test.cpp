#include "text/breaks.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "random_text.h"
#include "text/utf8.h"

using namespace sayso;
using text::ByteOffset;

namespace {

std::vector<std::string> parts(std::string_view whole, const std::vector<ByteOffset>& boundaries) {
    std::vector<std::string> parts;
    std::uint32_t begin = 0;
    for (const ByteOffset end : boundaries) {
        parts.emplace_back(whole.substr(begin, end.value - begin));
        begin = end.value;
    }
    return parts;
}

std::vector<ByteOffset> places(const std::vector<text::LineBreak>& breaks) {
    std::vector<ByteOffset> places;
    for (const text::LineBreak& opportunity : breaks)
        places.push_back(opportunity.place);
    return places;
}

using Parts = std::vector<std::string>;

/// In order, apart, on starts of code points, and the last is the end.
void check_covers(std::string_view whole, const std::vector<ByteOffset>& boundaries) {
    std::uint32_t last = 0;
    for (const ByteOffset boundary : boundaries) {
        REQUIRE(boundary.value > last);
        REQUIRE(text::start_of_code_point(whole, boundary.value) == boundary.value);
        last = boundary.value;
    }
    REQUIRE(last == whole.size());
}

std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes)
        text += piece;
    return text;
}

}  // namespace

TEST_CASE("what a person takes for one character is one cluster") {
    const std::string text = "e\u0301🇳🇴🇸🇪👩‍👩‍👧नि한x";
    CHECK(parts(text, text::grapheme_boundaries(text)) ==
          Parts{"e\u0301", "🇳🇴", "🇸🇪", "👩‍👩‍👧", "नि", "한", "x"});
}

TEST_CASE("an apostrophe stays in its word, a hyphen and a quotation mark do not") {
    const std::string text = "“Solheim’s” e-mail, 3.14";
    CHECK(parts(text, text::word_boundaries(text)) ==
          Parts{"“", "Solheim’s", "”", " ", "e", "-", "mail", ",", " ", "3.14"});
}

TEST_CASE("a sentence ends with its closing quotation mark and the spaces after it") {
    const std::string text = "“We wrote to them twice,” she said. “Nobody can claim that!”  It cost 3.5 million.";
    CHECK(parts(text, text::sentence_boundaries(text)) ==
          Parts{"“We wrote to them twice,” she said. ", "“Nobody can claim that!”  ", "It cost 3.5 million."});
}

TEST_CASE("a line may end after a space and a hyphen, not before a full stop or inside a number") {
    const std::string text = "a peer-reviewed “sum” of $1,000.50.";
    CHECK(parts(text, places(text::line_break_opportunities(text))) ==
          Parts{"a ", "peer-", "reviewed ", "“sum” ", "of ", "$1,000.50."});
}

TEST_CASE("a line must end at a line end and at the end of the text") {
    const std::vector<text::LineBreak> breaks = text::line_break_opportunities("a b\nc");
    CHECK(breaks == std::vector<text::LineBreak>{{ByteOffset{2}, false}, {ByteOffset{4}, true}, {ByteOffset{5}, true}});
}

TEST_CASE("an empty text has no boundaries") {
    CHECK(text::grapheme_boundaries("").empty());
    CHECK(text::word_boundaries("").empty());
    CHECK(text::sentence_boundaries("").empty());
    CHECK(text::line_break_opportunities("").empty());
}

TEST_CASE("boundaries cover random texts, and no sentence cuts a cluster") {
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        const std::string document = tests::RandomText(seed).document(seed % 60);
        const std::vector<ByteOffset> clusters = text::grapheme_boundaries(document);
        const std::vector<ByteOffset> words = text::word_boundaries(document);
        const std::vector<ByteOffset> sentences = text::sentence_boundaries(document);
        check_covers(document, clusters);
        check_covers(document, words);
        check_covers(document, sentences);
        check_covers(document, places(text::line_break_opportunities(document)));
        CHECK(std::ranges::includes(clusters, sentences));
    }
}

TEST_CASE("bytes that are no UTF-8 do no harm") {
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        const std::string bytes = tests::RandomText(seed).damaged_bytes(20);
        const auto ends_at_end = [&](const std::vector<ByteOffset>& boundaries) {
            return bytes.empty() ? boundaries.empty() : boundaries.back().value == bytes.size();
        };
        CHECK(ends_at_end(text::grapheme_boundaries(bytes)));
        CHECK(ends_at_end(text::word_boundaries(bytes)));
        CHECK(ends_at_end(text::sentence_boundaries(bytes)));
        CHECK(ends_at_end(places(text::line_break_opportunities(bytes))));
    }
}

TEST_CASE("much of one thing is taken apart in one pass: marks, joiners, flags, stops, quotation marks, spaces") {
    constexpr std::size_t much = 1 << 18;
    // Were any rule to look back or ahead without end, this would not come to an end in a day.
    for (const std::string_view piece :
         {"\u0301", "\u200D", "👩‍", "🇳", ".", ". ", ".)", "“", "‘ ", " ", "1,", "a’", "क्"}) {
        CAPTURE(piece);
        const std::string text = repeated(piece, much);
        CHECK(text::grapheme_boundaries(text).back().value == text.size());
        CHECK(text::word_boundaries(text).back().value == text.size());
        CHECK(text::sentence_boundaries(text).back().value == text.size());
        CHECK(text::line_break_opportunities(text).back().place.value == text.size());
    }
}
