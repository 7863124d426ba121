// web/languages: each language has the phrases of English and no others, with the same values to fill in and the plural forms that
// the language knows; and the program says each of them.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "web/languages");
const order = ["zero", "one", "two", "few", "many", "other"];

/** @typedef {Record<string, string | Record<string, string>>} Phrases */
/** @type {Record<string, Phrases>} */
const languages = Object.fromEntries(
    readdirSync(folder).map((name) => [name.replace(".json", ""), JSON.parse(readFileSync(join(folder, name), "utf8"))]),
);
const { en: english, ...others } = languages;

/** Every text of a phrase. @param {string | Record<string, string>} phrase */
const texts_of = (phrase) => (typeof phrase === "string" ? [phrase] : Object.values(phrase));

/** The places to fill in: "{0}", "{1}". @param {string} text */
const places_in = (text) => [...new Set(text.match(/\{\d\}/g) ?? [])].sort().join(" ");

/** The names of the phrases that the program says. */
function phrases_said() {
    const source = join(root, "src");
    const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => /\.(cpp|h)$/.test(name));
    const said = new Set();
    for (const name of files)
        for (const [, phrase] of readFileSync(join(source, name), "utf8").matchAll(/\bPhrase::([a-z0-9_]+)/g)) said.add(phrase);
    return said;
}

test("the languages that the app offers are those that there are", () => {
    const offered = readFileSync(join(root, "src/language/language.cpp"), "utf8").matchAll(/Offered\{"([A-Za-z-]+)"/g);
    assert.deepEqual([...offered].map(([, tag]) => tag).sort(), Object.keys(languages).sort());
    assert.ok(Object.keys(languages).length >= 6);
});

test("every phrase that the program says is there, and it says every phrase", () => {
    const said = phrases_said();
    assert.ok(said.size > 300);
    assert.deepEqual([...said].filter((name) => !(name in english)).sort(), [], "missing");
    assert.deepEqual(Object.keys(english).filter((name) => !said.has(name)), [], "never said");
});

test("phrases stand in the order of their names, by which the program counts them", () => {
    assert.deepEqual(Object.keys(english), Object.keys(english).sort());
});

for (const [tag, phrases] of Object.entries(others)) {
    test(`${tag} has the phrases of English, and no others`, () => {
        assert.deepEqual(Object.keys(phrases).sort(), Object.keys(english).sort());
        for (const [name, phrase] of Object.entries(phrases)) {
            assert.equal(typeof phrase, typeof english[name], name);
            for (const text of texts_of(phrase)) assert.notEqual(text.trim() === "" && text.length !== 1, true, `${name} is empty`);
        }
    });

    test(`${tag} fills in the same values`, () => {
        for (const [name, phrase] of Object.entries(english)) {
            const wanted = places_in(texts_of(phrase).at(-1) ?? "");
            const found = texts_of(phrases[name]);
            assert.equal(places_in(found.at(-1) ?? ""), wanted, name);
            // "One article" need not say the number; what is not in English must not be in any form.
            for (const text of found) assert.ok(wanted.includes(places_in(text)), `${name}: ${text}`);
        }
    });
}

for (const [tag, phrases] of Object.entries(languages)) {
    test(`${tag} has the plural forms that the language knows`, () => {
        const known = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
        const wanted = order.filter((form) => known.includes(/** @type {Intl.LDMLPluralRule} */ (form)));
        let plurals = 0;
        for (const [name, phrase] of Object.entries(phrases)) {
            if (typeof phrase === "string") continue;
            ++plurals;
            assert.deepEqual(order.filter((form) => form in phrase), wanted, name);
            assert.equal(Object.keys(phrase).length, wanted.length, name);
        }
        assert.ok(plurals > 5);
    });

    test(`${tag} says its direction, and twelve months`, () => {
        assert.equal(phrases.direction, tag === "ar" ? "rtl" : "ltr");
        assert.equal(/** @type {string} */ (phrases.months).split(" ").length, 12);
    });

    test(`${tag} holds no letter that would end a phrase early`, () => {
        for (const [name, phrase] of Object.entries(phrases))
            for (const text of texts_of(phrase)) assert.ok(!/[\0-\x1f]/.test(text), name);
    });
}
