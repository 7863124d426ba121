// What must be true of a document after every Edit, each rule with its words for a person. Used by apply (edit.h)
// alone. Rests on what a Document answers.
#pragma once

#include <optional>
#include <set>
#include <span>

#include "annotation/document.h"

namespace sayso::annotation {

/// What is wrong with `annotation` whatever else the document holds: its id, spans past the text, fields of another
/// kind.
std::optional<EditRefusal> fault_alone(const article::ArticleText& text, const Annotation& annotation);

/// Blocks out of order, empty, overlapping, or past the end of the text. O(n).
std::optional<EditRefusal> fault_of_blocks(const article::ArticleText& text, std::span<const article::Block> blocks);

/// What is wrong with what `annotation`, which is in the document, names: speaker, labels, source, cue, via, within
/// (but for circles). O(what it names).
std::optional<EditRefusal> fault_of_links(const Document& document, const Annotation& annotation);

/// What would name nothing if no speaker had this id; if no label had. O(1).
std::optional<EditRefusal> fault_if_absent(const Document& document, const SpeakerId& id);
std::optional<EditRefusal> fault_if_absent(const Document& document, LabelKind kind, const LabelId& id);

/// Follows `within` from claim to claim. In all, over many claims, each is passed once.
class NestingCheck {
  public:
    explicit NestingCheck(const Document& document) : document_(document) {}
    /// Whether `claim` would be within itself, or within one that is.
    std::optional<EditRefusal> fault_of(const Annotation& claim);

  private:
    const Document& document_;
    std::set<const Annotation*> sound_;
};

}  // namespace sayso::annotation
