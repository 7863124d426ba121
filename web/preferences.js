// Preferences: what the person told the system about colours, motion and contrast, now and whenever it changes.

/** @param {import("./core.js").Send} send */
export function watch_preferences(send) {
    const queries = [
        "(prefers-color-scheme: dark)", "(prefers-reduced-motion: reduce)", "(prefers-contrast: more)", "(pointer: coarse)",
    ].map((query) => matchMedia(query));
    const tell = () => send("sayso_prefer", ...queries.map(({ matches }) => matches));
    for (const query of queries) query.addEventListener("change", tell);
    tell();
}
