// The browser killed in the middle of a burst of edits, at random moments, and opened again: every edit that was older
// than a tenth of a second is there.

import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { address, marks, saved, shows } from "./app.mjs";
import { in_memory, sleep } from "./processes.mjs";

/** @typedef {import("./page.mjs").Page} Page */

const kills = 20;
/** An edit must be on the device within this many milliseconds. */
const promise = 100;

/** An edit follows the one before within this many milliseconds where nothing else is going on. */
const usual = 30;

/** Marks the next word as a cue; returns when that was done. @param {Page} page @returns {Promise<number>} */
function mark_next_word(page) {
    return page.evaluate(() => {
        for (const [key, control] of /** @type {const} */ ([
            ["ArrowRight", true],
            ["ArrowRight", true],
            ["q", false],
        ]))
            document.body.dispatchEvent(
                new KeyboardEvent("keydown", { key, ctrlKey: control, bubbles: true, cancelable: true }),
            );
        return Date.now();
    });
}

/** @type {import("./run.mjs").BrowserTest[]} */
export const tests = [
    {
        name: `crash: killed at ${kills} random moments of a burst of edits, nothing older than ${promise} ms is lost`,
        time_limit: 600,
        alone: true,
        async run(context) {
            const server = await context.serve();
            let profile_folder = context.folder("crash", in_memory());
            let page = await context.open(address(server), { profile_folder });
            await shows(page);
            let edits_in_all = 0;
            for (let kill = 1; kill <= kills; kill++) {
                const title = `Article of kill number ${kill}`;
                const words = Array.from({ length: 150 }, (_, word) => `word${word}`);
                const text = `${title}\n\n${words.join(" ")}.\n\n${words.join(" ")}.`;
                await page.drop_file({ name: "crash.txt", bytes: text }, { x: 500, y: 400 });
                await shows(page, title);
                await saved(page);
                await page.click((await page.rectangle_of_text("word0")).start);

                /** When each edit was done. @type {number[]} */
                const done = [];
                let going_on = true;
                const burst = (async () => {
                    while (going_on && done.length < words.length) done.push(await mark_next_word(page));
                })().catch(() => {});
                await sleep(150 + Math.random() * 500);
                // On a busy machine a burst takes longer.
                for (const end = Date.now() + 5000; done.length < 8 && Date.now() < end;) await sleep(10);
                const killed = Date.now();
                await page.kill();
                going_on = false;
                await burst;

                if (context.engine === "firefox") {
                    // In a copy: Puppeteer puts user.js and prefs.js back some time after the end.
                    const left_behind = profile_folder;
                    profile_folder = context.folder("crash", in_memory());
                    cpSync(left_behind, profile_folder, { recursive: true, filter: (path) => !/(user|prefs)\.js/.test(path) });
                }
                page = await context.open(address(server), { profile_folder });
                await shows(page, title);
                // A machine that stood still between two edits may be as late with what it writes.
                const late = Math.max(...done.map((at, index) => at - (done[index - 1] ?? at)), killed - (done.at(-1) ?? killed), usual) - usual;
                const safe = done.filter((at) => at < killed - promise - late).length;
                const deadline = Date.now() + 10_000;
                let kept = 0;
                // The article is shown before its marks are mirrored.
                while (kept < safe && Date.now() < deadline) kept = (await marks(page)).filter(({ says }) => /Cue/.test(says)).length;
                assert.ok(kept >= safe, `kill ${kill}: of ${done.length} edits ${safe} were older than ${promise} ms, but ${kept} are there`);
                edits_in_all += safe;
            }
            assert.ok(edits_in_all > 2 * kills, `only ${edits_in_all} edits were old enough to be checked`);
        },
    },
];
