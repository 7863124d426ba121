#include "training/checkworthiness_trainer.h"

#include <doctest/doctest.h>

#include <numeric>
#include <string>
#include <vector>

#include "suggest/worth_model.h"

using namespace sayso;
using training::worth_example;
using training::WorthExample;

namespace {

/// Made-up sentences: those with a red boat are worth checking.
std::vector<WorthExample> examples() {
    std::vector<WorthExample> made;
    const std::vector<std::string> places = {"harbour", "river", "lake", "bay", "canal", "pond"};
    for (int round = 0; round < 8; ++round) {
        for (const std::string& place : places) {
            made.push_back(worth_example(
                "A red boat came to the " + place + " with " + std::to_string(round + 2) + " men.", true));
            made.push_back(worth_example("A blue boat stayed at the " + place + " all through the day.", false));
        }
    }
    return made;
}

std::vector<std::size_t> all_of(const std::vector<WorthExample>& examples) {
    std::vector<std::size_t> places(examples.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    return places;
}

}  // namespace

TEST_CASE("a model learned twice from the same sentences is the same, byte for byte") {
    const auto made = examples();
    const auto model = training::learn_checkworthiness(made, all_of(made), {});
    CHECK(model.size() > 100);
    CHECK(model == training::learn_checkworthiness(made, all_of(made), {}));
}

TEST_CASE("what was learned tells sentences apart that it has not seen") {
    const auto made = examples();
    const suggest::WorthModel model(training::learn_checkworthiness(made, all_of(made), {}));
    const auto units = [&](const std::string& text) {
        return model.weigh(worth_example(text, false).whole, suggest::Language::english);
    };
    CHECK(units("A red boat came to the quay with 5 men.") > 0);
    CHECK(units("A blue boat stayed at the quay all through the day.") < 0);
}

TEST_CASE("a threshold is taken off the bias, for English and for every language") {
    const auto made = examples();
    const suggest::WorthModel plain(training::learn_checkworthiness(made, all_of(made), {}));
    const suggest::WorthModel moved(training::learn_checkworthiness(made, all_of(made), {100, -50}));
    const auto& features = made.front().whole;
    using enum suggest::Language;
    CHECK(moved.weigh(features, english) == plain.weigh(features, english) - 100);
    CHECK(moved.weigh(features, german) == plain.weigh(features, german) + 50);
}

TEST_CASE("a text of several sentences is an example with each of them") {
    const WorthExample example = worth_example("It rained. Nobody came.", true);
    CHECK(example.sentences.size() == 2);
    CHECK(example.whole.words == 4);
    CHECK(example.sentences[1].words == 2);
    CHECK(worth_example("", false).sentences.size() == 1);
}
