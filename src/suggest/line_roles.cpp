#include "suggest/line_roles.h"

#include <algorithm>
#include <optional>

#include "suggest/line_shapes.h"
#include "suggest/page_content.h"
#include "suggest/page_lines.h"
#include "suggest/page_title.h"

namespace sayso::suggest {

namespace {

using article::BlockKind;

/// A byline may stand below the first sentences, so many lines below the title.
constexpr std::size_t lines_of_a_head = 6;
/// So many lines that begin with a label are a conversation: none of them is a heading.
constexpr std::ptrdiff_t lines_of_a_conversation = 3;

std::vector<PageLine> read_lines(const article::ArticleText& text, std::span<const article::Block> blocks) {
    std::vector<PageLine> lines;
    lines.reserve(blocks.size());
    for (const article::Block& block : blocks)
        lines.push_back(read_line(text.slice(block.range)));
    return lines;
}

/// A page of which some lines read like an article's: judges line by line, from the first on.
class Page {
  public:
    explicit Page(std::span<const PageLine> lines)
        : lines_(lines),
          repeated_(repeated_lines(lines)),
          content_(content_lines(lines, repeated_)),
          body_(first_sentence()),
          conversation_(std::ranges::count_if(lines, begins_with_label) >= lines_of_a_conversation) {
        if (body_ && *body_ != 0) title_ = title_above(lines, *body_, content_, repeated_);
    }

    std::vector<BlockKind> roles() {
        std::vector<BlockKind> kinds;
        kinds.reserve(lines_.size());
        for (std::size_t place = 0; place < lines_.size(); ++place)
            kinds.push_back(judge(place));
        return kinds;
    }

  private:
    /// The first line that reads like the article's own text.
    [[nodiscard]] std::optional<std::size_t> first_sentence() const {
        for (std::size_t place = 0; place < lines_.size(); ++place) {
            if (content_[place] && lines_[place].is_sentence() && lines_[place].phrase == PagePhrase::none)
                return place;
        }
        return std::nullopt;
    }

    /// The next line below that the page did not add; its count where there is none.
    [[nodiscard]] std::size_t next_of_article(std::size_t place) const {
        do {
            ++place;
        } while (place < lines_.size() && (!content_[place] || lines_[place].is_of_page() || repeated_[place]));
        return place;
    }

    BlockKind judge(std::size_t place) {
        // All before the title is the page's.
        if (title_ && place <= *title_) return place == *title_ ? BlockKind::title : BlockKind::boilerplate;
        const PageLine& line = lines_[place];
        // What else the page has: headlines, up to the next sentence.
        const bool may_follow = line.phrase == PagePhrase::none && !line.quotes && line.words < 20 &&
                                line.ending != Ending::stop && line.ending != Ending::leads_on;
        more_ = line.phrase == PagePhrase::more ? line.words <= most_words_of_a_label
                                                : more_ && (may_follow || line.is_of_page());
        if (more_) return BlockKind::boilerplate;
        return title_ && place < *body_ ? kind_in_head(place) : kind_in_body(place);
    }

    /// Of a line between the title and the body.
    BlockKind kind_in_head(std::size_t place) {
        const PageLine& line = lines_[place];
        if (line.is_of_page() || repeated_[place]) return BlockKind::boilerplate;
        if (line.phrase == PagePhrase::caption) return BlockKind::caption;
        if (is_date(line)) return BlockKind::dateline;
        if (!has_byline_ && is_byline(line)) {
            has_byline_ = true;
            return BlockKind::byline;
        }
        const bool is_count = line.folded.front() >= '0' && line.folded.front() <= '9' && line.words <= 3;
        const bool above_body = place + 1 == body_ && line.words >= 2 && !is_count;
        if (looks_like_heading(line) && (above_body || is_list_item(lines_[place + 1]))) return BlockKind::heading;
        if (is_list_item(line) && line.words >= 4) return BlockKind::list;
        return line.words >= 5 ? BlockKind::paragraph : BlockKind::boilerplate;
    }

    BlockKind kind_in_body(std::size_t place) {
        const PageLine& line = lines_[place];
        if (line.is_of_page()) return BlockKind::boilerplate;
        if (repeated_[place] && line.words >= 6) return BlockKind::boilerplate;
        if (title_ && place <= *title_ + lines_of_a_head) {
            if (!has_byline_ && is_byline(line) && (says_by_whom(line) || !is_sentence_next(place))) {
                has_byline_ = true;
                return BlockKind::byline;
            }
            if (is_date(line)) return BlockKind::dateline;
        }
        if (!content_[place]) return BlockKind::boilerplate;
        if (line.phrase == PagePhrase::caption) return BlockKind::caption;
        if (is_date(line) && line.is_short()) return BlockKind::dateline;
        if (is_list_item(line)) return BlockKind::list;
        if (is_pull_quote(place)) return BlockKind::quote;
        if (looks_like_heading(line) && !(conversation_ && begins_with_label(line))) {
            const std::size_t next = next_of_article(place);
            if (next < lines_.size() && !looks_like_heading(lines_[next]) && lines_[next].words > line.words)
                return BlockKind::heading;
        }
        return BlockKind::paragraph;
    }

    /// Whether a heading could stand there.
    [[nodiscard]] bool is_sentence_next(std::size_t place) const {
        return place + 1 < lines_.size() && lines_[place + 1].is_sentence();
    }

    /// A line in quotation marks with a line "— Name" below, or that line.
    [[nodiscard]] bool is_pull_quote(std::size_t place) const {
        const PageLine& line = lines_[place];
        if (line.bytes.starts_with("> ")) return true;
        if (line.quotes) return place + 1 < lines_.size() && is_signature(lines_[place + 1]);
        return place > 0 && lines_[place - 1].quotes && is_signature(line);
    }

    std::span<const PageLine> lines_;
    std::vector<bool> repeated_;
    std::vector<bool> content_;
    std::optional<std::size_t> body_;
    bool conversation_;
    std::optional<std::size_t> title_;
    bool has_byline_ = false;
    bool more_ = false;  // below "Related articles"
};

}  // namespace

std::vector<BlockKind> line_roles(const article::ArticleText& text, std::span<const article::Block> blocks) {
    const std::vector<PageLine> lines = read_lines(text, blocks);
    if (std::ranges::any_of(lines, &PageLine::is_sentence)) return Page(lines).roles();
    std::vector<BlockKind> kinds(blocks.size());
    for (std::size_t place = 0; place < kinds.size(); ++place)
        kinds[place] = blocks[place].kind;
    return kinds;
}

}  // namespace sayso::suggest
