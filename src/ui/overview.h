// Overview: what the panels say of a document as a whole: its sections, how much each speaker says, how far the work
// is. Counted in one pass over the annotations when the document has changed, not each frame.
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
    bool operator==(const DocumentState&) const = default;
};
DocumentState state_of(const app::DocumentId& id, const annotation::Document& document);

class Overview {
  public:
    /// Counts anew if anything changed since last time: O(annotations + blocks).
    void refresh(const app::DocumentId& id, const annotation::Document& document);

    /// In order of the text. The first begins with the text.
    [[nodiscard]] const std::vector<SectionOverview>& sections() const { return sections_; }
    [[nodiscard]] const std::vector<text::CodePointRange>& boilerplate() const { return boilerplate_; }
    /// In the order of the registry.
    [[nodiscard]] const std::vector<SpeakerOverview>& speakers() const { return speakers_; }
    /// The most that one speaker says.
    [[nodiscard]] std::uint64_t longest() const { return longest_; }
    [[nodiscard]] std::size_t sentences() const { return sentences_; }
    [[nodiscard]] std::size_t reviewed_sentences() const { return reviewed_sentences_; }
    [[nodiscard]] std::size_t suggestions() const { return suggestions_; }
    /// In order of the text; rejected ones left out.
    [[nodiscard]] std::span<const annotation::AnnotationId> claims() const { return claims_; }
    [[nodiscard]] std::span<const annotation::AnnotationId> unfinished_claims() const { return unfinished_; }

  private:
    void find_sections(const annotation::Document& document);
    void count(const annotation::Document& document);
    void count_claim(const annotation::Document& document, const annotation::Annotation& claim);

    DocumentState state_;
    std::vector<SectionOverview> sections_;
    std::vector<text::CodePointRange> boilerplate_;
    std::vector<SpeakerOverview> speakers_;
    std::uint64_t longest_ = 0;
    std::size_t sentences_ = 0;
    std::size_t reviewed_sentences_ = 0;
    std::size_t suggestions_ = 0;
    std::vector<annotation::AnnotationId> claims_;
    std::vector<annotation::AnnotationId> unfinished_;
    /// The section that the claim counted last stands in.
    std::size_t section_ = 0;
};

/// Claims and mentions of one speaker in order of the text, sorted when the document or the speaker changed.
class SpeakerPassages {
  public:
    /// O(k log k) in the number of passages, where something changed.
    void refresh(const app::DocumentId& id, const annotation::Document& document, const annotation::SpeakerId& speaker);
    [[nodiscard]] std::span<const annotation::AnnotationId> claims() const { return claims_; }
    [[nodiscard]] std::span<const annotation::AnnotationId> mentions() const { return mentions_; }

  private:
    DocumentState state_;
    annotation::SpeakerId speaker_;
    std::vector<annotation::AnnotationId> claims_;
    std::vector<annotation::AnnotationId> mentions_;
};

}  // namespace sayso::ui
