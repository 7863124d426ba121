// A block taken apart into words and quotations, and what their order tells.
#include "app/reporting.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "app/text_units.h"
#include "text/breaks.h"
#include "text/character_properties.h"
#include "text/code_points.h"

namespace sayso::app {

namespace {

using annotation::Span;
using annotation::Spans;
using text::CodePointOffset;
using text::CodePointRange;

// ---- words ----

// Forms that are seldom anything else: "reports" and "states" are left out, for they are nouns.
constexpr std::string_view reporting_words =
    " said says say saying told tells tell telling asked asks added adds adding wrote writes argued argues arguing"
    " claimed claims claim warned warns cautioned insisted insists denied denies stated announced announces declared"
    " declares explained explains noted replied responded confirmed confirms reported predicted predicts acknowledged"
    " admitted admits alleged alleges believes believe thinks think thought called calls concluded conceded"
    " described describes estimated estimates maintains maintained mentioned pledged promised recalled revealed"
    " stressed suggested suggests testified tweeted posted urged vowed hinted disputes expects contends contended"
    " asserted remarked observed quipped complained demanded demands ";
constexpr std::string_view pronouns = " he she they it we i you ";
constexpr std::string_view determiners = " the a an his her its their our my this that these those one some many ";
constexpr std::string_view relatives = " who which whom ";
constexpr std::string_view titles =
    " mr mrs ms dr prof professor sir mayor president senator sen rep gov governor minister secretary judge justice"
    " chancellor ";
constexpr std::string_view inside_names = " de da di du la le van von der den bin al ";
constexpr std::string_view days =
    " monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december ";
/// Capitalised only because they begin a sentence, and no names.
constexpr std::string_view beginnings =
    " on in at by but and as for from since after before when while if last late yesterday today however meanwhile"
    " earlier later also according asked ";
/// Words right before a cue that are nobody who speaks.
constexpr std::string_view no_subjects = " and but or then that not to is are was were be been being will would could ";
constexpr std::string_view between_subject_and_cue = " has have had also later then now since once again ";

/// Whether the list, each word between spaces, has this one.
bool has(std::string_view list, std::string_view word) {
    if (word.empty()) return false;
    for (std::size_t at = list.find(word); at != list.npos; at = list.find(word, at + 1)) {
        if (list[at - 1] == ' ' && list[at + word.size()] == ' ') return true;
    }
    return false;
}

char lower_case(char32_t letter) {
    // What is not ASCII is in no list.
    if (letter >= 0x80) return '?';
    return static_cast<char>(letter >= U'A' && letter <= U'Z' ? letter + 0x20 : letter);
}

bool is_letter_or_number(char32_t code_point) {
    return text::properties_of(code_point).has(text::letter_or_number);
}

/// A stretch of a block, counted in code points from its start.
struct Part {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] bool contains(Part other) const { return begin <= other.begin && other.end <= end; }
    [[nodiscard]] bool overlaps(Part other) const { return begin < other.end && other.begin < end; }
    [[nodiscard]] bool empty() const { return begin >= end; }
};

std::size_t distance(Part one, Part other) {
    if (one.overlaps(other)) return 0;
    return one.end <= other.begin ? other.begin - one.end : one.begin - other.end;
}

struct Word {
    Part part;
    /// In lower case, as the lists have words; lives as long as the Passage.
    std::string_view lower;
    bool capital = false;
};

// ---- quotations ----

/// What closes a quotation that `mark` opens; 0 where it opens none.
char32_t closing_of(char32_t mark) {
    switch (mark) {
        case U'"':
        case U'\'':
            return mark;
        case U'“':
        case U'„':
            return U'”';
        case U'‘':
        case U'‚':
            return U'’';
        case U'«':
            return U'»';
        case U'»':
            return U'«';
        case U'‹':
            return U'›';
        case U'「':
            return U'」';
        case U'『':
            return U'』';
        default:
            return 0;
    }
}

bool is_single(char32_t mark) {
    return mark == U'\'' || mark == U'‘' || mark == U'’' || mark == U'‚';
}

/// Quotations in a block, with their marks; one inside another counts as its words. One that is not closed goes on to
/// the end: the next paragraph opens it again.
std::vector<Part> quotations_in(const std::u32string& letters) {
    std::vector<Part> found;
    const auto letter_at = [&](std::size_t index) {
        return index < letters.size() && is_letter_or_number(letters[index]);
    };
    char32_t closing = 0;
    std::size_t begin = 0;
    for (std::size_t index = 0; index < letters.size(); ++index) {
        const char32_t mark = letters[index];
        const bool in_word = is_single(mark) && letter_at(index + 1) && index > 0 && letter_at(index - 1);
        if (closing == 0) {
            const bool follows_letter = is_single(mark) && index > 0 && letter_at(index - 1);
            closing = follows_letter ? 0 : closing_of(mark);
            begin = index;
        } else if ((mark == closing || (closing == U'”' && letters[begin] == U'„' && mark == U'“')) && !in_word) {
            closing = 0;
            found.push_back({begin, index + 1});
        }
    }
    if (closing != 0 && !is_single(closing)) found.push_back({begin, letters.size()});
    return found;
}

// ---- a block ----

class Passage {
  public:
    Passage(const Passage&) = delete;
    Passage& operator=(const Passage&) = delete;
    Passage(const article::Article& article, const article::Block& block) : begin_(block.range.begin) {
        const std::string_view bytes = article.text.slice(block.range);
        std::vector<text::ByteOffset> starts;
        text::for_each_code_point(bytes, [&](text::ByteOffset at, char32_t letter) {
            starts.push_back(at);
            letters_.push_back(letter);
            lower_ += lower_case(letter);
        });
        std::size_t begin = 0;
        for (const text::ByteOffset boundary : text::word_boundaries(bytes)) {
            std::size_t end = begin;
            while (end < starts.size() && starts[end] < boundary)
                ++end;
            add_word({begin, end});
            begin = end;
        }
        quotations_ = quotations_in(letters_);
    }

    [[nodiscard]] Part part(CodePointRange range) const {
        const auto inside = [&](CodePointOffset place) {
            return place <= begin_ ? 0 : std::min<std::size_t>(place - begin_, letters_.size());
        };
        return {inside(range.begin), inside(range.end)};
    }
    [[nodiscard]] CodePointRange range(Part part) const {
        return {begin_ + static_cast<std::uint32_t>(part.begin), begin_ + static_cast<std::uint32_t>(part.end)};
    }
    [[nodiscard]] Part whole() const { return {0, letters_.size()}; }
    [[nodiscard]] const std::vector<Word>& words() const { return words_; }

    [[nodiscard]] std::size_t count_words(Part part) const {
        return static_cast<std::size_t>(
            std::ranges::count_if(words_, [&](const Word& word) { return part.contains(word.part); }));
    }
    [[nodiscard]] bool is_quoted(Part part) const {
        return std::ranges::any_of(quotations_, [&](Part quotation) { return quotation.overlaps(part); });
    }
    /// Quotations with words in `part`, as far as they lie in it.
    [[nodiscard]] std::vector<Part> quotations(Part part) const {
        std::vector<Part> found;
        for (const Part each : quotations_) {
            const Part inside{std::max(each.begin, part.begin), std::min(each.end, part.end)};
            if (!inside.empty() && count_words(inside) > 0) found.push_back(trimmed(inside));
        }
        return found;
    }
    [[nodiscard]] Part trimmed(Part part) const {
        while (!part.empty() && text::is_white_space(letters_[part.begin]))
            ++part.begin;
        while (!part.empty() && text::is_white_space(letters_[part.end - 1]))
            --part.end;
        return part;
    }
    /// Without white space, and without the point or comma after it, which no claim has outside of quotation marks.
    [[nodiscard]] Part without_stop(Part part) const {
        part = trimmed(part);
        while (!part.empty() && !is_quoted({part.end - 1, part.end})) {
            const char32_t last = letters_[part.end - 1];
            if (last != U'.' && last != U',' && last != U';' && last != U':') break;
            part = trimmed({part.begin, part.end - 1});
        }
        return part;
    }
    /// The last character of `part` that is not white space, or 0.
    [[nodiscard]] char32_t last_of(Part part) const {
        part = trimmed(part);
        return part.empty() ? 0 : letters_[part.end - 1];
    }
    [[nodiscard]] char32_t at(std::size_t index) const { return letters_[index]; }
    [[nodiscard]] std::string_view lower(Part part) const {
        return std::string_view(lower_).substr(part.begin, part.end - part.begin);
    }
    /// Whether only spaces, hyphens, points and apostrophes stand between two words.
    [[nodiscard]] bool are_joined(const Word& one, const Word& other) const {
        for (std::size_t index = one.part.end; index < other.part.begin; ++index) {
            const char32_t letter = letters_[index];
            if (letter != U' ' && letter != U'-' && letter != U'.' && letter != 0xA0) return false;
        }
        return true;
    }

    // ---- cues ----
    /// Reporting words in `part` outside of quotation marks.
    [[nodiscard]] std::vector<Part> cues(Part part) const {
        std::vector<Part> found;
        for (std::size_t index = 0; index < words_.size(); ++index) {
            const Word& word = words_[index];
            if (!part.contains(word.part) || is_quoted(word.part)) continue;
            if (word.lower == "according" && index + 1 < words_.size() && words_[index + 1].lower == "to") {
                found.push_back({word.part.begin, words_[index + 1].part.end});
            } else if (has(reporting_words, word.lower)) {
                // "the claims", "his demands" are nouns, and "who asked not to be named" is beside the point.
                const std::string_view before = index == 0 ? std::string_view() : words_[index - 1].lower;
                if (!has(determiners, before) && !has(relatives, before)) found.push_back(word.part);
            }
        }
        return found;
    }

  private:
    void add_word(Part part) {
        const auto begin = letters_.begin();
        const auto from = begin + static_cast<std::ptrdiff_t>(part.begin);
        const auto to = begin + static_cast<std::ptrdiff_t>(part.end);
        if (std::none_of(from, to, is_letter_or_number)) return;
        words_.push_back({.part = part,
                          .lower = lower(part),
                          .capital = text::properties_of(letters_[part.begin]).sentence == text::SentenceClass::upper});
    }

    CodePointOffset begin_;
    std::u32string letters_;
    std::string lower_;
    std::vector<Word> words_;
    std::vector<Part> quotations_;
};

std::optional<Part> nearest_to(const std::vector<Part>& cues, const std::vector<Part>& said) {
    std::optional<Part> nearest;
    std::size_t least = 0;
    for (const Part cue : cues) {
        for (const Part part : said) {
            const std::size_t away = distance(cue, part);
            if (!nearest || away < least) {
                nearest = cue;
                least = away;
            }
        }
    }
    return nearest;
}

bool is_according_to(const Passage& passage, Part cue) {
    return passage.count_words(cue) == 2;
}

// ---- who ----

/// The longest row of capitalised words that is a name, the first of several as long, in `part`.
std::optional<Part> name_in_part(const Passage& passage, Part part, Part sentence) {
    std::optional<Part> longest;
    std::size_t most = 0;
    std::optional<Part> row;
    std::size_t count = 0;
    const Word* before = nullptr;
    for (const Word& word : passage.words()) {
        if (!part.contains(word.part) || passage.is_quoted(word.part)) continue;
        const bool begins = passage.count_words({sentence.begin, word.part.begin}) == 0;
        const bool no_name = has(days, word.lower) || has(determiners, word.lower) || has(pronouns, word.lower) ||
                             has(titles, word.lower) || (begins && has(beginnings, word.lower));
        const bool joined = row && before != nullptr && passage.are_joined(*before, word);
        if (word.capital && !no_name) {
            row = {joined ? row->begin : word.part.begin, word.part.end};
            count = joined ? count + 1 : 1;
            if (count > most) {
                longest = row;
                most = count;
            } else if (joined && longest && longest->begin == row->begin) {
                longest = row;
            }
        } else if (!joined || !has(inside_names, word.lower)) {
            row.reset();
        }
        before = &word;
    }
    return longest;
}

/// "the mayor", "she": from the last determiner or pronoun on, without "later" and its like before the cue.
std::optional<Part> noun_in_part(const Passage& passage, Part part) {
    std::optional<Part> found;
    bool spoken_of = false;
    for (const Word& word : passage.words()) {
        if (!part.contains(word.part) || passage.is_quoted(word.part)) continue;
        const bool starts = has(determiners, word.lower) || has(pronouns, word.lower);
        if (starts && !spoken_of) {
            found = word.part;
            // "a spokesperson for the government" is one.
            spoken_of = true;
        } else if (found && !has(between_subject_and_cue, word.lower) && !word.lower.ends_with("ly")) {
            found->end = word.part.end;
        }
    }
    return found;
}

/// "the Chinese government", "Chinese officials": the name with the nouns that follow it to the end of `part`, and with
/// the determiner before it. The name alone where something else follows.
Part name_with_nouns(const Passage& passage, Part name, Part part) {
    Part whole = name;
    for (const Word& word : passage.words()) {
        if (word.part.begin < name.end || word.part.end > part.end) continue;
        if (has(between_subject_and_cue, word.lower) || word.lower.ends_with("ly")) continue;
        const bool no_noun = word.capital || passage.is_quoted(word.part) || has(no_subjects, word.lower) ||
                             has(beginnings, word.lower) || has(relatives, word.lower) ||
                             has(determiners, word.lower) || has(pronouns, word.lower);
        if (no_noun) return name;
        whole.end = word.part.end;
    }
    if (whole.end == name.end) return name;
    const auto noun = noun_in_part(passage, part);
    if (noun && noun->begin < name.begin) whole.begin = noun->begin;
    return whole;
}

/// Parts of `part` between its commas.
std::vector<Part> between_commas(const Passage& passage, Part part) {
    std::vector<Part> found;
    std::size_t begin = part.begin;
    for (std::size_t index = part.begin; index <= part.end; ++index) {
        if (index < part.end && passage.at(index) != U',') continue;
        if (passage.count_words({begin, index}) > 0) found.push_back({begin, index});
        begin = index + 1;
    }
    return found;
}

/// "engineers": a noun with no determiner, in lower case, that ends `part`.
std::optional<Part> bare_noun_at_end(const Passage& passage, Part part) {
    const Word* last = nullptr;
    for (const Word& word : passage.words()) {
        if (!part.contains(word.part) || has(between_subject_and_cue, word.lower) || word.lower.ends_with("ly"))
            continue;
        last = &word;
    }
    if (last == nullptr || last->capital || passage.is_quoted(last->part)) return std::nullopt;
    const bool no_noun = has(no_subjects, last->lower) || has(beginnings, last->lower) || has(relatives, last->lower) ||
                         has(titles, last->lower);
    return no_noun ? std::nullopt : std::optional(last->part);
}

std::optional<Part> named_before(const Passage& passage, Part part, Part sentence) {
    const std::vector<Part> parts = between_commas(passage, part);
    if (parts.empty()) return std::nullopt;
    if (passage.last_of(part) == U',' || passage.last_of(part) == U':') {
        // "Its director, Ingrid Solheim, told": the first that names.
        for (const Part each : parts) {
            if (const auto name = name_in_part(passage, each, sentence)) return name;
        }
        return noun_in_part(passage, parts.front());
    }
    if (const auto name = name_in_part(passage, parts.back(), sentence))
        return name_with_nouns(passage, *name, parts.back());
    if (const auto noun = noun_in_part(passage, parts.back())) return noun;
    return bare_noun_at_end(passage, parts.back());
}

/// "said Mara Lindqvist, the mayor", "according to the summary".
std::optional<Part> named_after(const Passage& passage, Part part) {
    std::size_t end = part.begin;
    while (end < part.end && passage.at(end) != U',' && passage.at(end) != U'.' && !passage.is_quoted({end, end + 1}))
        ++end;
    part = passage.trimmed({part.begin, end});
    if (passage.count_words(part) == 0) return std::nullopt;
    // "according to a summary seen by the Courier" names the summary.
    const auto noun = noun_in_part(passage, part);
    const auto name = name_in_part(passage, part, part);
    const bool is_noun =
        noun && name && noun->begin == part.begin && passage.count_words({part.begin, name->begin}) > 1;
    return name && !is_noun ? name : noun;
}

/// Who is named beside the cue, outside of the words that are `said`.
std::optional<Part> named_at(const Passage& passage, Part cue, const std::vector<Part>& said, Part sentence) {
    Part before{sentence.begin, cue.begin};
    Part after{cue.end, sentence.end};
    for (const Part part : said) {
        if (part.end <= cue.begin) before.begin = std::max(before.begin, part.end);
        if (part.begin >= cue.end) after.end = std::min(after.end, part.begin);
    }
    const bool only_after = is_according_to(passage, cue);
    // “…,” said the mayor: only right after what is said does the subject follow its verb.
    const bool may_follow = only_after || said.empty() || std::ranges::any_of(said, [&](Part part) {
                                return part.end <= cue.begin && passage.count_words({part.end, cue.begin}) == 0;
                            });
    // The comma after what is said is no comma before a name.
    while (!before.empty() && (passage.at(before.begin) == U',' || text::is_white_space(passage.at(before.begin))))
        ++before.begin;
    if (!only_after) {
        if (const auto found = named_before(passage, before, sentence)) return found;
    }
    return may_follow ? named_after(passage, after) : std::nullopt;
}

// ---- what ----

/// Where what is said begins after a cue: "told reporters that" tells someone first.
std::size_t said_from(const Passage& passage, Part cue, std::size_t end) {
    std::string_view verb;
    const Word* first = nullptr;
    const Word* second = nullptr;
    for (const Word& word : passage.words()) {
        if (word.part.begin == cue.begin) verb = word.lower;
        if (word.part.begin < cue.end || word.part.end > end) continue;
        if (word.lower == "that" && passage.count_words({cue.end, word.part.begin}) < 5) return word.part.begin;
        if (first == nullptr) {
            first = &word;
        } else if (second == nullptr) {
            second = &word;
        }
    }
    if (first == nullptr) return cue.end;
    if (second != nullptr && (verb.starts_with("tell") || verb == "told")) {
        return has(determiners, first->lower) ? std::min(second->part.end + 1, end) : second->part.begin;
    }
    return first->part.begin;
}

std::vector<Part> said_with_quotations(const Passage& passage, Part sentence, const std::vector<Part>& quotations,
                                       Part cue) {
    std::vector<Part> said;
    for (const Part quotation : quotations) {
        if (quotation.end > cue.begin) continue;
        said.push_back(quotation);
    }
    if (!said.empty()) {
        // “The letters had been “received,” she said”: the words before belong to it.
        const Part lead{sentence.begin, said.front().begin};
        const char32_t last = passage.last_of(lead);
        if (passage.count_words(lead) > 0 && last != U',' && last != U':') said = {{sentence.begin, said.back().end}};
        for (const Part quotation : quotations) {
            if (quotation.begin >= cue.end) said.push_back(quotation);
        }
        return said;
    }
    const Part gap{cue.end, quotations.front().begin};
    const char32_t last = passage.last_of(gap);
    if (passage.count_words(gap) == 0 || last == U',' || last == U':') return quotations;
    return {passage.without_stop({said_from(passage, cue, gap.end), sentence.end})};
}

/// What is said without quotation marks: before the cue or after it.
Part said_without_quotations(const Passage& passage, Part sentence, Part cue) {
    const Part before{sentence.begin, cue.begin};
    if (is_according_to(passage, cue)) {
        if (passage.count_words(before) > 0) return passage.without_stop(before);
        const std::vector<Part> parts = between_commas(passage, {cue.end, sentence.end});
        return passage.without_stop({parts.size() > 1 ? parts[1].begin : cue.end, sentence.end});
    }
    const Part right = passage.without_stop({said_from(passage, cue, sentence.end), sentence.end});
    if (passage.lower(right).starts_with("that ")) return right;
    // "The vote is off, said the mayor": a comma before the cue ends what is said, unless it ends "Solheim, the
    // director,".
    if (passage.last_of(before) == U',' && between_commas(passage, before).size() == 1) {
        return passage.without_stop(before);
    }
    const auto who = named_at(passage, cue, {}, sentence);
    const Part left_whole{sentence.begin, who && who->end <= cue.begin ? who->begin : cue.begin};
    std::size_t left_end = left_whole.end;
    while (left_end > left_whole.begin && passage.at(left_end - 1) != U',')
        --left_end;
    const Part left = passage.without_stop({left_whole.begin, left_end});
    if (!left.empty() && passage.count_words(left) > passage.count_words(right)) return left;
    return right;
}

/// The sentences of the block that the words of the claim stand in, as one stretch.
Part sentences_of(const article::Article& article, const Passage& passage, const std::vector<Part>& said) {
    const std::string_view bytes = article.text.slice(passage.range(passage.whole()));
    const text::ByteOffset base = article.text.byte(passage.range(passage.whole()).begin);
    Part all = said.front();
    CodePointOffset begin = passage.range(passage.whole()).begin;
    for (const text::ByteOffset boundary : text::sentence_boundaries(bytes)) {
        const CodePointOffset end = article.text.code_point(base + boundary.value);
        const Part sentence = passage.part({begin, end});
        const bool touched = std::ranges::any_of(said, [&](Part part) { return part.overlaps(sentence); });
        if (touched) all = {std::min(all.begin, sentence.begin), std::max(all.end, sentence.end)};
        begin = end;
    }
    return all;
}

std::vector<Part> parts_in(const Passage& passage, const Spans& spans) {
    std::vector<Part> parts;
    for (const Span span : spans.all()) {
        const Part part = passage.part(span.range());
        if (!part.empty()) parts.push_back(part);
    }
    return parts;
}

std::optional<Spans> spans_from(const Passage& passage, const std::vector<Part>& parts) {
    std::vector<Span> spans;
    for (const Part part : parts) {
        const CodePointRange range = passage.range(passage.trimmed(part));
        if (const auto span = Span::between(range.begin, range.end)) spans.push_back(*span);
    }
    return Spans::joining(std::move(spans));
}

}  // namespace

std::optional<Spans> said_in_sentence(const article::Article& article, CodePointRange range) {
    const article::Block* const block = block_at(article, range.begin);
    if (block == nullptr) return std::nullopt;
    const Passage passage(article, *block);
    const Part sentence = passage.trimmed(passage.part(range));
    if (passage.count_words(sentence) == 0) return std::nullopt;
    const std::vector<Part> quotations = passage.quotations(sentence);
    const std::vector<Part> cues = passage.cues(sentence);
    if (quotations.empty()) {
        if (cues.empty()) return spans_from(passage, {sentence});
        return spans_from(passage, {said_without_quotations(passage, sentence, cues.front())});
    }
    const auto cue = nearest_to(cues, quotations);
    if (!cue) return spans_from(passage, quotations);
    return spans_from(passage, said_with_quotations(passage, sentence, quotations, *cue));
}

std::optional<CodePointRange> cue_beside(const article::Article& article, const Spans& claim) {
    const article::Block* const block = block_at(article, claim.first().begin());
    if (block == nullptr) return std::nullopt;
    const Passage passage(article, *block);
    const std::vector<Part> said = parts_in(passage, claim);
    std::vector<Part> cues = passage.cues(passage.whole());
    std::erase_if(cues,
                  [&](Part cue) { return std::ranges::any_of(said, [&](Part part) { return part.overlaps(cue); }); });
    const auto cue = nearest_to(cues, said);
    if (!cue) return std::nullopt;
    return passage.range(*cue);
}

std::optional<Named> named_beside(const article::Article& article, const Spans& claim,
                                  std::optional<CodePointRange> cue) {
    const article::Block* const block = block_at(article, claim.first().begin());
    if (block == nullptr) return std::nullopt;
    const Passage passage(article, *block);
    std::vector<Part> said = parts_in(passage, claim);
    if (said.empty()) return std::nullopt;
    if (cue && !passage.range(passage.whole()).contains(*cue)) cue.reset();
    std::vector<Part> around = said;
    if (cue) around.push_back(passage.part(*cue));
    const Part sentence = sentences_of(article, passage, around);
    const auto found = cue ? named_at(passage, passage.part(*cue), said, sentence)
                           : named_before(passage, {sentence.begin, said.front().begin}, sentence);
    if (!found) return std::nullopt;
    const CodePointRange range = passage.range(*found);
    return Named{.range = range, .pronoun = is_pronoun(article.text.slice(range))};
}

bool is_pronoun(std::string_view words) {
    std::string lower;
    for (const char letter : words)
        lower += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 0x20) : letter;
    return has(pronouns, lower);
}

}  // namespace sayso::app
