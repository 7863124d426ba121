#include "suggest/page_lines.h"

#include <algorithm>
#include <array>
#include <span>

#include "text/case_folding.h"
#include "text/character_properties.h"
#include "text/utf8.h"

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

constexpr bool is_ascii_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
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
    for (std::size_t place = 0; place < bytes.size();) {
        std::size_t end = place;
        while (end < bytes.size() && is_ascii_letter(bytes[end]))
            ++end;
        if (end > place) {
            begin_word((bytes[place] & 0x20) == 0);
            const std::size_t folded = line.folded.size();
            line.folded.append(bytes, place, end - place);
            for (char& letter : std::span(line.folded).subspan(folded))
                letter = static_cast<char>(letter | 0x20);
            place = end;
            continue;
        }
        const text::DecodedCodePoint decoded = text::decode_first(bytes.substr(place));
        place += decoded.length;
        char32_t letter = decoded.code_point;
        if (text::is_white_space(letter)) {
            if (!line.folded.ends_with(' ')) line.folded += ' ';
            in_word = false;
            continue;
        }
        if (letter == U'\u2019') letter = U'\'';
        text::append_utf8(line.folded, text::case_folded(letter));
        if (is_ideograph(letter)) {
            ++ideographs;
            in_word = false;
            continue;
        }
        const text::CharacterProperties properties = text::properties_of(letter);
        if (letter >= U'0' && letter <= U'9') ++line.digits;
        if (properties.has(text::letter_or_number)) begin_word(properties.sentence == text::SentenceClass::upper);
    }
    line.words += (ideographs + 1) / 2;
    for (const char byte : line.folded)
        line.hash = (line.hash ^ static_cast<unsigned char>(byte)) * 16777619U + 1;
    line.ending = ending_of(bytes);
    line.phrase = page_phrase_in(line.folded, line.words);
    line.quotes = begins_with_quotation_mark(bytes);
    return line;
}

}  // namespace sayso::suggest
