// One walk over the block. At each stop the words around it decide, in the order of `Finder::ends_at_full_stop`.
#include "suggest/sentences.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "suggest/word_sets.h"
#include "text/character_properties.h"
#include "text/utf8.h"
#include "text/words.h"

namespace sayso::suggest {

namespace {

using text::SentenceClass;

// Lists of words in lower case, parted by spaces.
constexpr std::string_view never_final =
    " mr mrs ms messrs mx dr prof gen gov sen sens rep reps st ste lt col capt cmdr maj sgt cpl pvt adm brig supt insp "
    "det hon "
    "rev fr pres pfc ald amb atty asst assoc vs v p pp fig figs eq vol ed eds ch art cf viz ca approx est mt ft ave no "
    "nos "
    "nr hr fam frl dipl ing mag bzw vgl evtl ggf inkl exkl bsp mme mlle mgr me sr sra srta dra ud uds av núm pág d.h "
    "z.b u.a ";
constexpr std::string_view final_sometimes =
    " u.s u.k u.n e.u u.s.a u.s.s.r d.c a.m p.m inc co corp ltd llc bros plc jr etc al jan feb mar apr jun jul aug sep "
    "sept oct "
    "nov dec mon tue tues wed thu thur thurs fri sat sun blvd rd dept univ usw ff calif conn fla ariz ark colo del ga "
    "ill ind "
    "kan ky mass md mich minn miss mo mont neb nev okla ore pa penn tenn tex vt va wash wis wyo l.a n.y n.j n.c s.c "
    "ee.uu ";
/// Words that begin a sentence more often than they go on a name.
constexpr std::string_view starters =
    " the a an this that these those there here it its he she they we i you his her their our my your who what how why "
    "where "
    "when which in on at by for from to with as if while after before since during despite although though because but "
    "and or "
    "so yet not no nor however meanwhile still then now also another some many most all several both each every one "
    "two three "
    "few more other such according did does do is are was were will would can could should may might have has had let "
    "please "
    "next even only just once until unless under over about "
    "der die das ein eine er sie es wir ihr im am in auf mit von zu bei nach aber und doch so wenn als da dann auch "
    "le la les un une il elle ils elles on nous vous ce cette ces mais et ou dans pour sur en au aux "
    "el los las una unos él ella ellos pero y en por para con se su sus ";
/// What follows a country's abbreviation as a part of its name, even where the article has it in lower case too.
constexpr std::string_view parts_of_names =
    " government president army navy senate congress house secretary department embassy ambassador attorney court "
    "supreme representative rep sen senator treasury state national air marine marines coast forces military capitol "
    "constitution open steel postal justice district geological fish forest securities ";
/// Verbs that follow a quotation together with who says it.
constexpr std::string_view saying =
    " said says asked asks added replied wrote told cried shouted answered continued explained exclaimed wondered "
    "yelled ";

enum class ListedAs : std::uint8_t { never_final, final_sometimes, starter, part_of_name, saying };

/// Whether the word, in lower case, is among those.
bool is_among(ListedAs list, std::string_view lower_word) {
    static const WordSets made = [] {
        WordSets sets;
        const auto add = [&](ListedAs as, std::string_view words) { sets.add(words, static_cast<unsigned>(as)); };
        add(ListedAs::never_final, never_final);
        add(ListedAs::final_sometimes, final_sometimes);
        add(ListedAs::starter, starters);
        add(ListedAs::part_of_name, parts_of_names);
        add(ListedAs::saying, saying);
        return sets;
    }();
    return (made.of(lower_word) >> static_cast<unsigned>(list) & 1U) != 0;
}

constexpr bool is_ascii_upper(char byte) {
    return byte >= 'A' && byte <= 'Z';
}

constexpr bool is_ascii_letter(char byte) {
    return is_ascii_upper(byte) || (byte >= 'a' && byte <= 'z');
}

constexpr bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

constexpr bool is_space_byte(char byte) {
    return byte == ' ' || byte == '\t';
}

/// A short word with its ASCII letters in lower case.
class LowerWord {
  public:
    explicit LowerWord(std::string_view word) : size_(word.size() <= bytes_.size() ? word.size() : 0) {
        for (std::size_t at = 0; at < size_; ++at) {
            bytes_[at] = is_ascii_upper(word[at]) ? static_cast<char>(word[at] | 0x20) : word[at];
        }
    }
    [[nodiscard]] std::string_view view() const { return {bytes_.data(), size_}; }

  private:
    std::array<char, 16> bytes_{};
    std::size_t size_;
};

/// How the items of a list that stands in one line are marked: "1.)", "1)", "1.", "• 9.", "a.".
struct ListStyle {
    std::string_view bullet;  // before the number, if any
    std::string_view after;   // after the number
    bool letters = false;
};

class Finder {
  public:
    Finder(std::string_view block, Language language, const WordUse& words)
        : block_(block), language_(language), words_(words) {}

    std::vector<text::ByteRange> find() {
        start_list();
        for (std::size_t place = after_marker_; place < block_.size();) {
            if (list_ && place > begin_ && is_space_byte(block_[place - 1]) && next_item_at(place)) {
                end_sentence(place);
                place = after_marker_;
                continue;
            }
            const auto byte = static_cast<unsigned char>(block_[place]);
            if (byte < 0x80) {
                place = byte == '.' || byte == '!' || byte == '?' ? after_stop(place) : place + 1;
            } else if (byte == 0xE2 || byte == 0xE3 || byte == 0xEF || (byte >= 0xD6 && byte <= 0xE1)) {
                place = after_rare_stop(place);  // every other stop begins with one of these bytes
            } else {
                ++place;
            }
        }
        end_sentence(block_.size());
        return std::move(sentences_);
    }

  private:
    struct Following {
        std::size_t place = 0;        // of the first character after closing marks and spaces
        std::size_t after_marks = 0;  // where the spaces begin
        bool closed_quotation = false;
        bool closed = false;
        bool spaced = false;
        char32_t first = 0;     // at `place`; 0 at the end
        char32_t letter = 0;    // the first after opening marks
        std::string_view word;  // that begins with it
    };

    [[nodiscard]] char32_t code_point_at(std::size_t place) const {
        return place < block_.size() ? text::decode_first(block_.substr(place)).code_point : 0;
    }
    [[nodiscard]] std::size_t next(std::size_t place) const {
        return place + text::decode_first(block_.substr(place)).length;
    }

    void end_sentence(std::size_t place) {
        const text::ByteRange range =
            text::trim_white_space(block_, {text::ByteOffset{static_cast<std::uint32_t>(begin_)},
                                            text::ByteOffset{static_cast<std::uint32_t>(place)}});
        if (!range.empty()) sentences_.push_back(range);
        begin_ = place;
    }

    static bool closes(char32_t mark) {
        switch (mark) {
            case U'"':
            case U'\'':
            case U')':
            case U']':
            case U'}':
            case U'\u2019':
            case U'\u201D':
            case U'\u201C':  // closes in German
            case U'\u2018':
            case U'\u00BB':
            case U'\u00AB':
            case U'\u203A':
            case U'\u300D':
            case U'\u300F':
            case U'\uFF09':
                return true;
            default:
                return false;
        }
    }

    /// What stands after the stops that end at `place`.
    [[nodiscard]] Following following(std::size_t place) const {
        Following found;
        for (;;) {
            char32_t mark = code_point_at(place);
            std::size_t at = place;
            // French sets a space inside the guillemets.
            if ((mark == U'\u00A0' || mark == U'\u202F' || mark == U' ') && code_point_at(next(place)) == U'\u00BB') {
                at = next(place);
                mark = U'\u00BB';
            }
            if (!closes(mark)) break;
            const bool parenthesis = mark == U')' || mark == U']' || mark == U'}' || mark == U'\uFF09';
            found.closed_quotation = found.closed_quotation || !parenthesis;
            found.closed = true;
            place = next(at);
        }
        found.after_marks = place;
        while (place < block_.size() && text::is_white_space(code_point_at(place))) {
            found.spaced = true;
            place = next(place);
        }
        found.place = place;
        found.first = code_point_at(place);
        std::size_t letter = place;
        while (letter < block_.size() && letter - place < 16) {
            const char32_t mark = code_point_at(letter);
            const bool opens = closes(mark) || mark == U'(' || mark == U'[' || mark == U'\u201E' || mark == U'\u2039' ||
                               mark == U'\u00A1' || mark == U'\u00BF' || mark == U'\u00A0' || mark == U'\u202F' ||
                               mark == U'\u300C' || mark == U'\u2014' || mark == U'\u2013';
            if (!opens) break;
            letter = next(letter);
        }
        found.letter = code_point_at(letter);
        // No word that is asked for is so long; where no spaces part words, the rest of the block would be one.
        constexpr std::size_t longest_word = 64;
        std::size_t end = letter;
        while (end < std::min(block_.size(), letter + longest_word) &&
               (is_ascii_letter(block_[end]) || static_cast<unsigned char>(block_[end]) >= 0xC3 ||
                text::is_continuation_byte(block_[end])))
            ++end;
        found.word = block_.substr(letter, end - letter);
        return found;
    }

    static SentenceClass class_of(char32_t letter) {
        return letter == 0 ? SentenceClass::other : text::properties_of(letter).sentence;
    }

    /// The word that ends at `place`, with the dots inside it: "U.S", "p", "2010".
    [[nodiscard]] std::string_view word_before(std::size_t place) const {
        std::size_t begin = place;
        while (begin > begin_) {
            const char byte = block_[begin - 1];
            const bool inside =
                is_ascii_letter(byte) || is_digit(byte) || byte == '.' || static_cast<unsigned char>(byte) >= 0x80;
            if (!inside || place - begin > 24) break;
            --begin;
        }
        // A quotation mark is no part of the word that it opens.
        while (begin < place) {
            const text::DecodedCodePoint decoded = text::decode_first(block_.substr(begin));
            const SentenceClass kind = class_of(decoded.code_point);
            if (kind != SentenceClass::close && kind != SentenceClass::other && kind != SentenceClass::s_continue)
                break;
            begin += decoded.length;
        }
        return block_.substr(begin, place - begin);
    }

    [[nodiscard]] std::size_t words_so_far(std::size_t place) const {
        std::size_t words = 0;
        for (std::size_t at = begin_; at < place && words < 8; ++at) {
            if (block_[at] == ' ') ++words;
        }
        return words;
    }

    /// `place` is at ".", "!" or "?". Ends a sentence where one does, and gives where to go on.
    std::size_t after_stop(std::size_t place) {
        std::size_t end = place + 1;
        bool only_dots = block_[place] == '.';
        std::size_t dots = only_dots ? 1 : 0;
        bool spaced_dots = false;
        for (;;) {
            if (end < block_.size() && (block_[end] == '.' || block_[end] == '!' || block_[end] == '?')) {
                if (block_[end] == '.')
                    ++dots;
                else
                    only_dots = false;
                ++end;
            } else if (only_dots && end + 1 < block_.size() && block_[end] == ' ' && block_[end + 1] == '.') {
                spaced_dots = true;
                ++dots;
                end += 2;
            } else if (block_.substr(end).starts_with("\u2026")) {
                dots += 3;
                end += 3;
            } else {
                break;
            }
        }
        const Following after = following(end);
        if (after.first == 0) return block_.size();
        if (!after.spaced && !glued(place, after)) return end;
        if (only_dots && dots > 1) {
            const bool attached = place > begin_ && !is_space_byte(block_[place - 1]);
            if (spaced_dots && attached && dots == 4 && block_[place + 1] == ' ' && begins_sentence(after)) {
                end_sentence(place + 1);  // "compounds. . . . The": the first stop ends it
                return end;
            }
            if (ends_at_ellipsis(place, dots, spaced_dots, after)) end_sentence(after.after_marks);
            return end;
        }
        const bool ends = only_dots ? ends_at_full_stop(place, after) : ends_at_mark(after);
        if (ends) end_sentence(after.after_marks);
        return std::max(end, after.after_marks);
    }

    /// "… it.The next": a space is missing, as pasted pages do, where a lower-case word meets a capital.
    [[nodiscard]] bool glued(std::size_t place, const Following& after) const {
        return place >= begin_ + 3 && block_[place - 1] >= 'a' && block_[place - 1] <= 'z' &&
               block_[place - 2] >= 'a' && block_[place - 2] <= 'z' && after.closed_quotation &&
               class_of(after.letter) == SentenceClass::upper;
    }

    /// Stops of other scripts, and "…".
    std::size_t after_rare_stop(std::size_t place) {
        const text::DecodedCodePoint decoded = text::decode_first(block_.substr(place));
        std::size_t end = place + decoded.length;
        if (decoded.code_point == U'\u2026') {
            while (end < block_.size() && (block_.substr(end).starts_with("\u2026") || block_[end] == '.')) {
                end += block_[end] == '.' ? 1 : 3;
            }
            if (end < block_.size() && (block_[end] == '!' || block_[end] == '?')) return end;
            const Following after = following(end);
            if (after.first == 0) return block_.size();
            if (after.spaced && ends_at_ellipsis(place, 3, false, after)) end_sentence(after.after_marks);
            return end;
        }
        if (class_of(decoded.code_point) != SentenceClass::s_term) return end;
        while (end < block_.size() && class_of(code_point_at(end)) == SentenceClass::s_term)
            end = next(end);
        const Following after = following(end);
        if (after.first == 0) return block_.size();
        const bool wide = text::properties_of(decoded.code_point).has(text::east_asian_wide);
        if (!wide && !after.spaced) return end;
        if (wide && goes_on_in_chinese(after)) return std::max(end, after.after_marks);
        end_sentence(after.after_marks);
        return std::max(end, after.after_marks);
    }

    /// “……？”他说 and 「……。」と言った: the sentence goes on after the quotation.
    [[nodiscard]] bool goes_on_in_chinese(const Following& after) const {
        if (!after.closed_quotation) return false;
        const std::string_view rest = block_.substr(after.place);
        return rest.starts_with("と") || rest.starts_with("，") || rest.starts_with("、");
    }

    /// Whether a sentence may begin there, judged by its first letter alone.
    [[nodiscard]] static bool begins_sentence(const Following& after) {
        switch (class_of(after.letter)) {
            case SentenceClass::upper:
            case SentenceClass::o_letter:
                return true;
            case SentenceClass::numeric:
                return true;
            default:
                return false;
        }
    }

    [[nodiscard]] bool starts_with_starter(const Following& after) const {
        if (after.word.empty()) return false;
        if (is_among(ListedAs::starter, LowerWord(after.word).view())) return true;
        return words_.in_lower_case(after.word) && !is_among(ListedAs::part_of_name, LowerWord(after.word).view());
    }

    [[nodiscard]] static bool lower_follows(const Following& after) {
        return class_of(after.letter) == SentenceClass::lower || after.first == U',' || after.first == U';' ||
               after.first == U':';
    }

    /// “…?” Smith said: the sentence goes on after the quotation, though with a capital.
    [[nodiscard]] bool cue_follows(const Following& after) const {
        if (!after.closed_quotation) return false;
        std::size_t at = after.place;
        for (int word = 0; word < 3 && at < block_.size(); ++word) {
            std::size_t end = at;
            while (end < block_.size() && !is_space_byte(block_[end]))
                ++end;
            std::string_view bare = block_.substr(at, end - at);
            while (!bare.empty() && (bare.back() == '.' || bare.back() == ','))
                bare.remove_suffix(1);
            if (word > 0 && is_among(ListedAs::saying, LowerWord(bare).view())) return true;
            if (bare.empty() || !(is_ascii_upper(bare.front()) || static_cast<unsigned char>(bare.front()) >= 0xC3))
                return false;
            at = end + 1;
        }
        return false;
    }

    /// After "!" or "?".
    [[nodiscard]] bool ends_at_mark(const Following& after) const {
        if (lower_follows(after)) return false;
        return !cue_follows(after);
    }

    [[nodiscard]] bool ends_at_ellipsis(std::size_t place, std::size_t dots, bool spaced,
                                        const Following& after) const {
        if (!begins_sentence(after) || class_of(after.letter) == SentenceClass::numeric) return false;
        if (place > begin_ && (block_[place - 1] == '[' || block_[place - 1] == '(')) return false;
        if (place == begin_ || words_so_far(place) == 0) return false;
        if (spaced) return dots >= 4;
        const bool first_person =
            after.word == "I" || after.word.starts_with("I'") || after.word.starts_with("I\u2019");
        return !first_person || dots >= 4;
    }

    [[nodiscard]] bool ends_at_full_stop(std::size_t place, const Following& after) const {
        if (lower_follows(after)) return false;
        if (block_.substr(0, place).ends_with("\u00B0") || block_.substr(0, place).ends_with("\u00BA"))
            return false;  // N°.
        const std::string_view word = word_before(place);
        if (word.empty()) return begins_sentence(after);
        const LowerWord lower(word);
        const std::string_view bare = lower.view();
        const bool closed = after.closed;
        // "1." at the start is the number of an item.
        if (word.data() == block_.data() + begin_ && word.size() <= 3 && !closed &&
            (std::ranges::all_of(word, is_digit) || (word.size() == 1 && is_ascii_letter(word.front())))) {
            return false;
        }
        if (is_among(ListedAs::never_final, bare) && !closed) {
            // "No." and "no.": a number follows the first.
            const bool number_word = bare == "no" || bare == "nos" || bare == "p" || bare == "pp" || bare == "art" ||
                                     bare == "fig" || bare == "ed" || bare == "est" || bare == "me";
            if (!number_word) return false;
            if (class_of(after.letter) == SentenceClass::numeric) return false;
            return !is_ascii_upper(word.front()) || starts_with_starter(after);
        }
        if (word.size() == 1 && is_ascii_letter(word.front()) && !closed) return ends_at_initial(place, after);
        if (is_among(ListedAs::final_sometimes, bare) || is_dotted(word))
            return ends_at_abbreviation(place, bare, after);
        if (std::ranges::all_of(word, is_digit) && word.size() <= 2 && language_ == Language::german && !closed) {
            return starts_with_starter(after);  // 3. Oktober
        }
        if (class_of(after.letter) == SentenceClass::upper && words_.abbreviated(word) && !closed) {
            return starts_with_starter(after);
        }
        return begins_sentence(after) || class_of(after.letter) == SentenceClass::other;
    }

    /// "U.S", "e.g": letters one by one.
    [[nodiscard]] static bool is_dotted(std::string_view word) {
        if (word.size() < 3) return false;
        for (std::size_t at = 0; at < word.size(); ++at) {
            if (at % 2 == 0 ? !is_ascii_letter(word[at]) : word[at] != '.') return false;
        }
        return true;
    }

    /// "E. Smith", "vitamin C. The", "you and I. Did".
    [[nodiscard]] bool ends_at_initial(std::size_t place, const Following& after) const {
        if (!is_ascii_upper(block_[place - 1])) return begins_sentence(after) && starts_with_starter(after);
        if (!starts_with_starter(after)) return false;
        if (place < begin_ + 3) return false;
        // A capital before it: a name. In lower case: "vitamin C".
        std::size_t at = place - 2;
        while (at > begin_ && is_space_byte(block_[at]))
            --at;
        std::size_t begin = at;
        while (begin > begin_ && !is_space_byte(block_[begin - 1]))
            --begin;
        return !is_ascii_upper(block_[begin]) && block_[at] != '.';
    }

    [[nodiscard]] bool ends_at_abbreviation(std::size_t place, std::string_view bare, const Following& after) const {
        const SentenceClass kind = class_of(after.letter);
        if (after.closed_quotation) return kind == SentenceClass::upper;
        if (kind == SentenceClass::numeric) return false;
        if (kind != SentenceClass::upper) return kind == SentenceClass::o_letter;
        if (bare == "a.m" || bare == "p.m") return words_so_far(place) >= 4;
        if (bare == "e.g" || bare == "i.e" || bare == "z.b" || bare == "d.h" || bare == "u.a") return false;
        return starts_with_starter(after);
    }

    // Lists in one line.

    /// Whether the block begins as an item of a list does.
    void start_list() {
        std::size_t at = 0;
        std::string_view bullet;
        for (const std::string_view mark : {std::string_view("\u2022"), std::string_view("\u2043")}) {
            if (block_.starts_with(mark)) bullet = block_.substr(0, mark.size());
        }
        at = bullet.size();
        if (!bullet.empty() && at < block_.size() && block_[at] == ' ') bullet = block_.substr(0, ++at);
        const bool letters = at < block_.size() && block_[at] == 'a';
        std::size_t end = at;
        while (end < block_.size() && is_digit(block_[end]))
            ++end;
        if (end - at > 3) return;
        if (letters) end = at + 1;
        if (end == at) return;
        std::size_t number = 0;
        for (std::size_t digit = at; digit < end; ++digit) {
            number = letters ? 1 : number * 10 + static_cast<std::size_t>(block_[digit] - '0');
        }
        std::size_t after = end;
        while (after < block_.size() && (block_[after] == '.' || block_[after] == ')') && after - end < 2)
            ++after;
        if (after == end || after >= block_.size() || block_[after] != ' ') return;
        list_ = ListStyle{bullet, block_.substr(end, after - end), letters};
        item_ = number;
        after_marker_ = after;
    }

    /// Whether the next item of the list begins at `place`; then `after_marker_` is behind its marker.
    bool next_item_at(std::size_t place) {
        std::string_view rest = block_.substr(place);
        if (!rest.starts_with(list_->bullet)) return false;
        rest.remove_prefix(list_->bullet.size());
        std::size_t digits = 0;
        std::size_t number = 0;
        if (list_->letters) {
            if (rest.empty() || rest.front() < 'a' || rest.front() > 'z') return false;
            number = static_cast<std::size_t>(rest.front() - 'a') + 1;
            digits = 1;
        } else {
            while (digits < rest.size() && digits < 3 && is_digit(rest[digits])) {
                number = number * 10 + static_cast<std::size_t>(rest[digits] - '0');
                ++digits;
            }
        }
        if (digits == 0 || number != item_ + 1) return false;
        rest.remove_prefix(digits);
        if (!rest.starts_with(list_->after) || rest.size() <= list_->after.size() || rest[list_->after.size()] != ' ')
            return false;
        ++item_;
        after_marker_ = place + list_->bullet.size() + digits + list_->after.size();
        return true;
    }

    std::string_view block_;
    Language language_;
    const WordUse& words_;
    std::vector<text::ByteRange> sentences_;
    std::size_t begin_ = 0;
    std::optional<ListStyle> list_;
    std::size_t item_ = 0;
    std::size_t after_marker_ = 0;
};

}  // namespace

std::vector<text::ByteRange> sentences_in(std::string_view block, Language language, const WordUse& words) {
    return Finder(block, language, words).find();
}

}  // namespace sayso::suggest
