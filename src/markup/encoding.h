// The encodings that pages name. Rests on text/utf8.
#pragma once

#include <string>
#include <string_view>

namespace sayso::markup {

/// Which encoding a label stands for, as far as this reader goes (the Encoding Standard, 4.2).
enum class Encoding { utf8, windows_1252, other };

/// `label` in any case, with white space around it. UTF-16 named by a page that could be read so far is UTF-8, as in
/// browsers.
Encoding encoding_labelled(std::string_view label);

/// windows-1252, or ISO 8859-1, which is read as such on the web, as UTF-8. Each byte has a character. O(n).
std::string decode_windows_1252(std::string_view bytes);

}  // namespace sayso::markup
