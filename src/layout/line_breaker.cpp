#include "layout/line_breaker.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <string>

#include "text/breaks.h"
#include "text/emoji.h"

namespace sayso::layout {

using text::BidiLevel;
using text::ByteOffset;
using text::ByteRange;
using text::LevelRun;

namespace {

/// A tab is as wide as this many spaces; news text has none, pasted tables do.
constexpr float tab_spaces = 4;

/// White space that a line may end with: it hangs, and is not drawn.
std::size_t trailing_space(std::string_view segment) {
    constexpr std::string_view ideographic_space = "\u3000";
    std::size_t end = segment.size();
    while (end > 0) {
        if (segment[end - 1] == ' ' || segment[end - 1] == '\t' || segment[end - 1] == '\n') {
            end -= 1;
        } else if (segment.substr(0, end).ends_with(ideographic_space)) {
            end -= ideographic_space.size();
        } else {
            break;
        }
    }
    return segment.size() - end;
}

TextStyle styled(TextStyle style, BidiLevel level) {
    return style.towards(text::is_right_to_left(level));
}

}  // namespace

void LineBreaker::add(ByteRange segment) {
    const std::uint32_t space = static_cast<std::uint32_t>(trailing_space(text::slice(text_, segment)));
    const ByteRange word{segment.begin, segment.end - space};
    if (!word.empty()) add_word(word);
    if (space > 0) add_space({word.end, segment.end});
}

void LineBreaker::end_line(ByteOffset end) {
    Line& line = open();
    line.end_run = static_cast<std::uint32_t>(runs_.size());
    line.range.end = end;
    open_ = false;
    // What is all at level 0 stands where the pen went.
    if (levels_.runs.empty()) return;
    move_trailing_space(line);
    order(line);
}

void LineBreaker::finish() {
    if (open_ || lines_.empty()) end_line(ByteOffset{static_cast<std::uint32_t>(text_.size())});
}

Line& LineBreaker::open() {
    if (!open_) {
        const auto first = static_cast<std::uint32_t>(runs_.size());
        const ByteOffset begin = lines_.empty() ? ByteOffset{} : lines_.back().range.end;
        lines_.push_back({first, first, {begin, begin}, 0, 0});
        pen_ = 0;
        open_ = true;
    }
    return lines_.back();
}

void LineBreaker::place(LevelRun piece, float width, bool space) {
    Line& line = open();
    runs_.push_back({piece.range, pen_, width, space, piece.level});
    pen_ += width;
    if (!space) line.width = pen_;
}

void LineBreaker::add_space(ByteRange range) {
    for (const LevelRun piece : level_runs(range)) {
        float width = 0;
        std::string spaces;
        for (const char byte : text::slice(text_, piece.range)) {
            if (byte == '\t') width += tab_spaces * measure_.width(" ", style_);
            if (byte != '\t' && byte != '\n') spaces += byte;
        }
        if (!spaces.empty()) width += measure_.width(spaces, style_);
        place(piece, width, true);
    }
}

float LineBreaker::width_of(LevelRun piece) {
    return measure_.width(text::slice(text_, piece.range), styled(style_, piece.level));
}

void LineBreaker::add_word(ByteRange word) {
    const std::vector<LevelRun> pieces = pieces_of(word);
    std::vector<float> widths;
    widths.reserve(pieces.size());
    float total = 0;
    for (const LevelRun piece : pieces) {
        widths.push_back(width_of(piece));
        total += widths.back();
    }
    if (open_ && pen_ > 0 && pen_ + total > width_) end_line(word.begin);
    if (total > width_) return add_long_word(pieces);
    for (std::size_t index = 0; index < pieces.size(); ++index)
        place(pieces[index], widths[index], false);
}

/// `range` cut where the level changes.
std::vector<LevelRun> LineBreaker::level_runs(ByteRange range) {
    if (levels_.runs.empty()) return {{range, 0}};
    while (levels_.runs[next_level_].range.end <= range.begin)
        ++next_level_;
    std::vector<LevelRun> found;
    for (std::size_t index = next_level_; index < levels_.runs.size(); ++index) {
        const LevelRun run = levels_.runs[index];
        if (run.range.begin >= range.end) break;
        found.push_back({{std::max(range.begin, run.range.begin), std::min(range.end, run.range.end)}, run.level});
    }
    return found;
}

/// Emoji are pictures in colour, other text is a mask to be tinted: one run is all of one or all of the other, and all
/// of one level.
std::vector<LevelRun> LineBreaker::pieces_of(ByteRange word) {
    const std::string_view bytes = text::slice(text_, word);
    const bool ascii = std::ranges::all_of(bytes, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
    std::vector<LevelRun> leveled = level_runs(word);
    if (ascii) return leveled;
    std::vector<LevelRun> pieces;
    for (const LevelRun run : leveled) {
        const std::string_view letters = text::slice(text_, run.range);
        ByteOffset begin;
        std::optional<bool> colored;
        for (const ByteOffset end : text::grapheme_boundaries(letters)) {
            const bool now = text::draws_in_colour(text::slice(letters, {begin, end}));
            if (colored == now) {
                pieces.back().range.end = run.range.begin + end.value;
            } else {
                pieces.push_back({{run.range.begin + begin.value, run.range.begin + end.value}, run.level});
            }
            colored = now;
            begin = end;
        }
    }
    return pieces;
}

void LineBreaker::add_long_word(const std::vector<LevelRun>& pieces) {
    for (const LevelRun piece : pieces) {
        const std::string_view bytes = text::slice(text_, piece.range);
        const std::vector<ByteOffset> clusters = text::grapheme_boundaries(bytes);
        ByteOffset begin;
        std::size_t next = 0;
        while (next < clusters.size()) {
            // Measures one line's worth at a time, so that a word of a megabyte is not measured whole again and again.
            const std::size_t ahead = std::min(clusters.size(), next + clusters_a_line());
            const std::string_view window = text::slice(bytes, {begin, clusters[ahead - 1]});
            const std::vector<float> carets = measure_.caret_positions(window, styled(style_, piece.level));
            std::size_t fitting = 0;
            while (fitting < carets.size() && pen_of_open() + carets[fitting] <= width_)
                ++fitting;
            if (fitting == 0 && pen_of_open() > 0) {
                end_line(piece.range.begin + begin.value);
                continue;
            }
            fitting =
                std::clamp<std::size_t>(fitting, 1, std::max<std::size_t>(1, std::min(carets.size(), ahead - next)));
            const ByteOffset end = clusters[next + fitting - 1];
            const LevelRun part{{piece.range.begin + begin.value, piece.range.begin + end.value}, piece.level};
            place(part, width_of(part), false);
            next += fitting;
            begin = end;
            if (next < clusters.size() && fitting < carets.size()) end_line(part.range.end);
        }
    }
}

std::size_t LineBreaker::clusters_a_line() const {
    return static_cast<std::size_t>(std::max(16.0F, 4 * width_ / std::max(1.0F, style_.size())));
}

/// White space at the end of a line is at the paragraph's level, whatever is beside it (L1). Space of other kinds in
/// one run with a word (U+2003, say) stays beside that word: nobody sees on which side.
void LineBreaker::move_trailing_space(const Line& line) {
    const ByteOffset white_space = text::trailing_white_space(text_, line.range);
    for (std::uint32_t index = line.end_run; index-- > line.first_run && runs_[index].range.begin >= white_space;)
        runs_[index].level = levels_.base;
}

/// Puts the runs of a line where they are seen (L2).
void LineBreaker::order(Line& line) {
    const auto runs = std::span(runs_).subspan(line.first_run, line.end_run - line.first_run);
    std::vector<BidiLevel> levels;
    float total = 0;
    float hanging = 0;
    for (const Run& run : runs) {
        levels.push_back(run.level);
        total += run.width;
        hanging = run.space ? hanging + run.width : 0;
    }
    const bool right_to_left = text::is_right_to_left(levels_.base);
    line.width = total - hanging;
    float pen = right_to_left && std::isfinite(width_) ? width_ - total : 0;
    line.left = right_to_left ? pen + hanging : 0;
    for (const std::uint32_t index : text::visual_order(levels)) {
        runs[index].left = pen;
        pen += runs[index].width;
    }
}

}  // namespace sayso::layout
