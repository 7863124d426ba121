#include "suggest/certainty.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

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

const Words* words_of(Language language) {
    const auto found = std::ranges::find(words_of_languages, language, &Words::language);
    return found == words_of_languages.end() ? nullptr : &*found;
}

class Reader {
  public:
    Reader(std::string_view block, std::span<const Token> tokens, const Words& words)
        : block_(block), tokens_(tokens), words_(words) {}

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
            denies = any(first_at(cue->begin), end, words_.denying);
            doubts = any(first_at(cue->begin), end, words_.doubting) || any(first, end, words_.hedging);
            negated = any(first, end, words_.negating);
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

    /// Whether one of the words stands among the tokens.
    [[nodiscard]] bool any(std::size_t first, std::size_t end, std::string_view words) {
        for (std::size_t place = first; place < end; ++place) {
            if (is_among(place, words)) return true;
        }
        return false;
    }

    bool is_among(std::size_t place, std::string_view words) {
        if (tokens_[place].kind != TokenKind::word) return false;
        const std::string_view bytes = text::slice(block_, tokens_[place].range);
        word_ = " ";
        if (words_.language == Language::chinese) {
            // A character is a token: the word may go on in the next one.
            if (place + 1 >= tokens_.size()) return false;
            word_ += bytes;
            word_ += text::slice(block_, tokens_[place + 1].range);
        } else {
            text::for_each_code_point(bytes, [&](text::ByteOffset, char32_t letter) {
                text::append_utf8(word_, letter == U'\u2019' ? U'\'' : text::case_folded(letter));
            });
        }
        word_ += ' ';
        if (words.contains(word_)) return true;
        // "and", written with the word.
        constexpr std::string_view and_in_arabic = "و";
        if (words_.language != Language::arabic || !bytes.starts_with(and_in_arabic)) return false;
        word_.erase(1, and_in_arabic.size());
        return words.contains(word_);
    }

    bool is_hedged(text::ByteRange content) {
        std::size_t words = 0;
        for (std::size_t place = first_at(content.begin); place < tokens_.size(); ++place) {
            const Token& token = tokens_[place];
            if (token.range.begin >= content.end || words == words_of_content) return false;
            if (token.kind != TokenKind::word) continue;
            ++words;
            if (!is_among(place, words_.hedging)) continue;
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
    const Words& words_;
    std::string word_;
};

}  // namespace

annotation::Certainty certainty_of(std::string_view text, const ReadBlock& block, std::optional<text::ByteRange> cue,
                                   std::span<const text::ByteRange> content, Language language) {
    const Words* const words = words_of(language);
    if (words == nullptr) return Certainty::asserted;
    return Reader(text::slice(text, block.range), block.tokens, *words).read(cue, content);
}

}  // namespace sayso::suggest
