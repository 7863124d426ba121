// Opening: from the bytes of a file, whatever they are, to a document. A `.sayso.json` is read strictly; everything
// else is plain text, whose sentences by UAX #29 are suggested. Rests on article, exchange and annotation.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "annotation/document.h"
#include "exchange/faults.h"
#include "exchange/sayso_json.h"
#include "text/steps.h"

namespace sayso::app {

/// Why a sentence is suggested, as files have it.
inline constexpr std::string_view why_a_sentence = "A sentence by the rules of Unicode.";

/// 64 random bits for each id.
using RandomBits = std::function<std::uint64_t()>;

/// A file that was read.
struct ReadFile {
    annotation::Document document;
    /// What was changed so that it could be read, in plain words; mostly empty.
    std::string repairs;
    /// Whether it was a `.sayso.json`.
    bool annotated = false;
};
/// A `.sayso.json` that is not what it should be.
struct FaultyFile {
    std::vector<exchange::Fault> faults;
};
/// A file that is no article, and why.
struct UnreadableFile {
    /// Empty: there is no text in it.
    std::string message;
};
using Opening = std::variant<ReadFile, FaultyFile, UnreadableFile>;

/// Whether these bytes are to be read as `.sayso.json`: by the file's name, or a JSON object that says so.
bool looks_annotated(std::string_view name, std::string_view bytes);

/// Reads a file; `result` has a value once all is done. `now` is noted as when its sentences were suggested. A long
/// `.sayso.json` can be shown before it is read to its end: then `first_look` gets a value. O(n log n).
text::Steps read_file(std::string_view name, std::string_view bytes, RandomBits random, std::string now,
                      std::optional<Opening>* result, exchange::FirstLook* first_look);

/// The name that a document is listed and saved under: its title, else its first words; empty where it has none.
std::string title_of(const annotation::Document& document);
/// A file's name for the document: its title without what file systems do not take, and `.sayso.json`.
std::string file_name_of(const annotation::Document& document);

}  // namespace sayso::app
