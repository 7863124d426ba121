// The trainer, `sayso_train`: which models it can learn. What each does is a file of its own.
#include <array>
#include <cstdio>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "training/attribution_trainer.h"
#include "training/checkworthiness_trainer.h"
#include "training/trainer.h"

namespace {

using namespace sayso::training;

constexpr std::array<Trainer, 2> trainers = {{
    {"attribution", "who says what; options: features learned for tagging, for pairing (11000 11000)",
     train_attribution},
    {"checkworthiness", "which sentences are worth checking", train_checkworthiness},
}};

void say_usage() {
    std::fputs("Usage: sayso_train MODEL DATA.jsonl OUT.bin [OPTIONS]\n", stderr);
    for (const Trainer& trainer : trainers)
        std::fprintf(stderr, "  %-16s %s\n", trainer.name, trainer.words);
}

}  // namespace

int main(int argument_count, char** argument_values) {
    const std::vector<std::string> arguments(argument_values + 1, argument_values + argument_count);
    if (arguments.size() >= 3) {
        for (const Trainer& trainer : trainers) {
            if (arguments[0] != trainer.name) continue;
            const auto done = trainer.train(arguments[1], arguments[2], std::span(arguments).subspan(3));
            if (!done) std::fprintf(stderr, "sayso_train: %s\n", done.error().c_str());
            return done ? 0 : 2;
        }
    }
    say_usage();
    return 2;
}
