// PositionTable: finds the place of a thing in a list by the hash of its key. It holds no keys, only hashes and places:
// 11 to 21 bytes an entry. Open addressing with linear probing; what is erased leaves no gap (Knuth, TAOCP 3, 6.4,
// algorithm R).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace sayso::annotation {

class PositionTable {
  public:
    /// Makes room for `count` entries in all, so that none of them costs a rebuilding.
    void reserve(std::size_t count);
    /// Adds an entry. The caller sees to it that no key is there twice. O(1) over time.
    void insert(std::size_t hash, std::uint32_t position);
    /// Removes the entry that `insert` was given. O(1).
    void erase(std::size_t hash, std::uint32_t position);
    /// Writes another position over that of an entry. O(1).
    void move(std::size_t hash, std::uint32_t from, std::uint32_t to);
    [[nodiscard]] std::size_t size() const { return count_; }

    /// The position whose key `is_wanted(position)`, among those with this hash. O(1).
    template <typename IsWanted>
    [[nodiscard]] std::optional<std::uint32_t> find(std::size_t hash, IsWanted is_wanted) const {
        if (entries_.empty()) return std::nullopt;
        const std::uint32_t short_hash = shortened(hash);
        for (std::size_t place = home_of(short_hash); entries_[place].position != free; place = after(place)) {
            if (entries_[place].hash == short_hash && is_wanted(entries_[place].position)) {
                return entries_[place].position;
            }
        }
        return std::nullopt;
    }

  private:
    static constexpr std::uint32_t free = UINT32_MAX;
    struct Entry {
        std::uint32_t hash = 0;
        std::uint32_t position = free;
    };

    static std::uint32_t shortened(std::size_t hash);
    [[nodiscard]] std::size_t home_of(std::uint32_t hash) const { return hash & (entries_.size() - 1); }
    [[nodiscard]] std::size_t after(std::size_t place) const { return (place + 1) & (entries_.size() - 1); }
    [[nodiscard]] std::size_t place_of(std::size_t hash, std::uint32_t position) const;
    void put(Entry entry);

    std::vector<Entry> entries_;  // none, or a power of two of them, a quarter free at the least
    std::size_t count_ = 0;
};

}  // namespace sayso::annotation
