import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";

const SOURCE = readFileSync("src/app/offline/service-worker.js", "utf8");

describe("the service worker", () => {
  test("of one deployment leaves the files of another on the same site alone", async () => {
    const site = origin();
    const a = await site.install("https://x.org/a/", "one");
    await a.activate();
    const b = await site.install("https://x.org/a/b/", "two");
    await b.activate();
    const next = await site.install("https://x.org/a/", "three");
    await next.activate();
    await (await site.install("https://x.org/a/", "four")).activate();
    expect(site.builds()).toEqual(["https://x.org/a/b/ two", "https://x.org/a/ three", "https://x.org/a/ four"]);
  });

  test("gives a tab of the version before the parts it still asks for, and everyone the new page", async () => {
    const site = origin();
    await (await site.install("https://x.org/", "old")).activate();
    const next = await site.install("https://x.org/", "new");
    await next.activate();
    expect(await next.fetch("https://x.org/assets/old.js")).toBe("old: ./assets/old.js");
    expect(await next.fetch("https://x.org/", "navigate")).toBe("new: ./index.html");
    expect(await next.fetch("https://x.org/other.bin")).toBe("from the network");
  });

  test("waits until a person takes it, and tells its version", async () => {
    const site = origin();
    const worker = await site.install("https://x.org/", "one");
    const told: unknown[] = [];
    worker.message("which version", [{ postMessage: (data: unknown) => told.push(data) }]);
    expect(told).toEqual(["9.9.9"]);
    expect(worker.skipped()).toBe(0);
    worker.message("take over");
    expect(worker.skipped()).toBe(1);
  });
});

/** The caches of one site, and service workers of several deployments on it. */
function origin() {
  const stores = new Map<string, Map<string, string>>();
  const caches = {
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
    async open(name: string) {
      const store = stores.get(name) ?? new Map<string, string>();
      stores.set(name, store);
      return {
        addAll: async (requests: { url: string }[]) => {
          for (const { url } of requests) store.set(url.replace(/^\.\//, ""), `${name.split(" ").at(-1)}: ${url}`);
        },
        match: async (wanted: string | { url: string }) => {
          const url = typeof wanted === "string" ? wanted : new URL(wanted.url).pathname.slice(1);
          return store.get(url.replace(/^\.\//, ""));
        },
      };
    },
  };

  async function install(scope: string, build: string) {
    const listeners: Record<string, (event: object) => void> = {};
    let skipped = 0;
    const self = {
      registration: { scope },
      location: new URL(scope),
      skipWaiting: async () => skipped++,
      addEventListener: (type: string, listener: (event: object) => void) => {
        listeners[type] = listener;
      },
    };
    const source = SOURCE.replace("const FILES = [];", `const FILES = ["./index.html", "./assets/${build}.js"];`)
      .replace('const BUILD = "";', `const BUILD = "${build}";`)
      .replace('const VERSION = "";', 'const VERSION = "9.9.9";');
    const Request = class {
      constructor(readonly url: string) {}
    };
    runInNewContext(source, { self, caches, Request, URL, fetch: async () => "from the network" });
    const fire = async (type: string, more: object = {}) => {
      let done: unknown = null;
      const hold = (promise: unknown) => {
        done = promise;
      };
      listeners[type]({ waitUntil: hold, respondWith: hold, ...more });
      return done;
    };
    await fire("install");
    return {
      activate: () => fire("activate"),
      fetch: (url: string, mode = "cors") => fire("fetch", { request: { url, mode, method: "GET" } }),
      message: (data: string, ports: object[] = []) => void fire("message", { data, ports }),
      skipped: () => skipped,
    };
  }

  return { install, builds: () => [...stores.keys()].map((name) => name.replace(/^groundswell /, "")) };
}
