// How sure a suggestion must be to be shown, as a control: dragged, or moved by keys, with how many are left.
#pragma once

#include "ui/widgets.h"

namespace sayso::ui {

/// Takes its room from the column. There is a document.
void draw_least_score(Frame& frame, Column& column);

}  // namespace sayso::ui
