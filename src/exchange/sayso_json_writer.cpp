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

}  // namespace

std::string write_sayso_json(const annotation::Document& document) {
    constexpr std::size_t usual_bytes_of_annotation = 300;
    const auto name = [&](JsonWriter& writer, FileKey key) { writer.key(file_keys.at(static_cast<std::size_t>(key))); };
    JsonWriter writer(JsonWriter::Layout::lines);
    writer.reserve(document.article().text.bytes().size() + document.annotation_count() * usual_bytes_of_annotation);
    writer.begin_object(Spread::over_lines);
    name(writer, FileKey::format);
    writer.string(format_name);
    name(writer, FileKey::article);
    write_article(writer, document);
    name(writer, FileKey::tagset);
    write_tagset(writer, document);
    name(writer, FileKey::speakers);
    write_speakers(writer, document);
    name(writer, FileKey::annotations);
    write_annotations(writer, document);
    write_unknown(writer, document.unknown);
    writer.end_object();
    std::string bytes = writer.take();
    bytes += '\n';
    return bytes;
}

}  // namespace sayso::exchange
