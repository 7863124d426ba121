// WebHost: what the app asks of its host, asked of the browser: IndexedDB, file pickers, the clipboard, the clock.
// Sends numbered requests to JavaScript (web/storage.js, web/files.js) and hands their answers to whoever waits.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/host.h"

namespace sayso::web {

/// The failure whose cause JavaScript calls so.
app::HostFailure failure_of(std::string_view cause, std::string message);

class WebHost final : public app::Host {
  public:
    std::int64_t now() override;
    std::uint64_t random() override;
    void after(std::uint32_t milliseconds, std::function<void()> call) override;

    void list_articles(app::Reply<std::vector<app::StoredArticle>> reply) override;
    void load(const app::DocumentId& id, app::Reply<app::StoredDocument> reply) override;
    void append(const app::DocumentId& id, app::JournalRecord record, app::Reply<std::monostate> reply) override;
    void fold(const app::DocumentId& id, app::Fold fold, app::Reply<std::monostate> reply) override;
    void forget(const app::DocumentId& id, app::Reply<std::monostate> reply) override;
    void settings(app::Reply<std::vector<std::pair<std::string, std::string>>> reply) override;
    void put_setting(std::string name, std::string value, app::Reply<std::monostate> reply) override;
    void become_writer(const app::DocumentId& id, bool take_over,
                       std::function<void(app::WriterRole)> changed) override;
    void pick_file(app::Reply<app::ReceivedFile> reply) override;
    void save_file(const app::DocumentId& id, app::SavedFile file, bool again, app::Reply<app::SavedTo> reply) override;
    void copy_text(std::string text) override;
    void find_pattern(app::PatternSearch search, app::Reply<std::vector<text::Utf16Range>> reply) override;
    void stop_finding_pattern() override;
    app::ToSuggest to_suggest() override { return suggested; }
    std::string preferred_languages() override { return preferred; }
    std::string language_name(std::string_view tag) override;
    void load_language(std::string_view tag, app::Reply<app::LanguageFile> reply) override;

    /// What the browser and the page's address say; set before the app starts.
    std::string preferred;
    app::ToSuggest suggested = app::ToSuggest::everything;

    // What JavaScript answers.
    /// Room for the next field of the next answer, `size` bytes that JavaScript fills at once: so a large file crosses
    /// without a copy more.
    char* make_field(std::size_t size);
    /// `cause`: empty for an answer with the fields made since the last one; else "refused", "full", "cancelled" or
    /// "broken", with one field, the reason in words.
    void answer(std::uint32_t request, std::string_view cause);
    /// The fields made since the last answer, for what is no answer.
    std::vector<std::string> take_fields() { return std::exchange(fields_, {}); }
    void timer_ended(std::uint32_t number);
    /// The role in the document that `turn` asked for; answers to earlier turns come too late.
    void role_changed(std::uint32_t turn, app::WriterRole role);

  private:
    using Fields = std::vector<std::string>;
    using Answer = std::function<void(std::expected<Fields, app::HostFailure>)>;

    /// Remembers who waits; returns the number to ask with.
    std::uint32_t expect(Answer answer);
    /// For what is answered by its being done.
    std::uint32_t expect_done(app::Reply<std::monostate> reply);

    Fields fields_;
    std::map<std::uint32_t, Answer> waiting_;
    std::map<std::uint32_t, std::function<void()>> timers_;
    std::uint32_t last_number_ = 0;
    std::uint32_t writer_turn_ = 0;
    std::function<void(app::WriterRole)> role_changed_;
};

}  // namespace sayso::web
