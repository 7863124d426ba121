#include "training/checkworthiness_trainer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numeric>

#include "suggest/checkworthiness.h"
#include "suggest/worth_model.h"
#include "training/data_file.h"
#include "training/held_out.h"

namespace sayso::training {

namespace {

using suggest::Language;
using suggest::worth_feature_count;
using suggest::WorthFeatures;

constexpr std::size_t hash_count = std::size_t{1} << suggest::worth_hash_bits;
constexpr std::size_t folds = 5;
constexpr int passes = 10;
/// A hash that fewer texts have is not learned.
constexpr std::uint32_t fewest_texts = 3;
/// The sum of hashes is divided by the square root of how many there are, and multiplied by this.
constexpr double hash_scale = 6;
constexpr double fewest_hashes = 20;

/// How fast a kind of weight is learned, and what holds it back.
struct Pace {
    double rate;
    double absolute_penalty;
    double square_penalty;
};
constexpr Pace pace_of_hashes = {.rate = 0.1, .absolute_penalty = 6, .square_penalty = 1};
constexpr Pace pace_of_named = {.rate = 0.05, .absolute_penalty = 0, .square_penalty = 0.1};
constexpr Pace pace_of_bias = {.rate = 0.1, .absolute_penalty = 0, .square_penalty = 0};

/// One weight as it is learned.
class Weight {
  public:
    [[nodiscard]] double value() const { return value_; }

    void follow(double gradient, const Pace& pace) {
        const double squares = squares_ + gradient * gradient;
        sum_ += gradient - (std::sqrt(squares) - std::sqrt(squares_)) / pace.rate * value_;
        squares_ = squares;
        const double beyond = std::abs(sum_) - pace.absolute_penalty;
        const double hold = (1 + std::sqrt(squares_)) / pace.rate + pace.square_penalty;
        value_ = beyond <= 0 ? 0 : -std::copysign(beyond, sum_) / hold;
    }

  private:
    double value_ = 0;
    double sum_ = 0;
    double squares_ = 0;
};

/// xorshift64: the same numbers each time.
class Random {
  public:
    std::size_t below(std::size_t bound) {
        state_ ^= state_ << 13U;
        state_ ^= state_ >> 7U;
        state_ ^= state_ << 17U;
        return static_cast<std::size_t>(state_ % bound);
    }
    void shuffle(std::vector<std::size_t>& places) {
        for (std::size_t left = places.size(); left > 1; --left)
            std::swap(places[left - 1], places[below(left)]);
    }

  private:
    std::uint64_t state_ = 88172645463325252U;
};

enum class Scope : std::uint8_t { english, every_language };

class Learner {
  public:
    explicit Learner(Scope scope)
        : scope_(scope), hashes_(scope == Scope::english ? hash_count : 0), texts_(hash_count) {}

    void learn(std::span<const WorthExample> examples, std::span<const std::size_t> places) {
        for (const std::size_t place : places) {
            for (const suggest::HashedFeature& feature : examples[place].whole.hashed)
                ++texts_[feature.hash];
        }
        std::vector<std::size_t> order(places.begin(), places.end());
        Random random;
        for (int pass = 0; pass < passes; ++pass) {
            random.shuffle(order);
            for (const std::size_t place : order)
                learn_from(examples[place]);
        }
    }

    [[nodiscard]] double hash_weight(std::size_t hash) const { return hashes_[hash].value(); }
    [[nodiscard]] suggest::NamedWeights named(std::int32_t threshold) const {
        const auto whole = [](double weight) {
            return static_cast<std::int16_t>(
                std::clamp<long>(std::lround(weight * suggest::worth_units), -32767, 32767));
        };
        suggest::NamedWeights weights;
        for (std::size_t feature = 0; feature < worth_feature_count; ++feature)
            weights.weights[feature] = whole(named_[feature].value());
        weights.bias = static_cast<std::int16_t>(whole(bias_.value()) - threshold);
        return weights;
    }

  private:
    [[nodiscard]] bool has(std::size_t feature) const {
        return scope_ == Scope::english || suggest::is_of_every_language(static_cast<suggest::WorthFeature>(feature));
    }

    void learn_from(const WorthExample& example) {
        const WorthFeatures& features = example.whole;
        const double scale =
            hash_scale / std::sqrt(std::max(fewest_hashes, static_cast<double>(features.hashed.size())));
        double units = bias_.value();
        if (scope_ == Scope::english) {
            double sum = 0;
            for (const suggest::HashedFeature& feature : features.hashed)
                sum += hashes_[feature.hash].value();
            units += sum * scale;
        }
        for (std::size_t feature = 0; feature < worth_feature_count; ++feature)
            units += named_[feature].value() * features.named[feature];

        const double gradient = 1 / (1 + std::exp(-units)) - (example.checkworthy ? 1 : 0);
        if (scope_ == Scope::english) {
            for (const suggest::HashedFeature& feature : features.hashed) {
                if (texts_[feature.hash] >= fewest_texts)
                    hashes_[feature.hash].follow(gradient * scale, pace_of_hashes);
            }
        }
        for (std::size_t feature = 0; feature < worth_feature_count; ++feature) {
            if (has(feature) && features.named[feature] != 0)
                named_[feature].follow(gradient * features.named[feature], pace_of_named);
        }
        bias_.follow(gradient, pace_of_bias);
    }

    Scope scope_;
    std::vector<Weight> hashes_;
    std::array<Weight, worth_feature_count> named_{};
    Weight bias_;
    std::vector<std::uint32_t> texts_;  // how many have each hash
};

class File {
  public:
    void byte(std::uint32_t number) { bytes.push_back(static_cast<std::uint8_t>(number)); }
    void two(std::int32_t number) {
        byte(static_cast<std::uint32_t>(number) & 0xFFU);
        byte(static_cast<std::uint32_t>(number) >> 8U & 0xFFU);
    }
    void base_128(std::uint32_t number) {
        for (; number >= 0x80; number >>= 7U)
            byte((number & 0x7FU) | 0x80U);
        byte(number);
    }
    void named(const suggest::NamedWeights& named) {
        for (const std::int16_t weight : named.weights)
            two(weight);
        two(named.bias);
    }

    std::vector<std::uint8_t> bytes;
};

struct Row {
    std::int32_t units = 0;
    bool checkworthy = false;
};

/// The units of the worthiest sentence.
std::int32_t units_of(const WorthExample& example, const suggest::WorthModel& model, Language language) {
    std::int32_t most = model.weigh(example.sentences.front(), language);
    for (const WorthFeatures& sentence : example.sentences)
        most = std::max(most, model.weigh(sentence, language));
    return most;
}

void sort_falling(std::vector<Row>& rows) {
    std::ranges::stable_sort(rows, std::ranges::greater(), &Row::units);
}

std::size_t worthy_among(std::span<const Row> rows) {
    return static_cast<std::size_t>(std::ranges::count(rows, true, &Row::checkworthy));
}

/// The area under the ROC curve: how often a worthy one stands above another. Rows with falling units.
double area_under_curve(std::span<const Row> rows) {
    const auto worthy = static_cast<double>(worthy_among(rows));
    const double others = static_cast<double>(rows.size()) - worthy;
    double above = 0;
    double pairs = 0;
    for (std::size_t begin = 0; begin < rows.size();) {
        std::size_t end = begin;
        while (end < rows.size() && rows[end].units == rows[begin].units)
            ++end;
        const auto worthy_here = static_cast<double>(worthy_among(rows.subspan(begin, end - begin)));
        const double others_here = static_cast<double>(end - begin) - worthy_here;
        pairs += others_here * (above + worthy_here / 2);
        above += worthy_here;
        begin = end;
    }
    return pairs / (worthy * others);
}

struct Balance {
    std::int32_t units = 0;
    double f1 = 0;
};

/// Where F1 is best. Rows with falling units.
Balance best_balance(std::span<const Row> rows) {
    const std::size_t worthy = worthy_among(rows);
    std::size_t hits = 0;
    Balance best;
    for (std::size_t place = 0; place < rows.size(); ++place) {
        if (rows[place].checkworthy) ++hits;
        if (place + 1 < rows.size() && rows[place + 1].units == rows[place].units) continue;
        const double f1 = 2 * static_cast<double>(hits) / static_cast<double>(place + 1 + worthy);
        if (f1 > best.f1) best = {rows[place].units, f1};
    }
    return best;
}

/// The units above which that share of the worthy ones lies. Rows with falling units.
std::int32_t units_that_find(std::span<const Row> rows, double share) {
    const double wanted = share * static_cast<double>(worthy_among(rows));
    std::size_t hits = 0;
    for (const Row& row : rows) {
        if (row.checkworthy) ++hits;
        if (static_cast<double>(hits) >= wanted) return row.units;
    }
    return 0;
}

/// How many of those with as many units or more are worthy.
double precision_from(std::span<const Row> rows, std::int32_t units) {
    std::size_t found = 0;
    std::size_t hits = 0;
    for (const Row& row : rows) {
        if (row.units < units) continue;
        ++found;
        if (row.checkworthy) ++hits;
    }
    return found == 0 ? 0 : static_cast<double>(hits) / static_cast<double>(found);
}

}  // namespace

WorthExample worth_example(const std::string& text, bool checkworthy) {
    const suggest::WordUse words(text);
    const text::ByteRange all{text::ByteOffset{0}, text::ByteOffset{static_cast<std::uint32_t>(text.size())}};
    const suggest::ReadBlock block =
        suggest::read_block(text, article::BlockKind::paragraph, all, Language::english, words);
    WorthExample example{.whole = suggest::worth_features(text, block, all, Language::english),
                         .sentences = {},
                         .checkworthy = checkworthy};
    for (const text::ByteRange sentence : block.sentences)
        example.sentences.push_back(suggest::worth_features(text, block, sentence, Language::english));
    if (example.sentences.empty()) example.sentences.push_back(example.whole);
    return example;
}

std::vector<std::uint8_t> learn_checkworthiness(std::span<const WorthExample> examples,
                                                std::span<const std::size_t> places, WorthThresholds thresholds) {
    Learner english(Scope::english);
    english.learn(examples, places);
    Learner every_language(Scope::every_language);
    every_language.learn(examples, places);

    double largest = 0;
    for (std::size_t hash = 0; hash < hash_count; ++hash)
        largest = std::max(largest, std::abs(english.hash_weight(hash)));
    const double steps = largest > 0 ? 127 / largest : 1;
    File file;
    file.named(english.named(thresholds.english));
    file.named(every_language.named(thresholds.every_language));
    // WorthModel::scaled divides by sixteen times the square root.
    file.two(static_cast<std::int32_t>(std::lround(hash_scale * suggest::worth_units * 16 / steps)));
    std::vector<std::uint32_t> hashes;
    std::vector<long> weights;
    for (std::uint32_t hash = 0; hash < hash_count; ++hash) {
        const long weight = std::lround(english.hash_weight(hash) * steps);
        if (weight == 0) continue;
        hashes.push_back(hash);
        weights.push_back(weight);
    }
    file.two(static_cast<std::int32_t>(hashes.size()));
    for (std::size_t index = 0; index < hashes.size(); ++index)
        file.base_128(index == 0 ? hashes[0] : hashes[index] - hashes[index - 1]);
    for (const long weight : weights)
        file.byte(static_cast<std::uint32_t>(weight));
    return std::move(file.bytes);
}

std::expected<void, std::string> train_checkworthiness(const std::string& data, const std::string& model,
                                                       std::span<const std::string> options) {
    if (!options.empty()) return std::unexpected("checkworthiness has no options.");
    const auto lines = read_lines(data);
    if (!lines) return std::unexpected(lines.error());
    std::vector<WorthExample> examples;
    for (const nlohmann::json& line : *lines) {
        if (!line.contains("text") || !line["text"].is_string() || !line.contains("checkworthy") ||
            !line["checkworthy"].is_boolean())
            return std::unexpected(data + R"(: a line lacks "text" or "checkworthy".)");
        if (line.contains("id") &&
            is_held_out(line["id"].is_string() ? line["id"].get<std::string>() : line["id"].dump()))
            continue;
        examples.push_back(worth_example(line["text"].get<std::string>(), line["checkworthy"].get<bool>()));
    }
    if (examples.size() < 2 * folds) return std::unexpected(data + " has too few lines to learn from.");

    std::vector<std::size_t> places(examples.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    Random().shuffle(places);
    std::vector<Row> rows;
    std::vector<Row> rows_of_every_language;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        std::vector<std::size_t> others;
        for (std::size_t place = 0; place < places.size(); ++place) {
            if (place % folds != fold) others.push_back(places[place]);
        }
        const suggest::WorthModel learned(learn_checkworthiness(examples, others, {}));
        std::vector<Row> rows_of_fold;
        for (std::size_t place = fold; place < places.size(); place += folds) {
            const WorthExample& example = examples[places[place]];
            rows_of_fold.push_back({units_of(example, learned, Language::english), example.checkworthy});
            rows_of_every_language.push_back({units_of(example, learned, Language::other), example.checkworthy});
        }
        sort_falling(rows_of_fold);
        std::printf("fold %zu: AUC %.4f\n", fold + 1, area_under_curve(rows_of_fold));
        rows.insert(rows.end(), rows_of_fold.begin(), rows_of_fold.end());
    }
    sort_falling(rows);
    sort_falling(rows_of_every_language);
    const Balance balance = best_balance(rows);
    std::printf("all folds: AUC %.4f, best F1 %.4f; by what every language has: AUC %.4f\n", area_under_curve(rows),
                balance.f1, area_under_curve(rows_of_every_language));
    for (const double share : {0.8, 0.9, 0.95}) {
        const std::int32_t units = units_that_find(rows, share);
        std::printf("%.2f of the worthy ones lie at %.3f or above; %.2f of what lies there is worthy\n", share,
                    suggest::degree_of(units - balance.units), precision_from(rows, units));
    }
    for (const std::int32_t units : {0, suggest::worth_units / 2, suggest::worth_units})
        std::printf("of what lies at %.3f or above %.2f is worthy\n", suggest::degree_of(units),
                    precision_from(rows, units + balance.units));

    const std::vector<std::uint8_t> file =
        learn_checkworthiness(examples, places, {balance.units, best_balance(rows_of_every_language).units});
    std::printf("%zu bytes\n", file.size());
    return write_bytes(model, file);
}

}  // namespace sayso::training
