#include "language/language.h"

#include <doctest/doctest.h>

#include <memory>

#include "app/person.h"
#include "language/language_files.h"

namespace sayso::language {

TEST_CASE("English is there from the start, with its values filled in") {
    const Language english;
    CHECK(english.tag() == "en");
    CHECK_FALSE(english.right_to_left());
    CHECK(english.say(Phrase::who_says_this) == "Who says this?");
    CHECK(english.say(Phrase::number_of_all, {"2", "7"}) == "2 of 7");
    CHECK(english.say(Phrase::linked_to, {"{0}"}) == "Linked to {0}");
    // Braces that are no places stay what they are.
    CHECK(english.say(Phrase::pattern_open_brace) == "to find a brace, write \\{.");
    CHECK(english.say(Phrase::pattern_open_brace, {"x"}) == "to find a brace, write \\{.");
}

TEST_CASE("numbers are grouped, and what is counted takes the form that its number wants") {
    const Language english;
    CHECK(english.counted(Phrase::claims_counted, 0) == "0 claims");
    CHECK(english.counted(Phrase::claims_counted, 1) == "1 claim");
    CHECK(english.counted(Phrase::claims_counted, 3118) == "3,118 claims");
    CHECK(english.number(999) == "999");
    CHECK(english.number(1'234'567) == "1,234,567");

    const Language french = tests::language_of("fr");
    CHECK(french.counted(Phrase::claims_counted, 0) == "0 affirmation");
    CHECK(french.counted(Phrase::claims_counted, 2) == "2 affirmations");
    CHECK(french.counted(Phrase::claims_counted, 1'000'000) == "1\u202f000\u202f000 d’affirmations");

    const Language arabic = tests::language_of("ar");
    CHECK(arabic.counted(Phrase::claims_counted, 0) == "لا ادعاءات");
    CHECK(arabic.counted(Phrase::claims_counted, 1) == "ادعاء واحد");
    CHECK(arabic.counted(Phrase::claims_counted, 2) == "ادعاءان");
    CHECK(arabic.counted(Phrase::claims_counted, 5) == "\u200F5 ادعاءات");
    CHECK(arabic.counted(Phrase::claims_counted, 11) == "\u200F11 ادعاءً");
    CHECK(arabic.counted(Phrase::claims_counted, 100) == "\u200F100 ادعاء");

    CHECK(tests::language_of("zh").counted(Phrase::claims_counted, 1) == "1 个主张");
}

TEST_CASE("a language says its direction, and only Arabic goes from right to left") {
    for (const Offered& each : offered_languages()) {
        CAPTURE(each.tag);
        const Language language = tests::language_of(each.tag);
        CHECK(language.tag() == each.tag);
        CHECK(language.right_to_left() == (each.tag == "ar"));
    }
}

TEST_CASE("English is spoken again without any words of its own") {
    Language language = tests::language_of("ar");
    CHECK(language.load("en", "", english_plural));
    CHECK(language.tag() == "en");
    CHECK_FALSE(language.right_to_left());
    CHECK(language.say(Phrase::close) == "Close");
    CHECK(language.counted(Phrase::claims_counted, 2) == "2 claims");
    CHECK_FALSE(language.load("fr", "", english_plural));
}

TEST_CASE("words of another version of the app are refused, and the language stays what it was") {
    Language language;
    CHECK_FALSE(language.load("fr", std::string("un\0deux\0", 8), english_plural));
    CHECK(language.tag() == "en");
    CHECK(language.say(Phrase::close) == "Close");
}

TEST_CASE("the first language that the person reads and the app speaks is the usual one") {
    CHECK(offered_for("fr-CH de en") == "fr");
    CHECK(offered_for("pt-BR zh-Hans-CN en") == "zh");
    CHECK(offered_for("nl") == "en");
    CHECK(offered_for("") == "en");
}

TEST_CASE("the app speaks what the browser prefers, until the person chooses, which the device keeps") {
    app::FakeDevice device;
    device.preferred_languages = "de-AT en";
    {
        const auto person = std::make_unique<app::Person>(device);
        CHECK(person->workspace.language().tag() == "de");
        CHECK(person->workspace.setting("language").empty());
        person->workspace.choose_language("fr");
        person->host.settle();
        CHECK(person->workspace.language().say(Phrase::close) == "Fermer");
    }
    {
        const auto person = std::make_unique<app::Person>(device);
        CHECK(person->workspace.language().tag() == "fr");
        person->workspace.choose_language("");
        person->host.settle();
        CHECK(person->workspace.language().tag() == "de");
    }
}

TEST_CASE("a language that cannot be had is told of, and the words stay those that there are") {
    app::FakeDevice device;
    app::Person person(device);
    device.has_languages = false;
    person.workspace.choose_language("es");
    person.host.settle();
    CHECK(person.workspace.language().tag() == "en");
    CHECK(person.last_notice() == "The language could not be loaded: There is no such file.");
}

}  // namespace sayso::language
