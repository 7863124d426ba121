#include "ui/screen.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <ranges>
#include <utility>
#include <vector>

#include "app/direction.h"
#include "app/reading.h"
#include "app/reviewing.h"
#include "ui/article_view.h"
#include "ui/fingers.h"
#include "ui/frame.h"
#include "ui/minimap.h"
#include "ui/panel_memory.h"
#include "ui/panels.h"
#include "ui/reflection.h"
#include "ui/selection_bar.h"
#include "ui/widgets.h"

namespace sayso::ui {

namespace {

constexpr float header_height = 48;
constexpr float narrow_header_height = 52;
constexpr float footer_height = 30;
constexpr float outline_width = 232;
constexpr float inspector_width = 344;
constexpr float minimap_width = 18;
constexpr float footer_fits = 700;

/// Where the parts of the screen lie. A part without room has no width.
struct Arrangement {
    Rectangle header, footer, outline, article, minimap, inspector;
};

bool has_room(Rectangle place) {
    return place.right > place.left && place.bottom > place.top;
}

Arrangement arrange(const Frame& frame) {
    const Surroundings& around = frame.surroundings;
    const float wide = around.width;
    const float high = around.height;
    // By the window alone: a first finger must not move the words that it comes down on.
    const float header = frame.px(wide < frame.px(footer_fits) ? narrow_header_height : header_height);
    const bool outline = wide >= frame.px(outline_fits);
    const bool inspector = wide >= frame.px(inspector_fits);
    const bool footer = wide >= frame.px(footer_fits);
    Arrangement parts;
    parts.header = {0, 0, wide, header};
    parts.footer = {0, high - (footer ? frame.px(footer_height) : 0), wide, high};
    const float top = parts.header.bottom;
    const float bottom = std::max(top, parts.footer.top);
    parts.outline = {0, top, outline ? frame.px(outline_width) : 0, bottom};
    parts.inspector = {wide - (inspector ? frame.px(inspector_width) : 0), top, wide, bottom};
    parts.minimap = {parts.inspector.left - frame.px(minimap_width), top, parts.inspector.left, bottom};
    parts.article = {parts.outline.right, top, parts.minimap.left, bottom};
    const bool about_one = frame.workspace.focused() != nullptr || frame.workspace.focused_speaker() != nullptr;
    if (!inspector && (about_one || frame.workspace.is_open(app::Panel::claims))) {
        // A sheet from below, so that the words stay in view; a list needs more room than what is said of one.
        const float edge = std::round(top + (bottom - top) * (about_one ? 0.55F : 0.25F));
        parts.inspector = {0, edge, wide, bottom};
        parts.article.bottom = edge;
        parts.minimap.bottom = edge;
    }
    if (!outline && frame.workspace.is_open(app::Panel::speakers)) {
        parts.outline = {0, top, std::min(wide, frame.px(outline_width + 40)), bottom};
    }
    return parts;
}

/// The landmark around the article and what floats over it; ImGui makes no such number for a path.
constexpr NodeId main_node{1};

const Node* node_with(const Semantics& semantics, NodeId id) {
    const auto found = std::ranges::find(semantics.nodes(), id, &Node::id);
    return found == semantics.nodes().end() ? nullptr : &*found;
}

/// Whether a slider is seen at a place of the screen: one over which no dialog lies.
bool is_on_slider(const Semantics& semantics, float x, float y) {
    for (const Node& node : std::views::reverse(semantics.nodes())) {
        const Rectangle& place = node.place;
        if (x < place.left || x >= place.right || y < place.top || y >= place.bottom) continue;
        if (node.role == Role::slider || node.role == Role::dialog) return node.role == Role::slider;
    }
    return false;
}

/// Whether a key pressed in a field is the app's: of the rest a field has a use of its own.
bool is_for_app(std::string_view command, const app::KeyPress& press, bool searching) {
    if (!press.control && !press.alt && press.key.size() < 2) return false;
    if (command.starts_with("find.")) return searching || command == "find.open";
    return press.control && (command.starts_with("file.") || command == "view.commands");
}

bool is_within(const Semantics& semantics, const Node& node, Role role) {
    for (auto at = node.parent; at; at = semantics.nodes()[*at].parent) {
        if (semantics.nodes()[*at].role == role) return true;
    }
    return false;
}

/// Whether a dialog is open that keys may be pressed in; one that asks for a key, or for an answer, has all of them.
bool has_dialog(const app::Workspace& workspace) {
    using enum app::Panel;
    return !workspace.key_question() &&
           (workspace.rescue_offer() || workspace.is_open(help) || workspace.is_open(tagset) ||
            workspace.is_open(articles) || workspace.is_open(reading));
}

/// Whether a key is a dialog's too: what marks words, judges and goes through the article is not.
bool is_for_dialog(std::string_view command) {
    return command == "escape" || command.starts_with("view.") || command.starts_with("file.") ||
           command.starts_with("edit.");
}

/// Whether something lies over the article that may have the keyboard.
bool has_overlay(const app::Workspace& workspace) {
    return has_dialog(workspace) || workspace.chooser() || workspace.find() || workspace.key_question() ||
           workspace.is_open(app::Panel::speakers);
}

}  // namespace

struct Screen::State {
    State(app::Workspace& workspace, RunImages& runs) : workspace(workspace), text(runs), article(workspace, runs) {}

    app::Workspace& workspace;
    TextPainter text;
    ArticleView article;
    Fingers fingers;
    /// A finger was on the screen: what can be pressed is large enough for one from then on.
    bool fingered = false;
    Minimap minimap;
    Semantics semantics;
    MirrorInput mirror;
    PanelMemory panels;
    /// What was typed into a field and not committed yet.
    std::vector<std::pair<NodeId, std::string>> drafts;
    Surroundings surroundings;
    const char* cursor = "default";
    /// The keyboard should go back to the article.
    bool to_article = false;
    bool key_moves_keyboard = false;
    bool only_measured = false;

    /// Of the colours that are forced, where there are such.
    Theme forced{};

    [[nodiscard]] const Theme& theme() const {
        if (surroundings.forced) return forced;
        const std::string_view wish = app::chosen_word(workspace, app::reading::theme);
        const bool dark = wish == "dark" || (wish == "auto" && surroundings.dark);
        const bool more = surroundings.more_contrast || app::chosen_word(workspace, app::reading::contrast) == "more";
        return theme_for(dark, more);
    }
    [[nodiscard]] Reflection reflection() const {
        return {app::reads_right_to_left(workspace) ? surroundings.width : 0};
    }
    bool act_on(const app::KeyPress& press, bool in_field);
    void commit_value(NodeId node);
    void style_imgui(const Frame& frame);
    /// Puts what was drawn and recorded where it is seen.
    void reflect();
};

void Screen::State::reflect() {
    const Reflection reflected = reflection();
    reflected.apply();
    for (std::size_t index = 0; index < semantics.nodes().size(); ++index) {
        Node& node = semantics.at(index);
        node.place = reflected(node.place);
    }
}

/// What ImGui draws by itself is little: the ground of regions and their scroll bars.
void Screen::State::style_imgui(const Frame& frame) {
    ImGuiStyle& style = ImGui::GetStyle();
    style.ScrollbarSize = frame.px(8);
    style.ScrollbarRounding = frame.px(4);
    style.FontSizeBase = frame.px(13);
    style.AntiAliasedLinesUseTex = false;
    const auto set = [&style](ImGuiCol_ part, ImU32 color) {
        style.Colors[part] = ImGui::ColorConvertU32ToFloat4(color);
    };
    set(ImGuiCol_ScrollbarBg, 0);
    set(ImGuiCol_ScrollbarGrab, faded(frame.theme.soft, 0.35F));
    set(ImGuiCol_ScrollbarGrabHovered, faded(frame.theme.soft, 0.55F));
    set(ImGuiCol_ScrollbarGrabActive, faded(frame.theme.soft, 0.7F));
}

Screen::Screen(app::Workspace& workspace, RunImages& runs) : state_(std::make_unique<State>(workspace, runs)) {}
Screen::~Screen() = default;

bool Screen::draw(const Surroundings& surroundings) {
    State& state = *state_;
    if (surroundings.pixel_ratio != state.surroundings.pixel_ratio) state.text.clear();
    const bool resized = surroundings.height != state.surroundings.height;
    if (surroundings.forced && surroundings.forced != state.surroundings.forced)
        state.forced = theme_of(*surroundings.forced);
    state.surroundings = surroundings;
    state.surroundings.coarse_pointer |= state.fingered;
    state.semantics.clear();
    state.semantics.announcement = state.workspace.announcement();
    state.semantics.announcement_number = state.workspace.announcement_number();
    const std::uint64_t revision = state.workspace.revision();
    Frame frame{state.workspace, state.theme(),      state.text,   state.semantics,
                state.mirror,    state.surroundings, state.panels, state.reflection()};
    state.text.set_reflection(frame.reflection);
    frame.resized = resized;
    const std::uint64_t wanted_before = state.semantics.wanted_focus_number;
    state.style_imgui(frame);
    state.fingers.step(frame, state.article);
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) state.mirror.show_focus = false;
    const Arrangement parts = arrange(frame);
    // What has a place of its own is no sheet to be closed.
    if (surroundings.width >= frame.px(outline_fits) && state.workspace.is_open(app::Panel::speakers))
        state.workspace.set_open(app::Panel::speakers, false);
    if (surroundings.width >= frame.px(inspector_fits) && state.workspace.is_open(app::Panel::claims))
        state.workspace.set_open(app::Panel::claims, false);
    if (const annotation::Document* const document = state.workspace.document()) {
        state.panels.overview.refresh(state.workspace.document_id(), *document, app::least_score(state.workspace));
        if (state.panels.overview.count_on(*document)) frame.wants_another = true;
    }
    draw_header(frame, parts.header);
    if (has_room(parts.outline) && parts.outline.right <= parts.article.left) draw_outline(frame, parts.outline);
    Node main;
    main.id = main_node;
    main.role = Role::main;
    main.place = {parts.article.left, parts.article.top, parts.minimap.right, parts.article.bottom};
    state.semantics.open(std::move(main));
    state.article.draw(frame, parts.article);
    // Right after the article, so that the next thing that Tab reaches is what can be done with the words.
    draw_selection_bar(frame, parts.article, state.article);
    state.minimap.draw(frame, parts.minimap, state.article);
    state.semantics.close();
    if (has_room(parts.inspector)) draw_inspector(frame, parts.inspector);
    if (has_room(parts.footer)) draw_footer(frame, parts.footer);
    if (has_room(parts.outline) && parts.outline.right > parts.article.left) draw_outline(frame, parts.outline);
    draw_overlays(frame, state.article.asked_about());
    if (frame.reflection.on()) state.reflect();
    // A command that was chosen may want a field.
    if (std::exchange(state.to_article, false) && state.semantics.wanted_focus_number == wanted_before)
        frame.want_focus(state.article.node());
    state.mirror.arrived = false;
    state.mirror.activated.clear();
    state.mirror.changed.clear();
    state.mirror.committed.clear();
    state.cursor = frame.cursor;
    state.only_measured = frame.only_measured;
    return frame.wants_another || state.workspace.revision() != revision;
}

const Semantics& Screen::semantics() const {
    return state_->semantics;
}

void Screen::point(float x, float y) {
    ImGui::GetIO().AddMousePosEvent(state_->reflection()(x), y);
}

void Screen::activate(NodeId node) {
    state_->mirror.activated.push_back(node);
}

void Screen::focus(NodeId node) {
    state_->mirror.focused = node;
    state_->mirror.arrived = true;
    state_->mirror.show_focus = true;
}

void Screen::change_value(NodeId id, std::string value) {
    State& state = *state_;
    // What is searched for must be known before the next key, not before the next frame.
    if (const Node* node = node_with(state.semantics, id)) {
        if (state.workspace.chooser() && is_within(state.semantics, *node, Role::dialog)) {
            state.workspace.filter_chooser(std::move(value));
            return;
        }
        if (state.workspace.find() && is_within(state.semantics, *node, Role::search)) {
            state.workspace.set_query(std::move(value));
            return;
        }
    }
    std::erase_if(state.drafts, [id](const auto& draft) { return draft.first == id; });
    state.drafts.emplace_back(id, value);
    state.mirror.changed.emplace_back(id, std::move(value));
}

void Screen::commit_value(NodeId node) {
    state_->commit_value(node);
}

void Screen::State::commit_value(NodeId node) {
    const auto draft = std::ranges::find(drafts, node, &std::pair<NodeId, std::string>::first);
    if (draft == drafts.end()) return;
    mirror.committed.push_back(std::move(*draft));
    drafts.erase(draft);
}

bool Screen::key(const app::KeyPress& press, bool in_field) {
    State& state = *state_;
    const bool had_overlay = has_overlay(state.workspace);
    const bool used = state.act_on(press, in_field);
    state.key_moves_keyboard =
        in_field || had_overlay || has_overlay(state.workspace) || state.to_article || state.workspace.wants_field();
    return used;
}

bool Screen::key_moves_keyboard() const {
    return state_->key_moves_keyboard;
}

bool Screen::has_only_measured() const {
    return state_->only_measured;
}

bool Screen::field_has_keyboard() const {
    const Node* const node = node_with(state_->semantics, state_->mirror.focused);
    return node != nullptr && (node->role == Role::text_field || node->role == Role::text_area);
}

bool Screen::State::act_on(const app::KeyPress& press, bool in_field) {
    mirror.show_focus = true;
    fingers.stop();
    const bool plain = !press.control && !press.alt;
    if (workspace.chooser()) {
        if (press.key == "Escape")
            workspace.close_chooser();
        else if (press.key == "Enter")
            workspace.choose();
        else if (press.key == "ArrowDown")
            workspace.move_in_chooser(1);
        else if (press.key == "ArrowUp")
            workspace.move_in_chooser(-1);
        else if (plain && workspace.chooser()->filter.empty() && press.key.size() == 1 && press.key[0] >= '1' &&
                 press.key[0] <= '9')
            workspace.choose(static_cast<std::size_t>(press.key[0] - '1'));
        else
            return false;
        if (!workspace.chooser()) to_article = true;
        return true;
    }
    if (in_field) {
        const Node* node = node_with(semantics, mirror.focused);
        const bool searching = node != nullptr && workspace.find() && is_within(semantics, *node, Role::search);
        if (press.key == "Escape") {
            commit_value(mirror.focused);
            to_article = true;
            if (searching) workspace.close_find();
            return true;
        }
        if (searching && plain && press.key == "Enter") {
            workspace.go_to_hit(press.shift ? -1 : 1);
            return true;
        }
        return is_for_app(workspace.command_of(press), press, searching) && workspace.press(press);
    }
    // The browser's own copying asks for the text: it needs no permission.
    if (press == app::KeyPress{.key = "c", .control = true}) return false;
    const std::string_view command = workspace.command_of(press);
    if (has_dialog(workspace) && !is_for_dialog(command)) return false;
    if (!workspace.press(press)) return false;
    // What Enter is pressed for next is the mark, not the button that had the keyboard.
    if (command.starts_with("move.") && mirror.focused != NodeId{} && mirror.focused != article.node())
        to_article = true;
    return true;
}

bool Screen::finger(const FingerEvent& event) {
    state_->fingered = true;
    return state_->fingers.event(event, is_on_slider(state_->semantics, event.x, event.y), state_->surroundings,
                                 state_->reflection(), state_->article);
}

void Screen::zoom(float x, float y, float factor) {
    state_->article.zoom({x, y}, factor);
}

const char* Screen::cursor() const {
    return state_->cursor;
}

std::uint32_t Screen::background() const {
    const ImU32 color = state_->theme().panel;
    return ((color >> IM_COL32_R_SHIFT) & 255) << 16 | ((color >> IM_COL32_G_SHIFT) & 255) << 8 |
           ((color >> IM_COL32_B_SHIFT) & 255);
}

}  // namespace sayso::ui
