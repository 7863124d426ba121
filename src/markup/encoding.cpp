#include "markup/encoding.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace sayso::markup {

namespace {

constexpr auto labels_of_utf8 = std::to_array<std::string_view>(
    {"utf-8", "utf8", "unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "x-unicode20utf8", "utf-16", "utf-16le",
     "utf-16be", "ucs-2", "unicode", "iso-10646-ucs-2", "csunicode", "unicodefeff", "unicodefffe"});

constexpr auto labels_of_windows_1252 = std::to_array<std::string_view>(
    {"ansi_x3.4-1968", "ascii", "cp1252", "cp819", "csisolatin1", "ibm819", "iso-8859-1", "iso-ir-100", "iso8859-1",
     "iso88591", "iso_8859-1", "iso_8859-1:1987", "l1", "latin1", "us-ascii", "windows-1252", "x-cp1252"});

constexpr unsigned char first_unlike_latin = 0x80;
constexpr unsigned char first_like_latin = 0xA0;

/// What 0x80 to 0x9F stand for (index-windows-1252.txt of the Encoding Standard).
constexpr std::array<char32_t, first_like_latin - first_unlike_latin> unlike_latin = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

}  // namespace

Encoding encoding_labelled(std::string_view label) {
    constexpr std::string_view white_space = " \t\n\r\f";
    label.remove_prefix(std::min(label.find_first_not_of(white_space), label.size()));
    label = label.substr(0, label.find_last_not_of(white_space) + 1);
    std::string lower(label);
    std::ranges::transform(lower, lower.begin(), [](char byte) {
        return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
    });
    if (std::ranges::find(labels_of_utf8, lower) != labels_of_utf8.end()) return Encoding::utf8;
    const bool is_1252 = std::ranges::find(labels_of_windows_1252, lower) != labels_of_windows_1252.end();
    return is_1252 ? Encoding::windows_1252 : Encoding::other;
}

std::string decode_windows_1252(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        const bool is_latin = value < first_unlike_latin || value >= first_like_latin;
        text::append_utf8(text, is_latin ? value : unlike_latin.at(value - first_unlike_latin));
    }
    return text;
}

}  // namespace sayso::markup
