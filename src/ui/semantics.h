// Semantics: what is on the screen, as meaning: role, name, value, state and place of each thing, recorded by views
// beside what they draw. People with a screen reader and browser tests both work through it: src/web mirrors it into
// the DOM.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/measure.h"
#include "text/offsets.h"

namespace sayso::ui {

/// ARIA's roles, as far as the product needs them.
enum class Role : std::uint8_t {
    banner,
    navigation,
    main,
    complementary,
    contentinfo,
    region,
    search,  // landmarks
    group,
    list,
    list_item,
    heading,
    paragraph,
    text,
    article,  // structure
    button,
    toggle,
    radio_group,
    radio,
    text_field,
    text_area,
    list_box,
    option,  // controls
    dialog,
    status,
    alert,
    menu,
    menu_item,
    meter,
    slider,
};

/// Stable over frames: made from the ImGui id path of the thing. 0 names nothing.
struct NodeId {
    std::uint32_t value = 0;
    bool operator==(const NodeId&) const = default;
};

/// CSS pixels would differ by zoom: these are device pixels, from the canvas's upper left corner.
struct Rectangle {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;
    bool operator==(const Rectangle&) const = default;
};

/// A stretch of an article paragraph that is annotated: several where annotations overlap.
struct Mark {
    /// UTF-16 units in the node's name.
    text::Utf16Range range;
    /// "Claim by Tomasz Brandt"; several parted by "; ".
    std::string description;
    /// Whether it is the focused annotation.
    bool current = false;
    bool operator==(const Mark&) const = default;
};

/// What a slider is moved along: whole numbers from 0 to `most`, by steps.
struct Scale {
    int now = 0;
    int most = 0;
    int step = 1;
};

struct Node {
    NodeId id;
    Role role = Role::group;
    /// What it is called; a paragraph's whole text.
    std::string name;
    /// A field's text, the words of a meter's or a slider's value.
    std::string value;
    /// More words for a screen reader, or a field's placeholder.
    std::string description;
    /// "Ctrl+K": aria-keyshortcuts.
    std::string keys;
    /// What its words are in, as the article says it ("de", "zh-Hant"), so that they are read aloud in that voice;
    /// empty where nothing is said.
    std::string language;
    Rectangle place;
    /// Index of the parent in the tree; nothing for a root.
    std::optional<std::size_t> parent;
    bool enabled = true;
    /// Can be operated (pressed, typed into): reached by Tab.
    bool focusable = false;
    /// For toggle, radio, option, button: pressed, checked, selected, the current one; nothing where that makes no
    /// sense.
    std::optional<bool> on;
    std::optional<bool> expanded;
    /// Of a list of which only a part is recorded: the thing's number in it, from 1, and how many there are. 0: the
    /// recorded ones are all.
    std::uint32_t position = 0;
    std::uint32_t count = 0;
    /// Only for a slider.
    std::optional<Scale> scale;
    /// Headings: 1 to 6.
    int level = 0;
    /// Font size in device pixels and line height, for fields and paragraphs, so that the mirror's text lies over the
    /// canvas's.
    float font_size = 0;
    float line_height = 0;
    layout::Family family = layout::Family::interface;
    /// After each letter, device pixels.
    float letter_spacing = 0;
    bool bold = false;
    /// Only for a paragraph of the article.
    std::vector<Mark> marks;
    /// A dialog: what is behind it cannot be reached.
    bool modal = false;
};

/// What is on the screen in one frame, parents before children, in reading order.
class Semantics {
  public:
    void clear();
    /// Adds a node under the innermost open one; returns its index.
    std::size_t add(Node node);
    /// Adds a node and makes it the parent of what follows, until `close`.
    std::size_t open(Node node);
    /// Makes the node added last the parent of what follows, until `close`.
    void open_last();
    void close();
    [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
    [[nodiscard]] Node& at(std::size_t index) { return nodes_[index]; }
    /// What the live region says now. The number goes up each time that it is to speak.
    std::string announcement;
    std::uint64_t announcement_number = 0;
    /// The field that should have the keyboard: put there when this changes to it (0: none asked).
    NodeId wanted_focus;
    std::uint64_t wanted_focus_number = 0;

  private:
    std::vector<Node> nodes_;
    std::vector<std::size_t> open_;
};

}  // namespace sayso::ui
