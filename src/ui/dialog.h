// Dialog: a sheet over the whole screen, which is shaded and cannot be reached meanwhile. A press beside it or on Close
// asks to close it; Escape is the Workspace's business. Rests on Region.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/widgets.h"

namespace sayso::ui {

/// Puts the region that was opened last before all others.
void bring_to_front();

/// Where a sheet of this size (device pixels) lies: in the middle, a little above the centre, never larger than the
/// screen.
Rectangle sheet_place(const Frame& frame, float width, float height);
/// Lays `color` over the screen and draws the shadow of the sheet at `place`. True if a press beside the sheet asks to
/// close it.
bool shade(Frame& frame, const char* key, Rectangle place, ImU32 color);
/// Draws the edge of the sheet that is the region opened last.
void sheet_edge(Frame& frame, Rectangle place);

/// A dialog with a title, a button Close, and content that scrolls. Closed by going out of scope.
class Dialog {
  public:
    /// What can be seen of the screen meanwhile: little, or, from a sheet at its edge, what the dialog is about.
    enum class Behind { shaded, seen };
    /// As high as its content was in the frame before, so in the first frame it is measured and not seen. `key` lives
    /// as long as the program.
    Dialog(Frame& frame, const char* key, std::string_view title, float width_css, Behind behind = Behind::shaded);

    /// Where content goes.
    [[nodiscard]] Column column() const;
    /// Says how far down content reaches.
    void content_ends(float bottom);
    /// Whether the person wants it gone.
    [[nodiscard]] bool closed() const { return closed_; }

  private:
    Frame& frame_;
    std::string_view key_;
    Rectangle place_;
    bool closed_ = false;
    std::optional<Region> sheet_;
    std::optional<Region> body_;
};

/// How wide the column of a dialog of this width is.
float dialog_column_width(const Frame& frame, float width_css);

}  // namespace sayso::ui
