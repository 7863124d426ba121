// Clipboard: what is selected in the article goes out, text and files come in as a new article. Fields copy and paste by
// themselves.

import { open_file } from "./files.js";
import { is_field } from "./input.js";

/** @typedef {import("./core.js").Core} Core */

export function make_clipboard() {
    let copied = "";
    /** What is to be copied in place of what is selected. @type {string | null} */
    let wanted = null;
    /** Where the page may not write to the clipboard by itself: as a press of the key would. @param {string} text */
    function copy_as_by_key(text) {
        wanted = text;
        document.execCommand("copy");
        wanted = null;
    }
    return {
        host: {
            /** @param {string} text */
            give_copied(text) {
                copied = text;
            },
            /** @param {string} text */
            copy_text(text) {
                if (navigator.clipboard) navigator.clipboard.writeText(text).catch(() => copy_as_by_key(text));
                else copy_as_by_key(text);
            },
        },

        /** @param {Core} core */
        watch(core) {
            // Where nothing is selected in the page WebKit asks by these whether there is anything to copy, or room to paste.
            for (const kind of ["beforecopy", "beforepaste"])
                document.addEventListener(kind, (event) => {
                    if (!is_field(event.target)) event.preventDefault();
                });
            document.addEventListener("copy", (event) => {
                if (wanted === null && is_field(document.activeElement)) return;
                core.send("sayso_copy");
                copied = wanted ?? copied;
                if (copied === "") return;
                event.clipboardData?.setData("text/plain", copied);
                event.preventDefault();
            });
            document.addEventListener("paste", (event) => {
                if (is_field(document.activeElement)) return;
                const file = event.clipboardData?.files[0];
                const text = event.clipboardData?.getData("text/plain");
                if (!file && !text) return;
                event.preventDefault();
                if (text) core.send("sayso_open_text", text);
                else if (file) open_file(core, file);
            });
        },
    };
}
