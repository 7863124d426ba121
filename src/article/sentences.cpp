// Works in bytes inside a block, then says it in code points.
#include "article/sentences.h"

#include "text/breaks.h"
#include "text/words.h"

namespace sayso::article {

std::vector<text::CodePointRange> sentences_of(const ArticleText& text, std::span<const Block> blocks) {
    std::vector<text::CodePointRange> sentences;
    for (const Block& block : blocks) {
        const text::ByteRange bytes = text.byte_range(block.range);
        const std::string_view words = text::slice(text.bytes(), bytes);
        text::ByteOffset begin;
        for (const text::ByteOffset end : text::sentence_boundaries(words)) {
            const text::ByteRange sentence = text::trim_white_space(words, {begin, end});
            begin = end;
            if (sentence.empty()) continue;
            const text::ByteOffset first = bytes.begin + sentence.begin.value;
            const text::ByteOffset last = bytes.begin + sentence.end.value;
            sentences.push_back(text.code_point_range({first, last}));
        }
    }
    return sentences;
}

}  // namespace sayso::article
