// Narration: what is said of places in an article and of marks, for those who hear the screen.
#pragma once

#include <string>

#include "annotation/document.h"
#include "app/selection.h"
#include "language/language.h"
#include "text/offsets.h"

namespace sayso::app {

/// "Claim by Tomasz Brandt", "Claim, unfinished", "Speaker: the mayor, suggested".
std::string words_for_mark(const language::Language& language, const annotation::Document& document,
                           const annotation::Annotation& mark);

/// What a caret came to: the words of `range`, then the marks that they have. Of a single letter or word the marks are
/// said only where they are not those at `before`, where the caret came from. An empty range is the end of a paragraph.
/// Suggestions less
/// sure than `least_score` are not there (reviewing.h). O(log n + words + marks there).
std::string narrated_place(const language::Language& language, const annotation::Document& document, Unit unit,
                           text::CodePointRange range, text::CodePointOffset before, int least_score);

/// "Selected: …", of long words only how they begin and end.
std::string narrated_selection(const language::Language& language, const annotation::Document& document,
                               text::CodePointRange range);

}  // namespace sayso::app
