// One pass over the annotations; a speaker's claims are joined before their words are counted.
#include "annotation/statistics.h"

#include <algorithm>
#include <utility>

#include "text/breaks.h"
#include "text/character_properties.h"
#include "text/code_points.h"
#include "text/utf8.h"

namespace sayso::annotation {

namespace {

bool is_word(std::string_view segment) {
    bool found = false;
    text::for_each_code_point(segment, [&](text::ByteOffset, char32_t code_point) {
        found = found || text::properties_of(code_point).has(text::letter_or_number);
    });
    return found;
}

std::size_t words_in(std::string_view line) {
    std::size_t count = 0;
    text::ByteOffset begin;
    for (const text::ByteOffset end : text::word_boundaries(line)) {
        if (is_word(text::slice(line, {begin, end}))) ++count;
        begin = end;
    }
    return count;
}

/// The text of all `spans`, each place once.
TextAmount amount_of(const article::ArticleText& text, std::vector<Span> spans) {
    TextAmount amount;
    const auto joined = Spans::joining(std::move(spans));
    if (!joined) return amount;
    for (const Span span : joined->all()) {
        const TextAmount one = annotation::amount_of(text.slice(span.range()));
        amount.code_points += one.code_points;
        amount.words += one.words;
    }
    return amount;
}

/// Adds the statistics of one speaker's annotations.
SpeakerStatistics statistics_of(const Document& document, const SpeakerId& id) {
    SpeakerStatistics statistics;
    statistics.id = id;
    std::vector<Span> said;
    std::vector<Span> quoted;
    for (const AnnotationId& annotation_id : document.annotations_of(id)) {
        const Annotation& annotation = *document.annotation(annotation_id);
        if (annotation.status == Status::rejected) continue;
        if (annotation.kind == AnnotationKind::speaker) {
            ++statistics.mentions;
            continue;
        }
        ++statistics.claims;
        const auto spans = annotation.spans.all();
        said.insert(said.end(), spans.begin(), spans.end());
        if (annotation.claim.quotation == Quotation::direct) {
            ++statistics.direct_claims;
            quoted.insert(quoted.end(), spans.begin(), spans.end());
        }
    }
    statistics.said = amount_of(document.article().text, std::move(said));
    statistics.quoted = amount_of(document.article().text, std::move(quoted));
    return statistics;
}

template <typename Enumeration, std::size_t Size>
void count(std::array<std::size_t, Size>& counts, Enumeration value) {
    ++counts[static_cast<std::size_t>(value)];
}

void count_claim(Statistics& statistics, const Annotation& claim) {
    if (claim.claim.quotation) count(statistics.by_quotation, *claim.claim.quotation);
    if (claim.claim.certainty) count(statistics.by_certainty, *claim.claim.certainty);
    if (claim.claim.checkworthy) count(statistics.by_checkworthy, *claim.claim.checkworthy);
    if (is_unfinished(claim)) ++statistics.unfinished;
    if (claim.speaker.answered() && !claim.speaker.value()) ++statistics.without_speaker;
}

}  // namespace

TextAmount amount_of(std::string_view text) {
    TextAmount amount{.code_points = text::count_code_points(text), .words = 0};
    // Line by line: finding words takes memory as the text given is long.
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        amount.words += words_in(line);
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return amount;
}

std::vector<SpeakerStatistics> speaker_statistics_of(const Document& document) {
    std::vector<SpeakerStatistics> statistics;
    statistics.reserve(document.speakers().size());
    for (const Speaker& speaker : document.speakers())
        statistics.push_back(statistics_of(document, speaker.id));
    return statistics;
}

Statistics statistics_of(const Document& document) {
    Statistics statistics;
    statistics.article = amount_of(document.article().text.bytes());
    statistics.blocks = document.article().blocks.size();
    document.each_from({}, [&](const Annotation& annotation) {
        count(statistics.by_kind, annotation.kind);
        count(statistics.by_status, annotation.status);
        if (annotation.kind == AnnotationKind::claim && annotation.status != Status::rejected) {
            count_claim(statistics, annotation);
        }
        return true;
    });
    for (const LabelKind kind : {LabelKind::sentence, LabelKind::speaker, LabelKind::claim}) {
        for (const Label& label : document.tagset().of(kind)) {
            statistics.labels[static_cast<std::size_t>(kind)].push_back({label.id, document.count_of(kind, label.id)});
        }
    }
    statistics.speakers = speaker_statistics_of(document);
    return statistics;
}

}  // namespace sayso::annotation
