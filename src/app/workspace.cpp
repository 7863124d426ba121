// What every view and command uses: commands by name and key, notices, settings, panels, downloads.
#include "app/workspace.h"

#include <algorithm>
#include <utility>

#include "app/marking.h"
#include "app/quoting.h"
#include "app/workspace_state.h"

namespace sayso::app {

Workspace::Workspace(Host& host, std::string sample_article)
    : state_(std::make_unique<State>(*this, host, std::move(sample_article))) {}
Workspace::~Workspace() = default;

void Workspace::State::touch() {
    ++revision;
    if (workspace.changed) workspace.changed();
}

std::uint64_t Workspace::revision() const {
    return state_->revision;
}

// ---- commands and keys ----

bool Workspace::applies(std::string_view command_name) const {
    const Command* const command = command_named(command_name);
    return command != nullptr && command->applies(*this);
}

bool Workspace::run(std::string_view command_name) {
    const Command* const command = command_named(command_name);
    if (command == nullptr || !command->applies(*this)) return false;
    command->run(*this);
    state_->touch();
    return true;
}

std::string Workspace::keys_of(std::string_view command_name) const {
    return state_->keymap.words_for(command_name);
}

std::string_view Workspace::command_of(const KeyPress& press) const {
    const Command* const command = state_->keymap.command_for(press);
    return command == nullptr ? std::string_view() : command->name;
}

bool Workspace::press(const KeyPress& press) {
    const KeyPress key = normalised(press);
    if (state_->key_question) return state_->take_key(key), true;
    if (state_->chooser) {
        if (key.control || key.alt) return false;
        if (key.key == "Escape") return close_chooser(), true;
        if (key.key == "Enter") return choose(), true;
        if (key.key == "ArrowDown") return move_in_chooser(1), true;
        if (key.key == "ArrowUp") return move_in_chooser(-1), true;
        if (key.key.size() == 1 && key.key[0] >= '1' && key.key[0] <= '9' && state_->chooser->filter.empty()) {
            filter_chooser(key.key);
            return true;
        }
        return false;
    }
    if (const Command* const command = state_->keymap.command_for(key)) return run(command->name);
    if (key.control || key.alt || key.shift) return false;
    return give_label_with_key(key.key);
}

// ---- saying ----

std::span<const Notice> Workspace::notices() const {
    return state_->notices;
}

void Workspace::say(Notice::Tone tone, std::string text, std::string command) {
    // Said again, it is one notice, not two.
    std::erase_if(state_->notices, [&](const Notice& notice) { return notice.text == text; });
    // A warning is an alert of the page, which speaks by itself.
    if (tone == Notice::Tone::plain) announce(text);
    state_->notices.push_back(
        {.number = ++state_->notice_count, .tone = tone, .text = std::move(text), .command = std::move(command)});
    // What asks for nothing goes by itself.
    constexpr std::uint32_t shown_milliseconds = 7000;
    if (tone == Notice::Tone::plain && state_->notices.back().command.empty()) {
        state_->host.after(shown_milliseconds,
                           state_->guarded([this, number = state_->notice_count] { dismiss(number); }));
    }
    state_->touch();
}

void Workspace::say(Notice::Tone tone, Phrase text, std::string command) {
    say(tone, std::string(language().say(text)), std::move(command));
}

void Workspace::dismiss(std::uint64_t number) {
    if (std::erase_if(state_->notices, [&](const Notice& notice) { return notice.number == number; }) > 0) {
        state_->touch();
    }
}

void Workspace::view_moved() {
    constexpr std::uint32_t rests_after_milliseconds = 150;
    state_->view_rests = false;
    state_->host.after(rests_after_milliseconds, state_->guarded([this, number = ++state_->view_moves] {
        if (number != state_->view_moves) return;
        state_->view_rests = true;
        state_->touch();
    }));
}

bool Workspace::view_rests() const {
    return state_->view_rests;
}

std::string_view Workspace::announcement() const {
    return state_->announcement;
}

std::uint64_t Workspace::announcement_number() const {
    return state_->announcement_count;
}

void Workspace::announce(std::string text) {
    ++state_->announcement_count;
    state_->announcement = std::move(text);
    state_->touch();
}

// ---- panels, settings, fields ----

bool Workspace::is_open(Panel panel) const {
    return state_->open_panels[static_cast<std::size_t>(panel)];
}

void Workspace::set_open(Panel panel, bool open) {
    state_->open_panels[static_cast<std::size_t>(panel)] = open;
    state_->touch();
}

std::string_view Workspace::setting(std::string_view name) const {
    const auto found = state_->settings.find(name);
    return found == state_->settings.end() ? std::string_view() : found->second;
}

void Workspace::set_setting(std::string name, std::string value) {
    state_->settings.insert_or_assign(name, value);
    state_->host.put_setting(std::move(name), std::move(value),
                             state_->guarded([this](std::expected<std::monostate, HostFailure> result) {
                                 // Where nothing at all is kept, that was said already.
                                 if (result || state_->storage_notice != 0) return;
                                 say(Notice::Tone::warning, Phrase::setting_not_kept);
                             }));
    state_->touch();
}

// ---- language ----

const language::Language& Workspace::language() const {
    return state_->language;
}

std::string Workspace::language_name(std::string_view tag) const {
    // Asked for in each frame, and a browser takes its time.
    auto& [known, name] = state_->language_named;
    if (known != tag) {
        known = tag;
        name = state_->host.language_name(tag);
    }
    return name;
}

void Workspace::State::speak(std::string_view tag, const std::function<void()>& go_on) {
    if (tag == language.tag()) return go_on();
    host.load_language(
        tag, guarded([this, tag = std::string(tag), go_on](std::expected<LanguageFile, HostFailure> result) {
            if (!result) {
                workspace.say(Notice::Tone::warning,
                              language.say(Phrase::language_not_loaded, {failure_words(language, result.error())}));
            } else if (language_named = {}; !language.load(tag, std::move(result->phrases), result->plural)) {
                workspace.say(Notice::Tone::warning, Phrase::language_outdated);
            }
            touch();
            go_on();
        }));
}

void Workspace::choose_language(std::string_view tag) {
    set_setting("language", std::string(tag));
    state_->speak(tag.empty() ? language::offered_for(state_->host.preferred_languages()) : tag, [] {});
}

Workspace::FieldRequest Workspace::take_field_request() {
    return std::exchange(state_->field_request, FieldRequest::none);
}

bool Workspace::wants_field() const {
    return state_->field_request != FieldRequest::none;
}

void Workspace::request_field(FieldRequest field) {
    state_->field_request = field;
    state_->touch();
}

// ---- files ----

void Workspace::download(bool again) {
    if (!state_->open) return;
    if (state_->left_for_look) return say(Notice::Tone::plain, Phrase::still_opening);
    auto written = [this, id = state_->open->id(), name = file_name_of(state_->open->document()),
                    again](std::string bytes) {
        state_->give_file(id, {.name = name, .bytes = std::move(bytes), .media_type = "application/json"}, again);
    };
    state_->open->write_out(state_->guarded(std::move(written)));
}

std::optional<int> Workspace::downloading_percent() const {
    return state_->open ? state_->open->written_out_percent() : std::nullopt;
}

void Workspace::stop_downloading() {
    if (!downloading_percent()) return;
    state_->open->stop_writing_out();
    announce(Phrase::nothing_downloaded);
    state_->touch();
}

void Workspace::State::give_file(const DocumentId& id, SavedFile file, bool again) {
    auto finished = [this, name = file.name](const std::expected<SavedTo, HostFailure>& result) {
        if (!result) {
            if (result.error().cause == HostFailure::Cause::cancelled) return;
            return workspace.say(Notice::Tone::error,
                                 language.say(Phrase::file_not_saved, {failure_words(language, result.error())}),
                                 "file.download");
        }
        switch (*result) {
            case SavedTo::download:
                return workspace.say(Notice::Tone::plain, language.say(Phrase::downloaded_as, {name}));
            case SavedTo::new_file:
                return workspace.say(Notice::Tone::plain, Phrase::saved_to_chosen);
            case SavedTo::same_file:
                return workspace.say(Notice::Tone::plain, Phrase::saved_again);
        }
    };
    host.save_file(id, std::move(file), again, guarded(std::move(finished)));
}

void Workspace::pick_file() {
    state_->host.pick_file(
        state_->guarded([this](std::expected<ReceivedFile, HostFailure> result) { receive_file(std::move(result)); }));
}

void Workspace::receive_file(std::expected<ReceivedFile, HostFailure> file) {
    if (file) return open_file(*std::move(file));
    if (file.error().cause == HostFailure::Cause::cancelled) return;
    say(Notice::Tone::error, language().say(Phrase::file_not_opened, {failure_words(language(), file.error())}),
        "file.open");
}

std::string Workspace::text_to_copy() const {
    if (!state_->open) return {};
    const article::ArticleText& text = state_->open->document().article().text;
    if (const auto spans = spans_of(text, state_->selection)) return annotation::exact_text(text, *spans);
    const annotation::Annotation* const annotation = focused();
    return annotation == nullptr ? std::string() : annotation::exact_text(text, annotation->spans);
}

std::string Workspace::quotation_to_copy() const {
    const std::string words = text_to_copy();
    if (words.empty()) return {};
    const annotation::Document& document = state_->open->document();
    const auto spans = spans_of(document.article().text, state_->selection);
    const text::CodePointRange range = spans ? spans->extent() : focused()->spans.extent();
    return quoted_with_source(document, words, speaker_of_words(document, range));
}

void Workspace::copy(std::string text) {
    if (!text.empty()) state_->host.copy_text(std::move(text));
}

}  // namespace sayso::app
