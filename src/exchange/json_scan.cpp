// A pushdown automaton whose stack is a row of brackets.
#include "exchange/json_scan.h"

#include <optional>
#include <vector>

#include "exchange/json_characters.h"
#include "text/utf8.h"

namespace sayso::exchange {

namespace {

class Scan {
  public:
    Scan(std::string_view bytes, std::size_t deepest)
        : at_(bytes.data()), end_(at_ + bytes.size()), deepest_(deepest) {}

    bool whole_text() {
        std::vector<char> open;
        while (true) {
            skip_space();
            if (at_ == end_) return false;
            if (*at_ == '{' || *at_ == '[') {
                if (open.size() == deepest_) return false;
                open.push_back(*at_++);
                skip_space();
                if (!take(closing(open.back()))) {
                    if (open.back() == '{' && !key()) return false;
                    continue;
                }
                open.pop_back();
            } else if (!single_value()) {
                return false;
            }
            // A value ends here, and may be the last of those around it.
            while (true) {
                skip_space();
                if (open.empty()) return at_ == end_;
                if (!take(closing(open.back()))) break;
                open.pop_back();
            }
            if (!take(',')) return false;
            if (open.back() == '{' && !key()) return false;
        }
    }

  private:
    static char closing(char bracket) { return bracket == '{' ? '}' : ']'; }

    void skip_space() {
        while (at_ != end_ && is_space(*at_))
            ++at_;
    }

    bool take(char wanted) {
        if (at_ == end_ || *at_ != wanted) return false;
        ++at_;
        return true;
    }

    bool take_word(std::string_view word) {
        if (!std::string_view(at_, end_).starts_with(word)) return false;
        at_ += word.size();
        return true;
    }

    bool key() {
        skip_space();
        if (!string()) return false;
        skip_space();
        return take(':');
    }

    bool single_value() {
        switch (*at_) {
            case '"':
                return string();
            case 't':
                return take_word("true");
            case 'f':
                return take_word("false");
            case 'n':
                return take_word("null");
            default:
                return number();
        }
    }

    bool string() {
        if (!take('"')) return false;
        while (true) {
            at_ = end_of_plain(at_, end_);
            if (take('"')) return true;
            if (!take('\\') || !escape()) return false;
        }
    }

    bool escape() {
        if (at_ == end_) return false;
        if (*at_ != 'u') return std::string_view("\"\\/bfnrt").contains(*at_++);
        const auto unit = unicode_escape();
        if (!unit || (*unit >= 0xDC00 && *unit <= 0xDFFF)) return false;
        if (*unit < 0xD800 || *unit > 0xDFFF) return true;
        if (!take('\\') || at_ == end_ || *at_ != 'u') return false;
        const auto second = unicode_escape();
        return second && *second >= 0xDC00 && *second <= 0xDFFF;
    }

    std::optional<unsigned> unicode_escape() {
        if (end_ - at_ < 5) return std::nullopt;
        unsigned unit = 0;
        for (int digit = 0; digit < 4; ++digit) {
            const unsigned value = hexadecimal_value(*++at_);
            if (value == 16) return std::nullopt;
            unit = unit * 16 + value;
        }
        ++at_;
        return unit;
    }

    std::size_t digits() {
        const char* const start = at_;
        while (at_ != end_ && is_digit(*at_))
            ++at_;
        return static_cast<std::size_t>(at_ - start);
    }

    /// Numbers of a length and an exponent that any double has room for.
    bool number() {
        constexpr std::size_t safe_digits = 200;
        constexpr std::size_t safe_exponent_digits = 2;
        take('-');
        if (!take('0')) {
            const std::size_t whole = digits();
            if (whole == 0 || whole > safe_digits) return false;
        }
        if (take('.') && digits() == 0) return false;
        if (!take('e') && !take('E')) return true;
        if (!take('+')) take('-');
        const std::size_t exponent = digits();
        return exponent > 0 && exponent <= safe_exponent_digits;
    }

    const char* at_;
    const char* end_;
    std::size_t deepest_;
};

}  // namespace

bool is_surely_json(std::string_view bytes, std::size_t deepest) {
    return Scan(bytes, deepest).whole_text() && text::is_valid_utf8(bytes);
}

}  // namespace sayso::exchange
