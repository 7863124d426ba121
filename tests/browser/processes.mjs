// Child processes in groups of their own, so that a whole browser can be killed at once and none outlives the run.
// Rests on Linux: process groups and /proc.

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Process groups that are alive, by the id of their leader. @type {Set<number>} */
const groups = new Set();
/** Folders to remove when the run ends. @type {Set<string>} */
const folders = new Set();

process.on("exit", () => {
    for (const group of groups) signal_group(group, "SIGKILL");
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
    process.on(signal, () => process.exit(130));

/** @param {number} group @param {NodeJS.Signals} signal */
function signal_group(group, signal) {
    try {
        process.kill(-group, signal);
    } catch {
        // It ended by itself.
    }
}

/**
 * Starts a program as the leader of its own process group.
 * @param {string} program
 * @param {string[]} program_arguments
 * @param {{ environment?: Record<string, string>, stdio?: import("node:child_process").StdioOptions }} [options]
 */
export function start(program, program_arguments, { environment = {}, stdio = "ignore" } = {}) {
    const child = spawn(program, program_arguments, { detached: true, stdio, env: { ...process.env, ...environment } });
    child.on("error", () => {}); // told by the missing id
    if (child.pid === undefined) throw new Error(`${program} cannot be started: build-scripts/setup installs it`);
    groups.add(child.pid);
    return child;
}

/**
 * Takes over a group that something else started (Puppeteer starts its browsers itself).
 * @param {number} group
 */
export function adopt(group) {
    groups.add(group);
}

/**
 * SIGKILL to every process of the group at once; returns when none is left.
 * @param {number} group
 */
export async function kill_group(group) {
    if (!groups.has(group)) return; // killed before; its number may be another's by now
    signal_group(group, "SIGKILL");
    await group_ended(group, 5000);
    groups.delete(group);
}

/**
 * Waits until no process of the group is left. A zombie that nobody collects has ended too.
 * @param {number} group
 * @param {number} limit milliseconds
 * @returns {Promise<boolean>} whether it ended in time
 */
export async function group_ended(group, limit) {
    const end = Date.now() + limit;
    while (is_alive(group)) {
        if (Date.now() > end) return false;
        await sleep(10);
    }
    return true;
}

/** @param {number} group */
function is_alive(group) {
    for (const entry of readdirSync("/proc")) {
        if (!/^\d+$/.test(entry)) continue;
        try {
            const stat = readFileSync(`/proc/${entry}/stat`, "utf8");
            const [state, , its_group] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
            if (Number(its_group) === group && state !== "Z" && state !== "X") return true;
        } catch {
            // It ended while we looked.
        }
    }
    return false;
}

/**
 * A virtual screen, large enough for a window at two device pixels to one CSS pixel. Without a window manager a window
 * has exactly the size that was asked for.
 * @returns {Promise<string>} the DISPLAY
 */
export async function start_screen() {
    const screen = start("Xvfb", ["-displayfd", "3", "-screen", "0", "3200x2400x24", "-nolisten", "tcp"], {
        stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    const output = /** @type {import("node:stream").Readable} */ (screen.stdio[3]);
    const number = await new Promise((resolve, reject) => {
        output.once("data", (/** @type {Buffer} */ data) => resolve(data.toString().trim()));
        screen.once("exit", () => reject(new Error("Xvfb ended at once")));
    });
    return `:${number}`;
}

/**
 * A new empty folder, removed when the run ends.
 * @param {string} name
 * @param {string} [parent]
 */
export function temporary_folder(name, parent = tmpdir()) {
    const folder = mkdtempSync(join(parent, `sayso-${name}-`));
    folders.add(folder);
    return folder;
}

/** Where files lie in memory, if there is room: a killed program leaves there what it would leave on a disk that is never slow. */
export function in_memory() {
    try {
        const { bavail, bsize } = statfsSync("/dev/shm");
        return bavail * bsize > 1e9 ? "/dev/shm" : undefined;
    } catch {
        return undefined;
    }
}

/** @param {string} folder */
export function remove_folder(folder) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    folders.delete(folder);
}

/** A port that nobody listens on. @returns {Promise<number>} */
export async function free_port() {
    const server = createServer();
    await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
    const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
    await new Promise((resolve) => server.close(resolve));
    return port;
}

/** @param {number} milliseconds @returns {Promise<void>} */
export function sleep(milliseconds) {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
