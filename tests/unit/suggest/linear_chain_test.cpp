#include "suggest/linear_chain.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace sayso::suggest;

namespace {

/// Two tags of which the second may not begin; in context 1 tags like to stay.
LinearChain two_tags() {
    LinearChain chain;
    chain.start.fill(LinearChain::never);
    chain.start[0] = 0;
    TagScores never;
    never.fill(LinearChain::never);
    chain.transitions.resize(2);
    for (auto& transition : chain.transitions)
        transition.fill(never);
    for (auto& transition : chain.transitions)
        for (std::size_t from = 0; from < 2; ++from)
            for (std::size_t to = 0; to < 2; ++to)
                transition[from][to] = 0;
    chain.transitions[1][0][0] = chain.transitions[1][1][1] = 1;
    return chain;
}

TagScores scores(float first, float second) {
    TagScores result{};
    result[0] = first;
    result[1] = second;
    return result;
}

}  // namespace

TEST_CASE("exponential is e to the power of a number, and ends at both ends") {
    for (float x = -20; x <= 20; x += 0.37F)
        CHECK(exponential(x) == doctest::Approx(std::exp(x)).epsilon(1e-5));
    CHECK(exponential(LinearChain::never) == 0);
    CHECK(std::isfinite(exponential(1e30F)));
}

TEST_CASE("marginals are those of all ways through a chain") {
    const LinearChain chain = two_tags();
    const std::vector<TagScores> own = {scores(0, 5), scores(0.5F, 1), scores(0, 0.25F)};
    const std::vector<std::uint8_t> contexts = {0, 1, 1};
    Marginals marginals;
    find_marginals(chain, own, contexts, marginals);
    // Summed by hand over the four ways that begin with the first tag.
    double sum = 0;
    double second_is_1 = 0;
    double third_is_1 = 0;
    for (std::size_t b = 0; b < 2; ++b)
        for (std::size_t c = 0; c < 2; ++c) {
            const double weight =
                std::exp(own[0][0] + own[1][b] + own[2][c] + chain.transitions[1][0][b] + chain.transitions[1][b][c]);
            sum += weight;
            if (b == 1) second_is_1 += weight;
            if (c == 1) third_is_1 += weight;
        }
    CHECK(marginals.of[0][0] == doctest::Approx(1));
    CHECK(marginals.of[1][1] == doctest::Approx(second_is_1 / sum).epsilon(1e-4));
    CHECK(marginals.of[2][1] == doctest::Approx(third_is_1 / sum).epsilon(1e-4));
}

TEST_CASE("the best tags are the likeliest way, and never a forbidden one") {
    const LinearChain chain = two_tags();
    const std::vector<TagScores> own = {scores(0, 50), scores(0, 2), scores(0.5F, 0)};
    CHECK(best_tags(chain, own, std::vector<std::uint8_t>{0, 0, 0}) == std::vector<std::uint8_t>{0, 1, 0});
    CHECK(best_tags(chain, own, std::vector<std::uint8_t>{0, 0, 1}) == std::vector<std::uint8_t>{0, 1, 1});
    CHECK(best_tags(chain, {}, {}).empty());
}
