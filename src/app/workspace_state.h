// The insides of the Workspace, shared by the sources that implement it, one subject each: workspace_articles,
// workspace_editing, workspace_selection, workspace_requests, workspace_choosing, workspace_finding,
// workspace_keys, workspace_suggesting and workspace.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/command.h"
#include "app/keymap.h"
#include "app/open_document.h"
#include "app/opening.h"
#include "app/workspace.h"
#include "text/steps.h"

namespace sayso::app {

struct Workspace::State {
    State(Workspace& owner, Host& machine, std::string sample_article)
        : workspace(owner), host(machine), sample(std::move(sample_article)) {}

    Workspace& workspace;
    Host& host;
    std::string sample;
    Keymap keymap{all_commands()};
    /// Gone with the Workspace: replies that come later are dropped.
    std::shared_ptr<bool> alive = std::make_shared<bool>(true);

    // ---- articles ----
    std::vector<StoredArticle> articles;
    std::shared_ptr<OpenDocument> open;
    /// Documents that were left before the device had all of them; kept until it has.
    std::vector<std::shared_ptr<OpenDocument>> parked;
    WriterRole role = WriterRole::writer;
    /// The role in the document that is being loaded.
    WriterRole role_to_have = WriterRole::writer;
    /// Counts openings: a reply to an earlier one is dropped.
    std::uint64_t opening = 0;
    /// What is being read: a file, or what the device has of an article.
    struct Reading {
        ReceivedFile file;
        std::optional<Opening> opened;
        DocumentId id;  ///< Empty for a file.
        StoredDocument stored;
        Recovery recovered;
        exchange::FirstLook first_look;
        std::optional<text::Steps> steps;  ///< Last: it works on the others.
    };
    std::unique_ptr<Reading> reading;
    std::uint64_t reading_number = 0;
    std::optional<int> percent_read;
    std::int64_t percent_told = 0;  ///< When, in milliseconds.
    /// What was open before the first look at what is being read, and is open again as soon as that is read, or left.
    /// While there is one, the open document is that first look, which is on no device and cannot be changed.
    struct LeftForLook {
        std::shared_ptr<OpenDocument> open;
        WriterRole role = WriterRole::writer;
        Selection selection;
        annotation::AnnotationId focused;
        annotation::SpeakerId focused_speaker;
    };
    std::optional<LeftForLook> left_for_look;
    /// Where the reader was in a first look, until its article is shown in full.
    struct Looked {
        article::ArticleText text;
        Selection selection;
        annotation::AnnotationId focused;
        annotation::SpeakerId focused_speaker;
        std::optional<Find> find;
        std::uint64_t reveal_number = 0;
    };
    std::optional<Looked> looked;
    std::optional<RescueOffer> rescue_offer;
    std::optional<annotation::Document> rescued;
    /// What is being suggested in an article that is shown already.
    struct Suggesting {
        std::shared_ptr<OpenDocument> of;
        /// Blocks in which something is suggested already, because they were in view.
        std::vector<bool> looked_at;
        /// The number of the last step of its own in the history; 0 while there is none.
        std::uint64_t last_step = 0;
        /// Whether the device has not all of it before a fold.
        bool completed = false;
        int percent = 0;
        std::int64_t told = 0;  ///< When, in milliseconds.
        std::vector<annotation::Edit> edits;
        std::optional<text::Steps> steps;  ///< Last: it works on the others.
    };
    std::unique_ptr<Suggesting> suggesting;
    std::uint64_t suggesting_number = 0;
    /// The notice that the device refuses to keep work; 0 while it does not.
    std::uint64_t storage_notice = 0;

    // ---- selection and focus ----
    Selection selection;
    /// Where the drag under way began, as the view said it: its later steps keep what its first one kept.
    std::optional<text::CodePointOffset> drag_anchor;
    std::optional<text::CodePointOffset> clicked;
    annotation::AnnotationId focused;
    annotation::SpeakerId focused_speaker;
    Reveal reveal;

    // ---- choosing, finding, saying ----
    std::optional<Chooser> chooser;
    annotation::AnnotationId chooser_annotation;
    annotation::SpeakerId chooser_speaker;
    std::optional<Find> find;
    std::string last_query;
    FindOptions last_find_options;
    /// Counts searches: a reply to an earlier one is dropped.
    std::uint64_t search = 0;
    std::vector<Notice> notices;
    std::uint64_t notice_count = 0;
    std::string announcement;
    std::optional<KeyQuestion> key_question;
    std::uint64_t announcement_count = 0;
    std::array<bool, 6> open_panels{};
    language::Language language;
    /// The tag that was asked about last, and what it is called in that language.
    std::pair<std::string, std::string> language_named;
    std::map<std::string, std::string, std::less<>> settings;
    FieldRequest field_request = FieldRequest::none;
    std::uint64_t revision = 0;
    std::uint64_t view_moves = 0;
    bool view_rests = true;

    /// Speaks the language of this tag, then goes on; where it cannot be had, in the one that was spoken before.
    void speak(std::string_view tag, const std::function<void()>& go_on);
    /// What a view shows has changed.
    void touch();
    /// Gives a file of the article to the person, and says where it went.
    void give_file(const DocumentId& id, SavedFile file, bool again);
    /// A callback for the host that does nothing once the Workspace is gone.
    template <typename Call>
    auto guarded(Call call) {
        return [weak = std::weak_ptr<bool>(alive), call = std::move(call)](auto&&... values) mutable {
            if (weak.lock()) call(std::forward<decltype(values)>(values)...);
        };
    }

    // workspace_articles
    /// Asks for the list, then opens the last article, or the sample.
    void open_at_start();
    /// Puts a document that the device does not know on the screen, and on the device.
    /// `written` is the document as a `.sayso.json`, if there is one.
    void open_new(annotation::Document document, std::string written = {});
    void open_stored(const DocumentId& id, bool take_over);
    void ask_for_role(const DocumentId& id, bool take_over, bool load_then);
    void role_changed(WriterRole now);
    void load(const DocumentId& id);
    /// Reads for a while, and goes on later where that was not enough; then calls one of the two after it.
    void read_on();
    void show_first_look();
    /// Opens what was left for a first look, if there is one.
    void end_first_look();
    /// Puts the reader where the first look at this very text was left; false where there was none.
    bool go_on_from_look();
    void file_read(Reading& read);
    void loaded(Reading& read);
    void stop_reading();
    /// After `id` could not be opened, or was not to be.
    void stay_with_open_article(const DocumentId& id);
    void loading_failed(const DocumentId& id, std::string message);
    void leave_open_document();
    /// `document` becomes the open one; all that was about another is put aside.
    void show(std::shared_ptr<OpenDocument> document);
    /// Puts the open document's line first in the list, here and on the device.
    void note_opening();
    void offer_rescue(std::string file_name, std::string_view bytes, const std::vector<exchange::Fault>& faults);
    void say_storage_failed(const HostFailure& failure);
    void saving_changed();

    // workspace_suggesting
    /// Begins to suggest in the open article.
    void start_suggesting();
    /// Goes on where the open article is the one in which suggesting was left unfinished.
    void go_on_suggesting();
    /// Suggests for a while, and goes on later where that was not enough.
    void suggest_on();
    /// What is in view comes first; false where there is nothing new.
    bool suggest_in_view();
    void take_suggestions();
    /// Whether the last step in the history is one of those suggestions.
    [[nodiscard]] bool suggested_last() const;
    /// Ends it, with what is there; a person who is to find it unfinished can go on with it later.
    void leave_suggesting();
    void stop_suggesting();

    // workspace_editing
    /// Whether Edits are possible; says why not.
    bool check_can_edit();
    void show_change(const annotation::Edit& edit);
    void drop_what_is_gone();

    // workspace_selection
    void reset_places();
    /// Moves the caret as a key did, and says what stands at the unit that `whole` gives for the place.
    template <typename Whole>
    void move_and_say(text::CodePointOffset to, bool extend, Unit unit, const Whole& whole);

    // workspace_choosing
    void refresh_choices();
    void choose(const Choice& choice);

    // workspace_keys
    void choose_keys(std::string chosen);
    void use_chosen_keys();
    void take_key(const KeyPress& press);
    /// The label that a key gives, or null.
    [[nodiscard]] const annotation::Label* label_with(const KeyPress& press) const;

    // workspace_finding
    void find_again();
    void find_pattern();
    void found(std::vector<text::ByteRange> hits);
    void show_hit();
    /// Marks these places in one Edit; how many marks are new or accepted, or nothing where it was refused.
    std::optional<std::size_t> mark(std::span<const text::ByteRange> places);
};

}  // namespace sayso::app
