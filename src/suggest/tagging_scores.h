// What tagging's features weigh, with those that depend on little kept in tables: the same sums as of
// SeenBlock::tagging_features, at a fraction of the work. Rests on tagging_features and learned_chain.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
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

/// What a word weighs by itself: for its own tags, and for those of the words two before it to two after it.
struct WordWeights {
    static constexpr std::size_t reach = 2;
    std::array<PackedScores, reach * 2 + 1> of;
};

/// What the words met lately weigh. Most words of a text are among a few thousand; each has one place here, where it
/// takes that of another one. A quarter of a megabyte, from the first word on.
class TaggingMemory {
  public:
    /// Until the next call; `tagging` is the same each time. O(1).
    const WordWeights& weights_of(const LearnedChain& tagging, const SeenToken& token);

  private:
    static constexpr std::size_t places = 4096;
    /// All that the weights depend on.
    struct Word {
        std::uint32_t word = 0, shape = 0, last_two = 0, last_three = 0, last_four = 0, first_three = 0, first_four = 0;
        WordClass word_class = WordClass::none;
        std::uint8_t quoting = 0;
        bool operator==(const Word&) const = default;
    };
    struct Remembered {
        Word word;
        bool is_there = false;
        WordWeights weights;
    };
    std::vector<Remembered> remembered_;
};

/// The scores of all tokens of a block; `words` is of the same chain. O(n).
void score_tags(const SeenBlock& block, const LearnedChain& tagging, const TaggingTables& tables, TaggingMemory& words,
                std::vector<TagScores>& scores);

}  // namespace sayso::suggest
