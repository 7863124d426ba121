#include "suggest/page_lines.h"

#include <algorithm>
#include <array>

#include "text/case_folding.h"
#include "text/character_properties.h"
#include "text/code_points.h"

namespace sayso::suggest {

namespace {

Ending ending_of(std::string_view line) {
    while (!line.empty()) {
        const std::size_t start = text::start_of_code_point(line, line.size() - 1);
        const char32_t last = text::decode_first(line.substr(start)).code_point;
        switch (last) {
            case U'.':
            case U'…':
            case U'。':
            case U'！':
            case U'!':
            case U'।':
            case U'۔':
                return Ending::stop;
            case U'?':
            case U'？':
            case U'؟':
                return Ending::question;
            case U',':
            case U';':
            case U':':
            case U'：':
            case U'，':
            case U'،':
            case U'—':
                return Ending::leads_on;
            default:
                break;
        }
        const bool closes = text::properties_of(last).sentence == text::SentenceClass::close;
        if (!closes) return Ending::open;
        line = line.substr(0, start);
    }
    return Ending::open;
}

bool begins_with_quotation_mark(std::string_view line) {
    constexpr std::array<std::string_view, 7> marks = {"\"", "“", "„", "«", "»", "「", "‘"};
    return std::ranges::any_of(marks, [&](std::string_view mark) { return line.starts_with(mark); });
}

}  // namespace

PageLine read_line(std::string_view bytes) {
    PageLine line;
    line.bytes = bytes;
    bool in_word = false;
    std::size_t ideographs = 0;
    line.folded.reserve(bytes.size());
    const auto begin_word = [&](bool capital) {
        if (in_word) return;
        ++line.words;
        if (capital) ++line.capitalised;
        in_word = true;
    };
    text::for_each_code_point(bytes, [&](text::ByteOffset, char32_t letter) {
        const bool is_small = letter >= U'a' && letter <= U'z';
        const bool is_capital = letter >= U'A' && letter <= U'Z';
        if (is_small || is_capital) {
            line.folded += static_cast<char>(letter | 0x20U);
            begin_word(is_capital);
            return;
        }
        if (text::is_white_space(letter)) {
            if (!line.folded.ends_with(' ')) line.folded += ' ';
            in_word = false;
            return;
        }
        if (letter == U'\u2019') letter = U'\'';
        text::append_utf8(line.folded, text::case_folded(letter));
        if (is_ideograph(letter)) {
            ++ideographs;
            in_word = false;
            return;
        }
        const text::CharacterProperties properties = text::properties_of(letter);
        const bool of_word = properties.has(text::letter_or_number);
        if (letter >= U'0' && letter <= U'9') ++line.digits;
        if (of_word) begin_word(properties.sentence == text::SentenceClass::upper);
    });
    line.words += (ideographs + 1) / 2;
    for (const char byte : line.folded)
        line.hash = (line.hash ^ static_cast<unsigned char>(byte)) * 16777619U + 1;
    line.ending = ending_of(bytes);
    line.phrase = page_phrase_in(line.folded, line.words);
    line.quotes = begins_with_quotation_mark(bytes);
    return line;
}

}  // namespace sayso::suggest
