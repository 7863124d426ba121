// Line break opportunities, UAX #14 revision 51, with the numbers of section 8.2, example 7, as the official tests have
// them. First each character is joined with the marks that follow it (LB9, LB10); then one pass asks the rules in
// order.
#include "text/breaks.h"

#include <algorithm>
#include <initializer_list>

#include "text/character_properties.h"
#include "text/code_points.h"

namespace sayso::text {

namespace {

/// A character and the marks that the rules see as part of it.
struct Unit {
    ByteOffset start;
    LineClass line;
    bool ends_with_zwj : 1;
    bool wide : 1;
    bool opening_quotation : 1;
    bool closing_quotation : 1;
    bool dotted_circle : 1;
    bool unassigned_pictograph : 1;
};

bool is_one_of(LineClass line, std::initializer_list<LineClass> lines) {
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

bool is_line_end(LineClass line) {
    using enum LineClass;
    return line == bk || line == cr || line == lf || line == nl;
}

bool is_letter(LineClass line) {
    return line == LineClass::al || line == LineClass::hl;
}

bool is_ideograph(LineClass line) {
    return line == LineClass::id || line == LineClass::eb || line == LineClass::em;
}

bool is_hangul(LineClass line) {
    using enum LineClass;
    return is_one_of(line, {jl, jv, jt, h2, h3});
}

bool is_money_or_percent(LineClass line) {
    return line == LineClass::pr || line == LineClass::po;
}

bool is_aksara(const Unit& unit) {
    return unit.line == LineClass::ak || unit.line == LineClass::as || unit.dotted_circle;
}

std::vector<Unit> units_of(std::string_view text) {
    using enum LineClass;
    std::vector<Unit> units;
    for_each_code_point(text, [&](ByteOffset start, char32_t code_point) {
        const CharacterProperties& properties = properties_of(code_point);
        const LineClass line = properties.line;
        if (line == cm || line == zwj) {
            const bool joins =
                !units.empty() && !is_line_end(units.back().line) && units.back().line != sp && units.back().line != zw;
            if (joins) {
                units.back().ends_with_zwj = line == zwj;  // LB9
            } else {
                units.push_back({start, al, line == zwj, false, false, false, false, false});  // LB10
            }
            return;
        }
        units.push_back({start, line, false, properties.has(east_asian_wide),
                         line == qu && properties.has(initial_quotation), line == qu && properties.has(final_quotation),
                         code_point == U'\u25CC', properties.has(extended_pictographic) && properties.has(unassigned)});
    });
    return units;
}

/// Asks the rules about one boundary after another, keeping what they need of the text before.
class LineRules {
  public:
    explicit LineRules(const std::vector<Unit>& units) : units_(units) {}

    enum class Answer { no_break, may_break, must_break };

    /// About the boundary before `units[index]`; to be asked for 1, 2, 3 … in order.
    Answer before(std::size_t index) {
        take(index - 1);
        const LineClass last = units_[index - 1].line;
        if (is_line_end(last)) {
            const bool splits_crlf = last == LineClass::cr && units_[index].line == LineClass::lf;
            return splits_crlf ? Answer::no_break : Answer::must_break;  // LB4, LB5
        }
        return may_break(index) ? Answer::may_break : Answer::no_break;
    }

  private:
    /// How far a number has come: its digits with what may stand between them, then one closing bracket.
    enum class Number { none, digits, closed };

    void take(std::size_t index) {
        using enum LineClass;
        const LineClass line = units_[index].line;
        if (line != sp) before_spaces_ = index;
        if (line == nu || (number_ == Number::digits && (line == sy || line == is))) {
            number_ = Number::digits;
        } else if (number_ == Number::digits && (line == cl || line == cp)) {
            number_ = Number::closed;
        } else {
            number_ = Number::none;
        }
        odd_indicators_ = line == ri && !odd_indicators_;
    }

    [[nodiscard]] bool may_break(std::size_t index) const {
        using enum LineClass;
        const LineClass last = units_[index - 1].line;
        const LineClass next = units_[index].line;
        if (is_line_end(next) || next == sp || next == zw) return false;  // LB6, LB7
        const Unit& solid = units_[before_spaces_];                       // the last that is no space, if there is one
        const bool has_solid = solid.line != sp;
        if (has_solid && solid.line == zw) return true;                                              // LB8
        if (units_[index - 1].ends_with_zwj) return false;                                           // LB8a
        if (next == wj || last == wj || last == gl) return false;                                    // LB11, LB12
        if (next == gl && last != sp && last != ba && last != hy) return false;                      // LB12a
        if (is_one_of(next, {cl, cp, ex, is, sy})) return false;                                     // LB13
        if (has_solid && forbids_across_spaces(solid, next)) return false;                           // LB14 to LB17
        if (units_[index].closing_quotation && ends_quotation(index)) return false;                  // LB15b
        if (last == sp) return true;                                                                 // LB18
        if (next == qu || last == qu) return false;                                                  // LB19
        if (next == cb || last == cb) return true;                                                   // LB20
        if (next == ba || next == hy || next == ns || last == bb) return false;                      // LB21
        if ((last == hy || last == ba) && index >= 2 && units_[index - 2].line == hl) return false;  // LB21a
        if ((last == sy && next == hl) || next == in) return false;                                  // LB21b, LB22
        return !joins_word(last, next) && !joins_number(index) && !joins_syllables(index) && !joins_emoji(index);
    }

    [[nodiscard]] bool forbids_across_spaces(const Unit& solid, LineClass next) const {
        using enum LineClass;
        if (solid.line == op) return true;                                            // LB14
        if (solid.opening_quotation && opens_quotation(before_spaces_)) return true;  // LB15a
        if ((solid.line == cl || solid.line == cp) && next == ns) return true;        // LB16
        return solid.line == b2 && next == b2;                                        // LB17
    }

    [[nodiscard]] bool opens_quotation(std::size_t index) const {
        using enum LineClass;
        if (index == 0) return true;
        const LineClass line = units_[index - 1].line;
        return is_line_end(line) || is_one_of(line, {op, qu, gl, sp, zw});
    }

    [[nodiscard]] bool ends_quotation(std::size_t index) const {
        using enum LineClass;
        if (index + 1 == units_.size()) return true;
        const LineClass line = units_[index + 1].line;
        return is_line_end(line) || is_one_of(line, {sp, gl, wj, cl, qu, cp, ex, is, sy, zw});
    }

    static bool joins_word(LineClass last, LineClass next) {
        using enum LineClass;
        if (is_letter(last)) return is_letter(next) || next == nu || is_money_or_percent(next);  // LB23, LB24, LB28
        if (is_letter(next)) return last == nu || is_money_or_percent(last) || last == is;       // LB23, LB24, LB29
        return (last == pr && is_ideograph(next)) || (is_ideograph(last) && next == po);         // LB23a
    }

    [[nodiscard]] bool joins_number(std::size_t index) const {  // LB25
        using enum LineClass;
        const LineClass last = units_[index - 1].line;
        const LineClass next = units_[index].line;
        if (next == nu) return is_money_or_percent(last) || last == op || last == hy || number_ == Number::digits;
        if (is_money_or_percent(next)) return number_ != Number::none;
        const bool number_follows = index + 1 < units_.size() && units_[index + 1].line == nu;
        return is_money_or_percent(last) && (next == op || next == hy) && number_follows;
    }

    [[nodiscard]] bool joins_syllables(std::size_t index) const {
        using enum LineClass;
        const Unit& last = units_[index - 1];
        const Unit& next = units_[index];
        if (last.line == jl && is_one_of(next.line, {jl, jv, h2, h3})) return true;  // LB26
        if ((last.line == jv || last.line == h2) && (next.line == jv || next.line == jt)) return true;
        if ((last.line == jt || last.line == h3) && next.line == jt) return true;
        if ((is_hangul(last.line) && next.line == po) || (last.line == pr && is_hangul(next.line)))
            return true;                                      // LB27
        if (last.line == ap && is_aksara(next)) return true;  // LB28a
        if (is_aksara(last) && (next.line == vf || next.line == vi)) return true;
        if (last.line == vi && index >= 2 && is_aksara(units_[index - 2]) && (next.line == ak || next.dotted_circle)) {
            return true;
        }
        if (is_aksara(last) && is_aksara(next) && index + 1 < units_.size() && units_[index + 1].line == vf)
            return true;
        const auto is_letter_or_digit = [](LineClass line) { return is_letter(line) || line == nu; };
        return (is_letter_or_digit(last.line) && next.line == op && !next.wide) ||  // LB30
               (last.line == cp && !last.wide && is_letter_or_digit(next.line));
    }

    [[nodiscard]] bool joins_emoji(std::size_t index) const {
        using enum LineClass;
        const Unit& last = units_[index - 1];
        const Unit& next = units_[index];
        if (last.line == ri && next.line == ri) return odd_indicators_;             // LB30a
        return next.line == em && (last.line == eb || last.unassigned_pictograph);  // LB30b
    }

    const std::vector<Unit>& units_;
    std::size_t before_spaces_ = 0;
    Number number_ = Number::none;
    bool odd_indicators_ = false;
};

}  // namespace

std::vector<LineBreak> line_break_opportunities(std::string_view text) {
    std::vector<LineBreak> breaks;
    if (text.empty()) return breaks;
    const std::vector<Unit> units = units_of(text);
    LineRules rules(units);
    for (std::size_t index = 1; index < units.size(); ++index) {
        const LineRules::Answer answer = rules.before(index);
        if (answer == LineRules::Answer::no_break) continue;
        breaks.push_back({units[index].start, answer == LineRules::Answer::must_break});
    }
    breaks.push_back({ByteOffset{static_cast<std::uint32_t>(text.size())}, true});  // LB3
    return breaks;
}

}  // namespace sayso::text
