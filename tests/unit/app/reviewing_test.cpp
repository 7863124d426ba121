#include <doctest/doctest.h>

#include "app/command.h"
#include "app/person.h"

namespace sayso::app {

using annotation::Annotation;
using annotation::AnnotationKind;
using annotation::Status;

TEST_CASE("J and K go from mark to mark in the order of the text, and past what is rejected") {
    FakeDevice device;
    Person person(device, std::string(short_article));
    CHECK(person.press("J"));
    CHECK(person.focused().kind == AnnotationKind::sentence);
    const std::string first = person.words_of(person.focused());
    CHECK(person.workspace.announcement() == "Sentence, suggested: " + first);
    CHECK(person.workspace.reveal().range == person.focused().spans.extent());
    person.select("Ingrid Solheim");
    person.press("S");
    person.press("K");
    CHECK(person.words_of(person.focused()) == first);
    person.press("J");
    CHECK(person.words_of(person.focused()) == "Ingrid Solheim");
    person.press("X");
    CHECK(person.workspace.announcement() == "Speaker rejected");
    person.press("K");
    person.press("J");
    CHECK(person.focused().kind == AnnotationKind::sentence);
    CHECK(person.words_of(person.focused()) != first);

    std::size_t marks = 0;
    person.workspace.clear_focus();
    person.press("Ctrl+Home");
    const annotation::Annotation* before = nullptr;
    for (;;) {
        person.press("J");
        if (&person.focused() == before) break;
        before = &person.focused();
        ++marks;
    }
    CHECK(marks == person.all(AnnotationKind::sentence).size());
    CHECK(person.workspace.announcement() == "No mark after this.");
    for (std::size_t step = 0; step < marks; ++step)
        person.press("K");
    CHECK(person.words_of(person.focused()) == first);
    CHECK(person.workspace.announcement() == "No mark before this.");
}

TEST_CASE("Enter accepts and X rejects: the focused mark, else the sentence at the caret") {
    FakeDevice device;
    Person person(device, std::string(short_article));
    person.put_caret_before("company declined");
    CHECK(person.press("Enter"));
    CHECK(person.words_of(person.focused()) == "The company declined to comment.");
    CHECK(person.focused().status == Status::accepted);
    CHECK(person.workspace.announcement() == "Sentence accepted");
    CHECK_FALSE(person.press("Enter"));
    CHECK(person.press("X"));
    CHECK(person.focused().status == Status::rejected);
    CHECK(person.press("Enter"));
    CHECK(person.focused().status == Status::accepted);
    // Whence it came stays known.
    CHECK(person.focused().origin->name == "sentence");
    person.press("Ctrl+Z");
    person.press("Ctrl+Z");
    person.press("Ctrl+Z");
    CHECK(person.focused().status == Status::suggested);
    CHECK_FALSE(person.workspace.can_undo());
}

TEST_CASE("U goes to the next claim that waits for an answer") {
    FakeDevice device;
    Person person(device);
    for (const char* words : {"“not sign a blank cheque for anyone.”", "“We wrote to them twice,”",
                              "“one e-mail, with no figures in it,”"}) {
        person.select(words);
        person.press("C");
    }
    person.workspace.clear_focus();
    person.press("Ctrl+Home");
    person.press("U");
    CHECK(person.words_of(person.focused()) == "“not sign a blank cheque for anyone.”");
    person.press("U");
    person.press("O");
    person.press("U");
    CHECK(person.words_of(person.focused()) == "“one e-mail, with no figures in it,”");
    person.press("U");
    CHECK(person.workspace.announcement() == "No unfinished claim after this.");
    person.press("Shift+U");
    CHECK(person.words_of(person.focused()) == "“not sign a blank cheque for anyone.”");
    person.press("Shift+J");
    CHECK(person.focused().status == Status::suggested);
    person.press("Shift+K");
    CHECK(person.focused().status == Status::suggested);
}

TEST_CASE("undo and redo go through all that was done, say what, and show it") {
    FakeDevice device;
    Person person(device);
    const std::string first = person.file();
    person.select("“not sign a blank cheque for anyone.”");
    person.press("C");
    person.select("Tomasz Brandt");
    person.press("S");
    const std::string last = person.file();
    person.workspace.clear_focus();
    const auto seen = person.workspace.reveal().number;
    CHECK(person.press("Ctrl+Z"));
    CHECK(person.workspace.announcement() == "Undone: Speaker marked");
    CHECK(person.focused().kind == AnnotationKind::claim);
    CHECK(person.workspace.reveal().number > seen);
    CHECK(person.press("Ctrl+Z"));
    CHECK(person.file() == first);
    CHECK_FALSE(person.press("Ctrl+Z"));
    CHECK(person.press("Ctrl+Y"));
    CHECK(person.press("Ctrl+Shift+Z"));
    CHECK(person.file() == last);
    CHECK_FALSE(person.press("Ctrl+Y"));
    // Something new closes the way that was undone.
    person.press("Ctrl+Z");
    person.press("N");
    CHECK_FALSE(person.workspace.can_redo());
}

TEST_CASE("an Edit that does not fit is refused with a word, and nothing changes") {
    FakeDevice device;
    Person person(device);
    const std::string before = person.file();
    CHECK_FALSE(
        person.workspace.apply("Removed", annotation::Edit{.changes = {annotation::RemoveAnnotation{{"no-such-id"}}}}));
    CHECK_FALSE(person.last_notice().empty());
    CHECK(person.workspace.notices().back().tone == Notice::Tone::error);
    CHECK(person.file() == before);
    CHECK_FALSE(person.workspace.can_undo());
    CHECK(person.workspace.apply("Nothing", {}));
    CHECK_FALSE(person.workspace.can_undo());
}

// ---- labels ----

TEST_CASE("a digit gives the sentence at the caret its label, and accepts it") {
    FakeDevice device;
    Person person(device, std::string(short_article));
    person.put_caret_before("declined");
    CHECK(person.press("2"));
    CHECK(person.words_of(person.focused()) == "The company declined to comment.");
    CHECK(person.focused().labels == std::vector<annotation::LabelId>{{"background"}});
    CHECK(person.focused().status == Status::accepted);
    CHECK(person.workspace.announcement() == "Background");
    person.press("1");
    CHECK(person.focused().labels.size() == 2);
    person.press("2");
    CHECK(person.focused().labels == std::vector<annotation::LabelId>{{"reported"}});
    CHECK(person.workspace.announcement() == "Background: taken off");
    CHECK_FALSE(person.press("9"));
}

TEST_CASE("a command that gives a label is called by the label's name, whatever list it is of") {
    FakeDevice device;
    Person person(device);
    const auto called = [&](std::string_view name) { return title_of(person.workspace, *command_named(name)); };
    person.put_caret_before("Some 31,000 people");
    person.press("1");
    CHECK(called("label.1") == "Label as “Reported”");
    CHECK(called("annotate.claim") == "Mark as claim");
    // A label that nothing is called by.
    CHECK(called("label.9") == "Give the label with key 9");
    person.select("Tomasz Brandt");
    person.press("S");
    CHECK(called("label.1") != "Label as “Reported”");
    CHECK(called("label.1").starts_with("Label as “"));
    person.workspace.open_chooser(ChooserPurpose::command);
    person.type("label as");
    REQUIRE_FALSE(person.chosen_from().empty());
    CHECK(person.chosen_from().front() == called("label.1"));
}

TEST_CASE("where no sentence is annotated, the label makes one") {
    FakeDevice device;
    Person person(device, std::string(short_article));
    person.put_caret_before("declined");
    person.press("J");
    person.press("K");
    person.workspace.clear_focus();
    person.put_caret_before("declined");
    const auto sentences = person.all(AnnotationKind::sentence).size();
    person.workspace.focus(person.workspace.sentence_at_caret()->id);
    person.press("Delete");
    person.put_caret_before("declined");
    CHECK(person.workspace.sentence_at_caret() == nullptr);
    person.press("1");
    CHECK(person.words_of(person.focused()) == "The company declined to comment.");
    CHECK(person.focused().labels == std::vector<annotation::LabelId>{{"reported"}});
    CHECK(person.all(AnnotationKind::sentence).size() == sentences);
}

TEST_CASE("a digit gives the focused claim or mention a label of its own list") {
    FakeDevice device;
    Person person(device);
    person.select("“not sign a blank cheque for anyone.”");
    person.press("C");
    person.press("2");
    CHECK(person.focused().labels == std::vector<annotation::LabelId>{{"stance"}});
    person.workspace.clear_focus();
    person.select("Tomasz Brandt");
    person.press("S");
    person.press("1");
    CHECK(person.focused().labels == std::vector<annotation::LabelId>{{"official"}});
    // A cue has no labels: the sentence is meant.
    person.select("said the city");
    person.workspace.clear_focus();
    person.put_caret_before("said the city");
    person.press("Q");
    person.press("1");
    CHECK(person.focused().kind == AnnotationKind::sentence);
    CHECK(person.focused().labels == std::vector<annotation::LabelId>{{"reported"}});
}

TEST_CASE("labels are chosen from a list too, and a new one is made there") {
    FakeDevice device;
    Person person(device);
    person.select("“not sign a blank cheque for anyone.”");
    person.press("C");
    person.press("T");
    CHECK(person.chosen_from() == std::vector<std::string>{"Statistic", "Stance", "Accusation", "Promise"});
    CHECK(person.workspace.chooser()->choices[1].color == "#2c7d5b");
    person.press("2");
    CHECK(person.focused().labels.size() == 1);
    person.press("T");
    CHECK(person.workspace.chooser()->choices[1].on);
    person.type("Threat");
    CHECK(person.chosen_from() == std::vector<std::string>{"New label “Threat”"});
    person.press("Enter");
    CHECK(person.focused().labels.size() == 2);
    REQUIRE(person.document().tagset().claim.size() == 5);
    CHECK(person.document().tagset().claim.back().name == "Threat");
    person.press("Ctrl+Z");
    CHECK(person.document().tagset().claim.size() == 4);
    CHECK(person.focused().labels.size() == 1);
}

TEST_CASE("the labels are edited in the app: name, colour, key, one label a key") {
    FakeDevice device;
    Person person(device, std::string(short_article));
    const auto& labels = person.document().tagset().sentence;
    const auto count = labels.size();
    person.put_caret_before("declined");
    person.press("1");

    annotation::Label renamed = labels[0];
    renamed.name = "Told";
    renamed.key = "2";
    person.workspace.put_label(annotation::LabelKind::sentence, renamed);
    CHECK(labels[0].name == "Told");
    CHECK(labels[0].key == "2");
    CHECK(labels[1].key.empty());
    // A rename breaks nothing: annotations hold the id.
    CHECK(person.focused().labels == std::vector<annotation::LabelId>{labels[0].id});
    person.press("Ctrl+Z");
    CHECK(labels[1].key == "2");

    annotation::Label added;
    added.name = "Rumour";
    added.key = "z";
    person.workspace.put_label(annotation::LabelKind::sentence, added);
    REQUIRE(labels.size() == count + 1);
    CHECK_FALSE(labels.back().id.empty());
    CHECK(person.press("Z"));
    CHECK(person.focused().labels.size() == 2);

    annotation::Label taken = labels.back();
    taken.key = "c";
    person.workspace.put_label(annotation::LabelKind::sentence, taken);
    CHECK(person.last_notice() == "The key C is taken: “Mark as claim”.");
    CHECK(labels.back().key == "z");
}

TEST_CASE("a label that is removed is taken off everything that has it, in one step") {
    FakeDevice device;
    Person person(device, std::string(short_article));
    person.put_caret_before("declined");
    person.press("1");
    person.put_caret_before("disputes");
    person.press("1");
    const std::string before = person.file();
    const annotation::LabelId reported{"reported"};
    CHECK(person.document().count_of(annotation::LabelKind::sentence, reported) == 2);
    person.workspace.remove_label(annotation::LabelKind::sentence, reported);
    CHECK(person.document().count_of(annotation::LabelKind::sentence, reported) == 0);
    CHECK(person.document().tagset().find(annotation::LabelKind::sentence, reported) == nullptr);
    person.press("Ctrl+Z");
    CHECK(person.file() == before);
}

// ---- sentences ----

TEST_CASE("a sentence is split at the caret, without the space between") {
    FakeDevice device;
    Person person(device, std::string(short_article));
    person.put_caret_before("declined");
    person.press("1");
    person.put_caret_before("to comment");
    CHECK(person.press("B"));
    CHECK(person.words_of(person.focused()) == "to comment.");
    CHECK(person.focused().status == Status::accepted);
    CHECK(person.focused().labels.size() == 1);
    person.press("K");
    CHECK(person.words_of(person.focused()) == "The company declined");
    person.put_caret_before("The company");
    CHECK_FALSE(person.press("B"));
    person.press("Ctrl+Z");
    person.put_caret_before("to comment");
    CHECK(person.words_of(*person.workspace.sentence_at_caret()) == "The company declined to comment.");
}

TEST_CASE("a sentence is merged with the next one, with the labels of both") {
    FakeDevice device;
    Person person(device, std::string(short_article));
    person.put_caret_before("has said nothing");
    person.press("2");
    person.put_caret_before("declined");
    person.press("1");
    const std::string before = person.file();
    person.press("M");
    CHECK(person.words_of(person.focused()) == "The company declined to comment. It has said nothing since.");
    CHECK(person.focused().spans.count() == 1);
    CHECK(person.focused().labels.size() == 2);
    CHECK_FALSE(person.press("M"));
    person.press("Ctrl+Z");
    CHECK(person.file() == before);

    // Over the end of a paragraph, it has two spans.
    person.workspace.clear_focus();
    person.put_caret_before("disputes that");
    person.press("M");
    CHECK(person.words_of(person.focused()) == "Brandt disputes that. … The company declined to comment.");
}

// ---- speakers ----

TEST_CASE("two speakers who are one are merged: all is the other's, the name an alias") {
    FakeDevice device;
    Person person(device);
    person.select("The National Water Authority");
    person.workspace.select_by(Unit::word, person.place_of("National Water").begin,
                               person.place_of("Authority has").begin + 3, false);
    person.press("S");
    person.workspace.clear_focus();
    person.select("“stands by the figures published in March”");
    person.press("C");
    person.press("L");
    person.type("The agency");
    person.press("Enter");
    const auto claim = person.focused().id;
    const std::string before = person.file();
    CHECK(person.press("P"));
    REQUIRE(person.workspace.focused_speaker() != nullptr);
    CHECK(person.workspace.focused_speaker()->name == "The agency");
    CHECK(person.workspace.focused() == nullptr);
    CHECK(person.workspace.run("speaker.merge"));
    CHECK(person.chosen_from() == std::vector<std::string>{"National Water Authority"});
    person.press("Enter");
    CHECK(person.workspace.announcement() == "Merged The agency into National Water Authority");
    CHECK(person.document().speakers().size() == 1);
    CHECK(person.document().speakers()[0].aliases == std::vector<std::string>{"The agency"});
    CHECK(person.speaker_of(*person.document().annotation(claim)) == "National Water Authority");
    CHECK(person.workspace.focused_speaker()->name == "National Water Authority");
    person.press("Ctrl+Z");
    CHECK(person.file() == before);
}

TEST_CASE("a speaker is renamed, and every mention and claim is still theirs") {
    FakeDevice device;
    Person person(device);
    person.select("Tomasz Brandt");
    person.press("S");
    CHECK(person.press("R"));
    CHECK(person.workspace.take_field_request() == Workspace::FieldRequest::speaker_name);
    annotation::Speaker speaker = *person.workspace.focused_speaker();
    speaker.name = "Tomasz A. Brandt";
    speaker.role = "mayor of Port Ellery";
    person.workspace.change_speaker("Speaker renamed", speaker);
    CHECK(person.speaker_of(*person.all(AnnotationKind::speaker).front()) == "Tomasz A. Brandt");
    speaker.name.clear();
    person.workspace.change_speaker("Speaker renamed", speaker);
    CHECK(person.last_notice() == "A speaker needs a name.");
    person.press("Ctrl+Z");
    CHECK(person.speaker_of(*person.all(AnnotationKind::speaker).front()) == "Tomasz Brandt");
}

TEST_CASE("a speaker is added and removed; what was theirs waits for an answer again") {
    FakeDevice device;
    Person person(device);
    person.workspace.run("speaker.add");
    CHECK(person.workspace.focused_speaker()->name == "New speaker");
    CHECK(person.workspace.take_field_request() == Workspace::FieldRequest::speaker_name);
    person.select("“not sign a blank cheque for anyone.”");
    person.press("C");
    person.press("L");
    person.type("new speaker");
    person.press("Enter");
    const auto claim = person.focused().id;
    CHECK(person.workspace.run("speaker.remove"));
    CHECK(person.document().speakers().empty());
    CHECK_FALSE(person.document().annotation(claim)->speaker.answered());
    person.press("Ctrl+Z");
    CHECK(person.speaker_of(*person.document().annotation(claim)) == "New speaker");
}

}  // namespace sayso::app
