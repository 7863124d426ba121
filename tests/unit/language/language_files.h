// The languages of web/languages as the app is given them: packed as build-scripts/package packs them, with the plural
// rules of Unicode's CLDR for whole numbers.
#pragma once

#include <string_view>

#include "app/host.h"

namespace sayso::tests {

/// The test fails where there is no such language.
app::LanguageFile language_file(std::string_view tag);
/// English, but from right to left.
app::LanguageFile english_from_right_to_left();
/// The same as `language_file`, loaded.
language::Language language_of(std::string_view tag);

}  // namespace sayso::tests
