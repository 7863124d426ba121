#include "suggest/attributions.h"

#include <algorithm>
#include <utility>

#include "generated/models.h"
#include "suggest/tagger.h"

namespace sayso::suggest {

namespace {

/// A cue that attributes less likely is left out.
constexpr float least_likelihood = 0.3F;

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

}  // namespace

std::vector<Attribution> attributions_by(const AttributionModel& model, std::string_view text, const ReadBlock& block) {
    const SeenBlock seen(text, block);
    const Tagged tagged = tag_words(seen, model.tagging);
    const std::vector<PairedCue> pairs = pair_cues(seen, tagged, model.pairing, least_likelihood);
    // Words that two cues want are the likelier one's.
    constexpr std::size_t nobody = static_cast<std::size_t>(-1);
    std::vector<std::size_t> owner(seen.size(), nobody);
    std::vector<float> owned(seen.size());
    for (std::size_t pair = 0; pair < pairs.size(); ++pair)
        for (std::size_t place = 0; place < pairs[pair].parts.size(); ++place) {
            const auto part = static_cast<Part>(pairs[pair].parts[place]);
            if (part != Part::content_begins && part != Part::content) continue;
            const TagScores& likelihoods = pairs[pair].likelihoods[place];
            const float value =
                (likelihoods[place_of(Part::content_begins)] + likelihoods[place_of(Part::content)]) * pairs[pair].likelihood;
            const std::size_t index = pairs[pair].begin + place;
            if (value <= owned[index]) continue;
            owned[index] = value;
            owner[index] = pair;
        }
    std::vector<Attribution> found;
    for (std::size_t pair = 0; pair < pairs.size(); ++pair) {
        Attribution attribution;
        attribution.content = spans_of(block, pairs[pair], Part::content_begins, Part::content,
                                       [&](std::size_t index) { return owner[index] == pair; });
        if (attribution.content.empty()) continue;
        attribution.source =
            spans_of(block, pairs[pair], Part::source_begins, Part::source, [](std::size_t) { return true; });
        attribution.cue = block.in_text({block.tokens[pairs[pair].cue.begin].range.begin,
                                         block.tokens[pairs[pair].cue.end - 1].range.end});
        attribution.score = pairs[pair].likelihood;
        found.push_back(std::move(attribution));
    }
    return found;
}

std::vector<Attribution> attributions_in(std::string_view text, const ReadBlock& block, const ReadBlock* /*before*/,
                                         Language language) {
    const AttributionModel* model = shipped_model();
    if (model == nullptr || language != Language::english) return {};
    std::vector<Attribution> found = attributions_by(*model, text, block);
    std::ranges::sort(found, {}, [](const Attribution& each) { return each.content.front().begin; });
    return found;
}

}  // namespace sayso::suggest
