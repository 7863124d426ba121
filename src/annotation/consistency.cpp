// The rules, one a function. Messages quote the words of the article: a person does not know ids.
#include "annotation/consistency.h"

#include <string>
#include <utility>
#include <vector>

namespace sayso::annotation {

namespace {

std::string quoted(std::string_view words) {
    return "\u201C" + std::string(words) + "\u201D";
}

/// The annotation in words, for a person who does not know ids: sentence “Harbour city delays…” (a1).
std::string described(const article::ArticleText& text, const Annotation& annotation) {
    constexpr std::uint32_t longest = 40;
    const text::CodePointRange place = annotation.spans.first().range();
    std::string words;
    if (place.length() <= longest) {
        words = text.slice(place);
    } else {
        words = std::string(text.slice({place.begin, place.begin + longest})) + "\u2026";
    }
    return std::string(name_of(annotation.kind)) + " " + quoted(words) + " (" + annotation.id.value + ")";
}

bool has_claim_fields(const Annotation& annotation) {
    return annotation.claim != ClaimFields{};
}

/// What is wrong with one annotation that `claim` names.
std::optional<EditRefusal> fault_of_link(const Document& document, const Annotation& claim, const AnnotationId& named,
                                         AnnotationKind wanted, std::string_view as_what) {
    const Annotation* const target = document.annotation(named);
    if (target != nullptr && target->kind == wanted) return std::nullopt;
    std::string message = "The " + described(document.article().text, claim) + " names " + quoted(named.value) +
                          " as its " + std::string(as_what) + ", ";
    if (target == nullptr) {
        message += "but no annotation has that id. Unlink the two, or keep both.";
    } else {
        message += "which must be a " + std::string(name_of(wanted)) + ", but is a " +
                   std::string(name_of(target->kind)) + ". Unlink the two first.";
    }
    return EditRefusal{std::move(message)};
}

}  // namespace

std::optional<EditRefusal> fault_alone(const article::ArticleText& text, const Annotation& annotation) {
    if (annotation.id.empty()) return EditRefusal{"An annotation needs an id that is not empty."};
    const auto refusal = [&](const std::string& what) {
        return EditRefusal{"The " + described(text, annotation) + " " + what};
    };
    if (annotation.spans.last().end() > text.size()) {
        return refusal("ends at " + std::to_string(annotation.spans.last().end().value) +
                       ", past the end of the text at " + std::to_string(text.size().value) + ".");
    }
    const AnnotationKind kind = annotation.kind;
    if (annotation.speaker.answered() && kind != AnnotationKind::speaker && kind != AnnotationKind::claim) {
        return refusal("cannot name a speaker: only a mention or a claim does.");
    }
    if (kind != AnnotationKind::claim && has_claim_fields(annotation)) {
        return refusal(
            "cannot have a quotation, source, cue, via, within, certainty, checkworthy or verdict: only a claim has.");
    }
    if (annotation.checkworthiness) {
        if (kind != AnnotationKind::sentence) return refusal("cannot have a checkworthiness: only a sentence has.");
        // Written so that what is not a number is refused too.
        if (!(*annotation.checkworthiness >= 0 && *annotation.checkworthiness <= 1)) {
            return refusal("has a checkworthiness that is not from 0 to 1.");
        }
    }
    return std::nullopt;
}

std::optional<EditRefusal> fault_of_blocks(const article::ArticleText& text, std::span<const article::Block> blocks) {
    text::CodePointOffset free_from;
    for (const article::Block& block : blocks) {
        const auto refusal = [&](const char* what) {
            return EditRefusal{"The " + std::string(name_of(block.kind)) + " block from " +
                               std::to_string(block.range.begin.value) + " to " +
                               std::to_string(block.range.end.value) + what};
        };
        if (block.range.begin >= block.range.end) return refusal(" is empty.");
        if (block.range.begin < free_from) return refusal(" starts before the end of the one above it.");
        if (block.range.end > text.size()) return refusal(" ends past the end of the text.");
        free_from = block.range.end;
    }
    return std::nullopt;
}

std::optional<EditRefusal> fault_of_links(const Document& document, const Annotation& annotation) {
    const auto refusal = [&](const std::string& what) {
        return EditRefusal{"The " + described(document.article().text, annotation) + " " + what};
    };
    if (const auto& speaker = annotation.speaker.value(); speaker && document.speaker(*speaker) == nullptr) {
        return refusal("names the speaker " + quoted(speaker->value) + ", who is not in the list of speakers.");
    }
    const auto label_kind = label_kind_for(annotation.kind);
    for (const LabelId& label : annotation.labels) {
        if (!label_kind) return refusal("cannot have labels.");
        if (document.tagset().find(*label_kind, label) == nullptr) {
            return refusal("has the label " + quoted(label.value) + ", which is not in the list of " +
                           std::string(name_of(*label_kind)) + " labels.");
        }
    }
    const ClaimFields& claim = annotation.claim;
    const auto link_fault = [&](const AnnotationId& named, AnnotationKind wanted, std::string_view as_what) {
        return fault_of_link(document, annotation, named, wanted, as_what);
    };
    std::optional<EditRefusal> fault;
    if (claim.source) fault = link_fault(*claim.source, AnnotationKind::speaker, "source");
    if (!fault && claim.cue.value()) fault = link_fault(*claim.cue.value(), AnnotationKind::cue, "cue");
    for (const AnnotationId& via : claim.via) {
        if (!fault) fault = link_fault(via, AnnotationKind::speaker, "via");
    }
    if (!fault && claim.within) fault = link_fault(*claim.within, AnnotationKind::claim, "surrounding claim");
    return fault;
}

std::optional<EditRefusal> fault_if_absent(const Document& document, const SpeakerId& id) {
    const auto referring = document.annotations_of(id);
    if (referring.empty() || document.speaker(id) != nullptr) return std::nullopt;
    return EditRefusal{"The speaker " + quoted(id.value) + " cannot be removed: " + std::to_string(referring.size()) +
                       " annotation(s) still name it, such as the " +
                       described(document.article().text, *document.annotation(referring.front())) + "."};
}

std::optional<EditRefusal> fault_if_absent(const Document& document, LabelKind kind, const LabelId& id) {
    const std::size_t count = document.count_of(kind, id);
    if (count == 0 || document.tagset().find(kind, id) != nullptr) return std::nullopt;
    return EditRefusal{"The " + std::string(name_of(kind)) + " label " + quoted(id.value) +
                       " cannot be removed: " + std::to_string(count) + " annotation(s) still have it."};
}

std::optional<EditRefusal> NestingCheck::fault_of(const Annotation& claim) {
    std::set<const Annotation*> path;
    for (const Annotation* place = &claim; place != nullptr && !sound_.contains(place);) {
        if (!path.insert(place).second) {
            return EditRefusal{"The " + described(document_.article().text, *place) + " would be within itself."};
        }
        place = place->claim.within ? document_.annotation(*place->claim.within) : nullptr;
    }
    sound_.merge(path);
    return std::nullopt;
}

}  // namespace sayso::annotation
