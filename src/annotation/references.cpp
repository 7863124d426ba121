// What one annotation names, and adding and removing it from the lists of what it names.
#include "annotation/references.h"

#include <algorithm>
#include <vector>

#include "text/heap_sort.h"

namespace sayso::annotation {

namespace {

/// Each of `ids` once, though a file may name one twice.
template <typename SomeId>
void sort_and_make_unique(std::vector<const SomeId*>& ids) {
    if (ids.size() < 2) return;
    text::heap_sort(ids, [](const SomeId* one, const SomeId* other) { return *one < *other; });
    const auto repeated =
        std::ranges::unique(ids, [](const SomeId* one, const SomeId* other) { return *one == *other; });
    ids.erase(repeated.begin(), repeated.end());
}

/// The annotations that `annotation` names, each once.
std::vector<const AnnotationId*> annotations_named_by(const Annotation& annotation) {
    std::vector<const AnnotationId*> named;
    const ClaimFields& claim = annotation.claim;
    if (claim.source) named.push_back(&*claim.source);
    if (claim.cue.value()) named.push_back(&*claim.cue.value());
    for (const AnnotationId& id : claim.via)
        named.push_back(&id);
    if (claim.within) named.push_back(&*claim.within);
    sort_and_make_unique(named);
    return named;
}

/// The labels that `annotation` carries, each once.
std::vector<const LabelId*> labels_of(const Annotation& annotation) {
    std::vector<const LabelId*> labels;
    labels.reserve(annotation.labels.size());
    for (const LabelId& id : annotation.labels)
        labels.push_back(&id);
    sort_and_make_unique(labels);
    return labels;
}

}  // namespace

void References::add(const Annotation& annotation) {
    ++kind_counts_[static_cast<std::size_t>(annotation.kind)];
    if (annotation.speaker.value()) annotations_of_.add(*annotation.speaker.value(), annotation.id);
    for (const AnnotationId* named : annotations_named_by(annotation))
        referring_to_.add(*named, annotation.id);
    if (const auto kind = label_kind_for(annotation.kind)) {
        for (const LabelId* label : labels_of(annotation))
            ++label_counts_[static_cast<std::size_t>(*kind)][*label];
    }
}

void References::remove(const Annotation& annotation) {
    --kind_counts_[static_cast<std::size_t>(annotation.kind)];
    if (annotation.speaker.value()) annotations_of_.remove(*annotation.speaker.value(), annotation.id);
    for (const AnnotationId* named : annotations_named_by(annotation))
        referring_to_.remove(*named, annotation.id);
    if (const auto kind = label_kind_for(annotation.kind)) {
        auto& counts = label_counts_[static_cast<std::size_t>(*kind)];
        for (const LabelId* label : labels_of(annotation)) {
            const auto count = counts.find(*label);
            if (--count->second == 0) counts.erase(count);
        }
    }
}

std::span<const AnnotationId> References::annotations_of(const SpeakerId& id) const {
    return annotations_of_.of(id);
}

std::span<const AnnotationId> References::referring_to(const AnnotationId& id) const {
    return referring_to_.of(id);
}

std::size_t References::count_of(LabelKind kind, const LabelId& id) const {
    const auto& counts = label_counts_[static_cast<std::size_t>(kind)];
    const auto count = counts.find(id);
    return count == counts.end() ? 0 : count->second;
}

std::size_t References::count_of(AnnotationKind kind) const {
    return kind_counts_[static_cast<std::size_t>(kind)];
}

}  // namespace sayso::annotation
