#include "ui/least_score.h"

#include <string>

#include "app/reviewing.h"
#include "ui/form.h"
#include "ui/panel_memory.h"

namespace sayso::ui {

void draw_least_score(Frame& frame, Column& column) {
    const int now = app::least_score(frame.workspace);
    const std::string left =
        frame.counted(Phrase::suggestions_counted, frame.panels.overview.suggested_claims().size());
    const std::string said =
        now == 0 ? frame.say(Phrase::however_sure, {left})
                 : frame.say(Phrase::at_least_as_sure, {frame.say(Phrase::per_cent, {frame.number(now)}), left});
    // Told by the slider, of which it is a part.
    const layout::TextStyle style = frame.style(13);
    column.skip(frame.text.wrapped(*ImGui::GetWindowDrawList(), {column.left, column.top}, column.width,
                                   line_height(style), said, style, frame.theme.soft) +
                frame.px(4));
    const auto moved =
        slider(frame, "least score", column.take(control_height(frame)), frame.say(Phrase::how_sure_suggestions), said,
               {.now = now, .most = app::highest_least_score, .step = app::score_step});
    if (moved) ask(frame, [to = *moved](app::Workspace& workspace) { app::set_least_score(workspace, to); });
    column.skip(frame.px(8));
}

}  // namespace sayso::ui
