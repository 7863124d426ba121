// The JSON Schema and the reader of the command line say the same of a file, as far as a schema can say it.
// Needs build/native/sayso (or SAYSO_BINARY), and for random documents build/native-debug/sayso_tests (or SAYSO_UNIT_TESTS).
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import { Ajv2020 } from "ajv/dist/2020.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const sayso = process.env.SAYSO_BINARY ?? join(root, "build/native/sayso");
const unitTests = process.env.SAYSO_UNIT_TESTS ?? join(root, "build/native-debug/sayso_tests");
const data = join(root, "tests/data");
const folder = mkdtempSync(join(tmpdir(), "sayso-schema-"));
after(() => rmSync(folder, { recursive: true }));

const schema = JSON.parse(readFileSync(join(root, "schema/sayso.schema.json"), "utf8"));
const fitsSchema = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true }).compile(schema);

/**
 * What the command line finds in files of the test's folder: for each with faults, their JSON Pointers.
 * @param {string[]} names
 */
function faultsFound(names) {
    const { status, stdout } = spawnSync(sayso, ["validate", ...names], { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });
    assert.ok(status === 0 || status === 1, `sayso validate ended with ${status}`);
    /** @type {Map<string, string[]>} */
    const faults = new Map();
    for (const line of stdout.split("\n").filter(Boolean)) {
        const found = /^(\S+): (\/[^\s:]*|byte \d+)?:? ?/.exec(line);
        assert.ok(found, line);
        faults.set(found[1], [...(faults.get(found[1]) ?? []), found[2] ?? ""]);
    }
    return faults;
}

/**
 * Every place in a JSON value.
 * @param {any} value @param {(string | number)[]} [path] @returns {(string | number)[][]}
 */
function placesIn(value, path = []) {
    if (typeof value !== "object" || value === null) return [path];
    const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
    return [path, ...[...keys].flatMap((key) => placesIn(value[key], [...path, key]))];
}

/**
 * A copy with another value at one place, or none there.
 * @param {any} whole @param {(string | number)[]} path @param {any} value @returns {any}
 */
function changed(whole, path, value) {
    const copy = structuredClone(whole);
    if (path.length === 0) return value;
    const parent = path.slice(0, -1).reduce((inner, key) => inner[key], copy);
    const key = path[path.length - 1];
    if (value !== undefined) parent[key] = value;
    else if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
    return copy;
}

// Faults that no schema can see: the text, the digest, the order of offsets, what ids name.
const beyondSchema = [
    /^\/article\/sha256$/,
    /^\/article\/blocks\/\d+$/,
    /^\/(speakers|annotations|tagset\/\w+)\/\d+\/id$/,
    /^\/annotations\/\d+\/(spans|exact|speaker|source|cue|within|via\/\d+|labels\/\d+)$/,
];

test("the schema is a valid one, each part with words for people", () => {
    assert.equal(schema.$schema, "https://json-schema.org/draft/2020-12/schema");
    for (const [name, part] of Object.entries(schema.$defs)) {
        if (!name.startsWith("is_")) assert.ok(part.title, `${name} has no title`);
    }
});

test("the example of docs/format.md is a file as we write it", () => {
    const documentation = readFileSync(join(root, "docs/format.md"), "utf8");
    assert.ok(documentation.includes("```json\n" + readFileSync(join(data, "small.sayso.json"), "utf8") + "```\n"));
});

test("the schema takes the examples", () => {
    for (const name of ["example.sayso.json", "small.sayso.json"]) {
        assert.ok(fitsSchema(JSON.parse(readFileSync(join(data, name), "utf8"))), JSON.stringify(fitsSchema.errors));
    }
});

test("the schema takes every random document that the writer writes", () => {
    const { status, stdout } = spawnSync(unitTests, ["--test-case=random documents are written for the test of the schema"], {
        env: { ...process.env, SAYSO_RANDOM_DOCUMENTS_FOLDER: folder },
        encoding: "utf8",
    });
    assert.equal(status, 0, stdout);
    const names = readdirSync(folder).filter((name) => name.startsWith("random-"));
    assert.ok(names.length >= 100);
    for (const name of names) {
        assert.ok(fitsSchema(JSON.parse(readFileSync(join(folder, name), "utf8"))), `${name}: ${JSON.stringify(fitsSchema.errors)}`);
    }
});

test("bad files whose fault is one of shape are refused by the schema too, and no others", () => {
    const listed = JSON.parse(readFileSync(join(data, "bad/faults.json"), "utf8"));
    const present = readdirSync(join(data, "bad")).filter((name) => name !== "faults.json");
    assert.deepEqual(Object.keys(listed).sort(), present.sort());
    for (const [name, { shape }] of Object.entries(listed)) {
        // Where the JSON itself is broken, or gives a key twice, a schema is never asked.
        if (shape === null) continue;
        assert.equal(fitsSchema(JSON.parse(readFileSync(join(data, "bad", name), "utf8"))), !shape, name);
    }
});

test("with any one value changed to any other, schema and reader agree", () => {
    const whole = JSON.parse(readFileSync(join(data, "small.sayso.json"), "utf8"));
    whole.annotations[0].origin = { kind: "person", name: "", why: "x" };
    whole.annotations[0].creator = "x";
    whole.annotations[3].created = "2026-03-04T05:06:07Z";
    whole.x = { y: [1] };
    const values = [undefined, null, true, 0, 1, -1, 0.5, 5e9, "", "sp1", "none", [], [0], ["a"], {}, { id: "z" }];
    /** @type {Map<string, any>} */
    const variants = new Map();
    for (const path of placesIn(whole).filter((place) => place.length > 0)) {
        for (const value of values) {
            const name = `v${variants.size}.json`;
            const variant = changed(whole, path, value);
            variants.set(name, { variant, path, value });
            writeFileSync(join(folder, name), JSON.stringify(variant));
        }
    }
    assert.ok(variants.size > 1500);
    const faults = faultsFound([...variants.keys()]);
    let refused = 0;
    for (const [name, { variant, path, value }] of variants) {
        const found = faults.get(name) ?? [];
        const ofShape = found.filter((pointer) => !beyondSchema.some((pattern) => pattern.test(pointer)));
        const fits = fitsSchema(variant);
        const where = `/${path.join("/")} = ${JSON.stringify(value)}: ${found} ${JSON.stringify(fitsSchema.errors)}`;
        if (!fits) {
            assert.ok(found.length > 0, `only the schema refuses ${where}`);
            ++refused;
        } else {
            assert.deepEqual(ofShape, [], `only the reader refuses ${where}`);
        }
    }
    assert.ok(refused > 500);
});
