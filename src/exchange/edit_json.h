// An Edit as compact JSON, for the journal: what is written is read back as an equal Edit.
// Rests on annotation_json, whose objects it is made of. Not part of the file format.
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "annotation/edit.h"
#include "exchange/faults.h"
#include "exchange/json_writer.h"

namespace sayso::exchange {

/// A list with an object a change: `[{"put_annotation":{…}},{"remove_speaker":"sp1"}]`.
void write_edit(JsonWriter& writer, const annotation::Edit& edit);
std::string write_edit(const annotation::Edit& edit);

/// The Edit in `json`, or the first thing that is wrong with it. Whether it fits a document is for `apply` to say.
std::expected<annotation::Edit, Fault> read_edit(std::string_view json);

}  // namespace sayso::exchange
