// First every block by itself, then what goes over blocks, then who is who, then how much each is worth, then marks.
#include "suggest/suggestions.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "article/blocks.h"
#include "suggest/findings.h"
#include "suggest/line_roles.h"
#include "suggest/suggested_marks.h"
#include "text/heap_sort.h"

namespace sayso::suggest {

namespace {

using annotation::Annotation;
using annotation::AnnotationKind;
using annotation::Document;
using annotation::Edit;

/// Up to so many bytes an article is short: all of it is read again in less than a frame.
constexpr std::uint32_t short_article = 100'000;

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

/// Whether a person has changed what a block is, or its sentences, since it was read.
bool was_changed(const Document& document, const ReadBlock& read, std::size_t number) {
    const article::Article& article = document.article();
    if (number >= article.blocks.size() || article.blocks[number].kind != read.kind) return true;
    if (read.sentences.empty()) return false;
    return with_decided(read.sentences, decided_in(document, article.blocks[number], read.range)) != read.sentences;
}

/// Reads blocks one by one, each with what stands before it.
class Reader {
  public:
    Reader(const Document& document, const Passes& passes, Findings& findings)
        : document_(document),
          passes_(passes),
          findings_(findings),
          text_(document.article().text.bytes()),
          language_(language_in(document.article())),
          words_(text_) {}

    /// O(block).
    void read(std::size_t number) {
        const article::Block& block = document_.article().blocks[number];
        // A quotation goes on past what a page puts between two paragraphs.
        if (block.kind == article::BlockKind::boilerplate) return;
        const text::ByteRange range = document_.article().text.byte_range(block.range);
        ReadBlock read = read_block(text_, block.kind, range, language_, words_);
        of_blocks_.emplace_back();
        if (holds_claims(block.kind)) {
            if (passes_.attributions != nullptr) of_blocks_.back() = passes_.attributions(text_, read, language_);
            read.sentences = with_decided(std::move(read.sentences), decided_in(document_, block, range));
        } else {
            read.sentences.clear();
        }
        findings_.blocks.push_back(std::move(read));
        findings_.found.push_back({.number = number});
    }

    /// Once all are read: what goes over blocks, and who is who.
    text::Steps join() {
        std::vector<Attribution>& attributions = findings_.attributions;
        if (passes_.quotations != nullptr) {
            attributions = passes_.quotations(text_, findings_.blocks, std::move(of_blocks_));
        } else {
            for (std::vector<Attribution>& of_block : of_blocks_)
                attributions.insert(attributions.end(), of_block.begin(), of_block.end());
        }
        co_yield 0.1F;
        if (passes_.vias != nullptr && language_ == Language::english)
            passes_.vias(text_, findings_.blocks, attributions);
        give_to_blocks();
        if (passes_.speakers == nullptr) co_return;
        co_yield 0.2F;
        for (auto finding = passes_.speakers(text_, findings_.blocks, attributions, language_, &findings_.speakers);
             finding.step();)
            co_yield 0.2F + 0.8F * finding.done();
    }

    /// What is then told of the `index`-th block that was read: how sure its speakers are, how much it is worth
    /// checking. O(block).
    void judge(std::size_t index) {
        const ReadBlock& block = findings_.blocks[index];
        BlockFindings& found = findings_.found[index];
        for (std::size_t at = 0; passes_.certainty != nullptr && at < found.attribution_count; ++at)
            judge(block, findings_.attributions[found.first_attribution + at]);
        if (passes_.checkworthiness == nullptr) return;
        found.checkworthiness.reserve(block.sentences.size());
        for (const text::ByteRange sentence : block.sentences)
            found.checkworthiness.push_back(passes_.checkworthiness(text_, block, sentence, language_));
    }

    /// Last, the claims that the reporter makes.
    void find_own_claims() {
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

  private:
    void judge(const ReadBlock& block, Attribution& attribution) {
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
    void give_to_blocks() {
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

    const Document& document_;
    const Passes& passes_;
    Findings& findings_;
    std::string_view text_;
    Language language_;
    WordUse words_;
    std::vector<std::vector<Attribution>> of_blocks_;
};

void put_speakers(const Document& document, const SuggestedMarks& marks, Edit& edit) {
    std::size_t position = document.speakers().size();
    for (const annotation::Speaker& speaker : marks.new_speakers())
        edit.changes.emplace_back(annotation::PutSpeaker{.speaker = speaker, .position = position++});
}

/// Some blocks, by their numbers in the article, from the first up to the second.
using BlockNumbers = std::pair<std::size_t, std::size_t>;

/// Those that are to be looked at again.
BlockNumbers blocks_around(const Document& document, text::CodePointRange around) {
    const auto& blocks = document.article().blocks;
    const auto end_of = [](const article::Block& block) { return block.range.end; };
    const auto begin_of = [](const article::Block& block) { return block.range.begin; };
    const auto first = std::ranges::lower_bound(blocks, around.begin, {}, end_of) - blocks.begin();
    const auto end = std::ranges::upper_bound(blocks, around.end, {}, begin_of) - blocks.begin();
    return {first, std::min(static_cast<std::size_t>(std::max(first, end)) + 1, blocks.size())};
}

/// The untouched suggestions in the blocks from `first` to `end`, and in what lies between them.
std::vector<const Annotation*> suggested_in(const Document& document, std::size_t first, std::size_t end) {
    std::vector<const Annotation*> suggested;
    const auto& blocks = document.article().blocks;
    const bool to_the_end = end == blocks.size();
    const text::CodePointOffset from = first == 0 ? text::CodePointOffset{} : blocks[first].range.begin;
    document.each_from(from, [&](const Annotation& each) {
        if (!to_the_end && each.spans.extent().begin >= blocks[end].range.begin) return false;
        if (is_untouched(each)) suggested.push_back(&each);
        return true;
    });
    return suggested;
}

/// What is suggested no more, as it is to be removed: not what must stay because what refers to it stays. `wanted` in
/// the order of ids, `suggested` in that of the text.
std::vector<const Annotation*> not_wanted(const Document& document, std::span<const Annotation> wanted,
                                          std::span<const Annotation* const> suggested) {
    if (suggested.empty()) return {};
    const text::CodePointOffset begin = suggested.front()->spans.extent().begin;
    const text::CodePointOffset last = suggested.back()->spans.extent().begin;
    const auto stays = [&](const annotation::AnnotationId& id) {
        const Annotation& referring = *document.annotation(id);
        const text::CodePointOffset place = referring.spans.extent().begin;
        return !is_untouched(referring) || place < begin || place > last;
    };
    std::vector<const Annotation*> removed;
    for (const Annotation* const each : suggested) {
        const auto at = std::ranges::lower_bound(wanted, each->id, {}, &Annotation::id);
        if (at != wanted.end() && at->id == each->id) continue;
        if (std::ranges::none_of(document.referring_to(each->id), stays)) removed.push_back(each);
    }
    return removed;
}

using SpeakerIds = std::vector<annotation::SpeakerId>;

SpeakerIds in_order(SpeakerIds ids) {
    text::heap_sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
    return ids;
}

/// Speakers who were only suggested, are not any more, and of whom nothing is left once `removed` is gone and `wanted`
/// is there, each in the place of what has its id.
SpeakerIds left_with_nothing(const Document& document, const SuggestedMarks& marks, std::span<const Annotation> wanted,
                             std::span<const Annotation* const> removed) {
    std::vector<annotation::AnnotationId> gone;
    SpeakerIds before;
    SpeakerIds after;
    const auto leaves = [&](const Annotation& each) {
        gone.push_back(each.id);
        if (const auto& speaker = each.speaker.value()) before.push_back(*speaker);
    };
    for (const Annotation* const each : removed)
        leaves(*each);
    for (const Annotation& each : wanted) {
        if (const Annotation* const now = document.annotation(each.id)) leaves(*now);
        if (const auto& speaker = each.speaker.value()) after.push_back(*speaker);
    }
    text::heap_sort(gone);
    after = in_order(std::move(after));
    SpeakerIds left;
    for (const annotation::SpeakerId& id : in_order(std::move(before))) {
        const annotation::Speaker* const speaker = document.speaker(id);
        const bool changed = speaker == nullptr || id != id_of_suggestion(document.article().text, speaker->name);
        if (changed || std::ranges::binary_search(after, id) || marks.has_speaker(id)) continue;
        const auto is_gone = [&](const auto& mark) { return std::ranges::binary_search(gone, mark); };
        if (std::ranges::all_of(document.annotations_of(id), is_gone)) left.push_back(id);
    }
    return left;
}

/// Adds to `edit` what brings the suggestions of `blocks` in line with `wanted`.
void bring_in_line(const Document& document, const SuggestedMarks& marks, BlockNumbers blocks,
                   std::vector<Annotation> wanted, Edit& edit) {
    const auto suggested = suggested_in(document, blocks.first, blocks.second);
    SpeakerIds left;
    if (!suggested.empty()) {
        text::heap_sort(wanted, [](const Annotation& one, const Annotation& other) { return one.id < other.id; });
        const auto removed = not_wanted(document, wanted, suggested);
        left = left_with_nothing(document, marks, wanted, removed);
        for (const Annotation* const each : removed)
            edit.changes.emplace_back(annotation::RemoveAnnotation{each->id});
    }
    for (Annotation& mark : wanted) {
        const Annotation* const now = document.annotation(mark.id);
        if (now == nullptr || *now != mark) edit.changes.emplace_back(annotation::PutAnnotation{std::move(mark)});
    }
    for (const annotation::SpeakerId& id : left)
        edit.changes.emplace_back(annotation::RemoveSpeaker{id});
}

void add_marks(const SuggestedMarks& marks, std::size_t index, std::vector<Annotation>& wanted) {
    auto of_block = marks.of_block(index);
    wanted.insert(wanted.end(), std::make_move_iterator(of_block.begin()), std::make_move_iterator(of_block.end()));
}

/// Suggestions of `blocks`, for which those from `read` are read.
Edit suggest_in(const Document& document, BlockNumbers blocks, BlockNumbers read, const Passes& passes) {
    Findings findings;
    Reader reader(document, passes, findings);
    for (std::size_t number = read.first; number < read.second; ++number)
        reader.read(number);
    reader.join().finish();
    for (std::size_t index = 0; index < findings.blocks.size(); ++index)
        reader.judge(index);
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

Language language_in(const article::Article& article) {
    const auto tagged = language_tagged(article.metadata.language.value_or(""));
    return tagged ? *tagged : language_of(article.text.bytes());
}

Passes all_passes() {
    return {.attributions = attributions_in,
            .certainty = certainty_of,
            .checkworthiness = worth_of,
            .quotations = continue_quotations,
            .vias = find_vias,
            .speakers = find_speakers,
            .own_claims = own_voice};
}

void tell_lines(article::Article& article) {
    const auto kinds = line_roles(article.text, article.blocks);
    for (std::size_t at = 0; at < kinds.size(); ++at)
        article.blocks[at].kind = kinds[at];
    article::Metadata named = article::metadata_of(article.text, article.blocks);
    article.metadata.title = std::move(named.title);
    article.metadata.byline = std::move(named.byline);
}

text::Steps suggest(const Document* document, std::vector<Edit>* edits, Passes passes) {
    constexpr std::size_t changes_at_once = 256;
    const std::size_t count = document->article().blocks.size();
    const auto share = [count](std::size_t done) { return static_cast<float>(done) / static_cast<float>(count); };
    Findings findings;
    Reader reader(*document, passes, findings);
    for (std::size_t number = 0; number < count; ++number) {
        co_yield 0.5F * share(number);
        reader.read(number);
    }
    co_yield 0.5F;
    for (auto joining = reader.join(); joining.step();)
        co_yield 0.5F + 0.1F * joining.done();
    for (std::size_t index = 0; index < findings.blocks.size(); ++index) {
        co_yield 0.6F + 0.2F * share(findings.found[index].number);
        reader.judge(index);
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
