// TextTable: what is known of each of many texts. Rests on annotation/position_table.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "annotation/position_table.h"

namespace sayso::ui {

template <typename Value>
class TextTable {
  public:
    [[nodiscard]] std::size_t size() const { return entries_.size(); }
    void clear() {
        entries_.clear();
        places_ = {};
    }
    /// The texts, each with what is known of it, in the order in which they were added.
    auto begin() { return entries_.begin(); }
    auto end() { return entries_.end(); }
    /// Null if nothing is; good until something is added. O(length).
    [[nodiscard]] Value* find(std::string_view text) {
        const auto place = places_.find(hash_of(text), [&](std::uint32_t at) { return entries_[at].first == text; });
        return place ? &entries_[*place].second : nullptr;
    }
    /// For a text of which nothing is. O(length) over time.
    Value& add(std::string text, Value value) {
        places_.insert(hash_of(text), static_cast<std::uint32_t>(entries_.size()));
        return entries_.emplace_back(std::move(text), std::move(value)).second;
    }

  private:
    static std::size_t hash_of(std::string_view text) { return std::hash<std::string_view>{}(text); }

    std::vector<std::pair<std::string, Value>> entries_;
    annotation::PositionTable places_;
};

}  // namespace sayso::ui
