#include "text/bidi_sequence.h"

#include <algorithm>

#include "text/character_properties.h"

namespace sayso::text {

namespace {

/// BD16: more open brackets than this and the search ends.
constexpr std::size_t most_open_brackets = 63;

BidiClass direction_of(BidiLevel level) {
    return is_right_to_left(level) ? BidiClass::r : BidiClass::l;
}

/// The direction that a resolved class lends to neutrals beside it: numbers count as R. `on` for neutrals.
BidiClass strong_direction(BidiClass current) {
    using enum BidiClass;
    if (current == l) return l;
    return current == r || current == en || current == an ? r : on;
}

/// Two brackets are canonically equivalent to two others.
char32_t canonical(char32_t opening) {
    return opening == 0x2329 ? 0x3008 : opening;
}

}  // namespace

void BidiSequence::resolve(std::span<const std::uint32_t> members, BidiLevel level, BidiLevel level_before,
                           BidiLevel level_after) {
    members_ = members;
    embedding_ = direction_of(level);
    before_ = direction_of(std::max(level, level_before));
    after_ = direction_of(std::max(level, level_after));
    resolve_weak();
    resolve_brackets();
    resolve_neutrals();
    set_levels(level);
}

void BidiSequence::resolve_weak() {
    using enum BidiClass;
    BidiClass last = before_;
    BidiClass last_strong = before_;
    for (std::size_t index = 0; index < members_.size(); ++index) {
        BidiClass& current = at(index).current;
        if (current == nsm) current = last;  // W1
        last = is_isolate_control(at(index).code_point) ? on : current;
        if (current == l || current == r || current == al) last_strong = current;
        if (current == en && last_strong == al) current = an;  // W2
    }
    for (std::size_t index = 0; index < members_.size(); ++index) {
        if (at(index).current == al) at(index).current = r;  // W3
    }
    join_separators();
    join_terminators();
    last_strong = before_;
    for (std::size_t index = 0; index < members_.size(); ++index) {
        BidiClass& current = at(index).current;
        if (current == es || current == et || current == cs) current = on;  // W6
        if (current == l || current == r) last_strong = current;
        if (current == en && last_strong == l) current = l;  // W7
    }
}

/// W4: one separator between two numbers of a kind.
void BidiSequence::join_separators() {
    using enum BidiClass;
    for (std::size_t index = 1; index + 1 < members_.size(); ++index) {
        BidiClass& current = at(index).current;
        const BidiClass last = at(index - 1).current;
        if (last != at(index + 1).current) continue;
        if ((last == en && (current == es || current == cs)) || (last == an && current == cs)) current = last;
    }
}

/// W5: terminators beside a number.
void BidiSequence::join_terminators() {
    using enum BidiClass;
    for (std::size_t begin = 0; begin < members_.size(); ++begin) {
        if (at(begin).current != et) continue;
        std::size_t end = begin + 1;
        while (end < members_.size() && at(end).current == et)
            ++end;
        const bool beside_number =
            (begin > 0 && at(begin - 1).current == en) || (end < members_.size() && at(end).current == en);
        for (std::size_t index = begin; beside_number && index < end; ++index)
            at(index).current = en;
        begin = end;
    }
}

std::vector<BidiSequence::Pair> BidiSequence::bracket_pairs() const {
    struct Open {
        std::size_t pair;
        char32_t bracket;
    };
    std::vector<Pair> pairs;  // in the order of their opening brackets; closed by none, the closing one is 0
    std::vector<Open> open;
    for (std::uint32_t index = 0; index < members_.size(); ++index) {
        const BidiClass strong = strong_direction(at(index).current);
        if (strong != BidiClass::on && !open.empty()) {
            Pair& innermost = pairs[open.back().pair];
            (strong == BidiClass::l ? innermost.holds_left_to_right : innermost.holds_right_to_left) = true;
        }
        if (at(index).current != BidiClass::on) continue;
        const std::optional<Bracket> bracket = bracket_of(at(index).code_point);
        if (!bracket) continue;
        const char32_t opening = canonical(bracket->opening);
        if (!bracket->closes) {
            if (open.size() == most_open_brackets) break;
            open.push_back({pairs.size(), opening});
            pairs.push_back({index, 0, false, false});
            continue;
        }
        if (std::ranges::find(open, opening, &Open::bracket) == open.end()) continue;
        // What is held by those inside, closed or not, is held by those around them.
        for (bool found = false; !found;) {
            found = open.back().bracket == opening;
            Pair& inner = pairs[open.back().pair];
            if (found) inner.closing = index;
            open.pop_back();
            if (open.empty()) break;
            Pair& outer = pairs[open.back().pair];
            outer.holds_left_to_right = outer.holds_left_to_right || inner.holds_left_to_right;
            outer.holds_right_to_left = outer.holds_right_to_left || inner.holds_right_to_left;
        }
    }
    return pairs;
}

/// N0.
void BidiSequence::resolve_brackets() {
    using enum BidiClass;
    BidiClass last_strong = before_;
    std::size_t looked_at = 0;
    for (const Pair& pair : bracket_pairs()) {
        if (pair.closing == 0) continue;
        for (; looked_at < pair.opening; ++looked_at) {
            const BidiClass strong = strong_direction(at(looked_at).current);
            if (strong != on) last_strong = strong;
        }
        const bool holds_same = embedding_ == l ? pair.holds_left_to_right : pair.holds_right_to_left;
        const bool holds_other = embedding_ == l ? pair.holds_right_to_left : pair.holds_left_to_right;
        if (!holds_same && !holds_other) continue;
        const BidiClass direction = holds_same ? embedding_ : last_strong;
        set_bracket(pair.opening, direction);
        set_bracket(pair.closing, direction);
    }
}

/// Marks on a bracket go with it.
void BidiSequence::set_bracket(std::size_t index, BidiClass direction) {
    at(index).current = direction;
    for (++index; index < members_.size() && at(index).original == BidiClass::nsm; ++index)
        at(index).current = direction;
}

/// N1, N2.
void BidiSequence::resolve_neutrals() {
    BidiClass last = before_;
    for (std::size_t begin = 0; begin < members_.size(); ++begin) {
        const BidiClass strong = strong_direction(at(begin).current);
        if (strong != BidiClass::on) {
            last = strong;
            continue;
        }
        std::size_t end = begin + 1;
        while (end < members_.size() && strong_direction(at(end).current) == BidiClass::on)
            ++end;
        const BidiClass next = end == members_.size() ? after_ : strong_direction(at(end).current);
        for (std::size_t index = begin; index < end; ++index)
            at(index).current = last == next ? last : embedding_;
        begin = end - 1;
    }
}

/// I1, I2.
void BidiSequence::set_levels(BidiLevel level) {
    using enum BidiClass;
    for (std::size_t index = 0; index < members_.size(); ++index) {
        const BidiClass current = at(index).current;
        const bool number = current == en || current == an;
        const int up = is_right_to_left(level) ? (current == r ? 0 : 1) : number ? 2 : current == r ? 1 : 0;
        at(index).resolved = static_cast<BidiLevel>(level + up);
    }
}

}  // namespace sayso::text
