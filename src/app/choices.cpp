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
#include "text/case_folding.h"
#include "text/utf8.h"
#include "text/words.h"

namespace sayso::app {

namespace {

using annotation::Annotation;
using annotation::AnnotationKind;
using annotation::Document;
using annotation::Speaker;
using language::Language;
using Meaning = Choice::Meaning;
using Fit = Choice::Fit;

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

/// Where a typed word stands in the words of an answer, at best.
Fit fit_of_word(std::string_view words, std::string_view typed) {
    Fit best = Fit::none;
    for (const text::ByteRange hit : find_all(words, typed)) {
        Fit fit = Fit::inside;
        if (text::snap_to_words(words, hit).begin == hit.begin) {
            const char32_t letter = text::decode_first(words.substr(hit.begin.value)).code_point;
            fit = text::case_folded(letter) == letter ? Fit::word : Fit::name;
        }
        best = std::min(best, fit);
    }
    return best;
}

/// How well an answer called `title`, of which `more` can be said, fits what was typed: as its worst word does.
Fit fit_of(std::string_view title, std::string_view more, std::string_view filter) {
    Fit worst = Fit::name;
    while (!filter.empty()) {
        const std::size_t end = std::min(filter.find(' '), filter.size());
        if (end > 0) {
            const std::string_view typed = filter.substr(0, end);
            const Fit besides = std::max(Fit::word, fit_of_word(more, typed));
            worst = std::max(worst, std::min(fit_of_word(title, typed), besides));
        }
        filter.remove_prefix(std::min(end + 1, filter.size()));
    }
    return worst;
}

void add_if_passing(std::vector<Choice>& choices, Choice choice, std::string_view more, std::string_view filter) {
    choice.fit = fit_of(choice.title, more, filter);
    if (choice.fit != Fit::none) choices.push_back(std::move(choice));
}

void add_if_passing(std::vector<Choice>& choices, Choice choice, std::string_view filter) {
    const std::string more = choice.detail;
    add_if_passing(choices, std::move(choice), more, filter);
}

void add_speaker(std::vector<Choice>& choices, const Speaker& speaker, bool on, std::string_view filter) {
    std::string more = speaker.role;
    for (const std::string& alias : speaker.aliases)
        more += ' ' + alias;
    Choice choice = speaker_choice(speaker);
    choice.on = on;
    add_if_passing(choices, std::move(choice), more, filter);
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
                       .on = false,
                       .fit = Fit::made});
}

/// The name beside the claim, where it is nobody's in the registry yet.
void add_named_beside(const Language& language, std::vector<Choice>& choices, const Document& document,
                      const Annotation& claim, std::string_view filter) {
    const auto named = named_beside(document, claim);
    if (!named || named->pronoun) return;
    const std::string name = name_in(document.article().text.slice(named->range));
    if (name.empty() || speaker_of(document, *named)) return;
    add_if_passing(choices,
                   {.meaning = Meaning::named,
                    .value = name,
                    .title = name,
                    .detail = std::string(language.say(Phrase::new_speaker)),
                    .color = {},
                    .on = false},
                   {}, filter);
}

std::vector<Choice> speakers_of_claim(const Language& language, const Document& document, const Annotation& claim,
                                      std::string_view filter) {
    std::vector<Choice> choices;
    add_named_beside(language, choices, document, claim, filter);
    for (const annotation::SpeakerId& id : speakers_for(document, claim)) {
        add_speaker(choices, *document.speaker(id), claim.speaker.is(id), filter);
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
        add_speaker(choices, speaker, mention.speaker.is(speaker.id), filter);
    }
    add_new_speaker(language, choices, document, filter);
    return choices;
}

std::vector<Choice> speakers_to_merge(const Document& document, const Speaker& merged, std::string_view filter) {
    std::vector<Choice> choices;
    for (const Speaker& speaker : document.speakers()) {
        if (speaker.id != merged.id) add_speaker(choices, speaker, false, filter);
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
                           .on = false,
                           .fit = Fit::made});
    }
    return choices;
}

/// Those that apply now, or `all` of them.
std::vector<Choice> commands(const Workspace& workspace, std::string_view filter, bool all) {
    std::vector<Choice> choices;
    for (const Command& command : all_commands()) {
        if (!all && !command.applies(workspace)) continue;
        add_if_passing(choices,
                       {.value = std::string(command.name),
                        .title = title_of(workspace, command),
                        .detail = workspace.keys_of(command.name),
                        .color = {},
                        .on = false},
                       command.name, filter);
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

std::vector<Choice> all_choices(const Workspace& workspace, ChooserPurpose purpose, const ChoosingFor& asked,
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

}  // namespace

std::vector<Choice> choices_for(const Workspace& workspace, ChooserPurpose purpose, const ChoosingFor& asked,
                                std::string_view filter) {
    std::vector<Choice> passing = all_choices(workspace, purpose, asked, filter);
    std::vector<Choice> choices;
    choices.reserve(passing.size());
    for (const Fit fit : {Fit::name, Fit::word, Fit::made, Fit::inside}) {
        for (Choice& choice : passing) {
            if (choice.fit == fit) choices.push_back(std::move(choice));
        }
    }
    return choices;
}

}  // namespace sayso::app
