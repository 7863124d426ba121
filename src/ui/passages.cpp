#include "ui/passages.h"

#include <algorithm>
#include <utility>

#include "ui/article_marks.h"
#include "ui/form.h"

namespace sayso::ui {

std::string words_of(const annotation::Document& document, const annotation::Annotation& annotation, std::size_t most) {
    const article::ArticleText& text = document.article().text;
    std::string words;
    for (const annotation::Span& span : annotation.spans.all()) {
        if (!words.empty()) words += " … ";
        // A code point has one byte at least: so many cannot be too few.
        const auto room = static_cast<std::uint32_t>(most - std::min(most, words.size()));
        if (span.range().length() > room) {
            words += text.slice({span.begin(), span.begin() + room});
            words += "…";
            break;
        }
        words += text.slice(span.range());
    }
    std::ranges::replace(words, '\n', ' ');
    return words;
}

SpokenBy spoken_by(const language::Language& language, const annotation::Document& document,
                   const annotation::Annotation& annotation) {
    if (annotation.speaker.value()) {
        const annotation::Speaker* speaker = document.speaker(*annotation.speaker.value());
        if (speaker != nullptr) return {SpokenBy::State::named, speaker->name};
    }
    if (annotation.claim.quotation == annotation::Quotation::none) {
        return {SpokenBy::State::nobody, std::string(language.say(Phrase::reporters_own_voice))};
    }
    if (annotation.speaker.answered())
        return {SpokenBy::State::nobody, std::string(language.say(Phrase::nobody_is_named))};
    if (annotation.kind == annotation::AnnotationKind::speaker)
        return {SpokenBy::State::open, std::string(language.say(Phrase::whom_does_this_name))};
    return {SpokenBy::State::open, std::string(language.say(Phrase::who_says_this))};
}

void ask_to_go(Frame& frame, const annotation::Annotation& annotation) {
    ask(frame, [id = annotation.id, range = annotation.spans.extent()](app::Workspace& workspace) {
        workspace.focus(id);
        workspace.reveal_range(range);
    });
}

void draw_passages(Frame& frame, Column& column, std::string_view name,
                   std::span<const annotation::AnnotationId> passages) {
    const annotation::Document& document = *frame.workspace.document();
    const float high = std::max(line_height(frame.style(13)) + frame.px(8), frame.target(0));
    Node list;
    list.role = Role::list;
    list.name = name;
    list.place = {column.left, column.top, column.left + column.width,
                  column.top + high * static_cast<float>(passages.size())};
    ImGui::PushID(name.data(), name.data() + name.size());
    list.id = {ImGui::GetID("list")};
    frame.semantics.open(std::move(list));
    const RowsInView view = rows_in_view(column.top, high, passages.size());
    for (std::size_t index = view.first; index < view.end; ++index) {
        const annotation::Annotation* passage = document.annotation(passages[index]);
        if (passage == nullptr) continue;
        const float top = column.top + high * static_cast<float>(index);
        RowLook look;
        look.dot = colors_of(document, *passage, frame.theme).ink;
        if (passage->status == annotation::Status::suggested) look.detail = frame.say(Phrase::suggested);
        const Rectangle place{column.left, top, column.left + column.width, top + high};
        const ListItem item(frame, passage->id.value, place, index, passages.size());
        if (row(frame, passage->id.value, place, words_of(document, *passage, 160), look).pressed)
            ask_to_go(frame, *passage);
    }
    frame.semantics.close();
    ImGui::PopID();
    column.skip(high * static_cast<float>(passages.size()));
}

}  // namespace sayso::ui
