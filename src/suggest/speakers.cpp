// Names first, over the whole article, so that the fullest form of each is known; then one walk that meets names,
// pronouns and sources in the order of the text.
#include "suggest/speakers.h"

#include <algorithm>
#include <ranges>

#include "suggest/discourse.h"
#include "suggest/names.h"
#include "suggest/registry.h"
#include "suggest/source_words.h"
#include "suggest/speakers_by_words.h"
#include "suggest/word_use.h"
#include "text/heap_sort.h"

namespace sayso::suggest {

namespace {

constexpr std::size_t most_aliases = 12;

float score_of(MentionRule rule) {
    switch (rule) {
        case MentionRule::full_name:
            return 0.97F;
        case MentionRule::part_of_name:
            return 0.94F;
        case MentionRule::acronym:
            return 0.9F;
        case MentionRule::metonym:
            return 0.85F;
        default:
            return 0.7F;
    }
}

/// Words of the article that name somebody who speaks, or passes on.
struct Source {
    text::ByteRange range;
    std::size_t attribution = 0;
    /// Its place among the vias, from 1; 0: the source itself.
    std::size_t via = 0;
    Guess guess = {};
};

class SpeakerFinder {
  public:
    SpeakerFinder(std::string_view text, std::span<const ReadBlock> blocks, std::span<const Attribution> attributions)
        : text_(text),
          blocks_(blocks),
          attributions_(attributions),
          words_(text),
          registry_(text, blocks),
          discourse_(text, blocks, registry_) {}

    text::Steps find(FoundSpeakers* result) {
        constexpr std::size_t names_at_once = 2048;
        constexpr std::uint32_t bytes_at_once = 20'000;
        co_yield 0.1F;
        names_.emplace(text_, blocks_, words_);
        co_yield 0.4F;
        bearers_.reserve(names_->all().size());
        for (const Name& name : names_->all()) {
            bearers_.push_back(registry_.add(name));
            if (bearers_.size() % names_at_once == 0) co_yield 0.5F;
        }
        gather_sources();
        quoted_by_.resize(attributions_.size());
        co_yield 0.6F;
        text::ByteOffset begun;
        for (std::uint32_t block = 0; block < blocks_.size(); ++block) {
            walk(block);
            if (blocks_[block].range.end < begun + bytes_at_once) continue;
            begun = blocks_[block].range.end;
            co_yield 0.6F + 0.3F * static_cast<float>(begun.value) / static_cast<float>(text_.size());
        }
        co_yield 0.9F;
        *result = found();
    }

  private:
    void gather_sources() {
        for (std::size_t at = 0; at < attributions_.size(); ++at) {
            const Attribution& attribution = attributions_[at];
            if (!attribution.source.empty()) sources_.push_back({attribution.source.front(), at, 0, {}});
            for (std::size_t via = 0; via < attribution.via.size(); ++via)
                sources_.push_back({attribution.via[via], at, via + 1, {}});
        }
        // By where they begin; those that begin together by attribution, as they stand here.
        std::vector<std::int64_t> keys;
        keys.reserve(sources_.size());
        for (const Source& source : sources_)
            keys.push_back(-static_cast<std::int64_t>(source.range.begin.value));
        order_ = text::places_by_falling_key(keys);
    }

    void walk(std::uint32_t at) {
        const ReadBlock& block = blocks_[at];
        const bool tells = block.kind != article::BlockKind::boilerplate && block.kind != article::BlockKind::byline;
        std::size_t sentence = 0;
        ++sentence_;
        named_in_sentence_ = false;
        std::uint32_t spoken = 0;  // tokens before it stand in a source that was read
        for (std::uint32_t place = 0; place < block.tokens.size(); ++place) {
            const Token& token = block.tokens[place];
            while (sentence < block.sentences.size() && block.sentences[sentence].end <= token.range.begin) {
                ++sentence;
                ++sentence_;
                named_in_sentence_ = false;
            }
            const text::ByteOffset token_end = block.in_text(token.range).end;
            while (next_source_ < order_.size() && sources_[order_[next_source_]].range.begin < token_end)
                spoken = std::max(spoken, read(sources_[order_[next_source_++]], at));
            if (!tells || place < spoken) continue;
            if (next_name_ < names_->all().size()) {
                while (next_name_ < names_->all().size() && is_before(names_->all()[next_name_], at, place))
                    ++next_name_;
                if (next_name_ < names_->all().size()) {
                    const Name& name = names_->all()[next_name_];
                    if (name.block == at && name.begin <= place && place < name.end) {
                        if (place == name.begin) note_name(name, bearers_[next_name_].entity, token.quoted);
                        continue;
                    }
                }
            }
            note_word(at, place);
        }
    }

    static bool is_before(const Name& name, std::uint32_t block, std::uint32_t place) {
        return name.block < block || (name.block == block && name.end <= place);
    }

    [[nodiscard]] bool is_subject(std::uint32_t block, std::uint32_t begin) const {
        if (named_in_sentence_) return false;
        if (begin == 0) return true;
        const Token& before = blocks_[block].tokens[begin - 1];
        const std::uint32_t article = before.word_class == WordClass::determiner && begin > 1 ? begin - 2 : begin - 1;
        const Token& token = blocks_[block].tokens[article];
        return token.word_class != WordClass::preposition &&
               !name_word(token.hash).is(known_as::place | known_as::passing_on);
    }

    void note_name(const Name& name, std::uint32_t entity, bool quoted) {
        if (entity == nobody) return;
        Mention mention{.entity = entity,
                        .words = {name.block, name.begin, name.end},
                        .head = name.end - 1,
                        .sentence = sentence_,
                        .subject = !quoted && !name.beside && is_subject(name.block, name.begin),
                        .quoted = quoted,
                        .beside = name.beside};
        if (!quoted && !name.beside) named_in_sentence_ = named_in_sentence_ || mention.subject;
        discourse_.note(mention);
        note_possessed(name, entity);
    }

    /// "Lund’s letter".
    void note_possessed(const Name& name, std::uint32_t entity) {
        const auto& tokens = blocks_[name.block].tokens;
        if (name.end >= tokens.size() || !name_word(tokens[name.end].hash).is(known_as::possessive)) return;
        for (std::uint32_t place = name.end + 1; place < std::min<std::size_t>(name.end + 4, tokens.size()); ++place) {
            if (tokens[place].kind == TokenKind::word && name_word(tokens[place].hash).is(known_as::writing))
                discourse_.note_document(tokens[place].hash, entity, sentence_);
        }
    }

    /// A word outside of names and sources: a pronoun, a noun for people, a letter that somebody sends.
    void note_word(std::uint32_t block, std::uint32_t place) {
        const auto& tokens = blocks_[block].tokens;
        const Token& token = tokens[place];
        if (token.kind != TokenKind::word || token.quoted) return;
        const NameWord word = name_word(token.hash);
        if (word.flags == 0) return;
        if (word.is(known_as::singular) && token.word_class == WordClass::pronoun) {
            const TokenRange words{block, place, place + 1};
            const Guess guess = discourse_.pronoun(words, sentence_);
            if (guess.entity == nobody) return;
            discourse_.note({.entity = guess.entity,
                             .words = words,
                             .head = place,
                             .sentence = sentence_,
                             .subject = is_subject(block, place)});
            named_in_sentence_ = true;
            return;
        }
        if (word.is(known_as::making)) {
            note_made(block, place);
            return;
        }
        if (word.is(known_as::writing) && place > 1 && name_word(tokens[place - 1].hash).is(known_as::indefinite) &&
            tokens[place - 2].word_class == WordClass::preposition) {
            discourse_.note_document(token.hash, nobody, sentence_);
            return;
        }
        const bool named = token.capital && !begins_sentence(blocks_[block], place);
        if (named || word.is(known_as::never_name) ||
            !word.is(known_as::plural | known_as::person_noun | known_as::organisation | known_as::writing) ||
            is_reporting(token.word_class))
            return;
        // A noun: with its words back to what begins them.
        std::uint32_t begin = place;
        while (begin > 0 && place - begin < 6 && tokens[begin - 1].kind == TokenKind::word &&
               (tokens[begin - 1].word_class == WordClass::none || tokens[begin - 1].word_class == WordClass::role ||
                tokens[begin - 1].word_class == WordClass::document) &&
               !name_word(tokens[begin - 1].hash).is(known_as::possessive | known_as::plural))
            --begin;
        if (begin > 0 && tokens[begin - 1].word_class == WordClass::determiner) --begin;
        // "His neighbour, Mary Shaw": she by her name.
        if (place + 2 < tokens.size() && tokens[place + 1].hash == word_hash(",") && tokens[place + 2].capital &&
            word.is(known_as::person_noun) && tokens[begin].word_class == WordClass::determiner) {
            const Name* const beside = names_->at(block, place + 2);
            if (beside != nullptr && beside->kind == NameKind::person) return;
        }
        // Not a role before a name, nor a part of a longer one.
        if (place + 1 < tokens.size() && tokens[place + 1].kind == TokenKind::word &&
            (tokens[place + 1].capital ||
             name_word(tokens[place + 1].hash).is(known_as::person_noun | known_as::possessive | known_as::plural)))
            return;
        if (!word.is(known_as::plural) && tokens[begin].word_class != WordClass::determiner) return;
        const bool subject = is_subject(block, begin);
        discourse_.note({.entity = nobody,
                         .words = {block, begin, place + 1},
                         .head = place,
                         .sentence = sentence_,
                         .subject = subject});
        if (subject && word.is(known_as::plural | known_as::person_noun)) named_in_sentence_ = true;
    }

    /// "Lund then sent a letter": it is hers.
    void note_made(std::uint32_t block, std::uint32_t verb) {
        std::uint32_t maker = nobody;
        for (const Mention& mention : discourse_.latest_mentions(sentence_) | std::views::reverse) {
            if (mention.beside || mention.quoted || mention.entity == nobody) continue;
            maker = mention.entity;
            if (mention.subject) break;
        }
        if (maker == nobody) return;
        const auto& tokens = blocks_[block].tokens;
        for (std::uint32_t place = verb + 1; place < std::min<std::size_t>(verb + 8, tokens.size()); ++place) {
            if (tokens[place].kind != TokenKind::word) break;
            if (!tokens[place].capital && name_word(tokens[place].hash).is(known_as::writing))
                discourse_.note_document(tokens[place].hash, maker, sentence_);
        }
    }

    /// Finds who a source is; returns the token past what was read.
    std::uint32_t read(Source& source, std::uint32_t at) {
        const TokenRange range = tokens_of(blocks_, source.range);
        if (range.empty() || range.block != at) return 0;
        const SourceWords words = read_source(text_, blocks_, *names_, range);
        if (words.form == SourceForm::nothing) return 0;
        const Guess guess = who_is(words, source);
        source.guess = guess;
        if (guess.entity == nobody) return range.end;
        Entity& entity = registry_[guess.entity];
        if (source.via != 0) {
            if (entity.kind != NameKind::person && entity.kind != NameKind::group) entity.kind = NameKind::media;
            return range.end;
        }
        const bool quoted = blocks_[at].tokens[words.head].quoted;
        // "According to the media, Xi sent a letter": he is the subject, and the letter is his.
        const auto& cue = attributions_[source.attribution].cue;
        const bool passes_on = entity.kind == NameKind::media && cue && cue->begin < source.range.begin;
        discourse_.note({.entity = guess.entity,
                         .words = {words.words.block, words.words.begin, std::max(words.words.end, words.head + 1)},
                         .head = words.head,
                         .sentence = sentence_,
                         .subject = !passes_on,
                         .speaker = !passes_on,
                         .quoted = quoted});
        named_in_sentence_ = named_in_sentence_ || !passes_on;
        const auto& content = attributions_[source.attribution].content;
        if (!content.empty()) discourse_.note_content(guess.entity, content.back().end);
        return words.words.end;
    }

    Guess who_is(const SourceWords& words, const Source& source) {
        const auto& tokens = blocks_[words.words.block].tokens;
        const NameWord head = name_word(tokens[words.head].hash);
        switch (words.form) {
            case SourceForm::nothing:
                return {};
            case SourceForm::name: {
                const Bearer bearer = bearer_of(words.name);
                if (bearer.entity == nobody) return discourse_.noun(words.words, words.head);
                return {bearer.entity, bearer.rule, score_of(bearer.rule)};
            }
            case SourceForm::several: {
                const Guess guess = discourse_.noun(words.words, words.head);
                if (guess.entity != nobody) {
                    registry_[guess.entity].kind = NameKind::group;
                    registry_[guess.entity].several = true;
                }
                return guess;
            }
            case SourceForm::noun: {
                // "Lund’s letter"
                const Name* name = names_->at(words.words.block, words.words.begin);
                if (name != nullptr && name->end < words.head &&
                    discourse_.is_personal(words.words.block, words.head) &&
                    name_word(tokens[name->end].hash).is(known_as::possessive)) {
                    if (const Bearer bearer = bearer_of(*name); bearer.entity != nobody)
                        return {bearer.entity, MentionRule::role, score_of(MentionRule::role)};
                }
                return discourse_.noun(words.words, words.head);
            }
            case SourceForm::pronoun:
                break;
        }
        if (head.is(known_as::relative)) return discourse_.relative(words.words, sentence_);
        if (head.is(known_as::first_person)) {
            if (tokens[words.head].quoted) {
                if (source.via == 0) quoted_by_[source.attribution] = around(source.attribution);
                return {};
            }
            return written_by(tokens[words.head].hash);
        }
        if (!head.is(known_as::singular | known_as::they | known_as::it)) return {};
        return discourse_.pronoun(words.words, sentence_);
    }

    /// The attribution before whose words hold this one.
    [[nodiscard]] std::optional<std::size_t> around(std::size_t inner) const {
        const text::ByteOffset place = attributions_[inner].source.front().begin;
        constexpr std::size_t looked_at = 16;
        for (std::size_t back = 1; back <= std::min(looked_at, inner); ++back) {
            const std::size_t at = inner - back;
            for (const text::ByteRange content : attributions_[at].content) {
                if (content.contains(place)) return at;
            }
        }
        return std::nullopt;
    }

    /// "I" outside of quotation marks is who wrote the article, if a line names them.
    Guess written_by(std::uint32_t hash) {
        if (hash != word_hash("i") && hash != word_hash("my") && hash != word_hash("me")) return {};
        for (std::uint32_t at = 0; at < blocks_.size(); ++at) {
            if (blocks_[at].kind != article::BlockKind::byline) continue;
            const auto& tokens = blocks_[at].tokens;
            std::uint32_t begin = 0;
            while (begin < tokens.size() &&
                   (tokens[begin].word_class == WordClass::preposition || !tokens[begin].capital))
                ++begin;
            std::uint32_t end = begin;
            while (end < tokens.size() && tokens[end].capital && end - begin < 4)
                ++end;
            if (begin == end) continue;
            const Bearer bearer = registry_.add(name_of_tokens(text_, blocks_, at, begin, end));
            return {bearer.entity, MentionRule::pronoun, 0.8F};
        }
        return {};
    }

    Bearer bearer_of(const Name& name) {
        const Name* known = names_->at(name.block, name.end - 1);
        if (known != nullptr && known->begin == name.begin && known->end == name.end) {
            Bearer bearer = bearers_[static_cast<std::size_t>(known - names_->all().data())];
            if (bearer.entity != nobody) {
                // What came later may be fuller than this.
                const TokenRange fullest = registry_[bearer.entity].words;
                if (bearer.rule == MentionRule::full_name && registry_[bearer.entity].named &&
                    fullest.end - fullest.begin > name.words())
                    bearer.rule = registry_[bearer.entity].kind == NameKind::state ? MentionRule::metonym
                                                                                   : MentionRule::part_of_name;
            }
            return bearer;
        }
        return registry_.add(name);
    }

    [[nodiscard]] std::string name_of(const Entity& entity) const {
        const ReadBlock& block = blocks_[entity.words.block];
        std::string name(text::slice(text_, range_of_tokens(block, entity.words.begin, entity.words.end)));
        const Token& first = block.tokens[entity.words.begin];
        const bool before_name =
            entity.words.end - entity.words.begin > 1 && block.tokens[entity.words.begin + 1].capital;
        const bool of_sentence = first.word_class == WordClass::determiner || first.word_class == WordClass::adverb ||
                                 (!before_name && (first.word_class != WordClass::none ||
                                                   words_.in_lower_case(word_at(text_, block, entity.words.begin))));
        const auto is_capital = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
        const bool is_acronym = name.size() > 1 && is_capital(name[1]);  // "IT workers"
        if (!entity.named && of_sentence && !is_acronym && begins_sentence(block, entity.words.begin) &&
            is_capital(name[0]))
            name[0] = static_cast<char>(name[0] | 0x20);
        return name;
    }

    [[nodiscard]] static bool begins_sentence(const ReadBlock& block, std::uint32_t place) {
        const Token& token = block.tokens[place];
        if (place == 0 || block.tokens[place - 1].kind == TokenKind::opening_mark) return true;
        std::size_t low = 0;
        std::size_t high = block.sentences.size();
        while (low < high) {
            const std::size_t middle = (low + high) / 2;
            if (block.sentences[middle].begin < token.range.begin) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < block.sentences.size() && block.sentences[low].begin == token.range.begin;
    }

    [[nodiscard]] static std::string_view kind_of(const Entity& entity) {
        if (entity.document) return "document";
        switch (entity.kind) {
            case NameKind::institution:
            case NameKind::state:
                return "institution";
            case NameKind::media:
                return "media";
            case NameKind::group:
                return "group";
            default:
                return "person";
        }
    }

    std::optional<Resolved> resolved(const Guess& guess) {
        if (guess.entity == nobody) return std::nullopt;
        std::uint32_t& speaker = speaker_of_[guess.entity];
        if (speaker == nobody) {
            speaker = static_cast<std::uint32_t>(found_.speakers.size());
            const Entity& entity = registry_[guess.entity];
            FoundSpeaker& found = found_.speakers.emplace_back();
            found.name = name_of(entity);
            found.kind = kind_of(entity);
            if (!entity.role.empty())
                found.role =
                    text::slice(text_, range_of_tokens(blocks_[entity.role.block], entity.role.begin, entity.role.end));
        }
        return Resolved{speaker, guess.rule, guess.score};
    }

    FoundSpeakers found() {
        speaker_of_.assign(registry_.entities().size(), nobody);
        found_.speaker_of.resize(attributions_.size());
        found_.via_of.resize(attributions_.size());
        for (const Source& source : sources_) {
            const auto speaker = resolved(source.guess);
            if (source.via == 0) {
                found_.speaker_of[source.attribution] = speaker;
            } else if (speaker) {
                found_.via_of[source.attribution].push_back(*speaker);
            }
        }
        for (std::size_t at = 0; at < quoted_by_.size(); ++at) {
            if (!quoted_by_[at]) continue;
            if (const auto& quoted = found_.speaker_of[*quoted_by_[at]])
                found_.speaker_of[at] = Resolved{quoted->speaker, MentionRule::pronoun, 0.9F};
        }
        for (std::size_t at = 0; at < names_->all().size(); ++at) {
            const std::uint32_t entity = bearers_[at].entity;
            if (entity == nobody || speaker_of_[entity] == nobody) continue;
            const Name& name = names_->all()[at];
            FoundSpeaker& speaker = found_.speakers[speaker_of_[entity]];
            const std::string_view written =
                text::slice(text_, range_of_tokens(blocks_[name.block], name.name, name.end));
            if (written != speaker.name && speaker.aliases.size() < most_aliases &&
                std::ranges::find(speaker.aliases, written) == speaker.aliases.end())
                speaker.aliases.emplace_back(written);
        }
        return std::move(found_);
    }

    std::string_view text_;
    std::span<const ReadBlock> blocks_;
    std::span<const Attribution> attributions_;
    WordUse words_;
    std::optional<Names> names_;
    Registry registry_;
    Discourse discourse_;
    std::vector<Bearer> bearers_;  // of each name
    std::vector<Source> sources_;
    std::vector<std::size_t> order_;                     // of the sources in the text
    std::vector<std::optional<std::size_t>> quoted_by_;  // for each attribution to "I", which one quotes it
    std::size_t next_source_ = 0;
    std::size_t next_name_ = 0;
    std::uint32_t sentence_ = 0;
    bool named_in_sentence_ = false;
    std::vector<std::uint32_t> speaker_of_;  // for each entity
    FoundSpeakers found_;
};

}  // namespace

text::Steps find_speakers(std::string_view text, std::span<const ReadBlock> blocks,
                          std::span<const Attribution> attributions, Language language, FoundSpeakers* found) {
    co_yield 0;
    if (language != Language::english) {
        *found = speakers_by_words(text, blocks, attributions);
        co_return;
    }
    SpeakerFinder finder(text, blocks, attributions);
    for (auto finding = finder.find(found); finding.step();)
        co_yield finding.done();
}

}  // namespace sayso::suggest
