#include "suggest/pairing_features.h"

#include <algorithm>
#include <array>

#include "text/heap_sort.h"

namespace sayso::suggest {

namespace {

/// Below this a word is not held possible as a cue.
constexpr float least_likelihood = 0.08F;
/// From this on, another candidate counts as a cue that may take words for itself.
constexpr float counts_as_cue = 0.35F;

std::uint64_t answer(WordClass word_class) {
    return static_cast<std::uint64_t>(word_class);
}
std::uint64_t answer(TokenKind kind) {
    return static_cast<std::uint64_t>(kind);
}
std::uint64_t answer(bool value) {
    return value ? 1 : 0;
}
/// 0 to 4.
std::uint64_t likelihood_class(float likelihood) {
    return std::min<std::uint64_t>(4, static_cast<std::uint64_t>(likelihood * 5));
}

constexpr std::size_t place_of(Tag tag) {
    return static_cast<std::size_t>(tag);
}

float cue_likelihood(const TagScores& scores) {
    return scores[place_of(Tag::cue_begins)] + scores[place_of(Tag::cue)];
}

const std::uint32_t that = hash_of_word("that");
const std::uint32_t colon = hash_of_word(":");
const std::uint32_t full_stop = hash_of_word(".");

}  // namespace

std::vector<CueCandidate> cue_candidates(const SeenBlock& block, const Tagged& tagged) {
    std::vector<CueCandidate> found;
    const std::size_t count = tagged.tags.size();
    const auto likelihood = [&](std::size_t index) { return cue_likelihood(tagged.likelihoods[index]); };
    const auto is_tagged = [&](std::size_t index, Tag tag) {
        return tagged.tags[index] == static_cast<std::uint8_t>(tag);
    };
    // Of the sentence that is being read.
    bool quotes = false;
    bool has_cue = false;
    std::size_t likeliest = count;
    const auto end_sentence = [&](std::size_t end) {
        if (quotes && !has_cue && likeliest < end)
            found.push_back({.begin = likeliest, .end = likeliest + 1, .likelihood = likelihood(likeliest)});
        quotes = has_cue = false;
        likeliest = count;
    };
    for (std::size_t index = 0; index < count;) {
        const SeenToken& token = block.at(index);
        if (index > 0 && block.at(index - 1).sentence != token.sentence) end_sentence(index);
        if (token.quoting != 0) quotes = true;
        CueCandidate cue{.begin = index, .end = index + 1, .likelihood = likelihood(index)};
        if (is_tagged(index, Tag::cue_begins)) {
            while (cue.end < count && is_tagged(cue.end, Tag::cue))
                cue.likelihood = std::max(cue.likelihood, likelihood(cue.end++));
        } else if (cue.likelihood >= least_likelihood) {
            const auto goes_on = [&](std::size_t next) {
                return !is_tagged(next, Tag::cue_begins) && likelihood(next) >= least_likelihood &&
                       tagged.likelihoods[next][place_of(Tag::cue)] >
                           tagged.likelihoods[next][place_of(Tag::cue_begins)];
            };
            while (cue.end < count && goes_on(cue.end))
                cue.likelihood = std::max(cue.likelihood, likelihood(cue.end++));
        } else {
            const bool may_be = token.kind == TokenKind::word && token.quoting == 0;
            if (may_be && (likeliest == count || cue.likelihood > likelihood(likeliest))) likeliest = index;
            ++index;
            continue;
        }
        if (token.quoting == 0) has_cue = true;
        found.push_back(cue);
        index = cue.end;
    }
    end_sentence(count);
    text::heap_sort(found, [](const CueCandidate& one, const CueCandidate& other) { return one.begin < other.begin; });
    return found;
}

PairingView::PairingView(const SeenBlock& block, const Tagged& tagged, std::span<const CueCandidate> cues)
    : block_(&block), tagged_(&tagged), cues_(cues) {
    const std::size_t count = block.size();
    counts_.resize(count + 1);
    std::size_t next = 0;
    for (std::size_t index = 0; index < count; ++index) {
        const SeenToken& token = block.at(index);
        Counts counts = counts_[index];
        while (next < cues.size() && cues[next].begin < index)
            ++next;
        if (token.comma || token.dash) ++counts.commas;
        if (next < cues.size() && cues[next].begin == index && cues[next].likelihood > counts_as_cue)
            ++counts.other_cues;
        if (token.kind == TokenKind::opening_mark) ++counts.quotations;
        if (tagged.tags[index] == static_cast<std::uint8_t>(Tag::cue_begins)) ++counts.cues;
        if (tagged.tags[index] == static_cast<std::uint8_t>(Tag::source_begins)) ++counts.sources;
        if (token.word_class == WordClass::auxiliary || is_reporting(token.word_class) ||
            token.word_class == WordClass::according)
            ++counts.verbs;
        counts_[index + 1] = counts;
    }
}

/// The first token from `index` on, by steps of `step`, that is not tagged as source; past the ends it wraps to a place
/// that holds no token.
std::size_t PairingView::past_source(std::size_t index, std::ptrdiff_t step) const {
    constexpr int most = 25;
    for (int steps = 0; index < block_->size() && steps < most; ++steps) {
        const auto tag = static_cast<Tag>(tagged_->tags[index]);
        if (tag != Tag::source_begins && tag != Tag::source) break;
        index = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(index) + step);
    }
    return index;
}

void PairingView::find_window(const CueCandidate& cue) {
    const std::size_t least = cue.begin > reach ? cue.begin - reach : 0;
    const std::size_t most = std::min(block_->size(), cue.end + reach);
    const auto tells = [&](std::size_t index) {
        return block_->at(index).quoting != 0 || static_cast<Tag>(tagged_->tags[index]) != Tag::outside;
    };
    const auto sentence_tells = [&](std::uint32_t sentence) {
        for (std::size_t index = block_->sentence_begin(sentence); index < block_->sentence_end(sentence); ++index)
            if (tells(index)) return true;
        return false;
    };
    begin_ = block_->sentence_begin(block_->at(cue.begin).sentence);
    while (begin_ > least && sentence_tells(block_->at(begin_ - 1).sentence))
        begin_ = block_->sentence_begin(block_->at(begin_ - 1).sentence);
    begin_ = std::max(begin_, least);
    end_ = block_->sentence_end(block_->at(cue.end - 1).sentence);
    while (end_ < most && sentence_tells(block_->at(end_).sentence))
        end_ = block_->sentence_end(block_->at(end_).sentence);
    end_ = std::min(end_, most);
}

void PairingView::turn_to(std::size_t cue) {
    cue_ = cue;
    const CueCandidate& here = cues_[cue];
    find_window(here);
    head_ = &block_->at(here.begin);
    for (std::size_t index = here.begin; index < here.end; ++index) {
        const WordClass known = block_->at(index).word_class;
        if (!is_reporting(known) && known != WordClass::according) continue;
        head_ = &block_->at(index);
        break;
    }
    const SeenToken& after = block_->at(here.end);
    const SeenToken& before = block_->at(here.begin, -1);
    after_kind_ = joined(answer(after.kind), answer(after.word_class));
    before_kind_ = joined(answer(before.kind), answer(before.word_class));
    const std::size_t left = past_source(here.begin - 1, -1);  // wraps at the start of the block
    const std::size_t right = past_source(here.end, 1);
    const SeenToken& at_left = block_->at(left);
    const SeenToken& at_right = block_->at(right);
    quotation_left_ = at_left.kind == TokenKind::closing_mark ||
                      (at_left.comma && block_->at(left, -1).kind == TokenKind::closing_mark);
    quotation_right_ = at_right.kind == TokenKind::opening_mark ||
                       ((at_right.comma || at_right.word == colon || at_right.word == that) &&
                        block_->at(right, 1).kind == TokenKind::opening_mark);
    frame_ = joined(joined(answer(quotation_left_), answer(quotation_right_)),
                    joined(answer(at_left.comma),
                           joined(answer(at_right.word == that),
                                  joined(answer(at_right.word == colon), answer(at_right.word == full_stop)))));
    constexpr std::uint64_t far = 15;
    distance_to_earlier_ = distance_to_later_ = far;
    for (std::size_t other = cue; other-- > 0;) {
        if (cues_[other].likelihood <= counts_as_cue) continue;
        distance_to_earlier_ = distance_class(here.begin - cues_[other].end);
        break;
    }
    for (std::size_t other = cue + 1; other < cues_.size(); ++other) {
        if (cues_[other].likelihood <= counts_as_cue) continue;
        distance_to_later_ = distance_class(cues_[other].begin - here.end);
        break;
    }
    likelihood_class_ = likelihood_class(here.likelihood);
}

void PairingView::features(std::size_t index, std::vector<std::uint32_t>& features) const {
    features.clear();
    const CueCandidate& cue = cues_[cue_];
    const SeenToken& token = block_->at(index);
    constexpr std::uint32_t first_question = 100;
    const std::uint64_t direction = index < cue.begin ? 0 : index >= cue.end ? 1 : 2;
    const std::size_t distance = direction == 0 ? cue.begin - index : direction == 1 ? index - cue.end + 1 : 0;
    const std::uint64_t near = distance_class(distance);
    const std::uint64_t nearer = std::min<std::uint64_t>(near, 5);
    const SeenToken& cue_begin = block_->at(cue.begin);
    const auto sentences =
        std::clamp(static_cast<std::int64_t>(token.sentence) - static_cast<std::int64_t>(cue_begin.sentence),
                   std::int64_t{-3}, std::int64_t{3});
    const std::uint64_t where = joined(direction, static_cast<std::uint64_t>(sentences + 3));
    const auto add = [&](std::uint32_t question, std::uint64_t value) {
        features.push_back(feature_of(first_question + question, joined(where, value)));
    };
    // The tokens between this one and the cue.
    const std::size_t from = direction == 0 ? index + 1 : cue.end;
    const std::size_t to = direction == 0 ? cue.begin : index;
    Counts between;
    if (direction != 2 && from <= to) {
        const Counts& low = counts_[from];
        const Counts& high = counts_[to];
        between = {.commas = std::min(3U, high.commas - low.commas),
                   .other_cues = std::min(2U, high.other_cues - low.other_cues),
                   .quotations = std::min(2U, high.quotations - low.quotations),
                   .cues = std::min(2U, high.cues - low.cues),
                   .sources = std::min(2U, high.sources - low.sources),
                   .verbs = std::min(3U, high.verbs - low.verbs)};
    }
    const auto tag = [&](std::ptrdiff_t step) -> std::uint64_t {
        const auto place = static_cast<std::ptrdiff_t>(index) + step;
        constexpr std::uint64_t past_the_end = 7;
        return place < 0 || place >= static_cast<std::ptrdiff_t>(block_->size())
                   ? past_the_end
                   : tagged_->tags[static_cast<std::size_t>(place)];
    };
    const auto known = [&](std::ptrdiff_t step) { return answer(block_->at(index, step).word_class); };
    const TagScores& likelihoods = tagged_->likelihoods[index];
    const std::uint64_t as_content =
        likelihood_class(likelihoods[place_of(Tag::content_begins)] + likelihoods[place_of(Tag::content)]);
    const std::uint64_t as_source =
        likelihood_class(likelihoods[place_of(Tag::source_begins)] + likelihoods[place_of(Tag::source)]);
    const std::uint64_t as_tagged = tag(0);
    const std::uint64_t cue_word = head_->word;
    const std::uint64_t cue_known = answer(head_->word_class);
    const SeenToken& before = block_->at(index, -1);
    const SeenToken& after = block_->at(index, 1);

    add(0, 0);
    add(1, as_tagged);
    add(2, joined(tag(-1), joined(as_tagged, tag(1))));
    add(3, joined(as_content, as_source));
    add(4, joined(as_content, likelihood_class_));
    add(5, joined(as_source, near));
    add(6, joined(as_content, between.other_cues));
    add(7, near);
    add(8, joined(near, cue_word));
    add(9, joined(near, cue_known));
    add(10, joined(cue_word, as_tagged));
    add(11, joined(between.other_cues, joined(between.quotations, between.commas)));
    add(12, joined(between.other_cues, joined(between.cues, between.sources)));
    add(13, joined(between.sources, as_tagged));
    add(14, joined(between.cues, as_tagged));
    add(15, joined(between.verbs, as_tagged));
    add(16, token.word);
    add(17, before.word);
    add(18, after.word);
    add(19, joined(before.word, token.word));
    add(20, joined(token.word, after.word));
    add(21, joined(token.shape, token.quoting));
    add(22, joined(std::uint64_t{before.quoting} * 4 + token.quoting, after.quoting));
    add(23, joined(known(0), joined(known(-1), known(1))));
    add(24, joined(frame_, as_tagged));
    add(25, joined(frame_, joined(token.quoting, between.other_cues)));
    add(26, joined(frame_, joined(between.quotations, token.quoting)));
    add(27, joined(cue_word, block_->at(cue.end).word));
    add(28, joined(cue_word, block_->at(cue.begin, -1).word));
    add(29, joined(cue_known, joined(after_kind_, before_kind_)));
    add(30, joined(likelihood_class_, joined(distance_to_earlier_, distance_to_later_)));
    add(31, joined(block_->at(cue.end, -1).word, block_->at(cue.end).word));
    add(32, joined(cue_word, joined(token.word, nearer)));
    add(33, joined(cue_known, joined(token.word, nearer)));
    add(34, joined(cue_known, joined(known(0), near)));
    add(35, joined(joined(answer(before.kind), answer(before.comma)), joined(answer(token.capital), known(0))));
    add(36, joined(joined(answer(after.kind), answer(after.comma)), joined(answer(token.capital), known(0))));
    add(37, joined(answer(token.quotation == cue_begin.quotation && token.quoting != 0), cue_begin.quoting));
    std::uint64_t touches = 0;
    if (token.quoting != 0) {
        if (direction == 0 && quotation_left_ && between.quotations == 0 && between.other_cues == 0) touches = 1;
        if (direction == 1 && quotation_right_ && between.quotations <= 1) touches = 2;
    }
    add(38, joined(touches, joined(token.quoting, between.other_cues)));
    const std::size_t sentence_begin = block_->sentence_begin(cue_begin.sentence);
    const std::size_t sentence_end = block_->sentence_end(cue_begin.sentence);
    add(39, joined(answer(sentence_begin == cue.begin), joined(as_tagged, block_->at(cue.begin, -1).word)));
    add(40, joined(between.commas, joined(as_tagged, near)));
    add(41, joined(token.last_three, as_tagged));
    add(42, joined(as_tagged, joined(between.other_cues, between.quotations)));
    add(43, joined(as_tagged, joined(token.word, between.other_cues)));
    const bool that_follows = direction == 1 && block_->at(cue.end).word == that;
    add(44, joined(answer(that_follows), joined(as_tagged, between.commas)));
    const bool same_sentence = token.sentence == cue_begin.sentence;
    add(45,
        joined(same_sentence ? std::min<std::uint64_t>(index - sentence_begin, 4) : 9, joined(frame_, token.quoting)));
    add(46,
        joined(same_sentence ? std::min<std::uint64_t>(sentence_end - index, 4) : 9, joined(frame_, token.quoting)));
    const auto whether = [&](std::uint32_t question, std::uint64_t value) {
        features.push_back(feature_of(first_question + question, joined(direction == 2 ? 1 : 0, value)));
    };
    const std::uint64_t word_before = block_->at(cue.begin, -1).word;
    const std::uint64_t word_after = block_->at(cue.end).word;
    whether(60, joined(cue_word, likelihood_class_));
    whether(61, joined(joined(word_before, cue_word), word_after));
    whether(62, joined(head_->last_three, frame_));
    whether(63, joined(before_kind_, joined(head_->last_two, after_kind_)));
}

std::uint8_t PairingView::context(std::size_t index) const {
    constexpr std::uint8_t in_cue = 14;
    constexpr std::uint8_t after_cue = 15;
    const CueCandidate& cue = cues_[cue_];
    if (index >= cue.begin && index < cue.end) return in_cue;
    return index == cue.end ? after_cue : block_->tagging_context(index);
}

}  // namespace sayso::suggest
