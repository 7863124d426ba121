#include "training/attribution_trainer.h"

#include <charconv>
#include <utility>
#include <vector>

#include "training/attribution_training.h"
#include "training/data_file.h"

namespace sayso::training {

namespace {

/// Nothing if it is no list of spans in the text.
std::optional<std::vector<text::ByteRange>> spans_of(const nlohmann::json& marked, const char* key,
                                                     const std::string& text, const text::OffsetIndex& offsets) {
    std::vector<text::ByteRange> spans;
    if (!marked.is_object() || !marked.contains(key)) return std::nullopt;
    for (const nlohmann::json& span : marked[key]) {
        if (!span.is_array() || span.size() != 2 || !span[0].is_number_unsigned() || !span[1].is_number_unsigned())
            return std::nullopt;
        const text::CodePointOffset begin{span[0].get<std::uint32_t>()};
        const text::CodePointOffset end{span[1].get<std::uint32_t>()};
        if (begin >= end || end > offsets.code_point_count()) return std::nullopt;
        spans.push_back({offsets.byte(text, begin), offsets.byte(text, end)});
    }
    return spans;
}

std::optional<MarkedArticle> article_of(const nlohmann::json& line) {
    if (!line.is_object() || !line.contains("id") || !line.contains("text") || !line["text"].is_string() ||
        !line.contains("attributions"))
        return std::nullopt;
    MarkedArticle article{.id = line["id"].is_string() ? line["id"].get<std::string>() : line["id"].dump(),
                          .text = line["text"].get<std::string>(),
                          .attributions = {}};
    const text::OffsetIndex offsets(article.text);
    for (const nlohmann::json& marked : line["attributions"]) {
        auto content = spans_of(marked, "content", article.text, offsets);
        auto cue = spans_of(marked, "cue", article.text, offsets);
        auto source = spans_of(marked, "source", article.text, offsets);
        if (!content || !cue || !source) return std::nullopt;
        article.attributions.push_back(
            {.content = *std::move(content), .cue = *std::move(cue), .source = *std::move(source)});
    }
    return article;
}

}  // namespace

std::expected<void, std::string> train_attribution(const std::string& data, const std::string& model,
                                                   std::span<const std::string> options) {
    AttributionSettings settings;
    std::size_t option = 0;
    for (std::size_t* setting : {&settings.tagging_features, &settings.pairing_features}) {
        if (option == options.size()) break;
        const std::string& words = options[option++];
        const auto read = std::from_chars(words.data(), words.data() + words.size(), *setting);
        if (read.ec != std::errc() || read.ptr != words.data() + words.size())
            return std::unexpected("not a number of features: " + words);
    }
    const auto lines = read_lines(data);
    if (!lines) return std::unexpected(lines.error());
    std::vector<MarkedArticle> articles;
    for (std::size_t line = 0; line < lines->size(); ++line) {
        auto article = article_of((*lines)[line]);
        if (!article)
            return std::unexpected(data + ": article " + std::to_string(line + 1) + " is not one with attributions");
        articles.push_back(*std::move(article));
    }
    return write_bytes(model, learn_attributions(articles, settings).written());
}

}  // namespace sayso::training
