#include "suggest/language.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "suggest/word_sets.h"
#include "text/code_points.h"

namespace sayso::suggest {

namespace {

constexpr std::size_t enough = std::size_t{16} * 1024;
/// So many of one language's words settle it.
constexpr std::size_t clear = 64;

struct CommonWords {
    Language language;
    /// Separated by spaces. Words that two of the languages share stand in neither.
    std::string_view words;
};

constexpr std::array<CommonWords, 4> common_words = {{
    {Language::english, " the of and to that is was for with it as be on by at this he have from are not his said "},
    {Language::german, " der die und das ist nicht von den mit dem ein eine auf für sich des auch im wird hat werden "},
    {Language::french, " le les et des du une est que pas qui dans pour sur au avec il cette sont ne ont aux "},
    {Language::spanish, " el los las y del que una por con para se no es al lo como su ha más fue "},
}};

/// The places of the languages, as a bit each, that have such a word.
const WordSets& languages_of_words() {
    static const WordSets made = [] {
        WordSets sets;
        for (unsigned place = 0; place < common_words.size(); ++place)
            sets.add(common_words[place].words, place);
        return sets;
    }();
    return made;
}

constexpr bool is_ascii_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

bool is_cjk(char32_t letter) {
    return letter >= 0x4E00 && letter <= 0x9FFF;
}

bool is_kana_or_hangul(char32_t letter) {
    return (letter >= 0x3040 && letter <= 0x30FF) || (letter >= 0xAC00 && letter <= 0xD7A3);
}

bool is_arabic(char32_t letter) {
    return letter >= 0x0600 && letter <= 0x06FF;
}

/// The language of a script that stands for one; nothing where the letters are mostly Latin, or of a script that is
/// written in many.
std::optional<Language> language_of_script(std::string_view text) {
    std::size_t latin = 0;
    std::size_t chinese = 0;
    std::size_t arabic = 0;
    std::size_t others = 0;
    text::for_each_code_point(text, [&](text::ByteOffset, char32_t letter) {
        if (letter < 0x80) {
            if (is_ascii_letter(static_cast<char>(letter))) ++latin;
        } else if (is_cjk(letter)) {
            ++chinese;
        } else if (is_arabic(letter)) {
            ++arabic;
        } else if (letter < 0x250) {
            ++latin;
        } else if (letter < 0x2000 || is_kana_or_hangul(letter)) {
            ++others;
        }
    });
    // A Chinese character says as much as two or three Latin letters.
    if (chinese * 2 > latin && chinese > others * 4) return Language::chinese;
    if (arabic > latin && arabic > others) return Language::arabic;
    if (others > latin) return Language::other;
    return std::nullopt;
}

}  // namespace

std::optional<Language> language_tagged(std::string_view tag) {
    if (tag.empty()) return std::nullopt;
    const std::string_view primary = tag.substr(0, tag.find_first_of("-_"));
    const auto is = [&](std::string_view wanted) {
        return std::ranges::equal(primary, wanted, [](char one, char other) { return (one | 0x20) == other; });
    };
    if (is("en")) return Language::english;
    if (is("de")) return Language::german;
    if (is("fr")) return Language::french;
    if (is("es")) return Language::spanish;
    if (is("zh")) return Language::chinese;
    if (is("ar")) return Language::arabic;
    return Language::other;
}

Language language_of(std::string_view text) {
    if (text.size() > enough) text = text.substr(0, text::start_of_code_point(text, enough));
    if (const auto language = language_of_script(text)) return *language;
    std::array<std::size_t, common_words.size()> hits{};
    std::size_t words = 0;
    const WordSets& known = languages_of_words();
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        while (end < text.size() && (is_ascii_letter(text[end]) || static_cast<unsigned char>(text[end]) >= 0x80))
            ++end;
        if (end == begin) {
            ++begin;
            continue;
        }
        ++words;
        if (end - begin <= 6) {
            std::array<char, 6> folded{};
            for (std::size_t at = begin; at < end; ++at) {
                const char byte = text[at];
                folded[at - begin] = is_ascii_letter(byte) ? static_cast<char>(byte | 0x20) : byte;
            }
            const std::uint32_t languages = known.of(std::string_view(folded.data(), end - begin));
            for (std::size_t language = 0; languages >> language != 0; ++language) {
                if ((languages >> language & 1U) == 0) continue;
                if (++hits[language] == clear) return common_words[language].language;
            }
        }
        begin = end;
    }
    const auto most = std::ranges::max_element(hits);
    // In running text a fifth of the words are among these twenty; a headline may have one.
    if (*most == 0 || *most * 20 < words) return Language::other;
    return common_words[static_cast<std::size_t>(most - hits.begin())].language;
}

}  // namespace sayso::suggest
