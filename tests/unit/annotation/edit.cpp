#include "annotation/edit.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <string>

#include "annotation/port_ellery.h"
#include "annotation/random_document.h"

namespace {

using namespace sayso::annotation;
using namespace sayso::tests;
using sayso::article::Block;
using sayso::article::BlockKind;
using sayso::text::CodePointOffset;

/// The message that `edit` is refused with; checks that nothing else came of it.
std::string refusal(Document& document, const Edit& edit) {
    const std::string before = dump(document);
    const std::uint64_t revision = document.revision();
    const auto undo = apply(document, edit);
    REQUIRE_FALSE(undo.has_value());
    CHECK(dump(document) == before);
    CHECK(document.revision() == revision);
    return undo.error().message;
}

/// Applies `edit`, undoes and redoes it, and checks that each state comes back as it was.
void check_there_and_back(Document& document, const Edit& edit) {
    const std::string before = dump(document);
    const auto undo = apply(document, edit);
    REQUIRE_MESSAGE(undo.has_value(), undo.error().message);
    const std::string after = dump(document);
    const auto redo = apply(document, *undo);
    REQUIRE_MESSAGE(redo.has_value(), redo.error().message);
    CHECK(dump(document) == before);
    REQUIRE(apply(document, *redo));
    CHECK(dump(document) == after);
}

Annotation with(Annotation annotation, auto change) {
    change(annotation);
    return annotation;
}

bool mentions(const std::string& message, std::string_view words) {
    return message.find(words) != std::string::npos;
}

TEST_CASE("each change can be undone and redone") {
    Document document = port_ellery();
    const Annotation& claim = *document.annotation({"claim"});
    SUBCASE("a new annotation") {
        check_there_and_back(document, {{PutAnnotation{{.id = {"new"}, .spans = Spans(span_of("build it"))}}}});
        CHECK(document.annotation({"new"})->spans == Spans(span_of("build it")));
    }
    SUBCASE("a span made longer") {
        check_there_and_back(document, {{PutAnnotation{with(*document.annotation({"mention"}), [](Annotation& mention) {
                                 mention.spans = Spans(span_of("Tomasz Brandt said"));
                             })}}});
        CHECK(document.annotation({"mention"})->spans == Spans(span_of("Tomasz Brandt said")));
    }
    SUBCASE("a note") {
        check_there_and_back(document,
                             {{PutAnnotation{with(claim, [](Annotation& one) { one.note = "Ask the board."; })}}});
        CHECK(document.annotation({"claim"})->note == "Ask the board.");
    }
    SUBCASE("an annotation removed") {
        check_there_and_back(document, {{RemoveAnnotation{{"nested"}}}});
        CHECK(document.annotation({"nested"}) == nullptr);
    }
    SUBCASE("a new speaker, first of the registry") {
        check_there_and_back(document, {{PutSpeaker{{.id = {"okafor"}, .name = "Adaeze Okafor"}, 0}}});
        CHECK(document.position_of({"okafor"}) == 0);
        CHECK(document.position_of({"brandt"}) == 1);
        CHECK(document.position_of({"board"}) == 2);
        CHECK(document.speakers()[0].name == "Adaeze Okafor");
    }
    SUBCASE("a speaker renamed and moved to the end") {
        check_there_and_back(document, {{PutSpeaker{{.id = {"brandt"}, .name = "T. Brandt"}, 99}}});
        CHECK(document.position_of({"brandt"}) == 1);
        CHECK(document.speaker({"brandt"})->name == "T. Brandt");
        CHECK(document.speakers()[0].id == SpeakerId{"board"});
    }
    SUBCASE("a speaker removed") {
        check_there_and_back(document, {{RemoveSpeaker{{"board"}}}});
        CHECK(document.speaker({"board"}) == nullptr);
    }
    SUBCASE("a label renamed, which breaks nothing") {
        check_there_and_back(
            document, {{PutLabel{LabelKind::claim, {.id = {"promise"}, .name = "Pledge", .color = "#123456"}, 3}}});
        CHECK(document.tagset().find(LabelKind::claim, {"promise"})->name == "Pledge");
        CHECK(document.count_of(LabelKind::claim, {"promise"}) == 1);
    }
    SUBCASE("a label that nothing has removed, and a new one in its place") {
        check_there_and_back(document, {{RemoveLabel{LabelKind::claim, {"stance"}},
                                         PutLabel{LabelKind::claim, {.id = {"advice"}, .name = "Advice"}, 1}}});
        CHECK(document.tagset().claim[1].name == "Advice");
    }
    SUBCASE("blocks") {
        check_there_and_back(document,
                             {{SetBlocks{{Block{.kind = BlockKind::heading, .range = place_of("“We will build it,”")},
                                          Block{.kind = BlockKind::quote, .range = place_of("“and soon.”")}}}}});
        CHECK(document.article().blocks.size() == 2);
    }
    SUBCASE("metadata") {
        sayso::article::Metadata metadata = document.article().metadata;
        metadata.title = "Harbour city delays flood barrier vote";
        metadata.language = "en";
        check_there_and_back(document, {{SetMetadata{metadata}}});
        CHECK(document.article().metadata == metadata);
    }
}

TEST_CASE("each Edit applied makes the revision greater by one, an undo too") {
    Document document = port_ellery();
    const std::uint64_t revision = document.revision();
    const auto undo = apply(document, {{RemoveAnnotation{{"nested"}}, RemoveAnnotation{{"sentence"}}}});
    CHECK(document.revision() == revision + 1);
    REQUIRE(apply(document, *undo));
    CHECK(document.revision() == revision + 2);
}

TEST_CASE("what something still refers to cannot be removed, and the refusal says what refers to it") {
    Document document = port_ellery();
    const std::string mention = refusal(document, {{RemoveAnnotation{{"mention"}}}});
    CHECK(mentions(mention, "“mention” as its"));
    CHECK(refusal(document, {{RemoveAnnotation{{"cue"}}}}) ==
          "The claim ““We will build it,”” (claim) names “cue” as its cue, but no annotation has that id. "
          "Unlink the two, or keep both.");
    CHECK(mentions(refusal(document, {{RemoveAnnotation{{"claim"}}}}), "(nested) names “claim”"));
    CHECK(mentions(refusal(document, {{RemoveSpeaker{{"brandt"}}}}), "2 annotation(s) still name it"));
    CHECK(mentions(refusal(document, {{RemoveLabel{LabelKind::claim, {"promise"}}}}), "1 annotation(s) still have it"));
}

TEST_CASE("an Edit that removes what refers to it too is applied, in any order") {
    for (const bool backwards : {false, true}) {
        Document document = port_ellery();
        std::vector<Change> changes = {RemoveAnnotation{{"mention"}},
                                       RemoveSpeaker{{"brandt"}},
                                       RemoveAnnotation{{"claim"}},
                                       RemoveAnnotation{{"nested"}},
                                       RemoveLabel{LabelKind::claim, {"promise"}},
                                       RemoveAnnotation{{"cue"}},
                                       RemoveLabel{LabelKind::sentence, {"reported"}},
                                       RemoveAnnotation{{"sentence"}}};
        if (backwards) std::ranges::reverse(changes);
        check_there_and_back(document, {changes});
        CHECK(document.annotation_count() == 0);
        CHECK(document.speakers().size() == 1);
    }
}

TEST_CASE("two speakers are merged by one Edit") {
    Document document = port_ellery();
    std::vector<Change> changes;
    for (const AnnotationId& id : document.annotations_of({"brandt"})) {
        changes.push_back(PutAnnotation{with(*document.annotation(id), [](Annotation& annotation) {
            annotation.speaker = Answer<SpeakerId>::of({"board"});
        })});
    }
    changes.push_back(RemoveSpeaker{{"brandt"}});
    check_there_and_back(document, {changes});
    CHECK(document.annotations_of({"board"}).size() == 2);
}

TEST_CASE("what is not there cannot be removed") {
    Document document = port_ellery();
    CHECK(refusal(document, {{RemoveAnnotation{{"x"}}}}) == "No annotation has the id x: there is nothing to remove.");
    CHECK(refusal(document, {{RemoveSpeaker{{"x"}}}}) == "No speaker has the id x: there is nothing to remove.");
    CHECK(refusal(document, {{RemoveLabel{LabelKind::speaker, {"promise"}}}}) ==
          "No speaker label has the id promise: there is nothing to remove.");
    CHECK(mentions(refusal(document, {{RemoveAnnotation{{"nested"}}, RemoveAnnotation{{"nested"}}}}), "nested"));
}

TEST_CASE("every id names something") {
    Document document = port_ellery();
    const auto refused = [&](auto change) {
        return refusal(document, {{PutAnnotation{with(*document.annotation({"claim"}), change)}}});
    };
    CHECK(mentions(refused([](Annotation& one) { one.speaker = Answer<SpeakerId>::of({"x"}); }), "speaker “x”"));
    CHECK(mentions(refused([](Annotation& one) { one.claim.source = AnnotationId{"x"}; }), "“x” as its source"));
    CHECK(mentions(refused([](Annotation& one) { one.claim.cue = Answer<AnnotationId>::of({"x"}); }), "as its cue"));
    CHECK(mentions(refused([](Annotation& one) { one.claim.via = {{"mention"}, {"x"}}; }), "“x” as its via"));
    CHECK(mentions(refused([](Annotation& one) { one.claim.within = AnnotationId{"x"}; }), "surrounding claim"));
    CHECK(mentions(refused([](Annotation& one) { one.labels = {{"promise"}, {"x"}}; }), "label “x”"));
    CHECK(mentions(refused([](Annotation& one) { one.id = {}; }), "needs an id"));
    CHECK(mentions(refusal(document, {{PutSpeaker{{.name = "Nobody"}, 0}}}), "needs an id"));
    CHECK(mentions(refusal(document, {{PutLabel{LabelKind::claim, {.name = "Nothing"}, 0}}}), "needs an id"));
}

TEST_CASE("a link names an annotation of the right kind, and a label one of its own list") {
    Document document = port_ellery();
    const auto refused = [&](auto change) {
        return refusal(document, {{PutAnnotation{with(*document.annotation({"claim"}), change)}}});
    };
    CHECK(mentions(refused([](Annotation& one) { one.claim.source = AnnotationId{"cue"}; }), "but is a cue"));
    CHECK(mentions(refused([](Annotation& one) { one.claim.via = {{"sentence"}}; }), "but is a sentence"));
    CHECK(mentions(refused([](Annotation& one) { one.claim.cue = Answer<AnnotationId>::of({"mention"}); }),
                   "must be a cue, but is a speaker"));
    CHECK(mentions(refused([](Annotation& one) { one.claim.within = AnnotationId{"sentence"}; }), "must be a claim"));
    CHECK(mentions(refused([](Annotation& one) { one.labels = {{"reported"}}; }), "list of claim labels"));

    // The other end can become wrong as well.
    const Annotation not_a_cue{.id = {"cue"}, .kind = AnnotationKind::sentence, .spans = Spans(span_of("said"))};
    CHECK(mentions(refusal(document, {{PutAnnotation{not_a_cue}}}), "must be a cue, but is a sentence"));
    CHECK(mentions(refusal(document, {{RemoveAnnotation{{"cue"}}, PutAnnotation{not_a_cue}}}), "must be a cue"));
}

TEST_CASE("a claim is never within itself, however long the way round") {
    Document document = port_ellery();
    const auto within = [&](const char* inner, const char* outer) {
        return PutAnnotation{
            with(*document.annotation({inner}), [&](Annotation& claim) { claim.claim.within = AnnotationId{outer}; })};
    };
    CHECK(mentions(refusal(document, {{within("claim", "claim")}}), "would be within itself"));
    CHECK(mentions(refusal(document, {{within("claim", "nested")}}), "would be within itself"));

    const Annotation third{
        .id = {"third"}, .spans = Spans(span_of("soon")), .claim = {.within = AnnotationId{"nested"}}};
    check_there_and_back(document, {{PutAnnotation{third}}});
    CHECK(mentions(refusal(document, {{within("claim", "third")}}), "would be within itself"));
    // Turning the nesting round is fine: what counts is how it stands in the end.
    check_there_and_back(document, {{within("claim", "third"),
                                     PutAnnotation{with(*document.annotation({"nested"}), [](Annotation& claim) {
                                         claim.claim.within = std::nullopt;
                                     })}}});
}

TEST_CASE("spans end where the text ends at the latest") {
    Document document = port_ellery();
    const CodePointOffset end = document.article().text.size();
    const auto put = [&](CodePointOffset last) {
        return Edit{{PutAnnotation{{.id = {"new"}, .spans = Spans(Span::between(end - 1, last).value())}}}};
    };
    CHECK(mentions(refusal(document, put(end + 1)), "past the end of the text at 51"));
    check_there_and_back(document, put(end));
}

TEST_CASE("blocks are in order, apart, not empty and inside the text") {
    Document document = port_ellery();
    const CodePointOffset end = document.article().text.size();
    const auto refused = [&](std::vector<Block> blocks) { return refusal(document, {{SetBlocks{std::move(blocks)}}}); };
    const auto block = [](std::uint32_t begin, std::uint32_t last) {
        return Block{.kind = BlockKind::paragraph, .range = {CodePointOffset{begin}, CodePointOffset{last}}};
    };
    CHECK(mentions(refused({block(0, end.value + 1)}), "past the end"));
    CHECK(mentions(refused({block(0, 9), block(8, 12)}), "before the end of the one above"));
    CHECK(mentions(refused({block(10, 12), block(0, 9)}), "before the end of the one above"));
    CHECK(mentions(refused({block(3, 3)}), "empty"));
    CHECK(mentions(refused({block(4, 3)}), "empty"));
    check_there_and_back(document, {{SetBlocks{{block(0, 9), block(9, end.value)}}}});
    check_there_and_back(document, {{SetBlocks{}}});
}

TEST_CASE("an annotation has only the fields of its kind") {
    Document document = port_ellery();
    const auto refused = [&](const char* id, auto change) {
        return refusal(document, {{PutAnnotation{with(*document.annotation({id}), change)}}});
    };
    CHECK(mentions(refused("sentence", [](Annotation& one) { one.speaker = Answer<SpeakerId>::nothing(); }),
                   "cannot name a speaker"));
    CHECK(mentions(refused("mention", [](Annotation& one) { one.claim.certainty = Certainty::denied; }),
                   "only a claim has"));
    CHECK(mentions(refused("cue", [](Annotation& one) { one.labels = {{"promise"}}; }), "cannot have labels"));
    CHECK(mentions(refused("cue", [](Annotation& one) { one.checkworthiness = 0.5; }), "only a sentence has"));
    for (const double wrong : {-0.1, 1.1, std::numeric_limits<double>::quiet_NaN()}) {
        CHECK(mentions(refused("sentence", [&](Annotation& one) { one.checkworthiness = wrong; }), "from 0 to 1"));
    }
}

TEST_CASE("when the last of many changes is refused, none is made") {
    Document document = port_ellery();
    refusal(document, {{PutSpeaker{{.id = {"okafor"}, .name = "Adaeze Okafor"}, 0}, RemoveAnnotation{{"nested"}},
                        PutAnnotation{{.id = {"new"}, .spans = Spans(span_of("build it"))}},
                        RemoveLabel{LabelKind::claim, {"stance"}}, SetBlocks{}, SetMetadata{sayso::article::Metadata{}},
                        RemoveAnnotation{{"no such"}}}});
}

TEST_CASE("an Edit of nothing is applied and undone by nothing") {
    Document document = port_ellery();
    const auto undo = apply(document, {});
    REQUIRE(undo);
    CHECK(undo->changes.empty());
}

}  // namespace
