// A tab of a browser that Puppeteer drives: Chromium by the DevTools protocol, Firefox by WebDriver BiDi.

import { document_start_scripts } from "./engine.mjs";
import { sleep } from "../processes.mjs";

/** @typedef {import("puppeteer-core").KeyInput} KeyInput */

/**
 * @param {import("puppeteer-core").Browser} browser
 * @param {import("./engine.mjs").LaunchOptions} options
 * @param {number} deviceScaleFactor to be emulated; 0 leaves the screen as it is
 * @returns {Promise<import("./engine.mjs").Tab>}
 */
export async function open_puppeteer_tab(browser, options, deviceScaleFactor) {
    const page = await browser.newPage();
    const { width, height } = options;
    await page.setViewport({ width, height, deviceScaleFactor });
    for (const source of document_start_scripts(options)) await page.evaluateOnNewDocument(source);

    /** @type {string[]} */
    const faults = [];
    page.on("console", (message) => {
        if (message.type() === "error") faults.push(`${message.text()} ${message.location().url ?? ""}`);
    });

    /** Where the mouse is. */
    let at = { x: 0, y: 0 };

    /** @param {import("./engine.mjs").Step} step */
    async function perform(step) {
        switch (step.do) {
            case "move":
                return page.mouse.move(step.x, step.y);
            case "down":
                return page.mouse.down({ button: step.button, clickCount: step.clicks });
            case "up":
                return page.mouse.up({ button: step.button, clickCount: step.clicks });
            case "wheel":
                await page.mouse.move(step.x, step.y);
                return page.mouse.wheel({ deltaX: step.delta_x, deltaY: step.delta_y });
            case "key_down":
                return page.keyboard.down(/** @type {KeyInput} */ (step.key));
            case "key_up":
                return page.keyboard.up(/** @type {KeyInput} */ (step.key));
            case "pause":
                return sleep(step.milliseconds);
        }
    }

    return {
        goto: async (url) => void (await page.goto(url, { waitUntil: "load" })),
        reload: async () => void (await page.reload({ waitUntil: "load" })),
        evaluate: (source, values) => page.evaluate(`(${source})(...${JSON.stringify(values)})`),
        perform: async (steps) => {
            for (let index = 0; index < steps.length; index++) {
                const step = steps[index];
                const clicks = clicks_from(steps, index);
                if (step.do === "move") at = step;
                if (step.do === "down" && clicks > 1) {
                    // Firefox counts clicks within one command only.
                    await page.mouse.click(at.x, at.y, { button: step.button, count: clicks });
                    index += 2 * clicks - 1;
                } else {
                    await perform(step);
                }
            }
        },
        type: (text) => page.keyboard.type(text),
        screenshot: async () => Buffer.from(await page.screenshot({ type: "png" })),
        set_files: async (selector, paths) => {
            const input = await page.$(selector);
            if (!input) throw new Error(`no element ${selector}`);
            await /** @type {import("puppeteer-core").ElementHandle<HTMLInputElement>} */ (input).uploadFile(...paths);
        },
        resize: (new_width, new_height) =>
            page.setViewport({ width: new_width, height: new_height, deviceScaleFactor }),
        faults: async () => faults,
        devtools: () => page.createCDPSession(),
        close: () => page.close(),
    };
}

/**
 * How many times the button goes down and up from this step on.
 * @param {import("./engine.mjs").Step[]} steps
 * @param {number} index
 */
function clicks_from(steps, index) {
    let clicks = 0;
    while (steps[index + 2 * clicks]?.do === "down" && steps[index + 2 * clicks + 1]?.do === "up") clicks++;
    return clicks;
}
