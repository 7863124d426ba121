// What a hand does, as the steps that an engine performs: clicks, drags and chords.

/** @typedef {import("./engines/engine.mjs").Step} Step */
/** @typedef {import("./mirror.mjs").Point} Point */
/** @typedef {import("./mirror.mjs").Found} Found */
/** @typedef {"Control" | "Shift" | "Alt" | "Meta"} Modifier */

/** A point itself, or the middle of what was found. @param {Point | Found} target @returns {Point} */
export function point_of(target) {
    if (!("rectangle" in target)) return { x: target.x, y: target.y };
    const { x, y, width, height } = target.rectangle;
    return { x: x + width / 2, y: y + height / 2 };
}

/**
 * @param {Point} point
 * @param {"left" | "middle" | "right"} button
 * @param {number} clicks
 * @returns {Step[]}
 */
export function clicks_at(point, button, clicks) {
    /** @type {Step[]} */
    const steps = [{ do: "move", x: point.x, y: point.y }];
    for (let count = 1; count <= clicks; count++)
        steps.push({ do: "down", button, clicks: count }, { do: "up", button, clicks: count });
    return steps;
}

/**
 * Down at the first point, through the others in equal steps, up at the last.
 * @param {Point[]} points
 * @param {number} count steps between two points
 * @returns {Step[]}
 */
export function drag_through(points, count) {
    const [first, ...others] = points;
    /** @type {Step[]} */
    const steps = [
        { do: "move", x: first.x, y: first.y },
        { do: "down", button: "left", clicks: 1 },
    ];
    let from = first;
    for (const to of others) {
        for (let step = 1; step <= count; step++) {
            const share = step / count;
            steps.push({ do: "move", x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
        }
        from = to;
    }
    return [...steps, { do: "up", button: "left", clicks: 1 }];
}

/** A key press. @param {string} key @returns {Step[]} */
export function press_of(key) {
    return [
        { do: "key_down", key },
        { do: "key_up", key },
    ];
}

/**
 * "Control+Shift+z" as steps. With Shift a letter is the capital one, as on a keyboard.
 * @param {string} chord
 * @returns {Step[]}
 */
export function chord_of(chord) {
    // The last key may be "+" itself.
    const split = chord.lastIndexOf("+", chord.length - 2);
    const modifiers = /** @type {Modifier[]} */ (split < 0 ? [] : chord.slice(0, split).split("+"));
    const key = chord.slice(split + 1);
    return held(modifiers, press_of(modifiers.includes("Shift") && key.length === 1 ? key.toUpperCase() : key));
}

/** The steps, with these keys held down. @param {Modifier[]} modifiers @param {Step[]} steps @returns {Step[]} */
export function held(modifiers, steps) {
    return [
        ...modifiers.map((key) => /** @type {Step} */ ({ do: "key_down", key })),
        ...steps,
        ...[...modifiers].reverse().map((key) => /** @type {Step} */ ({ do: "key_up", key })),
    ];
}
