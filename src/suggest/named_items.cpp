#include "suggest/named_items.h"

namespace sayso::suggest {

namespace {

/// In items.
constexpr std::size_t longest_aside = 25;

/// "l’agence", "d’Anna".
bool is_elided(const SentenceItems& sentence, std::size_t item) {
    return sentence.language() == Language::french &&
           sentence.written(item).find_first_of("'\xE2") != std::string_view::npos;
}

ItemRange capitals_from(const SentenceItems& sentence, std::size_t from) {
    std::size_t last = from;
    for (std::size_t at = from; at < sentence.end() && at - from < longest_name; ++at) {
        if (sentence[at].kind != ItemKind::word) break;
        if (sentence[at].word == CueWord::none && sentence[at].capital) {
            last = at + 1;
        } else if (sentence[at].word != CueWord::link || at == from) {
            break;
        }
    }
    return {from, last};
}

}  // namespace

ItemRange name_from(const SentenceItems& sentence, std::size_t from) {
    if (sentence.is(from, CueWord::pronoun)) return {from, from + 1};
    const bool german = sentence.language() == Language::german;
    std::size_t last = from;
    bool named = false;
    bool capital = false;
    bool article = false;
    for (std::size_t at = from; at < sentence.end() && at - from < longest_name; ++at) {
        const Item& item = sentence[at];
        if (item.kind != ItemKind::word) break;
        const bool after_link = at > from && sentence[at - 1].word == CueWord::link;
        if (item.word == CueWord::article) {
            const bool of_speaker = german && at > from && sentence[at - 1].speaks;
            if (at != from && !after_link && !of_speaker) break;
            article = true;
            if (item.speaks || (item.capital && is_elided(sentence, at))) named = true;
            if (is_elided(sentence, at)) last = at + 1;
        } else if (item.word == CueWord::link) {
            if (at == from) break;
            if (is_elided(sentence, at)) last = at + 1;
            named = named || (is_elided(sentence, at) && item.capital);
        } else if (item.word == CueWord::speaker || (item.word == CueWord::none && item.capital)) {
            named = true;
            capital = true;
            last = at + 1;
        } else if (item.word == CueWord::none && article && !(german && capital)) {
            last = at + 1;
        } else {
            break;
        }
    }
    if (!named || last == from) return {};
    // "der Minister, Jan Holm,"
    if (article && sentence.is(last, ItemKind::comma) && !sentence.is(last + 1, CueWord::article)) {
        const ItemRange beside = capitals_from(sentence, last + 1);
        if (!beside.empty() && sentence.ends_at(beside.end)) last = beside.end;
    }
    return {from, last};
}

ItemRange name_before(const SentenceItems& sentence, std::size_t end) {
    const std::size_t first = sentence.begin();
    std::size_t name_end = end;
    if (end > first && sentence.is(end - 1, ItemKind::comma)) {
        std::size_t partner = end - 1;
        while (partner > first && end - partner < longest_aside && !sentence.is(partner - 1, ItemKind::comma))
            --partner;
        if (partner <= first + 1 || !sentence.is(partner - 1, ItemKind::comma)) return {};
        name_end = partner - 1;
    }
    std::size_t begin = name_end;
    while (begin > first && name_end - begin < longest_name && sentence[begin - 1].kind == ItemKind::word &&
           sentence[begin - 1].word != CueWord::stop && sentence[begin - 1].word != CueWord::that)
        --begin;
    if (begin > first && sentence[begin - 1].kind == ItemKind::word) return {};
    const ItemRange name = name_from(sentence, begin);
    if (name.empty()) return {};
    if (name.end > name_end && name.end + 1 == end) return name;  // with the name beside
    if (name.end != name_end) return {};
    return name;
}

ItemRange noun_before(const SentenceItems& sentence, std::size_t end) {
    std::size_t begin = end;
    while (begin > sentence.begin() && end - begin < longest_name && sentence[begin - 1].kind == ItemKind::word &&
           sentence[begin - 1].capital && sentence[begin - 1].word != CueWord::stop)
        --begin;
    if (begin > sentence.begin() && begin < end && sentence.is(begin - 1, CueWord::article)) --begin;
    return {begin, end};
}

}  // namespace sayso::suggest
