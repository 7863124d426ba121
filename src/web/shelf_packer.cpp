#include "web/shelf_packer.h"

namespace sayso::web {

namespace {

/// A shelf may be this much higher than what stands on it.
constexpr bool fits_well(int height, int shelf) {
    return height <= shelf && shelf <= height + height / 4 + 2;
}

}  // namespace

std::optional<ShelfPacker::Place> ShelfPacker::place(int width, int height) {
    if (width > side_) return std::nullopt;
    for (Shelf& shelf : shelves_) {
        if (!fits_well(height, shelf.height) || shelf.used + width > side_) continue;
        const Place found{shelf.used, shelf.top};
        shelf.used += width;
        return found;
    }
    if (used_height_ + height > side_) return std::nullopt;
    shelves_.push_back({used_height_, height, width});
    used_height_ += height;
    return Place{0, shelves_.back().top};
}

}  // namespace sayso::web
