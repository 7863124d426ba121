// Who passes on what another one says: "Lund said, according to Reuters". An agency or a paper speaks for itself only
// where nobody else is named. Rests on read_block and name_words.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "suggest/attribution.h"
#include "suggest/read_block.h"

namespace sayso::suggest {

/// Moves those who pass on into `Attribution::via`, nearest to the reader first. An attribution to them that says no
/// more than another one is left out. `attributions` are in order of the text; English. O(n) in the text, O(m log n) in
/// the attributions.
void find_vias(std::string_view text, std::span<const ReadBlock> blocks, std::vector<Attribution>& attributions);

}  // namespace sayso::suggest
