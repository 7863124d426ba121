#include "annotation/annotation.h"

#include <doctest/doctest.h>

#include "annotation/tagset.h"

namespace {

using namespace sayso::annotation;
using sayso::text::CodePointOffset;

Spans at(std::uint32_t begin, std::uint32_t end) {
    return Spans(Span::between(CodePointOffset{begin}, CodePointOffset{end}).value());
}

TEST_CASE("every value is spelt as in the file, and read back from there") {
    CHECK(name_of(AnnotationKind::cue) == "cue");
    CHECK(name_of(Status::suggested) == "suggested");
    CHECK(name_of(Quotation::mixed) == "mixed");
    CHECK(name_of(Certainty::hedged) == "hedged");
    CHECK(name_of(Checkworthy::no) == "no");
    CHECK(name_of(OriginKind::import) == "import");
    CHECK(name_of(LabelKind::speaker) == "speaker");
    CHECK(value_named<AnnotationKind>("sentence") == AnnotationKind::sentence);
    CHECK(value_named<AnnotationKind>("claim") == AnnotationKind::claim);
    CHECK(value_named<Status>("rejected") == Status::rejected);
    CHECK(value_named<Quotation>("none") == Quotation::none);
    CHECK(value_named<Certainty>("denied") == Certainty::denied);
    CHECK(value_named<Checkworthy>("high") == Checkworthy::high);
    CHECK(value_named<OriginKind>("person") == OriginKind::person);
    CHECK(value_named<LabelKind>("claim") == LabelKind::claim);
    CHECK_FALSE(value_named<Status>(""));
    CHECK_FALSE(value_named<Status>("Accepted"));
    CHECK_FALSE(value_named<Quotation>("asserted"));
}

TEST_CASE("a claim is unfinished until it is said who says it and with which cue") {
    Annotation claim{.id = {"a1"}, .spans = at(0, 4)};
    CHECK(is_unfinished(claim));
    claim.speaker = Answer<SpeakerId>::of({"sp1"});
    CHECK(is_unfinished(claim));
    claim.claim.cue = Answer<AnnotationId>::of({"a2"});
    CHECK_FALSE(is_unfinished(claim));
}

TEST_CASE("no speaker and no cue are answers too") {
    Annotation claim{.id = {"a1"}, .spans = at(0, 4)};
    claim.speaker = Answer<SpeakerId>::nothing();
    claim.claim.cue = Answer<AnnotationId>::nothing();
    CHECK_FALSE(is_unfinished(claim));
    CHECK(claim.speaker.answered());
    CHECK_FALSE(claim.speaker.value());
    CHECK(claim.speaker != Answer<SpeakerId>());
}

TEST_CASE("the reporter's own voice, a rejected claim and what is no claim wait for nothing") {
    Annotation claim{.id = {"a1"}, .spans = at(0, 4)};
    claim.claim.quotation = Quotation::none;
    CHECK_FALSE(is_unfinished(claim));
    claim.claim.quotation = Quotation::direct;
    CHECK(is_unfinished(claim));
    claim.status = Status::rejected;
    CHECK_FALSE(is_unfinished(claim));
    CHECK_FALSE(is_unfinished({.id = {"a2"}, .kind = AnnotationKind::speaker, .spans = at(0, 4)}));
}

TEST_CASE("the file lists annotations by start, longer ones first, then by kind and id") {
    const Annotation sentence{.id = {"z"}, .kind = AnnotationKind::sentence, .spans = at(3, 9)};
    const Annotation earlier{.id = {"z"}, .kind = AnnotationKind::claim, .spans = at(2, 3)};
    const Annotation shorter{.id = {"a"}, .kind = AnnotationKind::sentence, .spans = at(3, 8)};
    const Annotation cue{.id = {"a"}, .kind = AnnotationKind::cue, .spans = at(3, 9)};
    const Annotation twin{.id = {"zz"}, .kind = AnnotationKind::sentence, .spans = at(3, 9)};
    for (const Annotation* later : {&shorter, &cue, &twin}) {
        CHECK(comes_before(sentence, *later));
        CHECK_FALSE(comes_before(*later, sentence));
    }
    CHECK(comes_before(earlier, sentence));
    CHECK_FALSE(comes_before(sentence, sentence));
}

TEST_CASE("an annotation's origin is copied with it, and compared by value") {
    Annotation one{.id = {"a1"}, .spans = at(0, 4)};
    CHECK_FALSE(one.origin);
    one.origin = Origin{.kind = OriginKind::rule, .name = "quotation marks", .score = 0.5};
    Annotation copy = one;
    CHECK(copy == one);
    copy.origin->name = "sentences";
    CHECK(one.origin->name == "quotation marks");
    CHECK(copy != one);
    copy.origin = std::nullopt;
    CHECK_FALSE(copy.origin.has_value());
    CHECK(copy != one);
}

}  // namespace
