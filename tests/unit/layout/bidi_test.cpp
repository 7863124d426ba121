// Paragraphs from right to left, and mixed ones. Ten pixels a letter; Hebrew letters stand in the order of the text.
#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "layout/fixed_measure.h"
#include "layout/paragraph.h"

using namespace sayso;
using namespace sayso::layout;
using text::ByteOffset;
using text::ByteRange;

namespace {

constexpr std::string_view english_with_hebrew = "ab אבג cd";
constexpr std::string_view hebrew_with_english = "אב cde גד";

/// The letters of a line as they are seen from left to right, run by run.
std::vector<std::string> seen(std::string_view text, const Paragraph& paragraph, std::size_t line = 0) {
    const Line& in = paragraph.lines()[line];
    std::vector<Run> runs(paragraph.runs().begin() + in.first_run, paragraph.runs().begin() + in.end_run);
    std::ranges::stable_sort(runs, {}, &Run::left);
    std::vector<std::string> words;
    for (const Run& run : runs) {
        if (!run.space) words.emplace_back(text::slice(text, run.range));
    }
    return words;
}

using Places = std::vector<std::pair<float, float>>;

Places parts_of(std::string_view text, const Paragraph& paragraph, std::uint32_t begin, std::uint32_t end) {
    FixedMeasure measure;
    Places places;
    for (const LinePart& part : paragraph.parts(text, {ByteOffset{begin}, ByteOffset{end}}, measure))
        places.emplace_back(part.left, part.right);
    return places;
}

}  // namespace

TEST_CASE("words from right to left stand in their order within a line from left to right") {
    FixedMeasure measure;
    const std::string_view text = "ab אב גד cd";
    const Paragraph paragraph(text, plain_style(), 1000, measure);
    CHECK_FALSE(paragraph.right_to_left());
    CHECK(seen(text, paragraph) == std::vector<std::string>{"ab", "גד", "אב", "cd"});
    CHECK(paragraph.lines()[0].left == 0);
}

TEST_CASE("a paragraph from right to left begins at the right edge, and its space hangs at the left") {
    FixedMeasure measure;
    const std::string_view text = "אב גד הו";
    const Paragraph paragraph(text, plain_style(), 70, measure);
    REQUIRE(paragraph.lines().size() == 2);
    CHECK(paragraph.right_to_left());
    CHECK(seen(text, paragraph) == std::vector<std::string>{"גד", "אב"});
    CHECK(paragraph.runs()[0].left == 50);
    CHECK(paragraph.lines()[0].left == 20);
    CHECK(paragraph.lines()[0].right() == 70);
    CHECK(paragraph.lines()[1].left == 50);
    CHECK(paragraph.caret(text, 0, ByteOffset{0}, measure) == 70);
    CHECK(paragraph.caret(text, 0, ByteOffset{2}, measure) == 60);
    CHECK(paragraph.caret(text, 1, ByteOffset{14}, measure) == 50);
}

TEST_CASE("a line of no given width begins at nothing, whatever its direction") {
    FixedMeasure measure;
    const Paragraph paragraph(hebrew_with_english, plain_style(), one_line, measure);
    CHECK(seen(hebrew_with_english, paragraph) == std::vector<std::string>{"גד", "cde", "אב"});
    CHECK(paragraph.lines()[0].left == 0);
    CHECK(paragraph.lines()[0].width == 90);
}

TEST_CASE("a word is cut where its direction changes, and each run knows which way it goes") {
    FixedMeasure measure;
    const std::string_view text = "ה-CNN";
    const Paragraph paragraph(text, plain_style(), one_line, measure);
    CHECK(seen(text, paragraph) == std::vector<std::string>{"CNN", "ה-"});
    CHECK(paragraph.runs()[0].styled(plain_style()).right_to_left);
    CHECK_FALSE(paragraph.runs()[1].styled(plain_style()).right_to_left);
}

TEST_CASE("a stretch over a change of direction has a part for each piece that is seen as one") {
    FixedMeasure measure;
    const Paragraph paragraph(english_with_hebrew, plain_style(), 1000, measure);
    CHECK(parts_of(english_with_hebrew, paragraph, 1, 5) == Places{{10, 30}, {50, 60}});
    CHECK(parts_of(english_with_hebrew, paragraph, 3, 9) == Places{{30, 60}});
    CHECK(parts_of(english_with_hebrew, paragraph, 5, 10) == Places{{30, 50}, {60, 70}});
    CHECK(parts_of(english_with_hebrew, paragraph, 0, 12) == Places{{0, 90}});
}

TEST_CASE("where direction changes a caret stays beside the text around; asked for, beside either letter") {
    FixedMeasure measure;
    const Paragraph paragraph(english_with_hebrew, plain_style(), 1000, measure);
    const auto caret = [&](std::uint32_t place, Beside beside) {
        return paragraph.caret(english_with_hebrew, 0, ByteOffset{place}, measure, beside);
    };
    CHECK(caret(3, Beside::either) == 30);
    CHECK(caret(3, Beside::next) == 60);
    CHECK(caret(5, Beside::either) == 50);
    CHECK(caret(9, Beside::either) == 60);
    CHECK(caret(9, Beside::previous) == 30);
}

TEST_CASE("a hit is the place whose caret is seen nearest") {
    FixedMeasure measure;
    const Paragraph paragraph(hebrew_with_english, plain_style(), 90, measure);
    const auto hit = [&](float x) { return paragraph.hit(hebrew_with_english, 0, x, measure).value; };
    CHECK(hit(200) == 0);
    CHECK(hit(std::numeric_limits<float>::max()) == 0);
    CHECK(hit(-std::numeric_limits<float>::max()) == 13);
    CHECK(hit(81) == 2);
    CHECK(hit(41) == 6);
    CHECK(hit(-50) == 13);
    for (const std::uint32_t place : {0U, 2U, 4U, 5U, 6U, 7U, 8U, 9U, 11U, 13U}) {
        CHECK(hit(paragraph.caret(hebrew_with_english, 0, ByteOffset{place}, measure)) == place);
    }
}
