// A made-up article of any size, with any number of annotations, as a `.sayso.json`. The same arguments give the same
// bytes. Its words are those of the sample article.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const sample = readFileSync(new URL("../data/sample-article.txt", import.meta.url), "utf8");
const speaker_count = 40;

/**
 * A made-up text: the sample's paragraphs again and again, each time with other names.
 * @param {number} size bytes, about
 */
export function large_text(size) {
    const paragraphs = sample.split("\n").filter((line) => line.length > 120);
    const names = [...new Set(sample.match(/(?<=[a-z,] )[A-Z][a-z]{3,}/g))];
    const any_name = new RegExp(`\\b(?:${names.join("|")})\\b`, "g");
    const syllables = ["ba", "ler", "min", "to", "res", "vi", "kon", "da", "su", "ne"];
    /** @param {number} number */
    const invented = (number) => {
        const name = Array.from(String(number), (digit) => syllables[Number(digit)]).join("");
        return name[0].toUpperCase() + name.slice(1);
    };
    const lines = [`A made-up text of ${size} bytes`];
    for (let bytes = 0, at = 0; bytes < size; at++) {
        const round = Math.floor(at / paragraphs.length);
        const words = paragraphs[at % paragraphs.length];
        lines.push(round === 0 ? words : words.replace(any_name, (name) => invented(names.indexOf(name) * 131 + (round % 60) * 17 + 1)));
        bytes += Buffer.byteLength(lines[lines.length - 1]) + 2;
    }
    return lines.join("\n\n") + "\n";
}

/**
 * @param {number} size bytes of text, about
 * @param {number} annotation_count
 * @returns {string}
 */
export function large_article(size, annotation_count) {
    const lines = sample.split("\n").filter((line) => line.length > 120);
    const text_lines = [`A made-up article of ${size} bytes`];
    let bytes = 0;
    for (let line = 0; bytes < size; line++) {
        const words = lines[line % lines.length];
        text_lines.push(`${line + 1}. ${words}`);
        bytes += Buffer.byteLength(words) + 8;
    }
    const text = text_lines.join("\n\n");
    const points = Array.from(text);

    const blocks = [];
    const words = [];
    let at = 0;
    for (const line of text_lines) {
        const length = Array.from(line).length;
        blocks.push({ kind: blocks.length === 0 ? "title" : "paragraph", start: at, end: at + length });
        at += length + 2;
    }
    // Word ends, so that annotations look like annotations.
    for (let point = 0; point < points.length; point++) {
        if (points[point] === " " && points[point + 1] !== " " && points[point - 1] !== "\n") words.push(point);
    }
    const speakers = Array.from({ length: speaker_count }, (_, index) => ({
        id: `sp${index}`,
        name: `Speaker ${index}`,
        kind: "person",
        role: "",
        aliases: [],
        links: [],
    }));
    const annotations = [];
    const step = (words.length - 12) / annotation_count;
    const exact = (/** @type {number} */ start, /** @type {number} */ end) => points.slice(start, end).join("");
    for (let index = 0; index < annotation_count; index++) {
        const word = Math.floor(index * step);
        const kind = ["claim", "speaker", "cue", "claim"][index % 4];
        const [start, end] = [words[word] + 1, words[word + (kind === "claim" ? 9 : 2)]];
        // A made-up span may run over the end of a paragraph; those that would are cut there.
        const line_end = points.slice(start, end).indexOf("\n");
        const stop = line_end >= 0 ? start + line_end : end;
        if (stop <= start) continue;
        const speaker = `sp${index % speaker_count}`;
        const base = { id: `a${index}`, kind, spans: [[start, stop]], exact: exact(start, stop) };
        if (kind === "cue") annotations.push(base);
        else if (kind === "speaker") annotations.push({ ...base, speaker });
        else
            annotations.push({
                ...base,
                quotation: "indirect",
                speaker,
                source: null,
                cue: null,
                via: [],
                within: null,
                certainty: "asserted",
                checkworthy: null,
                verdict: null,
                labels: [],
                note: "",
                links: [],
            });
    }
    return JSON.stringify({
        format: "sayso/1",
        article: {
            title: text_lines[0],
            byline: "",
            url: null,
            publisher: null,
            published: null,
            language: "en",
            text,
            sha256: createHash("sha256").update(text).digest("hex"),
            blocks,
        },
        tagset: { sentence: [], speaker: [], claim: [] },
        speakers,
        annotations,
    });
}
