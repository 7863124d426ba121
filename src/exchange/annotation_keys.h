// The keys of each object of a file, in the order in which they are written; and which of them an annotation of each
// kind has. Read and written by the same names. Rests on annotation.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "annotation/annotation.h"

namespace sayso::exchange {

enum class BlockKey : std::uint8_t { kind, start, end };
inline constexpr std::array<std::string_view, 3> block_keys = {"kind", "start", "end"};

enum class LabelKey : std::uint8_t { id, name, color, key, description };
inline constexpr std::array<std::string_view, 5> label_keys = {"id", "name", "color", "key", "description"};

enum class SpeakerKey : std::uint8_t { id, name, kind, role, aliases, links };
inline constexpr std::array<std::string_view, 6> speaker_keys = {"id", "name", "kind", "role", "aliases", "links"};

enum class OriginKey : std::uint8_t { kind, name, score, why };
inline constexpr std::array<std::string_view, 4> origin_keys = {"kind", "name", "score", "why"};

enum class AnnotationKey : std::uint8_t {
    id,
    kind,
    spans,
    exact,
    quotation,
    speaker,
    source,
    cue,
    via,
    within,
    certainty,
    checkworthy,
    verdict,
    labels,
    checkworthiness,
    note,
    links,
    status,
    origin,
    creator,
    created,
    modified
};
inline constexpr std::array<std::string_view, 22> annotation_keys = {
    "id",    "kind",   "spans",     "exact",       "quotation", "speaker", "source",          "cue",
    "via",   "within", "certainty", "checkworthy", "verdict",   "labels",  "checkworthiness", "note",
    "links", "status", "origin",    "creator",     "created",   "modified"};

/// A bit for each of `annotation_keys`.
using AnnotationKeySet = std::uint32_t;

constexpr AnnotationKeySet bit_of(AnnotationKey key) {
    return AnnotationKeySet{1} << static_cast<unsigned>(key);
}

/// The keys that mean something on an annotation of this kind.
constexpr AnnotationKeySet keys_of(annotation::AnnotationKind kind) {
    using Key = AnnotationKey;
    constexpr AnnotationKeySet all = (AnnotationKeySet{1} << annotation_keys.size()) - 1;
    constexpr AnnotationKeySet only_claims = bit_of(Key::quotation) | bit_of(Key::source) | bit_of(Key::cue) |
                                             bit_of(Key::via) | bit_of(Key::within) | bit_of(Key::certainty) |
                                             bit_of(Key::checkworthy) | bit_of(Key::verdict);
    switch (kind) {
        case annotation::AnnotationKind::sentence:
            return all & ~only_claims & ~bit_of(Key::speaker);
        case annotation::AnnotationKind::speaker:
            return all & ~only_claims & ~bit_of(Key::checkworthiness);
        case annotation::AnnotationKind::cue:
            return all & ~only_claims & ~bit_of(Key::speaker) & ~bit_of(Key::checkworthiness);
        case annotation::AnnotationKind::claim:
            return all & ~bit_of(Key::checkworthiness);
    }
    return all;
}

}  // namespace sayso::exchange
