// A few plain rules over the lines. Each asks for what a line looks like; the order of the rules settles the rest.
#include "article/blocks.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/character_properties.h"
#include "text/code_points.h"
#include "text/utf8.h"
#include "text/words.h"

namespace sayso::article {

namespace {

constexpr std::size_t most_words_of_a_title = 25;
constexpr std::size_t most_words_of_a_byline = 6;
constexpr std::size_t most_words_of_a_heading = 8;
constexpr std::size_t most_words_of_boilerplate = 20;

/// How the lines start that pages put below an article, in lower case.
constexpr std::array<std::string_view, 14> boilerplate_starts = {"share this",       "read more",
                                                                 "related articles", "leave a comment",
                                                                 "leave a reply",    "your email address will not be",
                                                                 "visited ",         "source link",
                                                                 "subscribe",        "sign up",
                                                                 "advertisement",    "all rights reserved",
                                                                 "copyright ",       "©"};

/// Capitalised words that start headings and not names.
constexpr std::array<std::string_view, 14> words_of_headings = {"A",   "An", "How",  "In",   "Is",    "It",  "On",
                                                                "The", "To", "What", "When", "Where", "Who", "Why"};

struct Line {
    text::CodePointRange range;
    std::string_view words;
};

/// The words of a line, as white space parts them, the first `most` of them.
std::vector<std::string_view> words_of(std::string_view line, std::size_t most) {
    std::vector<std::string_view> words;
    std::optional<std::uint32_t> begin;
    text::for_each_code_point(line, [&](text::ByteOffset place, char32_t code_point) {
        if (words.size() == most) return;
        if (text::is_white_space(code_point)) {
            if (begin) words.push_back(line.substr(*begin, place.value - *begin));
            begin.reset();
        } else if (!begin) {
            begin = place.value;
        }
    });
    if (begin && words.size() < most) words.push_back(line.substr(*begin));
    return words;
}

bool has_at_most(std::string_view line, std::size_t most) {
    return words_of(line, most + 1).size() <= most;
}

/// The last character that is no closing quotation mark or bracket.
char32_t last_telling_character(std::string_view line) {
    while (!line.empty()) {
        const std::size_t start = text::start_of_code_point(line, line.size() - 1);
        const char32_t last = text::decode_first(line.substr(start)).code_point;
        const bool is_closing = text::properties_of(last).sentence == text::SentenceClass::close;
        if (!is_closing) return last;
        line = line.substr(0, start);
    }
    return 0;
}

bool ends_with_full_stop(std::string_view line) {
    const char32_t last = last_telling_character(line);
    return last == U'.' || last == U'…' || last == U'。' || last == U'．' || last == U'।';
}

bool leads_on(std::string_view line) {
    const char32_t last = last_telling_character(line);
    return last == U',' || last == U';' || last == U':';
}

bool is_capitalised(std::string_view word) {
    return text::properties_of(text::decode_first(word).code_point).sentence == text::SentenceClass::upper;
}

std::string_view without_by(std::string_view line) {
    const bool has_by = line.starts_with("By ") || line.starts_with("BY ") || line.starts_with("by ");
    return has_by ? line.substr(3) : line;
}

bool looks_like_title(std::string_view line) {
    return !ends_with_full_stop(line) && has_at_most(line, most_words_of_a_title);
}

bool looks_like_byline(std::string_view line) {
    if (ends_with_full_stop(line)) return false;
    const std::string_view name = without_by(line);
    const std::vector<std::string_view> words = words_of(name, 2 * most_words_of_a_byline + 1);
    if (words.empty()) return false;
    if (name.size() != line.size()) return words.size() <= 2 * most_words_of_a_byline && is_capitalised(words.front());
    const auto capitalised = std::ranges::count_if(words, is_capitalised);
    const bool is_heading = std::ranges::any_of(words, [](std::string_view word) {
        return std::ranges::find(words_of_headings, word) != words_of_headings.end();
    });
    return words.size() <= most_words_of_a_byline && capitalised >= 2 && capitalised <= 4 && !is_heading;
}

bool looks_like_heading(std::string_view line) {
    return !ends_with_full_stop(line) && !leads_on(line) && has_at_most(line, most_words_of_a_heading);
}

bool looks_like_boilerplate(std::string_view line) {
    const auto starts_with = [&](std::string_view start) {
        const auto lower = [](char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte; };
        return line.size() >= start.size() && std::ranges::equal(line.substr(0, start.size()), start, {}, lower);
    };
    return std::ranges::any_of(boilerplate_starts, starts_with) && has_at_most(line, most_words_of_boilerplate);
}

/// The non-blank lines. Code points are counted along the way.
std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    text::CodePointOffset line_begin;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        const auto size = static_cast<std::uint32_t>(line.size());
        const text::ByteRange inside = text::trim_white_space(line, {text::ByteOffset{0}, text::ByteOffset{size}});
        const auto code_points = [](std::string_view bytes) {
            return static_cast<std::uint32_t>(text::count_code_points(bytes));
        };
        if (!inside.empty()) {
            const std::string_view words = text::slice(line, inside);
            const text::CodePointOffset words_begin = line_begin + code_points(line.substr(0, inside.begin.value));
            lines.push_back({{words_begin, words_begin + code_points(words)}, words});
        }
        line_begin = line_begin + (code_points(line) + 1);
        begin = end + 1;
    }
    return lines;
}

}  // namespace

std::vector<Block> split_into_blocks(const ArticleText& text) {
    const std::vector<Line> lines = lines_of(text.bytes());
    std::size_t end_of_body = lines.size();
    while (end_of_body > 0 && looks_like_boilerplate(lines[end_of_body - 1].words))
        --end_of_body;

    const bool has_title = end_of_body > 1 && looks_like_title(lines[0].words);
    const bool has_byline = has_title && looks_like_byline(lines[1].words);
    const auto kind_of = [&](std::size_t index) {
        if (index >= end_of_body) return BlockKind::boilerplate;
        if (index == 0 && has_title) return BlockKind::title;
        if (index == 1 && has_byline) return BlockKind::byline;
        if (index + 1 >= end_of_body || !looks_like_heading(lines[index].words)) return BlockKind::paragraph;
        const bool before_body = !looks_like_heading(lines[index + 1].words) &&
                                 lines[index + 1].range.length() > lines[index].range.length();
        return before_body ? BlockKind::heading : BlockKind::paragraph;
    };

    std::vector<Block> blocks;
    blocks.reserve(lines.size());
    for (std::size_t index = 0; index < lines.size(); ++index) {
        blocks.push_back({kind_of(index), lines[index].range});
    }
    return blocks;
}

namespace {

/// The words in `range`. Of few, where they end need not be looked up.
std::string_view words_between(const ArticleText& text, text::CodePointRange range) {
    constexpr std::uint32_t few = 16;
    if (range.length() > few) return text.slice(range);
    const std::string_view words = text.bytes().substr(text.byte(range.begin).value);
    std::size_t end = 0;
    for (std::uint32_t point = 0; point < range.length(); ++point) {
        ++end;
        while (end < words.size() && text::is_continuation_byte(words[end]))
            ++end;
    }
    return words.substr(0, end);
}

}  // namespace

std::vector<Block> with_every_line(const ArticleText& text, std::vector<Block> blocks) {
    if (blocks.empty()) return split_into_blocks(text);
    std::vector<Block> all;
    all.reserve(blocks.size());
    text::CodePointOffset begin;
    const auto add_lines_before = [&](text::CodePointOffset end) {
        for (const Line& line : lines_of(words_between(text, {begin, end})))
            all.push_back({BlockKind::paragraph, {begin + line.range.begin.value, begin + line.range.end.value}});
    };
    for (Block& block : blocks) {
        add_lines_before(block.range.begin);
        begin = block.range.end;
        all.push_back(std::move(block));
    }
    add_lines_before(text.size());
    return all;
}

Metadata metadata_of(const ArticleText& text, std::span<const Block> blocks) {
    Metadata metadata;
    for (const Block& block : blocks) {
        const std::string_view words = text.slice(block.range);
        if (block.kind == BlockKind::title && metadata.title.empty()) metadata.title = words;
        if (block.kind == BlockKind::byline && metadata.byline.empty()) metadata.byline = without_by(words);
    }
    return metadata;
}

}  // namespace sayso::article
