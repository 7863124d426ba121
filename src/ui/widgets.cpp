#include "ui/widgets.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "imgui_internal.h"

namespace sayso::ui {

namespace {

constexpr float rounding_css = 6;

ImRect rect_of(Rectangle place) {
    return {place.left, place.top, place.right, place.bottom};
}

float width_of(Rectangle place) {
    return place.right - place.left;
}
float height_of(Rectangle place) {
    return place.bottom - place.top;
}

ImDrawList& drawing() {
    return *ImGui::GetWindowDrawList();
}

void box(Frame& frame, Rectangle place, ImU32 fill, ImU32 border, float radius_css = rounding_css) {
    ImDrawList& list = drawing();
    const float radius = frame.px(radius_css);
    list.AddRectFilled({place.left, place.top}, {place.right, place.bottom}, fill, radius);
    const float within = outline_inset(frame.px(1));
    if (border != 0) {
        list.AddRect({place.left + within, place.top + within}, {place.right - within, place.bottom - within}, border,
                     radius, 0, frame.px(1));
    }
}

void dot(Frame& frame, float left, float middle, ImU32 color) {
    const float side = frame.px(10);
    const float top = std::round(middle - side / 2);
    drawing().AddRectFilled({left, top}, {left + side, top + side}, color, frame.px(3));
}

/// What the keyboard just went to is scrolled to where it is seen whole, with the ring around it.
void bring_into_view(Frame& frame, NodeId node, const ImRect& bounds) {
    if (!frame.mirror.arrived || frame.mirror.focused != node) return;
    ImRect seen = bounds;
    seen.Expand(frame.px(4));
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->InnerRect.Contains(seen)) return;
    ImGui::ScrollToRect(window, seen, ImGuiScrollFlags_KeepVisibleEdgeY);
    frame.wants_another = true;
}

/// Reports an item drawn to ImGui's hook, where a test has put one: it holds the mirror against what it hears.
void tell_test_engine([[maybe_unused]] ImGuiID id, [[maybe_unused]] const Node& node) {
#ifdef IMGUI_ENABLE_TEST_ENGINE
    ImGuiContext& g = *ImGui::GetCurrentContext();
    IMGUI_TEST_ENGINE_ITEM_INFO(id, node.name.c_str(), g.LastItemData.StatusFlags);
#endif
}

}  // namespace

float line_height(layout::TextStyle style) {
    return std::round(style.size() * 1.45F);
}

// ---- Region ----

Region::Region(Frame& frame, const char* key, Rectangle place, Role role, std::string_view name, ImU32 ground,
               Scroll scroll)
    : frame_(frame) {
    Node node;
    node.role = role;
    node.name = name;
    node.place = place;
    node.modal = role == Role::dialog;
    ImGui::SetNextWindowPos({place.left, place.top});
    ImGui::SetNextWindowSize({width_of(place), height_of(place)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, role == Role::dialog ? frame.px(10) : 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, ground);
    ImGuiWindowFlags flags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                             ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings |
                             ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav |
                             ImGuiWindowFlags_NoFocusOnAppearing;
    if (scroll == Scroll::none) flags |= ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
    ImGui::Begin(key, nullptr, flags);
    if (role == Role::dialog) ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    node.id = {ImGui::GetCurrentWindow()->ID};
    frame.semantics.open(std::move(node));
    origin_ = {place.left, place.top - ImGui::GetScrollY()};
    width_ = width_of(place);
}

void Region::content_ends(float bottom) {
    ImGui::SetCursorScreenPos({origin_.x, bottom});
    ImGui::Dummy({0, 0});
}

Region::~Region() {
    // Things are placed where views want them, not one after another: ImGui need not warn of that.
    ImGui::GetCurrentWindow()->DC.IsSetPos = false;
    ImGui::End();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(4);
    frame_.semantics.close();
}

// ---- ListItem ----

ListItem::ListItem(Frame& frame, std::string_view key, Rectangle place, std::size_t index, std::size_t count)
    : frame_(frame) {
    Node item;
    item.role = Role::list_item;
    item.place = place;
    item.position = static_cast<std::uint32_t>(index + 1);
    item.count = static_cast<std::uint32_t>(count);
    item.id = {ImHashStr(key.data(), key.size(), ImGui::GetID("item"))};
    frame.semantics.open(std::move(item));
}

ListItem::~ListItem() {
    frame_.semantics.close();
}

// ---- controls ----

Touched bare_control(Frame& frame, std::string_view key, Rectangle place, Node node) {
    const ImGuiID id = ImGui::GetID(key.data(), key.data() + key.size());
    Touched touched;
    touched.node = {id};
    node.id = touched.node;
    node.place = place;
    // What only shows a value is for the pointer.
    node.focusable = node.role != Role::meter;
    ImGui::SetCursorScreenPos({place.left, place.top});
    const ImRect bounds = rect_of(place);
    const bool visible = ImGui::ItemAdd(bounds, id, nullptr, ImGuiItemFlags_NoNav);
    if (visible && node.enabled) {
        touched.pressed = ImGui::ButtonBehavior(bounds, id, &touched.hovered, &touched.held);
    }
    tell_test_engine(id, node);
    if (node.enabled && frame.mirror.was_activated(touched.node)) touched.pressed = true;
    const bool focused = frame.mirror.focused == touched.node;
    touched.focused = focused && frame.mirror.show_focus;
    if (touched.hovered) frame.cursor = "pointer";
    bring_into_view(frame, touched.node, bounds);
    frame.semantics.add(std::move(node));
    return touched;
}

Touched control(Frame& frame, std::string_view key, Rectangle place, Node node, float rounding, ImU32 ring) {
    const Touched touched = bare_control(frame, key, place, std::move(node));
    if (touched.focused) {
        // On whole pixels: else its edges are too faint to be seen.
        const float out = frame.px(3) - outline_inset(frame.px(2));
        drawing().AddRect({std::floor(place.left) - out, std::floor(place.top) - out},
                          {std::ceil(place.right) + out, std::ceil(place.bottom) + out},
                          ring != 0 ? ring : frame.theme.accent, frame.px(rounding + 2), 0, frame.px(2));
    }
    return touched;
}

float button_width(Frame& frame, std::string_view words) {
    return std::max(std::ceil(frame.text.width(words, frame.style(13))) + frame.px(24), frame.target(0));
}

bool button(Frame& frame, std::string_view key, Rectangle place, std::string_view words, ButtonLook look,
            std::string_view command, std::string_view name) {
    Node node;
    node.role = Role::button;
    node.name = name.empty() ? words : name;
    node.enabled = command.empty() || frame.workspace.applies(command);
    if (!command.empty()) node.keys = frame.workspace.keys_of(command);
    const bool enabled = node.enabled;
    const std::string keys = node.keys;
    const Touched touched = control(frame, key, place, std::move(node));
    const Theme& theme = frame.theme;
    ImU32 fill = look == ButtonLook::primary ? theme.accent : look == ButtonLook::plain ? theme.paper : 0;
    if (touched.hovered)
        fill = mixed(look == ButtonLook::quiet ? theme.panel : fill, theme.ink, touched.held ? 0.14F : 0.07F);
    if (!enabled && look == ButtonLook::primary) fill = faded(fill, 0.5F);
    box(frame, place, fill, look == ButtonLook::plain ? theme.line : 0);
    const layout::TextStyle style = frame.style(13);
    const float wide = frame.text.width(words, style);
    const ImU32 color = look == ButtonLook::primary ? theme.on_accent : enabled ? theme.ink : theme.faint;
    frame.text.line(drawing(), {std::round((place.left + place.right - wide) / 2), place.top}, height_of(place), words,
                    style, color, width_of(place));
    if (!keys.empty()) tooltip(frame, touched, keys);
    return touched.pressed;
}

bool command_button(Frame& frame, Rectangle place, std::string_view words, ButtonLook look, std::string_view command) {
    if (!button(frame, command, place, words, look, command)) return false;
    return frame.workspace.run(command);
}

std::optional<std::size_t> choice(Frame& frame, std::string_view key, Rectangle place, std::string_view name,
                                  std::span<const Phrase> options, std::size_t current) {
    Node group;
    group.role = Role::radio_group;
    group.name = name;
    group.place = place;
    group.id = {ImGui::GetID(key.data(), key.data() + key.size())};
    frame.semantics.open(std::move(group));
    ImGui::PushID(key.data(), key.data() + key.size());
    box(frame, place, frame.theme.paper, frame.theme.line);
    std::optional<std::size_t> chosen;
    // Room in proportion to the words, so that none is cut short.
    const layout::TextStyle style = frame.style(13);
    // And for a finger on each, as far as there is any.
    const float least = std::min(frame.target(0), std::floor(width_of(place) / static_cast<float>(options.size())));
    const auto wish = [&](std::string_view option) { return std::max(frame.text.width(option, style), least); };
    float wanted = 0;
    for (const Phrase option : options)
        wanted += wish(frame.say(option));
    const float spare = (width_of(place) - wanted) / static_cast<float>(options.size());
    float left = place.left;
    for (std::size_t index = 0; index < options.size(); ++index) {
        const std::string_view words = frame.say(options[index]);
        const float wide = frame.text.width(words, style);
        const float right = index + 1 == options.size() ? place.right : std::round(left + wish(words) + spare);
        const Rectangle segment{left, place.top, right, place.bottom};
        Node node;
        node.role = Role::radio;
        node.name = words;
        node.on = index == current;
        const Touched touched = control(frame, words, segment, std::move(node));
        if (touched.pressed) chosen = index;
        const ImDrawFlags corners =
            (index == 0 ? ImDrawFlags_RoundCornersLeft : ImDrawFlags_RoundCornersNone) |
            (index + 1 == options.size() ? ImDrawFlags_RoundCornersRight : ImDrawFlags_RoundCornersNone);
        const ImDrawFlags rounded = index == 0                    ? ImDrawFlags_RoundCornersLeft
                                    : index + 1 == options.size() ? ImDrawFlags_RoundCornersRight
                                                                  : corners;
        if (index == current || touched.hovered) {
            const ImU32 fill = index == current ? frame.theme.accent : mixed(frame.theme.paper, frame.theme.ink, 0.07F);
            drawing().AddRectFilled({segment.left, segment.top}, {segment.right, segment.bottom}, fill,
                                    frame.px(rounding_css), rounded);
        }
        if (index > 0) {
            drawing().AddRectFilled({left, place.top}, {left + frame.px(1), place.bottom}, frame.theme.line);
        }
        frame.text.line(drawing(), {std::round((left + right - wide) / 2), place.top}, height_of(place), words, style,
                        index == current ? frame.theme.on_accent : frame.theme.ink, width_of(segment));
        left = right;
    }
    ImGui::PopID();
    frame.semantics.close();
    return chosen;
}

std::optional<int> slider(Frame& frame, std::string_view key, Rectangle place, std::string_view name,
                          std::string_view said, Scale scale) {
    Node node;
    node.role = Role::slider;
    node.name = name;
    node.value = said;
    node.scale = scale;
    const Touched touched = control(frame, key, place, std::move(node));
    // Keys go on from where the pointer left it.
    if (ImGui::IsItemActivated()) frame.want_focus(touched.node);
    const float radius = frame.px(8);
    const float begin = place.left + radius;
    const float length = width_of(place) - 2 * radius;
    const auto steps = static_cast<float>(scale.most) / static_cast<float>(scale.step);
    int now = scale.now;
    if (touched.held) {
        const float share = (ImGui::GetIO().MousePos.x - begin) / length;
        now = static_cast<int>(std::lround(std::clamp(share, 0.0F, 1.0F) * steps)) * scale.step;
    } else if (const auto typed = frame.mirror.new_value(touched.node)) {
        std::from_chars(typed->data(), typed->data() + typed->size(), now);
        now = std::clamp(now, 0, scale.most);
    }
    const Theme& theme = frame.theme;
    const float knob = std::round(begin + length * static_cast<float>(now) / static_cast<float>(scale.most));
    const float middle = std::round((place.top + place.bottom) / 2);
    const float half = frame.px(2);
    const auto line = [&](float from, float to, ImU32 color) {
        drawing().AddRectFilled({from, middle - half}, {to, middle + half}, color, half);
    };
    line(place.left, place.right, theme.line);
    line(knob, place.right, theme.accent);
    const ImU32 color = touched.hovered || touched.held ? mixed(theme.accent, theme.ink, 0.2F) : theme.accent;
    drawing().AddRectFilled({knob - radius, middle - radius}, {knob + radius, middle + radius}, color, radius);
    if (now == scale.now) return std::nullopt;
    return now;
}

float row_height(Frame& frame, std::string_view words, const RowLook& look, float width) {
    const layout::TextStyle style = frame.style(13);
    const float taken = frame.px(12) + (look.dot != 0 ? frame.px(18) : 0) +
                        (look.detail.empty() ? 0 : frame.text.width(look.detail, style) + frame.px(8));
    const float high = frame.text.wrapped_height(width - taken, line_height(style), words, style, look.lines);
    return std::max(high + frame.px(8), frame.target(0));
}

Touched row(Frame& frame, std::string_view key, Rectangle place, std::string_view words, const RowLook& look) {
    Node node;
    node.role = look.role;
    node.name = words;
    node.description = look.description.empty() ? look.detail : look.description;
    node.on = look.on;
    Touched touched = control(frame, key, place, std::move(node));
    if (!ImGui::IsItemVisible()) return touched;
    const Theme& theme = frame.theme;
    if (look.on) {
        box(frame, place, theme.paper, theme.line);
    } else if (touched.hovered) {
        box(frame, place, mixed(theme.panel, theme.ink, 0.05F), 0);
    }
    const layout::TextStyle style = frame.style(13);
    const float high = line_height(style);
    float left = place.left + frame.px(6);
    if (look.dot != 0) left += frame.px(18);
    float right = place.right - frame.px(6);
    const float detail = look.detail.empty() ? 0 : frame.text.width(look.detail, style);
    // Lines of less than the row's height stand in its middle.
    const float room = right - left - (look.detail.empty() ? 0 : detail + frame.px(8));
    const float tall = frame.surroundings.coarse_pointer
                           ? frame.text.wrapped_height(room, high, words, style, look.lines) + frame.px(8)
                           : height_of(place);
    const float top = place.top + frame.px(4) + std::max(0.0F, std::round((height_of(place) - tall) / 2));
    if (look.dot != 0) dot(frame, place.left + frame.px(6), top + high / 2, look.dot);
    if (!look.detail.empty()) {
        const float wide = detail;
        frame.text.line(drawing(), {std::round(right - wide), top}, high, look.detail, style,
                        look.faint ? theme.faint : theme.soft, wide);
        right -= wide + frame.px(8);
    }
    frame.text.label(drawing(), {left, top}, right - left, high, words, style, look.faint ? theme.faint : theme.ink,
                     look.lines);
    return touched;
}

layout::TextStyle field_style(const Frame& frame) {
    return frame.style(frame.surroundings.coarse_pointer ? 16 : 13);
}

Typed field(Frame& frame, std::string_view key, Rectangle place, std::string_view name, std::string_view value,
            const FieldLook& look) {
    const layout::TextStyle style = field_style(frame);
    const float high = line_height(style);
    const float before = look.dot != 0 ? frame.px(26) : frame.px(9);
    Node node;
    node.role = look.area ? Role::text_area : Role::text_field;
    node.name = name;
    node.value = value;
    node.description = look.hint;
    node.font_size = style.size();
    node.line_height = high;
    Typed typed;
    const ImGuiID id = ImGui::GetID(key.data(), key.data() + key.size());
    typed.node = {id};
    typed.focused = frame.mirror.focused == typed.node;
    box(frame, place, frame.theme.paper, frame.theme.line);
    if (typed.focused) {
        const float in = outline_inset(frame.px(2));
        drawing().AddRect({place.left + in, place.top + in}, {place.right - in, place.bottom - in}, frame.theme.accent,
                          frame.px(rounding_css - 1), 0, frame.px(2));
    }
    const Rectangle inside{place.left + before, place.top + frame.px(1), place.right - frame.px(6),
                           place.bottom - frame.px(1)};
    if (look.dot != 0) dot(frame, place.left + frame.px(9), (place.top + place.bottom) / 2, look.dot);
    node.id = typed.node;
    node.focusable = true;
    // The mirror's element lies over the text, not over the frame, so that both stand at one place.
    node.place = look.area ? Rectangle{inside.left, place.top + frame.px(4), inside.right, inside.bottom} : inside;
    ImGui::SetCursorScreenPos({place.left, place.top});
    ImGui::ItemAdd(rect_of(place), id, nullptr, ImGuiItemFlags_NoNav);
    bring_into_view(frame, typed.node, rect_of(place));
    tell_test_engine(id, node);
    // The frame belongs to the field, though the element lies over its text alone.
    if (ImGui::IsItemHovered() && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) frame.want_focus(typed.node);
    // A keyboard that comes up must not hide what is typed.
    if (typed.focused && frame.resized) {
        ImGui::ScrollToRect(ImGui::GetCurrentWindow(), rect_of(place), ImGuiScrollFlags_KeepVisibleEdgeY);
        frame.wants_another = true;
    }
    if (!typed.focused) {
        const bool hint = value.empty();
        const std::string_view shown = hint ? look.hint : value;
        const ImU32 color = hint ? frame.theme.faint : frame.theme.ink;
        if (look.area) {
            const auto lines = static_cast<std::size_t>(std::max(1.0F, (height_of(place) - frame.px(8)) / high));
            frame.text.wrapped(drawing(), {inside.left, place.top + frame.px(4)}, width_of(inside), high, shown, style,
                               color, lines);
        } else {
            frame.text.line(drawing(), {inside.left, inside.top}, height_of(inside), shown, style, color,
                            width_of(inside));
        }
    }
    frame.semantics.add(std::move(node));
    typed.changed = frame.mirror.new_value(typed.node);
    typed.committed = frame.mirror.committed_value(typed.node);
    return typed;
}

// ---- words ----

float words(Frame& frame, ImVec2 top_left, std::string_view text, layout::TextStyle style, ImU32 color, float most,
            Role role, int level) {
    const float high = line_height(style);
    const float wide = frame.text.line(drawing(), top_left, high, text, style, color, most);
    Node node;
    node.role = role;
    node.name = text;
    node.level = level;
    node.place = {top_left.x, top_left.y, top_left.x + wide, top_left.y + high};
    // Two equal words in one region are two nodes: the place in the tree tells them apart.
    node.id = {ImGui::GetID(static_cast<int>(frame.semantics.nodes().size()))};
    frame.semantics.add(std::move(node));
    return wide;
}

float paragraph(Frame& frame, ImVec2 top_left, float width, std::string_view text, layout::TextStyle style, ImU32 color,
                float high) {
    const float tall = frame.text.wrapped(drawing(), top_left, width, high, text, style, color);
    Node node;
    node.role = Role::text;
    node.name = text;
    node.place = {top_left.x, top_left.y, top_left.x + width, top_left.y + tall};
    node.id = {ImGui::GetID(static_cast<int>(frame.semantics.nodes().size()))};
    frame.semantics.add(std::move(node));
    return tall;
}

std::string in_capitals(std::string_view text) {
    std::string capitals(text);
    for (std::size_t at = 0; at < capitals.size(); ++at) {
        const auto lead = at == 0 ? 0 : static_cast<unsigned char>(capitals[at - 1]);
        const auto byte = static_cast<unsigned char>(capitals[at]);
        const bool latin = byte >= 'a' && byte <= 'z';
        // U+00E0 to U+00FE without the sign of division, and œ.
        const bool accented = lead == 0xC3 && byte >= 0xA0 && byte <= 0xBE && byte != 0xB7;
        if (latin || accented) capitals[at] = static_cast<char>(byte - 0x20);
        if (lead == 0xC5 && byte == 0x93) capitals[at] = static_cast<char>(0x92);
    }
    return capitals;
}

void section(Frame& frame, Column& column, std::string_view text, int level) {
    layout::TextStyle style = frame.style(11, layout::Weight::semibold);
    style.letter_spacing_64 = static_cast<std::int16_t>(style.size() * 0.09F * 64);
    const std::string capitals = in_capitals(text);
    Rectangle place = column.take(frame.px(22));
    frame.text.line(drawing(), {place.left, place.top}, frame.px(16), capitals, style, frame.theme.soft, column.width);
    // Beside the words there can be a button.
    place.right = std::min(place.right, place.left + std::ceil(frame.text.width(capitals, style)));
    Node node;
    node.role = Role::heading;
    node.level = level;
    node.name = text;
    node.place = place;
    node.id = {ImGui::GetID(text.data(), text.data() + text.size())};
    frame.semantics.add(std::move(node));
}

float key_cap_width(Frame& frame, std::string_view keys) {
    return std::ceil(frame.text.width(keys, frame.style(11))) + frame.px(10);
}

float key_cap(Frame& frame, ImVec2 middle_left, std::string_view keys) {
    const layout::TextStyle style = frame.style(11);
    const float wide = key_cap_width(frame, keys);
    const float high = frame.px(17);
    const float top = std::round(middle_left.y - high / 2);
    const Rectangle place{middle_left.x, top, middle_left.x + wide, top + high};
    box(frame, place, frame.theme.paper, frame.theme.line, 4);
    drawing().AddRectFilled({place.left + frame.px(2), place.bottom - frame.px(2)},
                            {place.right - frame.px(2), place.bottom}, frame.theme.line);
    frame.text.line(drawing(), {place.left + frame.px(5), place.top}, high - frame.px(1), keys, style, frame.theme.ink,
                    wide);
    return wide;
}

void tooltip(Frame& frame, const Touched& touched, std::string_view shown) {
    if (!touched.hovered || touched.held) return;
    const layout::TextStyle style = frame.style(12);
    const float high = line_height(style) + frame.px(8);
    const float wide = frame.text.width(shown, style) + frame.px(16);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const float left = std::clamp(std::round(mouse.x - wide / 2), frame.px(4),
                                  std::max(frame.px(4), frame.surroundings.width - wide - frame.px(4)));
    float top = std::round(mouse.y + frame.px(18));
    if (top + high > frame.surroundings.height) top = std::round(mouse.y - high - frame.px(8));
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    list.AddRectFilled({left, top}, {left + wide, top + high}, frame.theme.ink, frame.px(5));
    frame.text.line(list, {left + frame.px(8), top}, high, shown, style, frame.theme.paper, wide);
}

}  // namespace sayso::ui
