// Finding words in the open article, and marking the places.
#include <algorithm>
#include <utility>

#include "app/narration.h"
#include "app/new_mark.h"
#include "app/pattern_fault.h"
#include "app/text_units.h"
#include "app/workspace_state.h"

namespace sayso::app {

using annotation::Annotation;
using annotation::AnnotationKind;

namespace {

/// More than anyone looks over.
constexpr std::size_t most_marked_at_once = 5000;

}  // namespace

const std::optional<Find>& Workspace::find() const {
    return state_->find;
}

void Workspace::open_find() {
    if (!state_->open) return;
    if (!state_->find) {
        state_->find.emplace();
        state_->find->options = state_->last_find_options;
    }
    const article::ArticleText& text = state_->open->document().article().text;
    const std::string_view selected = text.slice(state_->selection.range());
    // A few selected words are what is looked for; more is where to go on from.
    constexpr std::size_t few = 100;
    const bool usable = !selected.empty() && selected.size() <= few && !selected.contains('\n');
    if (usable) state_->find->options.pattern = false;
    set_query(usable ? std::string(selected) : state_->last_query);
    request_field(FieldRequest::find);
}

void Workspace::find_like(const annotation::AnnotationId& id) {
    const Annotation* const mark = state_->open ? state_->open->document().annotation(id) : nullptr;
    if (mark == nullptr || mark->kind == AnnotationKind::sentence) return;
    if (!state_->find) state_->find.emplace();
    state_->find->options = {.letters = LetterCase::exact, .whole_words = true, .pattern = false};
    state_->find->kind = mark->kind;
    set_query(std::string(state_->open->document().article().text.slice(mark->spans.first().range())));
    state_->find->like = id;
    request_field(FieldRequest::find);
}

void Workspace::set_query(std::string query) {
    if (!state_->open || !state_->find) return;
    state_->find->query = std::move(query);
    state_->find->like = {};
    state_->last_query = state_->find->query;
    state_->find_again();
    state_->touch();
}

void Workspace::set_find_options(FindOptions options) {
    if (!state_->open || !state_->find || state_->find->options == options) return;
    state_->find->options = state_->last_find_options = options;
    state_->find_again();
    state_->touch();
}

void Workspace::set_find_kind(AnnotationKind kind) {
    if (!state_->find || kind == AnnotationKind::sentence) return;
    state_->find->kind = kind;
    state_->touch();
}

void Workspace::State::find_again() {
    ++search;
    if (find->searching) host.stop_finding_pattern();
    find->searching = false;
    find->fault.clear();
    find->hits.clear();
    find->current = 0;
    if (find->query.empty()) return;
    if (find->options.pattern) return find_pattern();
    found(find_all(open->document().article().text.bytes(), find->query, find->options.letters));
}

void Workspace::State::find_pattern() {
    if (const auto fault = fault_in_pattern(find->query)) {
        find->fault = words_of(language, *fault);
        return workspace.announce(find->fault);
    }
    find->searching = true;
    auto reply = [this, number = search](std::expected<std::vector<text::Utf16Range>, HostFailure> result) {
        if (number != search || !find) return;
        find->searching = false;
        if (result) {
            const article::ArticleText& text = open->document().article().text;
            std::vector<text::ByteRange> hits;
            hits.reserve(result->size());
            for (const text::Utf16Range place : *result) {
                hits.push_back(
                    {text.offsets().byte(text.bytes(), place.begin), text.offsets().byte(text.bytes(), place.end)});
            }
            return found(std::move(hits));
        }
        if (result.error().cause == HostFailure::Cause::too_slow) {
            find->fault = language.say(Phrase::pattern_too_slow);
        } else if (result.error().cause == HostFailure::Cause::refused) {
            find->fault = result.error().message;
        } else if (result.error().cause != HostFailure::Cause::cancelled) {
            find->fault = language.say(Phrase::patterns_not_allowed);
        }
        workspace.announce(find->fault);
    };
    host.find_pattern({.pattern = find->query,
                       .any_case = find->options.letters == LetterCase::any,
                       .text = std::string(open->document().article().text.bytes())},
                      guarded(std::move(reply)));
}

void Workspace::State::found(std::vector<text::ByteRange> hits) {
    const article::ArticleText& text = open->document().article().text;
    if (find->options.whole_words) keep_whole_words(text.bytes(), hits);
    find->hits = std::move(hits);
    const text::ByteOffset caret = text.byte(selection.range().begin);
    const auto next = std::ranges::lower_bound(find->hits, caret, {}, &text::ByteRange::begin);
    find->current = next == find->hits.end() ? 0 : static_cast<std::size_t>(next - find->hits.begin());
    show_hit();
}

void Workspace::State::show_hit() {
    if (find->hits.empty()) return workspace.announce(language.say(Phrase::not_in_article, {find->query}));
    const text::ByteRange hit = find->hits[find->current];
    workspace.reveal_range(open->document().article().text.code_point_range(hit));
    workspace.announce(
        language.say(Phrase::number_of_all, {language.number(find->current + 1), language.number(find->hits.size())}));
}

void Workspace::go_to_hit(int direction) {
    if (!state_->find || state_->find->searching || !state_->find->fault.empty()) return;
    if (!state_->find->hits.empty()) {
        const std::size_t count = state_->find->hits.size();
        const std::size_t step = direction > 0 ? 1 : count - 1;
        state_->find->current = (state_->find->current + step) % count;
    }
    state_->show_hit();
    if (state_->find->hits.empty()) return;
    // The sentence around it, so that what was found is heard, not only how often.
    const annotation::Document& document = state_->open->document();
    const text::CodePointRange sentence = unit_at(document, Unit::sentence, state_->reveal.range.begin);
    announce(state_->announcement + ": " + std::string(document.article().text.slice(sentence)));
}

// ---- marking the places ----

std::optional<std::size_t> Workspace::State::mark(std::span<const text::ByteRange> places) {
    const annotation::Document& document = open->document();
    const Annotation* const like = find->like.empty() ? nullptr : document.annotation(find->like);
    annotation::Edit edit;
    std::size_t marked = 0;
    for (const text::ByteRange place : places) {
        const auto range = snapped_to_characters(document.article(), document.article().text.code_point_range(place));
        const auto words = trimmed(document.article().text, range);
        const auto span = annotation::Span::between(words.begin, words.end);
        if (!span) continue;
        const std::size_t changes = edit.changes.size();
        if (like != nullptr && like->kind == find->kind) {
            mark_like(workspace, *like, annotation::Spans(*span), edit);
        } else {
            mark_for(workspace, find->kind, annotation::Spans(*span), edit);
        }
        if (edit.changes.size() > changes) ++marked;
    }
    if (!edit.changes.empty() && !workspace.apply(Phrase::places_marked, edit)) return std::nullopt;
    return marked;
}

void Workspace::mark_hit() {
    if (!state_->find || state_->find->hits.empty()) return;
    const text::ByteRange place = state_->find->hits[state_->find->current];
    const auto marked = state_->mark({&place, 1});
    if (!marked) return;
    go_to_hit(1);
    const std::string_view said = language().say(*marked > 0 ? Phrase::marked : Phrase::marked_already);
    announce(language().say(Phrase::two_sentences, {said, announcement()}));
}

void Workspace::mark_all_hits() {
    if (!state_->find || state_->find->hits.empty()) return;
    const std::vector<text::ByteRange>& places = state_->find->hits;
    if (places.size() > most_marked_at_once) {
        return say(Notice::Tone::warning, Phrase::too_many_places);
    }
    const auto marked = state_->mark(places);
    if (!marked) return;
    const std::size_t already = places.size() - *marked;
    std::string words = language().counted(Phrase::places_marked_counted, *marked);
    if (already > 0) {
        words =
            language().say(Phrase::two_sentences, {words, language().counted(Phrase::places_marked_already, already)});
    }
    say(Notice::Tone::plain, std::move(words));
}

void Workspace::close_find() {
    if (!state_->find) return;
    ++state_->search;
    if (state_->find->searching) state_->host.stop_finding_pattern();
    // The words that were found are selected, to be marked with the next key.
    if (!state_->find->hits.empty() && state_->open) {
        const article::Article& article = state_->open->document().article();
        const auto hit = article.text.code_point_range(state_->find->hits[state_->find->current]);
        const auto range = snapped_to_characters(article, hit);
        select({.anchor = range.begin, .caret = range.end, .kept = {}});
        announce(narrated_selection(state_->language, state_->open->document(), range));
    }
    state_->find.reset();
    state_->touch();
}

}  // namespace sayso::app
