// Which views lie over the screen now, from the lowest to the highest; and, everything drawn, what they and the panels
// asked for.
#include "ui/overlay_views.h"
#include "ui/panel_memory.h"
#include "ui/panels.h"

namespace sayso::ui {

void draw_overlays(Frame& frame, const std::optional<Rectangle>& asked_about) {
    const app::Workspace& workspace = frame.workspace;
    const annotation::Document* document = workspace.document();
    if (workspace.find()) draw_find_bar(frame, *workspace.find());
    if (workspace.is_open(app::Panel::articles)) draw_articles(frame);
    if (workspace.is_open(app::Panel::tagset) && document != nullptr) draw_tagset(frame, *document);
    if (workspace.is_open(app::Panel::help)) draw_help(frame);
    if (workspace.is_open(app::Panel::reading)) draw_reading(frame);
    if (workspace.key_question()) draw_key_question(frame, *workspace.key_question());
    if (workspace.rescue_offer()) draw_rescue(frame, *workspace.rescue_offer());
    if (workspace.chooser()) draw_chooser(frame, *workspace.chooser(), asked_about);
    if (!workspace.chooser()) {
        frame.panels.shown_choice.reset();
        frame.panels.chooser_room.reset();
    }
    draw_notices(frame);
    frame.panels.requests.answer(frame);
}

}  // namespace sayso::ui
