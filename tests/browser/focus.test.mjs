// Tab goes through the page as it is seen: the order of the mirror is the order of the browser's focus, it reads from left to
// right and down within each landmark, and each thing that has the keyboard shows it on the canvas.

import assert from "node:assert/strict";
import { expect_mark, open_app, quoted_words, scroll_to, select } from "./app.mjs";

/** @typedef {import("./page.mjs").Page} Page */
/** @typedef {{ id: string, name: string, landmark: string, field: boolean, left: number, top: number, right: number, bottom: number }} Stop */

/** All that Tab comes to, in the order of the document. Runs in the page. @returns {Stop[]} */
function stops() {
    const all = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("#mirror :is(button, input, textarea, [tabindex])")]);
    return all
        .filter((element) => element.tabIndex >= 0 && !element.closest("[inert]"))
        .map((element) => {
            const { left, top, right, bottom } = element.getBoundingClientRect();
            const landmark = element.closest("[role=dialog], [role=search], [role=alert], header, nav, main, aside, footer");
            return {
                id: element.id,
                name: element.getAttribute("aria-label") ?? element.textContent ?? "",
                landmark: landmark?.id ?? "",
                field: /^(input|textarea)$/.test(element.localName),
                left, top, right, bottom,
            };
        });
}

/** @param {string} id */
const focus = (id) => document.getElementById(id)?.focus();
const focused = () => document.activeElement?.id ?? "";

/** Whether `next` comes after `stop` for who reads lines from left to right. @param {Stop} stop @param {Stop} next */
function reads_on(stop, next) {
    const on_one_line = next.top < stop.bottom - 2 && stop.top < next.bottom - 2;
    return on_one_line ? next.left >= stop.left : next.top >= stop.top;
}

/** How many pixels in and around a thing have the colour of focus. @param {import("./picture.mjs").Picture} picture @param {Stop} stop */
function accent_around(picture, { left, top, right, bottom, field }) {
    const out = field ? 12 : 5;
    let count = 0;
    for (let y = Math.max(0, Math.round(top) - out); y < Math.min(picture.height, Math.round(bottom) + out); y++)
        for (let x = Math.max(0, Math.round(left) - out); x < Math.min(picture.width, Math.round(right) + out); x++) {
            const [red, green, blue] = picture.colour(x, y);
            if (Math.abs(red - 47) + Math.abs(green - 95) + Math.abs(blue - 208) < 40) count++;
        }
    return count;
}

/** @param {Page} page */
async function expect_order_and_rings(page) {
    const seen = await page.evaluate(stops);
    assert.ok(seen.length >= 2, "there is something to tab through");
    const out_of_order = [];
    for (let index = 1; index < seen.length; index++) {
        const [stop, next] = [seen[index - 1], seen[index]];
        if (stop.landmark === next.landmark && !reads_on(stop, next)) out_of_order.push(`${stop.name} → ${next.name}`);
    }
    assert.deepEqual(out_of_order, []);

    await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
    await settled(page);
    const bare = await page.screenshot();
    await page.evaluate(focus, seen[0].id);
    const unseen = [];
    for (const [index, stop] of seen.entries()) {
        if (index > 0) await page.press("Tab");
        assert.equal(await page.evaluate(focused), stop.id, `Tab comes from ${seen[index - 1]?.name} to ${stop.name}`);
        await settled(page);
        const now = /** @type {Stop} */ ((await page.evaluate(stops)).find(({ id }) => id === stop.id));
        const picture = await page.screenshot();
        if (accent_around(picture, now) < accent_around(bare, now) + 16) unseen.push(stop.name);
        if (now.bottom <= 0 || now.top >= picture.height) unseen.push(`${stop.name}, out of view`);
    }
    assert.deepEqual(unseen, []);
}

/** What was asked for is drawn: no frame comes for a moment. @param {Page} page */
async function settled(page) {
    await page.evaluate(
        () =>
            new Promise((resolve) => {
                let last = -1;
                const look = () => {
                    const drawn = /** @type {any} */ (window).sayso.frames_drawn();
                    if (drawn === last) return resolve(null);
                    last = drawn;
                    setTimeout(look, 60);
                };
                setTimeout(look, 30);
            }),
    );
}

/** @param {Page} page */
async function mark_a_claim(page) {
    await select(page, "Tomasz Brandt");
    await page.press("s");
    await select(page, quoted_words);
    await page.press("c");
    await page.press("l");
    await page.press("Enter");
    await expect_mark(page, quoted_words, /Claim by Tomasz Brandt/);
}

/** @type {[string, (page: Page) => Promise<unknown>][]} */
const states = [
    ["the first screen", async () => {}],
    ["a claim in focus", mark_a_claim],
    [
        "words selected beside the list of claims",
        async (page) => {
            await mark_a_claim(page);
            await page.press("Escape");
            await page.press("Escape");
            await select(page, "Some 31,000 people");
        },
    ],
    [
        "a sentence's page",
        async (page) => {
            const { start } = await scroll_to(page, "Brandt disputes that.");
            await page.click(start);
            await page.press("2");
            await page.find("heading", "Sentence");
        },
    ],
    ["the articles", (page) => page.click_on("button", /^Articles on this device/).then(() => page.find("dialog"))],
    ["the help", (page) => page.press("?").then(() => page.find("dialog"))],
    ["the labels", (page) => page.click_on("button", "Edit labels").then(() => page.find("dialog"))],
    ["the find bar", (page) => page.press("/").then(() => page.find("search"))],
];

/** @type {import("./run.mjs").BrowserTest[]} */
export const tests = states.map(([state, reach]) => ({
    name: `focus: Tab goes as the eye does, and is seen: ${state}`,
    time_limit: 240,
    async run(context) {
        const { page } = await open_app(context);
        await reach(page);
        await expect_order_and_rings(page);
    },
}));
