// Pages of HTML: what is read of them is what the command line reads; they are text to the app, and nothing else.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { downloaded, open_app, shows } from "./app.mjs";
import { project } from "./context.mjs";

const folder = join(project, "tests/data/html");
const names = readdirSync(folder).filter((name) => name.endsWith(".html")).map((name) => name.replace(".html", ""));
/** @param {string} name */
const bytes_of = (name) => readFileSync(join(folder, name));

/**
 * What web/page_text.js makes of files.
 * @param {[string, string][]} files names, and bytes in base64
 * @returns {Promise<{ is_page: boolean, text: string }[]>}
 */
async function read_pages(files) {
    const address = `${location.origin}/web/page_text.js`;
    const { looks_like_page, text_of_page } = await import(address);
    return files.map(([name, base64]) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        return { is_page: looks_like_page(name, bytes), text: text_of_page(bytes) };
    });
}

/** Chromium says that it applies no style of a page that is parsed and never shown. */
const styles_not_applied = /inline style|Content Security Policy \(style-src-(elem|attr)\) refused inline/;

/** @type {import("./run.mjs").BrowserTest[]} */
export const tests = [
    {
        name: "pages: the browser's parser gives the text of each page that the command line's gives",
        async run({ serve, open }) {
            const page = await open(`${(await serve("")).url()}tests/browser/module_page/index.html`);
            page.expect_fault(styles_not_applied);
            /** @param {[string, string | Buffer][]} files */
            const read = (files) => page.evaluate(read_pages, files.map(([name, content]) => [name, Buffer.from(content).toString("base64")]));
            assert.ok(names.length >= 10);
            const pages = await read(names.map((name) => ["-.html", bytes_of(`${name}.html`)]));
            for (const [index, name] of names.entries())
                assert.deepEqual(pages[index], { is_page: true, text: bytes_of(`${name}.txt`).toString() }, name);

            const starts = ["<!DOCTYPE html>", " \r\n<HTML lang=en>", "\uFEFF<html>", "<body\n>", "<article/>"];
            const no_starts = ["It <b>rained</b>.", "<html", "<html5 is new", "<header>", "<p>It rained.</p>", "<!doctype xml>", ""];
            const are_pages = (await read([...starts, ...no_starts].map((start) => ["a.html.txt", start]))).map(({ is_page }) => is_page);
            assert.deepEqual(are_pages, [...starts.map(() => true), ...no_starts.map(() => false)]);

            /** @type {[string | Buffer, string][]} */
            const texts = [
                [Buffer.from("\uFEFF<p>Léa", "utf16le"), "Léa\n"],
                [Buffer.from("<meta charset=latin1><p>L\xe9a", "latin1"), "Léa\n"],
                [Buffer.from("<meta http-equiv=Content-Type content='text/html; charset=latin1'><p>L\xe9a", "latin1"), "Léa\n"],
                ["<meta charset=latin1><p>Léa", "Léa\n"],
                [Buffer.from("<meta charset=nonsense><p>L\xe9a", "latin1"), "L\uFFFDa\n"],
                // A browser knows more encodings than the command line.
                [Buffer.from("<meta charset=Shift_JIS><p>\x83\x8a", "latin1"), "リ\n"],
                ["<title>Loading</title><script>start()</script>", ""],
                ["<form><p>Your e-mail</form><p>Text<p hidden>Not this", "Text\n"],
                [`<p>Out</p><main>${"🌊".repeat(125)}</main>`, `${"🌊".repeat(125)}\n`],
                [`<p>Out</p><main>${"港".repeat(249)}</main>`, `Out\n\n${"港".repeat(249)}\n`],
                [`${"<div>".repeat(2_000)}x`, "x\n"],
            ];
            const got = await read(texts.map(([content]) => ["-", content]));
            assert.deepEqual(got.map(({ text }) => text), texts.map(([, text]) => text));
        },
    },
    {
        name: "pages: a page that is dropped or chosen opens as its article's text, and neither runs nor fetches anything",
        async run(context) {
            const { page, server } = await open_app(context);
            page.expect_fault(styles_not_applied);
            const added = '<img src="/fetched.png" onerror="document.title = 1" onclick="x()"><script>document.title = 2</script>';
            const bytes = Buffer.from(bytes_of("news-page.html").toString().replace("</article>", `${added}</article>`));
            await page.drop_file({ name: "news-page.html", bytes, type: "text/html" }, { x: 600, y: 400 });
            await shows(page, "Marken keeps its last ferry, and pays for it");
            assert.equal((await downloaded(page)).file.article.text, bytes_of("news-page.txt").toString());
            // By how it begins, whatever its name.
            const path = { name: "saved", bytes: bytes_of("blocks.html") };
            await page.choose_files(() => page.press("Control+o"), path);
            await shows(page, "Blocks");
            assert.equal((await downloaded(page)).file.article.text, bytes_of("blocks.txt").toString());
            assert.ok(server.requests.includes("/sayso.wasm"));
            assert.deepEqual(server.requests.filter((path) => /fetched|ferry|noscript/.test(path)), []);
            assert.ok(!/^\d$/.test(await page.evaluate(() => document.title)));
        },
    },
    {
        name: "pages: a page with more elements within one another than a parser should have is refused before it is parsed",
        async run(context) {
            const page = await context.open(`${(await context.serve("")).url()}tests/browser/module_page/index.html`);
            page.expect_fault(styles_not_applied);
            const outcomes = await page.evaluate(async () => {
                const address = `${location.origin}/web/page_text.js`;
                const { text_of_page, most_depth } = await import(address);
                let parsed = 0;
                const { parseFromString } = DOMParser.prototype;
                DOMParser.prototype.parseFromString = function (/** @type {[string, DOMParserSupportedType]} */ ...values) {
                    parsed++;
                    return parseFromString.apply(this, values);
                };
                const outcome = (/** @type {string} */ html) => {
                    parsed = 0;
                    try {
                        return `${text_of_page(new TextEncoder().encode(html)).length > 0} ${parsed}`;
                    } catch (error) {
                        return `${/** @type {Error} */ (error).constructor.name} ${/** @type {Error} */ (error).message} ${parsed}`;
                    }
                };
                const many = most_depth + 1;
                return [
                    "<div>".repeat(many) + "x",
                    "<DIV class='>'><span/>".repeat(many / 2 + 1) + "x",
                    `<svg>${"<g>".repeat(many)}</svg>`,
                    // None of these is deep.
                    "<p>x<li>y<td>z<br><a name=n>".repeat(many),
                    "<div><p>x</div>".repeat(many),
                    `<svg>${"<path d=''/>".repeat(many)}</svg>x`,
                    `<script>"${"<div>".repeat(many)}"</script>x`,
                    `<!--${"<div>".repeat(many)}-->x`,
                    `<title>${"<div>".repeat(many)}</title>x`,
                    `${"1 < 2 ".repeat(many)}`,
                ].map(outcome);
            });
            assert.deepEqual(outcomes.slice(0, 3), Array(3).fill("TooDeep 5000 0"));
            assert.deepEqual(outcomes.slice(3), Array(7).fill("true 1"));
        },
    },
    {
        name: "pages: that a page is too deep is said, and what was open stays",
        async run(context) {
            const { page } = await open_app(context);
            await page.drop_file({ name: "deep.html", bytes: "<div>".repeat(50_000), type: "text/html" }, { x: 600, y: 400 });
            await page.find("alert", /more than 5000 elements within one another/);
            await shows(page);
        },
    },
    {
        name: "pages: of a page that only scripts fill it is said that there is no text",
        async run(context) {
            const { page } = await open_app(context);
            const bytes = Buffer.from("<!doctype html><title>Loading</title><div id=app></div><script>start()</script>");
            await page.drop_file({ name: "app.html", bytes, type: "text/html" }, { x: 600, y: 400 });
            await page.find("alert", /There is no text in it\./);
            await shows(page);
        },
    },
];
