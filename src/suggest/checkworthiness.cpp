#include "suggest/checkworthiness.h"

#include "suggest/worth_model.h"

namespace sayso::suggest {

namespace {

constexpr bool has_claims(article::BlockKind kind) {
    return kind == article::BlockKind::paragraph || kind == article::BlockKind::list ||
           kind == article::BlockKind::quote || kind == article::BlockKind::caption;
}

}  // namespace

std::optional<float> worth_of(std::string_view text, const ReadBlock& block, text::ByteRange sentence,
                              Language language) {
    if (!has_claims(block.kind)) return std::nullopt;
    const WorthFeatures features = worth_features(text, block, sentence, language);
    return features.words == 0 ? 0 : degree_of(WorthModel::learned().weigh(features, language));
}

}  // namespace sayso::suggest
