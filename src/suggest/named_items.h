// The names in a sentence of a language with tables, told by capitals, articles and the words that go on a name. Rests
// on sentence_items.
#pragma once

#include <cstddef>

#include "suggest/sentence_items.h"

namespace sayso::suggest {

/// Names are shorter, in items.
inline constexpr std::size_t longest_name = 12;

/// The name, or who speaks by another word, that begins at `from`; empty where none does.
ItemRange name_from(const SentenceItems& sentence, std::size_t from);
/// The name that ends right before the item, or before an aside between two commas there; empty where none does.
ItemRange name_before(const SentenceItems& sentence, std::size_t end);
/// The German noun right before the item, with its article; empty where none stands there.
ItemRange noun_before(const SentenceItems& sentence, std::size_t end);

}  // namespace sayso::suggest
