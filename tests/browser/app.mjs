// The app as tests speak of it: open it, mark words, download, and hold the file against the schema and its own text.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import Ajv from "ajv/dist/2020.js";
import { sleep } from "./processes.mjs";
import { project } from "./context.mjs";
import { patience } from "./page.mjs";

/** @typedef {import("./page.mjs").Page} Page */
/** @typedef {import("./context.mjs").Context} Context */

export const sample_title = "Harbour city delays flood barrier vote after cost estimate doubles";
export const quoted_words = "“not sign a blank cheque for anyone.”";
export const sample_text = readFileSync(join(project, "tests/data/sample-article.txt"), "utf8");

/** A real article that lies beside the project, or null where it does not. */
const news_path = join(project, "../shared/data/news-article.txt");
export const news_article = existsSync(news_path) ? { path: news_path, text: readFileSync(news_path, "utf8") } : null;

/**
 * The page shows an article of this title; the one that the app opens with to its last line, as what is out of view comes to
 * the mirror later.
 * @param {Page} page @param {string} [title]
 */
export async function shows(page, title = sample_title) {
    await page.expect_live_canvas();
    await page.find("article", title);
    await page.find("heading", title);
    if (title === sample_title) await shows_lines(page, sample_text);
}

/** The mirror has every line of an article's text, in order, and no other: waited for. @param {Page} page @param {string} text not a long one */
export async function shows_lines(page, text) {
    const lines = text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
    const shown = () => page.evaluate(() =>
        [...document.querySelectorAll(":is(article, [role=article]) :is(p, h1, h2, h3)")].map((line) => line.textContent ?? ""),
    );
    const end = Date.now() + patience;
    while (!isDeepStrictEqual(await shown(), lines) && Date.now() < end) await sleep(25);
    assert.deepEqual(await shown(), lines);
}

/**
 * Where the app is, with what is suggested in new articles: mostly only sentences, so that what a test marks is all there is.
 * @param {{ url: () => string }} server @param {"everything" | "sentences"} [suggest]
 */
export const address = (server, suggest = "sentences") => server.url() + (suggest === "everything" ? "" : "?suggest=sentences");

/**
 * Opens the app with empty storage.
 * @param {Context} context @param {Parameters<Context["open"]>[1]} [options] @param {"everything" | "sentences"} [suggest]
 */
export async function open_app(context, options, suggest) {
    const server = await context.serve();
    const page = await context.open(address(server, suggest), options);
    await shows(page);
    return { page, server };
}

/** Has the app speak Arabic, from right to left, with what is on the device. @param {Page} page */
export async function read_arabic(page) {
    await page.evaluate(() => new Promise((resolve, reject) => {
        const request = indexedDB.open("sayso", 1);
        request.onsuccess = () => {
            const transaction = request.result.transaction("settings", "readwrite");
            transaction.objectStore("settings").put("ar", "language");
            transaction.oncomplete = () => {
                request.result.close();
                resolve(null);
            };
        };
        request.onerror = () => reject(request.error);
    }));
    await page.reload();
    await page.wait_for(() => document.documentElement.dir === "rtl");
}

/** What a screen reader is told of annotated words, in order. @param {Page} page */
export async function marks(page) {
    return page.evaluate(() =>
        [...document.querySelectorAll("article mark, [role=article] mark")].map((mark) => ({
            words: mark.textContent ?? "",
            says: mark.getAttribute("aria-roledescription") ?? "",
        })),
    );
}

/** Waits until the words are marked so, or (with null) not at all. @param {Page} page @param {string} words @param {RegExp | null} says */
export async function expect_mark(page, words, says) {
    const end = Date.now() + patience;
    for (;;) {
        const found = (await marks(page)).filter((mark) => mark.words === words);
        if (says === null ? found.length === 0 : found.some((mark) => says.test(mark.says))) return;
        if (Date.now() > end) assert.fail(`“${words}” should be ${says ?? "unmarked"}, but is ${JSON.stringify(found)}`);
        await new Promise((resolve) => setTimeout(resolve, 25));
    }
}

/** The words with which the app says that the work is safe, in the languages that tests read. */
const words_of_saved = ["en", "ar"].map(
    (language) => JSON.parse(readFileSync(join(project, `web/languages/${language}.json`), "utf8")).saved_on_device,
);

/** Everything done so far is on the device. @param {Page} page in English or Arabic */
export async function saved(page) {
    await page.wait_for(
        (words) =>
            [...document.querySelectorAll("header *, [role=banner] *")].some((element) =>
                words.includes(element.textContent),
            ),
        words_of_saved,
    );
}

/**
 * What was done so far is drawn, the view rests, and the mirror has all of it: no frame comes for a while. A page that never
 * rests is waited for in vain.
 * @param {Page} page in front of others
 * @param {number} [rest] milliseconds; what is out of view comes to the mirror 150 after the view rests
 */
export async function settled(page, rest = 200) {
    await page.evaluate(
        (rest) =>
            new Promise((resolve) => {
                let last = -1;
                const look = () =>
                    // After the frame that may have been asked for, however late it is.
                    requestAnimationFrame(() => {
                        const drawn = /** @type {any} */ (window).sayso.frames_drawn();
                        if (drawn === last) return resolve(null);
                        last = drawn;
                        setTimeout(look, rest);
                    });
                look();
            }),
        rest,
    );
}

/** What was set is kept on the device: a transaction after those that write it. @param {Page} page */
export async function settings_kept(page) {
    await page.evaluate(() => new Promise((resolve, reject) => {
        const request = indexedDB.open("sayso", 1);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
            const transaction = request.result.transaction("settings");
            transaction.objectStore("settings").count();
            transaction.oncomplete = () => {
                request.result.close();
                resolve(null);
            };
        };
    }));
}

/**
 * Scrolls, as a person would, until a text of the article stands well within the window.
 * @param {Page} page @param {string} text @param {number} [occurrence] 0 is the first
 */
export async function scroll_to(page, text, occurrence = 0) {
    const box = (await page.find("article")).rectangle;
    const [top, bottom] = [box.y + 60, box.y + box.height - 60];
    // An engine may make more of a wheel's step than was asked for: each time it went too far, a smaller one.
    let most = 600;
    let last = 0;
    for (let turn = 0; turn < 60; turn++) {
        const { start, end } = await page.rectangle_of_text(text, occurrence);
        if (start.y > top && end.y < bottom) {
            // On a busy machine what is drawn, and the mirror after it, can still be on their way.
            await new Promise((resolve) => setTimeout(resolve, 150));
            const again = await page.rectangle_of_text(text, occurrence);
            if (again.start.x === start.x && again.start.y === start.y) return again;
            continue;
        }
        const towards = start.y <= top ? start.y - (2 * top + bottom) / 3 : end.y - (top + bottom) / 2;
        if (towards * last < 0) most = Math.max(10, most / 2);
        last = towards;
        const step = Math.max(-most, Math.min(most, towards));
        await page.wheel({ x: Math.round(box.x + box.width / 2), y: Math.round((top + bottom) / 2) }, Math.round(step));
        // The mirror follows when the scrolling has come to rest.
        await settled(page);
    }
    return assert.fail(`“${text}” could not be brought into view`);
}

/** Drags over words of the article, wherever they are. @param {Page} page @param {string} text @param {Parameters<Page["drag_over_text"]>[1]} [options] */
export async function select(page, text, options = {}) {
    const { start, end } = await scroll_to(page, text, options.occurrence);
    await page.drag([start, end], { modifiers: options.modifiers });
}

/** @type {import("ajv").ValidateFunction | null} */
let validate = null;

/** Selects each of these words and presses the key that marks them. @param {Page} page @param {[string, string][]} words_and_keys */
export async function mark(page, words_and_keys) {
    for (const [words, key] of words_and_keys) {
        const before = (await marks(page)).length;
        await select(page, words);
        await page.press(key);
        // A sheet that opens meanwhile moves the words away from under the pointer, on a busy machine: then once more.
        const end = Date.now() + patience;
        while ((await marks(page)).length <= before && Date.now() < end) await sleep(50);
        if ((await marks(page)).length > before) continue;
        await select(page, words);
        await page.press(key);
    }
}

/** Some of every kind of mark, the claim last. @param {Page} page */
export async function mark_a_little(page) {
    await mark(page, [
        ["engineers", "s"],
        ["told a closed session", "q"],
        ["that the project would cost twice what residents were promised in 2023", "c"],
    ]);
}

/** Marks what the mayor says as his. @param {Page} page */
export async function mark_the_mayors_claim(page) {
    await mark(page, [
        ["Tomasz Brandt", "s"],
        [quoted_words, "c"],
    ]);
    await page.press("l");
    await page.press("Enter");
    await expect_mark(page, quoted_words, /Claim by Tomasz Brandt/);
}

/** Drops a file of 300 MB, more than the app takes; waits until that is said. @param {Page} page */
export async function drop_too_large_a_file(page) {
    await page.evaluate(() => {
        const megabyte = new Uint8Array(2 ** 20);
        const transfer = new DataTransfer();
        transfer.items.add(new File(Array(300).fill(megabyte), "claims.sayso.json"));
        document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: transfer }));
    });
    await page.find("alert", /300 MB/);
}

/**
 * A file as the app saves it: valid by the schema, each annotation's words where its offsets say.
 * @param {Buffer} bytes
 */
export function checked_file(bytes) {
    const file = JSON.parse(bytes.toString("utf8"));
    validate ??= new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(
        JSON.parse(readFileSync(join(project, "schema/sayso.schema.json"), "utf8")),
    );
    assert.ok(validate(file), JSON.stringify(validate.errors));
    const points = Array.from(file.article.text);
    for (const annotation of file.annotations) {
        const words = annotation.spans.map((/** @type {[number, number]} */ [start, end]) => points.slice(start, end).join("")).join(" … ");
        assert.equal(annotation.exact, words, annotation.id);
    }
    return file;
}

/** Presses Ctrl+S and returns the file. @param {Page} page */
export async function downloaded(page) {
    const download = await page.download(() => page.press("Control+s"));
    assert.match(download.name, /\.sayso\.json$/);
    return { ...download, file: checked_file(download.bytes) };
}
