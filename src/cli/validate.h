// `sayso validate FILE…`: every fault of each file, by file and JSON Pointer.
#pragma once

#include <string>
#include <vector>

#include "cli/terminal.h"

namespace sayso::cli {

struct ValidateOptions {
    /// Paths; `-` is standard input.
    std::vector<std::string> files;
    std::string output;
};

/// A line a fault; nothing for a good file. Found where any file has a fault, failed where any could not be read.
ExitCode validate(const ValidateOptions& options);

}  // namespace sayso::cli
