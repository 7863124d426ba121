// Paragraph: one block of text as lines of runs. A run is a word (or the space after one), measured whole, so that it
// can be shaped whole. Rests on text/breaks for where lines may break (UAX #14) and on text/bidi for what stands where
// on them (UAX #9): runs and lines are in the order of the text, a run's `left` says where it is seen. Lengths in
// device pixels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

#include "layout/measure.h"
#include "text/bidi.h"
#include "text/offsets.h"

namespace sayso::layout {

/// A column with no right edge: for a text on one line, which begins at 0 whatever its direction.
inline constexpr float one_line = std::numeric_limits<float>::infinity();

/// A run in its place. Offsets count bytes from the start of the paragraph.
struct Run {
    text::ByteRange range;
    /// From the left edge of the column, unrounded.
    float left = 0;
    float width = 0;
    /// White space: takes room, shows nothing.
    bool space = false;
    text::BidiLevel level = 0;

    [[nodiscard]] constexpr bool right_to_left() const { return text::is_right_to_left(level); }
    [[nodiscard]] constexpr float right() const { return left + width; }
    /// The style to measure and draw it in, given the paragraph's.
    [[nodiscard]] constexpr TextStyle styled(TextStyle style) const { return style.towards(right_to_left()); }
};

struct Line {
    /// Runs `[first_run, end_run)` of the paragraph.
    std::uint32_t first_run = 0;
    std::uint32_t end_run = 0;
    /// With the white space that the line broke at.
    text::ByteRange range;
    /// Without that white space, which hangs: at the right, or at the left in a paragraph from right to left.
    float left = 0;
    float width = 0;

    [[nodiscard]] constexpr float right() const { return left + width; }
};

/// Which letter a caret at a place stands beside: where direction changes, the two are apart.
enum class Beside : std::uint8_t {
    /// The one that is embedded less, so that a caret goes on along the line as long as it can.
    either,
    next,
    previous,
};

/// A part of a stretch of text that is seen as one on one line.
struct LinePart {
    std::size_t line = 0;
    float left = 0;
    float right = 0;
};

class Paragraph {
  public:
    /// Breaks `text` (valid UTF-8, no newline) into lines no wider than `width`; a word wider than that is broken
    /// between grapheme clusters. A paragraph from right to left is set from the right edge. `base` is the paragraph's
    /// direction where the text does not say it. Linear in the text; the widths come from `measure`.
    Paragraph(std::string_view text, TextStyle style, float width, Measure& measure,
              std::optional<text::BidiLevel> base = std::nullopt);

    /// Whether the paragraph as a whole goes from right to left.
    [[nodiscard]] bool right_to_left() const { return text::is_right_to_left(base_level_); }
    [[nodiscard]] const std::vector<Run>& runs() const { return runs_; }
    /// At least one.
    [[nodiscard]] const std::vector<Line>& lines() const { return lines_; }
    /// The line that a caret at `place` stands on: where a line breaks, the later one.
    [[nodiscard]] std::size_t line_of(text::ByteOffset place) const;
    /// How far from the left edge of the column a caret at `place` stands on `line`. `text` is the paragraph's, as in
    /// all that follows.
    [[nodiscard]] float caret(std::string_view text, std::size_t line, text::ByteOffset place, Measure& measure,
                              Beside beside = Beside::either) const;
    /// The place between grapheme clusters whose caret on `line` is nearest to `x`.
    [[nodiscard]] text::ByteOffset hit(std::string_view text, std::size_t line, float x, Measure& measure) const;
    /// Where `range` lies, line by line and from left to right on each; several parts on a line where it holds both
    /// directions. White space that a line broke at is left out.
    [[nodiscard]] std::vector<LinePart> parts(std::string_view text, text::ByteRange range, Measure& measure) const;

  private:
    /// Where the caret stands at the begin of run `index` of a line, or at the line's end.
    [[nodiscard]] float boundary(const Line& line, std::uint32_t index, Beside beside) const;
    /// The first run of a line that ends after `place`; the line's end if none does.
    [[nodiscard]] std::uint32_t run_after(const Line& line, text::ByteOffset place) const;
    /// Where a place in a run stands; past its ends, at its edges.
    [[nodiscard]] float inside(std::string_view text, const Run& run, text::ByteOffset place, Measure& measure) const;
    /// Where the carets in a run stand, from the left edge of the column: after each cluster.
    [[nodiscard]] std::vector<float> carets_in(std::string_view text, const Run& run, Measure& measure) const;

    TextStyle style_;
    text::BidiLevel base_level_ = 0;
    std::vector<Run> runs_;
    std::vector<Line> lines_;
};

}  // namespace sayso::layout
