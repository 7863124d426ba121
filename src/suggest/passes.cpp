#include "suggest/passes.h"

namespace sayso::suggest {

Passes all_passes() {
    return {.attributions = attributions_in,
            .certainty = certainty_of,
            .checkworthiness = worth_of,
            .turns = read_turns,
            .quotations = continue_quotations,
            .vias = find_vias,
            .speakers = find_speakers,
            .own_claims = own_voice};
}

}  // namespace sayso::suggest
