#include "annotation/span.h"

#include <doctest/doctest.h>

#include <vector>

namespace {

using namespace sayso::annotation;
using sayso::text::CodePointOffset;
using sayso::text::CodePointRange;

Span span(std::uint32_t begin, std::uint32_t end) {
    return Span::between(CodePointOffset{begin}, CodePointOffset{end}).value();
}

std::vector<CodePointRange> ranges(const Spans& spans) {
    std::vector<CodePointRange> ranges;
    for (const Span span : spans.all())
        ranges.push_back(span.range());
    return ranges;
}

CodePointRange range(std::uint32_t begin, std::uint32_t end) {
    return {CodePointOffset{begin}, CodePointOffset{end}};
}

TEST_CASE("a span is never empty or inverted") {
    CHECK_FALSE(Span::between(CodePointOffset{4}, CodePointOffset{4}));
    CHECK_FALSE(Span::between(CodePointOffset{5}, CodePointOffset{4}));
    CHECK(span(4, 5).range() == range(4, 5));
}

TEST_CASE("the spans of one annotation are in order and apart") {
    CHECK_FALSE(Spans::of({}));
    CHECK_FALSE(Spans::of({span(5, 8), span(0, 3)}));
    CHECK_FALSE(Spans::of({span(0, 5), span(4, 8)}));
    CHECK_FALSE(Spans::of({span(0, 5), span(5, 8)}));
    const Spans split = Spans::of({span(0, 5), span(6, 8), span(20, 21)}).value();
    CHECK(ranges(split) == std::vector{range(0, 5), range(6, 8), range(20, 21)});
    CHECK(split.count() == 3);
    CHECK(split.first() == span(0, 5));
    CHECK(split.last() == span(20, 21));
    CHECK(split.extent() == range(0, 21));
}

TEST_CASE("joining spans sorts them and makes one of those that overlap or touch") {
    CHECK_FALSE(Spans::joining({}));
    CHECK(ranges(*Spans::joining({span(5, 8)})) == std::vector{range(5, 8)});
    CHECK(ranges(*Spans::joining({span(30, 31), span(5, 8), span(0, 5), span(10, 20), span(12, 14), span(19, 25)})) ==
          std::vector{range(0, 8), range(10, 25), range(30, 31)});
    CHECK(Spans::joining({span(3, 4), span(0, 3)}) == Spans(span(0, 4)));
}

TEST_CASE("a copy of split spans is a value of its own") {
    Spans split = Spans::of({span(0, 5), span(6, 8)}).value();
    const Spans copy = split;
    split = Spans(span(1, 2));
    CHECK(ranges(copy) == std::vector{range(0, 5), range(6, 8)});
    CHECK(ranges(split) == std::vector{range(1, 2)});
    CHECK(copy != split);
    split = copy;
    CHECK(copy == split);
}

}  // namespace
