// In which language an article is, as far as suggestions tell languages apart.
// Rests on the properties of characters.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace sayso::suggest {

/// `other`: sentences and quotation marks alone.
enum class Language : std::uint8_t { english, german, french, spanish, chinese, arabic, other };

/// The language that a BCP 47 tag names ("de-AT"); nothing for an empty tag.
std::optional<Language> language_tagged(std::string_view tag);

/// The language that most of the text's commonest words belong to, or that its script tells. Reads at most the first
/// 16 KiB. Valid UTF-8. `other` where nothing is clear.
Language language_of(std::string_view text);

}  // namespace sayso::suggest
