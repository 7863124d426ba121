// Renderer without a GPU: draws the same lists of triangles on a 2D canvas, for browsers that lack WebGL 2 or have lost it for
// good. Slower, and the same to a rounding: whole pixels whose middle lies inside, as a GPU picks them.

/** Bytes of one vertex: position, texture place (two floats each), color. */
export const vertex_size = 20;
/** 32-bit words of one command: texture, first vertex, first index, index count, then the clip rectangle in floats. */
export const command_size = 8;
/** In the place of the texture: a rectangle of one colour (red, green, blue, alpha from the lowest byte), which is in that of the first vertex. */
export const ground_texture = 0xffffffff;

/** The pages of the atlas are read, so they lie in memory: drawing from there to anywhere else takes WebKit a second a frame. */
const in_memory = { willReadFrequently: true };

/** Of a page: more than are on any screen; then all are made anew. */
const most_tinted = 4000;
/** A picture of a page, which stands there at (x, y), in a colour. @typedef {{ canvas: HTMLCanvasElement, x: number, y: number }} Tinted */

/** @param {HTMLCanvasElement} canvas @returns {import("./renderer.js").Drawer} */
export function make_drawer_2d(canvas) {
    const context = /** @type {CanvasRenderingContext2D | null} */ (canvas.getContext("2d", in_memory)) ?? cover(canvas);
    /** Pages of the atlas as they are. @type {Map<number, HTMLCanvasElement>} */
    const pages = new Map();
    /** Their pictures in a colour, made once: that takes longer than all else in a frame. @type {Map<number, Map<string, Tinted>>} */
    const tinted = new Map();

    /** A pixel belongs to what covers its middle. @param {number} edge */
    const first = (edge) => Math.ceil(edge - 0.5);

    /** @param {number[]} color red, green, blue, alpha; 0 to 255 */
    function fill_with([red, green, blue, alpha]) {
        context.fillStyle = `rgb(${red} ${green} ${blue} / ${alpha / 255})`;
    }

    /** @param {number[]} color @param {number} left @param {number} top @param {number} right @param {number} bottom */
    function fill(color, left, top, right, bottom) {
        fill_with(color);
        context.fillRect(left, top, right - left, bottom - top);
    }

    /**
     * A picture in a colour.
     * @param {number} number of the page @param {number[]} color
     * @param {number} x @param {number} y in the page @param {number} width @param {number} height
     */
    function tinted_picture(number, [red, green, blue], x, y, width, height) {
        let known = tinted.get(number);
        if (!known || known.size > most_tinted) tinted.set(number, (known = new Map()));
        const key = [x, y, width, height, red, green, blue].join();
        let found = known.get(key);
        if (!found) {
            const canvas = document.createElement("canvas");
            Object.assign(canvas, { width, height });
            const paint = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", in_memory));
            paint.drawImage(/** @type {HTMLCanvasElement} */ (pages.get(number)), x, y, width, height, 0, 0, width, height);
            paint.globalCompositeOperation = "source-in";
            paint.fillStyle = `rgb(${[red, green, blue]})`;
            paint.fillRect(0, 0, width, height);
            known.set(key, (found = { canvas, x, y }));
        }
        return found.canvas;
    }

    /**
     * @param {number} number of the page @param {number[]} color
     * @param {number} from_x @param {number} from_y in the page @param {number} x @param {number} y @param {number} width @param {number} height
     */
    function picture(number, color, from_x, from_y, x, y, width, height) {
        if (!(width > 0 && height > 0)) return;
        const white = color[0] + color[1] + color[2] === 3 * 255;
        context.globalAlpha = color[3] / 255;
        if (white) context.drawImage(/** @type {HTMLCanvasElement} */ (pages.get(number)), from_x, from_y, width, height, x, y, width, height);
        else context.drawImage(tinted_picture(number, color, from_x, from_y, width, height), x, y);
        context.globalAlpha = 1;
    }

    return {
        on_gpu: false,
        start_renderer() {},
        put_texture() {},
        restore() {},
        drop_texture(number) {
            pages.delete(number);
            tinted.delete(number);
        },

        put_band(number, _side, { context: { canvas }, strips }) {
            if (pages.get(number) !== canvas) tinted.delete(number);
            pages.set(number, canvas);
            // Where something else was drawn, what was there is no more.
            for (const [key, { x, y }] of tinted.get(number) ?? [])
                for (const [top, strip] of strips)
                    if (y >= top && y < top + strip.height && x >= strip.x && x < strip.end) tinted.get(number)?.delete(key);
        },

        begin_rendering(background) {
            const { width, height } = canvas;
            if (context.canvas.width !== width || context.canvas.height !== height) Object.assign(context.canvas, { width, height });
            context.imageSmoothingEnabled = false;
            fill([background >> 16, (background >> 8) & 255, background & 255, 255], 0, 0, width, height);
        },

        render(vertices, indices, commands, clips) {
            const data = new DataView(vertices.buffer, vertices.byteOffset, vertices.byteLength);
            const order = new Uint16Array(indices.buffer, indices.byteOffset, indices.byteLength / 2);
            /** @param {number} number */
            const corner = (number) => {
                const at = number * vertex_size;
                const [x, y, u, v] = [0, 4, 8, 12].map((field) => data.getFloat32(at + field, true));
                return { x, y, u, v, color: [...vertices.subarray(at + 16, at + vertex_size)] };
            };
            for (let at = 0; at < commands.length; at += command_size) {
                const [texture, vertex, index, count] = commands.subarray(at, at + 4);
                const [left, top, right, bottom] = clips.subarray(at + 4, at + 8);
                if (right <= left || bottom <= top) continue;
                if (texture === ground_texture) {
                    fill([vertex & 255, (vertex >> 8) & 255, (vertex >> 16) & 255, 255], left, top, right, bottom);
                    continue;
                }
                context.save();
                context.beginPath();
                context.rect(left, top, right - left, bottom - top);
                context.clip();
                const page = pages.get(texture);
                for (let next = index; next < index + count; next += 3) {
                    const [a, b, c] = [0, 1, 2].map((step) => corner(vertex + order[next + step]));
                    // ImGui's rectangles go round by the upper right corner, in two triangles with one diagonal.
                    const d = next + 5 < index + count && order[next] === order[next + 3] && order[next + 2] === order[next + 4] ? corner(vertex + order[next + 5]) : b;
                    const quad = a.y === b.y && b.x === c.x && c.y === d.y && d.x === a.x && is_flat([a, b, c, d]);
                    if (!quad) {
                        if (!page) triangle([a, b, c], top, bottom);
                        continue;
                    }
                    next += 3;
                    // What was reflected goes round by the upper left corner.
                    const [x, end_x] = [Math.min(a.x, c.x), Math.max(a.x, c.x)].map(first);
                    const [y, end_y] = [a.y, c.y].map(first);
                    const u = Math.min(a.u, c.u);
                    if (!page) fill(a.color, x, y, end_x, end_y);
                    else picture(texture, a.color, Math.round(u * page.width), Math.round(a.v * page.height), x, y, end_x - x, end_y - y);
                }
                context.restore();
            }
        },
    };

    /** @typedef {{ x: number, y: number, color: number[] }} Corner */
    /** @param {Corner[]} corners */
    function is_flat([{ color }, ...others]) {
        return others.every((other) => other.color.every((channel, index) => channel === color[index]));
    }

    /** @param {Corner[]} corners @param {number} top @param {number} bottom of what can be seen */
    function triangle(corners, top, bottom) {
        const [a, b, c] = corners;
        const area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
        if (area === 0) return;
        const flat = is_flat(corners);
        if (flat && a.color[3] === 0) return;
        if (flat) fill_with(a.color);
        const heights = corners.map(({ y }) => y);
        const end = Math.min(bottom, first(Math.max(...heights)));
        for (let y = Math.max(top, first(Math.min(...heights))); y < end; y++) {
            /** Where the edges cross the middle of this row. @type {number[]} */
            const crossings = [];
            for (let from = 0; from < 3; from++) {
                const [p, q] = [corners[from], corners[(from + 1) % 3]];
                if (p.y <= y + 0.5 !== q.y <= y + 0.5) crossings.push(p.x + ((y + 0.5 - p.y) / (q.y - p.y)) * (q.x - p.x));
            }
            const left = first(Math.min(...crossings));
            const right = first(Math.max(...crossings));
            if (flat && left < right) context.fillRect(left, y, right - left, 1);
            for (let x = left; !flat && x < right; x++) {
                const of_b = ((x + 0.5 - a.x) * (c.y - a.y) - (c.x - a.x) * (y + 0.5 - a.y)) / area;
                const of_c = ((b.x - a.x) * (y + 0.5 - a.y) - (x + 0.5 - a.x) * (b.y - a.y)) / area;
                const color = a.color.map((channel, index) => channel * (1 - of_b - of_c) + b.color[index] * of_b + c.color[index] * of_c);
                fill(color, x, y, x + 1, y + 1);
            }
        }
    }
}

/** A canvas that WebGL once had can have no other context: one is laid over it. @param {HTMLCanvasElement} canvas */
function cover(canvas) {
    const over = /** @type {HTMLCanvasElement} */ (canvas.cloneNode());
    over.style.pointerEvents = "none";
    canvas.after(over);
    return /** @type {CanvasRenderingContext2D} */ (over.getContext("2d", in_memory));
}
