// Passages: annotations as lines of a list: their words, who says them, and a press that goes there.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "annotation/document.h"
#include "ui/frame.h"
#include "ui/widgets.h"

namespace sayso::ui {

/// The words of an annotation on one line, cut after about `most` bytes. O(most), whatever its length.
std::string words_of(const annotation::Document& document, const annotation::Annotation& annotation,
                     std::size_t most = 400);

/// Who says a claim or is mentioned, in words.
struct SpokenBy {
    enum class State {
        named,   ///< `name` is a speaker's.
        nobody,  ///< An answer too: nobody is named, or it is the reporter's own voice.
        open,    ///< The question waits for an answer.
    } state = State::open;
    std::string name;
};
SpokenBy spoken_by(const language::Language& language, const annotation::Document& document,
                   const annotation::Annotation& annotation);

/// Asks for the annotation to be focused and brought into view.
void ask_to_go(Frame& frame, const annotation::Annotation& annotation);

/// Lines of a list, each with the first words of an annotation; takes their room from the column. Pressing one goes
/// there. Costs what can be seen.
void draw_passages(Frame& frame, Column& column, std::string_view name,
                   std::span<const annotation::AnnotationId> passages);

}  // namespace sayso::ui
