// Files: picked by the person, dropped on the page, and saved: to a file of theirs where the browser can, else as a download.

import { text_of, unpack_fields } from "./packed_fields.js";
import { looks_like_page, text_of_page, TooDeep } from "./page_text.js";

/** @typedef {import("./core.js").Core} Core */
/** @typedef {import("./storage.js").Answer} Answer */

const accepted = [".json", ".txt", ".html", ".htm", ".xhtml", "application/json", "text/plain", "text/html"];

/** Megabytes. */
const largest_file = 256;

/** The File System Access API, which TypeScript does not know. @type {any} */
const pickers = globalThis;

/** @param {Answer} answer */
export function make_files(answer) {
    /** The file that each document was saved to last, while the page lives. @type {Map<string, any>} */
    const saved_to = new Map();

    /** @param {number} request @param {unknown} error */
    function fail(request, error) {
        const { name, message } = /** @type {Error} */ (error);
        if (name === "AbortError") answer(request, "cancelled", "");
        else if (name === "NotAllowedError") answer(request, "refused", "");
        else answer(request, cause_of(error), message);
    }

    return {
        /** @param {number} request */
        pick_file(request) {
            const input = document.createElement("input");
            input.type = "file";
            input.id = "file-input";
            input.accept = accepted.join(",");
            input.hidden = true;
            document.getElementById(input.id)?.remove();
            document.body.append(input);
            input.addEventListener("cancel", () => {
                input.remove();
                answer(request, "cancelled", "");
            });
            input.addEventListener("change", async () => {
                input.remove();
                const file = input.files?.[0];
                if (!file) return answer(request, "cancelled", "");
                try {
                    answer(request, "", file.name, await content_of(file));
                } catch (error) {
                    fail(request, error);
                }
            });
            input.click();
        },

        /** @param {number} request @param {Uint8Array} packed id, name, media type @param {Uint8Array} bytes @param {boolean} again */
        async save_file(request, packed, bytes, again) {
            const [id, name, media_type] = unpack_fields(packed).map(text_of);
            try {
                const known = again ? saved_to.get(id) : undefined;
                const handle = known ?? (await chosen_file(name, media_type));
                if (!handle) {
                    download(name, media_type, bytes);
                    answer(request, "", "download");
                    return;
                }
                const stream = await handle.createWritable();
                await stream.write(bytes);
                await stream.close();
                saved_to.set(id, handle);
                answer(request, "", known ? "same_file" : "new_file");
            } catch (error) {
                fail(request, error);
            }
        },
    };
}

/**
 * Asks the person where; null where a page cannot ask.
 * @param {string} name @param {string} media_type
 */
async function chosen_file(name, media_type) {
    if (!pickers.showSaveFilePicker) return null;
    try {
        return await pickers.showSaveFilePicker({
            suggestedName: name,
            types: [{ accept: { [media_type || "application/json"]: [".json"] } }],
        });
    } catch (error) {
        if (/** @type {Error} */ (error).name === "AbortError") throw error;
        return null;
    }
}

/** @param {string} name @param {string} media_type @param {Uint8Array} bytes */
function download(name, media_type, bytes) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (bytes)], { type: media_type }));
    link.download = name;
    link.click();
    // Not before the browser has begun to read it.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Its message is how many megabytes. */
class TooLarge extends Error {}

/** C++'s name of why a file cannot be read. @param {unknown} error */
const cause_of = (error) => (error instanceof TooLarge ? "too_large" : error instanceof TooDeep ? "too_deep" : "broken");

/**
 * Its bytes, or of a page of HTML the article's text. A larger file is not even read: the app's memory could not hold it and what is made of it.
 * @param {File} file
 */
async function content_of(file) {
    const megabytes = Math.round(file.size / 2 ** 20);
    if (megabytes > largest_file) throw new TooLarge(String(megabytes));
    const bytes = new Uint8Array(await file.arrayBuffer());
    return looks_like_page(file.name, bytes) ? text_of_page(bytes) : bytes;
}

/** @param {Core} core @param {File} file */
export async function open_file({ send, give }, file) {
    try {
        const content = await content_of(file);
        give(file.name);
        give(content);
        send("sayso_open_file");
    } catch (error) {
        send("sayso_file_unreadable", cause_of(error), /** @type {Error} */ (error).message);
    }
}

/** Takes files and text dropped anywhere on the page. @param {Core} core */
export function watch_drops(core) {
    const { classList } = document.documentElement;
    document.addEventListener("dragover", (event) => {
        event.preventDefault();
        classList.add("drop-here");
    });
    document.addEventListener("dragleave", (event) => {
        if (event.relatedTarget === null) classList.remove("drop-here");
    });
    document.addEventListener("drop", (event) => {
        event.preventDefault();
        classList.remove("drop-here");
        const file = event.dataTransfer?.files[0];
        const text = event.dataTransfer?.getData("text/plain");
        if (file) open_file(core, file);
        else if (text) core.send("sayso_open_text", text);
    });
}
