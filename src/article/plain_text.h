// Reading plain text into an article: whatever the bytes are, every character is kept and shown, and what had to be
// changed so that it could be is told. Rests on text/utf8 and blocks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"

namespace sayso::article {

/// The most bytes that are read as one article: 256 MiB.
inline constexpr std::size_t largest_plain_text = std::size_t{256} * 1024 * 1024;

/// What a reader changes. Nothing else is normalised.
enum class RepairKind {
    byte_order_mark_removed,
    utf16_decoded,        ///< told by its byte order mark
    windows_line_ends,    ///< CR LF became LF
    carriage_returns,     ///< CR alone became LF
    nul_replaced,         ///< NUL became U+FFFD: browsers would drop it, and then what stood there could not be seen
    ill_formed_replaced,  ///< each maximal ill-formed sequence became U+FFFD
};

/// Something that a reader changed, all its places together.
struct Repair {
    RepairKind kind;
    /// How many places.
    std::uint32_t count = 0;
    /// The first of them: its line in the text as read, counted from 1 …
    std::uint32_t first_line = 1;
    /// … and its byte in what was read, counted from 0.
    std::uint32_t first_byte = 0;

    bool operator==(const Repair&) const = default;
};

/// One sentence for the person: what was changed, how often, and where first.
std::string describe(const Repair& repair);

/// Why bytes were not read, with what to do about it.
struct ReadError {
    std::string message;

    bool operator==(const ReadError&) const = default;
};

/// A text as it can be annotated: valid UTF-8, lines ended by LF, no NUL, no byte order mark at its start.
struct RepairedText {
    std::string text;
    /// In the order of RepairKind; empty if the bytes were fine.
    std::vector<Repair> repairs;
};

/// Makes a text of any bytes: UTF-8, or UTF-16 that starts with a byte order mark. Refuses UTF-32 and more than
/// `largest_plain_text`. One pass; bytes that need no repair are checked and copied.
std::expected<RepairedText, ReadError> repair_plain_text(std::string_view bytes);

/// An article and what was changed to read it.
struct ArticleRead {
    Article article;
    std::vector<Repair> repairs;
};

/// Repairs the bytes, then finds the blocks, the title and the byline. O(n).
std::expected<ArticleRead, ReadError> read_plain_text(std::string_view bytes);

}  // namespace sayso::article
