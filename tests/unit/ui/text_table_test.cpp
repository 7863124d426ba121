#include "ui/text_table.h"

#include <doctest/doctest.h>

TEST_CASE("what is known of a text is found by it, until all is forgotten") {
    sayso::ui::TextTable<int> table;
    CHECK(table.find("") == nullptr);
    for (int number = 0; number < 1000; ++number)
        table.add(std::to_string(number), number);
    CHECK(table.size() == 1000);
    REQUIRE(table.find("999") != nullptr);
    CHECK(*table.find("999") == 999);
    CHECK(*table.find(std::string_view("1234").substr(0, 3)) == 123);
    CHECK(table.find("1000") == nullptr);
    table.clear();
    CHECK(table.size() == 0);
    CHECK(table.find("999") == nullptr);
    CHECK(table.add("999", 1) == 1);
    CHECK(*table.find("999") == 1);
}
