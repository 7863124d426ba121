// FakeDevice and FakeHost: a machine in memory for tests of the app. The device outlives its hosts, as it outlives
// tabs; what a host is asked for waits until `settle`, so that a test can look at, refuse or drop what is on its way.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/host.h"

namespace sayso::app {

class FakeHost;

/// What is durable, and which host writes which document.
struct FakeDevice {
    struct Stored {
        StoredArticle article;
        std::optional<Snapshot> snapshot;
        std::map<std::uint64_t, std::string> records;
    };
    std::map<std::string, Stored> documents;
    std::map<std::string, std::string> settings;
    std::map<std::string, FakeHost*> writers;
    /// What its person reads, and whether the app's other languages can be had.
    std::string preferred_languages = "en";
    /// Most tests look at what a person marks, and want nothing there before.
    ToSuggest to_suggest = ToSuggest::sentences;
    bool has_languages = true;
    /// What is loaded for Arabic is English but for its direction: two screens then differ in nothing else.
    bool arabic_is_english = false;
    /// The tabs that are there.
    std::vector<FakeHost*> hosts;
};

class FakeHost : public Host {
  public:
    explicit FakeHost(FakeDevice& device, std::uint64_t seed = 1);
    ~FakeHost() override;

    /// What is to be done within this time waits like all else, and needs no time to pass.
    static constexpr std::uint32_t soon_milliseconds = 100;

    // ---- what a test does ----
    /// Does all that waits, and what comes of it.
    void settle();
    /// Does the next thing that waits.
    void step();
    [[nodiscard]] std::size_t waiting() const { return waiting_.size(); }
    /// The tab is gone: what waits is never done.
    void crash() { waiting_.clear(); }
    /// What is due by now is called, and nothing else is done.
    void run_timers();
    /// Lets time pass: timers that are due run, and all that waits is done.
    void pass(std::uint32_t milliseconds);
    /// From now on writing (or everything) fails so; nothing: works again.
    std::optional<HostFailure> writing_fails;
    std::optional<HostFailure> everything_fails;
    /// The file that a person picks.
    std::optional<ReceivedFile> picked;
    /// What was given to the person.
    std::vector<std::pair<SavedFile, bool>> saved;
    std::expected<SavedTo, HostFailure> saved_to = SavedTo::download;
    std::string copied;
    /// What the machine's regular expressions find; by default nothing.
    std::function<std::expected<std::vector<text::Utf16Range>, HostFailure>(const PatternSearch&)> matches;
    /// What was looked for, in order; how often a search was ended.
    std::vector<PatternSearch> pattern_searches;
    std::size_t searches_stopped = 0;
    std::int64_t time = 1'790'000'000'000;
    /// What passes with each look at the clock, milliseconds: how slow the machine is.
    std::int64_t time_a_look = 0;
    std::size_t folds = 0;
    std::size_t appends = 0;

    // ---- Host ----
    std::int64_t now() override { return time += time_a_look; }
    std::uint64_t random() override;
    void after(std::uint32_t milliseconds, std::function<void()> call) override;
    void list_articles(Reply<std::vector<StoredArticle>> reply) override;
    void load(const DocumentId& id, Reply<StoredDocument> reply) override;
    void append(const DocumentId& id, JournalRecord record, Reply<std::monostate> reply) override;
    void fold(const DocumentId& id, Fold fold, Reply<std::monostate> reply) override;
    void forget(const DocumentId& id, Reply<std::monostate> reply) override;
    void settings(Reply<std::vector<std::pair<std::string, std::string>>> reply) override;
    void put_setting(std::string name, std::string value, Reply<std::monostate> reply) override;
    void become_writer(const DocumentId& id, bool take_over, std::function<void(WriterRole)> changed) override;
    void pick_file(Reply<ReceivedFile> reply) override;
    void save_file(const DocumentId& id, SavedFile file, bool again, Reply<SavedTo> reply) override;
    void copy_text(std::string text) override { copied = std::move(text); }
    void find_pattern(PatternSearch search, Reply<std::vector<text::Utf16Range>> reply) override;
    void stop_finding_pattern() override {
        ++searches_stopped;
        ++search_;
    }
    ToSuggest to_suggest() override { return device_.to_suggest; }
    std::string preferred_languages() override { return device_.preferred_languages; }
    std::string language_name(std::string_view tag) override { return tag == "en" ? "English" : ""; }
    void load_language(std::string_view tag, Reply<LanguageFile> reply) override;

  private:
    template <typename Value>
    void write(Reply<Value> reply, std::function<Value()> work);
    template <typename Value>
    void read(Reply<Value> reply, std::function<Value()> work);
    void release_role();

    FakeDevice& device_;
    std::uint64_t random_;
    std::deque<std::function<void()>> waiting_;
    std::multimap<std::int64_t, std::function<void()>> timers_;
    std::string writing_;
    /// The number of the search that is not ended.
    std::uint64_t search_ = 0;
    std::function<void(WriterRole)> role_changed_;
};

}  // namespace sayso::app
