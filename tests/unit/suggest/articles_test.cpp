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

/// Who says each claim that is a turn of a conversation, and its words.
std::vector<std::string> turns(const Document& document) {
    std::vector<std::string> told;
    document.each_from({}, [&](const Annotation& claim) {
        if (claim.kind != AnnotationKind::claim || claim.origin->name != "turn") return true;
        CHECK(claim.claim.quotation == annotation::Quotation::direct);
        const auto& id = claim.speaker.value();
        told.push_back((id ? document.speaker(*id)->name : "nobody") + ": " +
                       annotation::exact_text(document.article().text, claim.spans));
        return true;
    });
    return told;
}

using Words = std::vector<std::string>;

constexpr std::string_view before_a_conversation =
    "Mayor on the flood barrier\n\nBy Jane Doe\n\nMayor Tomasz Brandt spoke about the barrier on Tuesday, after the "
    "council had met in the old town hall.\n\n";

Document conversation(std::string_view lines) {
    return suggested(std::string(before_a_conversation) + std::string(lines));
}

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

TEST_CASE("an interview with questions and answers: what is answered is said, by nobody who is named") {
    const Document document = conversation(
        "Q: Will the barrier be built?\n\nA: We will not sign a blank cheque. The city has paid enough.\n\n"
        "Q: And the engineers?\n\nA: They told us that the cost has doubled.\n\nA: Yes.\n");
    CHECK(turns(document) == Words{"nobody: We will not sign a blank cheque. The city has paid enough.",
                                   "nobody: They told us that the cost has doubled."});
}

TEST_CASE("a transcript: each turn is who speaks’, by the name that the article has for them") {
    const Document document = conversation(
        "BRANDT: We will not sign a blank cheque. “Enough” is enough.\n\nREP. MARIA DUNN (D-TEXAS): Who pays, then?\n\n"
        "BRANDT: The region pays for all of it.\n\nDUNN: That is not true at all.\n");
    CHECK(turns(document) == Words{"Tomasz Brandt: We will not sign a blank cheque. “Enough” is enough.",
                                   "Tomasz Brandt: The region pays for all of it.",
                                   "MARIA DUNN: That is not true at all."});
    // In small letters, where they come again.
    CHECK(turns(conversation("Brandt: We will not pay for it.\n\nDunn: You will have to.\n\n"
                             "Brandt: The region pays for it.\n\nDunn: That is not true at all.\n")) ==
          Words{"Tomasz Brandt: We will not pay for it.", "Dunn: You will have to.",
                "Tomasz Brandt: The region pays for it.", "Dunn: That is not true at all."});
    // Above what is said.
    CHECK(turns(conversation("Tomasz Brandt:\n\nWe will not pay for it.\n\nMaria Dunn:\n\nYou will have to.\n\n"
                             "Tomasz Brandt:\n\nThe region pays for it.\n\nMaria Dunn:\n\nThat is not true.\n")) ==
          Words{"Tomasz Brandt: We will not pay for it.", "Maria Dunn: You will have to.",
                "Tomasz Brandt: The region pays for it.", "Maria Dunn: That is not true."});
}

TEST_CASE("what somebody in a conversation says of others stays a claim of theirs") {
    const Document document = conversation(
        "BRANDT: The engineers told the council on Monday that the cost has doubled since the spring.\n\n"
        "DUNN: That is not true at all.\n\nBRANDT: It is in their report.\n");
    CHECK(turns(document).size() == 3);
    bool found = false;
    document.each_from({}, [&](const Annotation& claim) {
        if (claim.kind == AnnotationKind::claim && claim.origin->name == "learned")
            found =
                found || annotation::exact_text(document.article().text, claim.spans).contains("the cost has doubled");
        return true;
    });
    CHECK(found);
}

TEST_CASE("a colon after what is no speaker makes no conversation") {
    for (const std::string_view lines :
         {"Claim: The barrier will cost twice as much.\n\nVerdict: That is mostly true.\n\nClaim: Nobody will pay for "
          "it.\n\nVerdict: That is wrong.\n",
          "CLAIM: The barrier will cost more.\n\nTHE FACTS: It will cost twice as much.\n\nCONCLUSION: It is true.\n",
          "MONDAY: Rain in the north.\n\nTUESDAY: Wind in the south.\n\nPARIS: The shares fell again.\n",
          "Note: The barrier is not built yet.\n\nBrandt: We will not pay for it.\n",
          "The vote is at 10:30 on Monday.\n\nBrandt: the man who would not pay\n"}) {
        CAPTURE(lines);
        CHECK(turns(conversation(lines)).empty());
    }
}

}  // namespace sayso::suggest
