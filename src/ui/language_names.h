// The names of languages, for the language tags (BCP 47) that articles come with.
#pragma once

#include <string_view>

namespace sayso::ui {

/// "English" for "en" and "en-GB"; empty for a language that has no name here.
std::string_view language_name(std::string_view tag);

}  // namespace sayso::ui
