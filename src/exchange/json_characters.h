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

}  // namespace sayso::exchange
