#include "article/plain_text.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "random_text.h"
#include "text/utf8.h"

using namespace sayso;
using namespace std::string_literals;
using article::Repair;
using article::RepairKind;

namespace {

article::RepairedText repaired(const std::string& bytes) {
    const auto result = article::repair_plain_text(bytes);
    REQUIRE(result.has_value());
    return *result;
}

std::string utf16(std::u16string_view units, bool big_endian) {
    const std::u16string marked = u"\uFEFF" + std::u16string(units);
    std::string bytes;
    for (const char16_t unit : marked) {
        const auto high = static_cast<char>(unit >> 8);
        const auto low = static_cast<char>(unit & 0xFF);
        bytes += big_endian ? high : low;
        bytes += big_endian ? low : high;
    }
    return bytes;
}

}  // namespace

TEST_CASE("clean text is read as it is, odd characters and all") {
    const std::string text = "Léa 🌊\n\n\t\u2028\x01\uFFFD e\u0301 no line end, \uFEFF inside";
    CHECK(repaired(text).text == text);
    CHECK(repaired(text).repairs.empty());
    CHECK(repaired("").text.empty());
}

TEST_CASE("a byte order mark is taken off and told") {
    const auto result = repaired("\xEF\xBB\xBFHarbour");
    CHECK(result.text == "Harbour");
    CHECK(result.repairs == std::vector<Repair>{{RepairKind::byte_order_mark_removed, 1, 1, 0}});
}

TEST_CASE("Windows and old line ends become LF, each kind counted with its first line and byte") {
    const auto result = repaired("a\nb\r\nc\r\n\r\rd\re\r");
    CHECK(result.text == "a\nb\nc\n\n\nd\ne\n");
    CHECK(result.repairs ==
          std::vector<Repair>{{RepairKind::windows_line_ends, 2, 2, 3}, {RepairKind::carriage_returns, 4, 4, 8}});
    CHECK(article::describe(result.repairs[0]) ==
          "Turned 2 Windows line ends (CR LF) into LF, the first on line 2 (byte 3).");
    CHECK(article::describe(result.repairs[1]) ==
          "Turned 4 carriage returns (CR) into LF, the first on line 4 (byte 8).");
}

TEST_CASE("NUL and bytes that are no UTF-8 become visible, one replacement each, and are told apart") {
    const auto result = repaired("a\0b\n\xE9t\xE9 \xF0\x9F\x8C x\xED\xA0\x80"s);
    CHECK(result.text == "a\uFFFDb\n\uFFFDt\uFFFD \uFFFD x\uFFFD\uFFFD\uFFFD");
    CHECK(result.repairs ==
          std::vector<Repair>{{RepairKind::nul_replaced, 1, 1, 1}, {RepairKind::ill_formed_replaced, 6, 2, 4}});
    CHECK(article::describe(result.repairs[0]) == "Replaced 1 NUL character by \uFFFD, on line 1 (byte 1).");
    CHECK(article::describe(result.repairs[1]) ==
          "Replaced 6 places that could not be read by \uFFFD, the first on line 2 (byte 4). "
          "If words look wrong, save the article as UTF-8 and open it again.");
}

TEST_CASE("UTF-16 with its mark is read in both byte orders") {
    for (const bool big_endian : {false, true}) {
        CAPTURE(big_endian);
        const auto result = repaired(utf16(u"Léa 🌊\r\n中", big_endian));
        CHECK(result.text == "Léa 🌊\n中");
        CHECK(result.repairs == std::vector<Repair>{{RepairKind::byte_order_mark_removed, 1, 1, 0},
                                                    {RepairKind::utf16_decoded, 1, 1, 0},
                                                    {RepairKind::windows_line_ends, 1, 1, 14}});
    }
}

TEST_CASE("lone surrogates and half a unit at the end of UTF-16 become visible") {
    const std::u16string units = {u'a', char16_t{0xD83C}, u'b', char16_t{0xDF0A}, char16_t{0xD83C}};
    const auto result = repaired(utf16(units, false) + "x");
    CHECK(result.text == "a\uFFFDb\uFFFD\uFFFD\uFFFD");
    CHECK(result.repairs.back() == Repair{RepairKind::ill_formed_replaced, 4, 1, 4});
}

TEST_CASE("UTF-32 and texts of more than 256 MB are refused with what to do") {
    const auto utf32 = article::read_plain_text("\xFF\xFE\0\0a\0\0\0"s);
    REQUIRE_FALSE(utf32.has_value());
    CHECK(utf32.error().message == "This text is in UTF-32. Save it as UTF-8 and open it again.");
    // Only the length is looked at, so no such text need be made.
    const std::string_view huge("", article::largest_plain_text + 1024 * 1024);
    const auto too_long = article::read_plain_text(huge);
    REQUIRE_FALSE(too_long.has_value());
    CHECK(too_long.error().message ==
          "This text is 257 MB long. Up to 256 MB can be opened: split it and open the parts.");
}

TEST_CASE("any bytes become a valid text without CR, NUL or mark, and once repaired it needs no repair") {
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        CAPTURE(seed);
        const std::string bytes = tests::RandomText(seed).damaged_bytes(seed % 50);
        if (bytes.starts_with("\xFF\xFE\0\0"s)) continue;  // UTF-32, refused
        const auto result = repaired(bytes);
        REQUIRE(text::is_valid_utf8(result.text));
        REQUIRE(result.text.find_first_of("\r\0"s) == std::string::npos);
        // A second mark is a character of the text, though a reader would take it for a mark if it came first.
        if (result.text.starts_with("\uFEFF")) continue;
        const auto again = repaired(result.text);
        REQUIRE(again.text == result.text);
        REQUIRE(again.repairs.empty());
    }
}
