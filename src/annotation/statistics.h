// Statistics: who says how much, and the counts of everything, for the speakers panel and for `sayso stats`.
// Counted from a Document when asked; nothing is kept. Rests on text/breaks for words.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "annotation/document.h"

namespace sayso::annotation {

/// How long a text is. A word is a segment by UAX #29 that has a letter or a number.
struct TextAmount {
    std::size_t code_points = 0;
    std::size_t words = 0;

    bool operator==(const TextAmount&) const = default;
};

/// O(n).
TextAmount amount_of(std::string_view text);

/// What one speaker has in an article. Rejected annotations do not count.
struct SpeakerStatistics {
    SpeakerId id;
    std::size_t mentions = 0;
    std::size_t claims = 0;
    /// Those of the claims that are in the speaker's own words: `direct`.
    std::size_t direct_claims = 0;
    /// The text of all claims; what two of them cover, such as one nested in the other, counts once.
    TextAmount said;
    /// The same of the direct claims.
    TextAmount quoted;

    bool operator==(const SpeakerStatistics&) const = default;
};

struct LabelStatistics {
    LabelId id;
    std::size_t annotations = 0;

    bool operator==(const LabelStatistics&) const = default;
};

struct Statistics {
    TextAmount article;
    std::size_t blocks = 0;
    /// How many annotations there are of each kind, and with each status: in the order of the enumerations.
    std::array<std::size_t, 4> by_kind{};
    std::array<std::size_t, 3> by_status{};

    // Of the claims that are not rejected:
    std::array<std::size_t, 4> by_quotation{};
    std::array<std::size_t, 3> by_certainty{};
    std::array<std::size_t, 3> by_checkworthy{};
    /// Claims that still wait for an answer.
    std::size_t unfinished = 0;
    /// Claims that have no speaker, and that is the answer.
    std::size_t without_speaker = 0;

    /// For each list of the tag-set, by LabelKind, its labels in their order.
    std::array<std::vector<LabelStatistics>, 3> labels;
    /// In the order of the registry.
    std::vector<SpeakerStatistics> speakers;
};

/// O(n log n) in the annotations, and O(length) in the text and the claims.
Statistics statistics_of(const Document& document);

/// Of the registry alone: O(n log n) in the claims and O(length) in their text.
std::vector<SpeakerStatistics> speaker_statistics_of(const Document& document);

}  // namespace sayso::annotation
