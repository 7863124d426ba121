#include "exchange/faults.h"

#include <doctest/doctest.h>

using namespace sayso::exchange;

TEST_CASE("a place is spelt as a JSON Pointer, with ~ and / in keys escaped") {
    const Place top;
    CHECK(top.pointer().empty());
    const Place annotations(top, "annotations");
    const Place third(annotations, std::size_t{3});
    CHECK(Place(third, "spans").pointer() == "/annotations/3/spans");
    CHECK(Place(third, "a/b~c").pointer() == "/annotations/3/a~1b~0c");
    CHECK(Place(third, "").pointer() == "/annotations/3/");
}

TEST_CASE("a fault names its file, its place and what is wrong") {
    CHECK(text_of("a.sayso.json", {"/format", {}, "is missing"}) == "a.sayso.json: /format: is missing");
    CHECK(text_of("a.sayso.json", {"", 12, "a colon was expected here"}) ==
          "a.sayso.json: byte 12: a colon was expected here");
    CHECK(text_of("a.sayso.json", {"", {}, "an object was expected here"}) ==
          "a.sayso.json: an object was expected here");
}

TEST_CASE("a list of faults keeps the first thousand and says how many more there are") {
    FaultList faults;
    CHECK(faults.empty());
    for (std::size_t index = 0; index < FaultList::most_listed + 7; ++index)
        faults.add(Place(Place(), index), "wrong");
    CHECK(faults.found() == FaultList::most_listed + 7);
    const std::vector<Fault> listed = faults.take();
    REQUIRE(listed.size() == FaultList::most_listed + 1);
    CHECK(listed[999].pointer == "/999");
    CHECK(listed.back().message == "and 7 more faults that are not listed");
    CHECK(faults.empty());
    CHECK(faults.take().empty());
}
