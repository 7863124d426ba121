// Pictures of the main screen, for people to look at: light and dark, narrow and wide. They land in build/screenshots.
// What a machine can judge of them is judged: nothing is cut off, the two themes differ, the canvas is not blank.

import assert from "node:assert/strict";
import { expect_mark, mark_a_little, mark_the_mayors_claim, open_app } from "./app.mjs";

/** @typedef {import("./page.mjs").Page} Page */

/** Some of what stands in the picture of the design. @param {Page} page */
async function annotate_a_little(page) {
    await mark_a_little(page);
    await page.press("l");
    await page.press("Enter");
    await expect_mark(page, "that the project would cost twice what residents were promised in 2023", /Claim by engineers/);
    await mark_the_mayors_claim(page);
}

/** No control lies outside the window, unless what holds it scrolls. @param {Page} page */
async function expect_nothing_cut_off(page) {
    const cut = await page.evaluate(() =>
        [...document.querySelectorAll("header button, footer button, [role=banner] button")]
            .filter((button) => {
                const box = button.getBoundingClientRect();
                return box.left < -1 || box.right > innerWidth + 1;
            })
            .map((button) => button.textContent || button.getAttribute("aria-label")),
    );
    assert.deepEqual(cut, []);
}

/** @type {import("./run.mjs").BrowserTest[]} */
export const tests = [false, true].flatMap((dark) =>
    [360, 1440, 2560].map((width) => ({
        name: `look: the main screen, ${dark ? "dark" : "light"}, ${width} pixels wide`,
        // All engines are given the same picture to draw: one sees all, one a wide one, one a narrow one.
        engines: width === 1440 && !dark ? ["chromium", "firefox"] : width === 360 && dark ? ["chromium", "webkit"] : ["chromium"],
        async run(context) {
            const { page } = await open_app(context, { dark, width, height: 900 });
            await annotate_a_little(page);
            await expect_nothing_cut_off(page);
            const path = await context.save_screenshot(page, `main-${dark ? "dark" : "light"}-${width}`);
            assert.ok(path);
            const picture = await page.screenshot();
            const [red, green, blue] = picture.colour(Math.round(width / 2), 899 - 60);
            const bright = red + green + blue > 3 * 128;
            assert.equal(bright, !dark);
        },
    })),
);
