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

text::Steps digest_in_steps(std::string_view bytes, std::string* hexadecimal) {
    constexpr std::size_t piece = std::size_t{256} << 10;
    SHA2_CTX context;
    SHA256Init(&context);
    for (std::size_t begin = 0; begin < bytes.size(); begin += piece) {
        const std::string_view part = bytes.substr(begin, piece);
        // Read only there; libmd takes bytes as uint8_t.
        SHA256Update(&context, reinterpret_cast<const std::uint8_t*>(part.data()), part.size());
        co_yield static_cast<float>(begin + part.size()) / static_cast<float>(bytes.size());
    }
    std::array<std::uint8_t, SHA256_DIGEST_LENGTH> digest{};
    SHA256Final(digest.data(), &context);

    constexpr std::string_view digits = "0123456789abcdef";
    hexadecimal->reserve(digest.size() * 2);
    for (const std::uint8_t byte : digest) {
        hexadecimal->push_back(digits[byte >> 4]);
        hexadecimal->push_back(digits[byte & 0x0F]);
    }
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
    explicit Shared(std::string bytes) : text(std::move(bytes)), offsets(text) {}

    std::string text;
    text::OffsetIndex offsets;
    /// Empty until it is asked for.
    mutable std::string sha256;
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
    work_out_sha256().finish();
    return shared().sha256;
}

text::Steps ArticleText::work_out_sha256() const {
    // Keeps the text while it is at work, whatever becomes of this copy.
    const ArticleText kept = *this;
    const Shared& of = kept.shared();
    if (!of.sha256.empty()) co_return;
    std::string sha256;
    for (auto digest = digest_in_steps(of.text, &sha256); digest.step();)
        co_yield digest.done();
    of.sha256 = std::move(sha256);
}

}  // namespace sayso::article
