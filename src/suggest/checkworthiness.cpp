#include "suggest/checkworthiness.h"

#include <array>
#include <bit>

#include "suggest/worth_model.h"
#include "text/heap_sort.h"

namespace sayso::suggest {

namespace {

using enum WorthReason;

/// For each named feature, what it is told as.
constexpr std::array<WorthReason, worth_feature_count> reasons = {
    number,       number,       statistic, statistic,      statistic,      comparison, cause,    date,     law_or_vote,
    happened,     named,        named,     named,          opinion,        future,     question, greeting, about_itself,
    about_itself, about_itself, words,     short_sentence, short_sentence, detail,     detail};
constexpr std::size_t reason_count = 17;

/// What tells too little to be told.
constexpr std::int32_t least_told = worth_units / 4;

class Account {
  public:
    Account(const ReadBlock& block, text::ByteRange sentence, const WorthFeatures& features)
        : block_(block), sentence_(sentence), features_(features) {}

    std::vector<WorthEvidence> take(const NamedWeights& named, const WorthModel* hashed) {
        for (std::size_t feature = 0; feature < worth_feature_count; ++feature) {
            const std::int32_t weight = named.weights[feature] * features_.named[feature];
            if (weight != 0) add(reasons[feature], weight, features_.where[feature], features_.where[feature]);
        }
        if (hashed != nullptr) {
            for (const HashedFeature& feature : features_.hashed) {
                const std::int32_t weight = hashed->scaled(hashed->weight_of(feature.hash), features_.hashed.size());
                if (weight != 0) add(reason_of(feature), weight, feature.first, feature.last);
            }
        }
        std::vector<WorthEvidence> told;
        for (std::size_t reason = 0; reason < reason_count; ++reason) {
            const Sum& sum = sums_[reason];
            auto why = static_cast<WorthReason>(reason);
            if (why == words && sum.weight < 0) why = other_words;
            const bool agrees = (sum.weight > 0) == speaks_for(why);
            const std::int32_t size = sum.weight < 0 ? -sum.weight : sum.weight;
            const bool of_length = why == detail || why == short_sentence;
            if (agrees && size >= least_told) told.push_back({why, sum.weight, of_length ? sentence_ : range_of(sum)});
        }
        std::vector<std::int64_t> sizes(told.size());
        for (std::size_t place = 0; place < told.size(); ++place)
            sizes[place] = told[place].weight < 0 ? -told[place].weight : told[place].weight;
        std::vector<WorthEvidence> ordered;
        ordered.reserve(told.size());
        for (const std::size_t place : text::places_by_falling_key(sizes))
            ordered.push_back(told[place]);
        return ordered;
    }

  private:
    struct Sum {
        std::int32_t weight = 0;
        std::int32_t strongest = 0;
        std::uint32_t first = 0;
        std::uint32_t last = 0;
    };

    /// What a hash tells is told as what its first word that has a name is.
    [[nodiscard]] WorthReason reason_of(const HashedFeature& feature) const {
        for (std::size_t place = feature.first; place <= feature.last; ++place) {
            const std::uint32_t features = features_.of_tokens[place - features_.first_token];
            if (features != 0) return reasons[static_cast<std::size_t>(std::countr_zero(features))];
        }
        return words;
    }

    void add(WorthReason reason, std::int32_t weight, std::uint32_t first, std::uint32_t last) {
        Sum& sum = sums_[static_cast<std::size_t>(reason)];
        sum.weight += weight;
        const std::int32_t size = weight < 0 ? -weight : weight;
        if (size <= sum.strongest) return;
        sum.strongest = size;
        sum.first = first;
        sum.last = last;
    }

    [[nodiscard]] text::ByteRange range_of(const Sum& sum) const {
        if (sum.last >= block_.tokens.size()) return {};
        return {block_.tokens[sum.first].range.begin, block_.tokens[sum.last].range.end};
    }

    const ReadBlock& block_;
    text::ByteRange sentence_;
    const WorthFeatures& features_;
    std::array<Sum, reason_count> sums_{};
};

constexpr bool has_claims(article::BlockKind kind) {
    return kind == article::BlockKind::paragraph || kind == article::BlockKind::list ||
           kind == article::BlockKind::quote || kind == article::BlockKind::caption;
}

}  // namespace

std::optional<float> worth_of(std::string_view text, const ReadBlock& block, text::ByteRange sentence,
                              Language language) {
    if (!has_claims(block.kind)) return std::nullopt;
    const WorthFeatures features = features_to_weigh(text, block, sentence, language);
    return features.words == 0 ? 0 : degree_of(WorthModel::learned().weigh(features, language));
}

std::optional<CheckWorthiness> check_worthiness(std::string_view text, const ReadBlock& block, text::ByteRange sentence,
                                                Language language) {
    if (!has_claims(block.kind)) return std::nullopt;
    const WorthModel& model = WorthModel::learned();
    const WorthFeatures features = worth_features(text, block, sentence, language);
    CheckWorthiness worth;
    if (features.words == 0) return worth;
    const bool english = language == Language::english;
    worth.score = degree_of(model.weigh(features, language));
    worth.evidence = Account(block, sentence, features)
                         .take(english ? model.english() : model.every_language(), english ? &model : nullptr);
    return worth;
}

}  // namespace sayso::suggest
