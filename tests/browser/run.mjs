// usage: node tests/browser/run.mjs [--engine chromium|firefox|webkit] [--only PART-OF-A-NAME]
// Runs tests/browser/*.test.mjs in real browsers. Of several engines, first what needs the machine to itself, then the rest in
// two processes at a time: much of a test is waiting. A test is tried once, but for one that WebKit itself ended, which is tried
// once more, and said so. Exit code 1 if any fails.

import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Context, Engine, engine_names } from "./context.mjs";
import { Unsupported } from "./engines/engine.mjs";
import { start_screen } from "./processes.mjs";

/**
 * @typedef {object} BrowserTest
 * @property {string} name a sentence about the product
 * @property {import("./context.mjs").EngineName[]} [engines] all, unless given
 * @property {number} [time_limit] seconds, 120 unless given
 * @property {boolean} [alone] it is about time: nothing else is to run beside it
 * @property {(context: Context) => Promise<void>} run
 */

const { values: asked } = parseArgs({
    options: {
        engine: { type: "string", multiple: true },
        only: { type: "string", default: "" },
        // Of several engines, which tests one process runs.
        part: { type: "string", default: "all" },
    },
});
const engines = engine_names.filter((name) => asked.engine?.includes(name) ?? true);
if (engines.length === 0) {
    console.error(`there is no engine ${asked.engine}: say ${engine_names.join(", ")}`);
    process.exit(2);
}

/** @type {(BrowserTest & { file: string })[]} */
const tests = [];
for (const file of readdirSync(new URL(".", import.meta.url)).sort()) {
    if (!file.endsWith(".test.mjs")) continue;
    const module = await import(new URL(file, import.meta.url).href);
    for (const test of /** @type {BrowserTest[]} */ (module.tests))
        if (`${file}: ${test.name}`.includes(asked.only)) tests.push({ ...test, file });
}

/**
 * WebKitGTK now and then ends a page's process on a busy machine, or a call into WebAssembly, one test in some hundreds and never
 * the same twice; no other engine does, over the same bytes. What the app does wrong by itself it does again.
 */
const ended_by_webkit = /session deleted because of page crash|Out of bounds memory access|RuntimeError: Aborted\(\)/;

const count = { passed: 0, failed: 0, skipped: 0 };
let running = "nothing";
/** How many processes share the tests of one engine. */
const shares = 2;
/** Whether a test is in a part: "all", "alone", or the number of a share of the others. @param {BrowserTest} test @param {number} index @param {string} part */
const is_in = (test, index, part) => part === "all" || (test.alone ? part === "alone" : part === String(index % shares));

// A browser that was killed rejects what its driver still waits for, outside of any test's own promises.
process.on("unhandledRejection", (error) => {
    if (/closed|disconnected|ECONNRESET|ECONNREFUSED|fetch failed/i.test(String(error))) return;
    console.error(`while running ${running}:`, error);
    count.failed++;
});

if (engines.length > 1) {
    for (const name of engines) await run_apart(name, "alone");
    const waiting = Array.from({ length: shares }, (_, share) => engines.map((name) => ({ name, share }))).flat();
    const in_turn = async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) await run_apart(next.name, String(next.share));
    };
    await Promise.all([in_turn(), in_turn()]);
    end();
}

const display = engines.some((name) => name !== "chromium") ? await start_screen() : "";
for (const name of engines) {
    const engine = new Engine(name, display);
    for (const [index, test] of tests.entries()) {
        if (!is_in(test, index, asked.part)) continue;
        if (test.engines && !test.engines.includes(name)) continue;
        running = `${name}: ${test.name}`;
        await run(engine, test);
    }
    await engine.forget_shared();
}
end();

/** Says the sum and ends. Processes that are left are killed on exit (processes.mjs). @returns {never} */
function end() {
    console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
    if (count.passed + count.failed + count.skipped === 0) console.log("no test has such a name");
    process.exit(count.failed > 0 || count.passed + count.skipped === 0 ? 1 : 0);
}

/** Runs a part of one engine's tests in a process of its own, says what it says, and counts along. @param {import("./context.mjs").EngineName} name @param {string} part */
async function run_apart(name, part) {
    if (!tests.some((test, index) => is_in(test, index, part) && (test.engines?.includes(name) ?? true))) return;
    const child = spawn(
        process.execPath,
        [fileURLToPath(import.meta.url), "--engine", name, "--part", part, ...(asked.only ? ["--only", asked.only] : [])],
        { stdio: ["ignore", "pipe", "inherit"] },
    );
    process.on("exit", () => child.kill());
    let counted = false;
    for await (const line of createInterface({ input: child.stdout })) {
        const sum = /^(\d+) passed, (\d+) failed, (\d+) skipped$/.exec(line);
        if (!sum) {
            console.log(line);
            continue;
        }
        counted = true;
        count.passed += Number(sum[1]);
        count.failed += Number(sum[2]);
        count.skipped += Number(sum[3]);
    }
    if (counted) return;
    console.log(`${name} ended before its tests`);
    count.failed++;
}

/** @param {Engine} engine @param {BrowserTest & { file: string }} test @param {boolean} [again] */
async function run(engine, test, again = false) {
    const context = new Context(engine);
    const began = Date.now();
    /** @param {keyof typeof count} outcome @param {string} [more] */
    const report = (outcome, more = "") => {
        count[outcome]++;
        console.log(
            `${outcome.padEnd(7)} ${engine.name.padEnd(8)} ${test.name} (${((Date.now() - began) / 1000).toFixed(1)} s)${more}`,
        );
    };
    try {
        await within(test.time_limit ?? 120, run_to_its_end(context, test));
        await context.end(true);
        report("passed");
    } catch (error) {
        if (error instanceof Unsupported) {
            await context.end(true);
            return report("skipped", `: ${error.message}`);
        }
        const slug = `failed-${test.name
            .toLowerCase()
            .replace(/[^a-z0-9]+/g, "-")
            .slice(0, 60)}`;
        const pictures = await within(10, context.save_all_screenshots(slug)).catch(() => []);
        const faults = await within(5, context.faults()).catch(() => []);
        await context.end(false);
        const trace = error instanceof Error ? error.stack : String(error);
        const told = [trace, ...faults].join("\n");
        if (engine.name === "webkit" && !again && ended_by_webkit.test(told)) {
            console.log(`again    ${engine.name.padEnd(8)} ${test.name}: ${ended_by_webkit.exec(told)?.[0]}`);
            return run(engine, test, true);
        }
        const lines = [
            `in tests/browser/${test.file}`,
            trace,
            ...faults.map((fault) => `the page: ${fault}`),
            ...pictures.map((path) => `picture: ${path}`),
        ];
        report("failed", `\n${lines.join("\n").replace(/^/gm, "        ")}`);
    }
}

/** @param {Context} context @param {BrowserTest} test */
async function run_to_its_end(context, test) {
    await test.run(context);
    const faults = await context.faults();
    if (faults.length > 0) throw new Error("the page had faults that the test does not expect");
}

/**
 * @template Result
 * @param {number} seconds
 * @param {Promise<Result>} work
 * @returns {Promise<Result>}
 */
function within(seconds, work) {
    work.catch(() => {});
    return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`not done within ${seconds} s`)), seconds * 1000);
        work.then(resolve, reject).finally(() => clearTimeout(timer));
    });
}
