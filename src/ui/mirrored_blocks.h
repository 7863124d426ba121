// MirroredBlocks: which blocks of the article the mirror has. Beside those in view some before and after them, so that
// a screen reader can read on; but elements take the browser longer to make than the canvas takes to draw, so those
// come when the view rests.
#pragma once

#include <cstddef>

namespace sayso::ui {

struct BlockRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const BlockRange&) const = default;
};

class MirroredBlocks {
  public:
    /// What the mirror has with these blocks in view, of so many: while the view moves, of those around it what was
    /// there before; and all of them once it rests.
    BlockRange around(BlockRange in_view, std::size_t count, bool rests);

  private:
    BlockRange before_;
};

}  // namespace sayso::ui
