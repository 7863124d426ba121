#include "ui/mirrored_blocks.h"

#include <doctest/doctest.h>

namespace sayso::ui {

TEST_CASE("where the view rests the mirror has twenty blocks before and after it, as far as there are") {
    MirroredBlocks mirrored;
    CHECK(mirrored.around({100, 105}, 1000, true) == BlockRange{80, 125});
    CHECK(mirrored.around({3, 8}, 12, true) == BlockRange{0, 12});
}

TEST_CASE("while the view moves the mirror has what is in view, and what it had around that") {
    MirroredBlocks mirrored;
    CHECK(mirrored.around({100, 105}, 1000, false) == BlockRange{100, 105});
    CHECK(mirrored.around({100, 105}, 1000, true) == BlockRange{80, 125});
    CHECK(mirrored.around({110, 115}, 1000, false) == BlockRange{90, 125});
    CHECK(mirrored.around({122, 128}, 1000, false) == BlockRange{102, 128});
}

TEST_CASE("after a leap the mirror keeps nothing between which and the view blocks would be missing") {
    MirroredBlocks mirrored;
    mirrored.around({100, 105}, 1000, true);
    CHECK(mirrored.around({130, 135}, 1000, false) == BlockRange{130, 135});
    CHECK(mirrored.around({40, 45}, 1000, false) == BlockRange{40, 45});
}

}  // namespace sayso::ui
