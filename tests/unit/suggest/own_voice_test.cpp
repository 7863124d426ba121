#include "suggest/own_voice.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "article/blocks.h"
#include "suggest/checkworthiness.h"

using namespace sayso;
using namespace sayso::suggest;

namespace {

struct Read {
    std::string text;
    std::vector<ReadBlock> blocks;

    explicit Read(std::string bytes) : text(std::move(bytes)) {
        const article::ArticleText article{text};
        const WordUse words(text);
        for (const article::Block& block : article::split_into_blocks(article))
            blocks.push_back(read_block(text, block.kind, article.byte_range(block.range), Language::english, words));
    }

    [[nodiscard]] text::ByteRange range_of(std::string_view words) const {
        const auto begin = static_cast<std::uint32_t>(text.find(words));
        return {text::ByteOffset{begin}, text::ByteOffset{begin + static_cast<std::uint32_t>(words.size())}};
    }

    /// The claims of the reporter, with what each sentence is worth by the model.
    [[nodiscard]] std::vector<OwnClaim> own(const std::vector<Attribution>& attributions = {}) const {
        std::vector<std::vector<std::optional<float>>> worths;
        for (const ReadBlock& block : blocks) {
            worths.emplace_back();
            for (const text::ByteRange sentence : block.sentences)
                worths.back().push_back(worth_of(text, block, sentence, Language::english));
        }
        return own_voice(blocks, attributions, std::vector<SentenceWorths>(worths.begin(), worths.end()));
    }

    [[nodiscard]] std::vector<std::string> claims(const std::vector<Attribution>& attributions = {}) const {
        std::vector<std::string> claims;
        for (const OwnClaim& claim : own(attributions)) {
            CHECK(claim.worth >= least_own_worth);
            CHECK(blocks[claim.block].range.contains(claim.sentence));
            claims.emplace_back(text::slice(text, claim.sentence));
        }
        return claims;
    }
};

const std::string figure = "Unemployment in the region fell from 9.4 percent in 2019 to 6.1 percent last year.";
const std::string other_figure = "The city spent 40 million dollars on the bridge, twice as much as in 2012.";

}  // namespace

TEST_CASE("a figure that nobody is named for is the reporter's own claim; small talk is none") {
    const Read read("It was a nice day. " + figure + " Everybody was glad. The sun shone. We should all go there.");
    CHECK(read.claims() == std::vector<std::string>{figure});
}

TEST_CASE("what somebody is named for is not the reporter's own") {
    const Read read("It was a nice day. " + figure + " Everybody was glad.");
    for (const char* words : {"Unemployment in the region", "last year"}) {
        Attribution by_content;
        by_content.content = {read.range_of(words)};
        CHECK(read.claims({by_content}).empty());
        Attribution by_source;
        by_source.content = {read.range_of("Everybody was glad")};
        by_source.source = {read.range_of(words)};
        CHECK(read.claims({by_source}).empty());
        Attribution by_cue;
        by_cue.content = {read.range_of("It was a nice day")};
        by_cue.cue = read.range_of(words);
        CHECK(read.claims({by_cue}).empty());
    }
    Attribution elsewhere;
    elsewhere.content = {read.range_of("It was a nice day.")};
    CHECK(read.claims({elsewhere}) == std::vector<std::string>{figure});
}

TEST_CASE("an attribution that goes over several sentences takes all of them") {
    const Read read("He spoke. " + figure + " " + other_figure + " He left.");
    Attribution attribution;
    attribution.content = {read.range_of(figure + " " + other_figure)};
    CHECK(read.claims({attribution}).empty());
}

TEST_CASE("titles and words in quotation marks are no claims of the reporter") {
    CHECK(
        Read("Unemployment fell from 9.4 percent to 6.1 percent\nIt was a nice day for all of them.").claims().empty());
    CHECK(Read("“It rained. " + figure + " It snowed.”").claims().empty());
}

TEST_CASE("at most one sentence in five is suggested, the worthiest, in the order of the text") {
    std::string text;
    for (int year = 2001; year <= 2010; ++year)
        text += "Unemployment in the region fell to " + std::to_string(year - 1995) + ".5 percent in " +
                std::to_string(year) + ". ";
    const Read read(text);
    REQUIRE(read.blocks.size() == 1);
    REQUIRE(read.blocks.front().sentences.size() == 10);
    const auto claims = read.own();
    REQUIRE(claims.size() == 2);
    CHECK(claims[0].sentence.end < claims[1].sentence.begin);
}

TEST_CASE("an empty article has no claims") {
    CHECK(own_voice({}, {}, {}).empty());
}
