// One walk over the tokens. A word that begins a sentence has its capital letter from that, unless the article writes
// it so elsewhere.
#include "suggest/names.h"

#include <algorithm>

#include "text/heap_sort.h"

namespace sayso::suggest {

namespace {

constexpr std::uint32_t longest_name = 12;

bool is_all_capitals(std::string_view word) {
    constexpr std::size_t longest = 16;  // of an acronym
    return word.size() > 1 && word.size() <= longest &&
           std::ranges::all_of(word, [](char byte) { return byte < 'a' || byte > 'z'; });
}

/// “BRANDT: We will not pay.” is somebody’s turn in a conversation, and his name no acronym.
bool begins_turn(const ReadBlock& block, std::uint32_t begin, std::uint32_t end) {
    return begin == 0 && end < block.tokens.size() && block.tokens[end].hash == word_hash(":");
}

/// The names of one block.
class BlockNames {
  public:
    BlockNames(std::string_view text, std::span<const ReadBlock> blocks, std::uint32_t at, const WordUse& words,
               const std::vector<std::uint32_t>& inner)
        : text_(text), blocks_(blocks), block_(blocks[at]), at_(at), words_(words), inner_(inner) {}

    void find(std::vector<Name>& found) {
        const auto& tokens = block_.tokens;
        for (std::uint32_t place = 0; place < tokens.size();) {
            if (!may_begin(place)) {
                ++place;
                continue;
            }
            const std::uint32_t end = end_of_run(place);
            if (end - place <= longest_name) {
                Name name = name_of_tokens(text_, blocks_, at_, place, end);
                if (name.words() != 0) {
                    name.beside = stands_beside(name);
                    found.push_back(name);
                }
            }
            place = end;
        }
    }

    /// Whether the token at `place` begins a sentence, or what stands in quotation marks.
    [[nodiscard]] bool begins_sentence(std::uint32_t place) {
        if (place == 0) return true;
        const Token& token = block_.tokens[place];
        const Token& before = block_.tokens[place - 1];
        if (before.kind != TokenKind::word && before.kind != TokenKind::number) {
            const std::uint32_t mark = before.hash;
            if (mark != word_hash(",") && mark != word_hash("-") && mark != word_hash("&") && mark != word_hash("(") &&
                mark != word_hash(";"))
                return true;
        }
        while (sentence_ < block_.sentences.size() && block_.sentences[sentence_].end <= token.range.begin)
            ++sentence_;
        return sentence_ < block_.sentences.size() && block_.sentences[sentence_].begin == token.range.begin;
    }

  private:
    [[nodiscard]] std::string_view word(std::uint32_t place) const { return word_at(text_, block_, place); }

    /// A word with a capital letter that is more than a word that any sentence may begin with.
    [[nodiscard]] bool is_capital(std::uint32_t place) const {
        if (place >= block_.tokens.size()) return false;
        const Token& token = block_.tokens[place];
        if (token.kind != TokenKind::word) return false;
        if (token.capital) {
            switch (token.word_class) {
                case WordClass::determiner:
                case WordClass::pronoun:
                case WordClass::object_pronoun:
                case WordClass::auxiliary:
                case WordClass::preposition:
                case WordClass::conjunction:
                    return token.hash == word_hash("will") ||
                           (token.hash == word_hash("us") && is_all_capitals(word(place)));
                default:
                    // "Brandt Says Holm Left", in the midst of other text.
                    if (is_reporting(token.word_class) && word(place).ends_with("s") &&
                        token.hash != word_hash("states"))
                        return false;
                    return !name_word(token.hash).is(known_as::never_name);
            }
        }
        const std::string_view written = word(place);
        return written.size() > 3 && (written.starts_with("al-") || written.starts_with("el-")) && written[3] >= 'A' &&
               written[3] <= 'Z';
    }

    [[nodiscard]] bool may_begin(std::uint32_t place) {
        if (!is_capital(place)) return false;
        if (!begins_sentence(place)) return true;
        const Token& token = block_.tokens[place];
        const NameWord known = name_word(token.hash);
        const bool known_name = known.is(known_as::given | known_as::media_name) || known.country != 0 ||
                                is_all_capitals(word(place)) || country_at(text_, block_, place).tokens == 2;
        const bool goes_on = is_capital(place + 1);
        if (known.is(known_as::title) && goes_on) return true;
        if (known_name && !is_reporting(token.word_class)) return true;
        if (std::ranges::binary_search(inner_, token.hash)) return true;
        if (words_.in_lower_case(word(place)) || token.word_class != WordClass::none) return false;
        if (goes_on)
            return (!word(place).ends_with("ly") && !word(place).ends_with("ing")) ||
                   block_.tokens[place + 1].hash == word_hash("street");  // "Downing Street"
        return !word(place).ends_with("s") && !known.is(known_as::person_noun | known_as::plural | known_as::writing |
                                                        known_as::organisation | known_as::media_noun);
    }

    [[nodiscard]] std::uint32_t end_of_run(std::uint32_t place) {
        const auto& tokens = block_.tokens;
        std::uint32_t last_organisation = place;  // past it, where "of" goes on with the name
        for (;;) {
            const NameWord known = name_word(tokens[place].hash);
            if (known.is(known_as::organisation | known_as::generic) ||
                known.is(known_as::title | known_as::person_noun))
                last_organisation = place + 1;
            ++place;
            if (place >= tokens.size()) return place;
            const NameWord next = name_word(tokens[place].hash);
            const Token& token = tokens[place];
            if (is_capital(place)) {
                if (begins_sentence(place)) return place;
                continue;
            }
            if (token.hash == word_hash("/") && is_capital(place + 1) && is_glued(place) && is_glued(place + 1)) {
                ++place;
                continue;
            }
            if (token.capital && next.is(known_as::media_end) && !begins_sentence(place)) continue;  // "USA Today"
            if (next.is(known_as::ampersand) && is_capital(place + 1)) {
                ++place;
                continue;
            }
            if (token.kind == TokenKind::word && next.is(known_as::particle) && is_capital(place + 1)) {
                ++place;
                continue;
            }
            if (token.kind == TokenKind::word && next.is(known_as::particle) && is_capital(place + 2) &&
                name_word(tokens[place + 1].hash).is(known_as::particle)) {
                place += 2;
                continue;
            }
            if (next.is(known_as::joins) && last_organisation == place) {
                if (is_capital(place + 1)) {
                    ++place;
                    continue;
                }
                if (is_capital(place + 2) && name_word(tokens[place + 1].hash).is(known_as::definite)) {
                    place += 2;
                    continue;
                }
            }
            // "China’s Commerce Ministry" is one institution; "Smith’s friend" and "Smith’s Aunt Jo" are not.
            if (next.is(known_as::possessive) && token.kind == TokenKind::word && is_capital(place + 1)) {
                std::uint32_t end = place + 1;
                while (is_capital(end) && end - place < longest_name)
                    ++end;
                if (name_word(tokens[end - 1].hash).is(known_as::organisation) &&
                    !name_word(tokens[place + 1].hash).is(known_as::title)) {
                    place = end - 1;
                    continue;
                }
            }
            // "Havn A/S": also where its first part is a word that is no name.
            if (token.capital && place + 2 < tokens.size() && tokens[place + 1].hash == word_hash("/") &&
                tokens[place + 2].capital && is_glued(place + 1) && is_glued(place + 2)) {
                place += 2;
                continue;
            }
            // ", Jr."
            if (token.kind == TokenKind::mark && place + 1 < tokens.size() && is_capital(place + 1) &&
                name_word(tokens[place + 1].hash).is(known_as::suffix) && token.hash == word_hash(",")) {
                ++place;
                continue;
            }
            return place;
        }
    }

    /// Whether the token begins where the one before ends.
    [[nodiscard]] bool is_glued(std::uint32_t place) const {
        return is_right_after(block_.tokens[place], block_.tokens[place - 1]);
    }

    [[nodiscard]] bool stands_beside(const Name& name) const {
        const auto& tokens = block_.tokens;
        if (name.end < tokens.size()) {
            const NameWord after = name_word(tokens[name.end].hash);
            if (tokens[name.end].kind == TokenKind::word && !tokens[name.end].capital &&
                (after.is(known_as::possessive | known_as::organisation | known_as::person_noun | known_as::plural |
                          known_as::writing | known_as::title | known_as::media_noun)) &&
                !(name.kind == NameKind::state && after.is(known_as::government)) &&
                !after.is(known_as::singular | known_as::relative))
                return true;
        }
        return name.begin > 0 && name.kind != NameKind::person &&
               name_word(tokens[name.begin - 1].hash).is(known_as::place);
    }

    std::string_view text_;
    std::span<const ReadBlock> blocks_;
    const ReadBlock& block_;
    std::uint32_t at_;
    const WordUse& words_;
    const std::vector<std::uint32_t>& inner_;
    std::size_t sentence_ = 0;
};

bool has_names(const ReadBlock& block) {
    switch (block.kind) {
        case article::BlockKind::byline:
        case article::BlockKind::boilerplate:
            return false;
        default:
            return !is_in_capitals(block);
    }
}

}  // namespace

bool is_in_capitals(const ReadBlock& block) {
    // What has a stop is a sentence. In a headline with capitals only small words have none.
    const bool heads = block.kind == article::BlockKind::title || block.kind == article::BlockKind::heading;
    if (block.tokens.empty() || block.tokens.back().kind == TokenKind::closing_mark) return false;
    if (const Token& last = block.tokens.back(); last.kind == TokenKind::mark && last.hash == word_hash("."))
        return false;
    std::size_t words = 0;
    std::size_t small = 0;
    std::size_t capitals = 0;
    for (const Token& token : block.tokens) {
        if (token.kind != TokenKind::word) continue;
        ++words;
        if (token.capital) {
            ++capitals;
        } else if (token.word_class == WordClass::none || is_reporting(token.word_class)) {
            if (!name_word(token.hash).is(known_as::possessive)) ++small;
        }
    }
    return heads ? capitals > 2 && capitals * 2 > words : capitals > 2 && small * 6 < capitals;
}

text::ByteRange range_of_tokens(const ReadBlock& block, std::uint32_t begin, std::uint32_t end) {
    return block.in_text({block.tokens[begin].range.begin, block.tokens[end - 1].range.end});
}

std::string_view word_at(std::string_view text, const ReadBlock& block, std::uint32_t place) {
    return text::slice(text, block.in_text(block.tokens[place].range));
}

CountryWords country_at(std::string_view text, const ReadBlock& block, std::uint32_t place) {
    const Token& token = block.tokens[place];
    if (!token.capital) return {};
    if (place + 1 < block.tokens.size() && block.tokens[place + 1].capital) {
        const NameWord two = name_word(hash_of_two(token.hash, block.tokens[place + 1].hash));
        if (two.country != 0) return {two, 2};
    }
    const NameWord one = name_word(token.hash);
    if (one.country == 0) return {};
    if (token.hash == word_hash("us") && !is_all_capitals(word_at(text, block, place))) return {};
    return {one, 1};
}

Name name_of_tokens(std::string_view text, std::span<const ReadBlock> blocks, std::uint32_t at, std::uint32_t begin,
                    std::uint32_t end) {
    const ReadBlock& block = blocks[at];
    const auto& tokens = block.tokens;
    Name name{.block = at, .begin = begin, .name = begin, .end = end};
    if (begin == end) return name;
    const NameWord last = name_word(tokens[end - 1].hash);
    // The title: up to the last word that is one, where more follows.
    bool of_institution = last.is(known_as::organisation) && !last.is(known_as::given) && end - begin > 1;
    for (std::uint32_t place = begin; place < end; ++place) {
        const NameWord known = name_word(tokens[place].hash);
        if (known.is(known_as::ampersand)) of_institution = true;
        if (known.is(known_as::joins) && place > begin &&
            name_word(tokens[place - 1].hash).is(known_as::organisation) &&
            !name_word(tokens[place - 1].hash).is(known_as::title))
            of_institution = true;
    }
    if (!of_institution) {
        for (std::uint32_t place = begin; place < end; ++place) {
            const NameWord known = name_word(tokens[place].hash);
            if (!known.is(known_as::title)) continue;
            if (place > begin && known.is(known_as::given)) continue;
            std::uint32_t after = place + 1;
            if (after < end && name_word(tokens[after].hash).is(known_as::of)) {
                // "Secretary of State": the office is a part of the title; so is a place up to a given name.
                const std::uint32_t office = after + 1;
                after += office < end && name_word(tokens[office].hash).is(known_as::definite) ? 3 : 2;
                for (std::uint32_t given = office + 1; given + 1 < end; ++given) {
                    if (!name_word(tokens[given].hash).is(known_as::given)) continue;
                    after = given;
                    break;
                }
                if (after > end) after = end;
            }
            if (after < end && name_word(tokens[after].hash).is(known_as::suffix)) continue;
            if (after < end && (name_word(tokens[after].hash).is(known_as::possessive | known_as::ampersand))) continue;
            if (after == end && place == begin + (name.name - begin) && !known.is(known_as::given)) {
                // Nothing but a title.
                name.name = end;
            } else if (after < end) {
                name.name = after;
            }
            if (known.is(known_as::male)) name.gender = Gender::male;
            if (known.is(known_as::female)) name.gender = Gender::female;
        }
        // "Fisherman Anders Yilmaz": what somebody does, at the start of a sentence.
        if (name.name == begin && end - begin > 2) {
            const NameWord first = name_word(tokens[begin].hash);
            const NameWord second = name_word(tokens[begin + 1].hash);
            if (!first.is(known_as::given) && second.is(known_as::given) && first.is(known_as::person_noun))
                name.name = begin + 1;
        }
        if (name.name == begin && end - begin > 1) {
            const CountryWords country = country_at(text, block, begin);
            if (country.word.is(known_as::adjective) && begin + country.tokens < end &&
                name_word(tokens[begin + country.tokens].hash).is(known_as::given))
                name.name = begin + country.tokens;
        }
    }
    if (name.has_title()) {
        for (std::uint32_t place = begin; place < std::min(name.name, end); ++place) {
            if (const CountryWords country = country_at(text, block, place); country.tokens != 0)
                name.country = country.word.country;
        }
        if (name.name != end) name.kind = NameKind::person;
    }
    if (name.name >= end) {
        name.name = end;
        return name;
    }

    const NameWord first = name_word(tokens[name.name].hash);
    if (name.kind == NameKind::person) {
        if (name.gender == Gender::unknown && first.is(known_as::given)) {
            if (first.is(known_as::male) && !first.is(known_as::female)) name.gender = Gender::male;
            if (first.is(known_as::female) && !first.is(known_as::male)) name.gender = Gender::female;
        }
        return name;
    }

    const NameWord word_before = begin == 0 ? NameWord{} : name_word(tokens[begin - 1].hash);
    const bool after_article = begin > 0 && tokens[begin - 1].hash == word_hash("the");
    const CountryWords country = country_at(text, block, begin);
    if (country.tokens == end - begin) {
        name.country = country.word.country;
        name.kind = NameKind::state;
        if (country.word.is(known_as::adjective)) {
            // "the Chinese government"; by itself an adjective names nobody.
            if (end < tokens.size() && name_word(tokens[end].hash).is(known_as::government)) {
                ++name.end;
            } else {
                name.name = name.end;
            }
        }
    } else if (last.is(known_as::media_name) ||
               (last.is(known_as::media_end) && (end - begin > 1 ? !first.is(known_as::given) : after_article)) ||
               (word_before.is(known_as::media_noun) && !word_before.is(known_as::organisation | known_as::plural)) ||
               (first.is(known_as::media_name) &&
                last.is(known_as::generic | known_as::media_end | known_as::media_noun))) {
        name.kind = NameKind::media;
    } else if (of_institution || (last.is(known_as::organisation) && !first.is(known_as::given))) {
        name.kind = NameKind::institution;
    } else if (last.is(known_as::plural)) {
        name.kind = NameKind::group;
    } else if (first.is(known_as::given) && end - begin > 1) {
        name.kind = NameKind::person;
    } else if (end - begin == 1 && is_all_capitals(word_at(text, block, begin)) && !begins_turn(block, begin, end)) {
        name.kind = NameKind::institution;
    } else if (after_article &&
               (end == tokens.size() || tokens[end].kind != TokenKind::word ||
                (tokens[end].word_class != WordClass::none && tokens[end].word_class != WordClass::document &&
                 tokens[end].word_class != WordClass::role))) {
        name.kind = NameKind::institution;
    }
    if (first.is(known_as::given) && (name.kind == NameKind::person || name.kind == NameKind::unknown)) {
        if (first.is(known_as::male) && !first.is(known_as::female)) name.gender = Gender::male;
        if (first.is(known_as::female) && !first.is(known_as::male)) name.gender = Gender::female;
    }
    return name;
}

Names::Names(std::string_view text, std::span<const ReadBlock> blocks, const WordUse& words) {
    in_capitals_.reserve(blocks.size());
    for (const ReadBlock& block : blocks)
        in_capitals_.push_back(is_in_capitals(block) ? 1 : 0);
    // Which words have a capital letter where no sentence begins.
    std::vector<std::uint32_t> inner;
    for (std::uint32_t at = 0; at < blocks.size(); ++at) {
        if (!has_names(blocks[at])) continue;
        BlockNames reader(text, blocks, at, words, inner);
        for (std::uint32_t place = 0; place < blocks[at].tokens.size(); ++place) {
            const Token& token = blocks[at].tokens[place];
            if (token.kind == TokenKind::word && token.capital && !reader.begins_sentence(place))
                inner.push_back(token.hash);
        }
    }
    text::heap_sort(inner);
    for (std::uint32_t at = 0; at < blocks.size(); ++at) {
        if (has_names(blocks[at])) BlockNames(text, blocks, at, words, inner).find(names_);
    }
}

const Name* Names::at(std::uint32_t block, std::uint32_t token) const {
    std::size_t low = 0;
    std::size_t high = names_.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        const Name& name = names_[middle];
        if (name.block < block || (name.block == block && name.end <= token)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == names_.size() || names_[low].block != block || names_[low].begin > token) return nullptr;
    return &names_[low];
}

}  // namespace sayso::suggest
