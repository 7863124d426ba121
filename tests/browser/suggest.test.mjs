// What is suggested: in a browser the very bytes that the command line gives, and one key from accepted.
// Needs build/native/sayso for the comparison; where it is absent, that is skipped.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { downloaded, news_article, open_app, sample_text, shows } from "./app.mjs";
import { large_text } from "../bench/large_article.mjs";
import { project } from "./context.mjs";
import { sleep } from "./processes.mjs";

const command_line = join(project, "build/native/sayso");
const scripts = [
    "Viele Schriften",
    "„Nein“, sagte Merkel am 3. Mai. „Nie.“",
    "« Oui, a-t-il dit, c’est vrai. » Il pleuvait à 12,5 %.",
    "张三表示，“我们不会签字。”据新华社报道。",
    "وقال زيد: «انتهى الأمر».",
    "👩‍👩‍👧 “So it was,” she said. “Zo\u0065\u0308 left at 3 p.m.”",
].join("\n\n");

/** What the command line suggests for a text. @param {string} text */
function suggested_by_command_line(text) {
    const { stdout, stderr, status } = spawnSync(command_line, ["suggest"], { input: text, encoding: "utf8", maxBuffer: 2 ** 27 });
    assert.equal(status, 0, stderr);
    return stdout;
}

/** Notes what the page says of suggesting, with the frames drawn until then. */
function watch_suggesting() {
    const page = /** @type {any} */ (globalThis);
    /** @type {{ percent: number, frames: number }[]} */
    page.told = [];
    const look = () => {
        const percent = /Making suggestions… (\d+) %/.exec(document.body.textContent ?? "")?.[1];
        if (percent === undefined || Number(percent) === page.told.at(-1)?.percent) return;
        page.told.push({ percent: Number(percent), frames: page.sayso.frames_drawn() });
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
}

/** @param {any} file */
const claims_of = (file) => file.annotations.filter((/** @type {any} */ each) => each.kind === "claim");

/** @type {import("./run.mjs").BrowserTest[]} */
export const tests = [
    {
        name: "suggest: the browser and the command line give the same bytes",
        async run(context) {
            if (!existsSync(command_line)) return context.skip("the command line is not built");
            const { page } = await open_app(context, undefined, "everything");
            assert.equal((await downloaded(page)).bytes.toString(), suggested_by_command_line(sample_text));
            const others = { "Viele Schriften": scripts, ...(news_article && { [news_article.text.split("\n")[0]]: news_article.text }) };
            for (const [title, text] of Object.entries(others)) {
                await page.paste(text);
                await shows(page, title);
                assert.equal((await downloaded(page)).bytes.toString(), suggested_by_command_line(text));
            }
        },
    },
    {
        name: "suggest: a long text is shown first, then suggested while it can be worked on, and that can be cancelled",
        time_limit: 240,
        async run(context) {
            const { page } = await open_app(context, undefined, "everything");
            const told = () => page.evaluate(() => /** @type {{ percent: number, frames: number }[]} */ (/** @type {any} */ (globalThis).told));
            /** For as long as it goes on. @param {string} words */
            const is_said = async (words) => {
                const end = Date.now() + 60_000;
                while (Date.now() < end && (await page.find_all("group", "Making suggestions…")).length > 0) await sleep(100);
                await page.wait_for((said) => document.querySelector("#live")?.textContent?.includes(said), words);
            };

            const text = large_text(300_000);
            await page.evaluate(watch_suggesting);
            await page.paste(text);
            await shows(page, "A made-up text of 300000 bytes");
            await is_said("Suggestions made");
            assert.equal((await page.find_all("group", "Making suggestions…")).length, 0);
            const all = await told();
            assert.ok(all.length > 1, JSON.stringify(all));
            assert.ok(all.every(({ percent }, index) => index === 0 || percent > all[index - 1].percent), JSON.stringify(all));
            assert.ok(all[all.length - 1].frames > all[0].frames, JSON.stringify(all));
            const { bytes } = await downloaded(page);
            if (existsSync(command_line)) assert.equal(bytes.toString(), suggested_by_command_line(text));

            // Marked while suggestions are being made: the first words, as a claim.
            await page.paste(large_text(1_500_000));
            await page.find("group", "Making suggestions…");
            await page.press("Control+Shift+ArrowRight");
            await page.press("c");
            await page.wait_for(() =>
                [...document.querySelectorAll("mark")].some((mark) => mark.textContent?.startsWith("A") && /claim/i.test(mark.getAttribute("aria-roledescription") ?? "")),
            );
            await page.click(await page.find("button", "Cancel"));
            await is_said("No more is suggested.");
            assert.equal((await page.find_all("group", "Making suggestions…")).length, 0);
            const { file } = await downloaded(page);
            const own = claims_of(file).filter((/** @type {any} */ claim) => claim.status !== "suggested");
            assert.equal(own.length, 1);
            assert.ok(claims_of(file).length < claims_of(JSON.parse(bytes.toString())).length);
            await page.reload();
            await shows(page, "A made-up text of 1500000 bytes");
            // Shown before its annotations are read.
            await page.wait_for(() => document.querySelector("#live")?.textContent?.startsWith("Opened"));
            assert.deepEqual((await downloaded(page)).file, file);
        },
    },
];
