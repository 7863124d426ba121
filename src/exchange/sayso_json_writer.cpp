// Writing a file: the outer objects, and the order of the annotations, which is the document's.
#include "exchange/annotation_json.h"
#include "exchange/file_parts.h"
#include "exchange/sayso_json.h"

namespace sayso::exchange {

namespace {

using Spread = JsonWriter::Spread;

void write_article(JsonWriter& writer, const annotation::Document& document) {
    const article::Article& article = document.article();
    const auto name = [&](ArticleKey key) { writer.key(article_keys.at(static_cast<std::size_t>(key))); };
    writer.begin_object(Spread::over_lines);
    write_metadata(writer, article.metadata);
    name(ArticleKey::text);
    writer.string(article.text.bytes());
    name(ArticleKey::sha256);
    writer.string(article.text.sha256());
    name(ArticleKey::blocks);
    writer.begin_array(Spread::over_lines);
    for (const article::Block& block : article.blocks)
        write_block(writer, block);
    writer.end_array();
    write_unknown(writer, document.unknown_of_article);
    writer.end_object();
}

void write_tagset(JsonWriter& writer, const annotation::Document& document) {
    writer.begin_object(Spread::over_lines);
    for (const auto kind :
         {annotation::LabelKind::sentence, annotation::LabelKind::speaker, annotation::LabelKind::claim}) {
        writer.key(annotation::name_of(kind));
        writer.begin_array(Spread::over_lines);
        for (const annotation::Label& label : document.tagset().of(kind))
            write_label(writer, label);
        writer.end_array();
    }
    write_unknown(writer, document.unknown_of_tagset);
    writer.end_object();
}

void write_speakers(JsonWriter& writer, const annotation::Document& document) {
    writer.begin_array(Spread::over_lines);
    for (const annotation::Speaker& speaker : document.speakers())
        write_speaker(writer, speaker);
    writer.end_array();
}

void write_annotations(JsonWriter& writer, const annotation::Document& document) {
    const article::ArticleText& text = document.article().text;
    writer.begin_array(Spread::over_lines);
    document.each_from({0}, [&](const annotation::Annotation& annotation) {
        if (annotation.spans.count() == 1) {
            write_annotation(writer, annotation, text.slice(annotation.spans.first().range()));
        } else {
            write_annotation(writer, annotation, exact_text(text, annotation.spans));
        }
        return true;
    });
    writer.end_array();
}

constexpr std::size_t usual_bytes_of_annotation = 300;

void reserve(JsonWriter& writer, const annotation::Document& document) {
    writer.reserve(document.article().text.bytes().size() + document.annotation_count() * usual_bytes_of_annotation);
}

/// The members of the file's object.
void write_file(JsonWriter& writer, const annotation::Document& document) {
    const auto name = [&](FileKey key) { writer.key(file_keys.at(static_cast<std::size_t>(key))); };
    name(FileKey::format);
    writer.string(format_name);
    name(FileKey::article);
    write_article(writer, document);
    name(FileKey::tagset);
    write_tagset(writer, document);
    name(FileKey::speakers);
    write_speakers(writer, document);
    name(FileKey::annotations);
    write_annotations(writer, document);
    write_unknown(writer, document.unknown);
}

}  // namespace

std::string write_sayso_json(const annotation::Document& document) {
    JsonWriter writer(JsonWriter::Layout::lines);
    reserve(writer, document);
    writer.begin_object(Spread::over_lines);
    write_file(writer, document);
    writer.end_object();
    std::string bytes = writer.take();
    bytes += '\n';
    return bytes;
}

std::string write_sayso_line(std::string_view id, const annotation::Document& document) {
    JsonWriter writer(JsonWriter::Layout::compact);
    reserve(writer, document);
    writer.begin_object(Spread::on_one_line);
    writer.key("id");
    writer.compact_value(id);
    write_file(writer, document);
    writer.end_object();
    std::string bytes = writer.take();
    bytes += '\n';
    return bytes;
}

}  // namespace sayso::exchange
