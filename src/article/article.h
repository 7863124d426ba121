// An article: its text, which never changes while it is annotated, and what is known about it: title, byline, blocks.
// Rests on text/offsets for places in the text.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "article/unknown_field.h"
#include "text/offsets.h"
#include "text/steps.h"

namespace sayso::article {

/// What a line of an article is for. The order is that of the file format.
enum class BlockKind { title, byline, dateline, heading, paragraph, list, quote, caption, boilerplate };

/// A kind's name as the file format spells it.
std::string_view name_of(BlockKind kind);
/// The kind that the file format spells so, if there is one.
std::optional<BlockKind> block_kind_named(std::string_view name);

/// One non-blank line of the text, without its newline and without white space around it.
struct Block {
    BlockKind kind = BlockKind::paragraph;
    text::CodePointRange range;
    /// Of the file; kept while the block is.
    std::vector<UnknownField> unknown = {};

    bool operator==(const Block&) const = default;
};

/// What is known about an article beside its text. An absent value is null in the file.
struct Metadata {
    std::string title;
    std::string byline;
    std::optional<std::string> url;
    std::optional<std::string> publisher;
    std::optional<std::string> published;
    std::optional<std::string> language;

    bool operator==(const Metadata&) const = default;
};

/// The text that all offsets count in, with its conversions and its digest. It never changes, and is shared: copying an
/// Article costs nothing as the text grows. The digest is worked out when it is first asked for, so only one thread
/// asks at a time.
class ArticleText {
  public:
    /// The empty text.
    ArticleText() = default;
    /// `text` is valid UTF-8. Costs one pass for the offsets.
    explicit ArticleText(std::string text);

    [[nodiscard]] std::string_view bytes() const;
    [[nodiscard]] const text::OffsetIndex& offsets() const;
    /// SHA-256 of the UTF-8 bytes, 64 lower-case hexadecimal digits. One pass the first time, for all copies.
    [[nodiscard]] std::string_view sha256() const;
    /// The same pass a little at a time, after which it is at hand.
    [[nodiscard]] text::Steps work_out_sha256() const;

    [[nodiscard]] text::CodePointOffset size() const { return offsets().code_point_count(); }
    [[nodiscard]] text::ByteOffset byte(text::CodePointOffset place) const { return offsets().byte(bytes(), place); }
    [[nodiscard]] text::CodePointOffset code_point(text::ByteOffset place) const {
        return offsets().code_point(bytes(), place);
    }
    [[nodiscard]] text::ByteRange byte_range(text::CodePointRange range) const {
        return {byte(range.begin), byte(range.end)};
    }
    [[nodiscard]] text::CodePointRange code_point_range(text::ByteRange range) const {
        return {code_point(range.begin), code_point(range.end)};
    }
    /// The words in `range`; lives as long as any copy of this text.
    [[nodiscard]] std::string_view slice(text::CodePointRange range) const {
        return text::slice(bytes(), byte_range(range));
    }

  private:
    struct Shared;
    [[nodiscard]] const Shared& shared() const;
    std::shared_ptr<const Shared> shared_;  // none: the empty text
};

/// An article as annotated.
struct Article {
    ArticleText text;
    Metadata metadata;
    /// In order of the text, apart, covering every non-blank line once.
    std::vector<Block> blocks;
};

}  // namespace sayso::article
