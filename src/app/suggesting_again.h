// Suggesting again: an Edit, and with it in one step what is suggested otherwise because of it. Rests on suggest.
#pragma once

#include "annotation/edit.h"
#include "app/workspace.h"
#include "suggest/suggestions.h"

namespace sayso::app {

/// `edit` with the changes to suggestions that come of it in `around`: of sentences put right, of a line that belongs
/// to the article or not. An edit that does not fit comes back as it is, and so does
/// one to a document in which nothing is suggested. Costs a copy of the document beside what
/// suggest::suggest_again does.
annotation::Edit with_suggestions(const Workspace& workspace, annotation::Edit edit, text::CodePointRange around);

/// The passes that find what is to be suggested.
suggest::Passes passes_for(ToSuggest what);

}  // namespace sayso::app
