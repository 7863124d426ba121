// Commands that find words, and mark the places where they stand.
#include <array>

#include "app/command_groups.h"
#include "app/command_tests.h"
#include "app/workspace.h"

namespace sayso::app {

namespace {

using annotation::AnnotationKind;

void find(Workspace& workspace) {
    workspace.open_find();
}

bool can_find_like(const Workspace& workspace) {
    return has_focus(workspace) && workspace.focused()->kind != AnnotationKind::sentence;
}
void find_like(Workspace& workspace) {
    workspace.find_like(annotation::AnnotationId(workspace.focused()->id));
}

bool is_finding(const Workspace& workspace) {
    return workspace.find().has_value();
}
bool has_hits(const Workspace& workspace) {
    return is_finding(workspace) && !workspace.find()->hits.empty();
}

template <int Direction>
void go(Workspace& workspace) {
    workspace.go_to_hit(Direction);
}

void toggle_case(Workspace& workspace) {
    FindOptions options = workspace.find()->options;
    options.letters = options.letters == LetterCase::any ? LetterCase::exact : LetterCase::any;
    workspace.set_find_options(options);
}
template <bool FindOptions::* Option>
void toggle(Workspace& workspace) {
    FindOptions options = workspace.find()->options;
    options.*Option = !(options.*Option);
    workspace.set_find_options(options);
}

void next_kind(Workspace& workspace) {
    const AnnotationKind kind = workspace.find()->kind;
    workspace.set_find_kind(kind == AnnotationKind::speaker ? AnnotationKind::cue
                            : kind == AnnotationKind::cue   ? AnnotationKind::claim
                                                            : AnnotationKind::speaker);
}
void mark(Workspace& workspace) {
    workspace.mark_hit();
}
void mark_all(Workspace& workspace) {
    workspace.mark_all_hits();
}

constexpr std::array commands = {
    Command{"find.open", Phrase::command_find_open, "/ Ctrl+F", has_document, find},
    Command{"find.like", Phrase::command_find_like, "Ctrl+Shift+F", can_find_like, find_like},
    Command{"find.next", Phrase::command_find_next, "F3", has_hits, go<1>},
    Command{"find.previous", Phrase::command_find_previous, "Shift+F3", has_hits, go<-1>},
    Command{"find.case", Phrase::command_find_case, "Alt+C", is_finding, toggle_case},
    Command{"find.words", Phrase::command_find_words, "Alt+W", is_finding, toggle<&FindOptions::whole_words>},
    Command{"find.pattern", Phrase::command_find_pattern, "Alt+R", is_finding, toggle<&FindOptions::pattern>},
    Command{"find.kind", Phrase::command_find_kind, "Alt+K", is_finding, next_kind},
    Command{"find.mark", Phrase::command_find_mark, "Ctrl+Enter", has_hits, mark},
    Command{"find.mark-all", Phrase::command_find_mark_all, "Ctrl+Shift+Enter", has_hits, mark_all},
};

}  // namespace

std::span<const Command> find_commands() {
    return commands;
}

}  // namespace sayso::app
