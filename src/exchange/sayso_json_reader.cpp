// Reading a file strictly: every part, every annotation against the text, every link; a document only where all is
// well.
#include <set>
#include <span>

#include "exchange/annotation_keys.h"
#include "exchange/file_parts.h"
#include "exchange/first_look.h"
#include "exchange/json_scan.h"
#include "exchange/sayso_json.h"

namespace sayso::exchange {

namespace {

template <typename Values>
void check_ids(const Values& values, const Place& place, FaultList& faults) {
    std::set<std::string_view> seen;
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
        if (begin == nullptr) begin = value.place();
        read_listed(value, *parts, list, stated, *faults, *annotations);
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

text::Steps read_sayso_json(std::string_view bytes, SaysoJsonRead* result, FirstLook* first_look) {
    constexpr std::size_t piece = std::size_t{256} << 10;
    JsonScan scan(bytes, deepest_json);
    FaultList faults;
    FileParts parts;
    JsonScan::Verdict verdict{};
    bool has_looked = first_look == nullptr;
    while ((verdict = scan.go_on(piece)) == JsonScan::Verdict::unfinished) {
        co_yield 0.2F * static_cast<float>(scan.passed()) / static_cast<float>(bytes.size());
        if (has_looked || !can_look(scan)) continue;
        has_looked = true;
        const float share = 0.2F * static_cast<float>(scan.passed()) / static_cast<float>(bytes.size());
        for (auto looking = look_first(&scan, &parts, first_look); looking.step();)
            co_yield share;
        co_yield share;
    }
    const auto file = judge_json(bytes, verdict == JsonScan::Verdict::good);
    if (!file) {
        result->emplace(std::unexpected(std::vector{file.error()}));
        co_return;
    }
    const auto scanned = verdict == JsonScan::Verdict::good ? scan.members() : std::span<const ScannedMember>();
    for (auto reading = read_file_parts(*file, scanned, &faults, &parts); reading.step();)
        co_yield 0.2F + 0.15F * reading.done();
    for (auto digest = parts.article.text.work_out_sha256(); digest.step();)
        co_yield 0.35F;
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
    read_sayso_json(bytes, &result, nullptr).finish();
    return *std::move(result);
}

}  // namespace sayso::exchange
