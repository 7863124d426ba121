// How objects are sorted by name, and which values are taken for strings and numbers.
#include "exchange/json_members.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <set>

#include "text/heap_sort.h"

namespace sayso::exchange {

namespace {

constexpr const char* twice = "this key is given twice in one object";

/// A fault for each key but the first of those that are the same.
void refuse_repeated(std::vector<std::string_view> keys, const Place& place, FaultList& faults) {
    text::heap_sort(keys);
    for (std::size_t index = 1; index < keys.size(); ++index) {
        if (keys[index] == keys[index - 1]) faults.add(Place(place, keys[index]), twice);
    }
}

/// The same, and leaves only the first of them.
void drop_repeated(std::vector<article::UnknownField>& fields, const Place& place, FaultList& faults) {
    std::set<std::string> seen;
    std::erase_if(fields, [&](const article::UnknownField& field) {
        const bool repeated = !seen.insert(field.key).second;
        if (repeated) faults.add(Place(place, std::string_view(field.key)), twice);
        return repeated;
    });
}

/// Looks for keys given twice inside a value that is kept as it stands. Recurses at most `deepest_json` levels.
void refuse_repeated_within(JsonCursor value, const Place& place, FaultList& faults) {
    if (value.is(JsonKind::array)) {
        value.enter();
        for (std::size_t index = 0; value.next_element(); ++index) {
            refuse_repeated_within(value, Place(place, index), faults);
            value.skip();
        }
    } else if (value.is(JsonKind::object)) {
        std::vector<std::string> keys;
        std::string key;
        value.enter();
        while (value.next_member(key)) {
            refuse_repeated_within(value, Place(place, std::string_view(key)), faults);
            keys.push_back(key);
            value.skip();
        }
        refuse_repeated({keys.begin(), keys.end()}, place, faults);
    }
}

double as_double(std::string_view digits) {
    return std::strtod(std::string(digits).c_str(), nullptr);
}

}  // namespace

Members::Members(JsonCursor value, const Place& place, FaultList& faults, std::span<const std::string_view> names,
                 std::uint32_t allowed)
    : place_(place), names_(names) {
    if (!value.is(JsonKind::object)) {
        faults.add(place, "an object was expected here");
        return;
    }
    std::string_view key;
    std::string room;
    value.enter();
    while (value.next_member(key, room)) {
        const JsonCursor member = value;
        value.skip();
        take(key, member, faults, allowed);
    }
    after_ = value;
    if (unknown.size() > 1) drop_repeated(unknown, place, faults);
}

Members::Members(std::span<const ScannedMember> scanned, const Place& place, FaultList& faults,
                 std::span<const std::string_view> names)
    : place_(place), names_(names) {
    for (const ScannedMember& member : scanned) {
        if (member.end != nullptr) take(JsonCursor(member.key).read_string(), member.value, faults, ~std::uint32_t{0});
    }
    if (unknown.size() > 1) drop_repeated(unknown, place, faults);
}

void Members::take(std::string_view key, JsonCursor value, FaultList& faults, std::uint32_t allowed) {
    const auto from = names_.begin() + static_cast<std::ptrdiff_t>(expected_);
    auto found = std::find(from, names_.end(), key);
    if (found == names_.end()) {
        found = std::find(names_.begin(), from, key);
        if (found == from) found = names_.end();
    }
    const auto index = static_cast<std::size_t>(found - names_.begin());
    if (found == names_.end() || ((allowed >> index) & 1) == 0) {
        keep_unknown(key, value, faults);
    } else if (values_[index].present()) {
        faults.add(Place(place_, key), twice);
    } else {
        expected_ = index + 1;
        values_[index] = value;
    }
}

void Members::keep_unknown(std::string_view key, JsonCursor value, FaultList& faults) {
    const std::size_t before = faults.found();
    refuse_repeated_within(value, Place(place_, key), faults);
    if (faults.found() == before) unknown.push_back({std::string(key), compact_json(value.skip())});
}

std::string read_text(Member member, FaultList& faults) {
    if (!member.present()) return {};
    if (member.value.is(JsonKind::string)) return member.value.read_string();
    faults.add(member.place, "a string was expected here");
    return {};
}

std::string read_id(Member member, FaultList& faults) {
    if (!member.present()) {
        faults.add(member.place, "is missing");
        return {};
    }
    const std::size_t before = faults.found();
    std::string id = read_text(member, faults);
    if (id.empty() && faults.found() == before) faults.add(member.place, "an id cannot be empty");
    return id;
}

std::optional<std::string> read_text_or_null(Member member, FaultList& faults) {
    if (member.absent_or_null()) return std::nullopt;
    if (member.value.is(JsonKind::string)) return member.value.read_string();
    faults.add(member.place, "a string or null was expected here");
    return std::nullopt;
}

std::vector<std::string> read_texts(const Member& member, FaultList& faults) {
    std::vector<std::string> texts;
    each_element(member, faults,
                 [&](JsonCursor value, const Place& place) { texts.push_back(read_text({value, place}, faults)); });
    return texts;
}

std::optional<double> read_number(Member member, FaultList& faults) {
    if (member.absent_or_null()) return std::nullopt;
    if (!member.value.is(JsonKind::number)) {
        faults.add(member.place, "a number was expected here");
        return std::nullopt;
    }
    const double number = as_double(member.value.read_number());
    if (std::isfinite(number)) return number;
    faults.add(member.place, "this number is too large");
    return std::nullopt;
}

std::expected<std::uint32_t, const char*> read_whole_number(JsonCursor value) {
    if (!value.is(JsonKind::number)) return std::unexpected("is no number");
    const std::string_view digits = value.read_number();
    std::uint32_t whole = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), whole);
    if (error == std::errc{} && end == digits.data() + digits.size()) return whole;

    const double number = as_double(digits);
    if (number < 0) return std::unexpected("is negative");
    if (number > std::numeric_limits<std::uint32_t>::max()) return std::unexpected("is past the end of any text");
    if (number != std::floor(number)) return std::unexpected("is no whole number");
    return static_cast<std::uint32_t>(number);
}

}  // namespace sayso::exchange
