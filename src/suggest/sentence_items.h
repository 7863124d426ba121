// A sentence as a row of items: its words, its marks, and each quotation as one; with what the tables of reporting
// words know of each. Rests on cue_tables and read_block.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "suggest/cue_tables.h"
#include "suggest/language.h"
#include "suggest/read_block.h"
#include "text/offsets.h"

namespace sayso::suggest {

enum class ItemKind : std::uint8_t { word, comma, colon, dash, mark, quotation };

struct Item {
    ItemKind kind = ItemKind::mark;
    CueWord word = CueWord::none;
    bool capital = false;
    bool speaks = false;             // "l’agence": an article and who speaks
    std::size_t begin = 0, end = 0;  // tokens
    std::size_t words = 0;           // of a quotation
};

struct ItemRange {
    std::size_t begin = 0, end = 0;
    [[nodiscard]] bool empty() const { return begin >= end; }
};

/// The items of a block, each of its quotations one. O(n log w) in its tokens and the words of the language's table.
std::vector<Item> items_of(std::string_view text, const ReadBlock& block, Language language);
/// The items between the marks of one of its quotations.
std::vector<Item> items_inside(std::string_view text, const ReadBlock& block, Language language, const Item& quotation);

/// How a sentence stands in its block.
enum class Setting : std::uint8_t {
    prose,
    dialogue,          ///< after a dash, instead of in quotation marks
    inside_quotation,  ///< between the marks of one
};

/// Some items of a row, looked at as one sentence. A view: the text, the block and the items outlive it. Places count
/// in the whole row. All of it O(1).
class SentenceItems {
  public:
    SentenceItems(std::string_view text, const ReadBlock& block, Language language, std::span<const Item> row,
                  ItemRange sentence, Setting setting)
        : text_(text),
          block_(block),
          language_(language),
          row_(row),
          begin_(sentence.begin),
          end_(sentence.end),
          setting_(setting) {}

    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] Setting setting() const { return setting_; }
    [[nodiscard]] bool is_dialogue() const { return setting_ == Setting::dialogue; }
    [[nodiscard]] std::size_t begin() const { return begin_; }
    [[nodiscard]] std::size_t end() const { return end_; }

    [[nodiscard]] const Item& operator[](std::size_t item) const { return row_[item]; }
    /// False past the sentence’s end.
    [[nodiscard]] bool is(std::size_t item, ItemKind kind) const { return item < end_ && row_[item].kind == kind; }
    [[nodiscard]] bool is(std::size_t item, CueWord word) const {
        return item < end_ && row_[item].kind == ItemKind::word && row_[item].word == word;
    }
    [[nodiscard]] bool is_number(std::size_t item) const { return first_token(item).kind == TokenKind::number; }
    /// Where the sentence, or a part of it, ends.
    [[nodiscard]] bool ends_at(std::size_t item) const { return item >= end_ || row_[item].kind != ItemKind::word; }
    [[nodiscard]] bool parts_at(std::size_t item) const {
        return is(item, ItemKind::comma) || (is_dialogue() && is(item, ItemKind::dash));
    }

    /// The item’s first token, as it is written.
    [[nodiscard]] std::string_view written(std::size_t item) const {
        return text::slice(text_, block_.in_text(first_token(item).range));
    }
    /// In the article’s text; `items` is not empty.
    [[nodiscard]] text::ByteRange range_of(ItemRange items) const {
        return block_.in_text(
            {first_token(items.begin).range.begin, block_.tokens[row_[items.end - 1].end - 1].range.end});
    }

  private:
    [[nodiscard]] const Token& first_token(std::size_t item) const { return block_.tokens[row_[item].begin]; }

    std::string_view text_;
    const ReadBlock& block_;
    Language language_;
    std::span<const Item> row_;
    std::size_t begin_ = 0, end_ = 0;
    Setting setting_ = Setting::prose;
};

}  // namespace sayso::suggest
