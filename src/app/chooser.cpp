// A chooser's questions, and what its answers do.
#include "app/chooser.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/choices.h"
#include "app/linking.h"
#include "app/marking.h"
#include "app/new_mark.h"
#include "app/workspace_state.h"

namespace sayso::app {

namespace {

using annotation::Annotation;
using annotation::AnnotationId;
using annotation::AnnotationKind;
using annotation::Document;
using annotation::Edit;
using annotation::SpeakerId;
using Meaning = Choice::Meaning;

struct Question {
    Phrase title;
    Phrase hint;
};

Question question_for(ChooserPurpose purpose) {
    switch (purpose) {
        case ChooserPurpose::speaker_of_claim:
            return {.title = Phrase::who_says_this, .hint = Phrase::type_a_name};
        case ChooserPurpose::speaker_of_mention:
            return {.title = Phrase::who_is_this, .hint = Phrase::type_a_name};
        case ChooserPurpose::cue_of_claim:
            return {.title = Phrase::which_words_attribute, .hint = Phrase::type_to_filter};
        case ChooserPurpose::via_of_claim:
            return {.title = Phrase::who_passes_on, .hint = Phrase::type_to_filter};
        case ChooserPurpose::within_of_claim:
            return {.title = Phrase::which_claim_around, .hint = Phrase::type_to_filter};
        case ChooserPurpose::label:
            return {.title = Phrase::which_label, .hint = Phrase::type_or_new_name};
        case ChooserPurpose::command:
            return {.title = Phrase::what_to_do, .hint = Phrase::type_to_filter};
        case ChooserPurpose::key:
            return {.title = Phrase::which_command, .hint = Phrase::type_to_filter};
        case ChooserPurpose::article:
            return {.title = Phrase::which_article, .hint = Phrase::type_to_filter};
        case ChooserPurpose::merge_speaker:
            return {.title = Phrase::who_is_the_same, .hint = Phrase::type_a_name};
        case ChooserPurpose::language:
            break;
    }
    return {.title = Phrase::which_language, .hint = Phrase::type_to_filter};
}

/// Whether a digit chooses the n-th answer: not where people type digits to look for something.
bool takes_digits(ChooserPurpose purpose) {
    return purpose != ChooserPurpose::command && purpose != ChooserPurpose::key && purpose != ChooserPurpose::article &&
           purpose != ChooserPurpose::language;
}

/// Whether the question can be asked about the annotation.
bool fits(ChooserPurpose purpose, const Annotation* annotation) {
    if (annotation == nullptr) return false;
    switch (purpose) {
        case ChooserPurpose::speaker_of_mention:
            return annotation->kind == AnnotationKind::speaker;
        case ChooserPurpose::label:
            return annotation->kind != AnnotationKind::cue;
        default:
            return annotation->kind == AnnotationKind::claim;
    }
}

annotation::Change put(Annotation annotation, std::string_view now) {
    annotation.modified = now;
    return annotation::PutAnnotation{std::move(annotation)};
}

/// The mention is of this speaker, and so are the claims that name it as their source.
void put_mention_of(const Document& document, const Annotation& mention, const SpeakerId& speaker, std::string_view now,
                    Edit& edit) {
    Annotation changed = mention;
    changed.speaker = annotation::Answer<SpeakerId>::of(speaker);
    edit.changes.push_back(put(changed, now));
    for (const AnnotationId& id : document.referring_to(mention.id)) {
        const Annotation& claim = *document.annotation(id);
        if (claim.claim.source == mention.id) edit.changes.push_back(put(said_in(document, claim, changed), now));
    }
}

/// The words beside the claim become a mention of the speaker, and the claim's source, where they name the speaker or
/// are a pronoun, and are not marked yet.
void put_mention_beside(Workspace& workspace, Annotation& claim, const SpeakerId& speaker, const std::string& name,
                        Edit& edit) {
    const Document& document = *workspace.document();
    const auto named = named_beside(document, claim);
    if (!named) return;
    const std::string words = name_in(document.article().text.slice(named->range));
    if (!named->pronoun && words != name && speaker_named(document, words) != speaker) return;
    const annotation::Spans spans(*annotation::Span::between(named->range.begin, named->range.end));
    if (same_mark(document, AnnotationKind::speaker, spans) != nullptr) return;
    Annotation mention = new_mark(workspace, AnnotationKind::speaker, spans);
    mention.speaker = annotation::Answer<SpeakerId>::of(speaker);
    claim.claim.source = mention.id;
    edit.changes.emplace_back(annotation::PutAnnotation{std::move(mention)});
}

void choose_speaker(Workspace& workspace, const Annotation& asked, const SpeakerId& speaker, Edit edit,
                    const std::string& name) {
    const Document& document = *workspace.document();
    const std::string now = workspace.now_text();
    if (asked.kind == AnnotationKind::speaker) {
        put_mention_of(document, asked, speaker, now, edit);
    } else {
        Annotation claim = said_by(document, asked, speaker);
        if (!claim.claim.source) put_mention_beside(workspace, claim, speaker, name, edit);
        edit.changes.push_back(put(std::move(claim), now));
    }
    workspace.apply(workspace.language().say(Phrase::linked_to, {name}), edit);
}

void choose_new_speaker(Workspace& workspace, const Annotation& asked, const std::string& name) {
    annotation::Speaker speaker{.id = workspace.new_speaker_id(), .name = name};
    const SpeakerId id = speaker.id;
    Edit edit;
    edit.changes.emplace_back(
        annotation::PutSpeaker{.speaker = std::move(speaker), .position = workspace.document()->speakers().size()});
    choose_speaker(workspace, asked, id, std::move(edit), name);
}

void choose_new_label(Workspace& workspace, const Annotation& asked, const std::string& name) {
    static constexpr std::array<std::string_view, 6> colors = {"#2f6fb7", "#2c7d5b", "#8a4fb0",
                                                               "#b4541f", "#a8476b", "#6a6f76"};
    const annotation::LabelKind kind = *annotation::label_kind_for(asked.kind);
    const std::size_t count = workspace.document()->tagset().of(kind).size();
    annotation::Label label{.id = workspace.new_label_id(),
                            .name = name,
                            .color = std::string(colors[count % colors.size()]),
                            .key = {},
                            .description = {},
                            .unknown = {}};
    Annotation changed = asked;
    changed.labels.push_back(label.id);
    changed.status = annotation::Status::accepted;
    Edit edit;
    edit.changes.emplace_back(annotation::PutLabel{.kind = kind, .label = std::move(label), .position = count});
    edit.changes.push_back(put(std::move(changed), workspace.now_text()));
    workspace.apply(workspace.language().say(Phrase::new_label_named, {name}), edit);
}

void choose_nothing(Workspace& workspace, ChooserPurpose purpose, Annotation asked) {
    const Document& document = *workspace.document();
    switch (purpose) {
        case ChooserPurpose::speaker_of_claim:
            return workspace.change_annotation(Phrase::nobody_is_named, said_by_nobody(document, std::move(asked)));
        case ChooserPurpose::cue_of_claim:
            return workspace.change_annotation(
                Phrase::no_cue, with_cue(document, std::move(asked), annotation::Answer<AnnotationId>::nothing()));
        case ChooserPurpose::via_of_claim:
            asked.claim.via.clear();
            return workspace.change_annotation(Phrase::nobody_passes_on, std::move(asked));
        case ChooserPurpose::within_of_claim:
            asked.claim.within.reset();
            return workspace.change_annotation(Phrase::within_none, std::move(asked));
        default:
            return;
    }
}

void choose_existing(Workspace& workspace, ChooserPurpose purpose, const Annotation& asked, const Choice& choice) {
    const AnnotationId target{choice.value};
    switch (purpose) {
        case ChooserPurpose::speaker_of_claim:
        case ChooserPurpose::speaker_of_mention:
            return choose_speaker(workspace, asked, {choice.value}, {}, choice.title);
        case ChooserPurpose::cue_of_claim:
            return workspace.link(LinkKind::cue, AnnotationId(asked.id), target);
        case ChooserPurpose::via_of_claim:
            return workspace.change_annotation(
                workspace.language().say(choice.on ? Phrase::no_more_via : Phrase::passed_on_by, {choice.title}),
                with_via_toggled(asked, target));
        case ChooserPurpose::within_of_claim:
            return workspace.link(LinkKind::within, AnnotationId(asked.id), target);
        case ChooserPurpose::label:
            return workspace.toggle_label(AnnotationId(asked.id), {choice.value});
        default:
            return;
    }
}

}  // namespace

const std::optional<Chooser>& Workspace::chooser() const {
    return state_->chooser;
}

void Workspace::open_chooser(ChooserPurpose purpose) {
    State& state = *state_;
    const bool about_nothing = !takes_digits(purpose);
    state.chooser_annotation = {};
    state.chooser_speaker = {};
    if (purpose == ChooserPurpose::merge_speaker) {
        const annotation::Speaker* const speaker = focused_speaker();
        if (speaker == nullptr) return;
        state.chooser_speaker = speaker->id;
    } else if (!about_nothing) {
        const Annotation* annotation = focused();
        if (annotation == nullptr && purpose == ChooserPurpose::label) annotation = sentence_at_caret();
        if (!fits(purpose, annotation)) return;
        state.chooser_annotation = annotation->id;
    }
    const Question question = question_for(purpose);
    state.chooser = Chooser{.purpose = purpose,
                            .title = std::string(state.language.say(question.title)),
                            .hint = std::string(state.language.say(question.hint)),
                            .filter = {},
                            .choices = {},
                            .current = 0};
    state.refresh_choices();
    request_field(FieldRequest::chooser);
    state.touch();
}

void Workspace::State::refresh_choices() {
    const Document* const document = workspace.document();
    ChoosingFor asked;
    if (document != nullptr) {
        asked = {.annotation = document->annotation(chooser_annotation), .speaker = document->speaker(chooser_speaker)};
    }
    chooser->choices = choices_for(workspace, chooser->purpose, asked, in_one_line(chooser->filter));
    chooser->current = std::min(chooser->current, chooser->choices.empty() ? 0 : chooser->choices.size() - 1);
}

void Workspace::filter_chooser(std::string filter) {
    if (!state_->chooser) return;
    Chooser& chooser = *state_->chooser;
    const bool is_digit = filter.size() == 1 && filter[0] >= '1' && filter[0] <= '9';
    if (chooser.filter.empty() && is_digit && takes_digits(chooser.purpose)) {
        const auto index = static_cast<std::size_t>(filter[0] - '1');
        if (index < chooser.choices.size()) return choose(index);
    }
    chooser.filter = std::move(filter);
    chooser.current = 0;
    state_->refresh_choices();
    state_->touch();
}

void Workspace::move_in_chooser(int direction) {
    if (!state_->chooser || state_->chooser->choices.empty()) return;
    Chooser& chooser = *state_->chooser;
    const std::size_t count = chooser.choices.size();
    chooser.current = (chooser.current + (direction > 0 ? 1 : count - 1)) % count;
    state_->touch();
}

void Workspace::choose() {
    if (state_->chooser) choose(state_->chooser->current);
}

void Workspace::choose(std::size_t index) {
    if (!state_->chooser || index >= state_->chooser->choices.size()) return;
    state_->choose(Choice(state_->chooser->choices[index]));
}

void Workspace::State::choose(const Choice& choice) {
    // Closed first: what is chosen may open another.
    const Chooser closed = *std::exchange(chooser, std::nullopt);
    touch();
    if (closed.purpose == ChooserPurpose::command) {
        workspace.run(choice.value);
        return;
    }
    if (closed.purpose == ChooserPurpose::language) return workspace.choose_language(choice.value);
    if (closed.purpose == ChooserPurpose::key) return workspace.ask_for_key(choice.value);
    if (closed.purpose == ChooserPurpose::article) return workspace.open_article({choice.value});
    if (closed.purpose == ChooserPurpose::merge_speaker) {
        return workspace.merge_speakers(SpeakerId(chooser_speaker), {choice.value});
    }
    const Document* const document = workspace.document();
    const Annotation* const asked = document == nullptr ? nullptr : document->annotation(chooser_annotation);
    if (asked == nullptr) return;
    switch (choice.meaning) {
        case Meaning::existing:
            return choose_existing(workspace, closed.purpose, *asked, choice);
        case Meaning::nothing:
            return choose_nothing(workspace, closed.purpose, *asked);
        case Meaning::named:
            return choose_new_speaker(workspace, *asked, choice.value);
        case Meaning::create: {
            const std::string name = in_one_line(closed.filter);
            if (closed.purpose == ChooserPurpose::label) return choose_new_label(workspace, *asked, name);
            return choose_new_speaker(workspace, *asked, name);
        }
    }
}

void Workspace::close_chooser() {
    if (!state_->chooser) return;
    state_->chooser.reset();
    state_->touch();
}

}  // namespace sayso::app
