// Commands that go from mark to mark, and accept or reject what is suggested; undo and redo.
#include <array>
#include <utility>

#include "app/command_groups.h"
#include "app/command_tests.h"
#include "app/narration.h"
#include "app/workspace.h"

namespace sayso::app {

namespace {

using annotation::Annotation;
using annotation::AnnotationId;
using annotation::AnnotationKind;
using annotation::Document;
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

void set_status(Workspace& workspace, Status status) {
    Annotation changed = *focused_or_sentence(workspace);
    changed.status = status;
    const AnnotationId id = changed.id;
    const std::string title =
        workspace.language().say(status == Status::accepted ? Phrase::kind_accepted : Phrase::kind_rejected,
                                 {workspace.language().say(kind_in_words(changed.kind))});
    workspace.change_annotation(title, std::move(changed));
    workspace.focus(id);
}
void accept(Workspace& workspace) {
    set_status(workspace, Status::accepted);
}
void reject(Workspace& workspace) {
    set_status(workspace, Status::rejected);
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

/// The next wanted mark after the focused one, or after the caret; nothing at the end.
const Annotation* next_mark(const Workspace& workspace, Wanted wanted) {
    const Annotation* const focused = workspace.focused();
    const CodePointOffset from =
        focused != nullptr ? focused->spans.first().begin() : workspace.selection().range().begin;
    const Annotation* found = nullptr;
    workspace.document()->each_from(from, [&](const Annotation& each) {
        if (focused != nullptr && !annotation::comes_before(*focused, each)) return true;
        if (wanted(each)) found = &each;
        return found == nullptr;
    });
    return found;
}

const Annotation* previous_mark(const Workspace& workspace, Wanted wanted) {
    const Annotation* const focused = workspace.focused();
    // Marks that start where the focused one does can stand before it.
    const CodePointOffset before =
        focused != nullptr ? focused->spans.first().begin() + 1 : workspace.selection().range().begin;
    const Annotation* found = nullptr;
    workspace.document()->each_before(before, [&](const Annotation& each) {
        if (focused != nullptr && !annotation::comes_before(each, *focused)) return true;
        if (wanted(each)) found = &each;
        return found == nullptr;
    });
    return found;
}

void go_to(Workspace& workspace, const Annotation* mark, Phrase otherwise) {
    if (mark == nullptr) return workspace.announce(otherwise);
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
    workspace.announce(std::move(words));
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
void go_next_suggested(Workspace& workspace) {
    go_to(workspace, next_mark(workspace, is_suggested), Phrase::no_next_suggestion);
}
void go_previous_suggested(Workspace& workspace) {
    go_to(workspace, previous_mark(workspace, is_suggested), Phrase::no_previous_suggestion);
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
