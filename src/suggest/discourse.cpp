// Every mention before gets points: for being near, for being the subject of its sentence, for having spoken. The sums
// were set by reading a few hundred articles' pronouns.
#include "suggest/discourse.h"

#include <algorithm>
#include <array>
#include <ranges>

namespace sayso::suggest {

namespace {

constexpr std::size_t looked_back = 60;
constexpr std::uint32_t farthest_sentence = 8;

bool may_be_person(const Entity& entity) {
    return !entity.several && !entity.document && (entity.kind == NameKind::person || entity.kind == NameKind::unknown);
}

bool may_be_it(const Entity& entity) {
    const bool thing =
        entity.kind == NameKind::institution || entity.kind == NameKind::media || entity.kind == NameKind::state;
    // "Twitter": one word that nothing tells to be a person.
    const bool unknown = entity.named && entity.kind == NameKind::unknown && entity.gender == Gender::unknown &&
                         entity.words.end - entity.words.begin == 1;
    return entity.document || (!entity.several && (thing || unknown));
}

bool may_be_they(const Entity& entity) {
    return entity.several || (!entity.document && (entity.kind == NameKind::group || may_be_it(entity)));
}

}  // namespace

void Discourse::note(const Mention& mention) {
    mentions_.push_back(mention);
    if (mention.speaker) {
        // "In a statement on Tuesday, the authority said": what was made in this sentence is the speaker's.
        for (Document& document : latest_documents()) {
            if (document.sentence == mention.sentence && document.maker == nobody) document.maker = mention.entity;
        }
    }
}

void Discourse::note_content(std::uint32_t speaker, text::ByteOffset end) {
    speaker_ = speaker;
    spoken_until_ = end;
}

void Discourse::note_document(std::uint32_t head, std::uint32_t maker, std::uint32_t sentence) {
    documents_.push_back({head, maker, sentence});
}

std::span<Discourse::Document> Discourse::latest_documents() {
    constexpr std::size_t looked_at = 32;
    return std::span(documents_).last(std::min(looked_at, documents_.size()));
}

std::span<Mention> Discourse::latest_mentions(std::uint32_t sentence) {
    std::size_t first = mentions_.size();
    while (first > 0 && mentions_.size() - first < looked_back && mentions_[first - 1].sentence == sentence)
        --first;
    return std::span(mentions_).subspan(first);
}

bool Discourse::is_personal(std::uint32_t block, std::uint32_t token) const {
    constexpr std::array<std::uint32_t, 10> kinds = {
        word_hash("letter"), word_hash("statement"), word_hash("tweet"),  word_hash("email"),   word_hash("e-mail"),
        word_hash("memo"),   word_hash("message"),   word_hash("speech"), word_hash("remarks"), word_hash("tweets")};
    return std::ranges::find(kinds, blocks_[block].tokens[token].hash) != kinds.end();
}

std::uint32_t Discourse::entity_of(Mention& mention) {
    if (mention.entity == nobody) mention.entity = noun(mention.words, mention.head).entity;
    return mention.entity;
}

Guess Discourse::pronoun(TokenRange words, std::uint32_t sentence) {
    const Token& token = blocks_[words.block].tokens[words.begin];
    const NameWord word = name_word(token.hash);
    const bool person = word.is(known_as::singular);
    const Gender gender = !person ? Gender::unknown : word.is(known_as::male) ? Gender::male : Gender::female;
    const text::ByteOffset place = range_of_tokens(blocks_[words.block], words.begin, words.end).begin;

    struct Candidate {
        std::uint32_t entity = nobody;
        std::size_t mention = 0;
        float points = 0;
    };
    Candidate best;
    Candidate second;
    const std::size_t first = mentions_.size() > looked_back ? mentions_.size() - looked_back : 0;
    for (std::size_t at = mentions_.size(); at-- > first;) {
        const Mention& mention = mentions_[at];
        const std::uint32_t back = sentence - std::min(sentence, mention.sentence);
        if (back > farthest_sentence) break;
        if (mention.quoted && !token.quoted) continue;
        float points = 0;
        if (mention.entity != nobody) {
            const Entity& entity = registry_[mention.entity];
            if (person ? !may_be_person(entity) : word.is(known_as::they) ? !may_be_they(entity) : !may_be_it(entity))
                continue;
            if (person) {
                if (entity.gender != Gender::unknown && entity.gender != gender) continue;
                points += entity.gender == gender ? 0.8F : 0;
                if (entity.kind == NameKind::unknown) points -= entity.words.end - entity.words.begin > 1 ? 0.3F : 1.0F;
            }
            if (word.is(known_as::they) && entity.several) points += 1.0F;
            if (!person && entity.kind == NameKind::unknown) points -= 0.5F;
            points += 0.06F * static_cast<float>(std::min(entity.mentions, 10U));
            if (mention.entity == speaker_ && place < spoken_until_) points += 2.0F;
        } else {
            const NameWord head = known(mention.words, mention.head);
            if (person ? !head.is(known_as::person_noun) ||
                             (head.is(known_as::male | known_as::female) &&
                              !head.is(gender == Gender::male ? known_as::male : known_as::female))
                : word.is(known_as::they)
                    ? !head.is(known_as::plural)
                    : !head.is(known_as::organisation | known_as::writing | known_as::media_noun) ||
                          head.is(known_as::plural))
                continue;
            if (!person) points += word.is(known_as::they) ? 1.0F : 0.3F;
        }
        points -= 1.1F * static_cast<float>(back);
        if (mention.words.block != words.block) points -= 0.5F;
        if (mention.subject) points += 1.3F;
        if (mention.speaker) points += 1.2F;
        if (mention.beside) points -= 1.5F;
        const bool same_entity = mention.entity != nobody && mention.entity == best.entity;
        if (best.mention == 0 && best.entity == nobody && best.points == 0) {
            best = {mention.entity, at + 1, points};
        } else if (points > best.points) {
            if (!same_entity) second = best;
            best = {mention.entity, at + 1, points};
        } else if (!same_entity && (second.mention == 0 || points > second.points)) {
            second = {mention.entity, at + 1, points};
        }
    }
    if (best.mention == 0) return {};
    const std::uint32_t entity = entity_of(mentions_[best.mention - 1]);
    if (entity == nobody) return {};
    const bool close = second.mention != 0 && best.points - second.points < 0.8F;
    Entity& found = registry_[entity];
    if (person && found.gender == Gender::unknown) found.gender = gender;
    if (found.kind == NameKind::unknown && !found.several)
        found.kind = person ? NameKind::person : NameKind::institution;
    return {entity, MentionRule::pronoun, close ? 0.6F : 0.85F};
}

Guess Discourse::relative(TokenRange words, std::uint32_t sentence) {
    const ReadBlock& block = blocks_[words.block];
    const auto& tokens = block.tokens;
    std::uint32_t end = words.begin;
    if (end > 0 && tokens[end - 1].hash == word_hash(",")) --end;
    if (end > 0 && tokens[end - 1].hash == word_hash(")")) {  // "(R-Tex.), who"
        std::uint32_t open = end - 1;
        while (open > 0 && end - open < 8 && tokens[open].hash != word_hash("("))
            --open;
        if (tokens[open].hash == word_hash("(")) end = open;
    }
    // "which she said": the noun right before; with a name before its comma, that one.
    std::uint32_t begin = end;
    while (begin > 0 && end - begin < 14) {
        const Token& before = tokens[begin - 1];
        if (before.kind != TokenKind::word && before.kind != TokenKind::number) break;
        if (is_reporting(before.word_class) || before.word_class == WordClass::auxiliary ||
            before.word_class == WordClass::conjunction || before.word_class == WordClass::pronoun)
            break;
        --begin;
    }
    const auto from_name = [&](std::uint32_t token) -> std::uint32_t {
        for (Mention& mention : latest_mentions(sentence) | std::views::reverse) {
            if (mention.words.begin <= token && token < mention.words.end) return entity_of(mention);
        }
        return nobody;
    };
    const std::uint32_t direct = end > 0 ? from_name(end - 1) : nobody;
    const std::uint32_t pronoun = tokens[words.begin].hash;
    const bool who = pronoun == word_hash("who") || pronoun == word_hash("whom") || pronoun == word_hash("whose");
    // "Sanders of Vermont, who": a place after a person is not meant.
    const auto is_place_after_person = [&](std::uint32_t entity) {
        return who && (registry_[entity].kind == NameKind::state || registry_[entity].kind == NameKind::institution ||
                       registry_[entity].kind == NameKind::unknown);
    };
    if (direct != nobody && registry_[direct].named && !is_place_after_person(direct))
        return {direct, MentionRule::pronoun, 0.95F};
    if (direct != nobody && is_place_after_person(direct)) {
        for (Mention& mention : latest_mentions(sentence) | std::views::reverse) {
            const std::uint32_t last = mention.words.end;
            if (last >= end || last + 6 < end || mention.quoted) continue;
            if (tokens[last].word_class != WordClass::preposition) continue;
            const std::uint32_t entity = entity_of(mention);
            if (entity != nobody && (may_be_person(registry_[entity]) || registry_[entity].several))
                return {entity, MentionRule::pronoun, 0.9F};
        }
    }
    if (begin > 1 && tokens[begin - 1].hash == word_hash(",")) {
        if (const std::uint32_t entity = from_name(begin - 2); entity != nobody && registry_[entity].named)
            return {entity, MentionRule::pronoun, 0.9F};
    }
    if (direct != nobody) return {direct, MentionRule::pronoun, 0.85F};
    const bool after_word = end > begin;
    if (after_word) {
        // From the last determiner or preposition on.
        std::uint32_t start = end - 1;
        while (start > begin && tokens[start].word_class != WordClass::determiner &&
               tokens[start - 1].word_class != WordClass::preposition)
            --start;
        const NameWord head = known(words, end - 1);
        if (head.is(known_as::person_noun | known_as::plural | known_as::organisation | known_as::writing |
                    known_as::media_noun | known_as::title)) {
            const Guess guess = noun({words.block, start, end}, end - 1);
            return {guess.entity, MentionRule::pronoun, 0.8F};
        }
    }
    for (Mention& mention : latest_mentions(sentence) | std::views::reverse) {
        if (!mention.beside && !mention.quoted) return {entity_of(mention), MentionRule::pronoun, 0.6F};
    }
    return {};
}

Guess Discourse::holder_of_role(TokenRange words, std::uint32_t head) {
    const auto& tokens = blocks_[words.block].tokens;
    const std::uint32_t wanted = tokens[head].hash;
    std::uint8_t country = 0;
    for (std::uint32_t place = words.begin; place < head; ++place) {
        if (const CountryWords found = country_at(text_, blocks_[words.block], place); found.tokens != 0)
            country = found.word.country;
    }
    std::uint32_t best = nobody;
    float most = 0;
    constexpr std::size_t most_looked_at = 200;
    const auto holders = registry_.with_role();
    for (const std::uint32_t at : holders.last(std::min(most_looked_at, holders.size()))) {
        const Entity& entity = registry_[at];
        if (!entity.named || std::ranges::find(entity.role_words, wanted) == entity.role_words.end()) continue;
        if (country != 0 && entity.country != country) continue;
        float points = 1.0F + 0.05F * static_cast<float>(std::min(entity.mentions, 20U));
        // Whoever was not introduced as another nation's is the one of whom the article says just "the president".
        if (country == 0 && entity.country != 0) points -= 0.9F;
        for (std::uint32_t place = words.begin; place < words.end; ++place) {
            if (place == head || tokens[place].word_class != WordClass::none) continue;
            const auto& theirs = entity.role_words;
            if (std::ranges::find(theirs, tokens[place].hash) != theirs.end()) {
                points += 1.5F;
            } else if (tokens[place].capital) {
                points -= 0.7F;
            }
        }
        if (best == nobody || points > most) {
            best = at;
            most = points;
        }
    }
    if (best == nobody || most < 0) return {};
    return {best, MentionRule::role, most > 1.0F ? 0.75F : 0.55F};
}

Guess Discourse::earlier_noun(TokenRange words, std::uint32_t head, bool definite) {
    constexpr std::size_t looked_at = 48;
    const auto& tokens = blocks_[words.block].tokens;
    const auto bare = [&](TokenRange range) {
        const auto& all = blocks_[range.block].tokens;
        while (range.begin + 1 < range.end &&
               name_word(all[range.begin].hash).is(known_as::definite | known_as::indefinite))
            ++range.begin;
        return range;
    };
    const TokenRange mine = bare(words);
    for (std::size_t back = 0; back < std::min(looked_at, nouns_.size()); ++back) {
        const std::uint32_t at = nouns_[nouns_.size() - 1 - back];
        const Entity& entity = registry_[at];
        if (entity.head != tokens[head].hash) continue;
        const TokenRange theirs = bare(entity.words);
        const auto& other = blocks_[theirs.block].tokens;
        const bool equal = std::ranges::equal(std::span(tokens).subspan(mine.begin, mine.end - mine.begin),
                                              std::span(other).subspan(theirs.begin, theirs.end - theirs.begin), {},
                                              &Token::hash, &Token::hash);
        // "the official" is the official named last; "the union official" another one.
        if (equal || (definite && mine.end - mine.begin == 1)) return {at, MentionRule::role, equal ? 0.85F : 0.7F};
    }
    return {};
}

std::uint32_t Discourse::add_noun(TokenRange words, std::uint32_t head) {
    const Token& token = blocks_[words.block].tokens[head];
    const NameWord word = name_word(token.hash);
    const std::uint32_t at = registry_.add_unnamed(words, token.hash);
    Entity& entity = registry_[at];
    const std::string_view written = word_at(text_, blocks_[words.block], head);
    const bool aged = token.kind == TokenKind::number && written.ends_with("-old");
    bool people = token.kind == TokenKind::number && !aged;
    for (std::uint32_t place = words.begin; place < head; ++place)
        people = people || blocks_[words.block].tokens[place].kind == TokenKind::number;
    if (word.is(known_as::writing)) {
        entity.document = true;
    } else if (word.is(known_as::media_noun)) {
        entity.kind = NameKind::media;
    } else if (word.is(known_as::plural) || people) {
        entity.kind = NameKind::group;
    } else if (word.is(known_as::organisation | known_as::government)) {
        entity.kind = NameKind::institution;
    } else if (aged || word.is(known_as::person_noun | known_as::title) || written.ends_with("er") ||
               written.ends_with("or") || written.ends_with("ist") || written.ends_with("man") ||
               written.ends_with("ian")) {
        entity.kind = NameKind::person;
        if (word.is(known_as::male)) entity.gender = Gender::male;
        if (word.is(known_as::female)) entity.gender = Gender::female;
    } else {
        entity.kind = NameKind::group;
    }
    entity.several = entity.kind == NameKind::group;
    nouns_.push_back(at);
    return at;
}

Guess Discourse::noun(TokenRange words, std::uint32_t head) {
    const auto& tokens = blocks_[words.block].tokens;
    const NameWord first = known(words, words.begin);
    const NameWord word = known(words, head);
    const bool definite_article =
        first.is(known_as::definite) || first.is(known_as::singular | known_as::they | known_as::it);
    if (first.is(known_as::singular) && !mentions_.empty() && is_personal(words.block, head)) {
        // "his letter"
        const Guess guess = pronoun({words.block, words.begin, words.begin + 1}, mentions_.back().sentence);
        if (guess.entity != nobody) return {guess.entity, MentionRule::role, 0.7F};
    }
    if (word.is(known_as::writing) && head == words.begin + 1) {
        for (const Document& document : latest_documents() | std::views::reverse) {
            if (document.head == tokens[head].hash && document.maker != nobody && definite_article)
                return {document.maker, MentionRule::role, 0.75F};
        }
    }
    if (first.is(known_as::definite) && word.is(known_as::person_noun | known_as::title) &&
        !word.is(known_as::plural)) {
        if (const Guess guess = holder_of_role(words, head); guess.entity != nobody) return guess;
    }
    if (first.is(known_as::definite) && tokens[head].kind == TokenKind::number &&
        word_at(text_, blocks_[words.block], head).ends_with("-old")) {
        // "the 21-year-old": the person named last.
        for (std::size_t back = 0; back < std::min(looked_back, mentions_.size()); ++back) {
            const Mention& mention = mentions_[mentions_.size() - 1 - back];
            if (mention.entity != nobody && !mention.beside && !mention.quoted &&
                registry_[mention.entity].kind == NameKind::person && registry_[mention.entity].named)
                return {mention.entity, MentionRule::role, 0.6F};
        }
    }
    if (first.is(known_as::definite) && word.is(known_as::organisation) && head == words.begin + 1) {
        // "the ministry": the institution named last that is one.
        for (std::size_t at = mentions_.size(); at-- > 0;) {
            if (mentions_.size() - at > looked_back) break;
            const std::uint32_t entity = mentions_[at].entity;
            if (entity == nobody || !registry_[entity].named || registry_[entity].kind != NameKind::institution)
                continue;
            const TokenRange range = registry_[entity].words;
            const auto& theirs = blocks_[range.block].tokens;
            for (std::uint32_t place = range.begin; place < range.end; ++place) {
                if (theirs[place].hash == tokens[head].hash) return {entity, MentionRule::role, 0.8F};
            }
        }
    }
    if (first.is(known_as::definite) && word.is(known_as::media_noun) && !word.is(known_as::plural) &&
        head == words.begin + 1) {
        // "the newspaper": the one named last.
        for (std::size_t back = 0; back < std::min(looked_back, mentions_.size()); ++back) {
            const std::uint32_t entity = mentions_[mentions_.size() - 1 - back].entity;
            if (entity != nobody && registry_[entity].named && registry_[entity].kind == NameKind::media)
                return {entity, MentionRule::role, 0.75F};
        }
    }
    const bool plural_or_bare = word.is(known_as::plural) || !first.is(known_as::indefinite);
    if (definite_article || plural_or_bare) {
        if (const Guess guess = earlier_noun(words, head, first.is(known_as::definite)); guess.entity != nobody)
            return guess;
    }
    return {add_noun(words, head), MentionRule::role, 0.9F};
}

}  // namespace sayso::suggest
