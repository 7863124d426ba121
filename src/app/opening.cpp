// Telling what a file is, and suggesting the sentences of a text that comes with no annotations.
#include "app/opening.h"

#include <algorithm>
#include <span>
#include <utility>

#include "article/plain_text.h"
#include "article/sentences.h"
#include "text/breaks.h"
#include "text/character_properties.h"
#include "text/code_points.h"

namespace sayso::app {

namespace {

constexpr std::string_view white_space = " \t\r\n";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// `text` after `wanted` and the white space before it, if it stands there.
std::optional<std::string_view> after(std::string_view text, std::string_view wanted) {
    text.remove_prefix(std::min(text.find_first_not_of(white_space), text.size()));
    if (!text.starts_with(wanted)) return std::nullopt;
    return text.substr(wanted.size());
}

/// Lines that have sentences: what a page has around an article has none.
bool holds_sentences(article::BlockKind kind) {
    switch (kind) {
        case article::BlockKind::paragraph:
        case article::BlockKind::list:
        case article::BlockKind::quote:
        case article::BlockKind::caption:
            return true;
        default:
            return false;
    }
}

/// A suggestion for each sentence of `blocks`, to the end of `edit`.
void suggest_sentences(const article::ArticleText& text, std::span<const article::Block> blocks,
                       const RandomBits& random, std::string_view now, annotation::Edit& edit) {
    for (const text::CodePointRange range : article::sentences_of(text, blocks)) {
        const auto span = annotation::Span::between(range.begin, range.end);
        if (!span) continue;
        annotation::Annotation sentence{.id = {annotation::make_id('a', random())},
                                        .kind = annotation::AnnotationKind::sentence,
                                        .status = annotation::Status::suggested,
                                        .spans = annotation::Spans(*span)};
        sentence.origin = annotation::Origin{.kind = annotation::OriginKind::rule,
                                             .name = "UAX #29",
                                             .score = {},
                                             .why = std::string(why_a_sentence),
                                             .unknown = {}};
        sentence.created = now;
        edit.changes.emplace_back(annotation::PutAnnotation{std::move(sentence)});
    }
}

text::Steps read_text(std::string_view bytes, RandomBits random, std::string now, std::optional<Opening>* result) {
    constexpr std::size_t changes_at_once = 256;
    co_yield 0.0F;
    auto read = article::read_plain_text(bytes);
    if (!read) {
        result->emplace(UnreadableFile{std::move(read.error().message)});
        co_return;
    }
    if (read->article.blocks.empty()) {
        result->emplace(UnreadableFile{});
        co_return;
    }
    co_yield 0.3F;
    ReadFile file{.document = annotation::Document(std::move(read->article), annotation::default_tagset()),
                  .repairs = {},
                  .annotated = false};
    const article::Article& article = file.document.article();
    annotation::Edit edit;
    for (std::size_t index = 0; index < article.blocks.size(); ++index) {
        const bool is_last = index + 1 == article.blocks.size();
        if (holds_sentences(article.blocks[index].kind))
            suggest_sentences(article.text, {&article.blocks[index], 1}, random, now, edit);
        if (edit.changes.size() < changes_at_once && !is_last) continue;
        if (auto refused = annotation::apply(file.document, std::move(edit)); !refused) {
            result->emplace(UnreadableFile{std::move(refused.error().message)});
            co_return;
        }
        edit = {};
        co_yield 0.3F + 0.7F * static_cast<float>(index) / static_cast<float>(article.blocks.size());
    }
    for (const article::Repair& repair : read->repairs) {
        if (!file.repairs.empty()) file.repairs += ' ';
        file.repairs += article::describe(repair);
    }
    result->emplace(std::move(file));
}

/// At most `most` characters, as people see them; cut at a space where there is one not too early.
std::string shortened(std::string_view words, std::size_t most) {
    const auto boundaries = text::grapheme_boundaries(words.substr(0, words.find('\n')));
    if (boundaries.size() <= most) return std::string(words.substr(0, words.find('\n')));
    words = words.substr(0, boundaries[most - 1].value);
    if (const auto space = words.rfind(' '); space != words.npos && space > words.size() / 2) {
        words = words.substr(0, space);
    }
    return std::string(words) + "…";
}

/// What Windows, macOS, Linux or the web take for something else in a file's name.
bool is_refused_in_file_names(char32_t code_point) {
    if (code_point < 0x20 || code_point == 0x7F) return true;
    if (code_point >= 0x202A && code_point <= 0x202E) return true;  // they turn the order of what is shown
    if (code_point >= 0x2066 && code_point <= 0x2069) return true;
    return std::u32string_view(U"/\\:*?\"<>|%~").contains(code_point);
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

text::Steps read_file(std::string_view name, std::string_view bytes, RandomBits random, std::string now,
                      std::optional<Opening>* result, exchange::FirstLook* first_look) {
    if (!looks_annotated(name, bytes)) {
        for (auto reading = read_text(bytes, std::move(random), std::move(now), result); reading.step();)
            co_yield reading.done();
        co_return;
    }
    exchange::SaysoJsonRead read;
    for (auto reading = exchange::read_sayso_json(bytes, &read, first_look); reading.step();)
        co_yield reading.done();
    if (!*read) {
        result->emplace(FaultyFile{std::move(read->error())});
    } else {
        result->emplace(ReadFile{.document = *std::move(*read), .repairs = {}, .annotated = true});
    }
}

std::string title_of(const annotation::Document& document) {
    constexpr std::size_t most = 120;
    const article::Article& article = document.article();
    if (!article.metadata.title.empty()) return shortened(article.metadata.title, most);
    if (article.blocks.empty()) return {};
    return shortened(article.text.slice(article.blocks.front().range), most / 2);
}

std::string file_name_of(const annotation::Document& document) {
    std::string name;
    text::for_each_code_point(title_of(document), [&](text::ByteOffset, char32_t code_point) {
        if (is_refused_in_file_names(code_point)) code_point = U' ';
        if (text::is_white_space(code_point)) {
            if (!name.empty() && name.back() != ' ') name += ' ';
        } else if (!name.empty() || code_point != U'.') {
            text::append_utf8(name, code_point);
        }
    });
    while (name.ends_with(' ') || name.ends_with('.'))
        name.pop_back();
    if (name.empty()) name = "article";
    // Bytes, of which file systems take 255; a title is at most 120 characters, which can be long ones.
    constexpr std::size_t most_bytes = 200;
    if (name.size() > most_bytes) name.resize(text::start_of_code_point(name, most_bytes));
    return name + ".sayso.json";
}

}  // namespace sayso::app
