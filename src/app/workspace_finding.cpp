// Finding words in the open article.
#include <algorithm>
#include <utility>

#include "app/text_units.h"
#include "app/workspace_state.h"

namespace sayso::app {

const std::optional<Find>& Workspace::find() const {
    return state_->find;
}

void Workspace::open_find() {
    if (!state_->open) return;
    if (!state_->find) state_->find = Find{.query = {}, .hits = {}, .current = 0};
    const article::ArticleText& text = state_->open->document().article().text;
    const std::string_view selected = text.slice(state_->selection.range());
    // A few selected words are what is looked for; more is where to go on from.
    constexpr std::size_t few = 100;
    const bool usable = !selected.empty() && selected.size() <= few && !selected.contains('\n');
    set_query(usable ? std::string(selected) : state_->last_query);
    request_field(FieldRequest::find);
}

void Workspace::set_query(std::string query) {
    if (!state_->open || !state_->find) return;
    state_->find->query = std::move(query);
    state_->last_query = state_->find->query;
    state_->find_again();
    if (!state_->find->query.empty()) state_->show_hit();
    state_->touch();
}

void Workspace::State::find_again() {
    const article::ArticleText& text = open->document().article().text;
    find->hits = find_all(text.bytes(), find->query);
    const text::ByteOffset caret = text.byte(selection.range().begin);
    const auto next = std::ranges::lower_bound(find->hits, caret, {}, &text::ByteRange::begin);
    find->current = next == find->hits.end() ? 0 : static_cast<std::size_t>(next - find->hits.begin());
}

void Workspace::State::show_hit() {
    if (find->hits.empty()) return workspace.announce(language.say(Phrase::not_in_article, {find->query}));
    const text::ByteRange hit = find->hits[find->current];
    workspace.reveal_range(open->document().article().text.code_point_range(hit));
    workspace.announce(language.say(Phrase::number_of_all, {language.number(find->current + 1), language.number(find->hits.size())}));
}

void Workspace::go_to_hit(int direction) {
    if (!state_->find) return;
    if (!state_->find->hits.empty()) {
        const std::size_t count = state_->find->hits.size();
        const std::size_t step = direction > 0 ? 1 : count - 1;
        state_->find->current = (state_->find->current + step) % count;
    }
    state_->show_hit();
}

void Workspace::close_find() {
    if (!state_->find) return;
    // The words that were found are selected, to be marked with the next key.
    if (!state_->find->hits.empty() && state_->open) {
        const article::Article& article = state_->open->document().article();
        const auto hit = article.text.code_point_range(state_->find->hits[state_->find->current]);
        const auto range = snapped_to_characters(article, hit);
        select({.anchor = range.begin, .caret = range.end, .kept = {}});
    }
    state_->find.reset();
    state_->touch();
}

}  // namespace sayso::app
