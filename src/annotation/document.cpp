// What a document answers, and the single changes that an Edit is made of.
#include "annotation/document.h"

#include <algorithm>
#include <utility>

namespace sayso::annotation {

Document::Document(article::Article article, Tagset tagset)
    : article_(std::move(article)), tagset_(std::move(tagset)) {}

const article::Article& Document::article() const {
    return article_;
}
const Tagset& Document::tagset() const {
    return tagset_;
}
std::span<const Speaker> Document::speakers() const {
    return speakers_;
}

const Speaker* Document::speaker(const SpeakerId& id) const {
    const auto position = position_of(id);
    return position ? &speakers_[*position] : nullptr;
}

std::optional<std::size_t> Document::position_of(const SpeakerId& id) const {
    const auto entry = speaker_positions_.find(id);
    if (entry == speaker_positions_.end()) return std::nullopt;
    return entry->second;
}

std::size_t Document::annotation_count() const {
    return annotations_.size();
}
std::size_t Document::annotation_count(AnnotationKind kind) const {
    return references_.count_of(kind);
}

const Annotation* Document::annotation(const AnnotationId& id) const {
    const auto slot = annotations_.find(id);
    return slot ? &annotations_.at(*slot) : nullptr;
}

void Document::each_touching(text::CodePointRange range, const std::function<void(const Annotation&)>& visit) const {
    for (const Slot slot : span_index_.touching(annotations_, range))
        visit(annotations_.at(slot));
}

void Document::each_from(text::CodePointOffset from, const std::function<bool(const Annotation&)>& visit) const {
    span_index_.each_from(from, [&](Slot slot) { return visit(annotations_.at(slot)); });
}

void Document::each_before(text::CodePointOffset from, const std::function<bool(const Annotation&)>& visit) const {
    span_index_.each_before(from, [&](Slot slot) { return visit(annotations_.at(slot)); });
}

std::span<const AnnotationId> Document::annotations_of(const SpeakerId& id) const {
    return references_.annotations_of(id);
}

std::span<const AnnotationId> Document::referring_to(const AnnotationId& id) const {
    return references_.referring_to(id);
}

std::size_t Document::count_of(LabelKind kind, const LabelId& id) const {
    return references_.count_of(kind, id);
}
std::uint64_t Document::revision() const {
    return revision_;
}

Change Document::put(Annotation&& annotation) {
    const auto slot = annotations_.find(annotation.id);
    if (!slot) {
        RemoveAnnotation undo{annotation.id};
        references_.add(annotation);
        span_index_.insert(annotations_, annotations_.add(std::move(annotation)));
        return undo;
    }
    const Annotation& old = annotations_.at(*slot);
    const bool keeps_its_place = old.spans == annotation.spans && old.kind == annotation.kind;
    references_.remove(old);
    references_.add(annotation);
    if (!keeps_its_place) span_index_.erase(annotations_, *slot);
    PutAnnotation undo{annotations_.replace(*slot, std::move(annotation))};
    if (!keeps_its_place) span_index_.insert(annotations_, *slot);
    return undo;
}

std::optional<Change> Document::remove(const AnnotationId& id) {
    const auto slot = annotations_.find(id);
    if (!slot) return std::nullopt;
    references_.remove(annotations_.at(*slot));
    span_index_.erase(annotations_, *slot);
    return PutAnnotation{annotations_.take(*slot)};
}

void Document::note_positions(std::size_t first) {
    for (std::size_t position = first; position < speakers_.size(); ++position) {
        speaker_positions_[speakers_[position].id] = position;
    }
}

Change Document::put(Speaker speaker, std::size_t position) {
    Change undo = RemoveSpeaker{speaker.id};
    std::size_t first_moved = position;
    if (const auto old_position = position_of(speaker.id)) {
        if (*old_position == position) {
            return PutSpeaker{std::exchange(speakers_[position], std::move(speaker)), position};
        }
        const auto old = speakers_.begin() + static_cast<std::ptrdiff_t>(*old_position);
        undo = PutSpeaker{std::move(*old), *old_position};
        speakers_.erase(old);
        first_moved = std::min(first_moved, *old_position);
    }
    position = std::min(position, speakers_.size());
    speakers_.insert(speakers_.begin() + static_cast<std::ptrdiff_t>(position), std::move(speaker));
    note_positions(std::min(first_moved, position));
    return undo;
}

std::optional<Change> Document::remove(const SpeakerId& id) {
    const auto entry = speaker_positions_.find(id);
    if (entry == speaker_positions_.end()) return std::nullopt;
    const std::size_t position = entry->second;
    speaker_positions_.erase(entry);
    PutSpeaker undo{std::move(speakers_[position]), position};
    speakers_.erase(speakers_.begin() + static_cast<std::ptrdiff_t>(position));
    note_positions(position);
    return undo;
}

Change Document::put(LabelKind kind, Label label, std::size_t position) {
    std::optional<Change> undo = remove(kind, label.id);
    if (!undo) undo = RemoveLabel{kind, label.id};
    std::vector<Label>& labels = tagset_.of(kind);
    position = std::min(position, labels.size());
    labels.insert(labels.begin() + static_cast<std::ptrdiff_t>(position), std::move(label));
    return *std::move(undo);
}

std::optional<Change> Document::remove(LabelKind kind, const LabelId& id) {
    std::vector<Label>& labels = tagset_.of(kind);
    const auto label = std::ranges::find(labels, id, &Label::id);
    if (label == labels.end()) return std::nullopt;
    PutLabel undo{kind, std::move(*label), static_cast<std::size_t>(label - labels.begin())};
    labels.erase(label);
    return undo;
}

std::string exact_text(const article::ArticleText& text, const Spans& spans) {
    std::string exact;
    for (const Span span : spans.all()) {
        if (!exact.empty()) exact += " \u2026 ";
        exact += text.slice(span.range());
    }
    return exact;
}

}  // namespace sayso::annotation
