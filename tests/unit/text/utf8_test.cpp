#include "text/utf8.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "random_text.h"

using namespace sayso;

namespace {

/// The lengths of what the decoder takes, negative where ill-formed.
std::vector<int> steps(std::string_view bytes) {
    std::vector<int> lengths;
    for (std::size_t place = 0; place < bytes.size();) {
        const text::DecodedCodePoint decoded = text::decode_first(bytes.substr(place));
        lengths.push_back(decoded.well_formed ? decoded.length : -decoded.length);
        place += decoded.length;
    }
    return lengths;
}

}  // namespace

TEST_CASE("every code point is written and read back") {
    for (char32_t code_point = 0; code_point <= 0x10FFFF; ++code_point) {
        if (code_point >= 0xD800 && code_point <= 0xDFFF) continue;
        std::string bytes;
        text::append_utf8(bytes, code_point);
        const text::DecodedCodePoint decoded = text::decode_first(bytes);
        const bool same = decoded.code_point == code_point && decoded.length == bytes.size() && decoded.well_formed;
        if (!same || !text::is_valid_utf8(bytes)) FAIL("code point " << static_cast<std::uint32_t>(code_point));
    }
}

TEST_CASE("surrogates and values past Unicode are written as the replacement character") {
    for (const char32_t code_point : {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}, char32_t{0xFFFFFFFF}}) {
        std::string bytes;
        text::append_utf8(bytes, code_point);
        CHECK(bytes == "\uFFFD");
    }
}

TEST_CASE("ill-formed bytes are taken in maximal subparts, as the Unicode Standard shows in table 3-8 to 3-11") {
    using Steps = std::vector<int>;
    CHECK(steps("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41") == Steps{-1, -1, -1, -1, -1, -1, -1, -1, 1});
    CHECK(steps("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41") == Steps{-1, -1, -1, -1, -1, -1, -1, -1, 1});
    CHECK(steps("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42") == Steps{-1, -1, -1, -1, -1, 1, -1, -1, 1});
    CHECK(steps("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41") == Steps{-2, -1, -3, -2, 1});
}

TEST_CASE("the first ill-formed place is found wherever it stands, also among much ASCII") {
    for (std::size_t place = 0; place < 40; ++place) {
        std::string bytes(40, 'a');
        bytes[place] = '\xE9';
        CHECK(text::first_ill_formed(bytes) == place);
    }
    CHECK(text::first_ill_formed("Håkonsen 🌊") == std::string_view("Håkonsen 🌊").size());
    CHECK(text::first_ill_formed("Dufresne, Le\xCC") == 12);
    CHECK(text::is_valid_utf8(""));
}

TEST_CASE("counting agrees with decoding on random texts") {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        const std::string document = tests::RandomText(seed).document(seed % 40);
        std::size_t code_points = 0;
        std::size_t utf16_units = 0;
        for (std::size_t place = 0; place < document.size();) {
            const text::DecodedCodePoint decoded = text::decode_first(std::string_view(document).substr(place));
            REQUIRE(decoded.well_formed);
            ++code_points;
            utf16_units += decoded.code_point >= 0x10000 ? 2 : 1;
            for (std::size_t inside = place; inside < place + decoded.length; ++inside) {
                CHECK(text::start_of_code_point(document, inside) == place);
            }
            place += decoded.length;
        }
        CHECK(text::count_code_points(document) == code_points);
        CHECK(text::count_utf16_units(document) == utf16_units);
        const text::UnitCounts counts = text::count_units(document);
        CHECK(counts.code_points == code_points);
        CHECK(counts.utf16_units == utf16_units);
    }
}

TEST_CASE("units are counted in a text of any length, though every letter is long") {
    for (const std::size_t letters : {1U, 61U, 62U, 63U, 1000U}) {
        std::string text;
        for (std::size_t letter = 0; letter < letters; ++letter)
            text += "\xF0\x9F\x98\x80";
        const text::UnitCounts counts = text::count_units(text);
        CHECK(counts.code_points == letters);
        CHECK(counts.utf16_units == 2 * letters);
    }
}
