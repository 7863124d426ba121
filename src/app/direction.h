// Direction: from which side the interface is read.
#pragma once

#include "app/workspace.h"

namespace sayso::app {

/// Whether the app speaks a language that is written from right to left: then the screen is laid out so, too.
bool reads_right_to_left(const Workspace& workspace);

}  // namespace sayso::app
