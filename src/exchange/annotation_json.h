// The objects that a file is made of, to JSON and back: blocks, labels, speakers, annotations and what is known about
// an article. Shared by all formats that hold them. Rests on annotation, json_members and json_writer.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "annotation/annotation.h"
#include "annotation/speaker.h"
#include "annotation/tagset.h"
#include "article/article.h"
#include "exchange/faults.h"
#include "exchange/json_members.h"
#include "exchange/json_text.h"
#include "exchange/json_writer.h"

namespace sayso::exchange {

/// The keys of an article, in the order of the file. What is known about an article stands first.
enum class ArticleKey : std::uint8_t { title, byline, url, publisher, published, language, text, sha256, blocks };
inline constexpr std::array<std::string_view, 9> article_keys = {
    "title", "byline", "url", "publisher", "published", "language", "text", "sha256", "blocks"};

/// An annotation as it stands in a file, before it is held against the text.
struct AnnotationAsRead {
    /// Its `spans` say nothing yet.
    annotation::Annotation annotation;
    /// Whether its kind is one of those that there are; if not, little else of it was read.
    bool kind_known = false;
    /// Nothing where they are at fault.
    std::optional<annotation::Spans> spans;
    /// The first place that the spans name, if one can be made out.
    std::optional<text::CodePointOffset> stated_start;
    /// The value of `exact`, if it is there and a string.
    JsonCursor exact;
    /// What follows the annotation; absent where it is no object.
    JsonCursor after;
};

/// Each reads the object at `value`, lists what is wrong in it, and returns what could be read.
article::Metadata read_metadata(const Members& article, FaultList& faults);
article::Block read_block(JsonCursor value, const Place& place, FaultList& faults);
annotation::Label read_label(JsonCursor value, const Place& place, FaultList& faults);
annotation::Speaker read_speaker(JsonCursor value, const Place& place, FaultList& faults);
AnnotationAsRead read_annotation(JsonCursor value, const Place& place, FaultList& faults);

/// Writes the keys about an article into the object that is open.
void write_metadata(JsonWriter& writer, const article::Metadata& metadata);
void write_block(JsonWriter& writer, const article::Block& block);
void write_label(JsonWriter& writer, const annotation::Label& label);
void write_speaker(JsonWriter& writer, const annotation::Speaker& speaker);
/// `exact` is the text of its spans; where there is none, the key is left out.
void write_annotation(JsonWriter& writer, const annotation::Annotation& annotation,
                      std::optional<std::string_view> exact);
/// Writes keys without a name here into the object that is open, each on a line of its own.
void write_unknown(JsonWriter& writer, const std::vector<article::UnknownField>& fields);

}  // namespace sayso::exchange
