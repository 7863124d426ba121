// A checkpoint every 64 bytes says how much stands before it, which costs 128 kB a MB of text, and nothing at all for
// pure ASCII, where the three units are one. A conversion finds its checkpoint, then reads at most 64 bytes.
#include "text/offsets.h"

#include "text/utf8.h"

namespace sayso::text {

namespace {

constexpr std::uint32_t stretch = 64;

std::uint32_t code_points_in(std::string_view bytes) {
    return static_cast<std::uint32_t>(count_code_points(bytes));
}
std::uint32_t utf16_units_in(std::string_view bytes) {
    return static_cast<std::uint32_t>(count_utf16_units(bytes));
}

/// The last checkpoint of which no more than `target` stands before, by `measure`, of which the text has `total`. Looks
/// first where it would be if all letters were alike, then in ever larger steps from there: mostly a look or two.
template <typename Checkpoints, typename Measure>
std::uint32_t last_checkpoint_at(const Checkpoints& checkpoints, Measure measure, std::uint32_t target,
                                 std::uint32_t total) {
    const std::size_t guess = static_cast<std::uint64_t>(target) * checkpoints.size() / total;
    std::size_t at = 0;  // the first one is 0, so never after the target
    std::size_t after = checkpoints.size();
    if (checkpoints[guess].*measure <= target) {
        at = guess;
        for (std::size_t step = 1; at + step < checkpoints.size(); step *= 2) {
            if (checkpoints[at + step].*measure > target) {
                after = at + step;
                break;
            }
            at += step;
        }
    } else {
        after = guess;
        for (std::size_t step = 1; step < after; step *= 2) {
            if (checkpoints[after - step].*measure <= target) {
                at = after - step;
                break;
            }
            after -= step;
        }
    }
    while (after - at > 1) {
        const std::size_t middle = (at + after) / 2;
        (checkpoints[middle].*measure <= target ? at : after) = middle;
    }
    return static_cast<std::uint32_t>(at);
}

}  // namespace

OffsetIndex::OffsetIndex(std::string_view text) : bytes_(static_cast<std::uint32_t>(text.size())) {
    checkpoints_.reserve(bytes_ / stretch + 1);
    for (std::size_t begin = 0; begin < text.size(); begin += stretch) {
        checkpoints_.push_back({code_points_, utf16_units_});
        const UnitCounts counts = count_units(text.substr(begin, stretch));
        code_points_ += counts.code_points;
        utf16_units_ += counts.utf16_units;
    }
    if (code_points_ == bytes_) checkpoints_ = {};
}

CodePointOffset OffsetIndex::code_point(std::string_view text, ByteOffset place) const {
    if (place.value >= bytes_) return CodePointOffset{code_points_};
    if (checkpoints_.empty()) return CodePointOffset{place.value};
    const auto start = static_cast<std::uint32_t>(start_of_code_point(text, place.value));
    const std::uint32_t checkpoint = start / stretch;
    const std::uint32_t begin = checkpoint * stretch;
    return CodePointOffset{checkpoints_[checkpoint].code_points + code_points_in(text.substr(begin, start - begin))};
}

Utf16Offset OffsetIndex::utf16(std::string_view text, ByteOffset place) const {
    if (place.value >= bytes_) return Utf16Offset{utf16_units_};
    if (checkpoints_.empty()) return Utf16Offset{place.value};
    const auto start = static_cast<std::uint32_t>(start_of_code_point(text, place.value));
    const std::uint32_t checkpoint = start / stretch;
    const std::uint32_t begin = checkpoint * stretch;
    return Utf16Offset{checkpoints_[checkpoint].utf16_units + utf16_units_in(text.substr(begin, start - begin))};
}

ByteOffset OffsetIndex::byte(std::string_view text, CodePointOffset place) const {
    if (place.value >= code_points_) return ByteOffset{bytes_};
    if (checkpoints_.empty()) return ByteOffset{place.value};
    const std::uint32_t checkpoint =
        last_checkpoint_at(checkpoints_, &Checkpoint::code_points, place.value, code_points_);
    std::uint32_t before = checkpoints_[checkpoint].code_points;
    std::uint32_t byte = checkpoint * stretch;
    // Eight bytes at a time, as long as the place cannot be among them.
    while (byte + 8 <= bytes_) {
        const std::uint32_t here = code_points_in(text.substr(byte, 8));
        if (before + here > place.value) break;
        before += here;
        byte += 8;
    }
    for (; byte < bytes_; ++byte) {
        if (is_continuation_byte(text[byte])) continue;
        if (before == place.value) break;
        ++before;
    }
    return ByteOffset{byte};
}

ByteOffset OffsetIndex::byte(std::string_view text, Utf16Offset place) const {
    if (place.value >= utf16_units_) return ByteOffset{bytes_};
    if (checkpoints_.empty()) return ByteOffset{place.value};
    const std::uint32_t checkpoint =
        last_checkpoint_at(checkpoints_, &Checkpoint::utf16_units, place.value, utf16_units_);
    std::uint32_t before = checkpoints_[checkpoint].utf16_units;
    std::uint32_t byte = checkpoint * stretch;
    while (byte + 8 <= bytes_) {
        const std::uint32_t here = utf16_units_in(text.substr(byte, 8));
        if (before + here > place.value) break;
        before += here;
        byte += 8;
    }
    for (; byte < bytes_; ++byte) {
        if (is_continuation_byte(text[byte])) continue;
        const std::uint32_t units = starts_four_bytes(text[byte]) ? 2 : 1;
        if (before + units > place.value) break;
        before += units;
    }
    return ByteOffset{byte};
}

}  // namespace sayso::text
