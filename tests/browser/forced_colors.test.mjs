// Where the person has all pages drawn in the system's colours, the canvas keeps to them too.

import assert from "node:assert/strict";
import { mark_a_little, open_app } from "./app.mjs";
import { patience } from "./page.mjs";

/** The colours that the page would have, as `red,green,blue`. Runs in the page. */
function system_colours() {
    const probe = document.body.appendChild(document.createElement("i"));
    const colours = ["Canvas", "CanvasText", "LinkText", "GrayText", "Highlight", "HighlightText"].map((name) => {
        probe.style.color = name;
        return (getComputedStyle(probe).color.match(/\d+/g) ?? []).slice(0, 3).join();
    });
    probe.remove();
    return colours;
}

/** What most of the picture is made of: colours and their shares, the commonest first. @param {import("./picture.mjs").Picture} picture */
function shares(picture) {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (let y = 0; y < picture.height; y++)
        for (let x = 0; x < picture.width; x++) {
            const colour = picture.colour(x, y).join();
            counts.set(colour, (counts.get(colour) ?? 0) + 1);
        }
    return [...counts].map(([colour, count]) => ({ colour, share: count / picture.width / picture.height })).sort((a, b) => b.share - a.share);
}

/** Waits until most of the page has this colour. @param {import("./page.mjs").Page} page @param {string} colour */
async function has_ground(page, colour) {
    for (const end = Date.now() + patience; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
        const found = shares(await page.screenshot())[0].colour;
        if (found === colour) return;
        if (Date.now() > end) assert.equal(found, colour);
    }
}

/** @type {import("./run.mjs").BrowserTest[]} */
export const tests = [
    {
        name: "forced colours: the canvas has the system's colours, also when they come and go while it is open",
        engines: ["chromium"],
        async run(context) {
            const { page } = await open_app(context);
            await mark_a_little(page);
            const usual = shares(await page.screenshot())[0].colour;
            const session = await page.devtools();
            for (const scheme of ["dark", "light"]) {
                await session.send("Emulation.setEmulatedMedia", {
                    features: [{ name: "forced-colors", value: "active" }, { name: "prefers-color-scheme", value: scheme }],
                });
                await page.wait_for(() => matchMedia("(forced-colors: active)").matches);
                const [canvas, text, link, gray, highlight] = await page.evaluate(system_colours);
                await has_ground(page, canvas);
                const picture = await page.screenshot();
                await context.save_screenshot(page, `forced-colours-${scheme}`);
                const found = shares(picture);
                // Letters are smoothed: between canvas and ink there is some of everything, but no other ground.
                assert.ok(found[0].share > 0.8, JSON.stringify(found.slice(0, 4)));
                for (const { colour, share } of found.filter(({ share }) => share > 0.004))
                    assert.ok([canvas, text, link, gray, highlight].includes(colour), `${colour} on ${share} of the canvas`);
                // The mirror over the canvas stays unseen.
                assert.equal(await page.evaluate(() => getComputedStyle(/** @type {Element} */ (document.querySelector("article p"))).color), "rgba(0, 0, 0, 0)");
            }
            await session.send("Emulation.setEmulatedMedia", { features: [] });
            await has_ground(page, usual);
            await session.detach();
        },
    },
    {
        name: "reduced motion: nothing on the page is animated",
        async run(context) {
            const { page } = await open_app(context);
            await page.press("?");
            await page.find("dialog");
            const moving = await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === "running").length);
            assert.equal(moving, 0);
        },
    },
];
