#include "app/suggesting_again.h"

#include <iterator>

#include "annotation/document.h"
#include "suggest/suggested_marks.h"

namespace sayso::app {

namespace {

bool has_suggestions(const annotation::Document& document) {
    bool found = false;
    document.each_from({}, [&](const annotation::Annotation& each) {
        found = suggest::is_untouched(each);
        return !found;
    });
    return found;
}

}  // namespace

suggest::Passes passes_for(ToSuggest what) {
    return what == ToSuggest::everything ? suggest::all_passes() : suggest::Passes{};
}

annotation::Edit with_suggestions(const Workspace& workspace, annotation::Edit edit, text::CodePointRange around) {
    const annotation::Document& document = *workspace.document();
    if (!has_suggestions(document)) return edit;
    annotation::Document changed = document;
    if (!annotation::apply(changed, edit)) return edit;
    annotation::Edit more = suggest::suggest_again(changed, around, passes_for(workspace.to_suggest()));
    edit.changes.insert(edit.changes.end(), std::make_move_iterator(more.changes.begin()),
                        std::make_move_iterator(more.changes.end()));
    return edit;
}

}  // namespace sayso::app
