#include <doctest/doctest.h>

#include "app/marking.h"
#include "app/person.h"

namespace sayso::app {

using annotation::Annotation;
using annotation::AnnotationKind;
using annotation::Certainty;
using annotation::Quotation;
using annotation::Status;

namespace {

Quotation quotation_guessed(std::string_view words) {
    FakeDevice device;
    Person person(device);
    person.select(words);
    REQUIRE(person.press("C"));
    return *person.focused().claim.quotation;
}

}  // namespace

TEST_CASE("a claim of a speaker who is known takes three keys") {
    FakeDevice device;
    Person person(device);
    person.select("Tomasz Brandt");
    person.press("S");
    person.workspace.clear_focus();

    person.select("“not sign a blank cheque for anyone.”");
    person.press("C");
    CHECK(person.workspace.announcement() == "Claim marked. Who says it?");
    person.press("L");
    CHECK(person.workspace.announcement() == "Claim marked. Who says it?");
    CHECK(person.chosen_from().front() == "Tomasz Brandt");
    person.press("Enter");
    CHECK(person.workspace.announcement() == "Linked to Tomasz Brandt");

    const Annotation& claim = person.focused();
    CHECK(claim.kind == AnnotationKind::claim);
    CHECK(claim.status == Status::accepted);
    CHECK(person.words_of(claim) == "“not sign a blank cheque for anyone.”");
    CHECK(claim.spans.first().range() == person.place_of("“not sign a blank cheque for anyone.”"));
    CHECK(person.speaker_of(claim) == "Tomasz Brandt");
    CHECK(claim.claim.quotation == Quotation::mixed);
    CHECK(claim.claim.certainty == Certainty::asserted);
    REQUIRE(claim.claim.source.has_value());
    CHECK(person.words_of(*person.document().annotation(*claim.claim.source)) == "Tomasz Brandt");
    CHECK(claim.created == "2026-09-21T14:13:20Z");
    CHECK(claim.modified == claim.created);
    CHECK(person.workspace.selection().empty());
}

TEST_CASE("a claim waits for an answer until one is given") {
    FakeDevice device;
    Person person(device);
    person.select("“not sign a blank cheque for anyone.”");
    person.press("C");
    CHECK_FALSE(person.focused().speaker.answered());
    CHECK(annotation::is_unfinished(person.focused()));
    person.press("N");
    CHECK(person.workspace.announcement() == "Nobody is named");
    CHECK(person.focused().speaker.answered());
    CHECK_FALSE(person.focused().speaker.value().has_value());
    person.press("Shift+N");
    CHECK(person.focused().claim.cue.answered());
    CHECK_FALSE(annotation::is_unfinished(person.focused()));
}

TEST_CASE("how words are quoted is told from their marks") {
    CHECK(quotation_guessed("“We wrote to them twice,”") == Quotation::direct);
    CHECK(quotation_guessed("“Nobody can claim that this came as a surprise.”") == Quotation::direct);
    CHECK(quotation_guessed("“not sign a blank cheque for anyone.”") == Quotation::mixed);
    CHECK(quotation_guessed("the letters had been “received, read and filed.”") == Quotation::mixed);
    CHECK(quotation_guessed("that she had informed the mayor’s office in May") == Quotation::indirect);
    CHECK(quotation_guessed("“The sea does not postpone its vote. 🌊 Neither should we.”") == Quotation::direct);
    // Not closed, because the next paragraph opens again.
    CHECK(quotation_guessed(
              "“Our position has not changed. We support the barrier, and we support knowing what it costs.") ==
          Quotation::direct);
    CHECK(quotation_guessed("“My grandfather used to say, ‘The tide keeps its appointments,’”") == Quotation::direct);
    CHECK(quotation_guessed("‘The tide keeps its appointments,’") == Quotation::direct);
}

TEST_CASE("a quotation split around its cue is one claim with two spans, selected at once") {
    FakeDevice device;
    Person person(device);
    person.select("“We wrote to them twice,”");
    person.select_too("“Nobody can claim that this came as a surprise.”");
    person.press("C");
    CHECK(person.focused().spans.count() == 2);
    CHECK(person.words_of(person.focused()) ==
          "“We wrote to them twice,” … “Nobody can claim that this came as a surprise.”");
    CHECK(person.focused().claim.quotation == Quotation::direct);
}

TEST_CASE("a quotation split around its cue is one claim with two spans, added with F") {
    FakeDevice device;
    Person person(device);
    person.select("“We wrote to them twice,”");
    person.press("C");
    const auto id = person.focused().id;
    person.select("“Nobody can claim that this came as a surprise.”");
    person.press("F");
    CHECK(person.focused().id == id);
    CHECK(person.focused().spans.count() == 2);
    CHECK(person.all(AnnotationKind::claim).size() == 1);

    // With nothing focused, the claim before it in the paragraph is meant.
    person.press("Ctrl+Z");
    CHECK(person.focused().spans.count() == 1);
    person.workspace.clear_focus();
    person.select("“Nobody can claim that this came as a surprise.”");
    person.press("F");
    CHECK(person.focused().id == id);
    CHECK(person.focused().spans.count() == 2);

    person.put_caret_before("We wrote to");
    CHECK(person.press("Shift+F"));
    CHECK(person.words_of(person.focused()) == "“Nobody can claim that this came as a surprise.”");
    CHECK_FALSE(person.press("Shift+F"));
}

TEST_CASE("a claim inside another is nested in the innermost one") {
    FakeDevice device;
    Person person(device);
    person.select("“My grandfather used to say, ‘The tide keeps its appointments,’”");
    person.press("C");
    const auto outer = person.focused().id;
    CHECK_FALSE(person.focused().claim.within.has_value());
    person.select("say, ‘The tide keeps its appointments,’");
    person.press("C");
    const auto middle = person.focused().id;
    CHECK(person.focused().claim.within == outer);
    person.select("‘The tide keeps its appointments,’");
    person.press("C");
    const auto inner = person.focused().id;
    CHECK(person.focused().claim.within == middle);

    SUBCASE("when the one around it is removed, it moves to the one around that") {
        person.workspace.focus(middle);
        person.press("Delete");
        CHECK(person.workspace.announcement() == "Claim removed");
        CHECK(person.document().annotation(inner)->claim.within == outer);
        person.press("Ctrl+Z");
        CHECK(person.document().annotation(inner)->claim.within == middle);
    }
    SUBCASE("W chooses another one, but none that is within it") {
        person.workspace.focus(inner);
        person.press("W");
        CHECK(person.chosen_from().size() == 3);
        CHECK(person.chosen_from().back() == "Within no other claim");
        person.type("within no");
        person.press("Enter");
        CHECK_FALSE(person.focused().claim.within.has_value());
        person.workspace.focus(outer);
        person.press("W");
        REQUIRE(person.chosen_from().size() == 2);
        CHECK(person.chosen_from().front() == "‘The tide keeps its appointments,’");
    }
    SUBCASE("a circle is refused with a word") {
        person.workspace.link(LinkKind::within, outer, inner);
        CHECK(person.last_notice() == "A claim cannot stand within itself.");
        CHECK_FALSE(person.document().annotation(outer)->claim.within.has_value());
    }
}

TEST_CASE("marking the same words again makes no second mark") {
    FakeDevice device;
    Person person(device);
    for (const char* key : {"C", "S", "Q"}) {
        person.select("Tomasz Brandt");
        person.press(key);
        const auto id = person.focused().id;
        const auto count = person.document().annotation_count();
        person.workspace.clear_focus();
        person.select(" Tomasz Brandt ");
        person.press(key);
        CHECK(person.focused().id == id);
        CHECK(person.document().annotation_count() == count);
        person.press("X");
        CHECK(person.focused().status == Status::rejected);
        person.select("Tomasz Brandt");
        person.press(key);
        CHECK(person.focused().status == Status::accepted);
        CHECK(person.document().annotation_count() == count);
        person.workspace.clear_focus();
    }
}

TEST_CASE("a mention of someone new makes a speaker, and one of a known speaker is theirs") {
    FakeDevice device;
    Person person(device);
    person.select("Tomasz Brandt");
    person.press("S");
    CHECK(person.focused().kind == AnnotationKind::speaker);
    CHECK(person.speaker_of(person.focused()) == "Tomasz Brandt");
    CHECK(person.document().speakers().size() == 1);
    CHECK(person.document().speakers()[0].kind == "person");

    person.select("Brandt disputes");
    person.workspace.select_by(Unit::word, person.place_of("Brandt disputes").begin,
                               person.place_of("Brandt disputes").begin + 3, false);
    person.press("S");
    CHECK(person.words_of(person.focused()) == "Brandt");
    CHECK(person.speaker_of(person.focused()) == "Tomasz Brandt");
    CHECK(person.document().speakers().size() == 1);

    // The speaker and the mention come and go together.
    person.press("Ctrl+Z");
    person.press("Ctrl+Z");
    CHECK(person.document().speakers().empty());
    CHECK(person.all(AnnotationKind::speaker).empty());
}

TEST_CASE("a name is known by alias, by its words, and without a genitive or “the”, but not where two could be meant") {
    FakeDevice device;
    Person person(device);
    for (const char* name : {"National Water Authority", "Port Ellery Council", "Léa Dufresne", "Ellery Courier"}) {
        person.workspace.run("speaker.add");
        annotation::Speaker speaker = *person.workspace.focused_speaker();
        speaker.name = name;
        if (speaker.name == "Léa Dufresne") speaker.aliases = {"the economist"};
        person.workspace.change_speaker("Renamed", speaker);
    }
    const auto named = [&](std::string_view name) {
        const auto id = speaker_named(person.document(), name);
        return id ? person.document().speaker(*id)->name : std::string();
    };
    CHECK(named("Water Authority") == "National Water Authority");
    CHECK(named("the economist") == "Léa Dufresne");
    CHECK(named("Dufresne") == "Léa Dufresne");
    CHECK(named("The National Water Authority") == "National Water Authority");
    CHECK(named("the Courier") == "Ellery Courier");
    CHECK(named("the Ellery").empty());
    CHECK(named("The ").empty());
    CHECK(named("Ellery").empty());
    CHECK(named("Water Auth").empty());
    CHECK(named("dufresne").empty());
    CHECK(named("").empty());
    CHECK(name_in(" Port\n  Ellery’s ") == "Port Ellery");
    CHECK(name_in("Solheim's") == "Solheim");
}

TEST_CASE("S and Q answer the questions of the focused claim, which stays in focus") {
    FakeDevice device;
    Person person(device);
    person.select("“not sign a blank cheque for anyone.”");
    person.press("C");
    const auto claim = person.focused().id;
    person.select("Tomasz Brandt");
    person.press("S");
    CHECK(person.focused().id == claim);
    CHECK(person.speaker_of(person.focused()) == "Tomasz Brandt");
    CHECK(person.workspace.announcement() == "Linked to Tomasz Brandt");
    // With nothing selected, the word at the caret is meant.
    person.put_caret_before("said the city");
    person.press("Q");
    CHECK(person.focused().id == claim);
    REQUIRE(person.focused().claim.cue.value().has_value());
    CHECK(person.words_of(*person.document().annotation(*person.focused().claim.cue.value())) == "said");
    CHECK_FALSE(annotation::is_unfinished(person.focused()));

    // Each is one step of undo.
    person.press("Ctrl+Z");
    CHECK(person.all(AnnotationKind::cue).empty());
    CHECK_FALSE(person.document().annotation(claim)->claim.cue.answered());
    person.press("Ctrl+Z");
    CHECK_FALSE(person.document().annotation(claim)->speaker.answered());
    CHECK(person.document().speakers().empty());
}

TEST_CASE("a mark far from the focused claim, or of a question that has its answer, is only a mark") {
    FakeDevice device;
    Person person(device);
    person.select("“not sign a blank cheque for anyone.”");
    person.press("C");
    const auto claim = person.focused().id;
    person.select("Anders Yilmaz");
    person.press("S");
    CHECK(person.focused().kind == AnnotationKind::speaker);
    CHECK_FALSE(person.document().annotation(claim)->speaker.answered());

    person.workspace.focus(claim);
    person.press("O");
    person.select("Tomasz Brandt");
    person.press("S");
    CHECK(person.document().annotation(claim)->claim.quotation == Quotation::none);
    CHECK_FALSE(person.document().annotation(claim)->speaker.answered());
}

TEST_CASE("who passes a claim on is marked with V") {
    FakeDevice device;
    Person person(device);
    person.select("the contractor Havn & Daughter has asked for a further 60 million crowns");
    person.press("C");
    person.select("two people familiar with the negotiations");
    person.press("S");
    person.select("NRX, which");
    person.workspace.select_by(Unit::word, person.place_of("NRX, which").begin, person.place_of("NRX, which").begin + 2,
                               false);
    person.press("V");
    CHECK(person.speaker_of(person.focused()) == "two people familiar with the negotiations");
    REQUIRE(person.focused().claim.via.size() == 1);
    CHECK(person.words_of(*person.document().annotation(person.focused().claim.via[0])) == "NRX");
    CHECK(person.workspace.announcement() == "Passed on by NRX");

    // With nothing selected, it is chosen from the mentions nearby; choosing it again takes it off.
    person.press("V");
    CHECK(person.chosen_from() ==
          std::vector<std::string>{"two people familiar with the negotiations", "NRX", "Nobody passes it on"});
    CHECK(person.workspace.chooser()->choices[1].on);
    person.press("2");
    CHECK(person.focused().claim.via.empty());
}

TEST_CASE("removing a mention or a cue takes the links to it away") {
    FakeDevice device;
    Person person(device);
    person.select("“not sign a blank cheque for anyone.”");
    person.press("C");
    const auto claim = person.focused().id;
    person.select("Tomasz Brandt");
    person.press("S");
    person.put_caret_before("said the city");
    person.press("Q");
    const std::string before = person.file();
    const auto mention = *person.focused().claim.source;
    const auto cue = *person.focused().claim.cue.value();
    person.workspace.focus(mention);
    person.press("Delete");
    CHECK(person.workspace.focused() == nullptr);
    CHECK_FALSE(person.document().annotation(claim)->claim.source.has_value());
    CHECK(person.speaker_of(*person.document().annotation(claim)) == "Tomasz Brandt");
    person.workspace.focus(cue);
    person.press("Backspace");
    CHECK_FALSE(person.document().annotation(claim)->claim.cue.answered());
    person.press("Ctrl+Z");
    person.press("Ctrl+Z");
    CHECK(person.file() == before);
}

TEST_CASE("the ends of a mark are moved by words, by place, and never make it empty") {
    FakeDevice device;
    Person person(device, std::string(short_article));
    person.select("company declined");
    person.press("C");
    const auto id = person.focused().id;
    person.press("[");
    CHECK(person.words_of(person.focused()) == "The company declined");
    person.press("]");
    CHECK(person.words_of(person.focused()) == "The company declined to");
    person.press("}");
    person.press("{");
    CHECK(person.words_of(person.focused()) == "company declined");
    person.press("}");
    CHECK(person.words_of(person.focused()) == "company");
    person.press("}");
    CHECK(person.words_of(person.focused()) == "company");
    CHECK(person.last_notice() == "A mark needs at least one character. To remove it, press Delete.");

    person.select("to comment");
    person.press("F");
    CHECK(person.focused().spans.count() == 2);
    person.workspace.resize_span(id, 0, SpanEdge::end, person.place_of("to comment").begin + 1);
    CHECK(person.words_of(person.focused()) == "company declined to comment");
    person.workspace.resize_span(id, 0, SpanEdge::end, person.place_of("to comment").begin);
    CHECK(person.words_of(person.focused()) == "company declined");
    person.workspace.resize_span(id, 0, SpanEdge::end, {4'000'000});
    CHECK(person.words_of(person.focused()) == "company declined to comment. It has said nothing since.");
    person.workspace.resize_span(id, 7, SpanEdge::end, {0});
    CHECK(person.focused().spans.count() == 1);
}

TEST_CASE("a claim is made of a focused sentence too") {
    FakeDevice device;
    Person person(device);
    person.workspace.click_at(person.place_of("Some 31,000 people").begin + 2);
    REQUIRE(person.focused().kind == AnnotationKind::sentence);
    person.press("C");
    CHECK(person.words_of(person.focused()) == "Some 31,000 people live below the high-water mark of the 1953 storm.");
    person.press("O");
    CHECK(person.focused().claim.quotation == Quotation::none);
    CHECK_FALSE(annotation::is_unfinished(person.focused()));
}

TEST_CASE("only words can be marked") {
    FakeDevice device;
    Person person(device, std::string(short_article));
    person.select("\n\n");
    person.press("C");
    CHECK(person.workspace.announcement() == "Select some words first.");
    CHECK(person.all(AnnotationKind::claim).empty());
}

TEST_CASE("a note is written in the inspector, and is an edit like others") {
    FakeDevice device;
    Person person(device);
    person.select("Tomasz Brandt");
    person.press("C");
    person.press("E");
    CHECK(person.workspace.take_field_request() == Workspace::FieldRequest::note);
    Annotation changed = person.focused();
    changed.note = "Said on Tuesday.";
    person.host.time += 60'000;
    person.workspace.change_annotation("Note written", changed);
    CHECK(person.focused().note == "Said on Tuesday.");
    CHECK(person.focused().modified == "2026-09-21T14:14:20Z");
    const auto revision = person.document().revision();
    person.workspace.change_annotation("Note written", person.focused());
    CHECK(person.document().revision() == revision);
    person.press("Ctrl+Z");
    CHECK(person.focused().note.empty());
    CHECK(person.workspace.announcement() == "Undone: Note written");
    person.press("Ctrl+Shift+Z");
    CHECK(person.focused().note == "Said on Tuesday.");
    CHECK(person.workspace.announcement() == "Redone: Note written");
}

}  // namespace sayso::app
