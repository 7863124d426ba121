// Words in sets, found by a hash.
#include "suggest/word_sets.h"

#include <doctest/doctest.h>

#include <string>

namespace sayso::suggest {

TEST_CASE("a word is found in each set that lists it, and no other word in any") {
    WordSets sets;
    CHECK(sets.of("may") == 0);
    sets.add("may  might could ", 0);
    sets.add("may said", 31);
    CHECK(sets.of("may") == (1U | 1U << 31U));
    CHECK(sets.of("might") == 1U);
    CHECK(sets.of("could") == 1U);
    CHECK(sets.of("said") == 1U << 31U);
    CHECK(sets.of("") == 0);
    CHECK(sets.of("ma") == 0);
    CHECK(sets.of("mays") == 0);
}

TEST_CASE("words are found however many there are") {
    std::string words;
    constexpr int count = 1000;
    for (int number = 0; number < count; ++number)
        words += "word" + std::to_string(number) + ' ';
    WordSets sets;
    sets.add(words, 3);
    for (int number = 0; number < count; ++number)
        REQUIRE(sets.of("word" + std::to_string(number)) == 1U << 3U);
    CHECK(sets.of("word1000") == 0);
}

}  // namespace sayso::suggest
