#include "app/passage.h"

#include <algorithm>

#include "suggest/quotation_marks.h"
#include "text/breaks.h"
#include "text/character_properties.h"
#include "text/code_points.h"

namespace sayso::app {

namespace {

using suggest::WordClass;
using text::CodePointOffset;
using text::CodePointRange;

/// Forms of reporting verbs that are nouns more often.
constexpr std::string_view nouns =
    " state states report reports post posts tweet tweets debate debates comments remarks figure figures ";
/// The vocabulary does not know them for what they are.
constexpr std::string_view beginnings = " last late ";
constexpr std::string_view between_subject_and_verb = " has have had since again ";

/// Whether the list, each word between spaces, has this one.
bool has(std::string_view list, std::string_view word) {
    if (word.empty()) return false;
    for (std::size_t at = list.find(word); at != list.npos; at = list.find(word, at + 1)) {
        if (list[at - 1] == ' ' && list[at + word.size()] == ' ') return true;
    }
    return false;
}

char lower_case(char32_t letter) {
    if (letter == U'’') return '\'';
    // What else is not ASCII is in no word that is known.
    if (letter >= 0x80) return '?';
    return static_cast<char>(letter >= U'A' && letter <= U'Z' ? letter + 0x20 : letter);
}

bool is_letter_or_number(char32_t code_point) {
    return text::properties_of(code_point).has(text::letter_or_number);
}

/// "Monday", "however"; but not "others" and "several", who say things.
bool is_never_name(const PassageWord& word) {
    return word.name.is(suggest::known_as::never_name) && !word.name.is(suggest::known_as::plural);
}

}  // namespace

bool PassageWord::is_between_subject_and_verb() const {
    return is(WordClass::adverb) || has(between_subject_and_verb, lower) || lower.ends_with("ly");
}

bool PassageWord::is_small() const {
    switch (word_class) {
        case WordClass::according:
        case WordClass::determiner:
        case WordClass::pronoun:
        case WordClass::auxiliary:
        case WordClass::preposition:
        case WordClass::conjunction:
        case WordClass::adverb:
            return true;
        default:
            break;
    }
    return is_relative() || is_never_name(*this) || has(beginnings, lower);
}

bool PassageWord::can_be_in_name() const {
    return capital && !is_determiner() && !is_pronoun() && lower != "may" && !is_never_name(*this) &&
           !name.is(suggest::known_as::title);
}

Passage::Passage(const article::Article& article, const article::Block& block) : begin_(block.range.begin) {
    const std::string_view bytes = article.text.slice(block.range);
    std::vector<text::ByteOffset> starts;
    text::for_each_code_point(bytes, [&](text::ByteOffset at, char32_t letter) {
        starts.push_back(at);
        letters_.push_back(letter);
        lower_ += lower_case(letter);
    });
    std::size_t begin = 0;
    const auto end_at = [&](std::size_t from, text::ByteOffset boundary) {
        while (from < starts.size() && starts[from] < boundary)
            ++from;
        return from;
    };
    for (const text::ByteOffset boundary : text::word_boundaries(bytes)) {
        const std::size_t end = end_at(begin, boundary);
        add_word({begin, end});
        begin = end;
    }
    std::size_t ended = 0;
    for (const suggest::Quotation& quotation : suggest::quotations_in(bytes)) {
        if (quotation.level != 1) continue;
        const std::size_t opens = end_at(ended, quotation.range.begin);
        ended = end_at(opens, quotation.range.end);
        quotations_.push_back({opens, ended});
    }
}

void Passage::add_word(Part part) {
    bool has_letter = false;
    for (std::size_t index = part.begin; index < part.end; ++index)
        has_letter = has_letter || is_letter_or_number(letters_[index]);
    if (!has_letter) return;
    const std::uint32_t hash = suggest::hash_of_word(lower(part));
    words_.push_back({.part = part,
                      .lower = lower(part),
                      .word_class = suggest::class_of_word(hash),
                      .name = suggest::name_word(hash),
                      .capital = text::properties_of(letters_[part.begin]).sentence == text::SentenceClass::upper});
}

Part Passage::part(CodePointRange range) const {
    const auto inside = [&](CodePointOffset place) {
        return place <= begin_ ? 0 : std::min<std::size_t>(place - begin_, letters_.size());
    };
    return {inside(range.begin), inside(range.end)};
}

CodePointRange Passage::range(Part part) const {
    return {begin_ + static_cast<std::uint32_t>(part.begin), begin_ + static_cast<std::uint32_t>(part.end)};
}

std::size_t Passage::count_words(Part part) const {
    const auto first =
        std::ranges::partition_point(words_, [&](const PassageWord& word) { return word.part.begin < part.begin; });
    const auto last =
        std::ranges::partition_point(words_, [&](const PassageWord& word) { return word.part.end <= part.end; });
    return first < last ? static_cast<std::size_t>(last - first) : 0;
}

bool Passage::is_quoted(Part part) const {
    const auto found =
        std::ranges::partition_point(quotations_, [&](Part quotation) { return quotation.end <= part.begin; });
    return found != quotations_.end() && found->overlaps(part);
}

std::vector<Part> Passage::quotations(Part part) const {
    std::vector<Part> found;
    for (const Part each : quotations_) {
        const Part inside{std::max(each.begin, part.begin), std::min(each.end, part.end)};
        if (!inside.empty() && count_words(inside) > 0) found.push_back(trimmed(inside));
    }
    return found;
}

Part Passage::trimmed(Part part) const {
    while (!part.empty() && text::is_white_space(letters_[part.begin]))
        ++part.begin;
    while (!part.empty() && text::is_white_space(letters_[part.end - 1]))
        --part.end;
    return part;
}

Part Passage::without_stop(Part part) const {
    part = trimmed(part);
    while (!part.empty() && !is_quoted({part.end - 1, part.end})) {
        const char32_t last = letters_[part.end - 1];
        if (last != U'.' && last != U',' && last != U';' && last != U':') break;
        part = trimmed({part.begin, part.end - 1});
    }
    return part;
}

std::vector<Part> Passage::between_commas(Part part) const {
    std::vector<Part> found;
    std::size_t begin = part.begin;
    for (std::size_t index = part.begin; index <= part.end; ++index) {
        if (index < part.end && letters_[index] != U',') continue;
        if (count_words({begin, index}) > 0) found.push_back({begin, index});
        begin = index + 1;
    }
    return found;
}

char32_t Passage::last_of(Part part) const {
    part = trimmed(part);
    return part.empty() ? 0 : letters_[part.end - 1];
}

bool Passage::are_joined(const PassageWord& one, const PassageWord& other) const {
    for (std::size_t index = one.part.end; index < other.part.begin; ++index) {
        const char32_t letter = letters_[index];
        if (letter != U' ' && letter != U'-' && letter != U'.' && letter != 0xA0) return false;
    }
    return true;
}

std::vector<Part> Passage::cues(Part part) const {
    std::vector<Part> found;
    for (std::size_t index = 0; index < words_.size(); ++index) {
        const PassageWord& word = words_[index];
        if (!part.contains(word.part) || is_quoted(word.part)) continue;
        if (word.lower == "according" && index + 1 < words_.size() && words_[index + 1].lower == "to") {
            found.push_back({word.part.begin, words_[index + 1].part.end});
        } else if (suggest::is_reporting(word.word_class) && !has(nouns, word.lower)) {
            // "the claims", "his demands" are nouns, and "who asked not to be named" is beside the point.
            const bool beside = index > 0 && (words_[index - 1].is_determiner() || words_[index - 1].is_relative());
            if (!beside) found.push_back(word.part);
        }
    }
    return found;
}

}  // namespace sayso::app
