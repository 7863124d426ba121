// Bridge: the functions that C++ imports (src/web/bridge.h), for Emscripten to link. Each hands its call on to the host object that
// main.js puts together, with texts as strings and bytes as copies, so that no other file knows how memory is laid out.

addToLibrary({
    $sayso_decoder: "new TextDecoder('utf-8', { ignoreBOM: true })",
    $sayso_text__deps: ["$sayso_decoder"],
    $sayso_text: (at, length) => sayso_decoder.decode(HEAPU8.subarray(at, at + length)),
    $sayso_bytes: (at, length) => HEAPU8.slice(at, at + length),
    $sayso_host: (name, ...values) => Module["host"][name](...values),

    sayso_js_request_frame__deps: ["$sayso_host"],
    sayso_js_request_frame: () => sayso_host("request_frame"),
    sayso_js_after__deps: ["$sayso_host"],
    sayso_js_after: (number, milliseconds) => sayso_host("after", number, milliseconds),
    sayso_js_now: () => Date.now(),
    sayso_js_number__deps: ["$sayso_text"],
    sayso_js_number: (digits, length) => Number(sayso_text(digits, length)),
    sayso_js_digits: (number, precision, into) => {
        const [mantissa, power] = number.toExponential(precision - 1).split("e");
        const digits = mantissa.replace(/\.?0+$/, "");
        const places = digits.replace(/\D/g, "").length - 1 - power;
        const text = (Object.is(number, -0) ? "-" : "") + (power < -4 || +power >= precision
            ? digits + "e" + power.replace(/^(.)(.)$/, "$10$2")
            : Number(digits + "e" + power).toFixed(Math.max(0, places)));
        for (let index = 0; index <= text.length; index++) HEAPU8[into + index] = text.charCodeAt(index);
    },
    sayso_js_sin: (angle) => Math.sin(angle),
    sayso_js_cos: (angle) => Math.cos(angle),
    sayso_js_acos: (cosine) => Math.acos(cosine),
    sayso_js_pow: (base, exponent) => Math.pow(base, exponent),
    sayso_js_exp: (exponent) => Math.exp(exponent),
    sayso_js_random: () => crypto.getRandomValues(new Uint32Array(1))[0],
    sayso_js_surface__deps: ["$sayso_host", "$sayso_text"],
    sayso_js_surface: (cursor, length, background, dark, right_to_left) =>
        sayso_host("surface", sayso_text(cursor, length), background, !!dark, !!right_to_left),

    sayso_js_face__deps: ["$sayso_host"],
    sayso_js_face: (face, family, weight, italic, size, letter_spacing, right_to_left) =>
        sayso_host("define_face", face, family, weight, !!italic, size, letter_spacing, !!right_to_left),
    sayso_js_face_reach__deps: ["$sayso_host"],
    sayso_js_face_reach: (face, into) => HEAPF32.set(sayso_host("face_reach", face), into >> 2),
    sayso_js_baseline__deps: ["$sayso_host"],
    sayso_js_baseline: (face, line_height) => sayso_host("baseline", face, line_height),
    sayso_js_measure__deps: ["$sayso_host", "$sayso_text"],
    sayso_js_measure: (face, run, length, into) => HEAPF32.set(sayso_host("measure", face, sayso_text(run, length)), into >> 2),
    sayso_js_prefix_widths__deps: ["$sayso_host", "$sayso_text"],
    sayso_js_prefix_widths: (face, run, length, ends, count, into) => {
        for (let index = 0; index < count; index++) {
            const prefix = sayso_text(run, HEAPU32[(ends >> 2) + index]);
            HEAPF32[(into >> 2) + index] = sayso_host("measure", face, prefix)[0];
        }
    },
    sayso_js_clear_pictures__deps: ["$sayso_host"],
    sayso_js_clear_pictures: () => sayso_host("clear_pictures"),
    sayso_js_draw_run__deps: ["$sayso_host", "$sayso_text"],
    sayso_js_draw_run: (page, face, run, length, pen_x, pen_y, left, top, width, height, colored, ink, ground) =>
        sayso_host("draw_run", page, face, sayso_text(run, length), pen_x, pen_y, left, top, width, height, !!colored, ink, ground),
    sayso_js_draw_touch__deps: ["$sayso_host", "$sayso_text"],
    sayso_js_draw_touch: (page, face, run, length, pen_x, other_face, other, other_length, other_x, pen_y, left, top, width, height, ink, ground) =>
        sayso_host("draw_touch", page, [[face, sayso_text(run, length), pen_x], [other_face, sayso_text(other, other_length), other_x]],
            pen_y, left, top, width, height, ink, ground),
    sayso_js_upload_page__deps: ["$sayso_host"],
    sayso_js_upload_page: (page, texture) => sayso_host("upload_page", page, texture),

    sayso_js_start_renderer__deps: ["$sayso_host", "$sayso_text"],
    sayso_js_start_renderer: (vertex, vertex_length, fragment, fragment_length) =>
        sayso_host("start_renderer", sayso_text(vertex, vertex_length), sayso_text(fragment, fragment_length)),
    sayso_js_put_texture__deps: ["$sayso_host"],
    sayso_js_put_texture: (texture, width, height, pixels, size) =>
        sayso_host("put_texture", texture, width, height, HEAPU8.subarray(pixels, pixels + size)),
    sayso_js_drop_texture__deps: ["$sayso_host"],
    sayso_js_drop_texture: (texture) => sayso_host("drop_texture", texture),
    sayso_js_begin_rendering__deps: ["$sayso_host"],
    sayso_js_begin_rendering: (background) => sayso_host("begin_rendering", background),
    sayso_js_render__deps: ["$sayso_host"],
    sayso_js_render: (vertices, vertices_size, indices, indices_size, commands, count) =>
        sayso_host("render", HEAPU8.subarray(vertices, vertices + vertices_size), HEAPU8.subarray(indices, indices + indices_size),
            HEAPU32.subarray(commands >> 2, (commands >> 2) + count * 8), HEAPF32.subarray(commands >> 2, (commands >> 2) + count * 8)),

    sayso_js_mirror__deps: ["$sayso_host", "$sayso_text"],
    sayso_js_mirror: (json, length) => sayso_host("mirror", JSON.parse(sayso_text(json, length))),
    sayso_js_give_copied__deps: ["$sayso_host", "$sayso_text"],
    sayso_js_give_copied: (text, length) => sayso_host("give_copied", sayso_text(text, length)),

    sayso_js_list_articles__deps: ["$sayso_host"],
    sayso_js_list_articles: (request) => sayso_host("list_articles", request),
    sayso_js_load__deps: ["$sayso_host", "$sayso_text"],
    sayso_js_load: (request, id, length) => sayso_host("load", request, sayso_text(id, length)),
    sayso_js_append__deps: ["$sayso_host", "$sayso_text", "$sayso_bytes"],
    sayso_js_append: (request, id, id_length, sequence, bytes, length) =>
        sayso_host("append", request, sayso_text(id, id_length), sequence, sayso_bytes(bytes, length)),
    sayso_js_fold__deps: ["$sayso_host", "$sayso_text", "$sayso_bytes"],
    sayso_js_fold: (request, id, id_length, opened, packed, length, document, document_length, dropped, dropped_count) =>
        sayso_host("fold", request, sayso_text(id, id_length), opened, sayso_bytes(packed, length), sayso_bytes(document, document_length),
            Array.from(HEAPF64.subarray(dropped >> 3, (dropped >> 3) + dropped_count))),
    sayso_js_forget__deps: ["$sayso_host", "$sayso_text"],
    sayso_js_forget: (request, id, length) => sayso_host("forget", request, sayso_text(id, length)),
    sayso_js_settings__deps: ["$sayso_host"],
    sayso_js_settings: (request) => sayso_host("settings", request),
    sayso_js_put_setting__deps: ["$sayso_host", "$sayso_text"],
    sayso_js_put_setting: (request, name, name_length, value, value_length) =>
        sayso_host("put_setting", request, sayso_text(name, name_length), sayso_text(value, value_length)),
    sayso_js_become_writer__deps: ["$sayso_host", "$sayso_text"],
    sayso_js_become_writer: (turn, id, length, take_over) => sayso_host("become_writer", turn, sayso_text(id, length), !!take_over),

    sayso_js_pick_file__deps: ["$sayso_host"],
    sayso_js_pick_file: (request) => sayso_host("pick_file", request),
    sayso_js_save_file__deps: ["$sayso_host", "$sayso_bytes"],
    sayso_js_save_file: (request, packed, length, bytes, bytes_length, again) =>
        sayso_host("save_file", request, sayso_bytes(packed, length), sayso_bytes(bytes, bytes_length), !!again),
    sayso_js_copy_text__deps: ["$sayso_host", "$sayso_text"],
    sayso_js_copy_text: (text, length) => sayso_host("copy_text", sayso_text(text, length)),

    sayso_js_find_pattern__deps: ["$sayso_host", "$sayso_bytes"],
    sayso_js_find_pattern: (request, packed, length) => sayso_host("find_pattern", request, sayso_bytes(packed, length)),
    sayso_js_stop_finding_pattern__deps: ["$sayso_host"],
    sayso_js_stop_finding_pattern: () => sayso_host("stop_finding_pattern"),
    sayso_js_load_language__deps: ["$sayso_host", "$sayso_text"],
    sayso_js_load_language: (request, tag, length) => sayso_host("load_language", request, sayso_text(tag, length)),
    $sayso_encoder: "new TextEncoder()",
    sayso_js_language_name__deps: ["$sayso_host", "$sayso_text", "$sayso_encoder"],
    sayso_js_language_name: (tag, length, into, size) =>
        sayso_encoder.encodeInto(sayso_host("language_name", sayso_text(tag, length)), HEAPU8.subarray(into, into + size)).written,
    sayso_js_plural_form__deps: ["$sayso_host"],
    sayso_js_plural_form: (number) => sayso_host("plural_form", number),
});
