// usage: node build-scripts/package.mjs
// Makes dist/ of build/web/sayso_app.{mjs,wasm} and web/: the pages as they are served, with a service worker that knows
// them all, and dist/sayso.html, the same as one file that needs nothing beside it. Takes about a second.

import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, transform } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const web = join(root, "web");
const dist = join(root, "dist");
const built = join(root, "build/web");

/** Files that are served as they lie in web/. */
const as_they_are = ["manifest.webmanifest", "icon.svg", "icon-192.png"];

/** What both policies say: no other base, no forms, no script made of text. */
const closed = "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types sayso";

/** @param {string | Uint8Array} content @returns {string} as a Content Security Policy names it */
const policy_hash = (content) => `'sha256-${createHash("sha256").update(content).digest("base64")}'`;

/**
 * The page, with its three places filled.
 * @param {string} policy
 * @param {string} head
 * @param {string} program
 */
async function page(policy, head, program) {
    const places = {
        policy: `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
        head,
        program,
    };
    let html = await readFile(join(web, "index.html"), "utf8");
    for (const [name, filling] of Object.entries(places)) {
        const mark = `<!-- build: ${name} -->`;
        if (!html.includes(mark)) throw new Error(`web/index.html has no place ${mark}`);
        html = html.replace(mark, () => filling);
    }
    return html;
}

async function bundled_script() {
    const { outputFiles } = await build({
        entryPoints: [join(web, "main.js")],
        bundle: true,
        minify: true,
        format: "esm",
        target: "es2022",
        charset: "utf8",
        legalComments: "none",
        write: false,
        logLevel: "warning",
        // Emscripten's script asks for these where it is run outside of browsers.
        external: ["module"],
        plugins: [
            {
                name: "the app as it was built",
                setup: (plugins) =>
                    plugins.onResolve({ filter: /^\.\/sayso_app\.mjs$/ }, () => ({ path: join(built, "sayso_app.mjs") })),
            },
        ],
    });
    return outputFiles[0].text.trim();
}

const script = await bundled_script();
const styles = (await transform(await readFile(join(web, "styles.css"), "utf8"), { loader: "css", minify: true })).code.trim();
const wasm = await readFile(join(built, "sayso_app.wasm"));
const pattern_worker = (await transform(await readFile(join(web, "pattern-worker.js"), "utf8"), { minify: true })).code.trim();
const icon = await readFile(join(web, "icon.svg"), "utf8");

// The pages as they are served.
const index = await page(
    `default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; ${closed}`,
    [
        '<link rel="stylesheet" href="styles.css">',
        '<link rel="preload" href="sayso.wasm" as="fetch" crossorigin>',
        '<link rel="manifest" href="manifest.webmanifest">',
        '<link rel="icon" href="icon.svg">',
        '<link rel="apple-touch-icon" href="icon-192.png">',
    ].join("\n"),
    '<script type="module" src="app.js"></script>',
);

/**
 * The phrases of each language as src/language reads them: by name, each ended by a NUL, plural forms parted by U+001F.
 * tests/scripts/languages.test.mjs holds all of them to the names of en.json.
 */
async function languages() {
    const folder = join(web, "languages");
    const forms = ["zero", "one", "two", "few", "many", "other"];
    const english = JSON.parse(await readFile(join(folder, "en.json"), "utf8"));
    /** @type {Record<string, string>} */
    const texts = {};
    for (const name of await readdir(folder)) {
        const phrases = JSON.parse(await readFile(join(folder, name), "utf8"));
        const text_of = (/** @type {string | Record<string, string>} */ phrase) =>
            typeof phrase === "string" ? phrase : forms.map((form) => phrase[form] ?? "").join("\x1f");
        // The program holds the English ones.
        if (name === "en.json") continue;
        texts[name.replace(".json", "")] = Object.keys(english).sort().map((key) => `${text_of(phrases[key])}\0`).join("");
    }
    return texts;
}

const words = await languages();

/** @type {Map<string, string | Uint8Array>} */
const files = new Map();
files.set("index.html", index).set("app.js", script).set("sayso.wasm", wasm).set("styles.css", styles).set("pattern-worker.js", pattern_worker);
for (const name of as_they_are) files.set(name, await readFile(join(web, name)));
for (const [tag, text] of Object.entries(words)) files.set(`${tag}.txt`, text);

const contents = createHash("sha256");
for (const [name, content] of files) contents.update(name).update("\0").update(content).update("\0");
const worker = (await readFile(join(web, "service-worker.js"), "utf8"))
    .replace("BUILD_VERSION", contents.digest("hex").slice(0, 16))
    .replace("BUILD_FILES", JSON.stringify(["./", ...files.keys()]));
files.set("service-worker.js", (await transform(worker, { minify: true })).code.trim());

/** As the single file carries it. @param {string | Uint8Array} content */
const packed = (content) => gzipSync(content, { level: 9 }).toString("base64");

// All of it as one file. "</script" in the program would end it early; a browser reads "<\/script" the same.
const inline_script = script.replaceAll("</script", "<\\/script");
files.set(
    "sayso.html",
    await page(
        `default-src 'none'; script-src ${policy_hash(inline_script)} 'wasm-unsafe-eval'; style-src ${policy_hash(styles)}; ` +
            `img-src data:; worker-src blob:; ${closed}`,
        `<style>${styles}</style>\n<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">`,
        `<script type="text/plain" id="sayso-pattern-worker">${pattern_worker.replaceAll("</script", "<\\/script")}</script>\n` +
            Object.entries(words)
                .map(([tag, text]) => `<script type="application/gzip" id="sayso-${tag}">${packed(text)}</script>\n`)
                .join("") +
            `<script type="application/gzip" id="sayso-wasm">${packed(wasm)}</script>\n` +
            `<script type="module">${inline_script}</script>`,
    ),
);

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
for (const [name, content] of files) await writeFile(join(dist, name), content);
