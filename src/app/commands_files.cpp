// Commands on files and on the articles of this device.
#include <algorithm>
#include <array>
#include <string>

#include "app/command_groups.h"
#include "app/command_tests.h"
#include "app/reading.h"
#include "app/workspace.h"

namespace sayso::app {

namespace {

void open(Workspace& workspace) {
    workspace.pick_file();
}
void download(Workspace& workspace) {
    workspace.download(true);
}
void download_as(Workspace& workspace) {
    workspace.download(false);
}

bool is_opening(const Workspace& workspace) {
    return workspace.opening_percent().has_value();
}
void stop_opening(Workspace& workspace) {
    workspace.stop_opening();
}

bool is_downloading(const Workspace& workspace) {
    return workspace.downloading_percent().has_value();
}
void stop_downloading(Workspace& workspace) {
    workspace.stop_downloading();
}

bool is_suggesting(const Workspace& workspace) {
    return workspace.suggesting_percent().has_value();
}
void stop_suggesting(Workspace& workspace) {
    workspace.stop_suggesting();
}

bool another_tab_writes(const Workspace& workspace) {
    return workspace.save_state() == SaveState::read_only;
}
void take_over(Workspace& workspace) {
    workspace.take_over_writing();
}

bool has_articles(const Workspace& workspace) {
    return !workspace.articles().empty();
}
void list_articles(Workspace& workspace) {
    workspace.open_chooser(ChooserPurpose::article);
}

bool can_rescue(const Workspace& workspace) {
    return workspace.rescue_offer() && workspace.rescue_offer()->possible;
}
void rescue(Workspace& workspace) {
    workspace.accept_rescue();
}

constexpr std::string_view forget_now = "article.forget-now";

/// Gone for good, undo and all: so it is asked once more.
void forget(Workspace& workspace) {
    workspace.say(Notice::Tone::warning, std::string(workspace.language().say(Phrase::forget_question)),
                  std::string(forget_now));
}

bool was_asked_to_forget(const Workspace& workspace) {
    return has_document(workspace) &&
           std::ranges::any_of(workspace.notices(), [](const Notice& notice) { return notice.command == forget_now; });
}

void forget_for_good(Workspace& workspace) {
    const auto asked = std::ranges::find(workspace.notices(), forget_now, &Notice::command);
    workspace.dismiss(asked->number);
    workspace.forget_article(DocumentId(workspace.document_id()));
}

// ---- what is suggested in articles opened from now on ----

template <ToSuggest What>
bool can_suggest(const Workspace& workspace) {
    return !workspace.is_asked_for_sentences() && workspace.to_suggest() != What;
}
template <ToSuggest What>
void suggest_from_now_on(Workspace& workspace) {
    choose(workspace, reading::suggest, static_cast<std::size_t>(What));
    workspace.say(Notice::Tone::plain,
                  What == ToSuggest::sentences ? Phrase::sentences_from_now_on : Phrase::everything_from_now_on);
}

constexpr std::array commands = {
    Command{"file.open", Phrase::command_file_open, "Ctrl+O", always, open},
    Command{"file.stop-opening", Phrase::command_file_stop_opening, "", is_opening, stop_opening},
    Command{"file.stop-downloading", Phrase::command_file_stop_downloading, "", is_downloading, stop_downloading},
    Command{"file.stop-suggesting", Phrase::command_file_stop_suggesting, "", is_suggesting, stop_suggesting},
    Command{"file.download", Phrase::command_file_download, "Ctrl+S", has_document, download},
    Command{"file.download-as", Phrase::command_file_download_as, "Ctrl+Shift+S", has_document, download_as},
    Command{"file.rescue", Phrase::command_file_rescue, "", can_rescue, rescue},
    Command{"file.take-over", Phrase::command_file_take_over, "", another_tab_writes, take_over},
    Command{"article.list", Phrase::command_article_list, "A", has_articles, list_articles},
    Command{"article.forget", Phrase::command_article_forget, "", has_document, forget},
    Command{"article.suggest-everything", Phrase::command_article_suggest_everything, "",
            can_suggest<ToSuggest::everything>, suggest_from_now_on<ToSuggest::everything>},
    Command{"article.suggest-sentences", Phrase::command_article_suggest_sentences, "",
            can_suggest<ToSuggest::sentences>, suggest_from_now_on<ToSuggest::sentences>},
    Command{forget_now, Phrase::command_article_forget_now, "", was_asked_to_forget, forget_for_good},
};

}  // namespace

std::span<const Command> file_commands() {
    return commands;
}

}  // namespace sayso::app
