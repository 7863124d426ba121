// Languages: the words of the app in another language, which lie in a file beside the page, or in the single file; and the
// plural categories of the language.

import { inflated } from "./core.js";

const forms = ["zero", "one", "two", "few", "many", "other"];

/** @param {string} tag */
const names_in = (tag) => new Intl.DisplayNames(tag, { type: "language", fallback: "none" });

/** @param {(request: number, cause: string, ...fields: (string | Uint8Array)[]) => void} answer */
export function make_languages(answer) {
    let plurals = new Intl.PluralRules("en");
    let names = names_in("en");

    /** @param {string} tag */
    async function phrases_of(tag) {
        // The program holds these.
        if (tag === "en") return "";
        const carried = document.getElementById(`sayso-${tag}`)?.textContent;
        if (carried) return (await inflated(carried)).text();
        const response = await fetch(`${tag}.txt`);
        if (!response.ok) throw new Error(`the server answers ${response.status}`);
        return response.text();
    }

    return {
        /** @param {number} request @param {string} tag */
        async load_language(request, tag) {
            try {
                const phrases = await phrases_of(tag);
                plurals = new Intl.PluralRules(tag);
                names = names_in(tag);
                document.documentElement.lang = tag;
                document.documentElement.dir = phrases.includes("\0rtl\0") ? "rtl" : "ltr";
                answer(request, "", phrases);
            } catch (error) {
                answer(request, "broken", /** @type {Error} */ (error).message);
            }
        },
        /** @param {string} tag */
        language_name(tag) {
            try {
                return names.of(tag.split(/[-_]/)[0]) ?? "";
            } catch {
                return ""; // The article says a language that is no tag.
            }
        },
        /** @param {number} number */
        plural_form: (number) => forms.indexOf(plurals.select(number)),
    };
}
