// The files that unit tests read.
#pragma once

#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace sayso::tests {

/// All bytes of a file of tests/data; empty where there is none.
inline std::string data_file(std::string_view name) {
    std::ifstream file(SAYSO_TEST_DATA_DIR "/" + std::string(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// All bytes of a file that lies beside the project and is no part of it, a text under copyright; none where it does
/// not.
inline std::optional<std::string> file_beside_project(std::string_view name) {
    std::ifstream file(SAYSO_SHARED_DIR "/" + std::string(name), std::ios::binary);
    if (!file) return std::nullopt;
    return std::string{std::istreambuf_iterator<char>(file), {}};
}

}  // namespace sayso::tests
