#include "suggest/carried_over.h"

#include <cstdint>

namespace sayso::suggest {

void carry_over(std::span<const std::optional<std::size_t>> follows, MentionRule rule, float score,
                std::vector<std::optional<Resolved>>& speaker_of) {
    constexpr std::size_t unseen = SIZE_MAX;
    std::vector<std::size_t> chain(follows.size(), unseen);  // of each one seen, which one led to it; itself: none
    for (std::size_t start = 0; start < follows.size(); ++start) {
        if (chain[start] != unseen) continue;
        std::size_t at = start;
        chain[at] = at;
        while (!speaker_of[at] && follows[at] && *follows[at] < follows.size() && chain[*follows[at]] == unseen) {
            chain[*follows[at]] = at;
            at = *follows[at];
        }
        // Back along the chain: each has what the next one has.
        for (;; at = chain[at]) {
            const auto& next = follows[at];
            if (!speaker_of[at] && next && *next < follows.size() && speaker_of[*next])
                speaker_of[at] = Resolved{speaker_of[*next]->speaker, rule, score};
            if (chain[at] == at) break;
        }
    }
}

}  // namespace sayso::suggest
