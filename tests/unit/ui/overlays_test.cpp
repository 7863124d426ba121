// What lies over the screen: chooser, find, help, labels, articles, rescue, notices.
#include <doctest/doctest.h>

#include <algorithm>

#include "imgui_internal.h"
#include "ui/dates.h"
#include "ui/tested_screen.h"

namespace sayso::ui {

namespace {

void ask_who(TestedScreen& screen) {
    for (const std::string_view name : {"Tomasz Brandt", "Ingrid Solheim-Nkemelu"}) {
        screen.person.select(name);
        screen.person.press("S");
    }
    screen.person.select("not sign a blank cheque for anyone");
    screen.person.press("C");
    if (!screen.workspace().chooser()) screen.workspace().open_chooser(app::ChooserPurpose::speaker_of_claim);
    screen.settle();
}

std::string title_of(TestedScreen& screen) {
    return screen.workspace().chooser()->title;
}

bool any_starts(const std::vector<std::string>& names, std::string_view start) {
    return std::ranges::any_of(names, [&](const std::string& name) { return name.starts_with(start); });
}

}  // namespace

TEST_CASE("the chooser is a modal dialog with a field that has the keyboard, and its answers as options") {
    TestedScreen screen;
    ask_who(screen);
    const std::string title = title_of(screen);
    CHECK(screen.node(Role::dialog, title).modal);
    CHECK(screen.screen.semantics().wanted_focus == screen.node(Role::text_field, title).id);
    const auto options = screen.names(Role::option, Role::dialog, title);
    REQUIRE(options.size() >= 2);
    CHECK(screen.node(Role::option, options[0]).on == true);
    CHECK(screen.node(Role::option, options[1]).on == false);
}

TEST_CASE("a question about words leaves them free, wherever they stand, and stays while answers come and go") {
    std::string lines = "A title";
    for (int line = 1; line <= 40; ++line)
        lines += "\n\nWord" + std::to_string(line) + ".";
    TestedScreen screen(1440, 900, lines);
    for (int line = 1; line <= 20; ++line) {
        const std::string word = "Word" + std::to_string(line);
        screen.person.select(word);
        screen.settle();
        screen.person.press("C");
        screen.workspace().open_chooser(app::ChooserPurpose::speaker_of_claim);
        screen.settle();
        const std::string title = title_of(screen);
        const Rectangle words = screen.node(Role::paragraph, word + ".").place;
        const Rectangle sheet = screen.node(Role::dialog, title).place;
        CAPTURE(word);
        // A paragraph is a little higher than its words.
        CHECK((sheet.bottom <= words.top + 12 || sheet.top >= words.bottom - 12));
        CHECK(sheet.top >= 8);
        CHECK(sheet.bottom <= 900 - 8);
        screen.type(Role::text_field, title, "zzz");
        CHECK(screen.node(Role::dialog, title).place.top == sheet.top);
        screen.workspace().close_chooser();
        screen.settle();
    }
}

TEST_CASE("typing in the chooser filters, arrows move, Enter chooses") {
    TestedScreen screen;
    ask_who(screen);
    const std::string title = title_of(screen);
    screen.type(Role::text_field, title, "solh");
    const auto options = screen.names(Role::option, Role::dialog, title);
    REQUIRE_FALSE(options.empty());
    CHECK(options[0].find("Solheim") != std::string::npos);
    CHECK(screen.node(Role::text_field, title).value == "solh");
    screen.type(Role::text_field, title, "");
    screen.key("ArrowDown");
    const auto all = screen.names(Role::option, Role::dialog, title);
    CHECK(screen.node(Role::option, all[1]).on == true);
    screen.key("Enter");
    CHECK_FALSE(screen.workspace().chooser());
    CHECK(screen.person.focused().speaker.answered());
}

TEST_CASE("an answer of the chooser is chosen by a press") {
    TestedScreen screen;
    ask_who(screen);
    screen.click(Role::option, "Ingrid Solheim-Nkemelu");
    CHECK_FALSE(screen.workspace().chooser());
    CHECK(screen.person.speaker_of(screen.person.focused()) == "Ingrid Solheim-Nkemelu");
}

TEST_CASE("a press beside the chooser closes it, and Escape does") {
    TestedScreen screen;
    ask_who(screen);
    SUBCASE("press") {
        screen.click_at(20, 880);
    }
    SUBCASE("Escape") {
        screen.key("Escape");
    }
    CHECK_FALSE(screen.workspace().chooser());
    CHECK_FALSE(screen.has(Role::list_box, "Answers"));
}

TEST_CASE("the chooser keeps the current answer in view in a long list") {
    TestedScreen screen;
    screen.workspace().open_chooser(app::ChooserPurpose::command);
    screen.settle();
    const auto count = screen.workspace().chooser()->choices.size();
    REQUIRE(count > 20);
    for (int step = 0; step < 15; ++step)
        screen.key("ArrowDown");
    const app::Chooser& chooser = *screen.workspace().chooser();
    const Node& current = screen.node(Role::option, chooser.choices[chooser.current].title);
    const auto list = std::ranges::find(screen.nodes(), Role::list_box, &Node::role);
    REQUIRE(list != screen.nodes().end());
    CHECK(current.place.top >= list->place.top - 0.5F);
    CHECK(current.place.bottom <= list->place.bottom + 0.5F);
}

TEST_CASE("the find bar says how it is looked for, what is wrong with a pattern, and marks every place") {
    TestedScreen screen;
    screen.key("/");
    screen.type(Role::text_field, "Find", "Brandt");
    CHECK(screen.node(Role::toggle, "Whole words").on == false);
    screen.press(Role::toggle, "Whole words");
    CHECK(screen.node(Role::toggle, "Whole words").on == true);
    CHECK(screen.unrecorded().empty());
    CHECK(screen.collisions(Role::search).empty());
    CHECK(screen.node(Role::radio, "Speaker").on == true);
    screen.press(Role::radio, "Cue");
    CHECK(screen.node(Role::radio, "Cue").on == true);
    screen.click(Role::button, "Mark all");
    CHECK(screen.person.all(annotation::AnnotationKind::cue).size() == 3);

    screen.press(Role::toggle, "Regular expression");
    screen.type(Role::text_field, "Find", "(Brandt");
    CHECK(screen.has(Role::text, "Character 1: this ( is never closed."));
    CHECK_FALSE(screen.has(Role::button, "Mark all"));
}

TEST_CASE("help gives a command another key, and shows what is in its way") {
    TestedScreen screen;
    screen.press(Role::button, "Help");
    screen.press(Role::list_item, "Mark as claim: C");
    CHECK(screen.node(Role::dialog, "Press the new key").modal);
    screen.key("Q");
    CHECK(screen.has(Role::text, "Q is the key for “Mark as cue”."));
    CHECK(screen.unrecorded().empty());
    CHECK(screen.collisions(Role::dialog).empty());
    screen.click(Role::button, "Use it for this instead");
    CHECK(screen.has(Role::list_item, "Mark as claim: Q"));
    CHECK(screen.has(Role::list_item, "Mark as cue") == screen.workspace().applies("annotate.cue"));
    screen.press(Role::button, "Reset all keys");
    CHECK(screen.has(Role::list_item, "Mark as claim: C"));
    CHECK(screen.has(Role::list_item, "Mark as cue: Q"));
}

TEST_CASE("the find bar counts the places, goes on and back, and closes") {
    TestedScreen screen;
    screen.key("/");
    REQUIRE(screen.workspace().find());
    CHECK(screen.screen.semantics().wanted_focus == screen.node(Role::text_field, "Find").id);
    screen.type(Role::text_field, "Find", "barrier");
    const std::size_t count = screen.workspace().find()->hits.size();
    REQUIRE(count > 2);
    const auto said = [&](std::size_t at) { return std::to_string(at) + " of " + std::to_string(count); };
    const std::size_t first = screen.workspace().find()->current + 1;
    CHECK(screen.has(Role::text, said(first)));
    screen.click(Role::button, "Next");
    CHECK(screen.has(Role::text, said(first % count + 1)));
    screen.press(Role::button, "Previous");
    CHECK(screen.has(Role::text, said(first)));
    screen.type(Role::text_field, "Find", "zeppelin");
    CHECK(screen.has(Role::text, "not found"));
    screen.press(Role::button, "Close find");
    CHECK_FALSE(screen.workspace().find());
}

TEST_CASE("nothing in the find bar overlaps, however narrow the window") {
    for (const float width : {360.0F, 600.0F, 900.0F, 1440.0F}) {
        TestedScreen screen(width, 800);
        screen.workspace().open_find();
        screen.workspace().set_query("barrier");
        screen.settle();
        CAPTURE(width);
        CHECK(screen.collisions(Role::search) == "");
    }
}

TEST_CASE("help lists every command that has a key, with it") {
    TestedScreen screen;
    screen.press(Role::button, "Help");
    REQUIRE(screen.has(Role::dialog, "Commands and keys"));
    const auto items = screen.names(Role::list_item, Role::dialog, "Commands and keys");
    CHECK(std::ranges::find(items, "Mark as claim: C") != items.end());
    CHECK(std::ranges::find(items, "Undo: Ctrl Z") != items.end());
    screen.click(Role::button, "Close");
    CHECK_FALSE(screen.workspace().is_open(app::Panel::help));
}

TEST_CASE("a label gets another name, key, colour and description, and annotations keep it") {
    TestedScreen screen;
    screen.person.put_caret_before("Some 31,000 people");
    screen.person.press("1");
    screen.workspace().set_open(app::Panel::tagset, true);
    screen.settle();
    const auto label = [&]() -> const annotation::Label& {
        return *screen.person.document().tagset().find(annotation::LabelKind::sentence, {"reported"});
    };
    screen.fill(Role::text_field, "Name of Reported", "Hearsay");
    CHECK(label().name == "Hearsay");
    CHECK(screen.person.document().count_of(annotation::LabelKind::sentence, {"reported"}) == 1);
    screen.fill(Role::text_field, "Key of Hearsay", "19");
    CHECK(label().key == "9");
    screen.fill(Role::text_field, "Key of Hearsay", "");
    CHECK(label().key.empty());
    screen.fill(Role::text_field, "Description of Hearsay", "Said by someone.");
    CHECK(label().description == "Said by someone.");
    screen.click(Role::button, "Colour of Hearsay");
    CHECK(screen.node(Role::button, "Colour of Hearsay").expanded == true);
    CHECK(screen.names(Role::radio, Role::radio_group, "Colour of Hearsay").size() == 8);
    screen.click(Role::radio, "Teal");
    CHECK(label().color == "#0f7c86");
}

TEST_CASE("labels are added to each list, and removed from it with all their uses") {
    TestedScreen screen;
    screen.person.put_caret_before("Some 31,000 people");
    screen.person.press("1");
    screen.workspace().set_open(app::Panel::tagset, true);
    screen.settle();
    const auto count = [&](annotation::LabelKind kind) { return screen.person.document().tagset().of(kind).size(); };
    const std::size_t before = count(annotation::LabelKind::claim);
    screen.press(Role::button, "Add a claim label");
    CHECK(count(annotation::LabelKind::claim) == before + 1);
    CHECK(screen.has(Role::text_field, "Name of New label"));
    const std::size_t sentence_labels = count(annotation::LabelKind::sentence);
    screen.press(Role::button, "Remove Reported, used 1 time");
    CHECK(count(annotation::LabelKind::sentence) == sentence_labels - 1);
    CHECK(screen.person.focused().labels.empty());
}

TEST_CASE("the list of articles opens one, and removes one only when asked twice") {
    TestedScreen screen;
    screen.workspace().open_text("Another article\n\nIt says little.\n");
    screen.settle();
    REQUIRE(screen.workspace().articles().size() == 2);
    const std::string sample = screen.workspace().articles()[1].title;
    screen.workspace().set_open(app::Panel::articles, true);
    screen.settle();
    CHECK(screen.names(Role::button, Role::list, "2 articles").size() == 4);
    SUBCASE("open") {
        screen.click(Role::button, sample);
        CHECK(screen.person.document().article().metadata.title == sample);
        CHECK_FALSE(screen.workspace().is_open(app::Panel::articles));
    }
    SUBCASE("remove") {
        screen.press(Role::button, "Remove " + sample);
        CHECK(screen.workspace().articles().size() == 2);
        screen.press(Role::button, "Remove for good? " + sample);
        CHECK(screen.workspace().articles().size() == 1);
    }
    SUBCASE("thought better of it") {
        screen.press(Role::button, "Remove " + sample);
        screen.press(Role::button, "Close");
        screen.workspace().set_open(app::Panel::articles, true);
        screen.settle();
        CHECK(screen.has(Role::button, "Remove " + sample));
        CHECK(screen.workspace().articles().size() == 2);
    }
    SUBCASE("new") {
        screen.press(Role::button, "Open a file");
        CHECK_FALSE(screen.workspace().is_open(app::Panel::articles));
    }
}

TEST_CASE("a file with faults is shown with what can be rescued, and opened or left") {
    TestedScreen screen;
    std::string bytes = screen.person.file();
    const std::size_t place = bytes.find("\"spans\": [[");
    REQUIRE(place != std::string::npos);
    // The first annotation names a stretch that is not its text.
    bytes.insert(place + 11, "1");
    screen.workspace().open_file({.name = "notes.sayso.json", .bytes = bytes});
    screen.settle();
    REQUIRE(screen.workspace().rescue_offer());
    REQUIRE(screen.has(Role::dialog, "This file has faults"));
    CHECK(any_starts(screen.names(Role::text, Role::dialog, "This file has faults"),
                     "“notes.sayso.json” cannot be read"));
    CHECK(screen.names(Role::heading, Role::dialog, "This file has faults")[1] == "What is wrong");
    const std::size_t articles = screen.workspace().articles().size();
    SUBCASE("opened") {
        REQUIRE(screen.workspace().rescue_offer()->possible);
        screen.press(Role::button, "Open what can be rescued");
        CHECK(screen.workspace().articles().size() >= articles);
    }
    SUBCASE("left") {
        screen.click(Role::button, "Leave it");
        CHECK(screen.workspace().articles().size() == articles);
    }
    CHECK_FALSE(screen.workspace().rescue_offer());
}

TEST_CASE("a notice offers what helps, and can be dismissed") {
    TestedScreen screen;
    screen.workspace().say(app::Notice::Tone::error, "The file was not opened: it is a picture.", "view.help");
    screen.workspace().say(app::Notice::Tone::plain, "Saved to the file that you chose.");
    screen.settle();
    CHECK(screen.has(Role::alert, "The file was not opened: it is a picture."));
    CHECK(screen.has(Role::status, "Saved to the file that you chose."));
    screen.click(Role::button, "Help and keys");
    CHECK(screen.workspace().is_open(app::Panel::help));
    CHECK_FALSE(screen.has(Role::alert, "The file was not opened: it is a picture."));
    screen.workspace().set_open(app::Panel::help, false);
    screen.settle();
    screen.click(Role::button, "Dismiss");
    CHECK(screen.workspace().notices().empty());
}

TEST_CASE("while a long article is opened, how far that is can be seen, and it can be left") {
    TestedScreen screen;
    std::string text = "A long report\n\n";
    for (int line = 1; line <= 800; ++line)
        text += "Line " + std::to_string(line) + " was read out. “Nobody spoke,” Ingrid Solheim said.\n\n";
    const std::string before(screen.workspace().document_id().value);
    screen.person.host.time_a_look = 60;
    screen.workspace().open_text(text);
    for (int slice = 0; slice < 4; ++slice)
        screen.person.host.step();
    screen.draw();
    screen.draw();
    REQUIRE(screen.workspace().opening_percent());
    CHECK(screen.names(Role::text, Role::group, "Opening…") ==
          std::vector<std::string>{"Opening… " + std::to_string(*screen.workspace().opening_percent()) + " %"});
    screen.screen.activate(screen.node(Role::button, "Cancel").id);
    screen.draw();
    screen.draw();
    CHECK_FALSE(screen.workspace().opening_percent());
    screen.settle();
    CHECK_FALSE(screen.has(Role::group, "Opening…"));
    CHECK(screen.workspace().document_id().value == before);
}

TEST_CASE("while suggestions are made in a long text, how far that is can be seen, and it can be cancelled") {
    TestedScreen screen;
    screen.person.host.time_a_look = 60;
    std::string text = "A long report\n\n";
    for (int line = 1; line <= 800; ++line)
        text += "Line " + std::to_string(line) + " was read out. “Nobody spoke,” Ingrid Solheim said.\n\n";
    screen.device.to_suggest = app::ToSuggest::everything;
    screen.workspace().open_text(text);
    while (!screen.workspace().suggesting_percent() && screen.person.host.waiting() > 0)
        screen.person.host.step();
    REQUIRE(screen.workspace().suggesting_percent());
    screen.draw();
    screen.draw();
    // What is on the screen is suggested next.
    while (screen.person.all(annotation::AnnotationKind::claim).empty() && screen.workspace().suggesting_percent())
        screen.person.host.step();
    screen.draw();
    screen.draw();
    REQUIRE(screen.workspace().suggesting_percent());
    CHECK(screen.names(Role::text, Role::group, "Making suggestions…") ==
          std::vector<std::string>{"Making suggestions… " + std::to_string(*screen.workspace().suggesting_percent()) +
                                   " %"});
    const auto claims = screen.person.all(annotation::AnnotationKind::claim);
    REQUIRE(claims.size() > 3);
    CHECK(claims.size() < 60);
    CHECK(claims.front()->spans.extent().begin < screen.person.place_of("Line 2 was").begin);
    screen.screen.activate(screen.node(Role::button, "Cancel").id);
    screen.draw();
    screen.draw();
    CHECK_FALSE(screen.workspace().suggesting_percent());
    CHECK_FALSE(screen.has(Role::group, "Making suggestions…"));
    CHECK(screen.workspace().document()->article().metadata.title == "A long report");
}

TEST_CASE("an article is removed by the button of the question whether it is to be") {
    TestedScreen screen;
    const app::DocumentId removed = screen.workspace().document_id();
    screen.workspace().run("article.forget");
    screen.settle();
    screen.click(Role::button, "Yes, remove it");
    screen.settle();
    CHECK(screen.workspace().notices().empty());
    CHECK(screen.workspace().document_id() != removed);
}

TEST_CASE("in a narrow window the buttons of a notice stand below its words") {
    constexpr std::string_view question =
        "Remove this article from the device, with all its annotations? This cannot be undone.";
    for (const float wide : {390.0F, 1440.0F}) {
        TestedScreen screen(wide, 800);
        screen.workspace().run("article.forget");
        screen.settle();
        const Rectangle words = screen.node(Role::text, question).place;
        const Rectangle yes = screen.node(Role::button, "Yes, remove it").place;
        const Rectangle no = screen.node(Role::button, "Dismiss").place;
        CHECK(yes.right <= no.left);
        if (wide < 600) {
            CHECK(yes.top >= words.bottom);
            CHECK(words.right - words.left > 280);
        } else {
            CHECK(yes.left >= words.right);
        }
        const Rectangle sheet = screen.node(Role::alert, question).place;
        CHECK(no.bottom <= sheet.bottom - 6);
        CHECK(words.top >= sheet.top + 6);
    }
}

TEST_CASE("a notice that asks for nothing goes by itself; one that tells of a failure stays") {
    TestedScreen screen;
    screen.workspace().say(app::Notice::Tone::plain, "Downloaded.");
    screen.workspace().say(app::Notice::Tone::error, "It went wrong.");
    screen.person.host.pass(5000);
    screen.settle();
    CHECK(screen.has(Role::status, "Downloaded."));
    screen.person.host.pass(5000);
    screen.settle();
    CHECK_FALSE(screen.has(Role::status, "Downloaded."));
    CHECK(screen.has(Role::alert, "It went wrong."));
}

TEST_CASE("dialogs fit into the smallest window") {
    TestedScreen screen(360, 640);
    for (const app::Panel panel : {app::Panel::help, app::Panel::tagset, app::Panel::articles}) {
        screen.workspace().set_open(panel, true);
        screen.settle();
        const auto dialog = std::ranges::find(screen.nodes(), Role::dialog, &Node::role);
        REQUIRE(dialog != screen.nodes().end());
        CHECK(dialog->place.left >= 0);
        CHECK(dialog->place.right <= 360);
        CHECK(dialog->place.bottom <= 640);
        for (const Node& node : screen.nodes()) {
            if (!node.focusable) continue;
            CAPTURE(node.name);
            CHECK(node.place.right <= 360.5F);
        }
        screen.workspace().set_open(panel, false);
    }
}

TEST_CASE("dates are told in words") {
    const language::Language english;
    CHECK(date_words(english, 0) == "1 Jan 1970");
    CHECK(date_words(english, -1) == "31 Dec 1969");
    CHECK(date_words(english, 951'782'400'000) == "29 Feb 2000");
    CHECK(date_words(english, 1'795'478'400'000) == "24 Nov 2026");
    CHECK(moment_words(english, "2026-11-24T14:02:11Z", "2026-11-24T18:00:00Z") == "14:02 UTC");
    CHECK(moment_words(english, "2026-11-23T14:02:11Z", "2026-11-24T18:00:00Z") == "23 Nov 2026");
    CHECK(moment_words(english, "yesterday, at noon, or so", "2026-11-24T18:00:00Z").empty());
    CHECK(moment_words(english, "", "").empty());
}

TEST_CASE("a dialog is as high as its content, at once and whatever becomes of it") {
    for (const float width : {1440.0F, 390.0F}) {
        CAPTURE(width);
        TestedScreen screen(width, 900);
        const auto room_below = [&](std::string_view title) {
            const Node& dialog = screen.node(Role::dialog, title);
            float end = 0;
            for (const Node& node : screen.nodes()) {
                const bool inside = node.role == Role::text || node.role == Role::button || node.role == Role::radio;
                if (inside && node.place.left >= dialog.place.left && node.place.right <= dialog.place.right &&
                    node.place.bottom <= dialog.place.bottom)
                    end = std::max(end, node.place.bottom);
            }
            return dialog.place.bottom - end;
        };
        screen.workspace().ask_for_key("annotate.claim");
        screen.settle();
        CHECK(room_below("Press the new key") == 24);
        CHECK(screen.node(Role::button, "Close").place.right + 24 ==
              screen.node(Role::dialog, "Press the new key").place.right);
        screen.key("Q");
        CHECK(screen.has(Role::button, "Use it for this instead"));
        CHECK(room_below("Press the new key") == 24);
        screen.key("Escape");
        screen.workspace().set_open(app::Panel::articles, true);
        screen.settle();
        // A row has some air around its button.
        CHECK(room_below("Articles on this device") < 40);
        screen.key("Escape");
        screen.workspace().set_open(app::Panel::tagset, true);
        screen.settle();
        const float before = screen.node(Role::dialog, "Labels").place.bottom;
        for (int added = 0; added < 2; ++added)
            screen.press(Role::button, "Add a claim label");
        CHECK(screen.node(Role::dialog, "Labels").place.bottom >= before);
    }
}

TEST_CASE("a dialog is measured before it is seen: it does not jump") {
    TestedScreen screen;
    screen.settle();
    screen.workspace().set_open(app::Panel::reading, true);
    CHECK(screen.draw());
    CHECK(ImGui::FindWindowByName("reading")->Hidden);
    screen.draw();
    CHECK_FALSE(ImGui::FindWindowByName("reading")->Hidden);
    const Rectangle first = screen.node(Role::dialog, "Reading").place;
    screen.settle();
    CHECK(screen.node(Role::dialog, "Reading").place.bottom == first.bottom);
}

TEST_CASE("the list of commands says how to change a key, in a narrow window too, and the way back stands below it") {
    TestedScreen screen(360, 800);
    screen.workspace().set_setting("keys", "annotate.claim=Z\n");
    screen.workspace().set_open(app::Panel::help, true);
    screen.settle();
    const Node& how = screen.node(Role::text, "Press a line to give the command another key.");
    const Node& reset = screen.node(Role::button, "Reset all keys");
    CHECK(reset.place.top >= how.place.bottom);
    CHECK(screen.collisions(Role::dialog) == "");
}

}  // namespace sayso::ui
