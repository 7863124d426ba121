// The same reading as a strict one; but each thing that is wrong is put right or left out, and noted.
#include "exchange/rescue.h"

#include <map>
#include <set>
#include <utility>

#include "exchange/annotation_json.h"
#include "exchange/file_parts.h"
#include "exchange/reanchor.h"

namespace sayso::exchange {

namespace {

using annotation::Spans;

/// Gives each id that is empty, or that stands before it in the list, another that no one has. Returns which were
/// changed.
std::vector<std::size_t> make_unique(const std::vector<std::string*>& ids) {
    std::set<std::string> taken;
    std::vector<std::size_t> repeated;
    for (std::size_t index = 0; index < ids.size(); ++index) {
        if (ids[index]->empty() || !taken.insert(*ids[index]).second) repeated.push_back(index);
    }
    std::map<std::string, std::size_t> last_number;
    for (const std::size_t index : repeated) {
        const std::string stem = ids[index]->empty() ? "rescued" : *ids[index];
        do {
            *ids[index] = stem + "-" + std::to_string(++last_number[stem] + 1);
        } while (!taken.insert(*ids[index]).second);
    }
    return repeated;
}

class RescueInProgress {
  public:
    explicit RescueInProgress(FileParts parts, FaultList lost)
        : parts_(std::move(parts)), lost_(std::move(lost)), reanchor_(parts_.article.text) {}

    std::expected<Rescue, Fault> finish();

  private:
    template <typename Values>
    void make_ids_unique(Values& values, const Place& place);
    void note_new_id(const Place& place, const std::string& id) {
        changed_.add(Place(place, "id"), "was given the id “" + id + "”");
    }
    void rescue_annotations();
    void rescue_annotation(JsonCursor value, const Place& place);
    void cut_loose_links();

    FileParts parts_;
    FaultList lost_;
    FaultList changed_;
    Reanchor reanchor_;
    std::vector<ListedAnnotation> annotations_;
    /// Of the element that is read, in the file's list.
    std::size_t index_ = 0;
};

/// Whether the spans can stay as they are: within the text, on the words that the file states, if it does.
bool fits(const Spans& spans, const std::optional<std::string>& exact, const article::ArticleText& text) {
    if (spans.last().end() > text.size()) return false;
    return !exact || *exact == exact_text(text, spans);
}

template <typename Values>
void RescueInProgress::make_ids_unique(Values& values, const Place& place) {
    std::vector<std::string*> ids;
    ids.reserve(values.size());
    for (auto& value : values)
        ids.push_back(&value.id.value);
    for (const std::size_t index : make_unique(ids))
        note_new_id(Place(place, index), *ids[index]);
}

void RescueInProgress::rescue_annotation(JsonCursor value, const Place& place) {
    FaultList faults;
    AnnotationAsRead read = read_annotation(value, place, faults);
    const std::string at_id = Place(place, "id").pointer();
    const std::string at_spans = Place(place, "spans").pointer();
    for (Fault& fault : faults.take()) {
        // These two are made good below, or the whole annotation is lost.
        if (fault.pointer != at_id && fault.pointer != at_spans) lost_.add(std::move(fault));
    }
    if (!read.kind_known) return lost_.add(place, "this annotation is of no kind that we know");

    const std::optional<std::string> exact =
        read.exact.present() ? std::optional(read.exact.read_string()) : std::nullopt;
    if (!read.spans || !fits(*read.spans, exact, parts_.article.text)) {
        if (!exact) return lost_.add(place, "its offsets name no place in the text, and it does not state its words");
        read.spans = reanchor_.find(*exact, read.stated_start.value_or(text::CodePointOffset{}));
        if (!read.spans) return lost_.add(place, "its words stand nowhere in the text: “" + *exact + "”");
        changed_.add(Place(place, "spans"),
                     "was moved to " + std::to_string(read.spans->first().begin().value) + ", where its words stand");
    }
    read.annotation.spans = std::move(*read.spans);
    annotations_.push_back({std::move(read.annotation), index_});
}

void RescueInProgress::rescue_annotations() {
    if (!parts_.annotations.present()) return;
    const Place top;
    const Place list(top, "annotations");
    index_ = 0;
    each_element(parts_.annotations, list, lost_, [&](JsonCursor value, const Place& place) {
        rescue_annotation(value, place);
        ++index_;
    });

    std::vector<std::string*> ids;
    ids.reserve(annotations_.size());
    for (ListedAnnotation& listed : annotations_)
        ids.push_back(&listed.annotation.id.value);
    for (const std::size_t position : make_unique(ids)) {
        note_new_id(Place(list, annotations_[position].index), *ids[position]);
    }
}

void RescueInProgress::cut_loose_links() {
    const Place top;
    const Place list(top, "annotations");
    for (const LooseLink& link : exchange::cut_loose_links(annotations_, parts_.speakers, parts_.tagset)) {
        const Place of_annotation(list, annotations_[link.position].index);
        const Place of_key(of_annotation, annotation_keys.at(static_cast<std::size_t>(link.key)));
        lost_.add(link.element ? Place(of_key, *link.element) : of_key, link.message);
    }
}

std::expected<Rescue, Fault> RescueInProgress::finish() {
    const Place top;
    if (has_wrong_digest(parts_)) {
        const Place article(top, "article");
        changed_.add(Place(article, "sha256"), "is computed anew: it was not the digest of the text");
    }
    const Place tagset(top, "tagset");
    make_ids_unique(parts_.tagset.sentence, Place(tagset, "sentence"));
    make_ids_unique(parts_.tagset.speaker, Place(tagset, "speaker"));
    make_ids_unique(parts_.tagset.claim, Place(tagset, "claim"));
    make_ids_unique(parts_.speakers, Place(top, "speakers"));
    rescue_annotations();
    cut_loose_links();
    Assembled document;
    assemble(&parts_, &annotations_, &document).finish();
    if (!*document) return std::unexpected(std::move(document->error()));
    return Rescue{*std::move(*document), changed_.take(), lost_.take()};
}

}  // namespace

std::expected<Rescue, Fault> rescue_sayso_json(std::string_view bytes) {
    const auto file = check_json(bytes);
    if (!file) return std::unexpected(file.error());
    FaultList lost;
    FileParts parts;
    read_file_parts(*file, {}, &lost, &parts).finish();
    if (!parts.has_text) {
        return std::unexpected(
            Fault{"/article/text", std::nullopt, "there is no text in this file, so there is nothing to save"});
    }
    return RescueInProgress(std::move(parts), std::move(lost)).finish();
}

}  // namespace sayso::exchange
