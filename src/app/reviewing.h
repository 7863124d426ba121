// Reviewing: what accepting and rejecting suggestions takes with it, and which of them are shown. Values in, Edits out.
// Rests on document.
#pragma once

#include <span>
#include <string_view>

#include "annotation/document.h"
#include "annotation/edit.h"

namespace sayso::app {

class Workspace;

/// Accepts an annotation; with a claim, what it is linked to: its source, its cue and those who pass it on. `now` is
/// when. Empty where all of that is accepted. O(links).
annotation::Edit acceptance_of(const annotation::Document& document, const annotation::Annotation& accepted,
                               std::string_view now);
/// Accepts all of them; each mark once.
annotation::Edit acceptance_of(const annotation::Document& document,
                               std::span<const annotation::Annotation* const> accepted, std::string_view now);

/// Rejects an annotation. With a claim, what is only suggested and which no other claim is linked to; a mention or a
/// cue comes off the claims that are linked to it. O(links).
annotation::Edit rejection_of(const annotation::Document& document, const annotation::Annotation& rejected,
                              std::string_view now);

/// How sure a suggestion must be to be shown goes by tens, and not higher than this, in per cent.
inline constexpr int score_step = 10;
inline constexpr int highest_least_score = 90;
/// How sure that is: a setting of the device.
int least_score(const Workspace& workspace);
void set_least_score(Workspace& workspace, int per_cent);

/// Whether `annotation` is a suggestion that is less sure than that: it is neither drawn nor gone to nor counted. What
/// says no score is shown, and so is a mention or a cue of a claim that is. O(links).
bool is_hidden(const annotation::Document& document, const annotation::Annotation& annotation, int least_per_cent);

}  // namespace sayso::app
