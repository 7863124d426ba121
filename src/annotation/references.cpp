#include "annotation/references.h"

#include <algorithm>
#include <vector>

namespace sayso::annotation {

namespace {

/// Each of `ids` once, though a file may name one twice.
template <typename SomeId>
void sort_and_make_unique(std::vector<const SomeId*>& ids) {
    if (ids.size() < 2) return;
    const auto value = [](const SomeId* id) -> const SomeId& { return *id; };
    std::ranges::sort(ids, {}, value);
    const auto repeated = std::ranges::unique(ids, {}, value);
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
    for (const LabelId& id : annotation.labels)
        labels.push_back(&id);
    sort_and_make_unique(labels);
    return labels;
}

template <typename Key>
void add_to(std::unordered_map<Key, AnnotationList>& lists, const Key& key, const AnnotationId& id) {
    lists[key].add(id);
}

template <typename Key>
void remove_from(std::unordered_map<Key, AnnotationList>& lists, const Key& key, const AnnotationId& id) {
    const auto entry = lists.find(key);
    entry->second.remove(id);
    if (entry->second.all().empty()) lists.erase(entry);
}

template <typename Key>
std::span<const AnnotationId> list_in(const std::unordered_map<Key, AnnotationList>& lists, const Key& key) {
    const auto entry = lists.find(key);
    return entry == lists.end() ? std::span<const AnnotationId>() : entry->second.all();
}

}  // namespace

void References::add(const Annotation& annotation) {
    ++kind_counts_[static_cast<std::size_t>(annotation.kind)];
    if (annotation.speaker.value()) add_to(annotations_of_, *annotation.speaker.value(), annotation.id);
    for (const AnnotationId* named : annotations_named_by(annotation))
        add_to(referring_to_, *named, annotation.id);
    if (const auto kind = label_kind_for(annotation.kind)) {
        for (const LabelId* label : labels_of(annotation))
            ++label_counts_[static_cast<std::size_t>(*kind)][*label];
    }
}

void References::remove(const Annotation& annotation) {
    --kind_counts_[static_cast<std::size_t>(annotation.kind)];
    if (annotation.speaker.value()) remove_from(annotations_of_, *annotation.speaker.value(), annotation.id);
    for (const AnnotationId* named : annotations_named_by(annotation))
        remove_from(referring_to_, *named, annotation.id);
    if (const auto kind = label_kind_for(annotation.kind)) {
        auto& counts = label_counts_[static_cast<std::size_t>(*kind)];
        for (const LabelId* label : labels_of(annotation)) {
            const auto count = counts.find(*label);
            if (--count->second == 0) counts.erase(count);
        }
    }
}

std::span<const AnnotationId> References::annotations_of(const SpeakerId& id) const {
    return list_in(annotations_of_, id);
}

std::span<const AnnotationId> References::referring_to(const AnnotationId& id) const {
    return list_in(referring_to_, id);
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
