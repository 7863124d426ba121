// JSON as we write it: for people to read and for line diffs (`lines`), or as short as can be (`compact`).
// The same calls give the same bytes everywhere. What is no UTF-8 becomes U+FFFD, as nlohmann/json spells it. Rests on
// text/utf8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sayso::exchange {

class JsonWriter {
  public:
    enum class Layout : std::uint8_t { lines, compact };
    /// How the members of one object or array are set: each on a line of its own, or all on one.
    enum class Spread : std::uint8_t { over_lines, on_one_line };

    explicit JsonWriter(Layout layout) : layout_(layout) {}

    void begin_object(Spread spread);
    void end_object();
    void begin_array(Spread spread);
    void end_array();
    /// The name of the member whose value is written next.
    void key(std::string_view name);

    /// UTF-8; bytes that are none are written as U+FFFD, so that what is written can be read.
    void string(std::string_view text);
    void string_or_null(const std::optional<std::string>& text);
    void strings(std::span<const std::string> texts);
    void null();
    void whole_number(std::uint64_t number);
    /// The fewest digits, from 15 on, that give the same double back; null for what is no number.
    void number(double number);
    /// A value that is JSON already, without white space.
    void compact_value(std::string_view json);

    /// What comes next starts a line, though its object is set on one (a long object over a few lines) ...
    void break_line() { next_ = Next::line; }
    /// ... or stays on the line, though its object is set over lines.
    void stay_on_line() { next_ = Next::same_line; }

    void reserve(std::size_t bytes) { bytes_.reserve(bytes); }
    /// What was written, without a newline at its end. Leaves the writer empty.
    std::string take();

  private:
    enum class Next : std::uint8_t { as_spread, line, same_line };

    void begin(char bracket, Spread spread);
    void end(char bracket);
    /// The comma and the white space before an element or a key.
    void separate();
    void start_value();
    void spell(std::string_view text);
    void new_line(std::size_t depth);

    Layout layout_;
    Next next_ = Next::as_spread;
    /// Of each array and object that is open.
    std::vector<Spread> open_;
    bool first_ = true;
    bool after_key_ = false;
    std::string bytes_;
};

}  // namespace sayso::exchange
