// Suggesting again: an Edit, and with it in one step what is suggested otherwise because of it. Rests on suggest.
#pragma once

#include "annotation/document.h"
#include "annotation/edit.h"

namespace sayso::app {

/// `edit` with the changes to suggestions that come of it in `around`: of sentences put right, of a line that belongs
/// to the article or not. An edit that does not fit comes back as it is. Costs a copy of the document beside what
/// suggest::suggest_again does.
annotation::Edit with_suggestions(const annotation::Document& document, annotation::Edit edit,
                                  text::CodePointRange around);

}  // namespace sayso::app
