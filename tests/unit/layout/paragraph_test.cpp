#include "layout/paragraph.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "layout/fixed_measure.h"
#include "random_text.h"

using namespace sayso;
using namespace sayso::layout;
using text::ByteOffset;
using text::ByteRange;

namespace {

std::vector<std::string> lines_of(std::string_view text, float width) {
    FixedMeasure measure;
    const Paragraph paragraph(text, plain_style(), width, measure);
    std::vector<std::string> lines;
    for (const Line& line : paragraph.lines())
        lines.emplace_back(text::slice(text, line.range));
    return lines;
}

}  // namespace

TEST_CASE("a line breaks after the last word that fits, and the space hangs") {
    CHECK(lines_of("one two three", 70) == std::vector<std::string>{"one two ", "three"});
    CHECK(lines_of("one two three", 69) == std::vector<std::string>{"one ", "two ", "three"});
    CHECK(lines_of("one two three", 1000) == std::vector<std::string>{"one two three"});
}

TEST_CASE("spaced letters stand closer from right to left, where they join") {
    TextStyle spaced = plain_style();
    spaced.letter_spacing_64 = 128;
    CHECK(Run{.range = {}, .level = 0}.styled(spaced).letter_spacing() == 2);
    CHECK(Run{.range = {}, .level = 1}.styled(spaced).letter_spacing() == 0);
    CHECK(Run{.range = {}, .level = 1}.styled(spaced).right_to_left);
}

TEST_CASE("an empty block is one empty line") {
    CHECK(lines_of("", 100) == std::vector<std::string>{""});
}

TEST_CASE("a word wider than the line is broken between grapheme clusters, on a line of its own") {
    CHECK(lines_of("a abcdefgh", 30) == std::vector<std::string>{"a ", "abc", "def", "gh"});
    // Each of these clusters is two code points; none is taken apart.
    CHECK(lines_of("e\u0301e\u0301e\u0301", 20) == std::vector<std::string>{"e\u0301e\u0301", "e\u0301"});
}

TEST_CASE("an emoji is a run of its own, for it is drawn in its own colours") {
    FixedMeasure measure;
    const std::string_view text = "vote.🌊x";
    const Paragraph paragraph(text, plain_style(), 1000, measure);
    std::vector<std::string> runs;
    for (const Run& run : paragraph.runs())
        runs.emplace_back(text::slice(text, run.range));
    CHECK(runs == std::vector<std::string>{"vote.", "🌊", "x"});
}

TEST_CASE("where a line breaks, a caret stands on the later line") {
    FixedMeasure measure;
    const Paragraph paragraph("one two", plain_style(), 40, measure);
    CHECK(paragraph.line_of(ByteOffset{3}) == 0);
    CHECK(paragraph.line_of(ByteOffset{4}) == 1);
    CHECK(paragraph.caret("one two", 1, ByteOffset{4}, measure) == 0);
    CHECK(paragraph.caret("one two", 1, ByteOffset{6}, measure) == 20);
}

TEST_CASE("a hit is the nearest place between clusters") {
    FixedMeasure measure;
    const std::string_view text = "abc def";
    const Paragraph paragraph(text, plain_style(), 1000, measure);
    CHECK(paragraph.hit(text, 0, -5, measure) == ByteOffset{0});
    CHECK(paragraph.hit(text, 0, 4, measure) == ByteOffset{0});
    CHECK(paragraph.hit(text, 0, 6, measure) == ByteOffset{1});
    CHECK(paragraph.hit(text, 0, 44, measure) == ByteOffset{4});
    CHECK(paragraph.hit(text, 0, 900, measure) == ByteOffset{7});
}

TEST_CASE("past the end of a line the caret stays on that line") {
    FixedMeasure measure;
    const std::string_view text = "one two";
    const Paragraph paragraph(text, plain_style(), 40, measure);
    const ByteOffset hit = paragraph.hit(text, 0, 900, measure);
    CHECK(hit == ByteOffset{3});
    CHECK(paragraph.line_of(hit) == 0);
}

TEST_CASE("a stretch over two lines has a part on each, without the space that hangs") {
    FixedMeasure measure;
    const std::string_view text = "one two three";
    const Paragraph paragraph(text, plain_style(), 70, measure);
    const auto parts = paragraph.parts(text, {ByteOffset{4}, ByteOffset{10}}, measure);
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].line == 0);
    CHECK(parts[0].left == 40);
    CHECK(parts[0].right == 70);
    CHECK(parts[1].line == 1);
    CHECK(parts[1].left == 0);
    CHECK(parts[1].right == 20);
}

TEST_CASE("lines cover any text once and in order, no line is too wide, and every caret can be hit") {
    tests::RandomText random(7);
    FixedMeasure measure;
    for (int round = 0; round < 60; ++round) {
        std::string text = random.document(30);
        std::ranges::replace(text, '\n', ' ');
        const float width = 20 + static_cast<float>(random.below(380));
        const Paragraph paragraph(text, plain_style(), width, measure);
        ByteOffset end;
        std::uint32_t end_run = 0;
        for (const Line& line : paragraph.lines()) {
            CHECK(line.range.begin == end);
            CHECK(line.first_run == end_run);
            CHECK(line.width <= std::max(width, 10.0F) + 0.01F);
            end = line.range.end;
            end_run = line.end_run;
        }
        CHECK(end.value == text.size());
        CHECK(end_run == paragraph.runs().size());
        ByteOffset at;
        for (const Run& run : paragraph.runs()) {
            CHECK(run.range.begin == at);
            at = run.range.end;
        }
        for (std::size_t index = 0; index < paragraph.lines().size(); ++index) {
            const Line& line = paragraph.lines()[index];
            for (std::uint32_t run = line.first_run; run < line.end_run; ++run) {
                if (paragraph.runs()[run].space) continue;
                const ByteOffset place = paragraph.runs()[run].range.begin;
                const float x = paragraph.caret(text, index, place, measure);
                CHECK(paragraph.hit(text, index, x, measure) == place);
            }
        }
    }
}
