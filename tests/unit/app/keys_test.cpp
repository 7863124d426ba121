#include <doctest/doctest.h>

#include "app/chosen_keys.h"
#include "app/command.h"
#include "app/keymap.h"
#include "app/person.h"

namespace sayso::app {

TEST_CASE("chosen keys are a line a command") {
    std::string chosen = with_keys("", "annotate.claim", "Z Ctrl+M");
    chosen = with_keys(chosen, "annotate.cue", "");
    CHECK(chosen == "annotate.claim=Z Ctrl+M\nannotate.cue=\n");
    CHECK(keys_chosen(chosen, "annotate.claim") == "Z Ctrl+M");
    CHECK(keys_chosen(chosen, "annotate.cue") == "");
    CHECK_FALSE(keys_chosen(chosen, "annotate").has_value());
    CHECK_FALSE(keys_chosen("", "annotate.claim").has_value());
    CHECK(without_keys(chosen, "annotate.claim") == "annotate.cue=\n");
    CHECK(without_keys(chosen, "view.find") == chosen);
}

TEST_CASE("every key of every command is spelt as it is read") {
    const Keymap keymap(all_commands());
    for (const auto& [press, command] : keymap.all()) {
        CAPTURE(command->name);
        CHECK(key_press_named(name_of(press)) == press);
    }
}

TEST_CASE("a command gets another key, which is kept on the device") {
    FakeDevice device;
    {
        Person person(device);
        person.workspace.ask_for_key("annotate.claim");
        REQUIRE(person.workspace.key_question().has_value());
        CHECK(person.press("Z"));
        CHECK_FALSE(person.workspace.key_question().has_value());
        CHECK(person.workspace.announcement() == "Z is now the key for “Mark as claim”.");
        CHECK(person.workspace.keys_of("annotate.claim") == "Z");
    }
    Person person(device, sample_article(), 2);
    person.select("less patient");
    CHECK_FALSE(person.press("C"));
    CHECK(person.press("Z"));
    CHECK(person.focused().kind == annotation::AnnotationKind::claim);
    CHECK(person.workspace.has_chosen_keys("annotate.claim"));

    person.workspace.run("view.usual-keys");
    CHECK(person.workspace.keys_of("annotate.claim") == "C");
    CHECK_FALSE(person.workspace.has_chosen_keys());
}

TEST_CASE("a key that another command has is shown with its name, and moves only when told") {
    FakeDevice device;
    Person person(device);
    person.workspace.ask_for_key("annotate.claim");
    person.press("Ctrl+Y");
    REQUIRE(person.workspace.key_question().has_value());
    CHECK(person.workspace.key_question()->remark == "Ctrl Y is the key for “Redo”.");
    CHECK(person.workspace.keys_of("annotate.claim") == "C");

    SUBCASE("Escape leaves all as it is") {
        person.press("Escape");
        CHECK_FALSE(person.workspace.key_question().has_value());
        CHECK(person.workspace.keys_of("annotate.claim") == "C");
    }
    SUBCASE("Enter moves it; the other command keeps its further keys") {
        person.press("Enter");
        CHECK(person.workspace.keys_of("annotate.claim") == "Ctrl Y");
        CHECK(person.workspace.command_of(*key_press_named("Ctrl+Shift+Z")) == "edit.redo");
        person.workspace.ask_for_key("annotate.claim");
        person.workspace.give_usual_keys();
        CHECK(person.workspace.keys_of("annotate.claim") == "C");
    }
    SUBCASE("another key can be pressed instead") {
        person.press("Z");
        CHECK(person.workspace.keys_of("annotate.claim") == "Z");
        CHECK(person.workspace.command_of(*key_press_named("Ctrl+Y")) == "edit.redo");
    }
}

TEST_CASE("keys of the browser are refused in words, and a label's key is told of") {
    FakeDevice device;
    Person person(device);
    person.workspace.ask_for_key("annotate.claim");
    for (const char* const key : {"Ctrl+T", "Ctrl+W", "Ctrl+N"}) {
        CHECK(person.press(key));
        REQUIRE(person.workspace.key_question().has_value());
        CHECK(
            person.workspace.key_question()->remark.ends_with("belongs to the browser, and Sayso never hears of it. "
                                                              "Press another key."));
        CHECK_FALSE(person.workspace.key_question()->wanted.has_value());
    }
    person.workspace.close_key_question();

    annotation::Label label = person.document().tagset().of(annotation::LabelKind::sentence).front();
    label.key = "z";
    person.workspace.put_label(annotation::LabelKind::sentence, label);
    person.workspace.ask_for_key("annotate.claim");
    person.press("Z");
    CHECK(person.workspace.key_question()->remark == "Z is the key of the label “" + label.name + "”.");
}

TEST_CASE("a command can have no key, and any command can be chosen to get one") {
    FakeDevice device;
    Person person(device);
    person.workspace.run("view.keys");
    REQUIRE(person.workspace.chooser().has_value());
    CHECK(person.workspace.chooser()->choices.size() == all_commands().size());
    person.type("rename the speaker");
    person.press("Enter");
    REQUIRE(person.workspace.key_question().has_value());
    CHECK(person.workspace.key_question()->command == "speaker.rename");
    person.workspace.take_away_keys();
    CHECK(person.workspace.keys_of("speaker.rename").empty());
    CHECK_FALSE(person.press("R"));
}

}  // namespace sayso::app
