#include "suggest/speakers_by_words.h"

#include <algorithm>
#include <array>

#include "suggest/names.h"
#include "suggest/source_words.h"

namespace sayso::suggest {

namespace {

constexpr std::array<std::string_view, 36> pronouns = {
    "er",    "sie", "es",   "wir",  "ich",  "der", "die",  "das",   "man",   "il", "elle", "ils",
    "elles", "on",  "nous", "je",   "qui",  "él",  "ella", "ellos", "ellas", "yo", "que",  "quien",
    "él",    "他",  "她",   "他们", "她们", "我",  "我们", "هو",    "هي",    "هم", "أنا",  "lui"};

/// Not a part of a name at its beginning.
constexpr std::array<std::string_view, 18> articles = {"der", "die", "das", "dem", "den", "des", "ein", "eine", "einer",
                                                       "le",  "la",  "les", "un",  "une", "el",  "los", "las",  "una"};

template <std::size_t Count>
bool is_one_of(std::string_view word, const std::array<std::string_view, Count>& words) {
    return std::ranges::any_of(words, [&](std::string_view known) {
        return std::ranges::equal(
            word, known, [](char one, char other) { return (one >= 'A' && one <= 'Z' ? one | 0x20 : one) == other; });
    });
}

constexpr std::size_t looked_at = 256;

/// The last word, where there are several.
std::string_view family_name(std::string_view name) {
    const std::size_t space = name.rfind(' ');
    return space == std::string_view::npos ? std::string_view() : name.substr(space + 1);
}

/// The source's words up to a comma, without an article before them.
std::string_view words_of_source(std::string_view text, std::span<const ReadBlock> blocks, text::ByteRange source) {
    TokenRange range = tokens_of(blocks, source);
    if (range.empty()) return {};
    const auto& tokens = blocks[range.block].tokens;
    const auto is_word = [&](std::uint32_t place) {
        return tokens[place].kind == TokenKind::word || tokens[place].kind == TokenKind::number;
    };
    const auto written = [&](std::uint32_t place) {
        return text::slice(text, range_of_tokens(blocks[range.block], place, place + 1));
    };
    while (range.begin < range.end && !is_word(range.begin))
        ++range.begin;
    if (range.end - range.begin > 1 && is_one_of(written(range.begin), articles)) ++range.begin;
    std::uint32_t end = range.begin;
    while (end < range.end) {
        const std::string_view mark = is_word(end) ? std::string_view() : written(end);
        if (mark == "," || mark == "，" || mark == "،" || mark == ";" || mark == ":" || mark == "(") break;
        ++end;
    }
    while (end > range.begin && !is_word(end - 1))
        --end;
    return end == range.begin ? std::string_view()
                              : text::slice(text, range_of_tokens(blocks[range.block], range.begin, end));
}

class ByWords {
  public:
    ByWords(std::string_view text, std::span<const ReadBlock> blocks) : text_(text), blocks_(blocks) {}

    FoundSpeakers find(std::span<const Attribution> attributions) {
        for (const Attribution& attribution : attributions) {
            std::optional<Resolved> resolved;
            if (!attribution.source.empty()) {
                const std::string_view words = words_of_source(text_, blocks_, attribution.source.front());
                if (is_one_of(words, pronouns)) {
                    if (last_) resolved = Resolved{*last_, MentionRule::pronoun, 0.6F};
                } else if (!words.empty()) {
                    resolved = speaker_named(words, "person");
                }
                if (resolved) last_ = resolved->speaker;
            }
            found_.speaker_of.push_back(resolved);
            found_.via_of.emplace_back();
            for (const text::ByteRange via : attribution.via) {
                const std::string_view words = words_of_source(text_, blocks_, via);
                if (!words.empty()) found_.via_of.back().push_back(speaker_named(words, "media"));
            }
        }
        return std::move(found_);
    }

  private:
    Resolved speaker_named(std::string_view words, std::string_view kind) {
        auto& speakers = found_.speakers;
        std::optional<Resolved> part;
        for (std::size_t back = 0; back < std::min(looked_at, speakers.size()); ++back) {
            const std::size_t at = speakers.size() - 1 - back;
            FoundSpeaker& speaker = speakers[at];
            if (speaker.name == words || std::ranges::find(speaker.aliases, words) != speaker.aliases.end())
                return {at, speaker.name == words ? MentionRule::full_name : MentionRule::part_of_name, 0.95F};
            if (!part && (family_name(speaker.name) == words || family_name(words) == speaker.name))
                part = Resolved{at, MentionRule::part_of_name, 0.85F};
        }
        if (part) {
            FoundSpeaker& speaker = speakers[part->speaker];
            std::string other(words);
            if (other.size() > speaker.name.size()) std::swap(other, speaker.name);
            speaker.aliases.push_back(std::move(other));
            return *part;
        }
        speakers.push_back({.name = std::string(words), .kind = kind, .role = {}, .aliases = {}});
        return {speakers.size() - 1, MentionRule::full_name, 0.9F};
    }

    std::string_view text_;
    std::span<const ReadBlock> blocks_;
    FoundSpeakers found_;
    std::optional<std::size_t> last_;
};

}  // namespace

FoundSpeakers speakers_by_words(std::string_view text, std::span<const ReadBlock> blocks,
                                std::span<const Attribution> attributions) {
    return ByWords(text, blocks).find(attributions);
}

}  // namespace sayso::suggest
