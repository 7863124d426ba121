// OpenDocument: a document with its history, on its way to the device: every change is appended to the journal at once,
// and the journal is folded up now and then. Where the device refuses, the work goes on in memory, and is tried again
// as a whole, so that nothing is left out. The whole is written in slices, while the document is changed; what is
// handed over is the document as it is in that moment. Rests on journal, host and written_in_parts.
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "annotation/document.h"
#include "app/history.h"
#include "app/host.h"
#include "app/journal.h"
#include "exchange/written_in_parts.h"

namespace sayso::app {

class OpenDocument : public std::enable_shared_from_this<OpenDocument> {
  public:
    /// A document that the device does not know yet: call `fold`. `host` outlives this. `changed` is called whenever
    /// what is said about saving, or how much is written out, may have changed.
    OpenDocument(Host& host, StoredArticle article, annotation::Document document, std::function<void()> changed);
    /// One that the device gave back. `stored` is what it was recovered from.
    OpenDocument(Host& host, StoredArticle article, Recovered recovered, const StoredDocument& stored,
                 std::function<void()> changed);

    [[nodiscard]] const DocumentId& id() const { return article_.id; }
    [[nodiscard]] const annotation::Document& document() const { return document_; }
    [[nodiscard]] const History& history() const { return history_; }
    /// Its line in the list of articles, put with each fold.
    [[nodiscard]] const StoredArticle& article() const { return article_; }
    void set_opened(std::int64_t opened) { article_.opened = opened; }

    /// Applies the Edit and writes it to the journal. Refused: nothing changed.
    std::expected<void, annotation::EditRefusal> apply(std::string_view title, const annotation::Edit& edit);
    /// Applies an Edit to a document that nobody has changed yet, as if it had been there when it was opened: nothing
    /// to undo. The device has it with the next record or fold: call `fold` after the last one.
    std::expected<void, annotation::EditRefusal> complete(annotation::Edit edit);
    /// Takes the last step back, or does it again, and writes so to the journal. There is such a step. Refused where
    /// the device gave back a step that does not fit: nothing changed.
    std::expected<void, annotation::EditRefusal> undo();
    std::expected<void, annotation::EditRefusal> redo();

    /// Writes the whole document, in slices, and hands it to the device as soon as all that is on its way has come to
    /// an end.
    void fold();
    /// Writes the whole document as a `.sayso.json`, in slices, for `written`, which gets it as it is by then, though
    /// another be open. Once at a time: who asked before gets nothing.
    void write_out(std::function<void(std::string)> written);
    /// How much of that is written, in percent, once it has taken a while; nothing where nothing is asked for.
    [[nodiscard]] std::optional<int> written_out_percent() const { return written_out_percent_; }
    /// Gives up what `write_out` was asked for.
    void stop_writing_out();
    /// The same for a document that is new here, once it has been seen: handing a long one over takes a while.
    /// `written` is the `.sayso.json` that it was read from, which need not be written anew where nothing has changed
    /// by then; empty where there is none.
    void fold_soon(std::string written);
    /// What is not on the device yet: on its way, or refused.
    [[nodiscard]] bool is_unsaved() const {
        return has_hole_ || appends_pending_ > 0 || (fold_pending_ && fold_carries_changes_);
    }
    /// Why the device has not all of it; nothing while all is well.
    [[nodiscard]] const std::optional<HostFailure>& failure() const { return failure_; }
    /// From now on nothing is written: the article was dropped from the device, or another tab writes it.
    void stop_saving() { stopped_ = true; }
    /// After all: it is still there. What was changed meanwhile is written as a whole.
    void go_on_saving();

  private:
    /// A record with the next number, to the journal, or to the next fold where the journal has a hole.
    void record(std::uint64_t sequence, std::string bytes);
    /// Applies the Edit, and has what it touches written anew.
    std::expected<annotation::Edit, annotation::EditRefusal> change(const annotation::Edit& edit);
    /// Writes for a while, and goes on later where that was not enough; then hands over what was written.
    void write_on();
    void write_later();
    void tell_written_out(std::int64_t now);
    void fold_now(std::string written);
    void fold_finished(std::expected<std::monostate, HostFailure> result, const std::vector<std::uint64_t>& dropped);
    void fail(HostFailure failure);
    void retry_later();
    void fold_when_idle();
    [[nodiscard]] bool should_fold() const;

    Host& host_;
    StoredArticle article_;
    annotation::Document document_;
    History history_;
    std::function<void()> changed_;

    /// What the document was read from, until it is on its way to the device.
    std::string written_;
    /// What is being written anew.
    std::optional<exchange::WrittenInParts> writing_;
    bool writes_later_ = false;
    std::function<void(std::string)> written_out_;
    std::optional<int> written_out_percent_;
    std::int64_t told_written_out_ = 0;  ///< when, by the host's clock
    std::uint64_t last_sequence_ = 0;
    /// Numbers of the records that the device has.
    std::set<std::uint64_t> on_device_;
    std::uint32_t appends_pending_ = 0;
    bool fold_pending_ = false;
    bool fold_wanted_ = false;
    bool fold_carries_changes_ = false;  ///< what is not on the device in any other way
    /// The snapshot or a record did not get to the device: no record after it would be read, so only a fold helps.
    bool has_hole_ = true;
    std::optional<HostFailure> failure_;
    bool stopped_ = false;

    std::uint32_t records_since_fold_ = 0;
    std::uint64_t bytes_since_fold_ = 0;
    std::uint64_t snapshot_bytes_ = 0;
    bool idle_fold_scheduled_ = false;
    std::uint64_t sequence_when_scheduled_ = 0;
    bool retry_scheduled_ = false;
    std::uint32_t retry_delay_ = 0;  ///< milliseconds
};

}  // namespace sayso::app
