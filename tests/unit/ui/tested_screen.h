// TestedScreen: the whole screen without a browser, and a person before it who finds things by role and name. Dear
// ImGui runs with its test hooks, so that what it draws can be held against what the mirror is told.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/person.h"
#include "imgui.h"
#include "ui/fake_runs.h"
#include "ui/screen.h"

namespace sayso::ui {

/// A context of Dear ImGui with a font that has no glyphs, gone with this.
class ImGuiForTests {
  public:
    ImGuiForTests();
    ~ImGuiForTests();
    ImGuiForTests(const ImGuiForTests&) = delete;
    ImGuiForTests& operator=(const ImGuiForTests&) = delete;
    /// Makes it the one that Dear ImGui works with: a test can have several screens.
    void make_current();

  private:
    ImGuiContext* context_;
};

class TestedScreen {
  public:
    /// A screen of this size in CSS pixels.
    explicit TestedScreen(float width = 1440, float height = 900, std::string article = app::sample_article(),
                          float pixel_ratio = 1);

    ImGuiForTests imgui;
    app::FakeDevice device;
    app::Person person;
    FakeRuns runs;
    Screen screen;
    Surroundings surroundings;

    [[nodiscard]] app::Workspace& workspace() { return person.workspace; }
    /// Draws one frame; true if another was asked for.
    bool draw();
    /// Lets the machine do what waits and draws until nothing changes; how many frames that took.
    std::size_t settle();

    // ---- what is to be seen ----
    [[nodiscard]] const std::vector<Node>& nodes() const { return screen.semantics().nodes(); }
    /// The first node of this role whose name is `name`, or null.
    [[nodiscard]] const Node* find(Role role, std::string_view name) const;
    /// The same, which must be there.
    [[nodiscard]] const Node& node(Role role, std::string_view name) const;
    [[nodiscard]] bool has(Role role, std::string_view name) const { return find(role, name) != nullptr; }
    /// The names of all nodes of a role, in order.
    [[nodiscard]] std::vector<std::string> names(Role role) const;
    /// The names of all nodes of a role below the first node of role `in` that is called `within`.
    [[nodiscard]] std::vector<std::string> names(Role role, Role in, std::string_view within) const;

    // ---- what a person does ----
    /// Presses it through the mirror.
    void press(Role role, std::string_view name);
    /// Presses it with the mouse.
    void click(Role role, std::string_view name);
    void click_at(float x, float y);
    /// Presses at one place, moves, and lets go at another.
    void drag(ImVec2 from, ImVec2 to);
    /// Types into a field and leaves it.
    void fill(Role role, std::string_view name, std::string_view text);
    /// Types into a field and stays there.
    void type(Role role, std::string_view name, std::string_view text);
    bool key(std::string_view key);

    // Each a line a fault, and empty where all is well.
    /// What Dear ImGui drew in the last frame, and the mirror was not told of.
    [[nodiscard]] std::string unrecorded() const;
    /// Pairs of things to press that lie over one another, and things that reach out of the screen; none is right.
    [[nodiscard]] std::string collisions(Role landmark) const;
};

}  // namespace sayso::ui
