// Storage: what is kept on this device, in IndexedDB: the list of articles, a snapshot of each, its journal, and settings. An
// answer means that it is on the disk, where no crash and no lost power undoes it.

import { text_of, unpack_fields } from "./packed_fields.js";

/** Answers a request of C++: with fields, or with a cause and words. @typedef {(request: number, cause: string, ...fields: (string | Uint8Array)[]) => void} Answer */
/** @typedef {{ title: string, opened: number }} ArticleLine */
/** @typedef {{ document: Uint8Array, history: Uint8Array }} Snapshot */

/** What cannot be done here, with C++'s name of the cause. */
class Failure extends Error {
    /** @param {string} cause_name @param {string} [message] */
    constructor(cause_name, message) {
        super(message);
        this.cause_name = cause_name;
    }
}

/** @param {unknown} error @returns {Failure} */
function failure_of(error) {
    if (error instanceof Failure) return error;
    const { name, message } = /** @type {Error} */ (error ?? new Error("no reason was given"));
    if (name === "QuotaExceededError") return new Failure("full");
    if (name === "SecurityError" || name === "InvalidStateError" || name === "NotAllowedError")
        return new Failure("refused");
    return new Failure("storage", `${name}: ${message}`);
}

/** A disk that takes longer than this for one strict commit would hold up edits behind it: it is given them when they pause. */
const slow_disk = 25;
/** A pause in a burst of edits, and how long to wait for one. */
const pause = 250;
const longest_burst = 2000;

/** @type {Promise<IDBDatabase> | null} */
let opened = null;

/** @returns {Promise<IDBDatabase>} */
function database() {
    return (opened ??= new Promise((resolve, reject) => {
        const request = indexedDB.open("sayso", 1);
        request.onupgradeneeded = () => {
            for (const name of ["articles", "snapshots", "journal", "settings"]) request.result.createObjectStore(name);
        };
        request.onsuccess = () => {
            const forget = () => {
                opened = null;
            };
            // Another tab brings a newer version, or the person cleared the data: the next request opens anew.
            request.result.onversionchange = () => {
                request.result.close();
                forget();
            };
            request.result.onclose = forget;
            resolve(request.result);
        };
        request.onerror = () => reject(request.error);
        request.onblocked = () => reject(new Failure("older_tab"));
    })).catch((error) => {
        opened = null;
        throw error;
    });
}

/**
 * Runs one transaction; resolves when it is done for good.
 * @template Result
 * @param {string[]} stores
 * @param {IDBTransactionMode} mode
 * @param {(transaction: IDBTransaction) => Result} work asks for all that it needs at once
 * @param {IDBTransactionDurability} [durability] "relaxed" is done once the system has it, before the disk has
 * @returns {Promise<Result>}
 */
async function transact(stores, mode, work, durability = "strict") {
    /** @param {IDBDatabase} db */
    const begin = (db) => db.transaction(stores, mode, { durability });
    let transaction;
    try {
        transaction = begin(await database());
    } catch (error) {
        // The connection was closed behind our back: once more, with a new one.
        if (/** @type {Error} */ (error).name !== "InvalidStateError") throw error;
        opened = null;
        transaction = begin(await database());
    }
    return new Promise((resolve, reject) => {
        const result = work(transaction);
        transaction.oncomplete = () => resolve(result);
        transaction.onabort = () => reject(transaction.error);
        // A commit asked for while a large value is still on its way would end the reading before the value is there.
        if (mode === "readwrite") transaction.commit();
    });
}

/** All entries of one document in the journal. @param {string} id */
const journal_of = (id) => IDBKeyRange.bound([id], [id, []]);

/** @param {Answer} answer */
export function make_storage(answer) {
    /** @param {number} request @param {Promise<(string | Uint8Array)[] | void>} work */
    function reply(request, work) {
        work.then(
            (fields) => answer(request, "", ...(fields ?? [])),
            (error) => {
                const { cause_name, message } = failure_of(error);
                answer(request, cause_name, message);
            },
        );
    }

    /** Appends that are not given to the system yet. @type {{ request: number, key: [string, number], bytes: Uint8Array }[]} */
    let appends = [];
    /**
     * Gives them to the system, so that a browser that is killed loses none; and then has them brought to the disk. Whatever else is
     * done with the journal comes after: a snapshot has these edits already, a forgotten article is to leave nothing.
     */
    async function give_appends() {
        const batch = appends;
        appends = [];
        if (batch.length === 0) return;
        appended = performance.now();
        const given = transact(["journal"], "readwrite", (transaction) => {
            const journal = transaction.objectStore("journal");
            for (const { key, bytes } of batch) journal.put(bytes, key);
        }, "relaxed");
        const on_disk = given.then(bring_to_disk);
        for (const { request } of batch) reply(request, on_disk);
        await given.catch(() => {});
    }
    /** Whether appends are being given: those that come meanwhile go together, as WebKit waits for the disk with each. */
    let giving = false;
    async function give_all_appends() {
        if (giving) return;
        giving = true;
        while (appends.length > 0) await give_appends();
        giving = false;
    }

    /** When the last append was given to the system. */
    let appended = 0;
    /** What the disk took for a strict commit: the longest, forgotten by and by. In milliseconds. */
    let disk_time = 0;
    /** Resolves when the disk may be kept busy: at once where that is short, otherwise once edits pause. */
    async function edits_may_wait() {
        const began = performance.now();
        for (;;) {
            const now = performance.now();
            const rest = Math.min(appended + pause, began + longest_burst) - now;
            if (disk_time <= slow_disk || rest <= 0) return;
            await new Promise((resolve) => setTimeout(resolve, rest));
        }
    }

    /** The last write to the disk, and the one that waits for its end. @type {Promise<void>} */
    let syncing = Promise.resolve();
    /** @type {Promise<void> | null} */
    let next_sync = null;
    async function sync() {
        await edits_may_wait();
        next_sync = null;
        const began = performance.now();
        // Under a key that is no document's.
        syncing = transact(["journal"], "readwrite", (transaction) => void transaction.objectStore("journal").put(0, "synced"));
        await syncing;
        disk_time = Math.max(performance.now() - began, 0.9 * disk_time);
    }
    /**
     * A strict commit takes all commits before it to the disk with it. One at a time: on a quick disk an edit in a burst waits
     * for two at most.
     * @returns {Promise<void>}
     */
    function bring_to_disk() {
        return (next_sync ??= syncing.then(sync, sync));
    }

    return {
        /** @param {number} request */
        list_articles(request) {
            // While nobody waits for the disk, how quick it is.
            bring_to_disk().catch(() => {});
            reply(request, transact(["articles"], "readonly", (transaction) => {
                const store = transaction.objectStore("articles");
                return [store.getAllKeys(), store.getAll()];
            }).then(([keys, lines]) => {
                const ids = /** @type {string[]} */ (keys.result);
                return ids.flatMap((id, index) => {
                    const { title, opened } = /** @type {ArticleLine} */ (lines.result[index]);
                    return [id, title, String(opened)];
                });
            }));
        },

        /** @param {number} request @param {string} id */
        load(request, id) {
            void give_appends();
            reply(request, transact(["snapshots", "journal"], "readonly", (transaction) => {
                const journal = transaction.objectStore("journal");
                return [transaction.objectStore("snapshots").get(id), journal.getAllKeys(journal_of(id)), journal.getAll(journal_of(id))];
            }).then(([snapshot, keys, records]) => {
                const { document, history } = /** @type {Partial<Snapshot>} */ (snapshot.result ?? {});
                const first = document && history ? ["1", document, history] : ["0"];
                const sequences = /** @type {[string, number][]} */ (keys.result);
                return [...first, ...sequences.flatMap(([, sequence], index) => [String(sequence), records.result[index]])];
            }));
        },

        /** @param {number} request @param {string} id @param {number} sequence @param {Uint8Array} bytes */
        append(request, id, sequence, bytes) {
            if (appends.length === 0) queueMicrotask(give_all_appends);
            appends.push({ request, key: [id, sequence], bytes });
        },

        /**
         * @param {number} request @param {string} id @param {number} opened
         * @param {Uint8Array} packed title, history
         * @param {Uint8Array} document by itself: of a view, all that it is a view of would be stored
         * @param {number[]} dropped sequences
         */
        fold(request, id, opened, packed, document, dropped) {
            const [title, history] = unpack_fields(packed);
            void give_appends();
            reply(request, transact(["articles", "snapshots", "journal"], "readwrite", (transaction) => {
                transaction.objectStore("articles").put({ title: text_of(title), opened }, id);
                transaction.objectStore("snapshots").put({ document, history: history.slice() }, id);
                const journal = transaction.objectStore("journal");
                for (const sequence of dropped) journal.delete([id, sequence]);
            }));
        },

        /** @param {number} request @param {string} id */
        forget(request, id) {
            void give_appends();
            reply(request, transact(["articles", "snapshots", "journal"], "readwrite", (transaction) => {
                transaction.objectStore("articles").delete(id);
                transaction.objectStore("snapshots").delete(id);
                transaction.objectStore("journal").delete(journal_of(id));
            }));
        },

        /** @param {number} request */
        settings(request) {
            reply(request, transact(["settings"], "readonly", (transaction) => {
                const store = transaction.objectStore("settings");
                return [store.getAllKeys(), store.getAll()];
            }).then(([keys, values]) => keys.result.flatMap((name, index) => [String(name), String(values.result[index])])));
        },

        /** @param {number} request @param {string} name @param {string} value */
        put_setting(request, name, value) {
            reply(request, transact(["settings"], "readwrite", (transaction) => {
                transaction.objectStore("settings").put(value, name);
            }));
        },
    };
}

/** @param {() => import("./core.js").Core} core known once it has started @returns {Answer} */
export function make_answer(core) {
    return (request, cause, ...fields) => {
        const { send, give } = core();
        fields.forEach(give);
        send("sayso_answer", request, cause);
    };
}
