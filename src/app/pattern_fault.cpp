// One walk over the pattern, with a stack of the groups that are open.
#include "app/pattern_fault.h"

#include <vector>

#include "text/code_points.h"

namespace sayso::app {

namespace {

using language::Phrase;

constexpr std::u32string_view syntax_characters = U"^$\\.*+?()[]{}|/";
constexpr std::u32string_view known_escapes = U"dDwWsSbBfnrtvcxupPk0123456789";

bool is_digit(char32_t letter) {
    return letter >= U'0' && letter <= U'9';
}

/// The length of a quantifier such as "{2,5}" at the start of `rest`, or 0.
std::size_t braces_of(std::u32string_view rest) {
    std::size_t index = 1;
    const auto digits = [&] {
        const std::size_t from = index;
        while (index < rest.size() && is_digit(rest[index]))
            ++index;
        return index > from;
    };
    if (!digits()) return 0;
    if (index < rest.size() && rest[index] == U',') {
        ++index;
        digits();
    }
    return index < rest.size() && rest[index] == U'}' ? index + 1 : 0;
}

class Walk {
  public:
    explicit Walk(std::u32string_view pattern) : pattern_(pattern) {}

    std::optional<PatternFault> fault() {
        while (index_ < pattern_.size() && !fault_)
            step();
        if (!fault_ && !open_.empty()) fail(open_.back(), Phrase::pattern_open_bracket);
        return fault_;
    }

  private:
    void step() {
        const char32_t letter = pattern_[index_];
        switch (letter) {
            case U'\\':
                escape(false);
                repeatable_ = true;
                return;
            case U'[':
                return set();
            case U'(':
                return group();
            case U')':
                if (open_.empty()) return fail(index_, Phrase::pattern_close_bracket);
                open_.pop_back();
                ++index_;
                repeatable_ = true;
                return;
            case U'*':
            case U'+':
            case U'?':
                return repeat(1);
            case U'{': {
                const std::size_t length = braces_of(pattern_.substr(index_));
                if (length == 0) return fail(index_, Phrase::pattern_open_brace);
                return repeat(length);
            }
            case U'}':
                return fail(index_, Phrase::pattern_close_brace);
            case U']':
                return fail(index_, Phrase::pattern_close_square);
            default:
                ++index_;
                repeatable_ = letter != U'|' && letter != U'^';
        }
    }

    void repeat(std::size_t length) {
        if (!repeatable_) return fail(index_, Phrase::pattern_nothing_to_repeat);
        index_ += length;
        if (index_ < pattern_.size() && pattern_[index_] == U'?') ++index_;
        repeatable_ = false;
    }

    void group() {
        open_.push_back(index_++);
        repeatable_ = false;
        const std::u32string_view rest = pattern_.substr(index_);
        if (!rest.starts_with(U'?')) return;
        for (const std::u32string_view start : {U"?:", U"?=", U"?!", U"?<=", U"?<!"}) {
            if (!rest.starts_with(start)) continue;
            index_ += start.size();
            return;
        }
        if (rest.starts_with(U"?<") && rest.contains(U'>')) {
            index_ += rest.find(U'>') + 1;
            return;
        }
        fail(index_, Phrase::pattern_question);
    }

    void set() {
        const std::size_t begin = index_++;
        while (index_ < pattern_.size() && pattern_[index_] != U']' && !fault_) {
            if (pattern_[index_] == U'\\') {
                escape(true);
            } else {
                ++index_;
            }
        }
        if (fault_) return;
        if (index_ == pattern_.size()) return fail(begin, Phrase::pattern_open_square);
        ++index_;
        repeatable_ = true;
    }

    void escape(bool in_set) {
        if (index_ + 1 == pattern_.size()) return fail(index_, Phrase::pattern_last_backslash);
        const char32_t letter = pattern_[index_ + 1];
        const bool known =
            known_escapes.contains(letter) || syntax_characters.contains(letter) || (in_set && letter == U'-');
        if (!known) return fail(index_, Phrase::pattern_unknown_escape);
        index_ += 2;
        if (index_ < pattern_.size() && pattern_[index_] == U'{' &&
            (letter == U'u' || letter == U'p' || letter == U'P')) {
            const std::size_t end = pattern_.find(U'}', index_);
            if (end == pattern_.npos) return fail(index_, Phrase::pattern_brace_left_open);
            index_ = end + 1;
        }
    }

    void fail(std::size_t index, Phrase what) { fault_ = {.place = index + 1, .what = what}; }

    std::u32string_view pattern_;
    std::size_t index_ = 0;
    /// Whether a quantifier may come next.
    bool repeatable_ = false;
    std::vector<std::size_t> open_;
    std::optional<PatternFault> fault_;
};

}  // namespace

std::string words_of(const language::Language& language, const PatternFault& fault) {
    return language.say(language::Phrase::pattern_fault, {language.number(fault.place), language.say(fault.what)});
}

std::optional<PatternFault> fault_in_pattern(std::string_view pattern) {
    std::u32string letters;
    text::for_each_code_point(pattern, [&](text::ByteOffset, char32_t letter) { letters.push_back(letter); });
    return Walk(letters).fault();
}

}  // namespace sayso::app
