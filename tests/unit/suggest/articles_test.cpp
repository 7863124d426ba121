// Whole articles, through all passes as a person meets them.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "article/plain_text.h"
#include "files.h"
#include "suggest/suggestions.h"

namespace sayso::suggest {

using annotation::Annotation;
using annotation::AnnotationKind;
using annotation::Document;

namespace {

Document suggested(std::string_view text) {
    auto read = article::read_plain_text(text);
    REQUIRE(read);
    tell_lines(read->article);
    Document document(std::move(read->article), annotation::default_tagset());
    std::vector<annotation::Edit> edits;
    for (auto steps = suggest(&document, &edits); steps.step();) {
    }
    for (annotation::Edit& edit : edits)
        REQUIRE(annotation::apply(document, std::move(edit)));
    return document;
}

/// Who says each claim with words in quotation marks, in order; after "~" those who pass it on.
std::vector<std::string> quoted_speakers(const Document& document) {
    std::vector<std::string> told;
    document.each_from({}, [&](const Annotation& claim) {
        if (claim.kind != AnnotationKind::claim) return true;
        const auto form = claim.claim.quotation;
        if (form != annotation::Quotation::direct && form != annotation::Quotation::mixed) return true;
        const auto& id = claim.speaker.value();
        std::string who = id ? document.speaker(*id)->name : "nobody";
        for (const annotation::AnnotationId& via : claim.claim.via) {
            const Annotation* const mention = document.annotation(via);
            who += " ~" + document.speaker(*mention->speaker.value())->name;
        }
        told.push_back(std::move(who));
        return true;
    });
    return told;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("the sample article: who is quoted, and who passes it on") {
    const Document document = suggested(tests::data_file("sample-article.txt"));
    CHECK(quoted_speakers(document) ==
          Words{"Tomasz Brandt", "National Water Authority", "Ingrid Solheim-Nkemelu", "Tomasz Brandt ~Ellery Courier",
                "a spokesperson for the regional government", "a union official ~NRX", "Léa Dufresne",
                "Oona Achterberg", "Ellery Chamber of Commerce", "Anders Yilmaz", "my grandfather", "Tomasz Brandt"});
}

TEST_CASE("a headline that says who says something holds no claim") {
    const Document document = suggested(
        "Brandt says the barrier is late\n\nThe council met on Tuesday in the old town hall of Port Ellery, as it does "
        "each "
        "month.\n\nMayor Tomasz Brandt said the barrier would be late again.\n");
    std::vector<std::string> claims;
    document.each_from({}, [&](const Annotation& claim) {
        if (claim.kind == AnnotationKind::claim && claim.claim.quotation == annotation::Quotation::indirect)
            claims.push_back(annotation::exact_text(document.article().text, claim.spans));
        return true;
    });
    CHECK(claims == Words{"the barrier would be late again"});
}

TEST_CASE("a news article: all that is quoted has its speaker, and agencies pass it on") {
    const auto text = tests::file_beside_project("data/news-article.txt");
    if (!text) {
        MESSAGE("skipped: there is no news article beside the project");
        return;
    }
    const Document document = suggested(*text);
    CHECK(quoted_speakers(document) == Words{"Chinese government ~Xinhua", "Chinese government", "Chinese government",
                                             "Saturday’s announcement", "Li Qiang ~Xinhua", "Li Qiang",
                                             "Xi Jinping ~Reuters", "Donald Trump", "China’s Commerce Ministry",
                                             "Donald Trump", "Donald Trump"});
    const auto& blocks = document.article().blocks;
    CHECK(std::ranges::count(blocks, article::BlockKind::boilerplate, &article::Block::kind) == 4);
    CHECK(std::ranges::count(blocks, article::BlockKind::heading, &article::Block::kind) == 4);
    CHECK(blocks.size() == 23);
}

}  // namespace sayso::suggest
