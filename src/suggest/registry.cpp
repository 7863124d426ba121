// Names are compared by their words: initials, "Jr." and the parts of a title are not among them.
#include "suggest/registry.h"

#include <algorithm>

#include "text/utf8.h"

namespace sayso::suggest {

namespace {

constexpr std::size_t most_words = 12;
constexpr std::size_t most_words_of_person = 4;
constexpr int most_looked_at = 48;
constexpr std::size_t most_role_words = 24;

constexpr std::array<std::array<std::uint32_t, 2>, 6> abbreviated_titles = {
    {{word_hash("sen."), word_hash("senator")},
     {word_hash("gov."), word_hash("governor")},
     {word_hash("rep."), word_hash("congressman")},
     {word_hash("gen."), word_hash("general")},
     {word_hash("dr."), word_hash("doctor")},
     {word_hash("prof."), word_hash("professor")}}};

bool is_person(NameKind kind) {
    return kind == NameKind::person || kind == NameKind::unknown;
}

/// Whether `one` rather than `other` is called by a name that both bear: who was named last, in this paragraph or the
/// one before; farther back, whoever was named more often.
bool is_nearer(const Entity& one, const Entity& other, const Name& name) {
    const bool near = name.block - one.last_block <= 1;
    const bool other_near = name.block - other.last_block <= 1;
    if (near != other_near) return near;
    return near || one.mentions == other.mentions ? one.last > other.last : one.mentions > other.mentions;
}

}  // namespace

struct Registry::Words {
    std::array<std::uint32_t, most_words> hashes{};
    std::size_t count = 0;
    std::uint32_t suffix = 0;    // of "Jr."
    std::uint32_t initials = 0;  // of the lower-case initials; 0 for fewer than two
    bool all_generic_after_first = true;

    [[nodiscard]] std::span<const std::uint32_t> all() const { return std::span(hashes).first(count); }
    [[nodiscard]] std::uint32_t first() const { return hashes[0]; }
    [[nodiscard]] std::uint32_t last() const { return hashes[count - 1]; }
};

Registry::Words Registry::words_of(TokenRange range) const {
    Words words;
    std::string initials;
    const ReadBlock& block = blocks_[range.block];
    for (std::uint32_t place = range.begin; place < range.end; ++place) {
        const Token& token = block.tokens[place];
        if (token.kind != TokenKind::word) continue;
        const NameWord known = name_word(token.hash);
        if (known.is(known_as::possessive | known_as::definite)) continue;
        if (known.is(known_as::male | known_as::female) && known.is(known_as::generic)) continue;
        if (known.is(known_as::suffix) && words.count != 0) {
            words.suffix = token.hash;
            continue;
        }
        const std::string_view written = word_at(text_, block, place);
        if (written.size() == 2 && written[1] == '.' && range.end - range.begin > 1) continue;
        if (token.capital && static_cast<unsigned char>(written[0]) < 0x80)
            initials += static_cast<char>(written[0] | 0x20);
        if (words.count != 0 && !known.is(known_as::generic | known_as::media_noun))
            words.all_generic_after_first = false;
        if (words.count < most_words) words.hashes[words.count++] = token.hash;
    }
    if (initials.size() > 1) words.initials = hash_of_word(initials);
    return words;
}

void Registry::link(std::uint32_t hash, std::uint32_t entity) {
    if (links_.size() >= index_.size()) {
        index_.assign(index_.size() * 2, nobody);
        for (std::uint32_t place = 0; place < links_.size(); ++place) {
            std::uint32_t& slot = index_[links_[place].hash & (index_.size() - 1)];
            links_[place].next = slot;
            slot = place;
        }
    }
    std::uint32_t& slot = index_[hash & (index_.size() - 1)];
    links_.push_back({hash, entity, slot});
    slot = static_cast<std::uint32_t>(links_.size() - 1);
}

void Registry::link_words(const Words& words, std::uint32_t entity) {
    for (const std::uint32_t hash : words.all())
        link(hash, entity);
    if (words.initials != 0) link(words.initials, entity);
}

std::optional<MentionRule> Registry::same(const Entity& entity, const Name& name, const Words& words) const {
    if (!entity.named || entity.kind == NameKind::state) return std::nullopt;
    const Words theirs = words_of(entity.words);
    if (theirs.count == 0 || theirs.suffix != words.suffix) return std::nullopt;
    if (name.gender != Gender::unknown && entity.gender != Gender::unknown && name.gender != entity.gender)
        return std::nullopt;
    if (std::ranges::equal(theirs.all(), words.all())) {
        const bool apart = is_person(entity.kind) != is_person(name.kind) && entity.kind != NameKind::unknown &&
                           name.kind != NameKind::unknown;
        return apart ? std::nullopt : std::optional(MentionRule::full_name);
    }
    if (words.count == 1 && entity.acronym == words.first() && !is_person(entity.kind)) return MentionRule::acronym;
    if (theirs.count == 1 && words.initials == theirs.first() && words.count > 1 && !is_person(name.kind))
        return MentionRule::acronym;
    const Words& less = words.count < theirs.count ? words : theirs;
    const Words& more = words.count < theirs.count ? theirs : words;
    if (is_person(entity.kind) && is_person(name.kind)) {
        if (less.count == 1) {
            const auto all = more.all();
            return std::ranges::find(all, less.first()) != all.end() ? std::optional(MentionRule::part_of_name)
                                                                     : std::nullopt;
        }
        if (more.count > most_words_of_person) return std::nullopt;
        if (less.first() == more.first() && less.last() == more.last()) return MentionRule::part_of_name;
        return std::ranges::search(more.all(), less.all()).empty() ? std::nullopt
                                                                   : std::optional(MentionRule::part_of_name);
    }
    // Bloomberg the agency, where the article tells of no Michael Bloomberg.
    if (name.kind == NameKind::media && entity.kind == NameKind::person && words.count == 1 && theirs.count > 1 &&
        theirs.last() == words.first())
        return MentionRule::part_of_name;
    if (less.first() == more.first() && less.count == 1 && more.all_generic_after_first)
        return MentionRule::part_of_name;
    if (is_person(entity.kind) || is_person(name.kind)) return std::nullopt;
    // "the Courier" for the Ellery Courier.
    if (less.count == 1 && less.last() == more.last() && name_word(less.last()).is(known_as::media_end))
        return MentionRule::part_of_name;
    if (less.count > 1 && less.last() == more.last() && !std::ranges::search(more.all(), less.all()).empty())
        return MentionRule::part_of_name;
    return std::nullopt;
}

Bearer Registry::bearer_of(const Name& name, const Words& words) const {
    Bearer best;
    bool best_is_exact = false;
    bool best_is_family = false;
    int looked_at = 0;
    const auto look = [&](std::uint32_t hash) {
        for (std::uint32_t place = index_[hash & (index_.size() - 1)]; place != nobody && looked_at < most_looked_at;
             place = links_[place].next) {
            const Link& link = links_[place];
            if (link.hash != hash || link.entity == best.entity) continue;
            ++looked_at;
            const auto rule = same(entities_[link.entity], name, words);
            if (!rule) continue;
            const bool exact = *rule == MentionRule::full_name;
            const bool family = words_of(entities_[link.entity].words).last() == words.last();
            const bool later = best.entity == nobody || is_nearer(entities_[link.entity], entities_[best.entity], name);
            // "Clinton" alone is whoever of the Clintons was named last, even where one was called just so; "Paul" is
            // Rand Paul before he is Paul Ryan.
            const bool better = family != best_is_family                    ? family
                                : words.count > 1 && exact != best_is_exact ? exact
                                                                            : later;
            if (best.entity == nobody || better) {
                best = {link.entity, *rule};
                best_is_exact = exact;
                best_is_family = family;
            }
        }
    };
    look(words.last());
    if (words.count > 1) {
        look(words.first());
        if (words.initials != 0) look(words.initials);
    }
    return best;
}

std::uint32_t Registry::in_brackets_after(const Name& name) const {
    // "Full Name (FN)": the name before the bracket bears this one too.
    if (last_entity_ == nobody || last_name_.block != name.block || name.begin == 0 ||
        last_name_.end + 1 != name.begin || name.words() != 1 || last_name_.words() < 2)
        return nobody;
    const ReadBlock& block = blocks_[name.block];
    if (block.tokens[name.begin - 1].hash != word_hash("(")) return nobody;
    const std::string_view acronym = text::slice(text_, range_of_tokens(block, name.name, name.end));
    const std::string_view full = text::slice(text_, range_of_tokens(block, last_name_.name, last_name_.end));
    const bool capitals = std::ranges::none_of(acronym, [](char byte) { return byte >= 'a' && byte <= 'z'; });
    return capitals && acronym.size() > 1 && acronym.front() == full.front() ? last_entity_ : nobody;
}

Bearer Registry::add(const Name& name) {
    if (name.words() == 0) return {};
    Bearer bearer;
    if (name.kind == NameKind::state) {
        std::uint32_t& state = states_[name.country];
        if (state == nobody) {
            state = static_cast<std::uint32_t>(entities_.size());
            entities_.push_back(
                {.words = {name.block, name.name, name.end}, .kind = name.kind, .country = name.country});
            bearer = {state, MentionRule::full_name};
        } else {
            bearer = {state, MentionRule::metonym};
            if (name.words() > entities_[state].words.end - entities_[state].words.begin) {
                entities_[state].words = {name.block, name.name, name.end};
                bearer.rule = MentionRule::full_name;
            }
        }
        note(name, bearer.entity);
        return bearer;
    }
    const TokenRange range{name.block, name.name, name.end};
    const Words words = words_of(range);
    if (words.count == 0) return {};
    if (const std::uint32_t same = in_brackets_after(name); same != nobody) {
        entities_[same].acronym = words.first();
        if (is_person(entities_[same].kind) && entities_[same].gender == Gender::unknown)
            entities_[same].kind = NameKind::institution;
        link(words.first(), same);
        note(name, same);
        return {same, MentionRule::acronym};
    }
    bearer = bearer_of(name, words);
    if (bearer.entity == nobody) {
        bearer.entity = static_cast<std::uint32_t>(entities_.size());
        entities_.push_back({.words = range, .kind = name.kind, .gender = name.gender, .country = name.country});
        if (!is_person(name.kind) || name.gender == Gender::unknown) entities_.back().acronym = words.initials;
        link_words(words, bearer.entity);
    } else {
        Entity& entity = entities_[bearer.entity];
        const Words before = words_of(entity.words);
        // "Crooked Hillary Clinton" is no fuller name.
        const bool epithet = before.count > 1 && name_word(before.first()).is(known_as::given) &&
                             !name_word(words.first()).is(known_as::given);
        if (words.count > before.count && !epithet) {
            entity.words = range;
            if (entity.acronym == 0 && !is_person(name.kind)) entity.acronym = words.initials;
            link_words(words, bearer.entity);
            if (bearer.rule == MentionRule::part_of_name) bearer.rule = MentionRule::full_name;
        }
    }
    note(name, bearer.entity);
    return bearer;
}

void Registry::note(const Name& name, std::uint32_t at) {
    Entity& entity = entities_[at];
    if (entity.kind == NameKind::unknown) entity.kind = name.kind;
    if (entity.gender == Gender::unknown) entity.gender = name.gender;
    if (entity.country == 0) entity.country = name.country;
    ++entity.mentions;
    entity.last = ++order_;
    entity.last_block = name.block;
    last_name_ = name;
    last_entity_ = at;
    read_role(name, at);
}

std::uint32_t Registry::add_unnamed(TokenRange words, std::uint32_t head) {
    entities_.push_back({.words = words, .named = false, .head = head});
    entities_.back().last = ++order_;
    return static_cast<std::uint32_t>(entities_.size() - 1);
}

void Registry::read_role(const Name& name, std::uint32_t at) {
    Entity& entity = entities_[at];
    if (!is_person(entity.kind)) return;
    const ReadBlock& block = blocks_[name.block];
    const auto& tokens = block.tokens;
    const auto known = [&](std::uint32_t place) { return name_word(tokens[place].hash); };
    const auto is_word = [&](std::uint32_t place) { return tokens[place].kind == TokenKind::word; };
    const auto written = [&](std::uint32_t place) { return word_at(text_, block, place); };
    const auto take = [&](std::uint32_t begin, std::uint32_t end) {
        while (begin < end && (known(begin).is(known_as::definite | known_as::indefinite | known_as::singular |
                                               known_as::they | known_as::it) ||
                               !is_word(begin)))
            ++begin;
        if (begin == end) return;
        if (entity.role.empty()) {
            entity.role = {name.block, begin, end};
            with_role_.push_back(at);
        }
        for (std::uint32_t place = begin; place < end && entity.role_words.size() < most_role_words; ++place) {
            if (!is_word(place)) continue;
            entity.role_words.push_back(tokens[place].hash);
            for (const auto& [short_form, full] : abbreviated_titles) {
                if (tokens[place].hash == short_form) entity.role_words.push_back(full);
            }
        }
        if (entity.kind == NameKind::unknown) entity.kind = NameKind::person;
        if (entity.gender == Gender::unknown) {
            for (std::uint32_t place = begin; place < end; ++place) {
                const NameWord word = known(place);
                if (!word.is(known_as::person_noun) || !word.is(known_as::male | known_as::female)) continue;
                // "wife of Ted Cruz" and "Cruz’s wife" tell of her alone: the first noun, or the last.
                entity.gender = word.is(known_as::male) ? Gender::male : Gender::female;
                break;
            }
        }
    };
    if (name.has_title() && !(name.name - name.begin == 1 && known(name.begin).is(known_as::generic)))
        take(name.begin, name.name);

    // "Cruz of Texas": so that "the Texas senator" is found.
    if (name.end + 1 < tokens.size() && known(name.end).is(known_as::of) && tokens[name.end + 1].capital) {
        for (std::uint32_t place = name.end + 1; place < tokens.size() && place < name.end + 4 && tokens[place].capital;
             ++place)
            entity.role_words.push_back(tokens[place].hash);
    }

    // After a comma: "Li Qiang, the premier,".
    constexpr std::uint32_t longest = 14;
    const auto size = static_cast<std::uint32_t>(tokens.size());
    const auto is_comma = [&](std::uint32_t place) { return place < size && tokens[place].hash == word_hash(","); };
    std::uint32_t begin = name.end;
    if (begin + 2 < size && is_comma(begin) && tokens[begin + 1].kind == TokenKind::number && is_comma(begin + 2))
        begin += 2;  // an age
    const bool comma = is_comma(begin);
    if (comma) ++begin;
    if (comma && begin < size && is_word(begin) &&
        (known(begin).is(known_as::definite | known_as::indefinite | known_as::title | known_as::person_noun) ||
         tokens[begin].capital)) {
        bool role = false;
        std::uint32_t end = begin;
        while (end < size && end - begin < longest && !(is_comma(end)) &&
               (is_word(end) || known(end).is(known_as::ampersand)) && !is_reporting(tokens[end].word_class) &&
               tokens[end].word_class != WordClass::auxiliary && !known(end).is(known_as::relative)) {
            // "Chief Executive Officer of …", but not "Mayor Lund".
            if (known(end).is(known_as::title | known_as::person_noun) &&
                (!tokens[end].capital || end + 1 == size || !tokens[end + 1].capital))
                role = true;
            ++end;
        }
        const bool closed =
            end == size || is_comma(end) || tokens[end].kind == TokenKind::mark || known(end).is(known_as::relative);
        if (role && closed && end - begin < longest) take(begin, end);
    }
    // Before: "economist Léa Dufresne", "Its director, Ingrid Solheim,".
    if (name.begin == 0) return;
    std::uint32_t end = name.begin;
    if (is_comma(end - 1)) --end;
    if (end > 1 && known(end - 1).is(known_as::definite)) --end;
    // "The mayor of East Haven, Omar Lind,"
    std::uint32_t noun = end;
    while (end < name.begin && noun > 1 && end - noun < 4 && is_word(noun - 1) && tokens[noun - 1].capital)
        --noun;
    if (noun < end && noun > 1 && known(noun - 1).is(known_as::of) && !tokens[noun - 2].capital &&
        known(noun - 2).is(known_as::title | known_as::person_noun)) {
        noun -= 2;
        if (noun > 0 && known(noun - 1).is(known_as::definite)) take(noun, end);
        return;
    }
    if (end == 0 || !is_word(end - 1) || tokens[end - 1].capital ||
        !known(end - 1).is(known_as::title | known_as::person_noun))
        return;
    begin = end - 1;
    while (begin > 0 && end - begin < 8 && is_word(begin - 1) && !is_reporting(tokens[begin - 1].word_class)) {
        const WordClass before = tokens[begin - 1].word_class;
        if (before == WordClass::determiner || before == WordClass::preposition || before == WordClass::conjunction ||
            before == WordClass::auxiliary || before == WordClass::adverb || before == WordClass::pronoun ||
            (known(begin - 1).is(known_as::plural) && tokens[begin - 1].hash != word_hash("police")) ||
            written(begin - 1).ends_with("ing") || written(begin - 1).ends_with("ly"))
            break;
        --begin;
    }
    while (begin < end && known(begin).is(known_as::possessive))
        ++begin;
    take(begin, end);
}

}  // namespace sayso::suggest
