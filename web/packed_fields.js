// Packed fields: a row of byte strings as one, for crossing between C++ and JavaScript (see src/web/packed_fields.h).

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * @param {(string | Uint8Array)[]} fields
 * @returns {Uint8Array}
 */
export function pack_fields(fields) {
    const bytes = fields.map((field) => (typeof field === "string" ? encoder.encode(field) : field));
    const packed = new Uint8Array(bytes.reduce((size, field) => size + 4 + field.length, 0));
    const view = new DataView(packed.buffer);
    let at = 0;
    for (const field of bytes) {
        view.setUint32(at, field.length, true);
        packed.set(field, at + 4);
        at += 4 + field.length;
    }
    return packed;
}

/**
 * The fields, sharing the memory of `packed`.
 * @param {Uint8Array} packed
 * @returns {Uint8Array[]}
 */
export function unpack_fields(packed) {
    const view = new DataView(packed.buffer, packed.byteOffset, packed.length);
    const fields = [];
    for (let at = 0; at + 4 <= packed.length; ) {
        const length = view.getUint32(at, true);
        fields.push(packed.subarray(at + 4, at + 4 + length));
        at += 4 + length;
    }
    return fields;
}

/** @param {Uint8Array} bytes UTF-8 */
export function text_of(bytes) {
    return decoder.decode(bytes);
}
