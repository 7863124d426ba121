// The explicit rules (X1 to X10) here; those for weak and neutral characters in bidi_sequence.cpp. What rule X9 would
// remove stays, as section 5.2 of UAX #9 allows: it is skipped, and has the level of what stands before it.
#include "text/bidi.h"

#include <algorithm>
#include <array>

#include "text/bidi_sequence.h"
#include "text/character_properties.h"
#include "text/code_points.h"

namespace sayso::text {

namespace {

constexpr std::uint8_t max_depth = 125;

bool is_isolate_initiator(char32_t code_point) {
    return code_point >= left_to_right_isolate && code_point <= first_strong_isolate;
}

/// LRE, RLE, PDF, LRO, RLO.
bool is_embedding_control(char32_t code_point) {
    return code_point >= left_to_right_embedding && code_point <= right_to_left_override;
}

bool is_removed(const BidiCharacter& character) {  // X9
    return character.original == BidiClass::bn;
}

/// What L1 moves to the end of a line, and what is not there by X9.
bool is_white_space_for_lines(BidiClass original, char32_t code_point) {
    return original == BidiClass::ws || original == BidiClass::bn || is_isolate_control(code_point);
}

bool needs_levels(char32_t code_point) {
    const BidiClass bidi = properties_of(code_point).bidi;
    return bidi == BidiClass::r || bidi == BidiClass::al || bidi == BidiClass::an || is_embedding_control(code_point) ||
           is_isolate_control(code_point);
}

/// Whether anything can be at another level than 0, in a paragraph that begins at 0.
bool needs_levels(std::string_view paragraph) {
    for (std::size_t place = 0; place < paragraph.size(); ++place) {
        // Below U+0580 nothing does; a continuation byte is below 0xC0.
        if (static_cast<unsigned char>(paragraph[place]) < 0xD6) continue;
        if (needs_levels(decode_first(paragraph.substr(place)).code_point)) return true;
    }
    return false;
}

/// The partner of each isolate initiator that has one (BD9), by number; 0 for all else.
std::vector<std::uint32_t> isolate_ends(const std::vector<BidiCharacter>& characters) {
    std::vector<std::uint32_t> ends(characters.size());
    std::vector<std::uint32_t> open;
    for (std::uint32_t index = 0; index < characters.size(); ++index) {
        if (characters[index].original == BidiClass::b) {
            open.clear();
        } else if (is_isolate_initiator(characters[index].code_point)) {
            open.push_back(index);
        } else if (characters[index].code_point == pop_directional_isolate && !open.empty()) {
            ends[open.back()] = index;
            open.pop_back();
        }
    }
    return ends;
}

/// P2 and P3 over the characters from `begin`, to the end of the isolate or paragraph that they are in.
BidiLevel first_strong_level(const std::vector<BidiCharacter>& characters, const std::vector<std::uint32_t>& ends,
                             std::size_t begin, std::size_t end) {
    for (std::size_t index = begin; index < end; ++index) {
        const BidiCharacter& character = characters[index];
        if (character.original == BidiClass::l) return 0;
        if (character.original == BidiClass::r || character.original == BidiClass::al) return 1;
        if (character.original == BidiClass::b) return 0;
        if (!is_isolate_initiator(character.code_point)) continue;
        if (ends[index] == 0) return 0;
        index = ends[index];
    }
    return 0;
}

/// The stack of embeddings, overrides and isolates (X1).
class DirectionalStatus {
  public:
    explicit DirectionalStatus(BidiLevel base) : base_(base) { reset(); }

    void reset() {
        entries_[0] = {base_, BidiClass::on, false};
        depth_ = 1;
        overflow_isolates_ = overflow_embeddings_ = valid_isolates_ = 0;
    }

    [[nodiscard]] BidiLevel level() const { return entries_[depth_ - 1].level; }

    /// Gives a character the level that holds, and the class that an override demands.
    void apply_to(BidiCharacter& character) const {
        character.level = level();
        const BidiClass forced = entries_[depth_ - 1].override;
        if (forced != BidiClass::on) character.current = forced;
    }

    /// LRE, RLE, LRO, RLO (X2 to X5).
    void embed(bool right_to_left, BidiClass override) {
        if (!push(right_to_left, override, false) && overflow_isolates_ == 0) ++overflow_embeddings_;
    }

    /// RLI, LRI, FSI (X5a to X5c).
    void isolate(bool right_to_left) {
        if (push(right_to_left, BidiClass::on, true)) {
            ++valid_isolates_;
        } else {
            ++overflow_isolates_;
        }
    }

    /// PDI (X6a).
    void end_isolate() {
        if (overflow_isolates_ > 0) {
            --overflow_isolates_;
        } else if (valid_isolates_ > 0) {
            overflow_embeddings_ = 0;
            while (!entries_[depth_ - 1].isolate)
                --depth_;
            --depth_;
            --valid_isolates_;
        }
    }

    /// PDF (X7).
    void end_embedding() {
        if (overflow_isolates_ > 0) return;
        if (overflow_embeddings_ > 0) {
            --overflow_embeddings_;
        } else if (!entries_[depth_ - 1].isolate && depth_ >= 2) {
            --depth_;
        }
    }

  private:
    struct Entry {
        BidiLevel level;
        /// `on` where there is none.
        BidiClass override;
        bool isolate;
    };

    bool push(bool right_to_left, BidiClass override, bool isolate) {
        const auto next = static_cast<BidiLevel>(right_to_left ? (level() + 1) | 1 : (level() + 2) & ~1);
        if (next > max_depth || overflow_isolates_ > 0 || overflow_embeddings_ > 0) return false;
        entries_[depth_++] = {next, override, isolate};
        return true;
    }

    std::array<Entry, max_depth + 2> entries_{};
    BidiLevel base_;
    std::size_t depth_ = 1;
    std::size_t overflow_isolates_ = 0;
    std::size_t overflow_embeddings_ = 0;
    std::size_t valid_isolates_ = 0;
};

void apply_explicit_rules(std::vector<BidiCharacter>& characters, const std::vector<std::uint32_t>& ends,
                          BidiLevel base) {
    DirectionalStatus status(base);
    for (std::size_t index = 0; index < characters.size(); ++index) {
        BidiCharacter& character = characters[index];
        const char32_t code_point = character.code_point;
        if (is_isolate_initiator(code_point)) {
            status.apply_to(character);
            const bool first_strong = code_point == first_strong_isolate;
            const std::size_t end = ends[index] == 0 ? characters.size() : ends[index];
            status.isolate(first_strong ? first_strong_level(characters, ends, index + 1, end) == 1
                                        : code_point == right_to_left_isolate);
        } else if (code_point == pop_directional_isolate) {
            status.end_isolate();
            status.apply_to(character);
        } else if (code_point == pop_directional_formatting) {
            status.end_embedding();
        } else if (is_embedding_control(code_point)) {
            const bool right_to_left = code_point == right_to_left_embedding || code_point == right_to_left_override;
            const bool overrides = code_point >= left_to_right_override;
            status.embed(right_to_left, !overrides ? BidiClass::on : right_to_left ? BidiClass::r : BidiClass::l);
        } else if (character.original == BidiClass::b) {
            status.reset();  // X8
            character.level = base;
        } else if (!is_removed(character)) {
            status.apply_to(character);  // X6
        }
    }
}

/// Cuts what X9 leaves into isolating run sequences (BD13) and resolves each (X10).
void resolve_sequences(std::vector<BidiCharacter>& characters, const std::vector<std::uint32_t>& ends, BidiLevel base) {
    BidiSequence resolver(characters);
    std::vector<std::uint32_t> members;
    // Which PDIs go on with a sequence that began before.
    std::vector<std::uint32_t> taken(characters.size());
    BidiLevel level_before = base;
    for (std::uint32_t begin = 0; begin < characters.size(); ++begin) {
        if (is_removed(characters[begin])) continue;
        const BidiLevel level = characters[begin].level;
        const bool begins_run = begin == 0 || level != level_before || members.empty();
        const BidiLevel before = level_before;
        level_before = level;
        if (!begins_run || taken[begin] != 0) continue;
        members.clear();
        std::size_t index = begin;
        BidiLevel after = base;
        for (;;) {
            for (; index < characters.size(); ++index) {
                if (is_removed(characters[index])) continue;
                if (characters[index].level != level) break;
                members.push_back(static_cast<std::uint32_t>(index));
            }
            const std::uint32_t last = members.back();
            if (!is_isolate_initiator(characters[last].code_point)) {
                if (index < characters.size()) after = characters[index].level;
                break;
            }
            if (ends[last] == 0) break;
            index = ends[last];
            taken[index] = 1;
        }
        resolver.resolve(members, level, before, after);
    }
}

/// Tabs, line ends and the white space before them are at the base level (L1); what X9 removed joins what is before it.
void settle_white_space(std::vector<BidiCharacter>& characters, BidiLevel base) {
    BidiLevel before = base;
    for (BidiCharacter& character : characters) {
        if (is_removed(character)) character.resolved = before;
        before = character.resolved;
    }
    bool reset = false;
    for (std::size_t index = characters.size(); index-- > 0;) {
        BidiCharacter& character = characters[index];
        const BidiClass original = character.original;
        const bool separates = original == BidiClass::s || original == BidiClass::b;
        reset = separates || (reset && is_white_space_for_lines(original, character.code_point));
        if (reset) character.resolved = base;
    }
}

}  // namespace

BidiLevel paragraph_level(std::string_view paragraph, BidiLevel otherwise) {
    std::size_t isolates = 0;
    for (std::size_t place = 0; place < paragraph.size();) {
        const DecodedCodePoint decoded = decode_first(paragraph.substr(place));
        place += decoded.length;
        const BidiClass bidi = properties_of(decoded.code_point).bidi;
        if (bidi == BidiClass::b) return otherwise;
        if (is_isolate_initiator(decoded.code_point)) {
            ++isolates;
        } else if (decoded.code_point == pop_directional_isolate) {
            isolates -= std::min<std::size_t>(isolates, 1);
        } else if (isolates == 0) {
            if (bidi == BidiClass::l) return 0;
            if (bidi == BidiClass::r || bidi == BidiClass::al) return 1;
        }
    }
    return otherwise;
}

BidiLevels resolve_levels(std::string_view paragraph, std::optional<BidiLevel> base) {
    BidiLevels levels;
    if (base.value_or(0) == 0 && !needs_levels(paragraph)) return levels;
    levels.base = base ? *base : paragraph_level(paragraph);

    std::vector<BidiCharacter> characters;
    characters.reserve(paragraph.size() / 2);
    for_each_code_point(paragraph, [&](ByteOffset start, char32_t code_point) {
        // An isolate's controls are neutrals; those of embeddings are removed (X9), as the table has it.
        const BidiClass bidi = is_isolate_control(code_point) ? BidiClass::on : properties_of(code_point).bidi;
        characters.push_back({start, code_point, bidi, bidi, levels.base, levels.base});
    });
    const std::vector<std::uint32_t> ends = isolate_ends(characters);
    apply_explicit_rules(characters, ends, levels.base);
    resolve_sequences(characters, ends, levels.base);
    settle_white_space(characters, levels.base);

    for (const BidiCharacter& character : characters) {
        if (levels.runs.empty() || levels.runs.back().level != character.resolved) {
            if (!levels.runs.empty()) levels.runs.back().range.end = character.start;
            levels.runs.push_back({{character.start, character.start}, character.resolved});
        }
    }
    if (!levels.runs.empty()) levels.runs.back().range.end = ByteOffset{static_cast<std::uint32_t>(paragraph.size())};
    if (levels.runs.size() == 1 && levels.runs.front().level == 0) levels.runs.clear();
    return levels;
}

ByteOffset trailing_white_space(std::string_view paragraph, ByteRange line) {
    ByteOffset begin = line.end;
    while (begin > line.begin) {
        const auto start = static_cast<std::uint32_t>(start_of_code_point(paragraph, begin.value - 1));
        const char32_t code_point = decode_first(paragraph.substr(start)).code_point;
        const BidiClass bidi = properties_of(code_point).bidi;
        const bool separates = bidi == BidiClass::s || bidi == BidiClass::b;
        if (!separates && !is_white_space_for_lines(bidi, code_point)) break;
        begin = ByteOffset{start};
    }
    return begin;
}

std::vector<std::uint32_t> visual_order(std::span<const BidiLevel> levels) {
    std::vector<std::uint32_t> order(levels.size());
    BidiLevel highest = 0;
    for (std::uint32_t index = 0; index < levels.size(); ++index) {
        order[index] = index;
        highest = std::max(highest, levels[index]);
    }
    for (BidiLevel level = highest; level > 0; --level) {
        for (std::size_t begin = 0; begin < levels.size(); ++begin) {
            if (levels[order[begin]] < level) continue;
            std::size_t end = begin + 1;
            while (end < levels.size() && levels[order[end]] >= level)
                ++end;
            std::reverse(order.begin() + static_cast<std::ptrdiff_t>(begin),
                         order.begin() + static_cast<std::ptrdiff_t>(end));
            begin = end;
        }
    }
    return order;
}

}  // namespace sayso::text
