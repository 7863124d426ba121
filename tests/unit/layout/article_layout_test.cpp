#include "layout/article_layout.h"

#include <doctest/doctest.h>

#include <string>

#include "layout/fixed_measure.h"

using namespace sayso;
using namespace sayso::layout;
using text::ByteOffset;

namespace {

article::Article article_of(std::string text) {
    article::Article made;
    made.text = article::ArticleText(std::move(text));
    std::uint32_t at = 0;
    const std::string_view bytes = made.text.bytes();
    while (at < bytes.size()) {
        const auto end = static_cast<std::uint32_t>(std::min(bytes.size(), bytes.find('\n', at)));
        if (end > at) {
            made.blocks.push_back(
                {article::BlockKind::paragraph, made.text.code_point_range({ByteOffset{at}, ByteOffset{end}}), {}});
        }
        at = end + 1;
    }
    return made;
}

/// Ten pixels a letter, lines of 30, 10 between blocks.
ArticleStyle style_of(float width) {
    return {width, std::vector<BlockStyle>(9, BlockStyle{plain_style(), 30, 10, 10})};
}

}  // namespace

TEST_CASE("blocks stand under one another with their space between") {
    FixedMeasure measure;
    ArticleLayout layout(measure);
    layout.set(article_of("one two\nthree\n\nfour"), 1, style_of(1000));
    REQUIRE(layout.block_count() == 3);
    for (std::size_t block = 0; block < 3; ++block)
        layout.paragraph(block);
    CHECK(layout.top(0) == 0);
    CHECK(layout.top(1) == 40);
    CHECK(layout.top(2) == 80);
    CHECK(layout.height() == 110);
    CHECK(layout.block_at(35) == 1);
    CHECK(layout.block_at(29) == 0);
    CHECK(layout.block_at(5000) == 2);
}

TEST_CASE("a heading stands closer to what it heads, and lines of one kind closer to one another than to others") {
    FixedMeasure measure;
    ArticleLayout layout(measure);
    article::Article article = article_of("text\nheading\ntext\nfooter\nfooter\ntext");
    article.blocks[1].kind = article::BlockKind::heading;
    article.blocks[3].kind = article.blocks[4].kind = article::BlockKind::boilerplate;
    ArticleStyle style = style_of(1000);
    BlockStyle& heading = style.blocks[static_cast<std::size_t>(article::BlockKind::heading)];
    heading.space_above = 22;
    heading.most_below = 6;
    style.blocks[static_cast<std::size_t>(article::BlockKind::boilerplate)].space_above = 20;
    layout.set(article, 1, style);
    REQUIRE(layout.block_count() == 6);
    for (std::size_t block = 0; block < 6; ++block)
        layout.paragraph(block);
    CHECK(layout.top(1) == 30 + 22);
    CHECK(layout.top(2) == layout.top(1) + 30 + 6);
    CHECK(layout.top(3) == layout.top(2) + 30 + 20);
    CHECK(layout.top(4) == layout.top(3) + 30 + 10);
    CHECK(layout.top(5) == layout.top(4) + 30 + 10);
    CHECK(layout.height() == layout.top(5) + 30);
}

TEST_CASE("only what is asked for is measured") {
    std::string text;
    for (int line = 0; line < 10000; ++line)
        text += "Some words that nobody has looked at yet.\n";
    FixedMeasure measure;
    ArticleLayout layout(measure);
    layout.set(article_of(text), 1, style_of(200));
    CHECK(measure.asked == 0);
    layout.paragraph(5000);
    CHECK(measure.asked < 100);
    CHECK(layout.laid_out(5000));
    CHECK_FALSE(layout.laid_out(4999));
}

TEST_CASE("a height that was guessed is corrected when the block is laid out, and what is below moves") {
    FixedMeasure measure;
    ArticleLayout layout(measure);
    layout.set(article_of("aaa bbb ccc ddd\nend"), 1, style_of(30));
    const double guessed = layout.top(1);
    layout.paragraph(0);
    CHECK(layout.top(1) == 4 * 30 + 10);
    CHECK(layout.top(1) != guessed);
}

TEST_CASE("a point on a word is a place in the article, and the caret there is at that point") {
    FixedMeasure measure;
    ArticleLayout layout(measure);
    layout.set(article_of("first\nsecond block"), 1, style_of(1000));
    const ByteOffset hit = layout.hit(31, 45);
    CHECK(hit == ByteOffset{9});
    const ArticleRectangle caret = layout.caret(hit);
    CHECK(caret.left == 30);
    CHECK(caret.top == 40);
    CHECK(caret.bottom == 70);
    CHECK(layout.on_text(31, 45));
    CHECK_FALSE(layout.on_text(500, 45));
}

TEST_CASE("the rectangles of a stretch lie line by line within its block") {
    FixedMeasure measure;
    ArticleLayout layout(measure);
    layout.set(article_of("ab cd"), 1, style_of(30));
    const auto rectangles = layout.rectangles(0, {ByteOffset{1}, ByteOffset{4}});
    REQUIRE(rectangles.size() == 2);
    CHECK(rectangles[0].left == 10);
    CHECK(rectangles[0].right == 20);
    CHECK(rectangles[1].left == 0);
    CHECK(rectangles[1].right == 10);
    CHECK(rectangles[1].top == 30);
}

TEST_CASE("a block of another kind is set anew; the same article is not") {
    FixedMeasure measure;
    ArticleLayout layout(measure);
    article::Article article = article_of("one\ntwo");
    layout.set(article, 1, style_of(100));
    layout.paragraph(1);
    layout.set(article, 1, style_of(100));
    CHECK(layout.laid_out(1));
    article.blocks[1].kind = article::BlockKind::heading;
    layout.set(article, 2, style_of(100));
    CHECK_FALSE(layout.laid_out(1));
}
