// The files that training reads and writes: data with one JSON object a line, and a model as bytes.
#pragma once

#include <cstdint>
#include <expected>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

namespace sayso::training {

/// The objects of a JSONL file, in order; else why not, in words. Empty lines are passed over.
std::expected<std::vector<nlohmann::json>, std::string> read_lines(const std::string& path);

/// Writes the file; else tells why not, in words.
std::expected<void, std::string> write_bytes(const std::string& path, std::span<const std::uint8_t> bytes);

}  // namespace sayso::training
