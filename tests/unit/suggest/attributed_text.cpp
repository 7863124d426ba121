#include "suggest/attributed_text.h"

#include <doctest/doctest.h>

#include "suggest/via.h"
#include "suggest/word_use.h"

namespace sayso::suggest {

namespace {

text::ByteRange range_of(std::size_t begin, std::size_t length) {
    return {text::ByteOffset{static_cast<std::uint32_t>(begin)},
            text::ByteOffset{static_cast<std::uint32_t>(begin + length)}};
}

}  // namespace

AttributedText::AttributedText(std::string words, std::vector<article::BlockKind> kinds, Language language)
    : text(std::move(words)), language_(language) {
    const WordUse use(text);
    std::size_t line = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (end > begin) {
            const auto kind = line < kinds.size() ? kinds[line] : article::BlockKind::paragraph;
            ++line;
            blocks.push_back(read_block(text, kind, range_of(begin, end - begin), language, use));
        }
        begin = end + 1;
    }
}

text::ByteRange AttributedText::at(std::string_view context, std::string_view words) const {
    const std::size_t begin = text.find(context);
    INFO(context);
    REQUIRE(begin != std::string::npos);
    if (words.empty()) return range_of(begin, context.size());
    const std::size_t inner = context.find(words);
    INFO(words);
    REQUIRE(inner != std::string_view::npos);
    return range_of(begin + inner, words.size());
}

void AttributedText::says(std::string_view context, std::string_view source, std::string_view cue,
                          std::string_view content) {
    Attribution attribution;
    if (!source.empty()) attribution.source.push_back(at(context, source));
    if (!cue.empty()) attribution.cue = at(context, cue);
    attribution.content.push_back(at(content));
    attributions.push_back(attribution);
}

std::string AttributedText::told(const std::vector<Attribution>& of) const {
    const auto words = [&](const std::vector<text::ByteRange>& ranges) {
        std::string out;
        for (const text::ByteRange range : ranges)
            out += (out.empty() ? "" : " … ") + std::string(text::slice(text, range));
        return out;
    };
    std::string out;
    for (const Attribution& each : of)
        out += (out.empty() ? "" : " / ") + words(each.source) + "|" +
               (each.cue ? std::string(text::slice(text, *each.cue)) : "") + "|" + words(each.content);
    return out;
}

void AttributedText::find_vias() {
    suggest::find_vias(text, blocks, attributions);
}

FoundSpeakers AttributedText::speakers() const {
    FoundSpeakers found;
    find_speakers(text, blocks, attributions, language_, &found).finish();
    return found;
}

std::vector<std::string> AttributedText::names() const {
    const FoundSpeakers found = speakers();
    REQUIRE(found.speaker_of.size() == attributions.size());
    REQUIRE(found.via_of.size() == attributions.size());
    std::vector<std::string> names;
    for (std::size_t at = 0; at < attributions.size(); ++at) {
        std::string name = "-";
        if (const auto& resolved = found.speaker_of[at]) name = found.speakers.at(resolved->speaker).name;
        for (const Resolved& via : found.via_of[at])
            name += " ~" + found.speakers.at(via.speaker).name;
        names.push_back(name);
    }
    return names;
}

FoundSpeaker AttributedText::speaker(std::string_view name) const {
    for (const FoundSpeaker& speaker : speakers().speakers) {
        if (speaker.name == name) return speaker;
    }
    FAIL("no speaker is called " << name);
    return {};
}

}  // namespace sayso::suggest
