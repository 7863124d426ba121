// ArticleMarks: how annotations look on the words of one block: grounds behind claims, lines under speakers and cues,
// bars beside labelled sentences, outlines around what is suggested or in focus. Never by colour alone.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "annotation/document.h"
#include "layout/article_layout.h"
#include "ui/frame.h"

namespace sayso::ui {

/// From the article's own space to the canvas, where nothing of an article is reflected: its text has a direction of
/// its own.
struct ArticlePlacing {
    float left = 0;
    double top = 0;
    /// Of the column.
    float width = 0;
    [[nodiscard]] Rectangle operator()(layout::ArticleRectangle rectangle) const {
        return {left + rectangle.left, static_cast<float>(top + rectangle.top), left + rectangle.right,
                static_cast<float>(top + rectangle.bottom)};
    }
};

/// As high as the letters of a line reach, without the air between lines.
Rectangle letters_of(const Frame& frame, Rectangle line, layout::TextStyle style);

/// Where words of another colour stand on a line of the canvas.
struct TintedPart {
    Rectangle place;
    ImU32 color = 0;
};

/// The annotations of one block, ready to be drawn. Lives for one frame.
class ArticleMarks {
  public:
    /// Finds what touches `shown`, a stretch of the block (all of it, unless it is very long): O(log n + k).
    ArticleMarks(Frame& frame, layout::ArticleLayout& layout, std::size_t block, text::ByteRange shown,
                 ArticlePlacing to_canvas);

    /// What lies behind the words; adds to `covered` where the paper can no longer be seen.
    void draw_behind(ImDrawList& list, std::vector<Rectangle>& covered) const;
    /// What lies under or around them.
    void draw_over(ImDrawList& list, const annotation::AnnotationId* pointed_at) const;
    /// Words that are not in the ink of the text.
    [[nodiscard]] const std::vector<TintedPart>& tinted() const { return tinted_; }
    /// The places of one annotation on this block.
    [[nodiscard]] std::vector<Rectangle> places(const annotation::Spans& spans) const;

  private:
    struct Placed {
        const annotation::Annotation* annotation = nullptr;
        std::vector<Rectangle> places;
        ImU32 ink = 0;
        ImU32 ground = 0;
        /// Lies within another claim; and how deep others are nested within it.
        bool nested = false;
        std::size_t holds = 0;
    };
    /// Finds which claims lie within which, and makes room around what holds others.
    void nest();
    void draw_sentence_bar(ImDrawList& list, const Placed& placed) const;

    Frame& frame_;
    const annotation::Document& document_;
    layout::ArticleLayout& layout_;
    std::size_t block_;
    text::ByteRange shown_;
    ArticlePlacing to_canvas_;
    std::vector<Placed> placed_;
    std::vector<TintedPart> tinted_;
};

/// What is marked on `shown`, a stretch of one block, as meaning: for the mirror. Counted in UTF-16 units from its
/// start. Needs no layout. O(log n + k log k) for k annotations there, and more only where many overlap.
std::vector<Mark> marks_on(const app::Workspace& workspace, text::ByteRange shown);

/// The colours of the speaker of a claim or mention; the theme's neutral ones where there is none.
SpeakerColors colors_of(const annotation::Document& document, const annotation::Annotation& annotation,
                        const Theme& theme);

}  // namespace sayso::ui
