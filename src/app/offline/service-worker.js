/**
 * Keeps the whole page in the browser, so that after its first visit it needs no network. A new version is fetched
 * beside the one in use, and takes over when a person asks for it or when no tab shows that one any more. The build
 * writes in FILES, BUILD and VERSION.
 *
 * Workbox was weighed. Its precaching renews a cache file by file and brings routes and strategies with it; the page needs
 * one cache a version, filled whole or not at all, which is the lines below.
 */
/** @type {ServiceWorkerGlobalScope} */
// @ts-expect-error the page's own types know of no service worker's global scope
const worker = self;

/** Addresses of all files of the page, relative to this one. @type {readonly string[]} */
const FILES = [];
/** Changes with every file. */
const BUILD = "";
/** Of the model. */
const VERSION = "";
/** Another copy of the page at another address of this site has caches of its own. */
const PREFIX = `groundswell ${worker.registration.scope} `;
const PAGE = "./index.html";

worker.addEventListener("install", (event) => {
  // not from the browser's own cache, which may hold files of an older version
  const requests = FILES.map((file) => new Request(file, { cache: "reload" }));
  event.waitUntil(caches.open(PREFIX + BUILD).then((cache) => cache.addAll(requests)));
});

worker.addEventListener("message", (event) => {
  if (event.data === "which version") event.ports[0].postMessage(VERSION);
  if (event.data === "take over") event.waitUntil(worker.skipWaiting());
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(
    ownCaches().then((names) => {
      // the one before stays: a tab may still show its page, and fetch a part of it
      const old = names.filter((name) => name !== PREFIX + BUILD).slice(0, -1);
      return Promise.all(old.map((name) => caches.delete(name)));
    }),
  );
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== worker.location.origin) return;
  const wanted = request.mode === "navigate" ? PAGE : request;
  event.respondWith(kept(wanted).then((found) => found ?? fetch(request)));
});

/** From this version's cache, or, for a part of an older page, from that one's. @param {RequestInfo} wanted */
async function kept(wanted) {
  const others = (await ownCaches()).filter((name) => name !== PREFIX + BUILD).reverse();
  for (const name of [PREFIX + BUILD, ...others]) {
    const cache = await caches.open(name);
    const found = await cache.match(wanted, { ignoreSearch: true, ignoreVary: true });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Oldest first. */
async function ownCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}
