// SuggestedMarks: annotations and speakers made of what the passes found, each with its reason and with an id that is
// the same wherever and whenever the same is suggested. Rests on findings, reasons and document.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "annotation/document.h"
#include "suggest/findings.h"

namespace sayso::suggest {

/// Of what is suggested on those words of that text: so a suggestion that was rejected is known again. O(spans).
annotation::AnnotationId id_of_suggestion(const article::ArticleText& text, annotation::AnnotationKind kind,
                                          const annotation::Spans& spans);
/// Of a speaker suggested under that name.
annotation::SpeakerId id_of_suggestion(const article::ArticleText& text, std::string_view speaker_name);

/// Whether it is a suggestion of a rule that nobody has changed.
bool is_untouched(const annotation::Annotation& annotation);

/// Keeps references: document and findings outlive it. What a person decided stays as it is: a mark of the same kind on
/// the same words is linked to and not made again, unless it was rejected: then neither; a claim that shares most of
/// its words with one that is accepted is not made.
class SuggestedMarks {
  public:
    /// O(log n) an attribution where the document has annotations.
    SuggestedMarks(const annotation::Document& document, const Findings& findings);

    /// Those that the registry has not.
    [[nodiscard]] const std::vector<annotation::Speaker>& new_speakers() const { return new_speakers_; }

    /// Whether somebody is found who has this id. O(n) in those found.
    [[nodiscard]] bool has_speaker(const annotation::SpeakerId& id) const;

    /// Of the attributions from `first` up to `end`, whose marks are not made any more, those claims alone are referred
    /// to that the document has.
    void leave_missing_claims(std::size_t first, std::size_t end);

    /// All that is suggested in the `index`-th block of the findings: each id once, and what one names is among them,
    /// or among those of other blocks, or in the document. O(k log k) in its marks.
    [[nodiscard]] std::vector<annotation::Annotation> of_block(std::size_t index) const;

  private:
    using Marks = std::vector<annotation::Annotation>;

    annotation::SpeakerId registered(const FoundSpeaker& found);
    [[nodiscard]] std::optional<annotation::Spans> spans_of(std::span<const text::ByteRange> ranges) const;
    /// The mark that stands for `spans`: the document's, else the one that is to be made; nothing where it was
    /// rejected.
    struct Standing {
        annotation::AnnotationId id;
        bool to_be_made = false;
    };
    [[nodiscard]] std::optional<Standing> standing(annotation::AnnotationKind kind,
                                                   const annotation::Spans& spans) const;
    [[nodiscard]] bool said_already(const annotation::Spans& spans) const;
    /// The claim of the same block that the attribution is nested in: one that holds its words and its cue.
    [[nodiscard]] std::optional<annotation::AnnotationId> around(std::size_t attribution, const ReadBlock& block) const;
    std::optional<annotation::AnnotationId> put_mention(const annotation::Spans& spans, const Resolved* resolved,
                                                        double score, Marks& marks) const;
    void put_claim(std::size_t attribution, const BlockFindings& found, const ReadBlock& block, Marks& marks) const;
    void put_own_claim(const annotation::Spans& spans, float worth, Marks& marks) const;
    void put_sentences(const ReadBlock& block, const BlockFindings& found, Marks& marks) const;

    const annotation::Document& document_;
    const Findings& findings_;
    std::vector<annotation::SpeakerId> speaker_ids_;
    std::vector<annotation::Speaker> new_speakers_;
    std::vector<std::size_t> by_id_;  // places of the new speakers, by their ids
    /// For each attribution, its claim; nothing where it is not to be.
    std::vector<std::optional<Standing>> claims_;
};

}  // namespace sayso::suggest
