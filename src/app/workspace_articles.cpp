// Which article is open: start, opening files, text and articles of the list, and who may write.
#include <algorithm>
#include <iterator>
#include <utility>

#include "text/heap_sort.h"

#include "app/reading.h"
#include "app/workspace_state.h"
#include "exchange/rescue.h"
#include "exchange/sayso_json.h"

namespace sayso::app {

namespace {

/// Ids of the articles, last opened first, parted by spaces.
constexpr std::string_view recent_articles = "recent-articles";
constexpr std::size_t most_recent_articles = 100;

std::vector<std::string_view> words_of(std::string_view list) {
    std::vector<std::string_view> words;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        if (end > 0) words.push_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return words;
}

/// Last opened first: as the setting says, then by the time that stands with each.
void sort_by_opening(std::vector<StoredArticle>& articles, std::string_view setting) {
    std::vector<std::int64_t> times;
    times.reserve(articles.size());
    for (const StoredArticle& article : articles)
        times.push_back(article.opened);
    std::vector<StoredArticle> sorted;
    sorted.reserve(articles.size());
    for (const std::size_t index : text::places_by_falling_key(times))
        sorted.push_back(std::move(articles[index]));
    articles = std::move(sorted);
    auto place = articles.begin();
    for (const std::string_view id : words_of(setting)) {
        const auto found = std::find_if(place, articles.end(), [&](const auto& each) { return each.id.value == id; });
        if (found == articles.end()) continue;
        std::rotate(place, found, std::next(found));
        ++place;
    }
}

}  // namespace

// ---- start ----

void Workspace::start() {
    using Settings = std::vector<std::pair<std::string, std::string>>;
    state_->host.settings(state_->guarded([this](std::expected<Settings, HostFailure> result) {
        if (result) {
            for (auto& [name, value] : *result)
                state_->settings.insert_or_assign(std::move(name), std::move(value));
        } else {
            state_->say_storage_failed(result.error());
        }
        state_->touch();
        const std::string preferred = state_->host.preferred_languages();
        const std::string_view chosen = setting("language");
        state_->speak(language::offered_for(chosen.empty() ? preferred : chosen), [this] {
            state_->use_chosen_keys();
            state_->open_at_start();
        });
    }));
}

void Workspace::State::open_at_start() {
    using Articles = std::vector<StoredArticle>;
    host.list_articles(guarded([this](std::expected<Articles, HostFailure> result) {
        if (!result) {
            say_storage_failed(result.error());
        } else {
            // What was opened while the device was thinking stays first.
            sort_by_opening(*result, workspace.setting(recent_articles));
            for (auto& article : *result) {
                const auto same = [&](const StoredArticle& each) { return each.id == article.id; };
                if (std::ranges::none_of(articles, same)) articles.push_back(std::move(article));
            }
        }
        touch();
        if (open) return;
        if (articles.empty()) return workspace.open_text(sample);
        open_stored(articles.front().id, false);
    }));
}

// ---- the list ----

std::span<const StoredArticle> Workspace::articles() const {
    return state_->articles;
}

const annotation::Document* Workspace::document() const {
    return state_->open ? &state_->open->document() : nullptr;
}

const DocumentId& Workspace::document_id() const {
    static const DocumentId none;
    return state_->open ? state_->open->id() : none;
}

void Workspace::open_article(const DocumentId& id) {
    if (state_->open && state_->open->id() == id) return;
    State& state = *state_;
    const auto& left = state.left_for_look;
    if (left && left->open && left->open->id() == id) return stop_opening();
    const auto parked = std::ranges::find_if(state.parked, [&](const auto& each) { return each->id() == id; });
    if (parked == state.parked.end()) return state.open_stored(id, false);

    // The device does not have all of it: what is in memory is newer.
    auto document = std::move(*parked);
    state.parked.erase(parked);
    state.stop_reading();
    state.leave_open_document();
    state.role = WriterRole::writer;
    state.ask_for_role(id, false, false);
    state.show(std::move(document));
}

void Workspace::forget_article(const DocumentId& id) {
    if (state_->left_for_look) stop_opening();
    if (state_->open && state_->open->id() == id && state_->role == WriterRole::reader) {
        return say(Notice::Tone::warning, Phrase::another_tab_is_editing, "file.take-over");
    }
    // What is being written must not come after its end.
    std::shared_ptr<OpenDocument> dropped;
    if (state_->open && state_->open->id() == id) {
        dropped = state_->open;
        dropped->stop_saving();
    }
    auto finished = [this, id, dropped](const std::expected<std::monostate, HostFailure>& result) {
        if (!result) {
            if (dropped && state_->role == WriterRole::writer) dropped->go_on_saving();
            return say(Notice::Tone::error,
                       language().say(Phrase::article_not_removed, {failure_words(language(), result.error())}));
        }
        State& state = *state_;
        std::erase_if(state.articles, [&](const StoredArticle& each) { return each.id == id; });
        std::erase_if(state.parked, [&](const auto& each) { return each->id() == id; });
        announce(Phrase::article_removed);
        if (!state.open || state.open->id() != id) return;
        if (state.articles.empty()) return open_text(state.sample);
        open_article(DocumentId(state.articles.front().id));
    };
    // Whose end would be written after it is gone.
    if (state_->suggesting && state_->suggesting->of->id() == id) {
        ++state_->suggesting_number;
        state_->suggesting.reset();
    }
    state_->host.forget(id, state_->guarded(std::move(finished)));
}

void Workspace::State::note_opening() {
    StoredArticle line = open->article();
    std::erase_if(articles, [&](const StoredArticle& each) { return each.id == line.id; });
    articles.insert(articles.begin(), std::move(line));
    std::string ids;
    for (std::size_t index = 0; index < std::min(articles.size(), most_recent_articles); ++index) {
        if (index > 0) ids += ' ';
        ids += articles[index].id.value;
    }
    workspace.set_setting(std::string(recent_articles), std::move(ids));
}

// ---- opening what the device does not know ----

ToSuggest Workspace::to_suggest() const {
    return chosen_word(*this, reading::suggest) == "sentences" ? ToSuggest::sentences : state_->host.to_suggest();
}

bool Workspace::is_asked_for_sentences() const {
    return state_->host.to_suggest() == ToSuggest::sentences;
}

void Workspace::open_file(ReceivedFile file) {
    State& state = *state_;
    state.stop_reading();
    state.reading = std::make_unique<State::Reading>();
    State::Reading& reading = *state.reading;
    reading.file = std::move(file);
    reading.steps.emplace(
        read_file(reading.file.name, reading.file.bytes, to_suggest(), &reading.opened, &reading.first_look));
    state.read_on();
}

void Workspace::State::file_read(Reading& read) {
    ReceivedFile& file = read.file;
    if (auto* const unreadable = std::get_if<UnreadableFile>(&*read.opened)) {
        std::string why = std::move(unreadable->message);
        if (unreadable->megabytes > 0) {
            why = language.say(Phrase::text_too_large,
                               {std::to_string(unreadable->megabytes), std::to_string(largest_text >> 20U)});
        } else if (why.empty()) {
            why = language.say(Phrase::file_without_text);
        }
        return workspace.say(Notice::Tone::error, file.name.empty()
                                                      ? language.say(Phrase::text_not_opened, {why})
                                                      : language.say(Phrase::named_not_opened, {file.name, why}));
    }
    if (auto* const faulty = std::get_if<FaultyFile>(&*read.opened)) {
        return offer_rescue(std::move(file.name), file.bytes, faulty->faults);
    }
    auto& opened = std::get<ReadFile>(*read.opened);
    if (opened.annotated && open && open->document().article().text.bytes() == opened.document.article().text.bytes() &&
        exchange::write_sayso_json(open->document()) == file.bytes) {
        return workspace.announce(Phrase::open_already);
    }
    open_new(std::move(opened.document), opened.annotated ? std::move(file.bytes) : std::string());
    if (!opened.repairs.empty()) workspace.say(Notice::Tone::plain, std::move(opened.repairs));
    if (opened.to_be_suggested) start_suggesting();
}

void Workspace::State::read_on() {
    // So short that nobody waits for the answer to a key; and while the article is shown, that it can be scrolled
    // smoothly.
    const std::int64_t slice_milliseconds = left_for_look ? 12 : 100;
    // To draw a frame costs all cores of a slow machine.
    constexpr std::int64_t told_every_milliseconds = 200;
    const std::int64_t began = host.now();
    while (reading->steps->step()) {
        const std::int64_t now = host.now();
        const bool can_show = reading->first_look.has_value();
        if (!can_show && now - began < slice_milliseconds) continue;
        if (!percent_read) workspace.announce(Phrase::opening);
        percent_read = static_cast<int>(reading->steps->done() * 100);
        if (can_show) show_first_look();
        if (can_show || now - percent_told >= told_every_milliseconds) {
            percent_told = now;
            touch();
        }
        return host.after(0, guarded([this, number = reading_number] {
                              if (number == reading_number) read_on();
                          }));
    }
    const std::unique_ptr<Reading> read = std::move(reading);
    stop_reading();
    if (read->id.value.empty()) {
        file_read(*read);
    } else {
        loaded(*read);
    }
}

void Workspace::State::stop_reading() {
    ++reading_number;
    end_first_look();
    reading.reset();
    if (!percent_read) return;
    percent_read.reset();
    percent_told = 0;
    touch();
}

// ---- the first look ----

void Workspace::State::show_first_look() {
    annotation::Document look = *std::exchange(reading->first_look, std::nullopt);
    // What is open may show it already.
    if (open && open->document().article().text.bytes() == look.article().text.bytes()) return;
    StoredArticle article{.id = reading->id, .title = title_of(look), .opened = host.now()};
    if (article.id.value.empty()) article.id = {annotation::make_id('d', host.random())};
    left_for_look = {std::move(open), role, std::move(selection), std::move(focused), std::move(focused_speaker)};
    open = std::make_shared<OpenDocument>(host, std::move(article), std::move(look), [] {});
    open->stop_saving();
    role = WriterRole::writer;
    reset_places();
    workspace.announce(Phrase::still_opening);
}

void Workspace::State::end_first_look() {
    if (!left_for_look) return;
    looked = {open->document().article().text, std::move(selection), std::move(focused),
              std::move(focused_speaker),      std::move(find),      reveal.number};
    LeftForLook left = *std::exchange(left_for_look, std::nullopt);
    open = std::move(left.open);
    role = left.role;
    selection = std::move(left.selection);
    focused = std::move(left.focused);
    focused_speaker = std::move(left.focused_speaker);
    chooser.reset();
    find.reset();
    // Views have forgotten where they were in it.
    workspace.reveal_range(selection.range());
}

bool Workspace::State::go_on_from_look() {
    const std::optional<Looked> last = std::exchange(looked, std::nullopt);
    const annotation::Document& document = open->document();
    if (!last || last->text.bytes().data() != document.article().text.bytes().data()) return false;
    selection = last->selection;
    drag_anchor.reset();
    clicked.reset();
    focused = document.annotation(last->focused) != nullptr ? last->focused : annotation::AnnotationId{};
    focused_speaker =
        document.speaker(last->focused_speaker) != nullptr ? last->focused_speaker : annotation::SpeakerId{};
    chooser.reset();
    find = last->find;
    // What is in view stays there.
    reveal.number = last->reveal_number;
    return true;
}

std::optional<int> Workspace::opening_percent() const {
    return state_->percent_read;
}

void Workspace::stop_opening() {
    if (!state_->reading) return;
    const DocumentId id = state_->reading->id;
    state_->stop_reading();
    announce(Phrase::nothing_opened);
    if (!id.value.empty()) state_->stay_with_open_article(id);
}

void Workspace::open_text(std::string text) {
    open_file({.name = {}, .bytes = std::move(text)});
}

void Workspace::State::open_new(annotation::Document document, std::string written) {
    stop_reading();
    rescue_offer.reset();
    rescued.reset();
    leave_open_document();
    StoredArticle article{
        .id = {annotation::make_id('d', host.random())}, .title = title_of(document), .opened = host.now()};
    auto opened = std::make_shared<OpenDocument>(host, std::move(article), std::move(document),
                                                 guarded([this] { saving_changed(); }));
    role = WriterRole::writer;
    ask_for_role(opened->id(), false, false);
    opened->fold_soon(std::move(written));
    show(std::move(opened));
}

void Workspace::State::leave_open_document() {
    if (!open) return;
    leave_suggesting();
    if (open->is_unsaved() && role == WriterRole::writer) parked.push_back(open);
    open.reset();
}

// ---- opening what the device has ----

void Workspace::State::open_stored(const DocumentId& id, bool take_over) {
    stop_reading();
    ask_for_role(id, take_over, true);
}

void Workspace::State::ask_for_role(const DocumentId& id, bool take_over, bool load_then) {
    ++opening;
    auto answered = [this, number = opening, id, load_then](WriterRole now) mutable {
        if (number != opening) return;
        if (!std::exchange(load_then, false)) return role_changed(now);
        role_to_have = now;
        load(id);
    };
    host.become_writer(id, take_over, guarded(std::move(answered)));
}

void Workspace::State::role_changed(WriterRole now) {
    // Of a document that is still being read.
    if (reading && !reading->id.value.empty()) {
        role_to_have = now;
        return;
    }
    // It is about what was left for the look.
    end_first_look();
    if (!open || now == role) return;
    role_to_have = now;
    if (now == WriterRole::reader) {
        leave_suggesting();
        role = now;
        open->stop_saving();
        workspace.say(Notice::Tone::warning, Phrase::another_tab_took_over, "file.take-over");
    } else {
        // The other tab has written since: go on from what it left, and change nothing before.
        load(open->id());
    }
    touch();
}

void Workspace::take_over_writing() {
    if (!state_->open || state_->role == WriterRole::writer) return;
    state_->open_stored(DocumentId(state_->open->id()), true);
}

void Workspace::State::load(const DocumentId& id) {
    host.load(id, guarded([this, id, number = opening](std::expected<StoredDocument, HostFailure> result) {
                  if (number != opening) return;
                  if (!result) {
                      return loading_failed(
                          id, language.say(Phrase::article_not_read, {failure_words(language, result.error())}));
                  }
                  stop_reading();
                  reading = std::make_unique<Reading>();
                  reading->id = id;
                  reading->stored = *std::move(result);
                  reading->steps.emplace(recover(&reading->stored, &reading->recovered, &reading->first_look));
                  read_on();
              }));
}

void Workspace::State::loaded(Reading& read) {
    const DocumentId& id = read.id;
    const StoredDocument& stored = read.stored;
    auto& recovered = *read.recovered;
    if (!recovered) {
        loading_failed(id, std::string(language.say(recovered.error().message)));
        if (stored.snapshot) {
            const auto faults = exchange::read_sayso_json(stored.snapshot->document);
            if (!faults)
                offer_rescue(std::string(language.say(Phrase::what_device_kept)), stored.snapshot->document,
                             faults.error());
        }
        return;
    }
    const std::optional<Phrase> damage = recovered->damage;
    StoredArticle article{.id = id, .title = title_of(recovered->document), .opened = host.now()};
    auto opened = std::make_shared<OpenDocument>(host, std::move(article), *std::move(recovered), stored,
                                                 guarded([this] { saving_changed(); }));
    if (open && open->id() != id) leave_open_document();
    role = role_to_have;
    show(std::move(opened));
    if (role == WriterRole::reader) {
        workspace.say(Notice::Tone::warning, Phrase::another_tab_reads, "file.take-over");
    }
    go_on_suggesting();
    if (!damage) return;
    workspace.say(Notice::Tone::warning, *damage, "file.download");
    // A journal with a hole cannot be gone on with.
    if (role == WriterRole::writer) open->fold();
}

void Workspace::State::stay_with_open_article(const DocumentId& id) {
    if (!open) {
        workspace.open_text(sample);
    } else if (open->id() != id) {
        // The open document goes on as it was, and needs its role back.
        ask_for_role(open->id(), false, false);
    }
}

void Workspace::State::loading_failed(const DocumentId& id, std::string message) {
    stay_with_open_article(id);
    workspace.say(Notice::Tone::error, std::move(message));
}

void Workspace::State::show(std::shared_ptr<OpenDocument> document) {
    leave_suggesting();
    const bool same = open && open->id() == document->id();
    open = std::move(document);
    if (role == WriterRole::writer) {
        // What they offer is done.
        std::erase_if(notices, [](const Notice& notice) { return notice.command == "file.take-over"; });
    }
    if (same) {
        drop_what_is_gone();
    } else {
        if (!go_on_from_look()) reset_places();
        workspace.announce(language.say(Phrase::opened_article, {open->article().title}));
        note_opening();
    }
    saving_changed();
}

// ---- files that are not what they should be ----

const std::optional<RescueOffer>& Workspace::rescue_offer() const {
    return state_->rescue_offer;
}

void Workspace::State::offer_rescue(std::string file_name, std::string_view bytes,
                                    const std::vector<exchange::Fault>& faults) {
    const auto lines_of = [](const std::vector<exchange::Fault>& list) {
        std::vector<std::string> lines;
        lines.reserve(list.size());
        for (const exchange::Fault& fault : list)
            lines.push_back(exchange::text_of(fault));
        return lines;
    };
    RescueOffer offer{.file_name = std::move(file_name), .faults = lines_of(faults), .rescued = {}, .lost = {}};
    auto rescue = exchange::rescue_sayso_json(bytes);
    if (rescue) {
        offer.rescued = lines_of(rescue->changed);
        offer.lost = lines_of(rescue->lost);
        offer.possible = true;
        rescued = std::move(rescue->document);
    } else {
        rescued.reset();
    }
    workspace.announce(
        language.say(Phrase::file_faulty, {offer.file_name, language.counted(Phrase::faults_counted, faults.size())}));
    rescue_offer = std::move(offer);
    touch();
}

void Workspace::accept_rescue() {
    if (!state_->rescued) return;
    state_->open_new(*std::exchange(state_->rescued, std::nullopt));
}

void Workspace::decline_rescue() {
    if (!state_->rescue_offer) return;
    state_->rescue_offer.reset();
    state_->rescued.reset();
    announce(Phrase::nothing_opened);
}

}  // namespace sayso::app
