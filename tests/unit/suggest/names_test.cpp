#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "suggest/attributed_text.h"
#include "suggest/names.h"

namespace sayso::suggest {

namespace {

/// Each name, with the title before it and a slash.
std::vector<std::string> names_of(const std::string& line) {
    const AttributedText read(line);
    const WordUse words(read.text);
    std::vector<std::string> found;
    const Names names(read.text, read.blocks, words);
    for (const Name& name : names.all()) {
        if (name.words() == 0) continue;
        std::string written;
        if (name.has_title())
            written = std::string(text::slice(read.text, range_of_tokens(read.blocks[0], name.begin, name.name))) + "/";
        written += text::slice(read.text, range_of_tokens(read.blocks[0], name.name, name.end));
        found.push_back(written);
    }
    return found;
}

NameKind kind_of(const std::string& line) {
    const AttributedText read(line);
    const WordUse words(read.text);
    const Names names(read.text, read.blocks, words);
    REQUIRE(names.all().size() == 1);
    return names.all()[0].kind;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a name stands apart from the title before it") {
    CHECK(names_of("On Monday Chinese Premier Li Qiang met Mr. Brandt and Mayor Tomasz Holm.") ==
          Words{"Chinese Premier/Li Qiang", "Mr./Brandt", "Mayor/Tomasz Holm"});
    CHECK(names_of("He met FBI Director James Comey and Secretary of State John Kerry.") ==
          Words{"FBI Director/James Comey", "Secretary of State/John Kerry"});
    CHECK(names_of("He called South Korean Minister Yun Hae Rin.") == Words{"South Korean Minister/Yun Hae Rin"});
}

TEST_CASE("small words inside a name belong to it, and a place after a person does not") {
    CHECK(names_of("It was Ursula von der Leyen, and Bashar al-Assad of Syria, and Ludwig van Beethoven.") ==
          Words{"Ursula von der Leyen", "Bashar al-Assad", "Syria", "Ludwig van Beethoven"});
    CHECK(names_of(
              "It asked the University of Ellery, the Bank of England and Havn & Daughter about Ted Cruz of Texas.") ==
          Words{"University of Ellery", "Bank of England", "Havn & Daughter", "Ted Cruz", "Texas"});
}

TEST_CASE("a ministry of a country is one institution, and somebody's friend is not") {
    CHECK(names_of("It was Cuba’s Fisheries Ministry that called Holm’s friend Brandt.") ==
          Words{"Cuba’s Fisheries Ministry", "Holm", "Brandt"});
    CHECK(kind_of("It was China’s Commerce Ministry.") == NameKind::institution);
}

TEST_CASE("a word that begins a sentence is a name only if the article says so") {
    CHECK(names_of("Residents left. Later Brandt said no. Unlike Anna Holm, he stayed.") ==
          Words{"Brandt", "Anna Holm"});
    CHECK(names_of("Jacobs left, and then Jacobs came.") == Words{"Jacobs", "Jacobs"});
    CHECK(names_of("On Monday they met in March.").empty());
}

TEST_CASE("what bears a name is told by its words and by those beside it") {
    CHECK(kind_of("He asked Donald Holm.") == NameKind::person);
    CHECK(kind_of("He asked the National Water Authority.") == NameKind::institution);
    CHECK(kind_of("He asked the Ellery Courier.") == NameKind::media);
    CHECK(kind_of("He asked state broadcaster QRT.") == NameKind::media);
    CHECK(kind_of("He asked Reuters.") == NameKind::media);
    CHECK(kind_of("He asked Beijing.") == NameKind::state);
    CHECK(kind_of("He asked the Chinese government.") == NameKind::state);
    CHECK(kind_of("He asked the FBI.") == NameKind::institution);
}

TEST_CASE("a headline with capitals throughout has no names, and neither has a run of thirteen words") {
    CHECK(names_of("Brandt Says The City Will Not Sign").empty());
    CHECK(names_of("it was Aa Bb Cc Dd Ee Ff Gg Hh Ii Jj Kk Ll Mm that was so long that nobody could read it all to "
                   "the end of the line in one go")
              .empty());
}

TEST_CASE("a megabyte of capitals is read in one go") {
    std::string text;
    while (text.size() < 1'000'000)
        text += "Aa of the Bank Bb’s Mr. Xi, Jr. said a ";
    const AttributedText read(text);
    const WordUse words(read.text);
    const Names names(read.text, read.blocks, words);
    std::uint32_t last = 0;
    for (const Name& name : names.all()) {
        REQUIRE(name.begin >= last);
        REQUIRE(name.begin <= name.name);
        REQUIRE(name.name <= name.end);
        REQUIRE(name.end <= read.blocks[0].tokens.size());
        last = name.end;
    }
    CHECK(last > 0);
}

}  // namespace sayso::suggest
