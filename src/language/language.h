// Language: the words of the app in the language that the person reads. Phrases are named, never spelled, in the
// program: web/languages/en.json has them in English, which the build embeds, and a file beside it for each other
// language, which is loaded when it is wanted.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "generated/phrases.h"

namespace sayso::language {

/// The plural categories of Unicode's CLDR.
enum class Plural : std::uint8_t { zero, one, two, few, many, other };
/// Which category a number of things takes in the language at hand.
using PluralRule = Plural (*)(std::uint64_t number);
/// English: one thing, or any other number of them.
Plural english_plural(std::uint64_t number);

/// A language that the app can speak.
struct Offered {
    /// BCP 47.
    std::string_view tag;
    /// What it calls itself.
    std::string_view name;
};
/// All of them, English first.
std::span<const Offered> offered_languages();
/// The one to begin with, for someone who reads these languages (BCP 47 tags parted by spaces, liked best first);
/// English where none is offered.
std::string_view offered_for(std::string_view preferred);

class Language {
  public:
    /// English.
    Language();

    /// Takes the words of another language: one for each Phrase, in their order, each ended by a NUL; what has plural
    /// forms has six, one for each of Plural, parted by U+001F. English needs no words. False, and all stays as it was,
    /// where their number is wrong.
    bool load(std::string tag, std::string phrases, PluralRule plural);

    [[nodiscard]] const std::string& tag() const { return tag_; }
    /// Whether it is written from right to left: then the screen is laid out so too.
    [[nodiscard]] bool right_to_left() const { return right_to_left_; }

    /// Lives until the next `load`.
    [[nodiscard]] std::string_view say(Phrase phrase) const { return phrases_[static_cast<std::size_t>(phrase)]; }
    /// With each "{0}", "{1}"… replaced by the value of that number.
    [[nodiscard]] std::string say(Phrase phrase, std::initializer_list<std::string_view> values) const;
    /// So many things: the form that the number takes, with the number for its "{0}".
    [[nodiscard]] std::string counted(Phrase phrase, std::uint64_t number) const;
    /// Whole numbers with their digits in groups: "3,118".
    [[nodiscard]] std::string number(std::uint64_t number) const;

  private:
    std::string tag_ = "en";
    bool right_to_left_ = false;
    /// What the phrases lie in, where it is not the program itself.
    std::string loaded_;
    std::vector<std::string_view> phrases_;
    PluralRule plural_ = english_plural;
};

}  // namespace sayso::language
