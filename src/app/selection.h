// Selection: what a person has selected in the text, before it becomes an annotation. Counted in code points.
#pragma once

#include <vector>

#include "annotation/span.h"
#include "text/offsets.h"

namespace sayso::app {

/// A stretch with a direction: it was begun at `anchor`, and the caret stands at `caret`. Empty where they meet.
struct Selection {
    text::CodePointOffset anchor;
    text::CodePointOffset caret;
    /// Stretches selected before and kept (Ctrl and a drag): with the stretch they become one annotation with several
    /// spans.
    std::vector<annotation::Span> kept;

    bool operator==(const Selection&) const = default;
    [[nodiscard]] bool empty() const { return anchor == caret && kept.empty(); }
    [[nodiscard]] text::CodePointRange range() const {
        return anchor <= caret ? text::CodePointRange{anchor, caret} : text::CodePointRange{caret, anchor};
    }
};

/// What a drag, a double click or a key moves by.
enum class Unit { character, word, sentence, block };

}  // namespace sayso::app
