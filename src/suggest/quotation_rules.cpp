#include "suggest/quotation_rules.h"

#include <algorithm>
#include <array>
#include <utility>

#include "suggest/name_words.h"
#include "suggest/nested_quotations.h"
#include "text/heap_sort.h"
#include "text/words.h"

namespace sayso::suggest {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);
/// Fewer words in quotation marks are often a name or a word used with care, and nobody's.
constexpr std::size_t words_of_a_statement = 5;
/// Of a whole sentence fewer are enough, but one alone in its paragraph is a heading as often.
constexpr std::size_t words_of_a_sentence = 3;
constexpr std::size_t words_of_a_sentence_alone = 4;

/// How often such suggestions are right, measured on people's marks.
constexpr float score_of_going_on = 0.94F;
constexpr float score_after_colon = 0.9F;
constexpr float score_alone = 0.6F;

bool is_boilerplate(const ReadBlock& block) {
    return block.kind == article::BlockKind::boilerplate;
}

/// The tokens of an outermost quotation, marks included.
struct QuotedTokens {
    const Quotation* quotation = nullptr;
    std::size_t begin = 0, end = 0;
    std::size_t words = 0;
};

std::vector<QuotedTokens> quoted_tokens(const ReadBlock& block) {
    std::vector<QuotedTokens> found;
    std::size_t token = 0;
    for (const Quotation& quotation : block.quotations) {
        if (quotation.level != 1) continue;
        while (token < block.tokens.size() && block.tokens[token].range.begin < quotation.range.begin)
            ++token;
        QuotedTokens quoted{.quotation = &quotation, .begin = token, .end = token, .words = 0};
        for (; token < block.tokens.size() && block.tokens[token].range.end <= quotation.range.end; ++token)
            if (block.tokens[token].kind == TokenKind::word || block.tokens[token].kind == TokenKind::number)
                ++quoted.words;
        quoted.end = token;
        if (quoted.words > 0) found.push_back(quoted);
    }
    return found;
}

/// Whether nothing but spaces of one line stands between two ranges, or they overlap.
bool touch(std::string_view text, text::ByteRange one, text::ByteRange later) {
    return later.begin <= one.end ||
           text::slice(text, {one.end, later.begin}).find_first_not_of(" \t") == std::string_view::npos;
}

/// Makes `range` part of the content, joined with what it touches or overlaps. O(1) for a range past the others, else
/// O(n log n) in these.
void add_content(std::string_view text, Attribution& attribution, text::ByteRange range) {
    std::vector<text::ByteRange>& content = attribution.content;
    const auto append = [&](std::vector<text::ByteRange>& ranges, text::ByteRange each) {
        if (!ranges.empty() && touch(text, ranges.back(), each)) {
            ranges.back().end = std::max(ranges.back().end, each.end);
        } else {
            ranges.push_back(each);
        }
    };
    if (content.empty() || content.back().end <= range.begin) return append(content, range);
    content.push_back(range);
    text::heap_sort(content, [](text::ByteRange one, text::ByteRange other) { return one.begin < other.begin; });
    std::vector<text::ByteRange> joined;
    for (const text::ByteRange each : content)
        append(joined, each);
    content = std::move(joined);
}

/// Takes `range` out of the content.
void remove_content(std::string_view text, Attribution& attribution, text::ByteRange range) {
    std::vector<text::ByteRange> rest;
    const auto keep = [&](text::ByteRange each) {
        each = text::trim_white_space(text, each);
        if (!each.empty()) rest.push_back(each);
    };
    for (const text::ByteRange each : attribution.content) {
        if (!each.overlaps(range)) {
            rest.push_back(each);
            continue;
        }
        if (each.begin < range.begin) keep({each.begin, range.begin});
        if (range.end < each.end) keep({range.end, each.end});
    }
    attribution.content = std::move(rest);
}

/// The first token of the block that ends after `place` of the text. O(log n).
std::size_t token_after(const ReadBlock& block, text::ByteOffset place) {
    const auto found = std::ranges::partition_point(
        block.tokens, [&](const Token& token) { return block.in_text(token.range).end <= place; });
    return static_cast<std::size_t>(found - block.tokens.begin());
}

/// Calls `visit` with the place of each token of the block that stands in one of the ranges. O(log n + visited) a
/// range.
template <typename Visit>
void each_token_in(const ReadBlock& block, const std::vector<text::ByteRange>& ranges, Visit visit) {
    for (const text::ByteRange range : ranges)
        for (std::size_t token = token_after(block, range.begin);
             token < block.tokens.size() && block.in_text(block.tokens[token].range).begin < range.end; ++token)
            visit(token);
}

/// Whether it was found by a cue inside the quotation, as French sets it.
bool has_cue_inside(const Attribution& attribution, text::ByteRange quotation) {
    return attribution.rule == AttributionRule::table && attribution.cue && attribution.cue->overlaps(quotation);
}

bool ends_with_colon(std::string_view text, const ReadBlock& block) {
    if (block.tokens.empty()) return false;
    const std::string_view last = text::slice(text, block.in_text(block.tokens.back().range));
    return last == ":" || last == "\uFF1A";
}

/// A quotation of which nobody is told to say it.
Attribution alone(text::ByteRange range) {
    Attribution attribution;
    attribution.content.push_back(range);
    attribution.rule = AttributionRule::quotation_alone;
    attribution.score = score_alone;
    return attribution;
}

/// Whether all but its small words have capital letters.
bool is_in_title_case(const ReadBlock& block, const QuotedTokens& quoted) {
    return std::all_of(block.tokens.begin() + static_cast<std::ptrdiff_t>(quoted.begin),
                       block.tokens.begin() + static_cast<std::ptrdiff_t>(quoted.end), [](const Token& token) {
                           return token.kind != TokenKind::word || token.capital ||
                                  token.word_class == WordClass::determiner ||
                                  token.word_class == WordClass::preposition ||
                                  token.word_class == WordClass::conjunction;
                       });
}

/// Whether the quotation is the title of a film, a book or a song, and what it is stands before it.
bool is_title(const ReadBlock& block, const QuotedTokens& quoted) {
    constexpr std::array<std::uint32_t, 20> works = {
        word_hash("film"),      word_hash("movie"),   word_hash("show"),          word_hash("book"),
        word_hash("series"),    word_hash("song"),    word_hash("album"),         word_hash("novel"),
        word_hash("memoir"),    word_hash("play"),    word_hash("documentary"),   word_hash("poem"),
        word_hash("musical"),   word_hash("sitcom"),  word_hash("drama"),         word_hash("comedy"),
        word_hash("programme"), word_hash("program"), word_hash("autobiography"), word_hash("bestseller")};
    std::size_t before = quoted.begin;
    if (before > 0 && block.tokens[before - 1].hash == word_hash(",")) --before;
    return before > 0 && std::ranges::find(works, block.tokens[before - 1].hash) != works.end() &&
           is_in_title_case(block, quoted);
}

/// Whether it is all that the block has, but for a few marks.
bool fills(const ReadBlock& block, const QuotedTokens& quoted) {
    constexpr std::size_t few = 1;
    return quoted.begin <= few && quoted.end + few >= block.tokens.size();
}

/// Whether the quotation begins a sentence, as one, and ends as what is said does: “Ask me tomorrow!”
bool is_sentence(std::string_view text, const ReadBlock& block, const QuotedTokens& quoted) {
    if (quoted.end - quoted.begin < 3) return false;
    const Token& first = block.tokens[quoted.begin + 1];
    const std::string_view last = text::slice(text, block.in_text(block.tokens[quoted.end - 2].range));
    const bool begins = std::ranges::binary_search(block.sentences, quoted.quotation->range.begin, {},
                                                   [](text::ByteRange sentence) { return sentence.begin; });
    return begins && first.capital && (last == "," || last == "." || last == "!" || last == "?") &&
           !is_in_title_case(block, quoted);
}

/// Whether it is somebody's words, and no name, and no word used with care.
bool is_statement(std::string_view text, const ReadBlock& block, const QuotedTokens& quoted) {
    if (quoted.words >= words_of_a_statement) return true;
    const std::size_t least = fills(block, quoted) ? words_of_a_sentence_alone : words_of_a_sentence;
    return quoted.words >= least && is_sentence(text, block, quoted);
}

/// The cues of a block's attributions.
class Cues {
  public:
    /// O(n log n).
    explicit Cues(const std::vector<Attribution>& attributions) {
        for (std::size_t index = 0; index < attributions.size(); ++index)
            if (attributions[index].cue) cues_.push_back({*attributions[index].cue, index});
        text::heap_sort(cues_, [](const Cue& one, const Cue& other) {
            return one.range.begin != other.range.begin ? one.range.begin < other.range.begin : one.owner < other.owner;
        });
    }
    /// Whether the cue of another one than `own` stands there. O(log n).
    [[nodiscard]] bool another_in(text::ByteRange between, std::size_t own) const {
        auto cue =
            std::ranges::partition_point(cues_, [&](const Cue& each) { return each.range.end <= between.begin; });
        for (; cue != cues_.end() && cue->range.begin < between.end; ++cue)
            if (cue->owner != own) return true;
        return false;
    }

  private:
    struct Cue {
        text::ByteRange range;
        std::size_t owner = 0;
    };
    std::vector<Cue> cues_;
};

/// The statement that fills the block; nothing if there is none.
const QuotedTokens* filling(std::string_view text, const ReadBlock& block, const std::vector<QuotedTokens>& quoted) {
    if (quoted.size() != 1) return nullptr;
    const QuotedTokens& only = quoted.front();
    return fills(block, only) && is_statement(text, block, only) ? &only : nullptr;
}

annotation::Quotation form_of(const ReadBlock& block, const Attribution& attribution) {
    bool quoted = false;
    bool outside = false;
    each_token_in(block, attribution.content, [&](std::size_t token) {
        const TokenKind kind = block.tokens[token].kind;
        if (kind == TokenKind::word || kind == TokenKind::number)
            (block.tokens[token].quoted ? quoted : outside) = true;
    });
    // After a dash instead of marks it can be direct; and what is quoted in a turn of a conversation is said in it.
    if (!quoted || attribution.rule == AttributionRule::turn) return attribution.quotation;
    return outside ? annotation::Quotation::mixed : annotation::Quotation::direct;
}

}  // namespace

void complete_quotations(std::string_view text, const ReadBlock& block, std::vector<Attribution>& attributions) {
    const Cues cues(attributions);
    std::vector<std::size_t> owner_of(block.tokens.size(), none);
    for (std::size_t index = 0; index < attributions.size(); ++index)
        each_token_in(block, attributions[index].content, [&](std::size_t token) {
            if (owner_of[token] == none) owner_of[token] = index;
        });
    std::vector<std::size_t> tokens_of(attributions.size());  // of the quotation that is looked at
    std::vector<std::size_t> owners;                          // who has some of them
    std::size_t before = none;                                // whose the quotation before is
    text::ByteOffset ended{};
    for (const QuotedTokens& quoted : quoted_tokens(block)) {
        const text::ByteRange range = block.in_text(quoted.quotation->range);
        owners.clear();
        std::size_t covered = 0;
        for (std::size_t token = quoted.begin; token < quoted.end; ++token) {
            if (owner_of[token] == none) continue;
            ++covered;
            if (tokens_of[owner_of[token]]++ == 0) owners.push_back(owner_of[token]);
        }
        std::size_t owner = none;
        std::size_t most = 0;
        for (const std::size_t each : owners) {
            const std::size_t tokens = std::exchange(tokens_of[each], 0);
            if (tokens < most || (tokens == most && each > owner)) continue;
            most = tokens;
            owner = each;
        }
        const std::size_t size = quoted.end - quoted.begin;
        const bool statement = is_statement(text, block, quoted);
        if (is_title(block, quoted)) {
            // Of those who say no more than the title nothing is left.
            for (const std::size_t each : owners) {
                for (text::ByteRange& content : attributions[each].content) {
                    if (range.contains(content)) content.end = content.begin;
                }
                std::erase_if(attributions[each].content, [](text::ByteRange content) { return content.empty(); });
            }
            continue;
        }
        if (owner != none && has_cue_inside(attributions[owner], range)) {
            // « Oui, a-t-il dit, c’est vrai »: the cue stays cut out.
        } else if (owner != none && most * 2 >= size) {
            // What others have of it is nested in it, or was guessed wrongly; cues inside stay cues.
            add_content(text, attributions[owner], range);
        } else if (statement && covered * 2 < size) {
            for (const std::size_t each : owners)
                remove_content(text, attributions[each], range);
            if (before != none && !cues.another_in({ended, range.begin}, before)) {
                owner = before;
                add_content(text, attributions[owner], range);
                attributions[owner].score = std::max(attributions[owner].score, score_of_going_on);
            } else if (!is_in_title_case(block, quoted)) {
                owner = attributions.size();
                attributions.push_back(alone(range));
                tokens_of.push_back(0);
            }
        }
        before = owner;
        ended = range.end;
    }
    std::erase_if(attributions, [&](const Attribution& attribution) {
        return attribution.content.empty() && !(attribution.cue && ends_with_colon(text, block));
    });
}

std::vector<Attribution> continue_quotations(std::string_view text, std::span<const ReadBlock> blocks,
                                             std::vector<std::vector<Attribution>> of_blocks) {
    struct Placed {
        Attribution attribution;
        std::size_t block = 0;
    };
    std::vector<Placed> all;
    std::size_t speaking = none;  // whose quotation the last one of the block before is, in `all`
    std::size_t announced = none;
    std::size_t open = none;  // the quotation of nobody yet that the block before has left open, in `all`
    for (std::size_t index = 0; index < blocks.size(); ++index) {
        const ReadBlock& block = blocks[index];
        if (is_boilerplate(block) || block.tokens.empty()) continue;
        const std::size_t first = all.size();
        for (Attribution& attribution : of_blocks[index])
            all.push_back({std::move(attribution), index});
        const std::vector<QuotedTokens> quotations = quoted_tokens(block);
        std::size_t last_speaking = none;
        if (const QuotedTokens* quoted = filling(text, block, quotations); quoted != nullptr) {
            const text::ByteRange range = block.in_text(quoted->quotation->range);
            const bool has_own = std::ranges::any_of(std::span(all).subspan(first), [&](const Placed& each) {
                return each.attribution.cue &&
                       (!each.attribution.cue->overlaps(range) || has_cue_inside(each.attribution, range)) &&
                       !each.attribution.content.empty();
            });
            if (!has_own) {
                // Cues inside it are the speaker's own words.
                all.resize(first);
                const bool goes_on = quoted->words >= words_of_a_statement;
                const std::size_t whose = announced == none && goes_on ? speaking : announced;
                if (whose != none) {
                    add_content(text, all[whose].attribution, range);
                    if (announced != none) all[whose].attribution.score = score_after_colon;
                    last_speaking = whose;
                } else {
                    last_speaking = all.size();
                    all.push_back({alone(range), index});
                }
            }
        }
        if (last_speaking == none && !quotations.empty()) {
            const text::ByteRange last = block.in_text(quotations.back().quotation->range);
            for (std::size_t each = first; each < all.size(); ++each)
                for (const text::ByteRange range : all[each].attribution.content)
                    if (range.overlaps(last)) last_speaking = each;
        }
        // Opened again here, and somebody says so: all of it is theirs.
        if (open != none && open != last_speaking && !quotations.empty() && quotations.front().begin == 0) {
            const text::ByteRange begun = block.in_text(quotations.front().quotation->range);
            for (std::size_t each = first; each < all.size(); ++each) {
                Attribution& attribution = all[each].attribution;
                if (!attribution.cue || attribution.content.empty() || attribution.content.front().begin != begun.begin)
                    continue;
                for (const text::ByteRange range : std::exchange(all[open].attribution.content, {}))
                    add_content(text, attribution, range);
                break;
            }
        }
        open = last_speaking != none && all[last_speaking].attribution.rule == AttributionRule::quotation_alone &&
                       !quotations.empty() && quotations.back().quotation->end == QuotationEnd::unclosed
                   ? last_speaking
                   : none;
        announced = none;
        if (ends_with_colon(text, block))
            for (std::size_t each = first; each < all.size(); ++each)
                if (all[each].attribution.content.empty()) announced = each;
        speaking = last_speaking;
    }
    std::erase_if(all, [](const Placed& each) { return each.attribution.content.empty(); });
    text::heap_sort(all, [](const Placed& one, const Placed& other) {
        const text::ByteRange first = one.attribution.content.front();
        const text::ByteRange second = other.attribution.content.front();
        if (first.begin != second.begin) return first.begin < second.begin;
        if (first.end != second.end) return second.end < first.end;
        return one.attribution.cue && other.attribution.cue &&
               one.attribution.cue->begin < other.attribution.cue->begin;
    });
    std::vector<Attribution> found;
    for (Placed& each : all) {
        Attribution& attribution = each.attribution;
        attribution.quotation = form_of(blocks[each.block], attribution);
        // Then the marks are reason enough.
        if (attribution.rule == AttributionRule::learned && attribution.quotation == annotation::Quotation::direct)
            attribution.rule = AttributionRule::quotation_cue;
        found.push_back(std::move(each.attribution));
    }
    add_nested_quotations(text, blocks, found);
    return found;
}

}  // namespace sayso::suggest
