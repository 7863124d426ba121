// `sayso suggest [FILE]`: an article with what is suggested of it; with `--jsonl`, one article a line.
#pragma once

#include <string>

#include "cli/terminal.h"

namespace sayso::cli {

struct SuggestOptions {
    /// A path; `-` is standard input. Plain text, HTML or `*.sayso.json`; with `lines`, JSON Lines.
    std::string file = "-";
    bool lines = false;
    std::string output;
};

/// Failed where the input could not be read, or the output not be written. Of lines, each is answered in its place
/// before the next is read, in memory that the longest needs; found where one was bad.
ExitCode suggest(const SuggestOptions& options);

}  // namespace sayso::cli
