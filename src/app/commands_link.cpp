// Commands that answer the questions about the focused claim: who says it, with which cue, by way of whom, how quoted,
// how certain, how worth checking.
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "app/command_groups.h"
#include "app/command_tests.h"
#include "app/linking.h"
#include "app/workspace.h"

namespace sayso::app {

namespace {

using annotation::Annotation;
using annotation::AnnotationKind;
using annotation::Certainty;
using annotation::Checkworthy;
using annotation::Quotation;

bool has_claim_or_mention(const Workspace& workspace) {
    return has_focused_claim(workspace) || focused_of_kind(workspace, AnnotationKind::speaker) != nullptr;
}

void choose_speaker(Workspace& workspace) {
    workspace.open_chooser(has_focused_claim(workspace) ? ChooserPurpose::speaker_of_claim
                                                        : ChooserPurpose::speaker_of_mention);
}
void choose_cue(Workspace& workspace) {
    workspace.open_chooser(ChooserPurpose::cue_of_claim);
}
void choose_via(Workspace& workspace) {
    workspace.open_chooser(ChooserPurpose::via_of_claim);
}
void choose_within(Workspace& workspace) {
    workspace.open_chooser(ChooserPurpose::within_of_claim);
}

void answer_no_speaker(Workspace& workspace) {
    workspace.change_annotation(Phrase::nobody_is_named, said_by_nobody(*workspace.document(), *workspace.focused()));
}
void answer_no_cue(Workspace& workspace) {
    using Cue = annotation::Answer<annotation::AnnotationId>;
    workspace.change_annotation(Phrase::no_cue, with_cue(*workspace.document(), *workspace.focused(), Cue::nothing()));
}
void answer_own_voice(Workspace& workspace) {
    workspace.change_annotation(Phrase::own_voice_answered, in_own_voice(*workspace.focused()));
}

// ---- how it is quoted, how certain, how worth checking ----

/// By the order of each enum.
constexpr std::array quotation_words = {Phrase::direct, Phrase::mixed, Phrase::indirect, Phrase::own_voice};
constexpr std::array certainty_words = {Phrase::asserted, Phrase::hedged, Phrase::denied};
constexpr std::array checkworthy_words = {Phrase::checkworthy_no, Phrase::checkworthy_low, Phrase::checkworthy_high};

/// "Quotation: direct"
template <typename Value, std::size_t Size>
std::string answered(const Workspace& workspace, Phrase question, const std::array<Phrase, Size>& words, Value value) {
    return workspace.language().say(question, {workspace.language().say(words[static_cast<std::size_t>(value)])});
}

void set_quotation(Workspace& workspace, Quotation value) {
    Annotation changed = *workspace.focused();
    if (value == Quotation::none) return answer_own_voice(workspace);
    changed.claim.quotation = value;
    workspace.change_annotation(answered(workspace, Phrase::quotation_is, quotation_words, value), std::move(changed));
}
void set_certainty(Workspace& workspace, Certainty value) {
    Annotation changed = *workspace.focused();
    changed.claim.certainty = value;
    workspace.change_annotation(answered(workspace, Phrase::certainty_is, certainty_words, value), std::move(changed));
}
void set_checkworthy(Workspace& workspace, Checkworthy value) {
    Annotation changed = *workspace.focused();
    changed.claim.checkworthy = value;
    workspace.change_annotation(answered(workspace, Phrase::checkworthy_is, checkworthy_words, value),
                                std::move(changed));
}

template <Quotation Value>
void set_quotation(Workspace& workspace) {
    set_quotation(workspace, Value);
}
template <Certainty Value>
void set_certainty(Workspace& workspace) {
    set_certainty(workspace, Value);
}
template <Checkworthy Value>
void set_checkworthy(Workspace& workspace) {
    set_checkworthy(workspace, Value);
}

/// The next of an enumeration's `count` values; the first where there is none yet.
template <typename Value>
Value next_after(const std::optional<Value>& value, int count) {
    return value ? static_cast<Value>((static_cast<int>(*value) + 1) % count) : Value{};
}

void next_quotation(Workspace& workspace) {
    // The reporter's own voice takes links away, so it is not passed through on the way round.
    const auto& quotation = workspace.focused()->claim.quotation;
    set_quotation(workspace, quotation == Quotation::none ? Quotation::direct : next_after(quotation, 3));
}
void next_certainty(Workspace& workspace) {
    set_certainty(workspace, next_after(workspace.focused()->claim.certainty, 3));
}
void next_checkworthy(Workspace& workspace) {
    set_checkworthy(workspace, next_after(workspace.focused()->claim.checkworthy, 3));
}

constexpr std::array commands = {
    Command{"link.speaker", Phrase::command_link_speaker, "L", has_claim_or_mention, choose_speaker},
    Command{"link.cue", Phrase::command_link_cue, "Shift+Q", has_focused_claim, choose_cue},
    Command{"link.via", Phrase::command_link_via, "Shift+V", has_focused_claim, choose_via},
    Command{"link.within", Phrase::command_link_within, "W", has_focused_claim, choose_within},
    Command{"answer.no-speaker", Phrase::nobody_is_named, "N", has_focused_claim, answer_no_speaker},
    Command{"answer.no-cue", Phrase::no_cue, "Shift+N", has_focused_claim, answer_no_cue},
    Command{"answer.own-voice", Phrase::own_voice_answered, "O", has_focused_claim, answer_own_voice},
    Command{"quotation.next", Phrase::command_quotation_next, "G", has_focused_claim, next_quotation},
    Command{"quotation.direct", Phrase::command_quotation_direct, "", has_focused_claim,
            set_quotation<Quotation::direct>},
    Command{"quotation.mixed", Phrase::command_quotation_mixed, "", has_focused_claim, set_quotation<Quotation::mixed>},
    Command{"quotation.indirect", Phrase::command_quotation_indirect, "", has_focused_claim,
            set_quotation<Quotation::indirect>},
    Command{"certainty.next", Phrase::command_certainty_next, "H", has_focused_claim, next_certainty},
    Command{"certainty.asserted", Phrase::command_certainty_asserted, "", has_focused_claim,
            set_certainty<Certainty::asserted>},
    Command{"certainty.hedged", Phrase::command_certainty_hedged, "", has_focused_claim,
            set_certainty<Certainty::hedged>},
    Command{"certainty.denied", Phrase::command_certainty_denied, "", has_focused_claim,
            set_certainty<Certainty::denied>},
    Command{"checkworthy.next", Phrase::command_checkworthy_next, "Y", has_focused_claim, next_checkworthy},
    Command{"checkworthy.no", Phrase::command_checkworthy_no, "", has_focused_claim, set_checkworthy<Checkworthy::no>},
    Command{"checkworthy.low", Phrase::command_checkworthy_low, "", has_focused_claim,
            set_checkworthy<Checkworthy::low>},
    Command{"checkworthy.high", Phrase::command_checkworthy_high, "", has_focused_claim,
            set_checkworthy<Checkworthy::high>},
};

}  // namespace

std::span<const Command> link_commands() {
    return commands;
}

}  // namespace sayso::app
