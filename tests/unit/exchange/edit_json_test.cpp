#include "exchange/edit_json.h"

#include <doctest/doctest.h>

#include "annotation/random_document.h"

using namespace sayso;
using annotation::Edit;
using exchange::read_edit;
using exchange::write_edit;

namespace {

std::string fault_of(std::string_view json) {
    const auto edit = read_edit(json);
    REQUIRE_FALSE(edit.has_value());
    return edit.error().byte ? "byte " + std::to_string(*edit.error().byte) : edit.error().pointer;
}

}  // namespace

TEST_CASE("each kind of change has a name of its own") {
    const Edit edit{{annotation::RemoveAnnotation{{"a1"}}, annotation::RemoveSpeaker{{"s1"}},
                     annotation::RemoveLabel{annotation::LabelKind::claim, {"l1"}},
                     annotation::PutLabel{annotation::LabelKind::speaker, {.id = {"l2"}, .name = "Ny"}, 3},
                     annotation::SetBlocks{{{article::BlockKind::heading, {{0}, {4}}}}}}};
    const std::string json = write_edit(edit);
    CHECK(json ==
          R"([{"remove_annotation":"a1"},{"remove_speaker":"s1"},{"remove_label":"l1","of":"claim"},)"
          R"({"put_label":{"id":"l2","name":"Ny","color":"","key":"","description":""},"of":"speaker","position":3},)"
          R"({"set_blocks":[{"kind":"heading","start":0,"end":4}]}])");
    const auto again = read_edit(json);
    REQUIRE(again.has_value());
    CHECK(*again == edit);
}

TEST_CASE("random Edits and their inverses come back from JSON equal") {
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        CAPTURE(seed);
        tests::RandomDocument random(seed);
        annotation::Document document = random.document(120, 40);
        for (int round = 0; round < 10; ++round) {
            const Edit edit = random.edit(document);
            const auto inverse = apply(document, edit);
            REQUIRE(inverse.has_value());
            for (const Edit& written : {edit, *inverse}) {
                const std::string json = write_edit(written);
                CAPTURE(json);
                const auto read = read_edit(json);
                REQUIRE(read.has_value());
                CHECK(*read == written);
                CHECK(json.find('\n') == std::string::npos);
            }
        }
    }
}

TEST_CASE("what is no Edit is refused at its first fault") {
    CHECK(fault_of("[{\"remove_annotation\":") == "byte 22");
    CHECK(fault_of("{}").empty());
    CHECK(fault_of("[{}]") == "/0");
    CHECK(fault_of(R"([{"remove_annotation":7}])") == "/0/remove_annotation");
    CHECK(fault_of(R"([{"remove_speaker":"s"},{"put_label":{"id":"l"},"of":"cue","position":0}])") == "/1/of");
    CHECK(fault_of(R"([{"put_speaker":{"id":"s"}}])") == "/0/position");
    CHECK(fault_of(R"([{"put_annotation":{"id":"a","kind":"cue","spans":[[4,4]]}}])") == "/0/put_annotation/spans");
}
