// Text fields are the browser's own: input methods, dead keys, undo, cut and paste work in them, and no key typed there is a command.

import assert from "node:assert/strict";
import { downloaded, mark_the_mayors_claim, open_app, scroll_to } from "./app.mjs";
import { patience } from "./page.mjs";

/** @typedef {import("./page.mjs").Page} Page */

/** Each field, how the keyboard comes to it, and where what is typed is found when it is left. @type {[string, string, string, (page: Page) => Promise<unknown>][]} */
const fields = [
    ["a note", "textbox", "Note", (page) => page.press("e")],
    ["the name of a speaker", "textbox", "Name", async (page) => {
        await page.press("p");
        await page.find("textbox", "Name");
        await page.press("r");
    }],
    ["the words to find", "textbox", "Find", (page) => page.press("/")],
    ["the question who says it", "combobox", "Who says this?", (page) => page.press("l")],
];

/** The keyboard is in the field, which is emptied. @param {Page} page @param {(page: Page) => Promise<unknown>} reach @param {string} role @param {string} name */
async function enter(page, reach, role, name) {
    await reach(page);
    await page.wait_for((name) => document.activeElement?.getAttribute("aria-label") === name, name);
    await page.press("Control+a");
    await page.press("Delete");
    await expect_value(page, role, name, "");
}

/** @param {Page} page @param {string} role @param {string} name @param {string} value */
async function expect_value(page, role, name, value) {
    for (const end = Date.now() + patience; ; await new Promise((resolve) => setTimeout(resolve, 25))) {
        const found = (await page.find(role, name)).value;
        if (found === value) return;
        if (Date.now() > end) assert.equal(found, value);
    }
}

/** Takes back what was done in the field. @param {Page} page @param {string} engine */
async function undo(page, engine) {
    // In WebKitGTK the program around the page has the key; the window that tests use has no such menu.
    if (engine === "webkit") await page.evaluate(() => document.execCommand("undo"));
    else await page.press("Control+z");
}

/** What the document holds, as the mirror tells it. @param {Page} page */
const marked = (page) => page.evaluate(() => [...document.querySelectorAll("mark")].map((mark) => mark.textContent).join("|"));

/** Frames and mirror have had their time. @param {Page} page */
const a_moment = (page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 250)));

/**
 * What an input method does to the field that has the keyboard, as events, in an engine that no driver can ask for it.
 * Runs in the page.
 * @param {string} text @param {string[]} keys that it takes meanwhile
 */
function compose_by_events(text, keys) {
    const field = /** @type {HTMLInputElement} */ (document.activeElement);
    const say = (/** @type {string} */ kind, /** @type {string} */ data) => field.dispatchEvent(new CompositionEvent(kind, { data, bubbles: true }));
    const press = (/** @type {string} */ key, /** @type {boolean} */ isComposing) =>
        field.dispatchEvent(new KeyboardEvent("keydown", { key, keyCode: 229, isComposing, bubbles: true, cancelable: true }));
    say("compositionstart", "");
    for (const state of ["k", "か", text]) {
        field.value = state;
        say("compositionupdate", state);
        field.dispatchEvent(new InputEvent("input", { data: state, isComposing: true, inputType: "insertCompositionText", bubbles: true }));
        for (const key of keys) press(key, true);
    }
    say("compositionend", text);
    // WebKit tells of the key that ended it afterwards.
    press("Enter", false);
}

/** @type {import("./run.mjs").BrowserTest[]} */
export const tests = [
    ...fields.map(([what, role, name, reach]) => ({
        name: `fields: ${what} takes what input methods compose, undisturbed by frames`,
        async run(/** @type {import("./context.mjs").Context} */ context) {
            const { page } = await open_app(context);
            await mark_the_mayors_claim(page);
            const before = await marked(page);
            const session = await page.devtools();
            const state = (/** @type {string} */ text) => session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
            await enter(page, reach, role, name);
            let whole = "";
            // Japanese, Chinese, Korean, and a dead key.
            for (const [states, text] of /** @type {[string[], string][]} */ ([
                [["k", "か", "かn", "かん", "漢"], "漢"],
                [["n", "ni", "ni h", "ni hao", "你好"], "你好"],
                [["ㅎ", "하", "한"], "한"],
                [["´"], "é"],
            ])) {
                for (const composed of states) {
                    await state(composed);
                    await a_moment(page);
                    await expect_value(page, role, name, whole + composed);
                }
                await session.send("Input.insertText", { text });
                whole += text;
                await expect_value(page, role, name, whole);
            }
            await session.detach();
            assert.equal(await marked(page), before);
        },
    })),
    ...fields.map(([what, role, name, reach]) => ({
        name: `fields: in ${what} letters are letters, and undo, cut and paste are the browser's`,
        async run(/** @type {import("./context.mjs").Context} */ context) {
            const { page } = await open_app(context);
            await mark_the_mayors_claim(page);
            const before = await marked(page);
            await enter(page, reach, role, name);
            // Each of these is a command elsewhere.
            const typed = "csqvfnoxjkuwgh?/-=[]";
            await page.type(typed);
            await expect_value(page, role, name, typed);
            await a_moment(page);
            await page.press("Control+a");
            await page.press("Control+x");
            await expect_value(page, role, name, "");
            await page.press("Control+v");
            await expect_value(page, role, name, typed);
            await undo(page, context.engine);
            await expect_value(page, role, name, "");
            await undo(page, context.engine);
            await expect_value(page, role, name, typed);
            for (const key of ["Home", "Delete", "ArrowRight", "Backspace", "End"]) await page.press(key);
            await expect_value(page, role, name, typed.slice(2));
            assert.equal(await marked(page), before);
        },
    })),
    ...fields.map(([what, role, name, reach]) => ({
        name: `fields: keys that an input method takes do nothing else in ${what}`,
        async run(/** @type {import("./context.mjs").Context} */ context) {
            const { page } = await open_app(context);
            await mark_the_mayors_claim(page);
            const before = await marked(page);
            await enter(page, reach, role, name);
            const dialogs = (await page.find_all("dialog")).length;
            await page.evaluate(compose_by_events, "かん", ["Enter", "Escape", "ArrowDown", "c", "1", " "]);
            await a_moment(page);
            await expect_value(page, role, name, "かん");
            assert.equal(await page.evaluate((name) => document.activeElement?.getAttribute("aria-label") === name, name), true, "the keyboard stays");
            assert.equal((await page.find_all("dialog")).length, dialogs);
            assert.equal(await marked(page), before);
            // What was composed is there once, and typing goes on behind it.
            await page.type("x");
            await expect_value(page, role, name, "かんx");
        },
    })),
    {
        name: "fields: a dead key is no command",
        async run(context) {
            const { page } = await open_app(context);
            await mark_the_mayors_claim(page);
            await enter(page, (page) => page.press("/"), "textbox", "Find");
            await page.evaluate(() => {
                const field = /** @type {HTMLInputElement} */ (document.activeElement);
                const press = (/** @type {string} */ key) => field.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
                if (!press("Dead") || !press("é")) throw new Error("the key does not come to the field");
                field.value = "é";
                field.dispatchEvent(new InputEvent("input", { data: "é", bubbles: true }));
            });
            await expect_value(page, "textbox", "Find", "é");
        },
    },
    {
        name: "fields: the article says its language to who reads it aloud, and a file that says nonsense does not",
        async run(context) {
            const { page } = await open_app(context);
            const { file } = await downloaded(page);
            for (const [language, expected] of [["de", "de"], ["zh-Hant", "zh-Hant"], ["not a language", null]]) {
                file.article.language = language;
                file.article.title = `In ${language}`;
                await page.drop_file({ name: "other.sayso.json", bytes: JSON.stringify(file) }, { x: 500, y: 400 });
                await page.find("article", `In ${language}`);
                assert.equal((await page.find("article")).attributes.lang ?? null, expected);
            }
        },
    },
    {
        name: "fields: prose is checked for spelling, names and words to find are not",
        async run(context) {
            const { page } = await open_app(context);
            await mark_the_mayors_claim(page);
            const checks = () => page.evaluate(() => /** @type {HTMLInputElement} */ (document.activeElement).spellcheck);
            for (const [, role, name, reach] of fields) {
                await reach(page);
                await page.wait_for((name) => document.activeElement?.getAttribute("aria-label") === name, name);
                assert.equal(await checks(), name === "Note", `${role} ${name}`);
                await page.press("Escape");
                await page.wait_for(() => document.activeElement?.localName === "article");
                if (name === "Name") {
                    const { start } = await scroll_to(page, "blank cheque");
                    await page.click(start);
                }
            }
        },
    },
];
