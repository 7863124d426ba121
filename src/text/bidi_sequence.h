// One isolating run sequence of UAX #9 (BD13): the rules for weak characters, brackets, neutrals and implicit levels.
// A part of bidi.cpp; nothing else needs it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/bidi.h"
#include "text/character_classes.h"

namespace sayso::text {

inline constexpr char32_t left_to_right_embedding = 0x202A;
inline constexpr char32_t right_to_left_embedding = 0x202B;
inline constexpr char32_t pop_directional_formatting = 0x202C;
inline constexpr char32_t left_to_right_override = 0x202D;
inline constexpr char32_t right_to_left_override = 0x202E;
inline constexpr char32_t left_to_right_isolate = 0x2066;
inline constexpr char32_t right_to_left_isolate = 0x2067;
inline constexpr char32_t first_strong_isolate = 0x2068;
inline constexpr char32_t pop_directional_isolate = 0x2069;

/// LRI, RLI, FSI, PDI.
constexpr bool is_isolate_control(char32_t code_point) {
    return code_point >= left_to_right_isolate && code_point <= pop_directional_isolate;
}

/// A code point on its way through the rules.
struct BidiCharacter {
    ByteOffset start;
    char32_t code_point;
    BidiClass original;
    /// As the rules so far have it.
    BidiClass current;
    /// By the explicit rules, so that neighbours can ask for it throughout.
    BidiLevel level;
    /// In the end.
    BidiLevel resolved;
};

/// Resolves sequences of `characters`, one after another.
class BidiSequence {
  public:
    /// Keeps a reference, which outlives it.
    explicit BidiSequence(std::vector<BidiCharacter>& characters) : characters_(characters) {}

    /// Sets the levels of `members`, the numbers of characters of one level that belong together (X10, W1 to I2), of
    /// which those before and after the sequence decide sos and eos. O(n).
    void resolve(std::span<const std::uint32_t> members, BidiLevel level, BidiLevel level_before,
                 BidiLevel level_after);

  private:
    /// A pair of brackets (BD16), and what stands strongly inside it.
    struct Pair {
        std::uint32_t opening;
        std::uint32_t closing;
        bool holds_left_to_right;
        bool holds_right_to_left;
    };

    [[nodiscard]] BidiCharacter& at(std::size_t index) const { return characters_[members_[index]]; }
    void resolve_weak();
    void join_separators();
    void join_terminators();
    [[nodiscard]] std::vector<Pair> bracket_pairs() const;
    void resolve_brackets();
    void set_bracket(std::size_t index, BidiClass direction);
    void resolve_neutrals();
    void set_levels(BidiLevel level);

    std::vector<BidiCharacter>& characters_;
    std::span<const std::uint32_t> members_;
    /// L or R each: of the sequence itself, of what stands before it and after it.
    BidiClass embedding_ = BidiClass::l;
    BidiClass before_ = BidiClass::l;
    BidiClass after_ = BidiClass::l;
};

}  // namespace sayso::text
