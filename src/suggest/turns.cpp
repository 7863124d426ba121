#include "suggest/turns.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "suggest/name_words.h"
#include "suggest/names.h"
#include "text/heap_sort.h"

namespace sayso::suggest {

namespace {

constexpr float score_of_turn = 0.85F;
constexpr float score_of_answer = 0.75F;
/// “REP. MARIA DE LA CRUZ (D-TEXAS):”
constexpr std::size_t most_tokens_of_label = 10;
constexpr std::size_t most_words_of_label = 5;
/// Fewer labels in capitals, each there once, are headings of some list.
constexpr std::size_t fewest_in_capitals = 3;
/// Fewer turns of speakers who come again are as well two notes of one kind.
constexpr std::size_t fewest_repeated = 4;
/// “Yes.” says something only together with what was asked.
constexpr std::size_t fewest_words_said = 2;

/// What labels are called that are no speakers’.
constexpr std::array no_speakers = {
    word_hash("claim"),      word_hash("claims"),        word_hash("fact"),      word_hash("facts"),
    word_hash("verdict"),    word_hash("rating"),        word_hash("ruling"),    word_hash("assessment"),
    word_hash("conclusion"), word_hash("context"),       word_hash("source"),    word_hash("sources"),
    word_hash("photo"),      word_hash("photos"),        word_hash("image"),     word_hash("images"),
    word_hash("picture"),    word_hash("video"),         word_hash("audio"),     word_hash("note"),
    word_hash("notes"),      word_hash("update"),        word_hash("updated"),   word_hash("correction"),
    word_hash("related"),    word_hash("more"),          word_hash("date"),      word_hash("time"),
    word_hash("when"),       word_hash("where"),         word_hash("who"),       word_hash("what"),
    word_hash("why"),        word_hash("how"),           word_hash("price"),     word_hash("prices"),
    word_hash("cost"),       word_hash("location"),      word_hash("address"),   word_hash("tickets"),
    word_hash("details"),    word_hash("pros"),          word_hash("cons"),      word_hash("score"),
    word_hash("final"),      word_hash("result"),        word_hash("results"),   word_hash("tip"),
    word_hash("step"),       word_hash("myth"),          word_hash("truth"),     word_hash("false"),
    word_hash("true"),       word_hash("caption"),       word_hash("credit"),    word_hash("file"),
    word_hash("background"), word_hash("summary"),       word_hash("points"),    word_hash("contact"),
    word_hash("email"),      word_hash("phone"),         word_hash("tel"),       word_hash("website"),
    word_hash("by"),         word_hash("reporting"),     word_hash("editing"),   word_hash("read"),
    word_hash("watch"),      word_hash("listen"),        word_hash("subject"),   word_hash("to"),
    word_hash("from"),       word_hash("published"),     word_hash("posted"),    word_hash("tags"),
    word_hash("topics"),     word_hash("category"),      word_hash("name"),      word_hash("age"),
    word_hash("born"),       word_hash("died"),          word_hash("party"),     word_hash("hometown"),
    word_hash("part"),       word_hash("chapter"),       word_hash("cast"),      word_hash("director"),
    word_hash("starring"),   word_hash("genre"),         word_hash("example"),   word_hash("warning"),
    word_hash("disclaimer"), word_hash("clarification"), word_hash("breaking"),  word_hash("live"),
    word_hash("exclusive"),  word_hash("opinion"),       word_hash("analysis"),  word_hash("review"),
    word_hash("explainer"),  word_hash("transcript"),    word_hash("interview"), word_hash("topic"),
    word_hash("issue"),      word_hash("status"),        word_hash("evidence"),  word_hash("statement"),
    word_hash("takeaway"),   word_hash("takeaways"),     word_hash("strengths"), word_hash("weaknesses"),
    word_hash("before"),     word_hash("after"),         word_hash("now"),       word_hash("then"),
    word_hash("winner"),     word_hash("winners"),       word_hash("loser"),     word_hash("losers"),
};

enum class Label { speaker, question, answer };

/// A block that begins with a label; its places are those of tokens.
struct Turn {
    std::size_t block = 0;
    /// Of the tokens that name who speaks, which begin at 0.
    std::size_t name_end = 0;
    std::size_t colon = 0;
    Label label = Label::speaker;
    bool in_capitals = true;
    /// Of the label’s words: the same for the same speaker.
    std::uint32_t key = 0;
    /// Of the last of them.
    std::uint32_t last_word = 0;
    bool is_one_word = true;
    bool comes_again = false;
};

bool is_mark(const Token& token, std::uint32_t hash) {
    return token.kind == TokenKind::mark && token.hash == hash;
}

Label label_of(std::uint32_t only_word) {
    if (only_word == word_hash("q") || only_word == word_hash("question")) return Label::question;
    if (only_word == word_hash("a") || only_word == word_hash("answer")) return Label::answer;
    return Label::speaker;
}

/// Whether a block of that kind can be a turn.
bool may_be_turn(article::BlockKind kind) {
    return kind == article::BlockKind::paragraph || kind == article::BlockKind::list ||
           kind == article::BlockKind::quote;
}

/// The label that the block begins with, whoever bears it.
std::optional<Turn> turn_of(std::string_view text, const ReadBlock& block, std::size_t index) {
    if (!may_be_turn(block.kind)) return std::nullopt;
    Turn turn{.block = index};
    std::size_t words = 0;
    for (std::size_t place = 0; place < std::min(block.tokens.size(), most_tokens_of_label); ++place) {
        const Token& token = block.tokens[place];
        if (token.quoted) return std::nullopt;
        if (is_mark(token, word_hash(":"))) {
            // “10:30”, “https://”
            const std::size_t next = place + 1;
            if (words == 0 || (next < block.tokens.size() && is_right_after(block.tokens[next], token)))
                return std::nullopt;
            turn.colon = place;
            if (turn.name_end == 0) turn.name_end = place;
            if (words == 1) turn.label = label_of(turn.last_word);
            return turn;
        }
        if (is_mark(token, word_hash("(")) || is_mark(token, word_hash(","))) {
            if (turn.name_end == 0) turn.name_end = place;
            if (place == 0) return std::nullopt;
            continue;
        }
        if (is_mark(token, word_hash(")"))) continue;
        if (token.kind != TokenKind::word || ++words > most_words_of_label) return std::nullopt;
        if (!token.capital && !name_word(token.hash).is(known_as::particle)) return std::nullopt;
        const std::string_view written = word_at(text, block, static_cast<std::uint32_t>(place));
        if (std::ranges::any_of(written, [](char byte) { return byte >= 'a' && byte <= 'z'; }))
            turn.in_capitals = false;
        if (turn.name_end != 0) continue;
        turn.is_one_word = words == 1;
        turn.key = hash_of_two(turn.key, token.hash);
        turn.last_word = token.hash;
    }
    return std::nullopt;
}

/// Whether the label can be what somebody is called.
bool may_be_called(std::string_view text, const ReadBlock& block, const Turn& turn, const WordUse& words) {
    if (turn.label != Label::speaker) return true;
    if (std::ranges::find(no_speakers, turn.last_word) != no_speakers.end()) return false;
    const NameWord known = name_word(turn.last_word);
    // “MONDAY: rain”, “PARIS: the shares fell”.
    if (known.is(known_as::never_name) || (turn.is_one_word && known.country != 0)) return false;
    if (turn.in_capitals || known.is(known_as::person_noun | known_as::title)) return true;
    return !words.in_lower_case(word_at(text, block, static_cast<std::uint32_t>(turn.name_end - 1)));
}

void find_who_comes_again(std::vector<Turn>& turns) {
    std::vector<std::uint32_t> keys;
    keys.reserve(turns.size());
    for (const Turn& turn : turns)
        keys.push_back(turn.key);
    text::heap_sort(keys, [](std::uint32_t one, std::uint32_t other) { return one < other; });
    for (Turn& turn : turns)
        turn.comes_again = std::ranges::equal_range(keys, turn.key).size() > 1;
}

bool is_conversation(std::span<const Turn> turns) {
    std::size_t questions = 0;
    std::size_t answers = 0;
    std::size_t in_capitals = 0;
    std::size_t repeated = 0;
    for (const Turn& turn : turns) {
        if (turn.label == Label::question) {
            ++questions;
        } else if (turn.label == Label::answer) {
            ++answers;
        } else {
            if (turn.in_capitals) ++in_capitals;
            if (turn.comes_again) ++repeated;
        }
    }
    return (questions > 0 && answers > 0) || answers > 1 || in_capitals >= fewest_in_capitals ||
           repeated >= fewest_repeated;
}

/// Whether the label is all there is in its block, and what is said stands in the next one.
bool stands_alone(const ReadBlock& block, const Turn& turn) {
    return turn.colon + 1 == block.tokens.size();
}

/// What is said in a block from one of its tokens on; nothing where that only asks, or says too little.
std::optional<text::ByteRange> words_said(const ReadBlock& block, std::size_t from) {
    const auto said = std::span(block.tokens).subspan(from);
    const auto words = std::ranges::count_if(
        said, [](const Token& token) { return token.kind == TokenKind::word || token.kind == TokenKind::number; });
    if (std::cmp_less(words, fewest_words_said)) return std::nullopt;
    const bool only_asks = is_mark(said.back(), word_hash("?")) && block.sentences.size() <= 1;
    if (only_asks) return std::nullopt;
    return block.in_text({said.front().range.begin, said.back().range.end});
}

/// The words of a turn as an attribution; the label stands in `labelled`.
Attribution attribution_of(const Turn& turn, const ReadBlock& labelled, text::ByteRange said) {
    Attribution attribution{.content = {said}, .quotation = annotation::Quotation::direct};
    attribution.rule = AttributionRule::turn;
    attribution.score = score_of_answer;
    if (turn.label == Label::speaker) {
        attribution.source = {labelled.in_text({text::ByteOffset{}, labelled.tokens[turn.name_end - 1].range.end})};
        attribution.score = score_of_turn;
    }
    return attribution;
}

/// Takes out what was found in a labelled block and hangs on its label.
void leave_out_label(const Turn& turn, const ReadBlock& labelled, std::vector<Attribution>& found) {
    const text::ByteRange label = labelled.in_text({text::ByteOffset{}, labelled.tokens[turn.colon].range.end});
    const auto meets = [&](text::ByteRange range) { return range.overlaps(label); };
    std::erase_if(found, [&](const Attribution& each) {
        return (each.cue && meets(*each.cue)) || std::ranges::any_of(each.source, meets) ||
               std::ranges::any_of(each.content, meets);
    });
}

}  // namespace

void read_turns(std::string_view text, std::span<const ReadBlock> blocks, const WordUse& words, Language language,
                std::vector<std::vector<Attribution>>& of_blocks) {
    std::vector<Turn> turns;
    for (std::size_t index = 0; index < blocks.size(); ++index) {
        const auto turn = turn_of(text, blocks[index], index);
        if (!turn || (language != Language::english && !turn->in_capitals)) continue;
        if (may_be_called(text, blocks[index], *turn, words)) turns.push_back(*turn);
    }
    find_who_comes_again(turns);
    if (!is_conversation(turns)) return;
    for (std::size_t at = 0; at < turns.size(); ++at) {
        const Turn& turn = turns[at];
        const ReadBlock& labelled = blocks[turn.block];
        const bool alone = stands_alone(labelled, turn);
        const std::size_t said_in = turn.block + (alone ? 1 : 0);
        leave_out_label(turn, labelled, of_blocks[turn.block]);
        const bool another = at + 1 < turns.size() && turns[at + 1].block == said_in;
        if (said_in == blocks.size() || !may_be_turn(blocks[said_in].kind) || another) continue;
        std::vector<Attribution>& found = of_blocks[said_in];
        // What nobody is named for in it, who speaks says.
        std::erase_if(found, [](const Attribution& each) { return each.source.empty(); });
        if (turn.label == Label::question) continue;
        const auto said = words_said(blocks[said_in], alone ? 0 : turn.colon + 1);
        if (said) found.insert(found.begin(), attribution_of(turn, labelled, *said));
    }
}

}  // namespace sayso::suggest
