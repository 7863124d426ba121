// The three lists of labels, and those that a new document starts with. The colours have a contrast of at least 3:1
// against both a white and a near-black (#17191c) page, so that one colour serves light and dark.
#include "annotation/tagset.h"

#include <algorithm>

namespace sayso::annotation {

const std::vector<Label>& Tagset::of(LabelKind kind) const {
    switch (kind) {
        case LabelKind::sentence:
            return sentence;
        case LabelKind::speaker:
            return speaker;
        case LabelKind::claim:
            break;
    }
    return claim;
}

std::vector<Label>& Tagset::of(LabelKind kind) {
    switch (kind) {
        case LabelKind::sentence:
            return sentence;
        case LabelKind::speaker:
            return speaker;
        case LabelKind::claim:
            break;
    }
    return claim;
}

const Label* Tagset::find(LabelKind kind, const LabelId& id) const {
    const std::vector<Label>& labels = of(kind);
    const auto found = std::ranges::find(labels, id, &Label::id);
    return found == labels.end() ? nullptr : &*found;
}

namespace {

Label label(const char* id, const char* name, const char* color, const char* key, const char* description) {
    return {.id = {id}, .name = name, .color = color, .key = key, .description = description, .unknown = {}};
}

}  // namespace

Tagset default_tagset() {
    return {
        .sentence = {label("reported", "Reported", "#2f6fb7", "1", "Tells what someone said or wrote."),
                     label("background", "Background", "#6a6f76", "2", "Known before: context for the news."),
                     label("prediction", "Prediction", "#8a4fb0", "3", "Says what will or may happen."),
                     label("opinion", "Opinion", "#b4541f", "4", "Judges or argues, in anyone’s voice."),
                     label("observed", "Observed", "#2c7d5b", "5", "Seen or heard by the reporter."),
                     label("question", "Question", "#a8476b", "6", "Asks, or says what is not known.")},
        .speaker = {label("official", "Official", "#2f6fb7", "1", "Speaks for a government or authority."),
                    label("expert", "Expert", "#2c7d5b", "2", "Speaks from knowledge of the subject."),
                    label("witness", "Witness", "#8a4fb0", "3", "Saw or heard it happen."),
                    label("affected", "Affected", "#b4541f", "4", "Lives with what the article is about.")},
        .claim = {label("statistic", "Statistic", "#2f6fb7", "1", "States a number that can be checked."),
                  label("stance", "Stance", "#2c7d5b", "2", "Says what the speaker is for or against."),
                  label("accusation", "Accusation", "#a8476b", "3", "Says that someone did wrong."),
                  label("promise", "Promise", "#8a4fb0", "4", "Says what the speaker will do.")},
    };
}

}  // namespace sayso::annotation
