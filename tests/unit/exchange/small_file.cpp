#include "exchange/small_file.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "exchange/sayso_json.h"

namespace sayso::tests {

std::string small_file() {
    return test_data("small.sayso.json");
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t place = text.find(from);
    REQUIRE_MESSAGE(place != std::string::npos, from);
    REQUIRE_MESSAGE(text.find(from, place + 1) == std::string::npos, from);
    return text.replace(place, from.size(), to);
}

std::vector<std::string> places(const std::vector<exchange::Fault>& faults) {
    std::vector<std::string> result;
    for (const exchange::Fault& fault : faults) {
        CHECK_FALSE(fault.message.empty());
        result.push_back(fault.byte ? "byte " + std::to_string(*fault.byte) : fault.pointer);
    }
    return result;
}

std::vector<std::string> fault_places(std::string_view bytes) {
    const auto document = exchange::read_sayso_json(bytes);
    return document ? std::vector<std::string>() : places(document.error());
}

std::string test_data(std::string_view name) {
    const std::string path = SAYSO_TEST_DATA_DIR "/" + std::string(name);
    std::ifstream file(path, std::ios::binary);
    REQUIRE_MESSAGE(file.is_open(), path);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace sayso::tests
