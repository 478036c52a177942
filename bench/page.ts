import { type Browser, chromium, type Page } from "playwright";
import { preview } from "vite";
import { findBrowser } from "../bin/browsers.js";
import packageFile from "../package.json" with { type: "json" };
import { simulate } from "../src/engine/simulate.ts";
import { inputsOf } from "../src/study/inputs-of.ts";
import { writeLink } from "../src/study/link/link.ts";
import type { Study } from "../src/study/study.ts";
import { median, milliseconds } from "./clock.ts";
import { defaultStudy } from "./engine.ts";
import { print, row } from "./report.ts";

const DONE = '[data-part~=status][data-status="done"]';
const SIZE = { width: 1440, height: 900 };

/** The built page in headless Chromium: from a cold start to a picture, from a lever to a band, six plans, five seconds of dragging. */
export async function builtPage(smoke: boolean): Promise<void> {
  const options = await findBrowser("chromium");
  if (options === null) {
    print("  Chromium is not installed: nothing was measured");
    return;
  }
  const server = await preview({ preview: { port: 0 }, logLevel: "error" });
  const address = server.resolvedUrls!.local[0];
  const browser = await chromium.launch(options);
  try {
    const rounds = smoke ? 1 : 5;
    const starts: Start[] = [];
    for (let round = 0; round < rounds; round++) starts.push(await coldStart(browser, address));
    const figure = (what: string, values: number[], bound: string) =>
      print(`  ${what.padEnd(46)} ${median(values).toFixed(0).padStart(11)} ms   (${bound})`);
    figure(
      "cold start to curves and verdict",
      starts.map(({ first }) => first),
      "at most 2,000",
    );
    figure(
      "cold start to all networks, live",
      starts.map(({ all }) => all),
      "a figure",
    );
    print(
      `  ${"layout shift, cold start".padEnd(46)} ${Math.max(...starts.map(({ shift }) => shift))
        .toFixed(3)
        .padStart(14)}   (at most 0.05)`,
    );
    await levers(browser, address, rounds);
    await sixPlans(browser, address, rounds);
    await dragging(browser, address, smoke ? 1000 : 5000);
  } finally {
    await browser.close();
    await server.close();
  }
}

interface Start {
  first: number;
  all: number;
  shift: number;
}

async function coldStart(browser: Browser, address: string): Promise<Start> {
  const context = await browser.newContext({ viewport: SIZE });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen = window as unknown as { shift: number };
    seen.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  const from = performance.now();
  await page.goto(address);
  await page.locator("[data-part~=fan-block] .label text").first().waitFor();
  await page.locator("#verdict", { hasText: /genuine use/ }).waitFor();
  const first = performance.now() - from;
  await page.locator(DONE).first().waitFor();
  const all = performance.now() - from;
  const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
  await context.close();
  return { first, all, shift };
}

/** From an input event to the first band of the changed plan, inside the page. */
async function levers(browser: Browser, address: string, rounds: number): Promise<void> {
  const page = await opened(browser, address);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    times.push(
      await page.evaluate(
        (value) =>
          new Promise<number>((resolve) => {
            const curve = () =>
              document
                .querySelector('[data-part~=fan-block] .median[data-plan="2"]:not(.ghost) path')
                ?.getAttribute("d");
            const input = document.querySelector<HTMLInputElement>(
              '[data-part~=lever-group-headline] [data-field="tactics.soft"] input[type="range"]',
            )!;
            const before = curve();
            const from = performance.now();
            const look = () => {
              const now = curve();
              if (now && now !== before) resolve(performance.now() - from);
              else requestAnimationFrame(look);
            };
            input.value = value;
            input.dispatchEvent(new Event("input", { bubbles: true }));
            requestAnimationFrame(look);
          }),
        String(0.3 + round / 20),
      ),
    );
    await page.locator(DONE).first().waitFor();
  }
  print(`  ${"lever to first band".padEnd(46)} ${median(times).toFixed(0).padStart(11)} ms   (at most 300)`);
  await page.context().close();
}

/** Six plans that differ, against the engine's own time for the same runs on one thread. */
async function sixPlans(browser: Browser, address: string, rounds: number): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const page = await opened(browser, address);
    const link = await writeLink(sixOf(defaultStudy()), packageFile.version);
    const begun = performance.now();
    await page.evaluate((fragment) => {
      location.hash = fragment;
    }, link);
    await page.locator("[data-part~=plan-card]").nth(5).waitFor();
    // what was done before is told until the page draws again
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await page.locator(DONE).first().waitFor();
    times.push(performance.now() - begun);
    await page.context().close();
  }
  const study = sixOf(defaultStudy());
  const inputs = inputsOf(study, {}, { weeks: true, groups: false, sites: false, trace: false });
  const job = { world: 0, plans: [0, 1, 2, 3, 4, 5], from: 1, to: study.run.replicates };
  const engine = milliseconds(() => simulate(inputs, job));
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
  row(
    "six plans, 200 networks",
    seconds(median(times)),
    seconds(engine),
    median(times) / engine,
    "page, against the engine on one thread; at most 4 s",
  );
}

function sixOf(study: Study): Study {
  const [first] = study.plans;
  const plans = Array.from({ length: 6 }, (_, i) => {
    return { ...first, name: `Plan ${i + 1}`, tactics: { ...first.tactics, soft: 0.2 + i / 10 } };
  });
  return { ...study, plans };
}

/** Long tasks of the page's own thread while a lever is dragged. */
async function dragging(browser: Browser, address: string, duration: number): Promise<void> {
  const page = await opened(browser, address);
  await page.evaluate(() => {
    const seen = window as unknown as { long: number[] };
    seen.long = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.long.push(duration);
    }).observe({ type: "longtask" });
  });
  const slider = page.locator('[data-part~=lever-group-headline] [data-field="tactics.hard"] input[type="range"]');
  const standing = await slider.inputValue();
  const box = (await slider.boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 40, y);
  await page.mouse.down();
  const from = performance.now();
  for (let step = 0; performance.now() - from < duration; step++) {
    await page.mouse.move(box.x + 40 + 60 * (1 + Math.sin(step / 9)), y);
  }
  await page.mouse.up();
  if ((await slider.inputValue()) === standing) throw new Error("the lever was not dragged");
  await page.locator(DONE).first().waitFor();
  const long = await page.evaluate(() => (window as unknown as { long: number[] }).long);
  print(
    `  ${`longest task in ${duration / 1000} s of dragging`.padEnd(46)} ${Math.max(0, ...long)
      .toFixed(0)
      .padStart(11)} ms   (at most 100; ${long.filter((ms) => ms > 100).length} over)`,
  );
  await page.context().close();
}

/** The page with its default study done. */
async function opened(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: SIZE });
  const page = await context.newPage();
  // what a loader of TypeScript puts around named functions, also around those that the page is given
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.goto(address);
  await page.locator(DONE).first().waitFor();
  return page;
}
