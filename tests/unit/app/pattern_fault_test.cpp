#include "app/pattern_fault.h"

#include <doctest/doctest.h>

namespace sayso::app {

namespace {

std::string fault_words(std::string_view pattern) {
    const auto fault = fault_in_pattern(pattern);
    return fault ? words_of(language::Language(), *fault) : "";
}

}  // namespace

TEST_CASE("the fault of a pattern is told with its place") {
    CHECK(fault_words("a(b(c)") == "Character 2: this ( is never closed.");
    CHECK(fault_words("ab)") == "Character 3: this ) closes nothing. To find a bracket, write \\).");
    CHECK(fault_words("[abc") == "Character 1: this [ is never closed.");
    CHECK(fault_words("a]") == "Character 2: to find a bracket, write \\].");
    CHECK(fault_words("*a") == "Character 1: there is nothing before this to repeat.");
    CHECK(fault_words("a|+") == "Character 3: there is nothing before this to repeat.");
    CHECK(fault_words("a**") == "Character 3: there is nothing before this to repeat.");
    CHECK(fault_words("a{x}") == "Character 2: to find a brace, write \\{.");
    CHECK(fault_words("a}") == "Character 2: to find a brace, write \\}.");
    CHECK(fault_words("é\\") == "Character 2: after \\ comes one more character.");
    CHECK(fault_words("\\y") == "Character 1: \\ before this character means nothing.");
    CHECK(fault_words("(?x)") == "Character 2: after (? comes :, =, !, <=, <! or <name>.");
    CHECK(fault_words("\\p{L") == "Character 3: this { is never closed.");
}

TEST_CASE("patterns that are right have no fault") {
    for (const char* const pattern : {"", "said|says", "(a|b)*c+?", "a{2,5}b{3}c{1,}", "[^)\\]a-z]", "\\p{Lu}\\w+",
                                      "\\u{1F30A}", "(?<name>a)\\k<name>", "(?:a)(?=b)(?!c)(?<=d)(?<!e)",
                                      "\\(\\)\\[\\]\\{\\}\\.\\*", "^a$", "\\bsaid\\b", "a??", "[\\-]", "[]"}) {
        CAPTURE(pattern);
        CHECK_FALSE(fault_in_pattern(pattern).has_value());
    }
}

}  // namespace sayso::app
