// One annotation of a file's list, held against the text.
#include "exchange/annotation_json.h"
#include "exchange/file_parts.h"
#include "text/utf8.h"

namespace sayso::exchange {

namespace {

using annotation::Spans;

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

}  // namespace

void read_listed(JsonCursor& value, const FileParts& parts, const Place& list, std::string& room, FaultList& faults,
                 std::vector<ListedAnnotation>& annotations) {
    const Place place(list, annotations.size());
    AnnotationAsRead read = read_annotation(value, place, faults);
    if (read.spans && parts.has_text)
        check_against_text(*read.spans, read.exact, parts.article.text, place, room, faults);
    if (read.spans) read.annotation.spans = std::move(*read.spans);
    annotations.push_back({std::move(read.annotation), annotations.size(), read.kind_known});
    if (read.after.present()) {
        value = read.after;
    } else {
        value.skip();
    }
}

}  // namespace sayso::exchange
