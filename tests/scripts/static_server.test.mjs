// The server of build-scripts/serve: what it says of files, and that it gives nothing from outside of its folder.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { serve_folder } from "../../build-scripts/static-server.mjs";

/** @type {string} */
let folder;
/** @type {import("node:http").Server} */
let server;
/** @type {import("node:net").AddressInfo} */
let address;

before(async () => {
    folder = mkdtempSync(join(tmpdir(), "sayso-server-"));
    mkdirSync(join(folder, "dist"));
    writeFileSync(join(folder, "secret.txt"), "secret");
    writeFileSync(join(folder, "dist", "index.html"), "<!doctype html>");
    writeFileSync(join(folder, "dist", "app.wasm"), new Uint8Array([0, 97, 115, 109]));
    symlinkSync(join(folder, "secret.txt"), join(folder, "dist", "link.txt"));
    server = await serve_folder(join(folder, "dist"), 0);
    address = /** @type {import("node:net").AddressInfo} */ (server.address());
});

after(() => {
    server.close();
    rmSync(folder, { recursive: true });
});

/**
 * The path goes out as it is: fetch would tidy "..".
 * @param {string} path
 * @param {import("node:http").RequestOptions} [options]
 * @returns {Promise<{ status: number | undefined, headers: import("node:http").IncomingHttpHeaders, body: string }>}
 */
function get(path, options = {}) {
    return new Promise((resolve, reject) => {
        const asked = request({ host: "127.0.0.1", port: address.port, path, ...options }, (response) => {
            let body = "";
            response.setEncoding("latin1").on("data", (chunk) => (body += chunk));
            response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
        });
        asked.on("error", reject).end();
    });
}

test("the folder itself is its index.html", async () => {
    const { status, headers, body } = await get("/?fresh");
    assert.deepEqual([status, headers["content-type"], body], [200, "text/html; charset=utf-8", "<!doctype html>"]);
});

test("WebAssembly is said to be that, so that it can be compiled while it arrives", async () => {
    const { headers } = await get("/app.wasm");
    assert.equal(headers["content-type"], "application/wasm");
});

test("a browser that has the file is told so, until the file changes", async () => {
    const { headers } = await get("/app.wasm");
    const known = { headers: { "If-None-Match": headers.etag } };
    assert.equal((await get("/app.wasm", known)).status, 304);
    writeFileSync(join(folder, "dist", "app.wasm"), new Uint8Array([0, 97, 115, 110]));
    assert.equal((await get("/app.wasm", known)).status, 200);
});

test("nothing outside of the folder is given, however it is asked for", async () => {
    for (const path of ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/link.txt", "//etc/passwd", "/%00", "/%", "/dist"]) {
        const { status, body } = await get(path);
        assert.equal(status, 404, path);
        assert.ok(!body.includes("secret"), path);
    }
});

test("only this machine can ask, and only to read", async () => {
    assert.equal(address.address, "127.0.0.1");
    assert.equal((await get("/", { method: "POST" })).status, 405);
    assert.equal((await get("/", { method: "HEAD" })).body, "");
});
