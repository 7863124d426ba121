// Pattern worker: looks for a regular expression in a text. A thread of its own, because a pattern can take for ever, and nothing but
// the end of its thread ends it. Sends offsets only: UTF-16 units, from and to.

onmessage = ({ data: { pattern, flags, text } }) => {
    let expression;
    try {
        expression = new RegExp(pattern, flags);
    } catch (error) {
        return postMessage({ fault: /** @type {Error} */ (error).message });
    }
    const places = [];
    for (const { 0: found, index } of text.matchAll(expression)) if (found !== "") places.push(index, index + found.length);
    postMessage({ places: new Uint32Array(places) });
};
