// A static server for the tests: each has a port, so an origin with empty storage, of its own. It can be stopped and
// started again on the same port, which is how the tests take the network away.

import { serve_folder } from "../../build-scripts/static-server.mjs";

/** Ports that a server of this run has had: the system may give one again, with what a browser keeps for it. @type {Set<number>} */
const taken = new Set();

export class Server {
    #folder;
    #port = 0;
    /** @type {import("node:http").Server | null} */
    #server = null;
    /** Every path that was asked for since the first start, in order. @type {string[]} */
    requests = [];

    /** @param {string} folder what is served */
    constructor(folder) {
        this.#folder = folder;
    }

    /** The address of a path, "http://127.0.0.1:PORT/…". @param {string} [path] */
    url(path = "/") {
        return `http://127.0.0.1:${this.#port}${path}`;
    }

    /** The first start takes any free port, a later one the same port again. */
    async start() {
        let server = await serve_folder(this.#folder, this.#port);
        const port_of = () => /** @type {import("node:net").AddressInfo} */ (server.address()).port;
        while (this.#port === 0 && taken.has(port_of())) {
            const other = await serve_folder(this.#folder, 0);
            server.close();
            server = other;
        }
        taken.add(port_of());
        server.on("request", ({ url }) => this.requests.push(url ?? ""));
        this.#port = port_of();
        this.#server = server;
    }

    /** Cuts every connection and refuses new ones. */
    async stop() {
        const server = this.#server;
        if (!server) return;
        this.#server = null;
        const closed = new Promise((resolve) => server.close(resolve));
        server.closeAllConnections();
        await closed;
    }
}
