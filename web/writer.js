// Writer: of all tabs that show one document, one writes it. By Web Locks, which also end with a tab that is killed; where a page
// may not use them (some from a file), tabs agree over a BroadcastChannel.

/** How long the tab that writes has to say so, in milliseconds. */
const patience = 150;

/** @param {(turn: number, writer: boolean) => void} tell */
export function make_writer(tell) {
    /** Gives up what this tab holds. */
    let release = () => {};

    return {
        /** @param {number} turn @param {string} id @param {boolean} take_over */
        async become_writer(turn, id, take_over) {
            release();
            let given_up = false;
            /** @param {boolean} writer */
            const say = (writer) => {
                if (!given_up) tell(turn, writer);
            };
            /** @type {() => void} */
            let end = () => {};
            release = () => {
                given_up = true;
                end();
            };
            try {
                await by_lock(`sayso ${id}`, take_over, say, (ended) => {
                    end = ended;
                });
            } catch {
                if (!given_up) end = by_channel(id, take_over, say);
            }
        },
    };
}

/**
 * Resolves when the lock is given back; rejects where there are no locks.
 * @param {string} name
 * @param {boolean} take_over
 * @param {(writer: boolean) => void} say
 * @param {(end: () => void) => void} held is given what ends it
 */
async function by_lock(name, take_over, say, held) {
    let had = false;
    try {
        await navigator.locks.request(name, take_over ? { steal: true } : { ifAvailable: true }, (lock) => {
            say(lock !== null);
            if (lock === null) return undefined;
            had = true;
            return new Promise((resolve) => held(() => resolve(undefined)));
        });
    } catch (error) {
        if (!had) throw error;
        // Another tab took over.
        say(false);
    }
}

/**
 * @param {string} id
 * @param {boolean} take_over
 * @param {(writer: boolean) => void} say
 * @returns {() => void} what ends it
 */
function by_channel(id, take_over, say) {
    /** @type {BroadcastChannel} */
    let channel;
    try {
        channel = new BroadcastChannel("sayso");
    } catch {
        // Nobody can be asked. Better that two tabs may write than that none can.
        say(true);
        return () => {};
    }
    /** Of two that ask at once the greater one writes. */
    const me = Math.random();
    /** @type {"asking" | "writer" | "reader"} */
    let role = "asking";
    channel.onmessage = ({ data }) => {
        if (data.id !== id) return;
        if (data.kind === "take" && role !== "reader") {
            role = "reader";
            say(false);
        } else if (data.kind === "ask" && (role === "writer" || (role === "asking" && me > data.from))) {
            channel.postMessage({ kind: "taken", id });
        } else if (data.kind === "taken" && role === "asking") {
            role = "reader";
            say(false);
        }
    };
    channel.postMessage({ kind: take_over ? "take" : "ask", id, from: me });
    const decide = () => {
        if (role !== "asking") return;
        role = "writer";
        say(true);
    };
    if (take_over) decide();
    else setTimeout(decide, patience);
    return () => channel.close();
}
