#include "suggest/closing_sources.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "suggest/name_words.h"
#include "suggest/names.h"
#include "suggest/source_words.h"

namespace sayso::suggest {

namespace {

/// How often such suggestions are right, measured on people's marks.
constexpr float score_of_closing = 0.8F;
constexpr std::uint32_t longest_source = 12;
constexpr std::uint32_t longest_circumstance = 6;
constexpr std::uint32_t fewest_words = 4;

/// The tokens of such a sentence's parts.
struct Closing {
    TokenRange said;
    TokenRange source;
    TokenRange cue;
};

class SentenceEnd {
  public:
    SentenceEnd(std::string_view text, const ReadBlock& block, TokenRange sentence)
        : text_(text), block_(block), tokens_(block.tokens), sentence_(sentence) {}

    [[nodiscard]] std::optional<Closing> find() const {
        std::uint32_t end = sentence_.end;
        while (end > sentence_.begin && tokens_[end - 1].kind == TokenKind::mark)
            --end;
        // "said", or "said on Tuesday": the last verb that says so, with nothing but circumstances after it.
        std::uint32_t verb = end;
        while (verb > sentence_.begin && end - verb < longest_circumstance + 1) {
            --verb;
            if (!is_plain_word(verb)) return std::nullopt;
            if (attributes(verb)) break;
        }
        if (!attributes(verb) || !is_circumstance(verb + 1, end)) return std::nullopt;
        std::uint32_t source = verb;
        while (source > sentence_.begin && verb - source < longest_source && is_plain_word(source - 1) &&
               !is_clause(source - 1))
            --source;
        if (source == verb || source < sentence_.begin + 1 || tokens_[source - 1].hash != word_hash(",") ||
            !begins_source(source))
            return std::nullopt;
        const TokenRange said{0, sentence_.begin, source - 1};
        std::uint32_t words = 0;
        for (std::uint32_t place = said.begin; place < said.end; ++place)
            words += tokens_[place].kind == TokenKind::word ? 1 : 0;
        if (words < fewest_words) return std::nullopt;
        return Closing{said, {0, source, verb}, {0, verb, verb + 1}};
    }

  private:
    [[nodiscard]] bool is_plain_word(std::uint32_t place) const {
        const Token& token = tokens_[place];
        return (token.kind == TokenKind::word || token.kind == TokenKind::number) && !token.quoted;
    }
    /// Whether nothing but a verb can be meant: "state", "debate" and "question" are nouns as often.
    [[nodiscard]] bool attributes(std::uint32_t place) const {
        constexpr std::array<std::uint32_t, 32> verbs = {
            word_hash("said"),      word_hash("say"),      word_hash("says"),         word_hash("argue"),
            word_hash("argued"),    word_hash("argues"),   word_hash("warn"),         word_hash("warned"),
            word_hash("warns"),     word_hash("reported"), word_hash("announced"),    word_hash("posted"),
            word_hash("wrote"),     word_hash("writes"),   word_hash("added"),        word_hash("insisted"),
            word_hash("insists"),   word_hash("claimed"),  word_hash("acknowledged"), word_hash("explained"),
            word_hash("confirmed"), word_hash("agree"),    word_hash("predicted"),    word_hash("concluded"),
            word_hash("found"),     word_hash("finds"),    word_hash("show"),         word_hash("shows"),
            word_hash("showed"),    word_hash("suggests"), word_hash("indicates"),    word_hash("tweeted")};
        return std::ranges::find(verbs, tokens_[place].hash) != verbs.end() && !tokens_[place].capital;
    }
    /// "on Tuesday", "in a statement": a preposition and no verb.
    [[nodiscard]] bool is_circumstance(std::uint32_t begin, std::uint32_t end) const {
        if (begin == end) return true;
        const Token& first = tokens_[begin];
        if (first.word_class != WordClass::preposition && !name_word(first.hash).is(known_as::never_name)) return false;
        for (std::uint32_t place = begin; place < end; ++place) {
            if (is_clause(place)) return false;
        }
        return true;
    }
    /// A word that belongs to another clause.
    [[nodiscard]] bool is_clause(std::uint32_t place) const {
        const Token& token = tokens_[place];
        return is_reporting(token.word_class) || token.word_class == WordClass::auxiliary ||
               token.word_class == WordClass::conjunction || token.word_class == WordClass::object_pronoun ||
               name_word(token.hash).is(known_as::relative);
    }
    [[nodiscard]] bool begins_source(std::uint32_t place) const {
        const Token& token = tokens_[place];
        // "winning all that polls show"
        const WordClass next = tokens_[place + 1].word_class;
        const bool goes_on = next == WordClass::preposition || next == WordClass::determiner;
        if (goes_on && !token.capital && word_at(text_, block_, place).ends_with("ing")) return false;
        return token.capital || token.word_class == WordClass::determiner || token.word_class == WordClass::role ||
               token.word_class == WordClass::document || token.word_class == WordClass::none ||
               token.word_class == WordClass::pronoun;
    }

    std::string_view text_;
    const ReadBlock& block_;
    const std::vector<Token>& tokens_;
    TokenRange sentence_;
};

}  // namespace

void add_closing_sources(std::string_view text, const ReadBlock& block, std::vector<Attribution>& attributions) {
    const std::size_t had = attributions.size();
    for (const text::ByteRange sentence : block.sentences) {
        const auto closing = SentenceEnd(text, block, tokens_of({&block, 1}, block.in_text(sentence))).find();
        if (!closing) continue;
        const auto range_of = [&](TokenRange words) { return range_of_tokens(block, words.begin, words.end); };
        const text::ByteRange said = range_of(closing->said);
        const text::ByteRange cue = range_of(closing->cue);
        const bool has_some = std::any_of(
            attributions.begin(), attributions.begin() + static_cast<std::ptrdiff_t>(had),
            [&](const Attribution& each) {
                return (each.cue && each.cue->overlaps(cue)) ||
                       std::ranges::any_of(each.content, [&](text::ByteRange part) { return part.overlaps(said); });
            });
        if (has_some) continue;
        Attribution& added = attributions.emplace_back();
        added.content = {said};
        added.cue = cue;
        added.source = {range_of(closing->source)};
        added.score = score_of_closing;
    }
}

}  // namespace sayso::suggest
