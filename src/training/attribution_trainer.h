// The trainer of who says what, as the program calls it.
#pragma once

#include <expected>
#include <span>
#include <string>

namespace sayso::training {

/// Reads articles in which people marked attributions: a line each, `{"id", "text", "attributions": [{"content", "cue",
/// "source"}]}`, each a list of `[start, end]` in code points. Options: how many features are kept for tagging, and for
/// pairing. Takes minutes.
std::expected<void, std::string> train_attribution(const std::string& data, const std::string& model,
                                                   std::span<const std::string> options);

}  // namespace sayso::training
