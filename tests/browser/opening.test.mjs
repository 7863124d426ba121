// Opening what takes a while: how far it is can be seen, it can be cancelled, and the canvas is drawn meanwhile.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { large_article } from "../bench/large_article.mjs";
import { open_app, shows } from "./app.mjs";

/** Notes what the page says of an opening, with the frames drawn until then; cancels at the first word of it in the way asked for. @param {"" | "Escape" | "Cancel"} cancel_by */
function watch_opening(cancel_by) {
    const page = /** @type {any} */ (globalThis);
    /** @type {{ percent: number, frames: number }[]} */
    page.told = [];
    const look = () => {
        const percent = /Opening… (\d+) %/.exec(document.body.textContent ?? "")?.[1];
        if (percent === undefined) return;
        page.told.push({ percent: Number(percent), frames: page.sayso.frames_drawn() });
        if (page.told.length > 1) return;
        const cancel = [...document.querySelectorAll("button")].find((button) => button.textContent === "Cancel" || button.ariaLabel === "Cancel");
        if (cancel_by === "Cancel") cancel?.click();
        if (cancel_by === "Escape") document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
    };
    page.watching?.disconnect();
    page.watching = new MutationObserver(look);
    page.watching.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
}

/** @type {import("./run.mjs").BrowserTest[]} */
export const tests = [
    {
        name: "opening: what takes a while tells how far it is, and can be cancelled by Escape or its button",
        time_limit: 240,
        async run(context) {
            const { page } = await open_app(context);
            const path = join(context.folder("long"), "long.sayso.json");
            writeFileSync(path, large_article(6_000_000, 50_000));
            const told = () => page.evaluate(() => /** @type {{ percent: number, frames: number }[]} */ (/** @type {any} */ (globalThis).told));
            for (const way of /** @type {const} */ (["Escape", "Cancel"])) {
                await page.evaluate(watch_opening, way);
                await page.choose_files(() => page.press("Control+o"), path);
                await page.wait_for(
                    () => /** @type {any} */ (globalThis).told.length > 0 && !/Opening… \d+ %/.test(document.body.textContent ?? ""),
                );
                await page.wait_for(() => document.querySelector("#live")?.textContent?.includes("Nothing was opened."));
                assert.equal((await page.find_all("group", "Opening…")).length, 0);
                await shows(page);
                assert.ok((await told())[0].percent < 100);
            }
            await page.evaluate(watch_opening, "");
            await page.choose_files(() => page.press("Control+o"), path);
            await shows(page, "A made-up article of 6000000 bytes");
            // Shown before its annotations are read: all is there once it is said to be opened.
            await page.wait_for(() => document.querySelector("#live")?.textContent?.startsWith("Opened"));
            const all = await told();
            assert.ok(all.length > 1, JSON.stringify(all));
            assert.ok(all.every(({ percent }, index) => index === 0 || percent >= all[index - 1].percent), JSON.stringify(all));
            assert.ok(all[all.length - 1].frames > all[0].frames, JSON.stringify(all));
            assert.equal((await page.find_all("group", "Opening…")).length, 0);
        },
    },
];
