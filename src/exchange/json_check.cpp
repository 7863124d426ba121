// check_json of json_text.h: what is not plainly good (json_scan.h) the library judges (json_library.h); here its
// verdict becomes a byte and plain words.
#include <array>
#include <span>

#include "exchange/json_characters.h"
#include "exchange/json_library.h"
#include "exchange/json_scan.h"
#include "exchange/json_text.h"
#include "text/utf8.h"

namespace sayso::exchange {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// How the library's words begin for a byte order mark that is only begun.
constexpr std::string_view broken_mark = "invalid BOM";

/// How the library's words begin, and ours for the same.
struct Wording {
    std::string_view library;
    const char* ours;
};

/// What is wrong inside a string or a number.
constexpr std::array wrong_inside = std::to_array<Wording>({
    {"invalid string: control character", "a control character in a string must be escaped"},
    {"invalid string: forbidden character after backslash", "no such escape in JSON"},
    {"invalid string: '\\u'", "four hexadecimal digits were expected here"},
    {"invalid string: surrogate", "an escape of half a surrogate pair"},
    {"invalid number", "a digit was expected here"},
});

/// What else was expected, by what the library was reading.
constexpr std::array expected_in = std::to_array<Wording>({
    {"object key", "a key in quotation marks was expected here"},
    {"object separator", "a colon was expected here"},
    {"object", "a comma or } was expected here"},
    {"array", "a comma or ] was expected here"},
});

std::size_t first_not_space(std::string_view bytes) {
    std::size_t at = bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    while (at < bytes.size() && is_space(bytes[at]))
        ++at;
    return at;
}

/// The bracket that opens one level too many; that there is one, and that all before it is JSON, is known.
std::size_t bracket_too_deep(std::string_view bytes) {
    std::size_t depth = 0;
    bool in_string = false;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const char character = bytes[at];
        if (character == '"') in_string = !in_string;
        if (in_string) {
            if (character == '\\') ++at;
            continue;
        }
        if (character == '}' || character == ']') --depth;
        if ((character == '{' || character == '[') && ++depth > deepest_json) return at;
    }
    return bytes.size();
}

/// Where the token starts whose last byte is the last of `bytes`; `length` is its own if it is a string or a number.
std::size_t token_start(std::string_view bytes, std::size_t length) {
    for (const std::string_view word : {"true", "false", "null"}) {
        if (bytes.ends_with(word)) return bytes.size() - word.size();
    }
    return bytes.size() - (bytes.back() == '"' || is_digit(bytes.back()) ? length : 1);
}

/// Whether a token that is malformed could not have stood there had it been whole.
bool misplaced_too(const JsonRefusal& refusal) {
    if (refusal.complete || refusal.words.starts_with(broken_mark)) return true;
    if (refusal.reading == "object key") return !refusal.words.starts_with("invalid string");
    return refusal.reading != "value";
}

/// Where the malformed token starts that was being read.
std::size_t malformed_start(const JsonRefusal& refusal, std::string_view bytes) {
    if (refusal.words.starts_with(broken_mark)) return 0;
    const bool at_end = refusal.bytes_read > bytes.size();
    const std::string_view good = at_end ? bytes : bytes.substr(0, refusal.bytes_read - 1);
    if (!refusal.words.starts_with("invalid literal")) {
        if (at_end) return good.size() - refusal.token_length;
        constexpr std::size_t control_character = std::string_view("<U+0000>").size();
        const bool control = static_cast<unsigned char>(bytes[good.size()]) < ' ';
        return good.size() - (refusal.token_length - (control ? control_character : 1));
    }
    for (const std::string_view word : {"true", "false", "null"}) {
        for (std::size_t length = word.size() - 1; length > 0; --length) {
            if (good.ends_with(word.substr(0, length))) return good.size() - length;
        }
    }
    return good.size();
}

/// Where the escape starts that is wrong as a whole, of which the last byte of `bytes` was the last to be read.
std::size_t escape_start(std::string_view bytes, const std::string& words) {
    if (words.starts_with("invalid string: forbidden")) return bytes.size() - 2;
    if (words.starts_with("invalid string: surrogate U+DC00")) return bytes.size() - 6;
    // The first half, then another character, another escape, or an escape of what is no second half.
    for (const std::size_t length : {7, 8}) {
        if (bytes[bytes.size() - length] == '\\') return bytes.size() - length;
    }
    return bytes.size() - 12;
}

const char* words_for(std::span<const Wording> wordings, std::string_view library, const char* otherwise) {
    for (const Wording& wording : wordings) {
        if (library.starts_with(wording.library)) return wording.ours;
    }
    return otherwise;
}

Fault fault_of(const JsonRefusal& refusal, std::string_view bytes) {
    using Reason = JsonRefusal::Reason;
    if (refusal.reason == Reason::too_deep) return {"", bracket_too_deep(bytes), "nested deeper than 64 levels"};

    const bool misplaced_piece = refusal.reason == Reason::malformed && misplaced_too(refusal);
    const std::size_t piece = misplaced_piece ? malformed_start(refusal, bytes) : bytes.size();
    const std::size_t ill_formed = text::first_ill_formed(bytes);
    const std::size_t first_wrong = misplaced_piece ? piece : refusal.bytes_read - 1;
    if (first_wrong >= ill_formed && ill_formed < bytes.size()) return {"", ill_formed, "this is not UTF-8"};
    if (first_wrong >= bytes.size()) {
        return {"", bytes.size(),
                first_not_space(bytes) == bytes.size() ? "there is nothing in this file"
                                                       : "the file ends here, in the middle of its JSON"};
    }

    const std::string_view read = bytes.substr(0, refusal.bytes_read);
    if (refusal.reason == Reason::too_large) {
        return {"", read.size() - refusal.token_length, "this number is too large"};
    }
    std::size_t at = first_wrong;
    if (refusal.reason == Reason::misplaced) {
        at = token_start(read, refusal.token_length);
        if (at > 0 && is_digit(bytes[at]) && is_digit(bytes[at - 1])) return {"", at, "a number cannot start with 0"};
    } else if (!misplaced_piece) {
        if (const char* words = words_for(wrong_inside, refusal.words, nullptr)) {
            const bool whole_escape = refusal.words.starts_with("invalid string: forbidden") ||
                                      refusal.words.starts_with("invalid string: surrogate");
            return {"", whole_escape ? escape_start(read, refusal.words) : at, words};
        }
    }
    if (refusal.complete) return {"", at, "something follows the end of the JSON"};
    return {"", at, words_for(expected_in, refusal.reading, "a value was expected here")};
}

}  // namespace

std::expected<JsonCursor, Fault> check_json(std::string_view bytes) {
    return judge_json(bytes, is_surely_json(bytes, deepest_json));
}

std::expected<JsonCursor, Fault> judge_json(std::string_view bytes, bool surely_json) {
    if (!surely_json) {
        if (const std::optional<JsonRefusal> refusal = refused_by_json_library(bytes, deepest_json)) {
            return std::unexpected(fault_of(*refusal, bytes));
        }
        // The library takes a NUL for the end of the text.
        if (const std::size_t nul = bytes.find('\0'); nul != std::string_view::npos) {
            return std::unexpected(Fault{"", nul, "something follows the end of the JSON"});
        }
    }
    return JsonCursor(bytes.data() + first_not_space(bytes), bytes.data() + bytes.size());
}

}  // namespace sayso::exchange
