// Why a sentence of a document is worth checking, or not: asked for one sentence at a time, when a person looks at it.
// Rests on checkworthiness and on document.
#pragma once

#include <vector>

#include "annotation/document.h"
#include "suggest/checkworthiness.h"

namespace sayso::suggest {

/// What tells in the score that `sentence` has, the weightiest first, with places in the article's text. Empty where
/// the score is not what we give these words: another program's, or older. O(n) in its block.
std::vector<WorthEvidence> evidence_of(const annotation::Document& document, const annotation::Annotation& sentence);

}  // namespace sayso::suggest
