#include "layout/article_layout.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace sayso::layout {

using text::ByteOffset;
using text::ByteRange;

namespace {

constexpr std::size_t cached_paragraphs = 4096;

/// Mean width of a letter of running text, in ems: a first guess at the height of what was not laid out yet.
constexpr double letter_width = 0.48;

double estimated_height(std::uint32_t letters, const BlockStyle& style, float width) {
    const double letters_a_line = std::max(1.0, static_cast<double>(width) / (letter_width * style.text.size()));
    return std::max(1.0, std::ceil(letters / letters_a_line)) * style.line_height;
}

}  // namespace

ArticleLayout::ArticleLayout(Measure& measure) : measure_(measure) {}
ArticleLayout::~ArticleLayout() = default;

void ArticleLayout::set(const article::Article& article, std::uint64_t revision, const ArticleStyle& style) {
    const bool same_text = article.text.bytes().data() == text_.bytes().data();
    const bool same_blocks =
        same_text && article.blocks.size() == slots_.size() &&
        (revision == revision_ ||
         std::ranges::equal(article.blocks, slots_,
                            [](const article::Block& block, const Slot& slot) { return block.kind == slot.kind; }));
    revision_ = revision;
    if (same_blocks && style == style_) return;
    text_ = article.text;
    style_ = style;
    slots_.clear();
    slots_.reserve(article.blocks.size());
    for (const article::Block& block : article.blocks) {
        const BlockStyle& set = style_.blocks[static_cast<std::size_t>(block.kind)];
        const double height = estimated_height(block.range.length(), set, style_.width);
        slots_.push_back({block.range, block.kind, height, false});
    }
    clear();
}

void ArticleLayout::clear() {
    cache_.clear();
    ages_.clear();
    for (Slot& slot : slots_)
        slot.known = false;
    sums_.assign(slots_.size() + 1, 0);
    for (std::size_t block = 0; block < slots_.size(); ++block) {
        const double room = space_above(block) + slots_[block].height;
        for (std::size_t at = block + 1; at <= slots_.size(); at += at & (~at + 1))
            sums_[at] += room;
    }
}

std::size_t ArticleLayout::block_count() const {
    return slots_.size();
}

double ArticleLayout::height() const {
    if (slots_.empty()) return 0;
    return top(slots_.size() - 1) + slots_.back().height;
}

double ArticleLayout::top(std::size_t block) const {
    double sum = 0;
    for (std::size_t at = block; at > 0; at -= at & (~at + 1))
        sum += sums_[at];
    return sum + space_above(block);
}

double ArticleLayout::height(std::size_t block) const {
    return slots_[block].height;
}

std::optional<std::size_t> ArticleLayout::block_at(double y) const {
    if (slots_.empty()) return std::nullopt;
    std::size_t at = 0;
    double left = std::max(0.0, y);
    for (std::size_t step = std::bit_floor(slots_.size()); step > 0; step /= 2) {
        if (at + step <= slots_.size() && sums_[at + step] <= left) {
            at += step;
            left -= sums_[at];
        }
    }
    return std::min(at, slots_.size() - 1);
}

std::optional<std::size_t> ArticleLayout::block_of(ByteOffset place) const {
    return block_of(text_.code_point(place));
}

std::optional<std::size_t> ArticleLayout::block_of(text::CodePointOffset place) const {
    if (slots_.empty()) return std::nullopt;
    const auto found =
        std::ranges::partition_point(slots_, [place](const Slot& slot) { return slot.range.end < place; });
    if (found == slots_.end()) return slots_.size() - 1;
    return static_cast<std::size_t>(found - slots_.begin());
}

float ArticleLayout::space_above(std::size_t block) const {
    if (block == 0) return 0;
    const BlockStyle& above = style(block - 1);
    const BlockStyle& here = style(block);
    return std::min(above.most_below,
                    slots_[block - 1].kind == slots_[block].kind ? here.space_between : here.space_above);
}

ByteRange ArticleLayout::range(std::size_t block) const {
    return text_.byte_range(slots_[block].range);
}

const BlockStyle& ArticleLayout::style(std::size_t block) const {
    return style_.blocks[static_cast<std::size_t>(slots_[block].kind)];
}

std::string_view ArticleLayout::text(std::size_t block) const {
    return text_.slice(slots_[block].range);
}

bool ArticleLayout::laid_out(std::size_t block) const {
    return slots_[block].known;
}

const Paragraph& ArticleLayout::paragraph(std::size_t block) {
    if (const auto found = cache_.find(block); found != cache_.end()) {
        ages_.splice(ages_.begin(), ages_, found->second.age);
        return *found->second.paragraph;
    }
    if (cache_.size() >= cached_paragraphs) {
        cache_.erase(ages_.back());
        ages_.pop_back();
    }
    ages_.push_front(block);
    auto made = std::make_unique<Paragraph>(text(block), style(block).text, style_.width, measure_);
    correct(block, static_cast<double>(made->lines().size()) * style(block).line_height);
    return *cache_.emplace(block, Cached{std::move(made), ages_.begin()}).first->second.paragraph;
}

void ArticleLayout::correct(std::size_t block, double height) {
    const double difference = height - slots_[block].height;
    slots_[block].height = height;
    slots_[block].known = true;
    if (difference == 0) return;
    for (std::size_t at = block + 1; at <= slots_.size(); at += at & (~at + 1))
        sums_[at] += difference;
}

std::vector<ArticleRectangle> ArticleLayout::rectangles(std::size_t block, ByteRange range) {
    const ByteRange all = this->range(block);
    const ByteRange inside{std::max(range.begin, all.begin),
                           std::max(std::max(range.begin, all.begin), std::min(range.end, all.end))};
    std::vector<ArticleRectangle> rectangles;
    const Paragraph& set = paragraph(block);
    const double from = top(block);
    const float line_height = style(block).line_height;
    const ByteRange relative{inside.begin - all.begin.value, inside.end - all.begin.value};
    for (const LinePart& part : set.parts(text(block), relative, measure_)) {
        const double line_top = from + static_cast<double>(part.line) * line_height;
        rectangles.push_back({part.left, line_top, part.right, line_top + line_height});
    }
    return rectangles;
}

bool ArticleLayout::right_to_left(ByteOffset place) {
    const std::optional<std::size_t> block = block_of(place);
    return block && paragraph(*block).right_to_left();
}

ArticleRectangle ArticleLayout::caret(ByteOffset place, Beside beside) {
    const std::optional<std::size_t> block = block_of(place);
    if (!block) return {};
    const ByteRange all = range(*block);
    const ByteOffset inside{std::clamp(place, all.begin, all.end) - all.begin};
    const Paragraph& set = paragraph(*block);
    const bool on_line_before = beside == Beside::previous && inside.value > 0;
    const std::size_t line = set.line_of(on_line_before ? inside - 1U : inside);
    const float x = set.caret(text(*block), line, inside, measure_, beside);
    const double line_top = top(*block) + static_cast<double>(line) * style(*block).line_height;
    return {x, line_top, x, line_top + style(*block).line_height};
}

ByteOffset ArticleLayout::hit(float x, double y) {
    const std::optional<std::size_t> block = block_at(y);
    if (!block) return {};
    const Paragraph& set = paragraph(*block);
    const double line = std::floor((y - top(*block)) / style(*block).line_height);
    const double last = static_cast<double>(set.lines().size() - 1);
    const auto at = static_cast<std::size_t>(std::clamp(line, 0.0, last));
    return text_.byte(slots_[*block].range.begin) + set.hit(text(*block), at, x, measure_).value;
}

bool ArticleLayout::on_text(float x, double y) {
    const std::optional<std::size_t> block = block_at(y);
    if (!block) return false;
    const Paragraph& set = paragraph(*block);
    const double line = std::floor((y - top(*block)) / style(*block).line_height);
    if (line < 0 || line >= static_cast<double>(set.lines().size())) return false;
    const Line& in = set.lines()[static_cast<std::size_t>(line)];
    return x >= in.left && x <= in.right();
}

}  // namespace sayso::layout
