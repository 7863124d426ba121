// The bar at the top.
#include <doctest/doctest.h>

#include "ui/tested_screen.h"

namespace sayso::ui {

TEST_CASE("the header names the article, says that it is saved and how far the work is") {
    const TestedScreen screen;
    CHECK(screen.has(Role::banner, "Sayso"));
    CHECK(screen.has(Role::button,
                     "Articles on this device: Harbour city delays flood barrier vote after cost estimate doubles"));
    CHECK(screen.has(Role::status, "Saved on this device"));
    const auto texts = screen.names(Role::text, Role::banner, "Sayso");
    REQUIRE(texts.size() == 2);
    CHECK(texts[0] == "Sayso");
    CHECK(texts[1].ends_with(" sentences reviewed"));
}

TEST_CASE("accepting sentences moves the count in the header") {
    TestedScreen screen;
    const auto counted = [&] { return screen.names(Role::text, Role::banner, "Sayso").at(1); };
    const std::string before = counted();
    screen.person.put_caret_before("Some 31,000 people");
    screen.person.press("1");
    screen.settle();
    CHECK(counted() != before);
}

TEST_CASE("Undo in the header is dimmed until there is something to undo") {
    TestedScreen screen;
    CHECK_FALSE(screen.node(Role::button, "Undo").enabled);
    screen.person.select("not sign a blank cheque for anyone");
    screen.person.press("C");
    screen.workspace().close_chooser();
    screen.settle();
    REQUIRE(screen.node(Role::button, "Undo").enabled);
    CHECK(screen.node(Role::button, "Undo").keys == "Ctrl Z");
    CHECK(screen.person.all(annotation::AnnotationKind::claim).size() == 1);
    screen.click(Role::button, "Undo");
    CHECK(screen.person.all(annotation::AnnotationKind::claim).empty());
    screen.press(Role::button, "Redo");
    CHECK(screen.person.all(annotation::AnnotationKind::claim).size() == 1);
}

TEST_CASE("Download in the header gives the file to the person") {
    TestedScreen screen;
    screen.press(Role::button, "Download");
    REQUIRE(screen.person.host.saved.size() == 1);
    CHECK(screen.person.host.saved[0].first.name.ends_with(".sayso.json"));
}

TEST_CASE("where this device keeps nothing, the header says so, and why") {
    TestedScreen screen;
    screen.person.host.writing_fails = app::HostFailure{app::HostFailure::Cause::full, "The disk is full."};
    screen.person.select("Mayor");
    screen.person.press("S");
    screen.settle();
    CHECK_FALSE(screen.has(Role::status, "Saved on this device"));
    CHECK(screen.node(Role::status, "Not saved on this device").description.find("no room left for this page") !=
          std::string::npos);
}

TEST_CASE("where another tab edits the article, the header says so and can take over") {
    TestedScreen screen;
    app::FakeHost other(screen.device, 7);
    other.become_writer(screen.workspace().document_id(), true, [](app::WriterRole) {});
    other.settle();
    screen.settle();
    REQUIRE(screen.workspace().save_state() == app::SaveState::read_only);
    CHECK(screen.has(Role::status, "Another tab edits this article"));
    screen.press(Role::button, "Take over");
    CHECK(screen.workspace().save_state() != app::SaveState::read_only);
    CHECK_FALSE(screen.has(Role::button, "Take over"));
}

TEST_CASE("pressing the title opens the list of articles") {
    TestedScreen screen;
    screen.click(Role::button,
                 "Articles on this device: Harbour city delays flood barrier vote after cost estimate doubles");
    CHECK(screen.has(Role::dialog, "Articles on this device"));
}

TEST_CASE("nothing in the header overlaps or is cut off, however wide the window") {
    for (const float ratio : {1.0F, 1.5F, 2.0F}) {
        for (const float width :
             {360.0F, 420.0F, 599.0F, 700.0F, 899.0F, 1024.0F, 1099.0F, 1100.0F, 1440.0F, 2560.0F}) {
            const TestedScreen screen(width, 800, app::sample_article(), ratio);
            CAPTURE(width);
            CAPTURE(ratio);
            CHECK(screen.collisions(Role::banner) == "");
            CHECK(screen.has(Role::button, "Download"));
        }
    }
}

TEST_CASE("what a narrow header has no room for is in the palette, which More opens") {
    TestedScreen screen(360, 740);
    CHECK_FALSE(screen.has(Role::button, "Undo"));
    screen.press(Role::button, "More");
    REQUIRE(screen.workspace().chooser());
    CHECK(screen.workspace().chooser()->purpose == app::ChooserPurpose::command);
}

TEST_CASE("in a narrow window the header opens and closes the panel of speakers") {
    TestedScreen screen(1000, 800);
    CHECK_FALSE(screen.has(Role::navigation, "Article, speakers and labels"));
    screen.press(Role::button, "Speakers");
    CHECK(screen.has(Role::navigation, "Article, speakers and labels"));
    screen.press(Role::button, "Speakers");
    CHECK_FALSE(screen.has(Role::navigation, "Article, speakers and labels"));
}

}  // namespace sayso::ui
