// Each sentence is read as a row of items, a quotation being one of them.
#include "suggest/table_attributions.h"

#include "suggest/arabic_attributions.h"
#include "suggest/chinese_attributions.h"
#include "suggest/european_attributions.h"
#include "suggest/german_subjunctive.h"
#include "suggest/sentence_items.h"

namespace sayso::suggest {

namespace {

void read_sentence(const SentenceItems& sentence, std::vector<Attribution>& found) {
    if (sentence.begin() >= sentence.end()) return;
    switch (sentence.language()) {
        case Language::chinese:
            return read_chinese_sentence(sentence, found);
        case Language::arabic:
            return read_arabic_sentence(sentence, found);
        default:
            break;
    }
    const std::size_t before = found.size();
    read_european_sentence(sentence, found);
    const bool is_told_by_verb = sentence.language() == Language::german && sentence.setting() == Setting::prose;
    if (is_told_by_verb && found.size() == before) read_subjunctive(sentence, found);
}

/// « Oui, a-t-il dit, c’est vrai »: the cue stands inside the marks.
void read_inside_quotations(std::string_view text, const ReadBlock& block, std::span<const Item> items,
                            std::vector<Attribution>& found) {
    for (const Item& quotation : items) {
        if (quotation.kind != ItemKind::quotation || quotation.end - quotation.begin < 5) continue;
        const std::vector<Item> inside = items_inside(text, block, Language::french, quotation);
        const std::size_t before = found.size();
        read_sentence({text, block, Language::french, inside, {0, inside.size()}, Setting::inside_quotation}, found);
        if (found.size() == before) continue;
        found.resize(before + 1);
        std::vector<text::ByteRange>& content = found.back().content;
        content.front().begin = block.in_text(block.tokens[quotation.begin].range).begin;
        if (content.size() > 1) content.back().end = block.in_text(block.tokens[quotation.end - 1].range).end;
    }
}

}  // namespace

std::vector<Attribution> table_attributions(std::string_view text, const ReadBlock& block, Language language) {
    std::vector<Attribution> found;
    if (language == Language::english || language == Language::other) return found;
    const std::vector<Item> items = items_of(text, block, language);
    if (items.empty()) return found;
    const auto read = [&](ItemRange sentence, Setting setting) {
        read_sentence({text, block, language, items, sentence, setting}, found);
    };
    const bool has_dialogue = language != Language::chinese && language != Language::arabic;
    if (has_dialogue && items[0].kind == ItemKind::dash && items.size() > 2) {
        read({1, items.size()}, Setting::dialogue);
        return found;
    }
    std::size_t begin = 0;
    for (const text::ByteRange sentence : block.sentences) {
        std::size_t next = begin;
        while (next < items.size() && block.tokens[items[next].begin].range.begin < sentence.end)
            ++next;
        // A sentence that ends within a quotation goes on after it.
        if (next > begin && next < items.size() && items[next - 1].kind == ItemKind::quotation &&
            sentence.end < block.tokens[items[next - 1].end - 1].range.end)
            continue;
        read({begin, next}, Setting::prose);
        begin = next;
    }
    if (begin < items.size()) read({begin, items.size()}, Setting::prose);
    if (language == Language::french) read_inside_quotations(text, block, items, found);
    return found;
}

}  // namespace sayso::suggest
