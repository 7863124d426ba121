// A page as a test sees it: hands (mouse, keys, clipboard, files), eyes (the mirror, screenshots) and ears (faults).
// The same in every engine; what an engine must give for it is in engines/engine.mjs.

import { readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { kill_group, sleep, temporary_folder } from "./processes.mjs";
import { Unsupported } from "./engines/engine.mjs";
import {
    copied,
    copy_was_hijacked,
    count_frames,
    drop,
    frames,
    hijack_copy,
    state_of_canvas,
    watch_copy,
} from "./in_page.mjs";
import { elements_of_role, place_of_text } from "./mirror.mjs";
import { Picture } from "./picture.mjs";
import { chord_of, clicks_at, drag_through, held, point_of, press_of } from "./steps.mjs";

/** @typedef {import("./mirror.mjs").Point} Point */
/** @typedef {import("./mirror.mjs").Found} Found */
/** @typedef {import("./engines/engine.mjs").Step} Step */
/** @typedef {import("./steps.mjs").Modifier} Modifier */
/** @typedef {{ modifiers?: Modifier[], button?: "left" | "middle" | "right", clicks?: number }} ClickOptions */

/** How long to wait for what must come, in milliseconds. */
export const patience = 20000;

export class Page {
    #tab;
    #browser;
    /** @type {RegExp[]} */
    #expected_faults = [];

    /**
     * @param {import("./engines/engine.mjs").Tab} tab
     * @param {import("./engines/engine.mjs").Browser} browser
     * @param {import("./engines/engine.mjs").LaunchOptions} options how the browser was launched
     */
    constructor(tab, browser, options) {
        this.#tab = tab;
        this.#browser = browser;
        this.options = options;
    }

    // Where we are

    /** @param {string} url http://…, or file://… */
    goto(url) {
        return this.#tab.goto(url);
    }

    reload() {
        return this.#tab.reload();
    }

    /** Another tab of the same browser. @param {string} url */
    async open_another(url) {
        const page = new Page(await this.#browser.open_tab(this.options), this.#browser, this.options);
        await page.goto(url);
        return page;
    }

    /** Of the page, in CSS pixels. @param {number} width @param {number} height */
    async resize(width, height) {
        await this.#tab.resize(width, height);
        await this.wait_for((w, h) => innerWidth === w && innerHeight === h, width, height);
    }

    /** Closes the tab. */
    close() {
        return this.#tab.close();
    }

    /** Ends the browser as a person would; its profile stays. */
    async quit() {
        await this.#browser.close();
        await kill_group(this.#browser.group);
    }

    /** SIGKILL to all processes of the browser at once. Whatever the test still waits for there is rejected. */
    kill() {
        return kill_group(this.#browser.group);
    }

    // What is in the page

    /**
     * Calls a function in the page; values go in and come out as JSON, a promise is waited for.
     * @template {unknown[]} Values
     * @template Result
     * @param {(...values: Values) => Result} callback
     * @param {Values} values
     * @returns {Promise<Awaited<Result>>}
     */
    evaluate(callback, ...values) {
        return this.#tab.evaluate(callback.toString(), values);
    }

    /** Runs a library's source in the page, by the driver, so that the page's own policy does not hold it off. @param {string} source */
    async inject(source) {
        await this.#tab.evaluate(`() => {\n${source}\n}`, []);
    }

    /**
     * Waits until the function gives a true value in the page, and returns that.
     * @template {unknown[]} Values
     * @template Result
     * @param {(...values: Values) => Result} callback
     * @param {Values} values
     * @returns {Promise<Awaited<Result>>}
     */
    async wait_for(callback, ...values) {
        return until(
            () => this.evaluate(callback, ...values),
            async () => `in vain for ${callback} with ${JSON.stringify(values)}`,
        );
    }

    /**
     * All that is shown to assistive technology with this role and name, in order; none is an answer too.
     * @param {string} role as in ARIA; elements of HTML have theirs: button, link, textbox, checkbox, article, heading, …
     * @param {string | RegExp} [name] the whole name, or a pattern
     * @returns {Promise<Found[]>}
     */
    async find_all(role, name) {
        const found = await this.evaluate(elements_of_role, role);
        return found.filter(
            (element) =>
                name === undefined || (typeof name === "string" ? element.name === name : name.test(element.name)),
        );
    }

    /**
     * The only one with this role and name, waited for.
     * @param {string} role
     * @param {string | RegExp} [name]
     * @returns {Promise<Found>}
     */
    async find(role, name) {
        const find_one = async () => {
            const found = await this.find_all(role, name);
            return found.length === 1 ? found[0] : null;
        };
        return /** @type {Promise<Found>} */ (
            until(find_one, async () => {
                const names = (await this.find_all(role)).map((element) => JSON.stringify(element.name.slice(0, 60)));
                return `for one ${role} ${name ?? ""}; there are: ${names.join(", ") || "none"}`;
            })
        );
    }

    /** Waits until nothing has this role and name. @param {string} role @param {string | RegExp} [name] */
    async find_none(role, name) {
        await until(
            async () => (await this.find_all(role, name)).length === 0,
            async () => `for ${role} ${name ?? ""} to go`,
        );
    }

    /**
     * Where a text of the article stands, waited for. The mirror's text lies exactly over what is drawn.
     * @param {string} text
     * @param {number} [occurrence] 0 is the first
     * @returns {Promise<import("./mirror.mjs").FoundText>}
     */
    async rectangle_of_text(text, occurrence = 0) {
        const place = await until(
            () => this.evaluate(place_of_text, text, occurrence),
            async () => `for the text “${text}” in the article`,
        );
        return /** @type {import("./mirror.mjs").FoundText} */ (place);
    }

    // Mouse

    /**
     * Clicks a point, or the middle of what was found.
     * @param {Point | Found} target
     * @param {ClickOptions} [options] `clicks: 2` is a double click
     */
    async click(target, { modifiers = [], button = "left", clicks = 1 } = {}) {
        await this.#tab.perform(held(modifiers, clicks_at(point_of(target), button, clicks)));
    }

    /** Finds and clicks. @param {string} role @param {string | RegExp} name @param {ClickOptions} [options] */
    async click_on(role, name, options) {
        await this.click(await this.find(role, name), options);
    }

    /** @param {Point | Found} target */
    async hover(target) {
        await this.#tab.perform([{ do: "move", ...point_of(target) }]);
    }

    /**
     * Presses at the first point, moves through the others in small steps, and lets go at the last.
     * @param {Point[]} points
     * @param {{ modifiers?: Modifier[], steps?: number }} [options] steps between two points
     */
    async drag(points, { modifiers = [], steps = 5 } = {}) {
        await this.#tab.perform(held(modifiers, drag_through(points, steps)));
    }

    /**
     * Selects a text of the article as a person does, from its first character to its last.
     * @param {string} text
     * @param {{ modifiers?: Modifier[], occurrence?: number }} [options]
     */
    async drag_over_text(text, { modifiers = [], occurrence = 0 } = {}) {
        const { start, end } = await this.rectangle_of_text(text, occurrence);
        await this.drag([start, end], { modifiers });
    }

    /** @param {Point} point @param {number} delta_y CSS pixels, down is positive @param {number} [delta_x] */
    async wheel({ x, y }, delta_y, delta_x = 0) {
        await this.#tab.perform([{ do: "wheel", x, y, delta_x, delta_y }]);
    }

    /** Any input events in any order. @param {Step[]} steps */
    perform(steps) {
        return this.#tab.perform(steps);
    }

    // Keys and clipboard

    /**
     * Presses a key, perhaps with modifiers.
     * @param {string} chord "Enter", "k", "Control+z", "Control+Shift+z", "Shift+ArrowRight"
     */
    async press(chord) {
        await this.#tab.perform(chord_of(chord));
    }

    /** A key press for each character. @param {string} text */
    type(text) {
        return this.#tab.type(text);
    }

    /** Presses Control+c, and returns what the page put on the clipboard: text by type, "text/plain" and so on. */
    async copy() {
        await this.evaluate(watch_copy);
        await this.press("Control+c");
        return /** @type {Record<string, string>} */ (await this.wait_for(copied));
    }

    /**
     * Puts a text on the system's clipboard, behind the page's back, and presses Control+v.
     * @param {string} text
     */
    async paste(text) {
        await this.evaluate(hijack_copy, text);
        await this.#tab.perform([{ do: "key_down", key: "Control" }, ...press_of("c")]);
        await this.wait_for(copy_was_hijacked);
        await this.#tab.perform([...press_of("v"), { do: "key_up", key: "Control" }]);
    }

    /** A session of the DevTools protocol, to be detached by who asked. Chromium only. */
    devtools() {
        if (!this.#tab.devtools) throw new Unsupported("only Chromium has the DevTools protocol");
        return this.#tab.devtools();
    }

    /**
     * Composes a text as an input method does: each state of it in turn, then the text that is committed. Chromium only.
     * @param {string[]} states
     * @param {string} committed
     */
    async compose(states, committed) {
        const session = await this.devtools();
        for (const text of states)
            await session.send("Input.imeSetComposition", {
                text,
                selectionStart: text.length,
                selectionEnd: text.length,
            });
        await session.send("Input.insertText", { text: committed });
        await session.detach();
    }

    // Files

    /**
     * Does what makes the page ask for files, and answers the dialog.
     * @param {() => Promise<void>} action
     * @param {...(string | { name: string, bytes: string | Uint8Array })} files paths, or what they hold
     */
    async choose_files(action, ...files) {
        const folder = temporary_folder("chosen");
        const paths = files.map((file) => {
            if (typeof file === "string") return file;
            writeFileSync(join(folder, file.name), file.bytes);
            return join(folder, file.name);
        });
        const asking = "input[data-test-asks-for-files]";
        await action();
        await this.wait_for((selector) => document.querySelector(selector) !== null, asking);
        await this.set_files(asking, paths);
        await this.evaluate(
            (selector) => document.querySelector(selector)?.removeAttribute("data-test-asks-for-files"),
            asking,
        );
    }

    /** @param {string} selector of an input of type file @param {string[]} paths */
    set_files(selector, paths) {
        return this.#tab.set_files(selector, paths);
    }

    /**
     * Drops a file at a point. No driver can drag from another program: these events are made by script.
     * @param {{ name: string, bytes: string | Uint8Array, type?: string }} file
     * @param {Point} point
     */
    async drop_file({ name, bytes, type = "text/plain" }, { x, y }) {
        await this.evaluate(drop, Buffer.from(bytes).toString("base64"), name, type, x, y);
    }

    /**
     * Does what makes the page download a file, and returns it.
     * @param {() => Promise<void>} action
     * @returns {Promise<{ name: string, path: string, bytes: Buffer }>}
     */
    async download(action) {
        const folder = this.options.download_folder;
        const before = new Set(readdirSync(folder));
        await action();
        let size = -1;
        const path = await until(
            () => {
                const arrived = readdirSync(folder).filter((name) => !before.has(name));
                if (arrived.length !== 1 || /\.(part|crdownload|wkdownload|tmp)$|^\.org\.chromium/.test(arrived[0]))
                    return null;
                const whole = join(folder, arrived[0]);
                const size_before = size;
                size = readFileSync(whole).length;
                return size > 0 && size === size_before ? whole : null;
            },
            async () =>
                `for a download; new in the folder: ${
                    readdirSync(folder)
                        .filter((name) => !before.has(name))
                        .join(", ") || "nothing"
                }`,
        );
        // Moved away, so that the next download may have the same name.
        const arrived = /** @type {string} */ (path);
        const kept = join(temporary_folder("download"), basename(arrived));
        renameSync(arrived, kept);
        return { name: basename(kept), path: kept, bytes: readFileSync(kept) };
    }

    // Eyes and ears

    async screenshot() {
        return new Picture(await this.#tab.screenshot());
    }

    /**
     * Fails unless the page has a canvas with a live WebGL 2 context that shows more than one colour, lest a suite pass
     * on nothing.
     * @param {string} [selector] of the canvas
     */
    async expect_live_canvas(selector = "canvas") {
        const state = await this.wait_for(state_of_canvas, selector);
        if (state !== "live") throw new Error("the canvas has no live WebGL 2 context");
        await until(
            async () => (await this.screenshot()).colours() > 1,
            async () => "for anything on the canvas: it is blank",
        );
    }

    /**
     * How many frames with WebGL drawing the page makes while something is done.
     * @param {() => Promise<void>} action
     */
    async frames_during(action) {
        await this.evaluate(count_frames);
        await action();
        return this.evaluate(frames);
    }

    /** A fault like this is part of the test. @param {RegExp} pattern */
    expect_fault(pattern) {
        this.#expected_faults.push(pattern);
    }

    /** Waits for a fault that is part of the test. @param {RegExp} pattern */
    async wait_for_fault(pattern) {
        const all = () => this.#tab.faults();
        await until(
            async () => (await all()).some((fault) => pattern.test(fault)),
            async () => `for a fault like ${pattern}; there are: ${(await all()).join("\n") || "none"}`,
        );
        this.expect_fault(pattern);
    }

    /** Uncaught errors, console errors and policy violations that no test expects. */
    async faults() {
        return (await this.#tab.faults()).filter(
            (fault) => !this.#expected_faults.some((pattern) => pattern.test(fault)),
        );
    }
}

/**
 * @template Result
 * @param {() => Promise<Result> | Result} question
 * @param {() => Promise<string>} what describes what was waited for
 * @returns {Promise<Result>}
 */
async function until(question, what) {
    for (const end = Date.now() + patience; ; await sleep(25)) {
        const answer = await question();
        if (answer) return answer;
        if (Date.now() > end) throw new Error(`waited ${patience / 1000} s ${await what()}`);
    }
}
