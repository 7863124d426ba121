// JSON text (RFC 8259): judged once as a whole, then walked in place. The library's own tree would
// hold the whole file a second time, and would lose where each value stands, how it was spelt and which keys came
// twice. Nothing is copied but the strings that are asked for. Rests on json_scan and
// json_library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "exchange/faults.h"

namespace sayso::exchange {

/// How many arrays and objects may stand within one another.
inline constexpr std::size_t deepest_json = 64;

enum class JsonKind : std::uint8_t { null, boolean, number, string, array, object };

/// A value of a checked JSON text, and the way through it: a place among the bytes, which must outlive the cursor.
/// Reading or skipping a value moves to what follows it. Copies are free and walk by themselves.
class JsonCursor {
  public:
    /// Nowhere: the value of a key that is absent.
    JsonCursor() = default;
    [[nodiscard]] bool present() const { return at_ != nullptr; }
    /// The byte that it stands before.
    [[nodiscard]] const char* place() const { return at_; }

    /// What kind of value stands here.
    [[nodiscard]] JsonKind kind() const;
    [[nodiscard]] bool is(JsonKind wanted) const { return kind() == wanted; }

    /// Past the value, whatever it is; returns its bytes as they stand. O(length).
    std::string_view skip();
    /// Reads a string into `into`, in the place of what it held.
    void read_string(std::string& into);
    std::string read_string();
    /// The digits of a number as they stand.
    std::string_view read_number();
    bool read_boolean();

    /// Into an array or an object, to stand before its first element or member.
    void enter();
    /// To the next element of the array that the cursor is in: false past the last, and the array is left. The element
    /// before must have been read or skipped.
    bool next_element();
    /// To the value of the next member of the object that the cursor is in, its key into `key`; false past the last,
    /// and the object is left. The value before must have been read or skipped.
    bool next_member(std::string& key);
    /// The same; `key` lies among the bytes where it stands there as it is, else in `room`: most keys cost no copy.
    bool next_member(std::string_view& key, std::string& room);

  private:
    friend class JsonScan;
    friend std::expected<JsonCursor, Fault> judge_json(std::string_view bytes, bool surely_json);
    JsonCursor(const char* at, const char* end) : at_(at), end_(end) {}
    void skip_string();
    /// To the key of the next member, or past the end of the object.
    bool to_next_key();
    void skip_colon();

    const char* at_ = nullptr;
    /// Of the whole text: only a number at its top is not ended by what follows it.
    const char* end_ = nullptr;
};

/// Whether `bytes` are one JSON text in UTF-8, at most `deepest_json` levels deep, without half a surrogate pair in its
/// escapes; then the cursor of its value, else what is wrong first, by its byte. A byte order mark at the start is
/// passed over. More than a few numbers that no double holds are refused too. That keys are given once is not checked
/// here. O(length).
std::expected<JsonCursor, Fault> check_json(std::string_view bytes);
/// The same where a scan (json_scan.h) is done: `surely_json` is its verdict.
std::expected<JsonCursor, Fault> judge_json(std::string_view bytes, bool surely_json);

/// A JSON value without the white space around its parts; nothing else is respelt. `json` is valid.
std::string compact_json(std::string_view json);

}  // namespace sayso::exchange
