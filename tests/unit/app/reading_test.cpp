// How the person wants the article set.
#include "app/reading.h"

#include <doctest/doctest.h>

#include "app/person.h"

namespace sayso::app {

TEST_CASE("what was never chosen, or is not understood, is as usual") {
    FakeDevice device;
    Person person(device);
    CHECK(chosen(person.workspace, reading::font) == 0);
    CHECK(chosen(person.workspace, reading::line_height) == 1);
    CHECK(text_size(person.workspace) == 100);
    person.workspace.set_setting("line-height", "enormous");
    person.workspace.set_setting("text-size", "9999");
    CHECK(chosen(person.workspace, reading::line_height) == 1);
    CHECK(text_size(person.workspace) == 250);
}

TEST_CASE("what is chosen holds in the next tab on this device") {
    FakeDevice device;
    {
        Person person(device);
        choose(person.workspace, reading::font, 2);
        set_text_size(person.workspace, 137);
        choose(person.workspace, reading::font, 99);
        person.host.settle();
    }
    const Person later(device);
    CHECK(later.workspace.setting("text-font") == "legible");
    CHECK(text_size(later.workspace) == 137);
}

TEST_CASE("the keys make text larger and smaller as far as it goes, and as usual again") {
    FakeDevice device;
    Person person(device);
    int last = 100;
    while (person.press("+")) {
        CHECK(text_size(person.workspace) > last);
        last = text_size(person.workspace);
    }
    CHECK(last == 250);
    person.press("-");
    CHECK(text_size(person.workspace) == 200);
    person.press("0");
    CHECK(text_size(person.workspace) == 100);
    CHECK_FALSE(person.press("0"));
    while (person.press("-")) {
    }
    CHECK(text_size(person.workspace) == 60);
}

}  // namespace sayso::app
