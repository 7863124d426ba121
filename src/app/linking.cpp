// Nearness in the text, and what one answer about a claim means for its others.
#include "app/linking.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "app/marking.h"
#include "app/text_units.h"
#include "text/heap_sort.h"

namespace sayso::app {

namespace {

using annotation::Annotation;
using annotation::AnnotationId;
using annotation::AnnotationKind;
using annotation::SpeakerId;
using annotation::Status;
using text::CodePointRange;

/// Farther than any article is long.
constexpr std::uint32_t inside_the_words = std::uint32_t{1} << 30;

struct BlockNumbers {
    std::size_t first = 0;
    std::size_t last = 0;
};

BlockNumbers blocks_of(const annotation::Document& document, CodePointRange range) {
    return {block_number_at(document.article(), range.begin), block_number_at(document.article(), range.end)};
}

/// The text of the claim's blocks, and `margin` more on each side.
CodePointRange surroundings_of(const annotation::Document& document, const Annotation& claim, std::size_t margin) {
    const auto& blocks = document.article().blocks;
    const CodePointRange extent = claim.spans.extent();
    if (blocks.empty()) return extent;
    const BlockNumbers numbers = blocks_of(document, extent);
    const std::size_t first = std::min(numbers.first, blocks.size() - 1);
    const std::size_t last = std::min(numbers.last + margin, blocks.size() - 1);
    return {std::min(extent.begin, blocks[first - std::min(margin, first)].range.begin),
            std::max(extent.end, blocks[last].range.end)};
}

/// A claim that has a speaker is not in the reporter's own voice.
void leave_own_voice(const annotation::Document& document, Annotation& claim) {
    if (claim.claim.quotation == annotation::Quotation::none) {
        claim.claim.quotation = quotation_of(document.article(), claim.spans);
    }
}

}  // namespace

bool are_near(const annotation::Document& document, CodePointRange one, CodePointRange other) {
    const BlockNumbers first = blocks_of(document, one);
    const BlockNumbers second = blocks_of(document, other);
    return first.first <= second.last + 1 && second.first <= first.last + 1;
}

std::uint32_t distance_between(const annotation::Spans& claim, CodePointRange mark) {
    std::uint32_t nearest = inside_the_words;
    for (const annotation::Span span : claim.all()) {
        if (span.range().overlaps(mark)) return inside_the_words;
        nearest = std::min(nearest, mark.end <= span.begin() ? span.begin() - mark.end : mark.begin - span.end());
    }
    return nearest;
}

std::vector<const Annotation*> marks_near(const annotation::Document& document, const Annotation& claim,
                                          AnnotationKind kind) {
    const CodePointRange own = surroundings_of(document, claim, 0);
    // Of two that are as near, the one that was met first.
    std::vector<std::tuple<std::uint64_t, std::size_t, const Annotation*>> found;
    document.each_touching(surroundings_of(document, claim, 1), [&](const Annotation& each) {
        if (each.kind != kind || each.status == Status::rejected) return;
        const std::uint64_t other_block = own.contains(each.spans.extent()) ? 0 : std::uint64_t{1} << 32;
        found.emplace_back(other_block + distance_between(claim.spans, each.spans.extent()), found.size(), &each);
    });
    text::heap_sort(found);
    std::vector<const Annotation*> marks;
    marks.reserve(found.size());
    for (const auto& [distance, met, mark] : found)
        marks.push_back(mark);
    return marks;
}

namespace {

/// A speaker's mark that ends right before the cue.
const Annotation* mention_before(const annotation::Document& document, CodePointRange cue) {
    const Annotation* found = nullptr;
    // A space, and the last letter before it.
    const std::uint32_t near = std::min<std::uint32_t>(2, cue.begin.value);
    document.each_touching({cue.begin - near, cue.begin}, [&](const Annotation& each) {
        const bool is_speaker = each.kind == AnnotationKind::speaker && each.status != Status::rejected;
        if (is_speaker && each.spans.extent().end <= cue.begin) found = &each;
    });
    return found;
}

}  // namespace

std::optional<Named> named_beside(const annotation::Document& document, const Annotation& claim) {
    const Annotation* const marked = claim.claim.cue.value() ? document.annotation(*claim.claim.cue.value()) : nullptr;
    const auto cue =
        marked != nullptr ? std::optional(marked->spans.extent()) : cue_beside(document.article(), claim.spans);
    // What a person has marked there is no guess.
    if (const Annotation* const mention = cue ? mention_before(document, *cue) : nullptr) {
        const CodePointRange range = mention->spans.extent();
        return Named{.range = range, .pronoun = is_pronoun(document.article().text.slice(range))};
    }
    return named_beside(document.article(), claim.spans, cue);
}

std::optional<SpeakerId> speaker_of(const annotation::Document& document, const Named& named) {
    std::optional<SpeakerId> found;
    document.each_touching(named.range, [&](const Annotation& each) {
        const bool is_speaker = each.kind == AnnotationKind::speaker && each.status != Status::rejected;
        // “The Authority” may be marked where its name alone is what is beside the claim.
        if (is_speaker && each.speaker.value() && each.spans.extent().contains(named.range))
            found = each.speaker.value();
    });
    if (found) return found;
    return named.pronoun ? speaker_before(document, named.range.begin)
                         : speaker_named(document, name_in(document.article().text.slice(named.range)));
}

std::optional<SpeakerId> speaker_before(const annotation::Document& document, text::CodePointOffset place) {
    std::optional<SpeakerId> found;
    document.each_before(place, [&](const Annotation& each) {
        if (each.kind == AnnotationKind::speaker && each.status != Status::rejected) found = each.speaker.value();
        return !found;
    });
    return found;
}

std::vector<SpeakerId> speakers_for(const annotation::Document& document, const Annotation& claim) {
    std::vector<SpeakerId> ordered;
    std::set<SpeakerId> seen;
    if (const auto named = named_beside(document, claim)) {
        const auto speaker = speaker_of(document, *named);
        if (speaker && seen.insert(*speaker).second) ordered.push_back(*speaker);
    }
    const CodePointRange own = surroundings_of(document, claim, 0);
    for (const Annotation* const mention : marks_near(document, claim, AnnotationKind::speaker)) {
        const auto& speaker = mention->speaker.value();
        if (!speaker || !own.contains(mention->spans.extent())) continue;
        if (seen.insert(*speaker).second) ordered.push_back(*speaker);
    }
    std::vector<SpeakerId> others;
    std::vector<std::int64_t> uses;
    for (const annotation::Speaker& speaker : document.speakers()) {
        if (!seen.insert(speaker.id).second) continue;
        others.push_back(speaker.id);
        uses.push_back(static_cast<std::int64_t>(document.annotations_of(speaker.id).size()));
    }
    for (const std::size_t place : text::places_by_falling_key(uses))
        ordered.push_back(std::move(others[place]));
    return ordered;
}

Annotation said_by(const annotation::Document& document, Annotation claim, const SpeakerId& speaker) {
    leave_own_voice(document, claim);
    claim.speaker = annotation::Answer<SpeakerId>::of(speaker);
    if (claim.claim.source) {
        const Annotation* const source = document.annotation(*claim.claim.source);
        if (source != nullptr && source->speaker.is(speaker)) return claim;
        claim.claim.source.reset();
    }
    const CodePointRange own = surroundings_of(document, claim, 0);
    for (const Annotation* const mention : marks_near(document, claim, AnnotationKind::speaker)) {
        if (!mention->speaker.is(speaker) || !own.contains(mention->spans.extent())) continue;
        claim.claim.source = mention->id;
        break;
    }
    return claim;
}

Annotation said_by_nobody(const annotation::Document& document, Annotation claim) {
    leave_own_voice(document, claim);
    claim.speaker = annotation::Answer<SpeakerId>::nothing();
    claim.claim.source.reset();
    return claim;
}

Annotation in_own_voice(Annotation claim) {
    claim.speaker = {};
    claim.claim.source.reset();
    claim.claim.cue = {};
    claim.claim.via.clear();
    claim.claim.quotation = annotation::Quotation::none;
    return claim;
}

Annotation said_in(const annotation::Document& document, Annotation claim, const Annotation& mention) {
    leave_own_voice(document, claim);
    claim.claim.source = mention.id;
    if (mention.speaker.answered()) claim.speaker = mention.speaker;
    return claim;
}

Annotation with_cue(const annotation::Document& document, Annotation claim, annotation::Answer<AnnotationId> cue) {
    leave_own_voice(document, claim);
    claim.claim.cue = std::move(cue);
    return claim;
}

Annotation with_via_toggled(Annotation claim, const AnnotationId& mention) {
    auto& via = claim.claim.via;
    const auto found = std::ranges::find(via, mention);
    if (found == via.end()) {
        via.push_back(mention);
    } else {
        via.erase(found);
    }
    return claim;
}

bool is_within(const annotation::Document& document, const Annotation& claim, const AnnotationId& other) {
    const Annotation* each = &claim;
    while (each != nullptr) {
        if (each->id == other) return true;
        each = each->claim.within ? document.annotation(*each->claim.within) : nullptr;
    }
    return false;
}

}  // namespace sayso::app
