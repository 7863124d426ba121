// Core: starts the app's WebAssembly and calls its functions. The only file that knows how values cross.

import create_sayso from "./sayso_app.mjs";

/**
 * A call of C++: texts and bytes are lent for its length, everything else goes as a number.
 * @typedef {(name: string, ...values: (string | Uint8Array | number | boolean)[]) => number} Send
 */

/** Gives C++ a field of the next answer, or of a file: it is C++'s from then on. @typedef {(field: string | Uint8Array) => void} Give */
/** @typedef {{ send: Send, give: Give, heap_bytes: () => number }} Core */

/**
 * @param {object} host what bridge.js calls
 * @param {(reason: unknown) => void} failed the app has stopped for good
 * @returns {Promise<Core>}
 */
export async function start_core(host, failed) {
    const encoder = new TextEncoder();
    const module = await new Promise((resolve, reject) => {
        create_sayso({
            host,
            onAbort: failed,
            instantiateWasm: (imports, receive) => {
                instantiate(imports).then(({ instance, module }) => receive(instance, module), reject);
                return {};
            },
        }).then(resolve, reject);
    });
    const calls = /** @type {Record<string, (...values: number[]) => number>} */ (module);

    /** @param {number} size */
    function allocate(size) {
        const at = calls._sayso_allocate(size || 1);
        if (at === 0) throw new Error("There is not enough memory for this.");
        return at;
    }

    /** @type {Send} */
    function send(name, ...values) {
        const lent = [];
        const numbers = [];
        for (const value of values) {
            if (typeof value === "number" || typeof value === "boolean") {
                numbers.push(Number(value));
                continue;
            }
            const bytes = typeof value === "string" ? encoder.encode(value) : value;
            const at = allocate(bytes.length);
            lent.push(at);
            module.HEAPU8.set(bytes, at);
            numbers.push(at, bytes.length);
        }
        try {
            return calls[`_${name}`](...numbers);
        } finally {
            for (const at of lent) calls._sayso_release(at);
        }
    }
    /** @type {Give} */
    function give(field) {
        const bytes = typeof field === "string" ? encoder.encode(field) : field;
        // C++ ends where there is no room for what it makes.
        calls._sayso_release(allocate(bytes.length));
        const at = calls._sayso_make_field(bytes.length);
        module.HEAPU8.set(bytes, at);
    }
    return { send, give, heap_bytes: () => module.HEAPU8.length };
}

/**
 * The single file carries the program in itself; else it lies beside the page.
 * @param {WebAssembly.Imports} imports
 */
async function instantiate(imports) {
    const carried = document.getElementById("sayso-wasm")?.textContent;
    const get = () => (carried ? inflated(carried) : fetch(wasm_url()));
    if ("instantiateStreaming" in WebAssembly) {
        try {
            return await WebAssembly.instantiateStreaming(get(), imports);
        } catch {
            // A server that gives it another media type, say: once more, in one piece.
        }
    }
    return WebAssembly.instantiate(await (await get()).arrayBuffer(), imports);
}

/** The page names its program, so that its address can change with what is in it. */
function wasm_url() {
    const link = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=preload][as=fetch]"));
    return link?.href ?? "sayso.wasm";
}

/** @param {string} base64 of gzipped bytes */
export async function inflated(base64) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream, { headers: { "Content-Type": "application/wasm" } });
}
