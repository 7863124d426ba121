// Reading the values of a checked JSON text as what a file format says they are; whatever is of the wrong type becomes
// a fault with its place, and the reading goes on. Rests on json_text and faults.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "article/unknown_field.h"
#include "exchange/faults.h"
#include "exchange/json_scan.h"
#include "exchange/json_text.h"

namespace sayso::exchange {

/// A member of an object that may be absent, with its place.
struct Member {
    JsonCursor value;
    Place place;

    [[nodiscard]] bool present() const { return value.present(); }
    [[nodiscard]] bool is_null() const { return present() && value.is(JsonKind::null); }
    [[nodiscard]] bool absent_or_null() const { return !present() || is_null(); }
};

/// The members of one object by the names that a format gives them, in whatever order they stand.
class Members {
  public:
    static constexpr std::size_t most_names = 24;

    /// Walks the object at `value`; a fault where it is none, and where a key is given twice. Names that `allowed` has
    /// no bit for (the lowest bit is the first name's) are kept as unknown. `place` and `names` must outlive this.
    /// O(length).
    Members(JsonCursor value, const Place& place, FaultList& faults, std::span<const std::string_view> names,
            std::uint32_t allowed = ~std::uint32_t{0});

    /// The same of the object that is a whole file, whose members a scan has found: they are not walked once more. Of
    /// what is not whole, nothing is looked at.
    Members(std::span<const ScannedMember> scanned, const Place& place, FaultList& faults,
            std::span<const std::string_view> names);

    /// The member with the name at `index` of the names.
    [[nodiscard]] Member at(std::size_t index) const {
        return {values_[index], Place(place_, std::string_view(names_[index]))};
    }
    template <typename Name>
    [[nodiscard]] Member operator[](Name name) const {
        return at(static_cast<std::size_t>(name));
    }
    /// What follows the object, so that it need not be passed over once more; absent where there was none.
    [[nodiscard]] JsonCursor after() const { return after_; }
    /// The other members, in their order.
    std::vector<article::UnknownField> unknown;

  private:
    void take(std::string_view key, JsonCursor value, FaultList& faults, std::uint32_t allowed);
    void keep_unknown(std::string_view key, JsonCursor value, FaultList& faults);

    const Place& place_;
    std::span<const std::string_view> names_;
    std::array<JsonCursor, most_names> values_;
    /// After the name that was found last: keys mostly stand in the order of their names.
    std::size_t expected_ = 0;
    JsonCursor after_;
};

/// Calls `visit(JsonCursor, Place)` for each element of the array at `value`; a fault where it is none.
template <typename Visit>
void each_element(JsonCursor value, const Place& place, FaultList& faults, const Visit& visit) {
    if (!value.is(JsonKind::array)) return faults.add(place, "a list was expected here");
    value.enter();
    for (std::size_t index = 0; value.next_element(); ++index) {
        visit(value, Place(place, index));
        value.skip();
    }
}

/// The same for a member that may be absent.
template <typename Visit>
void each_element(const Member& member, FaultList& faults, const Visit& visit) {
    if (member.present()) each_element(member.value, member.place, faults, visit);
}

/// A string; empty where it is absent, and with a fault where it is something else.
std::string read_text(Member member, FaultList& faults);
/// The same, with a fault where it is absent or empty: for ids.
std::string read_id(Member member, FaultList& faults);
/// The same where null is allowed, and says as much as absence.
std::optional<std::string> read_text_or_null(Member member, FaultList& faults);
/// A list of strings; empty where it is absent.
std::vector<std::string> read_texts(const Member& member, FaultList& faults);
/// Any number that a double holds; null is absence.
std::optional<double> read_number(Member member, FaultList& faults);
/// A count or an offset: a whole number, however it is spelt (`84`, `84.0`), from 0 to 2^32 - 1; else what is wrong
/// with it.
std::expected<std::uint32_t, const char*> read_whole_number(JsonCursor value);

/// One of the words that `find` knows, into `into`; a fault that lists `words` for any other.
template <typename Value, typename Find>
void read_choice(Member member, FaultList& faults, std::string_view words, const Find& find, Value& into) {
    if (!member.present()) return;
    if (!member.value.is(JsonKind::string)) {
        return faults.add(member.place, "one of these words was expected here: " + std::string(words));
    }
    const std::string word = member.value.read_string();
    const auto value = find(word);
    if (!value) return faults.add(member.place, "“" + word + "” is none of: " + std::string(words));
    if constexpr (std::is_assignable_v<Value&, std::nullopt_t>) {
        into = value;
    } else {
        into = *value;
    }
}

}  // namespace sayso::exchange
