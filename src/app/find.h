// Find: where some words occur in an article, and what is to be done with the places.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/annotation.h"
#include "text/offsets.h"

namespace sayso::app {

enum class LetterCase { any, exact };

/// How it is looked for.
struct FindOptions {
    LetterCase letters = LetterCase::any;
    /// Only where no word is cut (words.h).
    bool whole_words = false;
    /// The query is a regular expression, JavaScript's.
    bool pattern = false;

    bool operator==(const FindOptions&) const = default;
};

/// What is being looked for, and where it was found.
struct Find {
    std::string query;
    FindOptions options;
    /// In order; apart.
    std::vector<text::ByteRange> hits;
    std::size_t current = 0;
    /// The host is still looking for the pattern.
    bool searching = false;
    /// Why the pattern finds nothing, in words for a person; empty otherwise.
    std::string fault;
    /// What the places are marked as: mentions, cues or claims.
    annotation::AnnotationKind kind = annotation::AnnotationKind::speaker;
    /// The mark that others like it are looked for, or empty: new ones of its kind get its labels, and its speaker.
    annotation::AnnotationId like;
};

/// Every place where `query` stands in `text`. With `LetterCase::any` letters match by simple case folding, whatever
/// the script; a curly quotation mark or apostrophe always matches a straight one. Linear in the text.
std::vector<text::ByteRange> find_all(std::string_view text, std::string_view query,
                                      LetterCase letters = LetterCase::any);

/// Drops the places that cut a word at either end. O(hits), each as `text::snap_to_words`.
void keep_whole_words(std::string_view text, std::vector<text::ByteRange>& hits);

}  // namespace sayso::app
