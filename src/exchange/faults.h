// Faults: what is wrong in a file that was read, each with its place, in words for a person.
// Rests on nothing.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sayso::exchange {

/// One thing that is wrong in a file.
struct Fault {
    /// JSON Pointer (RFC 6901) of the value at fault, or of where a missing value should be; empty for the whole file.
    std::string pointer;
    /// Where the JSON itself is broken: bytes from the start of the file. Then `pointer` says nothing.
    std::optional<std::size_t> byte;
    std::string message;

    bool operator==(const Fault&) const = default;
};

/// `/annotations/3/spans: message`, or `byte 120: message` where the JSON itself is broken.
std::string text_of(const Fault& fault);
/// The same after the name of its file: `article.sayso.json: /annotations/3/spans: message`.
std::string text_of(std::string_view file, const Fault& fault);

/// Where a value stands in a file: the way down from the top. Each step refers to the one above it, which must outlive
/// it, so that walking a file costs nothing; only a fault spells the pointer out.
class Place {
  public:
    /// The whole file.
    Place() = default;
    /// The member `key` of an object; the characters of `key` must outlive the place.
    Place(const Place& parent, std::string_view key) : parent_(&parent), key_(key) {}
    /// An element of an array.
    Place(const Place& parent, std::size_t index) : parent_(&parent), index_(index) {}

    /// As a JSON Pointer, `~` and `/` in keys escaped.
    [[nodiscard]] std::string pointer() const;

  private:
    const Place* parent_ = nullptr;
    std::string_view key_;
    std::optional<std::size_t> index_;
};

/// Faults as they are found. Keeps the first `most_listed` and counts the rest, so that no file can make the list huge.
class FaultList {
  public:
    static constexpr std::size_t most_listed = 1000;

    void add(const Place& place, std::string message);
    void add(Fault fault);
    [[nodiscard]] bool empty() const { return found_ == 0; }
    /// All that were found, so far.
    [[nodiscard]] std::size_t found() const { return found_; }
    /// The list, with a closing word where some are not listed. Leaves this empty.
    std::vector<Fault> take();

  private:
    std::vector<Fault> listed_;
    std::size_t found_ = 0;
};

}  // namespace sayso::exchange
