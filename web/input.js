// Input: pointer, wheel and keys of the page, told to C++ in device pixels. Fields of the mirror keep their own mouse and keys;
// what they do not use comes here too.

/** @typedef {import("./core.js").Send} Send */

/** How far a finger goes before it scrolls instead of tapping, CSS pixels. */
const finger_slack = 10;
/** One notch of a wheel, CSS pixels; one line of those that count in lines. */
const notch = 100;
const line = 40;

/** @param {MouseEvent | KeyboardEvent} event the bits that src/web/input.cpp reads */
function modifiers_of(event) {
    // AltGr types a character: it is no Ctrl and no Alt, though Windows says both.
    const types = event.getModifierState("AltGraph");
    const control = (event.ctrlKey || event.metaKey) && !types;
    return Number(control) | (Number(event.altKey && !types) << 1) | (Number(event.shiftKey) << 2);
}

/** @param {EventTarget | null} target */
export function is_field(target) {
    return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Send} send
 */
export function watch_pointer(canvas, send) {
    /** Where a finger went down, while it may still be a tap; once it scrolls, where it was last. */
    /** @type {{ x: number, y: number, scrolls: boolean } | null} */
    let finger = null;

    /** @param {MouseEvent} event @returns {[number, number]} */
    const point = ({ clientX, clientY }) => [clientX * devicePixelRatio, clientY * devicePixelRatio];

    canvas.addEventListener("pointerdown", (event) => {
        if (!event.isPrimary || event.button !== 0) return;
        // A field loses the keyboard before what was pressed acts, not after.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        canvas.setPointerCapture(event.pointerId);
        if (event.pointerType === "touch") finger = { x: event.clientX, y: event.clientY, scrolls: false };
        else send("sayso_pointer_button", 0, true, ...point(event), modifiers_of(event));
    });
    // Else the browser takes the keyboard from where C++ has just put it.
    canvas.addEventListener("mousedown", (event) => event.preventDefault());
    document.addEventListener("pointermove", (event) => {
        if (!event.isPrimary) return;
        if (!finger) {
            send("sayso_pointer_moved", ...point(event), modifiers_of(event));
            return;
        }
        const x = event.clientX - finger.x;
        const y = event.clientY - finger.y;
        if (!finger.scrolls && Math.hypot(x, y) < finger_slack) return;
        finger = { x: event.clientX, y: event.clientY, scrolls: true };
        send("sayso_wheel_turned", ...point(event), x / notch, y / notch, 0);
    });
    canvas.addEventListener("pointerup", (event) => {
        if (!event.isPrimary || event.button !== 0) return;
        const was_tap = finger && !finger.scrolls;
        if (was_tap) send("sayso_pointer_button", 0, true, ...point(event), modifiers_of(event));
        if (was_tap || !finger) send("sayso_pointer_button", 0, false, ...point(event), modifiers_of(event));
        if (finger) send("sayso_pointer_gone");
        finger = null;
    });
    canvas.addEventListener("pointercancel", (event) => {
        if (!finger) send("sayso_pointer_button", 0, false, ...point(event), 0);
        finger = null;
        send("sayso_pointer_gone");
    });
    document.documentElement.addEventListener("pointerleave", () => send("sayso_pointer_gone"));

    document.addEventListener("wheel", (event) => {
        // Ctrl and a wheel zooms the page.
        if (event.ctrlKey || (is_field(event.target) && scrolls_itself(/** @type {Element} */ (event.target)))) return;
        event.preventDefault();
        const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : event.deltaMode === WheelEvent.DOM_DELTA_LINE ? line : innerHeight;
        const [across, down] = [event.deltaX, event.deltaY].map((delta) => (-delta * unit) / notch);
        send("sayso_wheel_turned", ...point(event), across, down, modifiers_of(event));
    }, { passive: false });
}

/** @param {Element} field */
function scrolls_itself(field) {
    return document.activeElement === field && field.scrollHeight > field.clientHeight + 1;
}

/** @param {Send} send */
export function watch_keys(send) {
    document.addEventListener("keydown", (event) => {
        if (event.isComposing || event.key === "Process" || event.keyCode === 229) return;
        if (["Control", "Shift", "Alt", "Meta", "AltGraph", "CapsLock", "Tab"].includes(event.key)) return;
        const target = /** @type {Element} */ (event.target);
        const control = modifiers_of(event) & 1;
        // A button of the mirror is pressed by the browser.
        if (target instanceof HTMLButtonElement && !control && (event.key === "Enter" || event.key === " ")) return;
        if (send("sayso_key", name_of(event), modifiers_of(event), is_field(target))) event.preventDefault();
    });
}

/** The key as src/app/key_press.h names it. @param {KeyboardEvent} event */
function name_of({ key, code }) {
    if ([...key].length !== 1) return key;
    // Keyboards without Latin letters: the letter that stands there on one that has them.
    if (key > "\x7f" && /^Key[A-Z]$/.test(code)) return code[3].toLowerCase();
    return key.toLowerCase();
}
