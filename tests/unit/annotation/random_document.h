// Random documents and Edits for property tests: random Unicode, nesting, splits, links of all sorts, every field given
// and left out. The same seed gives the same everywhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "annotation/document.h"
#include "random_text.h"

namespace sayso::tests {

class RandomDocument {
  public:
    explicit RandomDocument(std::uint32_t seed) : random_(seed) {}

    /// From 0 to `count` - 1, evenly.
    std::uint32_t below(std::uint32_t count) { return random_.below(count); }

    /// A text of about `pieces` words with its blocks, and some metadata. Never empty.
    article::Article article(std::size_t pieces);
    /// An article of about `pieces` words with a tag-set, some speakers and about `annotation_count` annotations, all
    /// by Edits.
    annotation::Document document(std::size_t pieces, std::size_t annotation_count);

    /// One to `most` changes that `apply` accepts together: each kind of change, in an order that need not make sense
    /// halfway.
    annotation::Edit edit(const annotation::Document& document, std::size_t most = 8);
    /// A change that may well be refused.
    annotation::Change change(const annotation::Document& document);

    /// Spans inside a text of `size` code points, which is not 0; often split.
    annotation::Spans spans(text::CodePointOffset size);
    /// An annotation whose links name what `document` has, with an id of its own or of one that is there.
    annotation::Annotation annotation(const annotation::Document& document);
    annotation::Speaker speaker(const annotation::Document& document);
    annotation::Label label(const annotation::Tagset& tagset, annotation::LabelKind kind);

  private:
    bool chance(std::uint32_t one_in) { return below(one_in) == 0; }
    std::string words(std::size_t most);
    std::vector<std::string> several_words();
    std::vector<annotation::UnknownField> unknown_fields();
    article::Metadata metadata();
    std::vector<article::Block> blocks(const article::ArticleText& text);
    std::string fresh_id(char prefix);
    /// The id of some annotation of this kind; nothing where there is none.
    std::optional<annotation::AnnotationId> existing(const annotation::Document& document,
                                                     annotation::AnnotationKind kind);
    std::optional<annotation::AnnotationId> existing(const annotation::Document& document);
    std::optional<annotation::SpeakerId> existing_speaker(const annotation::Document& document);
    annotation::ClaimFields claim_fields(const annotation::Document& document);

    RandomText random_;
};

/// All that a document holds, as text: equal for two documents if and only if they hold the same, in the same order.
/// Leaves out the revision. What has no particular order is sorted.
std::string dump(const annotation::Document& document);

}  // namespace sayso::tests
