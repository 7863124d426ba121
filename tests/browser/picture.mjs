// Reads a screenshot (PNG: 8 bits a channel, not interlaced, as all three engines write it), so that a test can look at
// pixels. https://www.w3.org/TR/png-3/

import { inflateSync } from "node:zlib";

/** @typedef {[red: number, green: number, blue: number]} Colour */

export class Picture {
    #channels;
    /** Made when a pixel is first looked at: of many pictures it is only asked whether they are the same. @type {Uint8Array | null} */
    #unfiltered = null;

    /** @param {Buffer} png */
    constructor(png) {
        this.png = png;
        this.width = png.readUInt32BE(16);
        this.height = png.readUInt32BE(20);
        const [depth, colour_type, , , interlaced] = png.subarray(24, 29);
        this.#channels = colour_type === 6 ? 4 : 3;
        if (depth !== 8 || (colour_type !== 2 && colour_type !== 6) || interlaced)
            throw new Error("a PNG of another kind");
    }

    get #pixels() {
        if (this.#unfiltered) return this.#unfiltered;
        const { png } = this;
        const data = [];
        for (let at = 8; at < png.length;) {
            const length = png.readUInt32BE(at);
            if (png.toString("latin1", at + 4, at + 8) === "IDAT") data.push(png.subarray(at + 8, at + 8 + length));
            at += length + 12;
        }
        return (this.#unfiltered = unfiltered(inflateSync(Buffer.concat(data)), this.width * this.#channels, this.#channels));
    }

    /** @param {number} x @param {number} y device pixels @returns {Colour} */
    colour(x, y) {
        const at = (y * this.width + x) * this.#channels;
        return [this.#pixels[at], this.#pixels[at + 1], this.#pixels[at + 2]];
    }

    /** How many different colours there are: 1 is a blank picture. */
    colours() {
        const seen = new Set();
        for (let y = 0; y < this.height; y++)
            for (let x = 0; x < this.width; x++) {
                const [red, green, blue] = this.colour(x, y);
                seen.add((red << 16) | (green << 8) | blue);
            }
        return seen.size;
    }

    /** The mean of all channels, 0 (black) to 255 (white). */
    brightness() {
        let sum = 0;
        for (let y = 0; y < this.height; y++)
            for (let x = 0; x < this.width; x++) for (const channel of this.colour(x, y)) sum += channel;
        return sum / (3 * this.width * this.height);
    }
}

/**
 * Undoes the five filters of a PNG's rows.
 * @param {Buffer} rows each with its filter's number before it
 * @param {number} stride bytes a row
 * @param {number} channels
 */
function unfiltered(rows, stride, channels) {
    const height = rows.length / (stride + 1);
    const pixels = new Uint8Array(stride * height);
    for (let y = 0; y < height; y++) {
        const filter = rows[y * (stride + 1)];
        for (let x = 0; x < stride; x++) {
            const at = y * stride + x;
            const left = x >= channels ? pixels[at - channels] : 0;
            const up = y > 0 ? pixels[at - stride] : 0;
            const corner = x >= channels && y > 0 ? pixels[at - stride - channels] : 0;
            pixels[at] = rows[y * (stride + 1) + 1 + x] + predicted(filter, left, up, corner);
        }
    }
    return pixels;
}

/** @param {number} filter @param {number} left @param {number} up @param {number} corner */
function predicted(filter, left, up, corner) {
    switch (filter) {
        case 0:
            return 0;
        case 1:
            return left;
        case 2:
            return up;
        case 3:
            return (left + up) >> 1;
    }
    const to_left = Math.abs(up - corner);
    const to_up = Math.abs(left - corner);
    const to_corner = Math.abs(left + up - 2 * corner);
    return to_left <= to_up && to_left <= to_corner ? left : to_up <= to_corner ? up : corner;
}
