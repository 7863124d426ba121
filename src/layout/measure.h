// Measure: how wide a run of text is. The one thing that layout needs of whoever draws; a fake in the tests.
// All lengths are device pixels.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace sayso::layout {

/// The families that the product draws with; which fonts they are is the drawer's business.
enum class Family : std::uint8_t {
    interface,
    /// With serifs: what an article is set in, unless the reader wishes otherwise.
    reading,
    sans,
    /// Whose letters are hard to take for one another.
    legible,
    monospaced,
};
enum class Weight : std::uint8_t { regular, semibold, bold };

/// How a run is drawn. `size` is the font size in device pixels, in 64ths, so that styles compare and hash exactly.
struct TextStyle {
    Family family = Family::reading;
    Weight weight = Weight::regular;
    bool italic = false;
    /// Extra space after each letter, 64ths of a device pixel.
    std::int16_t letter_spacing_64 = 0;
    std::uint32_t size_64 = 0;
    /// Which way the run goes: brackets are mirrored in one that goes from right to left.
    bool right_to_left = false;

    bool operator==(const TextStyle&) const = default;
    [[nodiscard]] constexpr float size() const { return static_cast<float>(size_64) / 64.0F; }
    [[nodiscard]] constexpr float letter_spacing() const { return static_cast<float>(letter_spacing_64) / 64.0F; }
    /// The same for a run that goes that way. From right to left letters are not spaced: those that join would part.
    [[nodiscard]] constexpr TextStyle towards(bool right_to_left_run) const {
        TextStyle style = *this;
        style.right_to_left = right_to_left_run;
        if (right_to_left_run) style.letter_spacing_64 = 0;
        return style;
    }
    static constexpr TextStyle of(Family family, Weight weight, float size) {
        return {family, weight, false, 0, static_cast<std::uint32_t>(size * 64.0F + 0.5F), false};
    }
};

/// A run is a stretch of one style and one direction between line-break opportunities: a word. Never cut by an
/// annotation, so that shaping is right.
class Measure {
  public:
    virtual ~Measure() = default;
    /// The advance of a run, unrounded. Cheap for a run seen before.
    virtual float width(std::string_view run, TextStyle style) = 0;
    /// The advance up to the end of each grapheme cluster of the run (so the last is `width`): where a caret can stand,
    /// counted from where the run begins: its right edge if it goes from right to left.
    virtual std::vector<float> caret_positions(std::string_view run, TextStyle style) = 0;
    /// How far the style's own font reaches above and below the baseline.
    struct Vertical {
        float ascent = 0;
        float descent = 0;
    };
    virtual Vertical vertical(TextStyle style) = 0;
    /// How far the baseline of a line stands below its top; whole pixels.
    virtual float baseline(TextStyle style, float line_height) = 0;
};

}  // namespace sayso::layout
