// check_json of json_text.h: a loop over states, not a recursion; what is open is one bit a level.
#include "exchange/json_characters.h"
#include "exchange/json_text.h"
#include "text/utf8.h"

namespace sayso::exchange {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

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

}  // namespace sayso::exchange
