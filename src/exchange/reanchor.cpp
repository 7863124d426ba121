// Searches in windows that grow around the stated place: what has moved has mostly not moved far.
#include "exchange/reanchor.h"

#include <algorithm>

namespace sayso::exchange {

namespace {

constexpr std::string_view joint = " … ";

std::vector<std::string_view> parts_of(std::string_view exact) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = exact.find(joint);
        parts.push_back(exact.substr(0, end));
        if (end == exact.npos) return parts;
        exact.remove_prefix(end + joint.size());
    }
}

text::ByteRange range_of(std::size_t begin, std::string_view words) {
    const auto start = static_cast<std::uint32_t>(begin);
    return {{start}, {start + static_cast<std::uint32_t>(words.size())}};
}

}  // namespace

std::optional<annotation::Spans> Reanchor::find(std::string_view exact, text::CodePointOffset stated) {
    if (exact.empty()) return std::nullopt;
    const text::ByteOffset place = text_.byte(stated);
    const auto span_of = [&](text::ByteRange range) {
        const text::CodePointRange found = text_.code_point_range(range);
        return annotation::Span::between(found.begin, found.end);
    };
    if (const auto whole = nearest(exact, place)) return annotation::Spans(*span_of(*whole));

    const std::vector<std::string_view> parts = parts_of(exact);
    if (parts.size() == 1) return std::nullopt;
    std::vector<annotation::Span> spans;
    text::ByteOffset free_from;
    for (const std::string_view part : parts) {
        if (part.empty()) return std::nullopt;
        const auto found = spans.empty() ? nearest(part, place) : next(part, free_from);
        if (!found) return std::nullopt;
        spans.push_back(*span_of(*found));
        free_from = found->end;
    }
    return annotation::Spans::joining(std::move(spans));
}

std::optional<text::ByteRange> Reanchor::nearest(std::string_view words, text::ByteOffset place) {
    constexpr std::size_t first_reach = 4096;
    const std::string_view bytes = text_.bytes();
    const std::size_t middle = place.value;
    const std::size_t widest = widest_search();
    for (std::size_t reach = first_reach;; reach *= 8) {
        reach = std::min(reach, widest);
        const std::size_t begin = middle - std::min(middle, reach);
        const std::size_t end = std::min(bytes.size(), middle + reach + words.size());
        searched_ += end - begin;
        // A match that starts in the window, each side of the place.
        const std::size_t after = bytes.substr(0, end).find(words, middle);
        const std::size_t before = bytes.substr(begin, end - begin).rfind(words, middle - begin);
        const bool found_before = before != bytes.npos;
        if (after != bytes.npos && (!found_before || after - middle <= middle - (begin + before)))
            return range_of(after, words);
        if (found_before) return range_of(begin + before, words);
        if (reach == widest) return std::nullopt;
    }
}

std::optional<text::ByteRange> Reanchor::next(std::string_view words, text::ByteOffset place) {
    const std::string_view bytes = text_.bytes();
    const std::size_t end = std::min(bytes.size(), place.value + widest_search() + words.size());
    const std::size_t found = bytes.substr(0, end).find(words, place.value);
    searched_ += (found == bytes.npos ? end : found) - place.value;
    if (found == bytes.npos) return std::nullopt;
    return range_of(found, words);
}

std::size_t Reanchor::widest_search() const {
    constexpr std::size_t when_much_was_searched = std::size_t{1} << 19;
    return searched_ < most_bytes_searched ? std::max<std::size_t>(text_.bytes().size(), 1) : when_much_was_searched;
}

}  // namespace sayso::exchange
