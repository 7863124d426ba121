#include "suggest/bring_in_line.h"

#include <algorithm>
#include <span>

#include "text/heap_sort.h"

namespace sayso::suggest {

namespace {

using annotation::Annotation;
using annotation::Document;
using annotation::Edit;

/// The untouched suggestions in the blocks from `first` to `end`, and in what lies between them.
std::vector<const Annotation*> suggested_in(const Document& document, std::size_t first, std::size_t end) {
    std::vector<const Annotation*> suggested;
    const auto& blocks = document.article().blocks;
    const bool to_the_end = end == blocks.size();
    const text::CodePointOffset from = first == 0 ? text::CodePointOffset{} : blocks[first].range.begin;
    document.each_from(from, [&](const Annotation& each) {
        if (!to_the_end && each.spans.extent().begin >= blocks[end].range.begin) return false;
        if (is_untouched(each)) suggested.push_back(&each);
        return true;
    });
    return suggested;
}

/// What is suggested no more, as it is to be removed: not what must stay because what refers to it stays. `wanted` in
/// the order of ids, `suggested` in that of the text.
std::vector<const Annotation*> not_wanted(const Document& document, std::span<const Annotation> wanted,
                                          std::span<const Annotation* const> suggested) {
    if (suggested.empty()) return {};
    const text::CodePointOffset begin = suggested.front()->spans.extent().begin;
    const text::CodePointOffset last = suggested.back()->spans.extent().begin;
    const auto stays = [&](const annotation::AnnotationId& id) {
        const Annotation& referring = *document.annotation(id);
        const text::CodePointOffset place = referring.spans.extent().begin;
        return !is_untouched(referring) || place < begin || place > last;
    };
    std::vector<const Annotation*> removed;
    for (const Annotation* const each : suggested) {
        const auto at = std::ranges::lower_bound(wanted, each->id, {}, &Annotation::id);
        if (at != wanted.end() && at->id == each->id) continue;
        if (std::ranges::none_of(document.referring_to(each->id), stays)) removed.push_back(each);
    }
    return removed;
}

using SpeakerIds = std::vector<annotation::SpeakerId>;

SpeakerIds in_order(SpeakerIds ids) {
    text::heap_sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
    return ids;
}

/// Speakers who were only suggested, are not any more, and of whom nothing is left once `removed` is gone and `wanted`
/// is there, each in the place of what has its id.
SpeakerIds left_with_nothing(const Document& document, const SuggestedMarks& marks, std::span<const Annotation> wanted,
                             std::span<const Annotation* const> removed) {
    std::vector<annotation::AnnotationId> gone;
    SpeakerIds before;
    SpeakerIds after;
    const auto leaves = [&](const Annotation& each) {
        gone.push_back(each.id);
        if (const auto& speaker = each.speaker.value()) before.push_back(*speaker);
    };
    for (const Annotation* const each : removed)
        leaves(*each);
    for (const Annotation& each : wanted) {
        if (const Annotation* const now = document.annotation(each.id)) leaves(*now);
        if (const auto& speaker = each.speaker.value()) after.push_back(*speaker);
    }
    text::heap_sort(gone);
    after = in_order(std::move(after));
    SpeakerIds left;
    for (const annotation::SpeakerId& id : in_order(std::move(before))) {
        const annotation::Speaker* const speaker = document.speaker(id);
        const bool changed = speaker == nullptr || id != id_of_suggestion(document.article().text, speaker->name);
        if (changed || std::ranges::binary_search(after, id) || marks.has_speaker(id)) continue;
        const auto is_gone = [&](const auto& mark) { return std::ranges::binary_search(gone, mark); };
        if (std::ranges::all_of(document.annotations_of(id), is_gone)) left.push_back(id);
    }
    return left;
}

}  // namespace

void put_speakers(const Document& document, const SuggestedMarks& marks, Edit& edit) {
    std::size_t position = document.speakers().size();
    for (const annotation::Speaker& speaker : marks.new_speakers())
        edit.changes.emplace_back(annotation::PutSpeaker{.speaker = speaker, .position = position++});
}

void bring_in_line(const Document& document, const SuggestedMarks& marks, BlockNumbers blocks,
                   std::vector<Annotation> wanted, Edit& edit) {
    const auto suggested = suggested_in(document, blocks.first, blocks.second);
    SpeakerIds left;
    if (!suggested.empty()) {
        text::heap_sort(wanted, [](const Annotation& one, const Annotation& other) { return one.id < other.id; });
        const auto removed = not_wanted(document, wanted, suggested);
        left = left_with_nothing(document, marks, wanted, removed);
        for (const Annotation* const each : removed)
            edit.changes.emplace_back(annotation::RemoveAnnotation{each->id});
    }
    for (Annotation& mark : wanted) {
        const Annotation* const now = document.annotation(mark.id);
        if (now == nullptr || *now != mark) edit.changes.emplace_back(annotation::PutAnnotation{std::move(mark)});
    }
    for (const annotation::SpeakerId& id : left)
        edit.changes.emplace_back(annotation::RemoveSpeaker{id});
}

}  // namespace sayso::suggest
