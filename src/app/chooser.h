// Chooser: a short question with a list of answers, filtered by typing: "Who says this?", the command palette, labels.
// What it is about is in `purpose`; the view only draws it and hands back typing, moving and choosing.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace sayso::app {

enum class ChooserPurpose {
    speaker_of_claim,    ///< L: who says this claim. Typing a new name makes a new speaker.
    speaker_of_mention,  ///< whom a mention names
    cue_of_claim,
    via_of_claim,
    within_of_claim,
    label,          ///< T: labels for the focused annotation
    command,        ///< Ctrl K
    key,            ///< which command gets another key
    article,        ///< the articles on this device
    language,       ///< which language the app speaks
    merge_speaker,  ///< which speaker the focused one is the same as
};

/// One answer that can be chosen.
struct Choice {
    enum class Meaning {
        existing,  ///< What `value` names.
        nothing,   ///< Nobody, none: an answer too.
        create,    ///< Something new, called as the filter says.
        named,     ///< A new speaker, called as the words beside the claim say.
    };
    Meaning meaning = Meaning::existing;
    /// What choosing it means to the purpose: an id, a command's name.
    std::string value;
    std::string title;
    /// Shown softer beside the title: a role, a key.
    std::string detail;
    /// `#rrggbb`, or empty.
    std::string color;
    /// Already given (a label that the annotation has).
    bool on = false;
    /// How well it fits what was typed. A name is typed from its beginning, and names begin with capitals: so "Mar" is
    /// Marta before a market, and more likely somebody new than a summary.
    enum class Fit {
        name,    ///< Every word typed begins a word with a capital letter.
        word,    ///< Every one begins a word, or one of what is known beside.
        made,    ///< It would be made of what was typed.
        inside,  ///< One stands within a word.
        none,
    } fit = Fit::name;
};

struct Chooser {
    ChooserPurpose purpose = ChooserPurpose::command;
    /// The question, as shown: "Who says this?"
    std::string title;
    /// What the empty field says: "Type a name".
    std::string hint;
    std::string filter;
    /// What passes the filter, likeliest first.
    std::vector<Choice> choices;
    std::size_t current = 0;
};

}  // namespace sayso::app
