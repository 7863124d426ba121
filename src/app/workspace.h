// Workspace: one person at work: the articles on this device, the open document with its history, what is selected and
// focused, and what there is to say. Views ask it; only commands and requests here change anything, by Edits.
// Knows no ImGui, no browser and no terminal: all that a person can do is tested natively.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/document.h"
#include "annotation/edit.h"
#include "app/chooser.h"
#include "app/find.h"
#include "app/host.h"
#include "app/key_press.h"
#include "app/selection.h"
#include "text/offsets.h"

namespace sayso::app {

/// Whether what the person did is safe.
enum class SaveState {
    saved,      ///< On this device.
    saving,     ///< On its way.
    opening,    ///< There is nothing to save yet: its annotations are still being read.
    failed,     ///< Storage refused or full: download to keep the work.
    read_only,  ///< Another tab writes this article.
};

/// A sentence for the person, shown for a while and spoken by screen readers.
struct Notice {
    enum class Tone { plain, warning, error };
    std::uint64_t number = 0;
    Tone tone = Tone::plain;
    std::string text;
    /// A command that helps, offered as a button, or empty.
    std::string command;
};

/// A file that could not be read whole: what is wrong, and what can be rescued.
struct RescueOffer {
    std::string file_name;
    /// One line a fault, as `sayso validate` prints it.
    std::vector<std::string> faults;
    /// What was re-anchored or would be lost; empty with `possible` false where nothing can be saved.
    std::vector<std::string> rescued;
    std::vector<std::string> lost;
    bool possible = false;
};

/// Panels of the screen that a command can open or close.
enum class Panel { help, tagset, speakers, articles, reading, claims };

/// A command that waits for a key of its own: the next key pressed is meant for it.
struct KeyQuestion {
    std::string command;
    /// The key pressed, where another command has it: it waits for a yes.
    std::optional<KeyPress> wanted;
    /// What there is to say of the key pressed last; empty at first.
    std::string remark;
};

/// How a caret goes up or down; only a layout knows where that is.
enum class LineMotion { up, down, line_start, line_end, page_up, page_down };

/// How an annotation is linked to a claim.
enum class LinkKind { source, cue, via, within };

/// Which end of a span is dragged.
enum class SpanEdge { begin, end };

class Workspace {
  public:
    /// Keeps a reference to `host`, which outlives it. `sample_article` is the text of the article that a first visit
    /// opens.
    Workspace(Host& host, std::string sample_article);
    ~Workspace();
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;

    /// Asks the device for settings and articles, and opens the last one, or the sample.
    void start();

    // ---- articles ----
    /// The articles on this device, last opened first.
    [[nodiscard]] std::span<const StoredArticle> articles() const;
    /// Null until the first article is open.
    [[nodiscard]] const annotation::Document* document() const;
    [[nodiscard]] const DocumentId& document_id() const;
    /// Opens a file's bytes: a `.sayso.json`, or text. The article open before stays on the device.
    void open_file(ReceivedFile file);
    /// A file that was picked or dropped: opens it, or says why it could not be read.
    void receive_file(std::expected<ReceivedFile, HostFailure> file);
    /// Opens pasted text as a new article.
    void open_text(std::string text);
    /// Opens an article of the list.
    void open_article(const DocumentId& id);
    /// Drops an article of the list from the device, with all its annotations.
    void forget_article(const DocumentId& id);
    /// How much is read of what is being opened, in percent, where that takes a while. What was open stays open until
    /// the article is read; then that is shown with the annotations that stand first, and can be read but not changed
    /// until all are there.
    [[nodiscard]] std::optional<int> opening_percent() const;
    /// What is suggested in a text that is new here, as the device is set and the host asks.
    [[nodiscard]] ToSuggest to_suggest() const;
    /// Whether the host asks for sentences alone, whatever the device is set to.
    [[nodiscard]] bool is_asked_for_sentences() const;
    /// Leaves what is being opened, as if it had never been asked for.
    void stop_opening();
    /// How much is suggested of a long text that is shown already, in percent, as long as that goes on. It can be
    /// worked on meanwhile, and what a person does in it counts.
    [[nodiscard]] std::optional<int> suggesting_percent() const;
    /// Suggests no more; what is suggested already stays.
    void stop_suggesting();
    /// What of the article can be seen; set by the view that has the layout.
    std::function<text::CodePointRange()> range_in_view;
    [[nodiscard]] const std::optional<RescueOffer>& rescue_offer() const;
    void accept_rescue();
    void decline_rescue();

    // ---- changing the document ----
    /// Applies an Edit, remembers how to undo it, writes it to the journal. `title` says what was done, for undo and
    /// for the live region: "Claim marked". A refusal becomes a notice; false then.
    bool apply(std::string_view title, const annotation::Edit& edit);
    bool apply(Phrase title, const annotation::Edit& edit) { return apply(language().say(title), edit); }
    [[nodiscard]] bool can_undo() const;
    [[nodiscard]] bool can_redo() const;
    void undo();
    void redo();
    [[nodiscard]] SaveState save_state() const;
    /// Why saving on the device failed; empty otherwise.
    [[nodiscard]] std::string save_failure() const;
    /// Whether Edits are possible: a document is open, and no other tab writes it.
    [[nodiscard]] bool can_edit() const;
    /// A fresh id; a fresh RFC 3339 time.
    annotation::AnnotationId new_annotation_id();
    annotation::SpeakerId new_speaker_id();
    annotation::LabelId new_label_id();
    std::string now_text();

    // ---- selection, caret and focus ----
    [[nodiscard]] const Selection& selection() const;
    void select(Selection selection);
    /// Grows both ends of [`anchor`, `caret`] to whole units and selects that: a drag by words, a double or triple
    /// click.
    void select_by(Unit unit, text::CodePointOffset anchor, text::CodePointOffset caret, bool keep_others);
    /// Moves the caret by one unit; with `extend` the anchor stays. Says what it came to, or what is selected.
    void move_caret(Unit unit, int direction, bool extend);
    void move_caret(LineMotion motion, bool extend);
    /// To the start of the article or to its end.
    void move_caret_far(bool to_end, bool extend);
    /// Whether the block that the caret is in goes from right to left, so that what is on is to the left.
    [[nodiscard]] bool caret_goes_left() const;
    /// Puts the caret at a place and brings it into view; with `extend` the anchor stays.
    void put_caret(text::CodePointOffset place, bool extend);
    /// The unit around a place.
    [[nodiscard]] text::CodePointRange unit_around(Unit unit, text::CodePointOffset place) const;
    /// How the view answers LineMotion; set by the view that has the layout.
    std::function<text::CodePointOffset(text::CodePointOffset, LineMotion)> line_motion;
    /// The annotation that the inspector shows, or null.
    [[nodiscard]] const annotation::Annotation* focused() const;
    void focus(const annotation::AnnotationId& id);
    void clear_focus();
    /// The speaker chosen in the registry, or null: shown in the inspector when no annotation is focused.
    [[nodiscard]] const annotation::Speaker* focused_speaker() const;
    void focus_speaker(const annotation::SpeakerId& id);
    /// The sentence, not rejected, that the selection starts in, or null; lives until the next Edit.
    [[nodiscard]] const annotation::Annotation* sentence_at_caret() const;
    /// Annotations at a place, innermost first.
    [[nodiscard]] std::vector<annotation::AnnotationId> annotations_at(text::CodePointOffset place) const;
    /// A click at a place: puts the caret there and focuses the innermost annotation; a further click at the same place
    /// goes outwards.
    void click_at(text::CodePointOffset place);
    /// Goes up with each request to bring a place into view: the view scrolls when it differs from what it saw.
    struct Reveal {
        std::uint64_t number = 0;
        text::CodePointRange range;
    };
    [[nodiscard]] const Reveal& reveal() const;
    void reveal_range(text::CodePointRange range);

    // ---- what views ask for beside commands ----
    /// Links `target` to the claim; a mention linked as source brings its speaker along.
    void link(LinkKind kind, const annotation::AnnotationId& claim, const annotation::AnnotationId& target);
    /// Moves one end of one span; joins spans that meet; refuses (with a notice) what would be empty.
    void resize_span(const annotation::AnnotationId& id, std::size_t span, SpanEdge edge, text::CodePointOffset place);
    /// Replaces the focused or named annotation, with `modified` set: how the inspector's fields change it.
    void change_annotation(std::string_view title, annotation::Annotation changed);
    void change_annotation(Phrase title, annotation::Annotation changed);
    void change_speaker(std::string_view title, annotation::Speaker changed);
    /// All mentions and claims of `from` become `into`'s, its name an alias.
    void merge_speakers(const annotation::SpeakerId& from, const annotation::SpeakerId& into);
    void remove_speaker(const annotation::SpeakerId& id);
    void put_label(annotation::LabelKind kind, annotation::Label label);
    /// Takes the label from every annotation that has it, then from the tag-set, in one Edit.
    void remove_label(annotation::LabelKind kind, const annotation::LabelId& id);
    /// Gives or takes a label of the annotation.
    void toggle_label(const annotation::AnnotationId& id, const annotation::LabelId& label);
    /// Gives or takes the label that has this key, in the list for the focused mention or claim, else in that for the
    /// sentence at the caret, which is annotated if it was not. False where no label has the key.
    bool give_label_with_key(std::string_view key);

    // ---- commands and keys ----
    /// Runs the command if it applies; false if it does not, or there is none.
    bool run(std::string_view command_name);
    [[nodiscard]] bool applies(std::string_view command_name) const;
    /// A key pressed while no text field has the focus; true if it did something.
    bool press(const KeyPress& press);
    /// The name of the command that a key runs; empty where there is none.
    [[nodiscard]] std::string_view command_of(const KeyPress& press) const;
    /// The keys that run a command, as shown on the screen; empty where there is none.
    [[nodiscard]] std::string keys_of(std::string_view command_name) const;

    // ---- keys of one's own ----
    [[nodiscard]] const std::optional<KeyQuestion>& key_question() const;
    void ask_for_key(std::string_view command_name);
    /// Gives the key that waits for a yes to the command; the one that had it has it no more.
    void take_key_asked_for();
    /// The command that is asked about has no key, or its usual ones.
    void take_away_keys();
    void give_usual_keys();
    void close_key_question();
    void give_all_usual_keys();
    /// Whether a command (or, where empty, any) has other keys than the usual ones.
    [[nodiscard]] bool has_chosen_keys(std::string_view command = {}) const;

    // ---- choosing, finding, saying ----
    [[nodiscard]] const std::optional<Chooser>& chooser() const;
    void open_chooser(ChooserPurpose purpose);
    void filter_chooser(std::string filter);
    void move_in_chooser(int direction);
    /// Chooses the current answer, or the n-th shown.
    void choose();
    void choose(std::size_t index);
    void close_chooser();

    [[nodiscard]] const std::optional<Find>& find() const;
    void open_find();
    void set_query(std::string query);
    void set_find_options(FindOptions options);
    /// What the places are to be marked as: not sentences.
    void set_find_kind(annotation::AnnotationKind kind);
    /// Looks for the words of a mention, cue or claim, to mark others like it.
    void find_like(const annotation::AnnotationId& id);
    void go_to_hit(int direction);
    /// Marks the current place and goes on to the next.
    void mark_hit();
    /// Marks every place, in one Edit.
    void mark_all_hits();
    void close_find();

    /// Notices that have not been dismissed, oldest first.
    [[nodiscard]] std::span<const Notice> notices() const;
    void say(Notice::Tone tone, std::string text, std::string command = {});
    void say(Notice::Tone tone, Phrase text, std::string command = {});
    void dismiss(std::uint64_t number);
    /// The last thing for the live region, which also speaks of what is plain to see: "Claim marked".
    [[nodiscard]] std::string_view announcement() const;
    /// Goes up with each thing said, though it be the same again.
    [[nodiscard]] std::uint64_t announcement_number() const;
    void announce(std::string text);
    void announce(Phrase text) { announce(std::string(language().say(text))); }

    [[nodiscard]] bool is_open(Panel panel) const;
    void set_open(Panel panel, bool open);
    /// A setting kept on this device ("theme", "text-size"); empty where never set.
    [[nodiscard]] std::string_view setting(std::string_view name) const;
    void set_setting(std::string name, std::string value);
    /// The words that the app speaks in.
    [[nodiscard]] const language::Language& language() const;
    /// What a language (BCP 47) is called in it; empty where that is not known.
    [[nodiscard]] std::string language_name(std::string_view tag) const;
    /// Speaks another of the languages that are offered from now on; "": what the person's browser prefers.
    void choose_language(std::string_view tag);
    /// What the person asked for that only a view can do: put the keyboard into a field. The view takes it, once.
    enum class FieldRequest { none, note, chooser, find, speaker_name };
    FieldRequest take_field_request();
    [[nodiscard]] bool wants_field() const;
    void request_field(FieldRequest field);

    /// Downloads the annotations as `*.sayso.json`; with `again`, to the file saved to before.
    void download(bool again);
    /// How much is written of a long document that is downloaded, in percent, once that has taken a while.
    [[nodiscard]] std::optional<int> downloading_percent() const;
    /// Leaves the download; nothing is given to the host.
    void stop_downloading();
    void pick_file();
    void take_over_writing();
    /// The selection, or the focused annotation's words; empty where there is neither.
    [[nodiscard]] std::string text_to_copy() const;
    /// The same words in quotation marks, with their source (quoting.h).
    [[nodiscard]] std::string quotation_to_copy() const;
    /// Puts a text on the clipboard.
    void copy(std::string text);

    /// What is in view has moved: what is not seen can wait until it rests. `changed` is called then.
    void view_moved();
    [[nodiscard]] bool view_rests() const;

    /// Goes up whenever anything that a view shows may have changed.
    [[nodiscard]] std::uint64_t revision() const;
    /// Called when it does: the host draws a frame.
    std::function<void()> changed;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace sayso::app
