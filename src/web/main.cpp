// The web app as a table of contents: what the page's JavaScript calls, each in a line, on the one Application.
// Texts come as UTF-8 that stays the caller's; points and sizes are device pixels; modifiers are bits (see
// web/input.h).
#include <emscripten/emscripten.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <expected>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "web/application.h"
#include "web/bridge.h"

using sayso::web::Application;
using sayso::web::Modifiers;

namespace {

std::unique_ptr<Application> application;

}  // namespace

int main() {
    application = std::make_unique<Application>();
    return 0;
}

extern "C" {

// Memory for what JavaScript hands over.
EMSCRIPTEN_KEEPALIVE void* sayso_allocate(std::size_t size) {
    return std::malloc(size);
}
EMSCRIPTEN_KEEPALIVE void sayso_release(void* memory) {
    std::free(memory);
}

// The page and its frames.
EMSCRIPTEN_KEEPALIVE void sayso_start(const char* languages, std::size_t length, bool sentences_only) {
    if (sentences_only) application->host.suggested = sayso::app::ToSuggest::sentences;
    application->host.preferred = std::string(languages, length);
    application->start();
}
EMSCRIPTEN_KEEPALIVE bool sayso_draw() {
    return application->draw();
}
EMSCRIPTEN_KEEPALIVE std::uint32_t sayso_frames_drawn() {
    return application->frames_drawn();
}
EMSCRIPTEN_KEEPALIVE void sayso_resize(float width, float height, float pixel_ratio) {
    application->resize(width, height, pixel_ratio);
}
EMSCRIPTEN_KEEPALIVE void sayso_prefer(bool dark, bool reduced_motion, bool more_contrast, bool coarse_pointer) {
    application->surroundings.dark = dark;
    application->surroundings.reduced_motion = reduced_motion;
    application->surroundings.more_contrast = more_contrast;
    application->surroundings.coarse_pointer = coarse_pointer;
    application->wake();
}
// The system's colours, red in the lowest byte, opaque.
EMSCRIPTEN_KEEPALIVE void sayso_force_colors(bool forced, std::uint32_t canvas, std::uint32_t canvas_text,
                                             std::uint32_t link_text, std::uint32_t gray_text, std::uint32_t highlight,
                                             std::uint32_t highlight_text) {
    application->surroundings.forced.reset();
    if (forced)
        application->surroundings.forced = {canvas, canvas_text, link_text, gray_text, highlight, highlight_text};
    application->wake();
}
EMSCRIPTEN_KEEPALIVE void sayso_context_restored() {
    application->context_restored();
}
EMSCRIPTEN_KEEPALIVE void sayso_timer_ended(std::uint32_t number) {
    application->host.timer_ended(number);
}

// Pointer, wheel and keys.
EMSCRIPTEN_KEEPALIVE void sayso_pointer_moved(float x, float y, int modifiers) {
    sayso::web::modifiers_changed(Modifiers::from_bits(modifiers));
    application->screen().point(x, y);
    application->wake();
}
EMSCRIPTEN_KEEPALIVE void sayso_pointer_gone() {
    sayso::web::pointer_gone();
    application->wake();
}
EMSCRIPTEN_KEEPALIVE void sayso_pointer_button(int button, bool down, float x, float y, int modifiers) {
    application->pointer_button(button, down, x, y, Modifiers::from_bits(modifiers));
}
EMSCRIPTEN_KEEPALIVE void sayso_wheel_turned(float x, float y, float across, float down, int modifiers) {
    application->screen().point(x, y);
    sayso::web::wheel_turned(across, down, Modifiers::from_bits(modifiers));
    application->wake();
}
EMSCRIPTEN_KEEPALIVE bool sayso_finger(int phase, int finger, float x, float y, double seconds) {
    return application->finger({static_cast<sayso::ui::FingerEvent::Phase>(phase), finger, x, y, seconds});
}
EMSCRIPTEN_KEEPALIVE void sayso_zoomed(float x, float y, float factor) {
    application->screen().zoom(x, y, factor);
    application->wake();
}
EMSCRIPTEN_KEEPALIVE void sayso_act() {
    application->act_now();
}
EMSCRIPTEN_KEEPALIVE bool sayso_key(const char* key, std::size_t length, int modifiers, bool in_field) {
    return application->key(sayso::web::key_press({key, length}, Modifiers::from_bits(modifiers)), in_field);
}

// The mirror.
EMSCRIPTEN_KEEPALIVE void sayso_node_focused(std::uint32_t node) {
    application->screen().focus({node});
    application->wake();
}
EMSCRIPTEN_KEEPALIVE void sayso_node_activated(std::uint32_t node) {
    application->screen().activate({node});
    application->act_now();
}
EMSCRIPTEN_KEEPALIVE void sayso_node_changed(std::uint32_t node, const char* value, std::size_t length) {
    application->screen().change_value({node}, {value, length});
    application->wake();
}
EMSCRIPTEN_KEEPALIVE void sayso_node_committed(std::uint32_t node) {
    application->screen().commit_value({node});
    application->wake();
}

// Articles from outside, and text for the clipboard.
EMSCRIPTEN_KEEPALIVE void sayso_open_text(const char* text, std::size_t length) {
    application->workspace.open_text({text, length});
}
/// The file's name and its bytes are the fields made last.
EMSCRIPTEN_KEEPALIVE void sayso_open_file() {
    std::vector<std::string> fields = application->host.take_fields();
    application->workspace.open_file({std::move(fields[0]), std::move(fields[1])});
}
EMSCRIPTEN_KEEPALIVE void sayso_file_unreadable(const char* cause, std::size_t cause_length, const char* message,
                                                std::size_t length) {
    application->workspace.receive_file(
        std::unexpected(sayso::web::failure_of({cause, cause_length}, std::string(message, length))));
}
EMSCRIPTEN_KEEPALIVE void sayso_copy() {
    const std::string text = application->workspace.quotation_to_copy();
    if (!text.empty()) application->workspace.announce(sayso::language::Phrase::copied_with_source);
    sayso_js_give_copied(text.data(), text.size());
}

// Answers of the host.
EMSCRIPTEN_KEEPALIVE char* sayso_make_field(std::size_t size) {
    return application->host.make_field(size);
}
EMSCRIPTEN_KEEPALIVE void sayso_answer(std::uint32_t request, const char* cause, std::size_t cause_length) {
    application->host.answer(request, {cause, cause_length});
}
EMSCRIPTEN_KEEPALIVE void sayso_writer_role(std::uint32_t turn, bool writer) {
    application->host.role_changed(turn, writer ? sayso::app::WriterRole::writer : sayso::app::WriterRole::reader);
}

}  // extern "C"
