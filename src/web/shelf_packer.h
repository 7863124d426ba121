// ShelfPacker: gives rectangles a place on a square page, in rows ("shelves") of about equal height: what words of a
// few sizes need. Nothing is taken back but all at once.
#pragma once

#include <optional>
#include <vector>

namespace sayso::web {

class ShelfPacker {
  public:
    explicit ShelfPacker(int side) : side_(side) {}

    struct Place {
        int left = 0;
        int top = 0;
    };
    /// Room for a rectangle, or nothing where the page is full. O(shelves).
    std::optional<Place> place(int width, int height);

  private:
    struct Shelf {
        int top = 0;
        int height = 0;
        int used = 0;
    };
    int side_;
    int used_height_ = 0;
    std::vector<Shelf> shelves_;
};

}  // namespace sayso::web
