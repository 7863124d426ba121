// How both editors of the bench are measured: functions that run in the page, and know of neither. The times are those of
// the main thread: what the GPU's thread does with a frame comes after them.

/**
 * From a file being chosen to the end of the frame that shows the article: in Sayso by the mirror, which is made after the
 * canvas is drawn; in CodeMirror by its lines. Ask `globalThis.opened` for it, in milliseconds.
 * @param {string} title the first line of the article
 */
export function watch_opening(title) {
    const page = /** @type {any} */ (globalThis);
    page.opened = 0;
    page.longest_wait = 0;
    let chosen = 0;
    let last = 0;
    const watch = () => {
        const now = performance.now();
        if (chosen > 0 && last > 0) page.longest_wait = Math.max(page.longest_wait, now - last);
        last = now;
        const is_shown =
            document.querySelector("[role=article], article")?.getAttribute("aria-label") === title ||
            document.querySelector(".cm-line")?.textContent === title;
        if (!is_shown) return requestAnimationFrame(watch);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => (page.opened = performance.now() - chosen);
        port2.postMessage(0);
    };
    document.addEventListener("change", () => (chosen = performance.now()), { capture: true, once: true });
    requestAnimationFrame(watch);
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
    return new Promise((resolve) => {
        let in_frame = 0;
        requestAnimationFrame(() => {
            in_frame = performance.now();
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(acted + performance.now() - in_frame);
            port2.postMessage(0);
        });
        const began = performance.now();
        act();
        const acted = performance.now() - began;
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
    const longest = Math.max(...page.frames_measured);
    page.frames_measured = [];
    return longest;
}
