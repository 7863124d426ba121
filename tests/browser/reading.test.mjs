// Type for reading: what the reader chooses is seen at once, holds over a reload, and words stay where the pointer finds them.

import assert from "node:assert/strict";
import { expect_mark, open_app, quoted_words, select, settings_kept, shows } from "./app.mjs";

/** How a paragraph of the article is set. @param {import("./page.mjs").Page} page */
function type_of(page) {
    return page.evaluate(() => {
        const { fontFamily, fontSize } = getComputedStyle(/** @type {Element} */ (document.querySelector("article p")));
        return { font: fontFamily, size: Number.parseFloat(fontSize) };
    });
}

/** @type {import("./run.mjs").BrowserTest[]} */
export const tests = [
    {
        name: "reading: font and size are chosen in a dialog, and hold over a reload",
        async run(context) {
            const { page } = await open_app(context);
            const before = await type_of(page);
            await page.click_on("button", "Reading");
            await page.click_on("radio", "Mono");
            await page.click_on("button", "Larger text");
            await page.wait_for(() => getComputedStyle(/** @type {Element} */ (document.querySelector("article p"))).fontFamily.includes("mono"));
            await page.press("Escape");
            await page.find_none("dialog");
            await settings_kept(page);
            await page.reload();
            await shows(page);
            await page.wait_for(() => getComputedStyle(/** @type {Element} */ (document.querySelector("article p"))).fontFamily.includes("mono"));
            const after = await type_of(page);
            assert.notEqual(after.font, before.font);
            assert.ok(Math.abs(after.size - before.size * 1.12 * 0.9) < 0.5, `${before.size} became ${after.size}`);
        },
    },
    {
        name: "reading: in a legible font, spaced and with wide lines, words are where they are drawn",
        async run(context) {
            const { page } = await open_app(context);
            await page.click_on("button", "Reading");
            await page.click_on("radio", "Legible");
            await page.click_on("radio", "Wide");
            await page.click_on("radio", "More");
            await page.press("Escape");
            await page.find_none("dialog");
            await select(page, quoted_words);
            await page.press("c");
            await expect_mark(page, quoted_words, /Claim/);
            await context.save_screenshot(page, "reading-legible-contrast");
        },
    },
];
