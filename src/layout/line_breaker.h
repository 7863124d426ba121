// LineBreaker: puts the words of a paragraph on lines, and the runs of each line in their places. A part of Paragraph.
#pragma once

#include <string_view>
#include <vector>

#include "layout/paragraph.h"
#include "text/bidi.h"

namespace sayso::layout {

class LineBreaker {
  public:
    /// Keeps references, which outlive it; writes to `runs` and `lines`.
    LineBreaker(std::string_view text, const text::BidiLevels& levels, TextStyle style, float width, Measure& measure,
                std::vector<Run>& runs, std::vector<Line>& lines)
        : text_(text), levels_(levels), style_(style), width_(width), measure_(measure), runs_(runs), lines_(lines) {}

    /// A stretch between two line-break opportunities, each after the last.
    void add(text::ByteRange segment);
    void end_line(text::ByteOffset end);
    void finish();

  private:
    Line& open();
    void place(text::LevelRun piece, float width, bool space);
    void add_space(text::ByteRange range);
    void add_word(text::ByteRange word);
    void add_long_word(const std::vector<text::LevelRun>& pieces);
    [[nodiscard]] std::vector<text::LevelRun> level_runs(text::ByteRange range);
    [[nodiscard]] std::vector<text::LevelRun> pieces_of(text::ByteRange word);
    [[nodiscard]] float width_of(text::LevelRun piece);
    void move_trailing_space(const Line& line);
    void order(Line& line);

    [[nodiscard]] float pen_of_open() const { return open_ ? pen_ : 0; }
    /// More clusters than a line can hold, unless they are very narrow.
    [[nodiscard]] std::size_t clusters_a_line() const;

    std::string_view text_;
    const text::BidiLevels& levels_;
    TextStyle style_;
    float width_;
    Measure& measure_;
    std::vector<Run>& runs_;
    std::vector<Line>& lines_;
    /// The first of the level runs that what comes can be in.
    std::size_t next_level_ = 0;
    float pen_ = 0;
    bool open_ = false;
};

}  // namespace sayso::layout
