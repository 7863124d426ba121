#include "suggest/worth_features.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "suggest/hash_filter.h"

namespace sayso::suggest {

namespace {

/// The words that a named feature is found by.
struct Words {
    WorthFeature feature;
    std::string_view words;
};

constexpr std::array<Words, 18> known_words = {{
    {WorthFeature::number,
     "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
     "eighteen "
     "nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen couple zero"},
    {WorthFeature::quantity,
     "percent per cent percentage million millions billion billions trillion thousand thousands hundred hundreds half "
     "third "
     "quarter fourth fifth double doubled triple tripled twice times number amount total average majority tons acres "
     "barrels "
     "points"},
    {WorthFeature::money,
     "dollars dollar cents money cost costs paid spent spend spending fund funding funds budget budgets salary wages "
     "wage "
     "income incomes euros pounds price prices revenue revenues profits billionaire subsidies loans"},
    {WorthFeature::statistic,
     "rate rates unemployment employment jobs job deficit deficits debt growth inflation economy gdp exports imports "
     "population poverty crime crimes murders deaths killed casualties troops soldiers weapons warheads missiles taxes "
     "tax "
     "trade production energy oil gas emissions interest mortgage insurance uninsured premiums coverage enrollment "
     "schools "
     "students teachers workers children families families americans people households immigrants refugees factories "
     "manufacturing businesses companies medicare medicaid welfare surplus index level levels record statistics "
     "figures data"},
    {WorthFeature::comparison,
     "more less most least fewer than higher highest lower lowest largest larger biggest bigger smallest smaller "
     "greatest "
     "greater best worst worse better first last never ever every only all none always record unprecedented increase "
     "increased increasing increases decrease decreased rise rises rising rose risen fell fallen falling dropped grew "
     "grown "
     "declined declining reduced reduction raised lost gained same longest fastest oldest since"},
    {WorthFeature::cause,
     "because due caused cause causes led leads result resulted results thanks therefore responsible created reason "
     "destroyed triggered helped"},
    {WorthFeature::date,
     "year years month months week weeks day days decade decades century ago yesterday today monday tuesday wednesday "
     "thursday friday saturday sunday january february march april june july august september october november "
     "december "
     "during"},
    {WorthFeature::law_or_vote,
     "law laws bill bills vote voted votes voting act amendment legislation congress senate court courts supreme "
     "vetoed veto "
     "passed signed treaty resolution opposed supported sponsored regulation regulations ban banned repeal repealed "
     "constitution ruling decision agreement program programs administration cut cuts proposed introduced"},
    {WorthFeature::happened,
     "was were had did been said made took came got gave brought went left began became put built sent told met ran "
     "won "
     "kept held found knew saw wrote spoke broke fought bought sold happened has have"},
    {WorthFeature::others, "he she they him her them his their senator governor president vice mr opponent"},
    {WorthFeature::opinion,
     "think believe feel hope want should must ought love great wonderful important right wrong good bad need needs "
     "believe "
     "guess wish agree disagree maybe perhaps sure proud honor able try trying ready better simply really kind"},
    {WorthFeature::future,
     "will would could may might can going shall 'll i'll we'll he'll they'll you'll i'd we'd plan"},
    {WorthFeature::greeting,
     "thank please welcome hello goodnight well okay yes sir sorry ladies gentlemen bless look listen tonight"},
    {WorthFeature::first_person, "i me my i'm i've i'd i'll myself mine"},
    {WorthFeature::we, "we our us we're we've we'll ours"},
    {WorthFeature::you, "you your you're you've yours"},
    {WorthFeature::negation,
     "not no don't didn't doesn't isn't wasn't aren't haven't hasn't can't won't wouldn't nothing nobody neither nor"},
    {WorthFeature::saying, "according reported claimed announced called promised admitted"},
}};

constexpr std::uint32_t bit(WorthFeature feature) {
    return 1U << static_cast<unsigned>(feature);
}

constexpr std::size_t slots = 2048;

/// What each known word stands for, as bits.
class Lexicon {
  public:
    Lexicon() {
        for (const Words& known : known_words) {
            for (std::string_view words = known.words; !words.empty();) {
                const std::size_t length = std::min(words.find(' '), words.size());
                entry_of(hash_of_word(words.substr(0, length))).features |= bit(known.feature);
                words.remove_prefix(std::min(length + 1, words.size()));
            }
        }
    }

    [[nodiscard]] std::uint32_t features_of(std::uint32_t hash) const {
        if (!filter_.may_have(hash)) return 0;
        std::size_t slot = hash % slots;
        while (entries_[slot].features != 0 && entries_[slot].hash != hash)
            slot = (slot + 1) % slots;
        return entries_[slot].features;
    }

  private:
    struct Entry {
        std::uint32_t hash = 0;
        std::uint32_t features = 0;  // 0: free
    };
    Entry& entry_of(std::uint32_t hash) {
        std::size_t slot = hash % slots;
        while (entries_[slot].features != 0 && entries_[slot].hash != hash)
            slot = (slot + 1) % slots;
        filter_.add(hash);
        entries_[slot].hash = hash;
        return entries_[slot];
    }
    std::array<Entry, slots> entries_{};
    HashFilter<slots * 4> filter_;
};

const Lexicon& lexicon() {
    static const Lexicon made;
    return made;
}

/// The most that a feature counts.
constexpr std::uint8_t most_of(WorthFeature feature) {
    return feature <= WorthFeature::you ? 3 : 1;
}

constexpr bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

/// "1998", "2004"
bool is_year(std::string_view word) {
    return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) && is_digit(word[2]) &&
           is_digit(word[3]);
}

/// What a hash is made of, so that "a b" as neighbours and as an ending do not meet.
enum class HashKind : std::uint32_t {
    word = 1,
    two_words,
    three_words,
    around,
    ending,
    classes,
    three_classes,
    word_class
};

constexpr std::uint32_t mixed(std::uint32_t hash, std::uint32_t with) {
    std::uint64_t product = (hash ^ with) * 0x9E3779B97F4A7C15ULL;
    product ^= product >> 29U;
    return static_cast<std::uint32_t>(product * 0xBF58476D1CE4E5B9ULL >> 32U);
}

class Finder {
  public:
    Finder(std::string_view bytes, const ReadBlock& block, text::ByteRange sentence, Language language)
        : bytes_(bytes),
          block_(block),
          english_(language == Language::english),
          chinese_(language == Language::chinese) {
        const auto first = std::ranges::partition_point(
            block.tokens, [&](const Token& token) { return token.range.begin < sentence.begin; });
        begin_ = static_cast<std::size_t>(first - block.tokens.begin());
        end_ = begin_;
        while (end_ < block.tokens.size() && block.tokens[end_].range.begin < sentence.end)
            ++end_;
        found_.first_token = begin_;
    }

    /// Hashes as `add_hashes` finds them, the same one as often as it is there.
    WorthFeatures find() {
        found_.of_tokens.reserve(end_ - begin_);
        for (std::size_t place = begin_; place < end_; ++place)
            look_at(place);
        // A word of Chinese has about two characters, each a token.
        if (chinese_) found_.words /= 2;
        const std::uint32_t words = found_.words;
        if (words < 6) count(WorthFeature::under_6_words, begin_);
        if (words < 9) count(WorthFeature::under_9_words, begin_);
        if (words > 14) count(WorthFeature::over_14_words, begin_);
        if (words > 25) count(WorthFeature::over_25_words, begin_);
        if (english_) {
            constexpr std::size_t most_of_a_word = 8;
            found_.hashed.reserve((end_ - begin_) * most_of_a_word + 1);
            add_hashes();
        }
        return std::move(found_);
    }

  private:
    [[nodiscard]] const Token& token(std::size_t place) const { return block_.tokens[place]; }
    [[nodiscard]] std::string_view words_of(std::size_t place) const { return text::slice(bytes_, token(place).range); }

    void count(WorthFeature feature, std::size_t place) {
        const auto index = static_cast<std::size_t>(feature);
        if (found_.named[index] == 0) found_.where[index] = static_cast<std::uint32_t>(place);
        if (found_.named[index] < most_of(feature)) ++found_.named[index];
    }

    void look_at(std::size_t place) {
        const Token& here = token(place);
        const std::string_view words = words_of(place);
        std::uint32_t features = 0;
        if (here.kind == TokenKind::number) {
            ++found_.words;
            features = bit(WorthFeature::number) | bit(WorthFeature::digit);
            if (is_year(words)) features = bit(WorthFeature::date);
        } else if (here.kind == TokenKind::word) {
            ++found_.words;
            if (english_) features = features_of_word(place, words);
        } else if (words == "$" || words == "€" || words == "£" || words == "¥") {
            features = bit(WorthFeature::money);
        } else if (words == "%" || words == "％" || words == "٪") {
            features = bit(WorthFeature::quantity);
        } else if (words == "?" || words == "？" || words == "؟") {
            // In the last three, which may be closing marks.
            if (place + 3 >= end_) features = bit(WorthFeature::question);
        }
        found_.of_tokens.push_back(features);
        for (std::uint32_t rest = features; rest != 0; rest &= rest - 1)
            count(static_cast<WorthFeature>(std::countr_zero(rest)), place);
    }

    [[nodiscard]] std::uint32_t features_of_word(std::size_t place, std::string_view words) const {
        std::uint32_t features = lexicon().features_of(token(place).hash);
        const bool known = features != 0 || token(place).word_class != WordClass::none;
        if (token(place).word_class == WordClass::saying) features |= bit(WorthFeature::saying);
        if (words.size() > 4 && words.ends_with("ed")) features |= bit(WorthFeature::happened);
        if (!known && words.size() > 5 && words.ends_with("est")) features |= bit(WorthFeature::comparison);
        const bool inside = place > begin_ + 1 || (place == begin_ + 1 && token(begin_).kind == TokenKind::word);
        const bool first_person = (features & bit(WorthFeature::first_person)) != 0;
        if (token(place).capital && inside && !first_person) features |= bit(WorthFeature::name);
        return features;
    }

    void add(HashKind kind, std::uint32_t hash, std::size_t first, std::size_t last) {
        const std::uint32_t bits =
            mixed(mixed(static_cast<std::uint32_t>(kind), 0x51ED270BU), hash) >> (32U - worth_hash_bits);
        found_.hashed.push_back({bits, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)});
    }

    /// What stands for the word at `place`, which may be before or after the sentence.
    [[nodiscard]] std::uint32_t word_at(std::size_t place) const {
        return place < begin_ || place >= end_ ? 7U : token(place).hash;
    }

    [[nodiscard]] std::uint32_t class_at(std::size_t place) const {
        if (place < begin_ || place >= end_) return 1U << 31U;
        const std::uint32_t features = found_.of_tokens[place - begin_];
        return features != 0 ? features : (1U << 30U) + static_cast<std::uint32_t>(token(place).word_class);
    }

    void add_hashes() {
        for (std::size_t place = begin_; place < end_; ++place) {
            const std::uint32_t word = word_at(place);
            add(HashKind::word, word, place, place);
            add(HashKind::classes, mixed(class_at(place), class_at(place + 1)), place, std::min(place + 1, end_ - 1));
            add(HashKind::three_classes, mixed(mixed(class_at(place), class_at(place + 1)), class_at(place + 2)), place,
                std::min(place + 2, end_ - 1));
            add(HashKind::two_words, mixed(word, word_at(place + 1)), place, std::min(place + 1, end_ - 1));
            add(HashKind::word_class, mixed(word, class_at(place + 1)), place, std::min(place + 1, end_ - 1));
            if (place + 2 < end_) {
                add(HashKind::three_words, mixed(mixed(word, word_at(place + 1)), word_at(place + 2)), place,
                    place + 2);
                add(HashKind::around, mixed(word, word_at(place + 2)), place, place + 2);
            }
            if (token(place).kind == TokenKind::word && words_of(place).size() > 4) {
                const std::string_view words = words_of(place);
                add(HashKind::ending, hash_of_word(words.substr(words.size() - 3)), place, place);
            }
        }
        if (begin_ < end_) add(HashKind::two_words, mixed(7U, word_at(begin_)), begin_, begin_);
    }

    std::string_view bytes_;
    const ReadBlock& block_;
    bool english_;
    bool chinese_;
    std::size_t begin_ = 0;  // of the sentence's tokens
    std::size_t end_ = 0;
    WorthFeatures found_;
};

/// Sorts by hash, falling, those of one in order, and keeps the first of each. A radix sort: O(n).
void keep_first_in_order(std::vector<HashedFeature>& features) {
    constexpr unsigned digit_bits = worth_hash_bits / 2;
    static_assert(digit_bits * 2 == worth_hash_bits);
    constexpr std::uint32_t digits = 1U << digit_bits;
    std::vector<HashedFeature> sorted(features.size());
    for (const unsigned shift : {0U, digit_bits}) {
        const auto digit = [shift](const HashedFeature& feature) { return feature.hash >> shift & (digits - 1); };
        std::array<std::uint32_t, digits> places{};
        for (const HashedFeature& feature : features)
            ++places[digit(feature)];
        std::uint32_t greater = 0;
        for (std::uint32_t value = digits; value-- > 0;)
            greater += std::exchange(places[value], greater);
        for (const HashedFeature& feature : features)
            sorted[places[digit(feature)]++] = feature;
        features.swap(sorted);
    }
    const auto rest = std::ranges::unique(features, {}, &HashedFeature::hash);
    features.erase(rest.begin(), rest.end());
}

/// Keeps one of each, in the order in which they are found. O(n).
void keep_one(std::vector<HashedFeature>& features) {
    // A hash and 1; 0: free, as most are, so that a place is hardly ever that of another hash.
    std::vector<std::uint32_t> seen(std::bit_ceil(features.size() * 8 + 1));
    const std::size_t mask = seen.size() - 1;
    std::size_t kept = 0;
    for (const HashedFeature& feature : features) {
        std::size_t place = feature.hash & mask;
        while (seen[place] != 0 && seen[place] != feature.hash + 1)
            place = (place + 1) & mask;
        if (seen[place] != 0) continue;
        seen[place] = feature.hash + 1;
        features[kept++] = feature;
    }
    features.resize(kept);
}

}  // namespace

WorthFeatures worth_features(std::string_view text, const ReadBlock& block, text::ByteRange sentence,
                             Language language) {
    WorthFeatures found = Finder(text::slice(text, block.range), block, sentence, language).find();
    keep_first_in_order(found.hashed);
    return found;
}

WorthFeatures features_to_weigh(std::string_view text, const ReadBlock& block, text::ByteRange sentence,
                                Language language) {
    WorthFeatures found = Finder(text::slice(text, block.range), block, sentence, language).find();
    keep_one(found.hashed);
    return found;
}

}  // namespace sayso::suggest
