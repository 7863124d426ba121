// `sayso stats FILE…`: who says how much, and the counts of everything.
#pragma once

#include <string>
#include <vector>

#include "cli/terminal.h"

namespace sayso::cli {

struct StatsOptions {
    /// Paths; `-` is standard input.
    std::vector<std::string> files;
    /// A list of objects, one a file, for programs; else tables, for people.
    bool json = false;
    std::string output;
};

/// Failed where any file could not be read or has faults, which are said; what can be counted is counted.
ExitCode stats(const StatsOptions& options);

}  // namespace sayso::cli
