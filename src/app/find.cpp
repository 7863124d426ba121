// Looking for words by their folded code points, one for one, so that places in the text need no table.
// The search is Knuth, Morris and Pratt's (1977): linear, whatever is looked for.
#include "app/find.h"

#include <cstdint>

#include "text/case_folding.h"
#include "text/code_points.h"
#include "text/words.h"

namespace sayso::app {

namespace {

/// The code point that stands for all that match one another.
char32_t folded(char32_t letter, LetterCase letters) {
    switch (letter) {
        case U'‘':
        case U'’':
        case U'‚':
        case U'‛':
            return U'\'';
        case U'“':
        case U'”':
        case U'„':
        case U'‟':
            return U'"';
        default:
            return letters == LetterCase::any ? text::case_folded(letter) : letter;
    }
}

/// For each code point of the query: how much of the query's start stands again before it.
std::vector<std::size_t> restarts_of(const std::u32string& query) {
    std::vector<std::size_t> restarts(query.size() + 1, 0);
    std::size_t matched = 0;
    for (std::size_t index = 1; index < query.size(); ++index) {
        while (matched > 0 && query[index] != query[matched])
            matched = restarts[matched];
        if (query[index] == query[matched]) ++matched;
        restarts[index + 1] = matched;
    }
    return restarts;
}

}  // namespace

std::vector<text::ByteRange> find_all(std::string_view text, std::string_view query, LetterCase letters) {
    std::u32string wanted;
    text::for_each_code_point(query,
                              [&](text::ByteOffset, char32_t letter) { wanted.push_back(folded(letter, letters)); });
    std::vector<text::ByteRange> hits;
    if (wanted.empty()) return hits;

    const std::vector<std::size_t> restarts = restarts_of(wanted);
    // Where each of the last code points started, as many as the query has: a hit starts at one of them.
    std::vector<text::ByteOffset> starts(wanted.size());
    std::size_t seen = 0;
    std::size_t matched = 0;
    bool ends_here = false;
    text::for_each_code_point(text, [&](text::ByteOffset place, char32_t letter) {
        if (ends_here) hits.back().end = place;
        ends_here = false;
        starts[seen++ % starts.size()] = place;
        const char32_t fold = folded(letter, letters);
        while (matched > 0 && fold != wanted[matched])
            matched = restarts[matched];
        if (fold == wanted[matched]) ++matched;
        if (matched < wanted.size()) return;
        hits.push_back({starts[seen % starts.size()], place});
        ends_here = true;
        matched = 0;
    });
    if (ends_here) hits.back().end = text::ByteOffset{static_cast<std::uint32_t>(text.size())};
    return hits;
}

void keep_whole_words(std::string_view text, std::vector<text::ByteRange>& hits) {
    std::erase_if(hits, [&](text::ByteRange hit) { return text::snap_to_words(text, hit) != hit; });
}

}  // namespace sayso::app
