// What a trainer is to the program: a name, and a way from data to a model file.
#pragma once

#include <expected>
#include <span>
#include <string>

namespace sayso::training {

struct Trainer {
    const char* name;
    /// What it learns and which options it has, for the person at the terminal.
    const char* words;
    /// Learns from the data file and writes the model file, the same bytes each time; else why not, in words.
    std::expected<void, std::string> (*train)(const std::string& data, const std::string& model,
                                              std::span<const std::string> options);
};

}  // namespace sayso::training
