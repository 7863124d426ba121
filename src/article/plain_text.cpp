// All bytes go through one Repairer, a code point at a time, whichever encoding they came in; clean UTF-8 is copied
// whole.
#include "article/plain_text.h"

#include <array>
#include <utility>

#include "article/blocks.h"
#include "text/utf8.h"

namespace sayso::article {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF"sv;
constexpr std::string_view utf16_little_endian_mark = "\xFF\xFE"sv;
constexpr std::string_view utf16_big_endian_mark = "\xFE\xFF"sv;
constexpr std::string_view utf32_little_endian_mark = "\xFF\xFE\0\0"sv;
constexpr std::string_view utf32_big_endian_mark = "\0\0\xFE\xFF"sv;

/// Builds the text and keeps count of what it changes.
class Repairer {
  public:
    void reserve(std::size_t bytes) { text_.reserve(bytes); }

    /// Counts a repair at `byte` of the input, on the line that is being written.
    void note(RepairKind kind, std::size_t byte) { note(kind, byte, line_); }

    /// Takes the code point that starts at `byte` of the input.
    void take(char32_t code_point, std::size_t byte) {
        if (code_point == U'\n' && after_carriage_return_) {
            after_carriage_return_ = false;  // which has been written as a line end
            note(RepairKind::windows_line_ends, carriage_return_byte_, line_ - 1);
            return;
        }
        settle_carriage_return();
        switch (code_point) {
            case U'\r':
                after_carriage_return_ = true;
                carriage_return_byte_ = byte;
                end_line();
                break;
            case U'\n':
                end_line();
                break;
            case U'\0':
                note(RepairKind::nul_replaced, byte);
                text::append_utf8(text_, text::replacement_character);
                break;
            default:
                text::append_utf8(text_, code_point);
        }
    }

    void take_ill_formed(std::size_t byte) {
        settle_carriage_return();
        note(RepairKind::ill_formed_replaced, byte);
        text::append_utf8(text_, text::replacement_character);
    }

    RepairedText finish() {
        settle_carriage_return();
        RepairedText repaired{std::move(text_), {}};
        for (const Repair& repair : repairs_) {
            if (repair.count != 0) repaired.repairs.push_back(repair);
        }
        return repaired;
    }

  private:
    void note(RepairKind kind, std::size_t byte, std::uint32_t line) {
        Repair& repair = repairs_[static_cast<std::size_t>(kind)];
        if (repair.count == 0) repair = {kind, 0, line, static_cast<std::uint32_t>(byte)};
        ++repair.count;
    }

    void end_line() {
        text_.push_back('\n');
        ++line_;
    }

    /// Counts a CR once it is clear that no LF follows it.
    void settle_carriage_return() {
        if (!after_carriage_return_) return;
        after_carriage_return_ = false;
        note(RepairKind::carriage_returns, carriage_return_byte_, line_ - 1);
    }

    std::string text_;
    std::array<Repair, 6> repairs_{};
    std::uint32_t line_ = 1;
    bool after_carriage_return_ = false;
    std::size_t carriage_return_byte_ = 0;
};

RepairedText repair_utf8(std::string_view bytes) {
    Repairer repairer;
    const std::size_t mark = bytes.starts_with(utf8_mark) ? utf8_mark.size() : 0;
    const std::string_view rest = bytes.substr(mark);
    if (mark != 0) repairer.note(RepairKind::byte_order_mark_removed, 0);
    const bool is_clean = !rest.contains('\r') && !rest.contains('\0') && text::is_valid_utf8(rest);
    if (is_clean) {
        RepairedText repaired = repairer.finish();
        repaired.text = rest;
        return repaired;
    }
    repairer.reserve(bytes.size());
    for (std::size_t place = mark; place < bytes.size();) {
        const text::DecodedCodePoint decoded = text::decode_first(bytes.substr(place));
        if (decoded.well_formed) {
            repairer.take(decoded.code_point, place);
        } else {
            repairer.take_ill_formed(place);
        }
        place += decoded.length;
    }
    return repairer.finish();
}

enum class ByteOrder { little_endian, big_endian };

RepairedText repair_utf16(std::string_view bytes, ByteOrder order) {
    constexpr std::size_t unit_size = 2;
    const auto unit_at = [&](std::size_t place) -> char32_t {
        const auto first = static_cast<unsigned char>(bytes[place]);
        const auto second = static_cast<unsigned char>(bytes[place + 1]);
        return order == ByteOrder::little_endian ? char32_t{first} | char32_t{second} << 8
                                                 : char32_t{first} << 8 | char32_t{second};
    };
    Repairer repairer;
    repairer.reserve(bytes.size());
    repairer.note(RepairKind::byte_order_mark_removed, 0);
    repairer.note(RepairKind::utf16_decoded, 0);
    std::size_t place = unit_size;  // after the mark
    while (place + unit_size <= bytes.size()) {
        const char32_t unit = unit_at(place);
        const bool is_high = unit >= 0xD800 && unit <= 0xDBFF;
        const bool is_low = unit >= 0xDC00 && unit <= 0xDFFF;
        const char32_t next = is_high && place + 2 * unit_size <= bytes.size() ? unit_at(place + unit_size) : 0;
        if (next >= 0xDC00 && next <= 0xDFFF) {
            repairer.take(0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00), place);
            place += 2 * unit_size;
            continue;
        }
        if (is_high || is_low) {
            repairer.take_ill_formed(place);
        } else {
            repairer.take(unit, place);
        }
        place += unit_size;
    }
    if (place < bytes.size()) repairer.take_ill_formed(place);  // half a unit
    return repairer.finish();
}

/// "1 NUL character", "2 NUL characters".
std::string counted(std::uint32_t count, std::string_view one, std::string_view many) {
    return std::to_string(count).append(" ").append(count == 1 ? one : many);
}

}  // namespace

std::string describe(const Repair& repair) {
    const std::string line = std::to_string(repair.first_line);
    const std::string place = "on line " + line + " (byte " + std::to_string(repair.first_byte) + ")";
    const std::string where = repair.count == 1 ? ", " + place + "." : ", the first " + place + ".";
    switch (repair.kind) {
        case RepairKind::byte_order_mark_removed:
            return "Removed the byte order mark at the start.";
        case RepairKind::utf16_decoded:
            return "Read as UTF-16.";
        case RepairKind::windows_line_ends:
            return "Turned " + counted(repair.count, "Windows line end", "Windows line ends") + " (CR LF) into LF" +
                   where;
        case RepairKind::carriage_returns:
            return "Turned " + counted(repair.count, "carriage return", "carriage returns") + " (CR) into LF" + where;
        case RepairKind::nul_replaced:
            return "Replaced " + counted(repair.count, "NUL character", "NUL characters") + " by \uFFFD" + where;
        case RepairKind::ill_formed_replaced:
            return "Replaced " +
                   counted(repair.count, "place that could not be read", "places that could not be read") +
                   " by \uFFFD" + where + " If words look wrong, save the article as UTF-8 and open it again.";
    }
    return {};
}

std::expected<RepairedText, ReadError> repair_plain_text(std::string_view bytes) {
    if (bytes.size() > largest_plain_text) {
        return std::unexpected(ReadError{"This text is " + std::to_string(bytes.size() / (std::size_t{1024} * 1024)) +
                                         " MB long. Up to 256 MB can be opened: split it and open the parts."});
    }
    if (bytes.starts_with(utf32_little_endian_mark) || bytes.starts_with(utf32_big_endian_mark)) {
        return std::unexpected(ReadError{"This text is in UTF-32. Save it as UTF-8 and open it again."});
    }
    if (bytes.starts_with(utf16_little_endian_mark)) return repair_utf16(bytes, ByteOrder::little_endian);
    if (bytes.starts_with(utf16_big_endian_mark)) return repair_utf16(bytes, ByteOrder::big_endian);
    return repair_utf8(bytes);
}

std::expected<ArticleRead, ReadError> read_plain_text(std::string_view bytes) {
    std::expected<RepairedText, ReadError> repaired = repair_plain_text(bytes);
    if (!repaired) return std::unexpected(std::move(repaired.error()));
    ArticleRead read;
    read.article.text = ArticleText(std::move(repaired->text));
    read.article.blocks = split_into_blocks(read.article.text);
    read.article.metadata = metadata_of(read.article.text, read.article.blocks);
    read.repairs = std::move(repaired->repairs);
    return read;
}

}  // namespace sayso::article
