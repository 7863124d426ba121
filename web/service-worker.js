// Service worker: keeps all files of one version of the app, and gives them without asking the network. A new version is fetched
// whole beside the old one and taken into use when no page shows the old one any more.
// The packager puts the list of files, and the version that their content makes, in the place of the two words below.

const version = "BUILD_VERSION";
const files = BUILD_FILES;
const cache_name = `sayso-${version}`;

addEventListener("install", (event) => {
    event.waitUntil(
        caches.open(cache_name).then((cache) => cache.addAll(files.map((file) => new Request(file, { cache: "reload" })))),
    );
});

addEventListener("activate", (event) => {
    event.waitUntil(
        caches.keys().then((names) =>
            Promise.all(names.filter((name) => name.startsWith("sayso-") && name !== cache_name).map((name) => caches.delete(name))),
        ),
    );
});

addEventListener("fetch", (event) => {
    if (event.request.method !== "GET" || new URL(event.request.url).origin !== location.origin) return;
    const asked = event.request.mode === "navigate" ? "./" : event.request;
    event.respondWith(
        caches.open(cache_name).then(async (cache) => (await cache.match(asked, { ignoreSearch: true })) ?? fetch(event.request)),
    );
});
