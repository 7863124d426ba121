#include "app/passage_names.h"

#include <algorithm>

#include "text/character_properties.h"

namespace sayso::app {

namespace {

/// The longest row of capitalised words that is a name, the first of several as long, in `part`.
std::optional<Part> name_in_part(const Passage& passage, Part part, Part sentence) {
    std::optional<Part> longest;
    std::size_t most = 0;
    std::optional<Part> row;
    std::size_t count = 0;
    const PassageWord* before = nullptr;
    for (const PassageWord& word : passage.words()) {
        if (!part.contains(word.part) || passage.is_quoted(word.part)) continue;
        const bool begins = passage.count_words({sentence.begin, word.part.begin}) == 0;
        const bool joined = row && before != nullptr && passage.are_joined(*before, word);
        if (word.can_be_in_name() && !(begins && word.is_small())) {
            row = {joined ? row->begin : word.part.begin, word.part.end};
            count = joined ? count + 1 : 1;
            if (count > most) {
                longest = row;
                most = count;
            } else if (joined && longest && longest->begin == row->begin) {
                longest = row;
            }
        } else if (!joined || !word.name.is(suggest::known_as::particle)) {
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
    for (const PassageWord& word : passage.words()) {
        if (!part.contains(word.part) || passage.is_quoted(word.part)) continue;
        const bool starts = word.is_determiner() || word.is_pronoun();
        if (starts && !spoken_of) {
            found = word.part;
            // "a spokesperson for the government" is one.
            spoken_of = true;
        } else if (found && !word.is_between_subject_and_verb()) {
            found->end = word.part.end;
        }
    }
    return found;
}

/// "the Chinese government", "Chinese officials": the name with the nouns that follow it to the end of `part`, and with
/// the determiner before it. The name alone where something else follows.
Part name_with_nouns(const Passage& passage, Part name, Part part) {
    Part whole = name;
    for (const PassageWord& word : passage.words()) {
        if (word.part.begin < name.end || word.part.end > part.end) continue;
        if (word.is_between_subject_and_verb()) continue;
        if (word.capital || passage.is_quoted(word.part) || word.is_small()) return name;
        whole.end = word.part.end;
    }
    if (whole.end == name.end) return name;
    const auto noun = noun_in_part(passage, part);
    if (noun && noun->begin < name.begin) whole.begin = noun->begin;
    return whole;
}

/// "engineers": a noun with no determiner, in lower case, that ends `part`.
std::optional<Part> bare_noun_at_end(const Passage& passage, Part part) {
    const PassageWord* last = nullptr;
    for (const PassageWord& word : passage.words()) {
        if (!part.contains(word.part) || word.is_between_subject_and_verb()) continue;
        last = &word;
    }
    if (last == nullptr || last->capital || passage.is_quoted(last->part) || last->is_small()) return std::nullopt;
    return last->part;
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

}  // namespace

std::optional<Part> named_before(const Passage& passage, Part part, Part sentence) {
    const std::vector<Part> parts = passage.between_commas(part);
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

/// Who is named beside the cue, outside of the words that are `said`.
std::optional<Part> named_at(const Passage& passage, Part cue, const std::vector<Part>& said, Part sentence) {
    Part before{sentence.begin, cue.begin};
    Part after{cue.end, sentence.end};
    for (const Part part : said) {
        if (part.end <= cue.begin) before.begin = std::max(before.begin, part.end);
        if (part.begin >= cue.end) after.end = std::min(after.end, part.begin);
    }
    const bool only_after = passage.is_according_to(cue);
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

}  // namespace sayso::app
