// Rescue: what can be saved of a `.sayso.json` with faults, and what cannot, each said.
// Rests on the reading of sayso_json, and on reanchor for words that are not where the file says.
#pragma once

#include <expected>
#include <string_view>
#include <vector>

#include "annotation/document.h"
#include "exchange/faults.h"

namespace sayso::exchange {

struct Rescue {
    annotation::Document document;
    /// What is kept otherwise than the file has it: found again elsewhere, under a new id, with a new digest.
    std::vector<Fault> changed;
    /// What is not kept: an annotation whose words stand nowhere, a link that names nothing, a value of the wrong type.
    std::vector<Fault> lost;
};

/// Saves what can be saved; of a file without faults, everything. A fault where nothing can be: the JSON itself is
/// broken, or holds no article text. Cost as for `read_sayso_json`, and a search in the text for each annotation out of
/// place.
std::expected<Rescue, Fault> rescue_sayso_json(std::string_view bytes);

}  // namespace sayso::exchange
