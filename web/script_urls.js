// Script addresses: the scripts that are loaded by name, which the page's policy (Trusted Types) wants to know of. These two, and no
// other.

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
const policy = types?.createPolicy("sayso", { createScriptURL: (/** @type {string} */ name) => scripts[name]() });

/** @param {"service-worker" | "pattern-worker"} name @returns {string} as a browser takes it for a script */
export function script_url(name) {
    return policy ? policy.createScriptURL(name) : scripts[name]();
}
