#include "suggest/carried_over.h"

namespace sayso::suggest {

void carry_over(std::span<const std::optional<std::size_t>> follows, MentionRule rule, float score,
                std::vector<std::optional<Resolved>>& speaker_of) {
    std::vector<bool> seen(follows.size());
    std::vector<std::size_t> chain;
    for (std::size_t start = 0; start < follows.size(); ++start) {
        chain.clear();
        std::size_t at = start;
        while (!seen[at]) {
            seen[at] = true;
            chain.push_back(at);
            if (speaker_of[at] || !follows[at] || *follows[at] >= follows.size()) break;
            at = *follows[at];
        }
        // Back along the chain: each has what the next one has.
        while (!chain.empty()) {
            const std::size_t place = chain.back();
            chain.pop_back();
            const auto& next = follows[place];
            if (!speaker_of[place] && next && *next < follows.size() && speaker_of[*next])
                speaker_of[place] = Resolved{speaker_of[*next]->speaker, rule, score};
        }
    }
}

}  // namespace sayso::suggest
