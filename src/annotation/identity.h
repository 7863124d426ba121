// Identity: the names by which the parts of a document refer to one another. Each is a type of its own.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace sayso::annotation {

/// An id as it stands in the file. `Kind` only tells the types apart. An empty id names nothing.
template <typename Kind>
struct Id {
    std::string value;

    bool operator==(const Id&) const = default;
    auto operator<=>(const Id&) const = default;
    [[nodiscard]] bool empty() const { return value.empty(); }
};

using AnnotationId = Id<struct AnnotationKindOfId>;
using SpeakerId = Id<struct SpeakerKindOfId>;
using LabelId = Id<struct LabelKindOfId>;

/// A fresh id: `prefix` and nine characters of `random` in base 62 (53 bits), so that people who annotate copies of one
/// file do not meet: two sets of 100,000 ids share one with a chance of about one in a million. Ten bytes in all with a
/// prefix of one, which a string holds without an allocation.
std::string make_id(char prefix, std::uint64_t random);

}  // namespace sayso::annotation

template <typename Kind>
struct std::hash<sayso::annotation::Id<Kind>> {
    std::size_t operator()(const sayso::annotation::Id<Kind>& id) const noexcept {
        return std::hash<std::string>{}(id.value);
    }
};
