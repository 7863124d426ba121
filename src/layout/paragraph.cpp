#include "layout/paragraph.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "text/breaks.h"
#include "text/emoji.h"

namespace sayso::layout {

using text::ByteOffset;
using text::ByteRange;

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

/// Collects runs into lines.
class Breaker {
  public:
    Breaker(std::string_view text, TextStyle style, float width, Measure& measure, std::vector<Run>& runs,
            std::vector<Line>& lines)
        : text_(text), style_(style), width_(width), measure_(measure), runs_(runs), lines_(lines) {}

    /// A stretch between two line-break opportunities.
    void add(ByteRange segment) {
        const std::uint32_t space = static_cast<std::uint32_t>(trailing_space(text::slice(text_, segment)));
        const ByteRange word{segment.begin, segment.end - space};
        if (!word.empty()) add_word(word);
        if (space > 0) add_space({word.end, segment.end});
    }

    void end_line(ByteOffset end) {
        Line& line = open();
        line.end_run = static_cast<std::uint32_t>(runs_.size());
        line.range.end = end;
        open_ = false;
    }

    void finish() {
        if (open_ || lines_.empty()) end_line(ByteOffset{static_cast<std::uint32_t>(text_.size())});
    }

  private:
    Line& open() {
        if (!open_) {
            const auto first = static_cast<std::uint32_t>(runs_.size());
            const ByteOffset begin = lines_.empty() ? ByteOffset{} : lines_.back().range.end;
            lines_.push_back({first, first, {begin, begin}, 0});
            pen_ = 0;
            open_ = true;
        }
        return lines_.back();
    }

    void place(ByteRange range, float width, bool space) {
        Line& line = open();
        runs_.push_back({range, pen_, width, space});
        pen_ += width;
        if (!space) line.width = pen_;
    }

    void add_space(ByteRange range) {
        float width = 0;
        for (const char byte : text::slice(text_, range)) {
            if (byte == '\t') width += tab_spaces * measure_.width(" ", style_);
        }
        std::string spaces;
        for (const char byte : text::slice(text_, range)) {
            if (byte != '\t' && byte != '\n') spaces += byte;
        }
        if (!spaces.empty()) width += measure_.width(spaces, style_);
        place(range, width, true);
    }

    void add_word(ByteRange word) {
        const std::vector<ByteRange> pieces = pieces_of(word);
        std::vector<float> widths;
        widths.reserve(pieces.size());
        float total = 0;
        for (const ByteRange piece : pieces) {
            widths.push_back(measure_.width(text::slice(text_, piece), style_));
            total += widths.back();
        }
        if (open_ && pen_ > 0 && pen_ + total > width_) end_line(word.begin);
        if (total > width_) return add_long_word(word);
        for (std::size_t index = 0; index < pieces.size(); ++index)
            place(pieces[index], widths[index], false);
    }

    /// Emoji are pictures in colour, other text is a mask to be tinted: one run is all of one or all of the other.
    std::vector<ByteRange> pieces_of(ByteRange word) const {
        const std::string_view bytes = text::slice(text_, word);
        const bool ascii =
            std::ranges::all_of(bytes, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
        if (ascii) return {word};
        std::vector<ByteRange> pieces;
        ByteOffset begin;
        std::optional<bool> colored;
        for (const ByteOffset end : text::grapheme_boundaries(bytes)) {
            const bool now = text::draws_in_colour(text::slice(bytes, {begin, end}));
            if (colored == now) {
                pieces.back().end = word.begin + end.value;
            } else {
                pieces.push_back({word.begin + begin.value, word.begin + end.value});
            }
            colored = now;
            begin = end;
        }
        return pieces;
    }

    void add_long_word(ByteRange word) {
        for (const ByteRange piece : pieces_of(word)) {
            const std::string_view bytes = text::slice(text_, piece);
            const std::vector<ByteOffset> clusters = text::grapheme_boundaries(bytes);
            ByteOffset begin;
            std::size_t next = 0;
            while (next < clusters.size()) {
                // Measures one line's worth at a time, so that a word of a megabyte is not measured whole again and
                // again.
                const std::size_t ahead = std::min(clusters.size(), next + clusters_a_line());
                const std::string_view window = text::slice(bytes, {begin, clusters[ahead - 1]});
                const std::vector<float> carets = measure_.caret_positions(window, style_);
                std::size_t fitting = 0;
                while (fitting < carets.size() && pen_of_open() + carets[fitting] <= width_)
                    ++fitting;
                if (fitting == 0 && pen_of_open() > 0) {
                    end_line(piece.begin + begin.value);
                    continue;
                }
                fitting = std::clamp<std::size_t>(fitting, 1,
                                                  std::max<std::size_t>(1, std::min(carets.size(), ahead - next)));
                const ByteOffset end = clusters[next + fitting - 1];
                const ByteRange part{piece.begin + begin.value, piece.begin + end.value};
                place(part, measure_.width(text::slice(text_, part), style_), false);
                next += fitting;
                begin = end;
                if (next < clusters.size() && fitting < carets.size()) end_line(part.end);
            }
        }
    }

    [[nodiscard]] float pen_of_open() const { return open_ ? pen_ : 0; }
    /// More clusters than a line can hold, unless they are very narrow.
    [[nodiscard]] std::size_t clusters_a_line() const {
        return static_cast<std::size_t>(std::max(16.0F, 4 * width_ / std::max(1.0F, style_.size())));
    }

    std::string_view text_;
    TextStyle style_;
    float width_;
    Measure& measure_;
    std::vector<Run>& runs_;
    std::vector<Line>& lines_;
    float pen_ = 0;
    bool open_ = false;
};

}  // namespace

Paragraph::Paragraph(std::string_view text, TextStyle style, float width, Measure& measure) : style_(style) {
    Breaker breaker(text, style, width, measure, runs_, lines_);
    ByteOffset begin;
    for (const text::LineBreak& opportunity : text::line_break_opportunities(text)) {
        breaker.add({begin, opportunity.place});
        begin = opportunity.place;
        if (opportunity.mandatory && begin.value < text.size()) breaker.end_line(begin);
    }
    breaker.finish();
}

std::size_t Paragraph::line_of(ByteOffset place) const {
    const auto after = std::ranges::upper_bound(lines_, place, {}, [](const Line& line) { return line.range.begin; });
    return after == lines_.begin() ? 0 : static_cast<std::size_t>(after - lines_.begin() - 1);
}

float Paragraph::caret(std::string_view text, std::size_t line, ByteOffset place, Measure& measure) const {
    const Line& in = lines_[line];
    for (std::uint32_t index = in.first_run; index < in.end_run; ++index) {
        const Run& run = runs_[index];
        if (place <= run.range.begin) return run.left;
        if (place >= run.range.end) continue;
        const std::string_view bytes = text::slice(text, run.range);
        const std::uint32_t inside = place - run.range.begin;
        const std::vector<ByteOffset> clusters = text::grapheme_boundaries(bytes);
        const std::vector<float> carets = measure.caret_positions(bytes, style_);
        float x = 0;
        for (std::size_t cluster = 0; cluster < clusters.size() && clusters[cluster].value <= inside; ++cluster) {
            if (cluster < carets.size()) x = carets[cluster];
        }
        return run.left + x;
    }
    return in.first_run == in.end_run ? 0 : runs_[in.end_run - 1].left + runs_[in.end_run - 1].width;
}

ByteOffset Paragraph::hit(std::string_view text, std::size_t line, float x, Measure& measure) const {
    const Line& in = lines_[line];
    for (std::uint32_t index = in.first_run; index < in.end_run; ++index) {
        const Run& run = runs_[index];
        if (x >= run.left + run.width) continue;
        const std::string_view bytes = text::slice(text, run.range);
        const std::vector<ByteOffset> clusters = text::grapheme_boundaries(bytes);
        const std::vector<float> carets = measure.caret_positions(bytes, style_);
        ByteOffset before;
        float left = run.left;
        for (std::size_t cluster = 0; cluster < clusters.size() && cluster < carets.size(); ++cluster) {
            const float right = run.left + carets[cluster];
            if (x < (left + right) / 2) break;
            before = clusters[cluster];
            left = right;
        }
        return run.range.begin + before.value;
    }
    // Past the last letter: before the white space that the line broke at, so that the caret stays on this line.
    const bool last = line + 1 == lines_.size();
    if (last || in.first_run == in.end_run) return in.range.end;
    const Run& tail = runs_[in.end_run - 1];
    return tail.space ? tail.range.begin : tail.range.end;
}

std::vector<LinePart> Paragraph::parts(std::string_view text, ByteRange range, Measure& measure) const {
    std::vector<LinePart> parts;
    if (range.empty()) return parts;
    for (std::size_t line = line_of(range.begin); line < lines_.size(); ++line) {
        const Line& in = lines_[line];
        if (in.range.begin >= range.end) break;
        const ByteOffset begin = std::max(range.begin, in.range.begin);
        const ByteOffset end = std::min(range.end, in.range.end);
        const float left = std::min(caret(text, line, begin, measure), in.width);
        const float right = end == in.range.end ? in.width : std::min(caret(text, line, end, measure), in.width);
        if (right > left) parts.push_back({line, left, right});
    }
    return parts;
}

}  // namespace sayso::layout
