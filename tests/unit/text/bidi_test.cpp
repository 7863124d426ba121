// Bidirectional order, in examples that can be read. Letters stand here in the order of the text: the editor that shows
// this file puts them in theirs.
#include "text/bidi.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace sayso;
using text::BidiLevel;
using text::ByteOffset;
using text::ByteRange;

namespace {

/// "text|level" for each stretch.
std::vector<std::string> levels_of(std::string_view paragraph) {
    std::vector<std::string> stretches;
    for (const text::LevelRun& run : text::resolve_levels(paragraph).runs)
        stretches.push_back(std::string(text::slice(paragraph, run.range)) + "|" + std::to_string(run.level));
    return stretches;
}

using Stretches = std::vector<std::string>;
using Order = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("a text with nothing from right to left is at level 0, and nothing is kept of it") {
    CHECK(levels_of("The council – “so far” – votes (again) in 東京 🌊.").empty());
    CHECK(levels_of("").empty());
    CHECK(text::resolve_levels("Council").base == 0);
}

TEST_CASE("a paragraph goes as its first strong letter goes, not counting isolates") {
    CHECK(text::paragraph_level("“שלום” he said") == 1);
    CHECK(text::paragraph_level("2024: مرحبا") == 1);
    CHECK(text::paragraph_level("He said “שלום”") == 0);
    CHECK(text::paragraph_level("\u2067שלום\u2069 he said") == 0);
    CHECK(text::paragraph_level("… 2024!") == 0);
}

TEST_CASE("Hebrew in English is one stretch with the spaces between its words, and without those around it") {
    CHECK(levels_of("He said שלום עולם to us") == Stretches{"He said |0", "שלום עולם|1", " to us|0"});
}

TEST_CASE("in Hebrew, English words and numbers go from left to right") {
    CHECK(levels_of("ה-BBC אמר 3.14%") == Stretches{"ה-|1", "BBC|2", " אמר |1", "3.14%|2"});
}

TEST_CASE("a number after Arabic keeps its separators, and a full stop after it belongs to the paragraph") {
    CHECK(levels_of("عام 2024.") == Stretches{"عام |1", "2024|2", ".|1"});
}

TEST_CASE("brackets go together, with what is around them if that is inside too") {
    CHECK(levels_of("a (ב) c") == Stretches{"a (|0", "ב|1", ") c|0"});
    CHECK(levels_of("א (b) ג") == Stretches{"א (|1", "b|2", ") ג|1"});
}

TEST_CASE("a tab and the space before it are at the paragraph's level") {
    CHECK(levels_of("אב \tגד e") == Stretches{"אב \tגד |1", "e|2"});
    CHECK(levels_of("a בג \tדה") == Stretches{"a |0", "בג|1", " \t|0", "דה|1"});
}

TEST_CASE("the white space that a line ends with is found, of every kind") {
    const std::string_view text = "אב \u2003\u3000\u2069";
    CHECK(text::trailing_white_space(text, {ByteOffset{0}, ByteOffset{static_cast<std::uint32_t>(text.size())}}) ==
          ByteOffset{4});
    CHECK(text::trailing_white_space("ab", {ByteOffset{0}, ByteOffset{2}}) == ByteOffset{2});
    CHECK(text::trailing_white_space("  ", {ByteOffset{1}, ByteOffset{2}}) == ByteOffset{1});
}

TEST_CASE("stretches are turned around, the deepest first") {
    const auto order = [](std::vector<BidiLevel> levels) { return text::visual_order(levels); };
    CHECK(order({0, 1, 0}) == Order{0, 1, 2});
    CHECK(order({1, 2, 1}) == Order{2, 1, 0});
    CHECK(order({0, 1, 1, 0}) == Order{0, 2, 1, 3});
    CHECK(order({1, 2, 2, 1, 2}) == Order{4, 3, 1, 2, 0});
    CHECK(order({}).empty());
}
