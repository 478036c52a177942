import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { BUILT, describePage } from "./browser.ts";
import { finished } from "./hands.ts";

describePage("the page without a network", (site) => {
  test("the stored example is painted before any run is finished, says so, and the live results are the same", async () => {
    const page = await site.blank();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/browser-worker*", async (route) => {
      await held;
      await route.continue();
    });
    // the page counts as loaded only when its workers are
    await page.goto(site.address, { waitUntil: "commit" });
    await page.locator("[data-part~=stored]").first().waitFor();
    const painted = async () => [
      await page.locator("#verdict").textContent(),
      ...(await page
        .locator("[data-part~=fan-block] path")
        .evaluateAll((paths) => paths.map((path) => path.getAttribute("d")))),
    ];
    const stored = await painted();
    expect(stored[0]).toMatch(/^In (all 200 we ran|\d+ of 200 simulated networks), /);
    release();
    await finished(page);
    await page.locator("[data-part~=stored]").first().waitFor({ state: "detached" });
    expect(await painted()).toEqual(stored);
  });

  test("opens and runs offline after the first visit", async () => {
    const page = await site.visit({ offline: true });
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    const names = await page.evaluate(async () => {
      const [name] = await caches.keys();
      const cache = await caches.open(name);
      return (await cache.keys()).length;
    });
    expect(names).toBeGreaterThan(10);
    await page.context().setOffline(true);
    await page.reload();
    await finished(page);
    expect(await page.locator("#verdict").textContent()).toMatch(
      /^In (all 200 we ran|\d+ of 200 simulated networks), /,
    );
  });

  test("can be installed: a manifest with a name, a start and icons that are there", async () => {
    const page = await site.visit();
    const manifest = await page.evaluate(async () => {
      const { href } = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')!;
      const read = await (await fetch(href)).json();
      const found = await Promise.all(
        read.icons.map(async ({ src }: { src: string }) => (await fetch(new URL(src, href))).status),
      );
      return { name: read.name, display: read.display, start: new URL(read.start_url, href).href, found };
    });
    expect(manifest).toEqual({
      name: "Groundswell",
      display: "standalone",
      start: site.address,
      found: [200, 200, 200, 200],
    });
  });

  test("the service worker keeps every file of the page, under a name that changes with them", () => {
    const worker = readFileSync(`${BUILT}/sw.js`, "utf8");
    expect(worker).toMatch(/BUILD = "[0-9a-f]{16}"/);
    for (const file of ["./index.html", "./icon-192.png"]) expect(worker).toContain(JSON.stringify(file));
    expect(worker).toMatch(/"\.\/assets\/browser-worker-[\w-]+\.js"/);
    expect(worker).toMatch(/"\.\/assets\/example-[0-9a-f]+\.bin"/);
  });
});
