#include "suggest/suggested_marks.h"

#include <algorithm>
#include <utility>

#include "suggest/reasons.h"
#include "text/heap_sort.h"
#include "text/utf8.h"

namespace sayso::suggest {

namespace {

using annotation::Annotation;
using annotation::AnnotationId;
using annotation::AnnotationKind;
using annotation::Spans;
using annotation::SpeakerId;
using annotation::Status;

/// From these on, what is said is worth a look, and worth one before others.
constexpr float low_from = 0.25F;
constexpr float high_from = 0.5F;

annotation::Checkworthy checkworthy_of(float worth) {
    if (worth >= high_from) return annotation::Checkworthy::high;
    return worth >= low_from ? annotation::Checkworthy::low : annotation::Checkworthy::no;
}

/// FNV-1a (G. Fowler, L. Noll, K.-P. Vo), 64 bits.
class Hash {
  public:
    void add(std::string_view bytes) {
        for (const char byte : bytes)
            add_byte(static_cast<unsigned char>(byte));
    }
    void add(std::uint32_t number) {
        for (unsigned shift = 0; shift < 32; shift += 8)
            add_byte(static_cast<unsigned char>(number >> shift));
    }
    /// Mixed once more, so that each digit of an id hangs on all that was added (the finaliser of MurmurHash3, A.
    /// Appleby).
    [[nodiscard]] std::uint64_t value() const {
        std::uint64_t mixed = hash_;
        mixed = (mixed ^ (mixed >> 33)) * 0xff51afd7ed558ccdULL;
        mixed = (mixed ^ (mixed >> 33)) * 0xc4ceb9fe1a85ec53ULL;
        return mixed ^ (mixed >> 33);
    }

  private:
    void add_byte(unsigned char byte) { hash_ = (hash_ ^ byte) * 0x100000001b3ULL; }
    std::uint64_t hash_ = 0xcbf29ce484222325ULL;
};

/// In hundredths, which files spell in few digits, and alike on every machine.
double rounded(float score) {
    return static_cast<int>(std::clamp(score, 0.0F, 1.0F) * 100 + 0.5F) / 100.0;
}

annotation::Origin by_rule(std::string_view name, std::optional<double> score, std::string why) {
    return {.kind = annotation::OriginKind::rule,
            .name = std::string(name),
            .score = score,
            .why = std::move(why),
            .unknown = {}};
}

Annotation suggestion(AnnotationId id, AnnotationKind kind, Spans spans, annotation::Origin origin) {
    Annotation made{.id = std::move(id), .kind = kind, .status = Status::suggested, .spans = std::move(spans)};
    made.origin = std::move(origin);
    return made;
}

std::uint32_t length_of(const Spans& spans) {
    std::uint32_t length = 0;
    for (const annotation::Span span : spans.all())
        length += span.range().length();
    return length;
}

/// How many code points two have in common.
std::uint32_t shared_by(const Spans& one, const Spans& other) {
    std::uint32_t shared = 0;
    const auto these = one.all();
    const auto those = other.all();
    for (std::size_t i = 0, j = 0; i < these.size() && j < those.size();) {
        const auto begin = std::max(these[i].begin(), those[j].begin());
        const auto end = std::min(these[i].end(), those[j].end());
        if (begin < end) shared += end - begin;
        these[i].end() < those[j].end() ? ++i : ++j;
    }
    return shared;
}

/// How worth checking the sentence is that `place` of the text stands in. O(log n).
std::optional<float> worth_at(const ReadBlock& block, const BlockFindings& found, text::ByteOffset place) {
    const text::ByteOffset in_block = place - block.range.begin.value;
    const auto after = std::ranges::upper_bound(block.sentences, in_block, {}, &text::ByteRange::begin);
    const auto count = static_cast<std::size_t>(after - block.sentences.begin());
    if (count == 0 || count > found.checkworthiness.size()) return std::nullopt;
    return found.checkworthiness[count - 1];
}

/// Each id once, the first of each.
void keep_first_of_each(std::vector<Annotation>& marks) {
    std::vector<std::size_t> order(marks.size());
    for (std::size_t at = 0; at < order.size(); ++at)
        order[at] = at;
    text::heap_sort(order, [&](std::size_t one, std::size_t other) {
        const auto ids = marks[one].id <=> marks[other].id;
        return ids != 0 ? ids < 0 : one < other;
    });
    std::vector<bool> is_second(marks.size());
    for (std::size_t at = 1; at < order.size(); ++at)
        is_second[order[at]] = marks[order[at]].id == marks[order[at - 1]].id;
    std::size_t kept = 0;
    for (std::size_t at = 0; at < marks.size(); ++at) {
        if (is_second[at]) continue;
        if (kept != at) marks[kept] = std::move(marks[at]);
        ++kept;
    }
    marks.erase(marks.begin() + static_cast<std::ptrdiff_t>(kept), marks.end());
}

}  // namespace

bool is_untouched(const Annotation& annotation) {
    return annotation.status == Status::suggested && annotation.origin &&
           annotation.origin->kind == annotation::OriginKind::rule && annotation.modified.empty();
}

AnnotationId id_of_suggestion(const article::ArticleText& text, AnnotationKind kind, const Spans& spans) {
    Hash hash;
    hash.add(text.sha256());
    hash.add(annotation::name_of(kind));
    for (const annotation::Span span : spans.all()) {
        hash.add(span.begin().value);
        hash.add(span.end().value);
    }
    return {annotation::make_id('a', hash.value())};
}

SpeakerId id_of_suggestion(const article::ArticleText& text, std::string_view speaker_name) {
    Hash hash;
    hash.add(text.sha256());
    hash.add("registry ");
    hash.add(speaker_name);
    return {annotation::make_id('s', hash.value())};
}

SuggestedMarks::SuggestedMarks(const annotation::Document& document, const Findings& findings)
    : document_(document), findings_(findings) {
    speaker_ids_.reserve(findings.speakers.speakers.size());
    for (const FoundSpeaker& found : findings.speakers.speakers)
        speaker_ids_.push_back(registered(found));
    claims_.reserve(findings.attributions.size());
    for (const Attribution& attribution : findings.attributions) {
        const auto spans = spans_of(attribution.content);
        claims_.push_back(spans ? standing(AnnotationKind::claim, *spans) : std::nullopt);
        if (claims_.back() && claims_.back()->to_be_made && said_already(*spans)) claims_.back().reset();
    }
}

SpeakerId SuggestedMarks::registered(const FoundSpeaker& found) {
    SpeakerId id = id_of_suggestion(document_.article().text, found.name);
    if (document_.speaker(id) != nullptr) return id;
    for (const annotation::Speaker& speaker : document_.speakers()) {
        const auto& aliases = speaker.aliases;
        if (speaker.name == found.name || std::ranges::find(aliases, found.name) != aliases.end()) return speaker.id;
    }
    // Two of one name are one.
    const auto at =
        std::ranges::lower_bound(by_id_, id, {}, [&](std::size_t index) { return new_speakers_[index].id; });
    if (at != by_id_.end() && new_speakers_[*at].id == id) return id;
    by_id_.insert(at, new_speakers_.size());
    annotation::Speaker speaker{.id = id, .name = found.name, .kind = std::string(found.kind), .role = found.role};
    speaker.aliases = found.aliases;
    new_speakers_.push_back(std::move(speaker));
    return id;
}

bool SuggestedMarks::has_speaker(const SpeakerId& id) const {
    return std::ranges::find(speaker_ids_, id) != speaker_ids_.end();
}

void SuggestedMarks::leave_missing_claims(std::size_t first, std::size_t end) {
    for (std::size_t index = first; index < end; ++index) {
        auto& stands = claims_[index];
        if (stands && document_.annotation(stands->id) == nullptr) stands.reset();
    }
}

std::optional<Spans> SuggestedMarks::spans_of(std::span<const text::ByteRange> ranges) const {
    std::vector<annotation::Span> spans;
    for (const text::ByteRange range : ranges) {
        const text::CodePointRange words = document_.article().text.code_point_range(range);
        if (const auto span = annotation::Span::between(words.begin, words.end)) spans.push_back(*span);
    }
    return Spans::joining(std::move(spans));
}

std::optional<SuggestedMarks::Standing> SuggestedMarks::standing(AnnotationKind kind, const Spans& spans) const {
    Standing made{.id = id_of_suggestion(document_.article().text, kind, spans), .to_be_made = true};
    if (document_.annotation_count(kind) == 0) return made;
    if (const Annotation* const known = document_.annotation(made.id)) {
        if (known->kind != kind || known->status == Status::rejected) return std::nullopt;
        made.to_be_made = is_untouched(*known);
        return made;
    }
    std::optional<AnnotationId> same;
    document_.each_touching(spans.first().range(), [&](const Annotation& each) {
        if (each.kind == kind && each.status == Status::accepted && each.spans == spans) same = each.id;
    });
    if (same) return Standing{.id = *std::move(same), .to_be_made = false};
    return made;
}

bool SuggestedMarks::said_already(const Spans& spans) const {
    if (document_.annotation_count(AnnotationKind::claim) == 0) return false;
    bool said = false;
    document_.each_touching(spans.extent(), [&](const Annotation& each) {
        if (each.kind != AnnotationKind::claim || each.status != Status::accepted) return;
        const std::uint32_t shared = shared_by(spans, each.spans);
        said = said || 4 * shared >= length_of(spans) + length_of(each.spans);
    });
    return said;
}

std::optional<AnnotationId> SuggestedMarks::around(std::size_t inner, const ReadBlock& block) const {
    constexpr std::size_t looked_at = 16;
    const Attribution& attribution = findings_.attributions[inner];
    if (!attribution.cue) return std::nullopt;
    for (std::size_t back = 1; back <= std::min(looked_at, inner); ++back) {
        const std::size_t at = inner - back;
        const std::vector<text::ByteRange>& content = findings_.attributions[at].content;
        if (content.front().begin < block.range.begin) break;
        const auto holds = [&](text::ByteRange words) {
            return std::ranges::any_of(content, [&](text::ByteRange range) { return range.contains(words); });
        };
        if (claims_[at] && holds(*attribution.cue) && std::ranges::all_of(attribution.content, holds) &&
            claims_[at]->id != claims_[inner]->id)
            return claims_[at]->id;
    }
    return std::nullopt;
}

std::optional<AnnotationId> SuggestedMarks::put_mention(const Spans& spans, const Resolved* resolved, double score,
                                                        Marks& marks) const {
    auto stands = standing(AnnotationKind::speaker, spans);
    if (!stands) return std::nullopt;
    if (!stands->to_be_made) return std::move(stands->id);
    const bool known = resolved != nullptr;
    Annotation mention =
        suggestion(stands->id, AnnotationKind::speaker, spans,
                   known ? by_rule(name_of(resolved->rule), rounded(resolved->score),
                                   why_a_mention(resolved->rule, findings_.speakers.speakers[resolved->speaker].name))
                         : by_rule("source", score, why_a_mention()));
    if (known) mention.speaker = annotation::Answer<SpeakerId>::of(speaker_ids_[resolved->speaker]);
    marks.push_back(std::move(mention));
    return std::move(stands->id);
}

void SuggestedMarks::put_claim(std::size_t index, const BlockFindings& found, const ReadBlock& block,
                               Marks& marks) const {
    const auto& stands = claims_[index];
    if (!stands || !stands->to_be_made) return;
    const Attribution& attribution = findings_.attributions[index];
    const FoundSpeakers& who = findings_.speakers;
    const std::string_view text = document_.article().text.bytes();
    const double score = rounded(attribution.score);
    Annotation claim =
        suggestion(stands->id, AnnotationKind::claim, *spans_of(attribution.content),
                   by_rule(name_of(attribution.rule), score,
                           why_a_claim(attribution.rule, attribution.cue ? text::slice(text, *attribution.cue) : "")));
    annotation::ClaimFields& fields = claim.claim;
    fields.quotation = attribution.quotation;
    fields.certainty = attribution.certainty;

    const Resolved* const resolved =
        index < who.speaker_of.size() && who.speaker_of[index] ? &*who.speaker_of[index] : nullptr;
    const auto source = spans_of(attribution.source);
    if (source) fields.source = put_mention(*source, resolved, score, marks);
    if (resolved != nullptr) {
        claim.speaker = annotation::Answer<SpeakerId>::of(speaker_ids_[resolved->speaker]);
        // A mention that a person answered for knows better.
        const Annotation* const mention = fields.source ? document_.annotation(*fields.source) : nullptr;
        if (mention != nullptr && mention->status == Status::accepted) claim.speaker = mention->speaker;
    } else if (!source && attribution.cue) {
        claim.speaker = annotation::Answer<SpeakerId>::nothing();
    }

    using Cue = annotation::Answer<AnnotationId>;
    if (const auto cue = attribution.cue ? spans_of({&*attribution.cue, 1}) : std::nullopt) {
        if (auto stands_as = standing(AnnotationKind::cue, *cue)) {
            fields.cue = Cue::of(stands_as->id);
            if (stands_as->to_be_made)
                marks.push_back(suggestion(stands_as->id, AnnotationKind::cue, *cue,
                                           by_rule(name_of(attribution.rule), score, why_a_cue())));
        }
    } else if (attribution.rule != AttributionRule::quotation_alone) {
        fields.cue = Cue::nothing();
    }

    for (std::size_t at = 0; at < attribution.via.size(); ++at) {
        const auto via = spans_of({&attribution.via[at], 1});
        if (!via) continue;
        const bool known = index < who.via_of.size() && at < who.via_of[index].size();
        auto id = put_mention(*via, known ? &who.via_of[index][at] : nullptr, score, marks);
        // One who says it does not pass it on, nor twice.
        if (id && id != fields.source && std::ranges::find(fields.via, *id) == fields.via.end())
            fields.via.push_back(*std::move(id));
    }

    fields.within = around(index, block);

    if (const auto worth = worth_at(block, found, attribution.content.front().begin)) {
        fields.checkworthy = checkworthy_of(*worth);
    }
    marks.push_back(std::move(claim));
}

void SuggestedMarks::put_sentences(const ReadBlock& block, const BlockFindings& found, Marks& marks) const {
    const article::ArticleText& text = document_.article().text;
    const std::string_view words = text::slice(text.bytes(), block.range);
    text::ByteOffset counted;
    text::CodePointOffset counted_to = document_.article().blocks[found.number].range.begin;
    const auto code_point = [&](text::ByteOffset place) {
        counted_to =
            counted_to + static_cast<std::uint32_t>(text::count_code_points(text::slice(words, {counted, place})));
        counted = place;
        return counted_to;
    };
    for (std::size_t at = 0; at < block.sentences.size(); ++at) {
        const text::CodePointOffset begin = code_point(block.sentences[at].begin);
        const auto span = annotation::Span::between(begin, code_point(block.sentences[at].end));
        if (!span) continue;
        const Spans spans(*span);
        const std::optional<float> worth = at < found.checkworthiness.size() ? found.checkworthiness[at] : std::nullopt;
        if (auto stands = standing(AnnotationKind::sentence, spans); stands && stands->to_be_made) {
            Annotation sentence = suggestion(std::move(stands->id), AnnotationKind::sentence, spans,
                                             by_rule(sentence_rule, std::nullopt, why_a_sentence()));
            if (worth) sentence.checkworthiness = rounded(*worth);
            marks.push_back(std::move(sentence));
        }
        if (std::ranges::binary_search(found.own_voice, at)) put_own_claim(spans, worth.value_or(0), marks);
    }
}

void SuggestedMarks::put_own_claim(const Spans& spans, float worth, Marks& marks) const {
    auto stands = standing(AnnotationKind::claim, spans);
    if (!stands || !stands->to_be_made || said_already(spans)) return;
    Annotation claim = suggestion(std::move(stands->id), AnnotationKind::claim, spans,
                                  by_rule(own_voice_rule, rounded(worth), why_own_voice()));
    claim.claim.quotation = annotation::Quotation::none;
    claim.claim.certainty = annotation::Certainty::asserted;
    claim.claim.checkworthy = checkworthy_of(worth);
    marks.push_back(std::move(claim));
}

std::vector<Annotation> SuggestedMarks::of_block(std::size_t index) const {
    const ReadBlock& block = findings_.blocks[index];
    const BlockFindings& found = findings_.found[index];
    Marks marks;
    for (std::size_t at = 0; at < found.attribution_count; ++at)
        put_claim(found.first_attribution + at, found, block, marks);
    put_sentences(block, found, marks);
    keep_first_of_each(marks);
    return marks;
}

}  // namespace sayso::suggest
