#include "suggest/edge_sources.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "suggest/block_words.h"
#include "suggest/name_words.h"
#include "suggest/names.h"
#include "text/heap_sort.h"

namespace sayso::suggest {

namespace {

/// How often such suggestions are right, measured on people's marks.
constexpr float score_of_edge = 0.8F;
constexpr std::uint32_t longest_source = 12;
constexpr std::uint32_t longest_circumstance = 6;
constexpr std::uint32_t fewest_words = 4;

/// The tokens of such a sentence's parts.
struct Parts {
    TokenRange said;
    TokenRange source;
    TokenRange cue;
};

class SentenceReader : private BlockWords {
  public:
    /// Of the sentence of the block at `place` in it.
    SentenceReader(std::string_view text, const ReadBlock& block, text::ByteRange place)
        : BlockWords(text, block), sentence_(tokens_in(block.in_text(place))) {
        while (sentence_.end > sentence_.begin && tokens_[sentence_.end - 1].kind == TokenKind::mark)
            --sentence_.end;
    }

    /// "…, people familiar with the matter said on Tuesday"
    [[nodiscard]] std::optional<Parts> with_source_at_end() const {
        // The last verb that says so, with nothing but circumstances after it.
        std::uint32_t verb = sentence_.end;
        do {
            if (verb == sentence_.begin || sentence_.end - verb > longest_circumstance) return std::nullopt;
            --verb;
            if (!is_plain_word(verb)) return std::nullopt;
        } while (!attributes(verb));
        if (!is_circumstance(verb + 1, sentence_.end)) return std::nullopt;
        std::uint32_t source = verb;
        while (source > sentence_.begin && verb - source < longest_source && may_name(source - 1))
            --source;
        if (source == verb || source == sentence_.begin || !is_comma(source - 1) || !begins_source(source))
            return std::nullopt;
        return enough({{0, sentence_.begin, source - 1}, {0, source, verb}, {0, verb, verb + 1}});
    }

    /// "As Holm has pointed out, …"
    [[nodiscard]] std::optional<Parts> with_source_at_begin() const {
        const std::uint32_t source = sentence_.begin + 1;
        if (source >= sentence_.end || tokens_[sentence_.begin].hash != word_hash("as")) return std::nullopt;
        std::uint32_t cue = source;
        while (cue < sentence_.end && cue - source < longest_source && may_name(cue) && !points_out(cue))
            ++cue;
        while (cue > source + 1 && tokens_[cue - 1].word_class == WordClass::adverb)
            --cue;
        std::uint32_t verb = cue;
        while (verb < sentence_.end &&
               (tokens_[verb].word_class == WordClass::auxiliary || tokens_[verb].word_class == WordClass::adverb))
            ++verb;
        if (cue == source || verb >= sentence_.end || !is_plain_word(verb) || !begins_source(source))
            return std::nullopt;
        const bool points = points_out(verb);
        if (!points && !attributes(verb) && !notes(verb)) return std::nullopt;
        const std::uint32_t cue_end = points ? verb + 2 : verb + 1;
        std::uint32_t comma = cue_end;
        while (comma < sentence_.end && comma - cue_end < longest_circumstance && is_plain_word(comma))
            ++comma;
        if (comma >= sentence_.end || !is_comma(comma) || !is_circumstance(cue_end, comma)) return std::nullopt;
        return enough({{0, comma + 1, sentence_.end}, {0, source, cue}, {0, cue, cue_end}});
    }

  private:
    [[nodiscard]] bool is_plain_word(std::uint32_t place) const { return is_word(place) && !tokens_[place].quoted; }
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
    /// Which in the middle of a sentence may be followed by what is noted.
    [[nodiscard]] bool notes(std::uint32_t place) const {
        constexpr std::array<std::uint32_t, 4> verbs = {word_hash("noted"), word_hash("notes"), word_hash("observed"),
                                                        word_hash("told")};
        return std::ranges::find(verbs, tokens_[place].hash) != verbs.end();
    }
    /// "pointed out", "puts it"
    [[nodiscard]] bool points_out(std::uint32_t place) const {
        if (place + 1 >= sentence_.end) return false;
        const std::uint32_t verb = tokens_[place].hash;
        const std::uint32_t next = tokens_[place + 1].hash;
        return ((verb == word_hash("pointed") || verb == word_hash("points")) && next == word_hash("out")) ||
               ((verb == word_hash("put") || verb == word_hash("puts")) && next == word_hash("it"));
    }
    /// Where enough is said.
    [[nodiscard]] std::optional<Parts> enough(const Parts& parts) const {
        std::uint32_t words = 0;
        for (std::uint32_t place = parts.said.begin; place < parts.said.end; ++place)
            words += tokens_[place].kind == TokenKind::word ? 1 : 0;
        return words < fewest_words ? std::nullopt : std::optional(parts);
    }
    /// "on Tuesday", "in a statement": a preposition and no verb.
    [[nodiscard]] bool is_circumstance(std::uint32_t begin, std::uint32_t end) const {
        if (begin == end) return true;
        const Token& first = tokens_[begin];
        if (first.word_class != WordClass::preposition && !name_word(first.hash).is(known_as::never_name)) return false;
        for (std::uint32_t place = begin; place < end; ++place) {
            if (!may_name(place)) return false;
        }
        return true;
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

    TokenRange sentence_;
};

/// What is taken already.
class Taken {
  public:
    /// O(m log m).
    explicit Taken(const std::vector<Attribution>& attributions) {
        std::vector<text::ByteRange> all;
        for (std::size_t index = 0; index < attributions.size(); ++index) {
            const Attribution& each = attributions[index];
            all.insert(all.end(), each.content.begin(), each.content.end());
            if (each.cue) cues_.push_back({*each.cue, index});
        }
        text::heap_sort(all, [](text::ByteRange one, text::ByteRange other) { return one.begin < other.begin; });
        for (const text::ByteRange each : all) {
            if (!contents_.empty() && each.begin <= contents_.back().end) {
                contents_.back().end = std::max(contents_.back().end, each.end);
            } else {
                contents_.push_back(each);
            }
        }
        text::heap_sort(cues_, [](const Cue& one, const Cue& other) { return one.range.begin < other.range.begin; });
    }
    /// Whether somebody says some of it. O(log m).
    [[nodiscard]] bool has_some_of(text::ByteRange range) const {
        const auto at =
            std::ranges::partition_point(contents_, [&](text::ByteRange each) { return each.end <= range.begin; });
        return at != contents_.end() && at->begin < range.end;
    }
    /// The number of the attribution whose cue shares words with the range. O(log m).
    [[nodiscard]] std::optional<std::size_t> with_cue(text::ByteRange range) const {
        const auto at =
            std::ranges::partition_point(cues_, [&](const Cue& each) { return each.range.end <= range.begin; });
        if (at == cues_.end() || at->range.begin >= range.end) return std::nullopt;
        return at->attribution;
    }

  private:
    struct Cue {
        text::ByteRange range;
        std::size_t attribution = 0;
    };
    /// Apart and in order.
    std::vector<text::ByteRange> contents_;
    std::vector<Cue> cues_;
};

bool has_quotation(const ReadBlock& block, TokenRange words) {
    for (std::uint32_t place = words.begin; place < words.end; ++place) {
        if (block.tokens[place].quoted) return true;
    }
    return false;
}

}  // namespace

void add_edge_sources(std::string_view text, const ReadBlock& block, std::vector<Attribution>& attributions) {
    const Taken taken(attributions);
    for (const text::ByteRange sentence : block.sentences) {
        const SentenceReader reader(text, block, sentence);
        std::optional<Parts> parts = reader.with_source_at_end();
        const bool at_end = parts.has_value();
        if (!parts) parts = reader.with_source_at_begin();
        if (!parts) continue;
        const auto range_of = [&](TokenRange words) { return range_of_tokens(block, words.begin, words.end); };
        const text::ByteRange said = range_of(parts->said);
        const text::ByteRange cue = range_of(parts->cue);
        if (const std::optional<std::size_t> found = taken.with_cue(cue)) {
            Attribution& theirs = attributions[*found];
            const bool has_a_part = theirs.content.size() == 1 && said.contains(theirs.content.front());
            if (at_end && has_a_part && !has_quotation(block, parts->said)) theirs.content = {said};
            continue;
        }
        if (taken.has_some_of(said)) continue;
        Attribution& added = attributions.emplace_back();
        added.content = {said};
        added.cue = cue;
        added.source = {range_of(parts->source)};
        added.score = score_of_edge;
    }
}

}  // namespace sayso::suggest
