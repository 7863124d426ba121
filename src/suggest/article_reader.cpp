#include "suggest/article_reader.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "text/utf8.h"

namespace sayso::suggest {

namespace {

using annotation::Annotation;
using annotation::AnnotationKind;
using annotation::Document;

/// Lines that have sentences and claims: what a page has around an article has none.
bool holds_claims(article::BlockKind kind) {
    switch (kind) {
        case article::BlockKind::paragraph:
        case article::BlockKind::list:
        case article::BlockKind::quote:
        case article::BlockKind::caption:
            return true;
        default:
            return false;
    }
}

/// Sentences of the block that a person decided on.
std::vector<text::ByteRange> decided_in(const Document& document, const article::Block& block,
                                        text::ByteRange in_text) {
    std::vector<text::ByteRange> decided;
    if (document.annotation_count(AnnotationKind::sentence) == 0) return decided;
    document.each_touching(block.range, [&](const Annotation& each) {
        if (each.kind != AnnotationKind::sentence || each.status != annotation::Status::accepted) return;
        const text::ByteRange range = document.article().text.byte_range(each.spans.extent());
        const text::ByteOffset begin = std::max(range.begin, in_text.begin) - in_text.begin.value;
        const text::ByteOffset end = std::min(range.end, in_text.end) - in_text.begin.value;
        if (decided.empty() || decided.back().end <= begin) decided.push_back({begin, end});
    });
    return decided;
}

/// `sentences`, but where a person decided on sentences, those.
std::vector<text::ByteRange> with_decided(std::vector<text::ByteRange> sentences,
                                          const std::vector<text::ByteRange>& decided) {
    if (decided.empty()) return sentences;
    std::vector<text::ByteRange> all;
    auto next = decided.begin();
    for (const text::ByteRange sentence : sentences) {
        while (next != decided.end() && next->end <= sentence.begin)
            all.push_back(*next++);
        if (next == decided.end() || !next->overlaps(sentence)) all.push_back(sentence);
    }
    all.insert(all.end(), next, decided.end());
    return all;
}

/// The bytes of a piece, at most: some ten milliseconds.
constexpr std::uint32_t longest_piece = 16'384;

/// Where the piece from `begin` on ends: behind a sentence, if it can be, or a word.
std::uint32_t end_of_piece(std::string_view block, std::uint32_t begin) {
    const std::size_t end = std::size_t{begin} + longest_piece;
    // Nor is a short rest one.
    if (block.size() <= end + longest_piece / 2) return static_cast<std::uint32_t>(block.size());
    const std::string_view piece = block.substr(begin, longest_piece);
    for (const std::string_view stop : {". ", "。", " "}) {
        const std::size_t place = piece.rfind(stop);
        if (place != std::string_view::npos && place > 0)
            return begin + static_cast<std::uint32_t>(place + stop.size());
    }
    return static_cast<std::uint32_t>(text::start_of_code_point(block, end));
}

/// `piece`, which stands at byte `at` of the block, at the end of what is read of it, which has so many outermost
/// quotations.
void append(ReadBlock& block, ReadBlock piece, std::uint32_t at, std::size_t outermost) {
    const auto moved = [at](text::ByteRange range) { return text::ByteRange{range.begin + at, range.end + at}; };
    for (Quotation& quotation : piece.quotations) {
        quotation.range = moved(quotation.range);
        quotation.words = moved(quotation.words);
        block.quotations.push_back(quotation);
    }
    for (Token& token : piece.tokens) {
        token.range = moved(token.range);
        if (token.quotation != 0) token.quotation = quotation_number(token.quotation + outermost);
        block.tokens.push_back(token);
    }
    for (const text::ByteRange sentence : piece.sentences)
        block.sentences.push_back(moved(sentence));
}

}  // namespace

Language language_in(const article::Article& article) {
    const auto tagged = language_tagged(article.metadata.language.value_or(""));
    return tagged ? *tagged : language_of(article.text.bytes());
}

bool was_changed(const Document& document, const ReadBlock& read, std::size_t number) {
    const article::Article& article = document.article();
    if (number >= article.blocks.size() || article.blocks[number].kind != read.kind) return true;
    if (read.sentences.empty()) return false;
    return with_decided(read.sentences, decided_in(document, article.blocks[number], read.range)) != read.sentences;
}

ArticleReader::ArticleReader(const Document& document, const Passes& passes, Findings& findings, WordMemory& words)
    : document_(document),
      passes_(passes),
      findings_(findings),
      words_met_(words),
      text_(document.article().text.bytes()),
      language_(language_in(document.article())),
      words_(text_) {}

text::Steps ArticleReader::read(std::size_t number) {
    // A copy: between two steps a person may change what it is.
    const article::Block block = document_.article().blocks[number];
    // A quotation goes on past what a page puts between two paragraphs.
    if (block.kind == article::BlockKind::boilerplate) co_return;
    const text::ByteRange range = document_.article().text.byte_range(block.range);
    of_blocks_.emplace_back();
    ReadBlock read{.kind = block.kind, .range = range, .quotations = {}, .tokens = {}, .sentences = {}};
    std::size_t outermost = 0;
    for (std::uint32_t begin = 0;;) {
        const std::uint32_t end = end_of_piece(text::slice(text_, range), begin);
        const bool is_last = end == range.length();
        ReadBlock piece = read_block(text_, block.kind, {range.begin + begin, range.begin + end}, language_, words_);
        if (holds_claims(block.kind)) look_into(piece, is_last);
        if (begin == 0 && is_last) {
            read = std::move(piece);
        } else {
            const auto more = std::ranges::count(piece.quotations, 1, &Quotation::level);
            append(read, std::move(piece), begin, outermost);
            outermost += static_cast<std::size_t>(more);
        }
        if (is_last) break;
        begin = end;
        co_yield static_cast<float>(begin) / static_cast<float>(range.length());
    }
    if (holds_claims(block.kind)) {
        read.sentences = with_decided(std::move(read.sentences), decided_in(document_, block, range));
    } else {
        read.sentences.clear();
    }
    findings_.blocks.push_back(std::move(read));
    findings_.found.push_back({.number = number});
}

void ArticleReader::look_into(const ReadBlock& piece, bool is_last) {
    if (passes_.attributions == nullptr) return;
    std::vector<Attribution> found = passes_.attributions(text_, piece, language_, words_met_);
    // Only of the last can the words follow in the next block.
    if (!is_last) std::erase_if(found, [](const Attribution& each) { return each.content.empty(); });
    std::vector<Attribution>& of_block = of_blocks_.back();
    of_block.insert(of_block.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
}

text::Steps ArticleReader::join() {
    std::vector<Attribution>& attributions = findings_.attributions;
    if (passes_.turns != nullptr) passes_.turns(text_, findings_.blocks, words_, language_, of_blocks_);
    if (passes_.quotations != nullptr) {
        attributions = passes_.quotations(text_, findings_.blocks, std::move(of_blocks_));
    } else {
        for (std::vector<Attribution>& of_block : of_blocks_)
            attributions.insert(attributions.end(), of_block.begin(), of_block.end());
    }
    co_yield 0.1F;
    if (passes_.vias != nullptr && language_ == Language::english) passes_.vias(text_, findings_.blocks, attributions);
    give_to_blocks();
    if (passes_.speakers == nullptr) co_return;
    co_yield 0.2F;
    for (auto finding = passes_.speakers(text_, findings_.blocks, attributions, language_, &findings_.speakers);
         finding.step();)
        co_yield 0.2F + 0.8F * finding.done();
}

text::Steps ArticleReader::judge(std::size_t index) {
    constexpr std::size_t at_once = 64;
    const ReadBlock& block = findings_.blocks[index];
    BlockFindings& found = findings_.found[index];
    for (std::size_t at = 0; passes_.certainty != nullptr && at < found.attribution_count; ++at) {
        judge(block, findings_.attributions[found.first_attribution + at]);
        if (at % at_once == at_once - 1) co_yield 0;
    }
    if (passes_.checkworthiness == nullptr) co_return;
    found.checkworthiness.reserve(block.sentences.size());
    for (const text::ByteRange sentence : block.sentences) {
        found.checkworthiness.push_back(passes_.checkworthiness(text_, block, sentence, language_));
        if (found.checkworthiness.size() % at_once == 0) co_yield 0;
    }
}

void ArticleReader::find_own_claims() {
    if (passes_.own_claims == nullptr) return;
    std::vector<SentenceWorths> worths;
    worths.reserve(findings_.found.size());
    for (const BlockFindings& found : findings_.found)
        worths.emplace_back(found.checkworthiness);
    for (const OwnClaim& own : passes_.own_claims(findings_.blocks, findings_.attributions, worths)) {
        const ReadBlock& block = findings_.blocks[own.block];
        const text::ByteOffset begin = own.sentence.begin - block.range.begin.value;
        const auto at = std::ranges::lower_bound(block.sentences, begin, {}, &text::ByteRange::begin);
        findings_.found[own.block].own_voice.push_back(static_cast<std::size_t>(at - block.sentences.begin()));
    }
}

void ArticleReader::judge(const ReadBlock& block, Attribution& attribution) const {
    const auto in_block = [&](text::ByteRange range) {
        return text::ByteRange{range.begin - block.range.begin.value, range.end - block.range.begin.value};
    };
    std::vector<text::ByteRange> content;
    for (const text::ByteRange range : attribution.content) {
        if (block.range.contains(range)) content.push_back(in_block(range));
    }
    std::optional<text::ByteRange> cue;
    if (attribution.cue && block.range.contains(*attribution.cue)) cue = in_block(*attribution.cue);
    attribution.certainty = passes_.certainty(text_, block, cue, content, language_);
}

/// Each block its attributions: those whose content begins in it.
void ArticleReader::give_to_blocks() {
    std::size_t next = 0;
    for (std::size_t index = 0; index < findings_.blocks.size(); ++index) {
        BlockFindings& found = findings_.found[index];
        found.first_attribution = next;
        while (next < findings_.attributions.size() &&
               findings_.attributions[next].content.front().begin < findings_.blocks[index].range.end)
            ++next;
        found.attribution_count = next - found.first_attribution;
    }
}

}  // namespace sayso::suggest
