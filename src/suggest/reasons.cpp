#include "suggest/reasons.h"

#include <array>

namespace sayso::suggest {

namespace {

constexpr std::array<std::string_view, 6> attribution_names = {"learned", "quotation-cue", "quotation-alone",
                                                               "table",   "subjunctive",   "turn"};
constexpr std::array<std::string_view, 6> mention_names = {"full-name", "part-of-name", "acronym",
                                                           "metonym",   "role",         "pronoun"};

std::string in_marks(std::string_view words) {
    return "“" + std::string(words) + "”";
}

}  // namespace

std::string_view name_of(AttributionRule rule) {
    return attribution_names.at(static_cast<std::size_t>(rule));
}

std::string_view name_of(MentionRule rule) {
    return mention_names.at(static_cast<std::size_t>(rule));
}

std::string why_a_sentence() {
    return "A sentence by its stops, capitals and quotation marks.";
}

std::string why_own_voice() {
    return "A statement that can be checked, and that nobody else is said to make.";
}

std::string why_a_claim(AttributionRule rule, std::string_view cue) {
    switch (rule) {
        case AttributionRule::learned:
            return cue.empty() ? "Words like those that news articles attribute to somebody."
                               : "What goes with " + in_marks(cue) + ", as learned from news articles.";
        case AttributionRule::quotation_cue:
            return cue.empty() ? "Words in quotation marks beside a reporting word."
                               : "Words in quotation marks beside " + in_marks(cue) + ".";
        case AttributionRule::quotation_alone:
            return "Words in quotation marks; nobody is named beside them.";
        case AttributionRule::table:
            return cue.empty() ? "Words beside a reporting word."
                               : "What goes with the reporting word " + in_marks(cue) + ".";
        case AttributionRule::subjunctive:
            return "The form of the verb tells that somebody else says so.";
        case AttributionRule::turn:
            return "What somebody says in a conversation written down.";
    }
    return {};
}

std::string why_a_cue() {
    return "The words that attribute a claim beside them.";
}

std::string why_a_mention(MentionRule rule, std::string_view speaker) {
    const std::string name = in_marks(speaker);
    switch (rule) {
        case MentionRule::full_name:
            return "The name of one who speaks.";
        case MentionRule::part_of_name:
            return "Part of the name " + name + ".";
        case MentionRule::acronym:
            return "Short for " + name + ".";
        case MentionRule::metonym:
            return "A place that stands for " + name + ".";
        case MentionRule::role:
            return "Words for what somebody or something is: taken for " + name + ".";
        case MentionRule::pronoun:
            return "A pronoun: taken for " + name + ".";
    }
    return {};
}

std::string why_a_mention() {
    return "Words for one who speaks; who that is was not found.";
}

}  // namespace sayso::suggest
