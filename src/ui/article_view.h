// ArticleView: the article on its sheet of paper: scrolls, draws the words and what is marked on them, records both for
// the mirror, and turns the pointer into selections and requests. Its state is where the reader is and what the pointer
// is doing.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "annotation/annotation.h"
#include "layout/article_layout.h"
#include "ui/article_marks.h"
#include "ui/article_pointer.h"
#include "ui/article_style.h"
#include "ui/frame.h"
#include "ui/kept_marks.h"
#include "ui/mirrored_blocks.h"

namespace sayso::ui {

class ArticleView {
  public:
    /// Keeps references, which outlive it. Answers the Workspace's line motions from its layout.
    ArticleView(app::Workspace& workspace, RunImages& runs);

    void draw(Frame& frame, Rectangle place);
    /// The article's node: where the keyboard goes when it leaves a field.
    [[nodiscard]] NodeId node() const { return node_; }
    /// Puts the article's place at `share` (0 to 1) of its height at the top of the window.
    void scroll_to_share(double share);
    /// What part of the article is in view: from, to, as shares of its height.
    struct Shown {
        double from = 0;
        double to = 1;
    };
    [[nodiscard]] Shown shown() const;
    /// How far down the article a place stands, 0 to 1; estimated for what was not laid out.
    [[nodiscard]] double share_of(text::CodePointOffset place) const;
    /// Where the selection or the focused annotation ended up on the canvas, for what floats beside it.
    [[nodiscard]] const std::optional<Rectangle>& selection_place() const { return selection_place_; }
    /// Where the words lie that are asked about, as far as they are in view: those of the focused annotation, else the
    /// selection. Known while a question is open.
    [[nodiscard]] const std::optional<Rectangle>& asked_about() const { return asked_about_; }
    [[nodiscard]] bool pointer_busy() const { return pointer_.busy(); }

    // For fingers, and for a wheel that zooms. Points are device pixels of the canvas.
    /// Scrolls by whole device pixels. False if it cannot go further.
    bool scroll_by_hand(float pixels);
    /// The middle of the handle that a finger there takes hold of.
    [[nodiscard]] std::optional<ImVec2> handle_at(ImVec2 point) const { return pointer_.handle_at(point); }
    /// Whether a point lies beside the strip at the right, over the sheet.
    [[nodiscard]] bool is_beside(ImVec2 point) const { return point.x < place_.right; }
    /// The next press selects the word there, and a drag from it goes on by words.
    void select_words_next() { pointer_.select_words_next(); }
    /// Takes hold of the words at a point: they stay at its height while the type is sized.
    void hold(ImVec2 point);
    /// Brings the words that are held to another height.
    void move_held(float y);
    /// Sets the size of the type, in per cent, by steps that the eye takes for smooth: each is laid out anew.
    void size_type(float size);
    /// Makes the type so much larger about a point.
    void zoom(ImVec2 point, float factor);

  private:
    void scroll_by(double pixels);
    /// Says the size of the type once the hand that sized it rests.
    void say_size(Frame& frame);
    /// Keeps the place at a point of the window, from its left and upper edge, for when the article is set anew.
    void keep(float x, float y);
    /// Scrolls so that the place that is kept stands where it should.
    void scroll_to_kept();
    /// True if the article is set anew.
    bool keep_place(const Frame& frame);
    void follow_reveal(Frame& frame);
    void lay_out_visible();
    /// The blocks that were drawn last; empty before the open article was.
    [[nodiscard]] text::CodePointRange range_in_view() const;
    void draw_numbers(Frame& frame, ImDrawList& list);
    void draw_block(Frame& frame, ImDrawList& list, std::size_t block);
    void draw_selection(Frame& frame, ImDrawList& list);
    /// Calls `act` with where each line of a range lies that is in view, from the first to the last.
    template <typename Act>
    void each_place_in_view(text::CodePointRange range, const Act& act);
    void find_words_asked_about();
    void draw_find_hits(Frame& frame, ImDrawList& list);
    void draw_lines(Frame& frame, ImDrawList& list, std::size_t block, const ArticleMarks& marks);
    void record_block(Frame& frame, std::size_t block, text::ByteRange shown);
    [[nodiscard]] text::ByteRange shown_part(std::size_t block);
    [[nodiscard]] ArticlePlacing placing() const;
    text::CodePointOffset move_by_line(text::CodePointOffset from, app::LineMotion motion);

    app::Workspace& workspace_;
    layout::ArticleLayout layout_;
    ArticleSetting setting_;
    ArticlePointer pointer_;
    Rectangle place_;
    /// How far the top of the window is below the top of the sheet; whole device pixels.
    double scroll_ = 0;
    /// The place that stays where it is when the article is set anew: how far it stands in lines from a height of the
    /// window, which one, and how far down the article was when it had been.
    std::optional<text::ByteOffset> kept_place_;
    double kept_distance_ = 0;
    double kept_from_ = 0;
    double kept_scroll_ = 0;
    /// The size that a wheel asks for, before it is a step; 0: none did. And where that was.
    float zoomed_ = 0;
    ImVec2 zoomed_at_;
    /// A hand has sized the type, and it was not said yet; for how many seconds the hand has rested.
    bool size_to_say_ = false;
    std::optional<float> rested_;
    std::string_view laid_out_text_;
    std::uint64_t seen_reveal_ = 0;
    std::optional<float> wanted_x_;
    text::CodePointOffset moved_to_;
    NodeId node_;
    std::optional<Rectangle> selection_place_;
    std::optional<Rectangle> asked_about_;
    /// Where something lies between the paper and the words that are drawn now.
    std::vector<Rectangle> covered_;
    std::size_t first_block_ = 0;
    std::size_t end_block_ = 0;
    MirroredBlocks mirrored_;
    KeptMarks marks_;
};

}  // namespace sayso::ui
