// A small file that holds each kind of annotation and link, as it is written, for tests to change a word of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/faults.h"

namespace sayso::tests {

/// Text: "Mayor Brandt said no.\n“Not now,” she added, “or ever.”"
std::string small_file();

/// `text` with the one place where `from` stands changed to `to`; fails the test where there is not exactly one.
std::string replaced(std::string text, std::string_view from, std::string_view to);

/// Each fault as `pointer` or `byte N`, without its message.
std::vector<std::string> places(const std::vector<exchange::Fault>& faults);

/// Places of all faults in `bytes`, read strictly; empty for a good file.
std::vector<std::string> fault_places(std::string_view bytes);

/// The bytes of tests/data/<name>.
std::string test_data(std::string_view name);

}  // namespace sayso::tests
