// Applying, undoing and redoing with a record each; and when the journal is folded up.
#include "app/open_document.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "text/heap_sort.h"

namespace sayso::app {

namespace {

constexpr std::uint32_t records_before_fold = 256;
constexpr std::uint64_t bytes_before_fold = std::uint64_t{1} << 20;
/// A long document is folded up less often: each fold writes all of it, and reading this share of it again at a load is
/// cheap.
constexpr std::uint64_t share_of_snapshot = 64;
constexpr std::uint32_t shown_first_milliseconds = 50;
/// So that the article can be scrolled smoothly while it is written.
constexpr std::int64_t slice_milliseconds = 10;
/// To draw a frame takes as long as a slice.
constexpr std::int64_t told_every_milliseconds = 200;
constexpr std::uint32_t idle_milliseconds = 1500;
constexpr std::uint32_t first_retry_milliseconds = 2000;
constexpr std::uint32_t longest_retry_milliseconds = 64000;

}  // namespace

OpenDocument::OpenDocument(Host& host, StoredArticle article, annotation::Document document,
                           std::function<void()> changed)
    : host_(host), article_(std::move(article)), document_(std::move(document)), changed_(std::move(changed)) {}

OpenDocument::OpenDocument(Host& host, StoredArticle article, Recovered recovered, const StoredDocument& stored,
                           std::function<void()> changed)
    : host_(host),
      article_(std::move(article)),
      document_(std::move(recovered.document)),
      history_(std::move(recovered.history)),
      changed_(std::move(changed)),
      last_sequence_(recovered.last_sequence),
      has_hole_(recovered.damage.has_value()),
      records_since_fold_(recovered.replayed),
      bytes_since_fold_(recovered.replayed_bytes),
      snapshot_bytes_(stored.snapshot ? stored.snapshot->document.size() : 0) {
    for (const JournalRecord& record : stored.records)
        on_device_.insert(record.sequence);
}

std::expected<annotation::Edit, annotation::EditRefusal> OpenDocument::change(const annotation::Edit& edit) {
    if (writing_) writing_->will_change(edit);
    return annotation::apply(document_, edit);
}

std::expected<void, annotation::EditRefusal> OpenDocument::apply(std::string_view title, const annotation::Edit& edit) {
    auto inverse = change(edit);
    if (!inverse) return std::unexpected(std::move(inverse.error()));
    Step step{
        .sequence = ++last_sequence_, .title = std::string(title), .forward = edit, .inverse = *std::move(inverse)};
    std::string bytes = write_done_record(step);
    history_.did(std::move(step));
    record(last_sequence_, std::move(bytes));
    return {};
}

std::expected<void, annotation::EditRefusal> OpenDocument::complete(annotation::Edit edit) {
    if (writing_) writing_->will_change(edit);
    if (auto done = annotation::apply(document_, std::move(edit)); !done)
        return std::unexpected(std::move(done.error()));
    // Nor is it what it was read from any more.
    written_.clear();
    has_hole_ = true;
    return {};
}

std::expected<void, annotation::EditRefusal> OpenDocument::undo() {
    const Step& step = *history_.to_undo();
    if (auto done = change(step.inverse); !done) return std::unexpected(std::move(done.error()));
    std::string bytes = write_undone_record(step.sequence);
    history_.undid();
    record(++last_sequence_, std::move(bytes));
    return {};
}

std::expected<void, annotation::EditRefusal> OpenDocument::redo() {
    const Step& step = *history_.to_redo();
    if (auto done = change(step.forward); !done) return std::unexpected(std::move(done.error()));
    std::string bytes = write_redone_record(step.sequence);
    history_.redid();
    record(++last_sequence_, std::move(bytes));
    return {};
}

void OpenDocument::record(std::uint64_t sequence, std::string bytes) {
    if (stopped_) return;
    ++records_since_fold_;
    bytes_since_fold_ += bytes.size();
    if (has_hole_) return fold();

    ++appends_pending_;
    auto finished = [weak = weak_from_this(), sequence](std::expected<std::monostate, HostFailure> result) {
        const auto self = weak.lock();
        if (!self) return;
        --self->appends_pending_;
        if (result) {
            self->on_device_.insert(sequence);
        } else {
            self->has_hole_ = true;
            self->fail(std::move(result.error()));
        }
        if (self->fold_wanted_) self->fold();
        self->changed_();
    };
    host_.append(article_.id, {.sequence = sequence, .bytes = std::move(bytes)}, std::move(finished));
    fold_when_idle();
}

void OpenDocument::fold() {
    if (stopped_) return;
    fold_wanted_ = true;
    if (!writes_later_) write_on();
}

void OpenDocument::write_out(std::function<void(std::string)> written) {
    written_out_ = std::move(written);
    told_written_out_ = host_.now();
    if (!writes_later_) write_on();
}

void OpenDocument::stop_writing_out() {
    written_out_ = nullptr;
    written_out_percent_.reset();
}

void OpenDocument::tell_written_out(std::int64_t now) {
    if (!written_out_ || now - told_written_out_ < told_every_milliseconds) return;
    told_written_out_ = now;
    written_out_percent_ = writing_->percent();
    changed_();
}

void OpenDocument::go_on_saving() {
    stopped_ = false;
    has_hole_ = true;
    fold();
}

void OpenDocument::write_later() {
    writes_later_ = true;
    // What is written out is waited for, whatever is open.
    host_.after(0, [weak = weak_from_this(), kept = written_out_ ? shared_from_this() : nullptr] {
        const auto self = weak.lock();
        if (!self) return;
        self->writes_later_ = false;
        self->write_on();
    });
}

void OpenDocument::write_on() {
    const bool folds = fold_wanted_ && !stopped_;
    if (!folds && !written_out_) return writing_.reset();
    if (folds && !written_.empty() && last_sequence_ == 0 && !fold_pending_) fold_now(std::exchange(written_, {}));
    if (!fold_wanted_ && !written_out_) return;
    if (!writing_) writing_.emplace(document_);
    const std::int64_t began = host_.now();
    while (writing_->step()) {
        const std::int64_t now = host_.now();
        if (now - began < slice_milliseconds) continue;
        tell_written_out(now);
        return write_later();
    }
    // Whatever is on its way asks again when it has come to an end; what is changed by then is written anew.
    const bool can_fold = folds && !fold_pending_ && appends_pending_ == 0;
    if (!can_fold && !written_out_) return;
    std::string written = writing_->take();
    writing_.reset();
    const auto give = std::exchange(written_out_, nullptr);
    // Whoever is asked where to keep it may say nothing more.
    if (std::exchange(written_out_percent_, std::nullopt)) changed_();
    if (!can_fold) return give(std::move(written));
    if (give) give(written);
    fold_now(std::move(written));
}

void OpenDocument::fold_soon(std::string written) {
    written_ = std::move(written);
    host_.after(shown_first_milliseconds, [weak = weak_from_this()] {
        const auto self = weak.lock();
        if (self && self->has_hole_ && !self->fold_pending_) self->fold();
    });
}

void OpenDocument::fold_now(std::string written) {
    written_.clear();
    std::set<std::uint64_t> needed;
    for (const auto* const steps : {&history_.done(), &history_.undone()}) {
        for (const Step& step : *steps)
            needed.insert(step.sequence);
    }
    Fold fold{
        .article = article_,
        .snapshot = {.document = std::move(written), .history = write_history(history_, last_sequence_, on_device_)},
        .dropped = {}};
    for (const std::uint64_t sequence : on_device_) {
        if (!needed.contains(sequence)) fold.dropped.push_back(sequence);
    }
    text::heap_sort(fold.dropped);
    snapshot_bytes_ = fold.snapshot.document.size();
    records_since_fold_ = 0;
    bytes_since_fold_ = 0;
    fold_wanted_ = false;
    fold_pending_ = true;
    fold_carries_changes_ = has_hole_;
    // Records made from now on follow this snapshot without a gap.
    has_hole_ = false;
    auto finished = [weak = weak_from_this(),
                     dropped = fold.dropped](std::expected<std::monostate, HostFailure> result) {
        if (const auto self = weak.lock()) self->fold_finished(std::move(result), dropped);
    };
    host_.fold(article_.id, std::move(fold), std::move(finished));
}

void OpenDocument::fold_finished(std::expected<std::monostate, HostFailure> result,
                                 const std::vector<std::uint64_t>& dropped) {
    fold_pending_ = false;
    if (result) {
        for (const std::uint64_t sequence : dropped)
            on_device_.erase(sequence);
        // A record can have failed while the fold was on its way.
        if (!has_hole_) {
            failure_.reset();
            retry_delay_ = 0;
        }
    } else {
        has_hole_ = true;
        fail(std::move(result.error()));
    }
    if (fold_wanted_) fold();
    changed_();
}

void OpenDocument::fail(HostFailure failure) {
    failure_ = std::move(failure);
    retry_later();
}

void OpenDocument::retry_later() {
    if (retry_scheduled_ || failure_->cause == HostFailure::Cause::refused) return;
    retry_scheduled_ = true;
    retry_delay_ =
        retry_delay_ == 0 ? first_retry_milliseconds : std::min(retry_delay_ * 2, longest_retry_milliseconds);
    host_.after(retry_delay_, [weak = weak_from_this()] {
        const auto self = weak.lock();
        if (!self) return;
        self->retry_scheduled_ = false;
        if (self->has_hole_) self->fold();
    });
}

bool OpenDocument::should_fold() const {
    if (records_since_fold_ < records_before_fold && bytes_since_fold_ < bytes_before_fold) return false;
    return bytes_since_fold_ >= snapshot_bytes_ / share_of_snapshot;
}

void OpenDocument::fold_when_idle() {
    if (idle_fold_scheduled_ || !should_fold()) return;
    idle_fold_scheduled_ = true;
    sequence_when_scheduled_ = last_sequence_;
    host_.after(idle_milliseconds, [weak = weak_from_this()] {
        const auto self = weak.lock();
        if (!self) return;
        self->idle_fold_scheduled_ = false;
        if (self->last_sequence_ != self->sequence_when_scheduled_) return self->fold_when_idle();
        if (self->should_fold()) self->fold();
    });
}

}  // namespace sayso::app
