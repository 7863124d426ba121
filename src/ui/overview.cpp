#include "ui/overview.h"

#include <algorithm>
#include <utility>

#include "text/heap_sort.h"

namespace sayso::ui {

namespace {

std::uint64_t length_of(const annotation::Spans& spans) {
    std::uint64_t length = 0;
    for (const annotation::Span& span : spans.all())
        length += span.range().length();
    return length;
}

}  // namespace

DocumentState state_of(const app::DocumentId& id, const annotation::Document& document) {
    return {id, document.revision(), document.annotation_count(), &document};
}

void Overview::refresh(const app::DocumentId& id, const annotation::Document& document) {
    const DocumentState now = state_of(id, document);
    if (now == state_) return;
    const bool is_new = now.id != state_.id || now.document != state_.document;
    state_ = now;
    counted_ = {};
    find_sections(document);
    counted_.speakers.resize(document.speakers().size());
    counting_ = true;
    next_ = {};
    section_ = 0;
    if (is_new || document.annotation_count() <= slice) {
        while (count_on(document)) {
        }
    }
    // Whoever is new says nothing yet.
    shown_.speakers.resize(document.speakers().size());
}

bool Overview::count_on(const annotation::Document& document) {
    if (!counting_) return false;
    std::size_t seen = 0;
    counting_ = false;
    document.each_from(next_, [&](const annotation::Annotation& annotation) {
        const text::CodePointOffset begin = annotation.spans.extent().begin;
        // Stops only between two places, so that none is counted twice or left out.
        counting_ = seen >= slice && begin != next_;
        next_ = begin;
        if (counting_) return false;
        ++seen;
        count(document, annotation);
        return true;
    });
    if (counting_) return true;
    for (const SpeakerOverview& speaker : counted_.speakers)
        counted_.longest = std::max(counted_.longest, speaker.length);
    shown_ = std::move(counted_);
    return false;
}

void Overview::find_sections(const annotation::Document& document) {
    const article::Article& article = document.article();
    counted_.sections.push_back({{}, {text::CodePointOffset{0}, article.text.size()}, 0});
    bool in_lead = false;
    for (const article::Block& block : article.blocks) {
        switch (block.kind) {
            case article::BlockKind::boilerplate:
                counted_.boilerplate.push_back(block.range);
                break;
            case article::BlockKind::heading:
                // A heading above everything else leaves no lead.
                if (counted_.sections.size() == 1 && !in_lead) counted_.sections.clear();
                if (!counted_.sections.empty()) counted_.sections.back().range.end = block.range.begin;
                counted_.sections.push_back({block.range, {block.range.begin, article.text.size()}, 0});
                break;
            case article::BlockKind::title:
            case article::BlockKind::byline:
            case article::BlockKind::dateline:
                break;
            default:
                in_lead = true;
        }
    }
    counted_.sections.front().range.begin = text::CodePointOffset{0};
}

void Overview::count(const annotation::Document& document, const annotation::Annotation& annotation) {
    if (annotation.status == annotation::Status::suggested) counted_.suggestions += 1;
    if (annotation.kind == annotation::AnnotationKind::sentence) {
        counted_.sentences += 1;
        if (annotation.status == annotation::Status::accepted) counted_.reviewed_sentences += 1;
    } else if (annotation.kind == annotation::AnnotationKind::claim &&
               annotation.status != annotation::Status::rejected) {
        count_claim(document, annotation);
    }
}

void Overview::count_claim(const annotation::Document& document, const annotation::Annotation& claim) {
    counted_.claims.push_back(claim.id);
    if (annotation::is_unfinished(claim)) counted_.unfinished.push_back(claim.id);
    const text::CodePointOffset begin = claim.spans.first().begin();
    while (section_ + 1 < counted_.sections.size() && counted_.sections[section_ + 1].range.begin <= begin)
        section_ += 1;
    counted_.sections[section_].claims += 1;
    const std::uint64_t length = length_of(claim.spans);
    const auto overview_of = [&](const annotation::SpeakerId& id) -> SpeakerOverview* {
        const auto position = document.position_of(id);
        return position ? &counted_.speakers[*position] : nullptr;
    };
    if (claim.speaker.value()) {
        if (SpeakerOverview* speaker = overview_of(*claim.speaker.value())) {
            // What was passed on counts no more for one who is found to speak.
            if (speaker->claims == 0) speaker->length = 0;
            speaker->claims += 1;
            speaker->length += length;
        }
    }
    for (const annotation::AnnotationId& id : claim.claim.via) {
        const annotation::Annotation* mention = document.annotation(id);
        if (mention == nullptr || !mention->speaker.value()) continue;
        if (SpeakerOverview* speaker = overview_of(*mention->speaker.value())) {
            speaker->passed_on += 1;
            if (speaker->claims == 0) speaker->length += length;
        }
    }
}

void SpeakerPassages::refresh(const app::DocumentId& id, const annotation::Document& document,
                              const annotation::SpeakerId& speaker) {
    const DocumentState now = state_of(id, document);
    if (now == state_ && speaker == speaker_) return;
    state_ = now;
    speaker_ = speaker;
    std::vector<const annotation::Annotation*> sorted;
    for (const annotation::AnnotationId& passage : document.annotations_of(speaker)) {
        if (const annotation::Annotation* found = document.annotation(passage)) sorted.push_back(found);
    }
    text::heap_sort(sorted, [](const annotation::Annotation* one, const annotation::Annotation* other) {
        return annotation::comes_before(*one, *other);
    });
    claims_.clear();
    mentions_.clear();
    for (const annotation::Annotation* passage : sorted) {
        (passage->kind == annotation::AnnotationKind::claim ? claims_ : mentions_).push_back(passage->id);
    }
}

}  // namespace sayso::ui
