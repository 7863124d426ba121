// What a `.sayso.json` says, part by part, before the parts are held against one another: the common ground of reading
// a file strictly (sayso_json) and of saving what can be saved of a bad one (rescue). Rests on annotation_json.
#pragma once

#include <cstddef>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "annotation/annotation.h"
#include "annotation/document.h"
#include "annotation/speaker.h"
#include "annotation/tagset.h"
#include "article/article.h"
#include "exchange/annotation_keys.h"
#include "exchange/faults.h"
#include "exchange/json_members.h"
#include "exchange/json_scan.h"
#include "exchange/json_text.h"
#include "text/steps.h"

namespace sayso::exchange {

enum class FileKey : std::uint8_t { format, article, tagset, speakers, annotations };
inline constexpr std::array<std::string_view, 5> file_keys = {"format", "article", "tagset", "speakers", "annotations"};
inline constexpr std::string_view format_name = "sayso/1";

struct FileParts {
    /// Where the article stands in the file that was read ahead of all else (first_look.h); null where none was.
    const char* read_ahead = nullptr;
    /// Without a text, nothing can be said of offsets, and nothing can be saved.
    bool has_text = false;
    article::Article article;
    /// As the file states it.
    std::optional<std::string> sha256;
    annotation::Tagset tagset;
    std::vector<annotation::Speaker> speakers;
    /// The list of annotations, or nowhere.
    JsonCursor annotations;
    std::vector<article::UnknownField> unknown;
    std::vector<article::UnknownField> unknown_of_article;
    std::vector<article::UnknownField> unknown_of_tagset;
};

/// Reads all but the annotations into `parts`, which are new, but for an article that was read ahead. What is of the
/// wrong type, and a block that does not fit, is a fault and left out. `scanned` are the members of the file, where a
/// scan has found them; empty: they are looked for. One pass over what is read.
text::Steps read_file_parts(JsonCursor file, std::span<const ScannedMember> scanned, FaultList* faults,
                            FileParts* parts);

// The pieces of it, for whoever reads only a part of a file.
text::Steps read_article(Member article, FaultList* faults, FileParts* parts);
void read_tagset(const Member& tagset, FaultList& faults, FileParts& parts);
void read_speakers(const Member& speakers, FaultList& faults, FileParts& parts);

/// The digest that the file states, if it is not the text's.
bool has_wrong_digest(const FileParts& parts);

/// An annotation with its place in the file's list.
struct ListedAnnotation {
    annotation::Annotation annotation;
    std::size_t index = 0;
    /// Where false, the `kind` was at fault, and whoever names this annotation is not blamed for it.
    bool kind_known = true;
};

/// Reads the annotation at `value` to the end of `annotations` and holds it against the text of `parts`; then `value`
/// stands after it. `list` is the place of the list, `room` is for words to be compared.
void read_listed(JsonCursor& value, const FileParts& parts, const Place& list, std::string& room, FaultList& faults,
                 std::vector<ListedAnnotation>& annotations);

/// A key of an annotation whose id names nothing, the wrong kind, or its own annotation in a circle; or the `id`
/// itself, where another annotation has it already.
struct LooseLink {
    /// Position in the list that was looked at.
    std::size_t position = 0;
    AnnotationKey key = AnnotationKey::source;
    /// In a list of ids, which.
    std::optional<std::size_t> element;
    std::string message;
};

/// All loose links of `annotations`, in their order. Of those with one id, the first is what the id names. O(n).
std::vector<LooseLink> loose_links(std::span<const ListedAnnotation> annotations,
                                   std::span<const annotation::Speaker> speakers, const annotation::Tagset& tagset);

/// Takes all loose links away, and returns what they were.
std::vector<LooseLink> cut_loose_links(std::span<ListedAnnotation> annotations,
                                       std::span<const annotation::Speaker> speakers, const annotation::Tagset& tagset);

/// The document of all parts, which fit together, into `document`. Takes parts and annotations away as it goes, so that
/// they are not held twice. O(n log n).
using Assembled = std::optional<std::expected<annotation::Document, Fault>>;
text::Steps assemble(FileParts* parts, std::vector<ListedAnnotation>* annotations, Assembled* document);

}  // namespace sayso::exchange
