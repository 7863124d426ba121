#include "suggest/worth_of_sentence.h"

#include <algorithm>

#include "suggest/article_reader.h"

namespace sayso::suggest {

namespace {

/// Files have two digits of a score.
constexpr double rounding = 0.00501;

}  // namespace

std::vector<WorthEvidence> evidence_of(const annotation::Document& document, const annotation::Annotation& sentence) {
    const article::Article& article = document.article();
    const text::CodePointRange range = sentence.spans.extent();
    const auto after = std::ranges::upper_bound(article.blocks, range.begin, {},
                                                [](const article::Block& block) { return block.range.begin; });
    if (!sentence.checkworthiness || after == article.blocks.begin()) return {};
    const article::Block& around = *(after - 1);
    if (range.end > around.range.end) return {};
    // Its sentences are not asked for, nor how the article uses its words.
    ReadBlock block{.kind = around.kind,
                    .range = article.text.byte_range(around.range),
                    .quotations = {},
                    .tokens = {},
                    .sentences = {}};
    const std::string_view words = text::slice(article.text.bytes(), block.range);
    block.quotations = quotations_in(words);
    block.tokens = tokens_in(words, block.quotations);
    const text::ByteRange in_text = article.text.byte_range(range);
    const auto begin = block.range.begin.value;
    auto worth = check_worthiness(article.text.bytes(), block, {in_text.begin - begin, in_text.end - begin},
                                  language_in(article));
    if (!worth) return {};
    const double difference = static_cast<double>(worth->score) - *sentence.checkworthiness;
    if (difference > rounding || difference < -rounding) return {};
    for (WorthEvidence& evidence : worth->evidence)
        evidence.where = block.in_text(evidence.where);
    return std::move(worth->evidence);
}

}  // namespace sayso::suggest
