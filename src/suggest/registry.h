// Everybody whom an article names, each once. Names are added in the order of the text; what two names of one have in
// common joins them. Rests on names.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "suggest/names.h"
#include "suggest/read_block.h"
#include "suggest/speakers.h"

namespace sayso::suggest {

/// Some tokens of a block.
struct TokenRange {
    std::uint32_t block = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] bool empty() const { return begin == end; }
};

/// Somebody, or something that speaks.
struct Entity {
    /// The fullest name, without a title; or the words for somebody without a name.
    TokenRange words = {};
    NameKind kind = NameKind::unknown;
    Gender gender = Gender::unknown;
    /// Of a state, or the one that a title told.
    std::uint8_t country = 0;
    bool named = true;
    bool document = false;
    /// More than one.
    bool several = false;
    /// The words that tell what they are; empty where nothing does.
    TokenRange role = {};
    /// All that stood in titles and roles, as hashes: "premier".
    std::vector<std::uint32_t> role_words = {};
    /// Hash of the noun that the words of somebody without a name turn upon: "letter".
    std::uint32_t head = 0;
    std::uint32_t mentions = 0;
    /// When last named: counts up with the text.
    std::uint32_t last = 0;
    std::uint32_t last_block = 0;
    /// Hash of the initials, "nwa" for "National Water Authority", or of the acronym told in brackets; 0 for none.
    std::uint32_t acronym = 0;
};

/// Nobody.
inline constexpr std::uint32_t nobody = 0xFFFFFFFF;

/// Who bears a name, and how that is known.
struct Bearer {
    std::uint32_t entity = nobody;
    MentionRule rule = MentionRule::full_name;
};

class Registry {
  public:
    Registry(std::string_view text, std::span<const ReadBlock> blocks)
        : text_(text), blocks_(blocks), index_(1024, nobody) {}

    /// Who bears `name`, who is added where no earlier name is one of theirs. At most some dozen are looked at that
    /// share a word with it, the latest first.
    Bearer add(const Name& name);
    /// Somebody new without a name.
    std::uint32_t add_unnamed(TokenRange words, std::uint32_t head);

    [[nodiscard]] std::vector<Entity>& entities() { return entities_; }
    /// Those whose title or role is told.
    [[nodiscard]] std::span<const std::uint32_t> with_role() const { return with_role_; }
    [[nodiscard]] Entity& operator[](std::uint32_t entity) { return entities_[entity]; }

  private:
    struct Words;
    struct Link {
        std::uint32_t hash = 0;
        std::uint32_t entity = nobody;
        std::uint32_t next = nobody;  // the next of the same slot
    };

    [[nodiscard]] Words words_of(TokenRange range) const;
    [[nodiscard]] Bearer bearer_of(const Name& name, const Words& words) const;
    [[nodiscard]] std::optional<MentionRule> same(const Entity& entity, const Name& name, const Words& words) const;
    void link(std::uint32_t hash, std::uint32_t entity);
    void link_words(const Words& words, std::uint32_t entity);
    [[nodiscard]] std::uint32_t in_brackets_after(const Name& name) const;
    void note(const Name& name, std::uint32_t entity);
    /// Takes what stands before and after a person's name for their role, where it is one.
    void read_role(const Name& name, std::uint32_t entity);

    std::string_view text_;
    std::span<const ReadBlock> blocks_;
    std::vector<Entity> entities_;
    std::vector<std::uint32_t> index_;  // slots: the last link whose hash falls there
    std::vector<Link> links_;
    std::array<std::uint32_t, 256> states_ = [] {
        std::array<std::uint32_t, 256> none{};
        none.fill(nobody);
        return none;
    }();
    std::vector<std::uint32_t> with_role_;
    std::uint32_t order_ = 0;
    Name last_name_;
    std::uint32_t last_entity_ = nobody;
};

}  // namespace sayso::suggest
