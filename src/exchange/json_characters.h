// What single characters mean in JSON text. For json_check and json_text alone.
#pragma once

#include <array>
#include <cstddef>

namespace sayso::exchange {

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

}  // namespace sayso::exchange
