// What views and commands ask for beside Edits of their own: links, ends of spans, fields, speakers, labels.
#include <algorithm>
#include <utility>

#include "app/linking.h"
#include "app/removal.h"
#include "app/text_units.h"
#include "app/workspace_state.h"

namespace sayso::app {

namespace {

using annotation::Annotation;
using annotation::AnnotationId;
using annotation::AnnotationKind;
using annotation::Edit;
using annotation::Label;
using annotation::LabelId;
using annotation::LabelKind;
using annotation::PutAnnotation;
using annotation::SpeakerId;
using text::CodePointOffset;
using text::CodePointRange;

std::string name_of_speaker(const language::Language& language, const annotation::Document& document,
                            const annotation::Answer<SpeakerId>& speaker) {
    const annotation::Speaker* const found = speaker.value() ? document.speaker(*speaker.value()) : nullptr;
    return found == nullptr ? std::string(language.say(Phrase::nobody)) : found->name;
}

/// An end of a span at its new place: never inside a character, nor with white space on its inner side.
std::optional<annotation::Span> resized(const article::Article& article, annotation::Span span, SpanEdge edge,
                                        CodePointOffset place) {
    place = snapped_to_character(article, place);
    const bool begin = edge == SpanEdge::begin;
    const auto moved =
        begin ? annotation::Span::between(place, span.end()) : annotation::Span::between(span.begin(), place);
    if (!moved) return moved;
    const CodePointRange words = trimmed(article.text, moved->range());
    return begin ? annotation::Span::between(words.begin, span.end())
                 : annotation::Span::between(span.begin(), words.end);
}

bool is_digit(std::string_view key) {
    return key.size() == 1 && key[0] >= '1' && key[0] <= '9';
}

}  // namespace

// ---- annotations ----

void Workspace::link(LinkKind kind, const AnnotationId& claim_id, const AnnotationId& target_id) {
    if (!state_->open) return;
    const annotation::Document& document = state_->open->document();
    const Annotation* const claim = document.annotation(claim_id);
    const Annotation* const target = document.annotation(target_id);
    if (claim == nullptr || target == nullptr || claim->kind != AnnotationKind::claim) return;
    const auto refuse = [&](Phrase message) { say(Notice::Tone::warning, message); };
    switch (kind) {
        case LinkKind::source:
            if (target->kind != AnnotationKind::speaker) return refuse(Phrase::source_is_speaker);
            return change_annotation(
                language().say(Phrase::linked_to, {name_of_speaker(language(), document, target->speaker)}),
                said_in(document, *claim, *target));
        case LinkKind::cue:
            if (target->kind != AnnotationKind::cue) return refuse(Phrase::only_cue_as_cue);
            return change_annotation(Phrase::cue_linked,
                                     with_cue(document, *claim, annotation::Answer<AnnotationId>::of(target_id)));
        case LinkKind::via: {
            if (target->kind != AnnotationKind::speaker) return refuse(Phrase::only_speaker_passes_on);
            if (std::ranges::find(claim->claim.via, target_id) != claim->claim.via.end()) return;
            return change_annotation(
                language().say(Phrase::passed_on_by, {name_of_speaker(language(), document, target->speaker)}),
                with_via_toggled(*claim, target_id));
        }
        case LinkKind::within: {
            if (target->kind != AnnotationKind::claim) return refuse(Phrase::within_claim_only);
            if (is_within(document, *target, claim_id)) return refuse(Phrase::not_within_itself);
            Annotation changed = *claim;
            changed.claim.within = target_id;
            return change_annotation(Phrase::claim_put_within, std::move(changed));
        }
    }
}

void Workspace::resize_span(const AnnotationId& id, std::size_t span, SpanEdge edge, CodePointOffset place) {
    if (!state_->open) return;
    const article::Article& article = state_->open->document().article();
    const Annotation* const annotation = state_->open->document().annotation(id);
    if (annotation == nullptr || span >= annotation->spans.count()) return;
    const auto all = annotation->spans.all();
    std::vector<annotation::Span> spans(all.begin(), all.end());
    const auto moved = resized(article, spans[span], edge, std::min(place, article.text.size()));
    if (!moved) return say(Notice::Tone::plain, Phrase::mark_needs_character);
    spans[span] = *moved;
    Annotation changed = *annotation;
    changed.spans = *annotation::Spans::joining(std::move(spans));
    change_annotation(Phrase::ends_moved, std::move(changed));
}

void Workspace::change_annotation(std::string_view title, Annotation changed) {
    if (!state_->open) return;
    const annotation::Document& document = state_->open->document();
    const Annotation* const before = document.annotation(changed.id);
    if (before == nullptr || *before == changed) return;
    if (changed.speaker != before->speaker && changed.claim.source == before->claim.source && changed.claim.source) {
        // A source that mentions someone else would contradict the new answer.
        const Annotation* const source = document.annotation(*changed.claim.source);
        if (source != nullptr && source->speaker != changed.speaker) changed.claim.source.reset();
    }
    changed.modified = now_text();
    apply(title, Edit{.changes = {PutAnnotation{std::move(changed)}}});
}

void Workspace::change_annotation(Phrase title, Annotation changed) {
    change_annotation(language().say(title), std::move(changed));
}

// ---- speakers ----

void Workspace::change_speaker(std::string_view title, annotation::Speaker changed) {
    if (!state_->open) return;
    const annotation::Speaker* const before = state_->open->document().speaker(changed.id);
    if (before == nullptr || *before == changed) return;
    if (changed.name.empty()) return say(Notice::Tone::warning, Phrase::speaker_needs_name);
    const std::size_t position = state_->open->document().position_of(changed.id).value_or(0);
    apply(title, Edit{.changes = {annotation::PutSpeaker{.speaker = std::move(changed), .position = position}}});
}

void Workspace::merge_speakers(const SpeakerId& from, const SpeakerId& into) {
    if (!state_->open || from == into) return;
    const annotation::Document& document = state_->open->document();
    const annotation::Speaker* const gone = document.speaker(from);
    const annotation::Speaker* const kept = document.speaker(into);
    if (gone == nullptr || kept == nullptr) return;
    const bool was_focused = state_->focused_speaker == from;
    const std::string title = language().say(Phrase::merged_into, {gone->name, kept->name});
    if (apply(title, merge_of(document, *gone, *kept, now_text())) && was_focused) focus_speaker(SpeakerId(into));
}

void Workspace::remove_speaker(const SpeakerId& id) {
    if (!state_->open) return;
    const annotation::Speaker* const speaker = state_->open->document().speaker(id);
    if (speaker == nullptr) return;
    const std::string title = language().say(Phrase::removed_named, {speaker->name});
    apply(title, removal_of(state_->open->document(), *speaker, now_text()));
}

// ---- labels ----

void Workspace::put_label(LabelKind kind, Label label) {
    if (!state_->open) return;
    const std::vector<Label>& labels = state_->open->document().tagset().of(kind);
    if (!label.key.empty() && !is_digit(label.key)) {
        const auto press = key_press_named(label.key);
        const Command* const command = press ? state_->keymap.command_for(*press) : nullptr;
        if (command != nullptr) {
            const std::string key = words_of(*press);
            return say(Notice::Tone::warning, language().say(Phrase::key_taken, {key, title_of(*this, *command)}));
        }
    }
    Phrase title = Phrase::label_changed;
    if (label.id.empty()) {
        label.id = new_label_id();
        title = Phrase::label_added;
    }
    const auto own = std::ranges::find(labels, label.id, &Label::id);
    if (own != labels.end() && *own == label) return;
    Edit edit;
    for (std::size_t position = 0; position < labels.size(); ++position) {
        // A key gives one label: it goes to the one that was given it last.
        if (label.key.empty() || labels[position].key != label.key || labels[position].id == label.id) continue;
        Label without_key = labels[position];
        without_key.key.clear();
        edit.changes.emplace_back(
            annotation::PutLabel{.kind = kind, .label = std::move(without_key), .position = position});
    }
    edit.changes.emplace_back(annotation::PutLabel{
        .kind = kind, .label = std::move(label), .position = static_cast<std::size_t>(own - labels.begin())});
    apply(title, edit);
}

void Workspace::remove_label(LabelKind kind, const LabelId& id) {
    if (!state_->open) return;
    const Label* const label = state_->open->document().tagset().find(kind, id);
    if (label == nullptr) return;
    const std::string title = language().say(Phrase::label_removed, {label->name});
    apply(title, removal_of_label(state_->open->document(), kind, id, now_text()));
}

void Workspace::toggle_label(const AnnotationId& id, const LabelId& label_id) {
    if (!state_->open) return;
    const Annotation* const annotation = state_->open->document().annotation(id);
    if (annotation == nullptr) return;
    const auto kind = annotation::label_kind_for(annotation->kind);
    const Label* const label = kind ? state_->open->document().tagset().find(*kind, label_id) : nullptr;
    if (label == nullptr) return;
    const std::string name = label->name;
    Annotation changed = *annotation;
    if (std::erase(changed.labels, label_id) > 0)
        return change_annotation(language().say(Phrase::taken_off, {name}), std::move(changed));
    changed.labels.push_back(label_id);
    // Whoever labels it has looked at it.
    changed.status = annotation::Status::accepted;
    change_annotation(name, std::move(changed));
}

bool Workspace::give_label_with_key(std::string_view key) {
    if (!state_->open || key.empty()) return false;
    const annotation::Document& document = state_->open->document();
    const auto label_with_key = [&](LabelKind kind) -> const Label* {
        const auto& labels = document.tagset().of(kind);
        const auto found = std::ranges::find(labels, key, &Label::key);
        return found == labels.end() ? nullptr : &*found;
    };
    const Annotation* annotation = focused();
    if (annotation != nullptr && annotation->kind != AnnotationKind::cue) {
        const Label* const label = label_with_key(*annotation::label_kind_for(annotation->kind));
        if (label == nullptr) return false;
        return toggle_label(AnnotationId(annotation->id), LabelId(label->id)), true;
    }
    const Label* const label = label_with_key(LabelKind::sentence);
    if (label == nullptr) return false;
    annotation = sentence_at_caret();
    if (annotation != nullptr) {
        const AnnotationId id = annotation->id;
        toggle_label(id, LabelId(label->id));
        focus(id);
        return true;
    }
    const text::CodePointRange range = unit_around(Unit::sentence, state_->selection.range().begin);
    const auto span = annotation::Span::between(range.begin, range.end);
    if (!span) return false;
    Annotation sentence{.id = new_annotation_id(), .kind = AnnotationKind::sentence, .spans = annotation::Spans(*span)};
    sentence.labels.push_back(label->id);
    sentence.created = sentence.modified = now_text();
    const AnnotationId id = sentence.id;
    const std::string title = label->name;
    if (apply(title, Edit{.changes = {PutAnnotation{std::move(sentence)}}})) focus(id);
    return true;
}

const Annotation* Workspace::sentence_at_caret() const {
    if (!state_->open) return nullptr;
    return sentence_marked_at(state_->open->document(), state_->selection.range().begin);
}

}  // namespace sayso::app
