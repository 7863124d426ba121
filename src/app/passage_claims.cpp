#include "app/passage_claims.h"

#include <algorithm>
#include <string_view>

#include "app/passage_names.h"

namespace sayso::app {

namespace {

/// Where what is said begins after a cue: "told reporters that" tells someone first.
std::size_t said_from(const Passage& passage, Part cue, std::size_t end) {
    std::string_view verb;
    const PassageWord* first = nullptr;
    const PassageWord* second = nullptr;
    for (const PassageWord& word : passage.words()) {
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
        return first->is_determiner() ? std::min(second->part.end + 1, end) : second->part.begin;
    }
    return first->part.begin;
}

}  // namespace

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

Part said_without_quotations(const Passage& passage, Part sentence, Part cue) {
    const Part before{sentence.begin, cue.begin};
    if (passage.is_according_to(cue)) {
        if (passage.count_words(before) > 0) return passage.without_stop(before);
        const std::vector<Part> parts = passage.between_commas({cue.end, sentence.end});
        return passage.without_stop({parts.size() > 1 ? parts[1].begin : cue.end, sentence.end});
    }
    const Part right = passage.without_stop({said_from(passage, cue, sentence.end), sentence.end});
    if (passage.lower(right).starts_with("that ")) return right;
    // "The vote is off, said the mayor": a comma before the cue ends what is said, unless it ends "Solheim, the
    // director,".
    if (passage.last_of(before) == U',' && passage.between_commas(before).size() == 1) {
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

}  // namespace sayso::app
