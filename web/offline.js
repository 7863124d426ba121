// Offline: asks the service worker to keep the app on this device, so that it opens without a network. A file has no need of it.

export function keep_offline() {
    if (!location.protocol.startsWith("http") || !("serviceWorker" in navigator)) return;
    // The page's policy wants to know of each script that is loaded by name: this is the only one.
    /** @type {any} */
    const types = /** @type {any} */ (globalThis).trustedTypes;
    const file = "service-worker.js";
    const url = types ? types.createPolicy("sayso", { createScriptURL: () => file }).createScriptURL(file) : file;
    navigator.serviceWorker.register(url).catch(() => {
        // Without it the app works as long as there is a network.
    });
}
