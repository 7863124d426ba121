// Commands that go from mark to mark, and accept or reject what is suggested; undo and redo.
#include <array>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "app/command_groups.h"
#include "app/command_tests.h"
#include "app/narration.h"
#include "app/reviewing.h"
#include "app/workspace.h"

namespace sayso::app {

namespace {

using annotation::Annotation;
using annotation::AnnotationId;
using annotation::AnnotationKind;
using annotation::Document;
using annotation::Edit;
using annotation::Status;
using text::CodePointOffset;

Phrase kind_in_words(AnnotationKind kind) {
    switch (kind) {
        case AnnotationKind::sentence:
            return Phrase::sentence;
        case AnnotationKind::speaker:
            return Phrase::speaker;
        case AnnotationKind::cue:
            return Phrase::cue;
        case AnnotationKind::claim:
            return Phrase::claim;
    }
    return Phrase::claim;
}

// ---- accepting and rejecting ----

bool can_set(const Workspace& workspace, Status status) {
    const Annotation* const annotation = focused_or_sentence(workspace);
    return annotation != nullptr && annotation->status != status;
}
bool can_accept(const Workspace& workspace) {
    return can_set(workspace, Status::accepted);
}
bool can_reject(const Workspace& workspace) {
    return can_set(workspace, Status::rejected);
}

void go_on_reviewing(Workspace& workspace, std::string said);

/// Applies what was decided of the focused mark, else of the sentence at the caret. Of suggested claims, on to the
/// next.
void decide(Workspace& workspace, Phrase decision,
            Edit (*edit_of)(const Document&, const Annotation&, std::string_view)) {
    const Annotation& mark = *focused_or_sentence(workspace);
    const AnnotationId id = mark.id;
    const bool goes_on = mark.kind == AnnotationKind::claim && mark.status == Status::suggested;
    std::string title = workspace.language().say(decision, {workspace.language().say(kind_in_words(mark.kind))});
    if (!workspace.apply(title, edit_of(*workspace.document(), mark, workspace.now_text()))) return;
    workspace.focus(id);
    if (goes_on) go_on_reviewing(workspace, std::move(title));
}
void accept(Workspace& workspace) {
    decide(workspace, Phrase::kind_accepted, acceptance_of);
}
void reject(Workspace& workspace) {
    decide(workspace, Phrase::kind_rejected, rejection_of);
}

// ---- accepting many ----

/// Suggestions that are like the focused one, and shown.
template <typename Like>
std::vector<const Annotation*> suggestions_like(const Workspace& workspace, const Like& like) {
    const Document& document = *workspace.document();
    const int least = least_score(workspace);
    std::vector<const Annotation*> found;
    document.each_from({}, [&](const Annotation& each) {
        if (each.status == Status::suggested && like(each) && !is_hidden(document, each, least)) found.push_back(&each);
        return true;
    });
    return found;
}

void accept_all(Workspace& workspace, std::span<const Annotation* const> marks) {
    const AnnotationId focused = workspace.focused()->id;
    const std::string title = workspace.language().counted(Phrase::suggestions_accepted, marks.size());
    if (workspace.apply(title, acceptance_of(*workspace.document(), marks, workspace.now_text())))
        workspace.focus(focused);
}

bool has_suggestion(const Workspace& workspace) {
    return workspace.focused() != nullptr && workspace.focused()->status == Status::suggested;
}
bool has_suggestion_of_rule(const Workspace& workspace) {
    return has_suggestion(workspace) && workspace.focused()->origin && !workspace.focused()->origin->name.empty();
}

void accept_kind(Workspace& workspace) {
    const AnnotationKind kind = workspace.focused()->kind;
    accept_all(workspace, suggestions_like(workspace, [&](const Annotation& each) { return each.kind == kind; }));
}
void accept_rule(Workspace& workspace) {
    const AnnotationKind kind = workspace.focused()->kind;
    const std::string rule = workspace.focused()->origin->name;
    accept_all(workspace, suggestions_like(workspace, [&](const Annotation& each) {
                   return each.kind == kind && each.origin && each.origin->name == rule;
               }));
}

// ---- going from mark to mark ----

/// Which marks are gone to.
using Wanted = bool (*)(const Annotation& annotation);

bool is_not_rejected(const Annotation& annotation) {
    return annotation.status != Status::rejected;
}
bool waits_for_answer(const Annotation& annotation) {
    return annotation.kind == AnnotationKind::claim && annotation::is_unfinished(annotation);
}
bool is_suggested(const Annotation& annotation) {
    return annotation.status == Status::suggested;
}
bool is_suggested_claim(const Annotation& annotation) {
    return annotation.kind == AnnotationKind::claim && is_suggested(annotation);
}

/// The next wanted mark after the focused one, or after the caret; nothing at the end.
const Annotation* next_mark(const Workspace& workspace, Wanted wanted) {
    const Annotation* const focused = workspace.focused();
    const CodePointOffset from =
        focused != nullptr ? focused->spans.first().begin() : workspace.selection().range().begin;
    const int least = least_score(workspace);
    const Annotation* found = nullptr;
    workspace.document()->each_from(from, [&](const Annotation& each) {
        if (focused != nullptr && !annotation::comes_before(*focused, each)) return true;
        if (wanted(each) && !is_hidden(*workspace.document(), each, least)) found = &each;
        return found == nullptr;
    });
    return found;
}

const Annotation* previous_mark(const Workspace& workspace, Wanted wanted) {
    const Annotation* const focused = workspace.focused();
    // Marks that start where the focused one does can stand before it.
    const CodePointOffset before =
        focused != nullptr ? focused->spans.first().begin() + 1 : workspace.selection().range().begin;
    const int least = least_score(workspace);
    const Annotation* found = nullptr;
    workspace.document()->each_before(before, [&](const Annotation& each) {
        if (focused != nullptr && !annotation::comes_before(each, *focused)) return true;
        if (wanted(each) && !is_hidden(*workspace.document(), each, least)) found = &each;
        return found == nullptr;
    });
    return found;
}

/// `said`: what there is to say before, a sentence without its stop.
void go_to(Workspace& workspace, const Annotation* mark, Phrase otherwise, std::string said = {}) {
    if (!said.empty()) said += ". ";
    if (mark == nullptr) return workspace.announce(said + std::string(workspace.language().say(otherwise)));
    const Document& document = *workspace.document();
    const AnnotationId id = mark->id;
    const text::CodePointRange extent = mark->spans.extent();
    std::string words = words_for_mark(workspace.language(), document, *mark);
    const std::string exact = annotation::exact_text(document.article().text, mark->spans);
    // A speaker by their whole name need not be named twice.
    if (!words.ends_with(": " + exact)) words += ": " + exact;
    workspace.select({.anchor = extent.begin, .caret = extent.begin, .kept = {}});
    workspace.focus(id);
    workspace.reveal_range(extent);
    workspace.announce(said + words);
}

void go_next(Workspace& workspace) {
    go_to(workspace, next_mark(workspace, is_not_rejected), Phrase::no_next_mark);
}
void go_previous(Workspace& workspace) {
    go_to(workspace, previous_mark(workspace, is_not_rejected), Phrase::no_previous_mark);
}
void go_next_unfinished(Workspace& workspace) {
    go_to(workspace, next_mark(workspace, waits_for_answer), Phrase::no_next_unfinished);
}
void go_previous_unfinished(Workspace& workspace) {
    go_to(workspace, previous_mark(workspace, waits_for_answer), Phrase::no_previous_unfinished);
}
/// Claims, which bring along what they are linked to; whatever else is suggested, where no claim is.
Wanted suggestions_to_review(const Workspace& workspace) {
    const Document& document = *workspace.document();
    const int least = least_score(workspace);
    bool claims = false;
    document.each_from({}, [&](const Annotation& each) {
        claims = is_suggested_claim(each) && !is_hidden(document, each, least);
        return !claims;
    });
    return claims ? is_suggested_claim : is_suggested;
}
void go_next_suggested(Workspace& workspace) {
    go_to(workspace, next_mark(workspace, suggestions_to_review(workspace)), Phrase::no_next_suggestion);
}
void go_previous_suggested(Workspace& workspace) {
    go_to(workspace, previous_mark(workspace, suggestions_to_review(workspace)), Phrase::no_previous_suggestion);
}
void go_on_reviewing(Workspace& workspace, std::string said) {
    go_to(workspace, next_mark(workspace, is_suggested_claim), Phrase::no_next_suggestion, std::move(said));
}

// ---- undo and redo ----

bool can_undo(const Workspace& workspace) {
    return workspace.can_undo();
}
bool can_redo(const Workspace& workspace) {
    return workspace.can_redo();
}
void undo(Workspace& workspace) {
    workspace.undo();
}
void redo(Workspace& workspace) {
    workspace.redo();
}

constexpr std::array commands = {
    Command{"annotate.accept", Phrase::command_annotate_accept, "Enter", can_accept, accept},
    Command{"annotate.reject", Phrase::command_annotate_reject, "X", can_reject, reject},
    Command{"annotate.accept-kind", Phrase::command_annotate_accept_kind, "", has_suggestion, accept_kind},
    Command{"annotate.accept-rule", Phrase::command_annotate_accept_rule, "Shift+Enter", has_suggestion_of_rule,
            accept_rule},
    Command{"move.next", Phrase::command_move_next, "J", has_document, go_next},
    Command{"move.previous", Phrase::command_move_previous, "K", has_document, go_previous},
    Command{"move.next-unfinished", Phrase::command_move_next_unfinished, "U", has_document, go_next_unfinished},
    Command{"move.previous-unfinished", Phrase::command_move_previous_unfinished, "Shift+U", has_document,
            go_previous_unfinished},
    Command{"move.next-suggested", Phrase::command_move_next_suggested, "Shift+J", has_document, go_next_suggested},
    Command{"move.previous-suggested", Phrase::command_move_previous_suggested, "Shift+K", has_document,
            go_previous_suggested},
    Command{"edit.undo", Phrase::command_edit_undo, "Ctrl+Z", can_undo, undo},
    Command{"edit.redo", Phrase::command_edit_redo, "Ctrl+Shift+Z Ctrl+Y", can_redo, redo},
};

}  // namespace

std::span<const Command> review_commands() {
    return commands;
}

}  // namespace sayso::app
