// Extended grapheme clusters, UAX #29 revision 43, section 3.1: rules GB3 to GB999 as one pass with a little memory.
#include "text/breaks.h"

#include "text/character_properties.h"
#include "text/code_points.h"

namespace sayso::text {

namespace {

/// What the rules need to know of all that stands before a boundary.
class Before {
  public:
    /// Whether the text may be cut between what was taken in so far and `next`.
    [[nodiscard]] bool breaks_before(const CharacterProperties& next) const {
        using enum GraphemeClass;
        const GraphemeClass after = next.grapheme;
        if (last_ == cr && after == lf) return false;                                                  // GB3
        if (is_control(last_) || is_control(after)) return true;                                       // GB4, GB5
        if (last_ == l && (after == l || after == v || after == lv || after == lvt)) return false;     // GB6
        if ((last_ == lv || last_ == v) && (after == v || after == t)) return false;                   // GB7
        if ((last_ == lvt || last_ == t) && after == t) return false;                                  // GB8
        if (after == extend || after == zwj || after == spacing_mark) return false;                    // GB9, GB9a
        if (last_ == prepend) return false;                                                            // GB9b
        if (conjunct_ == Conjunct::linked && next.conjunct == ConjunctClass::consonant) return false;  // GB9c
        if (pictograph_ == Pictograph::joined && next.has(extended_pictographic)) return false;        // GB11
        return last_ != regional_indicator || after != regional_indicator || !odd_indicators_;         // GB12, GB13
    }

    void take(const CharacterProperties& next) {
        using enum GraphemeClass;
        switch (next.conjunct) {
            case ConjunctClass::consonant:
                conjunct_ = Conjunct::consonant;
                break;
            case ConjunctClass::linker:
                if (conjunct_ != Conjunct::none) conjunct_ = Conjunct::linked;
                break;
            case ConjunctClass::extend:
                break;
            case ConjunctClass::none:
                conjunct_ = Conjunct::none;
                break;
        }
        if (next.has(extended_pictographic)) {
            pictograph_ = Pictograph::seen;
        } else if (next.grapheme == zwj && pictograph_ == Pictograph::seen) {
            pictograph_ = Pictograph::joined;
        } else if (next.grapheme != extend || pictograph_ != Pictograph::seen) {
            pictograph_ = Pictograph::none;
        }
        odd_indicators_ = next.grapheme == regional_indicator && (last_ != regional_indicator || !odd_indicators_);
        last_ = next.grapheme;
    }

  private:
    static bool is_control(GraphemeClass grapheme) {
        using enum GraphemeClass;
        return grapheme == control || grapheme == cr || grapheme == lf;
    }

    enum class Conjunct { none, consonant, linked };
    enum class Pictograph { none, seen, joined };
    GraphemeClass last_ = GraphemeClass::other;
    Conjunct conjunct_ = Conjunct::none;
    Pictograph pictograph_ = Pictograph::none;
    bool odd_indicators_ = false;
};

}  // namespace

std::vector<ByteOffset> grapheme_boundaries(std::string_view text) {
    std::vector<ByteOffset> boundaries;
    if (text.empty()) return boundaries;
    Before before;
    for_each_code_point(text, [&](ByteOffset start, char32_t code_point) {
        const CharacterProperties& properties = properties_of(code_point);
        if (start.value != 0 && before.breaks_before(properties)) boundaries.push_back(start);
        before.take(properties);
    });
    boundaries.push_back(ByteOffset{static_cast<std::uint32_t>(text.size())});
    return boundaries;
}

}  // namespace sayso::text
