#include "suggest/arabic_attributions.h"

#include <string_view>
#include <utility>

#include "suggest/cue_items.h"
#include "suggest/named_items.h"
#include "suggest/said_items.h"

namespace sayso::suggest {

namespace {

/// Between a verb and what is said are fewer items.
constexpr std::size_t farthest_content = 25;

/// The words from `from` to the first that no name goes over.
ItemRange arabic_name(const SentenceItems& sentence, std::size_t from) {
    std::size_t end = from;
    while (!sentence.ends_at(end) && end - from < longest_name && sentence[end].word == CueWord::none &&
           according_at(sentence, end) == 0 && !sentence.written(end).starts_with("فإن") &&
           sentence.written(end) != "فقد")
        ++end;
    return {from, end};
}

/// Who is named after “وفقا لـ” and its like, whose items begin at `item`.
text::ByteRange named_after(const SentenceItems& sentence, std::size_t item, std::size_t cue, ItemRange name) {
    text::ByteRange source = sentence.range_of(name);
    const std::string_view words = text::slice(sentence.text(), source);
    // "to" is a part of the word, and none of the name.
    const bool to = cue == 1 && !sentence.written(item).ends_with("حسب");
    if (to && words.starts_with("لـ")) {
        source.begin = source.begin + 4U;
    } else if (to && words.starts_with("ل") && !words.starts_with("لل")) {
        source.begin = source.begin + 2U;
    }
    return source;
}

/// “…، بحسب X” at the end of the sentence, from `from` on: X passes it on. Where that begins; the sentence's end where
/// it does not.
std::size_t take_via(const SentenceItems& sentence, std::size_t from, Attribution& attribution) {
    for (std::size_t item = from; item < sentence.end(); ++item) {
        const std::size_t cue = according_at(sentence, item);
        if (cue == 0) continue;
        const ItemRange name = arabic_name(sentence, item + cue);
        if (name.empty() || !sentence.ends_at(name.end) || name.end + 1 < sentence.end()) continue;
        attribution.via.push_back(named_after(sentence, item, cue, name));
        return item > from && sentence.is(item - 1, ItemKind::comma) ? item - 1 : item;
    }
    return sentence.end();
}

/// “قال X إن …”. Whether the sentence is read with it.
bool read_verbs(const SentenceItems& sentence, std::vector<Attribution>& found) {
    const std::size_t begin = sentence.begin();
    const std::size_t end = sentence.end();
    const std::size_t before = found.size();
    for (std::size_t item = begin; item < end; ++item) {
        if (!sentence.is(item, CueWord::verb)) continue;
        ItemRange name = arabic_name(sentence, item + 1);
        if (name.empty() && sentence.is(item + 1, CueWord::that) && item > begin) {
            // The name first: الوزير قال إن
            name = arabic_name(sentence, begin);
            if (name.end != item) name = {};
        }
        Attribution attribution;
        attribution.cue = sentence.range_of({item, item + 1});
        if (!name.empty()) attribution.source.push_back(sentence.range_of(name));
        const bool after_quotation = item > begin + 1 && sentence.parts_at(item - 1) &&
                                     sentence.is(item - 2, ItemKind::quotation) && !name.empty();
        if (after_quotation) {
            add_content(sentence, attribution, {item - 2, item - 1});
            take_via(sentence, name.end, attribution);
            add_found(sentence, found, std::move(attribution), score_beside_quotation);
            item = name.end;
            continue;
        }
        std::size_t at = item + 1;
        while (at < end && at - item < farthest_content && !sentence.is(at, CueWord::that) &&
               !sentence.is(at, ItemKind::colon) && !sentence.is(at, ItemKind::quotation) &&
               !sentence.is(at, CueWord::verb))
            ++at;
        const bool begins =
            sentence.is(at, CueWord::that) || sentence.is(at, ItemKind::colon) || sentence.is(at, ItemKind::quotation);
        if (!begins || (name.empty() && at != item + 1)) continue;
        const bool quoted = sentence.is(at, ItemKind::quotation) || sentence.is(at + 1, ItemKind::quotation);
        const std::size_t said_end = take_via(sentence, at, attribution);
        add_content(sentence, attribution, {at, said_end});
        add_found(sentence, found, std::move(attribution), quoted ? score_beside_quotation : score_indirect);
        return true;
    }
    return found.size() > before;
}

/// “وفقا لـX …”, at either end of the sentence.
void read_according(const SentenceItems& sentence, std::vector<Attribution>& found) {
    const std::size_t begin = sentence.begin();
    const std::size_t end = sentence.end();
    for (std::size_t item = begin; item < end; ++item) {
        std::size_t cue = according_at(sentence, item);
        if (cue == 0 && item == begin && sentence.written(item).starts_with("وبحسب")) cue = 1;
        if (cue == 0) continue;
        const ItemRange name = arabic_name(sentence, item + cue);
        if (name.empty()) continue;
        const bool front = item == begin && name.end < end &&
                           (sentence.is(name.end, ItemKind::comma) || sentence[name.end].kind == ItemKind::word);
        const bool back = item > begin && sentence.ends_at(name.end) && name.end + 1 >= end;
        if (!front && !back) continue;
        Attribution attribution;
        attribution.cue = sentence.range_of({item, item + cue});
        attribution.source.push_back(named_after(sentence, item, cue, name));
        add_content(sentence, attribution, front ? ItemRange{name.end, end} : ItemRange{begin, item});
        add_found(sentence, found, std::move(attribution), score_indirect);
        return;
    }
}

}  // namespace

void read_arabic_sentence(const SentenceItems& sentence, std::vector<Attribution>& found) {
    if (!read_verbs(sentence, found)) read_according(sentence, found);
}

}  // namespace sayso::suggest
