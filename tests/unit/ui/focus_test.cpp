// Where the keyboard is, is seen: what it goes to is brought into view, once.
#include <doctest/doctest.h>

#include "ui/tested_screen.h"

namespace sayso::ui {

TEST_CASE("a control that the keyboard goes to is scrolled to where it is seen whole, and may be scrolled away again") {
    constexpr float high = 420;
    TestedScreen screen(1440, high);
    screen.person.select("not sign a blank cheque for anyone");
    screen.person.press("C");
    screen.workspace().close_chooser();
    screen.settle();
    const auto bottom = [&](Role role, std::string_view name) { return screen.node(role, name).place.bottom; };
    REQUIRE(bottom(Role::button, "Remove claim") > high);
    REQUIRE(bottom(Role::text_field, "Add a link") > high);
    screen.screen.focus(screen.node(Role::button, "Remove claim").id);
    screen.settle();
    CHECK(bottom(Role::button, "Remove claim") <= high - 30);
    const float there = bottom(Role::button, "Remove claim");
    ImGui::GetIO().AddMousePosEvent(1300, 200);
    ImGui::GetIO().AddMouseWheelEvent(0, 2);
    screen.settle();
    CHECK(bottom(Role::button, "Remove claim") > there);

    screen.screen.focus(screen.node(Role::text_field, "Add a link").id);
    screen.settle();
    CHECK(bottom(Role::text_field, "Add a link") <= high - 30);
    screen.screen.focus(screen.node(Role::button, "All claims").id);
    screen.settle();
    CHECK(screen.node(Role::button, "All claims").place.top >= 48);
}

TEST_CASE("a command that wants a field gets it, also when it was chosen from the list of commands") {
    TestedScreen screen;
    screen.person.select("not sign a blank cheque for anyone");
    screen.person.press("C");
    screen.workspace().close_chooser();
    screen.settle();
    screen.key("Ctrl+K");
    screen.settle();
    screen.person.type("note");
    screen.key("Enter");
    screen.settle();
    REQUIRE_FALSE(screen.workspace().chooser());
    CHECK(screen.screen.semantics().wanted_focus == screen.node(Role::text_area, "Note").id);

    screen.key("Ctrl+K");
    screen.settle();
    screen.key("Escape");
    screen.settle();
    CHECK(screen.screen.semantics().wanted_focus ==
          screen.find(Role::article, "Harbour city delays flood barrier vote after cost estimate doubles")->id);
}

TEST_CASE("a key after which another may be meant for a field does not wait for the next frame, others do") {
    TestedScreen screen;
    screen.key("ArrowRight");
    CHECK_FALSE(screen.screen.key_moves_keyboard());
    screen.person.select("not sign a blank cheque for anyone");
    screen.key("C");
    CHECK_FALSE(screen.screen.key_moves_keyboard());
    screen.key("E");  // the note
    CHECK(screen.screen.key_moves_keyboard());
    screen.key("J");
    CHECK_FALSE(screen.screen.key_moves_keyboard());
    screen.key("/");
    CHECK(screen.screen.key_moves_keyboard());
    screen.key("Escape");
    CHECK(screen.screen.key_moves_keyboard());
    screen.key("?");
    CHECK(screen.screen.key_moves_keyboard());
    screen.key("Escape");
    CHECK(screen.screen.key_moves_keyboard());
    screen.key("Ctrl+K");
    CHECK(screen.screen.key_moves_keyboard());
}

TEST_CASE("under a dialog keys mark nothing and decide nothing, but close it and undo") {
    TestedScreen screen;
    screen.person.select("Tomasz Brandt");
    screen.person.press("S");
    const std::string before = screen.person.file();
    for (const app::Panel panel : {app::Panel::help, app::Panel::articles, app::Panel::tagset, app::Panel::reading}) {
        screen.workspace().set_open(panel, true);
        screen.settle();
        for (const char* key : {"C", "Q", "Shift+J", "J", "Enter", "X", "Delete", "1", "Shift+Enter"})
            CHECK_FALSE(screen.key(key));
        CHECK(screen.person.file() == before);
        CHECK(screen.workspace().is_open(panel));
        CHECK(screen.key("Escape"));
        CHECK_FALSE(screen.workspace().is_open(panel));
    }
    screen.workspace().set_open(app::Panel::tagset, true);
    screen.settle();
    CHECK(screen.key("Ctrl+Z"));
    CHECK(screen.person.all(annotation::AnnotationKind::speaker).empty());
}

TEST_CASE("who goes to a mark by its key has the keyboard in the article, wherever it was") {
    TestedScreen screen;
    screen.settle();
    screen.screen.focus(screen.node(Role::button, "Download").id);
    screen.settle();
    CHECK(screen.key("J"));
    screen.settle();
    REQUIRE(screen.workspace().focused() != nullptr);
    CHECK(screen.screen.semantics().wanted_focus ==
          screen.node(Role::article, screen.person.document().article().metadata.title).id);
}

}  // namespace sayso::ui
