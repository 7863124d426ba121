#include "web/application.h"

#include <emscripten/emscripten.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "app/direction.h"
#include "generated/sample_article.h"
#include "imgui.h"
#include "web/bridge.h"
#include "web/renderer.h"

namespace sayso::web {

namespace {

/// While frames follow one another the mirror waits for their end, but not longer than this, in milliseconds.
constexpr double longest_unmirrored = 100;
/// A press, its release and their like each take a frame of ImGui's: no input needs more.
constexpr int most_frames_at_once = 12;

/// Whether a ground is dark: the theme is the Screen's to choose, by what the person set or the system wants.
bool is_dark(std::uint32_t background) {
    return ((background >> 16) & 255) + ((background >> 8) & 255) + (background & 255) < 3 * 128;
}

}  // namespace

Application::Application() : workspace(host, std::string(generated::sample_article)), screen_(workspace, glyphs_) {
    workspace.changed = [this] { wake(); };
}

void Application::start() {
    workspace.start();
    wake();
}

void Application::wake() {
    frames_owed_ = 2;
    sayso_js_request_frame();
}

bool Application::run_views() {
    const auto run = [this] {
        glyphs_.begin_frame();
        canvas_.begin_frame();
        return screen_.draw(surroundings);
    };
    const bool another = run();
    if (!screen_.has_only_measured()) return another;
    canvas_.end_unseen_frame();
    return run();
}

bool Application::draw() {
    if (surroundings.width <= 0 || surroundings.height <= 0) return false;
    frames_owed_ = std::max(0, frames_owed_ - 1);
    const bool moves = run_views();
    glyphs_.upload();
    canvas_.show_frame(screen_.background());
    ++frames_drawn_;
    tell_surface();
    const bool another = moves || frames_owed_ > 0 || canvas_.input_waits();
    mirror_when_due(another);
    return another;
}

void Application::mirror_when_due(bool another) {
    const ui::Semantics& semantics = screen_.semantics();
    if (mirror_.moves_keyboard(semantics) || screen_.field_has_keyboard()) return show_in_mirror();
    const double now = emscripten_get_now();
    if (std::exchange(is_mirrored_, false)) mirrored_until_ = now;
    if (another && !mirror_.speaks(semantics) && now - mirrored_until_ <= longest_unmirrored) return;
    // Even if another frame comes before that: one that moves on and on would always. A timer costs the frame a tenth
    // of what a message to oneself does.
    host.after(1, [this] {
        if (!is_mirrored_) show_in_mirror();
    });
}

void Application::show_in_mirror() {
    is_mirrored_ = true;
    mirror_.update(screen_.semantics(), surroundings.pixel_ratio);
}

void Application::act_now() {
    if (surroundings.width <= 0) return;
    int frames = 0;
    do {
        run_views();
        canvas_.end_unseen_frame();
    } while (canvas_.input_waits() && ++frames < most_frames_at_once);
    if (mirror_.moves_keyboard(screen_.semantics())) show_in_mirror();
    wake();
}

void Application::tell_surface() {
    const std::uint32_t background = screen_.background();
    const char* cursor = screen_.cursor();
    const bool right_to_left = app::reads_right_to_left(workspace);
    if (background == background_ && right_to_left == right_to_left_ && cursor_ != nullptr &&
        std::strcmp(cursor, cursor_) == 0)
        return;
    background_ = background;
    cursor_ = cursor;
    right_to_left_ = right_to_left;
    sayso_js_surface(cursor, std::strlen(cursor), background, is_dark(background), right_to_left);
}

void Application::resize(float width, float height, float pixel_ratio) {
    surroundings.width = width;
    surroundings.height = height;
    surroundings.pixel_ratio = pixel_ratio;
    canvas_.resize(width, height);
    // A hand is as unsteady on any screen.
    ImGui::GetIO().MouseDoubleClickMaxDist = 4 * pixel_ratio;
    wake();
}

void Application::pointer_button(int button, bool down, float x, float y, Modifiers modifiers) {
    screen_.point(x, y);
    if (!down) {
        // What is dragged must have come where it is let go.
        run_views();
        canvas_.end_unseen_frame();
    }
    web::pointer_button(button, down, modifiers);
    act_now();
}

bool Application::finger(const ui::FingerEvent& event) {
    const bool tapped = screen_.finger(event);
    wake();
    return tapped;
}

bool Application::key(const app::KeyPress& press, bool in_field) {
    const bool used = screen_.key(press, in_field);
    if (!used) return false;
    // Views cost as much as the key itself: where nothing hangs on them, the next frame has them.
    if (screen_.key_moves_keyboard()) {
        act_now();
    } else {
        wake();
    }
    return true;
}

void Application::context_restored() {
    forget_textures();
    glyphs_.forget_textures();
    wake();
}

}  // namespace sayso::web
