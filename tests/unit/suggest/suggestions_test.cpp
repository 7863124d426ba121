#include "suggest/suggestions.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "article/plain_text.h"
#include "exchange/sayso_json.h"
#include "suggest/suggested_marks.h"

namespace sayso::suggest {

using annotation::Annotation;
using annotation::AnnotationKind;
using annotation::Document;
using annotation::Edit;
using annotation::PutAnnotation;
using annotation::Status;

namespace {

constexpr std::string_view article =
    "Council votes\n\n"
    "“We wrote twice,” said Ida Brandt. Nobody answered. It rained.\n\n"
    "“No comment,” said Brandt.\n";

Document document_of(std::string_view text) {
    auto read = article::read_plain_text(text);
    REQUIRE(read);
    return {std::move(read->article), annotation::default_tagset()};
}

text::ByteRange range_at(std::size_t begin, std::size_t end) {
    return {text::ByteOffset{static_cast<std::uint32_t>(begin)}, text::ByteOffset{static_cast<std::uint32_t>(end)}};
}

/// In place of the pass that knows more: the quotation that begins a block, said by whom "said" names.
std::vector<Attribution> quoted_in(std::string_view text, const ReadBlock& block, Language /*language*/,
                                   WordMemory& /*words*/) {
    const std::string_view words = text::slice(text, block.range);
    const std::size_t said = words.find("said ");
    if (block.quotations.empty() || said == words.npos) return {};
    const std::size_t name = said + 5;
    Attribution found;
    found.content = {block.in_text(block.quotations.front().range)};
    found.cue = block.in_text(range_at(said, said + 4));
    found.source = {block.in_text(range_at(name, words.find('.', name)))};
    found.quotation = annotation::Quotation::direct;
    found.rule = AttributionRule::quotation_cue;
    found.score = 0.97F;
    return {found};
}

/// One speaker for the name that is longest: this article has one.
text::Steps one_speaker(std::string_view text, std::span<const ReadBlock> /*blocks*/,
                        std::span<const Attribution> attributions, Language /*language*/, FoundSpeakers* result) {
    co_yield 0;
    FoundSpeakers found;
    found.speakers.push_back({.name = {}, .role = {}, .aliases = {}});
    for (const Attribution& each : attributions) {
        const std::string_view name = text::slice(text, each.source.front());
        if (name.size() > found.speakers[0].name.size()) found.speakers[0].name = name;
    }
    for (const Attribution& each : attributions) {
        const bool whole = text::slice(text, each.source.front()) == found.speakers[0].name;
        found.speaker_of.emplace_back(
            Resolved{.rule = whole ? MentionRule::full_name : MentionRule::part_of_name, .score = 0.9F});
        found.via_of.emplace_back();
    }
    *result = std::move(found);
}

constexpr Passes passes{.attributions = quoted_in, .speakers = one_speaker};

Document suggested(std::string_view text, const Passes& with = passes) {
    Document document = document_of(text);
    std::vector<Edit> edits;
    suggest(&document, &edits, with).finish();
    for (const Edit& edit : edits)
        REQUIRE(annotation::apply(document, edit));
    return document;
}

std::string words_of(const Document& document, const Annotation& annotation) {
    return annotation::exact_text(document.article().text, annotation.spans);
}

std::vector<const Annotation*> all(const Document& document, AnnotationKind kind) {
    std::vector<const Annotation*> found;
    document.each_from({}, [&](const Annotation& each) {
        if (each.kind == kind) found.push_back(&each);
        return true;
    });
    return found;
}

std::vector<std::string> words_of_all(const Document& document, AnnotationKind kind) {
    std::vector<std::string> words;
    for (const Annotation* each : all(document, kind))
        words.push_back(words_of(document, *each));
    return words;
}

void put(Document& document, Annotation changed) {
    REQUIRE(annotation::apply(document, Edit{.changes = {PutAnnotation{std::move(changed)}}}));
}

Edit again(const Document& document) {
    return suggest_again(document, {{}, document.article().text.size()}, passes);
}

}  // namespace

TEST_CASE("what is found becomes claims with cue, source and speaker, each with its reason") {
    const Document document = suggested(article);
    const auto claims = all(document, AnnotationKind::claim);
    REQUIRE(claims.size() == 2);
    const Annotation& first = *claims[0];
    CHECK(words_of(document, first) == "“We wrote twice,”");
    CHECK(first.status == Status::suggested);
    CHECK(first.claim.quotation == annotation::Quotation::direct);
    CHECK(first.origin->name == "quotation-cue");
    CHECK(first.origin->score == 0.97);
    CHECK(first.origin->why == "Words in quotation marks beside “said”.");
    CHECK(words_of(document, *document.annotation(*first.claim.source)) == "Ida Brandt");
    CHECK(words_of(document, *document.annotation(*first.claim.cue.value())) == "said");
    REQUIRE(document.speakers().size() == 1);
    CHECK(document.speakers()[0].name == "Ida Brandt");
    CHECK(first.speaker.is(document.speakers()[0].id));
    const Annotation& second = *document.annotation(*claims[1]->claim.source);
    CHECK(words_of(document, second) == "Brandt");
    CHECK(second.speaker.is(document.speakers()[0].id));
    CHECK(second.origin->why == "Part of the name “Ida Brandt”.");
    CHECK(words_of_all(document, AnnotationKind::sentence) ==
          std::vector<std::string>{"“We wrote twice,” said Ida Brandt.", "Nobody answered.", "It rained.",
                                   "“No comment,” said Brandt."});
}

TEST_CASE("a quotation inside of another is a claim within that one’s") {
    const Document document = suggested("Council votes\n\n“She told me ‘go’ and I went,” said Ida Brandt.\n",
                                        {.attributions = quoted_in, .quotations = continue_quotations});
    const auto claims = all(document, AnnotationKind::claim);
    REQUIRE(claims.size() == 2);
    CHECK(words_of(document, *claims[0]) == "“She told me ‘go’ and I went,”");
    CHECK_FALSE(claims[0]->claim.within);
    CHECK(words_of(document, *claims[1]) == "‘go’");
    CHECK(claims[1]->claim.within == claims[0]->id);
    CHECK(words_of(document, *document.annotation(*claims[1]->claim.source)) == "She");
}

TEST_CASE("one text gives the same bytes each time, and nothing says when it was suggested") {
    const Document document = suggested(article);
    CHECK(exchange::write_sayso_json(document) == exchange::write_sayso_json(suggested(article)));
    document.each_from({}, [](const Annotation& each) {
        CHECK(each.created.empty());
        CHECK(each.modified.empty());
        return true;
    });
    // The very ids, so that they are the same in a browser: from the text's digest, the kind and the places.
    CHECK(all(document, AnnotationKind::sentence)[0]->id.value == "amtn7HKAmD");
    const Document other = suggested(std::string(article) + "\nOne more line of it.\n");
    CHECK(all(other, AnnotationKind::claim)[0]->id != all(document, AnnotationKind::claim)[0]->id);
}

TEST_CASE("suggested again, an article whose state is the same changes in nothing") {
    Document document = suggested(article);
    CHECK(again(document).changes.empty());
}

TEST_CASE("what was accepted, rejected, changed or renamed stays when suggestions are made anew") {
    Document document = suggested(article);
    Annotation rejected = *all(document, AnnotationKind::claim)[0];
    rejected.status = Status::rejected;
    put(document, rejected);
    Annotation changed = *all(document, AnnotationKind::claim)[1];
    changed.claim.certainty = annotation::Certainty::denied;
    changed.modified = "2026-01-01T00:00:00Z";
    put(document, changed);
    annotation::Speaker renamed = document.speakers()[0];
    renamed.name = "I. Brandt";
    REQUIRE(annotation::apply(document, Edit{.changes = {annotation::PutSpeaker{.speaker = renamed}}}));
    const std::string before = exchange::write_sayso_json(document);
    const Edit edit = again(document);
    for (const annotation::Change& change : edit.changes) {
        // What led to the rejected claim alone is suggested no more.
        const auto* removed = std::get_if<annotation::RemoveAnnotation>(&change);
        REQUIRE(removed != nullptr);
        CHECK(document.annotation(removed->id)->kind != AnnotationKind::claim);
    }
}

TEST_CASE("a line that is boilerplate has no suggestions, and has them again when it is none") {
    Document document = suggested(article);
    const std::string before = exchange::write_sayso_json(document);
    auto blocks = document.article().blocks;
    const auto were = blocks;
    blocks[1].kind = article::BlockKind::boilerplate;
    REQUIRE(annotation::apply(document, Edit{.changes = {annotation::SetBlocks{blocks}}}));
    REQUIRE(annotation::apply(document, suggest_again(document, blocks[1].range, passes)));
    CHECK(words_of_all(document, AnnotationKind::claim) == std::vector<std::string>{"“No comment,”"});
    CHECK(words_of_all(document, AnnotationKind::sentence) == std::vector<std::string>{"“No comment,” said Brandt."});
    REQUIRE(document.speakers().size() == 1);
    CHECK(document.speakers()[0].name == "Brandt");
    REQUIRE(annotation::apply(document, Edit{.changes = {annotation::SetBlocks{were}}}));
    REQUIRE(annotation::apply(document, suggest_again(document, were[1].range, passes)));
    CHECK(exchange::write_sayso_json(document) == before);
}

TEST_CASE("sentences that a person merged are not suggested apart again") {
    Document document = suggested(article);
    const auto sentences = all(document, AnnotationKind::sentence);
    Annotation merged = *sentences[1];
    merged.status = Status::accepted;
    merged.spans =
        annotation::Spans(*annotation::Span::between(merged.spans.extent().begin, sentences[2]->spans.extent().end));
    REQUIRE(annotation::apply(
        document, Edit{.changes = {annotation::RemoveAnnotation{sentences[2]->id}, PutAnnotation{merged}}}));
    CHECK(again(document).changes.empty());
    CHECK(words_of_all(document, AnnotationKind::sentence)[1] == "Nobody answered. It rained.");
}

TEST_CASE("nothing is suggested on the words of a claim that a person marked") {
    Document document = document_of(article);
    // "We wrote twice," without its marks, as a person may have marked it.
    Annotation own{.id = {"mine"}, .spans = annotation::Spans(*annotation::Span::between({16}, {31}))};
    put(document, own);
    Annotation name{.id = {"who"},
                    .kind = AnnotationKind::speaker,
                    .spans = annotation::Spans(*annotation::Span::between({70}, {72}))};
    REQUIRE(annotation::apply(document, again(document)));
    CHECK(words_of_all(document, AnnotationKind::claim) ==
          std::vector<std::string>{"We wrote twice,", "“No comment,”"});
}

TEST_CASE("a claim whose source a person marked is linked to that mark") {
    Document document = suggested(article);
    const Annotation mention = *document.annotation(*all(document, AnnotationKind::claim)[1]->claim.source);
    Annotation own = mention;
    own.id = {"mine"};
    own.status = Status::accepted;
    own.speaker = {};
    Document fresh = document_of(article);
    put(fresh, own);
    REQUIRE(annotation::apply(fresh, again(fresh)));
    const auto claims = all(fresh, AnnotationKind::claim);
    REQUIRE(claims.size() == 2);
    CHECK(claims[1]->claim.source == own.id);
    CHECK(all(fresh, AnnotationKind::speaker).size() == 2);
    // The person has not said yet who that is.
    CHECK_FALSE(claims[1]->speaker.answered());
}

TEST_CASE("a long article is suggested in pieces, with how far it is") {
    std::string text = "Council votes\n";
    for (int line = 0; line < 400; ++line)
        text += "\n“We wrote twice,” said Ida Brandt. Nobody answered. It rained.\n";
    const Document document = document_of(text);
    std::vector<Edit> edits;
    auto steps = suggest(&document, &edits, passes);
    float done = 0;
    std::size_t count = 0;
    while (steps.step()) {
        CHECK(steps.done() >= done);
        done = steps.done();
        ++count;
    }
    CHECK(count > 400);
    CHECK(edits.size() > 5);
    for (const Edit& edit : edits)
        CHECK(edit.changes.size() < 400);
}

TEST_CASE("of a long article only the blocks around a change are looked at again") {
    std::string text = "Council votes\n";
    for (int line = 0; line < 2000; ++line)
        text += "\n“We wrote twice,” said Ida Brandt. Nobody answered. It rained.\n";
    Document document = suggested(text);
    auto blocks = document.article().blocks;
    blocks[700].kind = article::BlockKind::boilerplate;
    REQUIRE(annotation::apply(document, Edit{.changes = {annotation::SetBlocks{blocks}}}));
    const Edit edit = suggest_again(document, blocks[700].range, passes);
    // Three sentences, a claim, its cue and its source.
    CHECK(edit.changes.size() == 6);
    const std::size_t speakers = document.speakers().size();
    REQUIRE(annotation::apply(document, edit));
    CHECK(document.speakers().size() == speakers);
}

TEST_CASE("suggestions that are applied as they come are the same, whatever was suggested first") {
    std::string text = "Council votes\n";
    for (int line = 0; line < 400; ++line)
        text += "\n“We wrote twice,” said Ida Brandt. Nobody answered. It rained.\n";
    const Document at_once = suggested(text);
    Document document = document_of(text);
    std::vector<Edit> edits;
    const auto apply_all = [&] {
        for (Edit& edit : edits)
            REQUIRE(annotation::apply(document, std::move(edit)));
        edits.clear();
    };
    suggest(&document, &edits, Passes{}).finish();
    apply_all();
    CHECK(all(document, AnnotationKind::claim).empty());
    edits.push_back(suggest_first(document, document.article().blocks[200].range, passes));
    apply_all();
    // In that block, and in the next one, into which a quotation may go on.
    CHECK(all(document, AnnotationKind::claim).size() == 2);
    CHECK(document.speakers().empty());
    auto steps = suggest(&document, &edits, passes);
    while (steps.step())
        apply_all();
    apply_all();
    CHECK(exchange::write_sayso_json(document) == exchange::write_sayso_json(at_once));
}

TEST_CASE("what a person decides while suggestions are applied stays") {
    std::string text = "Council votes\n";
    for (int line = 0; line < 400; ++line)
        text += "\n“We wrote twice,” said Ida Brandt. Nobody answered. It rained.\n";
    Document document = document_of(text);
    std::vector<Edit> edits;
    auto steps = suggest(&document, &edits, passes);
    while (steps.step() && edits.empty()) {
    }
    REQUIRE_FALSE(edits.empty());
    REQUIRE(annotation::apply(document, edits[0]));
    edits.clear();
    REQUIRE(document.speakers().size() == 1);
    // The speaker goes, with all who speak; and a line further on is none of the article.
    const annotation::SpeakerId speaker = document.speakers().front().id;
    Edit gone;
    std::size_t rejected = 0;
    for (const Annotation* const each : all(document, AnnotationKind::claim)) {
        Annotation changed = *each;
        changed.speaker = {};
        changed.status = Status::rejected;
        gone.changes.emplace_back(PutAnnotation{changed});
        ++rejected;
    }
    for (const Annotation* const each : all(document, AnnotationKind::speaker)) {
        Annotation changed = *each;
        changed.speaker = {};
        changed.status = Status::rejected;
        gone.changes.emplace_back(PutAnnotation{changed});
    }
    gone.changes.emplace_back(annotation::RemoveSpeaker{speaker});
    auto blocks = document.article().blocks;
    blocks[300].kind = article::BlockKind::boilerplate;
    gone.changes.emplace_back(annotation::SetBlocks{blocks});
    REQUIRE(annotation::apply(document, gone));
    REQUIRE(rejected > 10);
    for (bool more = true; more;) {
        more = steps.step();
        for (Edit& edit : edits)
            REQUIRE(annotation::apply(document, std::move(edit)));
        edits.clear();
    }
    std::size_t still_rejected = 0;
    for (const Annotation* const each : all(document, AnnotationKind::claim)) {
        if (each->status == Status::rejected) ++still_rejected;
        CHECK_FALSE(blocks[300].range.contains(each->spans.extent()));
    }
    CHECK(still_rejected == rejected);
    CHECK(all(document, AnnotationKind::claim).size() == 399);
    REQUIRE(document.speakers().size() == 1);
    CHECK(document.annotations_of(document.speakers().front().id).size() == 2 * (399 - rejected));
}

TEST_CASE("suggestions are the same whichever articles were read before") {
    WordMemory words;
    const std::string_view other =
        "The mayor said that the bridge would open on Monday.\n\nAccording to Ida Brandt, nobody answered. “It "
        "rained,” "
        "Brandt told the council.\n";
    for (const std::string_view text : {article, other, article, other}) {
        const Document document = document_of(text);
        std::vector<Edit> alone;
        suggest(&document, &alone).finish();
        std::vector<Edit> after_others;
        suggest(&document, &after_others, all_passes(), &words).finish();
        REQUIRE(!alone.empty());
        CHECK(after_others == alone);
    }
}

TEST_CASE("a paragraph longer than any is read in pieces, by steps, and none of its sentences is lost or cut") {
    constexpr std::size_t count = 6000;
    std::string text = "Council votes\n\n";
    for (std::size_t number = 0; number < count; ++number)
        text += "“We wrote " + std::to_string(number) + " letters,” said Ida Brandt. ";
    text += "Nobody answered.\n\n“No comment,” said Brandt.\n";
    Document document = document_of(text);
    REQUIRE(text.size() > 250'000);
    REQUIRE(document.article().blocks.size() == 3);
    std::vector<Edit> edits;
    std::size_t steps_of_reading = 0;
    auto steps = suggest(&document, &edits);
    while (steps.step()) {
        if (steps.done() < 0.5F) ++steps_of_reading;
    }
    CHECK(steps_of_reading > 15);
    for (Edit& edit : edits)
        REQUIRE(annotation::apply(document, std::move(edit)));
    const auto sentences = all(document, AnnotationKind::sentence);
    REQUIRE(sentences.size() == count + 2);
    for (const Annotation* const sentence : sentences) {
        const std::string_view words = document.article().text.slice(sentence->spans.extent());
        CHECK(words.ends_with('.'));
        CHECK((words.starts_with("“") || words == "Nobody answered."));
    }
    const auto claims = all(document, AnnotationKind::claim);
    CHECK(claims.size() == count + 1);
    std::size_t by_brandt = 0;
    for (const Annotation* const claim : claims)
        if (claim->speaker.answered() && claim->claim.cue.answered()) ++by_brandt;
    CHECK(by_brandt == count + 1);
    CHECK(document.speakers().size() == 1);
}

}  // namespace sayso::suggest
