// Sentence boundaries, UAX #29 revision 43, section 5.1. Rule SB8 looks ahead as far as the next letter: that is
// answered for all places in one pass from the end, so that no text makes it slow.
#include "text/breaks.h"

#include <ranges>

#include "text/character_properties.h"
#include "text/code_points.h"

namespace sayso::text {

namespace {

/// A character and the marks that follow it (SB5).
struct Unit {
    ByteOffset start;
    SentenceClass sentence;
    /// Of letters, line ends and terminators from here on, the first is a lower-case letter (what SB8 asks).
    bool lower_case_ahead;
};

bool is_line_end(SentenceClass sentence) {
    using enum SentenceClass;
    return sentence == sep || sentence == cr || sentence == lf;
}

bool is_terminator(SentenceClass sentence) {
    return sentence == SentenceClass::a_term || sentence == SentenceClass::s_term;
}

bool decides_lower_case_ahead(SentenceClass sentence) {
    using enum SentenceClass;
    return sentence == o_letter || sentence == upper || sentence == lower || is_line_end(sentence) ||
           is_terminator(sentence);
}

std::vector<Unit> units_of(std::string_view text) {
    using enum SentenceClass;
    std::vector<Unit> units;
    for_each_code_point(text, [&](ByteOffset start, char32_t code_point) {
        const SentenceClass sentence = properties_of(code_point).sentence;
        const bool is_mark = sentence == extend || sentence == format;
        if (is_mark && !units.empty() && !is_line_end(units.back().sentence)) return;
        units.push_back({start, sentence, false});
    });
    bool lower_case_ahead = false;
    for (Unit& unit : std::ranges::reverse_view(units)) {
        if (decides_lower_case_ahead(unit.sentence)) lower_case_ahead = unit.sentence == lower;
        unit.lower_case_ahead = lower_case_ahead;
    }
    return units;
}

/// How far the pattern "terminator, closing marks, spaces" has come.
class Ending {
  public:
    void take(SentenceClass sentence) {
        using enum SentenceClass;
        if (is_terminator(sentence)) {
            stage_ = Stage::terminator;
            by_full_stop_ = sentence == a_term;
        } else if (sentence == close && (stage_ == Stage::terminator || stage_ == Stage::closing)) {
            stage_ = Stage::closing;
        } else if (sentence == sp && stage_ != Stage::none) {
            stage_ = Stage::spaces;
        } else {
            stage_ = Stage::none;
        }
    }
    [[nodiscard]] bool begun() const { return stage_ != Stage::none; }
    [[nodiscard]] bool spaces_begun() const { return stage_ == Stage::spaces; }
    [[nodiscard]] bool by_full_stop() const { return by_full_stop_; }

  private:
    enum class Stage { none, terminator, closing, spaces };
    Stage stage_ = Stage::none;
    bool by_full_stop_ = false;
};

bool breaks_before(const std::vector<Unit>& units, std::size_t index, const Ending& ending) {
    using enum SentenceClass;
    const SentenceClass before = units[index - 1].sentence;
    const SentenceClass after = units[index].sentence;
    if (before == cr && after == lf) return false;  // SB3
    if (is_line_end(before)) return true;           // SB4
    if (!ending.begun()) return false;              // SB998
    if (before == a_term) {
        if (after == numeric) return false;  // SB6
        const SentenceClass before_that = index >= 2 ? units[index - 2].sentence : other;
        if ((before_that == upper || before_that == lower) && after == upper) return false;  // SB7
    }
    if (ending.by_full_stop() && units[index].lower_case_ahead) return false;  // SB8
    if (after == s_continue || is_terminator(after)) return false;             // SB8a
    if (after == close && !ending.spaces_begun()) return false;                // SB9
    return after != sp && !is_line_end(after);                                 // SB9, SB10, SB11
}

}  // namespace

std::vector<ByteOffset> sentence_boundaries(std::string_view text) {
    std::vector<ByteOffset> boundaries;
    if (text.empty()) return boundaries;
    const std::vector<Unit> units = units_of(text);
    Ending ending;
    for (std::size_t index = 0; index < units.size(); ++index) {
        if (index != 0 && breaks_before(units, index, ending)) boundaries.push_back(units[index].start);
        ending.take(units[index].sentence);
    }
    boundaries.push_back(ByteOffset{static_cast<std::uint32_t>(text.size())});
    return boundaries;
}

}  // namespace sayso::text
