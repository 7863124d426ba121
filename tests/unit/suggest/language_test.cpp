#include <doctest/doctest.h>

#include "suggest/language.h"
#include "suggest/word_use.h"

namespace sayso::suggest {

TEST_CASE("an article's language is told by its tag") {
    CHECK(language_tagged("en-GB") == Language::english);
    CHECK(language_tagged("DE") == Language::german);
    CHECK(language_tagged("zh-Hans") == Language::chinese);
    CHECK(language_tagged("nl") == Language::other);
    CHECK_FALSE(language_tagged("").has_value());
}

TEST_CASE("without a tag its script and its commonest words tell it") {
    CHECK(language_of("The mayor said on Monday that the vote will be held in the hall.") == Language::english);
    CHECK(language_of("Die Bürgermeisterin sagte, dass der Rat am Montag über das Geld entscheidet.") ==
          Language::german);
    CHECK(language_of("La maire a déclaré que le conseil est prêt pour les travaux dans le port.") == Language::french);
    CHECK(language_of("La alcaldesa dijo que el consejo está listo para las obras del puerto y no los aplaza.") ==
          Language::spanish);
    CHECK(language_of("市长表示，“我们会修建防洪墙”。") == Language::chinese);
    CHECK(language_of("قال رئيس البلدية إن التصويت تأجل") == Language::arabic);
    CHECK(language_of("Мэр сказал, что голосование отложено") == Language::other);
    CHECK(language_of("") == Language::other);
    CHECK(language_of("Burgemeester zei dat het besluit morgen valt volgens kranten") == Language::other);
}

TEST_CASE("an article tells which of its words are names and which are abbreviations") {
    const WordUse words("Harbour dues rise. The harbour is full, the dep. head said. Brandt left.");
    CHECK(words.in_lower_case("Harbour"));
    CHECK_FALSE(words.in_lower_case("Brandt"));
    CHECK(words.abbreviated("dep"));
    CHECK_FALSE(words.abbreviated("rise"));
    CHECK_FALSE(words.abbreviated("nowhere"));
}

}  // namespace sayso::suggest
