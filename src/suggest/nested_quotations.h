// Nested quotations: what somebody is quoted to quote, “She told me ‘go’ and I went,” is hers. By the words around the
// inner marks. English. Rests on read_block, attribution and vocabulary.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "suggest/attribution.h"
#include "suggest/read_block.h"

namespace sayso::suggest {

/// Adds an attribution for each quotation inside of another that has a reporting verb with its subject beside it, and
/// is nobody's yet. `blocks` are all of the article, in order; `attributions` are sorted by where their content begins,
/// and stay so. O(n + m).
void add_nested_quotations(std::string_view text, std::span<const ReadBlock> blocks,
                           std::vector<Attribution>& attributions);

}  // namespace sayso::suggest
