// The passes of suggestions, each a file of this folder, as functions.
#pragma once

#include "suggest/attributions.h"
#include "suggest/certainty.h"
#include "suggest/checkworthiness.h"
#include "suggest/own_voice.h"
#include "suggest/quotation_rules.h"
#include "suggest/speakers.h"
#include "suggest/turns.h"
#include "suggest/via.h"

namespace sayso::suggest {

/// So that a test can say what one finds. Null: nobody looks.
struct Passes {
    // Into each block by itself:
    decltype(&attributions_in) attributions = nullptr;
    decltype(&certainty_of) certainty = nullptr;
    decltype(&worth_of) checkworthiness = nullptr;
    // Into all of them:
    decltype(&read_turns) turns = nullptr;
    decltype(&continue_quotations) quotations = nullptr;
    decltype(&find_vias) vias = nullptr;
    decltype(&find_speakers) speakers = nullptr;
    decltype(&own_voice) own_claims = nullptr;
};
/// All that there are.
Passes all_passes();

}  // namespace sayso::suggest
