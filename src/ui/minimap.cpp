#include "ui/minimap.h"

#include <algorithm>
#include <cmath>

#include "app/reviewing.h"
#include "ui/widgets.h"

namespace sayso::ui {

namespace {

/// As many annotations are looked at in one frame: with many the strip follows an edit a few frames later, but never
/// holds one.
constexpr std::size_t slice = 5000;
constexpr float row_css = 3;

}  // namespace

void Minimap::collect(Frame& frame, const ArticleView& article, std::size_t rows) {
    const annotation::Document& document = *frame.workspace.document();
    const char* const text = document.article().text.bytes().data();
    const bool stale = made_for_ != document.revision() || made_for_document_ != &document ||
                       made_for_height_ != static_cast<double>(rows) || made_for_text_ != text ||
                       made_for_least_score_ != app::least_score(frame.workspace) ||
                       made_for_colors_ != frame.theme.speakers;
    if (stale) {
        making_ = true;
        being_made_.assign(rows, {});
        next_ = {};
        made_for_ = document.revision();
        made_for_document_ = &document;
        made_for_height_ = static_cast<double>(rows);
        made_for_text_ = text;
        made_for_least_score_ = app::least_score(frame.workspace);
        made_for_colors_ = frame.theme.speakers;
        // What was changed is to be seen first.
        if (document.annotation_count() > slice) {
            frame.wants_another = true;
            return;
        }
    }
    if (!making_) return;
    std::size_t seen = 0;
    bool more = false;
    document.each_from(next_, [&](const annotation::Annotation& annotation) {
        const text::CodePointOffset begin = annotation.spans.extent().begin;
        // Stops only between two places, so that none is looked at twice or left out.
        if (seen >= slice && begin != next_) {
            next_ = begin;
            more = true;
            return false;
        }
        next_ = begin;
        ++seen;
        if (annotation.kind != annotation::AnnotationKind::claim || annotation.status == annotation::Status::rejected ||
            app::is_hidden(document, annotation, made_for_least_score_))
            return true;
        const auto row_of = [&](text::CodePointOffset place) {
            const double share = article.share_of(place);
            return std::min(rows - 1, static_cast<std::size_t>(share * static_cast<double>(rows)));
        };
        const ImU32 ink = colors_of(document, annotation, frame.theme).ink;
        const ImU32 color = annotation.status == annotation::Status::suggested ? faded(ink, 0.5F) : ink;
        const std::size_t last = row_of(annotation.spans.extent().end);
        for (std::size_t row = row_of(begin); row <= last; ++row) {
            for (ImU32& part : being_made_[row]) {
                if (part == 0) part = color;
                if (part == color) break;
            }
        }
        return true;
    });
    making_ = more;
    if (more) {
        frame.wants_another = true;
    } else {
        rows_ = being_made_;
    }
}

void Minimap::draw(Frame& frame, Rectangle place, ArticleView& article) {
    // A finger may come down beside it, on the margin of the sheet.
    const Rectangle reach{place.right - std::max(place.right - place.left, frame.target(0)), place.top, place.right,
                          place.bottom};
    Region region(frame, "minimap", reach, Role::group, "", 0);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({place.left, place.top}, {place.right, place.bottom}, frame.theme.panel);
    list.AddRectFilled({place.left, place.top}, {place.left + frame.px(1), place.bottom}, frame.theme.line);
    if (frame.workspace.document() == nullptr) return;
    const float high = place.bottom - place.top;
    const float row = std::max(1.0F, frame.px(row_css));
    const auto rows = static_cast<std::size_t>(std::max(1.0F, std::floor(high / row)));
    collect(frame, article, rows);
    const ArticleView::Shown shown = article.shown();
    const auto from = static_cast<float>(place.top + shown.from * high);
    const float to = std::max(from + frame.px(12), static_cast<float>(place.top + shown.to * high));
    if (shown.from > 0 || shown.to < 1) {
        if (frame.theme.outlined) {
            // A faint ground would be no colour of the system's.
            const float inset = outline_inset(frame.px(1));
            list.AddRect({place.left + frame.px(1) + inset, from + inset}, {place.right - inset, to - inset},
                         frame.theme.ink, 0, 0, frame.px(1));
        } else {
            list.AddRectFilled({place.left + frame.px(1), from}, {place.right, to}, faded(frame.theme.soft, 0.18F));
        }
    }
    for (std::size_t index = 0; index < rows_.size(); ++index) {
        const Row& colors = rows_[index];
        const auto parts = std::ranges::find(colors, 0U) - colors.begin();
        const float top = place.top + static_cast<float>(index) * row;
        const float left = place.left + frame.px(5);
        const float wide = (place.right - frame.px(4) - left) / static_cast<float>(std::max<std::ptrdiff_t>(1, parts));
        for (std::ptrdiff_t part = 0; part < parts; ++part) {
            const float from = left + wide * static_cast<float>(part);
            list.AddRectFilled({from, top}, {from + wide, top + row - frame.px(1)},
                               colors[static_cast<std::size_t>(part)]);
        }
    }
    // For the mouse alone: keys and the list of sections go to any part of the article.
    Node node;
    node.role = Role::meter;
    node.name = frame.say(Phrase::part_in_view);
    node.value = frame.say(Phrase::per_cent, {std::to_string(std::lround(shown.to * 100))});
    const Touched touched = bare_control(frame, "strip", reach, std::move(node));
    if (touched.held) {
        const double half = (shown.to - shown.from) / 2;
        article.scroll_to_share((ImGui::GetIO().MousePos.y - place.top) / high - half);
    }
}

}  // namespace sayso::ui
