// Reporting: what a sentence of the news says and who is told to say it, guessed from quotation marks and from English
// reporting words. All guesses that a person sees and can change; where no word is known, the quotation marks alone
// decide. Rests on passage and text_units.
#pragma once

#include <optional>

#include "annotation/span.h"
#include "article/article.h"
#include "text/offsets.h"

namespace sayso::app {

/// What is said in a sentence, without the words that tell who says it: what stands in quotation marks, with the
/// reporter's words that lead up to it; else the side of the reporting word that is not its subject; else the whole
/// sentence. Nothing where `sentence` has no words. O(block).
std::optional<annotation::Spans> said_in_sentence(const article::Article& article, text::CodePointRange sentence);

/// The reporting word nearest to the words of a claim, outside of quotation marks and in the same block: "said",
/// "according to". O(block).
std::optional<text::CodePointRange> cue_beside(const article::Article& article, const annotation::Spans& claim);

/// Words that name who speaks.
struct Named {
    text::CodePointRange range;
    /// "she" and its like: who that is stands before.
    bool pronoun = false;

    bool operator==(const Named&) const = default;
};
/// The words that name who says the claim: beside `cue`, where there is one, else before the claim in its sentence.
/// O(block).
std::optional<Named> named_beside(const article::Article& article, const annotation::Spans& claim,
                                  std::optional<text::CodePointRange> cue);

/// Whether the words are an English pronoun for a person or a group, whatever their case.
bool is_pronoun(std::string_view words);

}  // namespace sayso::app
