// Application: the one object of the web app: everything that lives as long as the page, in the order in which it is
// made, and when a frame is drawn.
#pragma once

#include <cstdint>
#include <string>

#include "app/workspace.h"
#include "ui/screen.h"
#include "web/canvas.h"
#include "web/glyph_atlas.h"
#include "web/input.h"
#include "web/mirror.h"
#include "web/web_host.h"

namespace sayso::web {

class Application {
  public:
    Application();

    /// Opens the last article; from here on frames are asked for when something changes.
    void start();
    /// Draws what is to be seen. True if another frame should follow.
    bool draw();
    /// Lets the views act on what the person just did, at once and without showing it: so that the next key finds the
    /// field that this one opened, and files are asked for while the browser knows that a person asked.
    void act_now();
    /// Asks for a frame, and for one after it: what lies under the pointer is known one frame late.
    void wake();

    WebHost host;
    app::Workspace workspace;
    ui::Surroundings surroundings;

    // What the person does.
    void resize(float width, float height, float pixel_ratio);
    void pointer_button(int button, bool down, float x, float y, Modifiers modifiers);
    /// True if it was a tap: `act_now` presses what lies under it.
    bool finger(const ui::FingerEvent& event);
    bool key(const app::KeyPress& press, bool in_field);
    void context_restored();

    [[nodiscard]] ui::Screen& screen() { return screen_; }
    [[nodiscard]] std::uint32_t frames_drawn() const { return frames_drawn_; }

  private:
    /// Calls the views once. True if the next frame would differ.
    bool run_views();
    /// Brings the mirror up to the frame that was drawn, once no other follows. Elements take as long to make as a
    /// frame: they come right after it, not within it, and so do words to be said, whatever follows. Where the keyboard
    /// goes is known with the frame, and a field that has it shows its own text, which goes with the canvas.
    void mirror_when_due(bool another);
    void show_in_mirror();
    void tell_surface();

    Canvas canvas_;
    GlyphAtlas glyphs_;
    ui::Screen screen_;
    Mirror mirror_;
    std::uint32_t frames_drawn_ = 0;
    int frames_owed_ = 0;
    /// Whether the mirror shows the last frame; and when the first one was drawn that it does not show.
    bool is_mirrored_ = true;
    double mirrored_until_ = 0;
    const char* cursor_ = nullptr;
    std::uint32_t background_ = 0;
    bool right_to_left_ = false;
};

}  // namespace sayso::web
