// Who is who where no grammar is known: a source's own words are the name, and only the same words, or a family name
// alone, are the same person.
#pragma once

#include <span>
#include <string_view>

#include "suggest/attribution.h"
#include "suggest/read_block.h"
#include "suggest/speakers.h"

namespace sayso::suggest {

/// As `speakers_of`, for any language. O(n) in the sources, O(s) for each in the speakers, of whom it looks at the last
/// 256.
FoundSpeakers speakers_by_words(std::string_view text, std::span<const ReadBlock> blocks,
                                std::span<const Attribution> attributions);

}  // namespace sayso::suggest
