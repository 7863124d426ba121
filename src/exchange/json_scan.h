// Telling plainly good JSON (RFC 8259) in one fast pass, so that nlohmann/json, which reads a byte at a time and copies
// every string, is asked only about what may be wrong: it takes some 15 ns a byte in a browser, this a tenth of that.
// The pass can be made in pieces; what is whole by then can be read already. Rests on json_text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "exchange/json_text.h"

namespace sayso::exchange {

/// A member of the object that a JSON text is, found by a scan.
struct ScannedMember {
    /// At its key, a string.
    JsonCursor key;
    JsonCursor value;
    /// What follows the value; null where the scan has not come so far.
    const char* end = nullptr;
    /// Of an array that is not whole: what follows the last element that is; null where none is.
    const char* elements_end = nullptr;
};

class JsonScan {
  public:
    /// `bytes` outlive it. Good is what is at most `deepest` levels deep.
    JsonScan(std::string_view bytes, std::size_t deepest);

    enum class Verdict : std::uint8_t {
        unfinished,
        /// JSON text in UTF-8, with whole surrogate pairs in escapes and numbers that a double holds.
        good,
        /// Wrong, or more than a look is needed to tell, as for numbers of hundreds of digits.
        unsure,
    };
    /// Goes on to the first value after that many bytes more. Not called again after another verdict than `unfinished`.
    /// O(bytes), and the length of the value that they end in.
    Verdict go_on(std::size_t bytes);
    /// The bytes that it has passed: all good as far as they go.
    [[nodiscard]] std::size_t passed() const { return static_cast<std::size_t>(at_ - begin_); }
    /// What comes after those.
    [[nodiscard]] const char* place() const { return at_; }
    /// Members at the top that it has come to, in their order; of them only the last may not be whole.
    [[nodiscard]] std::span<const ScannedMember> members() const { return members_; }

  private:
    static char closing(char bracket) { return bracket == '{' ? '}' : ']'; }
    Verdict scan(const char* stop);
    void skip_space();
    bool take(char wanted);
    bool take_word(std::string_view word);
    bool key();
    bool single_value();
    bool string();
    bool escape();
    bool number();
    std::size_t digits();
    /// Notes that a value at this depth is whole.
    void value_ended();

    const char* begin_;
    const char* at_;
    const char* end_;
    std::size_t deepest_;
    std::vector<char> open_;
    std::vector<ScannedMember> members_;
};

/// The same in one go: true is certain. O(length).
bool is_surely_json(std::string_view bytes, std::size_t deepest);

}  // namespace sayso::exchange
