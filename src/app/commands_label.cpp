// Commands that give and take labels.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "app/command_groups.h"
#include "app/command_tests.h"
#include "app/workspace.h"

namespace sayso::app {

namespace {

using annotation::AnnotationKind;
using annotation::LabelKind;

/// The list that a key is looked up in: that of the focused mention or claim, else that of sentences.
LabelKind list_meant(const Workspace& workspace) {
    const annotation::Annotation* const focused = workspace.focused();
    if (focused == nullptr) return LabelKind::sentence;
    return annotation::label_kind_for(focused->kind).value_or(LabelKind::sentence);
}

/// The key as text that lives as long as the program.
template <char Key>
constexpr char key_of = Key;

const annotation::Label* label_with(const Workspace& workspace, std::string_view key) {
    if (!has_document(workspace)) return nullptr;
    const auto& labels = workspace.document()->tagset().of(list_meant(workspace));
    const auto found = std::ranges::find(labels, key, &annotation::Label::key);
    return found == labels.end() ? nullptr : &*found;
}

template <char Key>
bool has_label(const Workspace& workspace) {
    return label_with(workspace, std::string_view(&key_of<Key>, 1)) != nullptr;
}

template <char Key>
void give_label(Workspace& workspace) {
    workspace.give_label_with_key(std::string_view(&key_of<Key>, 1));
}

bool can_choose_label(const Workspace& workspace) {
    const annotation::Annotation* const annotation = focused_or_sentence(workspace);
    return annotation != nullptr && annotation->kind != AnnotationKind::cue;
}
void choose_label(Workspace& workspace) {
    workspace.open_chooser(ChooserPurpose::label);
}

constexpr std::array commands = {
    Command{"label.choose", Phrase::command_label_choose, "T", can_choose_label, choose_label},
    Command{"label.1", Phrase::command_label, "1", has_label<'1'>, give_label<'1'>},
    Command{"label.2", Phrase::command_label, "2", has_label<'2'>, give_label<'2'>},
    Command{"label.3", Phrase::command_label, "3", has_label<'3'>, give_label<'3'>},
    Command{"label.4", Phrase::command_label, "4", has_label<'4'>, give_label<'4'>},
    Command{"label.5", Phrase::command_label, "5", has_label<'5'>, give_label<'5'>},
    Command{"label.6", Phrase::command_label, "6", has_label<'6'>, give_label<'6'>},
    Command{"label.7", Phrase::command_label, "7", has_label<'7'>, give_label<'7'>},
    Command{"label.8", Phrase::command_label, "8", has_label<'8'>, give_label<'8'>},
    Command{"label.9", Phrase::command_label, "9", has_label<'9'>, give_label<'9'>},
};

}  // namespace

std::string title_of(const Workspace& workspace, const Command& command) {
    const language::Language& language = workspace.language();
    if (command.title != Phrase::command_label) return std::string(language.say(command.title));
    const std::string_view key = command.name.substr(command.name.size() - 1);
    const annotation::Label* const label = label_with(workspace, key);
    return label != nullptr && !label->name.empty() ? language.say(Phrase::label_as, {label->name})
                                                    : language.say(Phrase::command_label, {key});
}

std::span<const Command> label_commands() {
    return commands;
}

}  // namespace sayso::app
