#include "text/words.h"

#include <doctest/doctest.h>

#include <string>

#include "random_text.h"
#include "text/breaks.h"
#include "text/character_properties.h"
#include "text/code_points.h"

using namespace sayso;
using text::ByteOffset;
using text::ByteRange;

namespace {

ByteOffset find(std::string_view text, std::string_view words) {
    return ByteOffset{static_cast<std::uint32_t>(text.find(words))};
}

std::string clicked(std::string_view text, ByteOffset place) {
    return std::string(text::slice(text, text::word_at(text, place)));
}

std::string snapped(std::string_view text, std::string_view drag) {
    const ByteOffset begin = find(text, drag);
    const auto length = static_cast<std::uint32_t>(drag.size());
    return std::string(text::slice(text, text::snap_to_words(text, {begin, begin + length})));
}

std::string trimmed(std::string_view text) {
    const ByteRange all{ByteOffset{0}, ByteOffset{static_cast<std::uint32_t>(text.size())}};
    return std::string(text::slice(text, text::trim_white_space(text, all)));
}

bool is_word(std::string_view segment) {
    bool found = false;
    text::for_each_code_point(segment, [&](ByteOffset, char32_t code_point) {
        found = found || text::properties_of(code_point).has(text::letter_or_number);
    });
    return found;
}

}  // namespace

TEST_CASE("a click in, before or right after a word finds it; elsewhere it finds none") {
    const std::string text = "the mayor’s “office”. 🌊 in 2019";
    CHECK(clicked(text, ByteOffset{0}) == "the");
    CHECK(clicked(text, ByteOffset{3}) == "the");
    CHECK(clicked(text, find(text, "yor")) == "mayor’s");
    CHECK(clicked(text, find(text, "office")) == "office");
    CHECK(clicked(text, find(text, "”")) == "office");
    CHECK(clicked(text, find(text, ".")) == "");
    CHECK(clicked(text, find(text, "🌊")) == "");
    CHECK(clicked(text, ByteOffset{static_cast<std::uint32_t>(text.size())}) == "2019");
    CHECK(clicked("", ByteOffset{0}) == "");
}

TEST_CASE("a drag snaps outwards to whole words and takes no more than that") {
    const std::string text = "said the city would “not sign a blank cheque for anyone.” Then";
    CHECK(snapped(text, "ot sign a blank cheque for anyo") == "not sign a blank cheque for anyone");
    CHECK(snapped(text, "not sign a blank cheque for anyone.") == "not sign a blank cheque for anyone.");
    CHECK(snapped(text, " “n") == " “not");
    CHECK(snapped(text, "” ") == "” ");
    CHECK(text::snap_to_words(text, {ByteOffset{2}, ByteOffset{2}}) == ByteRange{ByteOffset{2}, ByteOffset{2}});
}

TEST_CASE("trimming takes white space of every kind from both ends, and all of a text that is nothing else") {
    CHECK(trimmed("\u3000 \ta b\u00A0\n") == "a b");
    CHECK(trimmed("Léa") == "Léa");
    CHECK(trimmed(" \n\u2003") == "");
    CHECK(trimmed("\u200B") == "\u200B");
}

TEST_CASE("the word at a place is the one that taking the whole text apart gives") {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        const std::string document = tests::RandomText(seed).document(seed % 40);
        ByteOffset begin;
        ByteRange last{};
        for (const ByteOffset end : text::word_boundaries(document)) {
            const ByteRange segment{begin, end};
            const bool segment_is_word = is_word(text::slice(document, segment));
            for (ByteOffset place = begin; place < end; place = place + 1) {
                const std::uint32_t start =
                    static_cast<std::uint32_t>(text::start_of_code_point(document, place.value));
                const bool touches_last = start == begin.value && !last.empty();
                const ByteRange expected = segment_is_word ? segment
                                           : touches_last  ? last
                                                           : ByteRange{ByteOffset{start}, ByteOffset{start}};
                REQUIRE(text::word_at(document, place) == expected);
            }
            last = segment_is_word ? segment : ByteRange{};
            begin = end;
        }
    }
}
