// How sure the one who says something is of it: it is asserted, hedged, or denied. Rests on tokens.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "annotation/annotation.h"
#include "suggest/language.h"
#include "suggest/read_block.h"
#include "text/offsets.h"

namespace sayso::suggest {

/// Of an attribution, by its words in the block: denied where the cue denies ("denied", "refused", "did not say" with
/// its words around the cue); hedged where the cue doubts ("may have said", "reportedly", "appears") or what is said
/// begins so ("might", "probably") before its first verb in plain form; else asserted. `cue` and `content` are in the
/// block; there may be no cue. By tables, in English and, in fewer words, in German, French, Spanish, Chinese and
/// Arabic; in other languages all is asserted. O(n) in the block.
annotation::Certainty certainty_of(std::string_view text, const ReadBlock& block, std::optional<text::ByteRange> cue,
                                   std::span<const text::ByteRange> content, Language language);

}  // namespace sayso::suggest
