// Commands on the registry of speakers.
#include <array>
#include <utility>

#include "app/command_groups.h"
#include "app/command_tests.h"
#include "app/workspace.h"

namespace sayso::app {

namespace {

using annotation::SpeakerId;

bool has_speaker(const Workspace& workspace) {
    return speaker_in_focus(workspace) != nullptr;
}
bool has_other_speakers(const Workspace& workspace) {
    return has_speaker(workspace) && workspace.document()->speakers().size() > 1;
}

void show(Workspace& workspace) {
    workspace.focus_speaker(SpeakerId(speaker_in_focus(workspace)->id));
}

void rename(Workspace& workspace) {
    show(workspace);
    workspace.request_field(Workspace::FieldRequest::speaker_name);
}

void merge(Workspace& workspace) {
    show(workspace);
    workspace.open_chooser(ChooserPurpose::merge_speaker);
}

void remove(Workspace& workspace) {
    workspace.remove_speaker(SpeakerId(speaker_in_focus(workspace)->id));
}

void add(Workspace& workspace) {
    annotation::Speaker speaker{.id = workspace.new_speaker_id(),
                                .name = std::string(workspace.language().say(Phrase::new_speaker))};
    const SpeakerId id = speaker.id;
    annotation::Edit edit;
    edit.changes.emplace_back(
        annotation::PutSpeaker{.speaker = std::move(speaker), .position = workspace.document()->speakers().size()});
    if (!workspace.apply(Phrase::speaker_added, edit)) return;
    workspace.focus_speaker(id);
    workspace.request_field(Workspace::FieldRequest::speaker_name);
}

constexpr std::array commands = {
    Command{"speaker.show", Phrase::command_speaker_show, "P", has_speaker, show},
    Command{"speaker.rename", Phrase::command_speaker_rename, "R", has_speaker, rename},
    Command{"speaker.merge", Phrase::command_speaker_merge, "", has_other_speakers, merge},
    Command{"speaker.add", Phrase::command_speaker_add, "", has_document, add},
    Command{"speaker.remove", Phrase::command_speaker_remove, "", has_speaker, remove},
};

}  // namespace

std::span<const Command> speaker_commands() {
    return commands;
}

}  // namespace sayso::app
