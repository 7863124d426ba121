// Articles in Hebrew and Arabic. The mirror's text is laid out by the browser, the canvas by us: words that are pointed at
// where the browser has them are the words that get marked, so the two agree.

import assert from "node:assert/strict";
import { downloaded, expect_mark, open_app, select, shows } from "./app.mjs";

const title = "מועצת העיר דחתה את ההצבעה על הסכר";
const hebrew = "המהנדסת Port Ellery אמרה ל-BBC (ביום שני) שהמחיר יעלה פי 2.5 מכפי שהובטח בשנת 2023, וכי התושבים לא ישלמו.";
const arabic = "قال رئيس البلدية إن المشروع سيتأخر حتى عام 2027.";
const english = "The word שלום עולם was on every poster, she said.";

/** @type {import("./run.mjs").BrowserTest[]} */
export const tests = [
    {
        name: "bidi: words of a Hebrew, an Arabic and a mixed paragraph are marked where the browser has them",
        async run(context) {
            const { page } = await open_app(context);
            await page.paste([title, hebrew, arabic, english].join("\n\n"));
            await shows(page, title);
            const words = ["Port Ellery", "התושבים", "رئيس البلدية", "שלום עולם", "poster"];
            for (const speaker of words) {
                await select(page, speaker);
                await page.press("s");
                await expect_mark(page, speaker, /Speaker/);
            }
            await context.save_screenshot(page, "bidi");
            const { file } = await downloaded(page);
            assert.deepEqual(
                file.annotations.filter((/** @type {{ kind: string }} */ each) => each.kind === "speaker")
                    .map((/** @type {{ exact: string }} */ each) => each.exact).sort(),
                [...words].sort(),
            );
        },
    },
];
