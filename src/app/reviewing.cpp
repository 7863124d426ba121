#include "app/reviewing.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "app/workspace.h"
#include "text/heap_sort.h"

namespace sayso::app {

namespace {

using annotation::Annotation;
using annotation::AnnotationId;
using annotation::AnnotationKind;
using annotation::Document;
using annotation::Edit;
using annotation::Status;

constexpr std::string_view least_score_setting = "least-score";

void put(Edit& edit, Annotation changed, std::string_view now) {
    changed.modified = now;
    edit.changes.emplace_back(annotation::PutAnnotation{std::move(changed)});
}

void put(Edit& edit, const Annotation& mark, Status status, std::string_view now) {
    Annotation changed = mark;
    changed.status = status;
    put(edit, std::move(changed), now);
}

/// What a claim names beside the claim that it is within, in no particular order; some may come twice.
std::vector<const Annotation*> links_of(const Document& document, const Annotation& claim) {
    std::vector<const Annotation*> links;
    const auto add = [&](const AnnotationId& id) {
        if (const Annotation* const mark = document.annotation(id)) links.push_back(mark);
    };
    if (claim.claim.source) add(*claim.claim.source);
    if (claim.claim.cue.value()) add(*claim.claim.cue.value());
    for (const AnnotationId& via : claim.claim.via)
        add(via);
    return links;
}

/// Whether a claim other than `except` and not rejected is linked to the mark.
bool is_linked(const Document& document, const Annotation& mark, const Annotation& except) {
    return std::ranges::any_of(document.referring_to(mark.id), [&](const AnnotationId& id) {
        return id != except.id && document.annotation(id)->status != Status::rejected;
    });
}

Annotation unlinked(Annotation claim, const AnnotationId& mark) {
    if (claim.claim.source == mark) claim.claim.source.reset();
    if (claim.claim.cue.is(mark)) claim.claim.cue = {};
    std::erase(claim.claim.via, mark);
    return claim;
}

bool is_sure(const Annotation& annotation, int least_per_cent) {
    return !annotation.origin || !annotation.origin->score ||
           *annotation.origin->score * 100 >= static_cast<double>(least_per_cent) - 0.001;
}

}  // namespace

Edit acceptance_of(const Document& document, std::span<const Annotation* const> accepted, std::string_view now) {
    std::vector<const Annotation*> marks;
    for (const Annotation* const each : accepted) {
        marks.push_back(each);
        const auto links = links_of(document, *each);
        marks.insert(marks.end(), links.begin(), links.end());
    }
    text::heap_sort(marks, [](const Annotation* one, const Annotation* other) { return one->id < other->id; });
    marks.erase(std::ranges::unique(marks).begin(), marks.end());
    Edit edit;
    for (const Annotation* const mark : marks) {
        if (mark->status != Status::accepted) put(edit, *mark, Status::accepted, now);
    }
    return edit;
}

Edit acceptance_of(const Document& document, const Annotation& accepted, std::string_view now) {
    const Annotation* const only = &accepted;
    return acceptance_of(document, {&only, 1}, now);
}

Edit rejection_of(const Document& document, const Annotation& rejected, std::string_view now) {
    Edit edit;
    if (rejected.kind == AnnotationKind::claim) {
        std::vector<const Annotation*> done;
        for (const Annotation* const mark : links_of(document, rejected)) {
            if (mark->status != Status::suggested || is_linked(document, *mark, rejected)) continue;
            if (std::ranges::find(done, mark) != done.end()) continue;
            done.push_back(mark);
            put(edit, *mark, Status::rejected, now);
        }
    } else {
        for (const AnnotationId& id : document.referring_to(rejected.id)) {
            const Annotation& claim = *document.annotation(id);
            if (claim.status != Status::rejected) put(edit, unlinked(claim, rejected.id), now);
        }
    }
    put(edit, rejected, Status::rejected, now);
    return edit;
}

int least_score(const Workspace& workspace) {
    const std::string_view setting = workspace.setting(least_score_setting);
    int per_cent = 0;
    std::from_chars(setting.data(), setting.data() + setting.size(), per_cent);
    return std::clamp(per_cent / score_step * score_step, 0, highest_least_score);
}

void set_least_score(Workspace& workspace, int per_cent) {
    per_cent = std::clamp(per_cent / score_step * score_step, 0, highest_least_score);
    if (per_cent != least_score(workspace))
        workspace.set_setting(std::string(least_score_setting), std::to_string(per_cent));
}

bool is_hidden(const Document& document, const Annotation& annotation, int least_per_cent) {
    if (least_per_cent == 0 || annotation.status != Status::suggested) return false;
    if (annotation.kind == AnnotationKind::claim || annotation.kind == AnnotationKind::sentence)
        return !is_sure(annotation, least_per_cent);
    const auto referring = document.referring_to(annotation.id);
    if (referring.empty()) return !is_sure(annotation, least_per_cent);
    return std::ranges::all_of(referring, [&](const AnnotationId& id) {
        const Annotation& claim = *document.annotation(id);
        return claim.status == Status::suggested && !is_sure(claim, least_per_cent);
    });
}

}  // namespace sayso::app
