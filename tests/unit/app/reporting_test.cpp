#include "app/reporting.h"

#include <doctest/doctest.h>

#include <string>

#include "annotation/document.h"
#include "app/person.h"

namespace sayso::app {

using annotation::Annotation;
using annotation::AnnotationKind;
using annotation::Quotation;

namespace {

/// What is told of the sentence that begins with `start` in an article of one paragraph.
struct Told {
    std::string said;
    std::string cue;
    std::string who;

    bool operator==(const Told&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Told& told) {
    return out << "\n  said: " << told.said << "\n  cue: " << told.cue << "\n  who: " << told.who;
}

Told told_in(std::string paragraph, std::string_view start = {}) {
    FakeDevice device;
    Person person(device, "Title\n\n" + std::move(paragraph) + "\n");
    const article::Article& article = person.document().article();
    const auto place = start.empty() ? article.blocks[1].range.begin : person.place_of(start).begin;
    const auto said = said_in_sentence(article, person.workspace.unit_around(Unit::sentence, place));
    if (!said) return {};
    const auto cue = cue_beside(article, *said);
    const auto who = named_beside(article, *said, cue);
    return {.said = annotation::exact_text(article.text, *said),
            .cue = cue ? std::string(article.text.slice(*cue)) : "",
            .who = who ? std::string(article.text.slice(who->range)) : ""};
}

}  // namespace

TEST_CASE("a quotation is what is said, and whoever stands at the reporting word says it") {
    CHECK(told_in("“We will not sign,” Mara Lindqvist said.") ==
          Told{.said = "“We will not sign,”", .cue = "said", .who = "Mara Lindqvist"});
    CHECK(told_in("\"We will not sign,\" said Mara Lindqvist, the mayor.") ==
          Told{.said = "\"We will not sign,\"", .cue = "said", .who = "Mara Lindqvist"});
    CHECK(told_in("“We will not,” the mayor later told reporters, “and they know it.”") ==
          Told{.said = "“We will not,” … “and they know it.”", .cue = "told", .who = "the mayor"});
    CHECK(told_in("Mara Lindqvist said: “We will not sign.”") ==
          Told{.said = "“We will not sign.”", .cue = "said", .who = "Mara Lindqvist"});
    CHECK(told_in("‘It wasn’t us,’ she said.") == Told{.said = "‘It wasn’t us,’", .cue = "said", .who = "she"});
    CHECK(told_in("«Nous verrons», Léa Dufresne said.") ==
          Told{.said = "«Nous verrons»", .cue = "said", .who = "Léa Dufresne"});
}

TEST_CASE("a quotation keeps the reporter’s words that lead up to it") {
    CHECK(told_in("Mayor Tomasz Brandt said the city would “not sign a blank cheque for anyone.”") ==
          Told{.said = "the city would “not sign a blank cheque for anyone.”", .cue = "said", .who = "Tomasz Brandt"});
    CHECK(told_in("The letters had been “received and filed,” the ministry said.") ==
          Told{.said = "The letters had been “received and filed,”", .cue = "said", .who = "the ministry"});
}

TEST_CASE("without quotation marks it is the side of the reporting word that is not its subject") {
    CHECK(told_in("Its director, Ingrid Solheim-Nkemelu, told reporters that she had informed the mayor’s office.") ==
          Told{.said = "that she had informed the mayor’s office", .cue = "told", .who = "Ingrid Solheim-Nkemelu"});
    CHECK(told_in("The vote will be delayed by six weeks, Mara Lindqvist said on Tuesday.") ==
          Told{.said = "The vote will be delayed by six weeks", .cue = "said", .who = "Mara Lindqvist"});
    CHECK(told_in("On Tuesday the mayor said the vote would be delayed.") ==
          Told{.said = "the vote would be delayed", .cue = "said", .who = "the mayor"});
    CHECK(told_in("The cost has doubled since 2023, according to Anders Yilmaz.") ==
          Told{.said = "The cost has doubled since 2023", .cue = "according to", .who = "Anders Yilmaz"});
    CHECK(told_in("According to Anders Yilmaz, the cost has doubled.") ==
          Told{.said = "the cost has doubled", .cue = "According to", .who = "Anders Yilmaz"});
    CHECK(told_in("The barrier will cost 412 million, according to a summary seen by the Ellery Courier.").who ==
          "a summary seen by the Ellery Courier");
    CHECK(told_in("The vote is off, said the mayor of Port Ellery.").who == "the mayor of Port Ellery");
    CHECK(told_in("A spokesperson for the government, who asked not to be named, said no letter had come.").who ==
          "A spokesperson for the government");
    CHECK(told_in("The sea is rising.") == Told{.said = "The sea is rising.", .cue = "", .who = ""});
}

TEST_CASE("whoever is told something does not say it; a noun alone at the reporting word does") {
    CHECK(told_in("The vote is off for six weeks, after engineers told a closed session that the cost has doubled.")
              .who == "engineers");
    CHECK(told_in("Officials privately said that the letter had come.").who == "Officials");
    CHECK(told_in("The vote is off, and said to be lost.").who.empty());
    CHECK(told_in("On Monday, the Danish government announced that ferries will be free.").who ==
          "the Danish government");
    CHECK(told_in("Chinese officials later said that the letter had come.").who == "Chinese officials");
    CHECK(told_in("Mara Lindqvist in March said that the letter had come.").who == "Mara Lindqvist");
}

TEST_CASE("a speaker who is marked at the cue is who says the claim, before any guess") {
    FakeDevice device;
    Person person(device, "Title\n\nThe old guard of the port told a closed session that the cost has doubled.\n");
    for (const auto& [words, key] :
         {std::pair{"guard of the port", "S"}, std::pair{"told", "Q"}, std::pair{"that the cost has doubled", "C"}}) {
        person.select(words);
        CHECK(person.press(key));
    }
    CHECK(person.press("L"));
    CHECK(person.press("Enter"));
    CHECK(person.speaker_of(person.focused()) == "guard of the port");
    CHECK(person.document().speakers().size() == 1);
}

TEST_CASE("a sentence inside a longer quotation is said whole") {
    const std::string paragraph = "“It is late. It costs too much. We will not sign,” Mara Lindqvist said. He left.";
    CHECK(told_in(paragraph, "It costs") == Told{.said = "It costs too much.", .cue = "said", .who = "Mara Lindqvist"});
    CHECK(told_in(paragraph, "He left").said == "He left.");
}

TEST_CASE("a noun is no reporting word, and nothing is told of a text with none of its words") {
    CHECK(told_in("The claims were filed in March.").said == "The claims were filed in March.");
    CHECK(told_in("La ville a dit non.") == Told{.said = "La ville a dit non.", .cue = "", .who = ""});
    CHECK(told_in("— … —") == Told{});
}

TEST_CASE("every verb that suggestions take for a reporting word is one, and forms that are mostly nouns are none") {
    CHECK(told_in("“It is late,” Mara Lindqvist acknowledges.") ==
          Told{.said = "“It is late,”", .cue = "acknowledges", .who = "Mara Lindqvist"});
    CHECK(told_in("Others hope that the letter will come.") ==
          Told{.said = "that the letter will come", .cue = "hope", .who = "Others"});
    CHECK(told_in("A survey has found that the sea is rising.") ==
          Told{.said = "that the sea is rising", .cue = "found", .who = "A survey"});
    CHECK(told_in("New state money pays for it.") ==
          Told{.said = "New state money pays for it.", .cue = "", .who = ""});
}

TEST_CASE("titles, days and words that only begin a sentence are no part of a name") {
    CHECK(told_in("However Premier Mara Lindqvist said that the letter had come.").who == "Mara Lindqvist");
    CHECK(told_in("In May Ana de la Cruz said that the letter had come.").who == "Ana de la Cruz");
    CHECK(told_in("„Wir unterschreiben nicht“, Mara Lindqvist said.").said == "„Wir unterschreiben nicht“");
}

TEST_CASE("a full attribution takes four keys from the sentence’s start") {
    FakeDevice device;
    Person person(device, "Title\n\n“We will not sign,” Mara Lindqvist said. The council meets again.\n");
    person.put_caret_before("“We will");
    CHECK(person.press("I"));
    CHECK(person.workspace.announcement() == "Claim marked: “We will not sign,”");
    CHECK(person.press("Q"));
    CHECK(person.workspace.announcement() == "Cue marked and linked: said");
    CHECK(person.press("L"));
    CHECK(person.chosen_from().front() == "Mara Lindqvist");
    CHECK(person.press("Enter"));

    const Annotation& claim = person.focused();
    CHECK(person.words_of(claim) == "“We will not sign,”");
    CHECK(claim.claim.quotation == Quotation::direct);
    CHECK(person.speaker_of(claim) == "Mara Lindqvist");
    REQUIRE(claim.claim.cue.value().has_value());
    CHECK(person.words_of(*person.document().annotation(*claim.claim.cue.value())) == "said");
    REQUIRE(claim.claim.source.has_value());
    CHECK(person.words_of(*person.document().annotation(*claim.claim.source)) == "Mara Lindqvist");
    CHECK_FALSE(annotation::is_unfinished(claim));

    // The speaker and the mention were made in one step.
    CHECK(person.press("Ctrl+Z"));
    CHECK(person.document().speakers().empty());
    CHECK(person.all(AnnotationKind::speaker).empty());
}

TEST_CASE("with the claim just marked, S marks and links whoever is named beside it") {
    FakeDevice device;
    Person person(device, "Title\n\n“We will not sign,” Mara Lindqvist said.\n\n“Never,” she said.\n");
    person.put_caret_before("“We will");
    person.press("I");
    CHECK(person.press("S"));
    CHECK(person.workspace.announcement() == "Linked to Mara Lindqvist");
    CHECK(person.speaker_of(person.focused()) == "Mara Lindqvist");

    SUBCASE("a pronoun means the one who was named last before it") {
        person.put_caret_before("“Never");
        person.press("I");
        person.press("S");
        CHECK(person.speaker_of(person.focused()) == "Mara Lindqvist");
        CHECK(person.document().speakers().size() == 1);
        REQUIRE(person.focused().claim.source.has_value());
        CHECK(person.words_of(*person.document().annotation(*person.focused().claim.source)) == "she");
    }
    SUBCASE("and so it does for L and Enter") {
        person.put_caret_before("“Never");
        person.press("I");
        person.press("L");
        CHECK(person.chosen_from().front() == "Mara Lindqvist");
        person.press("Enter");
        CHECK(person.words_of(*person.document().annotation(*person.focused().claim.source)) == "she");
    }
}

TEST_CASE("a pronoun that is marked where nobody was named before waits for its speaker") {
    FakeDevice device;
    Person person(device, "Title\n\n“Never,” she said.\n");
    person.select("she");
    person.press("S");
    CHECK_FALSE(person.focused().speaker.answered());
    CHECK(person.document().speakers().empty());
}

TEST_CASE("the sentence after the claim adds what it says with F") {
    FakeDevice device;
    Person person(device);
    person.put_caret_before("“We wrote to them twice");
    person.press("I");
    person.press("Q");
    person.press("Alt+ArrowRight");
    CHECK(person.press("F"));
    CHECK(person.words_of(person.focused()) ==
          "“We wrote to them twice,” … “Nobody can claim that this came as a surprise.”");
    CHECK(person.focused().claim.cue.answered());
}

TEST_CASE("beside a claim with no reporting word Q asks for words, and marks none of the claim’s own") {
    FakeDevice device;
    Person person(device, "Title\n\n“Never.”\n");
    person.put_caret_before("“Never");
    person.press("I");
    CHECK(person.press("Q"));
    CHECK(person.workspace.announcement() == "Select some words first.");
    CHECK(person.all(AnnotationKind::cue).empty());
}

}  // namespace sayso::app
