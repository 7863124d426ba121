// Annotation: one mark on an article: a sentence, a speaker (mention), a cue, or a claim with its links.
// Plain values; what may refer to what is kept true by Document.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/boxed.h"
#include "annotation/identity.h"
#include "annotation/span.h"
#include "annotation/tagset.h"
#include "annotation/unknown_field.h"

namespace sayso::annotation {

enum class AnnotationKind : std::uint8_t { sentence, speaker, cue, claim };
enum class Status : std::uint8_t { accepted, suggested, rejected };
/// How a claim's words stand in the text; `none` is the reporter's own voice.
enum class Quotation : std::uint8_t { direct, mixed, indirect, none };
enum class Certainty : std::uint8_t { asserted, hedged, denied };
enum class Checkworthy : std::uint8_t { no, low, high };
enum class OriginKind : std::uint8_t { person, rule, import };

/// Each value's name as the file format spells it, and back. `import` is spelt so, not as C++ might want.
std::string_view name_of(AnnotationKind value);
std::string_view name_of(Status value);
std::string_view name_of(Quotation value);
std::string_view name_of(Certainty value);
std::string_view name_of(Checkworthy value);
std::string_view name_of(OriginKind value);
/// The value of enumeration `Value` that the file format spells `name`; nothing for any other word.
template <typename Value>
std::optional<Value> value_named(std::string_view name);

/// Where an annotation comes from.
struct Origin {
    OriginKind kind = OriginKind::person;
    std::string name = {};
    std::optional<double> score = {};
    std::string why = {};
    std::vector<UnknownField> unknown = {};

    bool operator==(const Origin&) const = default;
};

/// A question about a claim that has three states: not answered yet (the key is absent in the file), answered with
/// "nobody" or "none" (null), or answered with an id.
template <typename Value>
class Answer {
  public:
    Answer() = default;
    static Answer nothing() {
        Answer answer;
        answer.answered_ = true;
        return answer;
    }
    static Answer of(Value value) {
        Answer answer;
        answer.answered_ = true;
        answer.value_ = std::move(value);
        return answer;
    }
    [[nodiscard]] bool answered() const { return answered_; }
    [[nodiscard]] const std::optional<Value>& value() const { return value_; }
    [[nodiscard]] bool is(const Value& value) const { return value_ == value; }
    bool operator==(const Answer&) const = default;

  private:
    [[no_unique_address]] std::optional<Value> value_;
    bool answered_ = false;  // in the padding of `value_`
};

/// What only a claim has.
struct ClaimFields {
    std::optional<Quotation> quotation = {};
    /// The mention that says so: an annotation of kind `speaker`.
    std::optional<AnnotationId> source = {};
    /// The words that attribute: an annotation of kind `cue`.
    Answer<AnnotationId> cue = {};
    /// Mentions of those who pass it on, nearest to the reader first.
    std::vector<AnnotationId> via = {};
    /// The claim that this one is nested in.
    std::optional<AnnotationId> within = {};
    std::optional<Certainty> certainty = {};
    std::optional<Checkworthy> checkworthy = {};
    Boxed<std::string> verdict = {};

    bool operator==(const ClaimFields&) const = default;
};

struct Annotation {
    AnnotationId id = {};
    AnnotationKind kind = AnnotationKind::claim;
    Status status = Status::accepted;
    Spans spans;
    /// Of the tag-set's list for this kind.
    std::vector<LabelId> labels = {};
    /// Who is mentioned (`speaker`), or who says it (`claim`); unanswered for the other kinds.
    Answer<SpeakerId> speaker = {};
    /// Only for a claim; all absent otherwise.
    ClaimFields claim = {};
    /// Only for a sentence: 0 to 1.
    Boxed<double> checkworthiness = {};
    std::string note = {};
    std::vector<std::string> links = {};
    Boxed<Origin> origin = {};
    std::string creator = {};
    /// RFC 3339, UTC; empty where not known.
    std::string created = {};
    std::string modified = {};
    BoxedList<UnknownField> unknown = {};

    bool operator==(const Annotation&) const = default;
};

// Of a large article there are many: what few of them have is boxed.
static_assert(sizeof(void*) > 4 || sizeof(Annotation) <= 200);

/// Which of the tag-set's lists the labels of this kind come from; a cue has no labels.
std::optional<LabelKind> label_kind_for(AnnotationKind kind);

/// Whether a claim still waits for an answer: who says it, or with which cue. The reporter's own voice waits for
/// nothing, and a rejected claim neither.
bool is_unfinished(const Annotation& annotation);

/// The order of the file: by start of the extent, the longer extent first, then kind, then id.
bool comes_before(const Annotation& one, const Annotation& other);

}  // namespace sayso::annotation
