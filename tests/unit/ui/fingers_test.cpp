// Fingers on the screen: taps, scrolling that glides on, long presses, handles, two fingers that size the type.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "annotation/annotation.h"
#include "app/reading.h"
#include "ui/tested_screen.h"

namespace sayso::ui {

namespace {

using Phase = FingerEvent::Phase;

/// A hand over a phone's screen, and a clock.
struct Hand {
    TestedScreen screen{390, 844};
    double seconds = 10;

    Hand() {
        screen.surroundings.coarse_pointer = true;
        screen.settle();
    }

    void put(int finger, Phase phase, float x, float y) {
        screen.imgui.make_current();
        screen.screen.finger({phase, finger, x, y, seconds});
    }
    /// Lets so many frames go by, 1/60 second each.
    void frames(int count) {
        for (int frame = 0; frame < count; ++frame) {
            seconds += 1.0 / 60;
            screen.draw();
        }
    }
    void tap(float x, float y) {
        put(1, Phase::down, x, y);
        frames(1);
        put(1, Phase::up, x, y);
        screen.settle();
    }
    /// From one point to another in so many frames; the finger stays down.
    void move(float x, float from, float to, int steps) {
        for (int step = 1; step <= steps; ++step) {
            put(1, Phase::moved, x, from + (to - from) * static_cast<float>(step) / static_cast<float>(steps));
            frames(1);
        }
    }
    void swipe(float x, float from, float to, int steps) {
        put(1, Phase::down, x, from);
        frames(1);
        move(x, from, to, steps);
        put(1, Phase::up, x, to);
    }
    void hold_down(float x, float y) {
        put(1, Phase::down, x, y);
        frames(40);
    }

    const Node& paragraph(std::string_view beginning) {
        const auto found = std::ranges::find_if(screen.nodes(), [&](const Node& node) {
            return node.role == Role::paragraph && node.name.starts_with(beginning);
        });
        REQUIRE(found != screen.nodes().end());
        return *found;
    }
    /// The first line of the first paragraph: where its n-th letter is. Each letter is half as wide as the type.
    ImVec2 letter(int number) {
        const Node& node = paragraph("Port Ellery");
        return {node.place.left + node.font_size / 2 * (static_cast<float>(number) + 0.5F),
                node.place.top + node.line_height / 2};
    }
    std::string selected() {
        const auto& text = screen.workspace().document()->article().text;
        return std::string(text::slice(text.bytes(), text.byte_range(screen.workspace().selection().range())));
    }
    float top() { return paragraph("Port Ellery").place.top; }
};

}  // namespace

TEST_CASE("a tap puts the caret where the finger was, and no finger is left over the words") {
    Hand hand;
    const ImVec2 at = hand.letter(7);
    hand.tap(at.x, at.y);
    const app::Selection& selection = hand.screen.workspace().selection();
    CHECK(selection.range().empty());
    const auto begin = hand.screen.person.place_of("Port Ellery’s").begin;
    CHECK(selection.caret - begin >= 7);
    CHECK(selection.caret - begin <= 8);
    CHECK(ImGui::GetIO().MousePos.x < 0);
}

TEST_CASE("the first finger moves no words, though what can be pressed becomes larger") {
    for (const float width : {390.0F, 820.0F, 1440.0F}) {
        CAPTURE(width);
        TestedScreen screen(width, 844);
        const auto words = [&] {
            std::vector<Rectangle> places;
            for (const Node& node : screen.nodes())
                if (node.role == Role::paragraph) places.push_back(node.place);
            return places;
        };
        const std::vector<Rectangle> before = words();
        screen.screen.finger({Phase::down, 1, 200, 600, 1});
        screen.draw();
        screen.screen.finger({Phase::cancelled, 1, 200, 600, 1.1});
        screen.settle();
        const Rectangle download = screen.node(Role::button, "Download").place;
        CHECK(download.bottom - download.top == 44);
        CHECK(before.size() > 3);
        CHECK(words() == before);
    }
}

TEST_CASE("a tap on marked words selects the mark") {
    Hand hand;
    hand.screen.person.select("Port Ellery’s council");
    hand.screen.key("c");
    hand.screen.workspace().clear_focus();
    hand.screen.settle();
    const ImVec2 at = hand.letter(7);
    hand.tap(at.x, at.y);
    REQUIRE(hand.screen.workspace().focused() != nullptr);
    CHECK(hand.screen.person.words_of(*hand.screen.workspace().focused()) == "Port Ellery’s council");
}

TEST_CASE("a tap presses a button, and dragging from it does not") {
    Hand hand;
    const Rectangle more = hand.screen.node(Role::button, "More").place;
    hand.swipe(more.left + 10, more.top + 10, more.top + 60, 4);
    hand.screen.settle();
    CHECK_FALSE(hand.screen.workspace().chooser());
    hand.tap(more.left + 10, more.top + 10);
    CHECK(hand.screen.workspace().chooser());
}

TEST_CASE("the article follows a finger, glides on when it is lifted, slows down and rests") {
    Hand hand;
    const float before = hand.top();
    hand.put(1, Phase::down, 200, 600);
    hand.frames(1);
    hand.move(200, 600, 590, 1);
    const float begins = hand.top();
    hand.move(200, 590, 440, 5);
    CHECK(hand.top() == doctest::Approx(begins - 150).epsilon(0.02));
    CHECK(begins == before);
    hand.put(1, Phase::up, 200, 440);
    const float lifted = hand.top();
    hand.frames(1);
    const float first = lifted - hand.top();
    CHECK(first > 5);
    hand.frames(29);
    const float half_second = hand.top();
    hand.frames(1);
    const float later = half_second - hand.top();
    CHECK(later < first / 2);
    CHECK(later > 0);
    // Half a second takes it to 1/e of its speed.
    CHECK(later == doctest::Approx(first * 0.37F).epsilon(0.25));
    hand.frames(300);
    const float rests = hand.top();
    hand.frames(10);
    CHECK(hand.top() == rests);
    CHECK_FALSE(hand.screen.draw());
}

TEST_CASE("a finger stops what glides, and does nothing else") {
    Hand hand;
    hand.swipe(200, 700, 300, 6);
    hand.frames(4);
    const float gliding = hand.top();
    hand.put(1, Phase::down, 200, 400);
    hand.frames(2);
    hand.put(1, Phase::up, 200, 400);
    hand.screen.settle();
    CHECK(hand.top() == gliding);
    const auto title = hand.screen.workspace().document()->article().blocks.front().range.begin;
    CHECK(hand.screen.workspace().selection().caret.value == title.value);
}

TEST_CASE("a finger that rested before it was lifted lets nothing glide") {
    Hand hand;
    hand.put(1, Phase::down, 200, 600);
    hand.frames(1);
    hand.move(200, 600, 400, 6);
    hand.frames(15);
    const float before = hand.top();
    hand.put(1, Phase::up, 200, 400);
    hand.frames(5);
    CHECK(hand.top() == before);
}

TEST_CASE("nothing glides where the person wants no motion") {
    Hand hand;
    hand.screen.surroundings.reduced_motion = true;
    hand.frames(1);
    hand.swipe(200, 600, 400, 6);
    const float lifted = hand.top();
    hand.frames(10);
    CHECK(hand.top() == lifted);
}

TEST_CASE("a long press selects the word, and dragging from there goes on by words") {
    Hand hand;
    const ImVec2 at = hand.letter(1);
    hand.hold_down(at.x, at.y);
    CHECK(hand.selected() == "Port");
    const ImVec2 to = hand.letter(8);
    hand.put(1, Phase::moved, to.x, to.y);
    hand.frames(3);
    CHECK(hand.selected() == "Port Ellery’s");
    hand.put(1, Phase::up, to.x, to.y);
    hand.screen.settle();
    CHECK(hand.selected() == "Port Ellery’s");
    CHECK(hand.screen.has(Role::group, "Selected words"));
}

TEST_CASE("the ends of what is selected are dragged by knobs that a finger of 44 pixels finds") {
    Hand hand;
    const ImVec2 at = hand.letter(7);
    hand.hold_down(at.x, at.y);
    hand.put(1, Phase::up, at.x, at.y);
    hand.screen.settle();
    REQUIRE(hand.selected() == "Ellery’s");
    const float half = hand.paragraph("Port Ellery").line_height / 2;
    // The knob hangs below the line's end; 18 pixels off its middle it is still found.
    const ImVec2 end{hand.letter(13).x, hand.letter(13).y + half + 6};
    hand.put(1, Phase::down, end.x + 18, end.y + 14);
    hand.frames(1);
    hand.put(1, Phase::moved, hand.letter(18).x + 18, end.y + 14);
    hand.frames(3);
    hand.put(1, Phase::up, hand.letter(18).x + 18, end.y + 14);
    hand.screen.settle();
    CHECK(hand.selected() == "Ellery’s council");
    const ImVec2 begin{hand.letter(5).x, hand.letter(5).y + half + 6};
    hand.put(1, Phase::down, begin.x - 12, begin.y + 14);
    hand.frames(1);
    hand.put(1, Phase::moved, hand.letter(1).x - 12, begin.y + 14);
    hand.frames(3);
    hand.put(1, Phase::up, hand.letter(1).x - 12, begin.y + 14);
    hand.screen.settle();
    CHECK(hand.selected() == "Port Ellery’s council");
}

TEST_CASE("two fingers size the type, and what is read between them stays there") {
    Hand hand;
    hand.swipe(200, 600, 450, 6);
    hand.frames(200);
    const auto line_under_middle = [&] {
        const auto found = std::ranges::find_if(hand.screen.nodes(), [](const Node& node) {
            return node.role == Role::paragraph && node.place.top <= 400 && node.place.bottom > 400;
        });
        REQUIRE(found != hand.screen.nodes().end());
        return found->name;
    };
    const std::string before = line_under_middle();
    const int size = app::text_size(hand.screen.workspace());
    hand.put(1, Phase::down, 200, 350);
    hand.put(2, Phase::down, 200, 450);
    hand.frames(2);
    for (int step = 1; step <= 10; ++step) {
        const float out = static_cast<float>(step) * 3;
        hand.put(1, Phase::moved, 200, 350 - out);
        hand.put(2, Phase::moved, 200, 450 + out);
        hand.frames(1);
        CHECK(line_under_middle() == before);
    }
    CHECK(app::text_size(hand.screen.workspace()) == 160);
    CHECK(size == 100);
    hand.put(1, Phase::moved, 200, 375);
    hand.put(2, Phase::moved, 200, 425);
    hand.frames(2);
    CHECK(app::text_size(hand.screen.workspace()) == 60);
    hand.put(1, Phase::up, 200, 375);
    hand.put(2, Phase::up, 200, 425);
    hand.screen.settle();
    CHECK(hand.selected().empty());
}

TEST_CASE("a panel that is longer than its room follows the finger, pixel by pixel") {
    Hand hand;
    hand.screen.workspace().set_open(app::Panel::help, true);
    hand.screen.settle();
    const auto first_row = [&] { return hand.screen.node(Role::heading, "Mark").place.top; };
    hand.put(1, Phase::down, 200, 600);
    // What can be pressed becomes larger under the first finger.
    hand.frames(2);
    const float before = first_row();
    hand.move(200, 600, 585, 1);
    hand.move(200, 585, 485, 4);
    hand.frames(2);
    CHECK(first_row() == doctest::Approx(before - 100).epsilon(0.02));
}

TEST_CASE("Ctrl and a wheel size the type about the pointer") {
    TestedScreen screen(1440, 900);
    screen.imgui.make_current();
    const auto barrier = std::ranges::find_if(
        screen.nodes(), [](const Node& node) { return node.name.starts_with("The barrier is now"); });
    REQUIRE(barrier != screen.nodes().end());
    const float y = barrier->place.top + 40;
    const auto under_pointer = [&] {
        const auto found = std::ranges::find_if(screen.nodes(), [&](const Node& node) {
            return node.role == Role::paragraph && node.place.top <= y && node.place.bottom > y;
        });
        REQUIRE(found != screen.nodes().end());
        return found->name;
    };
    const std::string before = under_pointer();
    for (int notch = 0; notch < 4; ++notch) {
        screen.screen.zoom(700, y, 1.127F);
        screen.settle();
        CHECK(under_pointer() == before);
    }
    CHECK(app::text_size(screen.workspace()) == 160);
    // A trackpad's steps are small: they add up.
    for (int step = 0; step < 48; ++step) {
        screen.screen.zoom(700, y, 0.99F);
        screen.draw();
    }
    screen.settle();
    CHECK(app::text_size(screen.workspace()) == 100);
    CHECK(under_pointer() == before);
}

TEST_CASE("from right to left fingers press buttons, select words and drag knobs where they are seen") {
    Hand hand;
    hand.screen.device.arabic_is_english = true;
    hand.screen.workspace().choose_language("ar");
    hand.screen.settle();
    const ImVec2 at = hand.letter(7);
    hand.hold_down(at.x, at.y);
    hand.put(1, Phase::up, at.x, at.y);
    hand.screen.settle();
    CHECK(hand.selected() == "Ellery’s");
    // The knob at the end hangs below the line; dragged to the right it takes in the next word.
    const ImVec2 end = hand.letter(12);
    const ImVec2 knob{end.x + 4, end.y + hand.paragraph("Port Ellery").line_height / 2};
    hand.put(1, Phase::down, knob.x, knob.y);
    hand.frames(1);
    for (int step = 1; step <= 5; ++step) {
        hand.put(1, Phase::moved, knob.x + static_cast<float>(step) * 12, knob.y);
        hand.frames(1);
    }
    hand.put(1, Phase::up, knob.x + 60, knob.y);
    hand.screen.settle();
    CHECK(hand.selected() == "Ellery’s council");
    const Rectangle more = hand.screen.node(Role::button, "More").place;
    CHECK(more.right < 100);
    hand.tap(more.left + 10, more.top + 10);
    CHECK(hand.screen.workspace().chooser());
}

TEST_CASE("the size of the type is said once the hand that sized it rests") {
    Hand hand;
    const app::Workspace& workspace = hand.screen.workspace();
    const ImVec2 at = hand.letter(3);
    hand.put(1, Phase::down, at.x, at.y - 50);
    hand.put(2, Phase::down, at.x, at.y + 50);
    hand.frames(1);
    const std::uint64_t before = workspace.announcement_number();
    for (int step = 1; step <= 10; ++step) {
        hand.put(1, Phase::moved, at.x, at.y - 50 - static_cast<float>(step) * 3);
        hand.frames(1);
        CHECK(workspace.announcement_number() == before);
    }
    hand.put(1, Phase::up, at.x, at.y - 80);
    hand.put(2, Phase::up, at.x, at.y + 50);
    hand.frames(40);
    CHECK(workspace.announcement_number() == before + 1);
    const std::string size = std::to_string(app::text_size(workspace));
    CHECK(size != "100");
    CHECK(workspace.announcement().find(size) != std::string_view::npos);

    // The same by a wheel.
    hand.screen.imgui.make_current();
    hand.screen.screen.zoom(at.x, at.y, 1.1F);
    hand.frames(10);
    CHECK(workspace.announcement_number() == before + 1);
    hand.frames(40);
    CHECK(workspace.announcement_number() == before + 2);
}

TEST_CASE("the handle of a claim lies between lines, not on the word after it") {
    for (const float width : {390.0F, 1440.0F}) {
        CAPTURE(width);
        TestedScreen screen(width, 844);
        screen.person.select("Port Ellery’s council");
        screen.key("c");
        screen.workspace().close_chooser();
        screen.settle();
        const auto paragraph = std::ranges::find_if(screen.nodes(), [](const Node& node) {
            return node.role == Role::paragraph && node.name.starts_with("Port Ellery");
        });
        REQUIRE(paragraph != screen.nodes().end());
        // The pointer is a cross over it.
        const auto is_handle = [&](float x, float y) {
            screen.imgui.make_current();
            screen.screen.point(x, y);
            screen.draw();
            screen.draw();
            return std::string_view(screen.screen.cursor()) == "crosshair";
        };
        const float end = paragraph->place.left + paragraph->font_size / 2 * 21;
        const float top = paragraph->place.top;
        const float line = paragraph->line_height;
        CHECK(is_handle(end + 4, top));
        for (float x = end; x < end + 60; x += 4) {
            CAPTURE(x);
            CHECK_FALSE(is_handle(x, top + line / 2));
        }
    }
}

}  // namespace sayso::ui
