// What the words of a source name: somebody by name, by what they are, or by a pronoun. Rests on names.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "suggest/names.h"
#include "suggest/read_block.h"
#include "suggest/registry.h"
#include "text/offsets.h"

namespace sayso::suggest {

enum class SourceForm : std::uint8_t {
    nothing,  ///< no words
    pronoun,  ///< "she", "who", "his"
    name,     ///< "Mayor Brandt", "the mayor, Tomasz Brandt"
    noun,     ///< "the mayor", "Saturday’s announcement"
    several,  ///< "Brandt and Holm"
};

struct SourceWords {
    SourceForm form = SourceForm::nothing;
    /// The words that name, without what is told beside.
    TokenRange words = {};
    /// The noun or pronoun that they turn upon, a token.
    std::uint32_t head = 0;
    /// For `name`.
    Name name = {};
};

/// The block that holds `place`, and its first token that ends past it; the numbers of all where there is none.
/// O(log n).
struct TokenPlace {
    std::uint32_t block = 0;
    std::uint32_t token = 0;
};
TokenPlace token_at(std::span<const ReadBlock> blocks, text::ByteOffset place);

/// The tokens in `range`, of the block where it begins. O(log n).
TokenRange tokens_of(std::span<const ReadBlock> blocks, text::ByteRange range);

/// Reads tokens as a source. O(tokens).
SourceWords read_source(std::string_view text, std::span<const ReadBlock> blocks, const Names& names, TokenRange range);

}  // namespace sayso::suggest
