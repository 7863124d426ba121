// The whole job by the mirror alone, as with a screen reader: elements by role and name, and keys; no place on the screen, no
// mouse. What is said on the way is read from the live region.

import assert from "node:assert/strict";
import { checked_file, expect_mark, open_app, quoted_words, sample_text, sample_title, shows } from "./app.mjs";
import { patience } from "./page.mjs";

/** @typedef {import("./page.mjs").Page} Page */

/** Keeps all that the live region says from now on. @param {Page} page */
async function listen(page) {
    await page.evaluate(() => {
        /** @type {string[]} */
        const heard = (/** @type {any} */ (window).heard = []);
        const live = /** @type {HTMLElement} */ (document.getElementById("live"));
        new MutationObserver(() => heard.push((live.textContent ?? "").replace("\u00a0", ""))).observe(live, { childList: true, characterData: true, subtree: true });
    });
}

/** @param {Page} page @returns {Promise<string[]>} */
const heard = (page) => page.evaluate(() => /** @type {any} */ (window).heard);

/** Presses a key and returns what is said then. @param {Page} page @param {string} key */
async function hear(page, key) {
    const count = (await heard(page)).length;
    await page.press(key);
    await page.wait_for((count) => /** @type {any} */ (window).heard.length > count, count);
    return /** @type {string} */ ((await heard(page)).at(-1));
}

/** Presses a key until this is said. @param {Page} page @param {string} key @param {RegExp} said */
async function hear_until(page, key, said) {
    for (let step = 0; step < 40; step++) if (said.test(await hear(page, key))) return;
    assert.fail(`${key} never came to ${said}: ${(await heard(page)).slice(-40).join(" | ")}`);
}

/** Goes by Tab to what has this role and name. @param {Page} page @param {string} role @param {string | RegExp} name @param {string} [key] */
async function tab_to(page, role, name, key = "Tab") {
    await page.find(role, name);
    for (let step = 0; step < 60; step++) {
        if ((await page.find_all(role, name)).some((found) => found.focused)) return;
        await page.press(key);
    }
    assert.fail(`Tab does not come to ${role} ${name}`);
}

/** The keyboard comes to what has this role and name. @param {Page} page @param {string} role @param {string | RegExp} name */
async function expect_focus(page, role, name) {
    await page.find(role, name);
    for (const end = Date.now() + patience; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 25)))
        if ((await page.find(role, name)).focused) return;
    assert.fail(`${role} ${name} does not get the keyboard`);
}

/** @type {import("./run.mjs").BrowserTest[]} */
export const tests = [
    {
        name: "assistive: an article is opened, marked, linked, undone, redone and downloaded through the mirror alone",
        async run(context) {
            const { page } = await open_app(context);
            await page.choose_files(
                async () => {
                    await tab_to(page, "button", "Open");
                    await page.press("Enter");
                },
                { name: "article.txt", bytes: `Another title\n\n${sample_text.split("\n\n").slice(2, 5).join("\n\n")}\n` },
            );
            await shows(page, "Another title");
            await listen(page);

            await tab_to(page, "article", "Another title");
            await hear_until(page, "Alt+ArrowRight", /^Mayor Tomasz Brandt said/);
            assert.equal(await hear(page, "Control+ArrowRight"), "Mayor");
            assert.equal(await hear(page, "ArrowRight"), "T");
            await hear_until(page, "Control+Shift+ArrowRight", /^Selected: Tomasz Brandt$/);
            assert.equal(await hear(page, "s"), "Speaker marked: Tomasz Brandt");
            assert.equal(await hear(page, "ArrowRight"), "s");
            assert.equal(await hear(page, "Control+Shift+ArrowRight"), "Selected: said");
            // The bar at the selection is the next thing after the article.
            await tab_to(page, "button", "Cue");
            assert.equal(await hear(page, "Enter"), "Cue marked: said");
            await tab_to(page, "article", "Another title", "Shift+Tab");
            await hear_until(page, "Control+ArrowRight", /^would/);
            assert.equal(await hear(page, "ArrowRight"), "“");
            assert.equal(await hear(page, "Control+Shift+ArrowDown"), `Selected: ${quoted_words}`);
            assert.equal(await hear(page, "c"), "Claim marked. Who says it?");

            await page.press("l");
            await expect_focus(page, "combobox", /^Who says/);
            const answers = await page.find_all("option");
            assert.equal(answers[0].name, "Tomasz Brandt");
            assert.equal(answers[0].selected, "true");
            assert.equal((await page.find("combobox")).attributes["aria-activedescendant"], answers[0].attributes.id);
            assert.equal(await hear(page, "Enter"), "Linked to Tomasz Brandt");
            await expect_mark(page, quoted_words, /Claim by Tomasz Brandt/);
            await expect_focus(page, "article", "Another title");

            await tab_to(page, "button", /^Cue: /);
            await page.press("Enter");
            await expect_focus(page, "combobox", /cue|words/i);
            await hear(page, "Enter");
            await page.find("button", "Cue: said");

            await tab_to(page, "radio", "mixed");
            await page.press("ArrowRight");
            await expect_focus(page, "radio", "indirect");
            await page.wait_for(() => document.activeElement?.ariaChecked === "true");
            await page.press("ArrowLeft");
            await expect_focus(page, "radio", "mixed");
            await page.wait_for(() => document.activeElement?.ariaChecked === "true");

            for (let step = 0; step < 4; step++) {
                await tab_to(page, "button", "Undo", "Shift+Tab");
                await hear(page, "Enter");
            }
            await expect_mark(page, quoted_words, /Claim, unfinished/);
            await tab_to(page, "button", "Redo");
            for (let step = 0; step < 4; step++) await hear(page, "Enter");
            await expect_mark(page, quoted_words, /Claim by Tomasz Brandt/);

            await tab_to(page, "button", "Download");
            const { bytes } = await page.download(() => page.press("Enter"));
            const file = checked_file(bytes);
            const claim = file.annotations.find((/** @type {any} */ annotation) => annotation.kind === "claim");
            assert.equal(claim.exact, quoted_words);
            const by_id = (/** @type {string} */ id) => file.annotations.find((/** @type {any} */ annotation) => annotation.id === id);
            assert.equal(by_id(claim.source).exact, "Tomasz Brandt");
            assert.equal(by_id(claim.cue).exact, "said");

            // All that was said, for whoever wants to know how it reads.
            await page.wait_for(() => /^Downloaded/.test(/** @type {any} */ (window).heard.at(-1)));
            assert.deepEqual(await heard(page), [
                "Port Ellery’s council has postponed its vote on a tidal flood barrier by six weeks, after engineers told a closed session on Tuesday that the project would cost twice what residents were promised in 2023.",
                "The barrier is now expected to cost 412 million crowns, up from 198 million, according to a summary of the session seen by the Ellery Courier.",
                "Mayor Tomasz Brandt said the city would “not sign a blank cheque for anyone.”",
                "Mayor",
                "T",
                "Selected: Tomasz",
                "Selected: Tomasz Brandt",
                "Speaker marked: Tomasz Brandt",
                "s",
                "Selected: said",
                "Cue marked: said",
                "the",
                "city",
                "would",
                "“",
                `Selected: ${quoted_words}`,
                "Claim marked. Who says it?",
                "Linked to Tomasz Brandt",
                "Cue linked",
                "Quotation changed",
                "Quotation changed",
                "Undone: Quotation changed",
                "Undone: Quotation changed",
                "Undone: Cue linked",
                "Undone: Linked to Tomasz Brandt",
                "Redone: Linked to Tomasz Brandt",
                "Redone: Cue linked",
                "Redone: Quotation changed",
                "Redone: Quotation changed",
                "Downloaded as “Another title.sayso.json”.",
            ]);
        },
    },
    {
        name: "assistive: a full attribution takes at most six keys through the mirror alone, and each says what it did",
        async run(context) {
            const { page } = await open_app(context);
            await page.choose_files(
                async () => {
                    await tab_to(page, "button", "Open");
                    await page.press("Enter");
                },
                { name: "short.txt", bytes: "Vote delayed\n\nThe council met. “We will not sign,” Mara Lindqvist said." },
            );
            await shows(page, "Vote delayed");
            await listen(page);
            await tab_to(page, "article", "Vote delayed");
            await hear_until(page, "Alt+ArrowRight", /^“We will not sign,” Mara Lindqvist said\.$/);
            const said = [];
            for (const key of ["i", "q", "l", "Enter"]) {
                if (key === "l") await page.press(key);
                else said.push(await hear(page, key));
                if (key === "l") await expect_focus(page, "combobox", /^Who says/);
            }
            assert.match(said[0], /^Claim marked/);
            assert.match(said[1], /^Cue/);
            assert.equal(said[2], "Linked to Mara Lindqvist");
            await expect_focus(page, "article", "Vote delayed");
            await tab_to(page, "button", "Download", "Shift+Tab");
            const { bytes } = await page.download(() => page.press("Enter"));
            const file = checked_file(bytes);
            const claims = file.annotations.filter((/** @type {any} */ each) => each.kind === "claim");
            assert.equal(claims.length, 1);
            const exact = (/** @type {string} */ id) => file.annotations.find((/** @type {any} */ each) => each.id === id).exact;
            assert.equal(claims[0].exact, "“We will not sign,”");
            assert.equal(claims[0].quotation, "direct");
            assert.equal(exact(claims[0].source), "Mara Lindqvist");
            assert.equal(exact(claims[0].cue), "said");
            assert.equal(file.speakers.find((/** @type {any} */ known) => known.id === claims[0].speaker).name, "Mara Lindqvist");
        },
    },
    {
        // With `content-visibility: auto` on them, which would spare laying them out, those are missing from Chromium's tree.
        name: "assistive: a screen reader reads on in paragraphs far below the window",
        engines: ["chromium"],
        async run(context) {
            const { page } = await open_app(context);
            const paragraphs = Array.from({ length: 30 }, (_, index) => `Paragraph ${index + 1}. ${"The council met again. ".repeat(30).trim()}`);
            await page.choose_files(() => page.press("Control+o"), { name: "long.txt", bytes: `Long news\n\n${paragraphs.join("\n\n")}` });
            await shows(page, "Long news");
            await page.wait_for(() => document.querySelectorAll("article p").length >= 18);
            const session = await page.devtools();
            const { nodes } = await session.send("Accessibility.getFullAXTree");
            await session.detach();
            const words = nodes.filter(({ role, ignored }) => role?.value === "StaticText" && !ignored).map(({ name }) => String(name?.value));
            const missed = paragraphs.slice(0, 18).filter((paragraph) => !words.some((said) => said.startsWith(paragraph.slice(0, 14))));
            assert.deepEqual(missed, []);
        },
    },
];
