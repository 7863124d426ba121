// A hash stands for a word: two words that share one of four thousand million only make a suggestion a little worse.
#include "suggest/word_use.h"

namespace sayso::suggest {

namespace {

constexpr bool is_word_byte(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || static_cast<unsigned char>(byte) >= 0xC3;
}

constexpr bool continues_word(char byte) {
    return is_word_byte(byte) || (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

constexpr bool is_upper(char byte) {
    return byte >= 'A' && byte <= 'Z';
}

constexpr bool is_lower(char byte) {
    return byte >= 'a' && byte <= 'z';
}

/// FNV-1a over the bytes, ASCII in lower case; never 0.
constexpr std::uint32_t hash_of(std::string_view word) {
    std::uint32_t hash = 2166136261U;
    for (const char byte : word) {
        const auto lower = static_cast<unsigned char>(is_upper(byte) ? byte | 0x20 : byte);
        hash = (hash ^ lower) * 16777619U;
    }
    return hash == 0 ? 1 : hash;
}

}  // namespace

WordUse::WordUse(std::string_view text) : entries_(1024) {
    for (std::size_t begin = 0; begin < text.size();) {
        if (!is_word_byte(text[begin])) {
            ++begin;
            continue;
        }
        std::size_t end = begin + 1;
        while (end < text.size() && continues_word(text[end]))
            ++end;
        std::uint8_t uses = is_upper(text[begin]) ? 0 : lower_case;
        if (end < text.size() && text[end] == '.') {
            const bool before_lower_case = end + 2 < text.size() && text[end + 1] == ' ' && is_lower(text[end + 2]);
            if (before_lower_case) uses |= before_stop_and_lower_case;
        } else {
            uses |= without_stop;
        }
        if (uses != 0) note(hash_of(text.substr(begin, end - begin)), uses);
        begin = end;
    }
}

bool WordUse::in_lower_case(std::string_view word) const {
    return (uses_of(word) & lower_case) != 0;
}

bool WordUse::abbreviated(std::string_view word) const {
    const std::uint8_t uses = uses_of(word);
    return (uses & before_stop_and_lower_case) != 0 && (uses & without_stop) == 0;
}

void WordUse::note(std::uint32_t hash, std::uint8_t uses) {
    if (count_ * 2 >= entries_.size()) grow();
    const std::size_t mask = entries_.size() - 1;
    for (std::size_t place = hash & mask;; place = (place + 1) & mask) {
        Entry& entry = entries_[place];
        if (entry.hash == 0) {
            entry = {hash, uses};
            ++count_;
            return;
        }
        if (entry.hash == hash) {
            entry.uses |= uses;
            return;
        }
    }
}

void WordUse::grow() {
    std::vector<Entry> old(entries_.size() * 2);
    old.swap(entries_);
    count_ = 0;
    for (const Entry& entry : old) {
        if (entry.hash != 0) note(entry.hash, entry.uses);
    }
}

std::uint8_t WordUse::uses_of(std::string_view word) const {
    const std::uint32_t hash = hash_of(word);
    const std::size_t mask = entries_.size() - 1;
    for (std::size_t place = hash & mask; entries_[place].hash != 0; place = (place + 1) & mask) {
        if (entries_[place].hash == hash) return entries_[place].uses;
    }
    return 0;
}

}  // namespace sayso::suggest
