// Files by the C library: its errors have words, and bytes stay bytes.
#include "cli/terminal.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include "text/utf8.h"

namespace sayso::cli {

namespace {

/// Why the last call of the C library failed, in words.
std::string last_error() {
    return std::generic_category().message(errno);
}

std::expected<std::string, std::string> read_all(std::FILE* file) {
    std::string bytes;
    std::array<char, 65536> part{};
    while (std::feof(file) == 0 && std::ferror(file) == 0) {
        const std::size_t count = std::fread(part.data(), 1, part.size(), file);
        bytes.append(part.data(), count);
    }
    if (std::ferror(file) != 0) return std::unexpected(last_error());
    return bytes;
}

bool write_all(std::FILE* file, std::string_view bytes) {
    return std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size() && std::fflush(file) == 0;
}

/// Characters that steer a terminal, or the order in which it shows others.
bool steers(char32_t code_point) {
    if (code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0)) return true;
    if (code_point == 0x2028 || code_point == 0x2029 || code_point == 0x200E || code_point == 0x200F) return true;
    return (code_point >= 0x202A && code_point <= 0x202E) || (code_point >= 0x2066 && code_point <= 0x2069);
}

/// The picture of a control that has one.
char32_t picture_of(char32_t control) {
    constexpr char32_t first_picture = 0x2400;
    constexpr char32_t picture_of_delete = 0x2421;
    if (control < 0x20) return first_picture + control;
    return control == 0x7F ? picture_of_delete : text::replacement_character;
}

}  // namespace

ExitCode worse(ExitCode one, ExitCode other) {
    return std::max(one, other);
}

std::expected<std::string, std::string> read_input(const std::string& path) {
    if (path == "-") return read_all(stdin);
    const File file(std::fopen(path.c_str(), "rb"));
    if (!file) return std::unexpected(last_error());
    return read_all(file.get());
}

std::string name_of_input(const std::string& path) {
    return path == "-" ? "standard input" : path;
}

ExitCode write_output(const std::string& path, std::string_view bytes) {
    const bool to_file = !path.empty() && path != "-";
    File file(to_file ? std::fopen(path.c_str(), "wb") : nullptr);
    bool written = false;
    if (!to_file) {
        written = write_all(stdout, bytes);
    } else if (file) {
        written = write_all(file.get(), bytes);
        written = std::fclose(file.release()) == 0 && written;
    }
    if (written) return ExitCode::done;
    say("cannot write " + (to_file ? path : "standard output") + ": " + last_error());
    return ExitCode::failed;
}

ExitCode Output::write(std::string_view bytes) {
    const bool to_file = !path_.empty() && path_ != "-";
    if (to_file && !file_) file_.reset(std::fopen(path_.c_str(), "wb"));
    std::FILE* const file = to_file ? file_.get() : stdout;
    if (file != nullptr && write_all(file, bytes)) return ExitCode::done;
    say("cannot write " + (to_file ? path_ : "standard output") + ": " + last_error());
    return ExitCode::failed;
}

InputLines::InputLines(const std::string& path) : from_(stdin) {
    if (path == "-") return;
    file_.reset(std::fopen(path.c_str(), "rb"));
    from_ = file_.get();
    if (from_ == nullptr) error_ = last_error();
}

bool InputLines::next(std::string& line) {
    line.clear();
    if (from_ == nullptr) return false;
    // Of POSIX: it waits for no more than the line, and zero bytes are bytes like others.
    std::size_t room = room_;
    char* bytes = bytes_.release();
    const ssize_t length = ::getline(&bytes, &room, from_);
    bytes_.reset(bytes);
    room_ = room;
    if (std::ferror(from_) != 0) error_ = last_error();
    if (length <= 0 || !error_.empty()) return false;
    line.assign(bytes, static_cast<std::size_t>(length));
    if (line.back() == '\n') line.pop_back();
    return true;
}

void say(std::string_view message) {
    const std::string line = "sayso: " + printable(message) + "\n";
    write_all(stderr, line);
}

std::string printable(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const text::DecodedCodePoint first = text::decode_first(text);
        text::append_utf8(result, steers(first.code_point) ? picture_of(first.code_point) : first.code_point);
        text.remove_prefix(first.length);
    }
    return result;
}

}  // namespace sayso::cli
