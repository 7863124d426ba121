#include "language/language_files.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

namespace sayso::tests {

namespace {

using language::Plural;

Plural french(std::uint64_t number) {
    if (number < 2) return Plural::one;
    return number % 1'000'000 == 0 ? Plural::many : Plural::other;
}
Plural spanish(std::uint64_t number) {
    if (number == 1) return Plural::one;
    return number != 0 && number % 1'000'000 == 0 ? Plural::many : Plural::other;
}
Plural arabic(std::uint64_t number) {
    if (number < 3) return static_cast<Plural>(number);
    const std::uint64_t rest = number % 100;
    return rest >= 3 && rest <= 10 ? Plural::few : rest >= 11 ? Plural::many : Plural::other;
}
Plural chinese(std::uint64_t /*number*/) {
    return Plural::other;
}

language::PluralRule rule_of(std::string_view tag) {
    if (tag == "fr") return french;
    if (tag == "es") return spanish;
    if (tag == "ar") return arabic;
    return tag == "zh" ? chinese : language::english_plural;
}

}  // namespace

app::LanguageFile english_from_right_to_left() {
    app::LanguageFile file = language_file("en");
    const auto at = file.phrases.find(std::string("\0ltr\0", 5));
    REQUIRE(at != std::string::npos);
    file.phrases.replace(at + 1, 3, "rtl");
    return file;
}

app::LanguageFile language_file(std::string_view tag) {
    std::ifstream file(std::string(SAYSO_LANGUAGES_DIR "/") + std::string(tag) + ".json", std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    // Its objects are in the order of their names, as the app wants them.
    const auto phrases = nlohmann::json::parse(text, nullptr, false);
    REQUIRE(phrases.is_object());
    std::string packed;
    for (const auto& [name, phrase] : phrases.items()) {
        if (phrase.is_string()) {
            packed += phrase.get<std::string>();
        } else {
            const char* separator = "";
            for (const char* form : {"zero", "one", "two", "few", "many", "other"}) {
                packed += separator + phrase.value(form, std::string());
                separator = "\x1f";
            }
        }
        packed += '\0';
    }
    return {.phrases = std::move(packed), .plural = rule_of(tag)};
}

language::Language language_of(std::string_view tag) {
    app::LanguageFile file = language_file(tag);
    language::Language language;
    REQUIRE(language.load(std::string(tag), std::move(file.phrases), file.plural));
    return language;
}

}  // namespace sayso::tests
