// Reasons: the rule behind each suggestion by its short name, and in plain English, as files have it.
// Rests on attribution and speakers.
#pragma once

#include <string>
#include <string_view>

#include "suggest/attribution.h"
#include "suggest/speakers.h"

namespace sayso::suggest {

/// The short names of rules, as `origin` has them.
inline constexpr std::string_view sentence_rule = "sentence";
inline constexpr std::string_view own_voice_rule = "own-voice";
std::string_view name_of(AttributionRule rule);
std::string_view name_of(MentionRule rule);

std::string why_a_sentence();
std::string why_own_voice();
/// Why words are a claim. `cue`: the words that attribute; empty where none do.
std::string why_a_claim(AttributionRule rule, std::string_view cue);
/// Why words are a cue.
std::string why_a_cue();
/// Why words mention a speaker of that name; where it is not known who, of whom only that they speak.
std::string why_a_mention(MentionRule rule, std::string_view speaker);
std::string why_a_mention();

}  // namespace sayso::suggest
