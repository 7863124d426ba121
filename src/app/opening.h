// Opening: from the bytes of a file, whatever they are, to a document. A `.sayso.json` is read strictly; everything
// else is plain text, for which suggestions are made. Rests on article, exchange, suggest and annotation.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "annotation/document.h"
#include "app/host.h"
#include "exchange/faults.h"
#include "exchange/sayso_json.h"
#include "text/steps.h"

namespace sayso::app {

/// A file that was read.
struct ReadFile {
    annotation::Document document;
    /// What was changed so that it could be read, in plain words; mostly empty.
    std::string repairs;
    /// Whether it was a `.sayso.json`.
    bool annotated = false;
    /// A long text, in which only sentences are suggested yet: the rest is to be suggested once it is shown.
    bool to_be_suggested = false;
};
/// A `.sayso.json` that is not what it should be.
struct FaultyFile {
    std::vector<exchange::Fault> faults;
};
/// A file that is no article, and why.
struct UnreadableFile {
    /// Empty: there is no text in it.
    std::string message;
    /// Of a text that is too large; else 0.
    std::size_t megabytes = 0;
};
using Opening = std::variant<ReadFile, FaultyFile, UnreadableFile>;

/// Up to so many bytes the suggestions of a text are made before it is shown: in less than people notice.
inline constexpr std::size_t suggested_at_once = 50'000;

/// A longer text is not opened: while suggestions are made it takes some fifty times as much memory, of which a page
/// has 2 GB.
inline constexpr std::size_t largest_text = std::size_t{32} << 20U;

/// Reads a file; `result` has a value once all is done. A long `.sayso.json` can be shown before it is read to its end:
/// then `first_look` gets a value. O(n log n).
text::Steps read_file(std::string_view name, std::string_view bytes, ToSuggest what, std::optional<Opening>* result,
                      exchange::FirstLook* first_look);

/// The name that a document is listed and saved under: its title, else its first words; empty where it has none.
std::string title_of(const annotation::Document& document);
/// A file's name for the document: its title without what file systems do not take, and `.sayso.json`.
std::string file_name_of(const annotation::Document& document);

}  // namespace sayso::app
