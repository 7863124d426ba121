#include "annotation/random_document.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "article/blocks.h"

namespace sayso::tests {

using namespace annotation;

namespace {

constexpr std::array<LabelKind, 3> label_kinds = {LabelKind::sentence, LabelKind::speaker, LabelKind::claim};

/// Makes the change, unless the document refuses it.
bool make_if_sound(Document& document, Change change) {
    return apply(document, {{std::move(change)}}).has_value();
}

}  // namespace

std::string RandomDocument::words(std::size_t most) {
    return random_.document(below(static_cast<std::uint32_t>(most + 1)));
}

std::vector<std::string> RandomDocument::several_words() {
    std::vector<std::string> several;
    while (chance(3))
        several.push_back(words(3));
    return several;
}

std::vector<UnknownField> RandomDocument::unknown_fields() {
    constexpr std::array<std::string_view, 8> values = {
        "null", "true", "-17", "0.25", "\"a “word”\"", "[]", "[1,[2,\"x\"]]", "{\"a\":{\"b\":[null]},\"c\":\"\"}"};
    std::vector<UnknownField> fields;
    while (chance(6)) {
        fields.push_back({"x-" + std::to_string(fields.size()), std::string(values[below(values.size())])});
    }
    return fields;
}

std::string RandomDocument::fresh_id(char prefix) {
    if (chance(20)) return prefix + words(2) + std::to_string(below(1000000));
    return make_id(prefix, std::uint64_t{below(UINT32_MAX)} << 32 | below(UINT32_MAX));
}

article::Metadata RandomDocument::metadata() {
    article::Metadata metadata;
    metadata.title = words(6);
    metadata.byline = words(3);
    if (chance(2)) metadata.url = "https://news.example/" + std::to_string(below(1000));
    if (chance(2)) metadata.publisher = words(2);
    if (chance(2)) metadata.published = "2026-03-0" + std::to_string(1 + below(9));
    if (chance(2)) metadata.language = chance(2) ? "en" : "nb-NO";
    return metadata;
}

std::vector<article::Block> RandomDocument::blocks(const article::ArticleText& text) {
    std::vector<article::Block> blocks = article::split_into_blocks(text);
    for (article::Block& block : blocks) {
        if (chance(3)) block.kind = static_cast<article::BlockKind>(below(9));
        block.unknown = unknown_fields();
    }
    return blocks;
}

article::Article RandomDocument::article(std::size_t pieces) {
    std::string text = random_.document(pieces);
    if (text.empty()) text = "Port Ellery";
    article::Article article{.text = article::ArticleText(std::move(text)), .metadata = metadata(), .blocks = {}};
    article.blocks = blocks(article.text);
    return article;
}

Spans RandomDocument::spans(text::CodePointOffset size) {
    const auto place = [&] { return text::CodePointOffset{below(size.value)}; };
    // Many start where a few others do, so that ties are met.
    const text::CodePointOffset begin = chance(3) ? text::CodePointOffset{place().value / 8 * 8} : place();
    const std::uint32_t longest = std::min(size - begin, chance(10) ? size.value : 1 + below(40));
    std::vector<Span> several = {*Span::between(begin, begin + (1 + below(longest)))};
    while (chance(4)) {
        const text::CodePointOffset next = several.back().end() + (1 + below(20));
        if (next >= size) break;
        several.push_back(*Span::between(next, next + (1 + below(std::min(size - next, 30U)))));
    }
    return *Spans::of(std::move(several));
}

std::optional<AnnotationId> RandomDocument::existing(const Document& document, AnnotationKind kind) {
    // The nearest of that kind to some place, so that all have a chance without a list of all.
    const text::CodePointOffset from{below(document.article().text.size().value)};
    std::optional<AnnotationId> found;
    const auto visit = [&](const Annotation& annotation) {
        if (annotation.kind == kind) found = annotation.id;
        return !found;
    };
    document.each_from(from, visit);
    if (!found) document.each_before(from, visit);
    return found;
}

std::optional<AnnotationId> RandomDocument::existing(const Document& document) {
    const std::uint32_t first_kind = below(4);
    for (std::uint32_t kind = 0; kind < 4; ++kind) {
        if (auto found = existing(document, static_cast<AnnotationKind>((first_kind + kind) % 4))) return found;
    }
    return std::nullopt;
}

std::optional<SpeakerId> RandomDocument::existing_speaker(const Document& document) {
    if (document.speakers().empty()) return std::nullopt;
    return document.speakers()[below(static_cast<std::uint32_t>(document.speakers().size()))].id;
}

ClaimFields RandomDocument::claim_fields(const Document& document) {
    ClaimFields claim;
    if (chance(2)) claim.quotation = static_cast<Quotation>(below(4));
    if (chance(2)) claim.source = existing(document, AnnotationKind::speaker);
    if (chance(4)) claim.cue = Answer<AnnotationId>::nothing();
    if (chance(2)) {
        if (auto cue = existing(document, AnnotationKind::cue)) claim.cue = Answer<AnnotationId>::of(*cue);
    }
    while (chance(4)) {
        auto via = existing(document, AnnotationKind::speaker);
        if (!via) break;
        claim.via.push_back(*std::move(via));
    }
    if (chance(3)) claim.within = existing(document, AnnotationKind::claim);
    if (chance(2)) claim.certainty = static_cast<Certainty>(below(3));
    if (chance(2)) claim.checkworthy = static_cast<Checkworthy>(below(3));
    if (chance(6)) claim.verdict = words(4);
    return claim;
}

Annotation RandomDocument::annotation(const Document& document) {
    Annotation annotation{.id = {fresh_id('a')}, .spans = spans(document.article().text.size())};
    if (chance(5)) {
        if (auto id = existing(document)) annotation.id = *std::move(id);
    }
    annotation.kind = static_cast<AnnotationKind>(below(4));
    annotation.status = chance(2) ? Status::accepted : static_cast<Status>(below(3));
    if (const auto kind = label_kind_for(annotation.kind)) {
        for (const Label& label : document.tagset().of(*kind)) {
            if (chance(4)) annotation.labels.push_back(label.id);
        }
    }
    if (annotation.kind == AnnotationKind::speaker || annotation.kind == AnnotationKind::claim) {
        if (chance(6)) annotation.speaker = Answer<SpeakerId>::nothing();
        if (auto speaker = existing_speaker(document); speaker && chance(2)) {
            annotation.speaker = Answer<SpeakerId>::of(*std::move(speaker));
        }
    }
    if (annotation.kind == AnnotationKind::claim) annotation.claim = claim_fields(document);
    if (annotation.kind == AnnotationKind::sentence && chance(2)) annotation.checkworthiness = below(101) / 100.0;
    if (chance(4)) annotation.note = words(8);
    if (chance(4)) annotation.links = several_words();
    if (chance(3)) {
        annotation.origin = Origin{.kind = static_cast<OriginKind>(below(3)),
                                   .name = words(2),
                                   .score = {},
                                   .why = words(4),
                                   .unknown = unknown_fields()};
        if (chance(2)) annotation.origin->score = below(101) / 100.0;
    }
    if (chance(3)) annotation.creator = words(2);
    if (chance(2)) annotation.created = "2026-03-04T05:06:0" + std::to_string(below(10)) + "Z";
    if (chance(3)) annotation.modified = "2026-04-05T06:07:0" + std::to_string(below(10)) + "Z";
    annotation.unknown = unknown_fields();
    return annotation;
}

Speaker RandomDocument::speaker(const Document& document) {
    Speaker speaker;
    speaker.id = {fresh_id('s')};
    if (chance(3)) speaker.id = existing_speaker(document).value_or(speaker.id);
    speaker.name = words(3);
    speaker.kind = chance(6) ? words(1) : std::string(speaker_kinds[below(speaker_kinds.size())]);
    if (chance(2)) speaker.role = words(5);
    speaker.aliases = several_words();
    speaker.links = several_words();
    speaker.unknown = unknown_fields();
    return speaker;
}

Label RandomDocument::label(const Tagset& tagset, LabelKind kind) {
    constexpr std::array<std::string_view, 3> colors = {"#2f6fb7", "#000000", "#ffeedd"};
    const std::vector<Label>& labels = tagset.of(kind);
    Label label;
    label.id = {fresh_id('l')};
    if (!labels.empty() && chance(2)) label.id = labels[below(static_cast<std::uint32_t>(labels.size()))].id;
    label.name = words(2);
    label.color = colors[below(colors.size())];
    if (chance(2)) label.key = std::to_string(1 + below(9));
    label.description = words(6);
    label.unknown = unknown_fields();
    return label;
}

Change RandomDocument::change(const Document& document) {
    const LabelKind kind = label_kinds[below(3)];
    switch (below(16)) {
        case 0:
        case 1:
        case 2:
        case 3:
            if (auto id = existing(document)) return RemoveAnnotation{*std::move(id)};
            break;
        case 4:
        case 5:
            return PutSpeaker{speaker(document), below(8)};
        case 6:
            if (auto id = existing_speaker(document)) return RemoveSpeaker{*std::move(id)};
            break;
        case 7:
            return PutLabel{kind, label(document.tagset(), kind), below(8)};
        case 8:
            if (const auto& labels = document.tagset().of(kind); !labels.empty()) {
                return RemoveLabel{kind, labels[below(static_cast<std::uint32_t>(labels.size()))].id};
            }
            break;
        case 9:
            return SetBlocks{blocks(document.article().text)};
        case 10:
            return SetMetadata{metadata()};
        default:
            break;
    }
    return PutAnnotation{annotation(document)};
}

Edit RandomDocument::edit(const Document& document, std::size_t most) {
    const std::size_t wanted = 1 + below(static_cast<std::uint32_t>(most));
    Document trial = document;
    Edit edit;
    for (std::size_t attempt = 0; edit.changes.size() < wanted && attempt < 20 * most; ++attempt) {
        Change change = this->change(trial);
        if (apply(trial, {{change}})) edit.changes.push_back(std::move(change));
    }
    if (chance(2)) {
        // Backwards, what is named often comes after what names it. Only where the end is sound does `apply` accept
        // that.
        Edit backwards{{edit.changes.rbegin(), edit.changes.rend()}};
        Document backwards_trial = document;
        if (apply(backwards_trial, backwards)) return backwards;
    }
    return edit;
}

Document RandomDocument::document(std::size_t pieces, std::size_t annotation_count) {
    Document document(article(pieces), default_tagset());
    document.unknown = unknown_fields();
    document.unknown_of_article = unknown_fields();
    document.unknown_of_tagset = unknown_fields();
    for (std::uint32_t count = below(6); count > 0; --count) {
        make_if_sound(document, PutSpeaker{speaker(document), below(4)});
    }
    for (const LabelKind kind : label_kinds)
        make_if_sound(document, PutLabel{kind, label(document.tagset(), kind), 1});
    for (std::size_t count = 0; count < annotation_count; ++count) {
        make_if_sound(document, PutAnnotation{annotation(document)});
    }
    return document;
}

namespace {

/// Writes values one after another, so that no two different lists of values look the same.
class Dump {
  public:
    std::string text;

    void value(std::string_view words) {
        text += std::to_string(words.size());
        text += ':';
        text += words;
        text += '\n';
    }
    void value(double number) { value(std::to_string(number)); }
    void value(std::size_t number) { value(std::to_string(number)); }
    template <typename Kind>
    void value(const Id<Kind>& id) {
        value(id.value);
    }
    template <typename Unit>
    void value(text::Range<Unit> range) {
        value(std::to_string(range.begin.value) + "-" + std::to_string(range.end.value));
    }
    void value(const UnknownField& field) {
        value(field.key);
        value(field.json);
    }
    template <typename Value>
    void value(const std::optional<Value>& optional) {
        value(optional.has_value() ? "given" : "absent");
        if (optional) value(*optional);
    }
    template <typename Value>
    void value(const Answer<Value>& answer) {
        value(answer.answered() ? "answered" : "open");
        value(answer.value());
    }
    template <typename Enumeration>
        requires std::is_enum_v<Enumeration>
    void value(Enumeration enumerator) {
        value(name_of(enumerator));
    }
    template <typename Value>
    void value(const Boxed<Value>& boxed) {
        value(boxed.copy());
    }
    template <typename Value>
    void value(const BoxedList<Value>& list) {
        value(std::vector<Value>(list.begin(), list.end()));
    }
    template <typename Value>
    void value(const std::vector<Value>& list) {
        value(list.size());
        for (const Value& each : list)
            value(each);
    }
    void value(const article::Block& block) { values(block.kind, block.range, block.unknown); }
    void value(const Label& label) {
        values(label.id, label.name, label.color, label.key, label.description, label.unknown);
    }
    void value(const Speaker& speaker) {
        values(speaker.id, speaker.name, speaker.kind, speaker.role, speaker.aliases, speaker.links, speaker.unknown);
    }
    void value(const Origin& origin) { values(origin.kind, origin.name, origin.score, origin.why, origin.unknown); }
    void value(const ClaimFields& claim) {
        values(claim.quotation, claim.source, claim.cue, claim.via, claim.within, claim.certainty, claim.checkworthy,
               claim.verdict);
    }
    void value(const Annotation& annotation) {
        values(annotation.id, annotation.kind, annotation.status, annotation.spans.count());
        for (const Span span : annotation.spans.all())
            value(span.range());
        values(annotation.labels, annotation.speaker, annotation.claim, annotation.checkworthiness, annotation.note,
               annotation.links, annotation.creator, annotation.created, annotation.modified, annotation.unknown,
               annotation.origin);
    }
    void sorted(std::span<const AnnotationId> ids) {
        std::vector<AnnotationId> copy(ids.begin(), ids.end());
        std::ranges::sort(copy);
        value(copy);
    }
    template <typename... Values>
    void values(const Values&... all) {
        (value(all), ...);
    }
};

}  // namespace

std::string dump(const Document& document) {
    Dump dump;
    const article::Article& article = document.article();
    const article::Metadata& metadata = article.metadata;
    dump.values(article.text.bytes(), article.blocks, metadata.title, metadata.byline, metadata.url, metadata.publisher,
                metadata.published, metadata.language, document.unknown, document.unknown_of_article,
                document.unknown_of_tagset);
    for (const LabelKind kind : label_kinds) {
        dump.value(document.tagset().of(kind));
        for (const Label& label : document.tagset().of(kind))
            dump.value(document.count_of(kind, label.id));
    }
    for (const Speaker& speaker : document.speakers()) {
        dump.values(speaker, document.position_of(speaker.id));
        dump.sorted(document.annotations_of(speaker.id));
    }
    for (std::uint32_t kind = 0; kind < 4; ++kind) {
        dump.value(document.annotation_count(static_cast<AnnotationKind>(kind)));
    }
    dump.value(document.annotation_count());
    document.each_from({}, [&](const Annotation& annotation) {
        dump.value(annotation);
        dump.sorted(document.referring_to(annotation.id));
        return true;
    });
    return std::move(dump.text);
}

}  // namespace sayso::tests
