#include "suggest/attribution_edges.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "suggest/name_words.h"
#include "suggest/names.h"
#include "suggest/quotation_edges.h"

namespace sayso::suggest {

namespace {

/// A phrase before "that", a source after "according to", a name with what stands in brackets: no longer than so many
/// tokens.
constexpr std::uint32_t longest_phrase = 10;
constexpr std::uint32_t longest_source = 16;

/// So few words without quotation marks that are found less surely are nobody's in three of four.
constexpr std::uint32_t most_of_few_words = 4;
constexpr float least_score_of_few_words = 0.5F;

class EdgeMender : private QuotationEdges {
  public:
    using QuotationEdges::added_in;
    using QuotationEdges::QuotationEdges;

    /// Whether words are left.
    bool mend(Attribution& attribution) const {
        take_source_after_according(attribution);
        for (text::ByteRange& source : attribution.source)
            source = mended_source(source);
        std::erase_if(attribution.source, [](text::ByteRange source) { return source.empty(); });
        if (!attribution.cue || attribution.content.empty()) return true;
        if (is_part_of_name(*attribution.cue)) return false;
        take_source_out_of_cue(attribution);
        if (is_passive(*attribution.cue)) leave_out_subject(attribution);
        leave_out_antecedent(attribution);
        leave_out_circumstance(attribution);
        mend_begin(attribution);
        end_at_question(attribution);
        for (text::ByteRange& range : attribution.content)
            range = mended_content(range);
        std::erase_if(attribution.content, [](text::ByteRange range) { return range.empty(); });
        leave_out_announcement(attribution);
        for (text::ByteRange& range : attribution.content)
            if (attribution.cue->end <= range.begin) leave_out_afterthought(range);
        take_subject(attribution);
        take_rest(attribution);
        take_other_side(attribution);
        return !attribution.content.empty() && !says_nothing(attribution.content) &&
               (attribution.score >= least_score_of_few_words || !is_of_few_words(attribution.content));
    }

    /// "The plan is dear, but supporters believe it will pay": what critics argue ends before who speaks next.
    void end_before(Attribution& attribution, const Attribution& next) const {
        if (attribution.content.empty() || next.content.empty() || next.source.empty() || !next.cue) return;
        text::ByteRange& last = attribution.content.back();
        const text::ByteRange source = next.source.front();
        if (source.begin <= last.begin || source.end > next.cue->begin || next.cue->end != last.end ||
            next.content.front().begin < last.end)
            return;
        TokenRange words = tokens_in(last);
        const std::uint32_t speaker = tokens_in(source).begin;
        words.end = speaker;
        while (words.end > words.begin && is_between_clauses(words.end - 1))
            --words.end;
        if (words.end > words.begin && words.end < speaker) last.end = block_.in_text(tokens_[words.end - 1].range).end;
    }

    [[nodiscard]] text::ByteRange mended_mention(text::ByteRange range) const {
        TokenRange words = tokens_in(range);
        while (!words.empty() && is_edge(words.begin))
            ++words.begin;
        while (!words.empty() && is_edge(words.end - 1))
            --words.end;
        // "the spokesman, who"
        while (words.end > words.begin + 2 && known(words.end - 1).is(known_as::relative) &&
               tokens_[words.end - 1].word_class == WordClass::pronoun && is(words.end - 2, word_hash(",")))
            words.end -= 2;
        return words.empty() ? text::ByteRange{range.begin, range.begin} : range_of(words);
    }

  private:
    /// A mark that no mention begins or ends with.
    [[nodiscard]] bool is_edge(std::uint32_t place) const {
        return tokens_[place].kind == TokenKind::mark &&
               (tokens_[place].hash == word_hash(",") || tokens_[place].hash == word_hash(";") ||
                tokens_[place].hash == word_hash(":") || tokens_[place].hash == word_hash("-") ||
                text::slice(text_, block_.in_text(tokens_[place].range)).starts_with("\xE2\x80"));
    }

    /// "According to a report by the harbour office, the fraud cost …": the report says so.
    void take_source_after_according(Attribution& attribution) const {
        if (!attribution.cue || attribution.content.empty()) return;
        const TokenRange cue = tokens_in(*attribution.cue);
        if (cue.empty() || tokens_[cue.begin].word_class != WordClass::according) return;
        text::ByteRange& first = attribution.content.front();
        const TokenRange said = tokens_in(first);
        if (!attribution.source.empty()) {
            // "According to figures released under the law, …"
            const TokenRange source = tokens_in(attribution.source.front());
            if (source.begin != cue.end || source.end != said.begin || attribution.source.size() != 1 || said.empty() ||
                tokens_[said.begin].word_class != WordClass::preposition)
                return;
        } else if (said.begin != cue.end) {
            return;
        }
        std::uint32_t comma = said.begin;
        while (comma < said.end && comma - said.begin < longest_source && is_word(comma) && !tokens_[comma].quoted)
            ++comma;
        if (!is_comma(comma) || comma == said.begin || comma + 1 >= said.end) return;
        attribution.source = {range_of({0, cue.end, comma})};
        first.begin = block_.in_text(tokens_[comma + 1].range).begin;
    }

    [[nodiscard]] text::ByteRange mended_source(text::ByteRange range) const {
        range = mended_mention(range);
        TokenRange words = tokens_in(range);
        if (words.empty()) return range;
        // A bracket that is closed after it, or not at all.
        std::uint32_t open = words.end;
        for (std::uint32_t place = words.begin; place < words.end; ++place) {
            if (is(place, word_hash("("))) open = place;
            if (is(place, word_hash(")"))) open = words.end;
        }
        if (open > words.begin && open < words.end) {
            std::uint32_t close = open;
            while (close < tokens_.size() && close - open < longest_phrase && !is(close, word_hash(")")))
                ++close;
            words.end = is(close, word_hash(")")) ? close + 1 : open;
        }
        // "Havn A/S": no source begins within a word.
        while (words.begin > 1 && is(words.begin - 1, word_hash("/")) && is_glued(words.begin) &&
               is_glued(words.begin - 1)) {
            words.begin -= 2;
            while (words.begin > 0 && (tokens_[words.begin - 1].capital || is(words.begin - 1, word_hash("&"))))
                --words.begin;
        }
        const std::uint32_t last = tokens_[words.end - 1].hash;
        if (words.end - words.begin > 1 && (last == word_hash("today") || last == word_hash("yesterday")) &&
            !tokens_[words.end - 1].capital)
            --words.end;
        return range_of(words);
    }

    /// Whether the token begins where the one before ends.
    [[nodiscard]] bool is_glued(std::uint32_t place) const {
        return place > 0 && is_right_after(tokens_[place], tokens_[place - 1]);
    }

    /// "the Ellery Reading Rooms": what ends in "ing" between two names attributes nothing.
    [[nodiscard]] bool is_part_of_name(text::ByteRange range) const {
        const TokenRange cue = tokens_in(range);
        if (cue.end != cue.begin + 1 || cue.begin == 0 || cue.end >= tokens_.size()) return false;
        const auto is_name = [&](std::uint32_t place) { return tokens_[place].capital && is_word(place); };
        return is_name(cue.begin) && is_name(cue.begin - 1) && is_name(cue.end) &&
               word_at(text_, block_, cue.begin).ends_with("ing");
    }

    /// "is said", "have also been asked": whoever stands before does not say so.
    [[nodiscard]] bool is_passive(text::ByteRange range) const {
        const TokenRange cue = tokens_in(range);
        if (cue.end < cue.begin + 2) return false;
        bool is_be = false;
        for (std::uint32_t place = cue.begin; place + 1 < cue.end; ++place) {
            switch (tokens_[place].word_class) {
                case WordClass::auxiliary:
                    is_be = is_form_of_be(tokens_[place].hash);
                    continue;
                case WordClass::adverb:
                    continue;
                default:
                    if (word_at(text_, block_, place).ends_with("ly")) continue;
                    return false;
            }
        }
        const Token& last = tokens_[cue.end - 1];
        return is_be && is_reporting(last.word_class) && !word_at(text_, block_, cue.end - 1).ends_with("ing");
    }

    /// "The trust has said": where "trust" was taken for a verb, it is who says so.
    void take_source_out_of_cue(Attribution& attribution) const {
        if (!attribution.source.empty()) return;
        const TokenRange cue = tokens_in(*attribution.cue);
        if (cue.end < cue.begin + 3 || tokens_[cue.begin].word_class != WordClass::determiner) return;
        std::uint32_t verb = cue.begin + 1;
        while (verb < cue.end && tokens_[verb].word_class != WordClass::auxiliary)
            ++verb;
        if (verb == cue.begin + 1 || verb + 1 >= cue.end || !is_reporting(tokens_[cue.end - 1].word_class)) return;
        attribution.source.push_back(range_of({0, cue.begin, verb}));
        attribution.cue = range_of({0, verb, cue.end});
    }

    /// Leaves out the source that stands before a passive cue.
    static void leave_out_subject(Attribution& attribution) {
        std::erase_if(attribution.source,
                      [&](text::ByteRange source) { return source.begin < attribution.cue->begin; });
    }

    /// "A spokesman, who asked not to be named": the spokesman is not what is asked.
    void leave_out_antecedent(Attribution& attribution) const {
        if (attribution.content.size() < 2 || attribution.source.empty()) return;
        const TokenRange source = tokens_in(attribution.source.front());
        const TokenRange first = tokens_in(attribution.content.front());
        if (source.empty() || !known(source.begin).is(known_as::relative) || first.end > source.begin ||
            source.begin > first.end + 1 || attribution.cue->begin < attribution.source.front().end)
            return;
        attribution.content.erase(attribution.content.begin());
    }

    /// Words right after the cue that are not yet what is said: "on Mastodon that …", "me she would …".
    void mend_begin(Attribution& attribution) const {
        const TokenRange cue = tokens_in(*attribution.cue);
        for (text::ByteRange& range : attribution.content) {
            const TokenRange said = tokens_in(range);
            if (cue.empty() || said.empty() || said.begin != cue.end) continue;
            if (cue.end - cue.begin > longest_phrase || !is_reporting_cue(cue)) return;
            const std::uint32_t begin = past_place(cue, said, past_phrase(cue, said));
            if (begin != said.begin && begin < said.end) range.begin = block_.in_text(tokens_[begin].range).begin;
            return;
        }
    }

    /// "Asked whether it was late, Holm hesitated": the question ends at its comma.
    void end_at_question(Attribution& attribution) const {
        if (!attribution.source.empty() || attribution.content.size() != 1) return;
        const TokenRange cue = tokens_in(*attribution.cue);
        const TokenRange said = tokens_in(attribution.content.front());
        // "Asked whether …", "When asked if …"
        const bool begins = !cue.empty() && is(cue.begin, word_hash("asked")) &&
                            (tokens_[cue.begin].capital ||
                             (cue.begin > 0 && is(cue.begin - 1, word_hash("when")) && tokens_[cue.begin - 1].capital));
        if (!begins || said.begin != cue.end) return;
        // Up to the end of the sentence: with the answer.
        std::uint32_t end = sentence_of(said.begin).end;
        while (end > said.end && !is_word(end - 1))
            --end;
        if (end > said.end) return;
        for (std::uint32_t place = said.end - 1; place > said.begin; --place) {
            if (!is_comma(place)) continue;
            attribution.content.front().end = block_.in_text(tokens_[place].range).begin;
            return;
        }
    }

    /// "wrote on X. “Families are hurting.”": the words begin after the place; else at `begin`.
    [[nodiscard]] std::uint32_t past_place(TokenRange cue, TokenRange said, std::uint32_t begin) const {
        if (tokens_[cue.end - 1].word_class != WordClass::preposition) return begin;
        std::uint32_t place = said.begin;
        while (place < said.end && tokens_[place].capital && !tokens_[place].quoted)
            ++place;
        if (place == said.begin) return begin;
        if (is(place, word_hash("."))) ++place;
        return place < said.end && tokens_[place].kind == TokenKind::opening_mark ? place : begin;
    }

    [[nodiscard]] bool is_reporting_cue(TokenRange cue) const {
        for (std::uint32_t place = cue.begin; place < cue.end; ++place) {
            if (is_reporting(tokens_[place].word_class)) return true;
        }
        return false;
    }

    /// Whether a subject may begin at the token: after "that" it is then no relative clause.
    [[nodiscard]] bool begins_clause(std::uint32_t place) const {
        if (place >= tokens_.size()) return false;
        const Token& token = tokens_[place];
        return token.capital || token.quoted || token.kind == TokenKind::number ||
               token.word_class == WordClass::determiner || token.word_class == WordClass::pronoun ||
               token.hash == word_hash("there");
    }

    [[nodiscard]] std::uint32_t past_phrase(TokenRange cue, TokenRange said) const {
        const WordClass first = tokens_[said.begin].word_class;
        const bool tells =
            std::ranges::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(cue.begin),
                                tokens_.begin() + static_cast<std::ptrdiff_t>(cue.end), [](const Token& token) {
                                    return token.hash == word_hash("told") || token.hash == word_hash("tell") ||
                                           token.hash == word_hash("tells") || token.hash == word_hash("telling");
                                });
        const Token& last = tokens_[cue.end - 1];
        const bool phrase = (last.word_class == WordClass::saying && first == WordClass::preposition &&
                             !is(said.begin, word_hash("to"))) ||
                            (last.word_class == WordClass::preposition && tokens_[said.begin].capital) || tells;
        if (phrase) {
            for (std::uint32_t place = said.begin; place < said.end && place - said.begin < longest_phrase; ++place) {
                const Token& token = tokens_[place];
                if (place > said.begin && is(place, word_hash("that")))
                    return begins_clause(place + 1) ? place : said.begin;
                if (!is_word(place) || token.quoted || is_reporting(token.word_class) ||
                    token.word_class == WordClass::auxiliary || token.word_class == WordClass::pronoun ||
                    token.word_class == WordClass::conjunction)
                    break;
            }
        }
        const bool addressed = tells && !tokens_[said.begin].quoted && first == WordClass::object_pronoun;
        return addressed ? said.begin + 1 : said.begin;
    }

    /// Without marks at its ends that belong to nothing in it, and the verb of the next cue: "…, said".
    [[nodiscard]] text::ByteRange mended_content(text::ByteRange range) const {
        TokenRange words = tokens_in(range);
        const TokenRange all = words;
        while (!words.empty()) {
            const std::uint32_t last = words.end - 1;
            const Token& token = tokens_[last];
            if (token.quoted) break;
            if (is_comma(last) || is(last, word_hash(";")) || token.kind == TokenKind::opening_mark) {
                --words.end;
            } else if (last > words.begin && is_comma(last - 1) && is_reporting(token.word_class)) {
                words.end -= 2;
            } else {
                break;
            }
        }
        while (!words.empty() && !tokens_[words.begin].quoted &&
               (is_comma(words.begin) || is(words.begin, word_hash(";")) ||
                tokens_[words.begin].kind == TokenKind::closing_mark))
            ++words.begin;
        if (words.empty()) return {range.begin, range.begin};
        if (words.begin == all.begin && words.end == all.end) return range;
        const text::ByteRange mended = range_of(words);
        return {words.begin == all.begin ? range.begin : mended.begin, words.end == all.end ? range.end : mended.end};
    }

    /// "The King, who visited in 2004, sent a message, the palace confirmed": the King belongs to it.
    void take_subject(Attribution& attribution) const {
        if (attribution.content.size() != 1) return;
        text::ByteRange& range = attribution.content.front();
        const TokenRange said = tokens_in(range);
        if (said.empty() || said.begin < 2 || attribution.cue->begin < range.end) return;
        const Token& first = tokens_[said.begin];
        if (first.quoted || first.word_class != WordClass::pronoun || !known(said.begin).is(known_as::relative) ||
            !is_comma(said.begin - 1))
            return;
        const std::uint32_t begin = sentence_of(said.begin).begin;
        if (said.begin - begin > longest_phrase) return;
        for (std::uint32_t place = begin; place + 1 < said.begin; ++place) {
            if (!is_word(place) || tokens_[place].quoted || is_reporting(tokens_[place].word_class)) return;
        }
        range.begin = block_.in_text(tokens_[begin].range).begin;
    }

    /// "warned that a surge, once expected every 200 years, could return": what is said goes on after an aside.
    void take_rest(Attribution& attribution) const {
        if (attribution.content.size() != 1 || attribution.source.empty()) return;
        text::ByteRange& range = attribution.content.front();
        const TokenRange said = tokens_in(range);
        const TokenRange source = tokens_in(attribution.source.front());
        if (said.empty() || source.empty() || attribution.cue->end > range.begin || source.begin > said.begin ||
            !is(said.begin, word_hash("that")) || !is_comma(said.end) || said.end + 1 >= tokens_.size() ||
            tokens_[said.end + 1].word_class != WordClass::auxiliary || tokens_[said.end + 1].quoted)
            return;
        for (std::uint32_t place = source.begin; place < source.end; ++place) {
            if (known(place).is(known_as::relative)) return;
        }
        const TokenRange sentence = sentence_of(said.begin);
        if (source.begin > sentence.begin && !is_word(source.begin - 1) && !is_comma(source.begin - 1)) return;
        // The aside stands after the subject alone.
        std::uint32_t comma = said.begin;
        for (; comma < said.end && !is_comma(comma); ++comma) {
            if (tokens_[comma].quoted || tokens_[comma].word_class == WordClass::auxiliary) return;
        }
        if (comma == said.end) return;
        std::uint32_t end = sentence.end;
        while (end > said.end && !is_word(end - 1) && tokens_[end - 1].kind == TokenKind::mark)
            --end;
        for (std::uint32_t place = said.end; place < end; ++place) {
            if (tokens_[place].quoted || tokens_[place].word_class == WordClass::saying) return;
        }
        range.end = block_.in_text(tokens_[end - 1].range).end;
    }

    /// "The bridge, she vowed, would be safe": what is said stands on both sides of who says so.
    void take_other_side(Attribution& attribution) const {
        if (attribution.content.size() != 1 || attribution.source.size() != 1) return;
        const TokenRange said = tokens_in(attribution.content.front());
        const TokenRange source = tokens_in(attribution.source.front());
        const TokenRange cue = tokens_in(*attribution.cue);
        if (said.empty() || source.empty() || cue.empty()) return;
        const TokenRange aside{0, std::min(source.begin, cue.begin), std::max(source.end, cue.end)};
        const TokenRange sentence = sentence_of(aside.begin);
        if (aside.end - aside.begin != source.end - source.begin + cue.end - cue.begin ||
            aside.begin < sentence.begin + 2 || aside.end + 2 >= sentence.end || !is_comma(aside.begin - 1) ||
            !is_comma(aside.end) || said.end + 1 != aside.begin || said.begin != sentence.begin)
            return;
        const Token& next = tokens_[aside.end + 1];
        if (next.word_class != WordClass::auxiliary) return;
        std::uint32_t end = sentence.end;
        while (end > aside.end + 1 && !is_word(end - 1) && tokens_[end - 1].kind == TokenKind::mark)
            --end;
        for (std::uint32_t place = aside.end + 1; place < end; ++place) {
            if (tokens_[place].word_class == WordClass::saying) return;
        }
        attribution.content.push_back(range_of({0, aside.end + 1, end}));
    }

    [[nodiscard]] bool is_of_few_words(const std::vector<text::ByteRange>& content) const {
        const TokenRange said = tokens_in(content.front());
        std::uint32_t words = 0;
        for (std::uint32_t place = said.begin; place < said.end; ++place) {
            if (tokens_[place].quoted) return false;
            if (is_word(place)) ++words;
        }
        return content.size() == 1 && words <= most_of_few_words;
    }

    /// Whether it is a word alone that stands for what was said elsewhere, or for nothing: "Brandt disputes that",
    /// "declined to comment".
    [[nodiscard]] bool says_nothing(const std::vector<text::ByteRange>& content) const {
        if (content.size() != 1) return false;
        TokenRange said = tokens_in(content.front());
        if (said.end == said.begin + 2 && is(said.begin, word_hash("to"))) ++said.begin;
        if (said.end != said.begin + 1 || tokens_[said.begin].quoted || tokens_[said.begin].kind != TokenKind::word)
            return false;
        const std::uint32_t word = tokens_[said.begin].hash;
        return known(said.begin).is(known_as::definite | known_as::it) || word == word_hash("that") ||
               tokens_[said.begin].word_class == WordClass::conjunction || word == word_hash("so") ||
               word == word_hash("they") || word == word_hash("comment");
    }
};

}  // namespace

void mend_edges(std::string_view text, const ReadBlock& block, std::vector<Attribution>& attributions) {
    const EdgeMender mender(text, block);
    for (std::size_t index = 0; index + 1 < attributions.size(); ++index)
        mender.end_before(attributions[index], attributions[index + 1]);
    const std::size_t found = attributions.size();
    for (std::size_t index = 0; index < found; ++index)
        if (std::optional<Attribution> added = mender.added_in(attributions[index]))
            attributions.push_back(*std::move(added));
    std::erase_if(attributions, [&](Attribution& attribution) { return !mender.mend(attribution); });
}

text::ByteRange trimmed_mention(std::string_view text, const ReadBlock& block, text::ByteRange words) {
    return EdgeMender(text, block).mended_mention(words);
}

}  // namespace sayso::suggest
