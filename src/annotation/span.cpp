// Making lists of spans that keep their promise: sorted, apart, not empty.
#include "annotation/span.h"

#include <algorithm>

#include "text/heap_sort.h"

namespace sayso::annotation {

Spans::Spans(std::vector<Span> spans) : only_(spans.front()) {
    if (spans.size() > 1) several_ = std::move(spans);
}

std::optional<Spans> Spans::of(std::vector<Span> spans) {
    if (spans.empty()) return std::nullopt;
    for (std::size_t place = 1; place < spans.size(); ++place) {
        if (spans[place].begin() <= spans[place - 1].end()) return std::nullopt;
    }
    return Spans(std::move(spans));
}

std::optional<Spans> Spans::joining(std::vector<Span> spans) {
    if (spans.empty()) return std::nullopt;
    text::heap_sort(spans);
    std::size_t last = 0;
    for (std::size_t place = 1; place < spans.size(); ++place) {
        if (spans[place].begin() <= spans[last].end()) {
            spans[last] = *Span::between(spans[last].begin(), std::max(spans[last].end(), spans[place].end()));
        } else {
            spans[++last] = spans[place];
        }
    }
    spans.erase(spans.begin() + static_cast<std::ptrdiff_t>(last) + 1, spans.end());
    return Spans(std::move(spans));
}

}  // namespace sayso::annotation
