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

/// Whether all stands for itself and is ASCII: as names are, and most strings.
bool is_plain_ascii(std::string_view text) {
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t high_bits = ones * 0x80;
    std::size_t place = 0;
    // Eight at a step: the high bit of a byte is set where it is none of these.
    for (; place + 8 <= text.size(); place += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + place, sizeof word);
        const std::uint64_t below_space = word - ones * ' ';
        const std::uint64_t quotes = (word ^ ones * '"') - ones;
        const std::uint64_t backslashes = (word ^ ones * '\\') - ones;
        if (((word | below_space | quotes | backslashes) & high_bits) != 0) return false;
    }
    for (; place < text.size(); ++place)
        if (!is_plain(text[place]) || static_cast<unsigned char>(text[place]) >= 0x80) return false;
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
void append_escape(std::string& bytes, char character) {
    constexpr std::string_view characters = "\b\f\n\r\t\"\\";
    constexpr std::string_view letters = "bfnrt\"\\";
    const std::size_t place = characters.find(character);
    bytes += '\\';
    if (place != std::string_view::npos) {
        bytes += letters[place];
    } else {
        constexpr std::string_view digits = "0123456789abcdef";
        const auto value = static_cast<unsigned char>(character);
        bytes += "u00";
        bytes += digits[value >> 4U];
        bytes += digits[value & 0xFU];
    }
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
    bytes_ += bracket;
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
            bytes_ += ' ';
        }
    }
    bytes_ += bracket;
    first_ = false;
    next_ = Next::as_spread;
}

void JsonWriter::separate() {
    if (open_.empty()) return;
    const Next next = std::exchange(next_, Next::as_spread);
    if (!first_) bytes_ += ',';
    if (layout_ == Layout::lines) {
        const bool over_lines = open_.back() == Spread::over_lines;
        if (over_lines ? next != Next::same_line || first_ : next == Next::line && !first_) {
            new_line(open_.size());
        } else if (!first_ || bytes_.back() == '{') {
            bytes_ += ' ';
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
    bytes_ += '\n';
    bytes_.append(2 * depth, ' ');
}

void JsonWriter::key(std::string_view name) {
    separate();
    spell(name);
    bytes_ += layout_ == Layout::lines ? ": " : ":";
    after_key_ = true;
}

void JsonWriter::string(std::string_view text) {
    start_value();
    spell(text);
}

void JsonWriter::spell(std::string_view text) {
    if (is_plain_ascii(text)) {
        bytes_ += '"';
        bytes_ += text;
        bytes_ += '"';
        return;
    }
    if (!text::is_valid_utf8(text)) return spell(well_formed(text));
    bytes_ += '"';
    const char* at = text.data();
    const char* const end = at + text.size();
    while (true) {
        const char* const plain = end_of_plain(at, end);
        bytes_.append(at, plain);
        if (plain == end) break;
        append_escape(bytes_, *plain);
        at = plain + 1;
    }
    bytes_ += '"';
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
    bytes_ += "null";
}

void JsonWriter::whole_number(std::uint64_t number) {
    start_value();
    std::array<char, 20> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    bytes_.append(digits.data(), end);
}

void JsonWriter::number(double number) {
    if (!std::isfinite(number)) return null();
    start_value();
    if (const auto hundredths = static_cast<unsigned>(number >= 0 && number < 10 ? number * 100 + 0.5 : 0);
        hundredths != 0 && hundredths / 100.0 == number) {
        // As scores are.
        bytes_ += static_cast<char>('0' + hundredths / 100);
        if (hundredths % 100 == 0) return;
        bytes_ += '.';
        bytes_ += static_cast<char>('0' + hundredths / 10 % 10);
        if (hundredths % 10 != 0) bytes_ += static_cast<char>('0' + hundredths % 10);
        return;
    }
    // Not the library's dump(), which now and then takes more digits than are needed (0.033779000000000003), and not
    // std::to_chars, whose tables for doubles would be a good part of what the page loads.
    std::array<char, 32> digits{};
    for (int precision = 15; precision <= 17; ++precision) {
        std::snprintf(digits.data(), digits.size(), "%.*g", precision, number);
        if (std::strtod(digits.data(), nullptr) == number) break;
    }
    bytes_ += digits.data();
}

void JsonWriter::compact_value(std::string_view json) {
    start_value();
    bytes_ += json;
}

std::string JsonWriter::take() {
    open_.clear();
    first_ = true;
    return std::exchange(bytes_, {});
}

}  // namespace sayso::exchange
