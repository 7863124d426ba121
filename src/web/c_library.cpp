// Of the C library, what reads and spells numbers: the browser does both as exactly, and the library's own, with the
// arithmetic of 128 bits beneath it, would be 20 kB of what the page loads. Curves and powers too, whose tables would
// be 4 kB: they are asked for on the screen alone, some dozen times a frame.
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

/// Of the two formats that nlohmann/json and json_writer.cpp ask for: "%.*g", and a character as "<U+%.4X>". Any other
/// stops the program: better than a wrong number.
int snprintf(char* into, std::size_t size, const char* format, ...) {
    std::array<char, 32> text{};
    const std::string_view asked = format;
    va_list values;
    va_start(values, format);
    if (asked == "%.*g") {
        const int precision = va_arg(values, int);
        sayso_js_digits(va_arg(values, double), precision, text.data());
    } else if (asked == "<U+%.4X>") {
        const int character = va_arg(values, int);
        char* end = std::ranges::copy(std::string_view("<U+"), text.data()).out;
        for (int shift = 12; shift >= 0; shift -= 4)
            *end++ = "0123456789ABCDEF"[(character >> shift) & 15];
        *end = '>';
    } else {
        __builtin_trap();
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

float sinf(float angle) {
    return static_cast<float>(sayso_js_sin(angle));
}
float cosf(float angle) {
    return static_cast<float>(sayso_js_cos(angle));
}
float acosf(float cosine) {
    return static_cast<float>(sayso_js_acos(cosine));
}
float powf(float base, float exponent) {
    return static_cast<float>(sayso_js_pow(base, exponent));
}
float expf(float exponent) {
    return static_cast<float>(sayso_js_exp(exponent));
}

}  // extern "C"
