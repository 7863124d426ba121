#include "suggest/german_subjunctive.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "suggest/said_items.h"

namespace sayso::suggest {

namespace {

constexpr float score_subjunctive = 0.6F;

/// Forms that differ from what the third person has otherwise. Left out: what is as often a wish or a recipe (möge,
/// lebe, nehme).
constexpr std::string_view subjunctives[] = {
    "sei",    "seien", "habe",  "werde",  "könne", "müsse",  "wolle",   "solle",   "dürfe",  "gebe",
    "komme",  "gehe",  "stehe", "bleibe", "liege", "wisse",  "brauche", "halte",   "lasse",  "sehe",
    "bringe", "trage", "finde", "fehle",  "gelte", "reiche", "drohe",   "bestehe", "handle", "handele",
};

/// Before such a word the clause is no main one, or compares or wishes; with “ich” the same forms tell what is so.
constexpr std::string_view of_other_clauses[] = {
    "ich", "als", "ob", "dass", "daß", "damit", "wie", "wenn", "falls", "bis", "bevor", "wer", "was", "man", "so",
};

/// Whether it is one of them; of the first word of a sentence the first letter, an ASCII one, may be a capital.
bool is_among(std::span<const std::string_view> words, std::string_view word) {
    return std::ranges::any_of(words, [&](std::string_view each) {
        return each.size() == word.size() && (word[0] | 0x20) == each[0] && word.substr(1) == each.substr(1);
    });
}

/// Where the verb of the main clause stands, if it is a first subjunctive.
std::optional<std::size_t> subjunctive_in(const SentenceItems& sentence) {
    for (std::size_t item = sentence.begin(); sentence.is(item, ItemKind::word); ++item) {
        const std::string_view word = sentence.written(item);
        // First in a sentence it asks, or tells somebody to.
        if (!sentence[item].capital && is_among(subjunctives, word))
            return item > sentence.begin() ? std::optional(item) : std::nullopt;
        if (is_among(of_other_clauses, word)) return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

void read_subjunctive(const SentenceItems& sentence, std::vector<Attribution>& found) {
    const auto verb = subjunctive_in(sentence);
    if (!verb) return;
    // “Gott sei Dank”, “es sei denn”.
    const std::size_t next = *verb + 1;
    if (sentence.ends_at(next)) return;
    if (sentence.written(next) == "Dank" || sentence.written(next) == "denn") return;
    Attribution attribution;
    if (!found.empty()) attribution.source = found.back().source;
    add_content(sentence, attribution, {sentence.begin(), sentence.end()});
    if (attribution.content.empty()) return;
    attribution.rule = AttributionRule::subjunctive;
    attribution.score = score_subjunctive;
    found.push_back(std::move(attribution));
}

}  // namespace sayso::suggest
