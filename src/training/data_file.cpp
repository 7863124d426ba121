#include "training/data_file.h"

#include <fstream>

namespace sayso::training {

std::expected<std::vector<nlohmann::json>, std::string> read_lines(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::unexpected(path + " cannot be read.");
    std::vector<nlohmann::json> lines;
    std::string line;
    for (std::size_t number = 1; std::getline(file, line); ++number) {
        if (line.empty()) continue;
        lines.push_back(nlohmann::json::parse(line, nullptr, false));
        if (!lines.back().is_object())
            return std::unexpected(path + ", line " + std::to_string(number) + ": this is no JSON object.");
    }
    return lines;
}

std::expected<void, std::string> write_bytes(const std::string& path, std::span<const std::uint8_t> bytes) {
    std::ofstream file(path, std::ios::binary);
    for (const std::uint8_t byte : bytes)
        file.put(static_cast<char>(byte));
    file.close();
    if (!file) return std::unexpected(path + " cannot be written.");
    return {};
}

}  // namespace sayso::training
