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
    return {{7, 300, 500, 4'000'000}, {{2, -2}, {3, -3}, {-64, 64}, {-127, 127}}, 0.25F, chain, 2};
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
    CHECK(scores[0] == 0.25F * (3 + 2 + 2));  // features are told by their lower bits alone
    CHECK(scores[1] == 0.25F * (-3 - 2 - 2));
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
    const auto weight = [&](std::uint32_t feature, std::size_t tag) {
        return read->score(std::vector<std::uint32_t>{feature})[tag] / 0.25F;
    };
    CHECK(weight(4'000'000, 1) == 127);
    CHECK(weight(4'000'000, 0) == -127);
    CHECK(weight(500, 1) == 64);
    CHECK(weight(300, 0) == 3);
    CHECK(weight(7, 0) == 2);
    CHECK(weight(8, 0) == 0);
}

TEST_CASE("weights that add up to 0 only in the end are read as they were written") {
    LinearChain chain;
    chain.transitions.resize(1);
    const LearnedChain learned({1, 2}, {{120, 120, -120, -120}, {-127, -1, 64, 64}}, 1, chain, 4);
    const std::vector<std::uint8_t> bytes = bytes_of(learned);
    std::span<const std::uint8_t> rest = bytes;
    const auto read = LearnedChain::read(rest);
    REQUIRE(read);
    for (const std::uint32_t feature : {1U, 2U})
        CHECK(read->score(std::vector{feature}) == learned.score(std::vector{feature}));
}

TEST_CASE("bytes that are cut off or no model are refused") {
    const std::vector<std::uint8_t> bytes = bytes_of(small());
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        std::span<const std::uint8_t> rest(bytes.data(), length);
        CHECK_FALSE(LearnedChain::read(rest));
    }
    const auto refused = [&](std::size_t place, std::uint8_t byte) {
        std::vector<std::uint8_t> wrong = bytes;
        wrong[place] = byte;
        std::span<const std::uint8_t> rest = wrong;
        return !LearnedChain::read(rest);
    };
    constexpr std::size_t head = 3 * 4;
    constexpr std::size_t finest = 4 + 2 * 3 + 2;  // 300 and 4'000'000: how many, their keys, the weights of one tag
    CHECK_FALSE(refused(0, 2));                    // as it is
    CHECK(refused(0, 0));                          // tags
    CHECK(refused(0, 200));
    CHECK(refused(4, 0));  // contexts
    CHECK(refused(4, 65));
    CHECK(refused(head + 3, 1));              // more features than bytes
    CHECK(refused(head + finest - 1, 0x80));  // -128: the other tag's would be 128
    CHECK_FALSE(refused(head + finest - 1, 0x81));
    CHECK(refused(head + finest + 4 + 1, 64));  // doubled it is too large
}
