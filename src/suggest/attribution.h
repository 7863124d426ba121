// Attribution: who says what, with which words, by whose report, as the passes of suggestions hand it on. Plain values.
// Offsets are bytes of the article's text.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "annotation/annotation.h"
#include "text/offsets.h"

namespace sayso::suggest {

/// Why an attribution is suggested.
enum class AttributionRule : std::uint8_t {
    learned,          ///< words, their neighbours and their shapes, weighed by what was learned
    quotation_cue,    ///< words in quotation marks beside a reporting word
    quotation_alone,  ///< words in quotation marks with nobody named beside them
    table,            ///< a reporting word of the tables, in a language for which nothing was learned
    subjunctive,      ///< the form of a German verb
    turn,             ///< who speaks stands before it with a colon, in a conversation written down
};

/// Who says what.
struct Attribution {
    /// In order of the text, apart, none empty.
    std::vector<text::ByteRange> content = {};
    /// The words that attribute; none where nothing does.
    std::optional<text::ByteRange> cue = {};
    /// The words that name who says so; in order, apart; empty where nobody is named.
    std::vector<text::ByteRange> source = {};
    /// Those who pass it on, nearest to the reader first.
    std::vector<text::ByteRange> via = {};
    annotation::Quotation quotation = annotation::Quotation::indirect;
    annotation::Certainty certainty = annotation::Certainty::asserted;
    AttributionRule rule = AttributionRule::learned;
    /// How often such a suggestion is right, 0 to 1.
    float score = 0;

    bool operator==(const Attribution&) const = default;
};

}  // namespace sayso::suggest
