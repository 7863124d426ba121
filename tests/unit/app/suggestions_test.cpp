// Reviewing what is suggested: claims with what they are linked to.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/person.h"
#include "app/reviewing.h"
#include "article/blocks.h"
#include "exchange/sayso_json.h"

namespace sayso::app {

using annotation::Annotation;
using annotation::AnnotationId;
using annotation::AnnotationKind;
using annotation::PutAnnotation;
using annotation::SpeakerId;
using annotation::Status;

namespace {

constexpr std::string_view article =
    "“We wrote twice,” Ida Brandt said. “Nobody came,” she added.\n\nIt rained, said Omar Haddad.\n";

/// Makes suggestions by hand, as if a rule had made them.
class Suggesting {
  public:
    explicit Suggesting(std::string_view text)
        : document_(article::Article{article::ArticleText(std::string(text)), {}, {}}, annotation::default_tagset()) {
        const article::ArticleText& of = document_.article().text;
        put(annotation::SetBlocks{article::with_every_line(of, {})});
        put(annotation::PutSpeaker{.speaker = {.id = {"ida"}, .name = "Ida Brandt"}, .position = 0});
    }
    Annotation mark(AnnotationKind kind, std::string_view words, std::string_view rule, double score) const {
        const article::ArticleText& text = document_.article().text;
        const auto begin = static_cast<std::uint32_t>(text.bytes().find(words));
        const auto end = begin + static_cast<std::uint32_t>(words.size());
        const auto range = text.code_point_range({text::ByteOffset{begin}, text::ByteOffset{end}});
        Annotation made{.id = {std::string(words)},
                        .kind = kind,
                        .status = Status::suggested,
                        .spans = annotation::Spans(*annotation::Span::between(range.begin, range.end))};
        made.origin = annotation::Origin{
            .kind = annotation::OriginKind::rule, .name = std::string(rule), .score = score, .why = {}, .unknown = {}};
        return made;
    }
    Annotation claim(std::string_view words, std::string_view cue, std::string_view source, std::string_view rule,
                     double score) const {
        Annotation made = mark(AnnotationKind::claim, words, rule, score);
        made.claim.quotation = annotation::Quotation::direct;
        made.claim.cue = annotation::Answer<AnnotationId>::of({std::string(cue)});
        made.claim.source = AnnotationId{std::string(source)};
        made.speaker = annotation::Answer<SpeakerId>::of({"ida"});
        return made;
    }
    void put(annotation::Change change) {
        REQUIRE(annotation::apply(document_, annotation::Edit{.changes = {std::move(change)}}));
    }
    void put_all() {
        for (const auto& [words, rule] : {std::pair{"Ida Brandt", "full-name"}, {"she", "pronoun"}}) {
            Annotation mention = mark(AnnotationKind::speaker, words, rule, 0.7);
            mention.speaker = annotation::Answer<SpeakerId>::of({"ida"});
            put(PutAnnotation{mention});
        }
        for (const std::string_view words : {"said", "added"})
            put(PutAnnotation{mark(AnnotationKind::cue, words, "quotation-cue", 0.9)});
        put(PutAnnotation{claim("“We wrote twice,”", "said", "Ida Brandt", "quotation-cue", 0.97)});
        put(PutAnnotation{claim("“Nobody came,”", "added", "she", "quotation-cue", 0.8)});
        put(PutAnnotation{claim("It rained", "said", "Ida Brandt", "learned", 0.4)});
        put(PutAnnotation{mark(AnnotationKind::sentence, "It rained, said Omar Haddad.", "sentence", 1)});
    }
    [[nodiscard]] std::string file() const { return exchange::write_sayso_json(document_); }

  private:
    annotation::Document document_;
};

/// Someone who opened that article with its suggestions.
struct Reviewer {
    FakeDevice device;
    Person person{device, std::string(short_article)};
    Reviewer() {
        Suggesting suggesting(article);
        suggesting.put_all();
        person.workspace.open_file({.name = "a.sayso.json", .bytes = suggesting.file()});
        person.host.settle();
        REQUIRE(person.all(AnnotationKind::claim).size() == 3);
    }
    Status status(std::string_view id) const { return person.document().annotation({std::string(id)})->status; }
};

}  // namespace

TEST_CASE("accepting a suggested claim accepts its cue and its source, and goes on to the next, in one step to undo") {
    Reviewer reviewer;
    Person& person = reviewer.person;
    const std::string before = person.file();
    person.press("Shift+J");
    CHECK(person.words_of(person.focused()) == "“We wrote twice,”");
    CHECK(person.press("Enter"));
    CHECK(reviewer.status("“We wrote twice,”") == Status::accepted);
    CHECK(reviewer.status("said") == Status::accepted);
    CHECK(reviewer.status("Ida Brandt") == Status::accepted);
    CHECK(reviewer.status("she") == Status::suggested);
    CHECK(person.words_of(person.focused()) == "“Nobody came,”");
    CHECK(person.workspace.announcement() == "Claim accepted. Claim by Ida Brandt, suggested: “Nobody came,”");
    person.press("Ctrl+Z");
    CHECK(person.file() == before);
    CHECK(person.words_of(person.focused()) == "“We wrote twice,”");
}

TEST_CASE("rejecting a suggested claim rejects what no other claim needs") {
    Reviewer reviewer;
    Person& person = reviewer.person;
    person.press("Shift+J");
    person.press("X");
    CHECK(reviewer.status("“We wrote twice,”") == Status::rejected);
    // "It rained" is linked to both.
    CHECK(reviewer.status("said") == Status::suggested);
    CHECK(reviewer.status("Ida Brandt") == Status::suggested);
    CHECK(person.words_of(person.focused()) == "“Nobody came,”");
    person.press("X");
    CHECK(reviewer.status("added") == Status::rejected);
    CHECK(reviewer.status("she") == Status::rejected);
    CHECK(person.words_of(person.focused()) == "It rained");
    person.press("X");
    CHECK(reviewer.status("said") == Status::rejected);
    CHECK(person.workspace.announcement() == "Claim rejected. No suggestion after this.");
    // A claim that is meant after all brings its links back.
    person.workspace.focus({"“Nobody came,”"});
    person.press("Enter");
    CHECK(reviewer.status("added") == Status::accepted);
    CHECK(reviewer.status("she") == Status::accepted);
}

TEST_CASE("a mention that is rejected comes off the claims that were linked to it; they keep their speaker") {
    Reviewer reviewer;
    Person& person = reviewer.person;
    person.workspace.focus({"Ida Brandt"});
    person.press("X");
    const Annotation& claim = *person.document().annotation({"“We wrote twice,”"});
    CHECK_FALSE(claim.claim.source.has_value());
    CHECK(person.speaker_of(claim) == "Ida Brandt");
    CHECK(reviewer.status("Ida Brandt") == Status::rejected);
    // What is rejected stays to be seen, and does not go on.
    CHECK(person.focused().id.value == "Ida Brandt");
}

TEST_CASE("claims come first in the queue; sentences once no claim is left") {
    Reviewer reviewer;
    Person& person = reviewer.person;
    for (int claim = 0; claim < 3; ++claim) {
        person.press("Shift+J");
        CHECK(person.focused().kind == AnnotationKind::claim);
    }
    person.press("Shift+J");
    CHECK(person.workspace.announcement() == "No suggestion after this.");
    person.workspace.clear_focus();
    person.press("Ctrl+Home");
    person.press("Shift+J");
    for (int claim = 0; claim < 3; ++claim)
        person.press("Enter");
    person.workspace.clear_focus();
    person.press("Ctrl+Home");
    person.press("Shift+J");
    CHECK(person.focused().kind == AnnotationKind::sentence);
}

TEST_CASE("all suggestions of a rule, or of a kind, are accepted in one step") {
    Reviewer reviewer;
    Person& person = reviewer.person;
    const std::string before = person.file();
    person.workspace.focus({"“Nobody came,”"});
    CHECK(person.workspace.run("annotate.accept-rule"));
    CHECK(person.workspace.announcement() == "2 suggestions accepted");
    CHECK(reviewer.status("“We wrote twice,”") == Status::accepted);
    CHECK(reviewer.status("“Nobody came,”") == Status::accepted);
    CHECK(reviewer.status("she") == Status::accepted);
    CHECK(reviewer.status("It rained") == Status::suggested);
    CHECK_FALSE(person.workspace.applies("annotate.accept-rule"));
    person.press("Ctrl+Z");
    CHECK(person.file() == before);
    person.workspace.focus({"“Nobody came,”"});
    CHECK(person.workspace.run("annotate.accept-kind"));
    CHECK(person.workspace.announcement() == "3 suggestions accepted");
    CHECK(reviewer.status("It rained") == Status::accepted);
    CHECK(reviewer.status("It rained, said Omar Haddad.") == Status::suggested);
}

TEST_CASE("suggestions that are less sure than asked for are not gone to, not accepted with others, not clicked on") {
    Reviewer reviewer;
    Person& person = reviewer.person;
    CHECK(least_score(person.workspace) == 0);
    set_least_score(person.workspace, 93);
    CHECK(least_score(person.workspace) == 90);
    set_least_score(person.workspace, 80);
    person.press("Shift+J");
    CHECK(person.words_of(person.focused()) == "“We wrote twice,”");
    person.press("Shift+J");
    CHECK(person.words_of(person.focused()) == "“Nobody came,”");
    person.press("Shift+J");
    CHECK(person.workspace.announcement() == "No suggestion after this.");
    const auto place = person.place_of("It rained").begin;
    CHECK(std::ranges::none_of(person.workspace.annotations_at(place),
                               [](const AnnotationId& id) { return id.value == "It rained"; }));
    // A mention is as sure as the claims that it is the source of.
    const auto is_hidden_now = [&](std::string_view id) {
        return is_hidden(person.document(), *person.document().annotation({std::string(id)}), 80);
    };
    CHECK_FALSE(is_hidden_now("she"));
    CHECK(is_hidden_now("It rained"));
    CHECK_FALSE(is_hidden_now("It rained, said Omar Haddad."));
    person.workspace.run("annotate.accept-kind");
    CHECK(reviewer.status("It rained") == Status::suggested);
    CHECK(reviewer.status("“Nobody came,”") == Status::accepted);
}

TEST_CASE("a line that is not part of the article loses its suggestions, and has them again when it is") {
    FakeDevice device;
    Person person(device, std::string(short_article));
    const std::string before = person.file();
    const std::size_t sentences = person.all(AnnotationKind::sentence).size();
    person.put_caret_before("company declined");
    CHECK_FALSE(person.workspace.applies("sentence.line-in"));
    CHECK(person.workspace.run("sentence.line-out"));
    CHECK(person.workspace.announcement() == "Line left out of the article");
    CHECK(person.all(AnnotationKind::sentence).size() == sentences - 2);
    CHECK(person.workspace.run("sentence.line-in"));
    CHECK(person.file() == before);
    person.press("Ctrl+Z");
    person.press("Ctrl+Z");
    CHECK(person.file() == before);
    CHECK_FALSE(person.workspace.can_undo());
}

TEST_CASE("sentences that were merged or split are not suggested as they were") {
    FakeDevice device;
    Person person(device, std::string(short_article));
    const std::size_t sentences = person.all(AnnotationKind::sentence).size();
    person.put_caret_before("company declined");
    person.press("M");
    CHECK(person.words_of(person.focused()) == "The company declined to comment. It has said nothing since.");
    CHECK(person.all(AnnotationKind::sentence).size() == sentences - 1);
    person.put_caret_before("to comment");
    person.press("B");
    CHECK(person.all(AnnotationKind::sentence).size() == sentences);
    CHECK(person.words_of(person.focused()) == "to comment. It has said nothing since.");
}

TEST_CASE("a text that is opened has claims suggested, with who says them; or sentences alone, as the device is set") {
    FakeDevice device;
    device.to_suggest = ToSuggest::everything;
    Person person(device, std::string(short_article));
    const auto claims = person.all(AnnotationKind::claim);
    REQUIRE_FALSE(claims.empty());
    CHECK(person.words_of(*claims[0]).starts_with("“We wrote to them twice,”"));
    CHECK(claims[0]->status == Status::suggested);
    CHECK(person.speaker_of(*claims[0]) == "Ingrid Solheim");
    FakeDevice other;
    other.to_suggest = ToSuggest::everything;
    other.settings["suggest"] = "sentences";
    Person reader(other, std::string(short_article));
    CHECK(reader.all(AnnotationKind::claim).empty());
    CHECK_FALSE(reader.all(AnnotationKind::sentence).empty());
    FakeDevice from_a_link;
    from_a_link.to_suggest = ToSuggest::sentences;
    CHECK(Person(from_a_link, std::string(short_article)).all(AnnotationKind::claim).empty());
}

TEST_CASE(
    "what is suggested from now on is chosen by a command, and said; an address that asks for sentences has its way") {
    FakeDevice device;
    device.to_suggest = ToSuggest::everything;
    Person person(device, std::string(short_article));
    CHECK_FALSE(person.workspace.applies("article.suggest-everything"));
    REQUIRE(person.workspace.run("article.suggest-sentences"));
    CHECK(person.last_notice() ==
          "In articles that you open from now on, only sentences are suggested, so that nothing leads you.");
    CHECK_FALSE(person.all(AnnotationKind::claim).empty());
    person.workspace.open_text("“We wrote again,” Ida Brandt said.\n");
    person.host.settle();
    CHECK(person.all(AnnotationKind::claim).empty());
    CHECK(person.all(AnnotationKind::sentence).size() == 1);
    CHECK_FALSE(person.workspace.applies("article.suggest-sentences"));
    REQUIRE(person.workspace.run("article.suggest-everything"));
    person.workspace.open_text("“We wrote once more,” Ida Brandt said.\n");
    person.host.settle();
    CHECK(person.all(AnnotationKind::claim).size() == 1);
    device.to_suggest = ToSuggest::sentences;
    CHECK_FALSE(person.workspace.applies("article.suggest-everything"));
    CHECK_FALSE(person.workspace.applies("article.suggest-sentences"));
    CHECK(person.workspace.to_suggest() == ToSuggest::sentences);
}

}  // namespace sayso::app
