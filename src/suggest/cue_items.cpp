#include "suggest/cue_items.h"

#include <string_view>

#include "suggest/cue_tables.h"
#include "suggest/named_items.h"

namespace sayso::suggest {

ReportingVerb verb_at(const SentenceItems& sentence, std::size_t item) {
    ReportingVerb verb;
    if (sentence.is(item, CueWord::verb)) {
        verb.items = {item, item + 1};
    } else if (sentence.is(item, CueWord::separable)) {
        for (std::size_t at = item + 1; at < sentence.end() && at - item < longest_name; ++at) {
            if (sentence.is(at, CueWord::particle) && sentence.ends_at(at + 1)) verb.items = {item, item + 1};
            if (sentence[at].kind != ItemKind::word) break;
        }
    } else if (sentence.is(item, CueWord::auxiliary)) {
        std::size_t participle = item + 1;
        if (!sentence.is(participle, CueWord::participle) && !sentence.is(participle, CueWord::verb)) ++participle;
        if (sentence.is(participle, CueWord::participle) ||
            (sentence.is(participle, CueWord::verb) && sentence.written(participle) == "dit"))
            verb.items = {item, participle + 1};
    }
    if (verb.items.empty()) return verb;
    verb.cue = sentence.range_of(verb.items);
    // "a-t-il dit", "dit-elle": who speaks is a part of the word.
    const text::ByteRange first = sentence.range_of({item, item + 1});
    const std::string_view word = text::slice(sentence.text(), first);
    const std::size_t hyphen = word.rfind('-');
    if (sentence.language() == Language::french && hyphen != std::string_view::npos) {
        verb.pronoun.push_back({first.begin + static_cast<std::uint32_t>(hyphen + 1), first.end});
        if (verb.items.end - verb.items.begin > 1) {
            verb.cue = sentence.range_of({verb.items.end - 1, verb.items.end});
        } else {
            const std::string_view stem = word.substr(0, hyphen);
            const std::size_t length = stem.ends_with("-t") ? hyphen - 2 : hyphen;
            verb.cue = text::ByteRange{first.begin, first.begin + static_cast<std::uint32_t>(length)};
        }
    }
    return verb;
}

std::size_t according_at(const SentenceItems& sentence, std::size_t item) {
    if (!sentence.is(item, ItemKind::word)) return 0;
    const std::string_view text = sentence.text();
    const std::size_t begin = sentence.range_of({item, item + 1}).begin.value;
    for (const std::string_view words : CueTable::of(sentence.language()).according()) {
        if (begin + words.size() > text.size()) continue;
        const auto same = [&](std::size_t at) {
            const char byte = text[begin + at];
            return (byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte) == words[at];
        };
        std::size_t at = 0;
        while (at < words.size() && same(at))
            ++at;
        if (at != words.size()) continue;
        for (std::size_t last = item; last < sentence.end() && last - item < 4; ++last)
            if (sentence.range_of({last, last + 1}).end.value == begin + words.size()) return last + 1 - item;
    }
    return 0;
}

According according_from(const SentenceItems& sentence, std::size_t item) {
    According found;
    if (const std::size_t cue = according_at(sentence, item); cue != 0) {
        std::size_t name = item + cue;
        if (sentence.language() == Language::spanish)  // según dijo
            if (const ReportingVerb verb = verb_at(sentence, name); !verb.items.empty()) name = verb.items.end;
        found.name = name_from(sentence, name);
        found.cue = sentence.range_of({item, name});
        const bool apart = sentence.language() == Language::german || item == sentence.begin() ||
                           sentence.parts_at(item - 1) || sentence.is(item - 1, ItemKind::quotation) ||
                           sentence.ends_at(found.name.end);
        if (!apart) return {};
        found.items = {item, found.name.end};
    } else if (sentence.is(item, CueWord::after_name)) {
        found.name = name_before(sentence, item);
        if (found.name.empty()) found.name = noun_before(sentence, item);
        found.cue = sentence.range_of({item, item + 1});
        found.items = {found.name.begin, item + 1};
    } else if (sentence.is(item, CueWord::so) && item > sentence.begin() && sentence.parts_at(item - 1)) {
        found.name = name_from(sentence, item + 1);
        found.cue = sentence.range_of({item, item + 1});
        const std::size_t after = found.name.end;
        if (!found.name.empty() && !sentence.ends_at(after) && !sentence.is(after, CueWord::stop)) return {};
        found.items = {item, found.name.end};
    }
    if (found.name.empty()) return {};
    found.source = sentence.range_of(found.name);
    return found;
}

}  // namespace sayso::suggest
