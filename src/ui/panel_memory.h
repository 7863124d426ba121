// PanelMemory: what the panels keep from frame to frame: numbers counted from the document, and what is open or half
// done.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "app/chooser.h"
#include "app/host.h"
#include "ui/overview.h"
#include "ui/requests.h"
#include "ui/sentence_worth.h"

namespace sayso::ui {

/// Which claims the list shows.
enum class ClaimFilter { all, unfinished, suggested };

/// How high the content of a dialog was when it was drawn last, and in which of ImGui's frames.
struct DialogContent {
    std::string_view key;
    float height = 0;
    int frame = -1;
};

/// Where the chooser may lie, from top to bottom, in device pixels: found when its question was put, in a window so
/// high.
struct ChooserRoom {
    app::ChooserPurpose purpose;
    float window_height;
    float top;
    float bottom;
};

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
    /// Kept while a question is open, so that its sheet stays where it is while answers come and go.
    std::optional<ChooserRoom> chooser_room;
    /// Of each dialog that was open.
    std::vector<DialogContent> dialogs;
};

}  // namespace sayso::ui
