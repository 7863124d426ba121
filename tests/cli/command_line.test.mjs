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
