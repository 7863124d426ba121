// The inspector's page of a claim: what is said, by whom, in which words, and how it is to be taken.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "app/linking.h"
#include "app/reviewing.h"
#include "ui/annotation_parts.h"
#include "ui/article_marks.h"
#include "ui/command_names.h"
#include "ui/inspector.h"
#include "ui/panel_memory.h"
#include "ui/passages.h"

namespace sayso::ui {

namespace {

constexpr std::array quotations = {Phrase::direct, Phrase::mixed, Phrase::indirect, Phrase::own_voice};
constexpr std::array checkworthinesses = {Phrase::checkworthy_no, Phrase::checkworthy_low, Phrase::checkworthy_high};
constexpr std::array certainties = {Phrase::asserted, Phrase::hedged, Phrase::denied};

/// The place of an optional value among its options; past the end where there is none.
template <typename Value>
std::size_t position_of(const std::optional<Value>& value) {
    return value ? static_cast<std::size_t>(*value) : std::size_t{99};
}

/// The option pressed; nothing where it was chosen already: pressing it again takes the answer back.
template <typename Value>
std::optional<Value> pressed_value(std::size_t index, const std::optional<Value>& now) {
    const auto value = static_cast<Value>(index);
    return now == value ? std::nullopt : std::optional(value);
}

class ClaimPage {
  public:
    ClaimPage(Frame& frame, Column& column, const annotation::Annotation& claim)
        : frame_(frame),
          column_(column),
          claim_(claim),
          document_(*frame.workspace.document()),
          colors_(colors_of(document_, claim, frame.theme)),
          own_voice_(claim.claim.quotation == annotation::Quotation::none) {}

    void draw() {
        section(frame_, column_, frame_.say(Phrase::claim), 2);
        quoted(frame_, column_, words_of(document_, claim_), colors_);
        draw_review(frame_, column_, claim_);
        Form form(frame_, column_);
        draw_speaker(form);
        draw_cue(form);
        draw_via(form);
        draw_within(form);
        draw_choices(form);
        draw_labels_row(frame_, column_, form, document_, claim_);
        draw_note(frame_, column_, claim_);
        draw_links(frame_, column_, claim_);
        draw_provenance(frame_, column_, claim_);
        draw_neighbours();
        draw_remove(frame_, column_, frame_.say(Phrase::remove_claim));
    }

  private:
    using Tone = FieldButtonLook::Tone;

    void offer_chooser(Form& form, std::string_view label, std::string_view words, const FieldButtonLook& look,
                       app::ChooserPurpose purpose) {
        if (field_button(frame_, label, form.row(label, control_height(frame_)), label, words, look)) {
            ask(frame_, [purpose](app::Workspace& workspace) { workspace.open_chooser(purpose); });
        }
    }

    void draw_speaker(Form& form) {
        const SpokenBy by = spoken_by(frame_.workspace.language(), document_, claim_);
        const std::string keys = frame_.workspace.keys_of(command::link_speaker);
        FieldButtonLook look;
        look.detail = keys;
        look.dot = by.state == SpokenBy::State::named ? colors_.ink : 0;
        look.tone = by.state == SpokenBy::State::named    ? Tone::answer
                    : by.state == SpokenBy::State::nobody ? Tone::absent
                                                          : Tone::open;
        offer_chooser(form, frame_.say(Phrase::speaker), by.name, look, app::ChooserPurpose::speaker_of_claim);
    }

    void draw_cue(Form& form) {
        FieldButtonLook look;
        std::string words(frame_.say(Phrase::no_cue_yet));
        look.tone = Tone::absent;
        const auto& cue = claim_.claim.cue;
        if (cue.value()) {
            if (const annotation::Annotation* found = document_.annotation(*cue.value())) {
                words = words_of(document_, *found, 80);
                look.tone = Tone::answer;
            }
        } else if (!cue.answered() && !own_voice_) {
            words = frame_.say(Phrase::which_words_say_so);
            look.tone = Tone::open;
        }
        offer_chooser(form, frame_.say(Phrase::cue), words, look, app::ChooserPurpose::cue_of_claim);
    }

    void draw_via(Form& form) {
        FieldButtonLook look;
        std::string words;
        for (const annotation::AnnotationId& id : claim_.claim.via) {
            const annotation::Annotation* mention = document_.annotation(id);
            if (mention == nullptr) continue;
            if (words.empty()) look.dot = colors_of(document_, *mention, frame_.theme).ink;
            words += (words.empty() ? "" : ", ") + words_of(document_, *mention, 80);
        }
        if (words.empty()) {
            words = frame_.say(Phrase::no_via);
            look.tone = Tone::absent;
        }
        offer_chooser(form, frame_.say(Phrase::via), words, look, app::ChooserPurpose::via_of_claim);
    }

    /// Only where the claim stands within another, or could.
    void draw_within(Form& form) {
        FieldButtonLook look;
        std::string words(frame_.say(Phrase::no_claim_around));
        look.tone = Tone::absent;
        bool possible = false;
        if (claim_.claim.within) {
            if (const annotation::Annotation* outer = document_.annotation(*claim_.claim.within)) {
                words = words_of(document_, *outer, 80);
                look.dot = colors_of(document_, *outer, frame_.theme).ink;
                look.tone = Tone::answer;
                possible = true;
            }
        } else {
            document_.each_touching(claim_.spans.extent(), [&](const annotation::Annotation& other) {
                possible = possible || (other.kind == annotation::AnnotationKind::claim && other.id != claim_.id &&
                                        other.status != annotation::Status::rejected);
            });
        }
        if (possible)
            offer_chooser(form, frame_.say(Phrase::within), words, look, app::ChooserPurpose::within_of_claim);
    }

    void draw_choices(Form& form) {
        const annotation::ClaimFields& fields = claim_.claim;
        if (const auto index =
                form.choice("quotation", frame_.say(Phrase::quotation), quotations, position_of(fields.quotation))) {
            const auto value = pressed_value(*index, fields.quotation);
            ask_to_change(frame_, Phrase::quotation_changed, claim_.id, [value](annotation::Annotation& claim) {
                if (value == annotation::Quotation::none) claim = app::in_own_voice(std::move(claim));
                claim.claim.quotation = value;
            });
        }
        if (const auto index = form.choice("checkworthy", frame_.say(Phrase::checkworthy), checkworthinesses,
                                           position_of(fields.checkworthy))) {
            const auto value = pressed_value(*index, fields.checkworthy);
            ask_to_change(frame_, Phrase::checkworthiness_changed, claim_.id,
                          [value](annotation::Annotation& claim) { claim.claim.checkworthy = value; });
        }
        if (const auto index =
                form.choice("certainty", frame_.say(Phrase::certainty), certainties, position_of(fields.certainty))) {
            const auto value = pressed_value(*index, fields.certainty);
            ask_to_change(frame_, Phrase::certainty_changed, claim_.id,
                          [value](annotation::Annotation& claim) { claim.claim.certainty = value; });
        }
    }

    // ---- who speaks before and after ----

    void draw_neighbours() {
        const annotation::Annotation* before = nullptr;
        const annotation::Annotation* after = nullptr;
        const auto is_claim = [&](const annotation::Annotation& other) {
            return other.kind == annotation::AnnotationKind::claim && other.id != claim_.id &&
                   other.status != annotation::Status::rejected;
        };
        const text::CodePointOffset begin = claim_.spans.first().begin();
        document_.each_before(begin, [&](const annotation::Annotation& other) {
            if (is_claim(other)) before = &other;
            return before == nullptr;
        });
        document_.each_from(begin, [&](const annotation::Annotation& other) {
            if (is_claim(other) && annotation::comes_before(claim_, other)) after = &other;
            return after == nullptr;
        });
        draw_neighbour(frame_.say(Phrase::speaks_after), before);
        draw_neighbour(frame_.say(Phrase::speaks_next), after);
    }

    void draw_neighbour(std::string_view heading, const annotation::Annotation* neighbour) {
        if (neighbour == nullptr) return;
        column_.skip(frame_.px(16));
        section(frame_, column_, heading);
        const SpokenBy by = spoken_by(frame_.workspace.language(), document_, *neighbour);
        std::string claims;
        std::string described;
        if (neighbour->speaker.value()) {
            frame_.panels.overview.refresh(frame_.workspace.document_id(), document_,
                                           app::least_score(frame_.workspace));
            if (const auto position = document_.position_of(*neighbour->speaker.value())) {
                const std::size_t count = frame_.panels.overview.speakers()[*position].claims;
                claims = frame_.number(count);
                described = frame_.counted(Phrase::claims_counted, count);
            }
        }
        RowLook look;
        look.dot = colors_of(document_, *neighbour, frame_.theme).ink;
        look.detail = claims;
        look.description = described;
        look.lines = 2;
        const Rectangle place = column_.take(row_height(frame_, by.name, look, column_.width));
        if (row(frame_, heading, place, by.name, look).pressed) ask_to_go(frame_, *neighbour);
    }

    Frame& frame_;
    Column& column_;
    const annotation::Annotation& claim_;
    const annotation::Document& document_;
    SpeakerColors colors_;
    bool own_voice_;
};

}  // namespace

void draw_claim_page(Frame& frame, Column& column, const annotation::Annotation& claim) {
    ClaimPage(frame, column, claim).draw();
}

}  // namespace sayso::ui
