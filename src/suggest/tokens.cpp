#include "suggest/tokens.h"

#include <algorithm>
#include <array>
#include <string>

#include "suggest/name_words.h"
#include "text/case_folding.h"
#include "text/character_properties.h"
#include "text/utf8.h"

namespace sayso::suggest {

namespace {

/// What keeps its stop, in lower case: it ends no sentence, or need not.
constexpr std::array<std::string_view, 36> abbreviations = {
    "mr",  "mrs", "ms",  "dr",   "gen", "gov", "sen",  "rep", "st",  "sens", "reps", "lt",
    "col", "sgt", "rev", "prof", "jr",  "sr",  "no",   "vs",  "u.s", "u.k",  "u.n",  "d.c",
    "a.m", "p.m", "inc", "corp", "jan", "feb", "sept", "oct", "nov", "dec",  "ltd",  "aug"};

constexpr bool is_ascii_digit(char32_t letter) {
    return letter >= U'0' && letter <= U'9';
}
constexpr bool is_apostrophe(char32_t letter) {
    return letter == U'\'' || letter == U'\u2019';
}
constexpr bool is_ideograph(char32_t letter) {
    return (letter >= 0x3400 && letter <= 0x9FFF) || (letter >= 0x20000 && letter <= 0x3FFFF);
}

class Reader {
  public:
    Reader(std::string_view block, std::span<const Quotation> quotations) : block_(block), quotations_(quotations) {}

    std::vector<Token> read() {
        tokens_.reserve(block_.size() / 5 + 1);
        for (place_ = 0; place_ < block_.size();) {
            const Letter letter = at(place_);
            if (text::is_white_space(letter.code_point) || letter.code_point < 0x20) {
                place_ += letter.length;
                continue;
            }
            take(letter);
        }
        return std::move(tokens_);
    }

  private:
    struct Letter {
        char32_t code_point = 0;  // 0: the end
        std::size_t length = 0;
        bool of_word = false;  // a letter or a digit
    };

    [[nodiscard]] Letter at(std::size_t place) const {
        if (place >= block_.size()) return {};
        const auto byte = static_cast<unsigned char>(block_[place]);
        if (byte < 0x80) {
            const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || is_ascii_digit(byte);
            return {byte, 1, letter};
        }
        const text::DecodedCodePoint decoded = text::decode_first(block_.substr(place));
        return {decoded.code_point, decoded.length,
                text::properties_of(decoded.code_point).has(text::letter_or_number)};
    }

    /// The outermost quotation that begins before the end of the token at `place_`; moves on as the block is read.
    [[nodiscard]] const Quotation* quotation_here() {
        while (next_ < quotations_.size() &&
               (quotations_[next_].level != 1 || quotations_[next_].range.end.value <= place_)) {
            if (quotations_[next_].level == 1) ++passed_;
            ++next_;
        }
        if (next_ == quotations_.size() || quotations_[next_].range.begin.value > place_) return nullptr;
        return &quotations_[next_];
    }

    void take(const Letter& letter) {
        Token token;
        const std::size_t begin = place_;
        std::size_t end = begin + letter.length;
        const Quotation* quotation = quotation_here();
        if (quotation != nullptr) token.quotation = quotation_number(passed_ + 1);
        const auto mark_end = [&](text::ByteOffset mark) { return static_cast<std::size_t>(mark.value); };
        if (quotation != nullptr && begin == mark_end(quotation->range.begin)) {
            token.kind = TokenKind::opening_mark;
            if (block_.substr(begin).starts_with("``") || block_.substr(begin).starts_with("''")) end = begin + 2;
        } else if (quotation != nullptr && quotation->end == QuotationEnd::closed && !letter.of_word &&
                   (end == mark_end(quotation->range.end) ||
                    (begin + 2 == mark_end(quotation->range.end) && block_.substr(begin).starts_with("''")))) {
            token.kind = TokenKind::closing_mark;
            end = mark_end(quotation->range.end);
        } else if (letter.of_word) {
            token.kind = is_ascii_digit(letter.code_point) ? TokenKind::number : TokenKind::word;
            end = is_ideograph(letter.code_point) ? end : end_of_word(begin, end, letter.code_point);
            token.quoted = quotation != nullptr;
        } else if (is_apostrophe(letter.code_point) && is_s_alone(end)) {
            token.kind = TokenKind::word;
            ++end;
            token.quoted = quotation != nullptr;
        } else {
            token.quoted = quotation != nullptr;
            if (letter.code_point == U'-' || letter.code_point == U'.')
                while (end < block_.size() && block_[end] == block_[begin])
                    ++end;
        }
        token.range = {text::ByteOffset{static_cast<std::uint32_t>(begin)},
                       text::ByteOffset{static_cast<std::uint32_t>(end)}};
        describe(token, letter.code_point);
        tokens_.push_back(token);
        place_ = end;
    }

    /// Whether an s that ends a word stands at `place`.
    [[nodiscard]] bool is_s_alone(std::size_t place) const {
        return place < block_.size() && (block_[place] == 's' || block_[place] == 'S') && !at(place + 1).of_word;
    }

    [[nodiscard]] std::size_t end_of_word(std::size_t begin, std::size_t end, char32_t first) const {
        char32_t last = first;
        std::size_t letters = 1;
        for (;;) {
            const Letter next = at(end);
            if (next.length == 0) break;
            const Letter after = at(end + next.length);
            if ((next.of_word && !is_ideograph(next.code_point)) ||
                text::properties_of(next.code_point).word == text::WordClass::extend) {
                last = next.code_point;
                end += next.length;
                ++letters;
                continue;
            }
            const bool joins = after.of_word && !is_ideograph(after.code_point) &&
                               ((is_apostrophe(next.code_point) && !is_ascii_digit(after.code_point) &&
                                 !is_s_alone(end + next.length)) ||
                                ((next.code_point == U'.' || next.code_point == U',') && is_ascii_digit(last) &&
                                 is_ascii_digit(after.code_point)) ||
                                (next.code_point == U'.' && !is_ascii_digit(after.code_point) && end - begin >= 1 &&
                                 (letters == 1 || block_[end - 2] == '.')) ||
                                next.code_point == U'-');
            if (!joins) break;
            last = after.code_point;
            end += next.length + after.length;
            letters += 2;
        }
        return end < block_.size() && block_[end] == '.' && keeps_stop(begin, end) ? end + 1 : end;
    }

    [[nodiscard]] bool keeps_stop(std::size_t begin, std::size_t end) const {
        constexpr std::size_t longest = 4;
        if (end - begin > longest) return false;
        std::string word;
        for (const char byte : block_.substr(begin, end - begin))
            word += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
        if (word.size() == 1) return word.front() != block_[begin];  // an initial
        return std::ranges::find(abbreviations, word) != abbreviations.end();
    }

    void describe(Token& token, char32_t first) {
        if (token.kind == TokenKind::word || token.kind == TokenKind::number) {
            lower_.clear();
            for (std::size_t place = token.range.begin.value; place < token.range.end.value;) {
                const auto byte = static_cast<unsigned char>(block_[place]);
                if (byte < 0x80) {
                    if (byte >= 'A' && byte <= 'Z') {
                        lower_ += static_cast<char>(byte - 'A' + 'a');
                    } else if (token.kind == TokenKind::number && is_ascii_digit(byte)) {
                        lower_ += '0';
                    } else {
                        lower_ += static_cast<char>(byte);
                    }
                    ++place;
                } else {
                    const text::DecodedCodePoint decoded = text::decode_first(block_.substr(place));
                    text::append_utf8(lower_, text::case_folded(decoded.code_point));
                    place += decoded.length;
                }
            }
            // "the WHO", the World Health Organization, is no pronoun.
            const std::string_view as_written = text::slice(block_, token.range);
            const bool is_name = as_written == "WHO" && !tokens_.empty() && tokens_.back().hash == word_hash("the");
            token.hash = hash_of_word(is_name ? as_written : std::string_view(lower_));
            token.capital = first < 0x80 ? first >= U'A' && first <= U'Z'
                                         : text::properties_of(first).sentence == text::SentenceClass::upper;
            token.word_class = class_of_word(token.hash);
        } else if (token.kind == TokenKind::mark) {
            // Money is money in any currency.
            const std::string_view mark = text::slice(block_, token.range);
            const bool is_currency = mark == "£" || mark == "€" || mark == "¥";
            const bool is_amount = is_currency && is_ascii_digit(at(token.range.end.value).code_point);
            token.hash = hash_of_word(is_amount ? std::string_view("$") : mark);
        } else {
            token.hash = hash_of_word(token.kind == TokenKind::opening_mark ? "``" : "''");
        }
    }

    std::string_view block_;
    std::span<const Quotation> quotations_;
    std::vector<Token> tokens_;
    std::size_t place_ = 0;
    std::size_t next_ = 0;    // the first quotation that does not end before `place_`
    std::size_t passed_ = 0;  // outermost quotations before it
    std::string lower_;
};

}  // namespace

std::vector<Token> tokens_in(std::string_view block, std::span<const Quotation> quotations) {
    return Reader(block, quotations).read();
}

}  // namespace sayso::suggest
