// Suggestions: the order of the passes, from a document with its blocks to what is suggested in it, as Edits.
// Rests on article_reader, which has the passes look, and on suggested_marks and bring_in_line for what is made of what
// they find.
#pragma once

#include <vector>

#include "annotation/document.h"
#include "annotation/edit.h"
#include "article/article.h"
#include "suggest/passes.h"
#include "text/steps.h"

namespace sayso::suggest {

/// Gives each line of an article that was just read the kind that line_roles tells, and the article the title and the
/// byline that these name. O(n).
void tell_lines(article::Article& article);

/// From this share of `suggest` on, marks are made.
inline constexpr float marks_from = 0.85F;

/// Suggestions for all of `document`: sentences, and who says what. Adds to `edits`, which are to be applied in their
/// order: each some hundred changes, or those of one block where it has more.
/// No suggestion says when it was made, and ids depend on the text and the words alone: so one document gives the same
/// bytes everywhere. What a person has decided stays (suggested_marks.h), and what is suggested already is brought in
/// line. Either `document` stays as it is until all is done, or each of `edits` is applied to it before the next step:
/// then it may be changed by others between steps too; blocks whose kind or sentences were changed since they were read
/// stay as they are. Yields between blocks. O(n) in the text, and memory of about six times the text meanwhile.
/// Who suggests in one article after another can hand over what words weighed in those before, `words`, which lives
/// longer.
text::Steps suggest(const annotation::Document* document, std::vector<annotation::Edit>* edits,
                    Passes passes = all_passes(), WordMemory* words = nullptr);

/// What can be suggested in the blocks around `around` before all of a long article is read: sentences, and claims with
/// their cues and sources, but not whose they are. Not once `suggest` makes marks, which it does once. O(n) in what is
/// looked at.
annotation::Edit suggest_first(const annotation::Document& document, text::CodePointRange around,
                               Passes passes = all_passes());

/// What brings the suggestions of `document` in line with its blocks and with what a person decided in `around`: a line
/// that is no boilerplate any more, sentences merged or split. Suggestions of the blocks that `around` touches, and of
/// the next one, into which a quotation may go on, are made anew: what is still suggested stays, what is not goes.
/// What was accepted, rejected or changed stays as it is. Of a short article all blocks are read, so that names are
/// told by the whole of it. O(n) in what is looked at, and O(k) in its annotations.
annotation::Edit suggest_again(const annotation::Document& document, text::CodePointRange around,
                               Passes passes = all_passes());

}  // namespace sayso::suggest
