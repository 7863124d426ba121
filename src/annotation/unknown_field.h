// UnknownField, which every value that stands in the file can have, under this floor's name.
// The type is the article's, whose blocks can have one too.
#pragma once

#include "article/unknown_field.h"

namespace sayso::annotation {

using article::UnknownField;

}  // namespace sayso::annotation
