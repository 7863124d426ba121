// What tagging's features weigh, with those that depend on little kept in tables: the same sums as of
// SeenBlock::tagging_features, at a fraction of the work. Rests on tagging_features and learned_chain.
#pragma once

#include <vector>

#include "suggest/learned_chain.h"
#include "suggest/tagging_features.h"

namespace sayso::suggest {

/// What the questions weigh whose answers are few; a quarter of a megabyte.
class TaggingTables {
  public:
    TaggingTables() = default;
    /// About 25 000 features are looked up.
    explicit TaggingTables(const LearnedChain& tagging);

    std::vector<PackedScores> classes_before, classes, classes_after, quoting, from_start, to_end, reporting, left,
        right;
};

/// The scores of all tokens of a block. O(n).
void score_tags(const SeenBlock& block, const LearnedChain& tagging, const TaggingTables& tables,
                std::vector<TagScores>& scores);

}  // namespace sayso::suggest
