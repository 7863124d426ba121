// Glyphs: measures runs of text and draws them on canvases, one for each page of the atlas, from where they go to textures. The
// browser's own shaper does it all; src/web/glyph_atlas.cpp decides what is drawn where.

import { families } from "./fonts.js";

const page_side = 2048;

/**
 * `font` is the font at a size in words of CSS.
 * @typedef {{ font: (size: string) => string, size: number, letter_spacing: string, direction: CanvasDirection }} Face
 */
/** A row of the page that was drawn on: from x to end, y to y + height. @typedef {{ x: number, end: number, height: number }} Strip */
/**
 * @typedef {object} AtlasPage
 * @property {CanvasRenderingContext2D} context
 * @property {number} face set on the context
 * @property {[number, number, number, number][]} masks drawn in ink, to become white
 * @property {Map<number, Strip>} strips by y
 */

/** @param {import("./renderer.js").Renderer} renderer */
export function make_glyphs(renderer) {
    /** @type {Face[]} */
    const faces = [];
    /** @type {AtlasPage[]} */
    let pages = [];
    const measuring = context_2d(1, 1, false);
    let measured_face = -1;
    /** @type {boolean | undefined} */
    let reads_true;

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
            for (const page of pages) page.face = -1;
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
         * @param {boolean} colored @param {number} ink 0xRRGGBB
         */
        draw_run(number, face, text, pen_x, pen_y, left, top, width, height, colored, ink) {
            reads_true ??= reads_back_truly();
            const page = (pages[number] ??= {
                context: context_2d(page_side, page_side, reads_true), face: -1, masks: [], strips: new Map(),
            });
            if (page.face !== face) {
                page.face = face;
                set_face(page.context, face);
            }
            // How boldly text is drawn depends on how light it is: drawn in the ink that it will have.
            page.context.fillStyle = `#${ink.toString(16).padStart(6, "0")}`;
            page.context.fillText(text, pen_x, pen_y);
            if (!colored) page.masks.push([left, top, width, height]);
            const strip = page.strips.get(top);
            page.strips.set(top, {
                x: Math.min(left, strip?.x ?? left),
                end: Math.max(left + width, strip?.end ?? 0),
                height: Math.max(height, strip?.height ?? 0),
            });
        },

        /** @param {number} number @param {number} texture */
        upload_page(number, texture) {
            const page = pages[number];
            if (!page) return;
            const { context, masks, strips } = page;
            // Turned white, what is left of the ink is how much of each pixel it covers.
            context.globalCompositeOperation = "source-atop";
            context.fillStyle = "#fff";
            for (const mask of masks) context.fillRect(...mask);
            context.globalCompositeOperation = "source-over";
            renderer.put_page(texture, context, strips, !!reads_true);
            page.masks = [];
            strips.clear();
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

/** @param {number} width @param {number} height @param {boolean} is_read */
function context_2d(width, height, is_read) {
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    // In WebKit reading a page takes 755 ms without this, 15 with it.
    return /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { willReadFrequently: is_read }));
}
