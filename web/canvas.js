// Canvas: its size in device pixels, when a frame is drawn, and what to do when the browser takes the GPU away.

/** @typedef {import("./core.js").Send} Send */

/** A lost GPU is back within a second or so, or never; milliseconds. */
const longest_without_gpu = 3000;

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
    /** @param {number} number */
    const timer_ended = (number) => send()("sayso_timer_ended", number);
    // A timer of 0 that sets the next one is made to wait 4 ms.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => timer_ended(data);

    function request_frame() {
        if (asked) return;
        asked = true;
        requestAnimationFrame(draw);
    }
    return {
        host: {
            request_frame,
            /** @param {number} number @param {number} milliseconds */
            after(number, milliseconds) {
                if (milliseconds > 0) setTimeout(timer_ended, milliseconds, number);
                else port2.postMessage(number);
            },
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
 * @param {import("./renderer.js").Renderer} renderer
 */
export function watch_canvas(canvas, send, frames, renderer) {
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
    /** @param {ReadonlyArray<ResizeObserverSize>} [pixels] what the browser counted, which layout knows only to a pixel */
    function measure(pixels) {
        const box = canvas.getBoundingClientRect();
        const [width, height] = [box.width * devicePixelRatio, box.height * devicePixelRatio];
        const counted = pixels?.[0];
        // Under an emulated screen the count is of another one.
        if (counted && Math.abs(counted.inlineSize - width) <= 1 && Math.abs(counted.blockSize - height) <= 1)
            resize(counted.inlineSize, counted.blockSize);
        else resize(Math.round(width), Math.round(height));
    }
    measure();
    // A keyboard on the screen covers a part of the page: the app has what is left. Where the browser moved the page to
    // show a field, the app, which does so by itself, moves it back.
    visualViewport?.addEventListener("resize", () => {
        const { height, scale } = /** @type {VisualViewport} */ (visualViewport);
        const covered = scale === 1 && height < innerHeight - 1;
        canvas.style.height = covered ? `${height}px` : "";
        if (covered) scrollTo(0, 0);
    });
    const observer = new ResizeObserver(([entry]) => measure(entry.devicePixelContentBoxSize));
    try {
        observer.observe(canvas, { box: "device-pixel-content-box" });
    } catch {
        observer.observe(canvas);
    }
    // The ratio can change while the size in CSS pixels stays.
    const watch_ratio = () =>
        matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", () => {
            measure();
            watch_ratio();
        }, { once: true });
    watch_ratio();

    let waiting = 0;
    let given_up = false;
    /** @param {() => void} renew */
    function draw_again(renew) {
        clearTimeout(waiting);
        renew();
        frames.set_lost(false);
        send("sayso_context_restored");
    }
    canvas.addEventListener("webglcontextlost", (event) => {
        event.preventDefault();
        frames.set_lost(true);
        waiting = setTimeout(draw_again, longest_without_gpu, () => {
            given_up = true;
            renderer.fall_back();
        });
    });
    canvas.addEventListener("webglcontextrestored", () => {
        if (!given_up) draw_again(renderer.restore);
    });
}
