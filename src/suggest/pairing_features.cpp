#include "suggest/pairing_features.h"

#include <algorithm>

#include "text/heap_sort.h"

namespace sayso::suggest {

namespace {

/// Below this a word is not held possible as a cue.
constexpr float least_likelihood = 0.08F;
/// From this on, another candidate counts as a cue that may take words for itself.
constexpr float counts_as_cue = 0.35F;

using pairing::answer;
using pairing::likelihood_class;

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
    words_.resize(count + 1);
    std::size_t next = 0;
    for (std::size_t index = 0; index < count; ++index) {
        const SeenToken& token = block.at(index);
        OfWord& word = words_[index];
        std::uint64_t counts = word.counts;
        while (next < cues.size() && cues[next].begin < index)
            ++next;
        if (token.comma || token.dash) counts += one(commas);
        if (next < cues.size() && cues[next].begin == index && cues[next].likelihood > counts_as_cue)
            counts += one(other_cues);
        if (token.kind == TokenKind::opening_mark) counts += one(quotations);
        if (tagged.tags[index] == static_cast<std::uint8_t>(Tag::cue_begins)) counts += one(cue_tags);
        if (tagged.tags[index] == static_cast<std::uint8_t>(Tag::source_begins)) counts += one(source_tags);
        if (token.word_class == WordClass::auxiliary || is_reporting(token.word_class) ||
            token.word_class == WordClass::according)
            counts += one(verbs);
        words_[index + 1].counts = counts;
        constexpr std::uint8_t past_the_end = 7;
        word.tag = tagged.tags[index];
        word.tag_before = index == 0 ? past_the_end : tagged.tags[index - 1];
        word.tag_after = index + 1 == count ? past_the_end : tagged.tags[index + 1];
        const TagScores& likelihoods = tagged.likelihoods[index];
        word.as_content = static_cast<std::uint8_t>(
            likelihood_class(likelihoods[place_of(Tag::content_begins)] + likelihoods[place_of(Tag::content)]));
        word.as_source = static_cast<std::uint8_t>(
            likelihood_class(likelihoods[place_of(Tag::source_begins)] + likelihoods[place_of(Tag::source)]));
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
    seen_cue_.first = seen_cue_.head = &block_->at(here.begin);
    for (std::size_t index = here.begin; index < here.end; ++index) {
        const WordClass known = block_->at(index).word_class;
        if (!is_reporting(known) && known != WordClass::according) continue;
        seen_cue_.head = &block_->at(index);
        break;
    }
    const SeenToken& after = block_->at(here.end);
    const SeenToken& before = block_->at(here.begin, -1);
    seen_cue_.after = &after;
    seen_cue_.before = &before;
    seen_cue_.last = &block_->at(here.end, -1);
    seen_cue_.begins_sentence = block_->sentence_begin(seen_cue_.first->sentence) == here.begin;
    that_follows_ = after.word == that;
    seen_cue_.after_kind = joined(answer(after.kind), answer(after.word_class));
    seen_cue_.before_kind = joined(answer(before.kind), answer(before.word_class));
    const std::size_t left = past_source(here.begin - 1, -1);  // wraps at the start of the block
    const std::size_t right = past_source(here.end, 1);
    const SeenToken& at_left = block_->at(left);
    const SeenToken& at_right = block_->at(right);
    quotation_left_ = at_left.kind == TokenKind::closing_mark ||
                      (at_left.comma && block_->at(left, -1).kind == TokenKind::closing_mark);
    quotation_right_ = at_right.kind == TokenKind::opening_mark ||
                       ((at_right.comma || at_right.word == colon || at_right.word == that) &&
                        block_->at(right, 1).kind == TokenKind::opening_mark);
    const pairing::Frame frame{.quotation_left = quotation_left_,
                               .quotation_right = quotation_right_,
                               .comma_left = at_left.comma,
                               .that_right = at_right.word == that,
                               .colon_right = at_right.word == colon,
                               .stop_right = at_right.word == full_stop};
    seen_cue_.frame = frame.answer();
    seen_cue_.frame_place = frame.place();
    constexpr std::uint64_t far = 15;
    seen_cue_.distance_to_earlier = seen_cue_.distance_to_later = far;
    for (std::size_t other = cue; other-- > 0;) {
        if (cues_[other].likelihood <= counts_as_cue) continue;
        seen_cue_.distance_to_earlier = distance_class(here.begin - cues_[other].end);
        break;
    }
    for (std::size_t other = cue + 1; other < cues_.size(); ++other) {
        if (cues_[other].likelihood <= counts_as_cue) continue;
        seen_cue_.distance_to_later = distance_class(cues_[other].begin - here.end);
        break;
    }
    seen_cue_.likelihood_class = likelihood_class(here.likelihood);
}

void PairingView::features(std::size_t index, std::vector<std::uint32_t>& features) const {
    features.clear();
    const Look seen = look(index);
    const SeenToken& token = *seen.token;
    const SeenToken& before = block_->at(index, -1);
    const SeenToken& after = block_->at(index, 1);
    const std::uint64_t where = seen.where.answer();
    const auto add = [&](std::uint32_t question, std::uint64_t value) {
        features.push_back(feature_of(pairing::first_question + question, joined(where, value)));
    };
    const auto whether = [&](std::uint32_t question, std::uint64_t value) {
        const std::uint64_t in_cue = seen.where.direction == 2 ? 1 : 0;
        features.push_back(feature_of(pairing::first_question + question, joined(in_cue, value)));
    };
    const pairing::SeenCue& cue = seen_cue_;
    const JoinedWith known(answer(cue.head->word_class));
    pairing::ask_cue(add, whether, cue);
    pairing::ask_cue_and_distance(add, cue, seen.near);
    pairing::ask_cue_and_tag(add, cue, seen.tag);
    pairing::ask_cue_and_word(add, JoinedWith(cue.head->word), known, token, seen.near);
    pairing::ask_cue_and_class(add, known, token.word_class, seen.near);
    pairing::ask_word_and_tag(add, token, seen.tag, seen.between.other_cues);
    pairing::ask_frame_and_cues(add, cue.frame, seen.in_frame);
    pairing::ask_frame_and_quotations(add, cue.frame, seen.in_frame);
    pairing::ask_same_quotation(add, seen.in_frame.same_quotation, cue.first->quoting);
    pairing::ask_frame_and_place(add, true, cue.frame, seen.in_frame);
    pairing::ask_frame_and_place(add, false, cue.frame, seen.in_frame);
    pairing::ask_words(add, before, token, after, seen.tag);
    pairing::ask_neighbour(add, true, before.kind, before.comma, token.capital, token.word_class);
    pairing::ask_neighbour(add, false, after.kind, after.comma, token.capital, token.word_class);
    pairing::ask_tags(add, seen.tag_before, seen.tag, seen.tag_after);
    pairing::ask_likelihoods(add, seen.as_content, seen.as_source, seen_cue_.likelihood_class, seen.between.other_cues);
    pairing::ask_distance(add, seen.as_source, seen.near);
    pairing::ask_between(add, seen.tag, seen.between);
    pairing::ask_tagged_between(add, seen.tag, seen.between);
    pairing::ask_verbs(add, seen.tag, seen.between);
    pairing::ask_commas(add, seen.tag, seen.between, seen.near, seen.that_follows);
    pairing::ask_quoting(add, before.quoting, token.quoting, after.quoting);
    pairing::ask_touch(add, seen.touches, token.quoting, seen.between);
}

std::uint8_t PairingView::context(std::size_t index) const {
    constexpr std::uint8_t in_cue = 14;
    constexpr std::uint8_t after_cue = 15;
    const CueCandidate& cue = cues_[cue_];
    if (index >= cue.begin && index < cue.end) return in_cue;
    return index == cue.end ? after_cue : block_->tagging_context(index);
}

}  // namespace sayso::suggest
