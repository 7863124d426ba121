// The keyboard alone: a full attribution in a few keys, finding and marking all, keys of one's own.

import assert from "node:assert/strict";
import { downloaded, open_app, sample_title, saved, scroll_to, select, settings_kept, shows } from "./app.mjs";

/** @typedef {import("./page.mjs").Page} Page */

/** The caret to the start of the sentence that begins so, by paragraphs and sentences. @param {Page} page @param {number} paragraphs @param {number} sentences */
async function go_to(page, paragraphs, sentences) {
    await page.press("Control+Home");
    for (let step = 0; step < 2 * paragraphs; step++) await page.press("Control+ArrowDown");
    for (let step = 0; step < sentences; step++) await page.press("Alt+ArrowRight");
}

/** Opens the find bar and looks for a regular expression. @param {Page} page @param {string} pattern */
async function find_by_pattern(page, pattern) {
    await page.press("Control+f");
    await page.find("textbox", "Find");
    await page.wait_for(() => document.activeElement instanceof HTMLInputElement);
    // As plain words it stands nowhere: what is found is found by the whole pattern, not by its beginning.
    await page.type(pattern);
    await page.wait_for(() => document.body.textContent?.includes("not found"));
    await page.press("Alt+r");
}

/** @param {Page} page @param {string} pattern in place of the one that is there */
async function find_again(page, pattern) {
    await page.press("Control+a");
    await page.type(pattern);
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
    {
        name: "keyboard: a regular expression marks every place, and one undo takes all back; as one file too",
        async run(context) {
            for (const one_file of [false, true]) {
                const page = one_file ? await context.open(`${context.file_url("dist/sayso.html")}?suggest=sentences`) : (await open_app(context)).page;
                await shows(page);
                await find_by_pattern(page, "solheim(-\\w+)?");
                await page.wait_for(() => document.body.textContent?.includes("1 of 2"));
                await page.press("Control+Shift+Enter");
                await page.wait_for(() => document.body.textContent?.includes("Marked 2 places."));
                await page.press("Escape");
                const { file } = await downloaded(page);
                const words = file.annotations.filter((/** @type {any} */ each) => each.kind === "speaker").map((/** @type {any} */ each) => each.exact);
                assert.deepEqual(words, ["Solheim-Nkemelu", "Solheim-Nkemelu"]);
                await page.press("Control+z");
                const undone = (await downloaded(page)).file;
                assert.equal(undone.annotations.filter((/** @type {any} */ each) => each.kind === "speaker").length, 0);
            }
        },
    },
    {
        name: "keyboard: the words looked for before are selected when find opens again, and what is typed takes their place",
        async run(context) {
            const { page } = await open_app(context);
            for (const words of ["Brandt", "barrier"]) {
                await page.press("Control+f");
                await page.find("textbox", "Find");
                await page.wait_for(() => document.activeElement instanceof HTMLInputElement);
                await page.type(words);
                await page.wait_for((expected) => /** @type {HTMLInputElement} */ (document.activeElement).value === expected, words);
                await page.wait_for(() => /\d of \d/.test(document.body.textContent ?? ""));
                await page.press("Escape");
                await page.find_none("textbox", "Find");
            }
        },
    },
    {
        name: "keyboard: a pattern that would take for ever is given up with a word, and the page answers meanwhile",
        async run(context) {
            const { page } = await open_app(context);
            await page.drop_file({ name: "long.txt", bytes: `Long\n\n${"a".repeat(60)}!` }, { x: 500, y: 400 });
            await shows(page, "Long");
            await find_by_pattern(page, "(a+)+b");
            // WebKit gives up by itself before that, and says that there is no match.
            if (context.engine !== "webkit") await page.wait_for(() => document.body.textContent?.includes("searching…"));
            assert.equal(await page.evaluate(() => 1 + 1), 2);
            await page.wait_for(() => /This pattern takes too long\.|not found/.test(document.body.textContent ?? ""));
            await find_again(page, "a+!");
            await page.wait_for(() => document.body.textContent?.includes("1 of 1"));
            await find_again(page, "(a");
            await page.wait_for(() => document.body.textContent?.includes("Character 1: this ( is never closed."));
        },
    },
    {
        name: "keyboard: copying gives the words in quotation marks with their source, by key and from the bar",
        async run(context) {
            const { page } = await open_app(context);
            await select(page, "less patient");
            const quoted = `“less patient”\n— “${sample_title}”`;
            assert.equal((await page.copy())["text/plain"], quoted);
            await page.evaluate(() => {
                const page = /** @type {any} */ (window);
                Object.defineProperty(navigator, "clipboard", { value: { writeText: async (/** @type {string} */ text) => void (page.written = text) } });
            });
            await page.click_on("button", "Copy");
            assert.equal(await page.wait_for(() => /** @type {any} */ (window).written), quoted);
            await page.press("Alt+Shift+c");
            await page.wait_for(() => /** @type {any} */ (window).written === "less patient");
        },
    },
    {
        name: "keyboard: a command gets another key, a key that is taken is shown by name, and both outlive a reload",
        async run(context) {
            const { page } = await open_app(context);
            await page.press("?");
            await page.click_on("listitem", "Mark as claim: C");
            await page.find("dialog", "Press the new key");
            await page.press("q");
            await page.wait_for(() => document.body.textContent?.includes("Q is the key for “Mark as cue”."));
            await page.press("Enter");
            await page.find("listitem", "Mark as claim: Q");
            await page.press("Escape");
            await settings_kept(page);
            await page.reload();
            await shows(page);
            const { start } = await scroll_to(page, "Brandt disputes that.");
            await page.click(start);
            await select(page, "less patient");
            await page.press("q");
            await saved(page);
            const { file } = await downloaded(page);
            assert.equal(file.annotations.find((/** @type {any} */ each) => each.exact === "less patient").kind, "claim");
        },
    },
];
