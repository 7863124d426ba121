// Glyphs: measures runs of text and draws them on canvases, one for each page of the atlas, from where they go to textures. The
// browser's own shaper does it all; src/web/glyph_atlas.cpp decides what is drawn where.

import { families } from "./fonts.js";

const page_side = 2048;
/** What is handed over is best small: the GPU works for all of a canvas whenever a little was drawn on it. */
const rows_handed_over = 128;
/** Of a picture that begins in one band and ends in the next. */
const usual_height = 96;

/**
 * `font` is the font at a size in words of CSS.
 * @typedef {{ font: (size: string) => string, size: number, letter_spacing: string, direction: CanvasDirection }} Face
 */
/** A row of the page that was drawn on: from x to end, y to y + height. @typedef {{ x: number, end: number, height: number }} Strip */
/**
 * A page, or, where canvases are handed over, a band of one: its canvas begins at a row of the page, and draws in the page's
 * coordinates.
 * @typedef {object} Band
 * @property {number} first_row
 * @property {CanvasRenderingContext2D} context
 * @property {number} face set on the context
 * @property {[number, number, number, number][]} masks drawn in ink, to become white
 * @property {Map<number, Strip>} strips by y
 */
/**
 * Pictures stand on it in shelves, no picture higher than the first of its shelf, which begins at the left. All of a shelf are
 * drawn on one canvas: a strip of it that is handed over has then no gaps that are drawn elsewhere.
 * @typedef {{ bands: Band[], tall_shelves: Set<number> }} Page shelves by y
 */

/** @param {import("./renderer.js").Renderer} renderer */
export function make_glyphs(renderer) {
    /** @type {Face[]} */
    const faces = [];
    /** @type {Page[]} by number */
    let pages = [];
    const measuring = context_2d(1, 1, false);
    let measured_face = -1;
    /** @type {boolean | undefined} */
    let by_reading;

    /** @param {CanvasRenderingContext2D} context @param {number} face */
    function set_face(context, face) {
        const { font, size } = faces[face];
        context.font = font(`${size}px`);
        // Decides the order of what has no direction of its own, and which way brackets face. The pen stays the left end.
        context.direction = faces[face].direction;
        context.textAlign = "left";
        // Where this is missing letters stand closer, on the screen and in measure alike.
        if ("letterSpacing" in context) context.letterSpacing = faces[face].letter_spacing;
    }

    /** @param {number} face @param {string} text */
    function metrics(face, text) {
        if (face !== measured_face) {
            measured_face = face;
            set_face(measuring, face);
        }
        return measuring.measureText(text);
    }

    /**
     * The canvas for a picture of a page, which is about to be drawn there.
     * @param {number} number @param {number} left @param {number} top @param {number} width @param {number} height
     */
    function band_for(number, left, top, width, height) {
        by_reading ??= reads_back_truly() && reading_changes_no_text();
        const whole = by_reading || !renderer.on_gpu();
        const rows = whole ? page_side : rows_handed_over;
        const first_row = top - (top % rows);
        const { bands, tall_shelves } = (pages[number] ??= { bands: [], tall_shelves: new Set() });
        if (left === 0 && height > usual_height) tall_shelves.add(top);
        const is_tall = !whole && tall_shelves.has(top);
        const index = (first_row / rows) * 2 + Number(is_tall);
        if (!bands[index]) {
            const context = context_2d(page_side, whole ? page_side : rows + (is_tall ? page_side : usual_height), whole);
            context.translate(0, -first_row);
            bands[index] = { first_row, context, face: -1, masks: [], strips: new Map() };
        }
        const { strips } = bands[index];
        const strip = strips.get(top);
        strips.set(top, {
            x: Math.min(left, strip?.x ?? left),
            end: Math.max(left + width, strip?.end ?? 0),
            height: Math.max(height, strip?.height ?? 0),
        });
        return bands[index];
    }

    /** @param {Band} band @param {number} color 0xRRGGBB @param {[number, number, number, number]} place */
    function fill({ context }, color, ...place) {
        context.fillStyle = css_color(color);
        context.fillRect(...place);
    }

    /**
     * How boldly text is drawn depends on how light it is: drawn in the ink that it will have.
     * @param {Band} band @param {number} face @param {string} text @param {number} x @param {number} y @param {number} ink
     */
    function write(band, face, text, x, y, ink) {
        if (band.face !== face) {
            band.face = face;
            set_face(band.context, face);
        }
        band.context.fillStyle = css_color(ink);
        band.context.fillText(text, x, y);
    }

    return {
        /**
         * @param {number} face @param {number} family @param {number} weight @param {boolean} italic
         * @param {number} size device pixels @param {number} letter_spacing device pixels
         * @param {boolean} right_to_left
         */
        define_face(face, family, weight, italic, size, letter_spacing, right_to_left) {
            faces[face] = {
                font: (size) => `${italic ? "italic " : ""}${weight} ${size} ${families[family]}`,
                size,
                letter_spacing: `${letter_spacing}px`,
                direction: right_to_left ? "rtl" : "ltr",
            };
            measured_face = -1;
            for (const page of pages) for (const band of page?.bands ?? []) if (band) band.face = -1;
        },

        /** @param {number} face */
        face_reach(face) {
            const { fontBoundingBoxAscent, fontBoundingBoxDescent } = metrics(face, "x");
            return [fontBoundingBoxAscent, fontBoundingBoxDescent];
        },

        /**
         * Engines share out the room of a line each in its own way, and in CSS pixels: asked, not computed.
         * @param {number} face @param {number} line_height device pixels
         */
        baseline(face, line_height) {
            const line = document.createElement("div");
            const foot = document.createElement("span");
            const { font, size } = faces[face];
            const css = (/** @type {number} */ pixels) => `${pixels / devicePixelRatio}px`;
            line.style.cssText = `position:fixed;top:0;font:${font(`${css(size)}/${css(line_height)}`)}`;
            foot.style.display = "inline-block";
            line.append(foot);
            document.body.append(line);
            const { bottom } = foot.getBoundingClientRect();
            line.remove();
            return Math.round(bottom * devicePixelRatio);
        },

        /** Advance, then how far ink reaches left, right, up and down. @param {number} face @param {string} text */
        measure(face, text) {
            const found = metrics(face, text);
            return [
                found.width, found.actualBoundingBoxLeft, found.actualBoundingBoxRight,
                found.actualBoundingBoxAscent, found.actualBoundingBoxDescent,
            ];
        },

        clear_pictures() {
            pages = [];
        },

        /**
         * @param {number} number of the page @param {number} face @param {string} text
         * @param {number} pen_x @param {number} pen_y
         * @param {number} left @param {number} top @param {number} width @param {number} height
         * @param {boolean} colored @param {number} ink 0xRRGGBB @param {number} ground 0xRRGGBB; negative: none
         */
        draw_run(number, face, text, pen_x, pen_y, left, top, width, height, colored, ink, ground) {
            const band = band_for(number, left, top, width, height);
            const on_ground = ground >= 0 && renderer.on_gpu();
            if (on_ground) fill(band, ground, left, top, width, height);
            else if (!colored) band.masks.push([left, top, width, height]);
            write(band, face, text, pen_x, pen_y, ink);
            return on_ground;
        },

        /**
         * @param {number} number of the page @param {[number, string, number][]} runs face, text and pen_x @param {number} pen_y
         * @param {number} left @param {number} top @param {number} width @param {number} height
         * @param {number} ink 0xRRGGBB @param {number} ground 0xRRGGBB
         */
        draw_touch(number, runs, pen_y, left, top, width, height, ink, ground) {
            if (!renderer.on_gpu()) return false;
            const band = band_for(number, left, top, width, height);
            const { context } = band;
            context.save();
            context.beginPath();
            context.rect(left, top, width, height);
            context.clip();
            fill(band, ground, left, top, width, height);
            for (const [face, text, pen_x] of runs) write(band, face, text, pen_x, pen_y, ink);
            context.restore();
            band.face = -1;
            return true;
        },

        /** @param {number} number @param {number} texture */
        upload_page(number, texture) {
            for (const band of pages[number]?.bands ?? []) {
                if (!band?.strips.size) continue;
                const { context, masks } = band;
                // Turned white, what is left of the ink is how much of each pixel it covers.
                context.globalCompositeOperation = "source-atop";
                context.fillStyle = "#fff";
                for (const mask of masks) context.fillRect(...mask);
                context.globalCompositeOperation = "source-over";
                renderer.put_band(texture, page_side, band, !!by_reading);
                band.masks = [];
                band.strips.clear();
            }
        },
    };
}

/**
 * Whether pixels read from a canvas are those that were drawn. Browsers that hide who their user is give noise, a little or
 * nothing but that.
 */
function reads_back_truly() {
    const side = 48;
    const context = context_2d(side, side, true);
    /** @param {number} x @param {number} y */
    const color = (x, y) => [(x * 5) & 255, (y * 5) & 255, (x * y) & 255];
    for (let y = 0; y < side; y += 2)
        for (let x = 0; x < side; x += 2) {
            context.fillStyle = `rgb(${color(x, y)})`;
            context.fillRect(x, y, 2, 2);
        }
    const { data } = context.getImageData(0, 0, side, side);
    for (let y = 0; y < side; y++)
        for (let x = 0; x < side; x++) {
            const wanted = color(x & ~1, y & ~1);
            const at = (y * side + x) * 4;
            if (wanted.some((channel, index) => data[at + index] !== channel)) return false;
        }
    return true;
}

/**
 * Whether text looks the same on a canvas that is read often. Where it does not, browsers draw it there without the GPU, and
 * what they show in a page with it: then canvases must be such as are drawn like the page.
 */
function reading_changes_no_text() {
    const [plain, read] = [false, true].map((is_read) => {
        // Small canvases never have the GPU.
        const context = context_2d(512, 256, is_read);
        context.fillStyle = "#fbfaf7";
        context.fillRect(0, 0, 512, 256);
        context.fillStyle = "#1f2328";
        context.font = "30px serif";
        context.fillText("AVATAR, Wolf & fjord", 5, 99);
        return context.getImageData(0, 0, 512, 256).data;
    });
    return plain.every((channel, index) => channel === read[index]);
}

/** @param {number} color 0xRRGGBB */
function css_color(color) {
    return `#${color.toString(16).padStart(6, "0")}`;
}

/** @param {number} width @param {number} height @param {boolean} is_read */
function context_2d(width, height, is_read) {
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    // In WebKit reading a page takes 755 ms without this, 15 with it. It also keeps the GPU away.
    return /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { willReadFrequently: is_read }));
}
