#include "app/narration.h"

#include <algorithm>

#include "app/reviewing.h"
#include "app/text_units.h"

namespace sayso::app {

namespace {

using annotation::Annotation;
using annotation::AnnotationKind;
using annotation::Document;
using annotation::Status;
using language::Language;
using language::Phrase;
using text::CodePointRange;

/// More marks than this on the same words are only counted.
constexpr std::size_t most_marks = 3;
/// Of a selection longer than the two together, so much of its begin and of its end is said, in code points.
constexpr std::uint32_t said_of_begin = 160;
constexpr std::uint32_t said_of_end = 60;

bool stands_on(const Annotation& mark, CodePointRange range) {
    return std::ranges::any_of(mark.spans.all(), [&](annotation::Span span) { return span.range().overlaps(range); });
}

std::string marks_on(const Language& language, const Document& document, CodePointRange range, int least_score) {
    std::string said;
    std::size_t count = 0;
    document.each_touching(range, [&](const Annotation& each) {
        if (each.kind == AnnotationKind::sentence || each.status == Status::rejected || !stands_on(each, range)) return;
        if (is_hidden(document, each, least_score)) return;
        if (++count <= most_marks) said += (said.empty() ? "" : "; ") + words_for_mark(language, document, each);
    });
    return count > most_marks ? language.counted(Phrase::marks_counted, count) : said;
}

std::string labels_of(const Document& document, text::CodePointOffset place) {
    std::string said;
    const Annotation* const sentence = sentence_marked_at(document, place);
    if (sentence == nullptr) return said;
    for (const annotation::LabelId& id : sentence->labels) {
        const annotation::Label* label = document.tagset().find(annotation::LabelKind::sentence, id);
        if (label != nullptr) said += (said.empty() ? "" : ", ") + label->name;
    }
    return said;
}

/// Words, and after them what is said of them.
void add(std::string& said, const std::string& more) {
    if (more.empty()) return;
    const bool stops = said.ends_with('.') || said.ends_with('?') || said.ends_with('!');
    said += (stops ? " " : ". ") + more;
}

}  // namespace

std::string words_for_mark(const Language& language, const Document& document, const Annotation& mark) {
    const annotation::Speaker* speaker = nullptr;
    if (const auto& id = mark.speaker.value()) speaker = document.speaker(*id);
    std::string words;
    switch (mark.kind) {
        case AnnotationKind::sentence:
            words = language.say(Phrase::sentence);
            break;
        case AnnotationKind::speaker:
            words = speaker == nullptr ? std::string(language.say(Phrase::speaker))
                                       : language.say(Phrase::speaker_named, {speaker->name});
            break;
        case AnnotationKind::cue:
            words = language.say(Phrase::cue);
            break;
        case AnnotationKind::claim:
            words = speaker != nullptr
                        ? language.say(Phrase::claim_by, {speaker->name})
                        : std::string(
                              language.say(annotation::is_unfinished(mark) ? Phrase::claim_unfinished : Phrase::claim));
            break;
    }
    if (mark.status == Status::suggested) words = language.say(Phrase::is_suggested, {words});
    return words;
}

std::string narrated_place(const Language& language, const Document& document, Unit unit, CodePointRange range,
                           text::CodePointOffset before, int least_score) {
    if (range.empty()) return std::string(language.say(Phrase::end_of_paragraph));
    const bool small = unit == Unit::character || unit == Unit::word;
    const std::string_view words = document.article().text.slice(range);
    std::string said = std::string(words == " " ? language.say(Phrase::space_said) : words);
    const std::string marks = marks_on(language, document, range, least_score);
    if (!small) {
        add(said, marks);
        if (unit == Unit::sentence) add(said, labels_of(document, range.begin));
    } else if (const std::string last = marks_on(language, document, {before, before + 1}, least_score);
               last != marks) {
        add(said, marks.empty() ? std::string(language.say(Phrase::no_mark_here)) : marks);
    }
    return said;
}

std::string narrated_selection(const Language& language, const Document& document, CodePointRange range) {
    if (range.empty()) return std::string(language.say(Phrase::nothing_selected));
    const article::ArticleText& text = document.article().text;
    std::string words(text.slice(range));
    if (range.length() > said_of_begin + said_of_end) {
        words = std::string(text.slice({range.begin, range.begin + said_of_begin})) + " … " +
                std::string(text.slice({range.end - said_of_end, range.end}));
    }
    return language.say(Phrase::selected_said, {words});
}

}  // namespace sayso::app
