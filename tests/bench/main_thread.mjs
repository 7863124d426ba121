// What the main thread of a page does while something is done there, by Chromium's tracing: its tasks, each with the time of
// the processor that it took. That time leaves out what other programs of the machine take, and what the thread waits
// for: the drawing of the GPU's process, which a software GPU does in the place of the one that a reader has, and the
// compositor. So it is the same measure of an editor that draws itself and of one that the browser draws.

/** @typedef {import("../browser/page.mjs").Page} Page */
/**
 * Something that the thread does at one go: a frame from its callbacks to the end of its painting, an event, a timer.
 * @typedef {object} Task
 * @property {number} begin milliseconds of the trace's clock
 * @property {number} wall milliseconds
 * @property {number} work milliseconds of the processor
 * @property {boolean} is_frame
 */
/** @typedef {{ tasks: Task[], marks: { name: string, time: number }[] }} Recording marks are those of `performance.mark` */
/** @typedef {{ ph: string, name: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, cat: string }} TraceEvent microseconds */

const categories = ["toplevel", "devtools.timeline", "blink.user_timing"];

/** @param {Page} page @param {() => Promise<void>} action @returns {Promise<Recording>} */
export async function record(page, action) {
    const session = await page.devtools();
    /** @type {TraceEvent[]} */
    const events = [];
    session.on("Tracing.dataCollected", ({ value }) => events.push(.../** @type {TraceEvent[]} */ (value)));
    await session.send("Tracing.start", {
        transferMode: "ReportEvents",
        traceConfig: { includedCategories: categories, recordMode: "recordAsMuchAsPossible" },
    });
    await action();
    const all_there = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
    await session.send("Tracing.end");
    await all_there;
    await session.detach();

    const marks = events.filter(({ cat, ph }) => cat.includes("blink.user_timing") && (ph === "I" || ph === "R"));
    if (marks.length === 0) throw new Error("The trace has no mark of the page.");
    const { pid, tid } = marks[0];
    const of_page = events.filter((event) => event.pid === pid && event.tid === tid && event.ph === "X").sort((one, other) => one.ts - other.ts);
    const frames = of_page.filter(({ name }) => name === "FireAnimationFrame").map(({ ts }) => ts);
    const tasks = of_page
        .filter(({ name, tdur }) => name === "ThreadControllerImpl::RunTask" && tdur !== undefined)
        .map(({ ts, dur = 0, tdur = 0 }) => ({
            begin: ts / 1000,
            wall: dur / 1000,
            work: tdur / 1000,
            is_frame: frames.some((frame) => frame >= ts && frame <= ts + dur),
        }));
    return { tasks, marks: marks.map(({ name, ts }) => ({ name, time: ts / 1000 })).sort((one, other) => one.time - other.time) };
}

/**
 * The tasks from each mark of a name to the next mark of any name; a mark stands within the task that makes it, which belongs
 * to what it begins.
 * @param {Recording} recording @param {string} name
 */
export function tasks_after({ tasks, marks }, name) {
    return marks.flatMap((mark, index) => {
        if (mark.name !== name) return [];
        const end = marks[index + 1]?.time ?? Infinity;
        return [tasks.filter(({ begin, wall }) => begin + wall >= mark.time && begin + wall < end)];
    });
}

/** Up to the end of the first frame, which shows what was done. @param {Task[]} tasks */
export function to_frame(tasks) {
    const frame = tasks.findIndex(({ is_frame }) => is_frame);
    if (frame < 0) throw new Error("The trace has no frame after what was done.");
    return tasks.slice(0, frame + 1);
}

/** @param {Task[]} tasks @param {"work" | "wall"} time */
export const sum_of = (tasks, time) => tasks.reduce((sum, task) => sum + task[time], 0);

/** @param {Task[]} tasks @param {"work" | "wall"} time */
export const longest_of = (tasks, time) => Math.max(0, ...tasks.map((task) => task[time]));
