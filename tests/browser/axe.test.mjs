// axe-core over the mirror, in each state that a person meets: nothing is found. It judges what it can see, the DOM; so these
// of its rules are left out, and only these:
// - color-contrast, color-contrast-enhanced, link-in-text-block: the mirror's text is transparent, what is seen is drawn on the
//   canvas. The unit tests hold the colours of both themes to WCAG's ratios.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { drop_too_large_a_file, mark_the_mayors_claim, open_app, scroll_to, select, settled } from "./app.mjs";

/** @typedef {import("./page.mjs").Page} Page */
/** @typedef {import("./context.mjs").EngineName} EngineName */

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const blind_to = ["color-contrast", "color-contrast-enhanced", "link-in-text-block"];
/** Rules that axe has switched off, as they are no failures of level A or AA; we keep to them all the same. */
const also = ["target-size", "css-orientation-lock", "label-content-name-mismatch", "identical-links-same-purpose"];

/** @param {string[]} blind @param {string[]} also */
async function judge(blind, also) {
    const off = blind.map((rule) => [rule, { enabled: false }]);
    const on = also.map((rule) => [rule, { enabled: true }]);
    const result = await /** @type {any} */ (window).axe.run(document, { rules: Object.fromEntries([...off, ...on]) });
    const short = (/** @type {any} */ { id, help, nodes }) =>
        `${id}: ${help}: ${nodes.map((/** @type {any} */ node) => `${node.html.slice(0, 200)} (${node.any.concat(node.all, node.none).map((/** @type {any} */ check) => check.message)})`).slice(0, 4).join("; ")}`;
    return { found: result.violations.map(short), unsure: result.incomplete.map(short), passed: result.passes.length };
}

/** Nothing is found in what the page shows now. @param {Page} page */
async function expect_nothing_found(page) {
    // It looks for a while, and would find a half of what changes meanwhile.
    await settled(page);
    if (!(await page.evaluate(() => "axe" in window))) await page.inject(axe);
    const { found, unsure, passed } = await page.evaluate(judge, blind_to, also);
    assert.ok(passed > 15, "axe looked at something");
    assert.equal([...found, ...unsure].join("\n"), "");
}

const commands = "What do you want to do?";

/** Runs a command by its words, from the palette. @param {Page} page @param {string} words */
async function run(page, words) {
    await page.press("Control+k");
    await page.find("dialog", commands);
    await page.find("combobox", commands);
    await page.wait_for(() => document.activeElement?.localName === "input");
    await page.type(words);
    await page.find("option", words);
    await page.press("Enter");
    await page.find_none("dialog", commands);
}

/** Each state in turn; it is left as it was found. @type {[string, (page: Page) => Promise<unknown>, ((page: Page) => Promise<unknown>)?][]} */
const states = [
    ["the first screen", async () => {}],
    [
        "annotations, one of them selected",
        async (page) => {
            await mark_the_mayors_claim(page);
            await page.find("button", "Remove claim");
        },
    ],
    [
        "the question who says it",
        async (page) => {
            await page.press("l");
            await page.find("combobox", /^Who says/);
        },
        (page) => page.press("Escape").then(() => page.find_none("dialog")),
    ],
    ["words selected", (page) => select(page, "Some 31,000 people"), (page) => page.press("Escape")],
    ["a speaker's page", (page) => run(page, "Show the speaker"), (page) => page.press("Escape")],
    [
        "a sentence's page",
        async (page) => {
            const { start } = await scroll_to(page, "Brandt disputes that.");
            await page.click(start);
            await page.press("2");
            await page.find("heading", "Sentence");
        },
        (page) => page.press("Escape"),
    ],
    ["the palette", (page) => page.press("Control+k").then(() => page.find("dialog", commands))],
    [
        "a command that is not there",
        async (page) => {
            await page.wait_for(() => document.activeElement?.localName === "input");
            await page.type("zzz");
            await page.find_none("listbox");
        },
        (page) => page.press("Escape").then(() => page.find_none("dialog")),
    ],
    ["the help", (page) => run(page, "Help and keys").then(() => page.find("dialog")), (page) => page.press("Escape")],
    ["the articles", (page) => run(page, "Show or hide the articles").then(() => page.find("dialog")), (page) => page.press("Escape")],
    ["the labels", (page) => run(page, "Edit the labels").then(() => page.find("dialog")), (page) => page.press("Escape")],
    [
        "the speakers' sheet",
        (page) => run(page, "Show or hide the speakers").then(() => page.find("navigation")),
        (page) => run(page, "Show or hide the speakers"),
    ],
    [
        "the find bar with something found",
        async (page) => {
            await page.press("/");
            await page.find("textbox", "Find");
            await page.wait_for(() => document.activeElement?.localName === "input");
            await page.type("barrier");
            await page.find("search");
            await page.wait_for(() => /\d of \d/.test(document.querySelector("[role=search]")?.textContent ?? ""));
        },
        (page) => page.press("Escape"),
    ],
    [
        "a file that cannot be opened",
        (page) => page.drop_file({ name: "cut.sayso.json", bytes: '{"format": "sayso/1", "article": {"tex' }, { x: 200, y: 400 }).then(() => page.find("dialog")),
        (page) => page.press("Escape").then(() => page.find_none("dialog")),
    ],
    ["a notice", drop_too_large_a_file],
];

/** @type {import("./run.mjs").BrowserTest[]} */
export const tests = [{ dark: false, width: 1280 }, { dark: true, width: 390 }].map(
    ({ dark, width }) => ({
        name: `axe: nothing is found in any state, ${dark ? "dark" : "light"}, ${width} pixels wide`,
        // The mirror is the same in all engines: one sees all of it, each of the others a half.
        engines: /** @type {EngineName[]} */ (["chromium", dark ? "webkit" : "firefox"]),
        async run(context) {
            const { page } = await open_app(context, { dark, width, height: 800 });
            /** @type {string[]} */
            const failed = [];
            for (const [state, reach, leave] of states) {
                await reach(page).catch((error) => failed.push(`${state}: ${error.stack}`));
                await expect_nothing_found(page).catch((error) => failed.push(`${state}: ${error.message}`));
                await leave?.(page).catch((error) => failed.push(`${state}, left: ${error.stack}`));
            }
            if (failed.length > 0) assert.fail(failed.join("\n\n"));
        },
    }),
);
