#include "suggest/learned_chain.h"

#include <doctest/doctest.h>

using namespace sayso::suggest;

namespace {

LearnedChain small() {
    LinearChain chain;
    chain.start.fill(LinearChain::never);
    chain.start[0] = 0.5F;
    TagScores never;
    never.fill(LinearChain::never);
    std::array<TagScores, tag_count> transition;
    transition.fill(never);
    transition[0][0] = 1.25F;
    transition[0][1] = -2;
    chain.transitions.assign(3, transition);
    return {{7, 300, 4'000'000}, {{1, -2}, {3, 0}, {-127, 127}}, 0.25F, chain, 2};
}

std::vector<std::uint8_t> bytes_of(const LearnedChain& learned) {
    std::vector<std::uint8_t> bytes;
    learned.write(bytes);
    return bytes;
}

}  // namespace

TEST_CASE("a token's score is the sum of what its known features weigh") {
    const LearnedChain learned = small();
    const std::vector<std::uint32_t> features = {300, 7, 8, 7 + (1U << LearnedChain::key_bits)};
    const TagScores scores = learned.score(features);
    CHECK(scores[0] == 0.25F * (3 + 1 + 1));  // features are told by their lower bits alone
    CHECK(scores[1] == 0.25F * (0 - 2 - 2));
    CHECK(learned.score({})[0] == 0);
}

TEST_CASE("what was learned is read as it was written") {
    std::vector<std::uint8_t> bytes = bytes_of(small());
    bytes.push_back(42);
    std::span<const std::uint8_t> rest = bytes;
    const auto read = LearnedChain::read(rest);
    REQUIRE(read);
    CHECK(rest.size() == 1);
    bytes.pop_back();
    CHECK(bytes_of(*read) == bytes);
    CHECK(read->chain().transitions[2][0][1] == -2);
    CHECK(read->chain().transitions[2][1][0] == LinearChain::never);
    CHECK(read->score(std::vector<std::uint32_t>{4'000'000})[1] == 0.25F * 127);
}

TEST_CASE("bytes that are cut off or no model are refused") {
    const std::vector<std::uint8_t> bytes = bytes_of(small());
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        std::span<const std::uint8_t> rest(bytes.data(), length);
        CHECK_FALSE(LearnedChain::read(rest));
    }
    std::vector<std::uint8_t> wrong = bytes;
    wrong[4] = 200;  // tags
    std::span<const std::uint8_t> rest = wrong;
    CHECK_FALSE(LearnedChain::read(rest));
}
