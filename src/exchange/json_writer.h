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
#include <utility>
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

    void reserve(std::size_t bytes) { bytes_.resize(used_ + bytes); }
    /// What was written, without a newline at its end. Leaves the writer empty.
    std::string take();
    /// What was written since the last cut. What is open stays open: a copy of the writer goes on from here as well.
    /// Takes no more room than it needs.
    std::string cut();
    /// What is open has elements already, which others have written.
    void go_on() { first_ = false; }

  private:
    enum class Next : std::uint8_t { as_spread, line, same_line };

    void begin(char bracket, Spread spread);
    void end(char bracket);
    /// The comma and the white space before an element or a key.
    void separate();
    void start_value();
    void spell(std::string_view text);
    void append_digits(std::uint64_t number);
    void new_line(std::size_t depth);
    /// Where what is written next goes, with room for so many bytes.
    char* room(std::size_t count) {
        if (bytes_.size() - used_ < count) grow(count);
        return bytes_.data() + used_;
    }
    void grow(std::size_t count);
    void put(char character) {
        *room(1) = character;
        ++used_;
    }
    void put(std::string_view characters);

    Layout layout_;
    Next next_ = Next::as_spread;
    /// Of each array and object that is open.
    std::vector<Spread> open_;
    bool first_ = true;
    bool after_key_ = false;
    /// Longer than what is written, `used_`: so a byte is put by storing it.
    std::string bytes_;
    std::size_t used_ = 0;
};

}  // namespace sayso::exchange
