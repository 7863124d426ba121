// How both editors of the bench are measured: functions that run in the page, and know of neither. The times are those of
// the main thread: what the GPU's thread does with a frame comes after them.

/**
 * From a file being chosen to the end of the frame that shows the article with the marks that are in view: in Sayso by the
 * mirror, which is made after the canvas is drawn; in CodeMirror by its lines. Ask `globalThis.opened` for it, in
 * milliseconds; `globalThis.complete` is when all annotations are there, which in CodeMirror is the same.
 * @param {string} title the first line of the article
 */
export function watch_opening(title) {
    const page = /** @type {any} */ (globalThis);
    page.opened = 0;
    page.complete = 0;
    page.longest_wait = 0;
    let chosen = 0;
    let last = 0;
    const watch = () => {
        const now = performance.now();
        if (chosen > 0 && last > 0) page.longest_wait = Math.max(page.longest_wait, now - last);
        last = now;
        const article = document.querySelector("[role=article], article");
        const in_sayso = article?.getAttribute("aria-label") === title && article.querySelector("mark") !== null;
        const in_codemirror = document.querySelector(".cm-line")?.textContent === title && document.querySelector(".claim") !== null;
        const is_complete = in_codemirror || (in_sayso && document.querySelector("#live")?.textContent?.startsWith("Opened"));
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
            const time = performance.now() - chosen;
            if (in_sayso || in_codemirror) page.opened ||= time;
            if (is_complete) page.complete = time;
        };
        if (chosen > 0) port2.postMessage(0);
        if (!is_complete) requestAnimationFrame(watch);
    };
    document.addEventListener("change", () => (chosen = performance.now()), { capture: true, once: true });
    requestAnimationFrame(watch);
}

/**
 * Has the page note when a frame begins, whoever asked for it first: an editor that goes on drawing has asked before the
 * meter does. To be called before an editor draws; `globalThis.frame_began`, 0 until there is one.
 */
export function note_frames() {
    const page = /** @type {any} */ (globalThis);
    page.frame_began = 0;
    const request = requestAnimationFrame.bind(globalThis);
    globalThis.requestAnimationFrame = (callback) =>
        request((time) => {
            page.frame_began ||= performance.now();
            callback(time);
        });
}

/**
 * The work of an action, and of the frame that shows what it did: in Sayso a key, in CodeMirror a transaction.
 * @param {string} chord "c", "Alt+ArrowUp"; or "mark", which CodeMirror's page knows
 * @returns {Promise<number>} milliseconds
 */
export async function work_of(chord) {
    const page = /** @type {any} */ (globalThis);
    const keys = chord.split("+");
    const act = () => {
        if (chord === "mark") return page.add_mark();
        const [key] = keys.slice(-1);
        const options = { altKey: keys.includes("Alt"), ctrlKey: keys.includes("Control"), shiftKey: keys.includes("Shift") };
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...options }));
    };
    // Away from the frames, so that the action is in none that went before.
    await new Promise((resolve) => setTimeout(resolve, 30));
    page.in_driver = 0;
    return new Promise((resolve) => {
        const began = performance.now();
        act();
        const acted = performance.now() - began;
        page.frame_began = 0;
        requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(acted + performance.now() - page.frame_began);
            port2.postMessage(0);
        });
    });
}

/** Begins to measure every frame; `globalThis.frames_measured` are those since the last scroll step. */
export function watch_frames() {
    const page = /** @type {any} */ (globalThis);
    page.frames_measured = [];
    let began = 0;
    const begin = () => {
        if (began === 0) began = performance.now();
    };
    // CodeMirror works in the event, before the frame.
    addEventListener("scroll", begin, true);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
        // Two frames can come before the first of their messages.
        if (began > 0) page.frames_measured.push(performance.now() - began);
        began = 0;
    };
    const frame = () => {
        begin();
        port2.postMessage(0);
        requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
}

/** The longest of the frames that came of a scroll step; waits until they are all there. @returns {Promise<number>} */
export async function longest_frame() {
    const page = /** @type {any} */ (globalThis);
    for (let frame = 0; frame < 4; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    // Where everything stood still already, nothing was drawn.
    const longest = Math.max(0, ...page.frames_measured);
    page.frames_measured = [];
    return longest;
}

/** Whether the end of the article is in view. */
export function is_at_end() {
    const scroller = document.querySelector(".cm-scroller");
    if (scroller) return scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 8;
    return document.querySelector("[role=meter]")?.getAttribute("aria-valuenow") === "100";
}

/**
 * Notes how long the main thread is in calls of WebGL, which wait for the driver; `globalThis.in_driver`, in milliseconds.
 * It is a part of the other times.
 */
export function watch_driver() {
    const page = /** @type {any} */ (globalThis);
    page.in_driver = 0;
    const calls = /** @type {any} */ (WebGL2RenderingContext.prototype);
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(calls))) {
        if (typeof value !== "function") continue;
        calls[name] = function (/** @type {unknown[]} */ ...values) {
            const began = performance.now();
            const result = value.apply(this, values);
            page.in_driver += performance.now() - began;
            return result;
        };
    }
}
