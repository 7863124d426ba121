#include "suggest/european_attributions.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "suggest/cue_items.h"
#include "suggest/named_items.h"
#include "suggest/said_items.h"

namespace sayso::suggest {

namespace {

/// Between a cue and what is said, or the end of what tells who says it, are fewer items.
constexpr std::size_t farthest_content = 10;

class EuropeanReader {
  public:
    EuropeanReader(const SentenceItems& sentence, std::vector<Attribution>& found)
        : sentence_(sentence), found_(found) {}

    void read() {
        const std::size_t first = found_.size();
        const bool is_prose = sentence_.setting() == Setting::prose;
        std::vector<According> accordings;
        for (std::size_t item = sentence_.begin(); item < sentence_.end();) {
            if (sentence_[item].kind != ItemKind::word) {
                ++item;
                continue;
            }
            if (const According according = according_from(sentence_, item); !according.name.empty()) {
                accordings.push_back(according);
                item = std::max(item + 1, according.items.end);
                continue;
            }
            const ReportingVerb verb = verb_at(sentence_, item);
            if (verb.items.empty()) {
                ++item;
                continue;
            }
            std::optional<std::size_t> next = read_inverted(item, verb);
            if (!next && is_prose) next = read_announcing(item, verb);
            item = next ? std::max(*next, verb.items.end) : verb.items.end;
        }
        if (is_prose && !accordings.empty()) read_accordings(first, accordings);
    }

  private:
    /// A verb after what is said: “„…“, sagte X”. Gives where to go on; nothing where there is no such thing.
    std::optional<std::size_t> read_inverted(std::size_t item, const ReportingVerb& verb) {
        const std::size_t begin = sentence_.begin();
        const std::size_t end = sentence_.end();
        if (item == begin) return std::nullopt;
        const bool dialogue = sentence_.is_dialogue();
        const bool parted = sentence_.parts_at(item - 1) || (dialogue && sentence_[item - 1].kind == ItemKind::mark);
        const bool after_quotation = sentence_.is(item - 1, ItemKind::quotation) && item - 1 == begin;
        if (!parted && !after_quotation) return std::nullopt;
        const std::size_t before = parted ? item - 1 : item;  // where what is said ends
        if (before == begin) return std::nullopt;
        const bool quoted = sentence_.is(before - 1, ItemKind::quotation);
        const ItemRange name = verb.pronoun.empty() ? name_from(sentence_, verb.items.end) : ItemRange{};
        if (name.empty() && verb.pronoun.empty() && !quoted) return std::nullopt;
        std::size_t tail = name.empty() ? verb.items.end : name.end;
        for (const std::size_t from = tail; !sentence_.ends_at(tail); ++tail) {
            if (tail - from >= farthest_content || sentence_.is(tail, CueWord::that)) return std::nullopt;
            if (!verb_at(sentence_, tail).items.empty()) return std::nullopt;
        }
        if (sentence_.is(tail, ItemKind::comma) && sentence_.is(tail + 1, CueWord::that)) return std::nullopt;
        Attribution attribution;
        attribution.cue = verb.cue;
        attribution.source = verb.pronoun;
        if (!name.empty()) attribution.source.push_back(sentence_.range_of(name));
        std::size_t go_on = end;
        if (dialogue) {
            add_content(sentence_, attribution, {begin, before});
            std::size_t rest = tail;
            while (rest < end && sentence_[rest].kind != ItemKind::word && sentence_[rest].kind != ItemKind::quotation)
                ++rest;
            std::size_t rest_end = rest;
            while (rest_end < end && !sentence_.is(rest_end, ItemKind::dash))
                ++rest_end;
            add_content(sentence_, attribution, {rest, rest_end});
        } else if (quoted) {
            add_content(sentence_, attribution, {before - 1, before});
            const bool marked = sentence_.ends_at(tail) && !sentence_.is(tail, ItemKind::quotation);
            const std::size_t more = marked ? tail + 1 : tail;
            if (sentence_.is(more, ItemKind::quotation)) add_content(sentence_, attribution, {more, more + 1});
            go_on = sentence_.is(more, ItemKind::quotation) ? more + 1 : tail;
        } else {
            if (before - begin < 2 && sentence_.setting() != Setting::inside_quotation) return std::nullopt;
            add_content(sentence_, attribution, {begin, before});
            if (sentence_.is(tail, ItemKind::comma)) add_content(sentence_, attribution, {tail + 1, end});
        }
        add_found(sentence_, found_, std::move(attribution),
                  quoted || dialogue ? score_beside_quotation : score_indirect);
        return go_on;
    }

    /// A verb before what is said: “X sagte, dass …”. Gives where to go on.
    std::size_t read_announcing(std::size_t item, const ReportingVerb& verb) {
        const std::size_t end = sentence_.end();
        ItemRange name = name_before(sentence_, item);
        std::size_t at = verb.items.end;
        if (name.empty() && verb.pronoun.empty() && sentence_.language() != Language::french) {
            name = name_from(sentence_, at);
            if (!name.empty()) at = name.end;
        }
        if (name.empty()) return verb.items.end;
        Attribution attribution;
        attribution.cue = verb.cue;
        attribution.source.push_back(sentence_.range_of(name));
        for (const std::size_t from = at; at < end && at - from < farthest_content; ++at) {
            if (sentence_.is(at, CueWord::that)) break;
            if (sentence_.is(at, ItemKind::colon)) break;
            if (sentence_.is(at, ItemKind::quotation)) break;
            if (sentence_.is(at, ItemKind::comma) && sentence_.language() == Language::german) break;
            if (!sentence_.is(at, ItemKind::word) && !sentence_.is(at, ItemKind::comma)) return verb.items.end;
            if (!verb_at(sentence_, at).items.empty()) return verb.items.end;
            if (at + 1 == end || at + 1 - from == farthest_content) return verb.items.end;
        }
        if (at >= end) return verb.items.end;
        if (sentence_.is(at, ItemKind::quotation)) {
            if (sentence_[at].words < 2 && !sentence_.is(at - 1, ItemKind::colon)) return verb.items.end;
            add_content(sentence_, attribution, {at, at + 1});
            add_found(sentence_, found_, std::move(attribution), score_beside_quotation);
            return at + 1;
        }
        std::size_t content_end = end;
        for (std::size_t each = at + 1; each + 1 < end; ++each) {
            if (!sentence_.is(each, ItemKind::comma)) continue;
            const According other = according_from(sentence_, each + 1);
            if (!other.name.empty() && other.items.end + 1 >= end) content_end = each;
        }
        const bool quoted = sentence_.is(at + 1, ItemKind::quotation);
        if (sentence_.is(at, ItemKind::colon) && at + 1 == end) {
            add_announcing(found_, std::move(attribution));
            return end;
        }
        add_content(sentence_, attribution, {at, content_end});
        add_found(sentence_, found_, std::move(attribution), quoted ? score_beside_quotation : score_indirect);
        return content_end;
    }

    /// “Laut X …”: those found from `first` on are this sentence's.
    void read_accordings(std::size_t first, const std::vector<According>& accordings) {
        const std::size_t begin = sentence_.begin();
        const std::size_t end = sentence_.end();
        if (found_.size() > first) {
            // Who says it is known: the others pass it on.
            for (const According& according : accordings)
                if (according.items.begin == begin || according.items.end + 1 >= end)
                    found_.back().via.push_back(according.source);
            return;
        }
        if (accordings.size() != 1) return;
        const According& according = accordings.front();
        Attribution attribution;
        attribution.cue = according.cue;
        attribution.source.push_back(according.source);
        add_content(sentence_, attribution, {begin, according.items.begin});
        add_content(sentence_, attribution, {according.items.end, end});
        add_found(sentence_, found_, std::move(attribution), score_indirect);
    }

    const SentenceItems& sentence_;
    std::vector<Attribution>& found_;
};

}  // namespace

void read_european_sentence(const SentenceItems& sentence, std::vector<Attribution>& found) {
    EuropeanReader(sentence, found).read();
}

}  // namespace sayso::suggest
