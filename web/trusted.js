// Trusted: what the page's policy (Trusted Types) has to know of: the two scripts that are loaded by name, and a page that is parsed
// but never shown. Nothing else.

/** The worker as the single file carries it. */
const carried = () => document.getElementById("sayso-pattern-worker")?.textContent;

/** @type {Record<string, () => string>} */
const scripts = {
    "service-worker": () => "service-worker.js",
    "pattern-worker": () => {
        const source = carried();
        return source ? URL.createObjectURL(new Blob([source], { type: "text/javascript" })) : "pattern-worker.js";
    },
};

/** @type {any} */
const types = /** @type {any} */ (globalThis).trustedTypes;
const policy = types?.createPolicy("sayso", {
    createScriptURL: (/** @type {string} */ name) => scripts[name](),
    createHTML: (/** @type {string} */ text) => text,
});

/** @param {"service-worker" | "pattern-worker"} name @returns {string} as a browser takes it for a script */
export function script_url(name) {
    return policy ? policy.createScriptURL(name) : scripts[name]();
}

/** A document by itself: no script of it runs, nothing is fetched for it. @param {string} html */
export function parsed_page(html) {
    return new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, "text/html");
}
