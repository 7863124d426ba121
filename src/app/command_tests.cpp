// What is open, selected and focused.
#include "app/command_tests.h"

namespace sayso::app {

bool always(const Workspace& /*workspace*/) {
    return true;
}
bool has_document(const Workspace& workspace) {
    return workspace.document() != nullptr;
}
bool has_selection(const Workspace& workspace) {
    return has_document(workspace) && !workspace.selection().empty();
}
bool has_focus(const Workspace& workspace) {
    return workspace.focused() != nullptr;
}
bool has_focused_claim(const Workspace& workspace) {
    return focused_of_kind(workspace, annotation::AnnotationKind::claim) != nullptr;
}

const annotation::Annotation* focused_of_kind(const Workspace& workspace, annotation::AnnotationKind kind) {
    const annotation::Annotation* const focused = workspace.focused();
    return focused != nullptr && focused->kind == kind ? focused : nullptr;
}

const annotation::Annotation* focused_or_sentence(const Workspace& workspace) {
    const annotation::Annotation* const focused = workspace.focused();
    return focused != nullptr ? focused : workspace.sentence_at_caret();
}

const annotation::Speaker* speaker_in_focus(const Workspace& workspace) {
    if (const annotation::Speaker* const speaker = workspace.focused_speaker()) return speaker;
    const annotation::Annotation* const focused = workspace.focused();
    if (focused == nullptr || !focused->speaker.value()) return nullptr;
    return workspace.document()->speaker(*focused->speaker.value());
}

}  // namespace sayso::app
