// Tab goes through the page as it is seen: the order of the mirror is the order of the browser's focus, it reads from left to
// right and down within each landmark, and each thing that has the keyboard shows it on the canvas.

import assert from "node:assert/strict";
import { mark_the_mayors_claim, open_app, scroll_to, select, settled } from "./app.mjs";
import { patience } from "./page.mjs";

/** @typedef {import("./page.mjs").Page} Page */
/** @typedef {{ id: string, tag: string, name: string, landmark: string, within_what: string, within: boolean, field: boolean, left: number, top: number, right: number, bottom: number }} Stop */

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
                tag: element.localName,
                name: element.getAttribute("aria-label") ?? element.textContent ?? "",
                landmark: landmark?.id ?? "",
                within_what: landmark?.getAttribute("aria-label") ?? "",
                within: !landmark || (top >= landmark.getBoundingClientRect().top - 1 && bottom <= landmark.getBoundingClientRect().bottom + 1),
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
    // Commands stand in columns: each is read down, then the next one to the right.
    if (stop.within_what === "Commands and keys" && next.left >= stop.right && next.bottom <= stop.top) return true;
    const on_one_line = next.top < stop.bottom - 2 && stop.top < next.bottom - 2;
    return on_one_line ? next.left >= stop.left : next.top >= stop.top;
}

/** WCAG 2.2, "contrast ratio". @param {import("./picture.mjs").Colour} one @param {import("./picture.mjs").Colour} other */
function contrast(one, other) {
    const [first, second] = [one, other].map((colour) => {
        const [red, green, blue] = colour.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    });
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/**
 * How many pixels in and around a thing differ 3 to 1 or more between the two pictures.
 * @param {import("./picture.mjs").Picture} bare @param {import("./picture.mjs").Picture} picture @param {Stop} stop
 */
function changed_around(bare, picture, { left, top, right, bottom, field }) {
    const out = field ? 12 : 5;
    let count = 0;
    for (let y = Math.max(0, Math.round(top) - out); y < Math.min(picture.height, Math.round(bottom) + out); y++)
        for (let x = Math.max(0, Math.round(left) - out); x < Math.min(picture.width, Math.round(right) + out); x++)
            if (contrast(bare.colour(x, y), picture.colour(x, y)) >= 3) count++;
    return count;
}

/** Milliseconds without a frame, after which what was asked for is drawn. */
const a_moment = 60;

/** Where all stops are. @param {Page} page */
const places = async (page) => JSON.stringify((await page.evaluate(stops)).map(({ id, top, left }) => [id, top, left]));

/** The same without the keyboard, which comes back after. @param {Page} page @param {string} id */
async function picture_without_focus(page, id) {
    await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
    await settled(page, a_moment);
    const picture = await page.screenshot();
    await page.evaluate(focus, id);
    await settled(page, a_moment);
    return picture;
}

/** Waits until the thing stands in the window, or that is given up; where it is then. @param {Page} page @param {string} id */
async function come_into_view(page, id) {
    for (const end = Date.now() + patience; ;) {
        await settled(page, a_moment);
        const now = /** @type {Stop} */ ((await page.evaluate(stops)).find((stop) => stop.id === id));
        if (now.within || Date.now() > end) return now;
    }
}

/** More things than these are not gone through one by one. */
const most_gone_through = 40;

/** @param {Page} page @param {number} [looked_at] so many of the stops are looked at */
async function expect_order_and_rings(page, looked_at = 8) {
    const seen = await page.evaluate(stops);
    assert.ok(seen.length >= 1, "there is something to tab through");
    const out_of_order = [];
    for (let index = 1; index < seen.length; index++) {
        const [stop, next] = [seen[index - 1], seen[index]];
        if (stop.landmark === next.landmark && !reads_on(stop, next)) out_of_order.push(`${stop.name} → ${next.name}`);
    }
    assert.deepEqual(out_of_order, []);

    await page.evaluate(focus, seen[0].id);
    const unseen = [];
    let bare = null;
    let taken_at = "";
    const step = Math.ceil(seen.length / looked_at);
    for (const [index, stop] of seen.entries()) {
        const is_looked_at = index % step === 0;
        // Where there are many alike, it is enough to come to those that are looked at.
        if (seen.length > most_gone_through && index > 0) {
            if (!is_looked_at) continue;
            await page.evaluate(focus, seen[index - 1].id);
        }
        if (index > 0) await page.press("Tab");
        assert.equal(await page.evaluate(focused), stop.id, `Tab comes from ${seen[index - 1]?.name} to ${stop.name}`);
        if (!is_looked_at) continue;
        let now = await come_into_view(page, stop.id);
        const at = await places(page);
        if (!bare || at !== taken_at) bare = await picture_without_focus(page, stop.id);
        taken_at = at;
        // A ring as long as the way around; at the article a bar as long as its side.
        const long = /^article$/.test(stop.tag) ? now.bottom - now.top : 2 * (now.right - now.left + now.bottom - now.top);
        let picture = await page.screenshot();
        let changed = changed_around(bare, picture, now);
        // On a busy machine the frame with the ring, or that without it, can come after its picture.
        for (const end = Date.now() + patience; changed < long && Date.now() < end;) {
            now = await come_into_view(page, stop.id);
            bare = await picture_without_focus(page, stop.id);
            picture = await page.screenshot();
            changed = changed_around(bare, picture, now);
        }
        if (changed < long) unseen.push(`${stop.name}: ${changed} of ${long}`);
        if (now.top < 0 || now.bottom > picture.height || (now.landmark && !now.within)) unseen.push(`${stop.name}, out of view`);
    }
    assert.deepEqual(unseen, []);
}

/** Where the mirror is the same as elsewhere, one engine is enough. */
const in_all = ["a claim in focus", "the help", "the find bar"];

/** @type {[string, (page: Page) => Promise<unknown>][]} */
const states = [
    ["the first screen", async () => {}],
    ["a claim in focus", mark_the_mayors_claim],
    [
        "words selected beside the list of claims",
        async (page) => {
            await mark_the_mayors_claim(page);
            await page.press("Escape");
            await page.press("Escape");
            await select(page, "Some 31,000 people");
            await page.find("button", "Claim");
        },
    ],
    [
        "a sentence's page",
        async (page) => {
            const { start } = await scroll_to(page, "Brandt disputes that.");
            await page.click(start);
            await page.press("2");
            // What has a label is accepted.
            await page.wait_for(() => {
                const buttons = [...document.querySelectorAll("aside button")].map(({ textContent }) => textContent);
                return buttons.length > 0 && !buttons.includes("Accept");
            });
            await page.find("heading", "Sentence");
        },
    ],
    ["the articles", (page) => page.click_on("button", /^Articles on this device/).then(() => page.find("dialog"))],
    ["the help", (page) => page.press("?").then(() => page.find("dialog"))],
    ["the labels", (page) => page.click_on("button", "Edit labels").then(() => page.find("dialog"))],
    ["the find bar", (page) => page.press("/").then(() => page.find("search"))],
];

/** Dialogs, and the key that opens each, or the name of its button. @type {[string, { key?: string, button?: RegExp }][]} */
const dialogs = [
    ["the articles", { button: /^Articles on this device/ }],
    ["the help", { key: "?" }],
    ["the labels", { button: /^Edit labels/ }],
    ["the reading settings", { key: "Shift+D" }],
    ["the commands", { key: "Control+k" }],
    ["the question who says it", { key: "l" }],
];

/** In how many dialogs the keyboard is. Runs in the page. */
const within_dialog = () => document.activeElement?.closest("[role=dialog]") !== null;

/** @type {import("./run.mjs").BrowserTest[]} */
export const tests = [
    ...states.map(([state, reach]) => ({
        name: `focus: Tab goes as the eye does, and is seen: ${state}`,
        engines: in_all.includes(state) ? undefined : /** @type {("chromium")[]} */ (["chromium"]),
        time_limit: 300,
        async run(/** @type {import("./context.mjs").Context} */ context) {
            const { page } = await open_app(context);
            await reach(page);
            await expect_order_and_rings(page, context.engine === "chromium" ? 7 : 4);
        },
    })),
    ...[{ dark: true, more: false }, { dark: false, more: true }, { dark: true, more: true }].map(({ dark, more }) => ({
        name: `focus: the ring is seen on ${dark ? "dark" : "light"} ground${more ? " with more contrast" : ""}`,
        engines: /** @type {("chromium")[]} */ (["chromium"]),
        time_limit: 300,
        async run(/** @type {import("./context.mjs").Context} */ context) {
            const { page } = await open_app(context, dark ? { dark: true } : undefined);
            if (more) {
                await page.press("Shift+D");
                await page.click_on("radio", "More");
                await page.press("Escape");
                await page.find_none("dialog");
            }
            await mark_the_mayors_claim(page);
            await select(page, "Some 31,000 people");
            await page.find("button", "Claim");
            await expect_order_and_rings(page);
        },
    })),
    ...dialogs.map(([what, { key, button }]) => ({
        name: `focus: stays within ${what}, and comes back to where it was`,
        engines: /** @type {("chromium")[] | undefined} */ (what === "the articles" || what === "the commands" ? undefined : ["chromium"]),
        time_limit: 120,
        async run(/** @type {import("./context.mjs").Context} */ context) {
            const { page } = await open_app(context);
            await mark_the_mayors_claim(page);
            const opener = button ? await page.find("button", button) : await page.find("article");
            const opener_id = opener.attributes.id;
            await page.evaluate(focus, opener_id);
            await page.wait_for((id) => document.activeElement?.id === id, opener_id);
            await page.press(key ?? "Enter");
            await page.find("dialog");
            await page.wait_for(within_dialog);
            const seen = await page.evaluate(stops);
            assert.ok(seen.length >= 1);
            assert.ok(seen.every(({ landmark }) => landmark === seen[0].landmark), "what is behind the dialog cannot be reached");
            // All the way round; where there is much, over the end, which is what a dialog has to see to.
            const presses = seen.length > most_gone_through ? 8 : seen.length;
            for (const [direction, step] of /** @type {[string, number][]} */ ([["Tab", 1], ["Shift+Tab", -1]])) {
                let at = (seen.length - step * Math.floor(presses / 2)) % seen.length;
                await page.evaluate(focus, seen[at].id);
                for (let press = 1; press <= presses; press++) {
                    await page.press(direction);
                    at = (at + step + seen.length) % seen.length;
                    assert.equal(await page.evaluate(focused), seen[at].id, `${direction} number ${press} comes to ${seen[at].name}`);
                }
            }
            for (let press = 0; press < 3 && (await page.find_all("dialog")).length > 0; press++) {
                await page.press("Escape");
                await settled(page, a_moment);
            }
            await page.find_none("dialog");
            await page.wait_for((id) => document.activeElement?.id === id, opener_id);
        },
    })),
];
