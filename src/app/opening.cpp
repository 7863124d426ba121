// Telling what a file is, and suggesting what is in a text that comes with no annotations.
#include "app/opening.h"

#include <algorithm>
#include <utility>

#include "app/suggesting_again.h"
#include "article/plain_text.h"
#include "exchange/file_kind.h"
#include "exchange/sayso_json.h"
#include "suggest/suggestions.h"
#include "text/breaks.h"
#include "text/character_properties.h"
#include "text/code_points.h"

namespace sayso::app {

namespace {

/// A picture, a PDF, an archive: more than one character in twenty is none, and NUL, which no text has, is among them.
bool is_no_text(const article::ArticleRead& read) {
    std::uint32_t nul = 0;
    std::uint32_t ill_formed = 0;
    for (const article::Repair& repair : read.repairs) {
        if (repair.kind == article::RepairKind::nul_replaced) nul = repair.count;
        if (repair.kind == article::RepairKind::ill_formed_replaced) ill_formed = repair.count;
    }
    return nul > 0 && ill_formed > 0 && (nul + ill_formed) > read.article.text.size().value / 20;
}

/// The same of how it begins, before more memory is taken for it: each NUL that is shown takes three bytes. UTF-16 that
/// says so is a text.
bool begins_like_no_text(std::string_view bytes) {
    constexpr std::size_t looked_at = 65536;
    bytes = bytes.substr(0, looked_at);
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return false;
    constexpr std::size_t some = 16;
    return static_cast<std::size_t>(std::ranges::count(bytes, '\0')) > some + bytes.size() / 20;
}

text::Steps read_text(std::string_view bytes, ToSuggest what, std::optional<Opening>* result) {
    co_yield 0.0F;
    if (begins_like_no_text(bytes)) {
        result->emplace(UnreadableFile{});
        co_return;
    }
    if (bytes.size() > largest_text) {
        result->emplace(UnreadableFile{.message = {}, .megabytes = bytes.size() >> 20U});
        co_return;
    }
    auto read = article::read_plain_text(bytes);
    if (!read) {
        result->emplace(UnreadableFile{std::move(read.error().message)});
        co_return;
    }
    if (read->article.blocks.empty() || is_no_text(*read)) {
        result->emplace(UnreadableFile{});
        co_return;
    }
    co_yield 0.2F;
    suggest::tell_lines(read->article);
    const bool is_long = read->article.text.bytes().size() > suggested_at_once;
    ReadFile file{.document = annotation::Document(std::move(read->article), annotation::default_tagset()),
                  .repairs = {},
                  .annotated = false,
                  .to_be_suggested = is_long && what == ToSuggest::everything};
    const suggest::Passes passes = passes_for(file.to_be_suggested ? ToSuggest::sentences : what);
    std::vector<annotation::Edit> edits;
    for (auto suggesting = suggest::suggest(&file.document, &edits, passes); suggesting.step();)
        co_yield 0.2F + 0.6F * suggesting.done();
    for (std::size_t index = 0; index < edits.size(); ++index) {
        co_yield 0.8F + 0.2F * static_cast<float>(index) / static_cast<float>(edits.size());
        if (auto refused = annotation::apply(file.document, std::move(edits[index])); !refused) {
            result->emplace(UnreadableFile{std::move(refused.error().message)});
            co_return;
        }
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

text::Steps read_file(std::string_view name, std::string_view bytes, ToSuggest what, std::optional<Opening>* result,
                      exchange::FirstLook* first_look) {
    if (!exchange::looks_annotated(name, bytes)) {
        for (auto reading = read_text(bytes, what, result); reading.step();)
            co_yield reading.done();
        co_return;
    }
    exchange::SaysoJsonRead read;
    for (auto reading = exchange::read_sayso_json(bytes, &read, first_look); reading.step();)
        co_yield reading.done();
    if (!*read) {
        result->emplace(FaultyFile{std::move(read->error())});
    } else {
        result->emplace(
            ReadFile{.document = *std::move(*read), .repairs = {}, .annotated = true, .to_be_suggested = false});
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
