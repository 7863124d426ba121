// Works in bytes inside a block, counting code points along the way.
#include "article/sentences.h"

#include "text/breaks.h"
#include "text/utf8.h"
#include "text/words.h"

namespace sayso::article {

std::vector<text::CodePointRange> sentences_of(const ArticleText& text, std::span<const Block> blocks) {
    std::vector<text::CodePointRange> sentences;
    for (const Block& block : blocks) {
        const std::string_view words = text.slice(block.range);
        text::ByteOffset counted;                              // up to here, and …
        text::CodePointOffset counted_to = block.range.begin;  // … that is here
        const auto code_point = [&](text::ByteOffset place) {
            counted_to =
                counted_to + static_cast<std::uint32_t>(text::count_code_points(text::slice(words, {counted, place})));
            counted = place;
            return counted_to;
        };
        text::ByteOffset begin;
        for (const text::ByteOffset end : text::sentence_boundaries(words)) {
            const text::ByteRange sentence = text::trim_white_space(words, {begin, end});
            begin = end;
            if (sentence.empty()) continue;
            const text::CodePointOffset first = code_point(sentence.begin);
            sentences.push_back({first, code_point(sentence.end)});
        }
    }
    return sentences;
}

}  // namespace sayso::article
