#include "suggest/tagger.h"

#include <doctest/doctest.h>

#include <string>

#include "generated/models.h"

using namespace sayso;
using namespace sayso::suggest;

namespace {

const AttributionModel& shipped() {
    static const std::optional<AttributionModel> model = AttributionModel::read(models::attribution);
    REQUIRE(model);
    return *model;
}

/// Sentences of all kinds, put together in every order that `seed` makes.
std::string invented(unsigned seed, int sentences) {
    constexpr std::array<std::string_view, 14> kinds = {
        "The mayor said that the bridge would open on Monday.",
        "“We have waited long enough,” said Anna Weber, a spokeswoman for the port, on Friday.",
        "It was late.",
        "According to the report, sales fell by 3.5 percent; officials declined to comment.",
        "\"No,\" he added. \"We are not going to do that -- not now, not ever.\"",
        "Smith, who denied the claim, told reporters: “I was 'never' there.”",
        "Critics believe the plan, which the minister announced, will fail, but supporters hope it won’t.",
        "“Is it true?” she asked, and they said yes.",
        "Analysts warned, argued, insisted and said said said that it was so.",
        "The U.S. Senate voted 51-49 on Tuesday.",
        "“It goes on without an end, the judge wrote, and on.",
        ", . ; : — ” “ ( ) … !",
        "Prof. Dr. Müller sagte: „Das ist gut.“ 他说：“好。”",
        "He said she thought they knew what the lawyer found that the police had reported.",
    };
    std::string text;
    for (int count = 0; count < sentences; ++count) {
        seed = seed * 1664525U + 1013904223U;
        if (!text.empty()) text += ' ';
        text += kinds[(seed >> 16U) % kinds.size()];
    }
    return text;
}

ReadBlock read(const std::string& text) {
    const text::ByteRange all{text::ByteOffset{0}, text::ByteOffset{static_cast<std::uint32_t>(text.size())}};
    return read_block(text, article::BlockKind::paragraph, all, Language::english, WordUse(text));
}

}  // namespace

TEST_CASE("a word scores the same by tables as by its features") {
    std::size_t words = 0;
    WordMemory memory;
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const std::string text = invented(seed, 12);
        const SeenBlock block(text, read(text));
        std::vector<TagScores> scores;
        score_tags(block, shipped().tagging, shipped().tagging_tables, memory.tagging, scores);
        REQUIRE(scores.size() == block.size());
        std::vector<std::uint32_t> features;
        for (std::size_t index = 0; index < block.size(); ++index, ++words) {
            block.tagging_features(index, features);
            REQUIRE(scores[index] == shipped().tagging.score(features));
        }
    }
    CHECK(words > 2000);
}

TEST_CASE("a word beside a cue scores the same by tables as by its features") {
    std::size_t words = 0;
    WordMemory memory;
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const std::string text = invented(seed, 12);
        const SeenBlock block(text, read(text));
        const Tagged tagged = tag_words(block, shipped(), memory);
        const std::vector<CueCandidate> cues = cue_candidates(block, tagged);
        if (cues.empty()) continue;
        PairingView view(block, tagged, cues);
        PairingScorer scorer(view, shipped().pairing, shipped().pairing_tables, memory.pairing, block.size());
        std::vector<TagScores> scores;
        std::vector<std::uint32_t> features;
        for (std::size_t cue = 0; cue < cues.size(); ++cue) {
            view.turn_to(cue);
            scorer.score(scores);
            REQUIRE(scores.size() == view.end() - view.begin());
            for (std::size_t index = view.begin(); index < view.end(); ++index, ++words) {
                view.features(index, features);
                REQUIRE(scores[index - view.begin()] == shipped().pairing.score(features));
            }
        }
    }
    CHECK(words > 2000);
}

TEST_CASE("a cue that is hardly likely is paired only where it sees words in quotation marks") {
    WordMemory memory;
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const std::string text = invented(seed, 12);
        const SeenBlock block(text, read(text));
        const Tagged tagged = tag_words(block, shipped(), memory);
        constexpr float least = 0.35F;
        CuePairer pairer(block, tagged, shipped(), memory);
        const std::vector<PairedCue> all = pairer.pair(0);
        std::vector<PairedCue> some = pairer.pair(least);
        std::size_t next = 0;
        for (const PairedCue& pair : all) {
            bool quotes = false;
            for (std::size_t place = 0; place < pair.parts.size(); ++place)
                quotes = quotes || block.at(pair.begin + place).quoting == 1;
            if (pair.likelihood < least && !quotes) continue;
            REQUIRE(next < some.size());
            CHECK(some[next].parts.empty() == (pair.likelihood < least));
            if (some[next].parts.empty()) pairer.find_parts(some[next]);
            CHECK(some[next].parts == pair.parts);
            CHECK(some[next++].likelihood == pair.likelihood);
        }
        CHECK(next == some.size());
    }
}
