#include "app/suggesting_again.h"

#include <iterator>

#include "annotation/document.h"
#include "suggest/suggested_marks.h"
#include "suggest/suggestions.h"

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

Suggest wanted_suggestions(const Workspace& workspace) {
    return workspace.setting("suggest") == "sentences" || workspace.to_suggest() == ToSuggest::sentences
               ? Suggest::sentences
               : Suggest::all;
}

annotation::Edit with_suggestions(const Workspace& workspace, annotation::Edit edit, text::CodePointRange around) {
    const annotation::Document& document = *workspace.document();
    if (!has_suggestions(document)) return edit;
    annotation::Document changed = document;
    if (!annotation::apply(changed, edit)) return edit;
    const bool all = wanted_suggestions(workspace) == Suggest::all;
    annotation::Edit more = suggest::suggest_again(changed, around, all ? suggest::all_passes() : suggest::Passes{});
    edit.changes.insert(edit.changes.end(), std::make_move_iterator(more.changes.begin()),
                        std::make_move_iterator(more.changes.end()));
    return edit;
}

}  // namespace sayso::app
