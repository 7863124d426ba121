// Base forms with the class that they and their regular forms have; irregular forms by themselves. The table of hashes
// is made once, when first asked.
#include "suggest/vocabulary.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "suggest/hash_filter.h"

namespace sayso::suggest {

namespace {

constexpr std::string_view verbs_of_saying =
    "say tell add ask write tweet post report announce state declare explain note reply respond answer argue claim "
    "insist maintain contend assert allege warn caution acknowledge admit concede confirm deny reject dismiss describe "
    "call suggest propose conclude remark observe comment mention recall recount reveal disclose testify stress "
    "emphasize emphasise underscore highlight reiterate repeat echo boast joke quip shout yell chant complain lament "
    "praise criticize criticise condemn denounce blast slam accuse blame mock predict estimate calculate indicate "
    "signal "
    "imply hint counter retort continue begin read voice express convey inform notify assure remind brief clarify "
    "elaborate opine proclaim vow pledge promise threaten agree disagree thank apologize apologise cite quote "
    "characterize characterise tout refer label dub defend question speculate accept address advise advocate affirm "
    "applaud "
    "attest aver bemoan bluster brag commend confide congratulate contest corroborate cry debate decry deplore detail "
    "discuss dispute divulge exclaim exhort fault gloat grumble guess hail implore infer insinuate interject invoke "
    "liken "
    "mutter narrate object outline plead portray posit postulate pray preach pronounce protest purport rail rant "
    "reaffirm "
    "reassert reassure rebuff rebuke rebut recite recommend refute rejoin relate restate retell ridicule scoff scold "
    "sigh "
    "snap specify stipulate surmise swear taunt tease term theorize thunder trumpet underline utter venture volunteer "
    "vouch whisper wonder";
constexpr std::string_view verbs_of_believing =
    "believe think feel hope fear worry doubt expect want wish consider regard see view suspect know realize realise "
    "understand seem appear support oppose favor favour prefer endorse anticipate assume deem desire discover envision "
    "fancy "
    "figure foresee imagine learn notice perceive presume reckon recognize recognise recollect regret remember "
    "sense "
    "trust guess";
constexpr std::string_view verbs_of_showing = "show find demonstrate prove establish illustrate evidence";
constexpr std::string_view verbs_of_commanding =
    "urge order demand request instruct rule decide approve ban plan intend seek aim refuse decline authorize choose "
    "direct forbid opt prohibit resolve";

/// Words that are known as they stand. A word of an earlier list keeps its class, so that "rule" stays a verb.
struct Known {
    WordClass word_class;
    std::string_view words;
};

constexpr std::array<Known, 14> known_words = {{
    {WordClass::saying, "said told wrote written writing began begun swore"},
    {WordClass::believing, "thought felt saw seen knew known understood"},
    {WordClass::showing, "found shown proven"},
    {WordClass::commanding, "sought"},
    {WordClass::according, "according per citing"},
    {WordClass::determiner,
     "the a an this that these those its his her their our my your some any no another each every"},
    {WordClass::pronoun, "he she they it i we you who which"},
    {WordClass::object_pronoun, "him them me us"},
    {WordClass::auxiliary,
     "is are was were be been being has have had do does did will would can could may might must should 'll isn't "
     "aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't"},
    {WordClass::preposition,
     "of in on at by for with from to as about into over after before during against between through under among amid "
     "via"},
    {WordClass::conjunction, "and or but while because although though if when since so than whether where"},
    {WordClass::adverb, "also not never later then now already recently previously earlier once still often"},
    {WordClass::document,
     "statement statements letter interview speech study poll survey belief opinion idea remarks comments email memo "
     "allegation allegations"},
    {WordClass::role,
     "spokesman spokeswoman spokesperson official officials president senator analyst analysts expert experts source "
     "sources aide aides adviser director professor chief critics lawmakers people supporters leader leaders reporters "
     "minister secretary governor mayor police judge lawyer attorney candidate author"},
}};

constexpr bool is_vowel(char letter) {
    return std::string_view("aeiou").contains(letter);
}

constexpr std::size_t slots = 4096;

class Table {
  public:
    Table() {
        add_verbs(WordClass::saying, verbs_of_saying);
        add_verbs(WordClass::believing, verbs_of_believing);
        add_verbs(WordClass::showing, verbs_of_showing);
        add_verbs(WordClass::commanding, verbs_of_commanding);
        for (const Known& known : known_words)
            each_word(known.words, [&](std::string_view word) { add(known.word_class, word); });
    }

    [[nodiscard]] WordClass find(std::uint32_t hash) const {
        if (!filter_.may_have(hash)) return WordClass::none;
        for (std::size_t slot = hash % slots;; slot = (slot + 1) % slots) {
            if (entries_[slot].hash == hash) return entries_[slot].word_class;
            if (entries_[slot].word_class == WordClass::none) return WordClass::none;
        }
    }

  private:
    struct Entry {
        std::uint32_t hash = 0;
        WordClass word_class = WordClass::none;  // none: free
    };

    template <typename Visit>
    static void each_word(std::string_view words, Visit visit) {
        while (!words.empty()) {
            const std::size_t length = std::min(words.find(' '), words.size());
            visit(words.substr(0, length));
            words.remove_prefix(std::min(length + 1, words.size()));
        }
    }

    void add(WordClass word_class, std::string_view word) {
        const std::uint32_t hash = hash_of_word(word);
        std::size_t slot = hash % slots;
        while (entries_[slot].word_class != WordClass::none) {
            if (entries_[slot].hash == hash) return;
            slot = (slot + 1) % slots;
        }
        entries_[slot] = {hash, word_class};
        filter_.add(hash);
    }

    void add_verbs(WordClass word_class, std::string_view verbs) {
        each_word(verbs, [&](std::string_view verb) {
            add(word_class, verb);
            std::string stem(verb);
            const char last = stem.back();
            const auto with = [&](std::string_view ending) { add(word_class, stem + std::string(ending)); };
            if (last == 'e') {
                with("s");
                with("d");
                stem.pop_back();
                with("ing");
            } else if (last == 'y' && !is_vowel(stem[stem.size() - 2])) {
                with("ing");
                stem.pop_back();
                with("ies");
                with("ied");
            } else {
                with(last == 's' || last == 'x' || stem.ends_with("sh") || stem.ends_with("ch") ? "es" : "s");
                with("ed");
                with("ing");
                stem += last;  // "planned", "admitting"
                with("ed");
                with("ing");
            }
        });
    }

    std::array<Entry, slots> entries_{};
    HashFilter<slots * 4> filter_;
};

}  // namespace

std::uint32_t hash_of_word(std::string_view lower_case) {
    // FNV-1a, its upper half folded in.
    std::uint64_t hash = 14695981039346656037U;
    while (!lower_case.empty()) {
        unsigned char byte = static_cast<unsigned char>(lower_case.front());
        std::size_t length = 1;
        if (lower_case.starts_with("\u2019")) {
            byte = '\'';
            length = 3;
        }
        hash = (hash ^ byte) * 1099511628211U;
        lower_case.remove_prefix(length);
    }
    return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
}

WordClass class_of_word(std::uint32_t hash) {
    static const Table table;
    return table.find(hash);
}

}  // namespace sayso::suggest
