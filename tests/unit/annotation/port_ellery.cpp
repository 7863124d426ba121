#include "annotation/port_ellery.h"

#include <doctest/doctest.h>

namespace sayso::tests {

using namespace annotation;

text::CodePointRange place_of(std::string_view words) {
    const article::ArticleText text{std::string(port_ellery_text)};
    const std::size_t begin = port_ellery_text.find(words);
    REQUIRE(begin != std::string_view::npos);
    return text.code_point_range({text::ByteOffset{static_cast<std::uint32_t>(begin)},
                                  text::ByteOffset{static_cast<std::uint32_t>(begin + words.size())}});
}

Span span_of(std::string_view words) {
    const text::CodePointRange place = place_of(words);
    return Span::between(place.begin, place.end).value();
}

article::Article port_ellery_article() {
    article::ArticleText text{std::string(port_ellery_text)};
    const text::CodePointRange all{{}, text.size()};
    return {.text = std::move(text), .metadata = {}, .blocks = {{.kind = article::BlockKind::paragraph, .range = all}}};
}

Document port_ellery() {
    Document document(port_ellery_article(), default_tagset());
    const Annotation sentence{.id = {"sentence"},
                              .kind = AnnotationKind::sentence,
                              .spans = Spans(span_of(port_ellery_text)),
                              .labels = {{"reported"}},
                              .checkworthiness = 0.5};
    const Annotation mention{.id = {"mention"},
                             .kind = AnnotationKind::speaker,
                             .spans = Spans(span_of("Tomasz Brandt")),
                             .labels = {{"official"}},
                             .speaker = Answer<SpeakerId>::of({"brandt"})};
    const Annotation cue{.id = {"cue"}, .kind = AnnotationKind::cue, .spans = Spans(span_of("said"))};
    const Annotation claim{.id = {"claim"},
                           .spans = Spans::of({span_of("“We will build it,”"), span_of("“and soon.”")}).value(),
                           .labels = {{"promise"}},
                           .speaker = Answer<SpeakerId>::of({"brandt"}),
                           .claim = {.quotation = Quotation::direct,
                                     .source = AnnotationId{"mention"},
                                     .cue = Answer<AnnotationId>::of({"cue"})}};
    const Annotation nested{
        .id = {"nested"},
        .spans = Spans(span_of("“and soon.”")),
        .speaker = Answer<SpeakerId>::nothing(),
        .claim = {.cue = Answer<AnnotationId>::nothing(), .via = {{"mention"}}, .within = AnnotationId{"claim"}}};
    const auto undo = apply(
        document,
        {{PutSpeaker{{.id = {"brandt"}, .name = "Tomasz Brandt"}, 0},
          PutSpeaker{{.id = {"board"}, .name = "The harbour board", .kind = "institution"}, 1}, PutAnnotation{nested},
          PutAnnotation{claim}, PutAnnotation{cue}, PutAnnotation{mention}, PutAnnotation{sentence}}});
    REQUIRE_MESSAGE(undo.has_value(), undo.error().message);
    return document;
}

}  // namespace sayso::tests
