// AttributedText: a text with attributions put in by hand, as the passes before hand them on.
#pragma once

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "suggest/attribution.h"
#include "suggest/language.h"
#include "suggest/read_block.h"
#include "suggest/speakers.h"

namespace sayso::suggest {

class AttributedText {
  public:
    /// Each line is a paragraph, but for those that `kinds` names, from the first on.
    explicit AttributedText(std::string text, std::vector<article::BlockKind> kinds = {},
                            Language language = Language::english);

    /// Where `words` stand in the first `context` of the text; both must be there. Without `words`, the whole context.
    [[nodiscard]] text::ByteRange at(std::string_view context, std::string_view words = {}) const;

    /// Adds an attribution; what is empty is not there. `context` holds the source and the cue, which are looked for in
    /// it; `content` is looked for in the whole text.
    void says(std::string_view context, std::string_view source, std::string_view cue, std::string_view content);

    /// "source|cue|content" of each, joined by " / "; several parts of one by " … ".
    [[nodiscard]] std::string told(const std::vector<Attribution>& of) const;
    /// Moves those who pass on into `via`.
    void find_vias();
    /// The speaker of each attribution by name, with "~" and the names of who passes it on; "-" for nobody.
    [[nodiscard]] std::vector<std::string> names() const;
    [[nodiscard]] FoundSpeakers speakers() const;
    /// The one with that name; fails where there is none.
    [[nodiscard]] FoundSpeaker speaker(std::string_view name) const;

    std::string text;
    std::vector<ReadBlock> blocks;
    std::vector<Attribution> attributions;

  private:
    Language language_;
};

}  // namespace sayso::suggest

/// So that a failure shows the words.
template <>
struct doctest::StringMaker<std::vector<std::string>> {
    static String convert(const std::vector<std::string>& words) {
        std::string all;
        for (const std::string& word : words)
            all += "[" + word + "] ";
        return all.c_str();
    }
};
