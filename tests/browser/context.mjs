// What a test is given: its engine, a server, and pages. Browsers are shared between tests where nothing can pass from
// one to the next that way: a server on a new port is an origin with empty storage.

import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launch_chromium } from "./engines/chromium.mjs";
import { launch_firefox } from "./engines/firefox.mjs";
import { launch_webkit } from "./engines/webkit.mjs";
import { Unsupported } from "./engines/engine.mjs";
import { kill_group, remove_folder, temporary_folder } from "./processes.mjs";
import { Page } from "./page.mjs";
import { Server } from "./server.mjs";

/** @typedef {import("./engines/engine.mjs").LaunchOptions} LaunchOptions */
/** @typedef {import("./engines/engine.mjs").Browser} Browser */
/** @typedef {import("./engines/engine.mjs").EngineName} EngineName */
/** @typedef {{ browser: Browser, options: LaunchOptions }} Launched */

/** The root of the project. */
export const project = fileURLToPath(new URL("../../", import.meta.url));
/** Where pictures go. */
export const screenshots = join(project, "build/screenshots");

const launchers = { chromium: launch_chromium, firefox: launch_firefox, webkit: launch_webkit };
export const engine_names = /** @type {EngineName[]} */ (Object.keys(launchers));

/** Unless a test asks for something else. */
const usual = {
    width: 1280,
    height: 800,
    device_pixel_ratio: 1,
    dark: false,
    reduced_motion: false,
    offline: false,
    resist_fingerprinting: false,
    file_handles: false,
    /** @type {string[]} */
    document_start: [],
};
/** What tabs of one browser can each have their own of. @type {Record<EngineName, (keyof LaunchOptions)[]>} */
const of_each_tab = {
    chromium: ["width", "height", "document_start"],
    firefox: ["width", "height", "document_start"],
    webkit: [],
};

/** One engine on one screen, with the browser that tests share. */
export class Engine {
    /** @type {Launched | null} */
    #shared = null;

    /** @param {EngineName} name @param {string} display */
    constructor(name, display) {
        this.name = name;
        this.display = display;
    }

    /** @param {Partial<LaunchOptions>} asked @returns {Promise<Launched>} */
    async launch(asked) {
        const options = {
            profile_folder: asked.profile_folder ?? temporary_folder("profile"),
            download_folder: temporary_folder("downloads"),
            display: this.display,
            ...usual,
            ...asked,
        };
        return { browser: await launchers[this.name](options), options };
    }

    async shared() {
        return (this.#shared ??= await this.launch({}));
    }

    /** After a failure nobody knows what state the shared browser is in: the next test gets a new one. */
    async forget_shared() {
        const shared = this.#shared;
        this.#shared = null;
        if (!shared) return;
        await kill_group(shared.browser.group);
        remove_folder(shared.options.profile_folder);
    }
}

/** Its functions are bound: a test may take them apart, `run({ serve, open })`. */
export class Context {
    #engine;
    /** @type {Page[]} */
    #pages = [];
    /** @type {Launched[]} */
    #own = [];
    /** @type {Server[]} */
    #servers = [];

    /** @param {Engine} engine */
    constructor(engine) {
        this.#engine = engine;
        this.engine = engine.name;
    }

    /**
     * Serves a folder of the project at an origin of its own.
     * @param {string} [folder] from the project's root
     */
    serve = async (folder = "dist") => {
        const path = join(project, folder);
        if (!existsSync(path)) throw new Error(`there is no ${folder}: build-scripts/build web makes dist`);
        const server = new Server(path);
        await server.start();
        this.#servers.push(server);
        return server;
    };

    /** The file:// address of a file of the project. @param {string} path from the project's root */
    file_url = (path) => {
        return new URL(path, `file://${project}`).href;
    };

    /** A folder for this test: a profile that outlives its browser, say. @param {string} [name] @param {string} [parent] */
    folder = (name = "test", parent) => {
        return temporary_folder(name, parent);
    };

    /**
     * Opens a page: in the shared browser, or, for file:// and with a launch option that a tab of that cannot have, in a
     * browser of its own with an empty profile (or the one given).
     * @param {string} url
     * @param {Partial<LaunchOptions>} [options]
     */
    open = async (url, options = {}) => {
        const names = /** @type {(keyof LaunchOptions)[]} */ (Object.keys(options));
        const may_share = names.every((name) => of_each_tab[this.engine].includes(name) || options[name] === /** @type {Partial<LaunchOptions>} */ (usual)[name]);
        const shares = may_share && url.startsWith("http:");
        const launched = shares ? await this.#engine.shared() : await this.#engine.launch(options);
        if (!shares) this.#own.push(launched);
        const page = new Page(await launched.browser.open_tab(options), launched.browser, { ...launched.options, ...options });
        this.#pages.push(page);
        await page.goto(url);
        return page;
    };

    /** Ends the test as skipped. @param {string} why @returns {never} */
    skip = (why) => {
        throw new Unsupported(why);
    };

    /**
     * Saves a picture of the page beside those of other tests.
     * @param {Page} page
     * @param {string} name
     */
    save_screenshot = async (page, name) => {
        mkdirSync(screenshots, { recursive: true });
        const path = join(screenshots, `${name}-${this.engine}.png`);
        const picture = await page.screenshot();
        writeFileSync(path, picture.png);
        return path;
    };

    /** Saves what the pages that still live show. @param {string} name @returns {Promise<string[]>} the paths */
    async save_all_screenshots(name) {
        const saved = [];
        for (const [index, page] of this.#pages.entries())
            try {
                saved.push(await this.save_screenshot(page, index ? `${name}-${index + 1}` : name));
            } catch {
                // This browser is gone.
            }
        return saved;
    }

    /** Faults of all pages that no test expects. */
    async faults() {
        const all = [];
        for (const page of this.#pages) all.push(...(await page.faults()));
        return all;
    }

    /** Leaves the engine as it was before. @param {boolean} passed */
    async end(passed) {
        for (const { browser } of this.#own) await kill_group(browser.group);
        for (const { options } of this.#own)
            for (const folder of [options.profile_folder, options.download_folder]) remove_folder(folder);
        if (passed) {
            for (const page of this.#pages) await page.close().catch(() => {});
        } else {
            await this.#engine.forget_shared();
        }
        for (const server of this.#servers) await server.stop();
    }
}
