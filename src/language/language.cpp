#include "language/language.h"

#include <algorithm>
#include <array>
#include <utility>

#include "generated/english_phrases.h"

namespace sayso::language {

namespace {

constexpr std::array offered = {
    Offered{"en", "English"}, Offered{"fr", "Français"}, Offered{"de", "Deutsch"},
    Offered{"es", "Español"}, Offered{"ar", "العربية"},  Offered{"zh", "简体中文"},
};

constexpr char between_forms = '\x1f';

/// The phrases that lie in `text`, each ended by a NUL.
std::vector<std::string_view> split_phrases(std::string_view text) {
    std::vector<std::string_view> phrases;
    phrases.reserve(phrase_count);
    while (!text.empty()) {
        const std::size_t end = text.find('\0');
        if (end == std::string_view::npos) break;
        phrases.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    return phrases;
}

/// The form of a phrase for a category; the last one where the language has none for it.
std::string_view form_of(std::string_view forms, Plural plural) {
    std::string_view rest = forms;
    for (auto left = static_cast<std::size_t>(plural); left > 0; --left) {
        const std::size_t end = rest.find(between_forms);
        if (end == std::string_view::npos) return rest;
        rest.remove_prefix(end + 1);
    }
    const std::string_view form = rest.substr(0, rest.find(between_forms));
    return form.empty() ? forms.substr(forms.rfind(between_forms) + 1) : form;
}

std::string filled(std::string_view pattern, std::initializer_list<std::string_view> values) {
    std::string text;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        text += pattern.substr(0, open);
        if (open == std::string_view::npos) break;
        const std::size_t number = open + 2 < pattern.size() && pattern[open + 2] == '}'
                                       ? static_cast<std::size_t>(pattern[open + 1] - '0')
                                       : values.size();
        if (number < values.size()) {
            text += values.begin()[number];
            pattern.remove_prefix(open + 3);
        } else {
            text += '{';
            pattern.remove_prefix(open + 1);
        }
    }
    return text;
}

}  // namespace

Plural english_plural(std::uint64_t number) {
    return number == 1 ? Plural::one : Plural::other;
}

std::span<const Offered> offered_languages() {
    return offered;
}

std::string_view offered_for(std::string_view preferred) {
    while (!preferred.empty()) {
        const std::string_view tag = preferred.substr(0, preferred.find(' '));
        preferred.remove_prefix(std::min(tag.size() + 1, preferred.size()));
        const std::string_view language = tag.substr(0, tag.find('-'));
        for (const Offered& each : offered)
            if (each.tag == language) return each.tag;
    }
    return offered.front().tag;
}

Language::Language() : phrases_(split_phrases({english_phrases, sizeof english_phrases - 1})) {}

bool Language::load(std::string tag, std::string phrases, PluralRule plural) {
    if (phrases.empty() && tag == offered.front().tag) {
        *this = Language();
        return true;
    }
    std::string text = std::move(phrases);
    if (split_phrases(text).size() != phrase_count) return false;
    loaded_ = std::move(text);
    phrases_ = split_phrases(loaded_);
    tag_ = std::move(tag);
    plural_ = plural;
    right_to_left_ = say(Phrase::direction) == "rtl";
    return true;
}

std::string Language::say(Phrase phrase, std::initializer_list<std::string_view> values) const {
    return filled(say(phrase), values);
}

std::string Language::counted(Phrase phrase, std::uint64_t number) const {
    return filled(form_of(say(phrase), plural_(number)), {this->number(number)});
}

std::string Language::number(std::uint64_t number) const {
    const std::string digits = std::to_string(number);
    const std::string_view separator = say(Phrase::digit_groups);
    std::string text;
    for (std::size_t index = 0; index < digits.size(); ++index) {
        if (index > 0 && (digits.size() - index) % 3 == 0) text += separator;
        text += digits[index];
    }
    return text;
}

}  // namespace sayso::language
