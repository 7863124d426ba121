#include "markup/page.h"

#include <algorithm>
#include <array>
#include <utility>

#include "markup/article_text.h"
#include "markup/encoding.h"
#include "markup/page_tree.h"

namespace sayso::markup {

namespace {

using article::ReadError;
using article::RepairKind;

constexpr std::string_view white_space = " \t\n\r\f";
constexpr auto page_names = std::to_array<std::string_view>({".html", ".htm", ".xhtml"});
constexpr auto page_starts = std::to_array<std::string_view>(
    {"<!doctype html", "<html", "<head", "<title", "<meta", "<body", "<main", "<article"});

char to_lower(char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
}

bool equals_in_any_case(std::string_view text, std::string_view lower) {
    return std::ranges::equal(text, lower, {}, to_lower);
}

bool has_byte_order_mark(std::string_view bytes) {
    constexpr auto marks = std::to_array<std::string_view>({"\xEF\xBB\xBF", "\xFE\xFF", "\xFF\xFE"});
    return std::ranges::any_of(marks, [&](std::string_view mark) { return bytes.starts_with(mark); });
}

/// What the page's first <meta> that names an encoding says: by `charset`, or by `content`.
struct EncodingReader {
    std::string_view label = {};

    bool enter(const GumboNode& node) {
        if (!label.empty()) return false;
        if (tag_of(node) != GUMBO_TAG_META) return true;
        if (const char* const charset = attribute_of(node, "charset")) label = charset;
        const char* const kind = attribute_of(node, "http-equiv");
        const char* const content = attribute_of(node, "content");
        if (label.empty() && kind != nullptr && content != nullptr && equals_in_any_case(kind, "content-type")) {
            label = after_charset(content);
        }
        return true;
    }
    void leave(const GumboNode& /*node*/) {}

  private:
    /// "utf-8" of "text/html; charset=utf-8".
    static std::string_view after_charset(std::string_view content) {
        constexpr std::string_view wanted = "charset=";
        const auto found = std::ranges::search(content, wanted, {}, to_lower);
        if (found.empty()) return {};
        content = content.substr(static_cast<std::size_t>(found.end() - content.begin()));
        content.remove_prefix(std::min(content.find_first_not_of("\"' "), content.size()));
        return content.substr(0, content.find_first_of("\"'; "));
    }
};

std::string_view encoding_label(const PageTree& page) {
    EncodingReader reader;
    walk(page.root(), reader);
    return reader.label;
}

ReadError to_read_error(TreeRefusal refusal) {
    const std::string advice = " Copy the article's text out of a browser instead.";
    switch (refusal) {
        case TreeRefusal::too_deep:
            return {"This page has more than " + std::to_string(BOUNDED_GUMBO_DEPTH) +
                    " elements within one another, which no article needs." + advice};
        case TreeRefusal::too_much:
            return {"The tags of this page are so tangled that it takes too much memory." + advice};
    }
    return {};
}

bool has_ill_formed(const article::RepairedText& repaired) {
    return std::ranges::any_of(
        repaired.repairs, [](const article::Repair& repair) { return repair.kind == RepairKind::ill_formed_replaced; });
}

/// What is worth telling of a page, in which white space means nothing.
std::vector<std::string> told(const std::vector<article::Repair>& repairs) {
    constexpr auto kinds =
        std::to_array({RepairKind::utf16_decoded, RepairKind::nul_replaced, RepairKind::ill_formed_replaced});
    std::vector<std::string> sentences;
    for (const article::Repair& repair : repairs) {
        if (std::ranges::find(kinds, repair.kind) != kinds.end()) sentences.push_back(article::describe(repair));
    }
    return sentences;
}

std::expected<std::string, ReadError> text_of(const PageTree& page) {
    std::string text = article_text(page);
    if (!text.empty()) return text;
    return std::unexpected(ReadError{
        "There is no text in this page. If a browser shows some, scripts put it there: copy it out of the browser."});
}

/// Reads a page again that is not in UTF-8 and says that it is in windows-1252.
std::expected<PageRead, ReadError> read_windows_1252(std::string_view bytes) {
    const std::string decoded = decode_windows_1252(bytes);
    const auto repaired = article::repair_plain_text(decoded);
    if (!repaired) return std::unexpected(repaired.error());
    const auto page = PageTree::parse(repaired->text);
    if (!page) return std::unexpected(to_read_error(page.error()));
    auto text = text_of(*page);
    if (!text) return std::unexpected(std::move(text.error()));
    PageRead read{*std::move(text), told(repaired->repairs)};
    read.repairs.emplace_back("Read as windows-1252, as the page says.");
    return read;
}

}  // namespace

bool looks_like_page(std::string_view name, std::string_view bytes) {
    const auto ends_name = [&](std::string_view end) {
        return name.size() > end.size() && equals_in_any_case(name.substr(name.size() - end.size()), end);
    };
    if (std::ranges::any_of(page_names, ends_name)) return true;
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
    bytes.remove_prefix(std::min(bytes.find_first_not_of(white_space), bytes.size()));
    return std::ranges::any_of(page_starts, [&](std::string_view start) {
        if (bytes.size() <= start.size() || !equals_in_any_case(bytes.substr(0, start.size()), start)) return false;
        // <header> is no <head>.
        return std::string_view(" \t\n\r\f/>").contains(bytes[start.size()]);
    });
}

std::expected<PageRead, ReadError> read_page(std::string_view bytes) {
    if (bytes.size() > largest_page) {
        return std::unexpected(ReadError{"This page is " + std::to_string(bytes.size() / (std::size_t{1024} * 1024)) +
                                         " MB long. Up to 32 MB of HTML can be read: save the article as text."});
    }
    const auto repaired = article::repair_plain_text(bytes);
    if (!repaired) return std::unexpected(repaired.error());
    const auto page = PageTree::parse(repaired->text);
    if (!page) return std::unexpected(to_read_error(page.error()));
    constexpr char escape = '\x1B';  // begins Japanese letters of ISO-2022-JP, which is ASCII otherwise
    if (!has_byte_order_mark(bytes) && (has_ill_formed(*repaired) || bytes.contains(escape))) {
        const std::string_view label = encoding_label(*page);
        const Encoding encoding = label.empty() ? Encoding::utf8 : encoding_labelled(label);
        if (encoding == Encoding::windows_1252) return read_windows_1252(bytes);
        if (encoding == Encoding::other) {
            return std::unexpected(ReadError{"This page says that it is in " + std::string(label.substr(0, 40)) +
                                             ". Open it in a browser, save it as UTF-8 and try again."});
        }
    }
    auto text = text_of(*page);
    if (!text) return std::unexpected(std::move(text.error()));
    return PageRead{*std::move(text), told(repaired->repairs)};
}

}  // namespace sayso::markup
