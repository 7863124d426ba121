#include "ui/language_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace sayso::ui {

namespace {

using Named = std::pair<std::string_view, std::string_view>;

/// Sorted by tag.
constexpr std::array names = {
    Named{"af", "Afrikaans"},  Named{"am", "Amharic"},    Named{"ar", "Arabic"},     Named{"az", "Azerbaijani"},
    Named{"be", "Belarusian"}, Named{"bg", "Bulgarian"},  Named{"bn", "Bengali"},    Named{"bs", "Bosnian"},
    Named{"ca", "Catalan"},    Named{"cs", "Czech"},      Named{"cy", "Welsh"},      Named{"da", "Danish"},
    Named{"de", "German"},     Named{"el", "Greek"},      Named{"en", "English"},    Named{"es", "Spanish"},
    Named{"et", "Estonian"},   Named{"eu", "Basque"},     Named{"fa", "Persian"},    Named{"fi", "Finnish"},
    Named{"fr", "French"},     Named{"ga", "Irish"},      Named{"gl", "Galician"},   Named{"gu", "Gujarati"},
    Named{"he", "Hebrew"},     Named{"hi", "Hindi"},      Named{"hr", "Croatian"},   Named{"hu", "Hungarian"},
    Named{"hy", "Armenian"},   Named{"id", "Indonesian"}, Named{"is", "Icelandic"},  Named{"it", "Italian"},
    Named{"ja", "Japanese"},   Named{"ka", "Georgian"},   Named{"kk", "Kazakh"},     Named{"ko", "Korean"},
    Named{"lt", "Lithuanian"}, Named{"lv", "Latvian"},    Named{"mk", "Macedonian"}, Named{"ml", "Malayalam"},
    Named{"mr", "Marathi"},    Named{"ms", "Malay"},      Named{"nb", "Norwegian"},  Named{"ne", "Nepali"},
    Named{"nl", "Dutch"},      Named{"nn", "Norwegian"},  Named{"no", "Norwegian"},  Named{"pa", "Punjabi"},
    Named{"pl", "Polish"},     Named{"ps", "Pashto"},     Named{"pt", "Portuguese"}, Named{"ro", "Romanian"},
    Named{"ru", "Russian"},    Named{"sk", "Slovak"},     Named{"sl", "Slovenian"},  Named{"so", "Somali"},
    Named{"sq", "Albanian"},   Named{"sr", "Serbian"},    Named{"sv", "Swedish"},    Named{"sw", "Swahili"},
    Named{"ta", "Tamil"},      Named{"te", "Telugu"},     Named{"th", "Thai"},       Named{"tl", "Filipino"},
    Named{"tr", "Turkish"},    Named{"uk", "Ukrainian"},  Named{"ur", "Urdu"},       Named{"uz", "Uzbek"},
    Named{"vi", "Vietnamese"}, Named{"zh", "Chinese"},
};
static_assert(std::ranges::is_sorted(names, {}, &Named::first));

}  // namespace

std::string_view language_name(std::string_view tag) {
    std::string language(tag.substr(0, tag.find_first_of("-_")));
    for (char& letter : language) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    const auto found = std::ranges::lower_bound(names, std::string_view(language), {}, &Named::first);
    return found != names.end() && found->first == language ? found->second : std::string_view();
}

}  // namespace sayso::ui
