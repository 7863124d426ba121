// WrittenInParts: a document's `.sayso.json`, written a little at a time while the document is changed. What an Edit
// touches is written anew, and only that: so whoever works on does not keep it from coming to its end, and once it is
// there it is the file of the document as it is then. Rests on json_writer and document.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "annotation/document.h"
#include "annotation/edit.h"
#include "exchange/json_writer.h"
#include "text/offsets.h"

namespace sayso::exchange {

class WrittenInParts {
  public:
    /// `document` lives longer, where it is.
    explicit WrittenInParts(const annotation::Document& document) : document_(document) {}

    /// Writes the next part, some hundred annotations or a thousand lines of the article; false once all is as the
    /// document is. An Edit later, there may be more to write.
    bool step();
    /// How much is written, 0 to 100, by how far into the text. O(1).
    [[nodiscard]] int percent() const;
    /// Before `edit` is applied to the document: what it touches is to be written anew. O(log n) a change.
    void will_change(const annotation::Edit& edit);
    /// Once there is nothing more to write: the file. Leaves this as it was at the start. O(bytes).
    std::string take();

  private:
    enum class Stage { article, blocks, rest };
    /// The annotations whose extent starts from `begin` up to the next chunk.
    struct Chunk {
        text::CodePointOffset begin;
        bool is_stale = true;
        std::string bytes;
    };

    void start_article();
    void write_blocks();
    void write_registry();
    void write_chunk(std::size_t number);
    void touch(text::CodePointOffset place);

    const annotation::Document& document_;
    Stage stage_ = Stage::article;
    std::size_t blocks_written_ = 0;
    /// All before the tag-set.
    JsonWriter writer_{JsonWriter::Layout::lines};
    std::string article_;
    /// The tag-set and the speakers.
    bool registry_is_stale_ = true;
    std::string registry_;
    std::vector<Chunk> chunks_ = {{.begin = {}, .bytes = {}}};
    /// No chunk before this one is stale.
    std::size_t first_stale_ = 0;
    /// A writer that stands in the list of annotations, with nothing in it.
    JsonWriter in_list_{JsonWriter::Layout::lines};
};

}  // namespace sayso::exchange
