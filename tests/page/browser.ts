import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, firefox, type Page } from "playwright";
import { preview } from "vite";
import { afterAll, afterEach, beforeAll, describe, expect } from "vitest";
import { BROWSER_NAMES, type BrowserName, findBrowser, type LaunchOptions } from "../../bin/browsers.js";
import { writeLink } from "../../src/study/link/link.ts";
import type { Study } from "../../src/study/study.ts";
import { finished, goTo, leave, PATIENCE } from "./hands.ts";
import { quick, VERSION } from "./studies.ts";

export interface Size {
  width: number;
  height: number;
}

export const WIDE: Size = { width: 1440, height: 900 };
export const NARROW: Size = { width: 390, height: 844 };
/**
 * In what sizes each browser runs a check of the page. What the page does is the same program in every size, so each
 * browser checks it in one, and together they see both. Where a size can decide how parts lie (`layouts`), Chromium
 * checks both. A check that names its size runs in that one, and one that names none as on a desk, in both browsers.
 */
const SIZES: Record<BrowserName, { behaviour: readonly Size[]; layout: readonly Size[] }> = {
  chromium: { behaviour: [WIDE], layout: [WIDE, NARROW] },
  firefox: { behaviour: [NARROW], layout: [NARROW] },
};

/** The folder of the built page. */
export const BUILT = process.env.PAGE_DIST ?? "dist/app";

/** Milliseconds that one test of the page may take: two browsers at once on a busy machine, and axe over whole pages. */
export const TIME = 300_000;

interface VisitOptions {
  size?: Size;
  /** Below the page's address. */
  path?: string;
  /** True where the page is to keep itself for a time without a network. */
  offline?: boolean;
}

/** What a test of the built page is given. */
export interface Site {
  browserName: BrowserName;
  /** Those in which this browser checks what the page does. */
  sizes: readonly Size[];
  /** Those in which this browser checks what depends on how the parts of the page lie. */
  layouts: readonly Size[];
  /** The page's address, with a slash at the end. */
  address: string;
  /**
   * Opens the page in a fresh profile, closed after the test. An error the page throws or writes to its console, and a
   * request to another host, fail the test.
   */
  visit(options?: VisitOptions): Promise<Page>;
  /** The same, with a newcomer's default study of 200 networks, or what `path` names, and waits for its results. */
  arrive(options?: VisitOptions): Promise<Page>;
  /** Opens the page by the link of a study, unless told that of the default one in few networks, and waits for its results. */
  open(options?: Omit<VisitOptions, "path"> & { study?: Study }): Promise<Page>;
  /**
   * Opens a study as `open` does, in the page that tests before it have used: loading the page takes twenty times as long as
   * opening a link in it. View, panels and drawers are as in a fresh page; saved studies and what can be undone are not.
   * After a failed test the page is loaded anew.
   */
  share(options?: { size?: Size; study?: Study }): Promise<Page>;
  /** An empty tab in a fresh profile, for what has to be there before the page is. */
  blank(options?: Omit<VisitOptions, "path">): Promise<Page>;
}

const found = await Promise.all(BROWSER_NAMES.map(async (name) => [name, await findBrowser(name)] as const));

/** What a person may have asked their system for. */
export interface Wishes {
  reducedMotion?: "reduce";
  forcedColors?: "active";
}

/** Describes the built page once in every browser. A browser that is missing skips its tests. */
export function describePage(title: string, tests: (site: Site) => void, wishes: Wishes = {}): void {
  for (const [name, launchOptions] of found) {
    const run = launchOptions === null ? describe.skip : describe;
    run(`${title} (${name})`, { timeout: TIME }, () => tests(siteIn(name, launchOptions!, wishes)));
  }
}

/** Firefox hears of wishes as it starts: over WebDriver BiDi playwright's `emulateMedia` does nothing. */
function firefoxPreferences({ reducedMotion, forcedColors }: Wishes) {
  return {
    "ui.prefersReducedMotion": reducedMotion === "reduce" ? 1 : 0,
    "browser.display.document_color_use": forcedColors === "active" ? 2 : 1,
  };
}

/** One server and one browser of a kind serve all files of this process; they end with it. What failed to start is tried again. */
const kept = new Map<string, Promise<unknown>>();

function once<T>(what: string, make: () => Promise<T>): Promise<T> {
  if (!kept.has(what)) {
    const made = make();
    kept.set(what, made);
    made.catch(() => kept.delete(what));
  }
  return kept.get(what) as Promise<T>;
}

function serve() {
  if (!existsSync(`${BUILT}/index.html`)) throw new Error("the page is not built: npm run build");
  // "mpa": what is not there is not found, and never the page instead
  return preview({ appType: "mpa", build: { outDir: BUILT }, preview: { port: 0 }, logLevel: "error" });
}

function siteIn(browserName: BrowserName, launchOptions: LaunchOptions, wishes: Wishes): Site {
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let shared: Page | null = null;
  let faults: string[] = [];
  const { behaviour, layout } = SIZES[browserName];
  const site: Site = { browserName, sizes: behaviour, layouts: layout, address: "", visit, arrive, open, share, blank };

  beforeAll(async () => {
    const server = await once("server", serve);
    site.address = server.resolvedUrls!.local[0];
    browser = await once(JSON.stringify([browserName, wishes]), () =>
      browserName === "firefox"
        ? firefox.launch({ ...launchOptions, firefoxUserPrefs: firefoxPreferences(wishes) })
        : chromium.launch(launchOptions),
    );
  }, TIME);

  afterEach(async ({ task }) => {
    const told = faults;
    faults = [];
    if (task.result?.state === "fail") shared = null;
    const stays = shared?.context();
    await Promise.all(contexts.filter((context) => context !== stays).map((context) => context.close()));
    contexts = stays === undefined ? [] : [stays];
    expect(told, "errors of the page and requests to other hosts").toEqual([]);
  });

  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()));
  }, TIME);

  async function visit({ path = "", ...options }: VisitOptions = {}): Promise<Page> {
    const page = await blank(options);
    await page.goto(site.address + path);
    return page;
  }

  async function blank({ size = WIDE, offline = false }: Parameters<Site["blank"]>[0] = {}): Promise<Page> {
    const context = await browser.newContext({
      viewport: size,
      // to keep the page costs time on every first visit
      serviceWorkers: offline ? "allow" : "block",
      ...wishes,
    });
    contexts.push(context);
    context.setDefaultTimeout(PATIENCE.timeout);
    context.on("page", watch);
    return context.newPage();
  }

  function watch(page: Page): void {
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(site.address) && !/^(?:blob|data):/.test(url)) faults.push(`asked for ${url}`);
    });
  }

  async function arrive(options?: VisitOptions): Promise<Page> {
    const page = await visit(options);
    await finished(page);
    return page;
  }

  async function open({ study = quick(), ...options }: Parameters<Site["open"]>[0] = {}): Promise<Page> {
    const page = await visit({ ...options, path: `#${await writeLink(study, VERSION)}` });
    await page.getByRole("button", { name: `Undo: Open ${study.name}`, exact: true }).waitFor();
    await finished(page);
    return page;
  }

  async function share({ size = WIDE, study = quick() }: Parameters<Site["share"]>[0] = {}): Promise<Page> {
    const page = shared;
    if (page === null) {
      shared = await open({ size, study });
      return shared;
    }
    await page.setViewportSize(size);
    await leave(page);
    await goTo(page, await writeLink(study, VERSION));
    // the link is taken off the address as the study is put in place
    await page.waitForFunction(() => location.hash === "");
    await finished(page);
    return page;
  }

  return site;
}
