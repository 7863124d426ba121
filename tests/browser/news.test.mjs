// A real article as a person pastes it: every character is shown, nothing is lost, and it is saved and opened again byte
// for byte. The article lies beside the project, not in it; where it is absent, these tests are skipped.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { address, downloaded, news_article, open_app, shows, shows_lines } from "./app.mjs";

/** @typedef {import("./page.mjs").Page} Page */
/** @typedef {import("./context.mjs").Context} Context */

const title = news_article?.text.split("\n")[0] ?? "";

/** @param {Context} context @param {(page: Page, article: { path: string, text: string }) => Promise<unknown>} open */
async function opens_whole(context, open) {
    if (!news_article) return context.skip("the news article is not there");
    const { page } = await open_app(context);
    await open(page, news_article);
    await shows(page, title);
    await shows_lines(page, news_article.text);
    const first = await downloaded(page);
    assert.equal(first.file.article.text, news_article.text);

    const server = await context.serve();
    const other = await context.open(address(server));
    await shows(other);
    await other.drop_file({ name: first.name, bytes: first.bytes, type: "application/json" }, { x: 500, y: 400 });
    await shows(other, title);
    const again = await downloaded(other);
    assert.equal(again.bytes.toString(), readFileSync(first.path, "utf8"));
}

/** @type {import("./run.mjs").BrowserTest[]} */
export const tests = [
    {
        name: "news: pasted, every character is shown and saved",
        run: (context) => opens_whole(context, (page, article) => page.paste(article.text)),
    },
    {
        name: "news: dropped, every character is shown and saved",
        engines: ["chromium"],
        run: (context) =>
            opens_whole(context, (page, article) =>
                page.drop_file({ name: "news.txt", bytes: readFileSync(article.path) }, { x: 500, y: 400 }),
            ),
    },
    {
        name: "news: opened, every character is shown and saved",
        run: (context) =>
            opens_whole(context, (page, article) => page.choose_files(() => page.press("Control+o"), article.path)),
    },
];
