#include "text/offsets.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "random_text.h"
#include "text/utf8.h"

using namespace sayso;
using text::ByteOffset;
using text::CodePointOffset;
using text::Utf16Offset;

namespace {

/// What each offset should become, written out in full: one entry a unit and one for the end.
struct Converted {
    std::vector<std::uint32_t> code_point_of_byte, utf16_of_byte, byte_of_code_point, byte_of_utf16;
};

Converted convert_one_by_one(std::string_view bytes) {
    Converted all;
    std::uint32_t start = 0;
    while (start < bytes.size()) {
        const text::DecodedCodePoint decoded = text::decode_first(bytes.substr(start));
        const std::uint32_t units = decoded.code_point >= 0x10000 ? 2 : 1;
        const auto code_point = static_cast<std::uint32_t>(all.byte_of_code_point.size());
        const auto utf16 = static_cast<std::uint32_t>(all.byte_of_utf16.size());
        all.code_point_of_byte.insert(all.code_point_of_byte.end(), decoded.length, code_point);
        all.utf16_of_byte.insert(all.utf16_of_byte.end(), decoded.length, utf16);
        all.byte_of_code_point.push_back(start);
        all.byte_of_utf16.insert(all.byte_of_utf16.end(), units, start);
        start += decoded.length;
    }
    all.code_point_of_byte.push_back(static_cast<std::uint32_t>(all.byte_of_code_point.size()));
    all.utf16_of_byte.push_back(static_cast<std::uint32_t>(all.byte_of_utf16.size()));
    all.byte_of_code_point.push_back(start);
    all.byte_of_utf16.push_back(start);
    return all;
}

void check_all_offsets(const std::string& bytes) {
    const text::OffsetIndex index(bytes);
    const Converted expected = convert_one_by_one(bytes);
    const auto last = [](const std::vector<std::uint32_t>& offsets) {
        return static_cast<std::uint32_t>(offsets.size() - 1);
    };
    REQUIRE(index.byte_count().value == last(expected.code_point_of_byte));
    REQUIRE(index.code_point_count().value == last(expected.byte_of_code_point));
    REQUIRE(index.utf16_count().value == last(expected.byte_of_utf16));
    for (std::uint32_t place = 0; place < expected.code_point_of_byte.size(); ++place) {
        REQUIRE(index.code_point(bytes, ByteOffset{place}).value == expected.code_point_of_byte[place]);
        REQUIRE(index.utf16(bytes, ByteOffset{place}).value == expected.utf16_of_byte[place]);
    }
    for (std::uint32_t place = 0; place < expected.byte_of_code_point.size(); ++place) {
        REQUIRE(index.byte(bytes, CodePointOffset{place}).value == expected.byte_of_code_point[place]);
    }
    for (std::uint32_t place = 0; place < expected.byte_of_utf16.size(); ++place) {
        REQUIRE(index.byte(bytes, Utf16Offset{place}).value == expected.byte_of_utf16[place]);
    }
}

}  // namespace

TEST_CASE("offsets convert between bytes, code points and UTF-16 as counting one by one does") {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        CAPTURE(seed);
        check_all_offsets(tests::RandomText(seed).document(seed * 5));
    }
}

TEST_CASE("offsets convert where a stretch of 256 bytes ends inside a code point") {
    for (std::size_t ahead = 250; ahead <= 260; ++ahead) {
        CAPTURE(ahead);
        check_all_offsets(std::string(ahead, 'a') + "🌊🌊é中" + std::string(300, 'b') + "🌊");
    }
    std::string waves;
    for (int wave = 0; wave < 300; ++wave)
        waves += "🌊";
    check_all_offsets(waves);
    check_all_offsets("x" + waves);
}

TEST_CASE("offsets convert where one part of the text has long letters and another has short ones") {
    std::string waves;
    for (int wave = 0; wave < 1000; ++wave)
        waves += "🌊";
    const std::string plain(4000, 'a');
    check_all_offsets(waves + plain);
    check_all_offsets(plain + waves);
    check_all_offsets(plain + waves + plain + waves);
}

TEST_CASE("in ASCII the three units are one") {
    check_all_offsets(std::string(1000, 'a'));
    check_all_offsets("");
}

TEST_CASE("an offset past the end means the end") {
    const std::string bytes = "Léa";
    const text::OffsetIndex index(bytes);
    CHECK(index.code_point(bytes, ByteOffset{99}) == CodePointOffset{3});
    CHECK(index.utf16(bytes, ByteOffset{99}) == Utf16Offset{3});
    CHECK(index.byte(bytes, CodePointOffset{99}) == ByteOffset{4});
    CHECK(index.byte(bytes, Utf16Offset{99}) == ByteOffset{4});
}

TEST_CASE("ranges tell what they hold and what they touch") {
    const text::ByteRange range{ByteOffset{2}, ByteOffset{5}};
    CHECK(range.contains(ByteOffset{2}));
    CHECK_FALSE(range.contains(ByteOffset{5}));
    CHECK(range.overlaps({ByteOffset{4}, ByteOffset{9}}));
    CHECK_FALSE(range.overlaps({ByteOffset{5}, ByteOffset{9}}));
    CHECK(range.length() == 3);
    CHECK(text::slice("a clam", range) == "cla");
}
