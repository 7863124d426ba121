// Any bytes, read as an article: what comes out is a valid text whose offsets, breaks, levels, words, blocks and
// sentences agree.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "article/plain_text.h"
#include "text/bidi.h"
#include "text/breaks.h"
#include "text/emoji.h"
#include "text/utf8.h"
#include "text/words.h"

using namespace sayso;
using text::ByteOffset;
using text::ByteRange;
using text::CodePointOffset;

namespace {

/// Not `assert`, which a release build would leave out.
void require(bool holds) {
    if (!holds) std::abort();
}

void check_boundaries(std::string_view text, const std::vector<ByteOffset>& boundaries) {
    ByteOffset last;
    for (const ByteOffset boundary : boundaries) {
        require(boundary > last && text::start_of_code_point(text, boundary.value) == boundary.value);
        last = boundary;
    }
    require(last.value == text.size());
}

void check_offsets(const article::ArticleText& text) {
    const text::OffsetIndex& offsets = text.offsets();
    for (std::uint32_t value = 0; value <= offsets.code_point_count().value; ++value) {
        const ByteOffset byte = text.byte(CodePointOffset{value});
        require(text.code_point(byte).value == value);
        require(offsets.byte(text.bytes(), offsets.utf16(text.bytes(), byte)) == byte);
    }
}

void check_breaks(std::string_view text) {
    check_boundaries(text, text::word_boundaries(text));
    check_boundaries(text, text::sentence_boundaries(text));
    std::vector<ByteOffset> places;
    for (const text::LineBreak& opportunity : text::line_break_opportunities(text))
        places.push_back(opportunity.place);
    check_boundaries(text, places);

    const std::vector<ByteOffset> clusters = text::grapheme_boundaries(text);
    check_boundaries(text, clusters);
    ByteOffset begin;
    for (const ByteOffset end : clusters) {
        (void)text::draws_in_colour(text::slice(text, {begin, end}));
        begin = end;
    }
}

/// Levels cover a paragraph in order, and what is seen of it is all of it, once.
void check_bidi(std::string_view paragraph) {
    const text::BidiLevels levels = text::resolve_levels(paragraph);
    require(levels.base == text::paragraph_level(paragraph));
    if (levels.runs.empty()) return;
    std::vector<text::BidiLevel> of_runs;
    ByteOffset end;
    for (const text::LevelRun& run : levels.runs) {
        require(run.range.begin == end && run.range.end > end);
        require(text::start_of_code_point(paragraph, run.range.end.value) == run.range.end.value);
        require(run.level >= levels.base && run.level <= 126);
        require(of_runs.empty() || of_runs.back() != run.level);
        of_runs.push_back(run.level);
        end = run.range.end;
    }
    require(end.value == paragraph.size());
    std::vector<bool> seen(of_runs.size());
    for (const std::uint32_t place : text::visual_order(of_runs)) {
        require(place < seen.size() && !seen[place]);
        seen[place] = true;
    }
    const ByteRange line{ByteOffset{}, end};
    const ByteOffset white_space = text::trailing_white_space(paragraph, line);
    require(white_space <= end && text::start_of_code_point(paragraph, white_space.value) == white_space.value);
}

/// On short texts only: asking at every byte costs more than the text is long.
void check_words(std::string_view text) {
    if (text.size() > 128) return;
    for (std::uint32_t value = 0; value <= text.size(); ++value) {
        const ByteRange word = text::word_at(text, ByteOffset{value});
        require(word.begin.value <= value && word.end.value <= text.size());
        require(text::snap_to_words(text, word) == word);
    }
}

void check_blocks(const article::Article& article) {
    CodePointOffset last;
    for (const article::Block& block : article.blocks) {
        require(block.range.begin >= last && block.range.begin < block.range.end);
        last = block.range.end;
    }
    require(last <= article.text.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto read = article::read_plain_text({reinterpret_cast<const char*>(bytes), size});
    if (!read) return 0;
    const std::string_view text = read->article.text.bytes();
    require(text::is_valid_utf8(text));
    require(text.find('\r') == std::string_view::npos && text.find('\0') == std::string_view::npos);
    for (const article::Repair& repair : read->repairs) {
        require(repair.count > 0 && repair.first_byte <= size && !article::describe(repair).empty());
    }
    check_offsets(read->article.text);
    check_breaks(text);
    check_words(text);
    check_blocks(read->article);
    check_bidi(text);
    for (const article::Block& block : read->article.blocks)
        check_bidi(text::slice(text, read->article.text.byte_range(block.range)));
    return 0;
}
