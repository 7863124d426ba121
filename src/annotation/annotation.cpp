// How each enumeration's values are spelt in the file, and what can be told from one annotation alone.
#include "annotation/annotation.h"

#include <array>
#include <cstddef>
#include <utility>

namespace sayso::annotation {

// The budget of a document is 200 bytes an annotation beside its strings. A string is 12 bytes in wasm32, and nine of
// them stand here; the rest of the budget is for the index and the references.
static_assert(sizeof(void*) != 4 || sizeof(Annotation) <= 240);

namespace {

/// The names of an enumeration's values, in the order of the values.
template <typename Value>
struct Names;

template <>
struct Names<AnnotationKind> {
    static constexpr std::array<std::string_view, 4> all = {"sentence", "speaker", "cue", "claim"};
};
template <>
struct Names<Status> {
    static constexpr std::array<std::string_view, 3> all = {"accepted", "suggested", "rejected"};
};
template <>
struct Names<Quotation> {
    static constexpr std::array<std::string_view, 4> all = {"direct", "mixed", "indirect", "none"};
};
template <>
struct Names<Certainty> {
    static constexpr std::array<std::string_view, 3> all = {"asserted", "hedged", "denied"};
};
template <>
struct Names<Checkworthy> {
    static constexpr std::array<std::string_view, 3> all = {"no", "low", "high"};
};
template <>
struct Names<OriginKind> {
    static constexpr std::array<std::string_view, 3> all = {"person", "rule", "import"};
};
template <>
struct Names<LabelKind> {
    static constexpr std::array<std::string_view, 3> all = {"sentence", "speaker", "claim"};
};

template <typename Value>
std::string_view name_in_file(Value value) {
    return Names<Value>::all[static_cast<std::size_t>(value)];
}

}  // namespace

std::string_view name_of(AnnotationKind value) {
    return name_in_file(value);
}
std::string_view name_of(Status value) {
    return name_in_file(value);
}
std::string_view name_of(Quotation value) {
    return name_in_file(value);
}
std::string_view name_of(Certainty value) {
    return name_in_file(value);
}
std::string_view name_of(Checkworthy value) {
    return name_in_file(value);
}
std::string_view name_of(OriginKind value) {
    return name_in_file(value);
}
std::string_view name_of(LabelKind value) {
    return name_in_file(value);
}

template <typename Value>
std::optional<Value> value_named(std::string_view name) {
    for (std::size_t index = 0; index < Names<Value>::all.size(); ++index) {
        if (Names<Value>::all[index] == name) return static_cast<Value>(index);
    }
    return std::nullopt;
}

template std::optional<AnnotationKind> value_named(std::string_view name);
template std::optional<Status> value_named(std::string_view name);
template std::optional<Quotation> value_named(std::string_view name);
template std::optional<Certainty> value_named(std::string_view name);
template std::optional<Checkworthy> value_named(std::string_view name);
template std::optional<OriginKind> value_named(std::string_view name);
template std::optional<LabelKind> value_named(std::string_view name);

std::optional<LabelKind> label_kind_for(AnnotationKind kind) {
    switch (kind) {
        case AnnotationKind::sentence:
            return LabelKind::sentence;
        case AnnotationKind::speaker:
            return LabelKind::speaker;
        case AnnotationKind::claim:
            return LabelKind::claim;
        case AnnotationKind::cue:
            break;
    }
    return std::nullopt;
}

bool is_unfinished(const Annotation& annotation) {
    if (annotation.kind != AnnotationKind::claim || annotation.status == Status::rejected) return false;
    if (annotation.claim.quotation == Quotation::none) return false;
    return !annotation.speaker.answered() || !annotation.claim.cue.answered();
}

bool comes_before(const Annotation& one, const Annotation& other) {
    const text::CodePointRange extent = one.spans.extent();
    const text::CodePointRange other_extent = other.spans.extent();
    if (extent.begin != other_extent.begin) return extent.begin < other_extent.begin;
    if (extent.end != other_extent.end) return extent.end > other_extent.end;
    if (one.kind != other.kind) return one.kind < other.kind;
    return one.id < other.id;
}

}  // namespace sayso::annotation
