// The terminal's side of a command: reading files and standard input, writing results, and what must never be written.
// Binary-safe. Rests on text/utf8.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <expected>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace sayso::cli {

struct FileCloser {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
/// A file that is closed with its owner.
using File = std::unique_ptr<std::FILE, FileCloser>;

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

/// What a command writes piece by piece: to a file, or to standard output where `path` is empty or `-`. A file is made
/// when the first piece comes.
class Output {
  public:
    explicit Output(std::string path) : path_(std::move(path)) {}
    /// Writes, so that whoever reads has it at once; else says on standard error why not.
    ExitCode write(std::string_view bytes);

  private:
    std::string path_;
    File file_;
};

/// The lines of a file, or of standard input for `-`, one by one, in memory for the longest.
class InputLines {
  public:
    explicit InputLines(const std::string& path);
    /// The next line, without its line end; false past the last, or where reading failed.
    bool next(std::string& line);
    /// Why not all could be read, in words; empty otherwise.
    [[nodiscard]] const std::string& error() const { return error_; }

  private:
    struct Freer {
        void operator()(char* bytes) const { std::free(bytes); }
    };

    File file_;
    std::FILE* from_ = nullptr;
    std::unique_ptr<char, Freer> bytes_;
    std::size_t room_ = 0;
    std::string error_;
};

/// A line on standard error, after the program's name.
void say(std::string_view message);

/// `text` on one line and harmless: controls are shown as the pictures of them, so that no file can move the cursor,
/// colour the screen or forge a line.
std::string printable(std::string_view text);

}  // namespace sayso::cli
