// Changing the document: applying, undoing, redoing, and what is said of saving.
#include <string>
#include <utility>

#include "app/workspace_state.h"

namespace sayso::app {

namespace {

/// A day's date by the proleptic Gregorian calendar, after H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"
/// (2013).
struct Date {
    std::int64_t year = 0;
    unsigned month = 0;
    unsigned day = 0;
};

Date date_of(std::int64_t days_since_1970) {
    const std::int64_t days = days_since_1970 + 719468;
    const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    const auto day_of_era = static_cast<unsigned>(days - era * 146097);
    const unsigned year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const unsigned day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const unsigned month_from_march = (5 * day_of_year + 2) / 153;
    const unsigned month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    return {.year = static_cast<std::int64_t>(year_of_era) + era * 400 + (month <= 2 ? 1 : 0),
            .month = month,
            .day = day_of_year - (153 * month_from_march + 2) / 5 + 1};
}

Phrase sentence_of(const HostFailure& failure) {
    switch (failure.cause) {
        case HostFailure::Cause::refused:
            return Phrase::not_kept_refused;
        case HostFailure::Cause::full:
            return Phrase::not_kept_full;
        default:
            return Phrase::not_kept;
    }
}

}  // namespace

// ---- applying ----

bool Workspace::can_edit() const {
    return state_->open && state_->role == WriterRole::writer && !state_->left_for_look;
}

bool Workspace::State::check_can_edit() {
    if (workspace.can_edit()) return true;
    if (left_for_look) {
        workspace.say(Notice::Tone::plain, Phrase::still_opening);
    } else if (open) {
        workspace.say(Notice::Tone::warning, Phrase::take_over_to_edit, "file.take-over");
    }
    return false;
}

bool Workspace::apply(std::string_view title, const annotation::Edit& edit) {
    if (!state_->check_can_edit()) return false;
    if (edit.changes.empty()) return true;
    if (auto done = state_->open->apply(title, edit); !done) {
        say(Notice::Tone::error, std::move(done.error().message));
        return false;
    }
    state_->drop_what_is_gone();
    announce(std::string(title));
    return true;
}

bool Workspace::can_undo() const {
    return state_->open && state_->open->history().to_undo() != nullptr;
}
bool Workspace::can_redo() const {
    return state_->open && state_->open->history().to_redo() != nullptr;
}

void Workspace::undo() {
    if (!can_undo() || !state_->check_can_edit()) return;
    // Who takes suggestions back wants no more of them.
    if (state_->suggested_last()) state_->stop_suggesting();
    std::string title;
    bool in_one = true;
    for (;;) {
        title = state_->open->history().to_undo()->title;
        if (auto done = state_->open->undo(); !done) return say(Notice::Tone::error, std::move(done.error().message));
        if (!title.empty() || !can_undo()) break;
        in_one = false;
    }
    state_->show_change(in_one ? state_->open->history().to_redo()->inverse : annotation::Edit{});
    announce(language().say(Phrase::undone, {title}));
}

void Workspace::redo() {
    if (!can_redo() || !state_->check_can_edit()) return;
    const std::string title = state_->open->history().to_redo()->title;
    bool in_one = true;
    for (;;) {
        if (auto done = state_->open->redo(); !done) return say(Notice::Tone::error, std::move(done.error().message));
        if (!can_redo() || !state_->open->history().to_redo()->title.empty()) break;
        in_one = false;
    }
    state_->show_change(in_one ? state_->open->history().to_undo()->forward : annotation::Edit{});
    announce(language().say(Phrase::redone, {title}));
}

void Workspace::State::show_change(const annotation::Edit& edit) {
    drop_what_is_gone();
    const annotation::Annotation* shown = nullptr;
    for (const annotation::Change& change : edit.changes) {
        const auto* const put = std::get_if<annotation::PutAnnotation>(&change);
        if (put == nullptr) continue;
        // Of what an Edit changes together, the claim is what it was about.
        if (shown == nullptr || put->annotation.kind == annotation::AnnotationKind::claim) shown = &put->annotation;
    }
    if (shown == nullptr) return;
    focused = shown->id;
    focused_speaker = {};
    workspace.reveal_range(shown->spans.extent());
}

void Workspace::State::drop_what_is_gone() {
    const annotation::Document& document = open->document();
    if (document.annotation(focused) == nullptr) focused = {};
    if (document.speaker(focused_speaker) == nullptr) focused_speaker = {};
    if (!chooser) return;
    if (!chooser_annotation.empty() && document.annotation(chooser_annotation) == nullptr) return chooser.reset();
    if (!chooser_speaker.empty() && document.speaker(chooser_speaker) == nullptr) return chooser.reset();
    refresh_choices();
}

// ---- saving ----

SaveState Workspace::save_state() const {
    if (!state_->open) return SaveState::saved;
    if (state_->left_for_look) return SaveState::opening;
    if (state_->role == WriterRole::reader) return SaveState::read_only;
    if (state_->open->failure()) return SaveState::failed;
    return state_->open->is_unsaved() ? SaveState::saving : SaveState::saved;
}

std::string Workspace::save_failure() const {
    if (save_state() != SaveState::failed) return {};
    return failure_words(language(), *state_->open->failure());
}

void Workspace::State::say_storage_failed(const HostFailure& failure) {
    if (storage_notice != 0) return;
    workspace.say(Notice::Tone::error, sentence_of(failure), "file.download");
    storage_notice = notice_count;
}

void Workspace::State::saving_changed() {
    std::erase_if(parked, [](const auto& each) { return !each->is_unsaved(); });
    if (open) {
        if (open->failure()) {
            say_storage_failed(*open->failure());
        } else if (storage_notice != 0 && !open->is_unsaved()) {
            workspace.dismiss(std::exchange(storage_notice, 0));
            workspace.announce(Phrase::kept_again);
        }
    }
    touch();
}

// ---- ids and times ----

annotation::AnnotationId Workspace::new_annotation_id() {
    return {annotation::make_id('a', state_->host.random())};
}
annotation::SpeakerId Workspace::new_speaker_id() {
    return {annotation::make_id('s', state_->host.random())};
}
annotation::LabelId Workspace::new_label_id() {
    return {annotation::make_id('l', state_->host.random())};
}

std::string Workspace::now_text() {
    constexpr std::int64_t seconds_a_day = 86400;
    const std::int64_t seconds = state_->host.now() / 1000;
    const std::int64_t days = seconds / seconds_a_day - (seconds % seconds_a_day < 0 ? 1 : 0);
    const auto second = static_cast<int>(seconds - days * seconds_a_day);
    const Date date = date_of(days);
    std::string text = "0000-00-00T00:00:00Z";
    const auto put = [&](std::size_t place, std::int64_t value, std::size_t digits) {
        for (; digits > 0; value /= 10)
            text[place + --digits] = static_cast<char>('0' + value % 10);
    };
    put(0, static_cast<std::int64_t>(date.year), 4);
    put(5, date.month, 2);
    put(8, date.day, 2);
    put(11, second / 3600, 2);
    put(14, second / 60 % 60, 2);
    put(17, second % 60, 2);
    return text;
}

}  // namespace sayso::app
