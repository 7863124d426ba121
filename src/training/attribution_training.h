// Learns who says what from articles in which people marked it: the tagger's two steps, on those articles that are not
// held out (held_out.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "suggest/tagger.h"
#include "text/offsets.h"

namespace sayso::training {

/// As people marked it; offsets are bytes of the text.
struct MarkedAttribution {
    std::vector<text::ByteRange> content, cue, source;
};
struct MarkedArticle {
    std::string id;
    std::string text;
    std::vector<MarkedAttribution> attributions;
};

struct AttributionSettings {
    /// How many features of each step are learned; those that are rounded to nothing in the end do not ship.
    std::size_t tagging_features = 11000;
    std::size_t pairing_features = 11000;
};

/// Costs minutes. The same articles give the same model.
suggest::AttributionModel learn_attributions(const std::vector<MarkedArticle>& articles,
                                             const AttributionSettings& settings);

}  // namespace sayso::training
