// Journal: how a document's history stands on the device, so that reloading gives back the document, undo and redo.
//
// A document is a snapshot (a whole `.sayso.json` and `history`) and records, each with a sequence number that grows.
// Records are compact JSON:
//   {"title":"Claim marked","do":<Edit>,"inverse":<Edit>}   something was done
//   {"undo":12}                                             the step that record 12 holds was undone
//   {"redo":12}                                             … was done again
// `history` is compact JSON too:
//   {"last":40,"done":[1,2,7],"undone":[9],"steps":[{"sequence":7,"title":…,"do":…,"inverse":…}]}
// `last` is the last record that the snapshot has taken in; `done` and `undone` are the steps that can be undone and
// redone, the next one last; `steps` holds those among them whose records the device does not have (it was refusing).
// Records up to `last` only explain `done` and `undone`; those after it are done again, and their numbers leave no gap.
// Rests on exchange/edit_json.
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "annotation/document.h"
#include "app/history.h"
#include "app/host.h"
#include "exchange/sayso_json.h"
#include "text/steps.h"

namespace sayso::app {

/// The three kinds of record, as written.
std::string write_done_record(const Step& step);
std::string write_undone_record(std::uint64_t sequence);
std::string write_redone_record(std::uint64_t sequence);

/// The `history` of a snapshot. `on_device` are the steps whose records the device has. O(steps).
std::string write_history(const History& history, std::uint64_t last, const std::set<std::uint64_t>& on_device);

/// A document as the device gave it back.
struct Recovered {
    annotation::Document document;
    History history;
    /// The highest number that any record had: the next one is higher.
    std::uint64_t last_sequence = 0;
    /// Records that are done again at each load: how many, and their bytes.
    std::uint32_t replayed = 0;
    std::uint64_t replayed_bytes = 0;
    /// What could not be read, for a person. Then the journal must be folded before it goes on.
    std::optional<Phrase> damage;
};

/// Why nothing could be recovered.
struct RecoveryFailure {
    Phrase message;
};

/// Reads the snapshot, then does the records after it again, up to the first that cannot be read or done. Whatever the
/// bytes are, it ends in one of the two. O(document + records).
std::expected<Recovered, RecoveryFailure> recover(const StoredDocument& stored);
/// The same a little at a time; `result` has a value once all is done. A long document can be shown before that: then
/// `first_look` gets a value, with no annotations where there are records that may have changed them.
using Recovery = std::optional<std::expected<Recovered, RecoveryFailure>>;
text::Steps recover(const StoredDocument* stored, Recovery* result, exchange::FirstLook* first_look);

}  // namespace sayso::app
