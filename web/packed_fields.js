// Packed fields: a row of byte strings as one, for crossing from C++ to JavaScript (see src/web/packed_fields.h).

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

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
