// Random texts for property tests: from each corner of Unicode that text handling trips over, in one document.
// The same seed gives the same text everywhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>

namespace sayso::tests {

class RandomText {
  public:
    explicit RandomText(std::uint32_t seed) : engine_(seed) {}

    /// From 0 to `count` - 1, evenly.
    std::uint32_t below(std::uint32_t count) { return static_cast<std::uint32_t>(engine_()) % count; }

    /// One code point that is no surrogate and no NUL, often an awkward one.
    char32_t code_point();

    /// A valid text of about `pieces` words, clusters, spaces and line ends (LF alone), in many scripts.
    std::string document(std::size_t pieces);

    /// Any bytes: valid text, cut and damaged, with line ends and marks of all kinds.
    std::string damaged_bytes(std::size_t pieces);

  private:
    std::mt19937 engine_;
};

}  // namespace sayso::tests
