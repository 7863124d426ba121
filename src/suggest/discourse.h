// Who a pronoun or "the president" is, by who was spoken of before. Mentions are noted in the order of the text; what
// is asked looks back over some dozen of them. Rests on registry.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "suggest/names.h"
#include "suggest/read_block.h"
#include "suggest/registry.h"
#include "suggest/speakers.h"

namespace sayso::suggest {

/// Where somebody was spoken of.
struct Mention {
    /// `nobody`: words without a name, for whom no entity is made before one asks.
    std::uint32_t entity = nobody;
    TokenRange words = {};
    std::uint32_t head = 0;      ///< a token: the noun that the words turn upon
    std::uint32_t sentence = 0;  ///< counts through the article
    bool subject = false;        ///< the first to be named in its sentence, and not after a preposition
    bool speaker = false;
    bool quoted = false;  ///< in quotation marks
    bool beside = false;  ///< `Name::beside`
};

/// Somebody found, and how sure that is.
struct Guess {
    std::uint32_t entity = nobody;
    MentionRule rule = MentionRule::pronoun;
    float score = 0;
};

class Discourse {
  public:
    Discourse(std::string_view text, std::span<const ReadBlock> blocks, Registry& registry)
        : text_(text), blocks_(blocks), registry_(registry) {}

    void note(const Mention& mention);
    /// Whoever speaks until `end` in the text: what is said there as "he" is most likely the speaker.
    void note_content(std::uint32_t speaker, text::ByteOffset end);
    /// Somebody has made a document of that kind (a token's hash): "sent a letter".
    void note_document(std::uint32_t head, std::uint32_t maker, std::uint32_t sentence);

    /// Who the pronoun at that token is; it is not noted.
    Guess pronoun(TokenRange words, std::uint32_t sentence);
    /// Who "who" or "which" at that token is.
    Guess relative(TokenRange words, std::uint32_t sentence);
    /// Who is named by what they are: "the president", "a spokesman", "the letter".
    Guess noun(TokenRange words, std::uint32_t head);

    /// Whether a noun (a token) is for words of one person, so that "Lund’s letter" speaks for Lund.
    [[nodiscard]] bool is_personal(std::uint32_t block, std::uint32_t token) const;
    /// The last mentions, if they stand in that sentence; some dozen at most.
    [[nodiscard]] std::span<Mention> latest_mentions(std::uint32_t sentence);

  private:
    struct Document {
        std::uint32_t head = 0;
        std::uint32_t maker = nobody;
        std::uint32_t sentence = 0;
    };

    [[nodiscard]] NameWord known(TokenRange words, std::uint32_t place) const {
        return name_word(blocks_[words.block].tokens[place].hash);
    }
    [[nodiscard]] std::span<Document> latest_documents();
    std::uint32_t entity_of(Mention& mention);
    [[nodiscard]] Guess holder_of_role(TokenRange words, std::uint32_t head);
    [[nodiscard]] Guess earlier_noun(TokenRange words, std::uint32_t head, bool definite);
    [[nodiscard]] std::uint32_t add_noun(TokenRange words, std::uint32_t head);

    std::string_view text_;
    std::span<const ReadBlock> blocks_;
    Registry& registry_;
    std::vector<Mention> mentions_;
    std::vector<Document> documents_;
    std::vector<std::uint32_t> nouns_;  // entities without a name
    std::uint32_t speaker_ = nobody;
    text::ByteOffset spoken_until_;
};

}  // namespace sayso::suggest
