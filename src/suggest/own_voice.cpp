#include "suggest/own_voice.h"

#include <algorithm>
#include <cstdint>

#include "text/heap_sort.h"

namespace sayso::suggest {

namespace {

/// The words of attributions, by where they begin.
std::vector<text::ByteRange> attributed_words(std::span<const Attribution> attributions) {
    std::vector<text::ByteRange> ranges;
    for (const Attribution& attribution : attributions) {
        ranges.insert(ranges.end(), attribution.content.begin(), attribution.content.end());
        ranges.insert(ranges.end(), attribution.source.begin(), attribution.source.end());
        if (attribution.cue) ranges.push_back(*attribution.cue);
    }
    std::vector<std::int64_t> keys(ranges.size());
    for (std::size_t place = 0; place < ranges.size(); ++place)
        keys[place] = -std::int64_t{ranges[place].begin.value};
    std::vector<text::ByteRange> ordered;
    ordered.reserve(ranges.size());
    for (const std::size_t place : text::places_by_falling_key(keys))
        ordered.push_back(ranges[place]);
    return ordered;
}

bool is_quoted(const ReadBlock& block, text::ByteRange sentence) {
    // The last that begins before it, and, nested in that or not, is one of the outermost.
    auto after = std::ranges::upper_bound(block.quotations, sentence.begin, {},
                                          [](const Quotation& quotation) { return quotation.words.begin; });
    while (after != block.quotations.begin())
        if ((--after)->level == 1) return after->words.contains(sentence);
    return false;
}

}  // namespace

std::vector<OwnClaim> own_voice(std::span<const ReadBlock> blocks, std::span<const Attribution> attributions,
                                std::span<const SentenceWorths> worths) {
    const std::vector<text::ByteRange> attributed = attributed_words(attributions);
    std::size_t next = 0;
    text::ByteOffset covered;  // the furthest end of those before `next`
    std::size_t sentences = 0;
    std::vector<OwnClaim> claims;
    for (std::size_t place = 0; place < blocks.size(); ++place) {
        const ReadBlock& block = blocks[place];
        for (std::size_t at = 0; at < std::min(block.sentences.size(), worths[place].size()); ++at) {
            const std::optional<float> worth = worths[place][at];
            if (!worth) continue;
            const text::ByteRange sentence = block.sentences[at];
            ++sentences;
            const text::ByteRange in_text = block.in_text(sentence);
            for (; next < attributed.size() && attributed[next].begin < in_text.end; ++next)
                covered = std::max(covered, attributed[next].end);
            if (covered > in_text.begin || *worth < least_own_worth || is_quoted(block, sentence)) continue;
            claims.push_back({place, in_text, *worth});
        }
    }
    const std::size_t most = std::max<std::size_t>(1, sentences / sentences_for_a_claim);
    if (claims.size() <= most) return claims;
    std::vector<std::int64_t> scores(claims.size());
    for (std::size_t place = 0; place < claims.size(); ++place)
        scores[place] = static_cast<std::int64_t>(claims[place].worth * 65536);
    // Of equal ones the first; then in the order of the text again.
    const std::vector<std::size_t> by_worth = text::places_by_falling_key(scores);
    std::vector<std::int64_t> places(most);
    for (std::size_t rank = 0; rank < most; ++rank)
        places[rank] = -static_cast<std::int64_t>(by_worth[rank]);
    std::vector<OwnClaim> worthiest;
    worthiest.reserve(most);
    for (const std::size_t rank : text::places_by_falling_key(places))
        worthiest.push_back(claims[by_worth[rank]]);
    return worthiest;
}

}  // namespace sayso::suggest
