import { existsSync } from "node:fs";
import { type Browser, chromium, firefox, type Page } from "playwright";
import { preview } from "vite";
import { afterAll, beforeAll, describe } from "vitest";
import { BROWSER_NAMES, type BrowserName, findBrowser, type LaunchOptions } from "../../bin/browsers.js";

export const WIDE = { width: 1440, height: 900 };
export const NARROW = { width: 390, height: 844 };

export interface Visit {
  page: Page;
  /** Errors of the page: thrown, and written to its console. */
  errors: string[];
  /** Addresses asked for that are not the page's own. */
  outside: string[];
}

/** What a test of the built page is given. */
export interface Site {
  browserName: BrowserName;
  /** The page's address, with a slash at the end. */
  address: string;
  /** Opens the page, at `path` below its address, in a window of its own; closed after all tests. */
  visit(options?: { size?: { width: number; height: number }; path?: string }): Promise<Visit>;
}

const found = await Promise.all(BROWSER_NAMES.map(async (name) => [name, await findBrowser(name)] as const));

/** Describes the built page once in every browser. A browser that is missing skips its tests. */
export function describePage(title: string, tests: (site: Site) => void): void {
  for (const [name, launchOptions] of found) {
    const run = launchOptions === null ? describe.skip : describe;
    run(`${title} (${name})`, () => tests(siteIn(name, launchOptions!)));
  }
}

function siteIn(browserName: BrowserName, launchOptions: LaunchOptions): Site {
  let browser: Browser;
  let close: () => Promise<void>;
  const site: Site = { browserName, address: "", visit };

  beforeAll(async () => {
    if (!existsSync("dist/app/index.html")) throw new Error("the page is not built: npm run build");
    const server = await preview({ preview: { port: 0 }, logLevel: "error" });
    site.address = server.resolvedUrls!.local[0];
    close = () => server.close();
    browser = await { chromium, firefox }[browserName].launch(launchOptions);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await close?.();
  }, 60_000);

  async function visit({ size = WIDE, path = "" } = {}): Promise<Visit> {
    const context = await browser.newContext({ viewport: size });
    const page = await context.newPage();
    const errors: string[] = [];
    const outside: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(site.address) && !/^(?:blob|data):/.test(url)) outside.push(url);
    });
    await page.goto(site.address + path);
    return { page, errors, outside };
  }

  return site;
}
