// Input: pointer, wheel and keys of the browser as Dear ImGui and the Screen take them.
#pragma once

#include <string>

#include "app/key_press.h"

namespace sayso::web {

/// Keys held down beside what happened; bits as web/input.js sets them.
struct Modifiers {
    bool control = false;
    bool alt = false;
    bool shift = false;
    static Modifiers from_bits(int bits);
};

/// The pointer left the page.
void pointer_gone();
/// `button`: 0 is the left one.
void pointer_button(int button, bool down, Modifiers modifiers);
/// In notches of a wheel (100 CSS pixels); positive goes up and left, as ImGui counts.
void wheel_turned(float across, float down, Modifiers modifiers);
/// So that views see a modifier pressed or let go while the pointer rests.
void modifiers_changed(Modifiers modifiers);
app::KeyPress key_press(std::string key, Modifiers modifiers);

}  // namespace sayso::web
