// The command line, run as people and programs run it. Needs build/native/sayso (or SAYSO_BINARY).
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const binary = process.env.SAYSO_BINARY ?? join(root, "build/native/sayso");
const data = join(root, "tests/data");
const good = join(data, "small.sayso.json");
const goodBytes = readFileSync(good);
const folder = mkdtempSync(join(tmpdir(), "sayso-command-line-"));
after(() => rmSync(folder, { recursive: true }));

/** @param {string[]} words @param {string | Uint8Array} [input] */
function sayso(words, input = "") {
    const { status, stdout, stderr } = spawnSync(binary, words, { cwd: data, input, encoding: "utf8" });
    return { status, stdout, stderr };
}

test("the version and the help are on standard output, and that is success", () => {
    assert.deepEqual(sayso(["--version"]), { status: 0, stdout: "sayso 0.1.0\n", stderr: "" });
    const help = sayso(["--help"]);
    assert.equal(help.status, 0);
    assert.match(help.stdout, /validate/);
    assert.match(help.stdout, /stats/);
    assert.equal(sayso(["validate", "--help"]).status, 0);
});

test("bad usage ends with 2 and says on standard error what to do", () => {
    for (const words of [[], ["validate"], ["stats"], ["frobnicate"], ["validate", "--json", good], ["stats", "--nonsense", good]]) {
        const { status, stdout, stderr } = sayso(words);
        assert.equal(status, 2, words.join(" "));
        assert.equal(stdout, "");
        assert.match(stderr, /--help/);
    }
});

test("good files are passed over in silence", () => {
    assert.deepEqual(sayso(["validate", "small.sayso.json", "example.sayso.json"]), { status: 0, stdout: "", stderr: "" });
});

test("each fault is a line with its file and its JSON Pointer", () => {
    const { status, stdout, stderr } = sayso(["validate", "small.sayso.json", "bad/many-faults.sayso.json", "bad/span-empty.sayso.json"]);
    assert.equal(status, 1);
    assert.equal(stderr, "");
    const places = stdout.split("\n").map((line) => line.split(": ").slice(0, 2).join(" "));
    assert.deepEqual(places, [
        "bad/many-faults.sayso.json /format",
        "bad/many-faults.sayso.json /annotations/2/spans",
        "bad/many-faults.sayso.json /annotations/3/source",
        "bad/span-empty.sayso.json /annotations/2/spans",
        "",
    ]);
});

test("broken JSON is a fault, named by its byte", () => {
    const cut = goodBytes.subarray(0, 300);
    const { status, stdout } = sayso(["validate", "-"], cut);
    assert.equal(status, 1);
    assert.equal(stdout, "standard input: byte 300: the file ends here, in the middle of its JSON\n");
});

test("bytes of standard input are taken as they are", () => {
    assert.equal(sayso(["validate", "-"], goodBytes).status, 0);
    const damaged = Uint8Array.from(goodBytes);
    damaged[25] = 0;
    assert.match(sayso(["validate", "-"], damaged).stdout, /^standard input: byte 25: /);
    damaged[25] = 0xff;
    assert.equal(sayso(["validate", "-"], damaged).stdout, "standard input: byte 25: this is not UTF-8\n");
    assert.match(sayso(["validate", "-"], "").stdout, /^standard input: byte 0: /);
});

test("a file that cannot be read is said, the others are still looked at, and the end is 2", () => {
    const { status, stdout, stderr } = sayso(["validate", "no-such-file", ".", "bad/span-empty.sayso.json"]);
    assert.equal(status, 2);
    assert.match(stdout, /^bad\/span-empty\.sayso\.json: \/annotations\/2\/spans: /);
    assert.match(stderr, /cannot read no-such-file: No such file or directory\n/);
    assert.match(stderr, /cannot read \.: Is a directory\n/);
});

test("what a file says cannot steer the terminal or forge a line", () => {
    const path = join(folder, "evil.sayso.json");
    writeFileSync(path, goodBytes.toString().replace('"cue": "a3"', '"cue": "\\u001b[2J\\nforged\\u202e\\u009b"'));
    const { status, stdout } = sayso(["validate", path]);
    assert.equal(status, 1);
    assert.equal(stdout, `${path}: /annotations/3/cue: “␛[2J␊forged��” is the id of no annotation\n`);
});

test("faults go to a file with -o, and where that cannot be written the end is 2", () => {
    const path = join(folder, "faults.txt");
    const { status, stdout } = sayso(["validate", "-o", path, "bad/span-empty.sayso.json"]);
    assert.equal(status, 1);
    assert.equal(stdout, "");
    assert.match(readFileSync(path, "utf8"), /^bad\/span-empty/);
    const refused = sayso(["validate", "-o", join(folder, "none/faults.txt"), good]);
    assert.equal(refused.status, 2);
    assert.match(refused.stderr, /cannot write .*: No such file or directory/);
});

test("stats tell who says how much", () => {
    const { status, stdout, stderr } = sayso(["stats", "small.sayso.json"]);
    assert.equal(status, 0);
    assert.equal(stderr, "");
    assert.match(stdout, /^small\.sayso\.json\n +54 {2}characters\n +10 {2}words\n +2 {2}blocks\n/);
    assert.match(stdout, /\n {3}words {2}quoted {2}claims {2}direct {2}mentions\n +5 +4 +2 +1 +1 {2}Ida Brandt\n/);
    assert.match(stdout, /\nAnnotations by kind\n +1 {2}sentence\n +2 {2}speaker\n +1 {2}cue\n +2 {2}claim\n/);
    assert.match(stdout, /\nLabels of a claim\n +1 {2}Stance\n/);
});

test("stats --json are a list with an object a file", () => {
    const { status, stdout } = sayso(["stats", "--json", "small.sayso.json", "-"], readFileSync(join(data, "example.sayso.json")));
    assert.equal(status, 0);
    const [first, second] = JSON.parse(stdout);
    assert.equal(first.file, "small.sayso.json");
    assert.deepEqual(first.annotations, { sentence: 1, speaker: 2, cue: 1, claim: 2 });
    assert.deepEqual(first.labels.claim, [{ id: "stance", name: "Stance", annotations: 1 }]);
    assert.equal(first.speakers[0].words, 5);
    assert.equal(first.speakers[0].quoted_words, 4);
    assert.equal(second.file, "standard input");
    assert.equal(second.speakers[0].name, "Tomasz Brandt");
    assert.equal(JSON.parse(sayso(["stats", "--json", "bad/empty.sayso.json"]).stdout).length, 0);
});

test("stats of a file with faults are refused with the faults on standard error", () => {
    const { status, stdout, stderr } = sayso(["stats", "bad/span-empty.sayso.json", "small.sayso.json"]);
    assert.equal(status, 2);
    assert.match(stdout, /^small\.sayso\.json\n/);
    assert.match(stderr, /bad\/span-empty\.sayso\.json: \/annotations\/2\/spans: /);
});

// ---- suggest ----

const sample = join(data, "sample-article.txt");
/** @param {any} document @param {string} kind */
const of_kind = (document, kind) => document.annotations.filter((/** @type {any} */ each) => each.kind === kind);

test("suggest makes an annotation file of plain text, the same from a file and from standard input", () => {
    const { status, stdout, stderr } = sayso(["suggest", sample]);
    assert.equal(status, 0);
    assert.equal(stderr, "");
    assert.equal(sayso(["suggest"], readFileSync(sample)).stdout, stdout);
    assert.equal(sayso(["suggest", "-"], readFileSync(sample)).stdout, stdout);
    const document = JSON.parse(stdout);
    assert.equal(document.format, "sayso/1");
    assert.equal(document.article.text, readFileSync(sample, "utf8"));
    assert.ok(of_kind(document, "sentence").length > 20);
    for (const each of document.annotations) {
        assert.equal(each.status, "suggested");
        assert.equal(each.origin.kind, "rule");
        assert.ok(each.origin.why.length > 0);
        assert.equal(each.created, undefined);
    }
    assert.equal(sayso(["validate", "-"], stdout).status, 0);
});

test("suggested again, a file with its suggestions stays as it is, byte for byte", () => {
    const first = sayso(["suggest", sample]).stdout;
    const path = join(folder, "again.sayso.json");
    writeFileSync(path, first);
    assert.equal(sayso(["suggest", path]).stdout, first);
    assert.equal(sayso(["suggest"], first).stdout, first);
});

test("what was accepted and rejected in a file stays so when suggestions are made", () => {
    const document = JSON.parse(sayso(["suggest", sample]).stdout);
    const [one, other] = of_kind(document, "sentence");
    one.status = "accepted";
    other.status = "rejected";
    const again = JSON.parse(sayso(["suggest"], JSON.stringify(document)).stdout);
    const status_of = (/** @type {any} */ id) => again.annotations.find((/** @type {any} */ each) => each.id === id).status ?? "accepted";
    assert.equal(status_of(one.id), "accepted");
    assert.equal(status_of(other.id), "rejected");
    assert.equal(again.annotations.length, document.annotations.length);
});

test("suggest says what it mended in a text, and refuses a file with faults", () => {
    const mended = sayso(["suggest"], "Title\r\n\r\nIt rained.\r\n");
    assert.equal(mended.status, 0);
    assert.match(mended.stderr, /standard input: .*Windows line ends/);
    assert.equal(JSON.parse(mended.stdout).article.text, "Title\n\nIt rained.\n");
    const faulty = sayso(["suggest", "bad/span-empty.sayso.json"]);
    assert.equal(faulty.status, 2);
    assert.equal(faulty.stdout, "");
    assert.match(faulty.stderr, /\/annotations\/2\/spans/);
    assert.equal(sayso(["suggest", "no-such-file"]).status, 2);
    assert.equal(sayso(["suggest", "-o", join(folder, "none/a.json"), sample]).status, 2);
});

test("suggest reads the article of a page, and suggests of it what it suggests of its text, byte for byte", () => {
    const page = join(data, "html/news-page.html");
    const text = readFileSync(join(data, "html/news-page.txt"));
    const { status, stdout, stderr } = sayso(["suggest", page]);
    assert.equal(status, 0);
    assert.equal(stderr, "");
    const document = JSON.parse(stdout);
    assert.equal(document.article.title, "Marken keeps its last ferry, and pays for it");
    assert.equal(document.article.text, text.toString());
    assert.deepEqual(
        document.speakers.map((/** @type {any} */ each) => each.name).slice(0, 1),
        ["Ruud Postma"],
    );
    assert.equal(sayso(["suggest"], text).stdout, stdout);
    // Known by how it begins, where it has no name.
    assert.equal(sayso(["suggest"], readFileSync(page)).stdout, stdout);
    assert.equal(sayso(["validate", "-"], stdout).status, 0);
});

test("suggest takes no text for a page, and no page's words for tags", () => {
    assert.equal(JSON.parse(sayso(["suggest"], "“<html>,” she said.\n").stdout).article.text, "“<html>,” she said.\n");
    assert.equal(JSON.parse(sayso(["suggest"], "<html><p>&lt;b>No&lt;/b></p>").stdout).article.text, "<b>No</b>\n");
    assert.equal(JSON.parse(sayso(["suggest", "--jsonl"], '{"id": 1, "text": "<html><p>It rained."}').stdout).article.text, "<html><p>It rained.");
});

test("suggest says in which encoding it read a page, and refuses one with no text, or without end, with what to do", () => {
    const old = sayso(["suggest", "html/old-table-page.html"]);
    assert.equal(old.stderr, "sayso: html/old-table-page.html: Read as windows-1252, as the page says.\n");
    assert.match(JSON.parse(old.stdout).article.text, /Anna Müller/);
    const empty = sayso(["suggest"], "<!doctype html><script>start()</script>");
    assert.deepEqual({ status: empty.status, stdout: empty.stdout }, { status: 2, stdout: "" });
    assert.match(empty.stderr, /^sayso: cannot read standard input: There is no text in this page\./);
    const deep = sayso(["suggest"], `<html>${"<div>".repeat(100_000)}x`);
    assert.equal(deep.status, 2);
    assert.match(deep.stderr, /more than 512 elements within one another/);
});

test("suggest --jsonl answers each line in its place, with its id at the top, and goes on after a bad one", () => {
    const input = [
        '{"id": "a", "text": "It rained. Nobody came.", "more": [1, 2]}',
        '{"id": 7, "text": "“No,” said Omar.\\n\\nIt rained."}',
        "not JSON",
        "",
        '{"id": "b"}',
        '{"text": "no id"}',
        '{"id": "c", "text": 5}',
        '{"id": {"x": 1}, "text": ""}',
    ].join("\n");
    const { status, stdout, stderr } = sayso(["suggest", "--jsonl"], input);
    assert.equal(status, 1);
    const lines = stdout.trimEnd().split("\n");
    const answers = lines.map((line) => JSON.parse(line));
    assert.deepEqual(
        answers.map((answer) => answer.id),
        ["a", 7, null, "b", null, "c", { x: 1 }],
    );
    assert.ok(lines[0].startsWith('{"id":"a","format":"sayso/1","article":{'));
    assert.deepEqual(
        of_kind(answers[0], "sentence").map((/** @type {any} */ each) => each.exact),
        ["It rained.", "Nobody came."],
    );
    assert.equal(answers[1].article.text, "“No,” said Omar.\n\nIt rained.");
    assert.match(answers[2].error, /^byte 1: /);
    for (const index of [3, 4, 5]) assert.equal(typeof answers[index].error, "string");
    assert.deepEqual(Object.keys(answers[3]), ["id", "error"]);
    assert.deepEqual(answers[6].annotations, []);
    assert.match(stderr, /standard input: line 3 /);
    // The same article by itself gives the same annotations.
    assert.deepEqual(answers[0].annotations, JSON.parse(sayso(["suggest"], "It rained. Nobody came.").stdout).annotations);
});

test("suggest --jsonl reads from a file, writes to one, and its last line needs no line end", () => {
    const lines = join(folder, "lines.jsonl");
    const result = join(folder, "result.jsonl");
    writeFileSync(lines, '{"id": 1, "text": "It rained."}\n{"id": 2, "text": "It rained."}');
    assert.deepEqual(sayso(["suggest", "--jsonl", "-o", result, lines]), { status: 0, stdout: "", stderr: "" });
    assert.deepEqual(
        readFileSync(result, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line).id),
        [1, 2],
    );
    assert.equal(sayso(["suggest", "--jsonl", "no-such-file"]).status, 2);
});

test("suggest --jsonl takes no more memory for many lines than for few", () => {
    const line = JSON.stringify({ id: 1, text: readFileSync(sample, "utf8") });
    const peak = (/** @type {number} */ count) => {
        const { stderr, status } = spawnSync("/bin/sh", ["-c", 'ulimit -v 400000; exec "$0" suggest --jsonl > /dev/null', binary], {
            input: `${line}\n`.repeat(count),
            encoding: "utf8",
        });
        return { stderr, status };
    };
    assert.deepEqual(peak(3000), { stderr: "", status: 0 });
});
