#include "suggest/quotation_edges.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace sayso::suggest {

namespace {

/// What tells whom or how before a quotation, and who speaks next: no longer than so many tokens.
constexpr std::uint32_t longest_phrase = 10;

}  // namespace

std::optional<Attribution> QuotationEdges::added_in(Attribution& attribution) const {
    if (!attribution.cue || attribution.content.empty() || attribution.source.empty()) return std::nullopt;
    for (std::size_t index = 1; index < attribution.content.size(); ++index) {
        const std::uint32_t begin = tokens_in(attribution.content[index]).begin;
        if (begin < 3 || tokens_[begin].kind != TokenKind::opening_mark) continue;
        const std::uint32_t verb = is_comma(begin - 1) || is(begin - 1, word_hash(":")) ? begin - 2 : begin - 1;
        const text::ByteRange cue = block_.in_text(tokens_[verb].range);
        if (!adds(verb) || !is_between_clauses(verb - 1) || cue.overlaps(*attribution.cue) ||
            cue.begin < attribution.content[index - 1].end)
            continue;
        Attribution added = attribution;
        added.cue = cue;
        added.content.erase(added.content.begin(), added.content.begin() + static_cast<std::ptrdiff_t>(index));
        attribution.content.resize(index);
        return added;
    }
    text::ByteRange& range = attribution.content.back();
    const TokenRange said = tokens_in(range);
    if (attribution.cue->begin >= range.end) return std::nullopt;
    for (std::uint32_t place = said.begin + 1; place + 2 < said.end; ++place) {
        if (!adds(place)) continue;
        const std::uint32_t next = place + 1;
        const std::uint32_t words = is_comma(next) || is(next, word_hash(":")) ? next + 1 : next;
        const bool quotes = words < said.end && tokens_[words].kind == TokenKind::opening_mark;
        if (!quotes && !(is(place, word_hash("adding")) && is(next, word_hash("that")))) continue;
        std::uint32_t begin = place;
        while (begin > said.begin && place - begin < longest_phrase && may_name(begin - 1))
            --begin;
        if (begin == said.begin || !is_between_clauses(begin - 1)) continue;
        std::uint32_t named = place;  // without "later", "also", with which the same one goes on
        while (named > begin && tokens_[named - 1].word_class == WordClass::adverb)
            --named;
        Attribution added = attribution;
        if (begin < named) added.source = {range_of({0, begin, named})};
        added.cue = block_.in_text(tokens_[place].range);
        added.content = {{block_.in_text(tokens_[quotes ? words : next].range).begin, range.end}};
        while (begin > said.begin + 1 && is_between_clauses(begin - 1))
            --begin;
        range.end = block_.in_text(tokens_[begin - 1].range).end;
        return added;
    }
    return std::nullopt;
}

void QuotationEdges::leave_out_circumstance(Attribution& attribution) const {
    if (attribution.content.size() < 2 || attribution.source.empty()) return;
    const TokenRange first = tokens_in(attribution.content.front());
    const TokenRange second = tokens_in(attribution.content[1]);
    const TokenRange cue = tokens_in(*attribution.cue);
    if (first.empty() || second.empty() || cue.empty() || cue.begin < first.end || second.begin < cue.end ||
        second.begin > cue.end + 1 || tokens_[second.begin].kind != TokenKind::opening_mark)
        return;
    // What goes on in small letters went on from there.
    if (second.end < second.begin + 2 || !tokens_[second.begin + 1].capital || !tells_when(first)) return;
    for (std::uint32_t place = first.begin; place < first.end; ++place) {
        if (tokens_[place].quoted) return;
    }
    attribution.content.erase(attribution.content.begin());
}

void QuotationEdges::leave_out_announcement(Attribution& attribution) const {
    if (attribution.content.empty()) return;
    text::ByteRange& first = attribution.content.front();
    const TokenRange said = tokens_in(first);
    const bool cue_after = attribution.cue->begin >= first.end;
    if (!cue_after && attribution.content.size() > 1) {
        const TokenRange next = tokens_in(attribution.content[1]);
        if (next.end > next.begin + 2 && next.begin == said.end + 1 &&
            tokens_[next.begin].kind == TokenKind::opening_mark &&
            announces_sentence({0, said.begin, next.begin}, next.end)) {
            attribution.content.erase(attribution.content.begin());
            return;
        }
    }
    for (std::uint32_t place = said.begin; place + 2 < said.end && !tokens_[place].quoted; ++place) {
        if (tokens_[place].kind == TokenKind::opening_mark) return;
        if (tokens_[place + 1].kind != TokenKind::opening_mark) continue;
        const bool announces =
            cue_after ? is(place, word_hash(":")) : announces_sentence({0, said.begin, place + 1}, said.end);
        if (announces) first.begin = block_.in_text(tokens_[place + 1].range).begin;
        return;
    }
}

void QuotationEdges::leave_out_afterthought(text::ByteRange& range) const {
    const TokenRange said = tokens_in(range);
    if (said.empty() || tokens_[said.begin].kind != TokenKind::opening_mark) return;
    std::uint32_t close = said.begin + 1;
    while (close < said.end && tokens_[close].kind != TokenKind::closing_mark)
        ++close;
    if (close + 1 >= said.end || close < said.begin + 3 || !is_word(close + 1) || tokens_[close + 1].quoted) return;
    const std::string_view last = text::slice(text_, block_.in_text(tokens_[close - 1].range));
    if (last == "," || last == "." || last == "!" || last == "?") range.end = block_.in_text(tokens_[close].range).end;
}

bool QuotationEdges::tells_when(TokenRange words) const {
    constexpr std::array<std::uint32_t, 9> begins = {word_hash("at"),    word_hash("in"),     word_hash("on"),
                                                     word_hash("after"), word_hash("before"), word_hash("during"),
                                                     word_hash("while"), word_hash("when"),   word_hash("as")};
    return std::ranges::find(begins, tokens_[words.begin].hash) != begins.end() &&
           !is(words.begin + 1, word_hash("for"));
}

bool QuotationEdges::announces_sentence(TokenRange words, std::uint32_t end) const {
    if (words.end - words.begin > longest_phrase || (!is_comma(words.end - 1) && !is(words.end - 1, word_hash(":"))))
        return false;
    if (is(words.begin, word_hash("that")) || is(words.begin, word_hash("to"))) return false;
    if (!tokens_[words.end + 1].capital || tokens_[end - 1].kind != TokenKind::closing_mark) return false;
    const std::string_view last = text::slice(text_, block_.in_text(tokens_[end - 2].range));
    return last == "." || last == "!" || last == "?";
}

bool QuotationEdges::adds(std::uint32_t place) const {
    const Token& token = tokens_[place];
    if (token.word_class != WordClass::saying || token.quoted || token.capital) return false;
    return word_at(text_, block_, place).ends_with("ed") || is(place, word_hash("adding")) ||
           is(place, word_hash("said")) || is(place, word_hash("says")) || is(place, word_hash("wrote")) ||
           is(place, word_hash("saying"));
}

}  // namespace sayso::suggest
