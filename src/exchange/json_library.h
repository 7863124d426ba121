// What nlohmann/json does for the files: judges JSON text. The one place that includes it; its errors are values here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sayso::exchange {

/// Why the library does not take a text as JSON.
struct JsonRefusal {
    enum class Reason : std::uint8_t {
        /// A token that is whole, but may not stand where it stands.
        misplaced,
        /// What stands there is no token of JSON.
        malformed,
        /// One number too many that is past what a double holds.
        too_large,
        /// More arrays and objects within one another than were allowed.
        too_deep,
    };
    Reason reason{};
    /// How many bytes were read, with the offending one, or all of a misplaced token; the end of the text counts as a
    /// byte. 0 for what is too deep, whose place the library does not tell.
    std::size_t bytes_read = 0;
    /// The length of the token as the library tells it, a control character in it as `<U+0000>`. Where that is a string
    /// or a number; else it says nothing.
    std::size_t token_length = 0;
    /// The text was JSON already, and something follows it.
    bool complete = false;
    /// What the library was reading ("object key") and what it says is wrong, in its words.
    std::string reading;
    std::string words;
};

/// How many numbers of a text may be past what a double holds: the library stops at each, and is then run again.
inline constexpr std::size_t most_large_numbers = 16;

/// What the library refuses in `bytes` first, or nothing. A byte order mark at the start is passed over. One pass, and
/// another for each number that no double holds; the memory of the longest string.
std::optional<JsonRefusal> refused_by_json_library(std::string_view bytes, std::size_t deepest);

}  // namespace sayso::exchange
