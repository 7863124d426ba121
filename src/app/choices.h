// The answers that a chooser offers: what can be chosen for a purpose, which of it passes the filter, likeliest first.
// Rests on linking for what is near a claim.
#pragma once

#include <string_view>
#include <vector>

#include "annotation/document.h"
#include "app/chooser.h"
#include "app/host.h"

namespace sayso::app {

class Workspace;

/// What a chooser is about beside its purpose.
struct ChoosingFor {
    /// The claim, mention or sentence that is asked about, or null.
    const annotation::Annotation* annotation = nullptr;
    /// The speaker that is asked about, or null.
    const annotation::Speaker* speaker = nullptr;
};

/// The answers for `purpose` in which every word of `filter` stands, whatever its case: those where it begins a word
/// first (`Choice::Fit`), else in the order in which they are likely.
std::vector<Choice> choices_for(const Workspace& workspace, ChooserPurpose purpose, const ChoosingFor& asked,
                                std::string_view filter);

}  // namespace sayso::app
