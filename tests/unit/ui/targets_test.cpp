// What a finger presses is at least 44 CSS pixels wide and high, in every state of the screen (WCAG 2.5.5). Marks
// within the text are as high as its lines, which the criterion allows.
#include <doctest/doctest.h>

#include <string>

#include "ui/tested_screen.h"

namespace sayso::ui {

namespace {

constexpr float least = 44;

/// A line for each thing that can be pressed and is too small; and how many there were at all.
std::string too_small(const TestedScreen& screen, std::size_t& seen) {
    std::string found;
    for (const Node& node : screen.nodes()) {
        if (!node.focusable && node.role != Role::meter) continue;
        seen += 1;
        const bool field = node.role == Role::text_field || node.role == Role::text_area;
        // A field's node lies over its text; its frame, which takes presses too, is so much larger.
        const float wide = node.place.right - node.place.left + (field ? 15 : 0);
        const float high = node.place.bottom - node.place.top + (field ? 2 : 0);
        if (wide >= least - 0.5F && high >= least - 0.5F) continue;
        found += node.name + ": " + std::to_string(static_cast<int>(wide)) + " × " +
                 std::to_string(static_cast<int>(high)) + "\n";
    }
    return found;
}

void check(TestedScreen& screen, std::string_view state) {
    screen.settle();
    CAPTURE(state);
    std::size_t seen = 0;
    CHECK(too_small(screen, seen) == "");
    CHECK(seen >= 5);
}

}  // namespace

TEST_CASE("under a finger nothing that can be pressed is smaller than 44 pixels, in any state") {
    for (const float width : {390.0F, 820.0F}) {
        TestedScreen screen(width, 844);
        screen.surroundings.coarse_pointer = true;
        CAPTURE(width);
        check(screen, "the article");
        for (const app::Panel panel :
             {app::Panel::help, app::Panel::tagset, app::Panel::speakers, app::Panel::articles, app::Panel::reading}) {
            screen.workspace().set_open(panel, true);
            check(screen, "panel " + std::to_string(static_cast<int>(panel)));
            screen.workspace().set_open(panel, false);
        }
        screen.key("Ctrl+K");
        check(screen, "all commands");
        screen.key("Escape");
        screen.key("Ctrl+F");
        screen.workspace().set_query("the");
        check(screen, "find");
        screen.workspace().close_find();
        screen.workspace().ask_for_key("view.help");
        check(screen, "a key's question");
        screen.workspace().close_key_question();
        screen.person.select("engineers");
        check(screen, "selected words");
        CHECK(screen.has(Role::group, "Selected words"));
        screen.key("s");
        check(screen, "a mention");
        screen.person.select("told a closed session");
        screen.key("q");
        check(screen, "a cue");
        screen.person.select("that the project would cost twice what residents were promised in 2023");
        screen.key("c");
        check(screen, "a claim");
        screen.key("l");
        check(screen, "who says it");
        screen.key("Enter");
        check(screen, "an answered claim");
        screen.workspace().focus_speaker(screen.workspace().document()->speakers().front().id);
        check(screen, "a speaker");
        screen.workspace().clear_focus();
        screen.workspace().set_open(app::Panel::speakers, true);
        check(screen, "the speakers");
        screen.workspace().set_open(app::Panel::speakers, false);
        screen.key("Shift+ArrowRight");
        screen.workspace().say(app::Notice::Tone::warning, "The article is of a kind that is not known.");
        check(screen, "a notice");
    }
}

TEST_CASE("the bar of what can be done with selected words is whole on a phone") {
    TestedScreen screen(390, 844);
    screen.surroundings.coarse_pointer = true;
    screen.person.select("engineers");
    screen.settle();
    for (const std::string& name : screen.names(Role::button, Role::group, "Selected words")) {
        CAPTURE(name);
        const Rectangle place = screen.node(Role::button, name).place;
        CHECK(place.left >= 0);
        CHECK(place.right <= 390);
    }
    CHECK(screen.names(Role::button, Role::group, "Selected words").size() >= 5);
}

TEST_CASE("a press on the frame of a field puts the keyboard into it") {
    TestedScreen screen(390, 844);
    screen.key("Ctrl+F");
    screen.settle();
    screen.screen.focus({});
    screen.settle();
    const Node& field = screen.node(Role::text_field, "Find");
    const std::uint64_t before = screen.screen.semantics().wanted_focus_number;
    screen.click_at(field.place.left - 5, field.place.top + 5);
    CHECK(screen.screen.semantics().wanted_focus_number > before);
    CHECK(screen.screen.semantics().wanted_focus == screen.node(Role::text_field, "Find").id);
}

TEST_CASE("a mouse has the calm density") {
    TestedScreen screen(1440, 900);
    const Rectangle open = screen.node(Role::button, "Open").place;
    CHECK(open.bottom - open.top == 28);
}

}  // namespace sayso::ui
