// The reference of pixels.test.mjs: paragraphs of the article as DOM text over the canvas. These functions run inside the
// page (their source is sent), so each stands alone.

/**
 * @typedef {object} ReferenceLine
 * @property {string} text
 * @property {string} paragraph that it is a line of
 * @property {number} left @property {number} top @property {number} right @property {number} bottom device pixels
 */

/**
 * Shows the article's blocks that are wholly in view as text of the browser's own, over the canvas, on the same ground.
 * Browsers put words at fractions of a pixel, the app each at a whole one: so each run is placed by itself, where the sum
 * of the widths before it is when rounded. Its shape, its baseline, its colours and, in a paragraph from right to left, its
 * place among the others of its line are the browser's.
 * @param {{ paper: string, ink: string, soft: string }} colors
 * @returns {ReferenceLine[]}
 */
export function show_reference(colors) {
    const ratio = devicePixelRatio;
    const ground = document.createElement("div");
    ground.id = "reference";
    ground.style.cssText = `position: fixed; inset: 0; background: ${colors.paper}; white-space: pre; text-spacing-trim: space-all`;
    document.body.append(ground);
    const measuring = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
    const spaces_letters = "letterSpacing" in measuring;
    const emoji = /((?:\p{RI}\p{RI}|[0-9#*]\u{FE0F}?\u{20E3}|\p{Emoji_Presentation}|\p{Emoji}\u{FE0F})(?:\p{EMod}|\u{FE0F}|\u{200D}\p{Emoji})*)/u;
    const number = /(\d+(?:\.\d+)*)/;
    const graphemes = new Intl.Segmenter();
    const view = /** @type {Element} */ (document.querySelector("main")).getBoundingClientRect();
    /** @type {ReferenceLine[]} */
    const lines = [];

    /** Where an element of no width is broken there is a break opportunity. @param {HTMLElement} block @param {string} text */
    function runs_of(block, text) {
        // No dictionary of South-East Asian words, which browsers have.
        if (/\p{Script=Thai}/u.test(text)) return text.match(/\S+\s*/g) ?? [];
        const probe = document.createElement("div");
        probe.style.cssText = `${block.style.cssText}; position: absolute; width: 0; visibility: hidden; white-space: pre-wrap; overflow-wrap: normal; line-break: strict`;
        probe.textContent = text;
        ground.append(probe);
        const letters = /** @type {Text} */ (probe.firstChild);
        const range = document.createRange();
        /** @type {string[]} */
        const found = [];
        let line = Number.NEGATIVE_INFINITY;
        for (const { segment, index } of graphemes.segment(text)) {
            range.setStart(letters, index);
            range.setEnd(letters, index + segment.length);
            const { top, height } = [...range.getClientRects()].pop() ?? range.getBoundingClientRect();
            const middle = top + height / 2;
            // A space hangs on the line before, wherever an engine says that it is. Fonts of one line differ in height.
            // UAX #14 keeps a quotation mark to what it touches; engines part some from Chinese.
            const quotes = /["“”«»]/;
            const touches = !/\s/.test(text[index - 1] ?? " ") && (quotes.test(segment) || quotes.test(text[index - 1]));
            if (segment !== " " && middle > line + 15 && !(touches && found.length > 0)) {
                line = middle;
                found.push("");
            }
            found[found.length - 1] += segment;
        }
        probe.remove();
        return found;
    }

    for (const source of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("article :is(p, h1, h2)"))) {
        const box = source.getBoundingClientRect();
        if (box.top < view.top || box.bottom > view.bottom) continue;
        const style = getComputedStyle(source);
        const block = document.createElement("div");
        const size = Number.parseFloat(source.style.fontSize);
        // In 64ths of a device pixel, as src/ui/article_style.cpp has it.
        const spacing = source.localName === "h2" && spaces_letters ? Math.trunc(size * ratio * 0.04 * 64) / 64 : 0;
        block.style.cssText =
            `width: ${source.style.width}; font: ${style.fontWeight} ${source.style.fontSize}/${source.style.lineHeight} ${style.fontFamily}; ` +
            `letter-spacing: ${spacing / ratio}px; color: ${source.localName === "h2" ? colors.soft : colors.ink}`;
        ground.append(block);
        const left = Math.round(Number.parseFloat(source.style.left) * ratio);
        const top = Math.round(Number.parseFloat(source.style.top) * ratio);
        const line_height = Math.round(Number.parseFloat(source.style.lineHeight) * ratio);
        measuring.font = `${style.fontWeight} ${size * ratio}px ${style.fontFamily}`;
        measuring.direction = /** @type {CanvasDirection} */ (style.direction);
        if (spaces_letters) measuring.letterSpacing = `${spacing}px`;
        const from_right = style.direction === "rtl";
        const direction = (/** @type {string} */ piece) => (from_right && !number.test(piece) ? "rtl" : "ltr");
        const width = (/** @type {string} */ text) => Math.fround(measuring.measureText(text).width);
        /** @param {string} text @param {number} x @param {number} y device pixels */
        function put(text, x, y) {
            const piece = document.createElement("div");
            piece.style.cssText = block.style.cssText;
            piece.style.width = "auto";
            piece.style.position = "absolute";
            piece.style.left = piece.style.top = "0";
            // By a transform: as `left` and `top` engines keep 1/64 of a pixel, or round to CSS pixels.
            piece.style.transform = `translate(${x / ratio}px, ${y / ratio}px)`;
            piece.style.transformOrigin = "0 0";
            piece.style.direction = direction(text);
            piece.textContent = text;
            ground.append(piece);
        }
        /**
         * The same pieces of a line in the order in which the browser shows them from left to right.
         * @param {string[]} pieces
         */
        function as_seen(pieces) {
            const line = document.createElement("div");
            line.style.cssText = `${block.style.cssText}; width: max-content; direction: rtl`;
            line.textContent = pieces.join("");
            ground.append(line);
            const range = document.createRange();
            let end = 0;
            const placed = pieces.map((piece) => {
                range.setStart(/** @type {Text} */ (line.firstChild), end);
                range.setEnd(/** @type {Text} */ (line.firstChild), (end += piece.length));
                return { piece, left: range.getBoundingClientRect().left };
            });
            line.remove();
            return placed.sort((a, b) => a.left - b.left).map(({ piece }) => piece);
        }
        // A line takes as many runs as have room, like a browser's; the space after the last one hangs.
        const room = Math.round(block.offsetWidth * ratio);
        /** @type {{ run: string, at: number }[][]} */
        const set = [];
        let pen = Number.POSITIVE_INFINITY;
        for (const run of runs_of(block, source.textContent ?? "")) {
            const word = run.trimEnd();
            // An emoji is a run of its own.
            const alike = word.split(emoji);
            // A number in words from right to left goes from left to right: a run of its own.
            const pieces = (from_right ? alike.flatMap((piece) => piece.split(number)) : alike).filter((piece) => piece !== "");
            if (pen + pieces.reduce((sum, piece) => sum + width(piece), 0) > room) {
                set.push([]);
                pen = 0;
            }
            for (const piece of [...pieces, run.slice(word.length)]) {
                set[set.length - 1].push({ run: piece, at: pen });
                pen = Math.fround(pen + width(piece));
            }
        }
        for (const [index, runs] of set.entries()) {
            const y = top + index * line_height;
            const text = runs.map(({ run }) => run).join("");
            if (from_right) {
                const pieces = runs.map(({ run }) => run).filter((run) => run !== "");
                let at = Math.fround(room - pieces.reduce((sum, piece) => Math.fround(sum + width(piece)), 0));
                for (const [index, piece] of as_seen(pieces).entries()) {
                    runs[index] = { run: piece, at };
                    at = Math.fround(at + width(piece));
                }
                runs.length = pieces.length;
            }
            lines.push({ text, paragraph: source.textContent ?? "", left, top: y, right: left + room, bottom: y + line_height });
            for (const { run, at } of runs) put(run.trim(), Math.round(Math.fround(left + at)), y);
        }
        block.remove();
    }
    return lines;
}

export function hide_reference() {
    document.getElementById("reference")?.remove();
}
