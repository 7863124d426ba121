#include "suggest/read_block.h"

#include "suggest/sentences.h"

namespace sayso::suggest {

ReadBlock read_block(std::string_view text, article::BlockKind kind, text::ByteRange range, Language language,
                     const WordUse& words) {
    const std::string_view block = text::slice(text, range);
    ReadBlock read{.kind = kind, .range = range, .quotations = quotations_in(block), .tokens = {}, .sentences = {}};
    read.tokens = tokens_in(block, read.quotations);
    read.sentences = sentences_in(block, language, words);
    return read;
}

}  // namespace sayso::suggest
