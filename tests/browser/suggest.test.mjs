// What is suggested: in a browser the very bytes that the command line gives, and one key from accepted.
// Needs build/native/sayso for the comparison; where it is absent, that is skipped.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { downloaded, marks, news_article, open_app, read_arabic, sample_text, saved, settings_kept, shows } from "./app.mjs";
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

/** Waits until the slider stands there and says so. @param {import("./page.mjs").Page} page @param {number} value @param {string} says a pattern */
async function stands_at(page, value, says) {
    await page.wait_for((value, says) => {
        const slider = /** @type {HTMLInputElement | null} */ (document.querySelector("input[type=range]"));
        return slider !== null && slider.value === value && new RegExp(says).test(slider.getAttribute("aria-valuetext") ?? "");
    }, String(value), says);
}
const focus_slider = () => /** @type {HTMLElement} */ (document.querySelector("input[type=range]")).focus();

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
                const ended = async () =>
                    (await page.find_all("group", "Making suggestions…")).length === 0 &&
                    (await page.evaluate((words) => document.querySelector("#live")?.textContent?.includes(words), words));
                for (const end = Date.now() + 60_000; !(await ended()) && Date.now() < end;) await sleep(100);
                assert.ok(await ended(), words);
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
            await saved(page);
            await page.reload();
            await shows(page, "A made-up text of 1500000 bytes");
            // Shown before its annotations are read.
            await page.wait_for(() => document.querySelector("#live")?.textContent?.startsWith("Opened"));
            assert.deepEqual((await downloaded(page)).file, file);
        },
    },
    {
        name: "suggest: how sure suggestions must be is a slider for keys, the mouse and assistive tools",
        async run(context) {
            const { page } = await open_app(context, undefined, "everything");
            const slider = () => page.find("slider", "How sure suggestions must be");
            const { attributes, rectangle, value } = await slider();
            assert.deepEqual([attributes.type, attributes.max, attributes.step, value], ["range", "90", "10", "0"]);
            assert.match(attributes["aria-valuetext"], /^However sure · \d+ suggestions left$/);
            const all = (await marks(page)).length;
            await page.evaluate(focus_slider);
            for (const [key, at] of /** @type {[string, number][]} */ ([
                ["ArrowRight", 10], ["ArrowUp", 20], ["PageUp", 30], ["ArrowLeft", 20], ["PageDown", 10], ["ArrowDown", 0], ["End", 90],
            ])) {
                await page.press(key);
                await stands_at(page, at, at === 0 ? "^However sure" : `^At least ${at} % sure · \\d+ suggestions? left$`);
            }
            const sure = (await marks(page)).length;
            assert.ok(sure < all && sure > 0, `${sure} of ${all}`);
            await page.press("Home");
            await stands_at(page, 0, "^However sure");
            // The knob is 8 pixels from either end.
            const at = (/** @type {number} */ share) => ({ x: rectangle.x + 8 + (rectangle.width - 16) * share, y: rectangle.y + rectangle.height / 2 });
            await page.drag([at(0), at(6 / 9)]);
            await stands_at(page, 60, "^At least 60 %");
            assert.equal((await slider()).focused, true);
            await page.press("ArrowRight");
            await stands_at(page, 70, "^At least 70 %");
            await page.click(at(2 / 9));
            await stands_at(page, 20, "^At least 20 %");
            await settings_kept(page);
            await page.reload();
            await stands_at(page, 20, "^At least 20 %");
        },
    },
    {
        name: "suggest: from right to left the slider goes from the right, by keys and by mouse",
        async run(context) {
            const { page } = await open_app(context, undefined, "everything");
            await read_arabic(page);
            const { rectangle } = await page.find("slider");
            await page.evaluate(focus_slider);
            await page.press("ArrowLeft");
            await stands_at(page, 10, "10%");
            await page.press("ArrowLeft");
            await stands_at(page, 20, "20%");
            await page.press("ArrowRight");
            await stands_at(page, 10, "10%");
            await page.click({ x: rectangle.x + 2, y: rectangle.y + rectangle.height / 2 });
            await stands_at(page, 90, "90%");
        },
    },
    {
        name: "suggest: from now on everything is suggested, or sentences alone, as was chosen",
        async run(context) {
            const { page } = await open_app(context, undefined, "everything");
            await page.click_on("button", "Reading");
            await page.click_on("radio", "Only sentences");
            await page.wait_for(() => [...document.querySelectorAll("[role=dialog] div")].some(({ textContent }) => textContent?.startsWith("In articles that you open from now on, only sentences")));
            await page.click_on("button", "Close");
            await page.paste("Who says what\n\n“We did,” said Ida Brandt.\n");
            await shows(page, "Who says what");
            await saved(page);
            assert.deepEqual((await marks(page)).filter(({ says }) => /Claim|Cue/.test(says)), []);
            await page.reload();
            await shows(page, "Who says what");
            await page.click_on("button", "Reading");
            assert.equal((await page.find("radio", "Only sentences")).checked, "true");
            await page.click_on("radio", "Everything");
            await page.click_on("button", "Close");
            await page.paste("Once more\n\n“We did,” said Omar Haddad.\n");
            await shows(page, "Once more");
            await page.find("mark", "“We did,”");
        },
    },
    {
        name: "suggest: a sentence is told to be worth checking or not, with reasons",
        async run(context) {
            const { page } = await open_app(context, undefined, "everything");
            await page.paste("An evening in town\n\nThank you all very much for coming tonight.\n");
            await shows(page, "An evening in town");
            await page.press("j");
            await page.find("heading", "Worth checking?");
            const told = await page.wait_for(() => {
                const inspector = document.querySelector("aside")?.textContent ?? "";
                return inspector.includes("There seems to be little to check.") ? inspector : "";
            });
            assert.match(told, /Against:.*A greeting or thanks: Thank/);
            assert.match(told, /It says nothing about whether it is true\./);
        },
    },
];
