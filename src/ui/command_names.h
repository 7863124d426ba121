// The commands that panels offer, by the names under which src/app keeps them. A test holds them against its list.
#pragma once

#include <array>
#include <string_view>

namespace sayso::ui::command {

inline constexpr std::string_view open = "file.open";
inline constexpr std::string_view download = "file.download";
inline constexpr std::string_view undo = "edit.undo";
inline constexpr std::string_view redo = "edit.redo";
inline constexpr std::string_view help = "view.help";
inline constexpr std::string_view reading = "view.reading";
inline constexpr std::string_view text_larger = "view.text-larger";
inline constexpr std::string_view text_smaller = "view.text-smaller";
inline constexpr std::string_view usual_keys = "view.usual-keys";
inline constexpr std::string_view palette = "view.commands";
inline constexpr std::string_view find = "find.open";
inline constexpr std::string_view next = "move.next";
inline constexpr std::string_view previous = "move.previous";
inline constexpr std::string_view accept = "annotate.accept";
inline constexpr std::string_view accept_rule = "annotate.accept-rule";
inline constexpr std::string_view next_suggested = "move.next-suggested";
inline constexpr std::string_view reject = "annotate.reject";
inline constexpr std::string_view remove = "annotate.remove";
inline constexpr std::string_view mark_claim = "annotate.claim";
inline constexpr std::string_view mark_speaker = "annotate.speaker";
inline constexpr std::string_view mark_cue = "annotate.cue";
inline constexpr std::string_view link_speaker = "link.speaker";
inline constexpr std::string_view choose_label = "label.choose";
inline constexpr std::string_view merge_sentence = "sentence.merge";
inline constexpr std::string_view split_sentence = "sentence.split";

inline constexpr std::array all = {open,           download,    undo,           redo,         help,
                                   palette,        find,        next,           previous,     accept,
                                   reject,         remove,      mark_claim,     mark_speaker, mark_cue,
                                   link_speaker,   accept_rule, next_suggested, choose_label, merge_sentence,
                                   split_sentence, reading,     text_larger,    text_smaller, usual_keys};

}  // namespace sayso::ui::command
