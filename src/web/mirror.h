// Mirror: keeps the page's DOM telling what the canvas shows. Compares the semantic tree with what was sent before and
// sends what changed, as JSON, to web/mirror.js, which makes elements of it.
//
// The JSON, every member optional but `ratio`:
//   ratio  device pixels per CSS pixel
//   tree   [id, parent id or 0, id, parent id or 0, …] all nodes in order, when one came, went or moved
//   nodes  [{…}, …] nodes that are new or whose meaning changed (members as write_node names them)
//   places [[id, left, top, right, bottom], …] device pixels
//   say    words for the live region
//   focus  the id of the node that is to get the keyboard
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ui/semantics.h"

namespace sayso::web {

class Mirror {
  public:
    /// Sends what changed since the last time. Linear in the words on the screen.
    void update(const ui::Semantics& semantics, float pixel_ratio);
    /// Whether a node is to get the keyboard, or a dialog comes or goes, which takes it or gives it back.
    [[nodiscard]] bool moves_keyboard(const ui::Semantics& semantics) const;
    /// Whether words wait to be said.
    [[nodiscard]] bool speaks(const ui::Semantics& semantics) const;

  private:
    struct Sent {
        std::uint64_t meaning = 0;
        ui::Rectangle place;
        /// Number of the update that saw it last.
        std::uint64_t seen = 0;
    };
    std::map<std::uint32_t, Sent> sent_;
    /// Each node with its parent, in order.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> tree_;
    std::uint64_t announcement_number_ = 0;
    std::uint64_t focus_number_ = 0;
    std::ptrdiff_t dialogs_ = 0;
    std::uint64_t update_ = 0;
    float pixel_ratio_ = 0;
};

}  // namespace sayso::web
