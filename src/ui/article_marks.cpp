#include "ui/article_marks.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/narration.h"
#include "app/reviewing.h"
#include "text/heap_sort.h"

namespace sayso::ui {

using annotation::Annotation;
using annotation::AnnotationKind;
using annotation::Document;
using annotation::Status;

Rectangle letters_of(const Frame& frame, Rectangle line, layout::TextStyle style) {
    const float high = line.bottom - line.top;
    const layout::Measure::Vertical vertical = frame.text.runs().vertical(style);
    const float base = line.top + frame.text.baseline(style, high);
    return {line.left - frame.px(1), std::floor(base - vertical.ascent - frame.px(1)), line.right + frame.px(1),
            std::ceil(base + vertical.descent + frame.px(1))};
}

namespace {

/// More nested ones than these are not told apart by size, but by their outlines still.
constexpr std::size_t most_holds = 2;

void outline(Frame& frame, ImDrawList& list, Rectangle place, ImU32 color, float thickness, float out) {
    list.AddRect({place.left - out, place.top - out}, {place.right + out, place.bottom + out}, color, frame.px(4) + out,
                 0, thickness);
}

void dotted(Frame& frame, ImDrawList& list, Rectangle place, ImU32 color, float side) {
    for (float x = place.left + frame.px(1); x + side <= place.right; x += 2 * side) {
        list.AddRectFilled({x, place.bottom - side}, {x + side, place.bottom}, color);
    }
}

/// Fills `place` with short lines along its longer side.
void broken_line(Frame& frame, ImDrawList& list, Rectangle place, ImU32 color) {
    const float dash = frame.px(5);
    const float step = dash + frame.px(3);
    const bool down = place.bottom - place.top > place.right - place.left;
    const float length = down ? place.bottom - place.top : place.right - place.left;
    const int dashes = static_cast<int>(std::ceil(length / step));
    for (int number = 0; number < dashes; ++number) {
        const float from = static_cast<float>(number) * step;
        const float to = std::min(from + dash, length);
        if (down)
            list.AddRectFilled({place.left, place.top + from}, {place.right, place.top + to}, color);
        else
            list.AddRectFilled({place.left + from, place.top}, {place.left + to, place.bottom}, color);
    }
}

/// An outline of short lines.
void broken(Frame& frame, ImDrawList& list, Rectangle place, ImU32 color) {
    const float thick = std::max(1.0F, frame.px(1));
    broken_line(frame, list, {place.left, place.top, place.right, place.top + thick}, color);
    broken_line(frame, list, {place.left, place.bottom - thick, place.right, place.bottom}, color);
    broken_line(frame, list, {place.left, place.top, place.left + thick, place.bottom}, color);
    broken_line(frame, list, {place.right - thick, place.top, place.right, place.bottom}, color);
}

/// Whether it stands further left on the same line.
bool goes_before(const TintedPart& part, const TintedPart& other) {
    return part.place.top == other.place.top && part.place.left < other.place.left;
}

}  // namespace

SpeakerColors colors_of(const Document& document, const Annotation& annotation, const Theme& theme) {
    if (const auto& speaker = annotation.speaker.value()) {
        if (const auto position = document.position_of(*speaker)) return theme.speaker(*position);
    }
    return {theme.soft, theme.neutral_ground};
}

ArticleMarks::ArticleMarks(Frame& frame, layout::ArticleLayout& layout, std::size_t block, text::ByteRange shown,
                           ArticlePlacing to_canvas)
    : frame_(frame),
      document_(*frame.workspace.document()),
      layout_(layout),
      block_(block),
      shown_(shown),
      to_canvas_(to_canvas) {
    const article::ArticleText& text = document_.article().text;
    const text::CodePointRange range = text.code_point_range(shown);
    const Annotation* const focused = frame.workspace.focused();
    const int least = app::least_score(frame.workspace);
    document_.each_touching(range, [&](const Annotation& annotation) {
        if (annotation.status == Status::rejected && &annotation != focused) return;
        if (app::is_hidden(document_, annotation, least) && &annotation != focused) return;
        Placed placed;
        placed.annotation = &annotation;
        const SpeakerColors colors = colors_of(document_, annotation, frame_.theme);
        placed.ink = colors.ink;
        placed.ground = colors.ground;
        placed.places = places(annotation.spans);
        if (annotation.kind == AnnotationKind::speaker && annotation.status == Status::accepted) {
            for (const Rectangle& place : placed.places) {
                tinted_.push_back({place, placed.ink});
                // A word is tinted from left to right, whichever way it goes.
                for (std::size_t at = tinted_.size() - 1; at > 0 && goes_before(tinted_[at], tinted_[at - 1]); --at)
                    std::swap(tinted_[at], tinted_[at - 1]);
            }
        }
        placed_.push_back(std::move(placed));
    });
    nest();
}

/// They come by where they begin, the longer first: what holds another comes before it.
void ArticleMarks::nest() {
    std::vector<Placed*> open;
    for (Placed& placed : placed_) {
        if (placed.annotation->kind != AnnotationKind::claim) continue;
        const text::CodePointOffset end = placed.annotation->spans.extent().end;
        while (!open.empty() && open.back()->annotation->spans.extent().end < end)
            open.pop_back();
        placed.nested = !open.empty();
        for (std::size_t at = 0; at < open.size(); ++at)
            open[at]->holds = std::max(open[at]->holds, open.size() - at);
        open.push_back(&placed);
    }
    for (Placed& placed : placed_) {
        const float more = frame_.px(2) * static_cast<float>(std::min(placed.holds, most_holds));
        for (Rectangle& place : placed.places)
            place = {place.left - more, place.top - more, place.right + more, place.bottom + more};
    }
}

std::vector<Rectangle> ArticleMarks::places(const annotation::Spans& spans) const {
    const article::ArticleText& text = document_.article().text;
    std::vector<Rectangle> places;
    for (const annotation::Span span : spans.all()) {
        const text::ByteRange bytes = text.byte_range(span.range());
        if (!bytes.overlaps(shown_)) continue;
        const text::ByteRange inside{std::max(bytes.begin, shown_.begin), std::min(bytes.end, shown_.end)};
        for (const layout::ArticleRectangle& part : layout_.rectangles(block_, inside)) {
            places.push_back(letters_of(frame_, to_canvas_(part), layout_.style(block_).text));
        }
    }
    return places;
}

void ArticleMarks::draw_behind(ImDrawList& list, std::vector<Rectangle>& covered) const {
    for (const Placed& placed : placed_) {
        if (placed.annotation->kind == AnnotationKind::sentence) {
            draw_sentence_bar(list, placed);
            continue;
        }
        if (placed.annotation->kind != AnnotationKind::claim || placed.annotation->status != Status::accepted) continue;
        for (const Rectangle& place : placed.places) {
            list.AddRectFilled({place.left, place.top}, {place.right, place.bottom}, placed.ground, frame_.px(4));
            covered.push_back(place);
            if (frame_.theme.outlined)
                outline(frame_, list, place, placed.ink, frame_.px(1), 0);
            else if (placed.nested)
                outline(frame_, list, place, faded(placed.ink, 0.75F), frame_.px(1), 0);
        }
    }
}

void ArticleMarks::draw_sentence_bar(ImDrawList& list, const Placed& placed) const {
    if (placed.annotation->labels.empty() || placed.places.empty()) return;
    const annotation::Label* label =
        document_.tagset().find(annotation::LabelKind::sentence, placed.annotation->labels.front());
    if (label == nullptr) return;
    // Where the lines begin.
    const float left = layout_.right_to_left(shown_.begin) ? to_canvas_.left + to_canvas_.width + frame_.px(7)
                                                           : to_canvas_.left - frame_.px(10);
    list.AddRectFilled({left, placed.places.front().top}, {left + frame_.px(3), placed.places.back().bottom},
                       color_named(label->color, frame_.theme), frame_.px(1.5F));
}

void ArticleMarks::draw_over(ImDrawList& list, const annotation::AnnotationId* pointed_at) const {
    const Annotation* const focused = frame_.workspace.focused();
    for (const Placed& placed : placed_) {
        const Annotation& annotation = *placed.annotation;
        const bool accepted = annotation.status == Status::accepted;
        const bool is_suggested = annotation.status == Status::suggested;
        for (const Rectangle& place : placed.places) {
            if (annotation.kind == AnnotationKind::speaker && accepted) {
                list.AddRectFilled({place.left + frame_.px(1), place.bottom - frame_.px(2)},
                                   {place.right - frame_.px(1), place.bottom}, placed.ink);
            } else if (annotation.kind == AnnotationKind::cue && accepted) {
                dotted(frame_, list, place, frame_.theme.soft, frame_.px(2));
            } else if (annotation.kind == AnnotationKind::claim && accepted && annotation::is_unfinished(annotation)) {
                dotted(frame_, list, {place.left, place.top, place.right, place.bottom + frame_.px(2)},
                       frame_.theme.warning, frame_.px(2));
            } else if (annotation.kind == AnnotationKind::speaker && is_suggested) {
                // An outline around each would make a page of boxes: claims have one, what they are linked to a line.
                const float thick = frame_.px(frame_.theme.outlined ? 2 : 1);
                const Rectangle line{place.left + frame_.px(1), place.bottom - thick, place.right - frame_.px(1),
                                     place.bottom};
                if (frame_.theme.outlined)
                    broken_line(frame_, list, line, placed.ink);
                else
                    list.AddRectFilled({line.left, line.top}, {line.right, line.bottom}, placed.ink);
            } else if (annotation.kind == AnnotationKind::cue && is_suggested) {
                if (frame_.theme.outlined)
                    dotted(frame_, list, place, frame_.theme.soft, std::max(1.0F, frame_.px(1)));
                else
                    dotted(frame_, list, place, faded(frame_.theme.soft, 0.6F), frame_.px(2));
            } else if (annotation.kind != AnnotationKind::sentence && !accepted && frame_.theme.outlined) {
                broken(frame_, list, place, placed.ink);
            } else if (annotation.kind != AnnotationKind::sentence && !accepted) {
                outline(frame_, list, place, placed.ink, std::max(1.0F, 1.2F * frame_.surroundings.pixel_ratio), 0);
            }
            if (&annotation == focused) {
                outline(frame_, list, place, frame_.theme.accent, frame_.px(2), frame_.px(1));
            } else if (pointed_at != nullptr && annotation.id == *pointed_at) {
                outline(frame_, list, place, faded(frame_.theme.soft, 0.8F), frame_.px(1), frame_.px(1));
            }
        }
    }
}

std::vector<Mark> marks_on(const app::Workspace& workspace, text::ByteRange shown) {
    const Document& document = *workspace.document();
    const Annotation* const focused = workspace.focused();
    const int least = app::least_score(workspace);
    const article::ArticleText& text = document.article().text;
    const auto utf16 = [&](text::ByteOffset place) { return text.offsets().utf16(text.bytes(), place); };
    const std::uint32_t start = utf16(shown.begin).value;
    struct Stretch {
        std::uint32_t begin;
        std::size_t met;
        std::uint32_t end;
        const Annotation* annotation;
        auto operator<=>(const Stretch&) const = default;
    };
    std::vector<Stretch> stretches;
    std::vector<std::uint32_t> cuts;
    document.each_touching(text.code_point_range(shown), [&](const Annotation& annotation) {
        if (annotation.kind == AnnotationKind::sentence) return;
        if (annotation.status == Status::rejected && &annotation != focused) return;
        if (app::is_hidden(document, annotation, least) && &annotation != focused) return;
        for (const annotation::Span span : annotation.spans.all()) {
            const text::ByteRange bytes = text.byte_range(span.range());
            if (!bytes.overlaps(shown)) continue;
            stretches.push_back({utf16(std::max(bytes.begin, shown.begin)).value - start, stretches.size(),
                                 utf16(std::min(bytes.end, shown.end)).value - start, &annotation});
            cuts.push_back(stretches.back().begin);
            cuts.push_back(stretches.back().end);
        }
    });
    text::heap_sort(cuts);
    cuts.erase(std::ranges::unique(cuts).begin(), cuts.end());
    text::heap_sort(stretches);
    std::vector<Mark> marks;
    std::vector<const Stretch*> open;
    std::size_t next = 0;
    for (std::size_t cut = 0; cut + 1 < cuts.size(); ++cut) {
        std::erase_if(open, [&](const Stretch* stretch) { return stretch->end <= cuts[cut]; });
        for (; next < stretches.size() && stretches[next].begin <= cuts[cut]; ++next)
            open.push_back(&stretches[next]);
        if (open.empty()) continue;
        Mark mark{{text::Utf16Offset{cuts[cut]}, text::Utf16Offset{cuts[cut + 1]}}, {}, false};
        for (const Stretch* stretch : open) {
            if (!mark.description.empty()) mark.description += "; ";
            mark.description += app::words_for_mark(workspace.language(), document, *stretch->annotation);
            mark.current = mark.current || stretch->annotation == focused;
        }
        marks.push_back(std::move(mark));
    }
    return marks;
}

}  // namespace sayso::ui
