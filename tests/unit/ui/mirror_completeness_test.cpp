// No control can be forgotten: all that Dear ImGui draws is in the semantic tree, in every state of the screen.
#include <doctest/doctest.h>

#include <set>

#include "app/command.h"
#include "ui/command_names.h"
#include "ui/tested_screen.h"

namespace sayso::ui {

namespace {

void check_mirror(const TestedScreen& screen, const std::string& state) {
    CAPTURE(state);
    CHECK(screen.unrecorded() == "");
    std::set<std::uint32_t> ids;
    std::string twice;
    for (const Node& node : screen.nodes()) {
        if (!ids.insert(node.id.value).second) twice += node.name + "\n";
        if (node.focusable) CHECK_FALSE(node.name.empty());
    }
    CHECK(twice == "");
}

}  // namespace

TEST_CASE("all that is drawn is in the mirror, once and with a name") {
    for (const float width : {1440.0F, 1000.0F, 360.0F}) {
        TestedScreen screen(width, 800);
        CAPTURE(width);
        check_mirror(screen, "as it starts");
        screen.person.select("Tomasz Brandt");
        screen.person.press("S");
        screen.settle();
        check_mirror(screen, "a mention in focus");
        screen.person.select("not sign a blank cheque for anyone");
        screen.person.press("C");
        screen.settle();
        check_mirror(screen, "a claim in focus, and perhaps the question who says it");
        screen.workspace().close_chooser();
        screen.settle();
        check_mirror(screen, "a claim in focus");
        screen.workspace().clear_focus();
        screen.settle();
        check_mirror(screen, "the list of claims");
        screen.workspace().focus_speaker(screen.person.document().speakers()[0].id);
        screen.settle();
        check_mirror(screen, "a speaker in focus");
        for (const app::Panel panel :
             {app::Panel::help, app::Panel::tagset, app::Panel::speakers, app::Panel::articles}) {
            screen.workspace().set_open(panel, true);
            screen.settle();
            check_mirror(screen, "a panel open");
            screen.workspace().set_open(panel, false);
        }
        screen.workspace().open_find();
        screen.workspace().set_query("barrier");
        screen.workspace().say(app::Notice::Tone::error, "Something went wrong.", "file.open");
        screen.settle();
        check_mirror(screen, "finding, with a notice");
        screen.workspace().open_chooser(app::ChooserPurpose::command);
        screen.settle();
        check_mirror(screen, "the palette");
    }
}

TEST_CASE("every command that a panel offers is one of the app's") {
    for (const std::string_view name : command::all) {
        CAPTURE(name);
        CHECK(app::command_named(name) != nullptr);
    }
}

TEST_CASE("a screen that nobody touches needs no further frame") {
    TestedScreen screen;
    screen.settle();
    CHECK_FALSE(screen.draw());
    CHECK_FALSE(screen.draw());
}

}  // namespace sayso::ui
