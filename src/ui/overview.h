// Overview: what the panels say of a document as a whole: its sections, how much each speaker says, how far the work
// is. Counted in one pass over the annotations when the document has changed, not each frame; of many, over some
// frames.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "annotation/document.h"
#include "app/host.h"

namespace sayso::ui {

/// A heading and what stands below it, up to the next.
struct SectionOverview {
    /// Empty for what stands before the first heading.
    text::CodePointRange heading;
    text::CodePointRange range;
    std::size_t claims = 0;
};

/// What one speaker says, as far as it was not rejected.
struct SpeakerOverview {
    std::size_t claims = 0;
    /// Claims of others that come through this speaker.
    std::size_t passed_on = 0;
    /// Code points said, or passed on by those who say nothing themselves.
    std::uint64_t length = 0;
    [[nodiscard]] bool only_passes_on() const { return claims == 0 && passed_on > 0; }
};

/// Which document a count is of, and in which state.
struct DocumentState {
    app::DocumentId id;
    std::uint64_t revision = 0;
    std::size_t annotations = 0;
    const annotation::Document* document = nullptr;
    int least_score = 0;
    bool operator==(const DocumentState&) const = default;
};
DocumentState state_of(const app::DocumentId& id, const annotation::Document& document, int least_score);

class Overview {
  public:
    /// As many annotations are looked at in one go: with more, the counts follow an edit some frames later, but never
    /// hold one.
    static constexpr std::size_t slice = 5000;

    /// Counts anew if anything changed since last time: at once where there is at most a slice of annotations. Else it
    /// goes on saying what it said; or, of a document that is new, what it has counted so far, at first a slice.
    /// O(slice + blocks). Suggestions less sure than `least_score`, in per cent, are not there (app/reviewing.h).
    void refresh(const app::DocumentId& id, const annotation::Document& document, int least_score = 0);
    /// Counts another slice of the document that was refreshed last, but nothing right after that: what was changed is
    /// to be seen first. True while there is more to count.
    bool count_on(const annotation::Document& document);

    /// In order of the text. The first begins with the text.
    [[nodiscard]] const std::vector<SectionOverview>& sections() const { return shown_.sections; }
    [[nodiscard]] const std::vector<text::CodePointRange>& boilerplate() const { return shown_.boilerplate; }
    /// In the order of the registry.
    [[nodiscard]] const std::vector<SpeakerOverview>& speakers() const { return shown_.speakers; }
    /// The most that one speaker says.
    [[nodiscard]] std::uint64_t longest() const { return shown_.longest; }
    [[nodiscard]] std::size_t sentences() const { return shown_.sentences; }
    [[nodiscard]] std::size_t reviewed_sentences() const { return shown_.reviewed_sentences; }
    /// Claims that are suggested; where none is, whatever else is.
    [[nodiscard]] std::size_t suggestions() const {
        return shown_.suggested.empty() ? shown_.other_suggestions : shown_.suggested.size();
    }
    /// In order of the text; rejected ones left out.
    [[nodiscard]] std::span<const annotation::AnnotationId> claims() const { return shown_.claims; }
    /// Those that a person has accepted, or marked, and that wait for an answer.
    [[nodiscard]] std::span<const annotation::AnnotationId> unfinished_claims() const { return shown_.unfinished; }
    [[nodiscard]] std::span<const annotation::AnnotationId> suggested_claims() const { return shown_.suggested; }

  private:
    struct Counts {
        std::vector<SectionOverview> sections;
        std::vector<text::CodePointRange> boilerplate;
        std::vector<SpeakerOverview> speakers;
        std::uint64_t longest = 0;
        std::size_t sentences = 0;
        std::size_t reviewed_sentences = 0;
        std::size_t other_suggestions = 0;
        std::vector<annotation::AnnotationId> claims;
        std::vector<annotation::AnnotationId> unfinished;
        std::vector<annotation::AnnotationId> suggested;
    };

    /// Where the counts go that are being made.
    [[nodiscard]] Counts& counts() { return is_new_ ? shown_ : counted_; }
    void begin_counts(const annotation::Document& document);
    void count_slice(const annotation::Document& document);
    void find_sections(const annotation::Document& document);
    void count(const annotation::Document& document, const annotation::Annotation& annotation);
    void count_claim(const annotation::Document& document, const annotation::Annotation& claim);

    DocumentState state_;
    Counts shown_;
    /// What is being counted, and where it goes on.
    Counts counted_;
    bool is_new_ = false;
    bool counting_ = false;
    bool just_begun_ = false;
    /// Whether what is being counted has begun: freeing what was counted before takes a while, too.
    bool has_counts_ = false;
    text::CodePointOffset next_;
    /// The section that the claim counted last stands in.
    std::size_t section_ = 0;
};

/// Claims and mentions of one speaker in order of the text, sorted when the document or the speaker changed.
class SpeakerPassages {
  public:
    /// O(k log k) in the number of passages, where something changed.
    void refresh(const app::DocumentId& id, const annotation::Document& document, const annotation::SpeakerId& speaker,
                 int least_score);
    [[nodiscard]] std::span<const annotation::AnnotationId> claims() const { return claims_; }
    [[nodiscard]] std::span<const annotation::AnnotationId> mentions() const { return mentions_; }

  private:
    DocumentState state_;
    annotation::SpeakerId speaker_;
    std::vector<annotation::AnnotationId> claims_;
    std::vector<annotation::AnnotationId> mentions_;
};

}  // namespace sayso::ui
