// Host: all that the app needs of the machine that it runs on. One implementation in src/web, a plain fake in the
// tests. Answers come later, by callback, on the same thread; a callback is called exactly once unless said.
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "language/language.h"
#include "text/offsets.h"

namespace sayso::app {

using language::Phrase;

/// Names one article with its annotations on this device: the document's id, never a path.
struct DocumentId {
    std::string value;
    bool operator==(const DocumentId&) const = default;
};

/// Why the device did not do what was asked.
struct HostFailure {
    enum class Cause {
        refused,    ///< Not allowed here: private window, policy, permission.
        full,       ///< No room left.
        storage,    ///< The browser's storage failed; `message` says how.
        older_tab,  ///< Another tab has an older version of the app open.
        too_large,  ///< A file of more megabytes than can be opened; `message` says how many.
        too_deep,   ///< A page with more elements within one another than are read; `message` says how many are.
        broken,     ///< Everything else.
        cancelled,  ///< The person thought better of it: nothing to say.
        too_slow,   ///< Given up, because it took too long.
    };
    Cause cause = Cause::broken;
    /// More of a cause that has no name: the machine's own words.
    std::string message;
};
/// The same in a sentence.
std::string failure_words(const language::Language& language, const HostFailure& failure);

template <typename Value>
using Reply = std::function<void(std::expected<Value, HostFailure>)>;

/// A line of the list of articles on this device.
struct StoredArticle {
    DocumentId id;
    std::string title;
    /// Milliseconds since 1970, UTC, of the last opening.
    std::int64_t opened = 0;
};

/// One entry of a document's journal.
struct JournalRecord {
    std::uint64_t sequence = 0;
    std::string bytes;
};

/// A document as it was when its journal was last folded up.
struct Snapshot {
    /// A whole `.sayso.json`.
    std::string document;
    /// What the journal needs to go on from there (see journal.h).
    std::string history;
};

/// All that the device has of one document. `records` in the order of their sequence.
struct StoredDocument {
    std::optional<Snapshot> snapshot;
    std::vector<JournalRecord> records;
};

/// One transaction: the snapshot put, the line of the list put, the named records dropped.
struct Fold {
    StoredArticle article;
    Snapshot snapshot;
    std::vector<std::uint64_t> dropped;
};

/// A file that a person picked, dropped or pasted.
struct ReceivedFile {
    std::string name;
    std::string bytes;
};

/// A file to be given to the person.
struct SavedFile {
    std::string name;
    std::string bytes;
    std::string media_type;
};

/// Where a saved file went.
enum class SavedTo {
    download,   ///< The browser's downloads.
    new_file,   ///< A file that the person chose; the next save of this document can go there again.
    same_file,  ///< The file chosen before.
};

/// A regular expression, as JavaScript reads it with the flag `u`, and the text to look through. `^` and `$` are the
/// ends of a line.
struct PatternSearch {
    std::string pattern;
    bool any_case = true;
    std::string text;
};

/// What the app speaks another language with (see Language::load).
struct LanguageFile {
    std::string phrases;
    language::PluralRule plural = language::english_plural;
};

/// Whether this tab may write a document, or another one does.
enum class WriterRole { writer, reader };

/// What is suggested in an article that is new here: all that is found in it; or its sentences, for those who are not
/// to be led, as in a study of agreement.
enum class ToSuggest : std::uint8_t { everything, sentences };

class Host {
  public:
    virtual ~Host() = default;

    /// Milliseconds since 1970, UTC.
    virtual std::int64_t now() = 0;
    /// 64 random bits, good enough for ids that never meet.
    virtual std::uint64_t random() = 0;
    /// Calls back once after about `milliseconds`; after 0, as soon as what waits is done.
    virtual void after(std::uint32_t milliseconds, std::function<void()> call) = 0;

    virtual void list_articles(Reply<std::vector<StoredArticle>> reply) = 0;
    virtual void load(const DocumentId& id, Reply<StoredDocument> reply) = 0;
    /// Durable when it replies. Appends made together may share a transaction; order is kept.
    virtual void append(const DocumentId& id, JournalRecord record, Reply<std::monostate> reply) = 0;
    virtual void fold(const DocumentId& id, Fold fold, Reply<std::monostate> reply) = 0;
    /// Drops the document, its journal and its line in the list.
    virtual void forget(const DocumentId& id, Reply<std::monostate> reply) = 0;
    virtual void settings(Reply<std::vector<std::pair<std::string, std::string>>> reply) = 0;
    virtual void put_setting(std::string name, std::string value, Reply<std::monostate> reply) = 0;
    /// Asks to be the one tab that writes this document; `changed` is called with the answer, and again whenever it
    /// changes (another tab takes over). `take_over` takes the role from the tab that has it. Gives up any document
    /// asked for before.
    virtual void become_writer(const DocumentId& id, bool take_over, std::function<void(WriterRole)> changed) = 0;

    /// Lets the person pick a file; must be called while an input event is handled.
    virtual void pick_file(Reply<ReceivedFile> reply) = 0;
    /// Gives a file to the person. With `again`, to the file of the last save of this document where that is possible.
    virtual void save_file(const DocumentId& id, SavedFile file, bool again, Reply<SavedTo> reply) = 0;
    virtual void copy_text(std::string text) = 0;

    /// Looks for the pattern beside the person's work, not in its way, and gives up after some seconds (`too_slow`).
    /// Replies with the places that are not empty, in order, apart; `refused`, with the host's reason, where the
    /// pattern is none. Ends the search before it, which is answered with `cancelled`.
    virtual void find_pattern(PatternSearch search, Reply<std::vector<text::Utf16Range>> reply) = 0;
    /// Ends the search that runs, if one does.
    virtual void stop_finding_pattern() = 0;

    /// What is suggested in an article that is new here.
    virtual ToSuggest to_suggest() = 0;
    /// The languages that the person reads, as BCP 47 tags parted by spaces, liked best first.
    virtual std::string preferred_languages() = 0;
    /// What a language (BCP 47) is called in the language that the app speaks; empty where that is not known.
    virtual std::string language_name(std::string_view tag) = 0;
    /// The words of one of the languages that the app offers.
    virtual void load_language(std::string_view tag, Reply<LanguageFile> reply) = 0;
};

}  // namespace sayso::app
