#include "exchange/json_writer.h"

#include <doctest/doctest.h>

#include <limits>
#include <nlohmann/json.hpp>

using sayso::exchange::JsonWriter;
using Layout = JsonWriter::Layout;
using Spread = JsonWriter::Spread;

namespace {

void write_sample(JsonWriter& writer) {
    writer.begin_object(Spread::over_lines);
    writer.key("list");
    writer.begin_array(Spread::over_lines);
    writer.begin_object(Spread::on_one_line);
    writer.key("a");
    writer.whole_number(1);
    writer.key("b");
    writer.begin_array(Spread::on_one_line);
    writer.null();
    writer.string("x");
    writer.end_array();
    writer.break_line();
    writer.key("c");
    writer.number(0.5);
    writer.break_line();
    writer.end_object();
    writer.begin_object(Spread::on_one_line);
    writer.break_line();
    writer.key("d");
    writer.compact_value("{\"e\":[]}");
    writer.end_object();
    writer.end_array();
    writer.key("empty");
    writer.begin_array(Spread::over_lines);
    writer.end_array();
    writer.stay_on_line();
    writer.key("none");
    writer.begin_object(Spread::over_lines);
    writer.end_object();
    writer.end_object();
}

std::string number(double value) {
    JsonWriter writer(Layout::compact);
    writer.number(value);
    return writer.take();
}

std::string spelt_by_library(const std::string& value) {
    return nlohmann::json(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string string(std::string_view value) {
    JsonWriter writer(Layout::compact);
    writer.string(value);
    return writer.take();
}

}  // namespace

TEST_CASE("JSON over lines has two spaces a level, and short objects on one line or a few") {
    JsonWriter writer(Layout::lines);
    write_sample(writer);
    CHECK(writer.take() == R"({
  "list": [
    { "a": 1, "b": [null, "x"],
      "c": 0.5 },
    { "d": {"e":[]} }
  ],
  "empty": [], "none": {}
})");
}

TEST_CASE("compact JSON is the same without white space") {
    JsonWriter writer(Layout::compact);
    write_sample(writer);
    CHECK(writer.take() == R"({"list":[{"a":1,"b":[null,"x"],"c":0.5},{"d":{"e":[]}}],"empty":[],"none":{}})");
}

TEST_CASE("strings keep their characters, but for quotation marks, backslashes and controls") {
    CHECK(string("é€😀\u2028/\x7F") == "\"é€😀\u2028/\x7F\"");
    CHECK(string("a\"b\\c") == R"("a\"b\\c")");
    CHECK(string(std::string_view("\b\f\n\r\t\0\x1F", 7)) == R"("\b\f\n\r\t\u0000\u001f")");
}

TEST_CASE("each character is spelt as nlohmann/json spells it") {
    for (int code = 0; code < 0x100; ++code) {
        std::string text = "a";
        text += static_cast<char>(code);
        for (const std::string& around : {text, text + "b", "\u00E9" + text + text}) {
            CHECK(string(around) == spelt_by_library(around));
        }
    }
}

TEST_CASE("bytes that are no UTF-8 never reach a file") {
    CHECK(string("a\xFFz\xE2\x82") == "\"a\uFFFDz\uFFFD\"");
}

TEST_CASE("a number has the fewest digits that give it back") {
    CHECK(number(0.71) == "0.71");
    CHECK(number(0.1 + 0.2) == "0.30000000000000004");
    CHECK(number(0.033779) == "0.033779");
    CHECK(number(1) == "1");
    CHECK(number(0) == "0");
    CHECK(number(-2.5) == "-2.5");
    CHECK(number(-12) == "-12");
    CHECK(number(-0.0) == "-0");
    CHECK(number(999'999'999) == "999999999");
    CHECK(number(1e9) == "1000000000");
    CHECK(number(1e300) == "1e+300");
    CHECK(number(1.0 / 3) == "0.3333333333333333");
    CHECK(number(std::numeric_limits<double>::infinity()) == "null");
    CHECK(number(std::numeric_limits<double>::quiet_NaN()) == "null");
}

TEST_CASE("hundredths have two digits at the most") {
    for (int hundredths = 0; hundredths < 1200; ++hundredths) {
        const double value = hundredths / 100.0;
        std::string digits = std::to_string(hundredths + 10000).substr(hundredths < 1000 ? 2 : 1);
        digits.insert(digits.size() - 2, ".");
        while (digits.back() == '0')
            digits.pop_back();
        if (digits.back() == '.') digits.pop_back();
        CHECK(number(value) == digits);
    }
    CHECK(number(0.1 + 0.2) == "0.30000000000000004");
    CHECK(number(-0.5) == "-0.5");
}

TEST_CASE("a string of any length is spelt as the library spells it, wherever in it something must be escaped") {
    for (const std::string_view special : {"a", "\"", "\\", "\n", "\x01", "\x7f", "é", "🌊"}) {
        for (std::size_t length = 0; length <= 40; ++length) {
            for (std::size_t place = 0; place <= length; ++place) {
                const std::string text =
                    std::string(place, 'p').append(special).append(std::string(length - place, 'q'));
                REQUIRE(string(text) == spelt_by_library(text));
            }
        }
    }
}
