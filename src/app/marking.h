// What a new mark is like, as far as the text and the document tell: its spans, how a claim is quoted, which claim it
// stands in, whom a mention names. All guesses that a person can change. Rests on document and text_units.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "annotation/document.h"
#include "app/selection.h"

namespace sayso::app {

/// The spans of a selection, without white space at their ends; nothing where nothing else is selected.
std::optional<annotation::Spans> spans_of(const article::ArticleText& text, const Selection& selection);

/// How the words stand in the text: `direct` where each span stands in quotation marks and together they are a whole
/// sentence, `mixed` where only part is quoted, `indirect` where nothing is.
annotation::Quotation quotation_of(const article::Article& article, const annotation::Spans& spans);

/// The smallest claim (not rejected, not `except`) whose spans cover all of `spans`, and more.
std::optional<annotation::AnnotationId> claim_around(const annotation::Document& document,
                                                     const annotation::Spans& spans,
                                                     const annotation::AnnotationId& except);

/// The annotation of this kind with exactly these spans, or null; one that is not rejected before one that is.
const annotation::Annotation* same_mark(const annotation::Document& document, annotation::AnnotationKind kind,
                                        const annotation::Spans& spans);

/// `words` without white space around them, each white space within them one space.
std::string in_one_line(std::string_view words);
/// `words` as a name: in one line, without an English genitive ("Brandt’s").
std::string name_in(std::string_view words);

/// The speaker of the registry whom `name` names: by name or alias, else the only one whose name has its words in a
/// row ("Brandt" for Tomasz Brandt); "the Courier" is the Courier. O(speakers).
std::optional<annotation::SpeakerId> speaker_named(const annotation::Document& document, std::string_view name);

}  // namespace sayso::app
