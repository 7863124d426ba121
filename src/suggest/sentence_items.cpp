#include "suggest/sentence_items.h"

#include <algorithm>
#include <string>

#include "suggest/vocabulary.h"
#include "text/utf8.h"

namespace sayso::suggest {

namespace {

class ItemReader {
  public:
    ItemReader(std::string_view text, const ReadBlock& block, Language language)
        : text_(text), block_(block), language_(language), table_(CueTable::of(language)) {}

    [[nodiscard]] std::vector<Item> read(std::size_t token, std::size_t end, bool fold) const {
        std::vector<Item> items;
        while (token < end) {
            const Token& first = block_.tokens[token];
            Item item{.begin = token, .end = token + 1};
            if (fold && first.quotation != 0) {
                item.kind = ItemKind::quotation;
                while (item.end < end && block_.tokens[item.end].quotation == first.quotation)
                    ++item.end;
                for (std::size_t each = token; each < item.end; ++each)
                    item.words += static_cast<std::size_t>(block_.tokens[each].kind == TokenKind::word);
            } else if (first.kind == TokenKind::word) {
                read_word(item, first);
            } else if (first.kind == TokenKind::number) {
                item.kind = ItemKind::word;
                item.word = CueWord::stop;
            } else {
                const std::string_view mark = written(first);
                if (mark == "," || mark == "，" || mark == "،") item.kind = ItemKind::comma;
                if (mark == ":" || mark == "：") item.kind = ItemKind::colon;
                if (mark == "—" || mark == "–") item.kind = ItemKind::dash;
            }
            items.push_back(item);
            token = item.end;
        }
        return items;
    }

  private:
    [[nodiscard]] std::string_view written(const Token& token) const {
        return text::slice(text_, block_.in_text(token.range));
    }

    void read_word(Item& item, const Token& token) const {
        item.kind = ItemKind::word;
        item.capital = token.capital;
        item.word = table_.word(token.hash);
        if (language_ == Language::arabic) {
            const std::string plain = plain_arabic(written(token));
            item.word = table_.word(hash_of_word(plain));
            // "and" and "so" are written as a part of the word.
            if (item.word == CueWord::none && (plain.starts_with("و") || plain.starts_with("ف")))
                item.word = table_.word(hash_of_word(std::string_view(plain).substr(2)));
        }
        if (item.word == CueWord::verb && token.capital && language_ == Language::german && item.begin != 0 &&
            written(block_.tokens[item.begin - 1]) != ".")
            item.word = CueWord::none;  // a noun
        if (language_ == Language::french && item.word == CueWord::none) read_elided(item, token);
        item.speaks = item.speaks || item.word == CueWord::speaker;
    }

    /// "l’agence", "d’Anna", "qu’il".
    void read_elided(Item& item, const Token& token) const {
        const std::string_view word = written(token);
        const std::size_t curly = word.find("’");
        const std::size_t mark = std::min(curly, word.find('\''));
        if (mark != 1 && mark != 2) return;
        const std::string_view rest = word.substr(mark + (mark == curly ? 3 : 1));
        const char first = static_cast<char>(word.front() | 0x20);
        item.word = mark == 2      ? CueWord::that
                    : first == 'l' ? CueWord::article
                    : first == 'd' ? CueWord::link
                                   : CueWord::stop;
        item.speaks = table_.word(hash_of_word(rest)) == CueWord::speaker;
        item.capital = !rest.empty() && rest.front() >= 'A' && rest.front() <= 'Z';
    }

    std::string_view text_;
    const ReadBlock& block_;
    Language language_;
    const CueTable& table_;
};

}  // namespace

std::vector<Item> items_of(std::string_view text, const ReadBlock& block, Language language) {
    return ItemReader(text, block, language).read(0, block.tokens.size(), true);
}

std::vector<Item> items_inside(std::string_view text, const ReadBlock& block, Language language,
                               const Item& quotation) {
    return ItemReader(text, block, language).read(quotation.begin + 1, quotation.end - 1, false);
}

}  // namespace sayso::suggest
