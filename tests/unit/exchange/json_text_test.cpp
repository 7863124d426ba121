#include "exchange/json_text.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "exchange/json_scan.h"
#include "random_text.h"

using namespace sayso::exchange;

namespace {

/// Where `json` is broken, or nothing.
std::optional<std::size_t> broken_at(std::string_view json) {
    const auto checked = check_json(json);
    return checked ? std::nullopt : checked.error().byte;
}

std::string complaint(std::string_view json) {
    const auto checked = check_json(json);
    return checked ? "" : checked.error().message;
}

/// All strings of a text, keys too, in order.
std::string strings_in(JsonCursor value) {
    std::string all;
    if (value.is(JsonKind::string)) return value.read_string() + "|";
    if (value.is(JsonKind::array)) {
        value.enter();
        while (value.next_element()) {
            all += strings_in(value);
            value.skip();
        }
    } else if (value.is(JsonKind::object)) {
        std::string key;
        value.enter();
        while (value.next_member(key)) {
            all += key + ":" + strings_in(value);
            value.skip();
        }
    }
    return all;
}

/// The same by the library alone, without our walk.
class StringCollector : public nlohmann::json_sax<nlohmann::json> {
  public:
    std::string all;

    bool string(std::string& text) override {
        all += text + "|";
        return true;
    }
    bool key(std::string& text) override {
        all += text + ":";
        return true;
    }
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const std::string&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }
};

}  // namespace

TEST_CASE("JSON of every kind is taken, with white space wherever it may stand") {
    for (const char* json : {"{}", "[]", " [ ] ", "null", "true", "false", "0", "-0.5e+10", "12E3", "\"\"", "[[],{}]",
                             "\t{\r\n\"a\" : [ 1 , {\"b\":null} ] , \"\" : \"\\u00e9\\ud83d\\ude00\\/\" }\n"}) {
        CAPTURE(json);
        CHECK_FALSE(broken_at(json).has_value());
    }
}

TEST_CASE("broken JSON is refused at the byte where it breaks") {
    CHECK(broken_at("") == 0);
    CHECK(broken_at("  ") == 2);
    CHECK(broken_at("{") == 1);
    CHECK(broken_at("[1,") == 3);
    CHECK(broken_at("[1,]") == 3);
    CHECK(broken_at("[,1]") == 1);
    CHECK(broken_at("[1 2]") == 3);
    CHECK(broken_at("{\"a\" 1}") == 5);
    CHECK(broken_at("{\"a\":1,}") == 7);
    CHECK(broken_at("{a:1}") == 1);
    CHECK(broken_at("{\"a\":1]") == 6);
    CHECK(broken_at("[1}") == 2);
    CHECK(broken_at("tru") == 3);
    CHECK(broken_at("trap") == 2);
    CHECK(broken_at("01") == 1);
    CHECK(broken_at("-") == 1);
    CHECK(broken_at("1.") == 2);
    CHECK(broken_at("[.5]") == 1);
    CHECK(broken_at("1e") == 2);
    CHECK(broken_at("+1") == 0);
    CHECK(broken_at("NaN") == 0);
    CHECK(broken_at("{} {}") == 3);
    CHECK(broken_at("\"a") == 2);
    CHECK(broken_at("\"a\nb\"") == 2);
    CHECK(broken_at("\"\\x\"") == 1);
    CHECK(broken_at("\"\\u12g4\"") == 5);
    CHECK(broken_at(std::string_view("[1,\0]", 5)) == 3);
    CHECK(broken_at(std::string_view("{}\0", 3)) == 2);
    CHECK(broken_at("[\"a\" \"é\"]") == 5);
    CHECK(broken_at("[true false]") == 6);
    CHECK(broken_at("[1 xyz]") == 3);
    CHECK(broken_at("[1 trap]") == 3);
    CHECK(broken_at("[1-, 2]") == 2);
    CHECK(broken_at("[1 \"a\n\"]") == 3);
    CHECK(broken_at("[1 \"a") == 3);
}

TEST_CASE("what is wrong with broken JSON is said in plain words") {
    CHECK(complaint("\n") == "there is nothing in this file");
    CHECK(complaint("[1") == "the file ends here, in the middle of its JSON");
    CHECK(complaint("\"\\ud83d\\u1") == "the file ends here, in the middle of its JSON");
    CHECK(complaint("{} 1") == "something follows the end of the JSON");
    CHECK(complaint("[1,]") == "a value was expected here");
    CHECK(complaint("[1 2]") == "a comma or ] was expected here");
    CHECK(complaint("{\"a\":1]") == "a comma or } was expected here");
    CHECK(complaint("{1:1}") == "a key in quotation marks was expected here");
    CHECK(complaint("{\"a\"}") == "a colon was expected here");
    CHECK(complaint("[01]") == "a number cannot start with 0");
    CHECK(complaint("[1.]") == "a digit was expected here");
    CHECK(complaint("\"\t\"") == "a control character in a string must be escaped");
    CHECK(complaint("\"\\x\"") == "no such escape in JSON");
    CHECK(complaint("\"\\u12\"") == "four hexadecimal digits were expected here");
    CHECK(complaint("\"\\udc00\"") == "an escape of half a surrogate pair");
    CHECK(complaint("\"\xFF\"") == "this is not UTF-8");
}

TEST_CASE("a number that no double holds is JSON, but a text of such numbers is not read") {
    auto cursor = check_json("[1e400, -1e400]");
    REQUIRE(cursor.has_value());
    CHECK(cursor->skip() == "[1e400, -1e400]");
    CHECK(broken_at("[1e400, ]") == 8);
    std::string numbers = "[0";
    for (int count = 0; count < 16; ++count)
        numbers += ",1e999";
    CHECK_FALSE(broken_at(numbers + "]").has_value());
    CHECK(broken_at(numbers + ", 1e999]") == numbers.size() + 2);
}

TEST_CASE("an escape of half a surrogate pair is refused where it starts") {
    CHECK(broken_at("\"ab\\ud83d\"") == 3);
    CHECK(broken_at("\"\\ude00\"") == 1);
    CHECK(broken_at("\"\\ud83d\\ud83d\"") == 1);
    CHECK(broken_at("\"\\ud83dx\"") == 1);
    CHECK(broken_at("\"\\ud83d\\n\"") == 1);
}

TEST_CASE("bytes that are not UTF-8 are refused where they start, unless the JSON breaks before") {
    CHECK(broken_at("\"a\xFFz\"") == 2);
    CHECK(broken_at("\"\xC0\x80\"") == 1);
    CHECK(broken_at("\"\xED\xA0\x80\"") == 1);
    CHECK(broken_at("{} \xFF") == 3);
    CHECK(broken_at("{x \xFF") == 1);
    CHECK(broken_at("\xFF\xFE{\0") == 0);
}

TEST_CASE("a byte order mark is passed over, and counted") {
    CHECK_FALSE(broken_at("\xEF\xBB\xBF{}").has_value());
    CHECK(broken_at("\xEF\xBB\xBF[1,]") == 6);
    CHECK(broken_at("\xEF\xBB\xBF\xEF\xBB\xBF{}") == 3);
}

TEST_CASE("values nest 64 levels deep and no deeper, however long the file") {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    CHECK_FALSE(broken_at(nested(64)).has_value());
    CHECK(broken_at(nested(65)) == 64);
    CHECK(broken_at(std::string(10'000'000, '[')) == 64);
    std::string objects;
    for (int level = 0; level < 65; ++level)
        objects += "{\"a\":";
    CHECK(broken_at(objects) == 64 * 5);
}

TEST_CASE("strings are read with their escapes resolved") {
    auto cursor = check_json(R"(["a\"\\\/\b\f\n\r\tz", "\u00e9\u20ac\ud83d\ude00\u0000.", ""])");
    REQUIRE(cursor.has_value());
    cursor->enter();
    REQUIRE(cursor->next_element());
    CHECK(cursor->read_string() == "a\"\\/\b\f\n\r\tz");
    REQUIRE(cursor->next_element());
    CHECK(cursor->read_string() == std::string("é€😀\0.", 11));
    REQUIRE(cursor->next_element());
    CHECK(cursor->read_string().empty());
    CHECK_FALSE(cursor->next_element());
}

TEST_CASE("a value that is skipped is given as it stands") {
    auto cursor = check_json(R"({ "a": [1, {"]": "}\""}], "b" : -1.5e3, "c":true })");
    REQUIRE(cursor.has_value());
    std::string key;
    cursor->enter();
    REQUIRE(cursor->next_member(key));
    CHECK(key == "a");
    CHECK(cursor->skip() == R"([1, {"]": "}\""}])");
    REQUIRE(cursor->next_member(key));
    CHECK(key == "b");
    CHECK(cursor->skip() == "-1.5e3");
    REQUIRE(cursor->next_member(key));
    CHECK(cursor->read_boolean());
    CHECK_FALSE(cursor->next_member(key));
}

TEST_CASE("a key that is spelt plainly is not copied; one with escapes is") {
    const std::string_view bytes = R"({"a key longer than what a string holds": 1, "tab\t" :2})";
    auto cursor = check_json(bytes);
    REQUIRE(cursor.has_value());
    std::string_view key;
    std::string room;
    cursor->enter();
    REQUIRE(cursor->next_member(key, room));
    CHECK(key == "a key longer than what a string holds");
    CHECK(key.data() == bytes.data() + 2);
    CHECK(cursor->skip() == "1");
    REQUIRE(cursor->next_member(key, room));
    CHECK(key == "tab\t");
    CHECK(key.data() == room.data());
    CHECK(cursor->skip() == "2");
    CHECK_FALSE(cursor->next_member(key, room));
}

TEST_CASE("a number that is the whole text ends with it") {
    const std::string digits = "12345";
    auto cursor = check_json(std::string_view(digits).substr(0, 3));
    REQUIRE(cursor.has_value());
    CHECK(cursor->read_number() == "123");
}

TEST_CASE("compact JSON has no white space but that of its strings") {
    CHECK(compact_json("{ \"a b\" : [ 1.0 ,\n\t\"c \\\" d\" ] }") == "{\"a b\":[1.0,\"c \\\" d\"]}");
}

TEST_CASE("the fast scan leaves to the JSON library what it cannot be sure of, and takes what is as deep as may be") {
    CHECK(is_surely_json("[1e99, -0.5E-07, 0, \"\\ud83d\\ude00\"]", 1));
    CHECK_FALSE(is_surely_json("[[]]", 1));
    CHECK_FALSE(is_surely_json("1e308", 1));
    CHECK_FALSE(is_surely_json(std::string(201, '9'), 1));
    CHECK_FALSE(is_surely_json("\xEF\xBB\xBF{}", 1));
    CHECK_FALSE(is_surely_json("\"\xFF\"", 1));
    CHECK_FALSE(is_surely_json("", 1));
    CHECK_FALSE(is_surely_json(std::string_view("{}\0", 3), 1));
    CHECK(check_json("1e308").has_value());
    CHECK(check_json("\xEF\xBB\xBF{}").has_value());
}

TEST_CASE("a scan in pieces knows which members of a file are whole") {
    const std::string json = R"({"a": {"b": [1, 2]}, "c\n": "text", "d": [{"e": 1}, {"e": 2}, {"e": 3}]})";
    const auto cursor_to = [&](std::string_view words) { return json.data() + json.find(words); };
    JsonScan scan(json, deepest_json);
    while (scan.passed() < json.find("{\"e\": 3}"))
        REQUIRE(scan.go_on(1) == JsonScan::Verdict::unfinished);
    REQUIRE(scan.members().size() == 3);
    CHECK(JsonCursor(scan.members()[1].key).read_string() == "c\n");
    CHECK(JsonCursor(scan.members()[1].value).read_string() == "text");
    CHECK(scan.members()[0].end == cursor_to(", \"c"));
    CHECK(scan.members()[1].end == cursor_to(", \"d"));
    CHECK(scan.members()[2].value.place() == cursor_to("[{"));
    CHECK(scan.members()[2].end == nullptr);
    CHECK(scan.members()[2].elements_end == cursor_to(", {\"e\": 3}"));
    while (scan.go_on(1) == JsonScan::Verdict::unfinished) {
    }
    CHECK(scan.members()[2].end == json.data() + json.size() - 1);
}

TEST_CASE("the cursor finds the strings that the JSON library finds, in whatever text it takes") {
    const std::string seed =
        R"({"a": [1, -2.5, {"b": null, "c\n": "x\u00e9\ud83d\ude00é😀"}], "d": true, "e": [[], {}, "\\\""], "f": 0})";
    const std::string pieces = "{}[]:,\"\\0123456789.eE+-truefalsn \n\tuD8dC/\x01\x7F\xC3\xA9\xF0\xFF";
    sayso::tests::RandomText random(7);
    std::size_t taken = 0;
    for (int round = 0; round < 15'000; ++round) {
        std::string json = seed;
        for (std::uint32_t change = random.below(3); change < 3; ++change) {
            const std::size_t place = random.below(static_cast<std::uint32_t>(json.size()));
            const char piece = pieces[random.below(static_cast<std::uint32_t>(pieces.size()))];
            switch (random.below(4)) {
                case 0:
                    json[place] = piece;
                    break;
                case 1:
                    json.insert(place, 1, piece);
                    break;
                case 2:
                    json.erase(place, 1);
                    break;
                default:
                    json.resize(random.below(8) == 0 ? place + 1 : json.size());
                    break;
            }
        }
        const auto ours = check_json(json);
        StringCollector theirs;
        const bool taken_by_them = nlohmann::json::sax_parse(json, &theirs);
        CAPTURE(json);
        REQUIRE(ours.has_value() == taken_by_them);
        // The fast scan takes nothing that the library refuses, and all of these that it takes.
        REQUIRE(is_surely_json(json, deepest_json) == taken_by_them);
        JsonScan in_pieces(json, deepest_json);
        JsonScan::Verdict verdict = JsonScan::Verdict::unfinished;
        while (verdict == JsonScan::Verdict::unfinished)
            verdict = in_pieces.go_on(1);
        REQUIRE((verdict == JsonScan::Verdict::good) == taken_by_them);
        if (!ours) continue;
        ++taken;
        CHECK(strings_in(*ours) == theirs.all);
    }
    CHECK(taken > 1000);
}
