// Preferences: what the person told the system about colours, contrast and motion, now and whenever it changes.

/** As src/ui/theme.h has them, in this order. */
const system_colours = ["Canvas", "CanvasText", "LinkText", "GrayText", "Highlight", "HighlightText"];

/** Colours as C++ packs them: red in the lowest byte, opaque. @returns {number[]} */
function read_system_colours() {
    const probe = document.createElement("i");
    document.body.append(probe);
    const colours = system_colours.map((name) => {
        probe.style.color = name;
        const [red, green, blue] = (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(Number);
        return (red | (green << 8) | (blue << 16) | (255 << 24)) >>> 0;
    });
    probe.remove();
    return colours;
}

/** @param {import("./core.js").Send} send */
export function watch_preferences(send) {
    const queries = [
        "(prefers-color-scheme: dark)", "(prefers-reduced-motion: reduce)", "(prefers-contrast: more)", "(pointer: coarse)",
        "(forced-colors: active)",
    ].map((query) => matchMedia(query));
    const tell = () => {
        const [dark, reduced_motion, more_contrast, coarse, forced] = queries.map(({ matches }) => matches);
        send("sayso_prefer", dark, reduced_motion, more_contrast, coarse);
        send("sayso_force_colors", forced, ...read_system_colours());
    };
    for (const query of queries) query.addEventListener("change", tell);
    tell();
}
