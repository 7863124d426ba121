#include "suggest/checkworthiness.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "generated/models.h"
#include "suggest/worth_model.h"

using namespace sayso;
using namespace sayso::suggest;
using article::BlockKind;

namespace {

ReadBlock block_of(const std::string& text, BlockKind kind = BlockKind::paragraph,
                   Language language = Language::english) {
    const text::ByteRange all{text::ByteOffset{0}, text::ByteOffset{static_cast<std::uint32_t>(text.size())}};
    return read_block(text, kind, all, language, WordUse(text));
}

CheckWorthiness worth_of(const std::string& text, Language language = Language::english) {
    const ReadBlock block = block_of(text, BlockKind::paragraph, language);
    REQUIRE(block.sentences.size() == 1);
    const auto worth = check_worthiness(text, block, block.sentences.front(), language);
    REQUIRE(worth.has_value());
    return *worth;
}

float score_of(const std::string& text, Language language = Language::english) {
    return worth_of(text, language).score;
}

std::string words_of(const std::string& text, const WorthEvidence& evidence) {
    return std::string(text::slice(text, evidence.where));
}

bool has(const CheckWorthiness& worth, WorthReason reason) {
    return std::ranges::any_of(worth.evidence,
                               [&](const WorthEvidence& evidence) { return evidence.reason == reason; });
}

}  // namespace

TEST_CASE("figures, comparisons and what was done are worth checking; greetings, wishes and questions are not") {
    for (const char* text : {
             "Unemployment in the region fell from 9.4 percent in 2019 to 6.1 percent last year.",
             "The city spent 40 million dollars on the bridge, twice as much as it had planned.",
             "The senator voted against the bill three times and received $200,000 from the industry.",
             "Crime has risen by a third since the council cut the number of officers.",
         }) {
        CAPTURE(text);
        CHECK(checkworthy_of(score_of(text)) == annotation::Checkworthy::high);
    }
    for (const char* text : {
             "Thank you all very much for coming tonight.",
             "What would you like to ask the mayor?",
             "I think we should all try to be kinder.",
             "No.",
             "We are going to build a better future for our children.",
         }) {
        CAPTURE(text);
        CHECK(checkworthy_of(score_of(text)) == annotation::Checkworthy::no);
    }
}

TEST_CASE("the reasons are told with the words that show them, the weightiest first") {
    const std::string text = "Unemployment fell to 6.1 percent in 2019, the lowest rate ever recorded.";
    const CheckWorthiness worth = worth_of(text);
    REQUIRE(worth.evidence.size() >= 3);
    CHECK(std::ranges::is_sorted(worth.evidence, std::ranges::greater(), [](const WorthEvidence& evidence) {
        return evidence.weight < 0 ? -evidence.weight : evidence.weight;
    }));
    for (const WorthEvidence& evidence : worth.evidence)
        CHECK((evidence.weight > 0) == speaks_for(evidence.reason));
    CHECK(has(worth, WorthReason::number));
    CHECK(has(worth, WorthReason::statistic));
    CHECK(has(worth, WorthReason::comparison));
    const auto number = std::ranges::find(worth.evidence, WorthReason::number, &WorthEvidence::reason);
    CHECK(words_of(text, *number).find("6.1") != std::string::npos);

    CHECK(has(worth_of("What would you like to ask the mayor?"), WorthReason::question));
    CHECK(has(worth_of("I think we should all hope for the best."), WorthReason::opinion));
    CHECK(has(worth_of("It will come."), WorthReason::short_sentence));
    CHECK(has(worth_of("The senator voted against the bill and the amendment."), WorthReason::law_or_vote));
}

TEST_CASE("titles, headings and boilerplate have no claims to check; captions and lists have") {
    const std::string text = "Unemployment fell to 6.1 percent in 2019.";
    for (const BlockKind kind :
         {BlockKind::title, BlockKind::byline, BlockKind::dateline, BlockKind::heading, BlockKind::boilerplate}) {
        const ReadBlock block = block_of(text, kind);
        CHECK_FALSE(check_worthiness(text, block, block.sentences.front(), Language::english));
    }
    for (const BlockKind kind : {BlockKind::paragraph, BlockKind::list, BlockKind::quote, BlockKind::caption}) {
        const ReadBlock block = block_of(text, kind);
        const auto worth = check_worthiness(text, block, block.sentences.front(), Language::english);
        REQUIRE(worth);
        CHECK(worth->score > high_worth);
    }
}

TEST_CASE("in other languages numbers, per cent, questions and the length tell") {
    CHECK(score_of("Die Arbeitslosigkeit sank im Jahr 2019 von 9,4 % auf 6,1 %.", Language::german) > high_worth);
    CHECK(score_of("Das Wetter ist schön.", Language::german) < low_worth);
    CHECK(score_of("Le chômage est passé de 9,4 % à 6,1 % en 2019.", Language::french) >
          score_of("Le chômage est-il passé de 9,4 % à 6,1 % en 2019 ?", Language::french));
    CHECK(score_of("2019年失业率从9.4%下降到6.1%，为十年来最低水平。", Language::chinese) >
          score_of("天气很好。", Language::chinese));
    CHECK(score_of("انخفضت البطالة من 9.4% إلى 6.1% في عام 2019.", Language::arabic) > high_worth);
    // No word of theirs is taken for an English one.
    CHECK_FALSE(has(worth_of("Die Rate war also gut.", Language::german), WorthReason::opinion));
}

TEST_CASE("a sentence of a block is weighed without its neighbours") {
    const std::string text = "Thank you all. Unemployment fell to 6.1 percent in 2019. Who knew?";
    const ReadBlock block = block_of(text);
    REQUIRE(block.sentences.size() == 3);
    const auto score = [&](std::size_t sentence) {
        return check_worthiness(text, block, block.sentences[sentence], Language::english)->score;
    };
    CHECK(score(1) == score_of("Unemployment fell to 6.1 percent in 2019."));
    CHECK(score(0) == score_of("Thank you all."));
    CHECK(score(2) == score_of("Who knew?"));
}

TEST_CASE("a score is the same on every machine: it is made of whole numbers alone") {
    CHECK(degree_of(0) == 0.5F);
    CHECK(degree_of(64) == 36843.0F / 65536.0F);
    CHECK(degree_of(-64) == (65536 - 36843) / 65536.0F);
    CHECK(degree_of(1) > 0.5F);
    CHECK(degree_of(100000) == degree_of(2048));
    CHECK(degree_of(-100000) == 1 - degree_of(100000));
    for (std::int32_t units = -3000; units < 3000; ++units)
        REQUIRE(degree_of(units) <= degree_of(units + 1));
}

TEST_CASE("the embedded model is read to its last byte, and what is cut off weighs nothing") {
    const auto file = models::checkworthiness;
    REQUIRE(file.size() > 1000);
    CHECK(file.size() <= 20000);
    const WorthModel whole(file);
    const std::string text = "Unemployment fell to 6.1 percent in 2019.";
    const ReadBlock block = block_of(text);
    const WorthFeatures features = worth_features(text, block, block.sentences.front(), Language::english);
    CHECK(whole.weigh(features, Language::english) == WorthModel::learned().weigh(features, Language::english));
    for (std::size_t length = 0; length < file.size(); length += 97) {
        const std::int32_t units = WorthModel(file.first(length)).weigh(features, Language::english);
        REQUIRE(units < 1 << 24);
        REQUIRE(units > -(1 << 24));
    }
    CHECK(WorthModel().weigh(features, Language::english) == 0);
}

TEST_CASE("a block of nothing but marks has a sentence that is not worth checking") {
    const std::string text = "…";
    const ReadBlock block = block_of(text);
    for (const text::ByteRange sentence : block.sentences)
        CHECK(check_worthiness(text, block, sentence, Language::english)->score < low_worth);
    CHECK(check_worthiness(text, block, {}, Language::english)->score == 0);
}
