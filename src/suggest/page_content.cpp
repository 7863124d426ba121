#include "suggest/page_content.h"

#include <algorithm>
#include <cstdint>

#include "suggest/line_shapes.h"
#include "text/heap_sort.h"

namespace sayso::suggest {

namespace {

/// What a change between content and boilerplate costs.
constexpr std::int32_t change = 6;

using Lines = std::span<const PageLine>;

/// How much a line reads like an article's, below 0 like a page's.
std::int32_t content_of(const PageLine& line) {
    switch (line.phrase) {
        case PagePhrase::caption:
            return 0;
        case PagePhrase::label:
        case PagePhrase::notice:
            return -4;
        case PagePhrase::more:
            return -7;
        case PagePhrase::end:
            return -10;
        case PagePhrase::none:
            break;
    }
    const auto words = static_cast<std::int32_t>(std::min<std::size_t>(line.words, 40));
    if (line.is_sentence()) return words;
    if (line.words >= 20) return words / 2;
    if (line.ending == Ending::stop && line.words >= 4) return words / 2 - 1;
    if (line.quotes || line.ending == Ending::leads_on) return 0;
    if (line.ending != Ending::open) return -1;
    if (is_date(line)) return 0;
    if (is_list_item(line)) return -1;
    return line.is_short() ? -3 : -2;
}

bool is_headline(const PageLine& line) {
    return line.phrase == PagePhrase::none && line.ending == Ending::open && !line.quotes && line.words < 20 &&
           !is_list_item(line) && !is_date(line);
}

/// How much a line reads like an article's, with what stands beside it.
std::int32_t weight_of(Lines lines, const std::vector<bool>& repeated, std::size_t place) {
    const PageLine& line = lines[place];
    if (repeated[place]) return -3;
    // Headings of an article do not come in rows, headlines of others do.
    if (is_headline(line) && place > 0 && is_headline(lines[place - 1])) return -5;
    // A heading is as short as what a page says, and so is an item of a list: what they belong to tells.
    const bool above_text = place + 1 < lines.size() && !lines[place + 1].is_of_page() &&
                            (lines[place + 1].is_sentence() || is_list_item(lines[place + 1]));
    if (above_text && looks_like_heading(line)) return 0;
    if (line.phrase == PagePhrase::none && is_list_item(line) && !line.is_sentence()) {
        constexpr std::size_t most_items = 30;
        std::size_t above = place;
        while (above > 0 && place - above < most_items && is_list_item(lines[above]))
            --above;
        if (!lines[above].is_of_page()) return 0;
    }
    return content_of(line);
}

/// The likeliest row of states.
std::vector<bool> likeliest_content(Lines lines, const std::vector<bool>& repeated) {
    /// The likelier state of the line before, were this one content, were it the page's.
    struct Before {
        bool of_content = true;
        bool of_page = true;
    };
    std::vector<Before> content_before(lines.size());
    std::int32_t content = 0;
    std::int32_t page = 0;
    for (std::size_t place = 0; place < lines.size(); ++place) {
        const std::int32_t weight = weight_of(lines, repeated, place);
        Before& before = content_before[place];
        before.of_content = place == 0 || content >= page - change;
        before.of_page = place != 0 && content - change > page;
        const std::int32_t next_content = (before.of_content ? content : page - change) + weight;
        page = (before.of_page ? content - change : page) - weight;
        content = next_content;
    }
    std::vector<bool> is_content(lines.size());
    bool state = content >= page;
    for (std::size_t place = lines.size(); place-- > 0;) {
        is_content[place] = state;
        state = state ? content_before[place].of_content : content_before[place].of_page;
    }
    return is_content;
}

/// Whether a sentence of an article stands below.
bool content_follows(Lines lines, const std::vector<bool>& content, std::size_t place) {
    for (std::size_t below = place + 1; below < lines.size(); ++below) {
        const PageLine& line = lines[below];
        if (content[below] && line.is_sentence() && line.ending == Ending::stop && line.words >= 12 &&
            !line.is_of_page())
            return true;
    }
    return false;
}

/// What stands below the end of an article is the page's.
void end_at_hard_stop(Lines lines, std::vector<bool>& content) {
    std::size_t all = 0;
    for (std::size_t place = 0; place < lines.size(); ++place) {
        if (content[place] && !lines[place].is_of_page()) all += lines[place].words;
    }
    std::size_t before = 0;
    bool over = false;
    for (std::size_t place = 0; place < lines.size(); ++place) {
        const PageLine& line = lines[place];
        if (over) content[place] = false;
        const bool most_is_past = before * 10 >= all * 6;
        const bool enough_is_past = before >= 60;
        if (line.phrase == PagePhrase::end && (most_is_past || enough_is_past) && before > 0) over = true;
        const bool is_heading = line.words <= most_words_of_a_label;
        if (line.phrase == PagePhrase::more && is_heading && most_is_past && before > 0 &&
            !content_follows(lines, content, place))
            over = true;
        if (content[place] && !line.is_of_page()) before += line.words;
    }
}

}  // namespace

std::vector<bool> repeated_lines(std::span<const PageLine> lines) {
    std::vector<std::int64_t> hashes(lines.size());
    for (std::size_t place = 0; place < hashes.size(); ++place)
        hashes[place] = lines[place].hash;
    const std::vector<std::size_t> places = text::places_by_falling_key(hashes);
    std::vector<bool> repeated(lines.size());
    for (std::size_t at = 1; at < places.size(); ++at) {
        const PageLine& line = lines[places[at]];
        const bool same = lines[places[at - 1]].folded == line.folded;
        // Farther down, a sentence may be said again: each entry of a running report tells how many votes it takes.
        const bool near = places[at] - places[at - 1] <= 2;
        if (line.words >= 4 && same && (near || !line.is_sentence())) repeated[places[at]] = true;
    }
    return repeated;
}

std::vector<bool> content_lines(std::span<const PageLine> lines, const std::vector<bool>& repeated) {
    std::vector<bool> content = likeliest_content(lines, repeated);
    end_at_hard_stop(lines, content);
    return content;
}

}  // namespace sayso::suggest
