#include "exchange/file_kind.h"

#include <algorithm>
#include <optional>

namespace sayso::exchange {

namespace {

constexpr std::string_view white_space = " \t\r\n";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// `text` after `wanted` and the white space before it, if it stands there.
std::optional<std::string_view> after(std::string_view text, std::string_view wanted) {
    text.remove_prefix(std::min(text.find_first_not_of(white_space), text.size()));
    if (!text.starts_with(wanted)) return std::nullopt;
    return text.substr(wanted.size());
}

}  // namespace

bool looks_annotated(std::string_view name, std::string_view bytes) {
    if (name.ends_with(".sayso.json")) return true;
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    if (!after(bytes, "{")) return false;
    constexpr std::string_view key = "\"format\"";
    for (std::size_t place = bytes.find(key); place != bytes.npos; place = bytes.find(key, place + 1)) {
        const auto colon = after(bytes.substr(place + key.size()), ":");
        if (colon && after(*colon, "\"sayso/")) return true;
    }
    return false;
}

}  // namespace sayso::exchange
