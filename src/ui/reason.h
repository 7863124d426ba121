// Why a mark is suggested, in the reader's language. Files speak English; what the rules of the app itself say is known
// by their names. Rests on document and language.
#pragma once

#include <string>

#include "annotation/document.h"
#include "language/language.h"

namespace sayso::ui {

/// A sentence; of a rule that is not known, what the file says; empty where that is nothing.
std::string reason_of(const language::Language& language, const annotation::Document& document,
                      const annotation::Annotation& annotation);

/// Whether its rule is one of the app's own.
bool is_known_rule(const annotation::Annotation& annotation);

}  // namespace sayso::ui
