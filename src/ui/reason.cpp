#include "ui/reason.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "ui/passages.h"

namespace sayso::ui {

namespace {

using annotation::Annotation;
using annotation::AnnotationKind;
using annotation::Document;
using language::Phrase;

/// What a rule's phrase names.
enum class Names { nothing, cue, speaker };

struct Reason {
    AnnotationKind kind;
    std::string_view rule;
    Phrase words;
    Names names = Names::nothing;
    /// Where there is nothing to name.
    Phrase otherwise = words;
};

constexpr std::array reasons = {
    Reason{AnnotationKind::sentence, "sentence", Phrase::why_sentence},
    Reason{AnnotationKind::claim, "own-voice", Phrase::why_own_voice},
    Reason{AnnotationKind::claim, "learned", Phrase::why_learned, Names::cue, Phrase::why_learned_alone},
    Reason{AnnotationKind::claim, "quotation-cue", Phrase::why_quotation_cue, Names::cue, Phrase::why_quotation_alone},
    Reason{AnnotationKind::claim, "quotation-alone", Phrase::why_quotation_alone},
    Reason{AnnotationKind::claim, "table", Phrase::why_table, Names::cue, Phrase::why_learned_alone},
    Reason{AnnotationKind::claim, "subjunctive", Phrase::why_subjunctive},
    Reason{AnnotationKind::claim, "turn", Phrase::why_turn},
    Reason{AnnotationKind::cue, "learned", Phrase::why_cue},
    Reason{AnnotationKind::cue, "quotation-cue", Phrase::why_cue},
    Reason{AnnotationKind::cue, "table", Phrase::why_cue},
    Reason{AnnotationKind::speaker, "full-name", Phrase::why_full_name},
    Reason{AnnotationKind::speaker, "part-of-name", Phrase::why_part_of_name, Names::speaker, Phrase::why_full_name},
    Reason{AnnotationKind::speaker, "acronym", Phrase::why_acronym, Names::speaker, Phrase::why_full_name},
    Reason{AnnotationKind::speaker, "metonym", Phrase::why_metonym, Names::speaker, Phrase::why_source},
    Reason{AnnotationKind::speaker, "role", Phrase::why_role, Names::speaker, Phrase::why_source},
    Reason{AnnotationKind::speaker, "pronoun", Phrase::why_pronoun, Names::speaker, Phrase::why_source},
    Reason{AnnotationKind::speaker, "source", Phrase::why_source},
};

const Reason* reason_for(const Annotation& annotation) {
    if (!annotation.origin || annotation.origin->kind != annotation::OriginKind::rule) return nullptr;
    const auto* const found = std::ranges::find_if(reasons, [&](const Reason& reason) {
        return reason.kind == annotation.kind && reason.rule == annotation.origin->name;
    });
    return found == reasons.end() ? nullptr : found;
}

std::string named_by(const Document& document, const Annotation& annotation, Names names) {
    constexpr std::size_t most = 60;
    if (names == Names::cue && annotation.claim.cue.value()) {
        const Annotation* const cue = document.annotation(*annotation.claim.cue.value());
        if (cue != nullptr) return words_of(document, *cue, most);
    }
    if (names == Names::speaker && annotation.speaker.value()) {
        const annotation::Speaker* const speaker = document.speaker(*annotation.speaker.value());
        if (speaker != nullptr) return speaker->name;
    }
    return {};
}

}  // namespace

bool is_known_rule(const Annotation& annotation) {
    return reason_for(annotation) != nullptr;
}

std::string reason_of(const language::Language& language, const Document& document, const Annotation& annotation) {
    const Reason* const reason = reason_for(annotation);
    if (reason == nullptr) {
        if (!annotation.origin || annotation.origin->why.empty()) return {};
        return annotation.origin->why + (annotation.origin->why.ends_with('.') ? "" : ".");
    }
    const std::string named = named_by(document, annotation, reason->names);
    if (reason->names == Names::nothing || named.empty()) return std::string(language.say(reason->otherwise));
    return language.say(reason->words, {named});
}

}  // namespace sayso::ui
