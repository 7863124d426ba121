// Storage that is refused or full: the person is told at once, the work goes on, and can be downloaded. And two tabs of one
// article: one writes, the other reads.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { large_article } from "../bench/large_article.mjs";
import { address, downloaded, expect_mark, open_app, quoted_words, saved, select, shows } from "./app.mjs";
import { sleep } from "./processes.mjs";

/** Runs before the page's own scripts: no database opens. */
const refuse_storage = `
    Object.defineProperty(globalThis, "indexedDB", {
        get() { throw new DOMException("The operation is insecure.", "SecurityError"); },
    });`;

/** Runs before the page's own scripts: as soon as the test says so, nothing more can be written. */
const fill_storage = `
    const put = IDBObjectStore.prototype.put;
    const add = IDBObjectStore.prototype.add;
    for (const [name, write] of [["put", put], ["add", add]])
        IDBObjectStore.prototype[name] = function (...values) {
            if (globalThis.storage_is_full) throw new DOMException("No room is left.", "QuotaExceededError");
            return write.apply(this, values);
        };`;

/** Runs before the page's own scripts: that an edit is given to the system is known only after a while. */
const slow_system = `
    const { set } = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, "oncomplete");
    Object.defineProperty(IDBTransaction.prototype, "oncomplete", {
        set(handler) {
            set.call(this, this.durability === "relaxed" ? (event) => setTimeout(handler, 500, event) : handler);
        },
    });`;

/** The articles and the records of edits that the device has. @param {import("./page.mjs").Page} page @returns {Promise<{ articles: string[], edited: string[] }>} */
function kept(page) {
    return page.evaluate(() => new Promise((resolve, reject) => {
        const request = indexedDB.open("sayso", 1);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
            const transaction = request.result.transaction(["articles", "journal"]);
            const articles = transaction.objectStore("articles").getAllKeys();
            const records = transaction.objectStore("journal").getAllKeys();
            transaction.oncomplete = () => {
                request.result.close();
                const edited = /** @type {unknown[]} */ (records.result).flatMap((key) => (Array.isArray(key) ? [String(key[0])] : []));
                resolve({ articles: /** @type {string[]} */ (articles.result), edited });
            };
        };
    }));
}

/** @type {import("./run.mjs").BrowserTest[]} */
export const tests = [
    {
        name: "storage: where it is refused, the person is told at once, works on and downloads",
        async run(context) {
            const { page } = await open_app(context, { document_start: [refuse_storage] });
            await page.find("alert", /not (be )?(saved|kept|stored)|Download/i);
            await select(page, quoted_words);
            await page.press("c");
            await expect_mark(page, quoted_words, /Claim/);
            const { file } = await downloaded(page);
            assert.equal(file.annotations.filter((/** @type {any} */ { kind }) => kind === "claim").length, 1);
        },
    },
    {
        name: "storage: when it is full, the person is told at the next edit; when there is room again, nothing is missing",
        async run(context) {
            const profile_folder = context.folder("full");
            const { page, server } = await open_app(context, { document_start: [fill_storage], profile_folder });
            await select(page, "Tomasz Brandt");
            await page.press("s");
            await saved(page);
            await page.evaluate(() => void (/** @type {any} */ (globalThis).storage_is_full = true));
            await select(page, quoted_words);
            await page.press("c");
            await page.find("alert", /full|room/i);
            await page.evaluate(() => void (/** @type {any} */ (globalThis).storage_is_full = false));
            await page.press("n");
            await saved(page);
            await page.goto(address(server));
            await shows(page);
            await expect_mark(page, "Tomasz Brandt", /Speaker/);
            await expect_mark(page, quoted_words, /Claim/);
        },
    },
    {
        name: "storage: an article that is removed leaves nothing, nor do edits of a moment ago",
        async run(context) {
            const { page } = await open_app(context, { document_start: [slow_system] });
            await saved(page);
            const [removed] = (await kept(page)).articles;
            await page.press("Control+k");
            await page.type("Remove this article");
            await page.press("Enter");
            await page.find("button", "Yes, remove it");
            // The second waits for the first.
            await select(page, quoted_words);
            await page.press("c");
            await page.press("n");
            await page.click_on("button", "Yes, remove it");
            await page.wait_for(() => !document.body.textContent?.includes("Yes, remove it"));
            await saved(page);
            await sleep(1500);
            const { articles, edited } = await kept(page);
            assert.ok(!articles.includes(removed), "the article is gone");
            assert.ok(!edited.includes(removed), "its edits are gone");
        },
    },
    {
        name: "storage: a second tab reads the article, and can take over writing it",
        async run(context) {
            const { page, server } = await open_app(context);
            await select(page, quoted_words);
            await page.press("c");
            await saved(page);
            const second = await page.open_another(address(server));
            await shows(second);
            await expect_mark(second, quoted_words, /Claim/);
            await second.find("status", "Another tab edits this article");
            await second.click_on("button", /Take over/);
            await saved(second); // it is this tab's now
            await select(second, "Tomasz Brandt");
            await second.press("s");
            await expect_mark(second, "Tomasz Brandt", /Speaker/);
            await second.close();
        },
    },
    {
        // Chromium once ended the reading of so large a value before it had arrived, and the article was refused.
        name: "storage: an article of 11 MB with 100,000 annotations is there after a reload",
        time_limit: 240,
        async run(context) {
            const { page } = await open_app(context);
            const bytes = large_article(11_000_000, 100_000);
            const path = join(context.folder("large"), "large.sayso.json");
            writeFileSync(path, bytes);
            const { title } = JSON.parse(bytes).article;
            await page.choose_files(() => page.press("Control+o"), path);
            await shows(page, title);
            await saved(page);
            await page.reload();
            await shows(page, title);
            await page.press("j");
            await page.press("Delete");
            await saved(page);
        },
    },
];
