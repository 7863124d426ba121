// The article in full, as it is read in any case; of the annotations those that the first screens show.
#include "exchange/first_look.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "exchange/annotation_json.h"

namespace sayso::exchange {

namespace {

/// What follows the article must be this long, so that the annotations of the first screens are among it; bytes.
constexpr std::ptrdiff_t after_article = std::ptrdiff_t{64} << 10;
/// The longest screens show no more, in code points; and no more annotations are looked at.
constexpr text::CodePointOffset shown_first{std::uint32_t{16} << 10};
constexpr std::size_t most_annotations = 512;

const ScannedMember* member_named(const JsonScan& scan, FileKey key) {
    const auto members = scan.members();
    const auto found = std::ranges::find_if(members, [key](const ScannedMember& member) {
        return JsonCursor(member.key).read_string() == file_keys.at(static_cast<std::size_t>(key));
    });
    return found == members.end() ? nullptr : &*found;
}

/// Those that are whole and stand first.
std::vector<ListedAnnotation> first_annotations(const ScannedMember& member, const FileParts& parts,
                                                FaultList& faults) {
    std::vector<ListedAnnotation> annotations;
    const char* const end = member.end != nullptr ? member.end : member.elements_end;
    JsonCursor value = member.value;
    if (end == nullptr || !value.is(JsonKind::array)) return annotations;
    const Place top;
    const Place list(top, file_keys.at(static_cast<std::size_t>(FileKey::annotations)));
    std::string room;
    value.enter();
    while (annotations.size() < most_annotations && value.next_element() && value.place() < end) {
        read_listed(value, parts, list, room, faults, annotations);
        if (annotations.back().annotation.spans.first().begin() > shown_first) break;
    }
    return annotations;
}

}  // namespace

bool can_look(const JsonScan& scan) {
    const ScannedMember* const article = member_named(scan, FileKey::article);
    return article != nullptr && article->end != nullptr && scan.place() - article->end >= after_article;
}

text::Steps look_first(const JsonScan* scan, FileParts* parts, FirstLook* look) {
    FaultList faults;
    const Place top;
    const Members members(scan->members(), top, faults, file_keys);
    const Member article = members[FileKey::article];
    for (auto reading = read_article(article, &faults, parts); reading.step();)
        co_yield reading.done();
    if (!faults.empty() || !parts->has_text) {
        *parts = {};
        co_return;
    }
    parts->read_ahead = article.value.place();

    FileParts shown;
    shown.has_text = true;
    shown.article = parts->article;
    read_tagset(members[FileKey::tagset], faults, shown);
    read_speakers(members[FileKey::speakers], faults, shown);
    std::vector<ListedAnnotation> annotations;
    if (const ScannedMember* const list = member_named(*scan, FileKey::annotations))
        annotations = first_annotations(*list, shown, faults);
    if (!faults.empty()) co_return;
    cut_loose_links(annotations, shown.speakers, shown.tagset);
    Assembled document;
    assemble(&shown, &annotations, &document).finish();
    if (*document) *look = std::move(**document);
}

}  // namespace sayso::exchange
