#include "app/suggesting_again.h"

#include <iterator>

#include "suggest/suggestions.h"

namespace sayso::app {

annotation::Edit with_suggestions(const annotation::Document& document, annotation::Edit edit,
                                  text::CodePointRange around) {
    annotation::Document changed = document;
    if (!annotation::apply(changed, edit)) return edit;
    annotation::Edit more = suggest::suggest_again(changed, around);
    edit.changes.insert(edit.changes.end(), std::make_move_iterator(more.changes.begin()),
                        std::make_move_iterator(more.changes.end()));
    return edit;
}

}  // namespace sayso::app
