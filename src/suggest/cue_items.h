// The words of a sentence that attribute, in a language with tables: reporting verbs, and what attributes beside a
// name. Rests on sentence_items and named_items.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "suggest/sentence_items.h"
#include "text/offsets.h"

namespace sayso::suggest {

struct ReportingVerb {
    /// Empty where no such verb stands there.
    ItemRange items = {};
    std::optional<text::ByteRange> cue = {};
    /// Who speaks, where that is a part of the word: "dit-elle".
    std::vector<text::ByteRange> pronoun = {};
};
/// The reporting verb that begins at the item.
ReportingVerb verb_at(const SentenceItems& sentence, std::size_t item);

/// How many items the words are that attribute to the name after them; 0 where none begin at the item.
std::size_t according_at(const SentenceItems& sentence, std::size_t item);

/// "laut Holm", "Holm zufolge", "so Holm".
struct According {
    ItemRange items = {};  // the cue and the name
    ItemRange name = {};   // empty: nobody is named so
    text::ByteRange cue = {};
    text::ByteRange source = {};
};
According according_from(const SentenceItems& sentence, std::size_t item);

}  // namespace sayso::suggest
