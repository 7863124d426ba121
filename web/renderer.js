// Renderer: draws the lists of triangles that C++ hands over: with WebGL 2, else on a 2D canvas. Keeps the textures, by number.

import { command_size, ground_texture, make_drawer_2d, vertex_size } from "./renderer_2d.js";

/**
 * What C++ asks, pages of the glyph atlas, and starting anew after the browser gave the GPU back.
 * @typedef {object} Drawer
 * @property {(vertex: string, fragment: string) => void} start_renderer with shaders in GLSL ES 3.00
 * @property {(number: number, width: number, height: number, pixels: Uint8Array) => void} put_texture RGBA
 * @property {(number: number) => void} drop_texture
 * @property {(number: number, side: number, band: import("./glyphs.js").Band, by_reading: boolean) => void} put_band of a page this large
 * @property {(background: number) => void} begin_rendering 0xRRGGBB
 * @property {(vertices: Uint8Array, indices: Uint8Array, commands: Uint32Array, clips: Float32Array) => void} render 16-bit indices; the clips are the commands' memory as floats
 * @property {() => void} restore
 * @property {boolean} on_gpu leaves out the ground of pictures that are drawn upon one
 */
/** @typedef {ReturnType<typeof make_renderer>} Renderer */

/** @param {HTMLCanvasElement} canvas */
export function make_renderer(canvas) {
    const gl = canvas.getContext("webgl2", { alpha: false, depth: false, antialias: false });
    let drawer = gl ? make_drawer(gl) : make_drawer_2d(canvas);
    return {
        restore: () => drawer.restore(),
        on_gpu: () => drawer.on_gpu,
        /** There will be no GPU again. */
        fall_back() {
            drawer = make_drawer_2d(canvas);
        },
        /** @type {Drawer["put_band"]} */
        put_band: (...values) => drawer.put_band(...values),
        host: {
            /** @type {Drawer["start_renderer"]} */
            start_renderer: (...values) => drawer.start_renderer(...values),
            /** @type {Drawer["put_texture"]} */
            put_texture: (...values) => drawer.put_texture(...values),
            /** @type {Drawer["drop_texture"]} */
            drop_texture: (number) => drawer.drop_texture(number),
            /** @type {Drawer["begin_rendering"]} */
            begin_rendering: (background) => drawer.begin_rendering(background),
            /** @type {Drawer["render"]} */
            render: (...values) => drawer.render(...values),
        },
    };
}

/** @param {WebGL2RenderingContext} gl @returns {Drawer} */
function make_drawer(gl) {
    /** @type {Map<number, WebGLTexture>} */
    const textures = new Map();
    /** @type {[string, string]} */
    let shaders = ["", ""];
    /** @type {WebGLUniformLocation | null} */
    let canvas_size = null;

    /** Makes all that the GPU needs but textures. */
    function set_up() {
        const program = /** @type {WebGLProgram} */ (gl.createProgram());
        for (const [index, source] of shaders.entries()) {
            const shader = /** @type {WebGLShader} */ (gl.createShader(index === 0 ? gl.VERTEX_SHADER : gl.FRAGMENT_SHADER));
            gl.shaderSource(shader, `#version 300 es\n${source}`);
            gl.compileShader(shader);
            gl.attachShader(program, shader);
        }
        gl.linkProgram(program);
        gl.useProgram(program);
        canvas_size = gl.getUniformLocation(program, "canvas_size");
        gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
        gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
        for (const attribute of [0, 1, 2]) gl.enableVertexAttribArray(attribute);
        gl.enable(gl.BLEND);
        gl.blendFuncSeparate(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA, gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    }

    /** @param {number} red @param {number} green @param {number} blue 0 to 255 */
    function clear_to(red, green, blue) {
        gl.clearColor(red / 255, green / 255, blue / 255, 1);
        gl.clear(gl.COLOR_BUFFER_BIT);
    }

    /** @param {number} offset vertices */
    function point_attributes(offset) {
        const at = offset * vertex_size;
        gl.vertexAttribPointer(0, 2, gl.FLOAT, false, vertex_size, at);
        gl.vertexAttribPointer(1, 2, gl.FLOAT, false, vertex_size, at + 8);
        gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, vertex_size, at + 16);
    }

    /**
     * Binds a texture, made where there is none of this number.
     * @param {number} number @param {number} width @param {number} height @param {number} filter
     */
    function bind_texture(number, width, height, filter) {
        const known = textures.get(number);
        const texture = known ?? gl.createTexture();
        gl.bindTexture(gl.TEXTURE_2D, texture);
        if (known) return;
        textures.set(number, texture);
        gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, width, height);
        gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, filter);
        gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, filter);
        gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
        gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
    }

    /** @param {number} number */
    function drop_texture(number) {
        gl.deleteTexture(textures.get(number) ?? null);
        textures.delete(number);
    }

    return {
        drop_texture,
        on_gpu: true,

        restore() {
            textures.clear();
            set_up();
        },

        start_renderer(vertex, fragment) {
            shaders = [vertex, fragment];
            set_up();
        },

        put_texture(number, width, height, pixels) {
            drop_texture(number);
            bind_texture(number, width, height, gl.LINEAR);
            gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
        },

        put_band(number, side, { context, strips, first_row }, by_reading) {
            // Pictures are drawn texel for pixel.
            bind_texture(number, side, side, gl.NEAREST);
            for (const [y, { x, end, height }] of strips) copy_to_texture(gl, context, x, y, end - x, height, by_reading, first_row);
        },

        begin_rendering(background) {
            const { width, height } = gl.canvas;
            gl.viewport(0, 0, width, height);
            gl.uniform2f(canvas_size, width, height);
            gl.disable(gl.SCISSOR_TEST);
            clear_to(background >> 16, (background >> 8) & 255, background & 255);
            gl.enable(gl.SCISSOR_TEST);
        },

        render(vertices, indices, commands, clips) {
            gl.bufferData(gl.ARRAY_BUFFER, vertices, gl.STREAM_DRAW);
            gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, indices, gl.STREAM_DRAW);
            const { height } = gl.canvas;
            let bound = -1;
            let pointed = -1;
            for (let at = 0; at < commands.length; at += command_size) {
                // Places of memory, not arrays that are made of it: some thousand a second would be garbage.
                let texture = commands[at];
                const vertex = commands[at + 1];
                const index = commands[at + 2];
                let count = commands[at + 3];
                const left = clips[at + 4];
                const top = clips[at + 5];
                const right = clips[at + 6];
                const bottom = clips[at + 7];
                if (texture === ground_texture) {
                    if (right <= left || bottom <= top) continue;
                    // Half of a frame's pixels are grounds: clearing them is as fast as it gets, above all without a GPU.
                    gl.scissor(left, height - bottom, right - left, bottom - top);
                    clear_to(vertex & 255, (vertex >> 8) & 255, (vertex >> 16) & 255);
                    continue;
                }
                // Plain shapes go along with the text before or after them: each draw costs a GPU's driver the same, however small.
                for (let next = at + command_size; next < commands.length; next += command_size) {
                    const other = commands[next];
                    const follows = commands[next + 1] === vertex && commands[next + 2] === index + count;
                    if (!follows || (other !== texture && other !== 0 && texture !== 0)) break;
                    if (clips[next + 4] !== left || clips[next + 5] !== top || clips[next + 6] !== right || clips[next + 7] !== bottom) break;
                    texture ||= other;
                    count += commands[next + 3];
                    at = next;
                }
                if (right <= left || bottom <= top) continue;
                if (texture !== 0 && texture !== bound) {
                    gl.bindTexture(gl.TEXTURE_2D, textures.get(texture) ?? null);
                    bound = texture;
                }
                if (vertex !== pointed) point_attributes(vertex);
                pointed = vertex;
                gl.scissor(left, height - bottom, right - left, bottom - top);
                gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_SHORT, index * 2);
            }
        },
    };
}

/**
 * Colours arrive not multiplied by their alpha, as the renderer blends them.
 * @param {WebGL2RenderingContext} gl
 * @param {CanvasRenderingContext2D} context
 * @param {number} x @param {number} y @param {number} width @param {number} height
 * @param {boolean} by_reading @param {number} first_row of the canvas, in the texture
 */
function copy_to_texture(gl, context, x, y, width, height, by_reading, first_row) {
    if (by_reading) {
        const { data } = context.getImageData(x, y - first_row, width, height);
        gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, width, height, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(data.buffer));
        return;
    }
    gl.pixelStorei(gl.UNPACK_SKIP_PIXELS, x);
    gl.pixelStorei(gl.UNPACK_SKIP_ROWS, y - first_row);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, width, height, gl.RGBA, gl.UNSIGNED_BYTE, context.canvas);
    gl.pixelStorei(gl.UNPACK_SKIP_PIXELS, 0);
    gl.pixelStorei(gl.UNPACK_SKIP_ROWS, 0);
}
