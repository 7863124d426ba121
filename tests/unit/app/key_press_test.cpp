#include "app/key_press.h"

#include <doctest/doctest.h>

namespace sayso::app {

TEST_CASE("keys are read by the names that people give them") {
    CHECK(key_press_named("C") == KeyPress{.key = "c"});
    CHECK(key_press_named("Ctrl+Shift+Z") == KeyPress{.key = "z", .control = true, .shift = true});
    CHECK(key_press_named("Shift+ArrowRight") == KeyPress{.key = "ArrowRight", .shift = true});
    CHECK(key_press_named("Alt+ArrowUp") == KeyPress{.key = "ArrowUp", .alt = true});
    CHECK(key_press_named("?") == KeyPress{.key = "?"});
    CHECK(key_press_named("+") == KeyPress{.key = "+"});
    CHECK(key_press_named("Ctrl++") == KeyPress{.key = "+", .control = true});
    CHECK(key_press_named("F3") == KeyPress{.key = "F3"});
    CHECK(key_press_named("Space") == KeyPress{.key = " "});
}

TEST_CASE("what names no key is no key") {
    for (const char* name : {"", "Ctrl", "ctrl+z", "Shift+?", "nonsense", "Ctrl+Alt+", "\xff"}) {
        CAPTURE(name);
        CHECK_FALSE(key_press_named(name) == KeyPress{.key = "z", .control = true});
        if (std::string_view(name) != "Ctrl") CHECK_FALSE(key_press_named(name).has_value());
    }
}

TEST_CASE("a key is the same with caps lock, and a character the same on whatever key it stands") {
    CHECK(normalised({.key = "C"}) == KeyPress{.key = "c"});
    CHECK(normalised({.key = "Z", .control = true, .shift = true}) == key_press_named("Ctrl+Shift+Z"));
    CHECK(normalised({.key = "?", .shift = true}) == key_press_named("?"));
}

TEST_CASE("keys are shown as they stand on a keyboard") {
    CHECK(words_of(*key_press_named("Ctrl+Shift+Z")) == "Ctrl Shift Z");
    CHECK(words_of(*key_press_named("Alt+ArrowUp")) == "Alt ↑");
    CHECK(words_of(*key_press_named("Escape")) == "Esc");
    CHECK(words_of(*key_press_named("?")) == "?");
    CHECK(words_of(*key_press_named("Space")) == "Space");
}

}  // namespace sayso::app
