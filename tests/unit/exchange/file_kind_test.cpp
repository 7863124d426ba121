#include "exchange/file_kind.h"

#include <doctest/doctest.h>

namespace sayso::exchange {

TEST_CASE("an annotation file is known by its name or by what it says") {
    CHECK(looks_annotated("a.sayso.json", "anything"));
    CHECK(looks_annotated("", "{ \"format\" : \"sayso/1\" }"));
    CHECK(looks_annotated("b.json", "\xEF\xBB\xBF\n{\"x\": 1, \"format\":\"sayso/9\"}"));
    CHECK_FALSE(looks_annotated("c.json", "{\"format\": \"other/1\"}"));
    CHECK_FALSE(looks_annotated("", "“format”: sayso/1"));
    CHECK_FALSE(looks_annotated("", "The key \"format\": \"sayso/1\" says so."));
}

}  // namespace sayso::exchange
