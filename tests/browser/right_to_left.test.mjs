// The interface read from right to left: the panels change sides, and everything is pressed, selected and told to assistive
// tools where it is seen.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { expect_mark, mark_a_little, open_app, quoted_words, read_arabic, select, shows } from "./app.mjs";

/** @typedef {import("./context.mjs").EngineName} EngineName */

/** @type {Record<string, string>} */
const arabic = JSON.parse(readFileSync(new URL("../../web/languages/ar.json", import.meta.url), "utf8"));

/** Opens the app as someone does who reads from right to left. @param {import("./context.mjs").Context} context @param {Parameters<typeof open_app>[1]} [options] */
async function open_from_right_to_left(context, options) {
    const { page } = await open_app(context, options);
    await read_arabic(page);
    await shows(page);
    return { page };
}

/** @type {import("./run.mjs").BrowserTest[]} */
export const tests = [
    {
        name: "right to left: panels change sides, words are marked where they are seen, and arrows go as the eye does",
        async run(context) {
            const { page } = await open_from_right_to_left(context);
            const width = await page.evaluate(() => innerWidth);
            const { rectangle: sections } = await page.find("navigation");
            assert.ok(Math.abs(sections.x + sections.width - width) < 1);
            const { rectangle: inspector } = await page.find("complementary");
            assert.ok(inspector.x < 1);
            await select(page, quoted_words);
            await page.press("c");
            await expect_mark(page, quoted_words, new RegExp(arabic.claim));
            await page.press("Escape");
            await page.click_on("button", arabic.reading);
            const sans = await page.find("radio", arabic.font_sans);
            const serif = await page.find("radio", arabic.font_serif);
            assert.ok(sans.rectangle.x + sans.rectangle.width <= serif.rectangle.x + 1);
            await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector("[role=dialog] [role=radio][aria-checked=true]")).focus());
            await page.press("ArrowLeft");
            await page.wait_for((name) => document.activeElement?.textContent === name && document.activeElement.getAttribute("aria-checked") === "true", arabic.font_sans);
            await page.press("ArrowRight");
            await page.wait_for((name) => document.activeElement?.textContent === name && document.activeElement.getAttribute("aria-checked") === "true", arabic.font_serif);
        },
    },
    ...[false, true].flatMap((dark) =>
        [390, 1440].map((width) => ({
            name: `right to left: the main screen, ${dark ? "dark" : "light"}, ${width} pixels wide`,
            engines: /** @type {EngineName[]} */ (width === 1440 && !dark ? ["chromium", "firefox"] : width === 390 && dark ? ["chromium", "webkit"] : ["chromium"]),
            /** @param {import("./context.mjs").Context} context */
            async run(context) {
                const { page } = await open_from_right_to_left(context, { dark, width, height: 900 });
                await mark_a_little(page);
                assert.ok(await context.save_screenshot(page, `right-to-left-${dark ? "dark" : "light"}-${width}`));
            },
        })),
    ),
];
