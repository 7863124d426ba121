#include "suggest/quotation_rules.h"

#include <algorithm>
#include <utility>

#include "text/heap_sort.h"
#include "text/words.h"

namespace sayso::suggest {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);
/// Fewer words in quotation marks are often a name or a word used with care, and nobody's.
constexpr std::size_t words_of_a_statement = 5;

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

/// Makes `range` part of the content, joined with what it touches or overlaps.
void add_content(std::string_view text, Attribution& attribution, text::ByteRange range) {
    std::vector<text::ByteRange>& content = attribution.content;
    content.push_back(range);
    text::heap_sort(content, [](text::ByteRange one, text::ByteRange other) { return one.begin < other.begin; });
    std::vector<text::ByteRange> joined;
    for (const text::ByteRange each : content) {
        const auto between = [&] { return text::slice(text, {joined.back().end, each.begin}); };
        const bool touches = !joined.empty() && (each.begin <= joined.back().end ||
                                                 between().find_first_not_of(" \t") == std::string_view::npos);
        if (touches) {
            joined.back().end = std::max(joined.back().end, each.end);
        } else {
            joined.push_back(each);
        }
    }
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

/// How many of the tokens are the attribution's.
std::size_t tokens_of(const ReadBlock& block, const QuotedTokens& quoted, const Attribution& attribution) {
    std::size_t count = 0;
    for (std::size_t index = quoted.begin; index < quoted.end; ++index) {
        const text::ByteRange token = block.in_text(block.tokens[index].range);
        count += static_cast<std::size_t>(
            std::ranges::any_of(attribution.content, [&](text::ByteRange range) { return range.overlaps(token); }));
    }
    return count;
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

/// Whether another attribution's cue stands between.
bool other_cue_between(const std::vector<Attribution>& attributions, std::size_t own, text::ByteRange between) {
    for (std::size_t index = 0; index < attributions.size(); ++index)
        if (index != own && attributions[index].cue && attributions[index].cue->overlaps(between)) return true;
    return false;
}

/// The quotation that fills the block but for a few marks; nothing if there is none.
const QuotedTokens* filling(const ReadBlock& block, const std::vector<QuotedTokens>& quoted) {
    constexpr std::size_t few = 1;
    if (quoted.size() != 1) return nullptr;
    const QuotedTokens& only = quoted.front();
    return only.begin <= few && only.end + few >= block.tokens.size() && only.words >= words_of_a_statement ? &only
                                                                                                            : nullptr;
}

annotation::Quotation form_of(std::string_view text, const ReadBlock& block, const Attribution& attribution) {
    bool quoted = false;
    bool outside = false;
    for (const text::ByteRange range : attribution.content) {
        for (const Token& token : block.tokens) {
            if (token.kind != TokenKind::word && token.kind != TokenKind::number) continue;
            if (!block.in_text(token.range).overlaps(range)) continue;
            (token.quoted ? quoted : outside) = true;
        }
    }
    static_cast<void>(text);
    if (!quoted) return attribution.quotation;  // after a dash instead of marks it can be direct
    return outside ? annotation::Quotation::mixed : annotation::Quotation::direct;
}

}  // namespace

void complete_quotations(std::string_view text, const ReadBlock& block, std::vector<Attribution>& attributions) {
    std::size_t before = none;  // whose the quotation before is
    text::ByteOffset ended{};
    for (const QuotedTokens& quoted : quoted_tokens(block)) {
        const text::ByteRange range = block.in_text(quoted.quotation->range);
        std::size_t owner = none;
        std::size_t most = 0;
        std::size_t covered = 0;
        for (std::size_t index = 0; index < attributions.size(); ++index) {
            const std::size_t tokens = tokens_of(block, quoted, attributions[index]);
            covered += tokens;
            if (tokens <= most) continue;
            most = tokens;
            owner = index;
        }
        const std::size_t size = quoted.end - quoted.begin;
        const bool statement = quoted.words >= words_of_a_statement;
        if (owner != none && has_cue_inside(attributions[owner], range)) {
            // « Oui, a-t-il dit, c’est vrai »: the cue stays cut out.
        } else if (owner != none && most * 2 >= size) {
            // What others have of it is nested in it, or was guessed wrongly; cues inside stay cues.
            add_content(text, attributions[owner], range);
        } else if (statement && before != none && covered * 2 < size &&
                   !other_cue_between(attributions, before, {ended, range.begin})) {
            for (Attribution& attribution : attributions)
                remove_content(text, attribution, range);
            add_content(text, attributions[before], range);
            attributions[before].score = std::max(attributions[before].score, score_of_going_on);
            owner = before;
        } else if (statement && covered * 2 < size) {
            for (Attribution& attribution : attributions)
                remove_content(text, attribution, range);
            owner = attributions.size();
            attributions.push_back(alone(range));
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
    for (std::size_t index = 0; index < blocks.size(); ++index) {
        const ReadBlock& block = blocks[index];
        if (is_boilerplate(block) || block.tokens.empty()) continue;
        const std::size_t first = all.size();
        for (Attribution& attribution : of_blocks[index])
            all.push_back({std::move(attribution), index});
        const std::vector<QuotedTokens> quotations = quoted_tokens(block);
        std::size_t last_speaking = none;
        if (const QuotedTokens* quoted = filling(block, quotations); quoted != nullptr) {
            const text::ByteRange range = block.in_text(quoted->quotation->range);
            const bool has_own = std::ranges::any_of(std::span(all).subspan(first), [&](const Placed& each) {
                return each.attribution.cue &&
                       (!each.attribution.cue->overlaps(range) || has_cue_inside(each.attribution, range)) &&
                       !each.attribution.content.empty();
            });
            if (!has_own) {
                // Cues inside it are the speaker's own words.
                all.resize(first);
                const std::size_t whose = announced != none ? announced : speaking;
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
        each.attribution.quotation = form_of(text, blocks[each.block], each.attribution);
        found.push_back(std::move(each.attribution));
    }
    return found;
}

}  // namespace sayso::suggest
