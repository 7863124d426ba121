// Fingers and pens: real touches in Chromium (DevTools protocol); in the other engines, whose drivers have none, the pointer events
// that a touch makes, by script.

import assert from "node:assert/strict";
import { expect_mark, open_app, quoted_words, scroll_to, select, settled } from "./app.mjs";

/** @typedef {import("./page.mjs").Page} Page */
/** @typedef {{ x: number, y: number }} Point */
/** @typedef {{ put: (phase: "start" | "move" | "end", ...points: Point[]) => Promise<void>, done: () => Promise<void> }} Hand */

const phone = { width: 390, height: 844 };
/** @param {number} milliseconds */
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A hand over the page: each call says which fingers are where now. @param {Page} page @param {string} engine @returns {Promise<Hand>} */
async function hand_over(page, engine) {
    if (engine === "chromium") {
        const session = await page.devtools();
        const types = { start: "touchStart", move: "touchMove", end: "touchEnd" };
        // A finger's speed must not hang on how busy the machine is.
        let timestamp = Date.now() / 1000 - 1;
        return {
            put: async (phase, ...points) => {
                const touchPoints = points.map(({ x, y }, id) => ({ x, y, id }));
                await session.send("Input.dispatchTouchEvent", { type: /** @type {any} */ (types[phase]), touchPoints, timestamp: (timestamp += 0.016) });
            },
            done: () => session.detach(),
        };
    }
    /** @type {Point[]} */
    let down = [];
    /** @param {string} type @param {number} id @param {Point} point */
    const send = (type, id, point) => page.evaluate((type, id, x, y) => {
        const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById("canvas"));
        // A pointer made by script cannot be captured.
        canvas.setPointerCapture = () => {};
        canvas.dispatchEvent(new PointerEvent(type, {
            bubbles: true, cancelable: true, pointerType: "touch", pointerId: 100 + id, isPrimary: id === 0,
            button: type === "pointermove" ? -1 : 0, clientX: x, clientY: y,
        }));
    }, type, id, point.x, point.y);
    return {
        put: async (phase, ...points) => {
            if (phase === "end") {
                for (const [id, point] of down.entries()) if (id >= points.length) await send("pointerup", id, point);
            } else {
                for (const [id, point] of points.entries()) await send(id < down.length ? "pointermove" : "pointerdown", id, point);
            }
            down = points;
        },
        done: async () => {},
    };
}

/** @param {Hand} hand @param {Point} point */
async function tap(hand, point) {
    await hand.put("start", point);
    await hand.put("end");
}

/** Where the button stands once the bar has come to where the words are now. @param {Page} page @param {string} name */
async function resting_place_of(page, name) {
    await page.find("button", name);
    await settled(page);
    return (await page.find("button", name)).rectangle;
}

/** @param {Hand} hand @param {Point} from @param {Point} to @param {number} [steps] */
async function swipe(hand, from, to, steps = 8) {
    await hand.put("start", from);
    for (let step = 1; step <= steps; step++) {
        await hand.put("move", { x: from.x + ((to.x - from.x) * step) / steps, y: from.y + ((to.y - from.y) * step) / steps });
        await wait(16);
    }
    await hand.put("end");
}

/** How far down the screen a text of the article stands. @param {Page} page @param {string} text */
const top_of = async (page, text) => (await page.rectangle_of_text(text)).start.y;

/** Once it rests: a glide draws frames to its end. @param {Page} page @param {string} text */
async function resting_top_of(page, text) {
    await settled(page);
    return top_of(page, text);
}

/** @param {Page} page */
const type_size = (page) =>
    page.evaluate(() => Number.parseFloat(getComputedStyle(/** @type {Element} */ (document.querySelector("article p"))).fontSize));

/** @type {import("./run.mjs").BrowserTest[]} */
export const tests = [
    {
        name: "touch: a finger scrolls the article, which glides on, and a tap opens no keyboard",
        async run(context) {
            const { page } = await open_app(context, phone);
            const hand = await hand_over(page, context.engine);
            const words = "Port Ellery’s council";
            const before = await top_of(page, words);
            await swipe(hand, { x: 200, y: 600 }, { x: 200, y: 450 });
            const after = await resting_top_of(page, words);
            // Where a script makes the events, the finger is as slow as the machine, and may not throw.
            const least = context.engine === "chromium" ? 160 : 100;
            assert.ok(before - after > least, `it went ${before - after} pixels for 150 of the finger`);
            const { start } = await page.rectangle_of_text("tidal flood");
            await tap(hand, start);
            await wait(200);
            const focused = await page.evaluate(() => document.activeElement?.tagName);
            assert.ok(focused !== "INPUT" && focused !== "TEXTAREA", `the keyboard is in ${focused}`);
            await hand.done();
        },
    },
    {
        name: "touch: with reduced motion nothing glides",
        engines: ["chromium"],
        async run(context) {
            const { page } = await open_app(context, { ...phone, reduced_motion: true });
            const hand = await hand_over(page, context.engine);
            const words = "Port Ellery’s council";
            const before = await top_of(page, words);
            await swipe(hand, { x: 200, y: 600 }, { x: 200, y: 450 });
            const after = await resting_top_of(page, words);
            assert.ok(before - after <= 151, `it went ${before - after} pixels for 150 of the finger`);
            await hand.done();
        },
    },
    {
        name: "touch: a long press selects a word, a knob takes more, and the bar marks them",
        async run(context) {
            const { page } = await open_app(context, phone);
            const hand = await hand_over(page, context.engine);
            const { start, end } = await scroll_to(page, "engineers");
            await hand.put("start", { x: (start.x + end.x) / 2, y: start.y });
            // Frames are drawn until it is long enough.
            await settled(page);
            await hand.put("end");
            await page.find("button", "Claim");
            await page.find("button", "Copy");
            if (context.engine === "chromium") await context.save_screenshot(page, "touch-selection");
            const to = (await page.rectangle_of_text("told a closed session")).end;
            // The knob hangs below the end of the word.
            const knob = { x: end.x + 4, y: end.y + 22 };
            await hand.put("start", knob);
            for (let step = 1; step <= 6; step++)
                await hand.put("move", { x: knob.x + ((to.x - end.x) * step) / 6, y: knob.y + ((to.y - end.y) * step) / 6 });
            await wait(150);
            await hand.put("end");
            const { x, y } = await resting_place_of(page, "Claim");
            await tap(hand, { x: x + 12, y: y + 20 });
            await expect_mark(page, "engineers told a closed session", /Claim/);
            await hand.done();
        },
    },
    {
        name: "touch: on a phone all claims are a sheet, one of them another, and Close leaves the article",
        async run(context) {
            const { page } = await open_app(context, phone);
            await select(page, quoted_words);
            await page.press("c");
            await page.press("Escape");
            await expect_mark(page, quoted_words, /Claim/);
            await page.press("Escape");
            const hand = await hand_over(page, context.engine);
            /** @param {string} name */
            const tap_on = async (name) => {
                const { x, y } = await resting_place_of(page, name);
                await tap(hand, { x: x + 12, y: y + 12 });
            };
            await tap_on("Speakers");
            await tap_on("All claims");
            if (context.engine === "chromium") await context.save_screenshot(page, "touch-all-claims");
            await tap_on(quoted_words);
            await page.find("button", "Remove claim");
            await tap_on("All claims");
            await tap_on(quoted_words);
            await tap_on("Close");
            await page.wait_for(() => ![...document.querySelectorAll("button")].some((button) => /Close|All claims/.test(button.textContent ?? "")));
            await hand.done();
        },
    },
    {
        name: "touch: two fingers size the type, and what is between them stays there",
        async run(context) {
            const { page } = await open_app(context, phone);
            const hand = await hand_over(page, context.engine);
            const words = "Port Ellery’s council";
            const { start } = await scroll_to(page, words);
            const before = await type_size(page);
            const { x, y } = { x: start.x + 4, y: start.y };
            await hand.put("start", { x, y: y - 50 });
            await hand.put("start", { x, y: y - 50 }, { x, y: y + 50 });
            for (let step = 1; step <= 10; step++) {
                await hand.put("move", { x, y: y - 50 - step * 3 }, { x, y: y + 50 + step * 3 });
                await wait(30);
            }
            // A lift ends the sizing: the last moves are drawn before.
            await page.wait_for((least) => Number.parseFloat(getComputedStyle(/** @type {Element} */ (document.querySelector("article p"))).fontSize) > least, before * 1.4);
            await hand.put("end", { x, y: y - 80 });
            await hand.put("end");
            await settled(page);
            const after = await type_size(page);
            assert.ok(after > before * 1.4 && after < before * 1.75, `${before} became ${after}`);
            const moved = Math.abs((await top_of(page, words)) - y);
            assert.ok(moved < 40, `the words moved ${moved} pixels`);
            await hand.done();
        },
    },
    {
        name: "touch: only a field brings up the keyboard, and stays in view above it",
        async run(context) {
            const { page } = await open_app(context, phone);
            const hand = await hand_over(page, context.engine);
            await select(page, quoted_words);
            await page.press("c");
            const note = await page.find("textbox", "Note");
            const look = () => page.find("textbox", "Note");
            // The panel scrolls under a finger until the field is in view.
            for (let turn = 0; turn < 6 && (await look()).rectangle.y > 780; turn++) {
                await swipe(hand, { x: 60, y: 800 }, { x: 60, y: 660 });
                await settled(page);
            }
            const { rectangle } = await look();
            assert.ok(rectangle.y < 820, `${note.rectangle.y} became ${rectangle.y}`);
            await page.click({ x: rectangle.x + 20, y: Math.min(830, rectangle.y + 10) });
            await page.wait_for(() => document.activeElement?.tagName === "TEXTAREA");
            // No driver has a keyboard on the screen: the page is told of one.
            await page.evaluate(() => {
                Object.defineProperty(visualViewport, "height", { value: 500, configurable: true });
                visualViewport?.dispatchEvent(new Event("resize"));
            });
            await page.wait_for(() => {
                const field = document.activeElement?.getBoundingClientRect();
                return document.activeElement?.tagName === "TEXTAREA" && !!field && field.top > 48 && field.top + 30 < 500;
            });
            await hand.done();
        },
    },
    {
        name: "a pen selects as a mouse does",
        async run(context) {
            const { page } = await open_app(context);
            const { start, end } = await scroll_to(page, quoted_words);
            await page.evaluate((start, end) => {
                const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById("canvas"));
                canvas.setPointerCapture = () => {};
                /** @param {string} type @param {{ x: number, y: number }} at */
                const send = (type, at) => canvas.dispatchEvent(new PointerEvent(type, {
                    bubbles: true, cancelable: true, pointerType: "pen", pointerId: 7, isPrimary: true,
                    button: type === "pointermove" ? -1 : 0, clientX: at.x, clientY: at.y,
                }));
                send("pointermove", start);
                send("pointerdown", start);
                for (let step = 1; step <= 6; step++)
                    send("pointermove", { x: start.x + ((end.x - start.x) * step) / 6, y: start.y + ((end.y - start.y) * step) / 6 });
                send("pointerup", end);
            }, start, end);
            await page.find("button", "Claim");
            await page.press("c");
            await expect_mark(page, quoted_words, /Claim/);
        },
    },
    {
        name: "Ctrl and a wheel size the type, not the page",
        async run(context) {
            const { page } = await open_app(context);
            const { start } = await page.rectangle_of_text("Port Ellery’s council");
            const before = await type_size(page);
            const at = { x: Math.round(start.x + 20), y: Math.round(start.y) };
            if (context.engine === "webkit") {
                // Its driver's wheel knows no keys.
                await page.evaluate((x, y) => document.getElementById("canvas")?.dispatchEvent(new WheelEvent("wheel", {
                    bubbles: true, cancelable: true, ctrlKey: true, deltaY: -240, clientX: x, clientY: y,
                })), at.x, at.y);
            } else {
                await page.perform([{ do: "key_down", key: "Control" }]);
                await page.wheel(at, -240);
                await page.perform([{ do: "key_up", key: "Control" }]);
            }
            await page.wait_for((before) => {
                const now = Number.parseFloat(getComputedStyle(/** @type {Element} */ (document.querySelector("article p"))).fontSize);
                return now > before * 1.05 && visualViewport?.scale === 1;
            }, before);
            assert.ok(Math.abs((await top_of(page, "Port Ellery’s council")) - start.y) < 40);
        },
    },
];
