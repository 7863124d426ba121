// Renderer: draws the lists of triangles that C++ hands over with WebGL 2. Keeps the GPU's textures, by number.

/** Bytes of one vertex: position, texture place (two floats each), color. */
const vertex_size = 20;
/** 32-bit words of one command: texture, first vertex, first index, index count, then the clip rectangle in floats. */
const command_size = 8;

/** @param {HTMLCanvasElement} canvas @returns {WebGL2RenderingContext | null} null where the browser has no WebGL 2 */
export function make_context(canvas) {
    return canvas.getContext("webgl2", { alpha: false, depth: false, antialias: false });
}

/** @typedef {ReturnType<typeof make_renderer>} Renderer */

/** @param {WebGL2RenderingContext} gl */
export function make_renderer(gl) {
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
        gl,
        bind_texture,
        drop_texture,
        /** After the browser gave the GPU back: nothing is left. */
        restore() {
            textures.clear();
            set_up();
        },
        host: {
            drop_texture,

            /** @param {string} vertex @param {string} fragment GLSL ES 3.00 */
            start_renderer(vertex, fragment) {
                shaders = [vertex, fragment];
                set_up();
            },

            /** @param {number} number @param {number} width @param {number} height @param {Uint8Array} pixels RGBA */
            put_texture(number, width, height, pixels) {
                drop_texture(number);
                bind_texture(number, width, height, gl.LINEAR);
                gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
            },

            /** @param {number} background 0xRRGGBB */
            begin_rendering(background) {
                const { width, height } = gl.canvas;
                gl.viewport(0, 0, width, height);
                gl.uniform2f(canvas_size, width, height);
                gl.disable(gl.SCISSOR_TEST);
                gl.clearColor((background >> 16) / 255, ((background >> 8) & 255) / 255, (background & 255) / 255, 1);
                gl.clear(gl.COLOR_BUFFER_BIT);
                gl.enable(gl.SCISSOR_TEST);
            },

            /**
             * @param {Uint8Array} vertices @param {Uint8Array} indices 16-bit
             * @param {Uint32Array} commands
             * @param {Float32Array} clips the same memory as floats
             */
            render(vertices, indices, commands, clips) {
                gl.bufferData(gl.ARRAY_BUFFER, vertices, gl.STREAM_DRAW);
                gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, indices, gl.STREAM_DRAW);
                const { height } = gl.canvas;
                let bound = -1;
                let pointed = -1;
                for (let at = 0; at < commands.length; at += command_size) {
                    const [texture, vertex, index, count] = commands.subarray(at, at + 4);
                    const [left, top, right, bottom] = clips.subarray(at + 4, at + 8);
                    if (right <= left || bottom <= top) continue;
                    if (texture !== bound) gl.bindTexture(gl.TEXTURE_2D, textures.get(texture) ?? null);
                    if (vertex !== pointed) point_attributes(vertex);
                    bound = texture;
                    pointed = vertex;
                    gl.scissor(left, height - bottom, right - left, bottom - top);
                    gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_SHORT, index * 2);
                }
            },
        },
    };
}
