// What the canvas shows is, pixel for pixel, what the browser would show: paragraphs in many scripts beside the same as
// DOM text; and it stays so where pixels are not read back truly, without WebGL 2, and after the GPU was lost.

import { createHash } from "node:crypto";
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { address, mark_a_little, open_app, read_arabic, sample_title, saved, settled } from "./app.mjs";
import { screenshots } from "./context.mjs";
import { patience } from "./page.mjs";
import { samples } from "./paragraphs.mjs";
import { Picture } from "./picture.mjs";
import { hide_reference, show_reference } from "./reference.mjs";

/** @typedef {import("./page.mjs").Page} Page */
/** @typedef {import("./context.mjs").Context} Context */

/** Of src/ui/theme.cpp. */
const light = { paper: "#fbfaf7", ink: "#1f2328", soft: "#62676e" };
const dark = { paper: "#1d2024", ink: "#e6e4de", soft: "#9aa0a8" };

/**
 * Levels of 255 that a channel may differ by, which nobody sees, where one way of drawing is held against another. Text is
 * blended in 8 bits, and each way rounds in its own.
 */
const rounding = 3;

const paragraphs_an_article = 12;
const last_line = "The last line.";

/**
 * A picture of a page that has come to rest.
 * @param {Page} page @param {number} [looks] so many more pictures are the same: more where nothing looks again
 */
async function at_rest(page, looks = 1) {
    await settled(page);
    let picture = await page.screenshot();
    let same = 0;
    for (let tries = 0; tries < 40; tries++) {
        // What was drawn last is shown with the next frame but one, on a busy machine too.
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)))));
        const next = await page.screenshot();
        same = next.png.equals(picture.png) ? same + 1 : 0;
        if (same === looks) return next;
        picture = next;
    }
    return assert.fail("the page does not come to rest");
}

/** How far two colours differ, in the channel where most. @param {Picture} a @param {Picture} b @param {number} x @param {number} y */
function distance(a, b, x, y) {
    const [red, green, blue] = a.colour(x, y);
    const [other_red, other_green, other_blue] = b.colour(x, y);
    return Math.max(Math.abs(red - other_red), Math.abs(green - other_green), Math.abs(blue - other_blue));
}

/** @param {Picture} picture */
const everything = ({ width, height }) => ({ left: 0, top: 0, right: width, bottom: height });

/**
 * Pixels that differ by more than rounding.
 * @param {Picture} a @param {Picture} b
 * @param {{ left: number, top: number, right: number, bottom: number }} [box] everything, unless given
 * @param {number} [levels]
 */
function pixels_apart(a, b, box = everything(a), levels = rounding) {
    let apart = 0;
    for (let y = box.top; y < box.bottom; y++)
        for (let x = box.left; x < box.right; x++) if (distance(a, b, x, y) > levels) apart++;
    return apart;
}

/** Saves both, for people to look at. @param {Context} context @param {string} name @param {Picture} shown @param {Picture} wanted */
function save_both(context, name, shown, wanted) {
    mkdirSync(screenshots, { recursive: true });
    for (const [what, picture] of /** @type {const} */ ([["shown", shown], ["wanted", wanted]]))
        writeFileSync(join(screenshots, `pixels-${name}-${context.engine}-${what}.png`), picture.png);
}

/** A file with these lines, the first one a title, the third a heading: what they are for is not to be guessed. @param {string[]} lines */
function file_of(lines) {
    const text = lines.join("\n\n");
    let start = 0;
    const blocks = lines.map((line, index) => {
        const end = start + [...line].length;
        const block = { kind: index === 0 ? "title" : index === 2 ? "heading" : "paragraph", start, end };
        start = end + 2;
        return block;
    });
    const sha256 = createHash("sha256").update(text).digest("hex");
    const article = { title: lines[0], byline: "", url: null, publisher: null, published: null, language: null, text, sha256, blocks };
    return JSON.stringify({ format: "sayso/1", article, tagset: { sentence: [], speaker: [], claim: [] }, speakers: [], annotations: [] });
}

/**
 * Opens articles made of these paragraphs, and compares each line with the browser's own.
 * @param {Context} context
 * @param {Page} page
 * @param {string[]} paragraphs
 * @param {{ paper: string, ink: string, soft: string }} colors
 */
async function expect_same_text(context, page, paragraphs, colors) {
    const compared = new Set();
    const faults = [];
    for (let from = 0; from < paragraphs.length; from += paragraphs_an_article) {
        const some = paragraphs.slice(from, from + paragraphs_an_article);
        const title = `AVATAR and Wolf, Tuesday ${from}`;
        // The heading is set in the interface's font, spaced; the title larger and bold.
        const bytes = file_of([title, some[0], "Words in Their Places Today", ...some.slice(1), last_line]);
        await page.drop_file({ name: `words-${from}.sayso.json`, bytes }, { x: 600, y: 400 });
        await page.find("heading", title);
        // Puts the caret where it hides nothing.
        await page.click((await page.rectangle_of_text(last_line)).end);
        await page.hover({ x: 5, y: 5 });
        // On a machine that is busy with much else a browser can take longer to show what is drawn than any wait: what is apart
        // is looked at again. It stays so where it is drawn otherwise.
        for (let looks = 3; looks > 0; looks--) {
            const shown = await at_rest(page);
            const lines = await page.evaluate(show_reference, colors);
            const wanted = await at_rest(page);
            await page.evaluate(hide_reference);
            const here = [];
            for (const line of lines) {
                if (line.text === last_line) continue;
                compared.add(line.paragraph);
                const apart = pixels_apart(shown, wanted, { ...line, left: line.left - 8, right: line.right + 8 }, 0);
                if (apart > 0) here.push(`${apart} pixels apart: ${line.text}`);
            }
            if (here.length === 0) break;
            save_both(context, `${from}-${page.options.device_pixel_ratio}`, shown, wanted);
            if (looks === 1) faults.push(...here);
        }
    }
    for (const paragraph of paragraphs) assert.ok(compared.has(paragraph), `not compared: ${paragraph}`);
    assert.deepEqual(faults, []);
}

/** Some of every kind of mark, kept on the device, which the page says. @param {Page} page */
async function annotate(page) {
    await mark_a_little(page);
    await saved(page);
    await page.hover({ x: 5, y: 5 });
}

/**
 * Drawn with WebGL and without: the same but for anti-aliased edges of curves, a few pixels, and those by little.
 * @param {Context} context @param {string} name @param {Picture} shown @param {Picture} wanted
 */
function expect_same_screen(context, name, shown, wanted) {
    const apart = pixels_apart(shown, wanted);
    if (apart > 0) save_both(context, name, shown, wanted);
    assert.equal(pixels_apart(shown, wanted, everything(shown), 2 * rounding), 0);
    assert.ok(apart < 200, `${apart} pixels apart`);
}

/** For pictures with a time in them. */
const one_moment = "Date.now = () => 1_750_000_000_000;";

/** A browser without WebGL 2, as the page sees it. */
const without_webgl = `{
    const get = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
        return kind.startsWith("webgl") ? null : get.call(this, kind, ...more);
    };
}`;

/** Whether an empty canvas is read as anything else. */
function reads_noise() {
    const context = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
    return new Set(context.getImageData(0, 0, 50, 50).data).size > 1;
}

/** @param {Page} page */
const lose_context = (page) =>
    page.evaluate(() => {
        const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector("canvas"));
        const extension = canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context");
        /** @type {any} */ (window).lost = extension;
        extension?.loseContext();
        return !!extension;
    });

const all_paragraphs = samples.flatMap(({ texts }) => texts);

/** @type {import("./run.mjs").BrowserTest[]} */
export const tests = [
    ...[1, 1.5, 2].map((device_pixel_ratio) => ({
        name: `pixels: ${all_paragraphs.length} paragraphs in ${samples.length} scripts look as the browser draws them, at ratio ${device_pixel_ratio}`,
        engines: device_pixel_ratio === 1 ? undefined : /** @type {"chromium"[]} */ (["chromium"]),
        time_limit: 400,
        /** @param {Context} context */
        async run(context) {
            const { page } = await open_app(context, { width: 1280, height: 1300, device_pixel_ratio });
            await expect_same_text(context, page, all_paragraphs, light);
        },
    })),
    {
        name: "pixels: in the dark, too, paragraphs look as the browser draws them",
        /** @param {Context} context */
        async run(context) {
            const { page } = await open_app(context, { width: 1280, height: 1300, dark: true });
            const of_each_script = samples.flatMap(({ texts }) => texts.slice(0, 1));
            await expect_same_text(context, page, of_each_script, dark);
        },
    },
    {
        name: "pixels: text is the same where pixels that are read back are noise",
        engines: ["firefox"],
        async run(context) {
            // Firefox then tells every page of a screen of 2 device pixels a CSS pixel: only on one is nothing drawn smaller.
            const options = { device_pixel_ratio: 2, document_start: [one_moment] };
            const { page, server } = await open_app(context, options);
            await annotate(page);
            const wanted = await at_rest(page, 3);
            const hiding = await context.open(address(server), { ...options, resist_fingerprinting: true });
            await hiding.find("heading", sample_title);
            assert.ok(await hiding.evaluate(reads_noise));
            await annotate(hiding);
            const shown = await at_rest(hiding, 3);
            const apart = pixels_apart(shown, wanted);
            if (apart > 0) save_both(context, "read-back", shown, wanted);
            assert.equal(apart, 0);
        },
    },
    ...[false, true].map((right_to_left) => ({
        name: `pixels: without WebGL 2 the screen is the same${right_to_left ? ", from right to left too" : ""}`,
        engines: right_to_left ? /** @type {"chromium"[]} */ (["chromium"]) : undefined,
        /** @param {Context} context */
        async run(context) {
            const { page } = await open_app(context, { document_start: [one_moment] });
            if (right_to_left) await read_arabic(page);
            await page.find("heading", sample_title);
            await annotate(page);
            // Firefox draws no page behind another.
            const wanted = await at_rest(page, 3);
            const plain = await context.open(address(await context.serve()), { document_start: [one_moment, without_webgl] });
            await plain.find("heading", sample_title);
            assert.equal(await plain.evaluate(() => document.createElement("canvas").getContext("webgl2")), null);
            if (right_to_left) await read_arabic(plain);
            await plain.find("heading", sample_title);
            await annotate(plain);
            expect_same_screen(context, "without-webgl", await at_rest(plain, 3), wanted);
        },
    })),
    {
        name: "pixels: after a lost context the screen is the same",
        async run(context) {
            const { page } = await open_app(context);
            await annotate(page);
            const before = await at_rest(page, 3);
            page.expect_fault(/context was lost|CONTEXT_LOST/);
            if (!(await lose_context(page))) context.skip("no WEBGL_lose_context");
            await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
            const frames = await page.evaluate(() => /** @type {any} */ (window).sayso.frames_drawn());
            await page.evaluate(() => /** @type {any} */ (window).lost.restoreContext());
            await page.wait_for((frames) => /** @type {any} */ (window).sayso.frames_drawn() > frames, frames);
            const after = await at_rest(page, 3);
            if (!after.png.equals(before.png)) save_both(context, "lost-context", after, before);
            assert.equal(pixels_apart(after, before), 0);
            assert.ok(await page.evaluate(() => !document.querySelector("canvas")?.getContext("webgl2")?.isContextLost()));
        },
    },
    {
        name: "pixels: where the context never returns the screen is drawn without it",
        async run(context) {
            const { page } = await open_app(context);
            await annotate(page);
            const before = await at_rest(page, 3);
            page.expect_fault(/context was lost|CONTEXT_LOST/);
            if (!(await lose_context(page))) context.skip("no WEBGL_lose_context");
            await page.wait_for(() => document.querySelectorAll("canvas").length === 2);
            const after = await at_rest(page, 3);
            expect_same_screen(context, "never-returns", after, before);
            await page.press("Control+z");
            let undone = await at_rest(page);
            for (const end = Date.now() + patience; pixels_apart(undone, after) <= 100 && Date.now() < end;) undone = await at_rest(page);
            assert.ok(pixels_apart(undone, after) > 100);
        },
    },
];
