// How sure a suggestion must be to be shown: a slider for mouse, finger and keys, told to the mirror as one.
#include <doctest/doctest.h>

#include <array>
#include <string>
#include <utility>

#include "app/reviewing.h"
#include "ui/tested_screen.h"

namespace sayso::ui {

namespace {

constexpr std::string_view how_sure = "How sure suggestions must be";

/// Claims of which one rule is very sure, another less, a third hardly.
void suggest_claims(TestedScreen& screen) {
    annotation::Edit edit;
    std::uint32_t begin = 0;
    for (const auto& [id, score] : {std::pair{"sure", 0.95}, {"less", 0.62}, {"hardly", 0.15}}) {
        annotation::Annotation claim{.id = {id},
                                     .status = annotation::Status::suggested,
                                     .spans = annotation::Spans(*annotation::Span::between(
                                         text::CodePointOffset{begin}, text::CodePointOffset{begin + 7}))};
        claim.origin = annotation::Origin{
            .kind = annotation::OriginKind::rule, .name = "learned", .score = score, .why = {}, .unknown = {}};
        edit.changes.emplace_back(annotation::PutAnnotation{std::move(claim)});
        begin += 10;
    }
    REQUIRE(screen.workspace().apply("Suggested", edit));
    screen.settle();
}

const Node& slider_of(const TestedScreen& screen) {
    return screen.node(Role::slider, how_sure);
}

/// Where the knob is seen when the slider stands at so many per cent, from left to right.
ImVec2 place_at(const TestedScreen& screen, float per_cent) {
    const Rectangle place = slider_of(screen).place;
    const float knob = 8 * screen.surroundings.pixel_ratio;
    return {place.left + knob + (place.right - place.left - 2 * knob) * per_cent / 90, (place.top + place.bottom) / 2};
}

}  // namespace

TEST_CASE("the slider says how sure suggestions must be, and how many are left") {
    TestedScreen screen;
    CHECK_FALSE(screen.has(Role::slider, how_sure));
    suggest_claims(screen);
    REQUIRE(slider_of(screen).scale);
    CHECK(slider_of(screen).focusable);
    CHECK(slider_of(screen).scale->now == 0);
    CHECK(slider_of(screen).scale->most == 90);
    CHECK(slider_of(screen).scale->step == 10);
    CHECK(slider_of(screen).value == "However sure · 3 suggestions left");
    app::set_least_score(screen.workspace(), 60);
    screen.settle();
    CHECK(slider_of(screen).scale->now == 60);
    CHECK(slider_of(screen).value == "At least 60 % sure · 2 suggestions left");
    CHECK(screen.has(Role::list, "2 claims"));
}

TEST_CASE("the slider is dragged, and a press on its line brings the knob there") {
    TestedScreen screen;
    suggest_claims(screen);
    screen.drag(place_at(screen, 0), place_at(screen, 58));
    CHECK(app::least_score(screen.workspace()) == 60);
    // The keyboard goes on from there.
    CHECK(screen.screen.semantics().wanted_focus == slider_of(screen).id);
    const ImVec2 end = place_at(screen, 90);
    screen.drag(place_at(screen, 60), {end.x + 500, end.y + 300});
    CHECK(app::least_score(screen.workspace()) == 90);
    const ImVec2 press = place_at(screen, 23);
    screen.click_at(press.x, press.y);
    CHECK(app::least_score(screen.workspace()) == 20);
}

TEST_CASE("what is being dragged stays where it is, though no suggestion is left below it") {
    TestedScreen screen;
    suggest_claims(screen);
    const annotation::Document& document = *screen.workspace().document();
    REQUIRE(screen.workspace().apply(
        "Rejected", app::rejection_of(document, *document.annotation({"sure"}), "2026-01-01T00:00:00Z")));
    screen.settle();
    const Rectangle before = slider_of(screen).place;
    app::set_least_score(screen.workspace(), 90);
    screen.settle();
    CHECK(slider_of(screen).value == "At least 90 % sure · 0 suggestions left");
    CHECK(slider_of(screen).place == before);
}

TEST_CASE("what the mirror's own slider was moved to holds") {
    TestedScreen screen;
    suggest_claims(screen);
    screen.type(Role::slider, how_sure, "30");
    CHECK(app::least_score(screen.workspace()) == 30);
    CHECK(slider_of(screen).value == "At least 30 % sure · 2 suggestions left");
    screen.type(Role::slider, how_sure, "9000");
    CHECK(app::least_score(screen.workspace()) == 90);
    screen.type(Role::slider, how_sure, "");
    CHECK(app::least_score(screen.workspace()) == 90);
}

TEST_CASE("from right to left the slider begins at the right") {
    TestedScreen screen;
    suggest_claims(screen);
    screen.device.arabic_is_english = true;
    screen.workspace().choose_language("ar");
    screen.settle();
    const Rectangle place = slider_of(screen).place;
    screen.drag(place_at(screen, 90), {place.left, place.top + 5});
    CHECK(app::least_score(screen.workspace()) == 90);
    screen.drag(place_at(screen, 0), place_at(screen, 70));
    CHECK(app::least_score(screen.workspace()) == 20);
}

TEST_CASE("a finger drags the slider to and fro, taps on it, and scrolls past it up and down") {
    TestedScreen screen(1000, 300);
    screen.surroundings.coarse_pointer = true;
    suggest_claims(screen);
    const auto touch = [&](FingerEvent::Phase phase, ImVec2 at) {
        screen.imgui.make_current();
        screen.screen.finger({phase, 1, at.x, at.y, 1});
        screen.draw();
    };
    const auto swipe = [&](ImVec2 from, ImVec2 to) {
        touch(FingerEvent::Phase::down, from);
        for (const float share : {0.3F, 0.6F, 1.0F})
            touch(FingerEvent::Phase::moved, {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share});
        touch(FingerEvent::Phase::up, to);
        screen.settle();
    };
    CHECK(slider_of(screen).place.bottom - slider_of(screen).place.top == 44);
    swipe(place_at(screen, 0), place_at(screen, 60));
    CHECK(app::least_score(screen.workspace()) == 60);
    const ImVec2 at = place_at(screen, 30);
    swipe(at, at);
    CHECK(app::least_score(screen.workspace()) == 30);
    const float top = slider_of(screen).place.top;
    swipe(at, {at.x + 6, at.y - 60});
    CHECK(app::least_score(screen.workspace()) == 30);
    CHECK(slider_of(screen).place.top < top);
    // What lies over it is not dragged through.
    screen.workspace().set_open(app::Panel::help, true);
    screen.settle();
    swipe(place_at(screen, 30), place_at(screen, 80));
    CHECK(app::least_score(screen.workspace()) == 30);
}

}  // namespace sayso::ui
