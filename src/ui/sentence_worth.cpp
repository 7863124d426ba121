#include "ui/sentence_worth.h"

#include <array>
#include <string>
#include <string_view>

#include "suggest/worth_of_sentence.h"
#include "ui/form.h"
#include "ui/panel_memory.h"

namespace sayso::ui {

namespace {

constexpr std::array levels = {Phrase::worth_little, Phrase::worth_perhaps, Phrase::worth_much};
/// In the order of suggest::WorthReason.
constexpr std::array reasons = {Phrase::worth_number,   Phrase::worth_statistic,  Phrase::worth_comparison,
                                Phrase::worth_cause,    Phrase::worth_date,       Phrase::worth_law_or_vote,
                                Phrase::worth_happened, Phrase::worth_named,      Phrase::worth_words,
                                Phrase::worth_detail,   Phrase::worth_opinion,    Phrase::worth_future,
                                Phrase::worth_question, Phrase::worth_greeting,   Phrase::worth_about_us,
                                Phrase::worth_short,    Phrase::worth_other_words};
/// More would be no help.
constexpr std::size_t most_told = 3;

}  // namespace

void SentenceEvidence::refresh(const app::DocumentId& id, const annotation::Document& document,
                               const annotation::Annotation& sentence) {
    const DocumentState now = state_of(id, document, 0);
    if (now == state_ && sentence.id == sentence_) return;
    state_ = now;
    sentence_ = sentence.id;
    evidence_ = suggest::evidence_of(document, sentence);
}

void draw_worth(Frame& frame, Column& column, const annotation::Annotation& sentence) {
    if (!sentence.checkworthiness) return;
    const annotation::Document& document = *frame.workspace.document();
    column.skip(frame.px(12));
    section(frame, column, frame.say(Phrase::worth_checking));
    const auto level = suggest::checkworthy_of(static_cast<float>(*sentence.checkworthiness));
    const layout::TextStyle style = frame.style(13);
    column.skip(paragraph(frame, {column.left, column.top}, column.width,
                          frame.say(levels[static_cast<std::size_t>(level)]), style, frame.theme.ink,
                          line_height(style)));
    SentenceEvidence& kept = frame.panels.sentence_evidence;
    kept.refresh(frame.workspace.document_id(), document, sentence);
    for (const bool speaks_for : {true, false}) {
        std::size_t told = 0;
        for (const suggest::WorthEvidence& each : kept.evidence()) {
            if (suggest::speaks_for(each.reason) != speaks_for || told == most_told) continue;
            if (told++ == 0) {
                column.skip(frame.px(6));
                remark(frame, column, frame.say(speaks_for ? Phrase::worth_for : Phrase::worth_against), 12);
            }
            const std::string_view where = text::slice(document.article().text.bytes(), each.where);
            Column inner{column.left + frame.px(12), column.top, column.width - frame.px(12)};
            remark(frame, inner, frame.say(reasons[static_cast<std::size_t>(each.reason)], {where}));
            column.top = inner.top;
        }
    }
    column.skip(frame.px(6));
    remark(frame, column, frame.say(Phrase::worth_is_no_verdict), 12);
}

}  // namespace sayso::ui
