// Type for reading: measure, size, font and line height, and that the reader's place stays when they change.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "app/reading.h"
#include "ui/tested_screen.h"

namespace sayso::ui {

namespace {

/// The first paragraph that reaches over the top edge of the article's room or begins below it, and how far below.
struct AtTop {
    std::string words;
    float distance = 0;
};
AtTop at_top(TestedScreen& screen) {
    const float top = screen.node(Role::main, "").place.top;
    for (const Node& node : screen.nodes()) {
        if (node.role == Role::paragraph && node.place.bottom > top + 1) return {node.name, node.place.top - top};
    }
    return {};
}

void turn_wheel(TestedScreen& screen, float notches) {
    const Rectangle place = screen.node(Role::main, "").place;
    screen.screen.point(place.left + 300, place.top + 200);
    screen.draw();
    ImGui::GetIO().AddMouseWheelEvent(0, -notches);
    screen.settle();
}

const Node& a_paragraph(TestedScreen& screen) {
    const auto found = std::ranges::find_if(
        screen.nodes(), [](const Node& node) { return node.role == Role::paragraph && node.name.size() > 300; });
    REQUIRE(found != screen.nodes().end());
    return *found;
}

}  // namespace

TEST_CASE("a line of text holds 60 to 75 letters, in every font and at every size") {
    TestedScreen screen(2560, 1200);
    for (std::size_t font = 0; font < app::reading::fonts.size(); ++font) {
        for (const int size : {60, 100, 175}) {
            app::choose(screen.workspace(), app::reading::font, font);
            app::set_text_size(screen.workspace(), size);
            screen.settle();
            CAPTURE(font);
            CAPTURE(size);
            const Node& paragraph = a_paragraph(screen);
            // Each letter of the fake fonts is half as wide as the font is large.
            const float letter = paragraph.font_size / 2 + paragraph.letter_spacing;
            const float letters = (paragraph.place.right - paragraph.place.left) / letter;
            CHECK(letters >= 60);
            CHECK(letters <= 75);
        }
    }
}

TEST_CASE("the reading dialog sets size, font, line height, theme and contrast at once") {
    TestedScreen screen;
    screen.press(Role::button, "Reading");
    REQUIRE(screen.has(Role::dialog, "Reading"));
    const auto paragraph = [&] { return a_paragraph(screen); };
    const Node before = paragraph();
    CHECK(before.family == layout::Family::reading);

    screen.click(Role::button, "Larger text");
    CHECK(paragraph().font_size == doctest::Approx(before.font_size * 1.12F).epsilon(0.01));
    CHECK(screen.has(Role::text, "112 %"));
    screen.click(Role::button, "Smaller text");

    screen.click(Role::radio, "Mono");
    CHECK(paragraph().family == layout::Family::monospaced);
    screen.click(Role::radio, "Legible");
    CHECK(paragraph().family == layout::Family::legible);
    CHECK(paragraph().letter_spacing > 0);
    screen.click(Role::radio, "Serif");

    screen.click(Role::radio, "Wide");
    CHECK(paragraph().line_height > before.line_height * 1.1F);
    CHECK(paragraph().font_size == before.font_size);

    const std::uint32_t light = screen.screen.background();
    screen.click(Role::radio, "Dark");
    CHECK(screen.screen.background() != light);
    CHECK(screen.workspace().setting("theme") == "dark");
    const std::uint32_t dark = screen.screen.background();
    screen.click(Role::radio, "More");
    CHECK(screen.screen.background() != dark);
    CHECK(screen.workspace().setting("contrast") == "more");

    screen.press(Role::button, "Close");
    CHECK_FALSE(screen.has(Role::dialog, "Reading"));
}

TEST_CASE("the reading dialog says what is suggested in articles opened from now on, and changes it") {
    TestedScreen screen;
    screen.device.to_suggest = app::ToSuggest::everything;
    screen.press(Role::button, "Reading");
    REQUIRE(screen.has(Role::radio_group, "Suggest"));
    CHECK(screen.node(Role::radio, "Everything").on == true);
    screen.click(Role::radio, "Only sentences");
    CHECK(screen.workspace().to_suggest() == app::ToSuggest::sentences);
    CHECK(screen.has(
        Role::text, "In articles that you open from now on, only sentences are suggested, so that nothing leads you."));
    screen.click(Role::radio, "Everything");
    CHECK(screen.workspace().to_suggest() == app::ToSuggest::everything);
    // An address that asks for sentences leaves nothing to choose.
    screen.device.to_suggest = app::ToSuggest::sentences;
    screen.settle();
    CHECK_FALSE(screen.has(Role::radio_group, "Suggest"));
    CHECK(screen.has(Role::text,
                     "The address that you opened asks for this: new articles have only their sentences suggested."));
}

TEST_CASE("a system that asks for more contrast gets it, whatever the theme") {
    TestedScreen screen;
    for (const bool dark : {false, true}) {
        screen.surroundings.dark = dark;
        screen.surroundings.more_contrast = false;
        screen.draw();
        const std::uint32_t usual = screen.screen.background();
        screen.surroundings.more_contrast = true;
        screen.draw();
        CHECK(screen.screen.background() != usual);
    }
}

TEST_CASE("Escape closes the reading dialog, and its key opens it") {
    TestedScreen screen;
    screen.key("Shift+D");
    REQUIRE(screen.has(Role::dialog, "Reading"));
    screen.key("Escape");
    CHECK_FALSE(screen.has(Role::dialog, "Reading"));
}

TEST_CASE("the reading dialog leaves nothing cut off or over one another, also in a narrow window") {
    for (const float width : {360.0F, 768.0F, 1440.0F}) {
        for (const bool coarse : {false, true}) {
            TestedScreen screen(width, 800);
            screen.surroundings.coarse_pointer = coarse;
            screen.device.to_suggest = app::ToSuggest::everything;
            screen.workspace().set_open(app::Panel::reading, true);
            screen.settle();
            CAPTURE(width);
            CHECK(screen.collisions(Role::dialog) == "");
            CHECK(screen.has(Role::slider, "How sure suggestions must be"));
        }
    }
}

TEST_CASE("the place being read stays where it is when the article is set anew, however often") {
    TestedScreen screen(1440, 700);
    turn_wheel(screen, 7);
    const AtTop before = at_top(screen);
    REQUIRE(before.distance < 0);
    const float line = a_paragraph(screen).line_height;
    for (const int size : {112, 150, 90, 200, 60, 125, 100}) {
        app::set_text_size(screen.workspace(), size);
        screen.settle();
        CHECK(at_top(screen).words == before.words);
    }
    for (std::size_t font : {2, 3, 0}) {
        app::choose(screen.workspace(), app::reading::font, font);
        screen.settle();
        CHECK(at_top(screen).words == before.words);
    }
    // Back as it was: the same line at the same height.
    CHECK(std::abs(at_top(screen).distance - before.distance) <= line);
}

}  // namespace sayso::ui
