// Reading a file strictly: every part, every annotation against the text, every link; a document only where all is
// well.
#include <unordered_set>

#include "exchange/annotation_json.h"
#include "exchange/file_parts.h"
#include "exchange/sayso_json.h"
#include "text/utf8.h"

namespace sayso::exchange {

namespace {

using annotation::Spans;

template <typename Values>
void check_ids(const Values& values, const Place& place, FaultList& faults) {
    std::unordered_set<std::string_view> seen;
    for (std::size_t index = 0; index < values.size(); ++index) {
        const std::string& id = values[index].id.value;
        if (id.empty() || seen.insert(id).second) continue;
        const Place of_value(place, index);
        faults.add(Place(of_value, "id"), "this id is given twice");
    }
}

void check_ids_of_labels(const annotation::Tagset& tagset, FaultList& faults) {
    const Place top;
    const Place of_tagset(top, "tagset");
    check_ids(tagset.sentence, Place(of_tagset, "sentence"), faults);
    check_ids(tagset.speaker, Place(of_tagset, "speaker"), faults);
    check_ids(tagset.claim, Place(of_tagset, "claim"), faults);
}

/// The start of `text`, if it is long, for a message.
std::string shortened(std::string_view text) {
    constexpr std::size_t longest = 60;
    if (text.size() <= longest) return std::string(text);
    std::size_t end = longest;
    while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return std::string(text.substr(0, end)) + "…";
}

/// Whether `spans` lie within the text and what stands there is `exact`, if the file states it. `stated` is room to
/// work in.
void check_against_text(const Spans& spans, JsonCursor exact, const article::ArticleText& text, const Place& place,
                        std::string& stated, FaultList& faults) {
    if (spans.last().end() > text.size()) {
        return faults.add(Place(place, "spans"), "ends at " + std::to_string(spans.last().end().value) +
                                                     ", past the end of the text (" +
                                                     std::to_string(text.size().value) + ")");
    }
    if (!exact.present()) return;
    exact.read_string(stated);
    bool same = false;
    if (spans.count() == 1) {
        // By the length of what is stated: where the words end need not be looked up.
        const text::CodePointRange range = spans.first().range();
        same = text.bytes().substr(text.byte(range.begin).value, stated.size()) == stated &&
               text::count_code_points(stated) == range.length();
    } else {
        same = stated == exact_text(text, spans);
    }
    if (!same)
        faults.add(Place(place, "exact"),
                   "is not the text there, which is “" + shortened(exact_text(text, spans)) + "”");
}

/// Reads the list of annotations, which `bytes` hold.
text::Steps read_annotations(std::string_view bytes, const FileParts* parts, FaultList* faults,
                             std::vector<ListedAnnotation>* annotations) {
    constexpr std::size_t a_step = 256;
    const Place top;
    const Place list(top, "annotations");
    JsonCursor value = parts->annotations;
    if (!value.present()) co_return;
    const char* begin = nullptr;
    std::string stated;
    value.enter();
    while (value.next_element()) {
        const Place place(list, annotations->size());
        AnnotationAsRead read = read_annotation(value, place, *faults);
        if (read.spans && parts->has_text)
            check_against_text(*read.spans, read.exact, parts->article.text, place, stated, *faults);
        if (read.spans) read.annotation.spans = std::move(*read.spans);
        annotations->push_back({std::move(read.annotation), annotations->size(), read.kind_known});
        if (begin == nullptr) begin = value.place();
        if (read.after.present()) {
            value = read.after;
        } else {
            value.skip();
        }
        if (annotations->size() % a_step != 0) continue;
        const char* const end = bytes.data() + bytes.size();
        const auto share = static_cast<float>(value.place() - begin) / static_cast<float>(end - begin);
        // Room for all of them, if the rest is like the first: to grow is to move all, and to need the room twice.
        if (annotations->size() == a_step && share > 0)
            annotations->reserve(static_cast<std::size_t>(1.05F * a_step / share) + a_step);
        co_yield share;
    }
}

void check_links(std::span<const ListedAnnotation> annotations, const FileParts& parts, FaultList& faults) {
    const Place top;
    const Place list(top, "annotations");
    for (LooseLink& link : loose_links(annotations, parts.speakers, parts.tagset)) {
        const Place of_annotation(list, annotations[link.position].index);
        const Place of_key(of_annotation, annotation_keys.at(static_cast<std::size_t>(link.key)));
        faults.add(link.element ? Place(of_key, *link.element) : of_key, std::move(link.message));
    }
}

}  // namespace

text::Steps read_sayso_json(std::string_view bytes, SaysoJsonRead* result) {
    const auto file = check_json(bytes);
    if (!file) {
        result->emplace(std::unexpected(std::vector{file.error()}));
        co_return;
    }
    co_yield 0.1F;
    FaultList faults;
    FileParts parts;
    for (auto reading = read_file_parts(*file, &faults, &parts); reading.step();)
        co_yield 0.1F + 0.25F * reading.done();
    if (has_wrong_digest(parts)) {
        const Place top;
        const Place article(top, "article");
        faults.add(Place(article, "sha256"),
                   "is not the digest of the text, which is " + std::string(parts.article.text.sha256()));
    }
    check_ids_of_labels(parts.tagset, faults);
    const Place top;
    check_ids(parts.speakers, Place(top, "speakers"), faults);
    std::vector<ListedAnnotation> annotations;
    for (auto reading = read_annotations(bytes, &parts, &faults, &annotations); reading.step();)
        co_yield 0.35F + 0.4F * reading.done();
    check_links(annotations, parts, faults);
    if (!faults.empty()) {
        result->emplace(std::unexpected(faults.take()));
        co_return;
    }
    co_yield 0.8F;
    Assembled document;
    for (auto assembling = assemble(&parts, &annotations, &document); assembling.step();)
        co_yield 0.8F + 0.2F * assembling.done();
    if (*document) {
        result->emplace(*std::move(*document));
    } else {
        result->emplace(std::unexpected(std::vector{document->error()}));
    }
}

std::expected<annotation::Document, std::vector<Fault>> read_sayso_json(std::string_view bytes) {
    SaysoJsonRead result;
    read_sayso_json(bytes, &result).finish();
    return *std::move(result);
}

}  // namespace sayso::exchange
