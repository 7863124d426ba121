// The main job, from an article on the screen to a downloaded file, by mouse and keyboard: served, with the server gone,
// and as one file from a disk.

import assert from "node:assert/strict";
import { address, checked_file, downloaded, drop_too_large_a_file, expect_mark, open_app, quoted_words, sample_text, saved, scroll_to, select, shows } from "./app.mjs";

/** @typedef {import("./page.mjs").Page} Page */

/**
 * Makes the quotation a claim of Tomasz Brandt, reloads, undoes, redoes, downloads.
 * @param {Page} page
 */
async function do_the_main_job(page) {
    await select(page, "Tomasz Brandt");
    await page.press("s");
    await expect_mark(page, "Tomasz Brandt", /Speaker: Tomasz Brandt/);
    await select(page, quoted_words);
    await page.press("c");
    await expect_mark(page, quoted_words, /Claim, unfinished/);
    await page.press("l");
    await page.press("Enter");
    await expect_mark(page, quoted_words, /Claim by Tomasz Brandt/);
    await saved(page);

    await page.reload();
    await shows(page);
    await expect_mark(page, quoted_words, /Claim by Tomasz Brandt/);
    await page.press("Control+z");
    await expect_mark(page, quoted_words, /Claim, unfinished/);
    await page.press("Control+z");
    await expect_mark(page, quoted_words, null);
    await page.press("Control+Shift+z");
    await page.press("Control+Shift+z");
    await expect_mark(page, quoted_words, /Claim by Tomasz Brandt/);

    const { file } = await downloaded(page);
    assert.equal(file.article.text, sample_text);
    const claim = file.annotations.find((/** @type {any} */ annotation) => annotation.kind === "claim");
    const start = Array.from(sample_text.slice(0, sample_text.indexOf(quoted_words))).length;
    assert.deepEqual(claim.spans, [[start, start + Array.from(quoted_words).length]]);
    assert.equal(claim.exact, quoted_words);
    assert.equal(claim.quotation, "mixed");
    const speaker = file.speakers.find((/** @type {any} */ known) => known.id === claim.speaker);
    assert.equal(speaker.name, "Tomasz Brandt");
    const mention = file.annotations.find((/** @type {any} */ annotation) => annotation.id === claim.source);
    assert.equal(mention.exact, "Tomasz Brandt");
}

/** @type {import("./run.mjs").BrowserTest[]} */
export const tests = [
    {
        name: "annotate: a quotation becomes a claim of its speaker, survives a reload, undo and redo, and is downloaded",
        async run(context) {
            const { page } = await open_app(context);
            await do_the_main_job(page);
        },
    },
    {
        name: "annotate: the same from one file on a disk",
        async run(context) {
            const page = await context.open(`${context.file_url("dist/sayso.html")}?suggest=sentences`);
            await shows(page);
            await do_the_main_job(page);
        },
    },
    {
        name: "annotate: a page visited once does the same with the server gone",
        async run(context) {
            const { page, server } = await open_app(context);
            await page.wait_for(async () => (await navigator.serviceWorker.ready).active?.state === "activated");
            await server.stop();
            await page.reload();
            await shows(page);
            await do_the_main_job(page);
        },
    },
    {
        name: "annotate: a quotation split around its cue is one claim with two spans, and the cue is linked",
        async run(context) {
            const { page } = await open_app(context);
            await select(page, "“We wrote to them twice,”");
            await page.press("c");
            await select(page, "“Nobody can claim that this came as a surprise.”");
            await page.press("f");
            await expect_mark(page, "“Nobody can claim that this came as a surprise.”", /Claim/);
            await select(page, "said", { occurrence: 2 });
            await page.press("q");
            const { file } = await downloaded(page);
            const claims = file.annotations.filter((/** @type {any} */ annotation) => annotation.kind === "claim");
            assert.equal(claims.length, 1);
            assert.equal(
                claims[0].exact,
                "“We wrote to them twice,” … “Nobody can claim that this came as a surprise.”",
            );
            const cue = file.annotations.find((/** @type {any} */ annotation) => annotation.kind === "cue");
            assert.equal(cue.exact, "said");
            assert.equal(claims[0].cue, cue.id);
        },
    },
    {
        name: "annotate: marked from the bar, linked by dragging, an end of the span moved with the mouse",
        async run(context) {
            const { page } = await open_app(context);
            for (const [words, button] of [
                ["Tomasz Brandt", "Speaker"],
                ["said", "Cue"],
                ["sign a blank cheque", "Claim"],
            ]) {
                await select(page, words);
                await page.click_on("button", button);
                await expect_mark(page, words, new RegExp(button));
            }
            // The claim is in focus: the handle of its link stands at its end, above the line.
            const { end } = await page.rectangle_of_text("sign a blank cheque");
            const line = (await page.rectangle_of_text("blank")).start.y;
            const handle = { x: end.x + 4, y: line - 15 };
            const mention = await page.rectangle_of_text("Tomasz Brandt");
            await page.drag([handle, { x: mention.start.x + 30, y: mention.start.y }]);
            await expect_mark(page, "sign a blank cheque", /Claim by Tomasz Brandt/);
            const { start } = await page.rectangle_of_text("anyone");
            await page.drag([{ x: end.x + 1, y: end.y }, { x: start.x + 40, y: start.y }]);
            const { file } = await downloaded(page);
            const claim = file.annotations.find((/** @type {any} */ annotation) => annotation.kind === "claim");
            assert.equal(claim.exact, "sign a blank cheque for anyone");
            const source = file.annotations.find((/** @type {any} */ annotation) => annotation.id === claim.source);
            assert.equal(source.exact, "Tomasz Brandt");
        },
    },
    {
        name: "annotate: a double click selects a word, a triple click a sentence, Alt and a drag letters",
        async run(context) {
            const { page } = await open_app(context);
            const word = await scroll_to(page, "peer");
            await page.click(word.start, { clicks: 2 });
            assert.equal((await page.copy())["text/plain"].includes("peer"), true);
            const place = await scroll_to(page, "less patient");
            await page.click(place.start, { clicks: 3 });
            await page.press("c");
            await select(page, "nsultant", { modifiers: ["Alt"] });
            await page.press("q");
            const { file } = await downloaded(page);
            const exact = (/** @type {string} */ kind) => file.annotations.find((/** @type {any} */ annotation) => annotation.kind === kind).exact;
            assert.equal(exact("claim"), "Fisherman Anders Yilmaz, 61, whose house flooded in 2019, was less patient.");
            assert.equal(exact("cue"), "nsultant");
        },
    },
    {
        name: "annotate: sentences get labels by number, and the first of them is accepted with it",
        engines: ["chromium"],
        async run(context) {
            const { page } = await open_app(context);
            const place = await scroll_to(page, "Brandt disputes that.");
            await page.click(place.start);
            await page.press("2");
            const { file } = await downloaded(page);
            const labelled = file.annotations.filter((/** @type {any} */ annotation) => annotation.labels?.length > 0);
            assert.equal(labelled.length, 1);
            assert.equal(labelled[0].exact, "Brandt disputes that.");
            assert.equal(labelled[0].status, undefined);
            assert.deepEqual(labelled[0].labels, [file.tagset.sentence[1].id]);
        },
    },
    {
        name: "annotate: a second article asks nothing, and the first stays on the device",
        async run(context) {
            const { page } = await open_app(context);
            await select(page, quoted_words);
            await page.press("c");
            await saved(page);
            await page.drop_file({ name: "second.txt", bytes: "A second article\n\nIts only sentence." }, { x: 500, y: 400 });
            await shows(page, "A second article");
            await page.click_on("button", /^Articles on this device/);
            await page.click_on("button", /^Harbour city/);
            await shows(page);
            await expect_mark(page, quoted_words, /Claim/);
        },
    },
    {
        name: "annotate: a file with faults is explained, and the open article stays as it is",
        engines: ["chromium"],
        async run(context) {
            const { page } = await open_app(context);
            await page.drop_file({ name: "cut.sayso.json", bytes: '{"format": "sayso/1", "article": {"tex' }, { x: 500, y: 400 });
            await page.find("dialog");
            await page.press("Escape");
            await page.find_none("dialog");
            await shows(page);
        },
    },
    {
        name: "annotate: a file too large for the app is refused with a word, and the open article stays as it is",
        async run(context) {
            const { page } = await open_app(context);
            await drop_too_large_a_file(page);
            await shows(page);
        },
    },
    {
        name: "annotate: an idle page draws no frame",
        async run(context) {
            const { page } = await open_app(context);
            await select(page, quoted_words);
            await page.press("c");
            await expect_mark(page, quoted_words, /Claim/);
            await saved(page);
            await new Promise((resolve) => setTimeout(resolve, 4000));
            const frames = await page.frames_during(() => new Promise((resolve) => setTimeout(resolve, 2000)));
            assert.equal(frames, 0);
        },
    },
    {
        name: "annotate: the file that was downloaded opens again as the same bytes",
        async run(context) {
            const { page } = await open_app(context);
            await select(page, "🌊");
            await page.press("q");
            const first = await downloaded(page);
            const server = await context.serve();
            const other = await context.open(address(server));
            await shows(other);
            await other.drop_file({ name: first.name, bytes: first.bytes, type: "application/json" }, { x: 500, y: 400 });
            await expect_mark(other, "🌊", /Cue/);
            const second = await downloaded(other);
            assert.equal(second.bytes.toString(), first.bytes.toString());
            checked_file(second.bytes);
        },
    },
    {
        name: "annotate: numbers of a file are saved in the digits that they came in",
        async run(context) {
            const { page } = await open_app(context);
            const scores = ["0.1", "0.033779", "0.3333333333333333", "1e-07", "2.5e-05", "1.7976931348623157e+308", "-12.5", "3"];
            const text = "One word is marked.";
            const annotations = scores.map((score, index) =>
                `{ "id": "c${index}", "kind": "cue", "spans": [[4, 8]], "exact": "word", "origin": { "kind": "rule", "name": "", "score": ${score} } }`);
            const file = `{ "format": "sayso/1", "article": { "text": ${JSON.stringify(text)}, "title": "Numbers" },
                "annotations": [${annotations.join(",")}] }`;
            await page.drop_file({ name: "numbers.sayso.json", bytes: Buffer.from(file), type: "application/json" }, { x: 500, y: 400 });
            await page.find("article", "Numbers");
            const saved = (await downloaded(page)).bytes.toString();
            assert.deepEqual([...saved.matchAll(/"score": ([^ ,}]+)/g)].map(([, digits]) => digits), scores);
        },
    },
    {
        name: "annotate: control characters of a file are saved as they were spelt, and one that is not spelt is named",
        async run(context) {
            const { page } = await open_app(context);
            const file = `{ "format": "sayso/1", "article": { "text": "One word is marked.", "title": "Controls" },
                "annotations": [{ "id": "c1", "kind": "cue", "spans": [[4, 8]], "exact": "word", "note": "a\\u0001b\\u001fc" }] }`;
            await page.drop_file({ name: "controls.sayso.json", bytes: file }, { x: 500, y: 400 });
            await page.find("article", "Controls");
            assert.match((await downloaded(page)).bytes.toString(), /"note": "a\\u0001b\\u001fc"/);
            await page.drop_file({ name: "raw.sayso.json", bytes: file.replace("\\u001f", "\u001f") }, { x: 500, y: 400 });
            await page.find("dialog");
            await page.wait_for(() => /control character/.test(document.querySelector("[role=dialog]")?.textContent ?? ""));
        },
    },
];
