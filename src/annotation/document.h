// Document: an article, its tag-set, its speakers and its annotations, always consistent: every id names what it
// should. Changed by Edits alone (edit.h). Rests on annotation_store for the annotations, span_index for "which touch
// this stretch", references for "which name this". A value: a copy is a document of its own, which shares the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "annotation/annotation.h"
#include "annotation/annotation_store.h"
#include "annotation/edit.h"
#include "annotation/references.h"
#include "annotation/span_index.h"
#include "annotation/speaker.h"
#include "annotation/tagset.h"
#include "article/article.h"

namespace sayso::annotation {

class Document {
  public:
    /// An article with no annotations and no speakers. `tagset` is taken as it is.
    Document(article::Article article, Tagset tagset);

    [[nodiscard]] const article::Article& article() const;
    [[nodiscard]] const Tagset& tagset() const;
    /// The registry, in its own order.
    [[nodiscard]] std::span<const Speaker> speakers() const;
    /// The speaker with this id, or null; lives until the next Edit. O(1).
    [[nodiscard]] const Speaker* speaker(const SpeakerId& id) const;
    /// The place of a speaker in the registry.
    [[nodiscard]] std::optional<std::size_t> position_of(const SpeakerId& id) const;

    [[nodiscard]] std::size_t annotation_count() const;
    [[nodiscard]] std::size_t annotation_count(AnnotationKind kind) const;
    /// The annotation with this id, or null; lives until the next Edit. O(1).
    [[nodiscard]] const Annotation* annotation(const AnnotationId& id) const;
    /// Calls `visit` for each annotation with a span that shares a code point with `range` (for an empty range: with a
    /// span that contains or ends at the place), once each, in the order of the file: by start, longer first, kind, id.
    /// O(log n + k) in an article, O(k log n) at the worst (span_index.h).
    void each_touching(text::CodePointRange range, const std::function<void(const Annotation&)>& visit) const;
    /// Calls `visit` for all annotations in the order of the file until it returns false, from the first whose extent
    /// starts at or after `from`. O(log n + visited).
    void each_from(text::CodePointOffset from, const std::function<bool(const Annotation&)>& visit) const;
    /// The same backwards, from the last whose extent starts before `from`.
    void each_before(text::CodePointOffset from, const std::function<bool(const Annotation&)>& visit) const;

    /// Annotations (mentions and claims) of this speaker, in no particular order; lives until the next Edit. O(1).
    [[nodiscard]] std::span<const AnnotationId> annotations_of(const SpeakerId& id) const;
    /// Claims that name this annotation as source, cue, via or within, in no particular order. O(1).
    [[nodiscard]] std::span<const AnnotationId> referring_to(const AnnotationId& id) const;
    /// How many annotations carry this label.
    [[nodiscard]] std::size_t count_of(LabelKind kind, const LabelId& id) const;

    /// Goes up by one with each Edit applied: what is drawn from a document is stale when this differs.
    [[nodiscard]] std::uint64_t revision() const;

    /// Keys of the file, of its article and of its tag-set that this version has no name for.
    std::vector<UnknownField> unknown;
    std::vector<UnknownField> unknown_of_article;
    std::vector<UnknownField> unknown_of_tagset;

  private:
    friend class EditInProgress;  // of edit.cpp: nothing else changes a document

    // Each makes one change and returns what it takes to undo it. They check nothing.
    Change put(Annotation&& annotation);
    std::optional<Change> remove(const AnnotationId& id);
    Change put(Speaker speaker, std::size_t position);
    std::optional<Change> remove(const SpeakerId& id);
    Change put(LabelKind kind, Label label, std::size_t position);
    std::optional<Change> remove(LabelKind kind, const LabelId& id);
    /// Notes where the speakers from `first` on stand in the registry.
    void note_positions(std::size_t first);

    article::Article article_;
    Tagset tagset_;
    std::vector<Speaker> speakers_;
    std::map<SpeakerId, std::size_t> speaker_positions_;
    AnnotationStore annotations_;
    SpanIndex span_index_;
    References references_;
    std::uint64_t revision_ = 0;
};

/// The text of the spans, joined by " … ": the file's `exact`.
std::string exact_text(const article::ArticleText& text, const Spans& spans);

}  // namespace sayso::annotation
