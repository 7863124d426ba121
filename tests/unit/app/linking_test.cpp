#include <doctest/doctest.h>

#include "app/person.h"

namespace sayso::app {

using annotation::Annotation;
using annotation::AnnotationId;
using annotation::AnnotationKind;
using annotation::Quotation;

namespace {

/// The sample with a few speakers marked, and nothing focused.
struct Newsroom : Person {
    explicit Newsroom(FakeDevice& device) : Person(device) {
        for (const char* name :
             {"Tomasz Brandt", "National Water Authority", "Ingrid Solheim-Nkemelu", "Léa Dufresne"}) {
            select(name);
            press("S");
            workspace.clear_focus();
        }
    }
    AnnotationId claim(std::string_view words) {
        select(words);
        press("C");
        return focused().id;
    }
    AnnotationId mention(std::string_view name) {
        const auto place = place_of(name).begin;
        for (const AnnotationId& id : workspace.annotations_at(place))
            if (document().annotation(id)->kind == AnnotationKind::speaker) return id;
        FAIL("no mention here");
        return {};
    }
};

}  // namespace

TEST_CASE("the speakers mentioned near a claim come first, then those who say most") {
    FakeDevice device;
    Newsroom person(device);
    person.claim("that she had informed the mayor’s office in May");
    person.press("L");
    CHECK(person.chosen_from() == std::vector<std::string>{"Ingrid Solheim-Nkemelu", "Tomasz Brandt",
                                                           "National Water Authority", "Léa Dufresne",
                                                           "Nobody is named"});
    person.press("Enter");
    person.claim("“We wrote to them twice,”");
    person.press("L");
    CHECK(person.chosen_from().front() == "Ingrid Solheim-Nkemelu");
}

TEST_CASE("a digit chooses the n-th answer while nothing is typed") {
    FakeDevice device;
    Newsroom person(device);
    person.claim("that she had informed the mayor’s office in May");
    person.press("L");
    person.press("3");
    CHECK(person.speaker_of(person.focused()) == "National Water Authority");
    CHECK_FALSE(person.workspace.chooser().has_value());
    // The same digit as the first thing typed into the field.
    person.press("L");
    person.type("1");
    CHECK(person.speaker_of(person.focused()) == "Ingrid Solheim-Nkemelu");
    // Where there is no such answer, it is a name like another.
    person.press("L");
    person.press("9");
    CHECK(person.chosen_from() == std::vector<std::string>{"New speaker “9”"});
    person.press("Escape");
    CHECK(person.speaker_of(person.focused()) == "Ingrid Solheim-Nkemelu");
}

TEST_CASE("typing filters the speakers by their words, roles and aliases, and offers a new one") {
    FakeDevice device;
    Newsroom person(device);
    person.claim("every crown spent on the barrier would save between four and seven crowns in damage by 2070");
    person.press("L");
    person.type("auth wat");
    CHECK(person.chosen_from() == std::vector<std::string>{"National Water Authority", "New speaker “auth wat”"});
    person.type("LÉA dufresne");
    CHECK(person.chosen_from() == std::vector<std::string>{"Léa Dufresne"});
    person.type("  The  economist ");
    CHECK(person.chosen_from() == std::vector<std::string>{"New speaker “The economist”"});
    person.press("Enter");
    CHECK(person.speaker_of(person.focused()) == "The economist");
    CHECK(person.document().speakers().size() == 5);
    person.press("Ctrl+Z");
    CHECK(person.document().speakers().size() == 4);
    CHECK_FALSE(person.focused().speaker.answered());
}

TEST_CASE(
    "what is typed is a name's beginning first, then a word's, then somebody new, and last what is inside a word") {
    FakeDevice device;
    Person person(device);
    for (const std::string_view words : {"a summary of the session seen by the Ellery Courier", "Tomasz Brandt"}) {
        person.select(words);
        person.press("S");
        person.workspace.clear_focus();
    }
    const auto named = [&](std::string name) {
        annotation::Speaker speaker{.id = person.workspace.new_speaker_id(), .name = std::move(name)};
        REQUIRE(person.workspace.apply(
            "Speaker", {.changes = {annotation::PutSpeaker{.speaker = std::move(speaker),
                                                           .position = person.document().speakers().size()}}}));
    };
    named("a marine biologist");
    named("Ingrid Solheim-Marten");
    person.select("that she had informed the mayor’s office in May");
    person.press("C");
    person.press("L");
    person.type("mar");
    CHECK(person.chosen_from() == std::vector<std::string>{"Ingrid Solheim-Marten", "a marine biologist",
                                                           "New speaker “mar”",
                                                           "a summary of the session seen by the Ellery Courier"});
    // Nobody is called so: Enter makes somebody new, and not a claim of the summary.
    person.type("Summ");
    CHECK(person.chosen_from().front() == "a summary of the session seen by the Ellery Courier");
    person.type("Umm");
    CHECK(person.chosen_from().front() == "New speaker “Umm”");
    // Every word that is typed counts.
    person.type("tom rand");
    CHECK(person.chosen_from() == std::vector<std::string>{"New speaker “tom rand”", "Tomasz Brandt"});
}

TEST_CASE("whoever the words beside a claim are marked as stands first, by whatever name") {
    FakeDevice device;
    Person person(device);
    person.select("The National Water Authority");
    person.press("S");
    person.press("L");
    person.type("Harbour office");
    person.press("Enter");
    REQUIRE(person.speaker_of(person.focused()) == "Harbour office");
    person.workspace.clear_focus();
    person.select("that a surge of that height, once expected every 200 years");
    person.press("C");
    person.press("L");
    CHECK(person.chosen_from() ==
          std::vector<std::string>{"Harbour office", "The National Water Authority", "Nobody is named"});
    CHECK(person.workspace.chooser()->choices[1].meaning == Choice::Meaning::existing);
}

TEST_CASE("the answers are walked through with the arrows, round and round") {
    FakeDevice device;
    Newsroom person(device);
    person.claim("“We wrote to them twice,”");
    person.press("L");
    person.press("ArrowDown");
    CHECK(person.workspace.chooser()->current == 1);
    person.press("ArrowUp");
    person.press("ArrowUp");
    CHECK(person.workspace.chooser()->current == person.chosen_from().size() - 1);
    person.press("Enter");
    CHECK(person.focused().speaker.answered());
    CHECK_FALSE(person.focused().speaker.value().has_value());
    person.workspace.choose(3);
    person.workspace.move_in_chooser(1);
    CHECK_FALSE(person.workspace.chooser().has_value());
}

TEST_CASE("choosing a speaker brings their nearest mention in the paragraph as source") {
    FakeDevice device;
    Newsroom person(device);
    person.claim("that she had informed the mayor’s office in May");
    person.press("L");
    person.press("Enter");
    CHECK(person.focused().claim.source == person.mention("Ingrid Solheim-Nkemelu"));
    SUBCASE("another speaker takes that source away") {
        person.press("L");
        person.press("3");
        CHECK_FALSE(person.focused().claim.source.has_value());
    }
    SUBCASE("nobody, too") {
        person.press("N");
        CHECK_FALSE(person.focused().claim.source.has_value());
    }
    SUBCASE("the reporter's own voice takes all links away") {
        person.put_caret_before("told reporters");
        person.press("Q");
        person.press("O");
        CHECK(person.focused().claim.quotation == Quotation::none);
        CHECK_FALSE(person.focused().speaker.answered());
        CHECK_FALSE(person.focused().claim.source.has_value());
        CHECK_FALSE(annotation::is_unfinished(person.focused()));
        // And a speaker takes the own voice away.
        person.press("L");
        person.press("Enter");
        CHECK(person.focused().claim.quotation == Quotation::indirect);
    }
    SUBCASE("the inspector changing the speaker does the same") {
        Annotation changed = person.focused();
        changed.speaker = annotation::Answer<annotation::SpeakerId>::of(person.document().speakers()[0].id);
        person.workspace.change_annotation("Speaker changed", changed);
        CHECK(person.speaker_of(person.focused()) == "Tomasz Brandt");
        CHECK_FALSE(person.focused().claim.source.has_value());
    }
}

TEST_CASE("a claim is linked by dragging to a mention, a cue or another claim") {
    FakeDevice device;
    Newsroom person(device);
    const auto claim = person.claim("“not sign a blank cheque for anyone.”");
    person.workspace.link(LinkKind::source, claim, person.mention("Tomasz Brandt"));
    CHECK(person.workspace.announcement() == "Linked to Tomasz Brandt");
    CHECK(person.speaker_of(person.focused()) == "Tomasz Brandt");
    CHECK(person.focused().claim.source == person.mention("Tomasz Brandt"));

    person.workspace.link(LinkKind::via, claim, person.mention("National Water Authority"));
    person.workspace.link(LinkKind::via, claim, person.mention("National Water Authority"));
    CHECK(person.focused().claim.via.size() == 1);

    const auto other = person.claim("a summary of the session");
    person.workspace.link(LinkKind::within, other, claim);
    CHECK(person.focused().claim.within == claim);

    person.workspace.link(LinkKind::cue, claim, person.mention("Tomasz Brandt"));
    CHECK(person.last_notice() == "Only a cue can be linked as cue.");
    person.workspace.link(LinkKind::source, claim, other);
    CHECK(person.last_notice() == "A claim’s source is a speaker in the text.");
    person.workspace.link(LinkKind::via, claim, other);
    CHECK(person.last_notice() == "Only a speaker in the text can pass a claim on.");
    person.workspace.link(LinkKind::within, claim, person.mention("Tomasz Brandt"));
    CHECK(person.last_notice() == "A claim can stand only within a claim.");
    CHECK(person.document().annotation(claim)->claim.cue == annotation::Answer<AnnotationId>());
}

TEST_CASE("the cue is chosen from those nearby, or there is none") {
    FakeDevice device;
    Newsroom person(device);
    person.put_caret_before("said the city");
    person.press("Q");
    person.workspace.clear_focus();
    person.claim("“not sign a blank cheque for anyone.”");
    person.press("Shift+Q");
    CHECK(person.chosen_from() == std::vector<std::string>{"said", "No cue"});
    person.press("1");
    REQUIRE(person.focused().claim.cue.value().has_value());
    person.press("Shift+Q");
    CHECK(person.workspace.chooser()->choices[0].on);
    person.press("2");
    CHECK(person.focused().claim.cue.answered());
    CHECK_FALSE(person.focused().claim.cue.value().has_value());
    person.press("Shift+V");
    CHECK(person.workspace.chooser()->purpose == ChooserPurpose::via_of_claim);
}

TEST_CASE("a mention is given another speaker, and the claims that it is the source of follow") {
    FakeDevice device;
    Newsroom person(device);
    const auto claim = person.claim("“not sign a blank cheque for anyone.”");
    person.press("L");
    person.press("Enter");
    const auto mention = person.mention("Tomasz Brandt");
    person.workspace.focus(mention);
    person.press("L");
    CHECK(person.workspace.chooser()->purpose == ChooserPurpose::speaker_of_mention);
    CHECK(person.workspace.chooser()->choices[0].on);
    person.type("The mayor");
    person.press("Enter");
    CHECK(person.speaker_of(person.focused()) == "The mayor");
    CHECK(person.speaker_of(*person.document().annotation(claim)) == "The mayor");
    CHECK(person.document().annotation(claim)->claim.source == mention);
    person.press("Ctrl+Z");
    CHECK(person.speaker_of(*person.document().annotation(claim)) == "Tomasz Brandt");
}

TEST_CASE("quotation, certainty and check-worthiness are each gone through by one key") {
    FakeDevice device;
    Newsroom person(device);
    person.claim("“not sign a blank cheque for anyone.”");
    person.press("G");
    CHECK(person.focused().claim.quotation == Quotation::indirect);
    person.press("G");
    CHECK(person.focused().claim.quotation == Quotation::direct);
    person.press("O");
    person.press("G");
    CHECK(person.focused().claim.quotation == Quotation::direct);
    person.press("H");
    CHECK(person.focused().claim.certainty == annotation::Certainty::hedged);
    person.press("H");
    person.press("H");
    CHECK(person.focused().claim.certainty == annotation::Certainty::asserted);
    person.press("Y");
    CHECK(person.focused().claim.checkworthy == annotation::Checkworthy::no);
    person.press("Y");
    CHECK(person.workspace.announcement() == "Check-worthy: low");

    for (const char* command :
         {"quotation.direct", "quotation.mixed", "quotation.indirect", "certainty.asserted", "certainty.hedged",
          "certainty.denied", "checkworthy.no", "checkworthy.low", "checkworthy.high"})
        CHECK(person.workspace.run(command));
    CHECK(person.focused().claim.quotation == Quotation::indirect);
    CHECK(person.focused().claim.certainty == annotation::Certainty::denied);
    CHECK(person.focused().claim.checkworthy == annotation::Checkworthy::high);
}

TEST_CASE("a question about something that is taken away closes") {
    FakeDevice device;
    Newsroom person(device);
    const auto claim = person.claim("“not sign a blank cheque for anyone.”");
    person.press("L");
    person.workspace.undo();
    CHECK(person.document().annotation(claim) == nullptr);
    CHECK_FALSE(person.workspace.chooser().has_value());
}

}  // namespace sayso::app
