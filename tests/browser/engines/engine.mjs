// What the harness asks of a browser engine: the only thing that chromium.mjs, firefox.mjs and webkit.mjs have in
// common. `Page` (page.mjs) builds all that a test needs from it.

import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * How a browser is started. Where an engine cannot do one of these, its launch throws `Unsupported`.
 * @typedef {object} LaunchOptions
 * @property {string} profile_folder where the browser keeps what survives; a later launch with the same folder finds it
 * @property {string} download_folder where downloads land
 * @property {string} display the DISPLAY to show windows on
 * @property {number} width of the page, in CSS pixels
 * @property {number} height of the page, in CSS pixels
 * @property {number} device_pixel_ratio WebKitGTK: whole numbers only
 * @property {boolean} dark prefers-color-scheme
 * @property {boolean} reduced_motion prefers-reduced-motion
 * @property {boolean} offline every connection fails, also to this machine
 * @property {boolean} resist_fingerprinting Firefox only: pixels read back from a canvas are noise
 * @property {boolean} file_handles Chromium only: the File System Access API, its dialogs answered at once
 * @property {string[]} document_start scripts that run before those of any page
 */

/**
 * One thing that a hand does. Points are CSS pixels of the page; keys are named as in `KeyboardEvent.key`.
 * @typedef {{ do: "move", x: number, y: number }
 *   | { do: "down" | "up", button: "left" | "middle" | "right", clicks: number }
 *   | { do: "wheel", x: number, y: number, delta_x: number, delta_y: number }
 *   | { do: "key_down" | "key_up", key: string }
 *   | { do: "pause", milliseconds: number }} Step
 */

/**
 * One page as the engine drives it.
 * @typedef {object} Tab
 * @property {(url: string) => Promise<void>} goto returns when the page has loaded
 * @property {() => Promise<void>} reload
 * @property {(source: string, values: unknown[]) => Promise<any>} evaluate calls the function that `source` is the text of
 * @property {(steps: Step[]) => Promise<void>} perform real input events, in order; returns when the page has had them
 * @property {(text: string) => Promise<void>} type a key press for each character
 * @property {() => Promise<Buffer>} screenshot a PNG of what the page shows
 * @property {(selector: string, paths: string[]) => Promise<void>} set_files of an input of type file
 * @property {(width: number, height: number) => Promise<void>} resize
 * @property {() => Promise<string[]>} faults uncaught errors, console errors and policy violations so far
 * @property {(() => Promise<import("puppeteer-core").CDPSession>)} [devtools] Chromium only
 * @property {() => Promise<void>} close
 */

/**
 * @typedef {object} Browser
 * @property {number} group the process group
 * @property {(own?: Partial<LaunchOptions>) => Promise<Tab>} open_tab with options of its own, where the engine can do that (context.mjs)
 * @property {() => Promise<void>} close ends it as a person would
 */

/** @typedef {"chromium" | "firefox" | "webkit"} EngineName */

/** An engine cannot do what the test asks for: the test counts as skipped. */
export class Unsupported extends Error {}

const document_start = readFileSync(new URL("./document_start.js", import.meta.url), "utf8");

/**
 * The scripts that come before a page's own.
 * @param {LaunchOptions} options
 */
export function document_start_scripts(options) {
    const prepared = document_start.replace("/* launch option */ false", String(options.file_handles));
    return [prepared, ...options.document_start];
}

/**
 * @param {boolean} asked
 * @param {string} what
 */
export function refuse(asked, what) {
    if (asked) throw new Unsupported(what);
}

/** The path of a program that the host has. @param {string} name */
export function program(name) {
    const path = (process.env.PATH ?? "")
        .split(delimiter)
        .map((folder) => join(folder, name))
        .find((candidate) => existsSync(candidate));
    if (!path) throw new Error(`${name} is not installed: build-scripts/setup installs it`);
    return path;
}
