#include "suggest/word_sets.h"

#include <algorithm>
#include <utility>

namespace sayso::suggest {

void WordSets::add(std::string_view words, unsigned set) {
    while (!words.empty()) {
        const std::size_t length = std::min(words.find(' '), words.size());
        if (length > 0) {
            if (count_ * 2 >= entries_.size()) grow();
            Entry& entry = entries_[place_of(words.substr(0, length))];
            if (entry.sets == 0) ++count_;
            entry.word = words.substr(0, length);
            entry.sets |= 1U << set;
        }
        words.remove_prefix(std::min(length + 1, words.size()));
    }
}

std::uint32_t WordSets::of(std::string_view word) const {
    return entries_.empty() ? 0 : entries_[place_of(word)].sets;
}

/// Where the word stands, or would.
std::size_t WordSets::place_of(std::string_view word) const {
    std::uint32_t hash = 2166136261U;  // FNV-1a
    for (const char byte : word)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
    const std::size_t mask = entries_.size() - 1;
    std::size_t place = (hash ^ hash >> 15U) & mask;
    while (entries_[place].sets != 0 && entries_[place].word != word)
        place = (place + 1) & mask;
    return place;
}

void WordSets::grow() {
    constexpr std::size_t fewest = 64;
    std::vector<Entry> old(std::max(fewest, entries_.size() * 2));
    old.swap(entries_);
    for (const Entry& entry : old)
        if (entry.sets != 0) entries_[place_of(entry.word)] = entry;
}

}  // namespace sayso::suggest
