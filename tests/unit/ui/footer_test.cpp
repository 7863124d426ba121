// The bar at the bottom.
#include <doctest/doctest.h>

#include <algorithm>

#include "ui/tested_screen.h"

namespace sayso::ui {

namespace {

bool has_text_ending(const TestedScreen& screen, std::string_view end) {
    return std::ranges::any_of(screen.names(Role::text, Role::contentinfo, "Keys and facts"),
                               [&](const std::string& text) { return text.ends_with(end); });
}

}  // namespace

TEST_CASE("the footer says what the text is") {
    const TestedScreen screen;
    const auto count = screen.person.document().article().text.size().value;
    REQUIRE(count > 1000);
    const std::string thousands =
        std::to_string(count / 1000) + "," + std::to_string(1000 + count % 1000).substr(1) + " characters";
    CHECK(has_text_ending(screen, thousands));
}

TEST_CASE("the footer shows the keys of what can be done now, and no others") {
    TestedScreen screen;
    CHECK_FALSE(has_text_ending(screen, ": claim"));
    CHECK(has_text_ending(screen, ": find"));
    screen.person.select("Mayor");
    screen.settle();
    CHECK(has_text_ending(screen, "C: claim"));
    CHECK(has_text_ending(screen, "S: speaker"));
}

TEST_CASE("where the footer's room ends, what a person needs least goes first: accept and reject stay") {
    for (const float width : {2000.0F, 850.0F, 700.0F}) {
        CAPTURE(width);
        TestedScreen screen(width, 800);
        const annotation::Annotation claim{.id = {"c"},
                                           .status = annotation::Status::suggested,
                                           .spans = annotation::Spans(*annotation::Span::between(
                                               text::CodePointOffset{0}, text::CodePointOffset{12}))};
        REQUIRE(screen.workspace().apply("A claim", {.changes = {annotation::PutAnnotation{claim}}}));
        screen.workspace().focus({"c"});
        screen.settle();
        REQUIRE(screen.workspace().applies("annotate.accept"));
        CHECK(has_text_ending(screen, ": accept"));
        CHECK(has_text_ending(screen, ": reject"));
        CHECK(has_text_ending(screen, ": next, previous"));
        CHECK(has_text_ending(screen, ": commands"));
        CHECK(has_text_ending(screen, ": find") == (width > 1000));
        // What is left to do is known everywhere; what the text is, where there is room.
        CHECK(has_text_ending(screen, "suggestion left"));
        CHECK(has_text_ending(screen, "characters") == (width > 800));
        CHECK(screen.collisions(Role::contentinfo) == "");
    }
}

}  // namespace sayso::ui
