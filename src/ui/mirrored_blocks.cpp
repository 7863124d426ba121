#include "ui/mirrored_blocks.h"

#include <algorithm>

namespace sayso::ui {

BlockRange MirroredBlocks::around(BlockRange in_view, std::size_t count, bool rests) {
    constexpr std::size_t around = 20;
    const BlockRange all{in_view.begin - std::min(in_view.begin, around), std::min(count, in_view.end + around)};
    // A reader who goes from one to the next must not miss any: what is kept has to touch what is in view.
    const bool touches = before_.begin <= in_view.end && in_view.begin <= before_.end;
    if (rests) {
        before_ = all;
    } else if (touches) {
        before_ = {std::max(all.begin, std::min(before_.begin, in_view.begin)),
                   std::min(all.end, std::max(before_.end, in_view.end))};
    } else {
        before_ = in_view;
    }
    return before_;
}

}  // namespace sayso::ui
