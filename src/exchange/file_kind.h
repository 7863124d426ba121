// Which kind of file bytes are, before they are read.
#pragma once

#include <string_view>

namespace sayso::exchange {

/// Whether these bytes are to be read as `.sayso.json`: by the file's name, or a JSON object that says so.
bool looks_annotated(std::string_view name, std::string_view bytes);

}  // namespace sayso::exchange
