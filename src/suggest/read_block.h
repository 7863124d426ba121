// ReadBlock: what a block is read as before anything is looked for in it: the unit that is read anew when its kind or
// its sentences change. Offsets inside it count bytes from its own start.
#pragma once

#include <string_view>
#include <vector>

#include "article/article.h"
#include "suggest/language.h"
#include "suggest/quotation_marks.h"
#include "suggest/tokens.h"
#include "suggest/word_use.h"
#include "text/offsets.h"

namespace sayso::suggest {

struct ReadBlock {
    article::BlockKind kind = article::BlockKind::paragraph;
    /// In the article's text.
    text::ByteRange range;
    std::vector<Quotation> quotations;
    std::vector<Token> tokens;
    std::vector<text::ByteRange> sentences;

    /// A place of the block in the article's text.
    [[nodiscard]] text::ByteRange in_text(text::ByteRange in_block) const {
        return {range.begin + in_block.begin.value, range.begin + in_block.end.value};
    }
};

/// Reads the block of `text` at `range`. O(n) in its length.
ReadBlock read_block(std::string_view text, article::BlockKind kind, text::ByteRange range, Language language,
                     const WordUse& words);

}  // namespace sayso::suggest
