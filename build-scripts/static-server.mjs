// usage: node build-scripts/static-server.mjs FOLDER [PORT]
// Serves the files of a folder to this machine only. A browser asks each time whether a file has changed (ETag), so that
// what it shows is what was built.

import { createHash } from "node:crypto";
import { readFile, realpath } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** @type {Record<string, string>} */
const media_types = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
};

/**
 * The file that a request's path names, or null if it names nothing inside the folder.
 * @param {string} folder absolute, without symbolic links
 * @param {string} path as in the request: "/", "/a%20b.txt?query"
 * @returns {Promise<string | null>}
 */
async function file_of(folder, path) {
    try {
        const asked = decodeURIComponent(path.replace(/[?#].*$/s, ""));
        if (!asked.startsWith("/") || asked.includes("\0")) return null;
        // Links are followed before the question whether the file is inside.
        const file = await realpath(join(folder, asked.endsWith("/") ? `${asked}index.html` : asked));
        return file.startsWith(folder + sep) ? file : null;
    } catch {
        return null;
    }
}

/**
 * Starts serving; resolves when the port is open. Port 0 takes any free one.
 * @param {string} folder
 * @param {number} port
 * @returns {Promise<import("node:http").Server>}
 */
export async function serve_folder(folder, port) {
    const root = await realpath(resolve(folder));
    const server = createServer(async (request, response) => {
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (request.method !== "GET" && request.method !== "HEAD") {
            response.writeHead(405, { Allow: "GET, HEAD" }).end();
            return;
        }
        const file = await file_of(root, request.url ?? "/");
        const bytes = file === null ? null : await readFile(file).catch(() => null);
        if (file === null || bytes === null) {
            response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("There is no such file.\n");
            return;
        }
        const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
        response.setHeader("ETag", etag);
        if (request.headers["if-none-match"] === etag) {
            response.writeHead(304).end();
            return;
        }
        response.writeHead(200, {
            "Content-Type": media_types[extname(file).toLowerCase()] ?? "application/octet-stream",
            "Content-Length": bytes.length,
        });
        response.end(request.method === "HEAD" ? undefined : bytes);
    });
    await new Promise((opened, failed) => {
        server.once("error", failed);
        server.listen(port, "127.0.0.1", () => opened(undefined));
    });
    return server;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
    const [folder, port_text = "8080"] = process.argv.slice(2);
    const port = Number(port_text);
    if (folder === undefined || !Number.isInteger(port) || port < 0 || port > 65535) {
        console.error("usage: node build-scripts/static-server.mjs FOLDER [PORT]");
        process.exit(2);
    }
    try {
        const server = await serve_folder(folder, port);
        const address = server.address();
        console.log(`Sayso is at http://localhost:${typeof address === "object" ? address?.port : port} (Ctrl+C stops it)`);
    } catch (error) {
        const code = /** @type {NodeJS.ErrnoException} */ (error).code;
        if (code === "EADDRINUSE") console.error(`Port ${port} is taken: another server runs there. Choose one with --port.`);
        else if (code === "ENOENT") console.error(`There is no folder ${folder}.`);
        else console.error(`Port ${port} cannot be opened: ${code ?? error}`);
        process.exit(1);
    }
}
