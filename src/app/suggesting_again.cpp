#include "app/suggesting_again.h"

#include <iterator>

namespace sayso::app {

suggest::Passes passes_for(ToSuggest to_suggest) {
    return to_suggest == ToSuggest::everything ? suggest::all_passes() : suggest::Passes{};
}

annotation::Edit with_suggestions(const annotation::Document& document, annotation::Edit edit,
                                  text::CodePointRange around, ToSuggest to_suggest) {
    annotation::Document changed = document;
    if (!annotation::apply(changed, edit)) return edit;
    annotation::Edit more = suggest::suggest_again(changed, around, passes_for(to_suggest));
    edit.changes.insert(edit.changes.end(), std::make_move_iterator(more.changes.begin()),
                        std::make_move_iterator(more.changes.end()));
    return edit;
}

}  // namespace sayso::app
