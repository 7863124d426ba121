// A machine in memory: a queue of what is to be done, and maps for what is durable.
#include "app/fake_host.h"

#include "language/language_files.h"

namespace sayso::app {

FakeHost::FakeHost(FakeDevice& device, std::uint64_t seed) : device_(device), random_(seed) {
    device.hosts.push_back(this);
}

FakeHost::~FakeHost() {
    std::erase(device_.hosts, this);
    release_role();
}

void FakeHost::step() {
    const auto next = std::move(waiting_.front());
    waiting_.pop_front();
    next();
}

void FakeHost::settle() {
    while (!waiting_.empty())
        step();
}

void FakeHost::run_timers() {
    while (!timers_.empty() && timers_.begin()->first <= time) {
        const auto call = std::move(timers_.begin()->second);
        timers_.erase(timers_.begin());
        call();
    }
}

void FakeHost::pass(std::uint32_t milliseconds) {
    settle();
    const std::int64_t until = time + milliseconds;
    while (!timers_.empty() && timers_.begin()->first <= until) {
        time = timers_.begin()->first;
        const auto call = std::move(timers_.begin()->second);
        timers_.erase(timers_.begin());
        call();
        settle();
    }
    time = until;
}

std::uint64_t FakeHost::random() {
    // SplitMix64 (G. Steele, D. Lea, C. Flood, 2014).
    std::uint64_t bits = random_ += 0x9E3779B97F4A7C15;
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
    return bits ^ (bits >> 31);
}

void FakeHost::after(std::uint32_t milliseconds, std::function<void()> call) {
    if (milliseconds <= soon_milliseconds) return waiting_.push_back(std::move(call));
    timers_.emplace(time + milliseconds, std::move(call));
}

template <typename Value>
void FakeHost::write(Reply<Value> reply, std::function<Value()> work) {
    waiting_.push_back([this, reply = std::move(reply), work = std::move(work)] {
        if (everything_fails) return reply(std::unexpected(*everything_fails));
        if (writing_fails) return reply(std::unexpected(*writing_fails));
        reply(work());
    });
}

template <typename Value>
void FakeHost::read(Reply<Value> reply, std::function<Value()> work) {
    waiting_.push_back([this, reply = std::move(reply), work = std::move(work)] {
        if (everything_fails) return reply(std::unexpected(*everything_fails));
        reply(work());
    });
}

void FakeHost::list_articles(Reply<std::vector<StoredArticle>> reply) {
    read<std::vector<StoredArticle>>(std::move(reply), [this] {
        std::vector<StoredArticle> articles;
        articles.reserve(device_.documents.size());
        for (const auto& [id, stored] : device_.documents)
            articles.push_back(stored.article);
        return articles;
    });
}

void FakeHost::load(const DocumentId& id, Reply<StoredDocument> reply) {
    read<StoredDocument>(std::move(reply), [this, id] {
        StoredDocument document;
        const auto& stored = device_.documents[id.value];
        document.snapshot = stored.snapshot;
        document.records.reserve(stored.records.size());
        for (const auto& [sequence, bytes] : stored.records)
            document.records.push_back({.sequence = sequence, .bytes = bytes});
        return document;
    });
}

void FakeHost::append(const DocumentId& id, JournalRecord record, Reply<std::monostate> reply) {
    ++appends;
    write<std::monostate>(std::move(reply), [this, id, record = std::move(record)] {
        device_.documents[id.value].records[record.sequence] = record.bytes;
        return std::monostate();
    });
}

void FakeHost::fold(const DocumentId& id, Fold fold, Reply<std::monostate> reply) {
    ++folds;
    write<std::monostate>(std::move(reply), [this, id, fold = std::move(fold)] {
        auto& stored = device_.documents[id.value];
        stored.article = fold.article;
        stored.snapshot = fold.snapshot;
        for (const std::uint64_t sequence : fold.dropped)
            stored.records.erase(sequence);
        return std::monostate();
    });
}

void FakeHost::forget(const DocumentId& id, Reply<std::monostate> reply) {
    write<std::monostate>(std::move(reply), [this, id] {
        device_.documents.erase(id.value);
        return std::monostate();
    });
}

void FakeHost::settings(Reply<std::vector<std::pair<std::string, std::string>>> reply) {
    using Settings = std::vector<std::pair<std::string, std::string>>;
    read<Settings>(std::move(reply), [this] { return Settings(device_.settings.begin(), device_.settings.end()); });
}

void FakeHost::put_setting(std::string name, std::string value, Reply<std::monostate> reply) {
    write<std::monostate>(std::move(reply), [this, name = std::move(name), value = std::move(value)] {
        device_.settings[name] = value;
        return std::monostate();
    });
}

void FakeHost::release_role() {
    const auto held = device_.writers.find(writing_);
    const bool was_writer = held != device_.writers.end() && held->second == this;
    if (was_writer) device_.writers.erase(held);
    const std::string left = std::exchange(writing_, {});
    role_changed_ = nullptr;
    if (!was_writer) return;
    // The next tab in the line has it now.
    for (FakeHost* const other : device_.hosts) {
        if (other->writing_ != left || other->role_changed_ == nullptr) continue;
        device_.writers[left] = other;
        other->waiting_.push_back([other] { other->role_changed_(WriterRole::writer); });
        return;
    }
}

void FakeHost::become_writer(const DocumentId& id, bool take_over, std::function<void(WriterRole)> changed) {
    release_role();
    writing_ = id.value;
    role_changed_ = std::move(changed);
    waiting_.push_back([this, id = id.value, take_over] {
        if (writing_ != id) return;
        FakeHost*& writer = device_.writers[id];
        if (writer != nullptr && writer != this) {
            if (!take_over) return role_changed_(WriterRole::reader);
            if (writer->role_changed_) writer->role_changed_(WriterRole::reader);
        }
        writer = this;
        role_changed_(WriterRole::writer);
    });
}

void FakeHost::pick_file(Reply<ReceivedFile> reply) {
    waiting_.push_back([this, reply = std::move(reply)] {
        if (picked) return reply(*picked);
        reply(std::unexpected(HostFailure{.cause = HostFailure::Cause::cancelled, .message = {}}));
    });
}

void FakeHost::save_file(const DocumentId& /*id*/, SavedFile file, bool again, Reply<SavedTo> reply) {
    saved.emplace_back(std::move(file), again);
    waiting_.push_back([this, reply = std::move(reply)] { reply(saved_to); });
}

void FakeHost::find_pattern(PatternSearch search, Reply<std::vector<text::Utf16Range>> reply) {
    pattern_searches.push_back(search);
    waiting_.push_back([this, search = std::move(search), reply = std::move(reply), number = ++search_] {
        if (number != search_)
            return reply(std::unexpected(HostFailure{.cause = HostFailure::Cause::cancelled, .message = {}}));
        if (!matches) return reply(std::vector<text::Utf16Range>());
        reply(matches(search));
    });
}

void FakeHost::load_language(std::string_view tag, Reply<LanguageFile> reply) {
    waiting_.push_back([this, tag = std::string(tag), reply = std::move(reply)] {
        if (device_.arabic_is_english && tag == "ar") return reply(tests::english_from_right_to_left());
        if (device_.has_languages) return reply(tests::language_file(tag));
        reply(std::unexpected(HostFailure{.cause = HostFailure::Cause::broken, .message = "There is no such file."}));
    });
}

}  // namespace sayso::app
