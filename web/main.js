// The page as a table of contents: finds out whether the browser can do it, starts the app, and connects it with the page.

import { make_frames, watch_canvas } from "./canvas.js";
import { make_clipboard } from "./clipboard.js";
import { start_core } from "./core.js";
import { make_files, watch_drops } from "./files.js";
import { make_glyphs } from "./glyphs.js";
import { watch_keys, watch_pointer } from "./input.js";
import { make_languages } from "./languages.js";
import { make_mirror } from "./mirror.js";
import { keep_offline } from "./offline.js";
import { make_patterns } from "./patterns.js";
import { watch_preferences } from "./preferences.js";
import { make_renderer } from "./renderer.js";
import { make_answer, make_storage } from "./storage.js";
import { make_writer } from "./writer.js";

const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById("canvas"));
const notice = /** @type {HTMLElement} */ (document.getElementById("notice"));

/** Says in the place of the app why there is none. @param {string} words */
function give_up(words) {
    notice.textContent = words;
    notice.className = "shown";
    document.body.append(notice);
}

/**
 * The mouse cursor, the page's ground and theme, and how the interface is read, as C++ chose them.
 * @param {string} cursor @param {number} background @param {boolean} dark @param {boolean} right_to_left
 */
function surface(cursor, background, dark, right_to_left) {
    canvas.style.cursor = cursor;
    document.documentElement.style.background = `#${background.toString(16).padStart(6, "0")}`;
    document.documentElement.dataset.theme = dark ? "dark" : "light";
    document.documentElement.dir = right_to_left ? "rtl" : "ltr";
}

async function start() {
    /** @type {import("./core.js").Core} */
    let core;
    /** @type {import("./core.js").Send} */
    let send = () => 0;
    const renderer = make_renderer(canvas);
    const frames = make_frames(() => send);
    const clipboard = make_clipboard();
    const answer = make_answer(() => core);
    const mirror = make_mirror(
        /** @type {HTMLElement} */ (document.getElementById("mirror")),
        /** @type {HTMLElement} */ (document.getElementById("live")),
        () => send,
    );
    const host = {
        ...frames.host,
        ...renderer.host,
        ...make_glyphs(renderer),
        ...mirror,
        ...make_storage(answer),
        ...make_writer((turn, writer) => send("sayso_writer_role", turn, writer)),
        ...make_files(answer),
        ...make_languages(answer),
        ...clipboard.host,
        ...make_patterns(answer),
        surface,
    };
    core = await start_core(host, (reason) => {
        frames.set_lost(true);
        const why = reason ? `: ${reason}` : "";
        give_up(`Sayso has stopped${why}. What you did is on this device: reload the page.`);
    });
    send = core.send;
    watch_preferences(send);
    watch_canvas(canvas, send, frames, renderer);
    watch_pointer(canvas, send);
    watch_keys(send);
    watch_drops(core);
    clipboard.watch(core);
    // Who is not to be led is given an address that ends in ?suggest=sentences.
    const sentences_only = new URLSearchParams(location.search).get("suggest") === "sentences";
    send("sayso_start", navigator.languages.join(" "), sentences_only);
    notice.remove();
    keep_offline();

    // For tests and benchmarks: to look, not to touch.
    Object.assign(globalThis, {
        sayso: Object.freeze({
            frames_drawn: () => send("sayso_frames_drawn"),
            heap_bytes: core.heap_bytes,
            last_frame_milliseconds: frames.last_milliseconds,
        }),
    });
}

if (!("WebAssembly" in globalThis)) give_up("Sayso needs WebAssembly, which this browser does not have, or which is switched off.");
else start().catch((error) => give_up(`Sayso could not start: ${error.message ?? error}`));
