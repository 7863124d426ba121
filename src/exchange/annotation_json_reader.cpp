// The reading half of annotation_json.h. Members may stand in any order; faults come in the order of the format.
#include "exchange/annotation_json.h"
#include "exchange/annotation_keys.h"

namespace sayso::exchange {

namespace {

using annotation::Annotation;
using annotation::AnnotationKind;
using annotation::Answer;

template <typename Value>
void read_named(Member member, FaultList& faults, std::string_view words, Value& into) {
    read_choice(member, faults, words, annotation::value_named<Value>, into);
}

/// The same where null says as much as absence.
template <typename Value>
void read_named(Member member, FaultList& faults, std::string_view words, std::optional<Value>& into) {
    if (!member.is_null()) read_choice(member, faults, words, annotation::value_named<Value>, into);
}

/// A start or an end of a block.
text::CodePointOffset read_block_offset(const Member& member, FaultList& faults) {
    if (!member.present()) {
        faults.add(member.place, "is missing");
        return {};
    }
    const auto offset = read_whole_number(member.value);
    if (!offset) faults.add(member.place, std::string("this offset ") + offset.error());
    return {offset.value_or(0)};
}

template <typename Id>
std::optional<Id> read_link(Member member, FaultList& faults) {
    if (auto id = read_text_or_null(member, faults)) return Id{*std::move(id)};
    return std::nullopt;
}

/// An id, null for "nobody" or "none", and absent where nobody has answered yet.
template <typename Id>
Answer<Id> read_answer(const Member& member, FaultList& faults) {
    if (!member.present()) return {};
    if (member.is_null()) return Answer<Id>::nothing();
    const std::size_t before = faults.found();
    std::string id = read_text(member, faults);
    return faults.found() == before ? Answer<Id>::of(Id{std::move(id)}) : Answer<Id>{};
}

template <typename Id>
std::vector<Id> read_ids(const Member& member, FaultList& faults) {
    std::vector<Id> ids;
    for (std::string& id : read_texts(member, faults))
        ids.push_back(Id{std::move(id)});
    return ids;
}

/// The pair at `value`, or what is wrong with it.
std::expected<text::CodePointRange, std::string> read_pair(JsonCursor value) {
    if (!value.is(JsonKind::array)) return std::unexpected("is no [start, end]");
    std::array<std::uint32_t, 2> ends{};
    std::size_t count = 0;
    value.enter();
    for (; value.next_element(); ++count) {
        if (count == ends.size()) return std::unexpected("has more than a start and an end");
        const auto offset = read_whole_number(value);
        if (!offset)
            return std::unexpected(std::string(count == 0 ? "has a start that " : "has an end that ") + offset.error());
        ends.at(count) = *offset;
        value.skip();
    }
    if (count < ends.size()) return std::unexpected("has no start and end");
    return text::CodePointRange{{ends[0]}, {ends[1]}};
}

/// Spans into `read`, all faults at the place of the whole list.
void read_spans(const Member& member, FaultList& faults, AnnotationAsRead& read) {
    if (!member.present()) return faults.add(member.place, "is missing");
    if (!member.value.is(JsonKind::array)) return faults.add(member.place, "a list of [start, end] was expected here");
    std::optional<annotation::Span> only;  // nearly all have one: those need no list
    std::vector<annotation::Span> spans;
    JsonCursor value = member.value;
    value.enter();
    for (std::size_t index = 0; value.next_element(); ++index) {
        const auto pair = read_pair(value);
        value.skip();
        if (!pair) return faults.add(member.place, "span " + std::to_string(index) + " " + pair.error());
        if (!read.stated_start) read.stated_start = pair->begin;
        const auto span = annotation::Span::between(pair->begin, pair->end);
        if (!span) {
            return faults.add(member.place, "span " + std::to_string(index) +
                                                (pair->empty() ? " is empty" : " ends before it starts"));
        }
        if (!only) {
            only = span;
            continue;
        }
        if (spans.empty()) spans.push_back(*only);
        if (span->begin() <= spans.back().end()) {
            return faults.add(member.place,
                              "span " + std::to_string(index) + " is not apart from and after the one before");
        }
        spans.push_back(*span);
    }
    if (spans.empty() && only) {
        read.spans = annotation::Spans(*only);
    } else {
        read.spans = annotation::Spans::of(std::move(spans));
    }
    if (!read.spans) faults.add(member.place, "an annotation has at least one span");
}

void read_exact(const Member& member, FaultList& faults, AnnotationAsRead& read) {
    if (!member.present()) return;
    if (!member.value.is(JsonKind::string)) return faults.add(member.place, "a string was expected here");
    read.exact = member.value;
}

std::optional<annotation::Origin> read_origin(const Member& member, FaultList& faults) {
    if (!member.present()) return std::nullopt;
    Members members(member.value, member.place, faults, origin_keys);
    annotation::Origin origin;
    const Member kind = members[OriginKey::kind];
    if (member.value.is(JsonKind::object) && !kind.present()) faults.add(kind.place, "is missing");
    read_named(kind, faults, "person, rule, import", origin.kind);
    origin.name = read_text(members[OriginKey::name], faults);
    origin.score = read_number(members[OriginKey::score], faults);
    origin.why = read_text(members[OriginKey::why], faults);
    origin.unknown = std::move(members.unknown);
    return origin;
}

std::optional<double> read_checkworthiness(const Member& member, FaultList& faults) {
    const std::optional<double> score = read_number(member, faults);
    if (!score || (*score >= 0 && *score <= 1)) return score;
    faults.add(member.place, "a score is from 0 to 1");
    return std::nullopt;
}

void read_claim(const Members& members, FaultList& faults, annotation::ClaimFields& claim) {
    using annotation::AnnotationId;
    read_named(members[AnnotationKey::quotation], faults, "direct, mixed, indirect, none", claim.quotation);
    claim.source = read_link<AnnotationId>(members[AnnotationKey::source], faults);
    claim.cue = read_answer<AnnotationId>(members[AnnotationKey::cue], faults);
    if (!members[AnnotationKey::via].is_null()) claim.via = read_ids<AnnotationId>(members[AnnotationKey::via], faults);
    claim.within = read_link<AnnotationId>(members[AnnotationKey::within], faults);
    read_named(members[AnnotationKey::certainty], faults, "asserted, hedged, denied", claim.certainty);
    read_named(members[AnnotationKey::checkworthy], faults, "no, low, high", claim.checkworthy);
    claim.verdict = read_text_or_null(members[AnnotationKey::verdict], faults);
}

/// The kind of the annotation at `value`, wherever among its members it stands; nothing where it is none that we know.
std::optional<AnnotationKind> kind_of(JsonCursor value) {
    if (!value.is(JsonKind::object)) return std::nullopt;
    std::string_view key;
    std::string room;
    value.enter();
    while (value.next_member(key, room)) {
        if (key == "kind") {
            return value.is(JsonKind::string) ? annotation::value_named<AnnotationKind>(value.read_string())
                                              : std::nullopt;
        }
        value.skip();
    }
    return std::nullopt;
}

}  // namespace

article::Metadata read_metadata(const Members& article, FaultList& faults) {
    article::Metadata metadata;
    metadata.title = read_text(article[ArticleKey::title], faults);
    metadata.byline = read_text(article[ArticleKey::byline], faults);
    metadata.url = read_text_or_null(article[ArticleKey::url], faults);
    metadata.publisher = read_text_or_null(article[ArticleKey::publisher], faults);
    metadata.published = read_text_or_null(article[ArticleKey::published], faults);
    metadata.language = read_text_or_null(article[ArticleKey::language], faults);
    return metadata;
}

article::Block read_block(JsonCursor value, const Place& place, FaultList& faults) {
    Members members(value, place, faults, block_keys);
    article::Block block;
    if (!value.is(JsonKind::object)) return block;
    const Member kind = members[BlockKey::kind];
    if (!kind.present()) faults.add(kind.place, "is missing");
    read_choice(kind, faults, "title, byline, dateline, heading, paragraph, list, quote, caption, boilerplate",
                article::block_kind_named, block.kind);
    block.range = {read_block_offset(members[BlockKey::start], faults),
                   read_block_offset(members[BlockKey::end], faults)};
    block.unknown = std::move(members.unknown);
    return block;
}

annotation::Label read_label(JsonCursor value, const Place& place, FaultList& faults) {
    Members members(value, place, faults, label_keys);
    annotation::Label label;
    if (!value.is(JsonKind::object)) return label;
    label.id.value = read_id(members[LabelKey::id], faults);
    label.name = read_text(members[LabelKey::name], faults);
    label.color = read_text(members[LabelKey::color], faults);
    label.key = read_text(members[LabelKey::key], faults);
    label.description = read_text(members[LabelKey::description], faults);
    label.unknown = std::move(members.unknown);
    return label;
}

annotation::Speaker read_speaker(JsonCursor value, const Place& place, FaultList& faults) {
    Members members(value, place, faults, speaker_keys);
    annotation::Speaker speaker;
    if (!value.is(JsonKind::object)) return speaker;
    speaker.id.value = read_id(members[SpeakerKey::id], faults);
    speaker.name = read_text(members[SpeakerKey::name], faults);
    if (members[SpeakerKey::kind].present()) speaker.kind = read_text(members[SpeakerKey::kind], faults);
    speaker.role = read_text(members[SpeakerKey::role], faults);
    speaker.aliases = read_texts(members[SpeakerKey::aliases], faults);
    speaker.links = read_texts(members[SpeakerKey::links], faults);
    speaker.unknown = std::move(members.unknown);
    return speaker;
}

AnnotationAsRead read_annotation(JsonCursor value, const Place& place, FaultList& faults) {
    constexpr AnnotationKeySet any_key = ~AnnotationKeySet{0};
    const std::optional<AnnotationKind> known_kind = kind_of(value);
    Members members(value, place, faults, annotation_keys, known_kind ? keys_of(*known_kind) : any_key);
    AnnotationAsRead read{
        .annotation = {.spans = annotation::Spans(*annotation::Span::between({0}, {1}))},
        .kind_known = known_kind.has_value(),
        .spans = std::nullopt,
        .stated_start = std::nullopt,
        .exact = {},
        .after = members.after(),
    };
    if (!value.is(JsonKind::object)) return read;

    Annotation& annotation = read.annotation;
    annotation.id.value = read_id(members[AnnotationKey::id], faults);
    if (!members[AnnotationKey::kind].present()) faults.add(members[AnnotationKey::kind].place, "is missing");
    read_named(members[AnnotationKey::kind], faults, "sentence, speaker, cue, claim", annotation.kind);
    read_spans(members[AnnotationKey::spans], faults, read);
    read_exact(members[AnnotationKey::exact], faults, read);
    // Where the kind is not known, what else stands there could mean anything.
    if (!known_kind) return read;

    const AnnotationKeySet keys = keys_of(*known_kind);
    if ((keys & bit_of(AnnotationKey::speaker)) != 0)
        annotation.speaker = read_answer<annotation::SpeakerId>(members[AnnotationKey::speaker], faults);
    if (*known_kind == AnnotationKind::claim) read_claim(members, faults, annotation.claim);
    annotation.labels = read_ids<annotation::LabelId>(members[AnnotationKey::labels], faults);
    if ((keys & bit_of(AnnotationKey::checkworthiness)) != 0) {
        annotation.checkworthiness = read_checkworthiness(members[AnnotationKey::checkworthiness], faults);
    }
    annotation.note = read_text(members[AnnotationKey::note], faults);
    annotation.links = read_texts(members[AnnotationKey::links], faults);
    read_named(members[AnnotationKey::status], faults, "suggested, accepted, rejected", annotation.status);
    annotation.origin = read_origin(members[AnnotationKey::origin], faults);
    annotation.creator = read_text(members[AnnotationKey::creator], faults);
    annotation.created = read_text(members[AnnotationKey::created], faults);
    annotation.modified = read_text(members[AnnotationKey::modified], faults);
    annotation.unknown = std::move(members.unknown);
    return read;
}

}  // namespace sayso::exchange
