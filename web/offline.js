// Offline: asks the service worker to keep the app on this device, so that it opens without a network. A file has no need of it.

import { script_url } from "./trusted.js";

export function keep_offline() {
    if (!location.protocol.startsWith("http") || !("serviceWorker" in navigator)) return;
    navigator.serviceWorker.register(script_url("service-worker")).catch(() => {
        // Without it the app works as long as there is a network.
    });
}
