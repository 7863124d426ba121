#include "app/new_mark.h"

#include <utility>
#include <variant>

#include "app/linking.h"
#include "app/marking.h"
#include "app/reporting.h"

namespace sayso::app {

namespace {

using annotation::Annotation;
using annotation::AnnotationKind;
using annotation::Document;
using annotation::Edit;
using annotation::PutAnnotation;
using annotation::PutSpeaker;
using annotation::Spans;
using annotation::SpeakerId;

/// The speaker whom the words name, put into `edit` where there is none yet.
SpeakerId speaker_for(Workspace& workspace, const std::string& name, Edit& edit) {
    if (auto known = speaker_named(*workspace.document(), name)) return *known;
    std::size_t position = workspace.document()->speakers().size();
    for (const annotation::Change& change : edit.changes) {
        const auto* const put = std::get_if<PutSpeaker>(&change);
        if (put == nullptr) continue;
        if (put->speaker.name == name) return put->speaker.id;
        ++position;
    }
    annotation::Speaker speaker{.id = workspace.new_speaker_id(), .name = name};
    SpeakerId id = speaker.id;
    edit.changes.emplace_back(PutSpeaker{.speaker = std::move(speaker), .position = position});
    return id;
}

/// What can be told of a mark from its words alone.
void complete(Workspace& workspace, Annotation& mark, Edit& edit) {
    const Document& document = *workspace.document();
    if (mark.kind == AnnotationKind::claim && !mark.claim.quotation) {
        mark.claim.quotation = quotation_of(document.article(), mark.spans);
        mark.claim.certainty = annotation::Certainty::asserted;
        mark.claim.within = claim_around(document, mark.spans, mark.id);
    }
    if (mark.kind == AnnotationKind::speaker && !mark.speaker.answered()) {
        const std::string name = name_in(annotation::exact_text(document.article().text, mark.spans));
        // Whom a pronoun means was named before; where nobody was, it is asked with L.
        const auto speaker = is_pronoun(name) ? speaker_before(document, mark.spans.first().begin())
                                              : std::optional(speaker_for(workspace, name, edit));
        if (speaker) mark.speaker = annotation::Answer<SpeakerId>::of(*speaker);
    }
}

void put_if_changed(Workspace& workspace, const Annotation* before, Annotation& mark, Edit& edit) {
    if (before != nullptr && *before == mark) return;
    mark.modified = workspace.now_text();
    edit.changes.emplace_back(PutAnnotation{mark});
}

}  // namespace

Annotation new_mark(Workspace& workspace, AnnotationKind kind, Spans spans) {
    Annotation mark{.id = workspace.new_annotation_id(), .kind = kind, .spans = std::move(spans)};
    mark.created = mark.modified = workspace.now_text();
    return mark;
}

Annotation mark_for(Workspace& workspace, AnnotationKind kind, const Spans& spans, Edit& edit) {
    const Annotation* const same = same_mark(*workspace.document(), kind, spans);
    Annotation mark = same != nullptr ? *same : new_mark(workspace, kind, spans);
    mark.status = annotation::Status::accepted;
    complete(workspace, mark, edit);
    put_if_changed(workspace, same, mark, edit);
    return mark;
}

Annotation mark_like(Workspace& workspace, const Annotation& like, const Spans& spans, Edit& edit) {
    const Annotation* const same = same_mark(*workspace.document(), like.kind, spans);
    Annotation mark = same != nullptr ? *same : new_mark(workspace, like.kind, spans);
    mark.status = annotation::Status::accepted;
    if (same == nullptr) {
        mark.labels = like.labels;
        if (like.kind == AnnotationKind::speaker) mark.speaker = like.speaker;
        complete(workspace, mark, edit);
    }
    put_if_changed(workspace, same, mark, edit);
    return mark;
}

}  // namespace sayso::app
