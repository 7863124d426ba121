// The keyboard alone: a full attribution in a few keys, finding and marking all, keys of one's own.

import assert from "node:assert/strict";
import { downloaded, open_app, shows } from "./app.mjs";

/** @typedef {import("./page.mjs").Page} Page */

/** The caret to the start of the sentence that begins so, by paragraphs and sentences. @param {Page} page @param {number} paragraphs @param {number} sentences */
async function go_to(page, paragraphs, sentences) {
    await page.press("Control+Home");
    for (let step = 0; step < 2 * paragraphs; step++) await page.press("Control+ArrowDown");
    for (let step = 0; step < sentences; step++) await page.press("Alt+ArrowRight");
}

/** @type {import("./run.mjs").BrowserTest[]} */
export const tests = [
    {
        name: "keyboard: a full attribution takes at most six keys",
        async run(context) {
            const { page } = await open_app(context);
            await page.drop_file({ name: "short.txt", bytes: "Vote delayed\n\nThe council met. “We will not sign,” Mara Lindqvist said." }, { x: 500, y: 400 });
            await shows(page, "Vote delayed");
            await go_to(page, 1, 1);
            const keys = ["i", "q", "l", "Enter"];
            assert.ok(keys.length <= 6);
            for (const key of keys) await page.press(key);
            const { file } = await downloaded(page);
            const of_kind = (/** @type {string} */ kind) => file.annotations.filter((/** @type {any} */ annotation) => annotation.kind === kind);
            const [claim] = of_kind("claim");
            assert.equal(of_kind("claim").length, 1);
            assert.equal(claim.exact, "“We will not sign,”");
            assert.equal(claim.quotation, "direct");
            assert.equal(file.speakers.find((/** @type {any} */ known) => known.id === claim.speaker).name, "Mara Lindqvist");
            const named = (/** @type {string} */ id) => file.annotations.find((/** @type {any} */ annotation) => annotation.id === id).exact;
            assert.equal(named(claim.cue), "said");
            assert.equal(named(claim.source), "Mara Lindqvist");
        },
    },
];
