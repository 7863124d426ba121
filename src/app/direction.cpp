#include "app/direction.h"

namespace sayso::app {

bool reads_right_to_left(const Workspace& workspace) {
    return workspace.language().right_to_left();
}

}  // namespace sayso::app
