// Commands that mark words: as claim, speaker, cue or via, and that add words to a mark, move its ends, or remove it.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "app/command_groups.h"
#include "app/command_tests.h"
#include "app/linking.h"
#include "app/marking.h"
#include "app/new_mark.h"
#include "app/removal.h"
#include "app/reporting.h"
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

/// The focused claim, if the caret stands at one of its ends, as it does after marking it and after going to it: then
/// what is beside the claim is meant, not a word of it.
const Annotation* claim_at_caret(const Workspace& workspace) {
    const Annotation* const claim = focused_of_kind(workspace, AnnotationKind::claim);
    if (claim == nullptr || !workspace.selection().empty()) return nullptr;
    const CodePointOffset caret = workspace.selection().caret;
    const bool at_end = std::ranges::any_of(
        claim->spans.all(), [&](annotation::Span span) { return span.begin() == caret || span.end() == caret; });
    return at_end ? claim : nullptr;
}

/// The words beside a claim that answer its question of this kind; nothing where it has its answer, or none is seen.
std::optional<Spans> words_beside(const Document& document, const Annotation& claim, AnnotationKind kind) {
    std::optional<text::CodePointRange> range;
    if (kind == AnnotationKind::cue) {
        if (!claim.claim.cue.answered()) range = cue_beside(document.article(), claim.spans);
    } else if (!claim.speaker.answered() || !claim.claim.source) {
        if (const auto named = named_beside(document, claim)) range = named->range;
    }
    if (!range) return std::nullopt;
    return Spans(*annotation::Span::between(range->begin, range->end));
}

/// The selected words, else those beside the claim that was just marked, else the word at the caret.
std::optional<Spans> words_meant(const Workspace& workspace, AnnotationKind kind) {
    if (auto spans = spans_of(workspace.document()->article().text, workspace.selection())) return spans;
    if (const Annotation* const claim = claim_at_caret(workspace)) {
        return words_beside(*workspace.document(), *claim, kind);
    }
    const auto word = workspace.unit_around(Unit::word, workspace.selection().caret);
    const auto span = annotation::Span::between(word.begin, word.end);
    if (!span) return std::nullopt;
    return Spans(*span);
}

/// The caret after the words that were marked, so that the next words can be selected.
void leave_selection(Workspace& workspace) {
    const CodePointOffset end = workspace.selection().range().end;
    workspace.select({.anchor = end, .caret = end, .kept = {}});
}

/// The words are marked so already: what was only suggested, or rejected, is meant after all.
void mark_again(Workspace& workspace, const Annotation& mark) {
    const AnnotationId id = mark.id;
    leave_selection(workspace);
    if (mark.status != Status::accepted) {
        Annotation accepted = mark;
        accepted.status = Status::accepted;
        workspace.change_annotation(Phrase::accepted, std::move(accepted));
    } else {
        workspace.announce(Phrase::marked_already);
    }
    workspace.focus(id);
}

// ---- claims ----

bool can_mark_claim(const Workspace& workspace) {
    return has_selection(workspace) || focused_of_kind(workspace, AnnotationKind::sentence) != nullptr;
}

/// Marks the words as a claim and focuses it; false where that cannot be, or where they were marked so already.
bool mark_as_claim(Workspace& workspace, const Spans& spans) {
    const Document& document = *workspace.document();
    if (const Annotation* const same = same_mark(document, AnnotationKind::claim, spans)) {
        mark_again(workspace, *same);
        return false;
    }
    Edit edit;
    const AnnotationId id = mark_for(workspace, AnnotationKind::claim, spans, edit).id;
    if (!workspace.apply(Phrase::claim_marked, edit)) return false;
    leave_selection(workspace);
    workspace.focus(id);
    workspace.announce(Phrase::claim_marked_who);
    return true;
}

void mark_claim(Workspace& workspace) {
    auto spans = spans_of(workspace.document()->article().text, workspace.selection());
    const Annotation* const sentence = focused_of_kind(workspace, AnnotationKind::sentence);
    if (!spans && workspace.selection().empty() && sentence != nullptr) spans = sentence->spans;
    if (!spans) return workspace.announce(Phrase::select_words_first);
    mark_as_claim(workspace, *spans);
}

/// What is said in the sentence at the caret.
std::optional<Spans> said_at_caret(const Workspace& workspace) {
    const auto sentence = workspace.unit_around(Unit::sentence, workspace.selection().range().begin);
    return said_in_sentence(workspace.document()->article(), sentence);
}

void mark_said(Workspace& workspace) {
    const auto spans = said_at_caret(workspace);
    if (!spans) return workspace.announce(Phrase::no_sentence_here);
    const bool marked = mark_as_claim(workspace, *spans);
    // At its start, so that the next key is about it, and the next sentence is one step on.
    const CodePointOffset start = spans->first().begin();
    workspace.select({.anchor = start, .caret = start, .kept = {}});
    if (marked) {
        workspace.announce(workspace.language().say(
            Phrase::claim_marked_words, {annotation::exact_text(workspace.document()->article().text, *spans)}));
    }
}

// ---- speakers, cues ----

/// What a new mark does to the focused claim: nothing where the claim has its answer already.
std::optional<Annotation> claim_answered_by(const Document& document, const Annotation& claim, const Annotation& mark) {
    // The reporter's own voice waits for nobody.
    if (claim.claim.quotation == annotation::Quotation::none) return std::nullopt;
    if (!are_near(document, claim.spans.extent(), mark.spans.extent())) return std::nullopt;
    if (mark.kind == AnnotationKind::cue) {
        if (claim.claim.cue.answered()) return std::nullopt;
        return with_cue(document, claim, annotation::Answer<AnnotationId>::of(mark.id));
    }
    const bool same_speaker = claim.speaker == mark.speaker && !claim.claim.source;
    if (claim.speaker.answered() && !same_speaker) return std::nullopt;
    return said_in(document, claim, mark);
}

std::string words_for(const Document& document, const Annotation& mark) {
    const annotation::Speaker* const speaker = mark.speaker.value() ? document.speaker(*mark.speaker.value()) : nullptr;
    return speaker == nullptr ? annotation::exact_text(document.article().text, mark.spans) : speaker->name;
}

/// Marks the words, and answers the focused claim's question with them where it waits for that.
void mark_words(Workspace& workspace, AnnotationKind kind) {
    const auto spans = words_meant(workspace, kind);
    if (!spans) return workspace.announce(Phrase::select_words_first);
    const Document& document = *workspace.document();
    Edit edit;
    const Annotation mark = mark_for(workspace, kind, *spans, edit);
    const Annotation* const claim = focused_of_kind(workspace, AnnotationKind::claim);
    auto answered = claim == nullptr ? std::nullopt : claim_answered_by(document, *claim, mark);
    const bool linked = answered.has_value();
    if (answered) {
        answered->modified = workspace.now_text();
        edit.changes.emplace_back(PutAnnotation{*std::move(answered)});
    }
    leave_selection(workspace);
    if (edit.changes.empty()) {
        workspace.focus(mark.id);
        return workspace.announce(Phrase::marked_already);
    }
    const bool is_cue = kind == AnnotationKind::cue;
    if (!workspace.apply(is_cue ? Phrase::cue_marked : Phrase::mention_marked, edit)) return;
    const std::string words = words_for(document, mark);
    if (!linked) {
        workspace.focus(mark.id);
        return workspace.announce(
            workspace.language().say(is_cue ? Phrase::cue_marked_words : Phrase::mention_marked_words, {words}));
    }
    workspace.announce(workspace.language().say(is_cue ? Phrase::cue_linked_words : Phrase::linked_to, {words}));
}

template <AnnotationKind Kind>
bool has_words(const Workspace& workspace) {
    if (!has_document(workspace)) return false;
    // What is beside a claim is looked for when the key is pressed: a view asks this each frame.
    return claim_at_caret(workspace) != nullptr || words_meant(workspace, Kind).has_value();
}
void mark_speaker(Workspace& workspace) {
    mark_words(workspace, AnnotationKind::speaker);
}
void mark_cue(Workspace& workspace) {
    mark_words(workspace, AnnotationKind::cue);
}

void mark_via(Workspace& workspace) {
    const Annotation* const focused = focused_of_kind(workspace, AnnotationKind::claim);
    if (workspace.selection().empty()) return workspace.open_chooser(ChooserPurpose::via_of_claim);
    const auto spans = words_meant(workspace, AnnotationKind::speaker);
    if (!spans) return workspace.announce(Phrase::select_words_first);
    Annotation claim = *focused;
    Edit edit;
    const Annotation mention = mark_for(workspace, AnnotationKind::speaker, *spans, edit);
    leave_selection(workspace);
    if (std::ranges::find(claim.claim.via, mention.id) != claim.claim.via.end()) {
        return workspace.announce(Phrase::via_already);
    }
    claim.claim.via.push_back(mention.id);
    claim.modified = workspace.now_text();
    edit.changes.emplace_back(PutAnnotation{std::move(claim)});
    if (!workspace.apply(Phrase::via_marked, edit)) return;
    workspace.announce(workspace.language().say(Phrase::passed_on_by, {words_for(*workspace.document(), mention)}));
}

// ---- words added, taken, moved ----

/// The focused mark, else the nearest claim before the selection in its block.
const Annotation* mark_to_extend(const Workspace& workspace) {
    if (const Annotation* const focused = workspace.focused()) return focused;
    const Document& document = *workspace.document();
    const CodePointOffset begin = workspace.selection().range().begin;
    const article::Block* const block = block_at(document.article(), begin);
    const Annotation* found = nullptr;
    document.each_before(begin, [&](const Annotation& each) {
        if (block == nullptr || each.spans.first().begin() < block->range.begin) return false;
        if (each.kind == AnnotationKind::claim && each.status != Status::rejected) found = &each;
        return found == nullptr;
    });
    return found;
}

/// Whether the caret has left the focused claim for another sentence: what that one says can be added.
bool is_beside_claim(const Workspace& workspace) {
    const Annotation* const claim = focused_of_kind(workspace, AnnotationKind::claim);
    if (claim == nullptr || !workspace.selection().empty()) return false;
    const CodePointOffset caret = workspace.selection().caret;
    return std::ranges::none_of(claim->spans.all(),
                                [&](annotation::Span span) { return span.begin() <= caret && caret <= span.end(); });
}

bool can_add_words(const Workspace& workspace) {
    if (is_beside_claim(workspace)) return true;
    return has_selection(workspace) && mark_to_extend(workspace) != nullptr;
}

void add_words(Workspace& workspace) {
    const Document& document = *workspace.document();
    Annotation changed = *mark_to_extend(workspace);
    const auto selected = is_beside_claim(workspace) ? said_at_caret(workspace)
                                                     : spans_of(document.article().text, workspace.selection());
    if (!selected) return workspace.announce(Phrase::select_words_first);
    const auto old = changed.spans.all();
    std::vector<annotation::Span> spans(old.begin(), old.end());
    spans.insert(spans.end(), selected->all().begin(), selected->all().end());
    const annotation::Quotation before = quotation_of(document.article(), changed.spans);
    changed.spans = *Spans::joining(std::move(spans));
    // What was guessed from the words is guessed anew.
    if (changed.claim.quotation == before) changed.claim.quotation = quotation_of(document.article(), changed.spans);
    const AnnotationId id = changed.id;
    leave_selection(workspace);
    workspace.change_annotation(Phrase::words_added, std::move(changed));
    workspace.focus(id);
}

/// The number of the span that holds the caret, of a mark that has several.
std::optional<std::size_t> span_to_take(const Workspace& workspace) {
    const Annotation* const focused = workspace.focused();
    if (focused == nullptr || focused->spans.count() < 2) return std::nullopt;
    const CodePointOffset place = workspace.selection().range().begin;
    const auto spans = focused->spans.all();
    const auto found = std::ranges::find_if(
        spans, [&](annotation::Span span) { return span.begin() <= place && place <= span.end(); });
    if (found == spans.end()) return std::nullopt;
    return static_cast<std::size_t>(found - spans.begin());
}

bool can_take_words(const Workspace& workspace) {
    return span_to_take(workspace).has_value();
}

void take_words(Workspace& workspace) {
    Annotation changed = *workspace.focused();
    const auto old = changed.spans.all();
    std::vector<annotation::Span> spans(old.begin(), old.end());
    spans.erase(spans.begin() + static_cast<std::ptrdiff_t>(*span_to_take(workspace)));
    changed.spans = *Spans::of(std::move(spans));
    workspace.change_annotation(Phrase::words_taken_off, std::move(changed));
}

template <SpanEdge Edge, int Direction>
void move_edge(Workspace& workspace) {
    const Document& document = *workspace.document();
    const Annotation& focused = *workspace.focused();
    const std::size_t number = Edge == SpanEdge::begin ? 0 : focused.spans.count() - 1;
    const annotation::Span span = focused.spans.all()[number];
    const bool at_begin = Edge == SpanEdge::begin;
    CodePointOffset place = moved_by(document, Unit::word, at_begin ? span.begin() : span.end(), Direction);
    // Inwards, the white space beside the word goes with it.
    if (at_begin && Direction > 0 && place < span.end()) {
        place = trimmed(document.article().text, {place, span.end()}).begin;
    }
    if (!at_begin && Direction < 0 && place > span.begin()) {
        place = trimmed(document.article().text, {span.begin(), place}).end;
    }
    workspace.resize_span(AnnotationId(focused.id), number, Edge, place);
}

void remove(Workspace& workspace) {
    const Document& document = *workspace.document();
    const Annotation& removed = *workspace.focused();
    Phrase title{};
    switch (removed.kind) {
        case AnnotationKind::sentence:
            title = Phrase::sentence_removed;
            break;
        case AnnotationKind::speaker:
            title = Phrase::mention_removed;
            break;
        case AnnotationKind::cue:
            title = Phrase::cue_removed;
            break;
        case AnnotationKind::claim:
            title = Phrase::claim_removed;
            break;
    }
    workspace.apply(title, removal_of(document, removed, workspace.now_text()));
}

void edit_note(Workspace& workspace) {
    workspace.request_field(Workspace::FieldRequest::note);
}

constexpr std::array commands = {
    Command{"annotate.claim", Phrase::command_annotate_claim, "C", can_mark_claim, mark_claim},
    Command{"annotate.said", Phrase::command_annotate_said, "I", has_document, mark_said},
    Command{"annotate.speaker", Phrase::command_annotate_speaker, "S", has_words<AnnotationKind::speaker>,
            mark_speaker},
    Command{"annotate.cue", Phrase::command_annotate_cue, "Q", has_words<AnnotationKind::cue>, mark_cue},
    Command{"annotate.via", Phrase::command_annotate_via, "V", has_focused_claim, mark_via},
    Command{"annotate.fragment", Phrase::command_annotate_fragment, "F", can_add_words, add_words},
    Command{"annotate.remove-fragment", Phrase::command_annotate_remove_fragment, "Shift+F", can_take_words,
            take_words},
    Command{"annotate.begin-left", Phrase::command_annotate_begin_left, "[", has_focus, move_edge<SpanEdge::begin, -1>},
    Command{"annotate.begin-right", Phrase::command_annotate_begin_right, "{", has_focus,
            move_edge<SpanEdge::begin, 1>},
    Command{"annotate.end-right", Phrase::command_annotate_end_right, "]", has_focus, move_edge<SpanEdge::end, 1>},
    Command{"annotate.end-left", Phrase::command_annotate_end_left, "}", has_focus, move_edge<SpanEdge::end, -1>},
    Command{"annotate.remove", Phrase::command_annotate_remove, "Delete Backspace", has_focus, remove},
    Command{"note.edit", Phrase::command_note_edit, "E", has_focus, edit_note},
};

}  // namespace

std::span<const Command> annotate_commands() {
    return commands;
}

}  // namespace sayso::app
