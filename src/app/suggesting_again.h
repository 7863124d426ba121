// Suggesting again: an Edit, and with it in one step what is suggested otherwise because of it. Rests on suggest.
#pragma once

#include "annotation/document.h"
#include "annotation/edit.h"
#include "app/host.h"
#include "suggest/suggestions.h"

namespace sayso::app {

/// The passes that look for it.
suggest::Passes passes_for(ToSuggest to_suggest);

/// `edit` with the changes to suggestions that come of it in `around`: of sentences put right, of a line that belongs
/// to the article or not. An edit that does not fit comes back as it is. Costs a copy of the document beside what
/// suggest::suggest_again does.
annotation::Edit with_suggestions(const annotation::Document& document, annotation::Edit edit,
                                  text::CodePointRange around, ToSuggest to_suggest);

}  // namespace sayso::app
