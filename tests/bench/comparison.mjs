// Sayso beside CodeMirror 6 on one article with many marks: the same measures, by turns, in one run.

import { mkdirSync, copyFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { project } from "../browser/context.mjs";
import { longest_frame, watch_frames, watch_opening, work_of } from "./meter.mjs";

/** @typedef {import("../browser/page.mjs").Page} Page */
/** @typedef {{ shown: number[], wait: number[], mark: number[], scroll: number[] }} Times milliseconds */

const rounds = 3;
const marks_a_round = 20;
const steps_a_round = 40;

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
 * @param {Page} page @param {() => Promise<void>} choose chooses the file @param {string} title of the article
 * @param {() => Promise<number>} mark marks some words in view @param {Times} times
 */
async function measure(page, choose, title, mark, times) {
    await page.evaluate(watch_opening, title);
    await choose();
    times.shown.push(await page.wait_for(() => /** @type {any} */ (globalThis).opened || 0));
    times.wait.push(await page.evaluate(() => /** @type {any} */ (globalThis).longest_wait));
    await new Promise((resolve) => setTimeout(resolve, 2000));
    for (let count = 0; count < marks_a_round; count++) times.mark.push(await mark());
    await page.evaluate(watch_frames);
    for (let step = 0; step < steps_a_round; step++) {
        await page.wheel({ x: 500, y: 400 }, 800);
        times.scroll.push(await page.evaluate(longest_frame));
    }
}

/**
 * @param {import("../browser/context.mjs").Context} context
 * @param {string} path of a `.sayso.json` @param {string} title
 */
export async function compare_with_codemirror(context, path, title) {
    const folder = await build_codemirror();
    /** @type {Times} */
    const ours = { shown: [], wait: [], mark: [], scroll: [] };
    /** @type {Times} */
    const theirs = { shown: [], wait: [], mark: [], scroll: [] };
    for (let round = 0; round < rounds; round++) {
        const sayso = await context.open((await context.serve()).url());
        await sayso.wait_for(() => document.querySelector("[role=article], article") !== null);
        const mark_word = async () => {
            await sayso.evaluate(work_of, "ArrowDown");
            await sayso.evaluate(work_of, "Alt+ArrowUp");
            const work = await sayso.evaluate(work_of, "c");
            // Or the row would be about something else.
            await sayso.wait_for(() => document.querySelector("#live")?.textContent?.includes("Claim marked"));
            return work;
        };
        await measure(sayso, () => sayso.choose_files(() => sayso.press("Control+o"), path), title, mark_word, ours);
        await sayso.close();

        const codemirror = await context.open((await context.serve(folder)).url());
        const choose = () => codemirror.set_files("input", [path]);
        await measure(codemirror, choose, title, () => codemirror.evaluate(work_of, "mark"), theirs);
        await codemirror.close();
    }
    return { ours, theirs };
}
