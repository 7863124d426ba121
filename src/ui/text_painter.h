// TextPainter: text of the interface as runs, on one line or wrapped. Rests on layout/paragraph for where words stand,
// and on RunImages for their pictures. All lengths are device pixels; every picture is put at whole ones.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "imgui.h"
#include "layout/paragraph.h"
#include "ui/reflection.h"
#include "ui/run_images.h"
#include "ui/text_table.h"

namespace sayso::ui {

class TextPainter {
  public:
    /// Keeps a reference, which outlives it.
    explicit TextPainter(RunImages& runs) : runs_(runs) {}

    [[nodiscard]] RunImages& runs() { return runs_; }
    /// From here on lines begin at this side of their room. What has no letters goes as the interface does.
    void set_reflection(Reflection reflection);
    /// The width of `text` on one line.
    float width(std::string_view text, layout::TextStyle style);
    /// Draws one line, each word where it is seen; where it is wider than `most`, it ends in "…", which stands at the
    /// left of a text from right to left. Returns the width drawn.
    float line(ImDrawList& list, ImVec2 top_left, float line_height, std::string_view text, layout::TextStyle style,
               ImU32 color, float most);
    /// Draws `text` in lines no wider than `width`, and at most `most_lines` of them; returns the height. A text from
    /// right to left is set from the right edge, one from left to right from the left.
    float wrapped(ImDrawList& list, ImVec2 top_left, float width, float line_height, std::string_view text,
                  layout::TextStyle style, ImU32 color, std::size_t most_lines = 1000);
    /// The same for names and the like: they begin where lines of the interface begin, whichever way they go.
    float label(ImDrawList& list, ImVec2 top_left, float width, float line_height, std::string_view text,
                layout::TextStyle style, ImU32 color, std::size_t most_lines);
    /// The height that `wrapped` would take.
    float wrapped_height(float width, float line_height, std::string_view text, layout::TextStyle style,
                         std::size_t most_lines = 1000);
    /// Draws one run whose pen stands at `pen`, but only what lies between `crop_left` and `crop_right` on the canvas.
    /// Nothing of it is reflected. `ground` is the colour of all that lies behind it, 0 where there is not one.
    void run(ImDrawList& list, ImVec2 pen, std::string_view run, layout::TextStyle style, ImU32 color, ImU32 ground,
             float crop_left, float crop_right);
    /// Draws anew what two runs of a line, both drawn upon `ground`, have in common, where their letters touch.
    void touch(ImDrawList& list, const SetRun& first, const SetRun& second, ImU32 color, ImU32 ground);
    /// Where the baseline of a line stands below its top: where the browser would put it.
    float baseline(layout::TextStyle style, float line_height);
    /// Forgets what was laid out, after fonts or sizes changed.
    void clear() { laid_out_.clear(); }

  private:
    const layout::Paragraph& paragraph(std::string_view text, layout::TextStyle style, float width);
    /// As `line`, from a left edge on the screen.
    float line_as_seen(ImDrawList& list, ImVec2 top_left, float line_height, std::string_view text,
                       layout::TextStyle style, ImU32 color, float most);

    RunImages& runs_;
    Reflection reflection_;
    TextTable<std::unique_ptr<layout::Paragraph>> laid_out_;
};

}  // namespace sayso::ui
