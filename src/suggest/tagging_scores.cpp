// Each table has its answers in the order of nested loops.
#include "suggest/tagging_scores.h"

#include "suggest/tagging_questions.h"

namespace sayso::suggest {

namespace {

constexpr std::size_t class_count = static_cast<std::size_t>(WordClass::role) + 1;
/// Reporting words, "according", and none.
constexpr std::size_t reporting_classes = static_cast<std::size_t>(WordClass::according) + 1;
constexpr std::size_t quotings = 4;
constexpr std::size_t distances = 11;
/// Those of `distance_class`, and none.
constexpr std::size_t distances_or_none = distances + 1;

constexpr std::size_t place_of_distance(std::uint8_t distance) {
    return distance == TaggingLook::far ? distances : distance;
}
constexpr std::uint64_t distance_at(std::size_t place) {
    return place == distances ? TaggingLook::far : place;
}
constexpr std::size_t place_of(WordClass known) {
    return static_cast<std::size_t>(known);
}
constexpr WordClass class_at(std::size_t place) {
    return static_cast<WordClass>(place);
}
constexpr std::size_t place_of_classes(WordClass one, WordClass other, WordClass third) {
    return (place_of(one) * class_count + place_of(other)) * class_count + place_of(third);
}
constexpr std::size_t place_beside(WordClass known, std::uint8_t distance, std::size_t quoting) {
    return (place_of(known) * distances_or_none + place_of_distance(distance)) * quotings + quoting;
}

template <typename Ask>
std::vector<PackedScores> table_of(std::size_t size, const LearnedChain& tagging, Ask ask) {
    std::vector<PackedScores> table(size);
    KnownFeatures known(tagging);
    for (std::size_t place = 0; place < size; ++place) {
        ask([&](std::uint32_t question, std::uint64_t value) { known.take(feature_of(question, value)); }, place);
        known.add_to(table[place]);
    }
    return table;
}

}  // namespace

TaggingTables::TaggingTables(const LearnedChain& learned) {
    constexpr std::size_t three_classes = class_count * class_count * class_count;
    const auto first = [](std::size_t place) { return class_at(place / (class_count * class_count)); };
    const auto second = [](std::size_t place) { return class_at(place / class_count % class_count); };
    const auto third = [](std::size_t place) { return class_at(place % class_count); };
    classes_before = table_of(three_classes, learned, [&](auto add, std::size_t place) {
        tagging::ask_classes_before(add, first(place), second(place), third(place));
    });
    classes = table_of(three_classes, learned, [&](auto add, std::size_t place) {
        tagging::ask_classes(add, first(place), second(place), third(place));
    });
    classes_after = table_of(three_classes, learned, [&](auto add, std::size_t place) {
        tagging::ask_classes_after(add, first(place), second(place), third(place));
    });
    quoting = table_of(quotings * quotings * quotings, learned, [](auto add, std::size_t place) {
        tagging::ask_quoting(add, place / (quotings * quotings), place / quotings % quotings, place % quotings);
    });
    const auto places = [&](bool start) {
        return table_of(distances * quotings, learned, [start](auto add, std::size_t place) {
            tagging::ask_place(add, start, place / quotings, place % quotings);
        });
    };
    from_start = places(true);
    to_end = places(false);
    constexpr std::size_t beside = reporting_classes * distances_or_none;
    reporting = table_of(beside * beside, learned, [](auto add, std::size_t place) {
        const std::size_t before = place / beside;
        const std::size_t after = place % beside;
        tagging::ask_reporting(add, class_at(before / distances_or_none), distance_at(before % distances_or_none),
                               class_at(after / distances_or_none), distance_at(after % distances_or_none));
    });
    const auto side = [&](bool is_left) {
        return table_of(beside * quotings, learned, [is_left](auto add, std::size_t place) {
            const std::size_t other = place / quotings;
            tagging::ask_reporting_beside(add, is_left, class_at(other / distances_or_none),
                                          distance_at(other % distances_or_none), place % quotings);
        });
    };
    left = side(true);
    right = side(false);
}

const WordWeights& TaggingMemory::weights_of(const LearnedChain& tagging, const SeenToken& token) {
    if (remembered_.empty()) remembered_.resize(places);
    const Word word{.word = token.word,
                    .shape = token.shape,
                    .last_two = token.last_two,
                    .last_three = token.last_three,
                    .last_four = token.last_four,
                    .first_three = token.first_three,
                    .first_four = token.first_four,
                    .word_class = token.word_class,
                    .quoting = token.quoting};
    const std::uint32_t hash = word.word ^ word.word >> 12U ^ word.shape * 5 ^ word.quoting * 1024U;
    Remembered& place = remembered_[hash % places];
    if (place.is_there && place.word == word) return place.weights;
    place.is_there = true;
    place.word = word;
    KnownFeatures known(tagging);
    const auto add = [&](std::uint32_t question, std::uint64_t value) { known.take(feature_of(question, value)); };
    const auto sum = [&](std::size_t of) {
        place.weights.of[of] = {};
        known.add_to(place.weights.of[of]);
    };
    tagging::ask_after_it(add, token);
    sum(0);
    tagging::ask_after(add, token);
    sum(1);
    tagging::ask_here(add, token);
    sum(2);
    tagging::ask_before(add, token);
    sum(3);
    tagging::ask_before_it(add, token);
    sum(4);
    return place.weights;
}

void score_tags(const SeenBlock& block, const LearnedChain& learned, const TaggingTables& tables, TaggingMemory& words,
                std::vector<TagScores>& scores) {
    // Words weigh for those beside them: so there are some before the first token and past the last one, of no token,
    // whose sums are for nothing.
    constexpr auto reach = static_cast<std::ptrdiff_t>(WordWeights::reach);
    constexpr std::ptrdiff_t before_first = reach * 2;
    const auto count = static_cast<std::ptrdiff_t>(block.size());
    std::vector<PackedScores> sums(block.size() + before_first * 2);
    const auto place_of = [](std::ptrdiff_t token) { return static_cast<std::size_t>(token + before_first); };
    PlacedFeatures known(learned);
    for (std::ptrdiff_t token = -reach; token < count + reach; ++token) {
        const SeenToken& here = block.at(0, token);
        const WordWeights& weights = words.weights_of(learned, here);
        for (std::ptrdiff_t other = -reach; other <= reach; ++other)
            sums[place_of(token + other)] += weights.of[static_cast<std::size_t>(other + reach)];
        tagging::ask_pair(
            [&](std::ptrdiff_t place, std::uint32_t question, std::uint64_t value) {
                known.take(feature_of(question, value), place_of(token + place));
            },
            here, block.at(0, token + 1));
        known.add_where_many(sums);
    }
    TaggingStretch stretch;
    PackedScores of_stretch;
    KnownFeatures known_of_stretch(learned);
    for (std::size_t index = 0; index < block.size(); ++index) {
        const TaggingLook look = block.look(index);
        if (index == 0 || look.stretch != stretch) {
            stretch = look.stretch;
            of_stretch = {};
            tagging::ask_stretch([&](std::uint32_t question,
                                     std::uint64_t value) { known_of_stretch.take(feature_of(question, value)); },
                                 block, stretch);
            known_of_stretch.add_to(of_stretch);
        }
        const std::size_t place = place_of(static_cast<std::ptrdiff_t>(index));
        const auto add = [&](std::uint32_t question, std::uint64_t value) {
            known.take(feature_of(question, value), place);
        };
        const SeenToken& before = block.at(index, -1);
        const SeenToken& here = block.at(index);
        const SeenToken& after = block.at(index, 1);
        tagging::ask_neighbours(add, before, here, after);
        tagging::ask_distances(add, block, index, look);
        known.add_where_many(sums);
        PackedScores sum = of_stretch;
        sum +=
            tables.classes_before[place_of_classes(block.at(index, -2).word_class, before.word_class, here.word_class)];
        sum += tables.classes[place_of_classes(before.word_class, here.word_class, after.word_class)];
        sum += tables.classes_after[place_of_classes(here.word_class, after.word_class, block.at(index, 2).word_class)];
        const std::size_t quoting = here.quoting;
        sum += tables.quoting[(before.quoting * quotings + quoting) * quotings + after.quoting];
        sum += tables.from_start[look.from_start * quotings + quoting];
        sum += tables.to_end[look.to_end * quotings + quoting];
        const std::size_t left = place_beside(look.left_known, look.left_distance, quoting);
        const std::size_t right = place_beside(look.right_known, look.right_distance, quoting);
        sum += tables.left[left];
        sum += tables.right[right];
        constexpr std::size_t beside = reporting_classes * distances_or_none;
        sum += tables.reporting[left / quotings * beside + right / quotings];
        sums[place] += sum;
    }
    known.add_to(sums);
    scores.resize(block.size());
    for (std::size_t index = 0; index < block.size(); ++index)
        scores[index] = learned.unpacked(sums[place_of(static_cast<std::ptrdiff_t>(index))]);
}

}  // namespace sayso::suggest
