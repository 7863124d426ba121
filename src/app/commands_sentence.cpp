// Commands that put sentence boundaries right: splitting and merging.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "app/command_groups.h"
#include "app/command_tests.h"
#include "app/suggesting_again.h"
#include "app/text_units.h"
#include "app/workspace.h"

namespace sayso::app {

namespace {

using annotation::Annotation;
using annotation::AnnotationId;
using annotation::AnnotationKind;
using annotation::Document;
using annotation::Edit;
using annotation::PutAnnotation;
using annotation::Spans;
using annotation::Status;
using text::CodePointOffset;

/// The focused sentence if the caret has not left it, else the one at the caret, or null.
const Annotation* sentence_meant(const Workspace& workspace) {
    if (const auto* const focused = focused_of_kind(workspace, AnnotationKind::sentence)) return focused;
    return workspace.sentence_at_caret();
}

struct Halves {
    Spans before;
    Spans after;
};

/// The sentence's words before and after a place, without white space at the cut; nothing where one side has none.
std::optional<Halves> cut_at(const article::ArticleText& text, const Spans& spans, CodePointOffset place) {
    std::vector<annotation::Span> before;
    std::vector<annotation::Span> after;
    const auto add = [&](std::vector<annotation::Span>& half, CodePointOffset begin, CodePointOffset end) {
        if (begin >= end) return;
        const auto range = trimmed(text, {begin, end});
        if (const auto span = annotation::Span::between(range.begin, range.end)) half.push_back(*span);
    };
    for (const annotation::Span span : spans.all()) {
        add(before, span.begin(), std::min(span.end(), place));
        add(after, std::max(span.begin(), place), span.end());
    }
    auto first = Spans::of(std::move(before));
    auto second = Spans::of(std::move(after));
    if (!first || !second) return std::nullopt;
    return Halves{.before = *std::move(first), .after = *std::move(second)};
}

bool can_split(const Workspace& workspace) {
    const Annotation* const sentence = has_document(workspace) ? workspace.sentence_at_caret() : nullptr;
    if (sentence == nullptr) return false;
    return cut_at(workspace.document()->article().text, sentence->spans, workspace.selection().caret).has_value();
}

void split(Workspace& workspace) {
    const Annotation& sentence = *workspace.sentence_at_caret();
    auto halves = cut_at(workspace.document()->article().text, sentence.spans, workspace.selection().caret);
    if (!halves) return;
    const std::string now = workspace.now_text();
    Annotation first = sentence;
    first.spans = std::move(halves->before);
    first.status = Status::accepted;
    first.checkworthiness.reset();  // a score of other words
    first.modified = now;
    Annotation second{.id = workspace.new_annotation_id(),
                      .kind = AnnotationKind::sentence,
                      .spans = std::move(halves->after),
                      .labels = sentence.labels};
    second.created = second.modified = now;
    const AnnotationId id = second.id;
    const text::CodePointRange around{first.spans.extent().begin, second.spans.extent().end};
    Edit edit{.changes = {PutAnnotation{std::move(first)}, PutAnnotation{std::move(second)}}};
    if (workspace.apply(Phrase::sentence_split, with_suggestions(workspace, std::move(edit), around))) {
        workspace.focus(id);
    }
}

const Annotation* sentence_after(const Workspace& workspace, const Annotation& sentence) {
    const Annotation* found = nullptr;
    workspace.document()->each_from(sentence.spans.first().begin(), [&](const Annotation& each) {
        const bool follows = annotation::comes_before(sentence, each);
        if (follows && each.kind == AnnotationKind::sentence && each.status != Status::rejected) found = &each;
        return found == nullptr;
    });
    return found;
}

/// The words of both; in one block what is between them too.
Spans joined(const Document& document, const Spans& first, const Spans& second) {
    std::vector<annotation::Span> spans(first.all().begin(), first.all().end());
    spans.insert(spans.end(), second.all().begin(), second.all().end());
    const article::Block* const block = block_at(document.article(), first.last().end());
    if (block != nullptr && block == block_at(document.article(), second.first().begin())) {
        if (const auto gap = annotation::Span::between(first.last().end(), second.first().begin())) {
            spans.push_back(*gap);
        }
    }
    return *Spans::joining(std::move(spans));
}

bool can_merge(const Workspace& workspace) {
    const Annotation* const sentence = has_document(workspace) ? sentence_meant(workspace) : nullptr;
    return sentence != nullptr && sentence_after(workspace, *sentence) != nullptr;
}

void merge(Workspace& workspace) {
    Annotation merged = *sentence_meant(workspace);
    const Annotation& next = *sentence_after(workspace, merged);
    merged.spans = joined(*workspace.document(), merged.spans, next.spans);
    for (const annotation::LabelId& label : next.labels) {
        if (std::ranges::find(merged.labels, label) == merged.labels.end()) merged.labels.push_back(label);
    }
    if (!next.note.empty()) merged.note += (merged.note.empty() ? "" : "\n") + next.note;
    merged.links.insert(merged.links.end(), next.links.begin(), next.links.end());
    merged.status = Status::accepted;
    merged.checkworthiness.reset();  // a score of other words
    merged.modified = workspace.now_text();
    const AnnotationId id = merged.id;
    const text::CodePointRange around = merged.spans.extent();
    Edit edit;
    edit.changes.emplace_back(annotation::RemoveAnnotation{next.id});
    edit.changes.emplace_back(PutAnnotation{std::move(merged)});
    if (workspace.apply(Phrase::sentences_merged, with_suggestions(workspace, std::move(edit), around))) {
        workspace.focus(id);
    }
}

constexpr std::array commands = {
    Command{"sentence.merge", Phrase::command_sentence_merge, "M", can_merge, merge},
    Command{"sentence.split", Phrase::command_sentence_split, "B", can_split, split},
};

}  // namespace

std::span<const Command> sentence_commands() {
    return commands;
}

}  // namespace sayso::app
