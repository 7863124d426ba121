#include "exchange/rescue.h"

#include <doctest/doctest.h>

#include "annotation/random_document.h"
#include "exchange/sayso_json.h"
#include "exchange/small_file.h"

using namespace sayso;
using exchange::rescue_sayso_json;
using tests::places;
using tests::replaced;
using tests::small_file;

namespace {

using Places = std::vector<std::string>;

exchange::Rescue rescue(std::string_view bytes) {
    auto rescued = rescue_sayso_json(bytes);
    REQUIRE(rescued.has_value());
    return *std::move(rescued);
}

}  // namespace

TEST_CASE("of a good file everything is kept, and nothing is said") {
    const exchange::Rescue rescued = rescue(small_file());
    CHECK(rescued.changed.empty());
    CHECK(rescued.lost.empty());
    CHECK(exchange::write_sayso_json(rescued.document) == small_file());

    tests::RandomDocument random(5);
    const std::string bytes = exchange::write_sayso_json(random.document(200, 80));
    CHECK(exchange::write_sayso_json(rescue(bytes).document) == bytes);
}

TEST_CASE("annotations find their words again in a text that was edited by hand") {
    std::string bytes = replaced(small_file(), "\"text\": \"Mayor", "\"text\": \"Today, Mayor");
    const exchange::Rescue rescued = rescue(bytes);
    CHECK(rescued.lost == std::vector<exchange::Fault>{});
    CHECK(places(rescued.changed) == Places{"/article/sha256", "/annotations/0/spans", "/annotations/1/spans",
                                            "/annotations/2/spans", "/annotations/3/spans", "/annotations/4/spans",
                                            "/annotations/5/spans"});
    const annotation::Spans& split = rescued.document.annotation({"a5"})->spans;
    REQUIRE(split.count() == 2);
    CHECK(split.first().range() == text::CodePointRange{{29}, {39}});
    CHECK(split.last().range() == text::CodePointRange{{51}, {61}});
    CHECK(rescued.document.annotation({"a3"})->spans.first().range() == text::CodePointRange{{20}, {24}});
}

TEST_CASE("offsets that are no offsets are put right by the words") {
    const exchange::Rescue rescued = rescue(replaced(small_file(), "[[13, 17]]", "\"13-17\""));
    CHECK(places(rescued.changed) == Places{"/annotations/2/spans"});
    CHECK(rescued.lost.empty());
    CHECK(exchange::write_sayso_json(rescued.document) == small_file());
}

TEST_CASE("an annotation whose words are gone is lost, and so are the links to it, each said") {
    const exchange::Rescue rescued = rescue(replaced(small_file(), "\"spans\": [[13, 17]], \"exact\": \"said\"",
                                                     "\"spans\": [[1, 2]], \"exact\": \"shouted\""));
    CHECK(rescued.changed.empty());
    CHECK(places(rescued.lost) == Places{"/annotations/2", "/annotations/3/cue"});
    CHECK(rescued.lost[0].message == "its words stand nowhere in the text: “shouted”");
    CHECK(rescued.document.annotation({"a3"}) == nullptr);
    CHECK_FALSE(rescued.document.annotation({"a4"})->claim.cue.answered());
    CHECK(rescued.document.annotation({"a4"})->claim.source.has_value());
}

TEST_CASE("a value of the wrong type is left out, and the rest of its annotation is kept") {
    const exchange::Rescue rescued = rescue(replaced(small_file(), "\"note\": \"Twice?\"", "\"note\": 2"));
    CHECK(places(rescued.lost) == Places{"/annotations/4/note"});
    CHECK(rescued.document.annotation({"a5"})->note.empty());
    CHECK(rescued.document.annotation({"a5"})->claim.within.has_value());
}

TEST_CASE("the second of two annotations with one id is given another that is free") {
    std::string bytes = replaced(small_file(), "\"id\": \"a1\"", "\"id\": \"a3\"");
    bytes = replaced(bytes, "\"annotations\": [\n",
                     "\"annotations\": [\n    { \"id\": \"a3-2\", \"kind\": \"cue\", \"spans\": [[33, 36]] },\n");
    const exchange::Rescue rescued = rescue(bytes);
    CHECK(places(rescued.changed) == Places{"/annotations/3/id"});
    CHECK(rescued.document.annotation({"a3-2"})->kind == annotation::AnnotationKind::cue);
    CHECK(rescued.document.annotation({"a3-3"}) != nullptr);
}

TEST_CASE("the first of several links in a list may be lost without the others") {
    const exchange::Rescue rescued =
        rescue(replaced(small_file(), "[\"a2\", \"a6\"]", "[\"a1\", \"a6\", \"a99\", \"a2\"]"));
    CHECK(places(rescued.lost) == Places{"/annotations/4/via/0", "/annotations/4/via/2"});
    CHECK(rescued.document.annotation({"a5"})->claim.via == std::vector<annotation::AnnotationId>{{"a6"}, {"a2"}});
}

TEST_CASE("nothing can be rescued where the JSON is broken or the text is missing") {
    const std::string bytes = small_file();
    const auto cut = rescue_sayso_json(std::string_view(bytes).substr(0, 400));
    REQUIRE_FALSE(cut.has_value());
    CHECK(cut.error().byte == 400);
    const auto without = rescue_sayso_json(R"({"format": "sayso/1", "article": {}})");
    REQUIRE_FALSE(without.has_value());
    CHECK(without.error().pointer == "/article/text");
}
