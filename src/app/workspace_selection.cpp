// What is selected, where the caret is, and what is focused.
#include <algorithm>
#include <tuple>
#include <utility>

#include "app/narration.h"
#include "app/reviewing.h"
#include "app/text_units.h"
#include "app/workspace_state.h"
#include "text/bidi.h"
#include "text/heap_sort.h"

namespace sayso::app {

namespace {

using annotation::Annotation;
using annotation::AnnotationId;
using text::CodePointOffset;
using text::CodePointRange;

/// Whether `place` is a place to which the focus on `annotation` belongs: a caret that goes elsewhere leaves the focus
/// behind.
bool belongs_to(const annotation::Document& document, const Annotation& annotation, CodePointOffset place) {
    const CodePointRange extent = annotation.spans.extent();
    if (annotation.kind == annotation::AnnotationKind::sentence) return extent.begin <= place && place <= extent.end;
    const std::size_t block = block_number_at(document.article(), place);
    return block_number_at(document.article(), extent.begin) <= block &&
           block <= block_number_at(document.article(), extent.end);
}

}  // namespace

// ---- selection ----

const Selection& Workspace::selection() const {
    return state_->selection;
}

void Workspace::select(Selection selection) {
    if (!state_->open) return;
    const article::Article& article = state_->open->document().article();
    selection.anchor = snapped_to_character(article, selection.anchor);
    selection.caret = snapped_to_character(article, selection.caret);
    std::erase_if(selection.kept, [&](annotation::Span span) { return span.end() > article.text.size(); });
    state_->drag_anchor.reset();
    state_->clicked.reset();
    if (state_->selection == selection) return;
    state_->selection = std::move(selection);
    // Who selects words in another sentence means that one.
    const Annotation* const annotation = focused();
    if (annotation != nullptr && annotation->kind == annotation::AnnotationKind::sentence &&
        !belongs_to(state_->open->document(), *annotation, state_->selection.range().begin)) {
        clear_focus();
    }
    state_->touch();
}

void Workspace::select_by(Unit unit, CodePointOffset anchor, CodePointOffset caret, bool keep_others) {
    if (!state_->open) return;
    const annotation::Document& document = state_->open->document();
    const CodePointOffset size = document.article().text.size();
    anchor = std::min(anchor, size);
    caret = std::min(caret, size);

    const CodePointRange asked{std::min(anchor, caret), std::max(anchor, caret)};
    CodePointRange range;
    if (unit == Unit::character || (unit == Unit::word && !asked.empty())) {
        range = unit == Unit::word ? snapped_to_words(document.article(), asked)
                                   : snapped_to_characters(document.article(), asked);
    } else {
        const CodePointOffset last = asked.empty() ? asked.end : asked.end - 1;
        range = {unit_at(document, unit, asked.begin).begin, unit_at(document, unit, last).end};
    }

    Selection selection;
    if (keep_others) {
        selection.kept = state_->selection.kept;
        const CodePointRange before = state_->selection.range();
        const auto span = annotation::Span::between(before.begin, before.end);
        if (span && state_->drag_anchor != anchor) selection.kept.push_back(*span);
        text::heap_sort(selection.kept);
    }
    const bool backwards = caret < anchor;
    selection.anchor = backwards ? range.end : range.begin;
    selection.caret = backwards ? range.begin : range.end;
    select(std::move(selection));
    state_->drag_anchor = anchor;
}

CodePointRange Workspace::unit_around(Unit unit, CodePointOffset place) const {
    if (!state_->open) return {};
    return unit_at(state_->open->document(), unit, place);
}

// ---- the caret ----

void Workspace::put_caret(CodePointOffset place, bool extend) {
    if (!state_->open) return;
    Selection selection = state_->selection;
    if (!extend) selection = {.anchor = place, .caret = place, .kept = {}};
    selection.caret = place;
    select(std::move(selection));
    if (!extend) {
        const Annotation* const annotation = focused();
        if (annotation != nullptr && !belongs_to(state_->open->document(), *annotation, place)) clear_focus();
    }
    reveal_range({state_->selection.caret, state_->selection.caret});
}

template <typename Whole>
void Workspace::State::move_and_say(CodePointOffset to, bool extend, Unit unit, const Whole& whole) {
    const Selection before = selection;
    workspace.put_caret(to, extend);
    const annotation::Document& document = open->document();
    if (extend) return workspace.announce(narrated_selection(language, document, selection.range()));
    if (selection == before) {
        return workspace.announce(to == document.article().text.size() ? Phrase::end_of_article : Phrase::no_further);
    }
    workspace.announce(
        narrated_place(language, document, unit, whole(selection.caret), before.caret, least_score(workspace)));
}

void Workspace::move_caret(Unit unit, int direction, bool extend) {
    if (!state_->open) return;
    const annotation::Document& document = state_->open->document();
    const Selection& selection = state_->selection;
    CodePointOffset to = moved_by(document, unit, selection.caret, direction);
    // Who reads by sentences goes from the last of a paragraph to the first of the next, not to its end.
    if (unit == Unit::sentence && direction > 0 && !extend) {
        const article::Block* const block = block_at(document.article(), to);
        if (block != nullptr && to == block->range.end) to = moved_by(document, unit, to, direction);
    }
    // As everywhere: an arrow takes a selection away, and the caret goes to its end on that side.
    if (unit == Unit::character && !extend && !selection.range().empty()) {
        to = direction > 0 ? selection.range().end : selection.range().begin;
    }
    state_->move_and_say(to, extend, unit, [&](CodePointOffset place) {
        const article::Block* const block = block_at(document.article(), place);
        // Between two words the space is said, not nothing.
        const CodePointRange around = unit_at(document, unit, place);
        if (block == nullptr || place == block->range.end) return CodePointRange{place, place};
        return around.empty() ? unit_at(document, Unit::character, place) : around;
    });
}

void Workspace::move_caret_far(bool to_end, bool extend) {
    if (!state_->open) return;
    const annotation::Document& document = state_->open->document();
    const auto& blocks = document.article().blocks;
    if (blocks.empty()) return;
    state_->move_and_say(to_end ? blocks.back().range.end : blocks.front().range.begin, extend, Unit::block,
                         [&](CodePointOffset place) { return unit_at(document, Unit::block, place); });
}

bool Workspace::caret_goes_left() const {
    if (!state_->open) return false;
    const article::ArticleText& text = state_->open->document().article().text;
    const CodePointRange block = unit_at(state_->open->document(), Unit::block, state_->selection.caret);
    return text::is_right_to_left(text::paragraph_level(text::slice(text.bytes(), text.byte_range(block))));
}

void Workspace::move_caret(LineMotion motion, bool extend) {
    if (!state_->open) return;
    const annotation::Document& document = state_->open->document();
    const CodePointOffset caret = state_->selection.caret;
    const CodePointRange block = unit_at(document, Unit::block, caret);
    const bool along = motion == LineMotion::line_start || motion == LineMotion::line_end;
    CodePointOffset to;
    if (line_motion) {
        to = line_motion(caret, motion);
    } else if (along) {
        // With no layout, a block is a line.
        to = motion == LineMotion::line_start ? block.begin : block.end;
    } else {
        const bool up = motion == LineMotion::up || motion == LineMotion::page_up;
        to = up ? moved_by(document, Unit::block, block.begin, -1) : moved_by(document, Unit::block, block.end, 1);
    }
    state_->move_and_say(to, extend, along ? Unit::character : Unit::block, [&](CodePointOffset place) {
        if (along) return unit_at(document, Unit::character, place);
        if (!line_motion) return unit_at(document, Unit::block, place);
        return CodePointRange{line_motion(place, LineMotion::line_start), line_motion(place, LineMotion::line_end)};
    });
}

// ---- focus ----

const Annotation* Workspace::focused() const {
    if (!state_->open || state_->focused.empty()) return nullptr;
    return state_->open->document().annotation(state_->focused);
}

void Workspace::focus(const AnnotationId& id) {
    if (!state_->open || state_->open->document().annotation(id) == nullptr) return;
    state_->focused_speaker = {};
    if (state_->focused == id) return;
    state_->focused = id;
    state_->touch();
}

void Workspace::clear_focus() {
    if (state_->focused.empty() && state_->focused_speaker.empty()) return;
    state_->focused = {};
    state_->focused_speaker = {};
    state_->touch();
}

const annotation::Speaker* Workspace::focused_speaker() const {
    if (!state_->open || state_->focused_speaker.empty()) return nullptr;
    return state_->open->document().speaker(state_->focused_speaker);
}

void Workspace::focus_speaker(const annotation::SpeakerId& id) {
    if (!state_->open || state_->open->document().speaker(id) == nullptr) return;
    state_->focused = {};
    state_->focused_speaker = id;
    state_->touch();
}

std::vector<AnnotationId> Workspace::annotations_at(CodePointOffset place) const {
    if (!state_->open) return {};
    struct Found {
        /// False comes first: what is rejected, and what only ends here, is meant less.
        std::tuple<bool, bool, std::uint32_t, int, std::size_t> order;
        AnnotationId id;
    };
    std::vector<Found> found;
    const annotation::Document& document = state_->open->document();
    const int least = least_score(*this);
    document.each_touching({place, place}, [&](const Annotation& each) {
        if (is_hidden(document, each, least)) return;
        std::uint32_t length = 0;
        bool contains = false;
        for (const annotation::Span span : each.spans.all()) {
            length += span.range().length();
            contains = contains || span.range().contains(place);
        }
        const bool rejected = each.status == annotation::Status::rejected;
        found.push_back(
            {.order = {rejected, !contains, length, -static_cast<int>(each.kind), found.size()}, .id = each.id});
    });
    // As fast as std::sort where it matters, in a third of its code.
    std::ranges::make_heap(found, {}, &Found::order);
    std::ranges::sort_heap(found, {}, &Found::order);
    std::vector<AnnotationId> ids;
    ids.reserve(found.size());
    for (Found& each : found)
        ids.push_back(std::move(each.id));
    return ids;
}

void Workspace::click_at(CodePointOffset place) {
    if (!state_->open) return;
    place = snapped_to_character(state_->open->document().article(), place);
    const bool again = state_->clicked == place;
    select({.anchor = place, .caret = place, .kept = {}});
    state_->clicked = place;

    const std::vector<AnnotationId> ids = annotations_at(place);
    auto next = ids.begin();
    if (again) {
        const auto current = std::ranges::find(ids, state_->focused);
        if (current != ids.end()) next = std::next(current);
    }
    if (next == ids.end()) return clear_focus();
    focus(*next);
}

// ---- bringing into view ----

const Workspace::Reveal& Workspace::reveal() const {
    return state_->reveal;
}

void Workspace::reveal_range(CodePointRange range) {
    state_->reveal = {.number = state_->reveal.number + 1, .range = range};
    state_->touch();
}

void Workspace::State::reset_places() {
    const auto& blocks = open->document().article().blocks;
    const CodePointOffset start = blocks.empty() ? CodePointOffset{} : blocks.front().range.begin;
    selection = {.anchor = start, .caret = start, .kept = {}};
    drag_anchor.reset();
    clicked.reset();
    focused = {};
    focused_speaker = {};
    chooser.reset();
    find.reset();
    workspace.reveal_range({start, start});
}

}  // namespace sayso::app
