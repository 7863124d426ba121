// The annotation file, `*.sayso.json` (docs/format.md): reading it strictly and writing it byte for byte the same.
// Rests on annotation. Needs no exceptions; memory while reading is that of the document, not of a tree of the JSON.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/document.h"
#include "exchange/faults.h"
#include "text/steps.h"

namespace sayso::exchange {

/// The document in a file, or all that is wrong with it (a list that ends with a word on how many more there are, after
/// `FaultList::most_listed`); of JSON that is broken, the first place where it is. Three passes over the bytes, O(n log
/// n) in the annotations.
std::expected<annotation::Document, std::vector<Fault>> read_sayso_json(std::string_view bytes);

/// What can be shown of a file while it is read: its article, not yet held against its digest, and the annotations that
/// stand first, without links to others.
using FirstLook = std::optional<annotation::Document>;

/// The same a little at a time; `result` has a value once all is done. Where `first_look` is not null, it gets a value
/// as soon as there is one to be had, in a file that is long; faults may be found after that.
using SaysoJsonRead = std::optional<std::expected<annotation::Document, std::vector<Fault>>>;
text::Steps read_sayso_json(std::string_view bytes, SaysoJsonRead* result, FirstLook* first_look);

/// The file of a document: two documents that are equal give the same bytes, and `read_sayso_json` of them gives the
/// document back.
std::string write_sayso_json(const annotation::Document& document);
/// The same as one line of JSON Lines, compact, with a member `id` before the others: JSON as it stood, `"a1"` or `7`.
std::string write_sayso_line(std::string_view id, const annotation::Document& document);

}  // namespace sayso::exchange
