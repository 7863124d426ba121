// Characters, words and sentences around a place: each found from the block that the place stands in.
#include "app/text_units.h"

#include <algorithm>
#include <vector>

#include "text/breaks.h"
#include "text/words.h"

namespace sayso::app {

namespace {

using text::ByteOffset;
using text::ByteRange;
using text::CodePointOffset;
using text::CodePointRange;

/// The stretch that is broken into units for a place: its block, or what lies between two blocks.
CodePointRange stretch_at(const article::Article& article, CodePointOffset place) {
    const auto& blocks = article.blocks;
    const std::size_t number = block_number_at(article, place);
    if (number < blocks.size() && blocks[number].range.begin <= place) return blocks[number].range;
    const CodePointOffset begin = number == 0 ? CodePointOffset{} : blocks[number - 1].range.end;
    const CodePointOffset end = number == blocks.size() ? article.text.size() : blocks[number].range.begin;
    return {begin, end};
}

/// A stretch of the text with the means to go between its bytes and the article's code points.
struct Stretch {
    Stretch(const article::Article& article, CodePointOffset place)
        : text(article.text), range(stretch_at(article, place)), begin(text.byte(range.begin)) {
        bytes = text.slice(range);
    }
    [[nodiscard]] ByteOffset inside(CodePointOffset place) const { return ByteOffset{text.byte(place) - begin}; }
    [[nodiscard]] CodePointOffset outside(ByteOffset place) const { return text.code_point(begin + place.value); }
    [[nodiscard]] CodePointRange outside(ByteRange inner) const { return {outside(inner.begin), outside(inner.end)}; }

    const article::ArticleText& text;
    CodePointRange range;
    ByteOffset begin;
    std::string_view bytes;
};

/// Of segments by their ends: the one that holds `place`; the last one for the end of all.
ByteRange segment_holding(const std::vector<ByteOffset>& ends, ByteOffset place) {
    if (ends.empty()) return {};
    auto end = std::ranges::upper_bound(ends, place);
    if (end == ends.end()) --end;
    return {end == ends.begin() ? ByteOffset{} : *std::prev(end), *end};
}

CodePointRange sentence_at(const annotation::Document& document, CodePointOffset place) {
    if (const auto* const marked = sentence_marked_at(document, place)) return marked->spans.extent();
    const Stretch stretch(document.article(), place);
    const auto ends = text::sentence_boundaries(stretch.bytes);
    return trimmed(stretch.text, stretch.outside(segment_holding(ends, stretch.inside(place))));
}

CodePointOffset word_to_the_right(const Stretch& stretch, CodePointOffset place) {
    ByteOffset from = stretch.inside(place);
    for (const ByteOffset boundary : text::word_boundaries(stretch.bytes)) {
        if (boundary <= from) continue;
        if (const ByteRange word = text::word_at(stretch.bytes, from); word.begin <= from && from < word.end) {
            return stretch.outside(word.end);
        }
        from = boundary;
    }
    return stretch.range.end;
}

CodePointOffset word_to_the_left(const Stretch& stretch, CodePointOffset place) {
    const ByteOffset from = stretch.inside(place);
    ByteOffset best{};
    ByteOffset begin{};
    for (const ByteOffset boundary : text::word_boundaries(stretch.bytes)) {
        if (begin >= from) break;
        if (text::word_at(stretch.bytes, begin).begin == begin && !text::word_at(stretch.bytes, begin).empty()) {
            best = begin;
        }
        begin = boundary;
    }
    return stretch.outside(best);
}

/// The first place where a caret can stand after `place`'s block, or before it.
CodePointOffset beyond_block(const article::Article& article, CodePointOffset place, int direction) {
    const auto& blocks = article.blocks;
    const std::size_t number = block_number_at(article, place);
    const bool inside = number < blocks.size() && blocks[number].range.begin <= place;
    if (direction > 0) {
        const std::size_t next = inside ? number + 1 : number;
        return next < blocks.size() ? blocks[next].range.begin : place;
    }
    return number > 0 ? blocks[number - 1].range.end : place;
}

CodePointOffset sentence_from(const annotation::Document& document, CodePointOffset place, int direction) {
    const CodePointRange here = sentence_at(document, place);
    const Stretch stretch(document.article(), place);
    if (direction < 0) {
        if (here.begin < place) return here.begin;
        // At the start of a sentence: to the start of the one before.
        if (place > stretch.range.begin) return sentence_at(document, place - 1).begin;
        return beyond_block(document.article(), place, direction);
    }
    const CodePointOffset after = std::clamp(here.end, place, stretch.range.end);
    return trimmed(stretch.text, {after, stretch.range.end}).begin;
}

CodePointOffset character_from(const Stretch& stretch, CodePointOffset place, int direction) {
    const auto ends = text::grapheme_boundaries(stretch.bytes);
    const ByteOffset here = stretch.inside(place);
    if (direction > 0) return stretch.outside(segment_holding(ends, here).end);
    return stretch.outside(segment_holding(ends, here - 1).begin);
}

}  // namespace

std::size_t block_number_at(const article::Article& article, CodePointOffset place) {
    const auto& blocks = article.blocks;
    const auto found = std::ranges::lower_bound(blocks, place, {}, [](const auto& block) { return block.range.end; });
    return static_cast<std::size_t>(found - blocks.begin());
}

const article::Block* block_at(const article::Article& article, CodePointOffset place) {
    const std::size_t number = block_number_at(article, place);
    if (number == article.blocks.size() || place < article.blocks[number].range.begin) return nullptr;
    return &article.blocks[number];
}

const annotation::Annotation* sentence_marked_at(const annotation::Document& document, CodePointOffset place) {
    const annotation::Annotation* found = nullptr;
    document.each_touching({place, place}, [&](const annotation::Annotation& each) {
        if (each.kind != annotation::AnnotationKind::sentence || each.status == annotation::Status::rejected) return;
        // One that starts here is meant, not the one that ends here.
        if (found == nullptr || each.spans.extent().contains(place)) found = &each;
    });
    return found;
}

CodePointRange unit_at(const annotation::Document& document, Unit unit, CodePointOffset place) {
    const article::Article& article = document.article();
    place = std::min(place, article.text.size());
    const article::Block* block = block_at(article, place);
    if (block == nullptr) return {place, place};
    const Stretch stretch(article, place);
    switch (unit) {
        case Unit::character:
            if (place == block->range.end) return {place, place};
            return stretch.outside(segment_holding(text::grapheme_boundaries(stretch.bytes), stretch.inside(place)));
        case Unit::word:
            return stretch.outside(text::word_at(stretch.bytes, stretch.inside(place)));
        case Unit::sentence:
            return sentence_at(document, place);
        case Unit::block:
            return block->range;
    }
    return {place, place};
}

CodePointOffset moved_by(const annotation::Document& document, Unit unit, CodePointOffset place, int direction) {
    const article::Article& article = document.article();
    place = std::min(place, article.text.size());
    const article::Block* block = block_at(article, place);
    if (block == nullptr || place == (direction > 0 ? block->range.end : block->range.begin)) {
        const CodePointOffset next = beyond_block(article, place, direction);
        if (unit != Unit::block || direction > 0) return next;
        const article::Block* before = block_at(article, next);
        return before == nullptr ? next : before->range.begin;
    }
    const Stretch stretch(article, place);
    switch (unit) {
        case Unit::character:
            return character_from(stretch, place, direction);
        case Unit::word:
            return direction > 0 ? word_to_the_right(stretch, place) : word_to_the_left(stretch, place);
        case Unit::sentence:
            return sentence_from(document, place, direction);
        case Unit::block:
            return direction > 0 ? block->range.end : block->range.begin;
    }
    return place;
}

CodePointOffset snapped_to_character(const article::Article& article, CodePointOffset place) {
    place = std::min(place, article.text.size());
    const Stretch stretch(article, place);
    const ByteOffset here = stretch.inside(place);
    const ByteRange character = segment_holding(text::grapheme_boundaries(stretch.bytes), here);
    return character.begin < here && here < character.end ? stretch.outside(character.begin) : place;
}

CodePointRange snapped_to_characters(const article::Article& article, CodePointRange range) {
    const CodePointOffset begin = snapped_to_character(article, range.begin);
    if (range.empty()) return {begin, begin};
    const CodePointOffset wanted = std::min(range.end, article.text.size());
    const CodePointOffset end = snapped_to_character(article, wanted);
    if (end == wanted) return {begin, end};
    const Stretch stretch(article, wanted);
    return {begin, stretch.outside(segment_holding(text::grapheme_boundaries(stretch.bytes), stretch.inside(end)).end)};
}

CodePointRange snapped_to_words(const article::Article& article, CodePointRange range) {
    range = snapped_to_characters(article, range);
    const ByteRange snapped = text::snap_to_words(article.text.bytes(), article.text.byte_range(range));
    return article.text.code_point_range(snapped);
}

CodePointRange trimmed(const article::ArticleText& text, CodePointRange range) {
    return text.code_point_range(text::trim_white_space(text.bytes(), text.byte_range(range)));
}

}  // namespace sayso::app
