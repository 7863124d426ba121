// The list of all claims, and what the panels count.
#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "ui/overview.h"
#include "ui/tested_screen.h"

namespace sayso::ui {

namespace {

/// A document with `count` claims of three words each, every second one unfinished.
annotation::Edit many_claims(std::size_t count) {
    annotation::Edit edit;
    for (std::size_t index = 0; index < count; ++index) {
        const auto begin = static_cast<std::uint32_t>(index * 4);
        annotation::Annotation claim{.id = {"c" + std::to_string(index)},
                                     .spans = annotation::Spans(*annotation::Span::between(
                                         text::CodePointOffset{begin}, text::CodePointOffset{begin + 3}))};
        if (index % 2 == 0) claim.claim.quotation = annotation::Quotation::none;
        edit.changes.emplace_back(annotation::PutAnnotation{std::move(claim)});
    }
    return edit;
}

std::string text_for(std::size_t count) {
    std::string text;
    for (std::size_t index = 0; index < count; ++index)
        text += "abc ";
    return text;
}

/// Marks words as claims, whose speakers are left open, and looks away.
void mark_claims(TestedScreen& screen, std::initializer_list<std::string_view> claims) {
    for (const std::string_view words : claims) {
        screen.person.select(words);
        screen.person.press("C");
        screen.workspace().close_chooser();
    }
    screen.workspace().clear_focus();
    screen.settle();
}

}  // namespace

TEST_CASE("where there is no claim yet, the list says how to begin") {
    const TestedScreen screen;
    CHECK(screen.has(Role::text, "Select words in the article, then press C to mark a claim."));
}

TEST_CASE("the list of claims goes to the text") {
    TestedScreen screen;
    mark_claims(screen, {"twice what residents were promised in 2023", "not sign a blank cheque for anyone"});
    CHECK(screen.has(Role::list, "2 claims"));
    CHECK(screen.names(Role::button, Role::list, "2 claims") ==
          std::vector<std::string>{"twice what residents were promised in 2023", "not sign a blank cheque for anyone"});
    CHECK(screen.node(Role::button, "not sign a blank cheque for anyone").description == "Who says this?");
    screen.click(Role::button, "not sign a blank cheque for anyone");
    CHECK(screen.person.words_of(screen.person.focused()) == "not sign a blank cheque for anyone");
    CHECK(screen.workspace().reveal().range == screen.person.focused().spans.extent());
}

TEST_CASE(
    "where the list has no place of its own it is a sheet: opened from the outline, left for a claim, come back to") {
    TestedScreen screen(390, 800);
    mark_claims(screen, {"twice what residents were promised in 2023", "not sign a blank cheque for anyone"});
    CHECK_FALSE(screen.has(Role::list, "2 claims"));
    screen.click(Role::button, "Speakers");
    CHECK(screen.node(Role::button, "All claims").description == "2 claims");
    screen.click(Role::button, "All claims");
    CHECK(screen.has(Role::list, "2 claims"));
    CHECK_FALSE(screen.has(Role::navigation, "Article, speakers and labels"));
    CHECK(screen.collisions(Role::complementary) == "");
    screen.click(Role::button, "not sign a blank cheque for anyone");
    CHECK(screen.person.words_of(screen.person.focused()) == "not sign a blank cheque for anyone");
    CHECK_FALSE(screen.has(Role::list, "2 claims"));
    // Back to the list by the way that the page offers, and by Escape.
    screen.press(Role::button, "All claims");
    CHECK(screen.has(Role::list, "2 claims"));
    screen.click(Role::button, "twice what residents were promised in 2023");
    screen.key("Escape");
    CHECK(screen.has(Role::list, "2 claims"));
    screen.key("Escape");
    CHECK_FALSE(screen.has(Role::complementary, "Inspector"));
    CHECK_FALSE(screen.has(Role::list, "2 claims"));
    // Close goes all the way.
    screen.workspace().run("view.claims");
    screen.settle();
    screen.click(Role::button, "not sign a blank cheque for anyone");
    screen.click(Role::button, "Close");
    CHECK(screen.workspace().focused() == nullptr);
    CHECK_FALSE(screen.has(Role::list, "2 claims"));
    // In a wide window the list is there anyway.
    screen.workspace().run("view.claims");
    screen.settle();
    CHECK(screen.workspace().is_open(app::Panel::claims));
    screen.surroundings.width = 1440;
    screen.settle();
    CHECK(screen.has(Role::list, "2 claims"));
    CHECK_FALSE(screen.workspace().is_open(app::Panel::claims));
}

TEST_CASE("the list can show only what is unfinished") {
    TestedScreen screen(1440, 900, text_for(10));
    REQUIRE(screen.workspace().apply("Many claims", many_claims(10)));
    screen.settle();
    CHECK(screen.has(Role::list, "10 claims"));
    screen.click(Role::radio, "unfinished");
    CHECK(screen.has(Role::list, "5 unfinished claims"));
    CHECK(screen.names(Role::button, Role::list, "5 unfinished claims").size() == 5);
    screen.click(Role::radio, "all");
    CHECK(screen.has(Role::list, "10 claims"));
}

TEST_CASE("a claim that is chosen far down the list is shown from its beginning, and the list waits where it was") {
    TestedScreen screen(1440, 700, text_for(60));
    REQUIRE(screen.workspace().apply("Many claims", many_claims(60)));
    screen.settle();
    ImGui::GetIO().AddMousePosEvent(1300, 500);
    for (int notch = 0; notch < 8; ++notch) {
        ImGui::GetIO().AddMouseWheelEvent(0, -1);
        screen.draw();
    }
    screen.settle();
    const auto top_of_list = [&] { return screen.node(Role::list, "60 claims").place.top; };
    const float before = top_of_list();
    REQUIRE(before < 0);
    screen.workspace().focus({"c40"});
    screen.settle();
    const Rectangle panel = screen.node(Role::complementary, "Inspector").place;
    CHECK(screen.node(Role::button, "All claims").place.top > panel.top);
    screen.press(Role::button, "All claims");
    CHECK(top_of_list() == before);
}

TEST_CASE("of a list that is short, a row is as high as its words") {
    TestedScreen screen;
    mark_claims(screen, {"anyone", "that the project would cost twice what residents were promised in 2023"});
    const Rectangle two =
        screen.node(Role::button, "that the project would cost twice what residents were promised in 2023").place;
    const Rectangle one = screen.node(Role::button, "anyone").place;
    CHECK(one.bottom - one.top < two.bottom - two.top);
    CHECK((one.top == two.bottom || two.top == one.bottom));
}

TEST_CASE("of a long list only what is in view is recorded, and measured but once") {
    constexpr std::size_t count = 20'000;
    TestedScreen screen(1440, 900, text_for(count));
    REQUIRE(screen.workspace().apply("Many claims", many_claims(count)));
    screen.settle();
    CHECK(screen.has(Role::list, "20,000 claims"));
    const std::size_t shown = screen.names(Role::button, Role::list, "20,000 claims").size();
    CHECK(shown > 8);
    CHECK(shown < 40);
    const std::size_t asked = screen.runs.asked;
    screen.draw();
    CHECK(screen.runs.asked - asked < 4000);
}

TEST_CASE("what the panels count is counted anew when the document changes, and only then") {
    annotation::Document document(
        article::Article{.text = article::ArticleText(text_for(6)), .metadata = {}, .blocks = {}},
        annotation::default_tagset());
    REQUIRE(annotation::apply(document, many_claims(6)));
    Overview overview;
    overview.refresh({"one"}, document);
    CHECK(overview.claims().size() == 6);
    CHECK(overview.unfinished_claims().size() == 3);
    CHECK(overview.sections().size() == 1);
    CHECK(overview.sections()[0].claims == 6);
    const auto* before = overview.claims().data();
    overview.refresh({"one"}, document);
    CHECK(overview.claims().data() == before);
    REQUIRE(annotation::apply(document, {.changes = {annotation::RemoveAnnotation{{"c1"}}}}));
    overview.refresh({"one"}, document);
    CHECK(overview.claims().size() == 5);
    CHECK(overview.unfinished_claims().size() == 2);
}

TEST_CASE("of many annotations, what the panels count follows an edit in slices, and holds no frame") {
    constexpr std::size_t count = 3 * Overview::slice;
    annotation::Document document(
        article::Article{.text = article::ArticleText(text_for(count)), .metadata = {}, .blocks = {}},
        annotation::default_tagset());
    REQUIRE(annotation::apply(document, many_claims(count)));
    Overview overview;
    overview.refresh({"one"}, document);
    // Of what is new, the first part is there at once, in its order.
    CHECK(overview.claims().size() == Overview::slice);
    CHECK(overview.claims().front().value == "c0");
    CHECK(overview.count_on(document));
    CHECK(overview.claims().size() == Overview::slice);
    CHECK(overview.count_on(document));
    CHECK(overview.claims().size() == 2 * Overview::slice);
    while (overview.count_on(document)) {
    }
    CHECK(overview.claims().size() == count);
    CHECK(overview.sections()[0].claims == count);
    REQUIRE(annotation::apply(
        document, {.changes = {annotation::RemoveAnnotation{{"c1"}},
                               annotation::PutSpeaker{.speaker = {.id = {"new"}, .name = "New"}, .position = 0}}}));
    overview.refresh({"one"}, document);
    CHECK(overview.claims().size() == count);
    CHECK(overview.speakers().size() == document.speakers().size());
    CHECK(overview.count_on(document));
    CHECK(overview.claims().size() == count);
    while (overview.count_on(document)) {
    }
    CHECK_FALSE(overview.count_on(document));
    Overview from_the_start;
    from_the_start.refresh({"one"}, document);
    while (from_the_start.count_on(document)) {
    }
    CHECK(std::ranges::equal(overview.claims(), from_the_start.claims()));
    CHECK(std::ranges::equal(overview.unfinished_claims(), from_the_start.unfinished_claims()));
    CHECK(overview.sections()[0].claims == count - 1);
    CHECK(overview.claims().size() == count - 1);
}

TEST_CASE("who speaks is counted by code points; who only passes on, by what they pass on") {
    annotation::Document document(
        article::Article{.text = article::ArticleText(text_for(10)), .metadata = {}, .blocks = {}}, {});
    const auto spans = [](std::uint32_t begin, std::uint32_t end) {
        return annotation::Spans(*annotation::Span::between(text::CodePointOffset{begin}, text::CodePointOffset{end}));
    };
    annotation::Annotation mention{.id = {"m"}, .kind = annotation::AnnotationKind::speaker, .spans = spans(0, 3)};
    mention.speaker = annotation::Answer<annotation::SpeakerId>::of({"radio"});
    annotation::Annotation claim{.id = {"c"}, .spans = spans(4, 19)};
    claim.speaker = annotation::Answer<annotation::SpeakerId>::of({"mayor"});
    claim.claim.via = {{"m"}};
    annotation::Annotation rejected = claim;
    rejected.id = {"r"};
    rejected.status = annotation::Status::rejected;
    REQUIRE(annotation::apply(
        document, {.changes = {annotation::PutSpeaker{.speaker = {.id = {"mayor"}, .name = "Mayor"}, .position = 0},
                               annotation::PutSpeaker{.speaker = {.id = {"radio"}, .name = "Radio"}, .position = 1},
                               annotation::PutAnnotation{mention}, annotation::PutAnnotation{claim},
                               annotation::PutAnnotation{rejected}}}));
    Overview overview;
    overview.refresh({"one"}, document);
    REQUIRE(overview.speakers().size() == 2);
    CHECK(overview.speakers()[0].claims == 1);
    CHECK(overview.speakers()[0].length == 15);
    CHECK(overview.speakers()[1].only_passes_on());
    CHECK(overview.speakers()[1].passed_on == 1);
    CHECK(overview.speakers()[1].length == 15);
    CHECK(overview.longest() == 15);
}

}  // namespace sayso::ui
