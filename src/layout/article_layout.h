// ArticleLayout: a whole article as a column of paragraphs. Only what is near the place being read is laid out; the
// rest has an estimated height, so that an article of any size opens at once. Heights are summed in a Fenwick tree (P.
// Fenwick, 1994): each lookup and each correction of an estimate costs O(log n) in the number of blocks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "article/article.h"
#include "layout/measure.h"
#include "layout/paragraph.h"
#include "text/offsets.h"

namespace sayso::layout {

/// How blocks of one kind are set. Lengths in device pixels.
struct BlockStyle {
    TextStyle text;
    float line_height = 0;
    /// Kept free above the block, except above the first.
    float space_above = 0;
    /// The same where the block before is of its own kind.
    float space_between = 0;
    /// No more than this is kept free below it: a heading stands closer to what it heads.
    float most_below = std::numeric_limits<float>::max();
    bool operator==(const BlockStyle&) const = default;
};

/// How an article is set.
struct ArticleStyle {
    /// The measure: the width of the column.
    float width = 0;
    /// One for each article::BlockKind, in its order.
    std::vector<BlockStyle> blocks;
    bool operator==(const ArticleStyle&) const = default;
};

/// A rectangle in the article's own space: x from the left edge of the column, y from the top of the first block. `y`
/// needs more than a float holds in a long article.
struct ArticleRectangle {
    float left = 0;
    double top = 0;
    float right = 0;
    double bottom = 0;
};

class ArticleLayout {
  public:
    /// Keeps a reference to `measure`, which outlives it.
    explicit ArticleLayout(Measure& measure);
    ~ArticleLayout();

    /// Sets what is laid out. Where nothing differs from last time, nothing is done; new blocks or a new style start
    /// afresh: O(n) in the number of blocks. An article of one text and one `revision` has the blocks that it had: then
    /// they are not looked at.
    void set(const article::Article& article, std::uint64_t revision, const ArticleStyle& style);
    /// Forgets widths, after fonts changed.
    void clear();

    [[nodiscard]] std::size_t block_count() const;
    [[nodiscard]] double height() const;
    /// The top of a block's first line.
    [[nodiscard]] double top(std::size_t block) const;
    [[nodiscard]] double height(std::size_t block) const;
    /// The last block whose room (space above included) starts at or above `y`. None only in an empty article.
    [[nodiscard]] std::optional<std::size_t> block_at(double y) const;
    /// The block that holds `place`, or the next after it, or the last one.
    [[nodiscard]] std::optional<std::size_t> block_of(text::ByteOffset place) const;
    [[nodiscard]] std::optional<std::size_t> block_of(text::CodePointOffset place) const;
    [[nodiscard]] text::ByteRange range(std::size_t block) const;
    /// The same as the article has it: this costs nothing to tell.
    [[nodiscard]] text::CodePointRange code_points(std::size_t block) const { return slots_[block].range; }
    [[nodiscard]] const BlockStyle& style(std::size_t block) const;
    /// What is kept free above a block, by what it is and what stands before it.
    [[nodiscard]] float space_above(std::size_t block) const;
    [[nodiscard]] std::string_view text(std::size_t block) const;
    /// Lays the block out if it is not yet, correcting its height. Lives until 4,096 other blocks were asked for.
    const Paragraph& paragraph(std::size_t block);
    [[nodiscard]] bool laid_out(std::size_t block) const;

    /// Where a stretch of the article lies within one block, line by line and from left to right.
    std::vector<ArticleRectangle> rectangles(std::size_t block, text::ByteRange range);
    /// A caret: no width.
    ArticleRectangle caret(text::ByteOffset place, Beside beside = Beside::either);
    /// Whether the block around `place` goes from right to left.
    [[nodiscard]] bool right_to_left(text::ByteOffset place);
    /// The place nearest to a point.
    text::ByteOffset hit(float x, double y);
    /// Whether a point lies on a line's text (not beside or between).
    bool on_text(float x, double y);

  private:
    void correct(std::size_t block, double height);

    Measure& measure_;
    article::ArticleText text_;
    std::uint64_t revision_ = 0;
    ArticleStyle style_;
    struct Slot {
        text::CodePointRange
            range;  // as the article has it: to go over to bytes takes a while for all blocks of a long one
        article::BlockKind kind = article::BlockKind::paragraph;
        double height = 0;
        bool known = false;
    };
    std::vector<Slot> slots_;
    /// Fenwick tree over room of each block: space above and height.
    std::vector<double> sums_;
    struct Cached {
        std::unique_ptr<Paragraph> paragraph;
        std::list<std::size_t>::iterator age;
    };
    std::map<std::size_t, Cached> cache_;
    std::list<std::size_t> ages_;
};

}  // namespace sayso::layout
