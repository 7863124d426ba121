// What a person does, in calls.
#include "app/person.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "app/command.h"
#include "exchange/sayso_json.h"

namespace sayso::app {

using annotation::Annotation;

std::string sample_article() {
    std::ifstream file(SAYSO_TEST_DATA_DIR "/sample-article.txt", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

Person::Person(FakeDevice& device, std::string text, std::uint64_t seed)
    : host(device, seed), workspace(host, std::move(text)) {
    device.settings.emplace("suggest", "sentences");
    workspace.start();
    host.settle();
}

text::CodePointRange Person::place_of(std::string_view words) const {
    const article::ArticleText& text = document().article().text;
    const std::size_t begin = text.bytes().find(words);
    REQUIRE(begin != std::string_view::npos);
    return text.code_point_range({text::ByteOffset{static_cast<std::uint32_t>(begin)},
                                  text::ByteOffset{static_cast<std::uint32_t>(begin + words.size())}});
}

void Person::select(std::string_view words) {
    const text::CodePointRange range = place_of(words);
    workspace.select({.anchor = range.begin, .caret = range.end, .kept = {}});
}

void Person::select_too(std::string_view words) {
    const text::CodePointRange range = place_of(words);
    workspace.select_by(Unit::character, range.begin, range.end, true);
}

void Person::put_caret_before(std::string_view words) {
    const text::CodePointOffset place = place_of(words).begin;
    workspace.select({.anchor = place, .caret = place, .kept = {}});
}

bool Person::press(std::string_view key) {
    const auto press = key_press_named(key);
    REQUIRE(press.has_value());
    const bool used = workspace.press(*press);
    host.settle();
    return used;
}

const Annotation& Person::focused() const {
    REQUIRE(workspace.focused() != nullptr);
    return *workspace.focused();
}

std::string Person::words_of(const Annotation& annotation) const {
    return annotation::exact_text(document().article().text, annotation.spans);
}

std::string Person::speaker_of(const Annotation& annotation) const {
    if (!annotation.speaker.value()) return {};
    return document().speaker(*annotation.speaker.value())->name;
}

std::vector<const Annotation*> Person::all(annotation::AnnotationKind kind) const {
    std::vector<const Annotation*> found;
    document().each_from({}, [&](const Annotation& each) {
        if (each.kind == kind) found.push_back(&each);
        return true;
    });
    return found;
}

std::vector<std::string> Person::chosen_from() const {
    std::vector<std::string> titles;
    REQUIRE(workspace.chooser().has_value());
    for (const Choice& choice : workspace.chooser()->choices)
        titles.push_back(choice.title);
    return titles;
}

std::string Person::last_notice() const {
    return workspace.notices().empty() ? std::string() : workspace.notices().back().text;
}

std::string Person::file() const {
    return exchange::write_sayso_json(document());
}

}  // namespace sayso::app
