#include "web/web_host.h"

#include <array>
#include <charconv>
#include <cstring>

#include "web/bridge.h"
#include "web/packed_fields.h"

namespace sayso::web {

using app::DocumentId;
using app::HostFailure;
using app::Reply;

namespace {

/// Counts and times cross as decimal digits.
std::uint64_t number_in(std::string_view digits) {
    std::uint64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

HostFailure::Cause cause_named(std::string_view name) {
    if (name == "refused") return HostFailure::Cause::refused;
    if (name == "full") return HostFailure::Cause::full;
    if (name == "too_slow") return HostFailure::Cause::too_slow;
    if (name == "storage") return HostFailure::Cause::storage;
    if (name == "older_tab") return HostFailure::Cause::older_tab;
    if (name == "too_large") return HostFailure::Cause::too_large;
    if (name == "too_deep") return HostFailure::Cause::too_deep;
    if (name == "cancelled") return HostFailure::Cause::cancelled;
    return HostFailure::Cause::broken;
}

app::StoredDocument stored_document(std::vector<std::string>&& fields) {
    app::StoredDocument stored;
    // First "1" with the snapshot's two texts, or "0"; then each record's sequence and bytes.
    std::size_t at = 1;
    if (!fields.empty() && fields[0] == "1" && fields.size() >= 3) {
        stored.snapshot = {std::move(fields[1]), std::move(fields[2])};
        at = 3;
    }
    for (; at + 1 < fields.size(); at += 2) {
        stored.records.push_back({number_in(fields[at]), std::move(fields[at + 1])});
    }
    return stored;
}

/// In the language loaded last.
language::Plural plural_of(std::uint64_t number) {
    return static_cast<language::Plural>(sayso_js_plural_form(static_cast<double>(number)));
}

}  // namespace

HostFailure failure_of(std::string_view cause, std::string message) {
    return {.cause = cause_named(cause), .message = std::move(message)};
}

std::uint32_t WebHost::expect(Answer answer) {
    waiting_.emplace(++last_number_, std::move(answer));
    return last_number_;
}

std::uint32_t WebHost::expect_done(Reply<std::monostate> reply) {
    return expect([reply = std::move(reply)](std::expected<Fields, HostFailure> fields) {
        reply(fields.transform([](const Fields&) { return std::monostate{}; }));
    });
}

char* WebHost::make_field(std::size_t size) {
    std::string& field = fields_.emplace_back();
    // Zeros would be another pass over all of it.
    field.resize_and_overwrite(size, [](char*, std::size_t length) { return length; });
    return field.data();
}

void WebHost::answer(std::uint32_t request, std::string_view cause) {
    Fields fields = take_fields();
    const auto found = waiting_.find(request);
    if (found == waiting_.end()) return;
    // Out of the list first: the answer may ask for more.
    const Answer answer = std::move(found->second);
    waiting_.erase(found);
    if (cause.empty()) {
        answer(std::move(fields));
    } else {
        answer(std::unexpected(failure_of(cause, fields.empty() ? std::string() : std::move(fields[0]))));
    }
}

std::int64_t WebHost::now() {
    return static_cast<std::int64_t>(sayso_js_now());
}

std::uint64_t WebHost::random() {
    return static_cast<std::uint64_t>(sayso_js_random()) << 32 | sayso_js_random();
}

void WebHost::after(std::uint32_t milliseconds, std::function<void()> call) {
    timers_.emplace(++last_number_, std::move(call));
    sayso_js_after(last_number_, milliseconds);
}

void WebHost::timer_ended(std::uint32_t number) {
    const auto found = timers_.find(number);
    if (found == timers_.end()) return;
    const std::function<void()> call = std::move(found->second);
    timers_.erase(found);
    call();
}

void WebHost::list_articles(Reply<std::vector<app::StoredArticle>> reply) {
    sayso_js_list_articles(expect([reply = std::move(reply)](std::expected<Fields, HostFailure> answer) {
        reply(std::move(answer).transform([](Fields&& fields) {
            std::vector<app::StoredArticle> articles;
            for (std::size_t at = 0; at + 2 < fields.size(); at += 3) {
                articles.push_back({{std::move(fields[at])},
                                    std::move(fields[at + 1]),
                                    static_cast<std::int64_t>(number_in(fields[at + 2]))});
            }
            return articles;
        }));
    }));
}

void WebHost::load(const DocumentId& id, Reply<app::StoredDocument> reply) {
    const std::uint32_t request = expect([reply = std::move(reply)](std::expected<Fields, HostFailure> answer) {
        reply(std::move(answer).transform(stored_document));
    });
    sayso_js_load(request, id.value.data(), id.value.size());
}

void WebHost::append(const DocumentId& id, app::JournalRecord record, Reply<std::monostate> reply) {
    sayso_js_append(expect_done(std::move(reply)), id.value.data(), id.value.size(),
                    static_cast<double>(record.sequence), record.bytes.data(), record.bytes.size());
}

void WebHost::fold(const DocumentId& id, app::Fold fold, Reply<std::monostate> reply) {
    const std::string packed = pack_fields({fold.article.title, fold.snapshot.history});
    const std::vector<double> dropped(fold.dropped.begin(), fold.dropped.end());
    sayso_js_fold(expect_done(std::move(reply)), id.value.data(), id.value.size(),
                  static_cast<double>(fold.article.opened), packed.data(), packed.size(), fold.snapshot.document.data(),
                  fold.snapshot.document.size(), dropped.data(), dropped.size());
}

void WebHost::forget(const DocumentId& id, Reply<std::monostate> reply) {
    sayso_js_forget(expect_done(std::move(reply)), id.value.data(), id.value.size());
}

void WebHost::settings(Reply<std::vector<std::pair<std::string, std::string>>> reply) {
    sayso_js_settings(expect([reply = std::move(reply)](std::expected<Fields, HostFailure> answer) {
        reply(std::move(answer).transform([](Fields&& fields) {
            std::vector<std::pair<std::string, std::string>> settings;
            for (std::size_t at = 0; at + 1 < fields.size(); at += 2)
                settings.emplace_back(std::move(fields[at]), std::move(fields[at + 1]));
            return settings;
        }));
    }));
}

void WebHost::put_setting(std::string name, std::string value, Reply<std::monostate> reply) {
    sayso_js_put_setting(expect_done(std::move(reply)), name.data(), name.size(), value.data(), value.size());
}

void WebHost::become_writer(const DocumentId& id, bool take_over, std::function<void(app::WriterRole)> changed) {
    role_changed_ = std::move(changed);
    sayso_js_become_writer(++writer_turn_, id.value.data(), id.value.size(), take_over);
}

void WebHost::role_changed(std::uint32_t turn, app::WriterRole role) {
    if (turn != writer_turn_ || !role_changed_) return;
    // A copy: the call may ask for another document.
    const auto changed = role_changed_;
    changed(role);
}

void WebHost::pick_file(Reply<app::ReceivedFile> reply) {
    sayso_js_pick_file(expect([reply = std::move(reply)](std::expected<Fields, HostFailure> answer) {
        reply(std::move(answer).transform([](Fields&& fields) {
            if (fields.size() < 2) return app::ReceivedFile{};
            return app::ReceivedFile{std::move(fields[0]), std::move(fields[1])};
        }));
    }));
}

void WebHost::save_file(const DocumentId& id, app::SavedFile file, bool again, Reply<app::SavedTo> reply) {
    const std::uint32_t request = expect([reply = std::move(reply)](std::expected<Fields, HostFailure> answer) {
        reply(std::move(answer).transform([](Fields&& fields) {
            if (fields.empty() || fields[0] == "download") return app::SavedTo::download;
            return fields[0] == "same_file" ? app::SavedTo::same_file : app::SavedTo::new_file;
        }));
    });
    const std::string packed = pack_fields({id.value, file.name, file.media_type});
    sayso_js_save_file(request, packed.data(), packed.size(), file.bytes.data(), file.bytes.size(), again);
}

void WebHost::copy_text(std::string text) {
    sayso_js_copy_text(text.data(), text.size());
}

void WebHost::find_pattern(app::PatternSearch search, Reply<std::vector<text::Utf16Range>> reply) {
    const std::uint32_t request = expect([reply = std::move(reply)](std::expected<Fields, HostFailure> answer) {
        reply(std::move(answer).transform([](Fields&& fields) {
            // Pairs of 32-bit numbers, as the memory of both sides has them.
            const std::string_view bytes = fields.empty() ? std::string_view() : fields[0];
            std::vector<text::Utf16Range> places(bytes.size() / sizeof(text::Utf16Range));
            if (!places.empty()) std::memcpy(places.data(), bytes.data(), places.size() * sizeof(text::Utf16Range));
            return places;
        }));
    });
    const std::string packed = pack_fields({search.pattern, search.any_case ? "gmui" : "gmu", search.text});
    sayso_js_find_pattern(request, packed.data(), packed.size());
}

void WebHost::stop_finding_pattern() {
    sayso_js_stop_finding_pattern();
}

std::string WebHost::language_name(std::string_view tag) {
    std::array<char, 64> name{};
    return {name.data(), sayso_js_language_name(tag.data(), tag.size(), name.data(), name.size())};
}

void WebHost::load_language(std::string_view tag, Reply<app::LanguageFile> reply) {
    const std::uint32_t request = expect([reply = std::move(reply)](std::expected<Fields, HostFailure> answer) {
        reply(answer.transform([](const Fields& fields) {
            return app::LanguageFile{.phrases = std::string(fields.empty() ? "" : fields[0]), .plural = plural_of};
        }));
    });
    sayso_js_load_language(request, tag.data(), tag.size());
}

}  // namespace sayso::web
