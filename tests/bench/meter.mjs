// How both editors of the bench are measured: functions that run in the page, and know of neither. What the main thread works,
// main_thread.mjs tells; what the GPU's process does with a frame comes after that.

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
 * Does an action, and waits until the page is at rest again: in Sayso a key, in CodeMirror a transaction. Marks for main_thread.mjs
 * stand where it begins and where it ends.
 * @param {string} name of the mark
 * @param {string} chord "c", "Alt+ArrowUp"; or "mark", which CodeMirror's page knows
 * @returns {Promise<number>} milliseconds in the driver, to the frame that shows what was done
 */
export async function act(name, chord) {
    const page = /** @type {any} */ (globalThis);
    const keys = chord.split("+");
    const do_it = () => {
        if (chord === "mark") return page.add_mark();
        const [key] = keys.slice(-1);
        const options = { altKey: keys.includes("Alt"), ctrlKey: keys.includes("Control"), shiftKey: keys.includes("Shift") };
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...options }));
    };
    // Away from the frames, so that the action is in none that went before.
    await new Promise((resolve) => setTimeout(resolve, 30));
    page.in_driver = 0;
    performance.mark(name);
    do_it();
    const in_driver = await new Promise((resolve) => {
        requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(page.in_driver ?? 0);
            port2.postMessage(0);
        });
    });
    // What an editor puts off is a part of the work, too.
    await new Promise((resolve) => setTimeout(resolve, 250));
    performance.mark("rest");
    return in_driver;
}

/** Waits for the frames that come of a turn of the wheel. */
export async function let_frames_pass() {
    for (let frame = 0; frame < 4; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** @param {string} name */
export function put_mark(name) {
    performance.mark(name);
}

/** Whether the end of the article is in view. */
export function is_at_end() {
    const scroller = document.querySelector(".cm-scroller");
    if (scroller) return scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 8;
    return document.querySelector("[role=meter]")?.getAttribute("aria-valuenow") === "100";
}

/**
 * Notes how long the main thread is in calls of WebGL, which wait for the driver; `globalThis.in_driver`, in milliseconds.
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
