// Each table has its answers in the order of nested loops, those of `Where` outermost.
#include "suggest/pairing_scores.h"

namespace sayso::suggest {

namespace {

using pairing::Between;
using pairing::Where;

constexpr std::size_t tag_answers = 8;
constexpr std::size_t likelihood_classes = 5;
constexpr std::size_t distances = 11;
constexpr std::size_t comma_counts = Between::most_commas + 1;
constexpr std::size_t other_cues = Between::most_other_cues + 1;
constexpr std::size_t quotation_counts = Between::most_quotations + 1;
constexpr std::size_t cue_counts = Between::most_cues + 1;
constexpr std::size_t source_counts = Between::most_sources + 1;
constexpr std::size_t verb_counts = Between::most_verbs + 1;
constexpr std::size_t quotings = 4;
constexpr std::size_t touch_answers = 3;
constexpr std::size_t kinds = 5;
constexpr std::size_t class_count = static_cast<std::size_t>(WordClass::role) + 1;

/// A number in which the last of several answers counts fastest.
class Place {
  public:
    explicit constexpr Place(std::size_t place) : rest_(place) {}
    /// Takes the answers from the last one on.
    constexpr std::uint32_t take(std::size_t answers) {
        const std::size_t answer = rest_ % answers;
        rest_ /= answers;
        return static_cast<std::uint32_t>(answer);
    }

  private:
    std::size_t rest_;
};

template <typename Ask>
void fill(std::vector<PackedScores>& table, std::size_t answers, const LearnedChain& pairing, Ask ask) {
    table.resize(Where::count * answers);
    KnownFeatures known(pairing);
    for (std::size_t place = 0; place < table.size(); ++place) {
        const std::uint64_t where = Where::of(place / answers).answer();
        ask(
            [&](std::uint32_t question, std::uint64_t value) {
                known.take(feature_of(pairing::first_question + question, joined(where, value)));
            },
            Place(place % answers));
        known.add_to(table[place]);
    }
}

}  // namespace

PairingTables::PairingTables(const LearnedChain& learned) {
    fill(tags, tag_answers * tag_answers * tag_answers, learned, [](auto add, Place at) {
        const std::uint32_t after = at.take(tag_answers);
        const std::uint32_t here = at.take(tag_answers);
        pairing::ask_tags(add, at.take(tag_answers), here, after);
    });
    fill(likelihoods, likelihood_classes * likelihood_classes * likelihood_classes * other_cues, learned,
         [](auto add, Place at) {
             const std::uint32_t others = at.take(other_cues);
             const std::uint32_t of_cue = at.take(likelihood_classes);
             const std::uint32_t as_source = at.take(likelihood_classes);
             pairing::ask_likelihoods(add, at.take(likelihood_classes), as_source, of_cue, others);
         });
    fill(distance, likelihood_classes * distances, learned, [](auto add, Place at) {
        const std::uint32_t near = at.take(distances);
        pairing::ask_distance(add, at.take(likelihood_classes), near);
    });
    fill(between, tag_answers * other_cues * quotation_counts * comma_counts, learned, [](auto add, Place at) {
        Between seen;
        seen.commas = at.take(comma_counts);
        seen.quotations = at.take(quotation_counts);
        seen.other_cues = at.take(other_cues);
        pairing::ask_between(add, at.take(tag_answers), seen);
    });
    fill(tagged_between, tag_answers * other_cues * cue_counts * source_counts, learned, [](auto add, Place at) {
        Between seen;
        seen.sources = at.take(source_counts);
        seen.cues = at.take(cue_counts);
        seen.other_cues = at.take(other_cues);
        pairing::ask_tagged_between(add, at.take(tag_answers), seen);
    });
    fill(verbs, tag_answers * verb_counts, learned, [](auto add, Place at) {
        Between seen;
        seen.verbs = at.take(verb_counts);
        pairing::ask_verbs(add, at.take(tag_answers), seen);
    });
    fill(commas, tag_answers * comma_counts * distances * 2, learned, [](auto add, Place at) {
        Between seen;
        const bool that_follows = at.take(2) != 0;
        const std::uint32_t near = at.take(distances);
        seen.commas = at.take(comma_counts);
        pairing::ask_commas(add, at.take(tag_answers), seen, near, that_follows);
    });
    fill(quoting, quotings * quotings * quotings, learned, [](auto add, Place at) {
        const std::uint32_t after = at.take(quotings);
        const std::uint32_t here = at.take(quotings);
        pairing::ask_quoting(add, at.take(quotings), here, after);
    });
    fill(touch, touch_answers * quotings * other_cues, learned, [](auto add, Place at) {
        Between seen;
        seen.other_cues = at.take(other_cues);
        const std::uint32_t here = at.take(quotings);
        pairing::ask_touch(add, at.take(touch_answers), here, seen);
    });
    fill(neighbours, 2 * kinds * 2 * 2 * class_count, learned, [](auto add, Place at) {
        const auto known = static_cast<WordClass>(at.take(class_count));
        const bool capital = at.take(2) != 0;
        const bool comma = at.take(2) != 0;
        const auto kind = static_cast<TokenKind>(at.take(kinds));
        pairing::ask_neighbour(add, at.take(2) == 0, kind, comma, capital, known);
    });
    fill(same_quotation, 2 * quotings, learned, [](auto add, Place at) {
        const std::uint32_t of_cue = at.take(quotings);
        pairing::ask_same_quotation(add, at.take(2) != 0, of_cue);
    });
}

PairingMemory::InFrames& PairingMemory::in_frames(std::size_t frame, std::size_t where) {
    if (frames_.empty()) frames_.resize(pairing::Frame::count * Where::count);
    std::unique_ptr<InFrames>& frames = frames_[frame * Where::count + where];
    if (!frames) frames = std::make_unique<InFrames>();
    return *frames;
}

/// Adds what the features weigh that `ask` asks about.
template <typename Ask>
void PairingScorer::weigh(PackedScores& sum, Ask ask) {
    ask([&](std::uint32_t question, std::uint64_t value) {
        known_.take(feature_of(pairing::first_question + question, of_cue_.answer(value)));
    });
    known_.add_to(sum);
}

void PairingScorer::turn_to(const Where& where) {
    of_cue_.where = where.place();
    of_cue_.answer = JoinedWith(where.answer());
    of_cue_.by_tag.forget();
    of_cue_.by_distance.forget();
    of_cue_.frame_made = false;
    of_cue_.always = {};
    weigh(of_cue_.always, [&](auto add) {
        const JoinedWith in_cue(where.direction == 2 ? 1 : 0);
        const auto whether = [&](std::uint32_t question, std::uint64_t value) {
            known_.take(feature_of(pairing::first_question + question, in_cue(value)));
        };
        pairing::ask_cue(add, whether, view_.cue());
    });
}

void PairingScorer::weigh_frame(const pairing::InFrame& in) {
    const pairing::SeenCue& cue = view_.cue();
    PairingMemory::InFrames& frames = memory_.in_frames(cue.frame_place, of_cue_.where);
    const auto place_of = [](std::uint8_t place) {
        return place == pairing::InFrame::outside ? PairingMemory::InFrames::places_in_sentence - 1
                                                  : std::size_t{place};
    };
    PackedScores sum =
        tables_.same_quotation[(of_cue_.where * 2 + (in.same_quotation ? 1 : 0)) * quotings + cue.first->quoting];
    sum += frames.by_other_cues.at(in.quoting * other_cues + in.other_cues, [&](PackedScores& made) {
        weigh(made, [&](auto add) { pairing::ask_frame_and_cues(add, cue.frame, in); });
    });
    sum += frames.by_quotations.at(in.quoting * quotation_counts + in.quotations, [&](PackedScores& made) {
        weigh(made, [&](auto add) { pairing::ask_frame_and_quotations(add, cue.frame, in); });
    });
    sum += frames.from_begin.at(place_of(in.from_begin) * quotings + in.quoting, [&](PackedScores& made) {
        weigh(made, [&](auto add) { pairing::ask_frame_and_place(add, true, cue.frame, in); });
    });
    sum += frames.to_end.at(place_of(in.to_end) * quotings + in.quoting, [&](PackedScores& made) {
        weigh(made, [&](auto add) { pairing::ask_frame_and_place(add, false, cue.frame, in); });
    });
    of_cue_.in_frame = sum;
    of_cue_.frame = in;
    of_cue_.frame_made = true;
}

/// What the word weighs among its neighbours, whatever the cue.
void PairingScorer::weigh_word(std::size_t index, PackedScores& sum) {
    const std::size_t where = of_cue_.where;
    const SeenToken& before = view_.block().at(index, -1);
    const SeenToken& token = view_.block().at(index);
    const SeenToken& after = view_.block().at(index, 1);
    const std::uint64_t tag_before = view_.tag_at(index - 1);  // wraps at the start of the block
    const std::uint64_t tag = view_.tag_at(index);
    const auto class_of = [](const SeenToken& one) { return static_cast<std::size_t>(one.word_class); };
    const auto neighbour = [&](std::size_t side, const SeenToken& other) {
        const std::size_t kind =
            ((where * 2 + side) * kinds + static_cast<std::size_t>(other.kind)) * 2 + (other.comma ? 1 : 0);
        return (kind * 2 + (token.capital ? 1 : 0)) * class_count + class_of(token);
    };
    sum = tables_.neighbours[neighbour(0, before)];
    sum += tables_.neighbours[neighbour(1, after)];
    sum += tables_.quoting[((where * quotings + before.quoting) * quotings + token.quoting) * quotings + after.quoting];
    sum +=
        tables_.tags[((where * tag_answers + tag_before) * tag_answers + tag) * tag_answers + view_.tag_at(index + 1)];
    weigh(sum, [&](auto add) { pairing::ask_words(add, before, token, after, tag); });
}

void PairingScorer::score(std::vector<TagScores>& scores) {
    sums_.assign(view_.end() - view_.begin(), {});
    of_cue_.where = nowhere;
    const pairing::SeenCue& cue = view_.cue();
    const JoinedWith head(cue.head->word);
    const JoinedWith head_class(pairing::answer(cue.head->word_class));
    std::size_t end_of_place = view_.begin();
    for (std::size_t index = view_.begin(); index < view_.end(); ++index) {
        const PairingView::Look seen = view_.look(index);
        const std::size_t where = seen.where.place();
        if (index == end_of_place) {
            end_of_place = view_.end_of_place(index);
            if (where != of_cue_.where) turn_to(seen.where);
        }
        OfWord& of_word = of_words_[index];
        if (of_word.where != where) {
            of_word.where = where;
            weigh_word(index, of_word.sum);
        }
        if (!of_cue_.frame_made || of_cue_.frame != seen.in_frame) weigh_frame(seen.in_frame);
        const SeenToken& token = *seen.token;
        const std::size_t place = index - view_.begin();
        const auto add = [&](std::uint32_t question, std::uint64_t value) {
            placed_.take(feature_of(pairing::first_question + question, of_cue_.answer(value)), place);
        };
        pairing::ask_cue_and_word(add, head, head_class, token, seen.near);
        pairing::ask_cue_and_class(add, head_class, token.word_class, seen.near);
        pairing::ask_word_and_tag(add, token, seen.tag, seen.between.other_cues);
        placed_.add_where_many(sums_);
        const Between& between = seen.between;
        PackedScores sum = of_cue_.always;
        sum += of_cue_.in_frame;
        sum += of_cue_.by_tag.at(seen.tag, [&](PackedScores& made) {
            weigh(made, [&](auto add) { pairing::ask_cue_and_tag(add, cue, seen.tag); });
        });
        sum += of_cue_.by_distance.at(seen.near, [&](PackedScores& made) {
            weigh(made, [&](auto add) { pairing::ask_cue_and_distance(add, cue, seen.near); });
        });
        sum += of_word.sum;
        const std::size_t tag = where * tag_answers + seen.tag;
        sum +=
            tables_
                .likelihoods[(((where * likelihood_classes + seen.as_content) * likelihood_classes + seen.as_source) *
                                  likelihood_classes +
                              cue.likelihood_class) *
                                 other_cues +
                             between.other_cues];
        sum += tables_.distance[(where * likelihood_classes + seen.as_source) * distances + seen.near];
        sum += tables_.between[((tag * other_cues + between.other_cues) * quotation_counts + between.quotations) *
                                   comma_counts +
                               between.commas];
        sum +=
            tables_
                .tagged_between[((tag * other_cues + between.other_cues) * cue_counts + between.cues) * source_counts +
                                between.sources];
        sum += tables_.verbs[tag * verb_counts + between.verbs];
        sum += tables_.commas[((tag * comma_counts + between.commas) * distances + seen.near) * 2 +
                              (seen.that_follows ? 1 : 0)];
        sum += tables_.touch[((where * touch_answers + seen.touches) * quotings + token.quoting) * other_cues +
                             between.other_cues];
        sums_[place] += sum;
    }
    placed_.add_to(sums_);
    scores.resize(sums_.size());
    for (std::size_t place = 0; place < sums_.size(); ++place)
        scores[place] = pairing_.unpacked(sums_[place]);
}

}  // namespace sayso::suggest
