// The terminal's side of a command: reading files and standard input, writing results, and what must never be written.
// Binary-safe. Rests on text/utf8.
#pragma once

#include <cstdio>
#include <expected>
#include <string>
#include <string_view>

namespace sayso::cli {

/// What a command ends with: done; done, and it found what it looks for; could not.
enum class ExitCode : int { done = 0, found = 1, failed = 2 };

/// The worse of two.
ExitCode worse(ExitCode one, ExitCode other);

/// All bytes of a file, or of standard input for `-`; else why not, in words.
std::expected<std::string, std::string> read_input(const std::string& path);

/// How messages name an input: its path, or "standard input".
std::string name_of_input(const std::string& path);

/// Writes to the file, or to standard output where `path` is empty or `-`; else says on standard error why not.
ExitCode write_output(const std::string& path, std::string_view bytes);

/// A line on standard error, after the program's name.
void say(std::string_view message);

/// `text` on one line and harmless: controls are shown as the pictures of them, so that no file can move the cursor,
/// colour the screen or forge a line.
std::string printable(std::string_view text);

}  // namespace sayso::cli
