// What is suggested: in a browser the very bytes that the command line gives, and one key from accepted.
// Needs build/native/sayso for the comparison; where it is absent, that is skipped.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { downloaded, news_article, open_app, sample_text, shows } from "./app.mjs";
import { project } from "./context.mjs";

const command_line = join(project, "build/native/sayso");
const scripts = [
    "Viele Schriften",
    "„Nein“, sagte Merkel am 3. Mai. „Nie.“",
    "« Oui, a-t-il dit, c’est vrai. » Il pleuvait à 12,5 %.",
    "张三表示，“我们不会签字。”据新华社报道。",
    "وقال زيد: «انتهى الأمر».",
    "👩‍👩‍👧 “So it was,” she said. “Zo\u0065\u0308 left at 3 p.m.”",
].join("\n\n");

/** What the command line suggests for a text. @param {string} text */
function suggested_by_command_line(text) {
    const { stdout, stderr, status } = spawnSync(command_line, ["suggest"], { input: text, encoding: "utf8" });
    assert.equal(status, 0, stderr);
    return stdout;
}

/** @type {import("./run.mjs").BrowserTest[]} */
export const tests = [
    {
        name: "suggest: the browser and the command line give the same bytes",
        async run(context) {
            if (!existsSync(command_line)) return context.skip("the command line is not built");
            const { page } = await open_app(context, undefined, "everything");
            assert.equal((await downloaded(page)).bytes.toString(), suggested_by_command_line(sample_text));
            const others = { "Viele Schriften": scripts, ...(news_article && { [news_article.text.split("\n")[0]]: news_article.text }) };
            for (const [title, text] of Object.entries(others)) {
                await page.paste(text);
                await shows(page, title);
                assert.equal((await downloaded(page)).bytes.toString(), suggested_by_command_line(text));
            }
        },
    },
];
