// Where the person has all pages drawn in the system's colours, nothing has another, and lines tell marks apart.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <vector>

#include "ui/tested_screen.h"

namespace sayso::ui {

namespace {

constexpr SystemColors night{.canvas = IM_COL32(0, 0, 0, 255),
                             .canvas_text = IM_COL32(255, 255, 255, 255),
                             .link_text = IM_COL32(255, 255, 0, 255),
                             .gray_text = IM_COL32(63, 242, 63, 255),
                             .highlight = IM_COL32(26, 235, 255, 255),
                             .highlight_text = IM_COL32(1, 1, 1, 255)};

bool covers(ImVec2 a, ImVec2 b, ImVec2 c, ImVec2 at) {
    const auto side = [at](ImVec2 from, ImVec2 to) {
        return (to.x - from.x) * (at.y - from.y) - (to.y - from.y) * (at.x - from.x);
    };
    const float one = side(a, b);
    const float two = side(b, c);
    const float three = side(c, a);
    return (one >= 0 && two >= 0 && three >= 0) || (one <= 0 && two <= 0 && three <= 0);
}

/// How much of the article's pixels has this colour.
struct Painted {
    /// The longest unbroken stretch in a row.
    std::size_t longest = 0;
    /// Rows with any.
    std::size_t rows = 0;
    std::size_t pixels = 0;
};

Painted painted_with(const TestedScreen& screen, ImU32 color) {
    const auto wide = static_cast<std::size_t>(screen.surroundings.width);
    const auto high = static_cast<std::size_t>(screen.surroundings.height);
    std::vector<bool> painted(wide * high, false);
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
        for (int index = 0; index + 2 < list->IdxBuffer.Size; index += 3) {
            std::array<ImVec2, 3> corners;
            bool same = true;
            for (int corner = 0; corner < 3; ++corner) {
                const ImDrawVert& vertex = list->VtxBuffer[list->IdxBuffer[index + corner]];
                corners[static_cast<std::size_t>(corner)] = vertex.pos;
                same = same && vertex.col == color;
            }
            if (!same) continue;
            const auto [left, right] = std::minmax({corners[0].x, corners[1].x, corners[2].x});
            const auto [top, bottom] = std::minmax({corners[0].y, corners[1].y, corners[2].y});
            for (auto y = static_cast<std::size_t>(std::max(0.0F, top)); y < high && static_cast<float>(y) <= bottom;
                 ++y) {
                for (auto x = static_cast<std::size_t>(std::max(0.0F, left));
                     x < wide && static_cast<float>(x) <= right; ++x) {
                    const ImVec2 middle{static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F};
                    if (covers(corners[0], corners[1], corners[2], middle)) painted[y * wide + x] = true;
                }
            }
        }
    }
    const Rectangle article = screen.node(Role::main, "").place;
    const auto from = static_cast<std::size_t>(article.left);
    const auto to = static_cast<std::size_t>(article.right);
    Painted all;
    for (std::size_t y = 0; y < high; ++y) {
        std::size_t length = 0;
        bool any = false;
        for (std::size_t x = from; x < to; ++x) {
            length = painted[y * wide + x] ? length + 1 : 0;
            any = any || length > 0;
            all.pixels += length > 0 ? 1 : 0;
            all.longest = std::max(all.longest, length);
        }
        if (any) ++all.rows;
    }
    return all;
}

std::size_t longest_line(const TestedScreen& screen, ImU32 color) {
    return painted_with(screen, color).longest;
}

/// As a rule would have suggested it.
void make_suggested(TestedScreen& screen, annotation::Annotation mark) {
    mark.status = annotation::Status::suggested;
    mark.origin = annotation::Origin{
        .kind = annotation::OriginKind::rule, .name = "quotation", .score = 0.9, .why = {}, .unknown = {}};
    screen.workspace().change_annotation("Suggested", mark);
}

}  // namespace

TEST_CASE("a forced theme has the system's colours and no other") {
    const Theme theme = theme_of(night);
    CHECK(theme.dark);
    CHECK(theme.outlined);
    for (const ImU32 ground :
         {theme.paper, theme.desk, theme.panel, theme.accent_ground, theme.neutral_ground, theme.hit})
        CHECK(ground == night.canvas);
    for (const ImU32 words : {theme.ink, theme.soft, theme.line, theme.good, theme.warning, theme.bad})
        CHECK(words == night.canvas_text);
    CHECK(theme.faint == night.gray_text);
    CHECK(theme.accent == night.highlight);
    CHECK(theme.on_accent == night.highlight_text);
    CHECK((theme.shade & ~IM_COL32_A_MASK) == (night.canvas & ~IM_COL32_A_MASK));
    for (const SpeakerColors& speaker : theme.speakers)
        CHECK(speaker == SpeakerColors{night.link_text, night.canvas});
    SystemColors day = night;
    std::swap(day.canvas, day.canvas_text);
    CHECK_FALSE(theme_of(day).dark);
}

TEST_CASE("the screen takes the system's colours when they are forced, whatever was chosen, and gives them back") {
    TestedScreen screen;
    screen.workspace().set_setting("theme", "light");
    screen.settle();
    const std::uint32_t usual = screen.screen.background();
    screen.surroundings.forced = night;
    screen.settle();
    CHECK(screen.screen.background() == 0);
    screen.surroundings.forced->canvas = IM_COL32(0, 0, 64, 255);
    screen.settle();
    CHECK(screen.screen.background() == 0x40);
    screen.surroundings.forced.reset();
    screen.settle();
    CHECK(screen.screen.background() == usual);
}

TEST_CASE("in forced colours a claim has a whole outline and a suggested one a broken one") {
    TestedScreen screen;
    screen.surroundings.forced = night;
    screen.settle();
    REQUIRE(longest_line(screen, night.link_text) == 0);
    screen.person.select("not sign a blank cheque for anyone");
    screen.person.press("C");
    screen.workspace().close_chooser();
    const annotation::AnnotationId id = screen.person.focused().id;
    // A claim with no speaker is drawn in the neutral colour; the mayor has the first.
    screen.person.press("L");
    screen.person.press("Enter");
    screen.workspace().clear_focus();
    screen.settle();
    CHECK(longest_line(screen, night.link_text) > 100);

    std::vector<annotation::Annotation> marks = {*screen.person.document().annotation(id)};
    for (const annotation::Annotation* mention : screen.person.all(annotation::AnnotationKind::speaker))
        marks.push_back(*mention);
    for (annotation::Annotation& mark : marks)
        make_suggested(screen, std::move(mark));
    screen.settle();
    const std::size_t dash = longest_line(screen, night.link_text);
    CHECK(dash >= 4);
    CHECK(dash < 20);
}

TEST_CASE("in forced colours a suggested speaker has a broken line below, a cue dots, and neither an outline") {
    TestedScreen screen;
    screen.surroundings.forced = night;
    screen.person.select("Tomasz Brandt");
    screen.person.press("S");
    const annotation::Annotation mention = screen.person.focused();
    screen.workspace().clear_focus();
    screen.settle();
    CHECK(painted_with(screen, night.link_text).rows == 2);
    CHECK(longest_line(screen, night.link_text) > 50);
    make_suggested(screen, mention);
    screen.settle();
    CHECK(painted_with(screen, night.link_text).rows == 2);
    CHECK(longest_line(screen, night.link_text) < 10);

    const std::size_t without = painted_with(screen, night.canvas_text).pixels;
    screen.person.select("said");
    screen.person.press("Q");
    const annotation::Annotation cue = screen.person.focused();
    screen.workspace().clear_focus();
    screen.settle();
    const std::size_t accepted = painted_with(screen, night.canvas_text).pixels - without;
    CHECK(accepted > 0);
    make_suggested(screen, cue);
    screen.settle();
    const std::size_t suggested = painted_with(screen, night.canvas_text).pixels - without;
    CHECK(suggested > 0);
    CHECK(suggested < accepted);
}

TEST_CASE("in forced colours the part in view has an outline beside the article, and no translucent ground") {
    TestedScreen screen;
    screen.surroundings.forced = night;
    screen.settle();
    const Rectangle strip = screen.node(Role::meter, "Part of the article in view").place;
    std::size_t inside = 0;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
        for (const ImDrawVert& vertex : list->VtxBuffer) {
            const bool within = vertex.pos.x > strip.left + 1 && vertex.pos.x <= strip.right &&
                                vertex.pos.y >= strip.top && vertex.pos.y <= strip.bottom;
            if (!within || (vertex.col >> IM_COL32_A_SHIFT) == 0) continue;
            CHECK((vertex.col >> IM_COL32_A_SHIFT) == 255);
            if (vertex.col == night.canvas_text) ++inside;
        }
    }
    CHECK(inside >= 6);
}

}  // namespace sayso::ui
