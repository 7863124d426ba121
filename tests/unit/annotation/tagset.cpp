#include "annotation/tagset.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace {

using namespace sayso::annotation;

TEST_CASE("a new document can tag sentences as reported, background, prediction and opinion with the keys 1 to 4") {
    const Tagset tagset = default_tagset();
    REQUIRE(tagset.sentence.size() >= 4);
    CHECK(tagset.sentence[0].name == "Reported");
    CHECK(tagset.sentence[1].name == "Background");
    CHECK(tagset.sentence[2].name == "Prediction");
    CHECK(tagset.sentence[3].name == "Opinion");
    for (std::size_t place = 0; place < 4; ++place)
        CHECK(tagset.sentence[place].key == std::to_string(place + 1));
    CHECK(tagset.find(LabelKind::sentence, {"reported"})->color == "#2f6fb7");
    CHECK(tagset.find(LabelKind::claim, {"reported"}) == nullptr);
}

TEST_CASE("no two labels of a new document's lists share an id, a name or a key, and each says what it is for") {
    const Tagset tagset = default_tagset();
    for (const LabelKind kind : {LabelKind::sentence, LabelKind::speaker, LabelKind::claim}) {
        std::set<std::string> ids;
        std::set<std::string> names;
        std::set<std::string> keys;
        CHECK_FALSE(tagset.of(kind).empty());
        for (const Label& label : tagset.of(kind)) {
            CHECK(ids.insert(label.id.value).second);
            CHECK(names.insert(label.name).second);
            CHECK(keys.insert(label.key).second);
            CHECK(label.color.size() == 7);
            CHECK_FALSE(label.description.empty());
        }
    }
}

}  // namespace
