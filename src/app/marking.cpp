// Guesses about new marks, from the words and what is around them.
#include "app/marking.h"

#include <algorithm>
#include <vector>

#include "app/text_units.h"
#include "text/character_properties.h"
#include "text/code_points.h"

namespace sayso::app {

namespace {

using annotation::Annotation;
using annotation::Quotation;
using annotation::Span;
using annotation::Spans;

bool is_quotation_mark(char32_t code_point) {
    switch (code_point) {
        case U'"':
        case U'\'':
        case U'„':
        case U'‚':
        case U'「':
        case U'」':
        case U'『':
        case U'』':
            return true;
        default: {
            const auto& properties = text::properties_of(code_point);
            return properties.has(text::initial_quotation) || properties.has(text::final_quotation);
        }
    }
}

/// Not to be told from an apostrophe.
bool may_be_apostrophe(char32_t code_point) {
    return code_point == U'’' || code_point == U'\'';
}

bool ends_sentence(char32_t code_point) {
    switch (code_point) {
        case U'.':
        case U'!':
        case U'?':
        case U',':
        case U'…':
        case U'—':
        case U'。':
        case U'！':
        case U'？':
            return true;
        default:
            return false;
    }
}

std::u32string code_points_of(std::string_view words) {
    std::u32string code_points;
    text::for_each_code_point(words, [&](text::ByteOffset, char32_t code_point) { code_points.push_back(code_point); });
    return code_points;
}

/// A quotation that goes on in the next paragraph is not closed in this one: that one opens again instead.
bool goes_on_in_next_block(const article::Article& article, Span span) {
    const std::size_t number = block_number_at(article, span.end());
    if (number + 1 >= article.blocks.size() || article.blocks[number].range.end != span.end()) return false;
    const auto next = code_points_of(article.text.slice(article.blocks[number + 1].range));
    return !next.empty() && is_quotation_mark(next.front());
}

bool is_quoted(const article::Article& article, Span span, const std::u32string& words) {
    if (words.size() < 2 || !is_quotation_mark(words.front())) return false;
    return is_quotation_mark(words.back()) || goes_on_in_next_block(article, span);
}

bool starts_like_sentence(const std::u32string& words) {
    for (const char32_t code_point : words) {
        const auto& properties = text::properties_of(code_point);
        if (properties.has(text::letter_or_number)) return properties.sentence != text::SentenceClass::lower;
    }
    return false;
}

bool ends_like_sentence(const std::u32string& words) {
    const auto last = std::find_if_not(words.rbegin(), words.rend(), is_quotation_mark);
    return last != words.rend() && ends_sentence(*last);
}

bool cover(const Spans& outer, const Spans& inner) {
    return std::ranges::all_of(inner.all(), [&](Span span) {
        return std::ranges::any_of(outer.all(), [&](Span other) { return other.range().contains(span.range()); });
    });
}

std::uint32_t length_of(const Spans& spans) {
    std::uint32_t length = 0;
    for (const Span span : spans.all())
        length += span.range().length();
    return length;
}

/// Whether `part` stands in `whole` as whole words in a row.
bool has_words(std::string_view whole, std::string_view part) {
    for (std::size_t place = whole.find(part); place != whole.npos; place = whole.find(part, place + 1)) {
        const std::size_t end = place + part.size();
        if ((place == 0 || whole[place - 1] == ' ') && (end == whole.size() || whole[end] == ' ')) return true;
    }
    return false;
}

}  // namespace

std::optional<Spans> spans_of(const article::ArticleText& text, const Selection& selection) {
    std::vector<Span> spans;
    const auto add = [&](text::CodePointRange range) {
        range = trimmed(text, range);
        if (const auto span = Span::between(range.begin, range.end)) spans.push_back(*span);
    };
    for (const Span kept : selection.kept)
        add(kept.range());
    add(selection.range());
    return Spans::joining(std::move(spans));
}

Quotation quotation_of(const article::Article& article, const Spans& spans) {
    bool all_quoted = true;
    bool some_quoted = false;
    std::u32string first;
    std::u32string words;
    for (const Span span : spans.all()) {
        words = code_points_of(article.text.slice(span.range()));
        if (first.empty()) first = words;
        all_quoted = all_quoted && is_quoted(article, span, words);
        some_quoted = some_quoted || std::ranges::any_of(words, [](char32_t code_point) {
                          return is_quotation_mark(code_point) && !may_be_apostrophe(code_point);
                      });
    }
    if (all_quoted)
        return starts_like_sentence(first) && ends_like_sentence(words) ? Quotation::direct : Quotation::mixed;
    return some_quoted ? Quotation::mixed : Quotation::indirect;
}

std::optional<annotation::AnnotationId> claim_around(const annotation::Document& document, const Spans& spans,
                                                     const annotation::AnnotationId& except) {
    const Annotation* found = nullptr;
    document.each_touching(spans.first().range(), [&](const Annotation& each) {
        if (each.kind != annotation::AnnotationKind::claim || each.status == annotation::Status::rejected) return;
        if (each.id == except || each.spans == spans || !cover(each.spans, spans)) return;
        if (found == nullptr || length_of(each.spans) < length_of(found->spans)) found = &each;
    });
    if (found == nullptr) return std::nullopt;
    return found->id;
}

const Annotation* same_mark(const annotation::Document& document, annotation::AnnotationKind kind, const Spans& spans) {
    const Annotation* found = nullptr;
    document.each_touching(spans.first().range(), [&](const Annotation& each) {
        if (each.kind != kind || each.spans != spans) return;
        if (found == nullptr || found->status == annotation::Status::rejected) found = &each;
    });
    return found;
}

std::string in_one_line(std::string_view words) {
    std::string name;
    bool space = false;
    text::for_each_code_point(words, [&](text::ByteOffset, char32_t code_point) {
        if (text::is_white_space(code_point)) {
            space = !name.empty();
            return;
        }
        if (space) name += ' ';
        space = false;
        text::append_utf8(name, code_point);
    });
    return name;
}

std::string name_in(std::string_view words) {
    std::string name = in_one_line(words);
    for (const std::string_view genitive : {"’s", "'s", "’", "'"}) {
        if (name.size() > genitive.size() && name.ends_with(genitive)) {
            name.resize(name.size() - genitive.size());
            break;
        }
    }
    return name;
}

std::optional<annotation::SpeakerId> speaker_named(const annotation::Document& document, std::string_view name) {
    if (name.empty()) return std::nullopt;
    for (const annotation::Speaker& speaker : document.speakers()) {
        if (speaker.name == name || std::ranges::find(speaker.aliases, name) != speaker.aliases.end())
            return speaker.id;
    }
    const annotation::Speaker* only = nullptr;
    for (const annotation::Speaker& speaker : document.speakers()) {
        if (!has_words(speaker.name, name)) continue;
        if (only != nullptr) return std::nullopt;
        only = &speaker;
    }
    if (only != nullptr) return only->id;
    for (const std::string_view determiner : {"The ", "the "}) {
        if (name.starts_with(determiner)) return speaker_named(document, name.substr(determiner.size()));
    }
    return std::nullopt;
}

}  // namespace sayso::app
