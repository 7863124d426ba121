#include "layout/paragraph.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "layout/line_breaker.h"
#include "text/breaks.h"

namespace sayso::layout {

using text::ByteOffset;
using text::ByteRange;

namespace {

/// Less than this between two parts, in device pixels, and they are one.
constexpr float no_gap = 0.01F;

float leading_edge(const Run& run) {
    return run.right_to_left() ? run.right() : run.left;
}

float trailing_edge(const Run& run) {
    return run.right_to_left() ? run.left : run.right();
}

/// Adds what one run holds of a stretch, in the order of the text: most often it goes on where the last part ends.
void add_part(std::vector<LinePart>& parts, std::size_t first_of_line, LinePart part) {
    if (parts.size() > first_of_line) {
        LinePart& last = parts.back();
        if (std::abs(part.left - last.right) < no_gap) {
            last.right = part.right;
            return;
        }
        if (std::abs(last.left - part.right) < no_gap) {
            last.left = part.left;
            return;
        }
    }
    parts.push_back(part);
}

/// Sorts the parts of one line from left to right, and joins those that touch.
void join_parts(std::vector<LinePart>& parts, std::size_t first_of_line) {
    if (parts.size() - first_of_line < 2) return;
    const auto first = parts.begin() + static_cast<std::ptrdiff_t>(first_of_line);
    for (auto next = first + 1; next != parts.end(); ++next) {
        // There are few, most of them in order.
        for (auto place = next; place != first && place->left < (place - 1)->left; --place)
            std::swap(*place, *(place - 1));
    }
    auto joined = first;
    for (auto next = first + 1; next != parts.end(); ++next) {
        if (next->left - joined->right < no_gap) {
            joined->right = std::max(joined->right, next->right);
        } else {
            *++joined = *next;
        }
    }
    parts.erase(joined + 1, parts.end());
}

}  // namespace

Paragraph::Paragraph(std::string_view text, TextStyle style, float width, Measure& measure,
                     std::optional<text::BidiLevel> base)
    : style_(style) {
    const text::BidiLevels levels = text::resolve_levels(text, base);
    base_level_ = levels.base;
    LineBreaker breaker(text, levels, style, width, measure, runs_, lines_);
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

std::uint32_t Paragraph::run_after(const Line& line, ByteOffset place) const {
    const auto first = runs_.begin() + line.first_run;
    const auto found = std::ranges::upper_bound(first, runs_.begin() + line.end_run, place, {},
                                                [](const Run& run) { return run.range.end; });
    return static_cast<std::uint32_t>(found - runs_.begin());
}

float Paragraph::boundary(const Line& line, std::uint32_t index, Beside beside) const {
    const Run* const previous = index > line.first_run ? &runs_[index - 1] : nullptr;
    const Run* const next = index < line.end_run ? &runs_[index] : nullptr;
    const text::BidiLevel level_before = previous != nullptr ? previous->level : base_level_;
    const text::BidiLevel level_after = next != nullptr ? next->level : base_level_;
    const bool to_next = beside == Beside::next || (beside == Beside::either && level_after <= level_before);
    const bool to_previous = beside == Beside::previous || (beside == Beside::either && !to_next);
    if (next != nullptr && to_next) return leading_edge(*next);
    if (previous != nullptr && (to_previous || level_before == base_level_)) return trailing_edge(*previous);
    // At an end of the line, beside what is embedded: at the edge.
    const bool at_begin = previous == nullptr;
    return at_begin == right_to_left() ? line.right() : line.left;
}

std::vector<float> Paragraph::carets_in(std::string_view text, const Run& run, Measure& measure) const {
    const std::string_view bytes = text::slice(text, run.range);
    std::vector<float> carets;
    if (run.space) {
        // Tabs are wider here than where they are measured.
        const std::size_t count = text::grapheme_boundaries(bytes).size();
        for (std::size_t cluster = 1; cluster <= count; ++cluster)
            carets.push_back(run.width * static_cast<float>(cluster) / static_cast<float>(count));
    } else {
        carets = measure.caret_positions(bytes, run.styled(style_));
    }
    for (float& caret : carets)
        caret = run.right_to_left() ? run.right() - caret : run.left + caret;
    return carets;
}

float Paragraph::inside(std::string_view text, const Run& run, ByteOffset place, Measure& measure) const {
    float x = leading_edge(run);
    if (place <= run.range.begin) return x;
    if (place >= run.range.end) return trailing_edge(run);
    const std::vector<ByteOffset> clusters = text::grapheme_boundaries(text::slice(text, run.range));
    const std::vector<float> carets = carets_in(text, run, measure);
    const std::uint32_t wanted = place - run.range.begin;
    for (std::size_t cluster = 0; cluster < std::min(clusters.size(), carets.size()); ++cluster) {
        if (clusters[cluster].value > wanted) break;
        x = carets[cluster];
    }
    return x;
}

float Paragraph::caret(std::string_view text, std::size_t line, ByteOffset place, Measure& measure,
                       Beside beside) const {
    const Line& in = lines_[line];
    const std::uint32_t index = run_after(in, place);
    if (index < in.end_run && place > runs_[index].range.begin) return inside(text, runs_[index], place, measure);
    return boundary(in, index, beside);
}

ByteOffset Paragraph::hit(std::string_view text, std::size_t line, float x, Measure& measure) const {
    const Line& in = lines_[line];
    if (in.first_run == in.end_run) return in.range.end;
    // So near that a float tells distances apart, however far off `x` is.
    float least = in.left;
    float most = in.right();
    for (std::uint32_t index = in.first_run; index < in.end_run; ++index) {
        least = std::min(least, runs_[index].left);
        most = std::max(most, runs_[index].right());
    }
    x = std::clamp(x, least, most);
    ByteOffset nearest = in.range.begin;
    float distance = std::numeric_limits<float>::infinity();
    const auto consider = [&](ByteOffset place, float caret) {
        if (std::abs(caret - x) > distance) return;
        distance = std::abs(caret - x);
        nearest = place;
    };
    for (std::uint32_t index = in.first_run; index < in.end_run; ++index) {
        const Run& run = runs_[index];
        consider(run.range.begin, boundary(in, index, Beside::either));
        if (x < run.left || x >= run.right()) continue;
        const std::vector<ByteOffset> clusters = text::grapheme_boundaries(text::slice(text, run.range));
        const std::vector<float> carets = carets_in(text, run, measure);
        for (std::size_t cluster = 0; cluster + 1 < std::min(clusters.size(), carets.size()); ++cluster)
            consider(run.range.begin + clusters[cluster].value, carets[cluster]);
    }
    // The end of a line that goes on is before the white space that it broke at, so that the caret stays on this line.
    const bool last = line + 1 == lines_.size();
    if (last || !runs_[in.end_run - 1].space) consider(in.range.end, boundary(in, in.end_run, Beside::either));
    return nearest;
}

std::vector<LinePart> Paragraph::parts(std::string_view text, ByteRange range, Measure& measure) const {
    std::vector<LinePart> parts;
    if (range.empty()) return parts;
    for (std::size_t line = line_of(range.begin); line < lines_.size(); ++line) {
        const Line& in = lines_[line];
        if (in.range.begin >= range.end) break;
        const std::size_t first_of_line = parts.size();
        for (std::uint32_t index = run_after(in, range.begin); index < in.end_run; ++index) {
            const Run& run = runs_[index];
            if (run.range.begin >= range.end) break;
            const float begin = inside(text, run, range.begin, measure);
            const float end = inside(text, run, range.end, measure);
            const float left = std::max(std::min(begin, end), in.left);
            const float right = std::min(std::max(begin, end), in.right());
            if (right > left) add_part(parts, first_of_line, {line, left, right});
        }
        join_parts(parts, first_of_line);
    }
    return parts;
}

}  // namespace sayso::layout
