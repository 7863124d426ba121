#include "annotation/document.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "annotation/port_ellery.h"

namespace {

using namespace sayso::annotation;
using namespace sayso::tests;
using sayso::text::CodePointOffset;

std::vector<std::string> sorted(std::span<const AnnotationId> ids) {
    std::vector<std::string> values;
    for (const AnnotationId& id : ids)
        values.push_back(id.value);
    std::ranges::sort(values);
    return values;
}

using Ids = std::vector<std::string>;

TEST_CASE("a document of an article has no annotations and no speakers, and the tag-set that it is given") {
    const Document document(port_ellery_article(), default_tagset());
    CHECK(document.annotation_count() == 0);
    CHECK(document.speakers().empty());
    CHECK(document.tagset() == default_tagset());
    CHECK(document.annotation({"a1"}) == nullptr);
    CHECK(document.speaker({"brandt"}) == nullptr);
    CHECK_FALSE(document.position_of({"brandt"}));
    CHECK(document.annotations_of({"brandt"}).empty());
    CHECK(document.referring_to({"a1"}).empty());
}

TEST_CASE("a quotation split around its cue is one claim with two spans") {
    const Document document = port_ellery();
    const Annotation& claim = *document.annotation({"claim"});
    CHECK(claim.spans.count() == 2);
    CHECK(exact_text(document.article().text, claim.spans) == "“We will build it,” … “and soon.”");

    Ids over_the_cue;
    document.each_touching(place_of("said"), [&](const Annotation& one) { over_the_cue.push_back(one.id.value); });
    CHECK(over_the_cue == Ids{"sentence", "cue"});
    Ids over_the_end;
    document.each_touching(place_of("soon"), [&](const Annotation& one) { over_the_end.push_back(one.id.value); });
    CHECK(over_the_end == Ids{"sentence", "claim", "nested"});
}

TEST_CASE("annotations are visited in the order of the file, forwards and backwards, from any place") {
    const Document document = port_ellery();
    Ids forwards;
    document.each_from({}, [&](const Annotation& one) {
        forwards.push_back(one.id.value);
        return true;
    });
    CHECK(forwards == Ids{"sentence", "claim", "mention", "cue", "nested"});
    Ids after_the_mention;
    document.each_from(place_of("said").begin, [&](const Annotation& one) {
        after_the_mention.push_back(one.id.value);
        return false;
    });
    CHECK(after_the_mention == Ids{"cue"});
    Ids backwards;
    document.each_before(place_of("said").begin, [&](const Annotation& one) {
        backwards.push_back(one.id.value);
        return true;
    });
    CHECK(backwards == Ids{"mention", "claim", "sentence"});
}

TEST_CASE("a document knows who says what, what refers to what, and how many carry a label") {
    Document document = port_ellery();
    CHECK(sorted(document.annotations_of({"brandt"})) == Ids{"claim", "mention"});
    CHECK(sorted(document.referring_to({"mention"})) == Ids{"claim", "nested"});
    CHECK(sorted(document.referring_to({"cue"})) == Ids{"claim"});
    CHECK(sorted(document.referring_to({"claim"})) == Ids{"nested"});
    CHECK(document.count_of(LabelKind::claim, {"promise"}) == 1);
    CHECK(document.count_of(LabelKind::sentence, {"promise"}) == 0);
    CHECK(document.annotation_count(AnnotationKind::claim) == 2);
    CHECK(document.annotation_count(AnnotationKind::cue) == 1);
    CHECK(document.annotation_count() == 5);

    // The claim is now the harbour board's, without a source, no promise, and no longer split.
    Annotation claim = *document.annotation({"claim"});
    claim.speaker = Answer<SpeakerId>::of({"board"});
    claim.claim.source = std::nullopt;
    claim.labels = {};
    claim.spans = Spans(claim.spans.first());
    REQUIRE(apply(document, {{PutAnnotation{claim}}}));
    CHECK(sorted(document.annotations_of({"brandt"})) == Ids{"mention"});
    CHECK(sorted(document.annotations_of({"board"})) == Ids{"claim"});
    CHECK(sorted(document.referring_to({"mention"})) == Ids{"nested"});
    CHECK(document.count_of(LabelKind::claim, {"promise"}) == 0);
    Ids over_the_end;
    document.each_touching(place_of("soon"), [&](const Annotation& one) { over_the_end.push_back(one.id.value); });
    CHECK(over_the_end == Ids{"sentence", "nested"});
}

TEST_CASE("a claim that names a mention twice refers to it once") {
    Document document = port_ellery();
    Annotation nested = *document.annotation({"nested"});
    nested.claim.source = AnnotationId{"mention"};
    nested.claim.via = {{"mention"}, {"mention"}};
    nested.labels = {{"stance"}, {"stance"}};
    REQUIRE(apply(document, {{PutAnnotation{nested}}}));
    CHECK(sorted(document.referring_to({"mention"})) == Ids{"claim", "nested"});
    CHECK(document.count_of(LabelKind::claim, {"stance"}) == 1);
    nested.claim.source = std::nullopt;
    nested.claim.via = {};
    nested.labels = {};
    REQUIRE(apply(document, {{PutAnnotation{nested}}}));
    CHECK(sorted(document.referring_to({"mention"})) == Ids{"claim"});
    CHECK(document.count_of(LabelKind::claim, {"stance"}) == 0);
}

TEST_CASE("a copy of a document is a document of its own") {
    Document document = port_ellery();
    const Document copy = document;
    REQUIRE(apply(document, {{RemoveAnnotation{{"nested"}}}}));
    CHECK(copy.annotation({"nested"}) != nullptr);
    CHECK(sorted(copy.referring_to({"claim"})) == Ids{"nested"});
    CHECK(document.annotation({"nested"}) == nullptr);
    const Document moved = std::move(document);
    CHECK(moved.annotation_count() == 4);
}

}  // namespace
