// Who and what a claim can be linked to, likeliest first, and a claim with an answer given. Values in, values out: what
// comes of them is for an Edit. Rests on document, marking and reporting.
#pragma once

#include <optional>
#include <vector>

#include "annotation/document.h"
#include "app/reporting.h"

namespace sayso::app {

/// Whether two stretches stand in one block, or in neighbours. O(log n).
bool are_near(const annotation::Document& document, text::CodePointRange one, text::CodePointRange other);

/// How far a mark stands from the words of a claim, in code points; one inside the words is farther than any beside
/// them.
std::uint32_t distance_between(const annotation::Spans& claim, text::CodePointRange mark);

/// Annotations of `kind` (not rejected) in the claim's blocks, then in the neighbouring ones, the nearest first.
std::vector<const annotation::Annotation*> marks_near(const annotation::Document& document,
                                                      const annotation::Annotation& claim,
                                                      annotation::AnnotationKind kind);

/// The words that name who says the claim: beside its cue, or where it has none beside the nearest reporting word.
/// O(block).
std::optional<Named> named_beside(const annotation::Document& document, const annotation::Annotation& claim);
/// Whom these words, which are beside a claim, name: the speaker of the mention that they are marked as, whom a pronoun
/// is likeliest to mean, or who goes by the name. O(log n), the marks between, and the speakers.
std::optional<annotation::SpeakerId> speaker_of(const annotation::Document& document, const Named& named);
/// The speaker mentioned last before a place: whom a pronoun there is likeliest to mean. O(log n) and the marks
/// between.
std::optional<annotation::SpeakerId> speaker_before(const annotation::Document& document, text::CodePointOffset place);

/// All speakers: whom the words beside the claim name (or the pronoun means), then those mentioned in the claim's block
/// by how near, then those who are named and quoted most.
std::vector<annotation::SpeakerId> speakers_for(const annotation::Document& document,
                                                const annotation::Annotation& claim);

/// The claim said by `speaker`: a source that mentions someone else goes, and the nearest mention of the speaker in the
/// claim's block comes in its place.
annotation::Annotation said_by(const annotation::Document& document, annotation::Annotation claim,
                               const annotation::SpeakerId& speaker);
/// The claim with nobody named.
annotation::Annotation said_by_nobody(const annotation::Document& document, annotation::Annotation claim);
/// The claim as the reporter's own: whoever and whatever it was linked to as said is no answer any more.
annotation::Annotation in_own_voice(annotation::Annotation claim);
/// The claim with `mention` as its source; its speaker comes along.
annotation::Annotation said_in(const annotation::Document& document, annotation::Annotation claim,
                               const annotation::Annotation& mention);
/// The claim with `cue`.
annotation::Annotation with_cue(const annotation::Document& document, annotation::Annotation claim,
                                annotation::Answer<annotation::AnnotationId> cue);
/// The claim passed on by `mention`, nearest to the reader first; or no more, if it was.
annotation::Annotation with_via_toggled(annotation::Annotation claim, const annotation::AnnotationId& mention);

/// Whether `claim` stands within `other`, at any depth, or is it.
bool is_within(const annotation::Document& document, const annotation::Annotation& claim,
               const annotation::AnnotationId& other);

}  // namespace sayso::app
