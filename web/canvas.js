// Canvas: its size in device pixels, when a frame is drawn, and what to do when the browser takes the GPU away.

/** @typedef {import("./core.js").Send} Send */

/** Whether this browser can draw the app. */
export function has_webgl2() {
    return document.createElement("canvas").getContext("webgl2") !== null;
}

/**
 * Draws a frame when asked to, and none otherwise.
 * @param {() => Send} send known once the core has started
 */
export function make_frames(send) {
    let asked = false;
    let lost = false;
    let last_milliseconds = 0;

    function draw() {
        asked = false;
        if (lost) return;
        const began = performance.now();
        const another = send()("sayso_draw");
        last_milliseconds = performance.now() - began;
        if (another) request_frame();
    }
    function request_frame() {
        if (asked) return;
        asked = true;
        requestAnimationFrame(draw);
    }
    return {
        host: {
            request_frame,
            /** @param {number} number @param {number} milliseconds */
            after: (number, milliseconds) => setTimeout(() => send()("sayso_timer_ended", number), milliseconds),
        },
        draw,
        last_milliseconds: () => last_milliseconds,
        /** @param {boolean} is_lost */
        set_lost: (is_lost) => {
            lost = is_lost;
        },
    };
}

/**
 * Keeps the canvas as large as the page, pixel for pixel of the screen.
 * @param {HTMLCanvasElement} canvas
 * @param {Send} send
 * @param {ReturnType<typeof make_frames>} frames
 */
export function watch_canvas(canvas, send, frames) {
    /** @param {number} width @param {number} height device pixels */
    function resize(width, height) {
        if (width === canvas.width && height === canvas.height && devicePixelRatio === ratio) return;
        ratio = devicePixelRatio;
        canvas.width = width;
        canvas.height = height;
        send("sayso_resize", width, height, ratio);
        // Setting the size has blanked the canvas: there must be something on it before it is shown.
        frames.draw();
    }
    let ratio = 0;
    function resize_by_layout() {
        const box = canvas.getBoundingClientRect();
        resize(Math.round(box.width * devicePixelRatio), Math.round(box.height * devicePixelRatio));
    }
    resize_by_layout();
    const observer = new ResizeObserver(([entry]) => {
        const size = entry.devicePixelContentBoxSize?.[0];
        if (size) resize(size.inlineSize, size.blockSize);
        else resize_by_layout();
    });
    try {
        observer.observe(canvas, { box: "device-pixel-content-box" });
    } catch {
        observer.observe(canvas);
    }
    // The ratio can change while the size in CSS pixels stays.
    addEventListener("resize", resize_by_layout);

    canvas.addEventListener("webglcontextlost", (event) => {
        event.preventDefault();
        frames.set_lost(true);
    });
    canvas.addEventListener("webglcontextrestored", () => {
        frames.set_lost(false);
        send("sayso_context_restored");
    });
}
