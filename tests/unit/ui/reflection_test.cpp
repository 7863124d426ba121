// An interface that is read from right to left: the mirror image of the other, but for what is text.
#include "ui/reflection.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "ui/painted_words.h"
#include "ui/tested_screen.h"
#include "ui/text_painter.h"

namespace sayso::ui {

namespace {

void read_from_right_to_left(TestedScreen& screen) {
    screen.device.arabic_is_english = true;
    screen.workspace().choose_language("ar");
    screen.settle();
    REQUIRE(screen.workspace().language().right_to_left());
}

bool is_near(float one, float other) {
    return std::abs(one - other) < 0.02F;
}

bool is_text_of_the_article(const TestedScreen& screen, const Node& node) {
    for (auto at = node.parent; at; at = screen.nodes()[*at].parent) {
        if (screen.nodes()[*at].role == Role::article) return true;
    }
    return false;
}

/// A line for each node of one screen that does not lie where the other's mirror image has it.
std::string differences(const TestedScreen& left, const TestedScreen& right) {
    std::string found;
    REQUIRE(left.nodes().size() == right.nodes().size());
    const float width = left.surroundings.width;
    for (std::size_t index = 0; index < left.nodes().size(); ++index) {
        const Node& one = left.nodes()[index];
        const Node& other = right.nodes()[index];
        CHECK(one.role == other.role);
        // But for the one that says which language it is.
        if (!one.name.starts_with("Language: ")) CHECK(one.name == other.name);
        if (!is_near(other.place.left, width - one.place.right) ||
            !is_near(other.place.right, width - one.place.left) || other.place.top != one.place.top ||
            other.place.bottom != one.place.bottom) {
            found += one.name + " at " + std::to_string(one.place.left) + " is at " + std::to_string(other.place.left) +
                     "\n";
        }
    }
    return found;
}

/// What is drawn with a whole picture of a run: its left and right edge, and whether its letters are mirror images.
struct DrawnRun {
    float left = 0;
    float right = 0;
    float top = 0;
    bool reflected = false;
};
struct Drawn {
    std::vector<DrawnRun> runs;
    std::vector<ImVec4> clips;
};
Drawn drawn_by(TestedScreen& screen) {
    screen.draw();
    Drawn drawn;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            if (command.ElemCount > 0) drawn.clips.push_back(command.ClipRect);
        }
        for (int index = 0; index + 3 < list->VtxBuffer.Size; ++index) {
            const ImDrawVert* corners = &list->VtxBuffer[index];
            const auto has = [&](int corner, float u, float v) {
                return std::abs(corners[corner].uv.x) == u && corners[corner].uv.y == v;
            };
            if (!has(0, 0, 0) || !has(1, 1, 0) || !has(2, 1, 1) || !has(3, 0, 1)) continue;
            const float begin = corners[0].pos.x;
            const float end = corners[1].pos.x;
            drawn.runs.push_back({std::min(begin, end), std::max(begin, end), corners[0].pos.y, begin > end});
        }
    }
    return drawn;
}

/// Where a place `letters` into the first line of a paragraph is seen.
ImVec2 place_in(const TestedScreen& screen, std::string_view paragraph, float letters) {
    for (const Node& node : screen.nodes()) {
        if (node.role != Role::paragraph || !node.name.starts_with(paragraph)) continue;
        return {node.place.left + letters * node.font_size / 2, node.place.top + node.line_height / 2};
    }
    FAIL("there is no such paragraph");
    return {};
}

std::string selected_words(TestedScreen& screen) {
    return std::string(screen.workspace().document()->article().text.slice(screen.workspace().selection().range()));
}

constexpr std::string_view quotation = "“We wrote";

}  // namespace

TEST_CASE("an interface from right to left is the mirror image of one from left to right, at every width") {
    for (const float width : {1440.0F, 1000.0F, 390.0F}) {
        CAPTURE(width);
        TestedScreen left(width, 800);
        TestedScreen right(width, 800);
        read_from_right_to_left(right);
        const auto both = [&](auto act) {
            act(left);
            left.settle();
            act(right);
            right.settle();
            CHECK(differences(left, right) == "");
        };
        both([](TestedScreen&) {});
        both([](TestedScreen& screen) {
            screen.person.select("not sign a blank cheque for anyone");
            screen.person.press("C");
        });
        both([](TestedScreen& screen) { screen.workspace().close_chooser(); });
        both([](TestedScreen& screen) { screen.workspace().clear_focus(); });
        for (const app::Panel panel :
             {app::Panel::help, app::Panel::tagset, app::Panel::reading, app::Panel::speakers}) {
            both([panel](TestedScreen& screen) { screen.workspace().set_open(panel, true); });
            both([panel](TestedScreen& screen) { screen.workspace().set_open(panel, false); });
        }
        both([](TestedScreen& screen) {
            screen.workspace().open_find();
            screen.workspace().set_query("barrier");
            screen.workspace().say(app::Notice::Tone::error, "Something went wrong.", "file.open");
        });
        both([](TestedScreen& screen) { screen.workspace().open_chooser(app::ChooserPurpose::command); });
    }
}

TEST_CASE("what is drawn is clipped by the mirror images of the clips, and no letter is a mirror image") {
    TestedScreen left;
    TestedScreen right;
    read_from_right_to_left(right);
    const Drawn one = drawn_by(left);
    const Drawn other = drawn_by(right);
    const float width = left.surroundings.width;
    REQUIRE(one.clips.size() > 10);
    REQUIRE(other.clips.size() == one.clips.size());
    for (std::size_t index = 0; index < one.clips.size(); ++index) {
        CHECK(other.clips[index].x == width - one.clips[index].z);
        CHECK(other.clips[index].z == width - one.clips[index].x);
    }
    REQUIRE(one.runs.size() > 100);
    REQUIRE(other.runs.size() == one.runs.size());
    for (std::size_t index = 0; index < one.runs.size(); ++index) {
        CHECK_FALSE(other.runs[index].reflected);
        CHECK(other.runs[index].left == std::round(other.runs[index].left));
        CHECK(other.runs[index].right - other.runs[index].left == one.runs[index].right - one.runs[index].left);
    }
    // A title of several words stays in order: the header's begins with "Harbour city".
    const Rectangle title =
        right.node(Role::button, "Articles on this device: " + left.workspace().document()->article().metadata.title)
            .place;
    std::vector<float> words;
    for (const DrawnRun& run : other.runs) {
        const bool inside = run.left >= title.left && run.right <= title.right && run.top < title.bottom;
        if (inside && words.size() < 2) words.push_back(run.left);
    }
    REQUIRE(words.size() == 2);
    CHECK(words[0] < words[1]);
}

TEST_CASE("the article's words stand in a column that is moved, not reflected") {
    TestedScreen left;
    TestedScreen right;
    read_from_right_to_left(right);
    float shift = 0;
    std::size_t paragraphs = 0;
    for (std::size_t index = 0; index < left.nodes().size(); ++index) {
        const Node& one = left.nodes()[index];
        if (!is_text_of_the_article(left, one)) continue;
        if (paragraphs++ == 0) shift = right.nodes()[index].place.left - one.place.left;
        CHECK(right.nodes()[index].place.left - one.place.left == shift);
    }
    CHECK(paragraphs > 5);
    // The panels beside it are not equally wide.
    CHECK(shift > 50);
}

TEST_CASE("from right to left a button is pressed where it is seen") {
    TestedScreen screen;
    read_from_right_to_left(screen);
    CHECK(screen.node(Role::button, "Help").place.right < 100);
    screen.click(Role::button, "Reading");
    CHECK(screen.has(Role::dialog, "Reading"));
    screen.click(Role::radio, "Dark");
    CHECK(screen.workspace().setting("theme") == "dark");
}

TEST_CASE("from right to left words of the article are selected, marked and resized where they are seen") {
    std::vector<std::string> selected;
    std::vector<std::string> marked;
    for (const bool reflected : {false, true}) {
        TestedScreen screen(1440, 900, std::string(app::short_article));
        if (reflected) read_from_right_to_left(screen);
        screen.drag(place_in(screen, quotation, 5), place_in(screen, quotation, 14));
        selected.push_back(selected_words(screen));
        screen.person.press("C");
        screen.workspace().close_chooser();
        screen.settle();
        CHECK(screen.person.words_of(screen.person.focused()) == "wrote to them");
        screen.drag(place_in(screen, quotation, 17), place_in(screen, quotation, 21));
        marked.push_back(screen.person.words_of(screen.person.focused()));
    }
    CHECK(selected == std::vector<std::string>{"wrote to them", "wrote to them"});
    CHECK(marked == std::vector<std::string>{"wrote to them twice", "wrote to them twice"});
}

TEST_CASE("a line begins where the interface begins, whatever it is written in") {
    PaintedWords words;
    TextPainter& painter = words.painter;
    ImDrawList& list = words.list;
    painter.set_reflection({200});
    // Ten pixels a letter; where the n-th run is seen.
    const auto style = layout::TextStyle::of(layout::Family::interface, layout::Weight::regular, 20);
    const auto left = [&](int run) { return 200 - list.VtxBuffer[run * 4].pos.x; };
    SUBCASE("English is read from left to right, and stands at the right") {
        CHECK(painter.line(list, {20, 0}, 30, "to sign", style, IM_COL32_WHITE, 150) == 70);
        CHECK(left(0) == 110);
        CHECK(left(1) == 140);
    }
    SUBCASE("English that is too long has its dots at the right, where the room begins") {
        CHECK(painter.line(list, {20, 0}, 30, "Harbour city", style, IM_COL32_WHITE, 115) == 110);
        CHECK(left(0) == 70);
        CHECK(left(2) == 170);
    }
    SUBCASE("Hebrew that is too long has its dots at the left") {
        CHECK(painter.line(list, {20, 0}, 30, "שלום עולם", style, IM_COL32_WHITE, 75) == 75);
        CHECK(left(0) == 140);
        CHECK(left(2) == 110);
    }
    SUBCASE("a phrase that begins with a name goes from right to left where a mark before it says so") {
        CHECK(painter.line(list, {0, 0}, 30, "\u200fSayso שומר", style, IM_COL32_WHITE, 150) == 110);
        CHECK(left(1) == 140);
        CHECK(left(2) == 90);
    }
    SUBCASE("what has no letters goes as the interface does") {
        painter.line(list, {0, 0}, 30, "3 / 40", style, IM_COL32_WHITE, 150);
        CHECK(left(0) == 190);
        CHECK(left(2) == 140);
    }
    SUBCASE("a name stands at the right, in one line or in several") {
        CHECK(painter.label(list, {20, 0}, 100, 30, "Brandt", style, IM_COL32_WHITE, 2) == 30);
        CHECK(left(0) == 120);
        CHECK(painter.label(list, {20, 0}, 100, 30, "Tomasz Brandt", style, IM_COL32_WHITE, 2) == 60);
        CHECK(left(1) == 120);
        CHECK(left(2) == 120);
    }
}

}  // namespace sayso::ui
