#include "training/chain_trainer.h"

#include <doctest/doctest.h>

using namespace sayso::training;
using sayso::suggest::LearnedChain;

namespace {

constexpr std::size_t tags = 3;
constexpr std::uint32_t often = 30;  // the rows 0 to 2 are met in each token of that tag, the row 3 in one token
const std::vector<std::uint32_t> keys = {11, 22, 33, 44};

std::vector<Sequence> sequences() {
    std::vector<Sequence> result;
    for (std::uint32_t number = 0; number < often; ++number) {
        Sequence sequence;
        for (std::uint32_t place = 0; place < 6; ++place) {
            const std::uint32_t tag = (place * place + number) % tags;
            sequence.rows.push_back(tag);
            if (number == 0 && place == 0) sequence.rows.push_back(3);
            sequence.end_token();
            sequence.contexts.push_back(0);
            sequence.tags.push_back(static_cast<std::uint8_t>(tag));
        }
        result.push_back(std::move(sequence));
    }
    return result;
}

LearnedChain learned(bool settled) {
    const std::vector<Sequence> all = sequences();
    std::vector<const Sequence*> chosen;
    for (const Sequence& sequence : all)
        chosen.push_back(&sequence);
    ChainTrainer trainer(keys.size(), tags, 1, [](auto, auto) { return true; }, [](auto) { return true; });
    const Learning learning = {.epochs = 8, .rate = 0.1F, .dropout = 0.1F, .average = false};
    trainer.learn(chosen, learning);
    if (settled) trainer.settle(chosen, learning, {});
    return trainer.learned(keys);
}

std::size_t likeliest(const LearnedChain& chain, std::uint32_t key) {
    const auto scores = chain.score(std::vector{key});
    std::size_t best = 0;
    for (std::size_t tag = 1; tag < tags; ++tag)
        if (scores[tag] > scores[best]) best = tag;
    return best;
}

}  // namespace

TEST_CASE("a feature that is met with one tag alone weighs most for that tag") {
    for (const bool settled : {false, true}) {
        const LearnedChain chain = learned(settled);
        for (std::size_t tag = 0; tag < tags; ++tag)
            CHECK(likeliest(chain, keys[tag]) == tag);
    }
}

TEST_CASE("what a feature weighs adds up to nothing, so that a model file tells it whole") {
    for (const bool settled : {false, true}) {
        const LearnedChain chain = learned(settled);
        std::vector<std::uint8_t> bytes;
        chain.write(bytes);
        std::span<const std::uint8_t> rest = bytes;
        const auto read = LearnedChain::read(rest);
        REQUIRE(read);
        for (const std::uint32_t key : keys)
            CHECK(read->score(std::vector{key}) == chain.score(std::vector{key}));
    }
}

TEST_CASE("what is settled leaves out a feature that hardly matters") {
    CHECK(learned(false).size() == keys.size());
    const LearnedChain chain = learned(true);
    CHECK(chain.size() == tags);
    CHECK_FALSE(chain.may_know(keys[3]));
}

TEST_CASE("the same is learned each time") {
    std::vector<std::uint8_t> one;
    std::vector<std::uint8_t> other;
    learned(true).write(one);
    learned(true).write(other);
    CHECK(one == other);
}
