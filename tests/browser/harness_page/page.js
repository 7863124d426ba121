// Draws its colours with WebGL 2, writes down every input event, and keeps a counter in IndexedDB.
// @ts-check

const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector("canvas"));
const keys = /** @type {HTMLTextAreaElement} */ (document.querySelector("#keys"));
const save = /** @type {HTMLButtonElement} */ (document.querySelector("#save"));
const page = /** @type {any} */ (window);

/** What happened, oldest first. @type {object[]} */
const log = (page.log = []);

const context = /** @type {WebGL2RenderingContext} */ (canvas.getContext("webgl2"));

function paint() {
    canvas.width = Math.round(innerWidth * devicePixelRatio);
    canvas.height = Math.round(innerHeight * devicePixelRatio);
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    const light = dark ? 0.1 : 0.9;
    context.disable(context.SCISSOR_TEST);
    context.clearColor(light, light, light, 1);
    context.clear(context.COLOR_BUFFER_BIT);
    context.enable(context.SCISSOR_TEST);
    context.scissor(0, 0, canvas.width / 2, canvas.height / 2);
    context.clearColor(0, 0.5, 1, 1);
    context.clear(context.COLOR_BUFFER_BIT);
}
page.draw = () => requestAnimationFrame(paint);
paint();
addEventListener("resize", paint);

for (const kind of ["pointerdown", "pointermove", "pointerup", "click", "dblclick", "wheel"])
    canvas.addEventListener(kind, (event) => {
        const {
            clientX: x,
            clientY: y,
            buttons,
            detail,
            altKey,
            shiftKey,
            isTrusted,
        } = /** @type {MouseEvent} */ (event);
        const deltaY = event instanceof WheelEvent ? event.deltaY : 0;
        log.push({ kind, x, y, buttons, detail, altKey, shiftKey, isTrusted, deltaY });
    });

addEventListener("keydown", (event) => {
    const { key, code, ctrlKey, shiftKey, isTrusted } = event;
    log.push({ kind: "keydown", key, code, ctrlKey, shiftKey, isTrusted });
    if (ctrlKey && key.toLowerCase() === "z") event.preventDefault();
});
addEventListener("paste", (event) =>
    log.push({ kind: "paste", text: event.clipboardData?.getData("text/plain"), isTrusted: event.isTrusted }),
);
addEventListener("copy", (event) => {
    event.clipboardData?.setData("text/plain", "copied by the page");
    event.preventDefault();
});
addEventListener("compositionupdate", (event) => log.push({ kind: "compositionupdate", text: event.data }));
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
    event.preventDefault();
    for (const file of event.dataTransfer?.files ?? [])
        file.text().then((text) => log.push({ kind: "file", name: file.name, text }));
});

save.addEventListener("click", () => {
    save.setAttribute("aria-pressed", "true");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["héllo\n"], { type: "application/json" }));
    link.download = "a file.sayso.json";
    link.click();
});

page.fail_soon = () => {
    setTimeout(() => {
        throw new Error("an error is thrown");
    });
    Promise.reject(new Error("a promise is rejected"));
};

page.ask_for_files = () => {
    const input = document.createElement("input");
    input.type = "file";
    input.addEventListener("change", () => {
        for (const file of input.files ?? [])
            file.text().then((text) => log.push({ kind: "file", name: file.name, text }));
    });
    input.click();
};

/** @type {Promise<IDBDatabase>} */
const database = new Promise((resolve, reject) => {
    const request = indexedDB.open("harness", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("numbers");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
});

/** One durable transaction, as the app's journal makes them. @param {number} number */
page.write = async (number) => {
    const transaction = (await database).transaction("numbers", "readwrite", { durability: "strict" });
    transaction.objectStore("numbers").put(number, number);
    await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
    });
};

page.read_all = async () => {
    const request = (await database).transaction("numbers").objectStore("numbers").getAllKeys();
    return new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
};
keys.focus();
