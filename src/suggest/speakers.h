// Who is who: the speakers that the sources of attributions name, each once, however often and under whatever name.
// Rests on read_block and attribution.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "suggest/attribution.h"
#include "suggest/language.h"
#include "suggest/read_block.h"
#include "text/steps.h"

namespace sayso::suggest {

/// Why a mention is taken for a speaker's.
enum class MentionRule : std::uint8_t {
    full_name,     ///< the name itself, or the fullest form of it
    part_of_name,  ///< "Li" for "Li Qiang", "Mr Brandt"
    acronym,       ///< "FN" after "Full Name (FN)"
    metonym,       ///< "Beijing" for the Chinese government
    role,          ///< "the president", "the letter", "a spokesman"
    pronoun,       ///< "she", "I" in a quotation
};

struct FoundSpeaker {
    /// The fullest name.
    std::string name;
    /// One of annotation::speaker_kinds.
    std::string_view kind = "person";
    /// "mayor of Port Ellery"; empty where not told.
    std::string role;
    /// Other names that the article has for them, in order of the text; pronouns are none.
    std::vector<std::string> aliases;
};

/// A speaker taken for somebody, and why.
struct Resolved {
    std::size_t speaker = 0;  ///< its place in `FoundSpeakers::speakers`
    MentionRule rule = MentionRule::full_name;
    float score = 0;  ///< how often such a one is right, 0 to 1
};

struct FoundSpeakers {
    /// In the order in which they first speak.
    std::vector<FoundSpeaker> speakers;
    /// For each attribution, who says it; none where nobody is named.
    std::vector<std::optional<Resolved>> speaker_of;
    /// For each attribution, who each of its `via` is.
    std::vector<std::vector<Resolved>> via_of;
};

/// Finds them, into `found`, which is complete once all is done. `attributions` in order of the text; `blocks` those of
/// the article `text`, in order. Yields after each some ten thousand bytes, and once all names are read. O(n) in the
/// text, O(m log m) in the names.
text::Steps find_speakers(std::string_view text, std::span<const ReadBlock> blocks,
                          std::span<const Attribution> attributions, Language language, FoundSpeakers* found);

}  // namespace sayso::suggest
