#include "suggest/page_title.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "suggest/line_shapes.h"
#include "text/character_properties.h"
#include "text/code_points.h"

namespace sayso::suggest {

namespace {

/// "Title | Site", where the title stands alone below.
bool is_with_site(std::span<const PageLine> lines, std::size_t place, std::size_t body) {
    for (std::size_t other = place + 1; other < body; ++other) {
        const std::string& title = lines[other].folded;
        const std::string_view line = lines[place].folded;
        if (lines[other].words < 3 || line.size() <= title.size() || !line.starts_with(title)) continue;
        const std::string_view rest = line.substr(title.size());
        for (const std::string_view mark : {" |", " -", " –", " —", " :", " ·", "_", "-", "|"})
            if (rest.starts_with(mark)) return true;
    }
    return false;
}

/// In tenths, how many of the line's longer words stand in the text too; of Chinese, of its pairs of characters.
std::int32_t shared_with(std::string_view text, std::string_view line) {
    std::size_t words = 0;
    std::size_t shared = 0;
    std::string pair;
    std::size_t last_size = 0;
    const auto look_for = [&](std::string_view word) {
        ++words;
        if (text.contains(word)) ++shared;
    };
    std::string word;
    const auto end_word = [&] {
        if (word.size() > 3) look_for(word);
        word.clear();
    };
    text::for_each_code_point(line, [&](text::ByteOffset, char32_t letter) {
        if (is_ideograph(letter)) {
            end_word();
            pair.erase(0, pair.size() - last_size);
            last_size = pair.size();
            text::append_utf8(pair, letter);
            if (last_size != 0) look_for(pair);
            last_size = pair.size() - last_size;
            return;
        }
        pair.clear();
        last_size = 0;
        if (text::properties_of(letter).has(text::letter_or_number)) {
            text::append_utf8(word, letter);
        } else {
            end_word();
        }
    });
    end_word();
    return words == 0 ? 0 : static_cast<std::int32_t>(shared * 10 / words);
}

}  // namespace

std::optional<std::size_t> title_above(std::span<const PageLine> lines, std::size_t body,
                                       const std::vector<bool>& content, const std::vector<bool>& repeated) {
    std::string lede = " ";
    for (std::size_t place = body, taken = 0; place < lines.size() && taken < 4; ++place) {
        if (!content[place] || !lines[place].is_sentence()) continue;
        lede += lines[place].folded + " ";
        ++taken;
    }
    std::optional<std::size_t> best;
    std::int32_t best_score = 0;
    bool first_seen = false;
    for (std::size_t place = 0; place < body; ++place) {
        const PageLine& line = lines[place];
        if (!looks_like_title(line) || (place != 0 && is_byline(line) && best)) continue;
        if (is_with_site(lines, place, body)) continue;
        // More than half of its words in the text is no better than half of them.
        std::int32_t score = std::min(shared_with(lede, line.folded), 5) * 40;
        score += static_cast<std::int32_t>(std::min<std::size_t>(line.words, 8)) * 8;
        if (line.words >= 4 && !first_seen) {
            score += 60;
            first_seen = true;
        }
        if (place == 0) score += 30;
        if (line.words < 3) score -= 60;
        if (line.words > 14) score -= 60;
        if (repeated[place]) score -= 10;
        if (is_byline(line)) score -= 40;
        for (std::size_t below = place + 1; below < std::min(place + 4, body); ++below) {
            if (is_byline(lines[below]) || is_date(lines[below])) {
                score += 150;
                break;
            }
        }
        if (!best || score > best_score) {
            best = place;
            best_score = score;
        }
    }
    return best;
}

}  // namespace sayso::suggest
