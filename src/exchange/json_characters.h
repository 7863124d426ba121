// What single characters mean in JSON text. For the files json_… alone.
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

/// The first character from `at` on that does not stand for itself, or `end`. Eight at a step.
const char* end_of_plain(const char* at, const char* end);

/// The value of a hexadecimal digit, or 16 of what is none.
constexpr unsigned hexadecimal_value(char digit) {
    if (is_digit(digit)) return static_cast<unsigned>(digit - '0');
    const int letter = digit | 0x20;
    return letter >= 'a' && letter <= 'f' ? static_cast<unsigned>(letter - 'a' + 10) : 16;
}

}  // namespace sayso::exchange
