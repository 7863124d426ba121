#include "suggest/sentences.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "article/blocks.h"
#include "random_text.h"
#include "text/character_properties.h"
#include "text/code_points.h"

using namespace sayso;
using article::ArticleText;

namespace {

std::vector<text::CodePointRange> sentences_of(const ArticleText& text, const std::vector<article::Block>& blocks) {
    const suggest::WordUse words(text.bytes());
    std::vector<text::CodePointRange> ranges;
    for (const article::Block& block : blocks) {
        const text::ByteRange range = text.byte_range(block.range);
        const std::string_view bytes = text::slice(text.bytes(), range);
        for (const text::ByteRange sentence : suggest::sentences_in(bytes, suggest::Language::english, words))
            ranges.push_back(
                text.code_point_range({range.begin + sentence.begin.value, range.begin + sentence.end.value}));
    }
    return ranges;
}

std::vector<std::string> sentences(const std::string& bytes) {
    const ArticleText text(bytes);
    std::vector<std::string> words;
    for (const text::CodePointRange range : sentences_of(text, article::split_into_blocks(text))) {
        words.emplace_back(text.slice(range));
    }
    return words;
}

}  // namespace

TEST_CASE("sentences are trimmed and end with their block, full stop or none") {
    CHECK(
        sentences(
            "Vote delayed\n\nThe “sea” does not postpone its vote. 🌊 Neither should we.  \nSaid Léa: “No.” He left") ==
        std::vector<std::string>{"Vote delayed", "The “sea” does not postpone its vote.", "🌊 Neither should we.",
                                 "Said Léa: “No.”", "He left"});
}

TEST_CASE("in random texts the sentences hold all of every block but white space, each inside one block") {
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        const ArticleText text(tests::RandomText(seed).document(seed % 60));
        const std::vector<article::Block> blocks = article::split_into_blocks(text);
        const std::vector<text::CodePointRange> ranges = sentences_of(text, blocks);
        std::size_t next = 0;
        for (const article::Block& block : blocks) {
            text::CodePointOffset last = block.range.begin;
            while (next < ranges.size() && ranges[next].begin < block.range.end) {
                REQUIRE(block.range.contains(ranges[next]));
                REQUIRE(ranges[next].begin >= last);
                REQUIRE_FALSE(ranges[next].empty());
                const std::string_view between = text.slice({last, ranges[next].begin});
                text::for_each_code_point(
                    between, [](text::ByteOffset, char32_t code_point) { REQUIRE(text::is_white_space(code_point)); });
                last = ranges[next].end;
                ++next;
            }
            REQUIRE(last == block.range.end);
        }
        REQUIRE(next == ranges.size());
    }
}
