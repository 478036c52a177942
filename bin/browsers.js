/**
 * The browsers the tests run in: where they are and how playwright starts them. Plain JavaScript on Node's own modules,
 * because it is needed before anything is installed.
 */
import { accessSync, constants, existsSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** @typedef {"chromium" | "firefox"} BrowserName */
/** @typedef {{ executablePath?: string, channel?: string, args?: string[] }} LaunchOptions */

/** @type {Record<BrowserName, { commands: string[], variable: string, debianPackage: string }>} */
export const BROWSERS = {
  chromium: {
    commands: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"],
    variable: "GROUNDSWELL_CHROMIUM",
    debianPackage: "chromium",
  },
  firefox: {
    commands: ["firefox-esr", "firefox"],
    variable: "GROUNDSWELL_FIREFOX",
    debianPackage: "firefox-esr",
  },
};

/** @type {BrowserName[]} */
export const BROWSER_NAMES = ["chromium", "firefox"];

const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * What playwright needs to start a browser: the file named by GROUNDSWELL_CHROMIUM or GROUNDSWELL_FIREFOX, else the first
 * of its commands on the path, else playwright's own download; null where there is none.
 *
 * @param {BrowserName} name
 * @returns {Promise<LaunchOptions | null>}
 */
export async function findBrowser(name) {
  const executablePath = installedBrowser(name);
  if (executablePath !== null) {
    // an installed Firefox has no juggler protocol: playwright drives it over WebDriver BiDi
    return name === "firefox"
      ? { executablePath, channel: "moz-firefox" }
      : { executablePath, args: CHROMIUM_ARGUMENTS };
  }
  const downloaded = await downloadedBrowser(name);
  if (!downloaded) return null;
  return name === "firefox" ? {} : { args: CHROMIUM_ARGUMENTS };
}

/**
 * @param {BrowserName} name
 * @returns {string | null} the path of the installed program
 */
export function installedBrowser(name) {
  const { commands, variable } = BROWSERS[name];
  const named = process.env[variable];
  if (named) {
    if (!isProgram(named)) throw new Error(`${variable}: ${named} is not a program`);
    return named;
  }
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  for (const command of commands) {
    for (const folder of folders) {
      const file = join(folder, command);
      if (isProgram(file)) return file;
    }
  }
  return null;
}

/** @param {BrowserName} name */
async function downloadedBrowser(name) {
  try {
    const playwright = await import("playwright");
    return existsSync(playwright[name].executablePath());
  } catch {
    return false;
  }
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
