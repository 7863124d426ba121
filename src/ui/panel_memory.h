// PanelMemory: what the panels keep from frame to frame: numbers counted from the document, and what is open or half
// done.
#pragma once

#include <optional>

#include "app/host.h"
#include "ui/overview.h"
#include "ui/requests.h"
#include "ui/sentence_worth.h"

namespace sayso::ui {

/// Which claims the list shows.
enum class ClaimFilter { all, unfinished, suggested };

struct PanelMemory {
    Requests requests;
    Overview overview;
    SpeakerPassages passages;
    SentenceEvidence sentence_evidence;
    ClaimFilter claim_filter = ClaimFilter::all;
    /// The article whose removal was asked for once: asked again, it goes.
    std::optional<app::DocumentId> article_to_remove;
    /// The label whose palette of colours is open.
    std::optional<annotation::LabelId> label_to_color;
    /// The answer of the chooser that was brought into view last.
    std::optional<std::size_t> shown_choice;
};

}  // namespace sayso::ui
