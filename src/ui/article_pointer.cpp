#include "ui/article_pointer.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sayso::ui {

using annotation::Annotation;
using annotation::AnnotationKind;
using app::Unit;

namespace {

/// A press becomes a drag when the pointer went further than this; CSS pixels.
constexpr float drag_begins = 3;
/// Half the width of what can be grabbed at a span's end; CSS pixels.
constexpr float grab = 5;
/// The same at handles for fingers, which are drawn smaller; CSS pixels.
constexpr float finger_grab = 22;
constexpr float knob_radius = 8;
constexpr float handle_radius = 5;

/// Where the pointer is seen.
ImVec2 pointer_of(const Frame& frame) {
    const ImVec2 at = ImGui::GetIO().MousePos;
    return {frame.reflection(at.x), at.y};
}

bool inside(Rectangle place, ImVec2 point, float margin) {
    return point.x >= place.left - margin && point.x <= place.right + margin && point.y >= place.top &&
           point.y <= place.bottom;
}

Unit unit_of_clicks(int clicks) {
    switch (clicks) {
        case 2:
            return Unit::word;
        case 3:
            return Unit::sentence;
        default:
            return Unit::block;
    }
}

}  // namespace

void ArticlePointer::find_handles(Frame& frame, layout::ArticleLayout& layout, ArticlePlacing to_canvas) {
    edges_.clear();
    link_handle_.reset();
    const Annotation* focused = frame.workspace.focused();
    if (focused == nullptr || !frame.workspace.can_edit()) return;
    const article::ArticleText& text = frame.workspace.document()->article().text;
    const auto spans = focused->spans.all();
    for (std::size_t index = 0; index < spans.size(); ++index) {
        const text::ByteRange bytes = text.byte_range(spans[index].range());
        const auto first = layout.block_of(bytes.begin);
        const auto last = layout.block_of(bytes.end);
        if (!first || !last || !layout.laid_out(*first) || !layout.laid_out(*last)) continue;
        const Rectangle begin = to_canvas(layout.caret(bytes.begin, layout::Beside::next));
        const Rectangle end = to_canvas(layout.caret(bytes.end, layout::Beside::previous));
        // The span lies to the right of where it begins, unless its paragraph goes from right to left.
        const float begin_outward = layout.right_to_left(bytes.begin) ? 1 : -1;
        const float end_outward = layout.right_to_left(bytes.end) ? -1 : 1;
        edges_.push_back({focused->id, index, app::SpanEdge::begin, begin, begin_outward});
        edges_.push_back({focused->id, index, app::SpanEdge::end, end, end_outward});
        if (focused->kind == AnnotationKind::claim && index + 1 == spans.size()) {
            // In the space between the lines, where no words are.
            const float radius = frame.px(handle_radius);
            const float centre = end.left + end_outward * frame.px(4);
            link_handle_ = Rectangle{centre - radius, end.top - radius, centre + radius, end.top + radius};
        }
    }
}

void ArticlePointer::find_selection_ends(Frame& frame, layout::ArticleLayout& layout, ArticlePlacing to_canvas) {
    selection_ends_.clear();
    const text::CodePointRange range = frame.workspace.selection().range();
    if (!frame.surroundings.coarse_pointer || range.empty()) return;
    const text::ByteRange bytes = frame.workspace.document()->article().text.byte_range(range);
    for (const bool is_end : {false, true}) {
        const text::ByteOffset place = is_end ? bytes.end : bytes.begin;
        const auto block = layout.block_of(place);
        if (!block || !layout.laid_out(*block)) continue;
        const auto beside = is_end ? layout::Beside::previous : layout::Beside::next;
        selection_ends_.push_back({{},
                                   0,
                                   is_end ? app::SpanEdge::end : app::SpanEdge::begin,
                                   to_canvas(layout.caret(place, beside)),
                                   is_end != layout.right_to_left(place) ? 1.0F : -1.0F});
    }
}

/// Knobs hang below the ends, where a finger does not hide the words.
void ArticlePointer::find_knobs(Frame& frame) {
    knobs_.clear();
    reach_ = frame.px(finger_grab);
    if (!frame.surroundings.coarse_pointer) return;
    const auto add = [&](const GrabEdge& end, bool of_selection) {
        const ImVec2 centre{end.place.left + end.outward * frame.px(4), end.place.bottom + frame.px(knob_radius - 2)};
        knobs_.push_back({centre, {end.place.left, (end.place.top + end.place.bottom) / 2}, of_selection});
    };
    for (const GrabEdge& end : selection_ends_)
        add(end, true);
    // Words that are selected are what the hand is at.
    if (!selection_ends_.empty()) return;
    for (const GrabEdge& edge : edges_)
        add(edge, false);
    if (link_handle_) {
        const ImVec2 centre{(link_handle_->left + link_handle_->right) / 2,
                            (link_handle_->top + link_handle_->bottom) / 2};
        knobs_.push_back({centre, centre, false});
    }
}

std::optional<ImVec2> ArticlePointer::handle_at(ImVec2 point) const {
    std::optional<ImVec2> found;
    float nearest = 0;
    for (const Knob& knob : knobs_) {
        const float across = std::abs(knob.centre.x - point.x);
        const float down = std::abs(knob.centre.y - point.y);
        const float far = across + down;
        if (across > reach_ || down > reach_ || (found && far >= nearest)) continue;
        nearest = far;
        found = knob.holds;
    }
    return found;
}

void ArticlePointer::act(Frame& frame, layout::ArticleLayout& layout, ArticlePlacing to_canvas,
                         const Touched& touched) {
    find_handles(frame, layout, to_canvas);
    find_selection_ends(frame, layout, to_canvas);
    find_knobs(frame);
    const ImGuiIO& io = ImGui::GetIO();
    const article::ArticleText& text = frame.workspace.document()->article().text;
    const ImVec2 pointer = pointer_of(frame);
    const float x = pointer.x - to_canvas.left;
    const double y = pointer.y - to_canvas.top;
    pointed_at_.reset();
    if (!touched.hovered && doing_ == Doing::nothing) return;
    const text::CodePointOffset place = text.code_point(layout.hit(x, y));
    const bool on_text = layout.on_text(x, y);
    over_ = place;
    if (on_text && (doing_ == Doing::nothing || doing_ == Doing::linking)) {
        for (const annotation::AnnotationId& id : frame.workspace.annotations_at(place)) {
            const Annotation* annotation = frame.workspace.document()->annotation(id);
            if (annotation == nullptr || annotation->kind == AnnotationKind::sentence || id == linking_) continue;
            pointed_at_ = id;
            break;
        }
    }
    if (doing_ == Doing::nothing) {
        const float margin = frame.px(grab);
        const auto edge =
            std::ranges::find_if(edges_, [&](const GrabEdge& at) { return inside(at.place, pointer, margin); });
        const float around = frame.px(3);
        const bool on_handle = link_handle_ && inside({link_handle_->left, link_handle_->top - around,
                                                       link_handle_->right, link_handle_->bottom + around},
                                                      pointer, around);
        frame.cursor = on_handle ? "crosshair" : edge != edges_.end() ? "ew-resize" : on_text ? "text" : "default";
        if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && touched.hovered) {
            pressed_at_ = pointer;
            const auto selected =
                std::ranges::find_if(selection_ends_, [&](const GrabEdge& at) { return inside(at.place, pointer, 1); });
            if (selected != selection_ends_.end() && !selects_words_) {
                const text::CodePointRange range = frame.workspace.selection().range();
                anchor_ = selected->edge == app::SpanEdge::begin ? range.end : range.begin;
                unit_ = Unit::word;
                keeping_ = false;
                doing_ = Doing::selecting;
            } else if (on_handle) {
                doing_ = Doing::linking;
                linking_ = frame.workspace.focused()->id;
            } else if (edge != edges_.end() && !io.KeyShift && !io.KeyCtrl && io.MouseClickedCount[0] == 1 &&
                       !selects_words_) {
                doing_ = Doing::resizing;
                grabbed_ = *edge;
            } else {
                begin(frame, place, on_text);
            }
        }
    } else {
        // Also in the frame that lets go: the last move and the release may arrive together.
        go_on(frame, place);
    }
    if (doing_ != Doing::nothing && !ImGui::IsMouseDown(ImGuiMouseButton_Left)) end(frame, place, on_text);
    if (doing_ == Doing::linking) frame.cursor = "crosshair";
    if (doing_ == Doing::resizing) frame.cursor = "ew-resize";
    if (doing_ == Doing::selecting) frame.cursor = "text";
}

void ArticlePointer::begin(Frame& frame, text::CodePointOffset place, bool /*on_text*/) {
    const ImGuiIO& io = ImGui::GetIO();
    keeping_ = io.KeyCtrl || io.KeySuper;
    if (io.KeyShift) {
        anchor_ = frame.workspace.selection().anchor;
        unit_ = io.KeyAlt ? Unit::character : Unit::word;
        frame.workspace.select_by(unit_, anchor_, place, keeping_);
        doing_ = Doing::selecting;
        return;
    }
    anchor_ = place;
    if (const bool words = std::exchange(selects_words_, false); words || io.MouseClickedCount[0] >= 2) {
        unit_ = words ? Unit::word : unit_of_clicks(io.MouseClickedCount[0]);
        frame.workspace.select_by(unit_, anchor_, place, keeping_);
        doing_ = Doing::selecting;
        return;
    }
    unit_ = Unit::word;
    doing_ = Doing::pressing;
}

void ArticlePointer::go_on(Frame& frame, text::CodePointOffset place) {
    const ImGuiIO& io = ImGui::GetIO();
    if (doing_ == Doing::pressing) {
        const ImVec2 pointer = pointer_of(frame);
        const float far = std::max(std::abs(pointer.x - pressed_at_.x), std::abs(pointer.y - pressed_at_.y));
        if (far <= frame.px(drag_begins)) return;
        doing_ = Doing::selecting;
    }
    if (doing_ == Doing::selecting) {
        const Unit unit = unit_ == Unit::word && io.KeyAlt ? Unit::character : unit_;
        frame.workspace.select_by(unit, anchor_, place, keeping_);
    }
}

void ArticlePointer::end(Frame& frame, text::CodePointOffset place, bool on_text) {
    const Doing done = doing_;
    doing_ = Doing::nothing;
    if (done == Doing::pressing) {
        if (on_text) {
            frame.workspace.click_at(place);
        } else {
            frame.workspace.select({place, place, {}});
            frame.workspace.clear_focus();
        }
    } else if (done == Doing::resizing && grabbed_) {
        const Unit unit = ImGui::GetIO().KeyAlt ? Unit::character : Unit::word;
        const text::CodePointRange around = frame.workspace.unit_around(unit, place);
        // The nearer edge of the word that the pointer is in.
        const text::CodePointOffset snapped = !around.contains(place)                     ? place
                                              : place - around.begin < around.end - place ? around.begin
                                                                                          : around.end;
        frame.workspace.resize_span(grabbed_->annotation, grabbed_->span, grabbed_->edge, snapped);
    } else if (done == Doing::linking) {
        finish_link(frame, place);
        linking_ = {};
    }
    grabbed_.reset();
}

void ArticlePointer::finish_link(Frame& frame, text::CodePointOffset place) {
    const annotation::Document& document = *frame.workspace.document();
    for (const annotation::AnnotationId& id : frame.workspace.annotations_at(place)) {
        const Annotation* target = document.annotation(id);
        if (target == nullptr || id == linking_) continue;
        switch (target->kind) {
            case AnnotationKind::speaker:
                frame.workspace.link(ImGui::GetIO().KeyAlt ? app::LinkKind::via : app::LinkKind::source, linking_, id);
                return;
            case AnnotationKind::cue:
                frame.workspace.link(app::LinkKind::cue, linking_, id);
                return;
            case AnnotationKind::claim:
                frame.workspace.link(app::LinkKind::within, linking_, id);
                return;
            case AnnotationKind::sentence:
                break;
        }
    }
    frame.workspace.say(app::Notice::Tone::plain, Phrase::drop_link_hint);
}

void ArticlePointer::draw(Frame& frame, ImDrawList& list, layout::ArticleLayout& layout, ArticlePlacing to_canvas) {
    const ImU32 accent = frame.theme.accent;
    for (const GrabEdge& edge : edges_) {
        const float half = frame.px(1.5F);
        // Beside the letters, not on them.
        const float x = edge.place.left + edge.outward * half;
        list.AddRectFilled({x - half, edge.place.top + frame.px(4)}, {x + half, edge.place.bottom - frame.px(3)},
                           accent, half);
    }
    for (const GrabEdge& end : selection_ends_) {
        list.AddRectFilled({end.place.left - frame.px(1), end.place.top},
                           {end.place.left + frame.px(1), end.place.bottom}, accent);
    }
    for (const Knob& knob : knobs_) {
        list.AddCircleFilled(knob.centre, frame.px(knob_radius), accent);
        // Those of a mark are hollow.
        if (!knob.of_selection) list.AddCircleFilled(knob.centre, frame.px(knob_radius - 3), frame.theme.paper);
    }
    if (link_handle_) {
        const ImVec2 centre{(link_handle_->left + link_handle_->right) / 2,
                            (link_handle_->top + link_handle_->bottom) / 2};
        list.AddCircleFilled(centre, frame.px(handle_radius), accent);
        list.AddCircleFilled(centre, frame.px(2), frame.theme.on_accent);
        if (doing_ == Doing::linking) {
            const ImVec2 mouse = pointer_of(frame);
            const ImVec2 half{(centre.x + mouse.x) / 2, std::min(centre.y, mouse.y) - frame.px(18)};
            list.AddBezierQuadratic(centre, half, mouse, accent, frame.px(2));
            list.AddCircleFilled(mouse, frame.px(4), accent);
        }
    }
    if (doing_ == Doing::resizing) {
        const article::ArticleText& text = frame.workspace.document()->article().text;
        const Rectangle caret = to_canvas(layout.caret(text.byte(over_)));
        list.AddRectFilled({caret.left - frame.px(1), caret.top}, {caret.left + frame.px(1), caret.bottom}, accent);
    }
}

float ArticlePointer::pull(const Frame& frame, Rectangle place) const {
    if (doing_ != Doing::selecting && doing_ != Doing::resizing && doing_ != Doing::linking) return 0;
    const float y = ImGui::GetIO().MousePos.y;
    const float most = frame.px(24);
    if (y < place.top + frame.px(12)) return -std::min(most, (place.top + frame.px(12) - y) / 2);
    if (y > place.bottom - frame.px(12)) return std::min(most, (y - place.bottom + frame.px(12)) / 2);
    return 0;
}

}  // namespace sayso::ui
