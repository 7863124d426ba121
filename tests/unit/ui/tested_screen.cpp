#include "ui/tested_screen.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <utility>

#include "imgui_internal.h"

namespace {

/// What Dear ImGui told its hooks in this frame.
struct ReportedItem {
    ImGuiID id = 0;
    ImRect place;
    std::string window;
};
std::vector<ReportedItem> reported_items;

}  // namespace

// Dear ImGui calls these where it is built with IMGUI_ENABLE_TEST_ENGINE; it declares them, we define them.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& place,
                                 const ImGuiLastItemData* /*item*/) {
    reported_items.push_back({id, place, context->CurrentWindow->Name});
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext* /*context*/, ImGuiID /*id*/, const char* /*label*/,
                                  ImGuiItemStatusFlags /*flags*/) {}
void ImGuiTestEngineHook_Log(ImGuiContext* /*context*/, const char* /*format*/, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext* /*context*/, ImGuiID /*id*/) {
    return nullptr;
}

namespace sayso::ui {

namespace {

const ImFontLoader& blank_font_loader() {
    static const ImFontLoader loader = [] {
        ImFontLoader blank;
        blank.Name = "blank";
        blank.FontBakedLoadGlyph = [](ImFontAtlas*, ImFontConfig*, ImFontBaked*, void*, ImWchar, ImFontGlyph*, float*) {
            return false;
        };
        return blank;
    }();
    return loader;
}

/// Does what a renderer does with the textures that ImGui asks for: says that it has them.
void answer_texture_requests() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_OK) {
            texture->SetTexID(static_cast<ImTextureID>(1));
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

bool is_below(const std::vector<Node>& nodes, std::size_t index, std::size_t ancestor) {
    for (auto at = nodes[index].parent; at; at = nodes[*at].parent) {
        if (*at == ancestor) return true;
    }
    return false;
}

bool overlap(Rectangle one, Rectangle other) {
    return one.left < other.right - 0.5F && other.left < one.right - 0.5F && one.top < other.bottom - 0.5F &&
           other.top < one.bottom - 0.5F;
}

}  // namespace

ImGuiForTests::ImGuiForTests() : context_(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.ConfigErrorRecoveryEnableAssert = true;
    ImFontConfig font;
    font.FontLoader = &blank_font_loader();
    font.SizePixels = 13;
    io.Fonts->AddFont(&font);
    context_->TestEngineHookItems = true;
}

void ImGuiForTests::make_current() {
    ImGui::SetCurrentContext(context_);
}

ImGuiForTests::~ImGuiForTests() {
    make_current();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext(context_);
}

TestedScreen::TestedScreen(float width, float height, std::string article, float pixel_ratio)
    : person(device, std::move(article)), screen(person.workspace, runs) {
    surroundings.width = width * pixel_ratio;
    surroundings.height = height * pixel_ratio;
    surroundings.pixel_ratio = pixel_ratio;
    settle();
}

bool TestedScreen::draw() {
    imgui.make_current();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {surroundings.width, surroundings.height};
    io.DeltaTime = 1.0F / 60;
    reported_items.clear();
    ImGui::NewFrame();
    const bool another = screen.draw(surroundings);
    ImGui::Render();
    answer_texture_requests();
    return another;
}

std::size_t TestedScreen::settle() {
    constexpr std::size_t most = 12;
    std::size_t frames = 0;
    bool another = true;
    while (another && frames < most) {
        person.host.settle();
        const std::uint64_t revision = workspace().revision();
        another = draw() || !ImGui::GetCurrentContext()->InputEventsQueue.empty();
        person.host.settle();
        another = another || workspace().revision() != revision;
        frames += 1;
    }
    if (workspace().view_rests()) return frames;
    constexpr std::uint32_t until_it_rests = 200;
    person.host.pass(until_it_rests);
    return frames + settle();
}

const Node* TestedScreen::find(Role role, std::string_view name) const {
    const auto found =
        std::ranges::find_if(nodes(), [&](const Node& node) { return node.role == role && node.name == name; });
    return found == nodes().end() ? nullptr : &*found;
}

const Node& TestedScreen::node(Role role, std::string_view name) const {
    const Node* found = find(role, name);
    std::string all;
    if (found == nullptr) {
        for (const std::string& other : names(role))
            all += "\n  " + other;
    }
    INFO("looking for ", name, " among", all);
    REQUIRE(found != nullptr);
    return *found;
}

std::vector<std::string> TestedScreen::names(Role role) const {
    std::vector<std::string> found;
    for (const Node& node : nodes()) {
        if (node.role == role) found.push_back(node.name);
    }
    return found;
}

std::vector<std::string> TestedScreen::names(Role role, Role in, std::string_view within) const {
    const Node& outer = node(in, within);
    const auto ancestor = static_cast<std::size_t>(&outer - nodes().data());
    std::vector<std::string> found;
    for (std::size_t index = 0; index < nodes().size(); ++index) {
        if (nodes()[index].role == role && is_below(nodes(), index, ancestor)) found.push_back(nodes()[index].name);
    }
    return found;
}

void TestedScreen::press(Role role, std::string_view name) {
    screen.activate(node(role, name).id);
    settle();
}

void TestedScreen::click(Role role, std::string_view name) {
    const Rectangle place = node(role, name).place;
    click_at((place.left + place.right) / 2, (place.top + place.bottom) / 2);
}

void TestedScreen::click_at(float x, float y) {
    imgui.make_current();
    ImGuiIO& io = ImGui::GetIO();
    screen.point(x, y);
    // ImGui learns in one frame what is under the pointer, and presses it in the next.
    draw();
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    draw();
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    settle();
}

void TestedScreen::drag(ImVec2 from, ImVec2 to) {
    imgui.make_current();
    ImGuiIO& io = ImGui::GetIO();
    screen.point(from.x, from.y);
    draw();
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    draw();
    screen.point((from.x + to.x) / 2, (from.y + to.y) / 2);
    draw();
    screen.point(to.x, to.y);
    draw();
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    settle();
}

void TestedScreen::type(Role role, std::string_view name, std::string_view text) {
    const NodeId id = node(role, name).id;
    screen.focus(id);
    screen.change_value(id, std::string(text));
    settle();
}

void TestedScreen::fill(Role role, std::string_view name, std::string_view text) {
    const NodeId id = node(role, name).id;
    type(role, name, text);
    screen.commit_value(id);
    screen.focus({});
    settle();
}

bool TestedScreen::key(std::string_view key) {
    const auto press = app::key_press_named(key);
    REQUIRE(press.has_value());
    const bool used = screen.key(*press, false);
    settle();
    return used;
}

std::string TestedScreen::unrecorded() const {
    std::set<ImGuiID> known;
    for (const Node& node : nodes())
        known.insert(node.id.value);
    // What ImGui makes by itself: the window that it falls back to, scroll bars; and shades, which only dim.
    for (ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
        known.insert(ImGui::GetWindowScrollbarID(window, ImGuiAxis_X));
        known.insert(ImGui::GetWindowScrollbarID(window, ImGuiAxis_Y));
        const std::string_view name = window->Name;
        if (name.starts_with("Debug") || name.starts_with("shade of")) known.insert(window->ID);
    }
    std::string missing;
    for (const ReportedItem& item : reported_items) {
        if (known.contains(item.id) || item.window.starts_with("Debug")) continue;
        const ImGuiWindow* window = ImGui::FindWindowByID(item.id);
        missing += window != nullptr ? "the region " + std::string(window->Name) : "an item of " + item.window;
        missing += " at " + std::to_string(item.place.Min.x) + ", " + std::to_string(item.place.Min.y) + "\n";
    }
    return missing;
}

std::string TestedScreen::collisions(Role landmark) const {
    std::string found;
    const auto outer = std::ranges::find(nodes(), landmark, &Node::role);
    if (outer == nodes().end()) return "no such landmark";
    const auto ancestor = static_cast<std::size_t>(outer - nodes().begin());
    std::vector<const Node*> inside;
    for (std::size_t index = 0; index < nodes().size(); ++index) {
        const Node& node = nodes()[index];
        const bool leaf = node.focusable || node.role == Role::text || node.role == Role::heading;
        if (leaf && is_below(nodes(), index, ancestor)) inside.push_back(&node);
    }
    for (std::size_t one = 0; one < inside.size(); ++one) {
        const Rectangle place = inside[one]->place;
        if (place.left < -0.5F || place.right > surroundings.width + 0.5F) found += inside[one]->name + " is cut off\n";
        for (std::size_t other = one + 1; other < inside.size(); ++other) {
            if (overlap(place, inside[other]->place)) {
                found += inside[one]->name + " lies over " + inside[other]->name + "\n";
            }
        }
    }
    return found;
}

}  // namespace sayso::ui
