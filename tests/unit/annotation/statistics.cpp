#include "annotation/statistics.h"

#include <doctest/doctest.h>

#include "annotation/port_ellery.h"
#include "annotation/random_document.h"

namespace {

using namespace sayso::annotation;
using namespace sayso::tests;

TEST_CASE("words are counted as people count them, whatever the script and the line ends") {
    CHECK(amount_of("") == TextAmount{.code_points = 0, .words = 0});
    CHECK(amount_of("\n\n") == TextAmount{.code_points = 2, .words = 0});
    CHECK(amount_of("“I don’t know,” she said —\n3.14 times.\n") == TextAmount{.code_points = 39, .words = 7});
    CHECK(amount_of("Привет, мир 🌊") == TextAmount{.code_points = 13, .words = 2});
}

TEST_CASE("a speaker's share of an article is told in claims, words and characters, a nested claim's words once") {
    Document document = port_ellery();
    std::vector<SpeakerStatistics> speakers = speaker_statistics_of(document);
    REQUIRE(speakers.size() == 2);
    const SpeakerStatistics alone{.id = {"brandt"},
                                  .mentions = 1,
                                  .claims = 1,
                                  .direct_claims = 1,
                                  .said = {.code_points = 30, .words = 6},
                                  .quoted = {.code_points = 30, .words = 6}};
    CHECK(speakers[0] == alone);
    CHECK(speakers[1] == SpeakerStatistics{.id = {"board"}, .said = {}, .quoted = {}});

    Annotation nested = *document.annotation({"nested"});
    nested.speaker = Answer<SpeakerId>::of({"brandt"});
    REQUIRE(apply(document, {{PutAnnotation{nested}}}));
    SpeakerStatistics with_nested = alone;
    with_nested.claims = 2;
    CHECK(speaker_statistics_of(document)[0] == with_nested);

    Annotation claim = *document.annotation({"claim"});
    claim.status = Status::rejected;
    REQUIRE(apply(document, {{PutAnnotation{claim}}}));
    CHECK(speaker_statistics_of(document)[0] ==
          SpeakerStatistics{
              .id = {"brandt"}, .mentions = 1, .claims = 1, .said = {.code_points = 11, .words = 2}, .quoted = {}});
}

TEST_CASE("the counts of everything") {
    Document document = port_ellery();
    const Statistics statistics = statistics_of(document);
    CHECK(statistics.article == TextAmount{.code_points = 51, .words = 9});
    CHECK(statistics.blocks == 1);
    CHECK(statistics.by_kind == std::array<std::size_t, 4>{1, 1, 1, 2});
    CHECK(statistics.by_status == std::array<std::size_t, 3>{5, 0, 0});
    CHECK(statistics.by_quotation == std::array<std::size_t, 4>{1, 0, 0, 0});
    CHECK(statistics.unfinished == 0);
    CHECK(statistics.without_speaker == 1);
    CHECK(statistics.labels[0][0] == LabelStatistics{.id = {"reported"}, .annotations = 1});
    CHECK(statistics.labels[2][3] == LabelStatistics{.id = {"promise"}, .annotations = 1});
    CHECK(statistics.speakers.size() == 2);

    Annotation nested = *document.annotation({"nested"});
    nested.claim.cue = {};
    nested.claim.certainty = Certainty::denied;
    nested.claim.checkworthy = Checkworthy::high;
    REQUIRE(apply(document, {{PutAnnotation{nested}}}));
    CHECK(statistics_of(document).unfinished == 1);
    CHECK(statistics_of(document).by_certainty == std::array<std::size_t, 3>{0, 0, 1});
    CHECK(statistics_of(document).by_checkworthy == std::array<std::size_t, 3>{0, 0, 1});
    nested.status = Status::rejected;
    REQUIRE(apply(document, {{PutAnnotation{nested}}}));
    CHECK(statistics_of(document).unfinished == 0);
    CHECK(statistics_of(document).without_speaker == 0);
    CHECK(statistics_of(document).by_status == std::array<std::size_t, 3>{4, 0, 1});
}

TEST_CASE("in any document, the counts agree with one another") {
    for (std::uint32_t seed = 0; seed < 10; ++seed) {
        CAPTURE(seed);
        const Document document = RandomDocument(seed).document(80, 50);
        const Statistics statistics = statistics_of(document);
        std::size_t annotations = 0;
        for (const std::size_t count : statistics.by_kind)
            annotations += count;
        CHECK(annotations == document.annotation_count());
        for (const SpeakerStatistics& speaker : statistics.speakers) {
            CHECK(speaker.mentions + speaker.claims <= document.annotations_of(speaker.id).size());
            CHECK(speaker.direct_claims <= speaker.claims);
            CHECK(speaker.quoted.code_points <= speaker.said.code_points);
            CHECK(speaker.said.code_points <= statistics.article.code_points);
        }
    }
}

}  // namespace
