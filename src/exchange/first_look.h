// First look: what can be shown of a file that a scan is still on its way through. Rests on file_parts.
#pragma once

#include "exchange/file_parts.h"
#include "exchange/json_scan.h"
#include "exchange/sayso_json.h"
#include "text/steps.h"

namespace sayso::exchange {

/// Whether the scan has passed the article and enough after it.
bool can_look(const JsonScan& scan);

/// Reads the article into `parts`, which are new, and makes the first look from it and from what else is whole. Where
/// there is any fault, there is none, and `parts` are as new. `scan` is not gone on with meanwhile. O(article).
text::Steps look_first(const JsonScan* scan, FileParts* parts, FirstLook* look);

}  // namespace sayso::exchange
