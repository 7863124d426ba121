// What `Page` runs inside the page for clipboard, drops and frames. Its source is sent, so each function stands alone;
// what two of them share hangs on `window.test_hooks`.

/** Notes what the page puts on the clipboard at the next copy. */
export function watch_copy() {
    const page = /** @type {any} */ (window);
    const hooks = (page.test_hooks ??= {});
    hooks.copied = null;
    const note = (/** @type {ClipboardEvent} */ { clipboardData }) => {
        hooks.copied = Object.fromEntries(
            [...(clipboardData?.types ?? [])].map((type) => [type, clipboardData?.getData(type)]),
        );
    };
    addEventListener("copy", note, { once: true });
}

/** @returns {Record<string, string> | null} texts by type */
export function copied() {
    return /** @type {any} */ (window).test_hooks.copied;
}

/**
 * Makes the next copy put this text on the clipboard, and keeps it and its key from the page.
 * @param {string} text
 */
export function hijack_copy(text) {
    const page = /** @type {any} */ (window);
    const hooks = (page.test_hooks ??= {});
    hooks.clipboard_is_set = false;
    const keep = (/** @type {Event} */ event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
    };
    // Where nothing is selected WebKit asks by this event whether there is anything to copy.
    addEventListener("beforecopy", keep, { capture: true, once: true });
    addEventListener(
        "copy",
        (event) => {
            event.clipboardData?.setData("text/plain", text);
            hooks.clipboard_is_set = true;
            keep(event);
        },
        { capture: true, once: true },
    );
    hooks.keep_key = (/** @type {KeyboardEvent} */ event) => {
        if (event.key === "c") event.stopImmediatePropagation();
    };
    for (const kind of ["keydown", "keyup"]) addEventListener(kind, hooks.keep_key, true);
}

/** Whether the hijacked copy has come; then the page has its keys back. */
export function copy_was_hijacked() {
    const hooks = /** @type {any} */ (window).test_hooks;
    if (!hooks.clipboard_is_set) return false;
    for (const kind of ["keydown", "keyup"]) removeEventListener(kind, hooks.keep_key, true);
    return true;
}

/**
 * @param {string} base64 the file's bytes
 * @param {string} name
 * @param {string} type
 * @param {number} x @param {number} y CSS pixels of the page
 */
export function drop(base64, name, type, x, y) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], name, { type }));
    const target = document.elementFromPoint(x, y) ?? document.body;
    for (const kind of ["dragenter", "dragover", "drop"])
        target.dispatchEvent(
            new DragEvent(kind, {
                bubbles: true,
                cancelable: true,
                composed: true,
                clientX: x,
                clientY: y,
                dataTransfer,
            }),
        );
}

/** Counts from 0 the tasks in which anything is drawn with WebGL: each is a frame. */
export function count_frames() {
    const page = /** @type {any} */ (window);
    const hooks = (page.test_hooks ??= {});
    const counts_already = hooks.frames !== undefined;
    hooks.frames = 0;
    if (counts_already) return;
    let counted = false;
    const prototype = /** @type {any} */ (WebGL2RenderingContext.prototype);
    for (const name of ["drawElements", "drawArrays", "drawElementsInstanced", "drawArraysInstanced", "clear"]) {
        const draw = prototype[name];
        prototype[name] = function (/** @type {unknown[]} */ ...values) {
            if (!counted) {
                counted = true;
                hooks.frames++;
                setTimeout(() => (counted = false));
            }
            return draw.apply(this, values);
        };
    }
}

/** @returns {number} */
export function frames() {
    return /** @type {any} */ (window).test_hooks.frames;
}

/**
 * @param {string} selector
 * @returns {"live" | "lost" | null} null while there is no such canvas
 */
export function state_of_canvas(selector) {
    const canvas = /** @type {HTMLCanvasElement | null} */ (document.querySelector(selector));
    if (!canvas) return null;
    // This is the context that the page made. Were there none, one would be made here, and the picture stays blank.
    const context = canvas.getContext("webgl2");
    return context && !context.isContextLost() && canvas.width > 0 ? "live" : "lost";
}
