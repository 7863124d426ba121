// What a person chose to see: theme, size, panels.
#include <doctest/doctest.h>

#include "app/person.h"

namespace sayso::app {

TEST_CASE("theme and text size are kept on the device") {
    FakeDevice device;
    {
        Person person(device);
        CHECK(person.workspace.setting("theme").empty());
        person.press("D");
        CHECK(person.workspace.setting("theme") == "light");
        person.press("D");
        person.press("+");
        person.press("=");
        person.press("-");
        CHECK(person.workspace.setting("text-size") == "112");
    }
    Person person(device);
    CHECK(person.workspace.setting("theme") == "dark");
    CHECK(person.workspace.setting("text-size") == "112");
    person.press("D");
    CHECK(person.workspace.setting("theme") == "auto");
    for (int step = 0; step < 20; ++step)
        person.press("-");
    CHECK(person.workspace.setting("text-size") == "60");
    CHECK_FALSE(person.press("-"));
}

TEST_CASE("panels are opened and closed by commands, and whatever shows is drawn anew") {
    FakeDevice device;
    Person person(device);
    int drawn = 0;
    person.workspace.changed = [&] { ++drawn; };
    const auto revision = person.workspace.revision();
    person.press("?");
    CHECK(person.workspace.is_open(Panel::help));
    CHECK(drawn > 0);
    CHECK(person.workspace.revision() > revision);
    for (const auto& [command, panel] : {std::pair{"view.tagset", Panel::tagset},
                                         {"view.speakers", Panel::speakers},
                                         {"view.articles", Panel::articles}}) {
        person.workspace.run(command);
        CHECK(person.workspace.is_open(panel));
        person.workspace.run(command);
        CHECK_FALSE(person.workspace.is_open(panel));
    }
    CHECK(person.workspace.is_open(Panel::help));
}

}  // namespace sayso::app
