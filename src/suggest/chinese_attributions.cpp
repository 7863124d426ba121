#include "suggest/chinese_attributions.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "suggest/cue_tables.h"
#include "suggest/said_items.h"

namespace sayso::suggest {

namespace {

/// In characters.
constexpr std::size_t longest_name = 20;

bool stands_at(const SentenceItems& sentence, std::size_t item, std::string_view words) {
    return sentence.is(item, ItemKind::word) &&
           sentence.text().substr(sentence.range_of({item, item + 1}).begin.value).starts_with(words);
}

/// Whether a word begins at the item after which a name does not go on.
bool ends_name(const SentenceItems& sentence, std::size_t item) {
    if (sentence.is_number(item)) return true;
    for (const std::string_view word :
         {"在", "对此", "就", "今天", "今日", "昨天", "昨日", "近日", "日前", "当天", "当日", "周",   "星期",
          "也", "还",   "则", "曾",   "向",   "随后", "此前", "同时", "再次", "接受", "明确", "发文", "回应"})
        if (stands_at(sentence, item, word)) return true;
    return false;
}

/// The name before the item, back to the last mark.
ItemRange name_between(const SentenceItems& sentence, std::size_t begin, std::size_t end) {
    for (const std::string_view word : {"但是", "不过", "此外", "同时", "其中", "但", "而", "并"}) {
        if (!stands_at(sentence, begin, word)) continue;
        begin += word.size() / 3;
        break;
    }
    std::size_t last = begin;
    while (last < end && last - begin <= longest_name && !ends_name(sentence, last))
        ++last;
    if (last <= begin || last - begin > longest_name) return {};
    for (const std::string_view word : {"这", "那", "可", "应", "如", "换句", "也就", "总", "一般", "不", "有", "据"})
        if (stands_at(sentence, begin, word)) return {};
    return {begin, last};
}

/// How many characters the verb has that begins at the item; 0 where none does.
std::size_t length_of_verb(const SentenceItems& sentence, std::size_t item) {
    for (const std::string_view verb : chinese_verbs())
        if (stands_at(sentence, item, verb)) return verb.size() / 3;
    return 0;
}

/// 据新华社报道，… and 根据…报告，…: who passes it on, and where the rest begins.
struct Reported {
    ItemRange source = {};
    std::optional<text::ByteRange> cue = {};
    std::size_t end = 0;
};

Reported report_before(const SentenceItems& sentence) {
    const std::size_t begin = sentence.begin();
    const bool by = stands_at(sentence, begin, "据");
    const bool on = stands_at(sentence, begin, "根据");
    if (!by && !on) return {};
    std::size_t comma = begin;
    while (comma < sentence.end() && comma - begin <= longest_name + 4 && sentence.is(comma, ItemKind::word))
        ++comma;
    if (!sentence.is(comma, ItemKind::comma)) return {};
    const std::size_t name = begin + (by ? 1U : 2U);
    for (const std::string_view word : {"报道", "消息", "介绍", "透露"}) {
        if (comma < name + 2 || !stands_at(sentence, comma - 2, word)) continue;
        return {{name, comma - 2}, sentence.range_of({comma - 2, comma}), comma + 1};
    }
    for (const std::string_view word : {"报告", "数据", "声明", "统计", "调查", "公报", "研究", "通报"})
        if (comma > name + 2 && stands_at(sentence, comma - 2, word))
            return {{name, comma}, sentence.range_of({begin, name}), comma + 1};
    return {};
}

/// What stands around the verb [verb, after); the name before it begins at `begin`, after the last mark.
void read_verb(const SentenceItems& sentence, std::size_t begin, std::size_t verb, std::size_t after,
               std::vector<Attribution>& found) {
    const ItemRange name = name_between(sentence, begin, verb);
    if (name.empty()) return;
    Attribution attribution;
    attribution.cue = sentence.range_of({verb, after});
    attribution.source.push_back(sentence.range_of(name));
    // “会修，”市长说。
    if (begin != 0 && sentence[begin - 1].kind == ItemKind::quotation && sentence.ends_at(after)) {
        add_content(sentence, attribution, {begin - 1, begin});
        if (sentence.is(after + 1, ItemKind::quotation)) add_content(sentence, attribution, {after + 1, after + 2});
        return add_found(sentence, found, std::move(attribution), score_beside_quotation);
    }
    const bool parted = sentence.is(after, ItemKind::comma) || sentence.is(after, ItemKind::colon);
    const bool quoted =
        sentence.is(after, ItemKind::quotation) || (parted && sentence.is(after + 1, ItemKind::quotation));
    if (parted && after + 1 == sentence.end()) return add_announcing(found, std::move(attribution));
    // Without a mark these alone are followed by what is said.
    const bool long_enough = after - verb == 2 && !stands_at(sentence, verb, "表示") &&
                             !stands_at(sentence, verb, "介绍") && !stands_at(sentence, after, "了");
    if (!parted && !quoted && !(long_enough && after < sentence.end())) return;
    add_content(sentence, attribution, {after, sentence.end()});
    add_found(sentence, found, std::move(attribution), quoted ? score_beside_quotation : score_indirect);
}

}  // namespace

void read_chinese_sentence(const SentenceItems& sentence, std::vector<Attribution>& found) {
    const Reported reported = report_before(sentence);
    const std::size_t first = found.size();
    std::size_t begin = std::max(sentence.begin(), reported.end);  // after the last mark
    for (std::size_t item = begin; item < sentence.end() && found.size() == first; ++item) {
        if (sentence[item].kind != ItemKind::word) {
            begin = item + 1;
            continue;
        }
        const std::size_t length = length_of_verb(sentence, item);
        if (length == 0) continue;
        read_verb(sentence, begin, item, item + length, found);
        item += length - 1;
    }
    if (!reported.cue) return;
    if (found.size() > first) {
        if (!reported.source.empty()) found.back().via.push_back(sentence.range_of(reported.source));
        return;
    }
    Attribution attribution;
    attribution.cue = reported.cue;
    if (!reported.source.empty()) attribution.source.push_back(sentence.range_of(reported.source));
    add_content(sentence, attribution, {reported.end, sentence.end()});
    add_found(sentence, found, std::move(attribution), score_indirect);
}

}  // namespace sayso::suggest
