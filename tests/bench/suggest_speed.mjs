// Prints how fast suggestions are made natively and as WebAssembly in Node, by turns, of the same invented articles;
// fails where the two do not find equally much. See build-scripts/bench.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../..", import.meta.url));
const megabytes = "4";
const wanted_native = 20;
const wanted_ratio = 2.5;

/** A program that Emscripten made a module of. */
const run_module = "const { default: run } = await import(process.argv[1]); await run({ arguments: process.argv.slice(2) });";

/** @typedef {{ bytes: number, attributions: number, seconds: number, memory: number, growth: number }} Run */
/** @type {Record<"native" | "wasm", () => Run>} */
const sides = {
    native: () => JSON.parse(execFileSync(join(project, "build/native/tests/bench/sayso_suggest_speed"), [megabytes], { encoding: "utf8" })),
    wasm: () => JSON.parse(execFileSync(process.execPath, ["--input-type=module", "--eval", run_module, join(project, "build/web/tests/bench/sayso_suggest_speed.mjs"), megabytes], { encoding: "utf8" })),
};

/** The fastest of three runs of each, by turns: what else the machine does slows only some. */
/** @type {Partial<Record<"native" | "wasm", Run>>} */
const best = {};
for (let round = 0; round < 3; round++) {
    for (const side of /** @type {const} */ (["native", "wasm"])) {
        const run = sides[side]();
        const before = best[side];
        if (!before || run.seconds < before.seconds) best[side] = run;
    }
}
const { native, wasm } = /** @type {Record<"native" | "wasm", Run>} */ (best);
/** @param {Run} run */
const speed = (run) => run.bytes / 1e6 / run.seconds;
console.log("Suggestions: who says what (invented articles, one core)");
for (const [name, run] of Object.entries({ native, wasm })) {
    console.log(
        `  ${name.padEnd(8)} ${speed(run).toFixed(2).padStart(7)} MB/s   ${(run.memory / 1e6).toFixed(1)} MB of memory, ${(run.growth / 1e6).toFixed(1)} MB more at the end than after a tenth`,
    );
}
console.log(`  native / wasm ${(speed(native) / speed(wasm)).toFixed(2)} (wanted: at most ${wanted_ratio}; native ${wanted_native} MB/s)`);
if (native.attributions !== wasm.attributions) {
    console.error(`bench: native finds ${native.attributions} attributions and wasm ${wasm.attributions}: they should find the same.`);
    process.exit(1);
}
