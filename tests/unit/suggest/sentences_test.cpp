#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "suggest/sentences.h"

namespace sayso::suggest {

namespace {

using Sentences = std::vector<std::string>;

Sentences split(const std::string& block, Language language = Language::english) {
    Sentences found;
    const WordUse words(block);
    for (const text::ByteRange range : sentences_in(block, language, words))
        found.emplace_back(text::slice(block, range));
    return found;
}

}  // namespace

TEST_CASE("a title, an initial and a number word end no sentence") {
    CHECK(split("Dr. Brandt met Gov. A. B. Holm on Nov. 3. No. 7 was closed.") ==
          Sentences{"Dr. Brandt met Gov. A. B. Holm on Nov. 3.", "No. 7 was closed."});
    CHECK(split("She said no. The mayor left.") == Sentences{"She said no.", "The mayor left."});
}

TEST_CASE("an abbreviation ends a sentence where the next word begins one") {
    CHECK(split("They moved to the U.S. in May. He lives in the U.S. The vote is off.") ==
          Sentences{"They moved to the U.S. in May.", "He lives in the U.S.", "The vote is off."});
    CHECK(split("The U.S. Senate met at 5 p.m. Mr. Holm was there.") ==
          Sentences{"The U.S. Senate met at 5 p.m.", "Mr. Holm was there."});
}

TEST_CASE("a sentence that goes on after a quotation is one") {
    CHECK(split("“Will it hold?” Brandt asked. “It will.” The crowd left.") ==
          Sentences{"“Will it hold?” Brandt asked.", "“It will.”", "The crowd left."});
    CHECK(split("\"Stop!\" she said.") == Sentences{"\"Stop!\" she said."});
}

TEST_CASE("an ellipsis ends a sentence before a capital, and not before the first person") {
    CHECK(split("We waited... The ship came… I stayed.") == Sentences{"We waited...", "The ship came… I stayed."});
    CHECK(split("“The DPRK [Democratic People’s Republic – so it is called] is far,” he said.").size() == 1);
    CHECK(split("He wrote “it […] was cold” to her.") == Sentences{"He wrote “it […] was cold” to her."});
}

TEST_CASE("items of a list in one line are sentences") {
    CHECK(split("1) Close the gate 2) Call the mayor 3) Wait") ==
          Sentences{"1) Close the gate", "2) Call the mayor", "3) Wait"});
}

TEST_CASE("a word that this article abbreviates ends no sentence before a name") {
    CHECK(split("The dep. head left. The dep. Holm stayed.") ==
          Sentences{"The dep. head left.", "The dep. Holm stayed."});
}

TEST_CASE("a German day of the month ends no sentence") {
    CHECK(split("Am 3. Oktober tagt der Rat. Er entscheidet bald.", Language::german) ==
          Sentences{"Am 3. Oktober tagt der Rat.", "Er entscheidet bald."});
}

TEST_CASE("Chinese and Arabic sentences end at their own marks, French ones after the space in the guillemets") {
    CHECK(split("他说：“我们会来。”市长同意了。真的吗？是。", Language::chinese) ==
          Sentences{"他说：“我们会来。”", "市长同意了。", "真的吗？", "是。"});
    CHECK(split("هل ستأتي؟ نعم. قال ذلك.", Language::arabic) == Sentences{"هل ستأتي؟", "نعم.", "قال ذلك."});
    CHECK(split("« Je viens. » Elle est partie.", Language::french) == Sentences{"« Je viens. »", "Elle est partie."});
}

TEST_CASE("a cue after a German, French or Spanish quotation goes on with its sentence") {
    CHECK(split("„Hält das?“, fragte Brandt. Niemand wusste es.", Language::german) ==
          Sentences{"„Hält das?“, fragte Brandt.", "Niemand wusste es."});
    CHECK(split("« Tiendra-t-il ? » a demandé Paul. Personne ne savait.", Language::french) ==
          Sentences{"« Tiendra-t-il ? » a demandé Paul.", "Personne ne savait."});
    CHECK(split("«¿Aguantará?», preguntó Solís. Nadie lo sabía.", Language::spanish) ==
          Sentences{"«¿Aguantará?», preguntó Solís.", "Nadie lo sabía."});
}

TEST_CASE("whatever the text, sentences are apart, in order, and hold all but white space") {
    for (const char* block : {"....", "?!?!", ". . . .", "\"\"\"\"", "  ", "", "a.b.c. D.E. F", "… … A", "1. 2. 3. 4.",
                              "•", "a. b. c. d.", "»» « . »", "。。」」", "Mr.", "U.S. U.S. U.S."}) {
        CAPTURE(block);
        const std::string text(block);
        std::string left;
        std::size_t last = 0;
        for (const text::ByteRange range : sentences_in(text, Language::english, WordUse(text))) {
            CHECK(range.begin.value >= last);
            CHECK_FALSE(range.empty());
            left += text.substr(range.begin.value, range.length());
            last = range.end.value;
        }
        const auto without_spaces = [](std::string all) {
            std::erase(all, ' ');
            return all;
        };
        CHECK(without_spaces(left) == without_spaces(text));
    }
}

}  // namespace sayso::suggest
