// A block taken apart into words, quotations and cues, for what is guessed of its sentences when a person asks. Rests
// on suggest's quotation marks and on what its vocabulary knows of English words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "suggest/name_words.h"
#include "suggest/vocabulary.h"
#include "text/offsets.h"

namespace sayso::app {

/// A stretch of a block, counted in code points from its start.
struct Part {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] bool contains(Part other) const { return begin <= other.begin && other.end <= end; }
    [[nodiscard]] bool overlaps(Part other) const { return begin < other.end && other.begin < end; }
    [[nodiscard]] bool empty() const { return begin >= end; }
};

struct PassageWord {
    Part part;
    /// With ASCII letters in lower case and ’ as '; lives as long as the Passage.
    std::string_view lower;
    suggest::WordClass word_class = suggest::WordClass::none;
    suggest::NameWord name;
    bool capital = false;

    [[nodiscard]] bool is(suggest::WordClass one) const { return word_class == one; }
    [[nodiscard]] bool is_relative() const { return name.is(suggest::known_as::relative); }
    /// That can be a subject, but for "who" and "which".
    [[nodiscard]] bool is_pronoun() const { return is(suggest::WordClass::pronoun) && !is_relative(); }
    /// That a noun is named with: "the", "its".
    [[nodiscard]] bool is_determiner() const { return is(suggest::WordClass::determiner); }
    /// That can stand between a subject and its verb: "has", "later", "privately".
    [[nodiscard]] bool is_between_subject_and_verb() const;
    /// Whether it is no noun, and where a sentence begins with it no name: "on", "however".
    [[nodiscard]] bool is_small() const;
    /// Has a capital letter, and is neither a title nor a day.
    [[nodiscard]] bool can_be_in_name() const;
};

class Passage {
  public:
    /// The article outlives it. O(n) in the block.
    Passage(const article::Article& article, const article::Block& block);
    Passage(const Passage&) = delete;
    Passage& operator=(const Passage&) = delete;

    /// As much of a range of the article as stands in the block.
    [[nodiscard]] Part part(text::CodePointRange range) const;
    [[nodiscard]] text::CodePointRange range(Part part) const;
    [[nodiscard]] Part whole() const { return {0, letters_.size()}; }
    /// In order, apart.
    [[nodiscard]] const std::vector<PassageWord>& words() const { return words_; }

    /// O(log n).
    [[nodiscard]] std::size_t count_words(Part part) const;
    /// Whether anything of it stands in quotation marks. O(log n).
    [[nodiscard]] bool is_quoted(Part part) const;
    /// Quotations with words in `part`, as far as they lie in it, with their marks; one inside another counts as its
    /// words. One that is not closed goes on to the end: the next paragraph opens it again.
    [[nodiscard]] std::vector<Part> quotations(Part part) const;
    /// Without white space at its ends.
    [[nodiscard]] Part trimmed(Part part) const;
    /// Trimmed, and without the point or comma after it, which no claim has outside of quotation marks.
    [[nodiscard]] Part without_stop(Part part) const;
    /// Those of its parts between commas that have words.
    [[nodiscard]] std::vector<Part> between_commas(Part part) const;
    /// The last character of `part` that is not white space, or 0.
    [[nodiscard]] char32_t last_of(Part part) const;
    [[nodiscard]] char32_t at(std::size_t index) const { return letters_[index]; }
    /// As `PassageWord::lower`.
    [[nodiscard]] std::string_view lower(Part part) const {
        return std::string_view(lower_).substr(part.begin, part.end - part.begin);
    }
    /// Whether only spaces, hyphens and points stand between two words.
    [[nodiscard]] bool are_joined(const PassageWord& one, const PassageWord& other) const;

    /// Reporting words in `part` outside of quotation marks: "said", "according to".
    [[nodiscard]] std::vector<Part> cues(Part part) const;
    /// Whether that cue is "according to", which no subject stands before.
    [[nodiscard]] bool is_according_to(Part cue) const { return count_words(cue) == 2; }

  private:
    void add_word(Part part);

    text::CodePointOffset begin_;
    std::u32string letters_;
    std::string lower_;
    std::vector<PassageWord> words_;
    std::vector<Part> quotations_;  // in order, apart
};

}  // namespace sayso::app
