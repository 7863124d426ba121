#include "app/command.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "app/keymap.h"
#include "app/person.h"

namespace sayso::app {

TEST_CASE("every command has a name and a title of its own, a test of when it applies, and something to do") {
    FakeDevice device;
    const Person person(device);
    std::set<std::string_view> names;
    std::set<std::string> titles;
    for (const Command& command : all_commands()) {
        CAPTURE(command.name);
        CHECK(names.insert(command.name).second);
        const std::string title = title_of(person.workspace, command);
        CHECK_FALSE(title.empty());
        CHECK(titles.insert(title).second);
        CHECK(command.applies != nullptr);
        CHECK(command.run != nullptr);
        CHECK(command_named(command.name) == &command);
    }
    CHECK(command_named("annotate.nothing") == nullptr);
}

TEST_CASE("no key runs two commands, and every key that a command names is a key") {
    const Keymap keymap(all_commands());
    std::set<std::string> keys;
    for (const auto& [press, command] : keymap.all()) {
        CAPTURE(command->name);
        CHECK(keys.insert(words_of(press)).second);
    }
    std::size_t named = 0;
    for (const Command& command : all_commands()) {
        if (!command.keys.empty()) named += 1 + static_cast<std::size_t>(std::ranges::count(command.keys, ' '));
    }
    CHECK(keymap.all().size() == named);
}

TEST_CASE("every command can be asked and run at any moment without harm") {
    FakeDevice device;
    FakeHost host(device);
    Workspace nothing_open(host, "");
    for (const Command& command : all_commands()) {
        CAPTURE(command.name);
        nothing_open.run(command.name);
    }
    host.settle();
    CHECK(nothing_open.document() == nullptr);

    for (const Command& command : all_commands()) {
        FakeDevice other;
        Person person(other);
        person.select("“not sign a blank cheque for anyone.”");
        person.press("C");
        person.select("Tomasz Brandt");
        CAPTURE(command.name);
        person.workspace.run(command.name);
        person.host.settle();
        CHECK(person.workspace.document() != nullptr);
    }
}

TEST_CASE("the palette offers all commands that apply, filtered by words, with their keys") {
    FakeDevice device;
    Person person(device);
    CHECK(person.press("Ctrl+K"));
    REQUIRE(person.workspace.chooser().has_value());
    CHECK(person.workspace.chooser()->purpose == ChooserPurpose::command);
    const auto all = person.workspace.chooser()->choices.size();
    for (const Choice& choice : person.workspace.chooser()->choices)
        CHECK(person.workspace.applies(choice.value));

    person.type("PREV mark");
    CHECK(person.workspace.chooser()->choices.size() < all);
    REQUIRE_FALSE(person.chosen_from().empty());
    CHECK(person.chosen_from().front() == "Previous mark");
    CHECK(person.workspace.chooser()->choices.front().detail == "K");

    person.type("commands all");
    CHECK(person.press("Enter"));
    REQUIRE(person.workspace.chooser().has_value());
    CHECK(person.workspace.chooser()->filter.empty());
}

TEST_CASE("a key whose command does not apply does nothing") {
    FakeDevice device;
    Person person(device);
    CHECK_FALSE(person.press("Ctrl+Z"));
    CHECK_FALSE(person.press("L"));
    CHECK_FALSE(person.press("Delete"));
    CHECK_FALSE(person.press("Ctrl+J"));
    CHECK_FALSE(person.workspace.run("no.such-command"));
}

TEST_CASE("the keys of a command are shown beside it") {
    FakeDevice device;
    Person person(device);
    CHECK(person.workspace.keys_of("annotate.claim") == "C");
    CHECK(person.workspace.keys_of("edit.redo") == "Ctrl Shift Z");
    CHECK(person.workspace.keys_of("select.word").empty());
}

}  // namespace sayso::app
