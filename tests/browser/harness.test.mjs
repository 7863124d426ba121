// Guards the harness itself: what the other tests rely on is true in each engine, on the smallest page that has it.

import assert from "node:assert/strict";

const folder = "tests/browser/harness_page";
const file = `${folder}/index.html`;

/** @typedef {import("./page.mjs").Page} Page */

/**
 * Calls one of the page's own functions (harness_page/page.js).
 * @param {Page} page
 * @param {string} name
 * @param {unknown[]} values
 * @returns {Promise<any>}
 */
async function call(page, name, ...values) {
    await page.wait_for((name) => name in window, name);
    return page.evaluate((name, values) => /** @type {any} */ (window)[name](...values), name, values);
}

/**
 * What the page has logged of this kind, waited for.
 * @param {Page} page
 * @param {string} kind
 * @param {number} [count] how many at least
 * @returns {Promise<any[]>}
 */
function logged(page, kind, count = 1) {
    return page.wait_for(
        (kind, count) => {
            const entries = /** @type {any} */ (window).log.filter((/** @type {any} */ entry) => entry.kind === kind);
            return entries.length >= count && entries;
        },
        kind,
        count,
    );
}

/** @param {Page} page @returns {Promise<number[]>} */
function numbers(page) {
    return call(page, "read_all");
}

/** @type {import("./run.mjs").BrowserTest[]} */
export const tests = [
    {
        name: "harness: WebGL 2 is live and its pixels are in the screenshot",
        async run({ serve, open }) {
            const page = await open((await serve(folder)).url());
            await page.expect_live_canvas();
            const picture = await page.screenshot();
            assert.deepEqual([picture.width, picture.height], [1280, 800]);
            assert.deepEqual(picture.colour(10, 790), [0, 128, 255]);
            assert.deepEqual(picture.colour(1270, 10), [230, 230, 230]);
            // A window manager gives it, when it comes to that.
            await page.wait_for(() => document.hasFocus());
        },
    },
    {
        name: "harness: a drag gives trusted pointer events at the points asked for",
        async run({ serve, open }) {
            const page = await open((await serve(folder)).url());
            await page.drag(
                [
                    { x: 100, y: 300 },
                    { x: 300, y: 320 },
                ],
                { steps: 4, modifiers: ["Alt"] },
            );
            const [down] = await logged(page, "pointerdown");
            assert.deepEqual([down.x, down.y, down.buttons, down.altKey, down.isTrusted], [100, 300, 1, true, true]);
            const moves = (await logged(page, "pointermove")).filter((move) => move.buttons === 1);
            assert.ok(moves.length >= 2, "the moves between are seen");
            const [up] = await logged(page, "pointerup");
            assert.deepEqual([up.x, up.y, up.buttons], [300, 320, 0]);
        },
    },
    {
        name: "harness: double and triple clicks are counted, the wheel turns",
        async run({ serve, open }) {
            const page = await open((await serve(folder)).url());
            await page.click({ x: 600, y: 300 }, { clicks: 3 });
            assert.deepEqual(
                (await logged(page, "click", 3)).map((click) => click.detail),
                [1, 2, 3],
            );
            assert.equal((await logged(page, "dblclick")).length, 1);
            await page.wheel({ x: 600, y: 300 }, 120);
            const [turn] = await logged(page, "wheel");
            assert.ok(turn.deltaY > 0);
        },
    },
    {
        name: "harness: keys arrive with their names and modifiers, text as text",
        async run({ serve, open }) {
            const page = await open((await serve(folder)).url());
            for (const chord of ["Control+z", "Control+Shift+z", "Shift+ArrowRight", "Escape", "F2", "1"])
                await page.press(chord);
            const pressed = (await logged(page, "keydown", 10)).filter((entry) => !/^(Control|Shift)$/.test(entry.key));
            assert.deepEqual(
                pressed.map(({ key, ctrlKey, shiftKey }) => [key, ctrlKey, shiftKey]),
                [
                    ["z", true, false],
                    ["Z", true, true],
                    ["ArrowRight", false, true],
                    ["Escape", false, false],
                    ["F2", false, false],
                    ["1", false, false],
                ],
            );
            assert.ok(pressed.every((entry) => entry.isTrusted));
            await page.press("Control+a");
            await page.type("Grüße, Åse 漢字 A-Z?");
            assert.equal((await page.find("textbox", "Keys")).value, "Grüße, Åse 漢字 A-Z?");
        },
    },
    {
        name: "harness: the clipboard is the system's, in both directions",
        async run({ serve, open }) {
            const page = await open((await serve(folder)).url());
            await page.paste("two lines\nof “text” 漢字 😀");
            const [paste] = await logged(page, "paste");
            assert.deepEqual(paste, { kind: "paste", text: "two lines\nof “text” 漢字 😀", isTrusted: true });
            assert.deepEqual(
                (await logged(page, "keydown")).map((entry) => entry.key).filter((key) => key === "c"),
                [],
            );
            await page.press("Control+a");
            assert.equal((await page.copy())["text/plain"], "copied by the page");
        },
    },
    {
        name: "harness: things are found by role and name, text by what it says",
        async run({ serve, open }) {
            const page = await open((await serve(folder)).url());
            const button = await page.find("button", "Save file");
            assert.deepEqual(
                [button.pressed, button.description, button.rectangle.x, button.disabled],
                ["false", "Keeps the log", 40, false],
            );
            assert.equal((await page.find("textbox", "Keys")).focused, true);
            assert.deepEqual(await page.find_all("button", "No such thing"), []);
            assert.equal((await page.find("article", "Sample")).text.includes("blank cheque"), true);

            const place = await page.rectangle_of_text("not sign a blank cheque for anyone.");
            const x = place.rectangles[0].x;
            assert.ok(place.start.x > x && place.start.x < x + 8, "the start is in the first character");
            assert.ok(place.rectangles.length >= 1 && place.rectangles.every((box) => box.y >= 40 && box.height > 10));
            const right_to_left = await page.rectangle_of_text("قال العمدة");
            assert.ok(right_to_left.start.x > right_to_left.end.x);
            await page.drag_over_text("blank cheque");
            assert.equal((await logged(page, "pointerup")).length, 1);
        },
    },
    {
        name: "harness: files are downloaded, chosen and dropped, byte for byte",
        async run({ serve, open }) {
            const page = await open((await serve(folder)).url());
            const downloaded = await page.download(() => page.click_on("button", "Save file"));
            assert.equal(downloaded.name, "a file.sayso.json");
            assert.equal(downloaded.bytes.toString(), "héllo\n");
            await page.choose_files(() => call(page, "ask_for_files"), { name: "chosen.txt", bytes: "chosén" });
            await page.drop_file({ name: "dropped.txt", bytes: "dropped 漢" }, { x: 700, y: 500 });
            // Which of the two the page has read first is not said.
            assert.deepEqual((await logged(page, "file", 2)).map(({ name, text }) => [name, text]).sort(), [
                ["chosen.txt", "chosén"],
                ["dropped.txt", "dropped 漢"],
            ]);
        },
    },
    {
        name: "harness: errors, console errors and policy violations are faults of the page",
        async run({ serve, open }) {
            const page = await open((await serve(folder)).url());
            assert.deepEqual(await page.faults(), []);
            await page.evaluate(() => {
                console.error("an error is logged");
                /** @type {any} */ (window).fail_soon();
                document.body.append(Object.assign(new Image(), { src: "http://127.0.0.1:9/picture.png" }));
            });
            const patterns = [
                /an error is logged/,
                /an error is thrown/,
                /a promise is rejected/,
                /Content Security Policy/,
            ];
            for (const pattern of patterns) await page.wait_for_fault(pattern);
        },
    },
    {
        name: "harness: an idle page draws no frame, a drawing one does",
        async run({ serve, open }) {
            const page = await open((await serve(folder)).url());
            assert.equal(await page.frames_during(() => new Promise((resolve) => setTimeout(resolve, 300))), 0);
            assert.equal(
                await page.frames_during(() =>
                    page.wait_for(() => {
                        /** @type {any} */ (window).draw();
                        return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50, true)));
                    }),
                ),
                1,
            );
        },
    },
    {
        name: "harness: dark and reduced motion at two device pixels a CSS pixel",
        async run({ serve, open }) {
            const page = await open((await serve(folder)).url(), {
                dark: true,
                reduced_motion: true,
                device_pixel_ratio: 2,
                width: 900,
                height: 600,
            });
            await page.expect_live_canvas();
            const seen = await page.evaluate(() => [
                matchMedia("(prefers-color-scheme: dark)").matches,
                matchMedia("(prefers-reduced-motion: reduce)").matches,
                devicePixelRatio,
                innerWidth,
                innerHeight,
            ]);
            assert.deepEqual(seen, [true, true, 2, 900, 600]);
            const picture = await page.screenshot();
            assert.deepEqual([picture.width, picture.height], [1800, 1200]);
            assert.deepEqual(picture.colour(1790, 10), [26, 26, 26]);
            await page.resize(700, 500);
            await page.click({ x: 600, y: 450 });
            const [click] = await logged(page, "click");
            assert.deepEqual([click.x, click.y], [600, 450]);
        },
    },
    {
        name: "harness: light is the default, and an origin starts with empty storage",
        async run({ serve, open }) {
            const page = await open((await serve(folder)).url());
            assert.equal(await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches), false);
            assert.equal(await page.evaluate(() => matchMedia("(prefers-reduced-motion: reduce)").matches), false);
            assert.deepEqual(await numbers(page), []);
            await call(page, "write", 1);
            const another = await open((await serve(folder)).url());
            assert.deepEqual(await numbers(another), []);
            await page.reload();
            assert.deepEqual(await numbers(page), [1]);
        },
    },
    {
        name: "harness: two tabs share one origin",
        async run({ serve, open }) {
            const { url } = await serve(folder).then((server) => ({ url: server.url() }));
            const page = await open(url);
            const second = await page.open_another(url);
            await call(second, "write", 5);
            assert.deepEqual(await numbers(page), [5]);
            await second.press("k");
            assert.equal((await logged(second, "keydown")).length, 1);
            assert.equal((await logged(page, "keydown", 0)).length, 0);
            await second.close();
            await page.press("k");
            assert.equal((await logged(page, "keydown")).length, 1);
        },
    },
    {
        name: "harness: the file opened from the disk keeps its storage when the browser is quit",
        async run({ file_url, folder, open }) {
            const profile_folder = folder("profile");
            const page = await open(file_url(file), { profile_folder });
            await page.expect_live_canvas();
            await call(page, "write", 7);
            await page.quit();
            const again = await open(file_url(file), { profile_folder });
            assert.deepEqual(await numbers(again), [7]);
            const stranger = await open(file_url(file), {});
            assert.deepEqual(await numbers(stranger), []);
        },
    },
    {
        name: "harness: a browser killed while it writes keeps every write that was done",
        // In the others the app itself is killed, twenty times (crash.test.mjs).
        engines: ["chromium"],
        async run({ serve, folder: new_folder, open }) {
            const profile_folder = new_folder("profile");
            const url = (await serve(folder)).url();
            const enough = 10;
            const page = await open(url, { profile_folder });
            const before = (await numbers(page)).length;
            let done = before;
            const burst = (async () => {
                for (;;) {
                    await call(page, "write", done + 1);
                    done++;
                }
            })();
            const stopped = assert.rejects(burst);
            while (done < before + enough) await new Promise((resolve) => setTimeout(resolve, 1));
            await page.kill();
            await stopped;
            const again = await open(url, { profile_folder });
            const kept = await numbers(again);
            assert.ok(kept.length >= done, `${done} writes were done, ${kept.length} are kept`);
            await again.quit();
        },
    },
    {
        name: "harness: the server can be stopped and started again",
        async run({ serve, open }) {
            const server = await serve(folder);
            const page = await open(server.url());
            await server.stop();
            assert.equal(
                await page.evaluate(() =>
                    fetch("/page.js").then(
                        () => "answered",
                        () => "refused",
                    ),
                ),
                "refused",
            );
            await server.start();
            await page.reload();
            assert.deepEqual(await numbers(page), []);
            page.expect_fault(/./);
        },
    },
    {
        name: "harness: offline, nothing is reached; from the disk all works",
        async run({ serve, file_url, open }) {
            const server = await serve(folder);
            const page = await open(file_url(file), { offline: true });
            await page.expect_live_canvas();
            await page.goto(server.url()).catch(() => {});
            assert.deepEqual(server.requests, []);
        },
    },
    {
        name: "harness: an input method composes",
        engines: ["chromium"],
        async run({ serve, open }) {
            const page = await open((await serve(folder)).url());
            await page.compose(["k", "か", "かん"], "漢");
            assert.deepEqual(
                (await logged(page, "compositionupdate", 4)).map((entry) => entry.text),
                ["k", "か", "かん", "漢"],
            );
            assert.equal((await page.find("textbox", "Keys")).value, "漢");
        },
    },
    {
        name: "harness: a chosen file handle can be written",
        engines: ["chromium"],
        async run({ serve, open }) {
            const page = await open((await serve(folder)).url(), { file_handles: true });
            const text = await page.evaluate(async () => {
                const handle = await /** @type {any} */ (window).showSaveFilePicker({ suggestedName: "x.json" });
                const stream = await handle.createWritable();
                await stream.write("kept");
                await stream.close();
                return (await handle.getFile()).text();
            });
            assert.equal(text, "kept");
        },
    },
    {
        name: "harness: pixels read back are noise under resistFingerprinting",
        engines: ["firefox"],
        async run({ serve, open }) {
            const page = await open((await serve(folder)).url(), { resist_fingerprinting: true });
            const colours = await page.evaluate(() => {
                const context = /** @type {CanvasRenderingContext2D} */ (
                    document.createElement("canvas").getContext("2d")
                );
                return new Set(context.getImageData(0, 0, 50, 50).data).size;
            });
            assert.ok(colours > 1);
        },
    },
];
