// Findings: what the passes of suggestions found in an article, before anything is made of it.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "suggest/attribution.h"
#include "suggest/read_block.h"
#include "suggest/speakers.h"

namespace sayso::suggest {

/// What one block holds. `ReadBlock::sentences` are those that a person decided on, where there are such.
struct BlockFindings {
    /// The block's place in the article.
    std::size_t number = 0;
    /// Its attributions among all: from this one …
    std::size_t first_attribution = 0;
    /// … so many.
    std::size_t attribution_count = 0;
    /// How worth checking each of its sentences is, 0 to 1, where that can be told; empty where nobody looked.
    std::vector<std::optional<float>> checkworthiness = {};
    /// Which of its sentences, by their places, are claims of the reporter's own.
    std::vector<std::size_t> own_voice = {};
};

struct Findings {
    /// In order of the text; those that hold nothing are left out. Beside each other: what a block was read as, and
    /// what was found in it.
    std::vector<ReadBlock> blocks;
    std::vector<BlockFindings> found;
    /// Of all blocks, in order.
    std::vector<Attribution> attributions;
    FoundSpeakers speakers;
};

}  // namespace sayso::suggest
