// The checker is a loop over states, not a recursion: what is open is one bit a level. The cursor trusts what was
// checked.
#include "exchange/json_text.h"

#include <array>

#include "text/utf8.h"

namespace sayso::exchange {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

constexpr bool is_space(char character) {
    return character == ' ' || character == '\n' || character == '\r' || character == '\t';
}

constexpr bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

/// Characters of a string that stand for themselves.
constexpr std::array<bool, 256> plain_in_string = [] {
    std::array<bool, 256> plain{};
    for (std::size_t byte = 0x20; byte < plain.size(); ++byte)
        plain[byte] = byte != '"' && byte != '\\';
    return plain;
}();

constexpr bool is_plain(char character) {
    return plain_in_string[static_cast<unsigned char>(character)];
}

constexpr int hexadecimal_value(char character) {
    if (is_digit(character)) return character - '0';
    if (character >= 'a' && character <= 'f') return character - 'a' + 10;
    if (character >= 'A' && character <= 'F') return character - 'A' + 10;
    return -1;
}

constexpr bool is_high_surrogate(unsigned unit) {
    return unit >= 0xD800 && unit < 0xDC00;
}
constexpr bool is_low_surrogate(unsigned unit) {
    return unit >= 0xDC00 && unit < 0xE000;
}

/// The value of the four digits at `at`, which are known to be hexadecimal.
unsigned four_digits(const char* at) {
    unsigned value = 0;
    for (int index = 0; index < 4; ++index)
        value = value * 16 + static_cast<unsigned>(hexadecimal_value(at[index]));
    return value;
}

/// Walks bytes that may be anything, and remembers the first thing that is wrong.
class Checker {
  public:
    explicit Checker(std::string_view bytes) : bytes_(bytes) {}

    /// What is wrong first in bytes that start at `start`, or nothing.
    std::optional<Fault> check(std::size_t start);

  private:
    [[nodiscard]] bool at_end() const { return at_ == bytes_.size(); }
    [[nodiscard]] char current() const { return at_end() ? '\0' : bytes_[at_]; }
    void skip_space() {
        while (!at_end() && is_space(bytes_[at_]))
            ++at_;
    }
    bool fail(std::size_t byte, const char* message) {
        fault_ = Fault{"", byte, byte >= bytes_.size() ? "the file ends here, in the middle of its JSON" : message};
        return false;
    }
    bool fail(const char* message) { return fail(at_, message); }

    bool value();
    bool open(bool object);
    bool close_all();
    bool key();
    bool string();
    bool escape();
    bool four_hexadecimal(unsigned& unit);
    bool number();
    bool digits();
    bool word(std::string_view expected);

    std::string_view bytes_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    /// A bit for each level that is open, the innermost lowest: an object or an array.
    std::uint64_t objects_ = 0;
    static_assert(deepest_json <= 64);
    std::optional<Fault> fault_;
};

std::optional<Fault> Checker::check(std::size_t start) {
    at_ = start;
    skip_space();
    if (at_end()) return Fault{"", bytes_.size(), "there is nothing in this file"};
    bool more = true;
    while (more) {
        skip_space();
        // A value, then all the brackets that close after it; what is left open goes on with its next member.
        if (!value()) return fault_;
        if (depth_ > 0 && !close_all()) return fault_;
        more = depth_ > 0;
    }
    skip_space();
    if (!at_end()) fail("something follows the end of the JSON");
    return fault_;
}

/// One value; an array or an object that is not empty is left open in front of its first value.
bool Checker::value() {
    while (true) {
        switch (current()) {
            case '{': {
                if (!open(true)) return false;
                skip_space();
                if (current() == '}') return true;
                if (!key()) return false;
                break;
            }
            case '[': {
                if (!open(false)) return false;
                skip_space();
                if (current() == ']') return true;
                break;
            }
            case '"':
                return string();
            case 't':
                return word("true");
            case 'f':
                return word("false");
            case 'n':
                return word("null");
            default:
                return number();
        }
    }
}

bool Checker::open(bool object) {
    if (depth_ == deepest_json) return fail("nested deeper than 64 levels");
    ++depth_;
    objects_ = (objects_ << 1) | static_cast<std::uint64_t>(object);
    ++at_;
    return true;
}

/// Past what may follow a value: closing brackets, or a comma (and a key) after which the next value stands.
bool Checker::close_all() {
    while (depth_ > 0) {
        skip_space();
        const bool in_object = (objects_ & 1) != 0;
        if (current() == ',') {
            ++at_;
            skip_space();
            return !in_object || key();
        }
        if (current() != (in_object ? '}' : ']')) {
            return fail(in_object ? "a comma or } was expected here" : "a comma or ] was expected here");
        }
        ++at_;
        --depth_;
        objects_ >>= 1;
    }
    return true;
}

/// A key and its colon, up to the value.
bool Checker::key() {
    if (current() != '"') return fail("a key in quotation marks was expected here");
    if (!string()) return false;
    skip_space();
    if (current() != ':') return fail("a colon was expected here");
    ++at_;
    skip_space();
    return true;
}

bool Checker::string() {
    ++at_;
    while (true) {
        while (!at_end() && is_plain(bytes_[at_]))
            ++at_;
        if (at_end()) return fail("");
        if (current() == '"') {
            ++at_;
            return true;
        }
        if (current() != '\\') return fail("a control character in a string must be escaped");
        if (!escape()) return false;
    }
}

bool Checker::escape() {
    const std::size_t start = at_;
    ++at_;
    if (at_end()) return fail("");
    const char letter = bytes_[at_++];
    if (letter != 'u') {
        if (std::string_view("\"\\/bfnrt").find(letter) != std::string_view::npos) return true;
        return fail(start, "no such escape in JSON");
    }
    unsigned unit = 0;
    if (!four_hexadecimal(unit)) return false;
    if (is_low_surrogate(unit)) return fail(start, "an escape of half a surrogate pair");
    if (!is_high_surrogate(unit)) return true;
    // A file that is cut off in the second half is cut off, not wrong.
    for (const char expected : std::string_view("\\u")) {
        if (at_end()) return fail("");
        if (bytes_[at_] != expected) return fail(start, "an escape of half a surrogate pair");
        ++at_;
    }
    unsigned second = 0;
    if (!four_hexadecimal(second)) return false;
    return is_low_surrogate(second) || fail(start, "an escape of half a surrogate pair");
}

bool Checker::four_hexadecimal(unsigned& unit) {
    unit = 0;
    for (int index = 0; index < 4; ++index) {
        const int digit = hexadecimal_value(current());
        if (digit < 0) return fail("four hexadecimal digits were expected here");
        unit = unit * 16 + static_cast<unsigned>(digit);
        ++at_;
    }
    return true;
}

bool Checker::number() {
    if (at_end()) return fail("");
    if (current() != '-' && !is_digit(current())) return fail("a value was expected here");
    if (current() == '-') ++at_;
    if (current() == '0') {
        ++at_;
        if (is_digit(current())) return fail("a number cannot start with 0");
    } else if (!digits()) {
        return false;
    }
    if (current() == '.') {
        ++at_;
        if (!digits()) return false;
    }
    if (current() == 'e' || current() == 'E') {
        ++at_;
        if (current() == '+' || current() == '-') ++at_;
        if (!digits()) return false;
    }
    return true;
}

bool Checker::digits() {
    if (!is_digit(current())) return fail("a digit was expected here");
    while (is_digit(current()))
        ++at_;
    return true;
}

bool Checker::word(std::string_view expected) {
    for (const char letter : expected) {
        if (current() != letter) return fail("a value was expected here");
        ++at_;
    }
    return true;
}

}  // namespace

std::expected<JsonCursor, Fault> check_json(std::string_view bytes) {
    const std::size_t start = bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    const std::size_t ill_formed = text::first_ill_formed(bytes);
    // What is wrong before the bytes that are no UTF-8 comes first.
    if (std::optional<Fault> fault = Checker(bytes.substr(0, ill_formed)).check(start)) {
        if (fault->byte < ill_formed || ill_formed == bytes.size()) return std::unexpected(std::move(*fault));
    }
    if (ill_formed < bytes.size()) return std::unexpected(Fault{"", ill_formed, "this is not UTF-8"});
    std::size_t at = start;
    while (is_space(bytes[at]))
        ++at;
    return JsonCursor(bytes.data() + at, bytes.data() + bytes.size());
}

JsonKind JsonCursor::kind() const {
    switch (*at_) {
        case '{':
            return JsonKind::object;
        case '[':
            return JsonKind::array;
        case '"':
            return JsonKind::string;
        case 't':
        case 'f':
            return JsonKind::boolean;
        case 'n':
            return JsonKind::null;
        default:
            return JsonKind::number;
    }
}

void JsonCursor::skip_string() {
    ++at_;
    while (true) {
        while (is_plain(*at_))
            ++at_;
        if (*at_ == '"') break;
        at_ += 2;
    }
    ++at_;
}

std::string_view JsonCursor::skip() {
    const char* const start = at_;
    switch (kind()) {
        case JsonKind::string:
            skip_string();
            break;
        case JsonKind::number:
            return read_number();
        case JsonKind::boolean:
        case JsonKind::null:
            at_ += *at_ == 'f' ? 5 : 4;
            break;
        case JsonKind::array:
        case JsonKind::object: {
            std::size_t depth = 0;
            do {
                if (*at_ == '"') {
                    skip_string();
                    continue;
                }
                if (*at_ == '{' || *at_ == '[') ++depth;
                if (*at_ == '}' || *at_ == ']') --depth;
                ++at_;
            } while (depth > 0);
            break;
        }
    }
    return {start, at_};
}

void JsonCursor::read_string(std::string& into) {
    into.clear();
    ++at_;
    while (true) {
        const char* const start = at_;
        while (is_plain(*at_))
            ++at_;
        into.append(start, at_);
        if (*at_ == '"') break;
        const char letter = at_[1];
        at_ += 2;
        if (letter == 'u') {
            char32_t code_point = four_digits(at_);
            at_ += 4;
            if (is_high_surrogate(code_point)) {
                code_point = 0x10000 + ((code_point - 0xD800) << 10) + (four_digits(at_ + 2) - 0xDC00);
                at_ += 6;
            }
            text::append_utf8(into, code_point);
        } else {
            constexpr std::string_view letters = "bfnrt";
            constexpr std::string_view characters = "\b\f\n\r\t";
            const std::size_t found = letters.find(letter);
            into += found == std::string_view::npos ? letter : characters[found];
        }
    }
    ++at_;
}

std::string JsonCursor::read_string() {
    std::string result;
    read_string(result);
    return result;
}

std::string_view JsonCursor::read_number() {
    const char* const start = at_;
    constexpr std::string_view others = "-+.eE";
    while (at_ != end_ && (is_digit(*at_) || others.find(*at_) != std::string_view::npos))
        ++at_;
    return {start, at_};
}

bool JsonCursor::read_boolean() {
    return skip() == "true";
}

void JsonCursor::enter() {
    ++at_;
}

bool JsonCursor::next_element() {
    while (is_space(*at_) || *at_ == ',')
        ++at_;
    if (*at_ != ']') return true;
    ++at_;
    return false;
}

bool JsonCursor::next_member(std::string& key) {
    while (is_space(*at_) || *at_ == ',')
        ++at_;
    if (*at_ == '}') {
        ++at_;
        return false;
    }
    read_string(key);
    while (is_space(*at_) || *at_ == ':')
        ++at_;
    return true;
}

std::string compact_json(std::string_view json) {
    std::string result;
    result.reserve(json.size());
    bool in_string = false;
    for (std::size_t at = 0; at < json.size(); ++at) {
        if (!in_string && is_space(json[at])) continue;
        result += json[at];
        if (json[at] == '"') {
            in_string = !in_string;
        } else if (in_string && json[at] == '\\') {
            result += json[++at];
        }
    }
    return result;
}

}  // namespace sayso::exchange
