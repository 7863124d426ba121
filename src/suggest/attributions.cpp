#include "suggest/attributions.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "generated/models.h"
#include "suggest/attribution_edges.h"
#include "suggest/edge_sources.h"
#include "suggest/quotation_rules.h"
#include "suggest/table_attributions.h"

namespace sayso::suggest {

namespace {

/// A cue that attributes less likely is left out.
constexpr float least_likelihood = 0.38F;

/// So much in quotation marks is more than a name or a word used with care.
constexpr std::uint32_t bytes_of_a_statement = 20;

const AttributionModel* shipped_model() {
    static const std::optional<AttributionModel> model = AttributionModel::read(models::attribution);
    return model ? &*model : nullptr;
}

constexpr auto place_of(Part part) {
    return static_cast<std::size_t>(part);
}

/// Runs of tokens that are `first` and then `next`, in bytes of the text.
template <typename Own>
std::vector<text::ByteRange> spans_of(const ReadBlock& block, const PairedCue& pair, Part first, Part next, Own own) {
    std::vector<text::ByteRange> spans;
    bool goes_on = false;
    for (std::size_t place = 0; place < pair.parts.size(); ++place) {
        const auto part = static_cast<Part>(pair.parts[place]);
        const std::size_t index = pair.begin + place;
        const bool in = (part == first || part == next) && own(index);
        if (in) {
            const text::ByteRange token = block.in_text(block.tokens[index].range);
            if (goes_on && part == next) {
                spans.back().end = token.end;
            } else {
                spans.push_back(token);
            }
        }
        goes_on = in;
    }
    return spans;
}

/// Of several names apart only the likeliest one is left.
void keep_likeliest(const ReadBlock& block, const PairedCue& pair, std::vector<text::ByteRange>& source) {
    if (source.size() < 2) return;
    const auto likelihood = [&](text::ByteRange range) {
        float most = 0;
        for (std::size_t place = 0; place < pair.parts.size(); ++place) {
            if (!range.contains(block.in_text(block.tokens[pair.begin + place].range))) continue;
            const TagScores& likelihoods = pair.likelihoods[place];
            most = std::max(most, likelihoods[place_of(Part::source_begins)] + likelihoods[place_of(Part::source)]);
        }
        return most;
    };
    source = {*std::ranges::max_element(source, {}, likelihood)};
}

/// Whether the pair has most of the tokens `[begin, end)` as its content.
bool has_most_of(const PairedCue& pair, std::size_t begin, std::size_t end) {
    std::size_t own = 0;
    for (std::size_t index = std::max(begin, pair.begin); index < std::min(end, pair.begin + pair.parts.size());
         ++index) {
        const auto part = static_cast<Part>(pair.parts[index - pair.begin]);
        if (part == Part::content_begins || part == Part::content) ++own;
    }
    return own * 2 > end - begin;
}

/// The pairs that are likely enough; and for a quotation of several words that none of them has, the likeliest one that
/// would have it: somebody says it. A pair is asked only about what is in its reach, so that many quotations with many
/// cues take no longer than their number.
std::vector<PairedCue> chosen(const ReadBlock& block, CuePairer& pairer) {
    std::vector<PairedCue> pairs = pairer.pair(least_likelihood);
    std::vector<bool> kept(pairs.size());
    for (std::size_t pair = 0; pair < pairs.size(); ++pair)
        kept[pair] = pairs[pair].likelihood >= least_likelihood;
    std::size_t begin = 0;
    std::size_t first = 0;
    for (const Quotation& quotation : block.quotations) {
        if (quotation.level != 1 || quotation.words.length() < bytes_of_a_statement) continue;
        while (begin < block.tokens.size() && block.tokens[begin].range.begin < quotation.range.begin)
            ++begin;
        std::size_t end = begin;
        while (end < block.tokens.size() && quotation.range.contains(block.tokens[end].range))
            ++end;
        while (first < pairs.size() && pairs[first].cue.end + PairingView::reach < begin)
            ++first;
        std::size_t past = first;
        bool owned = false;
        for (; past < pairs.size() && pairs[past].cue.begin <= end + PairingView::reach; ++past)
            owned = owned || (kept[past] && has_most_of(pairs[past], begin, end));
        if (owned) continue;
        std::size_t likeliest = pairs.size();
        for (std::size_t pair = first; pair < past; ++pair) {
            if (kept[pair] || (likeliest < pairs.size() && pairs[pair].likelihood <= pairs[likeliest].likelihood))
                continue;
            if (pairs[pair].parts.empty()) pairer.find_parts(pairs[pair]);
            if (has_most_of(pairs[pair], begin, end)) likeliest = pair;
        }
        if (likeliest < pairs.size()) kept[likeliest] = true;
    }
    std::vector<PairedCue> result;
    for (std::size_t pair = 0; pair < pairs.size(); ++pair)
        if (kept[pair]) result.push_back(std::move(pairs[pair]));
    return result;
}

/// What a cue found inside of what another one of the same source attributes goes on with, without a gap, is still said
/// by that one: "Beijing has stressed its intention to resist …". True if it was joined to it.
bool joined(std::string_view text, Attribution& outer, const Attribution& inner) {
    if (!inner.cue || outer.content.empty() || inner.content.empty() || outer.source.empty() ||
        outer.source != inner.source)
        return false;
    const bool is_inside =
        std::ranges::any_of(outer.content, [&](text::ByteRange part) { return part.contains(*inner.cue); });
    text::ByteRange& last = outer.content.back();
    const text::ByteRange first = inner.content.front();
    if (!is_inside || first.begin < last.end ||
        text::slice(text, {last.end, first.begin}).find_first_not_of(' ') != std::string_view::npos)
        return false;
    last.end = first.end;
    outer.content.insert(outer.content.end(), inner.content.begin() + 1, inner.content.end());
    return true;
}

std::vector<Attribution> attributions_by(const AttributionModel& model, std::string_view text, const ReadBlock& block,
                                         WordMemory& words) {
    const SeenBlock seen(text, block);
    const Tagged tagged = tag_words(seen, model, words);
    CuePairer pairer(seen, tagged, model, words);
    const std::vector<PairedCue> pairs = chosen(block, pairer);
    // Words that two cues want are the likelier one's.
    constexpr std::size_t nobody = static_cast<std::size_t>(-1);
    std::vector<std::size_t> owner(seen.size(), nobody);
    std::vector<float> owned(seen.size());
    for (std::size_t pair = 0; pair < pairs.size(); ++pair)
        for (std::size_t place = 0; place < pairs[pair].parts.size(); ++place) {
            const auto part = static_cast<Part>(pairs[pair].parts[place]);
            if (part != Part::content_begins && part != Part::content) continue;
            const TagScores& likelihoods = pairs[pair].likelihoods[place];
            const float value = (likelihoods[place_of(Part::content_begins)] + likelihoods[place_of(Part::content)]) *
                                pairs[pair].likelihood;
            const std::size_t index = pairs[pair].begin + place;
            if (value <= owned[index]) continue;
            owned[index] = value;
            owner[index] = pair;
        }
    std::vector<Attribution> found;
    const bool more_follows =
        !block.tokens.empty() && text::slice(text, block.in_text(block.tokens.back().range)) == ":";
    for (std::size_t pair = 0; pair < pairs.size(); ++pair) {
        Attribution attribution;
        attribution.content = spans_of(block, pairs[pair], Part::content_begins, Part::content,
                                       [&](std::size_t index) { return owner[index] == pair; });
        if (attribution.content.empty() && !(more_follows && pair + 1 == pairs.size())) continue;
        attribution.source =
            spans_of(block, pairs[pair], Part::source_begins, Part::source, [](std::size_t) { return true; });
        attribution.cue = block.in_text(
            {block.tokens[pairs[pair].cue.begin].range.begin, block.tokens[pairs[pair].cue.end - 1].range.end});
        keep_likeliest(block, pairs[pair], attribution.source);
        attribution.score = pairs[pair].likelihood;
        if (found.empty() || !joined(text, found.back(), attribution)) found.push_back(std::move(attribution));
    }
    add_edge_sources(text, block, found);
    complete_quotations(text, block, found);
    mend_edges(text, block, found);
    return found;
}

}  // namespace

std::vector<Attribution> attributions_in(std::string_view text, const ReadBlock& block, Language language,
                                         WordMemory& words) {
    if (language != Language::english) {
        std::vector<Attribution> found = table_attributions(text, block, language);
        complete_quotations(text, block, found);
        return found;
    }
    const AttributionModel* model = shipped_model();
    if (model == nullptr) return {};
    return attributions_by(*model, text, block, words);
}

}  // namespace sayso::suggest
