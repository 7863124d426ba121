#include "annotation/identity.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <random>
#include <set>
#include <string>

namespace {

using sayso::annotation::make_id;

TEST_CASE("a fresh id is its prefix and nine letters or digits") {
    CHECK(make_id('a', 0) == "a000000000");
    CHECK(make_id('s', 61) == "sz00000000");
    const std::string id = make_id('a', UINT64_MAX);
    CHECK(id.size() == 10);
    CHECK(std::ranges::all_of(id, [](unsigned char character) { return std::isalnum(character) != 0; }));
}

TEST_CASE("two fresh ids differ") {
    std::mt19937_64 random(1);
    std::set<std::string> ids;
    for (int count = 0; count < 100'000; ++count)
        ids.insert(make_id('a', random()));
    CHECK(ids.size() == 100'000);
}

}  // namespace
