#include "article/blocks.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "article/plain_text.h"
#include "random_text.h"
#include "text/character_properties.h"
#include "text/code_points.h"

using namespace sayso;
using article::ArticleText;
using article::Block;
using article::BlockKind;

namespace {

std::vector<BlockKind> kinds(const std::string& text) {
    std::vector<BlockKind> kinds;
    for (const Block& block : article::split_into_blocks(ArticleText(text)))
        kinds.push_back(block.kind);
    return kinds;
}

article::Article sample_article() {
    std::ifstream file(SAYSO_TEST_DATA_DIR "/sample-article.txt", std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    REQUIRE(bytes.size() > 3000);
    const auto read = article::read_plain_text(bytes);
    REQUIRE(read.has_value());
    CHECK(read->repairs.empty());
    return read->article;
}

using enum BlockKind;
using Kinds = std::vector<BlockKind>;

}  // namespace

TEST_CASE("the sample article has its title, byline, headings, paragraphs and boilerplate") {
    const article::Article sample = sample_article();
    CHECK(sample.metadata.title == "Harbour city delays flood barrier vote after cost estimate doubles");
    CHECK(sample.metadata.byline == "Marta Oyelaran-Håkonsen");
    CHECK_FALSE(sample.metadata.url);
    CHECK(sample.blocks[0] == Block{title, {text::CodePointOffset{0}, text::CodePointOffset{66}}});

    std::vector<std::string> headings;
    Kinds kinds;
    for (const Block& block : sample.blocks) {
        kinds.push_back(block.kind);
        if (block.kind == heading) headings.emplace_back(sample.text.slice(block.range));
    }
    CHECK(headings ==
          std::vector<std::string>{"Why It Matters", "What To Know", "What People Are Saying", "What Happens Next"});
    CHECK(kinds == Kinds{title,     byline,      paragraph,   paragraph,   heading,     paragraph,
                         heading,   paragraph,   paragraph,   paragraph,   paragraph,   paragraph,
                         heading,   paragraph,   paragraph,   paragraph,   paragraph,   heading,
                         paragraph, boilerplate, boilerplate, boilerplate, boilerplate, boilerplate});
}

TEST_CASE("a first line that is a sentence is no title") {
    CHECK(kinds("The council met on Monday.\nIt met again.") == Kinds{paragraph, paragraph});
    CHECK(kinds("Council calls it “the end.”\nIt met again.") == Kinds{paragraph, paragraph});
    CHECK(kinds("Will the council meet?\nIt met again.") == Kinds{title, paragraph});
    CHECK(kinds("Just one line") == Kinds{paragraph});
}

TEST_CASE("a byline is a name, or says by whom; a heading after the title is neither") {
    CHECK(kinds("Vote delayed\nBy Marta Oyelaran and Tomasz Brandt, staff\nIt met.") ==
          Kinds{title, byline, paragraph});
    CHECK(kinds("Vote delayed\nAna de la Cruz\nIt met.") == Kinds{title, byline, paragraph});
    CHECK(kinds("Vote delayed\nWhy It Matters\nIt will be met by the council again.") ==
          Kinds{title, heading, paragraph});
    const ArticleText text(std::string("Vote delayed\nBy Ana Cruz\nIt met."));
    CHECK(article::metadata_of(text, article::split_into_blocks(text)).byline == "Ana Cruz");
}

TEST_CASE("short lines are headings only before longer ones, and never where they lead on or end a sentence") {
    const std::string body = "\nThe council meets again on 14 January, and then it votes.";
    CHECK(kinds("T\nA b." + body + "\nWhat next" + body) == Kinds{title, paragraph, paragraph, heading, paragraph});
    CHECK(kinds("T\nA b." + body + "\nHe said:" + body) == Kinds{title, paragraph, paragraph, paragraph, paragraph});
    CHECK(kinds("T\nA b." + body + "\nIt met." + body) == Kinds{title, paragraph, paragraph, paragraph, paragraph});
    CHECK(kinds("T\nA b." + body + "\nThe end") == Kinds{title, paragraph, paragraph, paragraph});
}

TEST_CASE("boilerplate is boilerplate only below the article") {
    CHECK(kinds("T\nA b.\nLeave a comment\nThe council meets again on 14 January.\nLEAVE A REPLY") ==
          Kinds{title, paragraph, heading, paragraph, boilerplate});
}

TEST_CASE("blank lines and the white space around lines belong to no block") {
    const ArticleText text(std::string("\n \u3000\n\t Vote \u00A0\n\nIt met. "));
    const std::vector<Block> blocks = article::split_into_blocks(text);
    REQUIRE(blocks.size() == 2);
    CHECK(text.slice(blocks[0].range) == "Vote");
    CHECK(text.slice(blocks[1].range) == "It met.");
    CHECK(article::split_into_blocks(ArticleText()).empty());
}

TEST_CASE("in random texts each non-blank line is one block, and nothing but white space is left over") {
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        const ArticleText text(tests::RandomText(seed).document(seed % 60));
        std::string left_over;
        text::CodePointOffset last;
        for (const Block& block : article::split_into_blocks(text)) {
            REQUIRE(block.range.begin >= last);
            REQUIRE_FALSE(block.range.empty());
            REQUIRE(text.slice(block.range).find('\n') == std::string_view::npos);
            const std::string_view between = text.slice({last, block.range.begin});
            if (last.value != 0) REQUIRE(between.find('\n') != std::string_view::npos);
            left_over += between;
            last = block.range.end;
        }
        left_over += text.slice({last, text.size()});
        text::for_each_code_point(
            left_over, [](text::ByteOffset, char32_t code_point) { REQUIRE(text::is_white_space(code_point)); });
    }
}

TEST_CASE("what no block covers becomes a paragraph: a line, the rest of a line, all of a text") {
    const ArticleText text("Vote\n\nIt met. Twice.\n \nThen it left.\n");
    const auto title = Block{BlockKind::title, {text::CodePointOffset(0), text::CodePointOffset(4)}};
    const auto met = Block{BlockKind::quote, {text::CodePointOffset(6), text::CodePointOffset(13)}};
    const std::vector<Block> blocks = article::with_every_line(text, {title, met});
    REQUIRE(blocks.size() == 4);
    CHECK(blocks[0] == title);
    CHECK(blocks[1] == met);
    CHECK(text.slice(blocks[2].range) == "Twice.");
    CHECK(text.slice(blocks[3].range) == "Then it left.");
    CHECK(blocks[3].kind == BlockKind::paragraph);
    CHECK(article::with_every_line(text, {}) == article::split_into_blocks(text));
    // What is covered stays as it is, bytes of a file included.
    const std::vector<Block> whole = article::split_into_blocks(text);
    CHECK(article::with_every_line(text, whole) == whole);
    CHECK(article::with_every_line(ArticleText(), {}).empty());
}
