// Bridge: what C++ asks of the page's JavaScript. Implemented in web/bridge.js, which hands each call on to the module
// of web/ that does it. Texts and bytes are lent for the length of the call. Numbered requests are answered later by
// `sayso_answer` (see main.cpp), after a `sayso_make_field` for each field of the answer.
#pragma once

#include <cstddef>
#include <cstdint>

extern "C" {

// ---- frames and time ----
void sayso_js_request_frame();
void sayso_js_after(std::uint32_t number, std::uint32_t milliseconds);
/// Milliseconds since 1970.
double sayso_js_now();
/// The double next to a number of JSON.
double sayso_js_number(const char* digits, std::size_t length);
/// Writes `number`, which is finite, as C's "%.*g" does, with a zero at the end: at most 25 bytes.
void sayso_js_digits(double number, int precision, char* into);
/// As the C functions without "sayso_js_".
double sayso_js_sin(double angle);
double sayso_js_cos(double angle);
double sayso_js_acos(double cosine);
double sayso_js_pow(double base, double exponent);
double sayso_js_exp(double exponent);
/// 32 random bits.
std::uint32_t sayso_js_random();
/// The mouse cursor (a CSS name), the page's ground as 0xRRGGBB, and how the interface is read.
void sayso_js_surface(const char* cursor, std::size_t length, std::uint32_t background, bool dark, bool right_to_left);

// ---- text; a face is a font at a size, known by its number ----
/// `family`: a layout::Family, which web/fonts.js has the names of.
void sayso_js_face(std::uint32_t face, int family, int weight, bool italic, float size, float letter_spacing,
                   bool right_to_left);
/// How far the face reaches above and below the baseline.
void sayso_js_face_reach(std::uint32_t face, float* ascent_and_descent);
/// How far below the top of a line the browser puts the baseline.
float sayso_js_baseline(std::uint32_t face, float line_height);
/// Advance, then how far ink reaches left, right, up and down from the pen.
void sayso_js_measure(std::uint32_t face, const char* run, std::size_t length, float* five);
/// The advance of the first `ends[i]` bytes of the run, for each i.
void sayso_js_prefix_widths(std::uint32_t face, const char* run, std::size_t length, const std::uint32_t* ends,
                            std::size_t count, float* widths);
/// Forgets all pictures.
void sayso_js_clear_pictures();
/// Draws a run on the canvas of a page, its pen at (pen_x, pen_y), within a rectangle of its own, in `ink` (0xRRGGBB):
/// upon `ground` (0xRRGGBB), and returns true; or, where that is negative or the renderer cannot use it, upon nothing.
/// Then what is not coloured becomes a mask, as bold as text in `ink`.
bool sayso_js_draw_run(std::uint32_t page, std::uint32_t face, const char* run, std::size_t length, int pen_x,
                       int pen_y, int left, int top, int width, int height, bool colored, std::uint32_t ink,
                       std::int32_t ground);
/// The same for two runs of one line upon a ground, their pens at (pen_x, pen_y) and (other_x, pen_y): what of them
/// lies within the rectangle.
bool sayso_js_draw_touch(std::uint32_t page, std::uint32_t face, const char* run, std::size_t length, int pen_x,
                         std::uint32_t other_face, const char* other, std::size_t other_length, int other_x, int pen_y,
                         int left, int top, int width, int height, std::uint32_t ink, std::int32_t ground);
/// Copies what was drawn on a page since the last time to its texture (see renderer.h for its number).
void sayso_js_upload_page(std::uint32_t page, std::uint32_t texture);

// ---- the GPU; textures are known by number ----
void sayso_js_start_renderer(const char* vertex_shader, std::size_t vertex_length, const char* fragment_shader,
                             std::size_t fragment_length);
/// Makes a texture, in the place of one of the same number; RGBA, 8 bits each.
void sayso_js_put_texture(std::uint32_t texture, int width, int height, const void* pixels, std::size_t size);
void sayso_js_drop_texture(std::uint32_t texture);
/// Fills the canvas with a colour, 0xRRGGBB.
void sayso_js_begin_rendering(std::uint32_t background);
/// Draws triangles: ImDrawVert, ImDrawIdx, and for each command where its part of them begins; texture 0 is none. Or a
/// ground, which has no triangles: its clip rectangle is filled with the colour (IM_COL32) that `first_vertex` holds.
constexpr std::uint32_t ground_texture = 0xFFFFFFFF;
struct DrawCommand {
    std::uint32_t texture, first_vertex, first_index, index_count;
    float clip_left, clip_top, clip_right, clip_bottom;
};
void sayso_js_render(const void* vertices, std::size_t vertices_size, const void* indices, std::size_t indices_size,
                     const DrawCommand* commands, std::size_t count);

// ---- the mirror ----
/// What changed in the semantic tree, as JSON (see mirror.h).
void sayso_js_mirror(const char* json, std::size_t length);
/// The text that the page's "copy" is to put on the clipboard.
void sayso_js_give_copied(const char* text, std::size_t length);

// ---- what is kept on the device ----
void sayso_js_list_articles(std::uint32_t request);
void sayso_js_load(std::uint32_t request, const char* id, std::size_t id_length);
void sayso_js_append(std::uint32_t request, const char* id, std::size_t id_length, double sequence, const char* bytes,
                     std::size_t length);
/// Packed: title, history. `dropped` are sequences.
void sayso_js_fold(std::uint32_t request, const char* id, std::size_t id_length, double opened, const char* packed,
                   std::size_t length, const char* document, std::size_t document_length, const double* dropped,
                   std::size_t dropped_count);
void sayso_js_forget(std::uint32_t request, const char* id, std::size_t id_length);
void sayso_js_settings(std::uint32_t request);
void sayso_js_put_setting(std::uint32_t request, const char* name, std::size_t name_length, const char* value,
                          std::size_t value_length);
/// Answered by `sayso_writer_role` with `turn`, as often as the role changes.
void sayso_js_become_writer(std::uint32_t turn, const char* id, std::size_t id_length, bool take_over);

// ---- files and clipboard ----
void sayso_js_pick_file(std::uint32_t request);
/// `packed`: document id, name, media type.
void sayso_js_save_file(std::uint32_t request, const char* packed, std::size_t length, const char* bytes,
                        std::size_t bytes_length, bool again);
void sayso_js_copy_text(const char* text, std::size_t length);

// ---- regular expressions ----
/// `packed`: pattern, flags, text. Answered with one field: the places in UTF-16 units, from and to, 32 bits each.
void sayso_js_find_pattern(std::uint32_t request, const char* packed, std::size_t length);
void sayso_js_stop_finding_pattern();

// ---- languages ----
/// Answered with the phrases of the language, which the page then says that it is in.
void sayso_js_load_language(std::uint32_t request, const char* tag, std::size_t length);
/// The place of the plural category of a number in "zero one two few many other".
int sayso_js_plural_form(double number);
/// Writes what a language is called in the language loaded, in at most `size` bytes; returns how many.
std::size_t sayso_js_language_name(const char* tag, std::size_t length, char* name, std::size_t size);

}  // extern "C"
