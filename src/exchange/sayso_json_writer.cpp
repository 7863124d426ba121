// Writing a file: the outer objects, and the order of the annotations, which is the document's.
#include "exchange/written_in_parts.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

#include "exchange/annotation_json.h"
#include "exchange/file_parts.h"
#include "exchange/sayso_json.h"

namespace sayso::exchange {

namespace {

using Spread = JsonWriter::Spread;

/// So much is one step: a millisecond or two.
constexpr std::size_t blocks_at_once = 2048;
constexpr std::size_t annotations_at_once = 256;

void name(JsonWriter& writer, FileKey key) {
    writer.key(file_keys.at(static_cast<std::size_t>(key)));
}
void name(JsonWriter& writer, ArticleKey key) {
    writer.key(article_keys.at(static_cast<std::size_t>(key)));
}

/// Up to its blocks.
void begin_article(JsonWriter& writer, const annotation::Document& document) {
    const article::Article& article = document.article();
    name(writer, FileKey::article);
    writer.begin_object(Spread::over_lines);
    write_metadata(writer, article.metadata);
    name(writer, ArticleKey::text);
    writer.string(article.text.bytes());
    name(writer, ArticleKey::sha256);
    writer.string(article.text.sha256());
    name(writer, ArticleKey::blocks);
    writer.begin_array(Spread::over_lines);
}

void end_article(JsonWriter& writer, const annotation::Document& document) {
    writer.end_array();
    write_unknown(writer, document.unknown_of_article);
    writer.end_object();
}

/// Between the article and the annotations.
void write_lists(JsonWriter& writer, const annotation::Document& document) {
    name(writer, FileKey::tagset);
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
    name(writer, FileKey::speakers);
    writer.begin_array(Spread::over_lines);
    for (const annotation::Speaker& speaker : document.speakers())
        write_speaker(writer, speaker);
    writer.end_array();
}

void write_listed(JsonWriter& writer, const annotation::Document& document, const annotation::Annotation& annotation) {
    const article::ArticleText& text = document.article().text;
    if (annotation.spans.count() == 1) {
        write_annotation(writer, annotation, text.slice(annotation.spans.first().range()));
    } else {
        write_annotation(writer, annotation, exact_text(text, annotation.spans));
    }
}

void end_file(JsonWriter& writer, const annotation::Document& document) {
    writer.end_array();
    write_unknown(writer, document.unknown);
    writer.end_object();
}

}  // namespace

bool WrittenInParts::step() {
    if (stage_ == Stage::article) {
        start_article();
    } else if (stage_ == Stage::blocks) {
        write_blocks();
    } else if (registry_is_stale_) {
        write_registry();
    } else if (first_stale_ < chunks_.size()) {
        write_chunk(first_stale_);
    }
    while (first_stale_ < chunks_.size() && !chunks_[first_stale_].is_stale)
        ++first_stale_;
    return stage_ != Stage::rest || registry_is_stale_ || first_stale_ < chunks_.size();
}

int WrittenInParts::percent() const {
    if (stage_ != Stage::rest) return 0;
    if (first_stale_ >= chunks_.size()) return 100;
    const std::uint64_t all = std::max<std::uint32_t>(document_.article().text.size().value, 1);
    return static_cast<int>(std::uint64_t{chunks_[first_stale_].begin.value} * 100 / all);
}

void WrittenInParts::start_article() {
    constexpr std::size_t usual_bytes_of_block = 60;
    writer_.reserve(document_.article().text.bytes().size() + document_.article().blocks.size() * usual_bytes_of_block);
    writer_.begin_object(Spread::over_lines);
    name(writer_, FileKey::format);
    writer_.string(format_name);
    begin_article(writer_, document_);
    blocks_written_ = 0;
    stage_ = Stage::blocks;
}

void WrittenInParts::write_blocks() {
    const auto& blocks = document_.article().blocks;
    const std::size_t end = std::min(blocks_written_ + blocks_at_once, blocks.size());
    for (; blocks_written_ < end; ++blocks_written_)
        write_block(writer_, blocks[blocks_written_]);
    if (end < blocks.size()) return;
    end_article(writer_, document_);
    article_ = writer_.cut();
    stage_ = Stage::rest;
}

void WrittenInParts::write_registry() {
    in_list_ = writer_;
    write_lists(in_list_, document_);
    name(in_list_, FileKey::annotations);
    in_list_.begin_array(Spread::over_lines);
    registry_ = in_list_.cut();
    registry_is_stale_ = false;
}

void WrittenInParts::write_chunk(std::size_t number) {
    const bool is_last = number + 1 == chunks_.size();
    const text::CodePointOffset end = is_last ? text::CodePointOffset{} : chunks_[number + 1].begin;
    JsonWriter writer = in_list_;
    std::size_t written = 0;
    text::CodePointOffset last;
    std::optional<text::CodePointOffset> next;
    document_.each_from(chunks_[number].begin, [&](const annotation::Annotation& annotation) {
        const text::CodePointOffset begin = annotation.spans.extent().begin;
        if (!is_last && begin >= end) return false;
        // Those that start at one place stay together.
        if (written >= annotations_at_once && begin != last) {
            next = begin;
            return false;
        }
        write_listed(writer, document_, annotation);
        last = begin;
        ++written;
        return true;
    });
    chunks_[number].bytes = writer.cut();
    chunks_[number].is_stale = false;
    if (next) {
        chunks_.insert(std::next(chunks_.begin(), static_cast<std::ptrdiff_t>(number) + 1),
                       Chunk{.begin = *next, .bytes = {}});
    }
}

void WrittenInParts::touch(text::CodePointOffset place) {
    const auto after = std::ranges::upper_bound(chunks_, place, {}, &Chunk::begin);
    const std::size_t number = static_cast<std::size_t>(after - chunks_.begin()) - 1;
    chunks_[number].is_stale = true;
    first_stale_ = std::min(first_stale_, number);
}

void WrittenInParts::will_change(const annotation::Edit& edit) {
    const auto touch_named = [&](const annotation::AnnotationId& id) {
        if (const annotation::Annotation* const old = document_.annotation(id)) touch(old->spans.extent().begin);
    };
    for (const annotation::Change& change : edit.changes) {
        if (const auto* const put = std::get_if<annotation::PutAnnotation>(&change)) {
            touch_named(put->annotation.id);
            touch(put->annotation.spans.extent().begin);
        } else if (const auto* const removed = std::get_if<annotation::RemoveAnnotation>(&change)) {
            touch_named(removed->id);
        } else if (std::holds_alternative<annotation::SetBlocks>(change) ||
                   std::holds_alternative<annotation::SetMetadata>(change)) {
            writer_.take();
            stage_ = Stage::article;
        } else {
            registry_is_stale_ = true;
        }
    }
}

std::string WrittenInParts::take() {
    JsonWriter writer = in_list_;
    std::size_t size = article_.size() + registry_.size() + chunks_.size();
    for (const Chunk& chunk : chunks_)
        size += chunk.bytes.size();
    std::string file;
    constexpr std::size_t room_for_the_end = 1024;
    file.reserve(size + room_for_the_end);
    const auto add = [&file](std::string part) { file += part; };
    add(std::exchange(article_, {}));
    add(std::exchange(registry_, {}));
    bool is_empty = true;
    for (Chunk& chunk : chunks_) {
        if (chunk.bytes.empty()) continue;
        if (!std::exchange(is_empty, false)) file += ',';
        add(std::exchange(chunk.bytes, {}));
    }
    if (!is_empty) writer.go_on();
    end_file(writer, document_);
    file += writer.take();
    file += '\n';
    writer_.take();
    stage_ = Stage::article;
    registry_is_stale_ = true;
    chunks_ = {{.begin = {}, .bytes = {}}};
    first_stale_ = 0;
    return file;
}

std::string write_sayso_json(const annotation::Document& document) {
    WrittenInParts writing(document);
    while (writing.step()) {
    }
    return writing.take();
}

std::string write_sayso_line(std::string_view id, const annotation::Document& document) {
    JsonWriter writer(JsonWriter::Layout::compact);
    writer.begin_object(Spread::on_one_line);
    writer.key("id");
    writer.compact_value(id);
    name(writer, FileKey::format);
    writer.string(format_name);
    begin_article(writer, document);
    for (const article::Block& block : document.article().blocks)
        write_block(writer, block);
    end_article(writer, document);
    write_lists(writer, document);
    name(writer, FileKey::annotations);
    writer.begin_array(Spread::over_lines);
    document.each_from({}, [&](const annotation::Annotation& annotation) {
        write_listed(writer, document, annotation);
        return true;
    });
    end_file(writer, document);
    std::string bytes = writer.take();
    bytes += '\n';
    return bytes;
}

}  // namespace sayso::exchange
