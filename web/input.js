// Input: pointer, wheel and keys of the page, told to C++ in device pixels. Fields of the mirror keep their own mouse and keys;
// what they do not use comes here too.

/** @typedef {import("./core.js").Send} Send */

/** What a finger does, by the name of its event: src/ui/screen.h counts so. @type {Record<string, number>} */
const phases = { pointerdown: 0, pointermove: 1, pointerup: 2, pointercancel: 3 };
/** One turn of a wheel zooms no more than this: the next size. */
const largest_zoom = 0.12;
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

/** What is typed into: a slider is not. @param {EventTarget | null} target */
export function is_field(target) {
    return (target instanceof HTMLInputElement && target.type !== "range") || target instanceof HTMLTextAreaElement;
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Send} send
 */
export function watch_pointer(canvas, send) {
    /** @param {MouseEvent} event @returns {[number, number]} */
    const point = ({ clientX, clientY }) => [clientX * devicePixelRatio, clientY * devicePixelRatio];

    /** A field loses the keyboard before what was pressed acts, not after. */
    function leave_field() {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    }
    /** C++ knows what fingers mean. @param {PointerEvent} event true if it was one */
    function is_finger(event) {
        if (event.pointerType !== "touch") return false;
        const tapped = send("sayso_finger", phases[event.type], event.pointerId, ...point(event), event.timeStamp / 1000);
        if (tapped) leave_field();
        if (event.type !== "pointermove") send("sayso_act");
        return true;
    }

    canvas.addEventListener("pointerdown", (event) => {
        canvas.setPointerCapture(event.pointerId);
        if (is_finger(event) || !event.isPrimary || event.button !== 0) return;
        leave_field();
        send("sayso_pointer_button", 0, true, ...point(event), modifiers_of(event));
    });
    // A long press selects words: it opens no menu.
    canvas.addEventListener("contextmenu", (event) => {
        if (/** @type {PointerEvent} */ (event).pointerType === "touch") event.preventDefault();
    });
    // Else the browser takes the keyboard from where C++ has just put it.
    canvas.addEventListener("mousedown", (event) => event.preventDefault());
    document.addEventListener("pointermove", (event) => {
        if (!is_finger(event) && event.isPrimary) send("sayso_pointer_moved", ...point(event), modifiers_of(event));
    });
    canvas.addEventListener("pointerup", (event) => {
        if (is_finger(event) || !event.isPrimary || event.button !== 0) return;
        send("sayso_pointer_button", 0, false, ...point(event), modifiers_of(event));
    });
    canvas.addEventListener("pointercancel", (event) => {
        if (is_finger(event)) return;
        send("sayso_pointer_button", 0, false, ...point(event), 0);
        send("sayso_pointer_gone");
    });
    document.documentElement.addEventListener("pointerleave", () => send("sayso_pointer_gone"));

    document.addEventListener("wheel", (event) => {
        if (is_field(event.target) && scrolls_itself(/** @type {Element} */ (event.target)) && !event.ctrlKey) return;
        event.preventDefault();
        const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : event.deltaMode === WheelEvent.DOM_DELTA_LINE ? line : innerHeight;
        // Two fingers on a trackpad come as a wheel with Ctrl, too.
        if (event.ctrlKey || event.metaKey) {
            const turned = Math.max(-largest_zoom, Math.min(largest_zoom, (-event.deltaY * unit) / notch));
            send("sayso_zoomed", ...point(event), Math.exp(turned));
            return;
        }
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
