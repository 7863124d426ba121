// A pushdown automaton whose stack is a row of brackets.
#include "exchange/json_scan.h"

#include <algorithm>
#include <optional>

#include "exchange/json_characters.h"
#include "text/utf8.h"

namespace sayso::exchange {

namespace {

/// The four digits after the u of an escape, at which `at` stands; then it stands after them.
std::optional<unsigned> unicode_escape(const char*& at, const char* end) {
    if (end - at < 5) return std::nullopt;
    unsigned unit = 0;
    for (int digit = 0; digit < 4; ++digit) {
        const unsigned value = hexadecimal_value(*++at);
        if (value == 16) return std::nullopt;
        unit = unit * 16 + value;
    }
    ++at;
    return unit;
}

}  // namespace

JsonScan::JsonScan(std::string_view bytes, std::size_t deepest)
    : begin_(bytes.data()), at_(begin_), end_(begin_ + bytes.size()), deepest_(deepest) {}

JsonScan::Verdict JsonScan::go_on(std::size_t bytes) {
    // A piece of the UTF-8 at a time, too: where it stops, a value starts, so that no letter is cut.
    const char* const from = at_;
    const Verdict verdict = scan(at_ + std::min(bytes, static_cast<std::size_t>(end_ - at_)));
    return verdict == Verdict::unsure || text::is_valid_utf8({from, at_}) ? verdict : Verdict::unsure;
}

JsonScan::Verdict JsonScan::scan(const char* stop) {
    while (true) {
        skip_space();
        if (at_ == end_) return Verdict::unsure;
        if (at_ >= stop && stop != end_) return Verdict::unfinished;
        if (*at_ == '{' || *at_ == '[') {
            if (open_.size() == deepest_) return Verdict::unsure;
            open_.push_back(*at_++);
            skip_space();
            if (!take(closing(open_.back()))) {
                if (open_.back() == '{' && !key()) return Verdict::unsure;
                continue;
            }
            open_.pop_back();
        } else if (!single_value()) {
            return Verdict::unsure;
        }
        // A value ends here, and may be the last of those around it.
        while (true) {
            value_ended();
            skip_space();
            if (open_.empty()) return at_ == end_ ? Verdict::good : Verdict::unsure;
            if (!take(closing(open_.back()))) break;
            open_.pop_back();
        }
        if (!take(',')) return Verdict::unsure;
        if (open_.back() == '{' && !key()) return Verdict::unsure;
    }
}

void JsonScan::value_ended() {
    if (open_.empty() || open_.size() > 2 || members_.empty()) return;
    if (open_.size() == 1) {
        members_.back().end = at_;
    } else if (open_.back() == '[') {
        members_.back().elements_end = at_;
    }
}

void JsonScan::skip_space() {
    const char* at = at_;
    while (at != end_ && is_space(*at))
        ++at;
    at_ = at;
}

bool JsonScan::take(char wanted) {
    if (at_ == end_ || *at_ != wanted) return false;
    ++at_;
    return true;
}

bool JsonScan::take_word(std::string_view word) {
    if (!std::string_view(at_, end_).starts_with(word)) return false;
    at_ += word.size();
    return true;
}

bool JsonScan::key() {
    skip_space();
    const char* const place = at_;
    if (!string()) return false;
    skip_space();
    if (!take(':')) return false;
    if (open_.size() > 1) return true;
    skip_space();
    members_.push_back({.key = JsonCursor(place, end_), .value = JsonCursor(at_, end_)});
    return true;
}

bool JsonScan::single_value() {
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

bool JsonScan::string() {
    if (!take('"')) return false;
    while (true) {
        at_ = end_of_plain(at_, end_);
        if (take('"')) return true;
        if (!take('\\') || !escape()) return false;
    }
}

bool JsonScan::escape() {
    if (at_ == end_) return false;
    if (*at_ != 'u') return std::string_view("\"\\/bfnrt").contains(*at_++);
    const auto unit = unicode_escape(at_, end_);
    if (!unit || (*unit >= 0xDC00 && *unit <= 0xDFFF)) return false;
    if (*unit < 0xD800 || *unit > 0xDFFF) return true;
    if (!take('\\') || at_ == end_ || *at_ != 'u') return false;
    const auto second = unicode_escape(at_, end_);
    return second && *second >= 0xDC00 && *second <= 0xDFFF;
}

std::size_t JsonScan::digits() {
    const char* const start = at_;
    while (at_ != end_ && is_digit(*at_))
        ++at_;
    return static_cast<std::size_t>(at_ - start);
}

/// Numbers of a length and an exponent that any double has room for.
bool JsonScan::number() {
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

bool is_surely_json(std::string_view bytes, std::size_t deepest) {
    return JsonScan(bytes, deepest).go_on(bytes.size()) == JsonScan::Verdict::good;
}

}  // namespace sayso::exchange
