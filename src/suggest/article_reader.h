// Reading: what the passes find in an article, block by block, then over blocks. Rests on passes and findings.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "annotation/document.h"
#include "article/article.h"
#include "suggest/findings.h"
#include "suggest/language.h"
#include "suggest/passes.h"
#include "suggest/tagger.h"
#include "suggest/word_use.h"
#include "text/steps.h"

namespace sayso::suggest {

/// The language that suggestions are made in: the one that the article says, or else looks like.
Language language_in(const article::Article& article);

/// Whether a person has changed what a block is, or its sentences, since it was read. O(sentences of the block).
bool was_changed(const annotation::Document& document, const ReadBlock& read, std::size_t number);

/// Reads blocks one by one, each with what stands before it.
class ArticleReader {
  public:
    /// All four live longer.
    ArticleReader(const annotation::Document& document, const Passes& passes, Findings& findings, WordMemory& words);

    /// The block of that number in the article. One that is longer than any paragraph is read in pieces, each by
    /// itself, and yields between them. O(block).
    text::Steps read(std::size_t number);
    /// Once all are read: what goes over blocks, and who is who. O(n log n).
    text::Steps join();
    /// What is then told of the `index`-th block that was read: how sure its speakers are, how much it is worth
    /// checking. Yields now and then. O(block).
    text::Steps judge(std::size_t index);
    /// Last, the claims that the reporter makes. O(n log n).
    void find_own_claims();

  private:
    void judge(const ReadBlock& block, Attribution& attribution) const;
    /// Looks into a piece of the block that is read last.
    void look_into(const ReadBlock& piece, bool is_last);
    void give_to_blocks();

    const annotation::Document& document_;
    const Passes& passes_;
    Findings& findings_;
    WordMemory& words_met_;
    std::string_view text_;
    Language language_;
    WordUse words_;
    std::vector<std::vector<Attribution>> of_blocks_;
};

}  // namespace sayso::suggest
