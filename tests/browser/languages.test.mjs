// Languages: the app speaks the one that the person chose, after a reload, without a network and as a single file.

import assert from "node:assert/strict";
import { open_app, sample_title } from "./app.mjs";

/** What the page says that it is in. @param {import("./page.mjs").Page} page */
const language_of = (page) => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);

/** Chooses a language in the dialog of reading. @param {import("./page.mjs").Page} page @param {string} name */
async function choose_language(page, name) {
    await page.click_on("button", "Reading");
    await page.click_on("button", /^Language: /);
    await page.click_on("option", new RegExp(`^${name}`));
}

/** @param {import("./page.mjs").Page} page */
async function speaks_french(page) {
    await page.expect_live_canvas();
    await page.find("button", "Télécharger");
    await page.find("article", sample_title);
    assert.deepEqual(await language_of(page), ["fr", "ltr"]);
}

/** @type {import("./run.mjs").BrowserTest[]} */
export const tests = [
    {
        name: "languages: the one chosen holds over a reload, and without a network",
        async run(context) {
            const { page, server } = await open_app(context);
            await choose_language(page, "Français");
            await speaks_french(page);
            await context.save_screenshot(page, "language-french");
            await page.reload();
            await speaks_french(page);
            await page.wait_for(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === "activated");
            await server.stop();
            await page.reload();
            await speaks_french(page);
            // Another one is there too, though it was never asked for.
            await page.press("Shift+d");
            await page.click_on("button", /^Langue: /);
            await page.click_on("option", /^Deutsch/);
            await page.find("button", "Herunterladen");
        },
    },
    {
        name: "languages: the single file speaks all of them, from right to left too",
        async run(context) {
            const page = await context.open(`${context.file_url("dist/sayso.html")}?suggest=sentences`);
            await page.expect_live_canvas();
            await choose_language(page, "العربية");
            await page.find("button", "تنزيل");
            assert.deepEqual(await language_of(page), ["ar", "rtl"]);
            await context.save_screenshot(page, "language-arabic");
        },
    },
];
