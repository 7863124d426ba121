// Nothing on the screen moves by itself, for anyone: what is shown elsewhere is there at once.
#include <doctest/doctest.h>

#include <set>

#include "ui/tested_screen.h"

namespace sayso::ui {

namespace {

/// Where the heading of the article was in each of the frames after a key.
std::set<float> places_after(TestedScreen& screen, std::string_view key) {
    std::set<float> places;
    screen.person.press(key);
    for (int frame = 0; frame < 30; ++frame) {
        screen.draw();
        for (const Node& node : screen.nodes()) {
            if (node.role == Role::article) places.insert(node.place.top);
            if (node.role == Role::paragraph && node.name.starts_with("Some 31,000")) places.insert(node.place.top);
        }
    }
    return places;
}

}  // namespace

TEST_CASE("the article jumps to a mark, to a find and to its ends, in one frame") {
    TestedScreen screen(1000, 420);
    screen.person.select("Some 31,000 people");
    screen.person.press("C");
    screen.workspace().close_chooser();
    screen.workspace().clear_focus();
    screen.settle();
    for (const std::string_view key : {"Ctrl+Home", "J", "Ctrl+End", "K", "PageUp", "PageDown"}) {
        CAPTURE(key);
        // The article's own place, and at most one of the paragraph's.
        CHECK(places_after(screen, key).size() <= 2);
    }
}

TEST_CASE("dialogs, the chooser and notices stand where they stay from their first frame on") {
    TestedScreen screen;
    for (const std::string_view key : {"?", "Ctrl+K", "Shift+D"}) {
        CAPTURE(key);
        screen.key(key);
        std::set<float> places;
        for (int frame = 0; frame < 30; ++frame) {
            screen.draw();
            for (const Node& node : screen.nodes())
                if (node.role == Role::dialog) places.insert(node.place.top);
        }
        CHECK(places.size() == 1);
        screen.key("Escape");
        screen.settle();
    }
}

}  // namespace sayso::ui
