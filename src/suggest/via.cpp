// First the phrases of the article that name an agency or a paper after "according to" and its like, in one walk; then
// each attribution looks at those of its sentence.
#include "suggest/via.h"

#include <algorithm>

#include "suggest/names.h"
#include "suggest/source_words.h"
#include "text/heap_sort.h"

namespace sayso::suggest {

namespace {

constexpr std::uint32_t longest_phrase = 10;
/// Before "he said": so many tokens tell something by themselves.
constexpr std::uint32_t words_of_a_claim = 5;

/// Where a token stands: block and sentence, counted through the article.
struct Sentence {
    std::uint32_t block = 0;
    std::uint32_t number = 0;

    bool operator==(const Sentence&) const = default;
};

enum class PhraseKind : std::uint8_t {
    according,  ///< "according to Reuters", "as reported by Reuters"
    citing,     ///< "citing Reuters": farther from the reader than who cites
    told,       ///< "told Reuters": if it is the cue itself
    seen,       ///< "a memo seen by Reuters": in the words of the source
};

struct Phrase {
    Sentence sentence;
    PhraseKind kind = PhraseKind::according;
    text::ByteRange cue;
    text::ByteRange media;
};

/// What is found out about an attribution.
struct Found {
    std::size_t merged = 0;  ///< into which one; itself: into none
    Sentence sentence;
    bool media = false;  ///< its source is an agency or a paper
    bool told = false;   ///< what is said inside of its words has been found
};

class ViaFinder {
  public:
    ViaFinder(std::string_view text, std::span<const ReadBlock> blocks, std::vector<Attribution>& attributions)
        : text_(text), blocks_(blocks), attributions_(attributions) {}

    void find() {
        gather_introduced();
        for (std::uint32_t block = 0; block < blocks_.size(); ++block)
            gather_phrases(block);
        const std::size_t count = attributions_.size();
        found_.resize(count);
        for (std::size_t at = 0; at < count; ++at) {
            cite(attributions_[at]);
            found_[at] = {at, sentence_of(attributions_[at]), is_media(attributions_[at]), false};
        }
        for (std::size_t at = 0; at < count; ++at) {
            if (!found_[at].media && attributions_[at].cue && !attributions_[at].source.empty()) attach_phrases(at);
        }
        for (std::size_t at = 0; at < count; ++at) {
            if (found_[at].media && attributions_[at].via.empty()) merge(at);
        }
        for (std::size_t at = 0; at < count; ++at) {
            if (!found_[at].media || found_[at].told || found_[at].merged != at || !attributions_[at].via.empty())
                continue;
            if (speaks_inside(attributions_[at]) || is_quoted(attributions_[at])) continue;
            is_told_inside(attributions_[at]);
        }
        leave_out_merged();
        put_told_inside();
    }

  private:
    [[nodiscard]] NameWord known(std::uint32_t block, std::uint32_t place) const {
        return name_word(blocks_[block].tokens[place].hash);
    }

    /// The tokens from `begin` on that name an agency, a paper or "state media"; empty where they name none.
    [[nodiscard]] TokenRange media_at(std::uint32_t block, std::uint32_t begin, std::uint32_t limit) const {
        const auto& tokens = blocks_[block].tokens;
        limit = std::min({limit, static_cast<std::uint32_t>(tokens.size()), begin + longest_phrase});
        // "a report from the news agency Kyodo": the report is not who passes on.
        for (std::uint32_t place = begin; place + 1 < limit && place < begin + 4; ++place) {
            if (known(block, place).is(known_as::writing) && tokens[place].kind == TokenKind::word &&
                tokens[place + 1].word_class == WordClass::preposition && !known(block, place + 1).is(known_as::of)) {
                begin = place + 2;
                break;
            }
        }
        std::uint32_t end = begin;
        bool noun = false;       // "media", "newspaper"
        bool noun_last = false;  // and nothing in lower case after it
        bool name_last = false;
        std::uint32_t capitals = 0;
        bool article = false;
        for (; end < limit; ++end) {
            const Token& token = tokens[end];
            const NameWord word = known(block, end);
            if (token.kind != TokenKind::word || token.quoted ||
                (is_reporting(token.word_class) && token.hash != word_hash("state")))
                break;
            if (word.is(known_as::possessive)) {
                noun_last = name_last = false;
                continue;
            }
            if (token.word_class == WordClass::determiner && end == begin) {
                article = word.is(known_as::definite);
                continue;
            }
            if (token.hash != word_hash("state") && token.word_class != WordClass::none &&
                token.word_class != WordClass::document && token.word_class != WordClass::role && !token.capital)
                break;
            if (token.capital) {
                ++capitals;
                name_last = word.is(known_as::media_name) || std::ranges::binary_search(introduced_, token.hash) ||
                            (word.is(known_as::media_end) && (capitals > 1 || article)) || (noun && noun_last) ||
                            (name_last && word.is(known_as::generic | known_as::media_noun));
            } else {
                if (word.is(known_as::person_noun | known_as::plural) && !word.is(known_as::media_noun)) return {};
                noun = noun || (word.is(known_as::media_noun) && !word.is(known_as::writing));
                noun_last = word.is(known_as::media_noun) && !word.is(known_as::writing) &&
                            (!word.is(known_as::organisation) || noun_last);
                name_last = false;
                capitals = 0;
                if (word.is(known_as::organisation) && noun_last) name_last = true;  // "the news agency"
            }
        }
        // "a news conference" passes nothing on.
        const bool found = end > begin && (name_last || noun_last) && tokens[end - 1].hash != word_hash("news");
        return found ? TokenRange{block, begin, end} : TokenRange{block, begin, begin};
    }

    void gather_introduced() {
        for (const ReadBlock& block : blocks_) {
            for (std::size_t place = 1; place < block.tokens.size(); ++place) {
                const Token& token = block.tokens[place];
                const Token& before = block.tokens[place - 1];
                if (!token.capital || before.capital || before.kind != TokenKind::word) continue;
                const NameWord noun = name_word(before.hash);
                const bool news_agency = place > 1 && noun.is(known_as::generic) &&
                                         name_word(block.tokens[place - 2].hash).is(known_as::media_noun);
                if (noun.is(known_as::media_noun) && !noun.is(known_as::writing | known_as::plural) &&
                    (!noun.is(known_as::organisation) || news_agency))
                    introduced_.push_back(token.hash);
            }
        }
        text::heap_sort(introduced_);
    }

    void gather_phrases(std::uint32_t at) {
        const ReadBlock& block = blocks_[at];
        const auto& tokens = block.tokens;
        std::uint32_t sentence = 0;
        for (std::uint32_t place = 0; place + 1 < tokens.size(); ++place) {
            while (sentence < block.sentences.size() && block.sentences[sentence].end <= tokens[place].range.begin)
                ++sentence;
            const Token& token = tokens[place];
            if (token.kind != TokenKind::word || token.quoted) continue;
            const std::uint32_t word = token.hash;
            const std::uint32_t next = tokens[place + 1].hash;
            std::uint32_t media = 0;
            PhraseKind kind = PhraseKind::according;
            if (next == word_hash("to") && word == word_hash("according")) {
                media = place + 2;
            } else if (name_word(token.hash).is(known_as::passing_on)) {
                media = place + 1;
            } else if (word == word_hash("citing")) {
                media = place + 1;
                kind = PhraseKind::citing;
            } else if (next == word_hash("by") && (word == word_hash("reported") || word == word_hash("quoted") ||
                                                   word == word_hash("cited") || word == word_hash("carried") ||
                                                   word == word_hash("published") || word == word_hash("released"))) {
                media = place + 2;
            } else if (next == word_hash("by") &&
                       (word == word_hash("seen") || word == word_hash("obtained") || word == word_hash("reviewed"))) {
                media = place + 2;
                kind = PhraseKind::seen;
            } else if (word == word_hash("told") || word == word_hash("tells")) {
                media = place + 1;
                kind = PhraseKind::told;
            } else {
                continue;
            }
            if (media >= tokens.size()) continue;
            const TokenRange range = media_at(at, media, media + longest_phrase);
            if (range.empty()) continue;
            // "told reporters", "told newspapers": nobody in particular.
            const Token& last = tokens[range.end - 1];
            const bool some = !last.capital && word_at(text_, block, range.end - 1).ends_with("s");
            if (kind == PhraseKind::told && some) continue;
            phrases_.push_back({{at, sentence},
                                kind,
                                range_of_tokens(block, place, media),
                                range_of_tokens(block, range.begin, range.end)});
            place = range.end - 1;
        }
    }

    [[nodiscard]] Sentence sentence_at(text::ByteOffset place) const {
        const TokenPlace token = token_at(blocks_, place);
        if (token.block == blocks_.size()) return {token.block, 0};
        const ReadBlock& block = blocks_[token.block];
        const std::uint32_t in_block = place.value - std::min(place.value, block.range.begin.value);
        std::size_t low = 0;
        std::size_t high = block.sentences.size();
        while (low < high) {
            const std::size_t middle = (low + high) / 2;
            if (block.sentences[middle].end.value <= in_block) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return {token.block, static_cast<std::uint32_t>(low)};
    }

    [[nodiscard]] Sentence sentence_of(const Attribution& attribution) const {
        if (attribution.cue) return sentence_at(attribution.cue->begin);
        if (!attribution.source.empty()) return sentence_at(attribution.source.front().begin);
        return sentence_at(attribution.content.empty() ? text::ByteOffset{} : attribution.content.front().begin);
    }

    [[nodiscard]] bool is_media(const Attribution& attribution) const {
        if (attribution.source.empty()) return false;
        const TokenRange range = tokens_of(blocks_, attribution.source.front());
        return !range.empty() && !media_at(range.block, range.begin, range.end).empty();
    }

    /// "“…,” the memo read, according to Reuters": the memo says so, where only the agency was found to.
    bool speaks_inside(Attribution& attribution) {
        if (!is_media(attribution) || !attribution.cue || attribution.content.empty() ||
            attribution.cue->begin < attribution.content.back().end)
            return false;
        const TokenRange said = tokens_of(blocks_, attribution.content.back());
        if (said.end < said.begin + 3) return false;
        const ReadBlock& block = blocks_[said.block];
        const std::uint32_t verb = said.end - 1;
        if (!is_reporting(block.tokens[verb].word_class) || block.tokens[verb].quoted) return false;
        std::uint32_t mark = verb;
        while (mark > said.begin && verb - mark < longest_phrase && block.tokens[mark].kind == TokenKind::word)
            --mark;
        if (block.tokens[mark].kind != TokenKind::closing_mark || mark + 1 == verb) return false;
        const TokenRange media = tokens_of(blocks_, attribution.source.front());
        attribution.via.insert(attribution.via.begin(), range_of_tokens(blocks_[media.block], media.begin, media.end));
        attribution.source = {range_of_tokens(block, mark + 1, verb)};
        attribution.cue = range_of_tokens(block, verb, verb + 1);
        attribution.content.back().end = range_of_tokens(block, mark, mark + 1).end;
        attribution.quotation = annotation::Quotation::direct;
        return true;
    }

    /// "A union official quoted by NRX called it a ransom note": the official does.
    bool is_quoted(Attribution& attribution) {
        if (!is_media(attribution)) return false;
        const TokenRange media = tokens_of(blocks_, attribution.source.front());
        if (media.begin < 3) return false;
        const ReadBlock& block = blocks_[media.block];
        const auto& tokens = block.tokens;
        const std::uint32_t quoted = media.begin - 2;
        if (tokens[quoted + 1].hash != word_hash("by") ||
            (tokens[quoted].hash != word_hash("quoted") && tokens[quoted].hash != word_hash("cited")))
            return false;
        std::uint32_t begin = quoted;
        while (begin > 0 && quoted - begin < longest_phrase && tokens[begin - 1].kind == TokenKind::word &&
               !is_reporting(tokens[begin - 1].word_class) && tokens[begin - 1].word_class != WordClass::conjunction)
            --begin;
        if (begin == quoted) return false;
        attribution.via.push_back(attribution.source.front());
        attribution.source = {range_of_tokens(block, begin, quoted)};
        return true;
    }

    /// "According to state media, Pham wrote a note in which he voiced hope": he says so, and the media pass it on.
    /// That there was a note is theirs.
    void is_told_inside(Attribution& attribution) {
        if (!is_media(attribution) || !attribution.cue || attribution.content.size() != 1 ||
            attribution.cue->end > attribution.content.front().begin)
            return;
        const TokenRange told = tokens_of(blocks_, attribution.content.front());
        const ReadBlock& block = blocks_[told.block];
        const auto& tokens = block.tokens;
        for (std::uint32_t verb = told.begin + 1; verb + 1 < told.end; ++verb) {
            if (tokens[verb].word_class != WordClass::saying || tokens[verb].quoted) continue;
            std::uint32_t name = verb - 1;
            const std::string_view before = text::slice(text_, block.in_text(tokens[name].range));
            const bool between = tokens[name].word_class == WordClass::adverb || before.ends_with("ly");
            if (between && name > told.begin) --name;
            const WordClass known_as_what = tokens[name].word_class;
            if (known_as_what != WordClass::pronoun || tokens[name].quoted) continue;
            const TokenRange media = tokens_of(blocks_, attribution.source.front());
            Attribution inner = attribution;
            inner.via.push_back(range_of_tokens(blocks_[media.block], media.begin, media.end));
            inner.source = {range_of_tokens(block, name, name + 1)};
            inner.cue = range_of_tokens(block, verb, verb + 1);
            inner.content.front().begin = block.in_text(tokens[verb + 1].range).begin;
            if (name - told.begin < words_of_a_claim) {
                attribution = std::move(inner);
            } else {
                told_inside_.push_back(std::move(inner));
            }
            return;
        }
    }

    /// "According to NRX, which cited two people": the people say so.
    void cite(Attribution& attribution) {
        if (!is_media(attribution)) return;
        const TokenRange range = tokens_of(blocks_, attribution.source.front());
        const ReadBlock& block = blocks_[range.block];
        const auto& tokens = block.tokens;
        const TokenRange media = media_at(range.block, range.begin, range.end);
        std::uint32_t place = media.end;
        const auto word = [&](std::uint32_t at) { return at < tokens.size() ? tokens[at].hash : 0; };
        if (attribution.cue && attribution.cue->begin >= attribution.source.front().begin) {
            while (place < tokens.size() && block.in_text(tokens[place].range).end <= attribution.cue->end)
                ++place;
        }
        if (word(place) == word_hash(",")) ++place;
        if (word(place) == word_hash("which") &&
            (word(place + 1) == word_hash("cited") || word(place + 1) == word_hash("cites"))) {
            place += 2;
        } else if (is_citing(word(place))) {
            ++place;
        } else {
            // "NRX reported that it had burst, citing two people"
            if (attribution.content.empty() || attribution.content.back().begin < attribution.source.front().end)
                return;
            const TokenRange said = tokens_of(blocks_, attribution.content.back());
            if (said.block != range.block) return;
            place = said.begin + 1;
            while (place < said.end &&
                   (!is_citing(word(place)) || tokens[place].quoted || word(place - 1) != word_hash(",")))
                ++place;
            if (place >= said.end) return;
            ++place;
        }
        std::uint32_t end = place;
        while (end < tokens.size() && end - place < 2 * longest_phrase && tokens[end].kind != TokenKind::opening_mark &&
               (tokens[end].kind != TokenKind::mark || word(end) == word_hash("-")) &&
               tokens[end].word_class != WordClass::pronoun)
            ++end;
        const auto names_people = [&] {
            for (std::uint32_t at = place; at < end; ++at) {
                if (tokens[at].capital || known(range.block, at).is(known_as::person_noun | known_as::plural))
                    return true;
            }
            return false;
        };
        if (end == place || end - place == 2 * longest_phrase || !names_people()) return;
        attribution.source = {range_of_tokens(block, place, end)};
        attribution.via = {range_of_tokens(block, media.begin, media.end)};
        // They are no part of what they say.
        const text::ByteOffset mark = block.in_text(tokens[place - 2].range).begin;
        for (text::ByteRange& said : attribution.content) {
            if (!said.overlaps(attribution.source.front())) continue;
            if (mark > said.begin && said.end <= attribution.source.front().end) {
                said.end = mark;
            } else if (word(end) == word_hash(",") && end + 1 < tokens.size()) {
                said.begin = std::min(block.in_text(tokens[end + 1].range).begin, said.end);
            }
        }
        std::erase_if(attribution.content, [](text::ByteRange said) { return said.empty(); });
    }

    static bool is_citing(std::uint32_t word) { return word == word_hash("citing") || word == word_hash("quoting"); }

    static bool is_in(text::ByteRange words, const std::vector<text::ByteRange>& ranges) {
        return std::ranges::any_of(ranges, [&](text::ByteRange range) { return range.overlaps(words); });
    }

    void attach(std::size_t at, text::ByteRange media, text::ByteRange cue, PhraseKind kind) {
        Attribution& attribution = attributions_[at];
        if (is_in(media, attribution.via)) return;
        const bool before = cue.begin < attribution.cue->begin;
        // Those before stand from the reader on; of those after, the last one is nearest.
        if (before || kind == PhraseKind::citing) {
            attribution.via.push_back(media);
        } else {
            attribution.via.insert(attribution.via.begin(), media);
        }
    }

    /// What is said ends before the phrase that ends it: “, per a report from Kyodo”.
    void cut_off(const Phrase& phrase, std::vector<text::ByteRange>& content) const {
        for (text::ByteRange& range : content) {
            if (!range.contains(phrase.media) || phrase.cue.begin <= range.begin) continue;
            constexpr std::string_view marks = " \t,.;";
            const std::string_view after = text::slice(text_, {phrase.media.end, range.end});
            if (after.find_first_not_of(marks) != std::string_view::npos) continue;
            const std::string_view before = text::slice(text_, {range.begin, phrase.cue.begin});
            const std::size_t last = before.find_last_not_of(marks);
            if (last != std::string_view::npos) range.end = range.begin + static_cast<std::uint32_t>(last + 1);
        }
    }

    /// "according to a memo seen by the Courier": the memo says so, and the Courier passes it on.
    void see(std::size_t at, const Phrase& phrase) {
        text::ByteRange& source = attributions_[at].source.front();
        if (!source.contains(phrase.media) || phrase.cue.begin <= source.begin) return;
        const std::string_view before = text::slice(text_, {source.begin, phrase.cue.begin});
        const std::size_t last = before.find_last_not_of(" \t,");
        if (last == std::string_view::npos) return;
        source.end = source.begin + static_cast<std::uint32_t>(last + 1);
        attach(at, phrase.media, phrase.cue, PhraseKind::according);
    }

    void attach_phrases(std::size_t at) {
        const Attribution& attribution = attributions_[at];
        const Sentence sentence = found_[at].sentence;
        std::size_t low = 0;
        std::size_t high = phrases_.size();
        while (low < high) {
            const std::size_t middle = (low + high) / 2;
            const Sentence there = phrases_[middle].sentence;
            if (there.block < sentence.block || (there.block == sentence.block && there.number < sentence.number)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        constexpr std::size_t most = 4;
        for (std::size_t place = low; place < phrases_.size() && place - low < most; ++place) {
            const Phrase& phrase = phrases_[place];
            if (phrase.sentence != sentence) break;
            if (phrase.kind == PhraseKind::seen) {
                see(at, phrase);
                continue;
            }
            if (phrase.kind != PhraseKind::told) cut_off(phrase, attributions_[at].content);
            if (is_in(phrase.media, attribution.source) || is_in(phrase.media, attribution.content)) continue;
            const bool own = attribution.cue->overlaps(phrase.cue);
            if (own != (phrase.kind == PhraseKind::told)) continue;
            attach(at, phrase.media, phrase.cue, phrase.kind);
        }
    }

    static text::ByteRange extent(const std::vector<text::ByteRange>& ranges) {
        return {ranges.front().begin, ranges.back().end};
    }

    static std::uint32_t shared(text::ByteRange one, text::ByteRange other) {
        const text::ByteOffset begin = std::max(one.begin, other.begin);
        const text::ByteOffset end = std::min(one.end, other.end);
        return begin < end ? end - begin : 0;
    }

    /// Whether the attribution to an agency says no more than `other`, whose words it passes on.
    [[nodiscard]] bool passes_on(std::size_t at, std::size_t other) const {
        if (found_[other].media || found_[other].merged != other || found_[at].sentence != found_[other].sentence)
            return false;
        const Attribution& outer = attributions_[at];
        const Attribution& inner = attributions_[other];
        if (!inner.cue || inner.source.empty() || inner.content.empty()) return false;
        if (outer.content.empty()) return true;
        if (!outer.cue) return false;
        const text::ByteRange passed = extent(outer.content);
        text::ByteRange said = extent(inner.content);
        const bool trails = inner.cue->begin < outer.cue->begin;
        const bool nested = passed.contains(said);
        const bool leads = outer.cue->begin < passed.begin;
        // "According to state media, Pham wrote a note in which he voiced hope for more ships": up to the end.
        if (leads && nested && said.end + 2 >= passed.end) return true;
        if (trails) said = {std::min(said.begin, inner.source.front().begin), std::max(said.end, inner.cue->end)};
        return shared(passed, said) * 2 > passed.length();
    }

    void merge(std::size_t at) {
        constexpr std::size_t looked_at = 6;
        const std::size_t first = at > looked_at ? at - looked_at : 0;
        const std::size_t last = std::min(attributions_.size(), at + looked_at + 1);
        for (std::size_t other = first; other < last; ++other) {
            if (other == at || !passes_on(at, other)) continue;
            const TokenRange range = tokens_of(blocks_, attributions_[at].source.front());
            const TokenRange media = media_at(range.block, range.begin, range.end);
            const text::ByteRange cue = attributions_[at].cue.value_or(attributions_[at].source.front());
            attach(other, range_of_tokens(blocks_[media.block], media.begin, media.end), cue, PhraseKind::according);
            if (tells_more(attributions_[at], attributions_[other])) {
                found_[at].told = true;
            } else if (found_[at].merged == at) {
                found_[at].merged = other;
            }
        }
    }

    /// Whether the media tell of more than what is said inside.
    [[nodiscard]] bool tells_more(const Attribution& outer, const Attribution& inner) const {
        if (outer.content.empty() || !outer.cue || outer.cue->begin > outer.content.front().begin) return false;
        const TokenRange before = tokens_of(blocks_, {outer.content.front().begin, inner.source.front().begin});
        return !before.empty() && inner.source.front().begin > outer.content.front().begin &&
               before.end - before.begin >= words_of_a_claim;
    }

    void leave_out_merged() {
        std::size_t kept = 0;
        for (std::size_t at = 0; at < attributions_.size(); ++at) {
            if (found_[at].merged != at) continue;
            if (kept != at) attributions_[kept] = std::move(attributions_[at]);
            ++kept;
        }
        attributions_.erase(attributions_.begin() + static_cast<std::ptrdiff_t>(kept), attributions_.end());
    }

    /// Each in its place by where its content begins.
    void put_told_inside() {
        if (told_inside_.empty()) return;
        std::vector<Attribution> all;
        all.reserve(attributions_.size() + told_inside_.size());
        std::size_t next = 0;
        for (Attribution& inner : told_inside_) {
            while (next < attributions_.size() &&
                   attributions_[next].content.front().begin <= inner.content.front().begin)
                all.push_back(std::move(attributions_[next++]));
            all.push_back(std::move(inner));
        }
        while (next < attributions_.size())
            all.push_back(std::move(attributions_[next++]));
        attributions_ = std::move(all);
    }

    std::string_view text_;
    std::span<const ReadBlock> blocks_;
    std::vector<Attribution>& attributions_;
    std::vector<Phrase> phrases_;
    std::vector<Attribution> told_inside_;
    std::vector<Found> found_;               // of each attribution
    std::vector<std::uint32_t> introduced_;  // hashes: "NRX" after "state broadcaster NRX"; sorted
};

}  // namespace

void find_vias(std::string_view text, std::span<const ReadBlock> blocks, std::vector<Attribution>& attributions) {
    ViaFinder(text, blocks, attributions).find();
}

}  // namespace sayso::suggest
