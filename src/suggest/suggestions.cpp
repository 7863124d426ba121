// First every block by itself, then what goes over blocks, then who is who, then how much each is worth, then marks.
#include "suggest/suggestions.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "article/blocks.h"
#include "suggest/article_reader.h"
#include "suggest/bring_in_line.h"
#include "suggest/findings.h"
#include "suggest/line_roles.h"
#include "suggest/suggested_marks.h"

namespace sayso::suggest {

namespace {

using annotation::Annotation;
using annotation::Document;
using annotation::Edit;

/// Up to so many bytes an article is short: all of it is read again in less than a frame.
constexpr std::uint32_t short_article = 100'000;

/// Those that are to be looked at again.
BlockNumbers blocks_around(const Document& document, text::CodePointRange around) {
    const auto& blocks = document.article().blocks;
    const auto end_of = [](const article::Block& block) { return block.range.end; };
    const auto begin_of = [](const article::Block& block) { return block.range.begin; };
    const auto first = std::ranges::lower_bound(blocks, around.begin, {}, end_of) - blocks.begin();
    const auto end = std::ranges::upper_bound(blocks, around.end, {}, begin_of) - blocks.begin();
    return {first, std::min(static_cast<std::size_t>(std::max(first, end)) + 1, blocks.size())};
}

void add_marks(const SuggestedMarks& marks, std::size_t index, std::vector<Annotation>& wanted) {
    auto of_block = marks.of_block(index);
    wanted.insert(wanted.end(), std::make_move_iterator(of_block.begin()), std::make_move_iterator(of_block.end()));
}

/// Suggestions of `blocks`, for which those from `read` are read.
Edit suggest_in(const Document& document, BlockNumbers blocks, BlockNumbers read, const Passes& passes) {
    Findings findings;
    WordMemory words;
    ArticleReader reader(document, passes, findings, words);
    for (std::size_t number = read.first; number < read.second; ++number)
        reader.read(number).finish();
    reader.join().finish();
    for (std::size_t index = 0; index < findings.blocks.size(); ++index)
        reader.judge(index).finish();
    reader.find_own_claims();
    const SuggestedMarks marks(document, findings);
    std::vector<Annotation> wanted;
    for (std::size_t index = 0; index < findings.blocks.size(); ++index) {
        if (findings.found[index].number >= blocks.first && findings.found[index].number < blocks.second)
            add_marks(marks, index, wanted);
    }
    Edit edit;
    put_speakers(document, marks, edit);
    bring_in_line(document, marks, blocks, std::move(wanted), edit);
    return edit;
}

}  // namespace

void tell_lines(article::Article& article) {
    const auto kinds = line_roles(article.text, article.blocks);
    for (std::size_t at = 0; at < kinds.size(); ++at)
        article.blocks[at].kind = kinds[at];
    article::Metadata named = article::metadata_of(article.text, article.blocks);
    article.metadata.title = std::move(named.title);
    article.metadata.byline = std::move(named.byline);
}

text::Steps suggest(const Document* document, std::vector<Edit>* edits, Passes passes, WordMemory* words) {
    constexpr std::size_t changes_at_once = 256;
    const std::size_t count = document->article().blocks.size();
    const auto share = [count](std::size_t done) { return static_cast<float>(done) / static_cast<float>(count); };
    Findings findings;
    WordMemory own;
    ArticleReader reader(*document, passes, findings, words == nullptr ? own : *words);
    for (std::size_t number = 0; number < count; ++number) {
        co_yield 0.5F * share(number);
        for (auto reading = reader.read(number); reading.step();)
            co_yield 0.5F * (share(number) + reading.done() * share(1));
    }
    co_yield 0.5F;
    for (auto joining = reader.join(); joining.step();)
        co_yield 0.5F + 0.1F * joining.done();
    for (std::size_t index = 0; index < findings.blocks.size(); ++index) {
        co_yield 0.6F + 0.2F * share(findings.found[index].number);
        for (auto judging = reader.judge(index); judging.step();)
            co_yield 0.6F + 0.2F * share(findings.found[index].number);
    }
    co_yield 0.8F;
    reader.find_own_claims();
    std::optional<SuggestedMarks> marks;
    std::uint64_t seen = 0;  // the document's revision that the marks are made for
    bool gave_edit = false;
    for (std::size_t index = 0; index < findings.blocks.size();) {
        co_yield marks_from + (1 - marks_from) * share(findings.found[index].number);
        Edit edit;
        const std::uint64_t revision = document->revision();
        if (!marks || (revision != seen && !(gave_edit && revision == seen + 1))) {
            const bool again = marks.has_value();
            marks.emplace(*document, findings);
            put_speakers(*document, *marks, edit);
            if (again) marks->leave_missing_claims(0, findings.found[index].first_attribution);
        }
        seen = revision;
        // No step between looking at the document and giving the Edit.
        std::vector<Annotation> wanted;
        const std::size_t first = index;
        for (; index < findings.blocks.size() && wanted.size() + edit.changes.size() < changes_at_once; ++index) {
            if (was_changed(*document, findings.blocks[index], findings.found[index].number)) break;
            add_marks(*marks, index, wanted);
        }
        if (index > first) {
            const BlockNumbers blocks{findings.found[first].number, findings.found[index - 1].number + 1};
            bring_in_line(*document, *marks, blocks, std::move(wanted), edit);
        } else if (edit.changes.empty()) {
            // A block that a person changed.
            const BlockFindings& found = findings.found[index++];
            marks->leave_missing_claims(found.first_attribution, found.first_attribution + found.attribution_count);
        }
        gave_edit = !edit.changes.empty();
        if (gave_edit) edits->push_back(std::move(edit));
    }
}

Edit suggest_first(const Document& document, text::CodePointRange around, Passes passes) {
    passes.speakers = nullptr;
    // Of all the article, the sentences that are worth most: not yet known.
    passes.own_claims = nullptr;
    const BlockNumbers blocks = blocks_around(document, around);
    return suggest_in(document, blocks, {blocks.first - std::min<std::size_t>(blocks.first, 1), blocks.second}, passes);
}

Edit suggest_again(const Document& document, text::CodePointRange around, Passes passes) {
    const BlockNumbers blocks = blocks_around(document, around);
    // One more before them, whose quotation may go on in them; of a short article all, so that names are known.
    const bool is_short = document.article().text.bytes().size() <= short_article;
    const std::size_t read_from = is_short || blocks.first == 0 ? 0 : blocks.first - 1;
    const std::size_t read_to = is_short ? document.article().blocks.size() : blocks.second;
    return suggest_in(document, blocks, {read_from, read_to}, passes);
}

}  // namespace sayso::suggest
