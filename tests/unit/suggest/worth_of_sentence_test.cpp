#include "suggest/worth_of_sentence.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "article/plain_text.h"
#include "suggest/suggestions.h"

namespace sayso::suggest {

namespace {

annotation::Document suggested(std::string_view text) {
    auto read = article::read_plain_text(text);
    REQUIRE(read);
    annotation::Document document(std::move(read->article), annotation::default_tagset());
    std::vector<annotation::Edit> edits;
    suggest(&document, &edits).finish();
    for (const annotation::Edit& edit : edits)
        REQUIRE(annotation::apply(document, edit));
    return document;
}

}  // namespace

TEST_CASE("every suggested sentence has the evidence of its score, with places in the article's own text") {
    const annotation::Document document = suggested(
        "«Née» council\n\n“Ça ne va pas,” she said. Unemployment fell to 6.1 percent in 2019. I think that we should "
        "be "
        "kind.\n\nCrime has risen by a third since 2001. Thank you.\n");
    std::size_t sentences = 0;
    std::size_t with_evidence = 0;
    std::size_t numbers = 0;
    document.each_from({}, [&](const annotation::Annotation& each) {
        if (each.kind != annotation::AnnotationKind::sentence || !each.checkworthiness) return true;
        sentences += 1;
        const auto evidence = evidence_of(document, each);
        if (!evidence.empty()) with_evidence += 1;
        const text::ByteRange range = document.article().text.byte_range(each.spans.extent());
        for (const WorthEvidence& told : evidence) {
            CHECK(range.contains(told.where));
            const std::string_view words = text::slice(document.article().text.bytes(), told.where);
            if (told.reason == WorthReason::number && words.contains("6.1")) numbers += 1;
        }
        return true;
    });
    CHECK(sentences >= 5);
    CHECK(with_evidence + 1 >= sentences);
    CHECK(numbers == 1);
}

TEST_CASE("a score that is not ours, or of other words, has no evidence") {
    const annotation::Document document = suggested("Crime\n\nCrime has risen by a third since 2001.\n");
    bool seen = false;
    document.each_from({}, [&](const annotation::Annotation& each) {
        if (each.kind != annotation::AnnotationKind::sentence || !each.checkworthiness) return true;
        seen = true;
        annotation::Annotation other = each;
        CHECK_FALSE(evidence_of(document, other).empty());
        other.checkworthiness = *each.checkworthiness / 2;
        CHECK(evidence_of(document, other).empty());
        other.checkworthiness.reset();
        CHECK(evidence_of(document, other).empty());
        other = each;
        // Over the end of its block.
        other.spans =
            annotation::Spans(*annotation::Span::between(each.spans.extent().begin, document.article().text.size()));
        CHECK(evidence_of(document, other).empty());
        return true;
    });
    CHECK(seen);
}

}  // namespace sayso::suggest
