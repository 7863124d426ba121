// Span: a stretch of an article that an annotation marks. Counted in code points, as in the file format.
// Rests on text/offsets.
#pragma once

#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "annotation/boxed.h"
#include "text/offsets.h"

namespace sayso::annotation {

/// Half open, `[begin, end)`, in code points. Never empty, never inverted.
class Span {
  public:
    /// Nothing where `begin` is not before `end`.
    static constexpr std::optional<Span> between(text::CodePointOffset begin, text::CodePointOffset end) {
        if (begin < end) return Span(begin, end);
        return std::nullopt;
    }

    [[nodiscard]] constexpr text::CodePointOffset begin() const { return begin_; }
    [[nodiscard]] constexpr text::CodePointOffset end() const { return end_; }
    [[nodiscard]] constexpr text::CodePointRange range() const { return {begin_, end_}; }
    constexpr bool operator==(const Span&) const = default;
    constexpr auto operator<=>(const Span&) const = default;

  private:
    constexpr Span(text::CodePointOffset begin, text::CodePointOffset end) : begin_(begin), end_(end) {}
    text::CodePointOffset begin_;
    text::CodePointOffset end_;
};

/// One or more spans in order, with at least one code point between each and the next: what one annotation covers. A
/// quotation split around its cue has two.
class Spans {
  public:
    explicit Spans(Span only) : only_(only) {}
    /// Nothing where `spans` is empty, out of order, or two of them overlap or touch.
    static std::optional<Spans> of(std::vector<Span> spans);
    /// Sorts, and joins what overlaps or touches; nothing only where `spans` is empty.
    static std::optional<Spans> joining(std::vector<Span> spans);

    /// Lives as long as these Spans stay where they are.
    [[nodiscard]] std::span<const Span> all() const {
        return several_ ? std::span<const Span>(*several_) : std::span<const Span>(&only_, 1);
    }
    [[nodiscard]] Span first() const { return only_; }
    [[nodiscard]] Span last() const { return several_ ? several_->back() : only_; }
    [[nodiscard]] std::size_t count() const { return several_ ? several_->size() : 1; }
    /// From the start of the first to the end of the last.
    [[nodiscard]] text::CodePointRange extent() const { return {first().begin(), last().end()}; }
    bool operator==(const Spans&) const = default;

  private:
    explicit Spans(std::vector<Span> spans);
    Span only_;                         // the first, where there are several
    Boxed<std::vector<Span>> several_;  // nearly all have one: those need no allocation
};

}  // namespace sayso::annotation
