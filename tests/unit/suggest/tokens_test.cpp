#include "suggest/tokens.h"

#include <doctest/doctest.h>

#include <string>

using namespace sayso;
using namespace sayso::suggest;

namespace {

std::vector<Token> tokens(std::string_view block) {
    return tokens_in(block, quotations_in(block));
}

/// The tokens, parted by bars; those inside quotation marks after a colon.
std::string told(std::string_view block) {
    std::string out;
    for (const Token& token : tokens(block)) {
        if (!out.empty()) out += '|';
        if (token.quoted) out += ':';
        out += text::slice(block, token.range);
    }
    return out;
}

}  // namespace

TEST_CASE("tokens are words, numbers and marks") {
    CHECK(told("Prices rose 3.5%, to 1,000.") == "Prices|rose|3.5|%|,|to|1,000|.");
    CHECK(told("The mother-in-law didn’t say—") == "The|mother-in-law|didn’t|say|—");
    CHECK(told("China's plan -- or France’s...") == "China|'s|plan|--|or|France|’s|...");
    CHECK(told("") == "");
}

TEST_CASE("abbreviations and initials keep their stops") {
    CHECK(told("Mr. J. Smith of the U.S. left.") == "Mr.|J.|Smith|of|the|U.S.|left|.");
    CHECK(told("It was a no go.") == "It|was|a|no|go|.");
}

TEST_CASE("each token knows the quotation it stands in") {
    CHECK(told("“Go home,” she said. “Now.”") == "“|:Go|:home|:,|”|she|said|.|“|:Now|:.|”");
    const auto found = tokens("“Go,” she said. “Now.”");
    CHECK(found.front().kind == TokenKind::opening_mark);
    CHECK(found[0].quotation == 1);
    CHECK(found[1].quotation == 1);
    CHECK(found[4].quotation == 0);
    CHECK(found.back().kind == TokenKind::closing_mark);
    CHECK(found.back().quotation == 2);
}

TEST_CASE("words are told whatever their case and apostrophe") {
    const auto found = tokens("SAID said Said Écrit écrit don't don’t");
    CHECK(found[0].hash == found[1].hash);
    CHECK(found[1].hash == found[2].hash);
    CHECK(found[3].hash == found[4].hash);
    CHECK(found[5].hash == found[6].hash);
    CHECK(found[2].capital);
    CHECK(found[3].capital);
    CHECK_FALSE(found[4].capital);
}

TEST_CASE("the vocabulary knows a verb in all its forms") {
    for (const std::string_view word : {"say", "said", "announces", "replied", "denying", "admitted", "urged"})
        CHECK_MESSAGE(is_reporting(class_of_word(hash_of_word(word))), word);
    CHECK(class_of_word(hash_of_word("according")) == WordClass::according);
    CHECK(class_of_word(hash_of_word("spokeswoman")) == WordClass::role);
    CHECK(class_of_word(hash_of_word("barrier")) == WordClass::none);
}

TEST_CASE("Chinese is read one character at a time") {
    CHECK(told("他说：“好。”") == "他|说|：|“|:好|:。|”");
}

TEST_CASE("an amount of money is one in any currency") {
    const std::uint32_t dollar = tokens("$5")[0].hash;
    CHECK(tokens("£5")[0].hash == dollar);
    CHECK(tokens("€5")[0].hash == dollar);
    CHECK(tokens("¥5")[0].hash == dollar);
    CHECK(tokens("the €")[1].hash != dollar);
}

TEST_CASE("the WHO is no pronoun, and whoever is shouted at in capitals is") {
    CHECK(tokens("The WHO said so.")[1].word_class == WordClass::none);
    CHECK(tokens("A MAN WHO SAID SO")[2].word_class == WordClass::pronoun);
    CHECK(tokens("The who of it")[1].word_class == WordClass::pronoun);
}
