// What can be chosen, a function a purpose.
#include "app/choices.h"

#include <algorithm>
#include <string>
#include <utility>

#include "app/command.h"
#include "app/find.h"
#include "app/linking.h"
#include "app/marking.h"
#include "app/text_units.h"
#include "app/workspace.h"

namespace sayso::app {

namespace {

using annotation::Annotation;
using annotation::AnnotationKind;
using annotation::Document;
using annotation::Speaker;
using language::Language;
using Meaning = Choice::Meaning;

Choice speaker_choice(const Speaker& speaker) {
    return {.value = speaker.id.value, .title = speaker.name, .detail = speaker.role, .color = {}, .on = false};
}

Choice nothing_choice(std::string_view title, bool on) {
    return {.meaning = Meaning::nothing, .value = {}, .title = std::string(title), .detail = {}, .color = {}, .on = on};
}

Choice mark_choice(const Document& document, const Annotation& mark) {
    std::string detail;
    if (mark.speaker.value()) {
        const Speaker* const speaker = document.speaker(*mark.speaker.value());
        if (speaker != nullptr) detail = speaker->name;
    }
    std::string words = annotation::exact_text(document.article().text, mark.spans);
    if (detail == words) detail.clear();
    return {.value = mark.id.value, .title = std::move(words), .detail = std::move(detail), .color = {}, .on = false};
}

std::string searched_words(const Speaker& speaker) {
    std::string words = speaker.name + ' ' + speaker.role;
    for (const std::string& alias : speaker.aliases)
        words += ' ' + alias;
    return words;
}

/// Whether `name` is a speaker's, whatever its case.
bool names_speaker(const Document& document, std::string_view name) {
    const auto same = [&](std::string_view other) {
        const auto hits = find_all(other, name);
        return hits.size() == 1 && hits.front().length() == other.size();
    };
    return std::ranges::any_of(document.speakers(), [&](const Speaker& speaker) {
        return same(speaker.name) || std::ranges::any_of(speaker.aliases, same);
    });
}

void add_new_speaker(const Language& language, std::vector<Choice>& choices, const Document& document,
                     std::string_view filter) {
    if (filter.empty() || names_speaker(document, filter)) return;
    choices.push_back({.meaning = Meaning::create,
                       .value = {},
                       .title = language.say(Phrase::new_speaker_named, {filter}),
                       .detail = {},
                       .color = {},
                       .on = false});
}

void add_if_passing(std::vector<Choice>& choices, Choice choice, std::string_view filter) {
    if (passes_filter(choice.title + ' ' + choice.detail, filter)) choices.push_back(std::move(choice));
}

/// The name beside the claim, where it is nobody's in the registry yet.
void add_named_beside(const Language& language, std::vector<Choice>& choices, const Document& document,
                      const Annotation& claim, std::string_view filter) {
    const auto named = named_beside(document, claim);
    if (!named || named->pronoun) return;
    const std::string name = name_in(document.article().text.slice(named->range));
    if (name.empty() || speaker_of(document, *named) || !passes_filter(name, filter)) return;
    choices.push_back({.meaning = Meaning::named,
                       .value = name,
                       .title = name,
                       .detail = std::string(language.say(Phrase::new_speaker)),
                       .color = {},
                       .on = false});
}

std::vector<Choice> speakers_of_claim(const Language& language, const Document& document, const Annotation& claim,
                                      std::string_view filter) {
    std::vector<Choice> choices;
    add_named_beside(language, choices, document, claim, filter);
    for (const annotation::SpeakerId& id : speakers_for(document, claim)) {
        const Speaker& speaker = *document.speaker(id);
        if (!passes_filter(searched_words(speaker), filter)) continue;
        choices.push_back(speaker_choice(speaker));
        choices.back().on = claim.speaker.is(id);
    }
    const bool nobody = claim.speaker.answered() && !claim.speaker.value();
    add_if_passing(choices, nothing_choice(language.say(Phrase::nobody_is_named), nobody), filter);
    add_new_speaker(language, choices, document, filter);
    return choices;
}

std::vector<Choice> speakers_of_mention(const Language& language, const Document& document, const Annotation& mention,
                                        std::string_view filter) {
    std::vector<Choice> choices;
    for (const Speaker& speaker : document.speakers()) {
        if (!passes_filter(searched_words(speaker), filter)) continue;
        choices.push_back(speaker_choice(speaker));
        choices.back().on = mention.speaker.is(speaker.id);
    }
    add_new_speaker(language, choices, document, filter);
    return choices;
}

std::vector<Choice> speakers_to_merge(const Document& document, const Speaker& merged, std::string_view filter) {
    std::vector<Choice> choices;
    for (const Speaker& speaker : document.speakers()) {
        if (speaker.id == merged.id || !passes_filter(searched_words(speaker), filter)) continue;
        choices.push_back(speaker_choice(speaker));
    }
    return choices;
}

std::vector<Choice> cues_of_claim(const Language& language, const Document& document, const Annotation& claim,
                                  std::string_view filter) {
    std::vector<Choice> choices;
    for (const Annotation* const cue : marks_near(document, claim, AnnotationKind::cue)) {
        Choice choice = mark_choice(document, *cue);
        choice.on = claim.claim.cue.is(cue->id);
        add_if_passing(choices, std::move(choice), filter);
    }
    const bool none = claim.claim.cue.answered() && !claim.claim.cue.value();
    add_if_passing(choices, nothing_choice(language.say(Phrase::no_cue), none), filter);
    return choices;
}

std::vector<Choice> vias_of_claim(const Language& language, const Document& document, const Annotation& claim,
                                  std::string_view filter) {
    std::vector<Choice> choices;
    for (const Annotation* const mention : marks_near(document, claim, AnnotationKind::speaker)) {
        Choice choice = mark_choice(document, *mention);
        choice.on = std::ranges::find(claim.claim.via, mention->id) != claim.claim.via.end();
        add_if_passing(choices, std::move(choice), filter);
    }
    add_if_passing(choices, nothing_choice(language.say(Phrase::nobody_passes_on), claim.claim.via.empty()), filter);
    return choices;
}

std::vector<Choice> claims_around_claim(const Language& language, const Document& document, const Annotation& claim,
                                        std::string_view filter) {
    std::vector<Choice> choices;
    for (const Annotation* const other : marks_near(document, claim, AnnotationKind::claim)) {
        if (is_within(document, *other, claim.id)) continue;
        Choice choice = mark_choice(document, *other);
        choice.on = claim.claim.within == other->id;
        add_if_passing(choices, std::move(choice), filter);
    }
    add_if_passing(choices, nothing_choice(language.say(Phrase::within_none), !claim.claim.within), filter);
    return choices;
}

std::vector<Choice> labels_for(const Language& language, const Document& document, const Annotation& annotation,
                               std::string_view filter) {
    std::vector<Choice> choices;
    const auto kind = annotation::label_kind_for(annotation.kind);
    if (!kind) return choices;
    bool named = false;
    for (const annotation::Label& label : document.tagset().of(*kind)) {
        named = named || label.name == filter;
        add_if_passing(choices,
                       {.value = label.id.value,
                        .title = label.name,
                        .detail = label.key,
                        .color = label.color,
                        .on = std::ranges::find(annotation.labels, label.id) != annotation.labels.end()},
                       filter);
    }
    if (!filter.empty() && !named) {
        choices.push_back({.meaning = Meaning::create,
                           .value = {},
                           .title = language.say(Phrase::new_label_quoted, {filter}),
                           .detail = {},
                           .color = {},
                           .on = false});
    }
    return choices;
}

/// Those that apply now, or `all` of them.
std::vector<Choice> commands(const Workspace& workspace, std::string_view filter, bool all) {
    std::vector<Choice> choices;
    for (const Command& command : all_commands()) {
        if (!all && !command.applies(workspace)) continue;
        const std::string_view title = workspace.language().say(command.title);
        if (!passes_filter(std::string(title) + ' ' + std::string(command.name), filter)) continue;
        choices.push_back({.value = std::string(command.name),
                           .title = std::string(title),
                           .detail = workspace.keys_of(command.name),
                           .color = {},
                           .on = false});
    }
    return choices;
}

std::vector<Choice> stored_articles(const Workspace& workspace, std::string_view filter) {
    std::vector<Choice> choices;
    for (const StoredArticle& article : workspace.articles()) {
        add_if_passing(choices,
                       {.value = article.id.value,
                        .title = article.title,
                        .detail = {},
                        .color = {},
                        .on = article.id == workspace.document_id()},
                       filter);
    }
    return choices;
}

std::vector<Choice> languages(const Workspace& workspace, std::string_view filter) {
    std::vector<Choice> choices;
    const std::string_view wish = workspace.setting("language");
    add_if_passing(choices,
                   {.value = {},
                    .title = std::string(workspace.language().say(Phrase::as_the_browser)),
                    .detail = {},
                    .color = {},
                    .on = wish.empty()},
                   filter);
    for (const language::Offered& each : language::offered_languages()) {
        add_if_passing(choices,
                       {.value = std::string(each.tag),
                        .title = std::string(each.name),
                        .detail = std::string(each.tag),
                        .color = {},
                        .on = each.tag == wish},
                       filter);
    }
    return choices;
}

}  // namespace

bool passes_filter(std::string_view words, std::string_view filter) {
    while (!filter.empty()) {
        const std::size_t end = std::min(filter.find(' '), filter.size());
        if (end > 0 && find_all(words, filter.substr(0, end)).empty()) return false;
        filter.remove_prefix(std::min(end + 1, filter.size()));
    }
    return true;
}

std::vector<Choice> choices_for(const Workspace& workspace, ChooserPurpose purpose, const ChoosingFor& asked,
                                std::string_view filter) {
    if (purpose == ChooserPurpose::command) return commands(workspace, filter, false);
    if (purpose == ChooserPurpose::key) return commands(workspace, filter, true);
    if (purpose == ChooserPurpose::article) return stored_articles(workspace, filter);
    if (purpose == ChooserPurpose::language) return languages(workspace, filter);
    const Document* const document = workspace.document();
    if (document == nullptr) return {};
    if (purpose == ChooserPurpose::merge_speaker) {
        return asked.speaker == nullptr ? std::vector<Choice>{} : speakers_to_merge(*document, *asked.speaker, filter);
    }
    if (asked.annotation == nullptr) return {};
    switch (purpose) {
        case ChooserPurpose::speaker_of_claim:
            return speakers_of_claim(workspace.language(), *document, *asked.annotation, filter);
        case ChooserPurpose::speaker_of_mention:
            return speakers_of_mention(workspace.language(), *document, *asked.annotation, filter);
        case ChooserPurpose::cue_of_claim:
            return cues_of_claim(workspace.language(), *document, *asked.annotation, filter);
        case ChooserPurpose::via_of_claim:
            return vias_of_claim(workspace.language(), *document, *asked.annotation, filter);
        case ChooserPurpose::within_of_claim:
            return claims_around_claim(workspace.language(), *document, *asked.annotation, filter);
        case ChooserPurpose::label:
            return labels_for(workspace.language(), *document, *asked.annotation, filter);
        default:
            return {};
    }
}

}  // namespace sayso::app
