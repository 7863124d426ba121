// A mark opens or closes by its shape where that is clear, and else by its neighbours and by what is open.
#include "suggest/quotation_marks.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/character_properties.h"
#include "text/utf8.h"
#include "text/words.h"

namespace sayso::suggest {

namespace {

constexpr std::size_t deepest = 8;

constexpr char32_t straight = U'"';
constexpr char32_t apostrophe = U'\'';
constexpr char32_t curly_apostrophe = U'\u2019';

/// What closes a quotation that `opening` opens: one mark or either of two; 0 where there is only one.
struct Closing {
    char32_t usual = 0;
    char32_t other = 0;
    [[nodiscard]] bool has(char32_t mark) const { return mark == usual || (other != 0 && mark == other); }
};

Closing closing_of(char32_t opening) {
    switch (opening) {
        case straight:
            return {straight, U'\u201D'};
        case apostrophe:
            return {apostrophe, curly_apostrophe};
        case U'\u201C':
            return {U'\u201D', straight};
        case U'\u2018':
            return {curly_apostrophe, apostrophe};
        case U'\u201E':
            return {U'\u201C', U'\u201D'};
        case U'\u201A':
            return {U'\u2018', curly_apostrophe};
        case U'\u00AB':
            return {U'\u00BB', 0};
        case U'\u00BB':
            return {U'\u00AB', 0};
        case U'\u2039':
            return {U'\u203A', 0};
        case U'\u203A':
            return {U'\u2039', 0};
        case U'\u201D':
            return {U'\u201D', 0};
        case U'\u300C':
            return {U'\u300D', 0};
        case U'\u300E':
            return {U'\u300F', 0};
        case U'`':
            return {apostrophe, 0};
        default:
            return {};
    }
}

bool is_single(char32_t mark) {
    return mark == apostrophe || mark == U'\u2018' || mark == curly_apostrophe || mark == U'\u201A';
}

/// What an apostrophe stands before without a word before it: “ ’tis ”, “ ’em ”, “ ’n’ ”.
constexpr std::array<std::string_view, 9> clipped = {"tis", "twas", "em", "til", "cause", "round", "bout", "n", "cuz"};

bool is_letter_or_digit(char32_t letter) {
    return letter != 0 && text::properties_of(letter).has(text::letter_or_number);
}

bool is_digit(char32_t letter) {
    return letter >= U'0' && letter <= U'9';
}

class Reader {
  public:
    explicit Reader(std::string_view block) : block_(block) {}

    std::vector<Quotation> read() {
        for (place_ = 0; place_ < block_.size();) {
            const auto byte = static_cast<unsigned char>(block_[place_]);
            const bool may_be_mark =
                byte == '"' || byte == '\'' || byte == '`' || byte == 0xC2 || byte == 0xE2 || byte == 0xE3;
            if (!may_be_mark) {
                before_ = byte < 0x80 ? byte : U'a';
                if (byte >= 0x80) {
                    const text::DecodedCodePoint decoded = text::decode_first(block_.substr(place_));
                    before_ = decoded.code_point;
                    place_ += decoded.length;
                } else {
                    ++place_;
                }
                continue;
            }
            const text::DecodedCodePoint decoded = text::decode_first(block_.substr(place_));
            char32_t mark = decoded.code_point;
            std::size_t length = decoded.length;
            // LaTeX's and the news agencies' way: `` and ''.
            const bool doubled =
                (mark == U'`' || mark == apostrophe) && block_.substr(place_ + 1).starts_with(block_[place_]);
            if (doubled) {
                take_double(mark);
                length = 2;
                mark = straight;
            } else {
                after_ = code_point_at(place_ + length);
                take(mark, length);
            }
            before_ = mark;
            place_ += length;
        }
        while (depth_ > 0)
            leave_unclosed(static_cast<std::uint32_t>(block_.size()));
        return std::move(found_);
    }

  private:
    [[nodiscard]] char32_t code_point_at(std::size_t place) const {
        return place < block_.size() ? text::decode_first(block_.substr(place)).code_point : 0;
    }
    [[nodiscard]] char32_t innermost() const { return depth_ == 0 ? 0 : found_[open_[depth_ - 1]].opening; }
    [[nodiscard]] bool space_before() const {
        return before_ == 0 || text::is_white_space(before_) || before_ == U'(' || before_ == U'[' || before_ == U'{' ||
               before_ == U'\u2014' || before_ == U'\u2013' || before_ == U'-' || before_ == U'/' || before_ == U':' ||
               (before_ != straight && !is_letter_or_digit(before_) && closing_of(before_).usual != 0 &&
                before_ != curly_apostrophe && before_ != U'\u201D' && before_ != apostrophe);
    }
    [[nodiscard]] bool word_after() const {
        return after_ != 0 && !text::is_white_space(after_) && after_ != U',' && after_ != U'.' && after_ != U';' &&
               after_ != U')' && after_ != U'?' && after_ != U'!' && after_ != U':';
    }

    void take_double(char32_t mark) {
        if (mark == U'`') {
            open(straight, 2);
        } else if (innermost() == straight) {
            close(2);
        } else {
            after_ = code_point_at(place_ + 2);
            if (space_before() && word_after()) open(straight, 2);
        }
    }

    void take(char32_t mark, std::size_t length) {
        switch (mark) {
            case straight:
                return take_straight();
            case apostrophe:
            case curly_apostrophe:
            case U'\u2018':
                return take_single(mark, length);
            case U'\u201C':
                if (is_open_with(U'\u201E') && closing_of(innermost()).has(mark)) return close(length);
                return open_anew(mark, length);
            case U'\u201D':
                if (close_if_open(mark, length)) return;
                // In Swedish and Finnish this one opens, too.
                if (space_before() && word_after() && block_.find("\u201C") == std::string_view::npos)
                    open(mark, length);
                return;
            case U'\u201E':
            case U'\u201A':
            case U'\u300C':
            case U'\u300E':
                return open_anew(mark, length);
            case U'\u300D':
            case U'\u300F':
                close_if_open(mark, length);
                return;
            case U'\u00AB':
            case U'\u00BB':
            case U'\u2039':
            case U'\u203A':
                if (closing_of(innermost()).has(mark)) return close(length);
                if (close_if_open(mark, length)) return;
                if (after_ != 0) open(mark, length);
                return;
            default:
                return;
        }
    }

    void take_straight() {
        const bool could_open = space_before() && word_after();
        const bool is_open = is_open_with(straight) || is_open_with(U'\u201C');
        if (!is_open && is_digit(before_)) return;  // inches, seconds
        if (could_open && innermost() != straight) return open(straight, 1);
        if (could_open && !text::is_white_space(before_) && before_ != 0) {
            // Both fit, as in `("` after an open one: what is open decides.
            close(1);
            return;
        }
        if (could_open) {
            // Opened again: the mark that closes the one before is missing.
            leave_unclosed(static_cast<std::uint32_t>(place_));
            return open(straight, 1);
        }
        if (is_open) {
            close_if_open(straight, 1);
        } else if (before_ == 0 || space_before()) {
            if (after_ != 0 && word_after()) open(straight, 1);
        }
    }

    void take_single(char32_t mark, std::size_t length) {
        const bool letter_before = is_letter_or_digit(before_);
        const bool letter_after = is_letter_or_digit(after_);
        if (mark != U'\u2018' || is_open_with(U'\u201A')) {
            if (letter_before && letter_after) return;  // don’t
            const bool is_open = is_single(innermost()) || innermost() == U'`';
            if (is_open && !letter_after && closing_of(innermost()).has(mark)) {
                if (!is_plural_before_another(length)) close(length);
                return;
            }
            if (mark == curly_apostrophe || mark == U'\u2018') return;  // workers’
        }
        if (!space_before() || !word_after()) return;
        if (is_digit(after_) || is_clipped(length)) return;  // ’90s, ’em
        // A single mark that opens is closed by another one; else it is an apostrophe.
        if (mark == apostrophe && block_.find(block_[place_], place_ + 1) == std::string_view::npos) return;
        open(mark, length);
    }

    /// “the workers’ turn,’ she said”: an apostrophe after an s, with the mark that closes still to come.
    [[nodiscard]] bool is_plural_before_another(std::size_t length) const {
        if (before_ != U's' || after_ != U' ') return false;
        const std::string_view mark = block_.substr(place_, length);
        const std::size_t next = block_.find(mark, place_ + length);
        const std::size_t after_space = place_ + length + 1;
        const bool goes_on = after_space < block_.size() && block_[after_space] >= 'a' && block_[after_space] <= 'z';
        return goes_on && next != std::string_view::npos && block_[next - 1] != ' ';
    }

    /// Whether what follows is a word that has lost its beginning.
    [[nodiscard]] bool is_clipped(std::size_t length) const {
        std::size_t end = place_ + length;
        std::string word;
        while (end < block_.size() && word.size() < 6 && ((block_[end] | 0x20) >= 'a' && (block_[end] | 0x20) <= 'z')) {
            word.push_back(static_cast<char>(block_[end] | 0x20));
            ++end;
        }
        return std::ranges::find(clipped, word) != clipped.end();
    }

    [[nodiscard]] bool is_open_with(char32_t opening) const {
        for (std::size_t level = 0; level < depth_; ++level) {
            if (found_[open_[level]].opening == opening) return true;
        }
        return false;
    }

    /// Opens, after an unclosed one of the same kind is left: in one block a quotation opens again within itself only
    /// by another mark, or where two marks close in the end.
    void open_anew(char32_t mark, std::size_t length) {
        if (innermost() == mark && !closes_twice(mark, place_ + length))
            leave_unclosed(static_cast<std::uint32_t>(place_));
        open(mark, length);
    }

    /// Whether from `place` on more marks close than open, so that one of the same kind stands inside another. What the
    /// block has in all is counted once for each kind of mark.
    [[nodiscard]] bool closes_twice(char32_t mark, std::size_t place) {
        if (counted_mark_ != mark) {
            counted_mark_ = mark;
            counted_to_ = 0;
            surplus_before_ = 0;
            surplus_ = surplus(mark, 0, block_.size());
        }
        surplus_before_ += surplus(mark, counted_to_, place);
        counted_to_ = place;
        return surplus_ - surplus_before_ >= 2;
    }

    [[nodiscard]] int surplus(char32_t mark, std::size_t begin, std::size_t end) const {
        std::string opens;
        std::string closes;
        text::append_utf8(opens, mark);
        text::append_utf8(closes, closing_of(mark).usual);
        int count = 0;
        const std::string_view stretch = block_.substr(begin, end - begin);
        for (std::size_t at = stretch.find(closes); at != std::string_view::npos; at = stretch.find(closes, at + 1))
            ++count;
        for (std::size_t at = stretch.find(opens); at != std::string_view::npos; at = stretch.find(opens, at + 1))
            --count;
        return count;
    }

    void open(char32_t mark, std::size_t length) {
        if (depth_ == deepest) return;
        const auto begin = static_cast<std::uint32_t>(place_);
        Quotation quotation;
        quotation.range = {text::ByteOffset{begin}, text::ByteOffset{begin}};
        quotation.words = {text::ByteOffset{begin + static_cast<std::uint32_t>(length)}, text::ByteOffset{begin}};
        quotation.opening = mark;
        open_[depth_] = found_.size();
        quotation.level = static_cast<std::uint8_t>(++depth_);
        found_.push_back(quotation);
    }

    void finish(std::uint32_t words_end, std::uint32_t end, QuotationEnd how) {
        Quotation& quotation = found_[open_[--depth_]];
        quotation.range.end = text::ByteOffset{end};
        quotation.words.end = text::ByteOffset{std::max(words_end, quotation.words.begin.value)};
        quotation.words = text::trim_white_space(block_, quotation.words);
        quotation.end = how;
    }

    void close(std::size_t length) {
        const auto place = static_cast<std::uint32_t>(place_);
        finish(place, place + static_cast<std::uint32_t>(length), QuotationEnd::closed);
    }

    /// Closes the innermost quotation that `mark` closes; those within it are left unclosed.
    bool close_if_open(char32_t mark, std::size_t length) {
        for (std::size_t level = depth_; level-- > 0;) {
            if (!closing_of(found_[open_[level]].opening).has(mark)) continue;
            while (depth_ > level + 1)
                leave_unclosed(static_cast<std::uint32_t>(place_));
            close(length);
            return true;
        }
        return false;
    }

    void leave_unclosed(std::uint32_t end) {
        const Quotation& quotation = found_[open_[depth_ - 1]];
        const text::ByteRange trimmed = text::trim_white_space(block_, {quotation.range.begin, text::ByteOffset{end}});
        finish(trimmed.end.value, trimmed.end.value, QuotationEnd::unclosed);
    }

    std::string_view block_;
    std::vector<Quotation> found_;
    std::array<std::size_t, deepest> open_{};
    std::size_t depth_ = 0;
    std::size_t place_ = 0;
    char32_t before_ = 0;
    char32_t after_ = 0;
    char32_t counted_mark_ = 0;
    std::size_t counted_to_ = 0;
    int surplus_ = 0;
    int surplus_before_ = 0;
};

}  // namespace

std::vector<Quotation> quotations_in(std::string_view block) {
    return Reader(block).read();
}

}  // namespace sayso::suggest
