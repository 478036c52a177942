/**
 * Keeps the whole page in the browser, so that after its first visit it needs no network. A new version is fetched
 * beside the one in use and takes over when no tab shows that one any more. The build writes in FILES and VERSION.
 *
 * Workbox was weighed. Its precaching renews a cache file by file and brings routes and strategies with it; the page needs
 * one cache a version, filled whole or not at all, which is the thirty lines below.
 */
/** @type {ServiceWorkerGlobalScope} */
// @ts-expect-error the page's own types know of no service worker's global scope
const worker = self;

/** Addresses of all files of the page, relative to this one. @type {readonly string[]} */
const FILES = [];
const VERSION = "";
const PREFIX = "groundswell-";
const PAGE = "./index.html";

worker.addEventListener("install", (event) => {
  // not from the browser's own cache, which may hold files of an older version
  const requests = FILES.map((file) => new Request(file, { cache: "reload" }));
  event.waitUntil(caches.open(PREFIX + VERSION).then((cache) => cache.addAll(requests)));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(
    caches.keys().then((names) => {
      const old = names.filter((name) => name.startsWith(PREFIX) && name !== PREFIX + VERSION);
      return Promise.all(old.map((name) => caches.delete(name)));
    }),
  );
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== worker.location.origin) return;
  const kept = request.mode === "navigate" ? PAGE : request;
  event.respondWith(
    caches
      .open(PREFIX + VERSION)
      .then((cache) => cache.match(kept, { ignoreSearch: true, ignoreVary: true }))
      .then((found) => found ?? fetch(request)),
  );
});
