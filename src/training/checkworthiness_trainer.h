// Learns which sentences are worth checking: a logistic regression over named features and hashes of words, by
// FTRL-Proximal (McMahan and others, 2013), whose absolute penalty leaves few hashes a weight. Rests on
// suggest/worth_model, which reads what is written here.
#pragma once

#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <vector>

#include "suggest/worth_features.h"

namespace sayso::training {

/// A text and whether it is worth checking.
struct WorthExample {
    /// Of all of it as one sentence: what is learned from.
    suggest::WorthFeatures whole;
    /// Of each of its sentences: the worthiest of them gives the text its score.
    std::vector<suggest::WorthFeatures> sentences;
    bool checkworthy = false;
};

WorthExample worth_example(const std::string& text, bool checkworthy);

/// What units are taken off, so that at 0 a sentence is as well taken as left.
struct WorthThresholds {
    std::int32_t english = 0;
    std::int32_t every_language = 0;
};

/// A model file learned from those `examples` that `places` names. The same bytes each time on one machine.
std::vector<std::uint8_t> learn_checkworthiness(std::span<const WorthExample> examples,
                                                std::span<const std::size_t> places, WorthThresholds thresholds);

/// Reads {"text", "checkworthy"} a line, tells what five folds reach, and writes the model learned from all. No
/// options.
std::expected<void, std::string> train_checkworthiness(const std::string& data, const std::string& model,
                                                       std::span<const std::string> options);

}  // namespace sayso::training
