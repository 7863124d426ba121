// The shared, unchanging insides of an ArticleText. SHA-256 is libmd's.
#include "article/article.h"

#include <array>
#include <cstdint>
#include <utility>

#include <sha2.h>

namespace sayso::article {

namespace {

constexpr std::array<std::string_view, 9> block_kind_names = {"title", "byline", "dateline", "heading",    "paragraph",
                                                              "list",  "quote",  "caption",  "boilerplate"};

std::string sha256_of(std::string_view bytes) {
    SHA2_CTX context;
    SHA256Init(&context);
    // Read only there; libmd takes bytes as uint8_t.
    SHA256Update(&context, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    std::array<std::uint8_t, SHA256_DIGEST_LENGTH> digest{};
    SHA256Final(digest.data(), &context);

    constexpr std::string_view digits = "0123456789abcdef";
    std::string hexadecimal;
    hexadecimal.reserve(digest.size() * 2);
    for (const std::uint8_t byte : digest) {
        hexadecimal.push_back(digits[byte >> 4]);
        hexadecimal.push_back(digits[byte & 0x0F]);
    }
    return hexadecimal;
}

}  // namespace

std::string_view name_of(BlockKind kind) {
    return block_kind_names[static_cast<std::size_t>(kind)];
}

std::optional<BlockKind> block_kind_named(std::string_view name) {
    for (std::size_t index = 0; index < block_kind_names.size(); ++index) {
        if (block_kind_names[index] == name) return static_cast<BlockKind>(index);
    }
    return std::nullopt;
}

struct ArticleText::Shared {
    explicit Shared(std::string bytes) : text(std::move(bytes)), offsets(text), sha256(sha256_of(text)) {}

    std::string text;
    text::OffsetIndex offsets;
    std::string sha256;
};

ArticleText::ArticleText(std::string text) : shared_(std::make_shared<const Shared>(std::move(text))) {}

const ArticleText::Shared& ArticleText::shared() const {
    static const Shared empty{std::string()};
    return shared_ ? *shared_ : empty;
}

std::string_view ArticleText::bytes() const {
    return shared().text;
}
const text::OffsetIndex& ArticleText::offsets() const {
    return shared().offsets;
}
std::string_view ArticleText::sha256() const {
    return shared().sha256;
}

}  // namespace sayso::article
