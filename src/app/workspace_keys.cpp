// Giving commands other keys.
#include <algorithm>
#include <utility>

#include "app/chosen_keys.h"
#include "app/workspace_state.h"

namespace sayso::app {

namespace {

constexpr const char* setting_name = "keys";

}  // namespace

void Workspace::State::choose_keys(std::string chosen) {
    workspace.set_setting(setting_name, std::move(chosen));
    use_chosen_keys();
}

void Workspace::State::use_chosen_keys() {
    keymap = Keymap(all_commands(), workspace.setting(setting_name));
    touch();
}

const std::optional<KeyQuestion>& Workspace::key_question() const {
    return state_->key_question;
}

void Workspace::ask_for_key(std::string_view command_name) {
    const Command* const command = command_named(command_name);
    if (command == nullptr) return;
    state_->key_question.emplace();
    state_->key_question->command = command->name;
    announce(language().say(Phrase::press_new_key_for, {title_of(*this, *command)}));
}

const annotation::Label* Workspace::State::label_with(const KeyPress& press) const {
    if (!open || press.control || press.alt || press.shift) return nullptr;
    for (const auto kind :
         {annotation::LabelKind::sentence, annotation::LabelKind::speaker, annotation::LabelKind::claim}) {
        const auto& labels = open->document().tagset().of(kind);
        const auto found = std::ranges::find(labels, press.key, &annotation::Label::key);
        if (found != labels.end()) return &*found;
    }
    return nullptr;
}

void Workspace::State::take_key(const KeyPress& press) {
    if (press.key == "Escape" && !press.control) {
        key_question.reset();
        return touch();
    }
    if (press.key == "Enter" && key_question->wanted && press == KeyPress{.key = "Enter"})
        return workspace.take_key_asked_for();
    key_question->wanted.reset();
    const std::string words = words_of(press);
    const Command* const taken = keymap.command_for(press);
    if (belongs_to_browser(press)) {
        key_question->remark = language.say(Phrase::key_of_browser, {words});
        return workspace.announce(key_question->remark);
    }
    key_question->wanted = press;
    const annotation::Label* const label = taken == nullptr ? label_with(press) : nullptr;
    if (label == nullptr && (taken == nullptr || taken->name == key_question->command)) {
        return workspace.take_key_asked_for();
    }
    key_question->remark = taken != nullptr ? language.say(Phrase::key_of_command, {words, title_of(workspace, *taken)})
                                            : language.say(Phrase::key_of_other_label, {words, label->name});
    workspace.announce(key_question->remark);
}

void Workspace::take_key_asked_for() {
    if (!state_->key_question || !state_->key_question->wanted) return;
    const KeyQuestion question = *std::exchange(state_->key_question, std::nullopt);
    const std::string key = name_of(*question.wanted);
    std::string chosen(setting(setting_name));
    const Command* const before = state_->keymap.command_for(*question.wanted);
    if (before != nullptr && before->name != question.command) {
        chosen = with_keys(chosen, before->name, state_->keymap.names_for(before->name, *question.wanted));
    }
    state_->choose_keys(with_keys(chosen, question.command, key));
    announce(language().say(Phrase::key_given,
                            {words_of(*question.wanted), title_of(*this, *command_named(question.command))}));
}

void Workspace::take_away_keys() {
    if (!state_->key_question) return;
    const KeyQuestion question = *std::exchange(state_->key_question, std::nullopt);
    state_->choose_keys(with_keys(setting(setting_name), question.command, ""));
}

void Workspace::give_usual_keys() {
    if (!state_->key_question) return;
    const KeyQuestion question = *std::exchange(state_->key_question, std::nullopt);
    state_->choose_keys(without_keys(setting(setting_name), question.command));
}

void Workspace::give_all_usual_keys() {
    state_->choose_keys({});
    announce(Phrase::all_keys_usual);
}

void Workspace::close_key_question() {
    state_->key_question.reset();
    state_->touch();
}

bool Workspace::has_chosen_keys(std::string_view command) const {
    const std::string_view chosen = setting(setting_name);
    return command.empty() ? !chosen.empty() : keys_chosen(chosen, command).has_value();
}

}  // namespace sayso::app
