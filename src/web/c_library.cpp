// Of the C library, what reads and spells numbers: the browser does both as exactly, and the library's own, with the
// arithmetic of 128 bits beneath it, would be 20 kB of what the page loads.
#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstddef>
#include <cstring>
#include <string_view>

#include "web/bridge.h"

extern "C" {

/// Of what is a number of JSON and nothing else: all that is asked of it (json_library.h, json_members.cpp).
double strtod(const char* text, char** end) {
    const std::size_t length = std::strlen(text);
    if (end != nullptr) *end = const_cast<char*>(text) + length;
    return sayso_js_number(text, length);
}

/// The C library has these in one piece with the one above, and the C++ library names them; nothing calls them.
float strtof(const char* text, char** end) {
    return static_cast<float>(strtod(text, end));
}
long double strtold(const char* text, char** end) {
    return strtod(text, end);
}

/// Of "%.*g" and of "<U+%.4X>" with a control character, which nlohmann/json puts into what it says of one.
int snprintf(char* into, std::size_t size, const char* format, ...) {
    std::array<char, 32> text{};
    va_list values;
    va_start(values, format);
    if (*format == '%') {
        const int precision = va_arg(values, int);
        sayso_js_digits(va_arg(values, double), precision, text.data());
    } else {
        constexpr const char* digits = "0123456789ABCDEF";
        const int character = va_arg(values, int);
        constexpr std::string_view shape = "<U+0000>";
        std::ranges::copy(shape, text.begin());
        text[5] = digits[character / 16 % 16];
        text[6] = digits[character % 16];
    }
    va_end(values);
    const std::size_t length = std::strlen(text.data());
    if (size > 0) {
        const std::size_t copied = std::min(length, size - 1);
        std::memcpy(into, text.data(), copied);
        into[copied] = '\0';
    }
    return static_cast<int>(length);
}

}  // extern "C"
