// ArticlePointer: what the mouse, pen or finger is doing on the article: selecting words, moving an end of a span, or
// drawing a link from a claim to what says it. Speaks to the Workspace in places of the text.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "annotation/annotation.h"
#include "app/workspace.h"
#include "layout/article_layout.h"
#include "ui/article_marks.h"
#include "ui/frame.h"
#include "ui/widgets.h"

namespace sayso::ui {

/// An end of a span that can be taken hold of.
struct GrabEdge {
    annotation::AnnotationId annotation;
    std::size_t span = 0;
    app::SpanEdge edge = app::SpanEdge::begin;
    Rectangle place;
    /// -1 if the span lies to the right of this end, 1 if to the left.
    float outward = 0;
};

class ArticlePointer {
  public:
    /// Acts on this frame's pointer. `touched` is the article's own control; `to_canvas` and `layout` say where words
    /// are.
    void act(Frame& frame, layout::ArticleLayout& layout, ArticlePlacing to_canvas, const Touched& touched);
    /// Ends of spans and the handle for links, of what is in focus.
    void draw(Frame& frame, ImDrawList& list, layout::ArticleLayout& layout, ArticlePlacing to_canvas);
    [[nodiscard]] bool busy() const { return doing_ != Doing::nothing; }
    /// The annotation under the pointer, innermost.
    [[nodiscard]] const std::optional<annotation::AnnotationId>& pointed_at() const { return pointed_at_; }
    /// How far the article should scroll because something is dragged past its edge; device pixels a frame.
    [[nodiscard]] float pull(const Frame& frame, Rectangle place) const;

    /// The middle of the handle that a finger at this point takes hold of: an end of what is selected or in focus, or
    /// where a link is drawn from.
    [[nodiscard]] std::optional<ImVec2> handle_at(ImVec2 point) const;
    /// The next press selects the word there at once.
    void select_words_next() { selects_words_ = true; }

  private:
    enum class Doing { nothing, pressing, selecting, resizing, linking };

    void find_handles(Frame& frame, layout::ArticleLayout& layout, ArticlePlacing to_canvas);
    void begin(Frame& frame, text::CodePointOffset place, bool on_text);
    void go_on(Frame& frame, text::CodePointOffset place);
    void end(Frame& frame, text::CodePointOffset place, bool on_text);
    void find_selection_ends(Frame& frame, layout::ArticleLayout& layout, ArticlePlacing to_canvas);
    void find_knobs(Frame& frame);
    void finish_link(Frame& frame, text::CodePointOffset place);

    Doing doing_ = Doing::nothing;
    ImVec2 pressed_at_;
    text::CodePointOffset anchor_;
    app::Unit unit_ = app::Unit::word;
    bool keeping_ = false;
    std::optional<annotation::AnnotationId> pointed_at_;
    std::vector<GrabEdge> edges_;
    std::optional<GrabEdge> grabbed_;
    /// Ends of what is selected, for fingers.
    std::vector<GrabEdge> selection_ends_;
    /// What a finger can take hold of: where its knob is, and what it moves.
    struct Knob {
        ImVec2 centre;
        ImVec2 holds;
        bool of_selection = false;
    };
    std::vector<Knob> knobs_;
    /// Half the side of what a finger takes hold of; device pixels.
    float reach_ = 0;
    bool selects_words_ = false;
    std::optional<Rectangle> link_handle_;
    annotation::AnnotationId linking_;
    text::CodePointOffset over_;
};

}  // namespace sayso::ui
