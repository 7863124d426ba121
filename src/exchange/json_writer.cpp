// White space and commas.
#include "exchange/json_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "exchange/json_characters.h"
#include "text/utf8.h"

namespace sayso::exchange {

namespace {

/// Copies as long as all stands for itself and is ASCII, as names are and most strings; false where it is not, and then
/// not all was copied. Into room for all of it.
bool copy_plain_ascii(std::string_view text, char* to) {
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t high_bits = ones * 0x80;
    const auto is_plain_word = [](std::uint64_t word) {
        // The high bit of a byte is set where it is none of these.
        const std::uint64_t below_space = word - ones * ' ';
        const std::uint64_t quotes = (word ^ ones * '"') - ones;
        const std::uint64_t backslashes = (word ^ ones * '\\') - ones;
        return ((word | below_space | quotes | backslashes) & high_bits) == 0;
    };
    const auto copy_eight = [&](std::size_t place) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + place, sizeof word);
        std::memcpy(to + place, &word, sizeof word);
        return is_plain_word(word);
    };
    if (text.size() >= 8) {
        for (std::size_t place = 0; place + 8 < text.size(); place += 8)
            if (!copy_eight(place)) return false;
        return copy_eight(text.size() - 8);  // some of them once more, so that there is no rest
    }
    if (text.size() >= 4) {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::memcpy(&first, text.data(), sizeof first);
        std::memcpy(&last, text.data() + text.size() - 4, sizeof last);
        std::memcpy(to, &first, sizeof first);
        std::memcpy(to + text.size() - 4, &last, sizeof last);
        return is_plain_word(first | std::uint64_t{last} << 32U);
    }
    for (std::size_t place = 0; place < text.size(); ++place) {
        if (!is_plain(text[place]) || static_cast<unsigned char>(text[place]) >= 0x80) return false;
        to[place] = text[place];
    }
    return true;
}

/// The same with U+FFFD for what is no UTF-8.
std::string well_formed(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const text::DecodedCodePoint first = text::decode_first(text);
        text::append_utf8(result, first.code_point);
        text.remove_prefix(first.length);
    }
    return result;
}

/// What stands for a character that does not stand for itself.
std::array<char, 6> escape_of(char character) {
    constexpr std::string_view characters = "\b\f\n\r\t\"\\";
    constexpr std::string_view letters = "bfnrt\"\\";
    constexpr std::string_view digits = "0123456789abcdef";
    const std::size_t place = characters.find(character);
    if (place != std::string_view::npos) return {'\\', letters[place]};
    const auto value = static_cast<unsigned char>(character);
    return {'\\', 'u', '0', '0', digits[value >> 4U], digits[value & 0xFU]};
}

}  // namespace

void JsonWriter::begin_object(Spread spread) {
    begin('{', spread);
}
void JsonWriter::end_object() {
    end('}');
}
void JsonWriter::begin_array(Spread spread) {
    begin('[', spread);
}
void JsonWriter::end_array() {
    end(']');
}

void JsonWriter::begin(char bracket, Spread spread) {
    start_value();
    put(bracket);
    open_.push_back(layout_ == Layout::compact ? Spread::on_one_line : spread);
    first_ = true;
}

void JsonWriter::end(char bracket) {
    const Spread spread = open_.back();
    open_.pop_back();
    if (!first_ && layout_ == Layout::lines) {
        if (spread == Spread::over_lines) {
            new_line(open_.size());
        } else if (bracket == '}') {
            put(' ');
        }
    }
    put(bracket);
    first_ = false;
    next_ = Next::as_spread;
}

void JsonWriter::separate() {
    if (open_.empty()) return;
    const Next next = std::exchange(next_, Next::as_spread);
    if (!first_) put(',');
    if (layout_ == Layout::lines) {
        const bool over_lines = open_.back() == Spread::over_lines;
        if (over_lines ? next != Next::same_line || first_ : next == Next::line && !first_) {
            new_line(open_.size());
        } else if (!first_ || bytes_[used_ - 1] == '{') {
            put(' ');
        }
    }
    first_ = false;
}

void JsonWriter::start_value() {
    if (after_key_) {
        after_key_ = false;
    } else {
        separate();
    }
}

void JsonWriter::new_line(std::size_t depth) {
    put('\n');
    for (std::size_t spaces = 2 * depth; spaces > 0; --spaces)
        put(' ');
}

void JsonWriter::grow(std::size_t count) {
    constexpr std::size_t least = 512;
    bytes_.resize(std::max(used_ * 2, used_ + count + least));
}

void JsonWriter::put(std::string_view characters) {
    used_ += characters.copy(room(characters.size()), characters.size());
}

void JsonWriter::key(std::string_view name) {
    separate();
    spell(name);
    put(':');
    if (layout_ == Layout::lines) put(' ');
    after_key_ = true;
}

void JsonWriter::string(std::string_view text) {
    start_value();
    spell(text);
}

void JsonWriter::spell(std::string_view text) {
    char* const to = room(text.size() + 2);
    *to = '"';
    if (copy_plain_ascii(text, to + 1)) {
        to[text.size() + 1] = '"';
        used_ += text.size() + 2;
        return;
    }
    if (!text::is_valid_utf8(text)) return spell(well_formed(text));
    put('"');
    const char* at = text.data();
    const char* const end = at + text.size();
    while (true) {
        const char* const plain = end_of_plain(at, end);
        put({at, plain});
        if (plain == end) break;
        const auto escape = escape_of(*plain);
        put({escape.data(), escape[2] == 0 ? 2U : escape.size()});
        at = plain + 1;
    }
    put('"');
}

void JsonWriter::string_or_null(const std::optional<std::string>& text) {
    if (text) {
        string(*text);
    } else {
        null();
    }
}

void JsonWriter::strings(std::span<const std::string> texts) {
    begin_array(Spread::on_one_line);
    for (const std::string& text : texts)
        string(text);
    end_array();
}

void JsonWriter::null() {
    start_value();
    put("null");
}

void JsonWriter::whole_number(std::uint64_t number) {
    start_value();
    append_digits(number);
}

void JsonWriter::append_digits(std::uint64_t number) {
    std::array<char, 20> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    put({digits.data(), end});
}

void JsonWriter::number(double number) {
    if (!std::isfinite(number)) return null();
    // Most are whole and not large, and their digits are at hand.
    constexpr double not_large = 1e9;
    if (std::abs(number) < not_large && std::trunc(number) == number && !(number == 0 && std::signbit(number))) {
        start_value();
        if (number < 0) put('-');
        return append_digits(static_cast<std::uint64_t>(std::abs(number)));
    }
    start_value();
    if (const auto hundredths = static_cast<unsigned>(number >= 0 && number < 10 ? number * 100 + 0.5 : 0);
        hundredths != 0 && hundredths / 100.0 == number) {
        // As scores are.
        put(static_cast<char>('0' + hundredths / 100));
        if (hundredths % 100 == 0) return;
        put('.');
        put(static_cast<char>('0' + hundredths / 10 % 10));
        if (hundredths % 10 != 0) put(static_cast<char>('0' + hundredths % 10));
        return;
    }
    // Not the library's dump(), which now and then takes more digits than are needed (0.033779000000000003), and not
    // std::to_chars, whose tables for doubles would be a good part of what the page loads.
    std::array<char, 32> digits{};
    for (int precision = 15; precision <= 17; ++precision) {
        std::snprintf(digits.data(), digits.size(), "%.*g", precision, number);
        if (std::strtod(digits.data(), nullptr) == number) break;
    }
    put(digits.data());
}

void JsonWriter::compact_value(std::string_view json) {
    start_value();
    put(json);
}

std::string JsonWriter::take() {
    open_.clear();
    first_ = true;
    bytes_.resize(std::exchange(used_, 0));
    return std::exchange(bytes_, {});
}

std::string JsonWriter::cut() {
    bytes_.resize(std::exchange(used_, 0));
    bytes_.shrink_to_fit();
    return std::exchange(bytes_, {});
}

}  // namespace sayso::exchange
