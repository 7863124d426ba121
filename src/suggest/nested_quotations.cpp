#include "suggest/nested_quotations.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "suggest/name_words.h"
#include "suggest/names.h"

namespace sayso::suggest {

namespace {

/// Between the marks and the verb, and of a subject: no more tokens than that.
constexpr std::uint32_t farthest_verb = 4;
constexpr std::uint32_t longest_subject = 6;

/// Such a one was right in eight of ten.
constexpr float score_of_nested = 0.8F;

/// What stands around one inner quotation.
class NestedReader {
  public:
    NestedReader(std::string_view text, const ReadBlock& block) : text_(text), block_(block), tokens_(block.tokens) {}

    /// The inner quotation whose tokens are `[begin, end)`, marks included, in one that goes from `first` to `last`.
    [[nodiscard]] std::optional<Attribution> read(std::uint32_t begin, std::uint32_t end, std::uint32_t first,
                                                  std::uint32_t last) const {
        Attribution found = {.quotation = annotation::Quotation::direct,
                             .rule = AttributionRule::quotation_cue,
                             .score = score_of_nested};
        found.content.push_back(range_of_tokens(block_, begin, end));
        if (read_before(begin, first, found) || read_after(end, last, found)) return found;
        return std::nullopt;
    }

  private:
    [[nodiscard]] bool is_word(std::uint32_t place) const { return tokens_[place].kind == TokenKind::word; }
    [[nodiscard]] bool says(std::uint32_t place) const { return tokens_[place].word_class == WordClass::saying; }
    [[nodiscard]] bool is_mark(std::uint32_t place, std::uint32_t hash) const {
        return tokens_[place].kind == TokenKind::mark && tokens_[place].hash == hash;
    }

    /// "She told me ‘…’".
    bool read_before(std::uint32_t begin, std::uint32_t first, Attribution& found) const {
        std::uint32_t verb = begin;
        if (verb > first && (is_mark(verb - 1, word_hash(",")) || is_mark(verb - 1, word_hash(":")))) --verb;
        for (std::uint32_t looked_at = 0; looked_at < farthest_verb; ++looked_at) {
            if (verb <= first + 1 || !is_word(verb - 1)) return false;
            --verb;
            if (says(verb)) break;
            if (looked_at + 1 == farthest_verb || tokens_[verb].word_class == WordClass::conjunction ||
                tokens_[verb].word_class == WordClass::pronoun || tokens_[verb].word_class == WordClass::auxiliary)
                return false;
        }
        std::uint32_t cue = verb;
        while (cue > first && (tokens_[cue - 1].word_class == WordClass::auxiliary ||
                               tokens_[cue - 1].word_class == WordClass::adverb))
            --cue;
        if (cue < verb && is_form_of_be(tokens_[cue].hash) && !word_at(text_, block_, verb).ends_with("ing"))
            return false;
        if (cue > first + 1 && tokens_[cue - 1].hash == word_hash("to") && tokens_[cue - 2].hash == word_hash("used"))
            cue -= 2;
        const std::uint32_t subject = subject_before(cue, first);
        if (subject == cue) return false;
        found.cue = range_of_tokens(block_, cue, verb + 1);
        found.source.push_back(range_of_tokens(block_, subject, cue));
        return true;
    }

    /// "‘…,’ she told me".
    bool read_after(std::uint32_t end, std::uint32_t last, Attribution& found) const {
        std::uint32_t verb = end;
        while (verb < last && is_word(verb) && !says(verb) && verb - end < longest_subject)
            ++verb;
        if (verb >= last || verb == end || !is_word(verb) || !says(verb)) return false;
        if (subject_before(verb, end) != end) return false;
        found.cue = range_of_tokens(block_, verb, verb + 1);
        found.source.push_back(range_of_tokens(block_, end, verb));
        return true;
    }

    /// Where the subject that ends at `end` begins; `end` where there is none.
    [[nodiscard]] std::uint32_t subject_before(std::uint32_t end, std::uint32_t first) const {
        if (end <= first || !is_word(end - 1)) return end;
        if (tokens_[end - 1].word_class == WordClass::pronoun) {
            const NameWord word = name_word(tokens_[end - 1].hash);
            return word.is(known_as::relative) ? end : end - 1;
        }
        std::uint32_t begin = end;
        while (begin > first && end - begin < longest_subject && is_word(begin - 1)) {
            const Token& before = tokens_[begin - 1];
            if (before.word_class == WordClass::determiner) return begin == end ? end : begin - 1;
            if (name_word(before.hash).is(known_as::possessive)) return end;
            if (!before.capital && before.word_class != WordClass::none && before.word_class != WordClass::role) break;
            --begin;
        }
        // Without a determiner only a name.
        std::uint32_t name = end;
        while (name > begin && tokens_[name - 1].capital)
            --name;
        return name;
    }

    std::string_view text_;
    const ReadBlock& block_;
    const std::vector<Token>& tokens_;
};

/// The content of one of the last attributions that holds the words; empty where none does.
text::ByteRange said_around(const std::vector<Attribution>& attributions, text::ByteRange words) {
    constexpr std::size_t looked_at = 8;
    const std::size_t first = attributions.size() - std::min(looked_at, attributions.size());
    for (std::size_t at = first; at < attributions.size(); ++at) {
        for (const text::ByteRange range : attributions[at].content) {
            if (range.contains(words)) return range;
        }
    }
    return {};
}

}  // namespace

void add_nested_quotations(std::string_view text, std::span<const ReadBlock> blocks,
                           std::vector<Attribution>& attributions) {
    std::vector<Attribution> all;
    std::size_t next = 0;
    text::ByteRange said;
    const auto hand_on_until = [&](text::ByteOffset place) {
        while (next < attributions.size() && attributions[next].content.front().begin <= place)
            all.push_back(std::move(attributions[next++]));
    };
    for (const ReadBlock& block : blocks) {
        const NestedReader reader(text, block);
        std::uint32_t token = 0;
        std::uint32_t outer_begin = 0;
        std::uint32_t outer_end = 0;
        const auto& tokens = block.tokens;
        for (const Quotation& quotation : block.quotations) {
            while (token < tokens.size() && tokens[token].range.begin < quotation.range.begin)
                ++token;
            std::uint32_t end = token;
            if (quotation.level == 1) {
                outer_begin = token + 1;
                while (end < tokens.size() && tokens[end].range.end <= quotation.range.end)
                    ++end;
                outer_end = end;
                continue;
            }
            if (quotation.level != 2) continue;
            while (end < outer_end && tokens[end].range.end <= quotation.range.end)
                ++end;
            if (end == token) continue;
            auto found = reader.read(token, end, outer_begin, outer_end);
            if (!found) continue;
            const text::ByteRange words = found->content.front();
            hand_on_until(words.begin);
            if (all.empty()) continue;
            const bool known = all.back().content.front().begin == words.begin ||
                               (next < attributions.size() && words.contains(attributions[next].content.front()));
            if (!said.contains(words)) said = said_around(all, words);
            if (!known && said.contains(words)) all.push_back(*std::move(found));
        }
    }
    if (all.empty()) return;
    while (next < attributions.size())
        all.push_back(std::move(attributions[next++]));
    attributions = std::move(all);
}

}  // namespace sayso::suggest
