// The page that Sayso is measured against: CodeMirror 6 with the text of the chosen `.sayso.json`, and a mark decoration for
// each of its annotations. It draws neither the lists nor the links nor the labels that Sayso draws.

import { EditorState, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView } from "@codemirror/view";

const marks = Object.fromEntries(["sentence", "speaker", "cue", "claim"].map((kind) => [kind, Decoration.mark({ class: kind })]));
/** @type {import("@codemirror/state").StateEffectType<import("@codemirror/state").Range<Decoration>>} */
const added = StateEffect.define();

/** @param {import("@codemirror/state").Range<Decoration>[]} ranges */
const field_of = (ranges) =>
    StateField.define({
        create: () => Decoration.set(ranges),
        update: (set, transaction) => {
            const add = transaction.effects.filter((effect) => effect.is(added)).map((effect) => effect.value);
            return add.length > 0 ? set.update({ add }) : set.map(transaction.changes);
        },
        provide: (field) => EditorView.decorations.from(field),
    });

const input = /** @type {HTMLInputElement} */ (document.querySelector("input"));
input.addEventListener("change", async () => {
    const { article, annotations } = JSON.parse(await /** @type {File} */ (input.files?.[0]).text());
    // The text of the bench has no character beyond the first plane: code points are UTF-16 units.
    const ranges = annotations.map((/** @type {any} */ { kind, spans: [[start, end]] }) => marks[kind].range(start, end));
    const state = EditorState.create({
        doc: article.text,
        extensions: [EditorView.lineWrapping, EditorState.readOnly.of(true), field_of(ranges)],
    });
    input.remove();
    const view = new EditorView({ state, parent: document.body });
    let at = 0;
    // A word of the lines in view, another each time.
    /** @type {any} */ (globalThis).add_mark = () => {
        const from = view.visibleRanges[0].from + 40 + 12 * at++;
        view.dispatch({ effects: added.of(marks.claim.range(from, from + 9)) });
    };
});
