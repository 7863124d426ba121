// A hash stands for a word: two words that share one of four thousand million only make a suggestion a little worse.
#include "suggest/word_use.h"

#include <array>

namespace sayso::suggest {

namespace {

constexpr bool is_upper(char byte) {
    return byte >= 'A' && byte <= 'Z';
}

constexpr bool is_lower(char byte) {
    return byte >= 'a' && byte <= 'z';
}

/// Whether a byte begins a word.
constexpr bool is_word_byte(char byte) {
    return is_lower(byte) || is_upper(byte) || static_cast<unsigned char>(byte) >= 0xC3;
}

/// Of each byte that goes on a word, itself in lower case; 0 of the others.
constexpr auto of_words = [] {
    std::array<std::uint8_t, 256> lower{};
    for (std::size_t value = 0; value < lower.size(); ++value) {
        const auto byte = static_cast<char>(value);
        if (is_word_byte(byte) || (value & 0xC0U) == 0x80)
            lower.at(value) = static_cast<std::uint8_t>(is_upper(byte) ? value | 0x20U : value);
    }
    return lower;
}();

constexpr std::uint8_t of_words_or_none(char byte) {
    return of_words[static_cast<unsigned char>(byte)];
}

/// FNV-1a over the bytes, ASCII in lower case; never 0.
class WordHash {
  public:
    constexpr void add(std::uint8_t in_lower_case) { hash_ = (hash_ ^ in_lower_case) * 16777619U; }
    [[nodiscard]] constexpr std::uint32_t value() const { return hash_ == 0 ? 1 : hash_; }

  private:
    std::uint32_t hash_ = 2166136261U;
};

}  // namespace

WordUse::WordUse(std::string_view text) : entries_(1024) {
    for (std::size_t begin = 0; begin < text.size();) {
        if (!is_word_byte(text[begin])) {
            ++begin;
            continue;
        }
        WordHash hash;
        std::size_t end = begin;
        for (std::uint8_t byte = 0; end < text.size() && (byte = of_words_or_none(text[end])) != 0; ++end)
            hash.add(byte);
        std::uint8_t uses = is_upper(text[begin]) ? 0 : lower_case;
        if (end < text.size() && text[end] == '.') {
            const bool before_lower_case = end + 2 < text.size() && text[end + 1] == ' ' && is_lower(text[end + 2]);
            if (before_lower_case) uses |= before_stop_and_lower_case;
        } else {
            uses |= without_stop;
        }
        if (uses != 0) note(hash.value(), uses);
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
    WordHash of_word;
    for (const char byte : word)
        of_word.add(static_cast<std::uint8_t>(is_upper(byte) ? byte | 0x20 : byte));
    const std::uint32_t hash = of_word.value();
    const std::size_t mask = entries_.size() - 1;
    for (std::size_t place = hash & mask; entries_[place].hash != 0; place = (place + 1) & mask) {
        if (entries_[place].hash == hash) return entries_[place].uses;
    }
    return 0;
}

}  // namespace sayso::suggest
