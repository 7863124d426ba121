// First every change to what refers, then the removal: an Edit is checked as a whole.
#include "app/removal.h"

#include <algorithm>
#include <string>
#include <utility>

namespace sayso::app {

namespace {

using annotation::Annotation;
using annotation::AnnotationId;
using annotation::Document;
using annotation::Edit;
using annotation::Speaker;

void put(Edit& edit, Annotation changed, std::string_view now) {
    changed.modified = now;
    edit.changes.emplace_back(annotation::PutAnnotation{std::move(changed)});
}

/// The claim with no link to `removed`.
Annotation without_link(Annotation claim, const Annotation& removed) {
    const AnnotationId& id = removed.id;
    if (claim.claim.source == id) claim.claim.source.reset();
    if (claim.claim.cue.is(id)) claim.claim.cue = {};
    std::erase(claim.claim.via, id);
    if (claim.claim.within == id) claim.claim.within = removed.claim.within;
    return claim;
}

void add_alias(Speaker& speaker, const std::string& name) {
    if (name.empty() || name == speaker.name) return;
    if (std::ranges::find(speaker.aliases, name) == speaker.aliases.end()) speaker.aliases.push_back(name);
}

}  // namespace

Edit removal_of(const Document& document, const Annotation& removed, std::string_view now) {
    Edit edit;
    for (const AnnotationId& referring : document.referring_to(removed.id)) {
        if (referring != removed.id) put(edit, without_link(*document.annotation(referring), removed), now);
    }
    edit.changes.emplace_back(annotation::RemoveAnnotation{removed.id});
    return edit;
}

Edit removal_of(const Document& document, const Speaker& removed, std::string_view now) {
    Edit edit;
    for (const AnnotationId& id : document.annotations_of(removed.id)) {
        Annotation changed = *document.annotation(id);
        changed.speaker = {};
        put(edit, std::move(changed), now);
    }
    edit.changes.emplace_back(annotation::RemoveSpeaker{removed.id});
    return edit;
}

Edit merge_of(const Document& document, const Speaker& from, const Speaker& into, std::string_view now) {
    Edit edit;
    Speaker merged = into;
    add_alias(merged, from.name);
    for (const std::string& alias : from.aliases)
        add_alias(merged, alias);
    for (const std::string& link : from.links) {
        if (std::ranges::find(merged.links, link) == merged.links.end()) merged.links.push_back(link);
    }
    if (merged.role.empty()) merged.role = from.role;
    edit.changes.emplace_back(
        annotation::PutSpeaker{.speaker = std::move(merged), .position = document.position_of(into.id).value_or(0)});
    for (const AnnotationId& id : document.annotations_of(from.id)) {
        Annotation changed = *document.annotation(id);
        changed.speaker = annotation::Answer<annotation::SpeakerId>::of(into.id);
        put(edit, std::move(changed), now);
    }
    edit.changes.emplace_back(annotation::RemoveSpeaker{from.id});
    return edit;
}

Edit removal_of_label(const Document& document, annotation::LabelKind kind, const annotation::LabelId& id,
                      std::string_view now) {
    Edit edit;
    if (document.count_of(kind, id) > 0) {
        document.each_from({}, [&](const Annotation& each) {
            if (annotation::label_kind_for(each.kind) != kind) return true;
            if (std::ranges::find(each.labels, id) == each.labels.end()) return true;
            Annotation changed = each;
            std::erase(changed.labels, id);
            put(edit, std::move(changed), now);
            return true;
        });
    }
    edit.changes.emplace_back(annotation::RemoveLabel{.kind = kind, .id = id});
    return edit;
}

}  // namespace sayso::app
