// Frame: what every view needs while one frame is drawn: whom to ask, how to draw, and what the person just did through
// the mirror. A value made anew each frame by Screen; views keep nothing of it.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/workspace.h"
#include "ui/reflection.h"
#include "ui/screen.h"
#include "ui/semantics.h"
#include "ui/text_painter.h"
#include "ui/theme.h"

namespace sayso::ui {

struct PanelMemory;
using language::Phrase;

/// What came through the mirror since the last frame, and where its keyboard is.
struct MirrorInput {
    /// The node that has the keyboard; 0: none of ours.
    NodeId focused;
    /// Whether the keyboard was used since the pointer was: then the focus is shown.
    bool show_focus = false;
    /// Whether it came there since the last frame: then what has it is brought into view, once.
    bool arrived = false;
    std::vector<NodeId> activated;
    std::vector<std::pair<NodeId, std::string>> changed;
    /// With the text to keep; only where something was typed.
    std::vector<std::pair<NodeId, std::string>> committed;

    [[nodiscard]] bool was_activated(NodeId node) const;
    [[nodiscard]] std::optional<std::string> new_value(NodeId node) const;
    [[nodiscard]] std::optional<std::string> committed_value(NodeId node) const;
};

struct Frame {
    app::Workspace& workspace;
    const Theme& theme;
    TextPainter& text;
    Semantics& semantics;
    const MirrorInput& mirror;
    const Surroundings& surroundings;
    /// What the panels keep from frame to frame (panel_memory.h); Screen owns one.
    PanelMemory& panels;
    /// From the places of views to those on the screen, for the few that need to know.
    Reflection reflection;
    /// Set by a view that must be drawn again though nothing is pressed: something moves.
    bool wants_another = false;
    /// Set by a view that has measured, for the first time, what it is to show: the frame is not to be seen, nor told
    /// to the mirror.
    bool only_measured = false;
    /// The canvas is of another height than in the last frame: a keyboard came up on the screen, perhaps.
    bool resized = false;
    /// CSS name of the mouse cursor.
    const char* cursor = "default";

    /// The words of the app in the person's language.
    [[nodiscard]] std::string_view say(Phrase phrase) const { return workspace.language().say(phrase); }
    [[nodiscard]] std::string say(Phrase phrase, std::initializer_list<std::string_view> values) const {
        return workspace.language().say(phrase, values);
    }
    /// "2 claims"; "3,118".
    [[nodiscard]] std::string counted(Phrase phrase, std::uint64_t many) const {
        return workspace.language().counted(phrase, many);
    }
    [[nodiscard]] std::string number(std::uint64_t number) const { return workspace.language().number(number); }

    /// CSS pixels to whole device pixels.
    [[nodiscard]] float px(float css) const;
    /// The same, and at least 44 under a finger (WCAG 2.5.5): a side of something that can be pressed.
    [[nodiscard]] float target(float css) const;
    /// Styles of the interface at a size in CSS pixels.
    [[nodiscard]] layout::TextStyle style(float css, layout::Weight weight = layout::Weight::regular) const;
    /// The font that the reader wants for the article's words.
    [[nodiscard]] layout::Family reading_family() const;
    /// Style of quoted words outside the article.
    [[nodiscard]] layout::TextStyle reading_style(float css) const;
    /// The person wants the keyboard in this node (a field) from the next moment on.
    void want_focus(NodeId node);
};

}  // namespace sayso::ui
