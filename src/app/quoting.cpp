#include "app/quoting.h"

#include "text/code_points.h"

namespace sayso::app {

namespace {

using annotation::Annotation;

constexpr std::string_view opening = "“";
constexpr std::string_view closing = "”";

/// Whether the words are one quotation already: a mark at each end, and none between that closes it.
bool is_one_quotation(std::string_view words) {
    if (!words.starts_with(opening) || !words.ends_with(closing)) return false;
    return words.find(closing) == words.size() - closing.size();
}

std::string in_quotation_marks(std::string_view words) {
    if (is_one_quotation(words)) return std::string(words);
    std::string quoted(opening);
    text::for_each_code_point(words, [&](text::ByteOffset, char32_t letter) {
        text::append_utf8(quoted, letter == U'“' ? U'‘' : letter == U'”' ? U'’' : letter);
    });
    return quoted.append(closing);
}

}  // namespace

std::string quoted_with_source(const annotation::Document& document, std::string_view words,
                               const annotation::Speaker* speaker) {
    std::string source;
    const auto add = [&](std::string_view part) {
        if (!part.empty()) (source += source.empty() ? "— " : ", ") += part;
    };
    const article::Metadata& known = document.article().metadata;
    if (speaker != nullptr) add(speaker->name);
    if (!known.title.empty()) add(in_quotation_marks(known.title));
    add(known.publisher.value_or(""));
    add(known.published.value_or(""));
    add(known.url.value_or(""));
    const std::string quoted = in_quotation_marks(words);
    return source.empty() ? quoted : quoted + '\n' + source;
}

const annotation::Speaker* speaker_of_words(const annotation::Document& document, text::CodePointRange range) {
    const Annotation* smallest = nullptr;
    document.each_touching(range, [&](const Annotation& each) {
        if (each.kind != annotation::AnnotationKind::claim || each.status == annotation::Status::rejected) return;
        if (!each.speaker.value() || !each.spans.extent().contains(range)) return;
        if (smallest == nullptr || each.spans.extent().length() <= smallest->spans.extent().length()) smallest = &each;
    });
    return smallest == nullptr ? nullptr : document.speaker(*smallest->speaker.value());
}

}  // namespace sayso::app
