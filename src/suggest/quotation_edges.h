// QuotationEdges: where the words of an attribution begin and end by quotation marks, and what is a speech of its own
// beside them: "said it was late, adding: “Go home”". English. Measured on people's marks, each rule is right in four
// of five and more. Rests on block_words and attribution.
#pragma once

#include <cstdint>
#include <optional>

#include "suggest/attribution.h"
#include "suggest/block_words.h"

namespace sayso::suggest {

/// The attributions are of its block, and have a cue. O(words of the attribution).
class QuotationEdges : protected BlockWords {
  public:
    using BlockWords::BlockWords;

    /// "… that it was late, adding, “Go home”": what is added, as an attribution of the same source; and takes it out
    /// of the other.
    [[nodiscard]] std::optional<Attribution> added_in(Attribution& attribution) const;
    /// "While she waited, Holm said, “It is late”": when she said so is no part of it.
    void leave_out_circumstance(Attribution& attribution) const;
    /// "Others are not so sure: “Leave it,” said Holm", "Holm told the crowd: “Leave it.”": what stands before the
    /// colon, or after the cue before a comma, is the reporter's.
    void leave_out_announcement(Attribution& attribution) const;
    /// "chanted “Build it,” referring to the bridge": a sentence in marks ends with them.
    void leave_out_afterthought(text::ByteRange& range) const;

  private:
    /// "At a rally …", "While she waited …"
    [[nodiscard]] bool tells_when(TokenRange words) const;
    /// Whether, after a cue, `words` up to a comma or a colon tell whom or how, and a sentence in quotation marks
    /// follows, up to `end`: "told the crowd: “Leave it.”", and not "said that it was late: “Nobody came.”".
    [[nodiscard]] bool announces_sentence(TokenRange words, std::uint32_t end) const;
    /// A verb that may go on with what somebody says, or somebody else.
    [[nodiscard]] bool adds(std::uint32_t place) const;
};

}  // namespace sayso::suggest
