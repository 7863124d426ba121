// Sayso beside CodeMirror 6 on one article with many marks: the same measures, by turns, in one run.

import { mkdirSync, copyFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { project } from "../browser/context.mjs";
import { longest_of, record, sum_of, tasks_after, to_frame } from "./main_thread.mjs";
import { act, is_at_end, let_frames_pass, put_mark, watch_driver, watch_opening } from "./meter.mjs";

/** @typedef {import("../browser/page.mjs").Page} Page */
/**
 * Milliseconds. `_all` is what comes after the frame, too; `_wall` has the waiting in it; `first` is the first mark of a page;
 * `scroll` is the longest task of a turn of the wheel, `late` those of them that come a second or more after the first.
 * @typedef {Record<"shown" | "complete" | "wait" | "first" | "key" | "key_all" | "key_driver" | "mark" | "mark_all" | "mark_wall" |
 *     "mark_driver" | "scroll" | "scroll_all" | "scroll_wall" | "late", number[]>} Times
 */

const marks_a_round = 40;
/** CSS pixels at a turn of the wheel: some hundred of them go through an article of 11 MB. */
const turn = 50_000;
const most_turns = 400;

/** Its folder, from the project's root. */
async function build_codemirror() {
    const folder = "build/bench/codemirror";
    const source = join(dirname(fileURLToPath(import.meta.url)), "codemirror");
    mkdirSync(join(project, folder), { recursive: true });
    await build({ entryPoints: [join(source, "page.mjs")], bundle: true, minify: true, format: "esm", outfile: join(project, folder, "page.js") });
    copyFileSync(join(source, "page.html"), join(project, folder, "index.html"));
    return folder;
}

/**
 * Waits for a true value, longer than a test would: the machine may do other things too.
 * @template {unknown[]} Values
 * @template Result
 * @param {Page} page @param {(...values: Values) => Result} callback @param {Values} values
 * @returns {Promise<Awaited<Result>>}
 */
async function wait_long(page, callback, ...values) {
    for (let round = 0; round < 600; round++) {
        const result = await page.evaluate(callback, ...values);
        if (result) return result;
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`Waited a minute in vain for ${callback}.`);
}

/**
 * @param {Page} page @param {() => Promise<void>} choose chooses the file @param {string} title of the article
 * @param {() => Promise<unknown>} mark marks some words in view @param {Times} times
 */
async function measure(page, choose, title, mark, times) {
    await page.evaluate(watch_opening, title);
    await choose();
    times.complete.push(await wait_long(page, () => /** @type {any} */ (globalThis).complete));
    times.shown.push(await page.evaluate(() => /** @type {any} */ (globalThis).opened));
    times.wait.push(await page.evaluate(() => /** @type {any} */ (globalThis).longest_wait));
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const marking = await record(page, async () => {
        for (let count = 0; count < marks_a_round; count++) await mark();
    });
    for (const [index, tasks] of tasks_after(marking, "mark").entries()) {
        if (index === 0) times.first.push(sum_of(to_frame(tasks), "work"));
        times.mark.push(sum_of(to_frame(tasks), "work"));
        times.mark_wall.push(sum_of(to_frame(tasks), "wall"));
        times.mark_all.push(sum_of(tasks, "work"));
    }
    for (const tasks of tasks_after(marking, "key")) {
        times.key.push(sum_of(to_frame(tasks), "work"));
        times.key_all.push(sum_of(tasks, "work"));
    }
    const scrolling = await record(page, async () => {
        let turns = 0;
        for (; turns < most_turns && !(await page.evaluate(is_at_end)); turns++) {
            await page.evaluate(put_mark, "turn");
            await page.wheel({ x: 500, y: 400 }, turn);
            await page.evaluate(let_frames_pass);
        }
        await page.evaluate(put_mark, "rest");
        if (turns === most_turns) throw new Error("The end of the article was not come to.");
    });
    const settled = scrolling.marks[0].time + 1000;
    for (const tasks of tasks_after(scrolling, "turn")) {
        times.scroll.push(longest_of(tasks, "work"));
        times.scroll_wall.push(longest_of(tasks, "wall"));
        times.scroll_all.push(sum_of(tasks, "work"));
        if (tasks.length > 0 && tasks[0].begin > settled) times.late.push(longest_of(tasks, "work"));
    }
}

/** @returns {Times} */
function no_times() {
    return {
        shown: [], complete: [], wait: [], first: [],
        key: [], key_all: [], key_driver: [],
        mark: [], mark_all: [], mark_wall: [], mark_driver: [],
        scroll: [], scroll_all: [], scroll_wall: [], late: [],
    };
}

/**
 * @param {import("../browser/context.mjs").Context} context
 * @param {string} path of a `.sayso.json` @param {string} title @param {number} rounds
 */
export async function compare_with_codemirror(context, path, title, rounds = 3) {
    const folder = await build_codemirror();
    const ours = no_times();
    const theirs = no_times();
    for (let round = 0; round < rounds; round++) {
        const sayso = await context.open((await context.serve()).url());
        await wait_long(sayso, () => document.querySelector("[role=article], article") !== null);
        const mark_word = async () => {
            const key_driver = await sayso.evaluate(act, "key", "ArrowDown");
            await sayso.evaluate(act, "other", "Alt+ArrowUp");
            const said = await sayso.evaluate(() => document.querySelector("#live")?.textContent);
            const mark_driver = await sayso.evaluate(act, "mark", "c");
            // Or the row would be about something else.
            await wait_long(sayso, (said) => {
                const now = document.querySelector("#live")?.textContent;
                return now !== said && now?.includes("Claim marked");
            }, said);
            return { key_driver, mark_driver };
        };
        await measure(sayso, () => sayso.choose_files(() => sayso.press("Control+o"), path), title, mark_word, ours);
        // Watching takes time itself, which is none of the editor's.
        await sayso.evaluate(watch_driver);
        for (let count = 0; count < marks_a_round; count++) {
            const { key_driver, mark_driver } = await mark_word();
            ours.key_driver.push(key_driver);
            ours.mark_driver.push(mark_driver);
        }
        await sayso.close();

        const codemirror = await context.open((await context.serve(folder)).url());
        const choose = () => codemirror.set_files("input", [path]);
        await measure(codemirror, choose, title, async () => void (await codemirror.evaluate(act, "mark", "mark")), theirs);
        await codemirror.close();
    }
    return { ours, theirs };
}
