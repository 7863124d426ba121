#include "ui/overview.h"

#include <algorithm>
#include <utility>

#include "app/reviewing.h"
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

DocumentState state_of(const app::DocumentId& id, const annotation::Document& document, int least_score) {
    return {id, document.revision(), document.annotation_count(), &document, least_score};
}

void Overview::refresh(const app::DocumentId& id, const annotation::Document& document, int least_score) {
    const DocumentState now = state_of(id, document, least_score);
    if (now == state_) return;
    is_new_ = now.id != state_.id || now.document != state_.document;
    state_ = now;
    counting_ = true;
    just_begun_ = true;
    has_counts_ = false;
    if (is_new_ || document.annotation_count() <= slice) count_slice(document);
    // Whoever is new says nothing yet.
    shown_.speakers.resize(document.speakers().size());
}

void Overview::begin_counts(const annotation::Document& document) {
    has_counts_ = true;
    counts() = {};
    find_sections(document);
    counts().speakers.resize(document.speakers().size());
    next_ = {};
    section_ = 0;
}

bool Overview::count_on(const annotation::Document& document) {
    if (counting_ && !std::exchange(just_begun_, false)) count_slice(document);
    return counting_;
}

void Overview::count_slice(const annotation::Document& document) {
    if (!has_counts_) begin_counts(document);
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
    if (counting_ && !is_new_) return;
    for (const SpeakerOverview& speaker : counts().speakers)
        counts().longest = std::max(counts().longest, speaker.length);
    if (!is_new_) shown_ = std::move(counted_);
}

void Overview::find_sections(const annotation::Document& document) {
    const article::Article& article = document.article();
    counts().sections.push_back({{}, {text::CodePointOffset{0}, article.text.size()}, 0});
    bool in_lead = false;
    for (const article::Block& block : article.blocks) {
        switch (block.kind) {
            case article::BlockKind::boilerplate:
                counts().boilerplate.push_back(block.range);
                break;
            case article::BlockKind::heading:
                // A heading above everything else leaves no lead.
                if (counts().sections.size() == 1 && !in_lead) counts().sections.clear();
                if (!counts().sections.empty()) counts().sections.back().range.end = block.range.begin;
                counts().sections.push_back({block.range, {block.range.begin, article.text.size()}, 0});
                break;
            case article::BlockKind::title:
            case article::BlockKind::byline:
            case article::BlockKind::dateline:
                break;
            default:
                in_lead = true;
        }
    }
    counts().sections.front().range.begin = text::CodePointOffset{0};
}

void Overview::count(const annotation::Document& document, const annotation::Annotation& annotation) {
    if (app::is_hidden(document, annotation, state_.least_score)) return;
    const bool is_claim = annotation.kind == annotation::AnnotationKind::claim;
    if (annotation.status == annotation::Status::suggested && !is_claim) counts().other_suggestions += 1;
    if (annotation.kind == annotation::AnnotationKind::sentence) {
        counts().sentences += 1;
        if (annotation.status == annotation::Status::accepted) counts().reviewed_sentences += 1;
    } else if (annotation.kind == annotation::AnnotationKind::claim &&
               annotation.status != annotation::Status::rejected) {
        count_claim(document, annotation);
    }
}

void Overview::count_claim(const annotation::Document& document, const annotation::Annotation& claim) {
    counts().claims.push_back(claim.id);
    if (claim.status == annotation::Status::suggested) {
        counts().suggested.push_back(claim.id);
    } else if (annotation::is_unfinished(claim)) {
        counts().unfinished.push_back(claim.id);
    }
    const text::CodePointOffset begin = claim.spans.first().begin();
    while (section_ + 1 < counts().sections.size() && counts().sections[section_ + 1].range.begin <= begin)
        section_ += 1;
    counts().sections[section_].claims += 1;
    const std::uint64_t length = length_of(claim.spans);
    const auto overview_of = [&](const annotation::SpeakerId& id) -> SpeakerOverview* {
        const auto position = document.position_of(id);
        return position ? &counts().speakers[*position] : nullptr;
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
                              const annotation::SpeakerId& speaker, int least_score) {
    const DocumentState now = state_of(id, document, least_score);
    if (now == state_ && speaker == speaker_) return;
    state_ = now;
    speaker_ = speaker;
    std::vector<const annotation::Annotation*> sorted;
    for (const annotation::AnnotationId& passage : document.annotations_of(speaker)) {
        const annotation::Annotation* const found = document.annotation(passage);
        if (found != nullptr && !app::is_hidden(document, *found, least_score)) sorted.push_back(found);
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
