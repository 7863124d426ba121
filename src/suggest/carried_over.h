// Attributions that have the speaker of another one.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "suggest/speakers.h"

namespace sayso::suggest {

/// Gives each attribution without a speaker the one of that which it follows (`follows[i]`, a place among all), however
/// long the chain; in a circle nobody speaks. O(n).
void carry_over(std::span<const std::optional<std::size_t>> follows, MentionRule rule, float score,
                std::vector<std::optional<Resolved>>& speaker_of);

}  // namespace sayso::suggest
