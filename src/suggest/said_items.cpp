#include "suggest/said_items.h"

#include <string_view>
#include <utility>

namespace sayso::suggest {

void add_content(const SentenceItems& sentence, Attribution& attribution, ItemRange items) {
    const auto only_parts = [&](std::size_t item) {
        const ItemKind kind = sentence[item].kind;
        return kind == ItemKind::comma || kind == ItemKind::colon || kind == ItemKind::dash;
    };
    const auto is_stop = [&](std::size_t item) {
        if (sentence[item].kind != ItemKind::mark) return false;
        const std::string_view mark = sentence.written(item);
        return mark == "." || mark == "。" || mark == ";" || mark == "；";
    };
    while (!items.empty() && (only_parts(items.begin) || is_stop(items.begin)))
        ++items.begin;
    while (!items.empty() && (only_parts(items.end - 1) || (!sentence.is_dialogue() && is_stop(items.end - 1))))
        --items.end;
    if (!items.empty()) attribution.content.push_back(sentence.range_of(items));
}

void add_found(const SentenceItems& sentence, std::vector<Attribution>& found, Attribution attribution, float score) {
    if (attribution.content.empty()) return;
    attribution.rule = AttributionRule::table;
    attribution.score = score;
    if (sentence.is_dialogue()) attribution.quotation = annotation::Quotation::direct;
    found.push_back(std::move(attribution));
}

void add_announcing(std::vector<Attribution>& found, Attribution attribution) {
    attribution.rule = AttributionRule::table;
    attribution.score = score_indirect;
    found.push_back(std::move(attribution));
}

}  // namespace sayso::suggest
