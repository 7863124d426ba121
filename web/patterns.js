// Patterns: has regular expressions looked for by a worker, and ends it where that takes too long or is not wanted any more.

import { text_of, unpack_fields } from "./packed_fields.js";
import { script_url } from "./trusted.js";

/** How long a search may take, in milliseconds. */
const longest_search = 3000;

/** @param {import("./storage.js").Answer} answer */
export function make_patterns(answer) {
    /** Kept from search to search, until one must be ended. @type {Worker | null} */
    let worker = null;
    /** @type {{ request: number, timer: number } | null} */
    let running = null;

    /** @param {string} cause @param {...(string | Uint8Array)} fields */
    function finish(cause, ...fields) {
        if (!running) return;
        const { request, timer } = running;
        running = null;
        clearTimeout(timer);
        answer(request, cause, ...fields);
    }
    /** @param {string} cause @param {...string} why */
    function end(cause, ...why) {
        if (!running) return;
        worker?.terminate();
        worker = null;
        finish(cause, ...why);
    }
    function start() {
        const started = new Worker(script_url("pattern-worker"));
        started.onmessage = ({ data: { fault, places } }) => {
            if (fault !== undefined) finish("refused", fault);
            else finish("", new Uint8Array(places.buffer));
        };
        started.onerror = () => end("broken", "");
        return started;
    }

    return {
        /** @param {number} request @param {Uint8Array} packed pattern, flags, text */
        find_pattern(request, packed) {
            const [pattern, flags, text] = unpack_fields(packed).map(text_of);
            end("cancelled");
            running = { request, timer: setTimeout(() => end("too_slow"), longest_search) };
            try {
                worker ??= start();
                worker.postMessage({ pattern, flags, text });
            } catch {
                end("broken", "");
            }
        },
        stop_finding_pattern: () => end("cancelled"),
    };
}
