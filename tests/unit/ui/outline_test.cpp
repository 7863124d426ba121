// The left panel.
#include <doctest/doctest.h>

#include <algorithm>

#include "ui/tested_screen.h"

namespace sayso::ui {

namespace {

/// Marks the words as a claim of a speaker who is mentioned elsewhere.
void claim(TestedScreen& screen, std::string_view words, std::string_view speaker) {
    screen.person.select(words);
    screen.person.press("C");
    if (!screen.workspace().chooser()) screen.workspace().open_chooser(app::ChooserPurpose::speaker_of_claim);
    screen.person.type(speaker);
    screen.workspace().choose();
    screen.workspace().close_chooser();
    screen.settle();
}

}  // namespace

TEST_CASE("the outline lists the lead and the sections, each with its number of claims") {
    TestedScreen screen;
    const auto sections = screen.names(Role::button, Role::list, "Article");
    REQUIRE(sections.size() >= 5);
    CHECK(sections[0] == "Lead");
    CHECK(sections[1] == "Why It Matters");
    CHECK(screen.node(Role::button, "Lead").description == "0 claims");
    claim(screen, "not sign a blank cheque for anyone", "Tomasz Brandt");
    CHECK(screen.node(Role::button, "Lead").description == "1 claim");
    CHECK(screen.node(Role::button, "What To Know").description == "0 claims");
}

TEST_CASE("the section that is being read is on") {
    TestedScreen screen;
    screen.person.put_caret_before("Some 31,000 people");
    screen.settle();
    CHECK(screen.node(Role::button, "Why It Matters").on == true);
    CHECK(screen.node(Role::button, "Lead").on == false);
}

TEST_CASE("the section at the top of the window is on where the caret is out of view") {
    TestedScreen screen;
    screen.settle();
    CHECK(screen.node(Role::button, "Lead").on == true);
    ImGui::GetIO().AddMousePosEvent(700, 400);
    for (int notch = 0; notch < 12; ++notch) {
        ImGui::GetIO().AddMouseWheelEvent(0, -1);
        screen.draw();
    }
    screen.settle();
    CHECK(screen.node(Role::button, "Lead").on == false);
    CHECK(screen.node(Role::button, "What Happens Next").on == false);
    CHECK(screen.node(Role::button, "What To Know").on == true);
    // One that is pressed is on, wherever in the window it is.
    screen.click(Role::button, "What Happens Next");
    screen.settle();
    CHECK(screen.node(Role::button, "What Happens Next").on == true);
    CHECK(screen.node(Role::button, "What To Know").on == false);
}

TEST_CASE("pressing a section brings its heading into view") {
    TestedScreen screen;
    const auto before = screen.workspace().reveal().number;
    screen.click(Role::button, "What Happens Next");
    CHECK(screen.workspace().reveal().number > before);
    CHECK(screen.workspace().reveal().range == screen.person.place_of("What Happens Next"));
}

TEST_CASE("as a sheet, the outline goes out of the way of what is pressed in it, and of a press beside it") {
    TestedScreen screen(390, 800);
    screen.settle();
    screen.click(Role::button, "Speakers");
    screen.press(Role::button, "What Happens Next");
    CHECK(screen.workspace().reveal().range == screen.person.place_of("What Happens Next"));
    CHECK_FALSE(screen.has(Role::button, "What To Know"));
    screen.click(Role::button, "Speakers");
    REQUIRE(screen.has(Role::button, "What To Know"));
    screen.click_at(350, 500);
    CHECK_FALSE(screen.has(Role::button, "What To Know"));
}

TEST_CASE("boilerplate is one line of the outline") {
    const TestedScreen screen;
    CHECK(screen.node(Role::button, "Boilerplate").description.ends_with("lines"));
}

TEST_CASE("an article without headings is one section") {
    const TestedScreen screen(1440, 900, std::string(app::short_article));
    CHECK(screen.names(Role::button, Role::list, "Article") == std::vector<std::string>{"Whole text"});
}

TEST_CASE("speakers stand in the outline with the number of their claims; one who only passes on is marked so") {
    TestedScreen screen;
    CHECK(screen.names(Role::button, Role::group, "Speakers").empty());
    claim(screen, "not sign a blank cheque for anyone", "Tomasz Brandt");
    claim(screen, "one e-mail, with no figures in it", "Tomasz Brandt");
    CHECK(screen.names(Role::button, Role::list, "Speakers") == std::vector<std::string>{"Tomasz Brandt"});
    CHECK(screen.node(Role::button, "Tomasz Brandt").description == "2 claims");

    claim(screen, "has asked for a further 60 million crowns", "two people");
    screen.person.select("NRX");
    screen.person.press("V");
    screen.settle();
    CHECK(screen.node(Role::button, "NRX (via)").description == "passes on 1 claim");
}

TEST_CASE("pressing a speaker shows them in the inspector and goes to where they are first mentioned") {
    TestedScreen screen;
    screen.person.select("Tomasz Brandt");
    screen.person.press("S");
    screen.workspace().clear_focus();
    screen.settle();
    screen.click(Role::button, "Tomasz Brandt");
    REQUIRE(screen.workspace().focused_speaker() != nullptr);
    CHECK(screen.workspace().focused_speaker()->name == "Tomasz Brandt");
    CHECK(screen.workspace().reveal().range == screen.person.place_of("Tomasz Brandt"));
    CHECK(screen.node(Role::button, "Tomasz Brandt").on == true);
}

TEST_CASE("a sentence label in the outline is given to the sentence in focus, and taken again") {
    TestedScreen screen;
    screen.person.put_caret_before("Some 31,000 people");
    screen.person.press("1");
    screen.settle();
    REQUIRE(screen.workspace().focused() != nullptr);
    REQUIRE(screen.workspace().focused()->kind == annotation::AnnotationKind::sentence);
    const auto label_in_outline = [&](std::string_view name) {
        screen.screen.activate([&] {
            for (const Node& node : screen.nodes()) {
                if (node.role == Role::toggle && node.name == name) return node.id;
            }
            return NodeId{};
        }());
        screen.settle();
    };
    label_in_outline("Prediction");
    CHECK(screen.workspace().focused()->labels.size() == 2);
    CHECK(screen.node(Role::toggle, "Prediction").on == true);
    CHECK(screen.node(Role::toggle, "Prediction").description == "1 sentence");
    label_in_outline("Prediction");
    CHECK(screen.workspace().focused()->labels.size() == 1);
    // With no sentence in focus it goes to one that has the label: nothing that is pressed or not.
    screen.workspace().clear_focus();
    screen.settle();
    CHECK(screen.has(Role::button, "Prediction"));
    CHECK_FALSE(screen.has(Role::toggle, "Prediction"));
}

TEST_CASE("with no sentence in focus, a label in the outline goes to the next sentence that has it, round and round") {
    TestedScreen screen;
    screen.person.put_caret_before("Some 31,000 people");
    screen.person.press("2");
    const auto range = screen.person.focused().spans.extent();
    screen.workspace().clear_focus();
    screen.person.put_caret_before("The council meets again");
    screen.settle();
    screen.press(Role::button, "Background");
    CHECK(screen.workspace().reveal().range == range);
    CHECK(screen.workspace().selection().caret == range.begin);
    const auto number = screen.workspace().reveal().number;
    screen.press(Role::button, "Background");
    CHECK(screen.workspace().reveal().number > number);
}

TEST_CASE("Edit beside the sentence labels opens the tag-sets") {
    TestedScreen screen;
    screen.press(Role::button, "Edit labels");
    CHECK(screen.workspace().is_open(app::Panel::tagset));
}

}  // namespace sayso::ui
