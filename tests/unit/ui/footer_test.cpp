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

TEST_CASE("where the footer's room ends, the hints at the left go first") {
    const TestedScreen wide(2000, 800);
    const TestedScreen narrow(720, 800);
    CHECK(has_text_ending(wide, ": next, previous"));
    CHECK_FALSE(has_text_ending(narrow, ": next, previous"));
    CHECK(has_text_ending(narrow, ": commands"));
}

}  // namespace sayso::ui
