// Each sentence is read as a row of items, a quotation being one of them. At each reporting word the items beside it
// decide who speaks and what is said.
#include "suggest/table_attributions.h"

#include <algorithm>
#include <string>
#include <utility>

#include "suggest/cue_tables.h"
#include "suggest/vocabulary.h"
#include "text/utf8.h"

namespace sayso::suggest {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// Names are shorter, in items; and so is what stands between a cue and what is said.
constexpr std::size_t longest_name = 12;
constexpr std::size_t longest_aside = 25;
constexpr std::size_t farthest_content = 10;
/// In characters.
constexpr std::size_t longest_chinese_name = 20;

/// Guesses until there are people's marks in these languages to measure on.
constexpr float score_beside_quotation = 0.85F;
constexpr float score_indirect = 0.7F;

enum class ItemKind : std::uint8_t { word, comma, colon, dash, mark, quotation };

struct Item {
    ItemKind kind = ItemKind::mark;
    CueWord word = CueWord::none;
    bool capital = false;
    bool speaks = false;             // "l’agence": an article and who speaks
    std::size_t begin = 0, end = 0;  // tokens
    std::size_t words = 0;           // of a quotation
};

struct ItemRange {
    std::size_t begin = 0, end = 0;
    [[nodiscard]] bool empty() const { return begin >= end; }
};

class Reader {
  public:
    Reader(std::string_view text, const ReadBlock& block, Language language)
        : text_(text), block_(block), language_(language), table_(CueTable::of(language)) {}

    std::vector<Attribution> read() {
        read_items(0, block_.tokens.size(), true);
        if (items_.empty()) return {};
        const bool latin = language_ != Language::chinese && language_ != Language::arabic;
        if (latin && items_[0].kind == ItemKind::dash && items_.size() > 2) {
            dialogue_ = true;
            read_sentence(1, items_.size());
            return std::move(found_);
        }
        std::size_t begin = 0;
        for (const text::ByteRange sentence : block_.sentences) {
            std::size_t next = begin;
            while (next < items_.size() && block_.tokens[items_[next].begin].range.begin < sentence.end)
                ++next;
            // A sentence that ends within a quotation goes on after it.
            if (next > begin && next < items_.size() && items_[next - 1].kind == ItemKind::quotation &&
                sentence.end < block_.tokens[items_[next - 1].end - 1].range.end)
                continue;
            read_sentence(begin, next);
            begin = next;
        }
        if (begin < items_.size()) read_sentence(begin, items_.size());
        if (language_ == Language::french) read_inside_quotations();
        return std::move(found_);
    }

  private:
    // Items.

    [[nodiscard]] std::string_view words_of(const Token& token) const {
        return text::slice(text_, block_.in_text(token.range));
    }

    void read_items(std::size_t token, std::size_t end, bool fold) {
        items_.clear();
        while (token < end) {
            const Token& first = block_.tokens[token];
            Item item{.begin = token, .end = token + 1};
            if (fold && first.quotation != 0) {
                item.kind = ItemKind::quotation;
                while (item.end < end && block_.tokens[item.end].quotation == first.quotation)
                    ++item.end;
                for (std::size_t each = token; each < item.end; ++each)
                    item.words += static_cast<std::size_t>(block_.tokens[each].kind == TokenKind::word);
            } else if (first.kind == TokenKind::word) {
                read_word(item, first);
            } else if (first.kind == TokenKind::number) {
                item.kind = ItemKind::word;
                item.word = CueWord::stop;
            } else {
                const std::string_view mark = words_of(first);
                if (mark == "," || mark == "，" || mark == "،") item.kind = ItemKind::comma;
                if (mark == ":" || mark == "：") item.kind = ItemKind::colon;
                if (mark == "—" || mark == "–") item.kind = ItemKind::dash;
            }
            items_.push_back(item);
            token = item.end;
        }
    }

    void read_word(Item& item, const Token& token) const {
        item.kind = ItemKind::word;
        item.capital = token.capital;
        item.word = table_.word(token.hash);
        if (language_ == Language::arabic) {
            const std::string plain = plain_arabic(words_of(token));
            item.word = table_.word(hash_of_word(plain));
            // "and" and "so" are written as a part of the word.
            if (item.word == CueWord::none && (plain.starts_with("و") || plain.starts_with("ف")))
                item.word = table_.word(hash_of_word(std::string_view(plain).substr(2)));
        }
        if (item.word == CueWord::verb && token.capital && language_ == Language::german && item.begin != 0 &&
            words_of(block_.tokens[item.begin - 1]) != ".")
            item.word = CueWord::none;  // a noun
        if (language_ == Language::french && item.word == CueWord::none) read_elided(item, token);
        item.speaks = item.speaks || item.word == CueWord::speaker;
    }

    /// "l’agence", "d’Anna", "qu’il".
    void read_elided(Item& item, const Token& token) const {
        const std::string_view word = words_of(token);
        const std::size_t curly = word.find("’");
        const std::size_t mark = std::min(curly, word.find('\''));
        if (mark != 1 && mark != 2) return;
        const std::string_view rest = word.substr(mark + (mark == curly ? 3 : 1));
        const char first = static_cast<char>(word.front() | 0x20);
        item.word = mark == 2      ? CueWord::that
                    : first == 'l' ? CueWord::article
                    : first == 'd' ? CueWord::link
                                   : CueWord::stop;
        item.speaks = table_.word(hash_of_word(rest)) == CueWord::speaker;
        item.capital = !rest.empty() && rest.front() >= 'A' && rest.front() <= 'Z';
    }

    [[nodiscard]] bool is(std::size_t item, ItemKind kind) const { return item < end_ && items_[item].kind == kind; }
    [[nodiscard]] bool is(std::size_t item, CueWord word) const {
        return item < end_ && items_[item].kind == ItemKind::word && items_[item].word == word;
    }
    /// Where the sentence, or a part of it, ends.
    [[nodiscard]] bool ends_at(std::size_t item) const { return item >= end_ || items_[item].kind != ItemKind::word; }
    [[nodiscard]] bool parts_at(std::size_t item) const {
        return is(item, ItemKind::comma) || (dialogue_ && is(item, ItemKind::dash));
    }

    [[nodiscard]] text::ByteRange range_of(ItemRange items) const {
        return block_.in_text({block_.tokens[items_[items.begin].begin].range.begin,
                               block_.tokens[items_[items.end - 1].end - 1].range.end});
    }

    /// The content between, without the marks at its ends; nothing where no word is left.
    void add_content(Attribution& attribution, ItemRange items) const {
        const auto only_parts = [&](std::size_t item) {
            const Item& each = items_[item];
            return each.kind == ItemKind::comma || each.kind == ItemKind::colon || each.kind == ItemKind::dash;
        };
        const auto is_stop = [&](std::size_t item) {
            if (items_[item].kind != ItemKind::mark) return false;
            const std::string_view mark = words_of(block_.tokens[items_[item].begin]);
            return mark == "." || mark == "。" || mark == ";" || mark == "；";
        };
        while (!items.empty() && (only_parts(items.begin) || is_stop(items.begin)))
            ++items.begin;
        while (!items.empty() && (only_parts(items.end - 1) || (!dialogue_ && is_stop(items.end - 1))))
            --items.end;
        if (!items.empty()) attribution.content.push_back(range_of(items));
    }

    // Names.

    /// The name, or who speaks by another word, that begins at `from`; empty where none does.
    [[nodiscard]] ItemRange name_from(std::size_t from) const {
        if (is(from, CueWord::pronoun)) return {from, from + 1};
        const bool german = language_ == Language::german;
        std::size_t last = from;
        bool named = false;
        bool capital = false;
        bool article = false;
        for (std::size_t at = from; at < end_ && at - from < longest_name; ++at) {
            const Item& item = items_[at];
            if (item.kind != ItemKind::word) break;
            const bool after_link = at > from && items_[at - 1].word == CueWord::link;
            if (item.word == CueWord::article) {
                const bool of_speaker = german && at > from && items_[at - 1].speaks;
                if (at != from && !after_link && !of_speaker) break;
                article = true;
                if (item.speaks || (item.capital && is_elided(at))) named = true;
                if (is_elided(at)) last = at + 1;
            } else if (item.word == CueWord::link) {
                if (at == from) break;
                if (is_elided(at)) last = at + 1;
                named = named || (is_elided(at) && item.capital);
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
        if (article && is(last, ItemKind::comma) && !is(last + 1, CueWord::article)) {
            const ItemRange beside = capitals_from(last + 1);
            if (!beside.empty() && ends_at(beside.end)) last = beside.end;
        }
        return {from, last};
    }

    [[nodiscard]] bool is_elided(std::size_t item) const {
        return language_ == Language::french &&
               words_of(block_.tokens[items_[item].begin]).find_first_of("'\xE2") != std::string_view::npos;
    }

    [[nodiscard]] ItemRange capitals_from(std::size_t from) const {
        std::size_t last = from;
        for (std::size_t at = from; at < end_ && at - from < longest_name; ++at) {
            if (items_[at].kind != ItemKind::word) break;
            if (items_[at].word == CueWord::none && items_[at].capital) {
                last = at + 1;
            } else if (items_[at].word != CueWord::link || at == from) {
                break;
            }
        }
        return {from, last};
    }

    /// The name that ends right before the item, or before an aside between two commas there.
    [[nodiscard]] ItemRange name_before(std::size_t end) const {
        std::size_t name_end = end;
        if (end > begin_ && is(end - 1, ItemKind::comma)) {
            std::size_t partner = end - 1;
            while (partner > begin_ && end - partner < longest_aside && !is(partner - 1, ItemKind::comma))
                --partner;
            if (partner <= begin_ + 1 || !is(partner - 1, ItemKind::comma)) return {};
            name_end = partner - 1;
        }
        std::size_t begin = name_end;
        while (begin > begin_ && name_end - begin < longest_name && items_[begin - 1].kind == ItemKind::word &&
               items_[begin - 1].word != CueWord::stop && items_[begin - 1].word != CueWord::that)
            --begin;
        if (begin > begin_ && items_[begin - 1].kind == ItemKind::word) return {};
        ItemRange name = name_from(begin);
        if (name.empty()) return {};
        if (name.end > name_end && name.end + 1 == end) return name;  // with the name beside
        if (name.end != name_end) return {};
        return name;
    }

    /// The German noun right before the item, with its article; empty where none stands there.
    [[nodiscard]] ItemRange noun_before(std::size_t end) const {
        std::size_t begin = end;
        while (begin > begin_ && end - begin < longest_name && items_[begin - 1].kind == ItemKind::word &&
               items_[begin - 1].capital && items_[begin - 1].word != CueWord::stop)
            --begin;
        if (begin > begin_ && begin < end && is(begin - 1, CueWord::article)) --begin;
        return {begin, end};
    }

    // Cues.

    struct Verb {
        ItemRange items = {};
        std::optional<text::ByteRange> cue = {};
        std::vector<text::ByteRange> pronoun = {};
    };

    /// The reporting verb that begins at the item.
    [[nodiscard]] Verb verb_at(std::size_t item) const {
        Verb verb;
        if (is(item, CueWord::verb)) {
            verb.items = {item, item + 1};
        } else if (is(item, CueWord::separable)) {
            for (std::size_t at = item + 1; at < end_ && at - item < longest_name; ++at) {
                if (is(at, CueWord::particle) && ends_at(at + 1)) verb.items = {item, item + 1};
                if (items_[at].kind != ItemKind::word) break;
            }
        } else if (is(item, CueWord::auxiliary)) {
            std::size_t participle = item + 1;
            if (!is(participle, CueWord::participle) && !is(participle, CueWord::verb)) ++participle;
            if (is(participle, CueWord::participle) ||
                (is(participle, CueWord::verb) && words_of(block_.tokens[items_[participle].begin]) == "dit"))
                verb.items = {item, participle + 1};
        }
        if (verb.items.empty()) return verb;
        verb.cue = range_of(verb.items);
        // "a-t-il dit", "dit-elle": who speaks is a part of the word.
        const text::ByteRange first = range_of({item, item + 1});
        const std::string_view word = text::slice(text_, first);
        const std::size_t hyphen = word.rfind('-');
        if (language_ == Language::french && hyphen != std::string_view::npos) {
            verb.pronoun.push_back({first.begin + static_cast<std::uint32_t>(hyphen + 1), first.end});
            if (verb.items.end - verb.items.begin > 1) {
                verb.cue = range_of({verb.items.end - 1, verb.items.end});
            } else {
                const std::string_view stem = word.substr(0, hyphen);
                const std::size_t length = stem.ends_with("-t") ? hyphen - 2 : hyphen;
                verb.cue = text::ByteRange{first.begin, first.begin + static_cast<std::uint32_t>(length)};
            }
        }
        return verb;
    }

    struct According {
        ItemRange items = {};  // the cue and the name
        ItemRange name = {};
        text::ByteRange cue = {};
        text::ByteRange source = {};
    };

    /// How many items the words are that attribute to the name after them.
    [[nodiscard]] std::size_t according_at(std::size_t item) const {
        if (!is(item, ItemKind::word)) return 0;
        const std::size_t begin = range_of({item, item + 1}).begin.value;
        for (const std::string_view words : table_.according()) {
            if (begin + words.size() > text_.size()) continue;
            const auto same = [&](std::size_t at) {
                const char byte = text_[begin + at];
                return (byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte) == words[at];
            };
            std::size_t at = 0;
            while (at < words.size() && same(at))
                ++at;
            if (at != words.size()) continue;
            for (std::size_t last = item; last < end_ && last - item < 4; ++last)
                if (range_of({last, last + 1}).end.value == begin + words.size()) return last + 1 - item;
        }
        return 0;
    }

    [[nodiscard]] According according_from(std::size_t item) const {
        According found;
        if (const std::size_t cue = according_at(item); cue != 0) {
            std::size_t name = item + cue;
            if (language_ == Language::spanish)
                if (const Verb verb = verb_at(name); !verb.items.empty()) name = verb.items.end;  // según dijo
            found.name = name_from(name);
            found.cue = range_of({item, name});
            const bool apart = language_ == Language::german || item == begin_ || parts_at(item - 1) ||
                               is(item - 1, ItemKind::quotation) || ends_at(found.name.end);
            if (!apart) return {};
            found.items = {item, found.name.end};
        } else if (is(item, CueWord::after_name)) {
            found.name = name_before(item);
            if (found.name.empty()) found.name = noun_before(item);
            found.cue = range_of({item, item + 1});
            found.items = {found.name.begin, item + 1};
        } else if (is(item, CueWord::so) && item > begin_ && parts_at(item - 1)) {
            found.name = name_from(item + 1);
            found.cue = range_of({item, item + 1});
            if (!found.name.empty() && !ends_at(found.name.end) && !is(found.name.end, CueWord::stop)) return {};
            found.items = {item, found.name.end};
        }
        if (found.name.empty()) return {};
        found.source = range_of(found.name);
        return found;
    }

    // Sentences.

    void add(Attribution attribution, float score) {
        if (attribution.content.empty()) return;
        attribution.rule = AttributionRule::table;
        attribution.score = score;
        if (dialogue_) attribution.quotation = annotation::Quotation::direct;
        found_.push_back(std::move(attribution));
    }

    /// A verb after what is said: “„…“, sagte X”. Gives where to go on, or `none`.
    std::size_t read_inverted(std::size_t item, const Verb& verb) {
        if (item == begin_) return none;
        const bool parted = parts_at(item - 1) || (dialogue_ && items_[item - 1].kind == ItemKind::mark);
        const bool after_quotation = is(item - 1, ItemKind::quotation) && item - 1 == begin_;
        if (!parted && !after_quotation) return none;
        const std::size_t before = parted ? item - 1 : item;  // where what is said ends
        if (before == begin_) return none;
        const bool quoted = is(before - 1, ItemKind::quotation);
        const ItemRange name = verb.pronoun.empty() ? name_from(verb.items.end) : ItemRange{};
        if (name.empty() && verb.pronoun.empty() && !quoted) return none;
        std::size_t tail = name.empty() ? verb.items.end : name.end;
        for (const std::size_t from = tail; !ends_at(tail); ++tail) {
            if (tail - from >= farthest_content || is(tail, CueWord::that)) return none;
            if (!verb_at(tail).items.empty()) return none;
        }
        if (is(tail, ItemKind::comma) && is(tail + 1, CueWord::that)) return none;
        Attribution attribution;
        attribution.cue = verb.cue;
        attribution.source = verb.pronoun;
        if (!name.empty()) attribution.source.push_back(range_of(name));
        std::size_t go_on = end_;
        if (dialogue_) {
            add_content(attribution, {begin_, before});
            std::size_t rest = tail;
            while (rest < end_ && items_[rest].kind != ItemKind::word && items_[rest].kind != ItemKind::quotation)
                ++rest;
            std::size_t rest_end = rest;
            while (rest_end < end_ && !is(rest_end, ItemKind::dash))
                ++rest_end;
            add_content(attribution, {rest, rest_end});
        } else if (quoted) {
            add_content(attribution, {before - 1, before});
            const std::size_t more = ends_at(tail) && !is(tail, ItemKind::quotation) ? tail + 1 : tail;
            if (is(more, ItemKind::quotation)) add_content(attribution, {more, more + 1});
            go_on = is(more, ItemKind::quotation) ? more + 1 : tail;
        } else {
            if (before - begin_ < 2 && !inside_) return none;
            add_content(attribution, {begin_, before});
            if (is(tail, ItemKind::comma)) add_content(attribution, {tail + 1, end_});
        }
        add(std::move(attribution), quoted || dialogue_ ? score_beside_quotation : score_indirect);
        return go_on;
    }

    /// A verb before what is said: “X sagte, dass …”. Gives where to go on.
    std::size_t read_announcing(std::size_t item, const Verb& verb) {
        ItemRange name = name_before(item);
        std::size_t at = verb.items.end;
        if (name.empty() && verb.pronoun.empty() && language_ != Language::french) {
            name = name_from(at);
            if (!name.empty()) at = name.end;
        }
        if (name.empty()) return verb.items.end;
        Attribution attribution;
        attribution.cue = verb.cue;
        attribution.source.push_back(range_of(name));
        for (const std::size_t from = at; at < end_ && at - from < farthest_content; ++at) {
            if (is(at, CueWord::that)) break;
            if (is(at, ItemKind::colon)) break;
            if (is(at, ItemKind::quotation)) break;
            if (is(at, ItemKind::comma) && language_ == Language::german) break;
            if (!is(at, ItemKind::word) && !is(at, ItemKind::comma)) return verb.items.end;
            if (!verb_at(at).items.empty()) return verb.items.end;
            if (at + 1 == end_ || at + 1 - from == farthest_content) return verb.items.end;
        }
        if (at >= end_) return verb.items.end;
        if (is(at, ItemKind::quotation)) {
            if (items_[at].words < 2 && !is(at - 1, ItemKind::colon)) return verb.items.end;
            add_content(attribution, {at, at + 1});
            add(std::move(attribution), score_beside_quotation);
            return at + 1;
        }
        std::size_t content_end = end_;
        for (std::size_t each = at + 1; each + 1 < end_; ++each) {
            if (!is(each, ItemKind::comma)) continue;
            if (const According other = according_from(each + 1); !other.name.empty() && other.items.end + 1 >= end_)
                content_end = each;
        }
        const bool quoted = is(at + 1, ItemKind::quotation);
        if (is(at, ItemKind::colon) && at + 1 == end_) {
            // What is said follows in the next paragraph.
            attribution.rule = AttributionRule::table;
            attribution.score = score_indirect;
            found_.push_back(std::move(attribution));
            return end_;
        }
        add_content(attribution, {at, content_end});
        add(std::move(attribution), quoted ? score_beside_quotation : score_indirect);
        return content_end;
    }

    void read_sentence(std::size_t begin, std::size_t end) {
        begin_ = begin;
        end_ = end;
        if (begin >= end) return;
        if (language_ == Language::chinese) return read_chinese();
        if (language_ == Language::arabic) return read_arabic();
        const std::size_t first = found_.size();
        std::vector<According> accordings;
        for (std::size_t item = begin; item < end;) {
            if (items_[item].kind != ItemKind::word) {
                ++item;
                continue;
            }
            if (const According according = according_from(item); !according.name.empty()) {
                accordings.push_back(according);
                item = std::max(item + 1, according.items.end);
                continue;
            }
            const Verb verb = verb_at(item);
            if (verb.items.empty()) {
                ++item;
                continue;
            }
            std::size_t next = read_inverted(item, verb);
            if (next == none && !inside_ && !dialogue_) next = read_announcing(item, verb);
            item = next == none ? verb.items.end : std::max(next, verb.items.end);
        }
        if (dialogue_ || inside_ || accordings.empty()) return;
        read_accordings(first, accordings);
    }

    void read_accordings(std::size_t first, const std::vector<According>& accordings) {
        if (found_.size() > first) {
            // Who says it is known: the others pass it on.
            for (const According& according : accordings)
                if (according.items.begin == begin_ || according.items.end + 1 >= end_)
                    found_.back().via.push_back(according.source);
            return;
        }
        if (accordings.size() != 1) return;
        const According& according = accordings.front();
        Attribution attribution;
        attribution.cue = according.cue;
        attribution.source.push_back(according.source);
        add_content(attribution, {begin_, according.items.begin});
        add_content(attribution, {according.items.end, end_});
        add(std::move(attribution), score_indirect);
    }

    /// « Oui, a-t-il dit, c’est vrai »: the cue stands inside the marks.
    void read_inside_quotations() {
        const std::vector<Item> outside = std::move(items_);
        inside_ = true;
        for (const Item& quotation : outside) {
            if (quotation.kind != ItemKind::quotation || quotation.end - quotation.begin < 5) continue;
            read_items(quotation.begin + 1, quotation.end - 1, false);
            const std::size_t before = found_.size();
            read_sentence(0, items_.size());
            if (found_.size() == before) continue;
            found_.resize(before + 1);
            std::vector<text::ByteRange>& content = found_.back().content;
            content.front().begin = block_.in_text(block_.tokens[quotation.begin].range).begin;
            if (content.size() > 1) content.back().end = block_.in_text(block_.tokens[quotation.end - 1].range).end;
        }
        inside_ = false;
        items_ = outside;
    }

    // Arabic: the verb, who speaks, and what is said after إن.

    /// The words from `from` to the first that no name goes over.
    [[nodiscard]] ItemRange arabic_name(std::size_t from) const {
        std::size_t end = from;
        while (!ends_at(end) && end - from < longest_name && items_[end].word == CueWord::none &&
               according_at(end) == 0 && !words_of(block_.tokens[items_[end].begin]).starts_with("فإن") &&
               words_of(block_.tokens[items_[end].begin]) != "فقد")
            ++end;
        return {from, end};
    }

    void read_arabic() {
        const std::size_t first = found_.size();
        for (std::size_t item = begin_; item < end_; ++item) {
            if (!is(item, CueWord::verb)) continue;
            ItemRange name = arabic_name(item + 1);
            if (name.empty() && is(item + 1, CueWord::that) && item > begin_) {
                // The name first: الوزير قال إن
                name = arabic_name(begin_);
                if (name.end != item) name = {};
            }
            Attribution attribution;
            attribution.cue = range_of({item, item + 1});
            if (!name.empty()) attribution.source.push_back(range_of(name));
            const bool after_quotation =
                item > begin_ + 1 && parts_at(item - 1) && is(item - 2, ItemKind::quotation) && !name.empty();
            if (after_quotation) {
                add_content(attribution, {item - 2, item - 1});
                add(std::move(attribution), score_beside_quotation);
                item = name.end;
                continue;
            }
            std::size_t at = item + 1;
            while (at < end_ && at - item < longest_aside && !is(at, CueWord::that) && !is(at, ItemKind::colon) &&
                   !is(at, ItemKind::quotation) && !is(at, CueWord::verb))
                ++at;
            const bool begins = is(at, CueWord::that) || is(at, ItemKind::colon) || is(at, ItemKind::quotation);
            if (!begins || (name.empty() && at != item + 1)) continue;
            const bool quoted = is(at, ItemKind::quotation) || is(at + 1, ItemKind::quotation);
            add_content(attribution, {at, end_});
            add(std::move(attribution), quoted ? score_beside_quotation : score_indirect);
            return;
        }
        if (found_.size() > first) return;
        for (std::size_t item = begin_; item < end_; ++item) {
            std::size_t cue = according_at(item);
            if (cue == 0 && item == begin_ && words_of(block_.tokens[items_[item].begin]).starts_with("وبحسب")) cue = 1;
            if (cue == 0) continue;
            const ItemRange name = arabic_name(item + cue);
            if (name.empty()) continue;
            const bool front = item == begin_ && name.end < end_ &&
                               (is(name.end, ItemKind::comma) || items_[name.end].kind == ItemKind::word);
            const bool back = item > begin_ && ends_at(name.end) && name.end + 1 >= end_;
            if (!front && !back) continue;
            Attribution attribution;
            attribution.cue = range_of({item, item + cue});
            text::ByteRange source = range_of(name);
            const std::string_view words = text::slice(text_, source);
            // "to" is a part of the word, and none of the name.
            const bool to = cue == 1 && !words_of(block_.tokens[items_[item].begin]).ends_with("حسب");
            if (to && words.starts_with("لـ")) {
                source.begin = source.begin + 4U;
            } else if (to && words.starts_with("ل") && !words.starts_with("لل")) {
                source.begin = source.begin + 2U;
            }
            attribution.source.push_back(source);
            add_content(attribution, front ? ItemRange{name.end, end_} : ItemRange{begin_, item});
            add(std::move(attribution), score_indirect);
            return;
        }
    }

    // Chinese: no spaces; each character is an item.

    [[nodiscard]] bool stands_at(std::size_t item, std::string_view words) const {
        return is(item, ItemKind::word) && text_.substr(range_of({item, item + 1}).begin.value).starts_with(words);
    }

    /// Whether a word begins at the item after which a name does not go on.
    [[nodiscard]] bool ends_chinese_name(std::size_t item) const {
        if (block_.tokens[items_[item].begin].kind == TokenKind::number) return true;
        for (const std::string_view word :
             {"在", "对此", "就", "今天", "今日", "昨天", "昨日", "近日", "日前", "当天", "当日", "周",   "星期",
              "也", "还",   "则", "曾",   "向",   "随后", "此前", "同时", "再次", "接受", "明确", "发文", "回应"})
            if (stands_at(item, word)) return true;
        return false;
    }

    /// The name before the item, back to the last mark.
    [[nodiscard]] ItemRange chinese_name(std::size_t begin, std::size_t end) const {
        for (const std::string_view word : {"但是", "不过", "此外", "同时", "其中", "但", "而", "并"}) {
            if (!stands_at(begin, word)) continue;
            begin += word.size() / 3;
            break;
        }
        std::size_t last = begin;
        while (last < end && last - begin <= longest_chinese_name && !ends_chinese_name(last))
            ++last;
        if (last <= begin || last - begin > longest_chinese_name) return {};
        for (const std::string_view word :
             {"这", "那", "可", "应", "如", "换句", "也就", "总", "一般", "不", "有", "据"})
            if (stands_at(begin, word)) return {};
        return {begin, last};
    }

    [[nodiscard]] std::size_t chinese_verb_at(std::size_t item) const {
        for (const std::string_view verb : chinese_verbs())
            if (stands_at(item, verb)) return verb.size() / 3;
        return 0;
    }

    /// 据新华社报道，… and 根据…报告，…: who passes it on, and where the rest begins.
    struct Reported {
        ItemRange source = {};
        std::optional<text::ByteRange> cue = {};
        std::size_t end = 0;
    };
    [[nodiscard]] Reported chinese_report() const {
        const bool by = stands_at(begin_, "据");
        const bool on = stands_at(begin_, "根据");
        if (!by && !on) return {};
        std::size_t comma = begin_;
        while (comma < end_ && comma - begin_ <= longest_chinese_name + 4 && is(comma, ItemKind::word))
            ++comma;
        if (!is(comma, ItemKind::comma)) return {};
        const std::size_t name = begin_ + (by ? 1U : 2U);
        for (const std::string_view word : {"报道", "消息", "介绍", "透露"}) {
            if (comma < name + 2 || !stands_at(comma - 2, word)) continue;
            return {{name, comma - 2}, range_of({comma - 2, comma}), comma + 1};
        }
        for (const std::string_view word : {"报告", "数据", "声明", "统计", "调查", "公报", "研究", "通报"})
            if (comma > name + 2 && stands_at(comma - 2, word))
                return {{name, comma}, range_of({begin_, name}), comma + 1};
        return {};
    }

    void read_chinese() {
        const Reported reported = chinese_report();
        const std::size_t first = found_.size();
        std::size_t begin = std::max(begin_, reported.end);  // after the last mark
        for (std::size_t item = begin; item < end_ && found_.size() == first; ++item) {
            if (items_[item].kind != ItemKind::word) {
                begin = item + 1;
                continue;
            }
            const std::size_t length = chinese_verb_at(item);
            if (length == 0) continue;
            read_chinese_verb(begin, item, item + length);
            item += length - 1;
        }
        if (!reported.cue) return;
        if (found_.size() > first) {
            if (!reported.source.empty()) found_.back().via.push_back(range_of(reported.source));
            return;
        }
        Attribution attribution;
        attribution.cue = reported.cue;
        if (!reported.source.empty()) attribution.source.push_back(range_of(reported.source));
        add_content(attribution, {reported.end, end_});
        add(std::move(attribution), score_indirect);
    }

    void read_chinese_verb(std::size_t begin, std::size_t verb, std::size_t after) {
        const ItemRange name = chinese_name(begin, verb);
        if (name.empty()) return;
        Attribution attribution;
        attribution.cue = range_of({verb, after});
        attribution.source.push_back(range_of(name));
        // “会修，”市长说。
        const std::size_t quotation = begin == 0 ? none : begin - 1;
        if (quotation != none && items_[quotation].kind == ItemKind::quotation && quotation + 1 >= begin_ &&
            (after >= end_ || !is(after, ItemKind::word))) {
            add_content(attribution, {quotation, quotation + 1});
            if (is(after + 1, ItemKind::quotation)) add_content(attribution, {after + 1, after + 2});
            return add(std::move(attribution), score_beside_quotation);
        }
        const bool parted = is(after, ItemKind::comma) || is(after, ItemKind::colon);
        const bool quoted = is(after, ItemKind::quotation) || (parted && is(after + 1, ItemKind::quotation));
        if (parted && after + 1 == end_) {
            attribution.rule = AttributionRule::table;
            attribution.score = score_indirect;
            found_.push_back(std::move(attribution));
            return;
        }
        // Without a mark these alone are followed by what is said.
        const bool long_enough =
            after - verb == 2 && !stands_at(verb, "表示") && !stands_at(verb, "介绍") && !stands_at(after, "了");
        if (!parted && !quoted && !(long_enough && after < end_)) return;
        add_content(attribution, {after, end_});
        add(std::move(attribution), quoted ? score_beside_quotation : score_indirect);
    }

    std::string_view text_;
    const ReadBlock& block_;
    Language language_;
    const CueTable& table_;
    std::vector<Item> items_;
    std::vector<Attribution> found_;
    std::size_t begin_ = 0, end_ = 0;  // of the sentence, in items
    bool dialogue_ = false;            // a dash instead of quotation marks
    bool inside_ = false;              // of a quotation
};

}  // namespace

std::vector<Attribution> table_attributions(std::string_view text, const ReadBlock& block, Language language) {
    if (language == Language::english || language == Language::other) return {};
    return Reader(text, block, language).read();
}

}  // namespace sayso::suggest
