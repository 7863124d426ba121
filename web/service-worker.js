// Service worker: keeps all files of one version of the app, and gives them without asking the network; a language from when
// it was first wanted. A new version is fetched whole beside the old one and taken into use when no page shows the old one any more.
// The packager puts the list of files, and the version that their content makes, in the place of the two words below.

const version = "BUILD_VERSION";
const files = BUILD_FILES;
const cache_name = `sayso-${version}`;

const is_language = (/** @type {Request} */ { url }) => url.endsWith(".txt");

/** The languages that older versions have. */
async function languages_in_use() {
    const names = (await caches.keys()).filter((name) => name.startsWith("sayso-"));
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().filter(is_language).map(({ url }) => url);
}

addEventListener("install", (event) => {
    event.waitUntil(
        languages_in_use().then(async (languages) =>
            (await caches.open(cache_name)).addAll([...new Set([...files, ...languages])].map((file) => new Request(file, { cache: "reload" }))),
        ),
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
        caches.open(cache_name).then(async (cache) => {
            const kept = await cache.match(asked, { ignoreSearch: true });
            if (kept) return kept;
            const response = await fetch(event.request);
            if (response.ok && is_language(event.request)) await cache.put(event.request, response.clone());
            return response;
        }),
    );
});
