// The main part of a source ends at a comma, a relative clause, or the first preposition after a noun; its last noun is
// what it turns upon.
#include "suggest/source_words.h"

namespace sayso::suggest {

namespace {

constexpr std::uint32_t longest_words = 16;

class SourceReader {
  public:
    SourceReader(std::string_view text, std::span<const ReadBlock> blocks, const Names& names, TokenRange range)
        : text_(text), blocks_(blocks), tokens_(blocks[range.block].tokens), names_(names), range_(range) {}

    SourceWords read() {
        std::uint32_t begin = range_.begin;
        std::uint32_t end = range_.end;
        while (begin < end && (!is_word(begin) || tokens_[begin].word_class == WordClass::preposition ||
                               tokens_[begin].word_class == WordClass::conjunction))
            ++begin;
        while (end > begin && (!is_word(end - 1) || known(end - 1).is(known_as::possessive)))
            --end;
        if (begin == end) return {};
        SourceWords source{.form = SourceForm::noun, .words = {range_.block, begin, end}, .head = begin, .name = {}};
        if (end - begin == 1 && is_pronoun(begin)) {
            source.form = SourceForm::pronoun;
            return source;
        }
        if (end - begin > 1 && known(begin).is(known_as::relative) && tokens_[begin].word_class == WordClass::pronoun) {
            source.form = SourceForm::pronoun;
            source.words.end = begin + 1;
            return source;
        }
        if (end - begin > 2 && is_pronoun(begin) && known(begin + 1).is(known_as::both)) {
            // "he and his staff": he speaks.
            source.form = SourceForm::pronoun;
            source.words.end = begin + 1;
            return source;
        }
        const Part main = part_at(begin, end);
        if (is_several(main, end)) {
            source.form = SourceForm::several;
            source.words.end = std::min(end, begin + longest_words);
            source.head = main.head;
            return source;
        }
        if (main.name != nullptr) {
            source.form = SourceForm::name;
            source.name = *main.name;
            source.words = {range_.block, source.name.name, source.name.end};
            source.head = source.name.end - 1;
            return source;
        }
        // "the chief, Paul Manafort,"; "Its director, Ingrid Solheim".
        if (main.end + 1 < end && tokens_[main.end].hash == word_hash(",")) {
            const Part second = part_at(main.end + 1, end);
            if (second.name != nullptr && second.name->kind != NameKind::state && !second.name->beside &&
                is_told_by_nouns(second) && (second.end == end || !is_word(second.end)) && is_person_noun(main.head)) {
                source.form = SourceForm::name;
                source.name = *second.name;
                source.words = {range_.block, source.name.name, source.name.end};
                source.head = source.name.end - 1;
                return source;
            }
        }
        if (const Name forced = name_before(main); forced.words() != 0) {
            source.form = SourceForm::name;
            source.name = forced;
            source.words = {range_.block, forced.name, forced.end};
            source.head = forced.end - 1;
            return source;
        }
        source.head = main.head;
        source.words.end = std::min(main.whole_end, begin + longest_words);
        return source;
    }

  private:
    /// A noun with what belongs to it.
    struct Part {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;        // before a preposition
        std::uint32_t whole_end = 0;  // before a comma or a relative clause
        std::uint32_t head = 0;
        const Name* name = nullptr;
    };

    [[nodiscard]] NameWord known(std::uint32_t place) const { return name_word(tokens_[place].hash); }
    [[nodiscard]] bool is_word(std::uint32_t place) const {
        return tokens_[place].kind == TokenKind::word || tokens_[place].kind == TokenKind::number;
    }
    [[nodiscard]] bool is_person_noun(std::uint32_t place) const {
        return known(place).is(known_as::person_noun | known_as::title);
    }
    /// Whether nothing stands before the part's name, or what they are: "engineer Ivo Petrov".
    [[nodiscard]] bool is_told_by_nouns(const Part& part) const {
        for (std::uint32_t place = part.begin; place < part.name->begin; ++place) {
            if (!is_person_noun(place)) return false;
        }
        return true;
    }
    [[nodiscard]] bool is_pronoun(std::uint32_t place) const {
        const NameWord word = known(place);
        return word.is(known_as::singular | known_as::they | known_as::it | known_as::first_person |
                       known_as::relative) ||
               tokens_[place].hash == word_hash("you");
    }

    [[nodiscard]] Part part_at(std::uint32_t begin, std::uint32_t end) {
        Part part{.begin = begin, .end = begin, .whole_end = begin, .head = begin};
        std::uint32_t place = begin;
        bool whole = false;
        while (place < end) {
            const Token& token = tokens_[place];
            const NameWord word = known(place);
            if (token.kind == TokenKind::opening_mark || token.kind == TokenKind::closing_mark ||
                (token.quoted && !tokens_[begin].quoted) || tokens_[place].hash == word_hash("/")) {
                ++place;  // "the “No Comparison” ad"
                continue;
            }
            // "the referees’ association"
            if (!is_word(place) && word.is(known_as::possessive) && place > begin && place + 1 < end) {
                ++place;
                continue;
            }
            if (!is_word(place) ||
                (place > begin && word.is(known_as::relative) && token.word_class == WordClass::pronoun))
                break;
            // "current and former officials" is one noun.
            if (word.is(known_as::both) && part.name == nullptr &&
                !known(part.head).is(known_as::plural | known_as::person_noun | known_as::title |
                                     known_as::organisation)) {
                ++place;
                continue;
            }
            const bool noun_before = place > begin && !known(place - 1).is(known_as::definite | known_as::indefinite);
            if (!whole && noun_before &&
                (token.word_class == WordClass::preposition || word.is(known_as::of | known_as::both))) {
                part.end = place;
                whole = true;
                if (word.is(known_as::both)) break;
            }
            // "a study published on Thursday": a study.
            if (!whole && noun_before && !token.capital && known(place - 1).is(known_as::writing) &&
                word_at(text_, blocks_[range_.block], place).ends_with("ed")) {
                part.end = place;
                whole = true;
            }
            if (const Name* name = names_.at(range_.block, place); name != nullptr && name->end <= end) {
                if (!whole) {
                    part.head = name->end - 1;
                    part.name = name->words() == 0 ? nullptr : name;
                }
                place = name->end;
                continue;
            }
            if (!whole && !word.is(known_as::possessive)) {
                part.head = place;
                part.name = nullptr;
            } else if (!whole) {
                part.name = nullptr;
            }
            ++place;
        }
        part.whole_end = place;
        if (!whole) part.end = place;
        return part;
    }

    /// The name that the part ends with where none was found: in a headline, or as a part of a longer one.
    [[nodiscard]] Name name_before(const Part& part) const {
        const std::uint32_t end = part.head + 1;
        const bool in_name = names_.at(range_.block, part.head) != nullptr;
        if (!tokens_[part.head].capital || (!in_name && !names_.in_capitals(range_.block))) return {};
        std::uint32_t begin = end;
        while (begin > part.begin && end - begin < longest_words && tokens_[begin - 1].capital &&
               !known(begin - 1).is(known_as::definite | known_as::indefinite))
            --begin;
        return name_of_tokens(text_, blocks_, range_.block, begin, end);
    }

    /// Whether another name or noun stands beside the first, joined by "and".
    [[nodiscard]] bool is_several(const Part& main, std::uint32_t end) {
        std::uint32_t place = main.end;
        const bool person = main.name != nullptr || known(main.head).is(known_as::plural | known_as::person_noun |
                                                                        known_as::title | known_as::organisation);
        if (!person) return false;
        for (int parts = 0; parts < 8 && place + 1 < end; ++parts) {
            if (is_word(place) && known(place).is(known_as::both)) {
                const Part next = part_at(place + 1, end);
                const bool other =
                    next.name != nullptr ||
                    (main.name == nullptr &&
                     known(next.head).is(known_as::plural | known_as::person_noun | known_as::organisation)) ||
                    known(next.head).is(known_as::plural);
                return other && next.end > place + 1;
            }
            if (tokens_[place].hash != word_hash(",")) return false;
            if (is_word(place + 1) && known(place + 1).is(known_as::both)) {
                ++place;
                continue;
            }
            const Part next = part_at(place + 1, end);
            if (next.name == nullptr || main.name == nullptr) return false;
            place = next.end;
        }
        return false;
    }

    std::string_view text_;
    std::span<const ReadBlock> blocks_;
    const std::vector<Token>& tokens_;
    const Names& names_;
    TokenRange range_;
};

}  // namespace

TokenPlace token_at(std::span<const ReadBlock> blocks, text::ByteOffset place) {
    std::size_t low = 0;
    std::size_t high = blocks.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (blocks[middle].range.end <= place) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    const std::size_t block = low;
    if (block == blocks.size()) return {static_cast<std::uint32_t>(block), 0};
    const auto& tokens = blocks[block].tokens;
    const std::uint32_t base = blocks[block].range.begin.value;
    low = 0;
    high = tokens.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (base + tokens[middle].range.end.value <= place.value) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return {static_cast<std::uint32_t>(block), static_cast<std::uint32_t>(low)};
}

TokenRange tokens_of(std::span<const ReadBlock> blocks, text::ByteRange range) {
    const TokenPlace begin = token_at(blocks, range.begin);
    if (begin.block == blocks.size() || range.empty()) return {};
    const auto& tokens = blocks[begin.block].tokens;
    const std::uint32_t base = blocks[begin.block].range.begin.value;
    std::uint32_t end = begin.token;
    while (end < tokens.size() && base + tokens[end].range.begin.value < range.end.value)
        ++end;
    return {begin.block, begin.token, end};
}

SourceWords read_source(std::string_view text, std::span<const ReadBlock> blocks, const Names& names,
                        TokenRange range) {
    if (range.empty()) return {};
    return SourceReader(text, blocks, names, range).read();
}

}  // namespace sayso::suggest
