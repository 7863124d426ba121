#include "app/narration.h"

#include <algorithm>

#include "app/text_units.h"

namespace sayso::app {

namespace {

using annotation::Annotation;
using annotation::AnnotationKind;
using annotation::Document;
using annotation::Status;
using text::CodePointRange;

/// More marks than this on the same words are only counted.
constexpr std::size_t most_marks = 3;
/// Of a selection longer than the two together, so much of its begin and of its end is said, in code points.
constexpr std::uint32_t said_of_begin = 160;
constexpr std::uint32_t said_of_end = 60;

bool stands_on(const Annotation& mark, CodePointRange range) {
    return std::ranges::any_of(mark.spans.all(), [&](annotation::Span span) { return span.range().overlaps(range); });
}

std::string marks_on(const Document& document, CodePointRange range) {
    std::string said;
    std::size_t count = 0;
    document.each_touching(range, [&](const Annotation& each) {
        if (each.kind == AnnotationKind::sentence || each.status == Status::rejected || !stands_on(each, range)) return;
        if (++count <= most_marks) said += (said.empty() ? "" : "; ") + words_for_mark(document, each);
    });
    return count > most_marks ? std::to_string(count) + " marks" : said;
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

std::string words_for_mark(const Document& document, const Annotation& mark) {
    std::string words;
    switch (mark.kind) {
        case AnnotationKind::sentence:
            words = "Sentence";
            break;
        case AnnotationKind::speaker:
            words = "Speaker";
            break;
        case AnnotationKind::cue:
            words = "Cue";
            break;
        case AnnotationKind::claim:
            words = "Claim";
            break;
    }
    if (const auto& id = mark.speaker.value()) {
        if (const annotation::Speaker* speaker = document.speaker(*id)) {
            words += mark.kind == AnnotationKind::claim ? " by " : ": ";
            words += speaker->name;
        }
    } else if (mark.kind == AnnotationKind::claim && annotation::is_unfinished(mark)) {
        words += ", unfinished";
    }
    if (mark.status == Status::suggested) words += ", suggested";
    return words;
}

std::string narrated_place(const Document& document, Unit unit, CodePointRange range, text::CodePointOffset before) {
    if (range.empty()) return "End of the paragraph.";
    const bool small = unit == Unit::character || unit == Unit::word;
    const std::string_view words = document.article().text.slice(range);
    std::string said = words == " " ? "space" : std::string(words);
    const std::string marks = marks_on(document, range);
    if (!small) {
        add(said, marks);
        if (unit == Unit::sentence) add(said, labels_of(document, range.begin));
    } else if (const std::string last = marks_on(document, {before, before + 1}); last != marks) {
        add(said, marks.empty() ? "No mark" : marks);
    }
    return said;
}

std::string narrated_selection(const Document& document, CodePointRange range) {
    if (range.empty()) return "Nothing is selected.";
    const article::ArticleText& text = document.article().text;
    if (range.length() <= said_of_begin + said_of_end) return "Selected: " + std::string(text.slice(range));
    return "Selected: " + std::string(text.slice({range.begin, range.begin + said_of_begin})) + " … " +
           std::string(text.slice({range.end - said_of_end, range.end}));
}

}  // namespace sayso::app
