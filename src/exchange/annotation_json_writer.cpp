// The writing half of annotation_json.h. What belongs together stands on one line of the file, so that a line diff
// shows which of an annotation's links, judgements, remarks or origins a person changed.
#include "exchange/annotation_json.h"
#include "exchange/annotation_keys.h"

namespace sayso::exchange {

namespace {

using annotation::Annotation;
using annotation::AnnotationKind;
using Spread = JsonWriter::Spread;

void key(JsonWriter& writer, AnnotationKey key) {
    writer.key(annotation_keys.at(static_cast<std::size_t>(key)));
}

void text(JsonWriter& writer, AnnotationKey name, std::string_view value) {
    key(writer, name);
    writer.string(value);
}

template <typename Id>
void link(JsonWriter& writer, AnnotationKey name, const std::optional<Id>& id) {
    key(writer, name);
    if (id) {
        writer.string(id->value);
    } else {
        writer.null();
    }
}

template <typename Id>
void answer(JsonWriter& writer, AnnotationKey name, const annotation::Answer<Id>& answer) {
    if (answer.answered()) link(writer, name, answer.value());
}

template <typename Id>
void ids(JsonWriter& writer, AnnotationKey name, const std::vector<Id>& ids) {
    key(writer, name);
    writer.begin_array(Spread::on_one_line);
    for (const Id& id : ids)
        writer.string(id.value);
    writer.end_array();
}

template <typename Value>
void choice(JsonWriter& writer, AnnotationKey name, const std::optional<Value>& value) {
    key(writer, name);
    if (value) {
        writer.string(name_of(*value));
    } else {
        writer.null();
    }
}

void write_spans(JsonWriter& writer, const annotation::Spans& spans) {
    key(writer, AnnotationKey::spans);
    writer.begin_array(Spread::on_one_line);
    for (const annotation::Span span : spans.all()) {
        writer.begin_array(Spread::on_one_line);
        writer.whole_number(span.begin().value);
        writer.whole_number(span.end().value);
        writer.end_array();
    }
    writer.end_array();
}

void write_claim(JsonWriter& writer, const Annotation& annotation) {
    const annotation::ClaimFields& claim = annotation.claim;
    writer.break_line();
    choice(writer, AnnotationKey::quotation, claim.quotation);
    answer(writer, AnnotationKey::speaker, annotation.speaker);
    link(writer, AnnotationKey::source, claim.source);
    answer(writer, AnnotationKey::cue, claim.cue);
    ids(writer, AnnotationKey::via, claim.via);
    link(writer, AnnotationKey::within, claim.within);
    writer.break_line();
    choice(writer, AnnotationKey::certainty, claim.certainty);
    choice(writer, AnnotationKey::checkworthy, claim.checkworthy);
    key(writer, AnnotationKey::verdict);
    writer.string_or_null(claim.verdict.copy());
}

/// Labels, score, note and links: always for a claim, for others where there are any (a sentence always shows its
/// labels).
void write_remarks(JsonWriter& writer, const Annotation& annotation) {
    const bool is_claim = annotation.kind == AnnotationKind::claim;
    const bool is_sentence = annotation.kind == AnnotationKind::sentence;
    if (!is_sentence) writer.break_line();
    if (is_claim || is_sentence || !annotation.labels.empty()) ids(writer, AnnotationKey::labels, annotation.labels);
    if (is_sentence) writer.break_line();
    if (is_sentence && annotation.checkworthiness) {
        key(writer, AnnotationKey::checkworthiness);
        writer.number(*annotation.checkworthiness);
    }
    if (is_claim || !annotation.note.empty()) text(writer, AnnotationKey::note, annotation.note);
    if (is_claim || !annotation.links.empty()) {
        key(writer, AnnotationKey::links);
        writer.strings(annotation.links);
    }
}

void write_origin(JsonWriter& writer, const annotation::Origin& origin) {
    const auto name = [&](OriginKey key) { writer.key(origin_keys.at(static_cast<std::size_t>(key))); };
    writer.begin_object(Spread::on_one_line);
    name(OriginKey::kind);
    writer.string(name_of(origin.kind));
    name(OriginKey::name);
    writer.string(origin.name);
    if (origin.score) {
        name(OriginKey::score);
        writer.number(*origin.score);
    }
    if (!origin.why.empty()) {
        name(OriginKey::why);
        writer.string(origin.why);
    }
    for (const article::UnknownField& field : origin.unknown) {
        writer.key(field.key);
        writer.compact_value(field.json);
    }
    writer.end_object();
}

void write_provenance(JsonWriter& writer, const Annotation& annotation) {
    writer.break_line();
    if (annotation.status != annotation::Status::accepted)
        text(writer, AnnotationKey::status, name_of(annotation.status));
    if (annotation.origin) {
        key(writer, AnnotationKey::origin);
        write_origin(writer, *annotation.origin);
    }
    writer.break_line();
    if (!annotation.creator.empty()) text(writer, AnnotationKey::creator, annotation.creator);
    if (!annotation.created.empty()) text(writer, AnnotationKey::created, annotation.created);
    if (!annotation.modified.empty()) text(writer, AnnotationKey::modified, annotation.modified);
}

/// A key kept from when the annotation was of another kind may have got a meaning since: what is written must have it
/// once.
void write_unknown_of(JsonWriter& writer, const Annotation& annotation) {
    for (const article::UnknownField& field : annotation.unknown) {
        const AnnotationKeySet keys = keys_of(annotation.kind);
        bool has_meaning = false;
        for (std::size_t index = 0; index < annotation_keys.size(); ++index) {
            if (annotation_keys.at(index) == field.key) has_meaning = ((keys >> index) & 1) != 0;
        }
        if (has_meaning) continue;
        writer.break_line();
        writer.key(field.key);
        writer.compact_value(field.json);
    }
}

}  // namespace

void write_metadata(JsonWriter& writer, const article::Metadata& metadata) {
    const auto name = [&](ArticleKey key) { writer.key(article_keys.at(static_cast<std::size_t>(key))); };
    name(ArticleKey::title);
    writer.string(metadata.title);
    name(ArticleKey::byline);
    writer.string(metadata.byline);
    name(ArticleKey::url);
    writer.string_or_null(metadata.url);
    writer.stay_on_line();
    name(ArticleKey::publisher);
    writer.string_or_null(metadata.publisher);
    writer.stay_on_line();
    name(ArticleKey::published);
    writer.string_or_null(metadata.published);
    writer.stay_on_line();
    name(ArticleKey::language);
    writer.string_or_null(metadata.language);
}

void write_block(JsonWriter& writer, const article::Block& block) {
    const auto name = [&](BlockKey key) { writer.key(block_keys.at(static_cast<std::size_t>(key))); };
    writer.begin_object(Spread::on_one_line);
    name(BlockKey::kind);
    writer.string(article::name_of(block.kind));
    name(BlockKey::start);
    writer.whole_number(block.range.begin.value);
    name(BlockKey::end);
    writer.whole_number(block.range.end.value);
    write_unknown(writer, block.unknown);
    writer.end_object();
}

void write_label(JsonWriter& writer, const annotation::Label& label) {
    const auto name = [&](LabelKey key) { writer.key(label_keys.at(static_cast<std::size_t>(key))); };
    writer.begin_object(Spread::on_one_line);
    name(LabelKey::id);
    writer.string(label.id.value);
    name(LabelKey::name);
    writer.string(label.name);
    name(LabelKey::color);
    writer.string(label.color);
    name(LabelKey::key);
    writer.string(label.key);
    name(LabelKey::description);
    writer.string(label.description);
    write_unknown(writer, label.unknown);
    writer.end_object();
}

void write_speaker(JsonWriter& writer, const annotation::Speaker& speaker) {
    const auto name = [&](SpeakerKey key) { writer.key(speaker_keys.at(static_cast<std::size_t>(key))); };
    writer.begin_object(Spread::on_one_line);
    name(SpeakerKey::id);
    writer.string(speaker.id.value);
    name(SpeakerKey::name);
    writer.string(speaker.name);
    name(SpeakerKey::kind);
    writer.string(speaker.kind);
    name(SpeakerKey::role);
    writer.string(speaker.role);
    writer.break_line();
    name(SpeakerKey::aliases);
    writer.strings(speaker.aliases);
    name(SpeakerKey::links);
    writer.strings(speaker.links);
    write_unknown(writer, speaker.unknown);
    writer.end_object();
}

void write_annotation(JsonWriter& writer, const Annotation& annotation, std::optional<std::string_view> exact) {
    writer.begin_object(Spread::on_one_line);
    text(writer, AnnotationKey::id, annotation.id.value);
    text(writer, AnnotationKey::kind, name_of(annotation.kind));
    write_spans(writer, annotation.spans);
    if (exact) text(writer, AnnotationKey::exact, *exact);
    if (annotation.kind == AnnotationKind::claim) write_claim(writer, annotation);
    if (annotation.kind == AnnotationKind::speaker) answer(writer, AnnotationKey::speaker, annotation.speaker);
    write_remarks(writer, annotation);
    write_provenance(writer, annotation);
    write_unknown_of(writer, annotation);
    writer.end_object();
}

void write_unknown(JsonWriter& writer, const std::vector<article::UnknownField>& fields) {
    for (const article::UnknownField& field : fields) {
        writer.break_line();
        writer.key(field.key);
        writer.compact_value(field.json);
    }
}

}  // namespace sayso::exchange
