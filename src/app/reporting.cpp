#include "app/reporting.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "app/passage.h"
#include "app/passage_claims.h"
#include "app/passage_names.h"
#include "app/text_units.h"
#include "suggest/name_words.h"
#include "suggest/vocabulary.h"
#include "text/breaks.h"

namespace sayso::app {

namespace {

using annotation::Span;
using annotation::Spans;
using text::CodePointOffset;
using text::CodePointRange;

std::size_t distance(Part one, Part other) {
    if (one.overlaps(other)) return 0;
    return one.end <= other.begin ? other.begin - one.end : one.begin - other.end;
}

std::optional<Part> nearest_to(const std::vector<Part>& cues, const std::vector<Part>& said) {
    std::optional<Part> nearest;
    std::size_t least = 0;
    for (const Part cue : cues) {
        for (const Part part : said) {
            const std::size_t away = distance(cue, part);
            if (!nearest || away < least) {
                nearest = cue;
                least = away;
            }
        }
    }
    return nearest;
}

/// The sentences of the block that the words of the claim stand in, as one stretch.
Part sentences_of(const article::Article& article, const Passage& passage, const std::vector<Part>& said) {
    const std::string_view bytes = article.text.slice(passage.range(passage.whole()));
    const text::ByteOffset base = article.text.byte(passage.range(passage.whole()).begin);
    Part all = said.front();
    CodePointOffset begin = passage.range(passage.whole()).begin;
    for (const text::ByteOffset boundary : text::sentence_boundaries(bytes)) {
        const CodePointOffset end = article.text.code_point(base + boundary.value);
        const Part sentence = passage.part({begin, end});
        const bool touched = std::ranges::any_of(said, [&](Part part) { return part.overlaps(sentence); });
        if (touched) all = {std::min(all.begin, sentence.begin), std::max(all.end, sentence.end)};
        begin = end;
    }
    return all;
}

std::vector<Part> parts_in(const Passage& passage, const Spans& spans) {
    std::vector<Part> parts;
    for (const Span span : spans.all()) {
        const Part part = passage.part(span.range());
        if (!part.empty()) parts.push_back(part);
    }
    return parts;
}

std::optional<Spans> spans_from(const Passage& passage, const std::vector<Part>& parts) {
    std::vector<Span> spans;
    for (const Part part : parts) {
        const CodePointRange range = passage.range(passage.trimmed(part));
        if (const auto span = Span::between(range.begin, range.end)) spans.push_back(*span);
    }
    return Spans::joining(std::move(spans));
}

}  // namespace

std::optional<Spans> said_in_sentence(const article::Article& article, CodePointRange range) {
    const article::Block* const block = block_at(article, range.begin);
    if (block == nullptr) return std::nullopt;
    const Passage passage(article, *block);
    const Part sentence = passage.trimmed(passage.part(range));
    if (passage.count_words(sentence) == 0) return std::nullopt;
    const std::vector<Part> quotations = passage.quotations(sentence);
    const std::vector<Part> cues = passage.cues(sentence);
    if (quotations.empty()) {
        if (cues.empty()) return spans_from(passage, {sentence});
        return spans_from(passage, {said_without_quotations(passage, sentence, cues.front())});
    }
    const auto cue = nearest_to(cues, quotations);
    if (!cue) return spans_from(passage, quotations);
    return spans_from(passage, said_with_quotations(passage, sentence, quotations, *cue));
}

std::optional<CodePointRange> cue_beside(const article::Article& article, const Spans& claim) {
    const article::Block* const block = block_at(article, claim.first().begin());
    if (block == nullptr) return std::nullopt;
    const Passage passage(article, *block);
    const std::vector<Part> said = parts_in(passage, claim);
    std::vector<Part> cues = passage.cues(passage.whole());
    std::erase_if(cues,
                  [&](Part cue) { return std::ranges::any_of(said, [&](Part part) { return part.overlaps(cue); }); });
    const auto cue = nearest_to(cues, said);
    if (!cue) return std::nullopt;
    return passage.range(*cue);
}

std::optional<Named> named_beside(const article::Article& article, const Spans& claim,
                                  std::optional<CodePointRange> cue) {
    const article::Block* const block = block_at(article, claim.first().begin());
    if (block == nullptr) return std::nullopt;
    const Passage passage(article, *block);
    std::vector<Part> said = parts_in(passage, claim);
    if (said.empty()) return std::nullopt;
    if (cue && !passage.range(passage.whole()).contains(*cue)) cue.reset();
    std::vector<Part> around = said;
    if (cue) around.push_back(passage.part(*cue));
    const Part sentence = sentences_of(article, passage, around);
    const auto found = cue ? named_at(passage, passage.part(*cue), said, sentence)
                           : named_before(passage, {sentence.begin, said.front().begin}, sentence);
    if (!found) return std::nullopt;
    const CodePointRange range = passage.range(*found);
    return Named{.range = range, .pronoun = is_pronoun(article.text.slice(range))};
}

bool is_pronoun(std::string_view words) {
    std::string lower;
    for (const char letter : words)
        lower += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 0x20) : letter;
    const std::uint32_t hash = suggest::hash_of_word(lower);
    return suggest::class_of_word(hash) == suggest::WordClass::pronoun &&
           !suggest::name_word(hash).is(suggest::known_as::relative);
}

}  // namespace sayso::app
