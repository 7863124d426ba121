// Paragraph: one block of text as lines of runs. A run is a word (or the space after one), measured whole, so that it
// can be shaped whole. Rests on text/breaks for where lines may break (UAX #14). Left to right; lengths in device
// pixels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/measure.h"
#include "text/offsets.h"

namespace sayso::layout {

/// A run in its place. Offsets count bytes from the start of the paragraph.
struct Run {
    text::ByteRange range;
    /// From the left edge of the line, unrounded.
    float left = 0;
    float width = 0;
    /// White space: takes room, shows nothing.
    bool space = false;
};

struct Line {
    /// Runs `[first_run, end_run)` of the paragraph.
    std::uint32_t first_run = 0;
    std::uint32_t end_run = 0;
    /// With the white space that the line broke at.
    text::ByteRange range;
    /// Without that white space.
    float width = 0;
};

/// The part of a stretch of text that lies on one line.
struct LinePart {
    std::size_t line = 0;
    float left = 0;
    float right = 0;
};

class Paragraph {
  public:
    /// Breaks `text` (valid UTF-8, no newline) into lines no wider than `width`; a word wider than that is broken
    /// between grapheme clusters. Linear in the text; the widths come from `measure`.
    Paragraph(std::string_view text, TextStyle style, float width, Measure& measure);

    [[nodiscard]] const std::vector<Run>& runs() const { return runs_; }
    /// At least one.
    [[nodiscard]] const std::vector<Line>& lines() const { return lines_; }
    /// The line that a caret at `place` stands on: where a line breaks, the later one.
    [[nodiscard]] std::size_t line_of(text::ByteOffset place) const;
    /// How far from the left edge a caret at `place` stands on `line`. `text` is the paragraph's, as in all that
    /// follows.
    [[nodiscard]] float caret(std::string_view text, std::size_t line, text::ByteOffset place, Measure& measure) const;
    /// The place between grapheme clusters that is nearest to `x` on `line`.
    [[nodiscard]] text::ByteOffset hit(std::string_view text, std::size_t line, float x, Measure& measure) const;
    /// Where `range` lies, line by line; white space that a line broke at is left out.
    [[nodiscard]] std::vector<LinePart> parts(std::string_view text, text::ByteRange range, Measure& measure) const;

  private:
    TextStyle style_;
    std::vector<Run> runs_;
    std::vector<Line> lines_;
};

}  // namespace sayso::layout
