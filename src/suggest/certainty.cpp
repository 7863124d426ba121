#include "suggest/certainty.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "suggest/word_sets.h"
#include "text/case_folding.h"
#include "text/code_points.h"

namespace sayso::suggest {

namespace {

using annotation::Certainty;

/// How many words before the cue belong to it: "did not", "may have".
constexpr std::size_t words_before_cue = 3;
/// In how many of the first words of what is said its verb is looked for.
constexpr std::size_t words_of_content = 12;

/// Words of a language, in lower case, parted, begun and ended by spaces. Of Chinese, rows of characters.
struct Words {
    Language language;
    std::string_view denying;   // cues
    std::string_view doubting;  // cues
    std::string_view hedging;   // before the cue, or in what is said
    std::string_view negating;
};

constexpr std::string_view words_of_knowing =
    " know knows knew known knowing see sees saw seen seeing understand understands understood realize realizes "
    "realized ";

constexpr std::array<Words, 6> words_of_languages = {{
    {Language::english,
     " deny denies denied denying denial refuse refuses refused refusing refusal reject rejects rejected rejecting "
     "dismiss dismisses "
     "dismissed dismissing dispute disputes disputed disputing refute refutes refuted refuting rebut rebuts rebutted "
     "disavow "
     "disavows disavowed decline declines declined declining contradict contradicts contradicted disagree disagrees "
     "disagreed ",
     " suggest suggests suggested suggesting hint hints hinted hinting imply implies implied implying speculate "
     "speculates "
     "speculated speculating speculation suspect suspects suspected guess guesses guessed wonder wonders wondered "
     "wondering doubt "
     "doubts doubted allege alleges alleged alleging allegation allegations purport purports purported rumor rumors "
     "rumored rumour "
     "rumours assume assumes assumed appear appears appeared seem seems seemed ",
     " may might could possibly perhaps maybe probably likely unlikely reportedly allegedly apparently supposedly "
     "purportedly "
     "presumably seemingly appears appear appeared seems seem seemed ",
     " not n't never don't doesn't didn't won't wouldn't isn't wasn't hasn't haven't hadn't cannot can't couldn't nor "
     "neither "},
    {Language::german,
     " bestreitet bestritt bestritten bestreiten dementiert dementierte dementierten leugnet leugnete verneint "
     "verneinte "
     "verweigert verweigerte zurückgewiesen zurück widerspricht widersprach abgelehnt ",
     " vermutet vermutete vermuten bezweifelt bezweifelte scheint schien munkelt spekuliert spekulierte ",
     " könnte könnten dürfte dürften möglicherweise vielleicht offenbar angeblich womöglich wohl wahrscheinlich "
     "vermutlich "
     "mutmaßlich scheinbar anscheinend scheint scheinen soll sollen ",
     " nicht nie niemals "},
    {Language::french,
     " nie nié niée nient niait dément démenti démentent démentait refuse refusé refusent rejette rejeté rejettent "
     "conteste contesté "
     "contestent réfute réfuté ",
     " soupçonne soupçonné suppose supposé suggère suggéré semble semblait doute ",
     " pourrait pourraient peut-être probablement semble semblent semblerait aurait auraient serait seraient "
     "apparemment "
     "éventuellement prétendument vraisemblablement ",
     " pas jamais "},
    {Language::spanish,
     " niega niegan negó negaron negado desmiente desmintió desmentido rechaza rechazó rechazaron rechazado rehúsa "
     "rehusó descarta "
     "descartó refuta refutó ",
     " sospecha sospechó supone supuso sugiere sugirió insinúa insinuó parece parecía duda dudó ",
     " podría podrían quizá quizás probablemente posiblemente parece parecen presuntamente supuestamente aparentemente "
     "habría "
     "habrían ",
     " no nunca jamás "},
    {Language::chinese, " 否认 拒绝 驳斥 反驳 ", " 猜测 怀疑 推测 暗示 ", " 可能 或许 也许 据称 似乎 恐怕 疑似 大概 ",
     " 没有 并未 不曾 "},
    {Language::arabic, " نفى نفت نفوا ينفي تنفي رفض رفضت يرفض ترفض أنكر أنكرت ينكر دحض دحضت كذب كذبت ",
     " زعم زعمت يزعم تزعم ألمح ألمحت رجح رجحت يرجح يشتبه اشتبه ",
     " ربما يحتمل محتمل المحتمل يبدو تبدو يزعم مزعوم المزعوم لعل ", " لم لا لن ليس "},
}};

/// What a word may be, a bit each.
enum class Sense : std::uint8_t { denying, doubting, hedging, negating, knowing };

constexpr std::uint32_t bit(Sense sense) {
    return 1U << static_cast<unsigned>(sense);
}

/// The words of a language by what they are.
struct Senses {
    Language language = Language::other;
    WordSets of_words;
};

const Senses* senses_of(Language language) {
    static const auto made = [] {
        std::array<Senses, words_of_languages.size()> all;
        for (std::size_t at = 0; at < all.size(); ++at) {
            const Words& words = words_of_languages[at];
            const auto add = [&](Sense sense, std::string_view listed) {
                all[at].of_words.add(listed, static_cast<unsigned>(sense));
            };
            all[at].language = words.language;
            add(Sense::denying, words.denying);
            add(Sense::doubting, words.doubting);
            add(Sense::hedging, words.hedging);
            add(Sense::negating, words.negating);
            if (words.language == Language::english) add(Sense::knowing, words_of_knowing);
        }
        return all;
    }();
    const auto found = std::ranges::find(made, language, &Senses::language);
    return found == made.end() ? nullptr : &*found;
}

class Reader {
  public:
    Reader(std::string_view block, std::span<const Token> tokens, const Senses& senses)
        : block_(block), tokens_(tokens), senses_(senses) {}

    Certainty read(std::optional<text::ByteRange> cue, std::span<const text::ByteRange> content) {
        bool denies = false;
        bool doubts = false;
        bool negated = false;
        if (cue) {
            std::size_t first = first_at(cue->begin);
            const std::size_t end = first_at(cue->end);
            for (std::size_t before = 0; before < words_before_cue && first > 0; ++before) {
                const Token& token = tokens_[first - 1];
                const bool said =
                    std::ranges::any_of(content, [&](text::ByteRange range) { return range.overlaps(token.range); });
                if (token.kind != TokenKind::word || said) break;
                --first;
            }
            denies = any(first_at(cue->begin), end, Sense::denying);
            doubts = any(first_at(cue->begin), end, Sense::doubting) || any(first, end, Sense::hedging);
            negated = any(first, end, Sense::negating) && (denies || says(first_at(cue->begin), end));
        }
        // "did not deny" leaves it open; "did not suggest" takes it back, as "did not say" does.
        if (denies) return negated ? Certainty::hedged : Certainty::denied;
        if (negated) return Certainty::denied;
        if (doubts || (!content.empty() && is_hedged(content.front()))) return Certainty::hedged;
        return Certainty::asserted;
    }

  private:
    [[nodiscard]] std::size_t first_at(text::ByteOffset place) const {
        const auto found =
            std::ranges::partition_point(tokens_, [&](const Token& token) { return token.range.begin < place; });
        return static_cast<std::size_t>(found - tokens_.begin());
    }

    /// Whether not to do what the cue tells is to hold that it is not so: "did not say", but not "did not know", which
    /// leaves what was not known as true as before.
    [[nodiscard]] bool says(std::size_t first, std::size_t end) {
        if (senses_.language != Language::english) return true;
        if (any(first, end, Sense::knowing)) return false;
        return std::ranges::any_of(tokens_.subspan(first, end - first), [](const Token& token) {
            return token.word_class == WordClass::saying || token.word_class == WordClass::believing ||
                   token.word_class == WordClass::document;
        });
    }

    /// Whether a word of that sense stands among the tokens.
    [[nodiscard]] bool any(std::size_t first, std::size_t end, Sense sense) {
        for (std::size_t place = first; place < end; ++place) {
            if (is(place, sense)) return true;
        }
        return false;
    }

    bool is(std::size_t place, Sense sense) {
        if (tokens_[place].kind != TokenKind::word) return false;
        const std::string_view bytes = text::slice(block_, tokens_[place].range);
        word_.clear();
        if (senses_.language == Language::chinese) {
            // A character is a token: the word may go on in the next one.
            if (place + 1 >= tokens_.size()) return false;
            word_ += bytes;
            word_ += text::slice(block_, tokens_[place + 1].range);
        } else {
            text::for_each_code_point(bytes, [&](text::ByteOffset, char32_t letter) {
                text::append_utf8(word_, letter == U'\u2019' ? U'\'' : text::case_folded(letter));
            });
        }
        if ((senses_.of_words.of(word_) & bit(sense)) != 0) return true;
        // "and", written with the word.
        constexpr std::string_view and_in_arabic = "و";
        if (senses_.language != Language::arabic || !bytes.starts_with(and_in_arabic)) return false;
        return (senses_.of_words.of(std::string_view(word_).substr(and_in_arabic.size())) & bit(sense)) != 0;
    }

    bool is_hedged(text::ByteRange content) {
        std::size_t words = 0;
        for (std::size_t place = first_at(content.begin); place < tokens_.size(); ++place) {
            const Token& token = tokens_[place];
            if (token.range.begin >= content.end || words == words_of_content) return false;
            if (token.kind != TokenKind::word) continue;
            ++words;
            if (!is(place, Sense::hedging)) continue;
            // "in May", and "could not find": a month, and something that was not so.
            const bool month = token.capital && words > 1;
            const bool could_not = place + 1 < tokens_.size() && text::slice(block_, token.range) == "could" &&
                                   text::slice(block_, tokens_[place + 1].range) == "not";
            if (!month && !could_not) return true;
        }
        return false;
    }

    std::string_view block_;
    std::span<const Token> tokens_;
    const Senses& senses_;
    std::string word_;
};

}  // namespace

annotation::Certainty certainty_of(std::string_view text, const ReadBlock& block, std::optional<text::ByteRange> cue,
                                   std::span<const text::ByteRange> content, Language language) {
    const Senses* const senses = senses_of(language);
    if (senses == nullptr) return Certainty::asserted;
    return Reader(text::slice(text, block.range), block.tokens, *senses).read(cue, content);
}

}  // namespace sayso::suggest
