// tests/data/bad holds a file for each thing that a reader refuses; faults.json says where the fault of each is.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "exchange/rescue.h"
#include "exchange/sayso_json.h"
#include "exchange/small_file.h"

using namespace sayso;

TEST_CASE("each bad file is refused, and each of its faults is named by its place") {
    const auto listed = nlohmann::json::parse(tests::test_data("bad/faults.json"), nullptr, false);
    REQUIRE(listed.is_object());
    REQUIRE(listed.size() > 50);
    for (const auto& [name, expected] : listed.items()) {
        CAPTURE(name);
        const auto places = expected["faults"].get<std::vector<std::string>>();
        CHECK(tests::fault_places(tests::test_data("bad/" + name)) == places);
    }
}

TEST_CASE("what is rescued of each bad file is a good file, unless its JSON or its text is gone") {
    const auto listed = nlohmann::json::parse(tests::test_data("bad/faults.json"), nullptr, false);
    REQUIRE(listed.is_object());
    std::size_t rescued = 0;
    for (const auto& [name, expected] : listed.items()) {
        CAPTURE(name);
        const auto rescue = exchange::rescue_sayso_json(tests::test_data("bad/" + name));
        if (!rescue) continue;
        ++rescued;
        CHECK(rescue->changed.size() + rescue->lost.size() > 0);
        CHECK(tests::fault_places(exchange::write_sayso_json(rescue->document)).empty());
    }
    CHECK(rescued > 45);
}
