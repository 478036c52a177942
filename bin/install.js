/** Brings a fresh clone to where everything can run. Plain JavaScript on Node's own modules: nothing is installed yet. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { BROWSER_NAMES, BROWSERS, findBrowser, installedBrowser } from "./browsers.js";

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Ends the program if this Node is too old, and runs `npm ci` if the lock file names what is not installed. */
export function installPackages() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Groundswell needs Node 20.19 or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
  if (packagesInstalled()) return;
  console.log("Installing packages (npm ci)…");
  const npm = process.env.npm_execpath;
  const words = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  const { status } = npm?.endsWith(".js")
    ? run(process.execPath, [npm, ...words])
    : run(process.platform === "win32" ? "npm.cmd" : "npm", words);
  if (status !== 0) {
    console.error("The packages could not be installed.");
    process.exit(1);
  }
}

/** Whether node_modules holds every package of the lock file, in its version. Those of other systems may be missing. */
function packagesInstalled() {
  const installedLock = join(ROOT, "node_modules", ".package-lock.json");
  if (!existsSync(installedLock)) return false;
  const wanted = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")).packages;
  const installed = JSON.parse(readFileSync(installedLock, "utf8")).packages;
  return Object.keys(wanted).every(
    (name) => name === "" || wanted[name].optional || installed[name]?.version === wanted[name].version,
  );
}

/**
 * Installs the browsers the tests need where they are missing: with Debian's package manager where that is allowed, else
 * by playwright's download. Needs the packages.
 *
 * @returns {Promise<import("./browsers.js").BrowserName[]>} those still missing
 */
export async function installBrowsers() {
  if ((await missingBrowsers()).length > 0) installDebianBrowsers();
  const missing = await missingBrowsers();
  if (missing.length > 0) {
    console.log(`Downloading ${missing.join(" and ")} (playwright install)…`);
    run(process.execPath, [join(ROOT, "node_modules", "playwright", "cli.js"), "install", ...missing]);
  }
  return missingBrowsers();
}

async function missingBrowsers() {
  const found = await Promise.all(BROWSER_NAMES.map(findBrowser));
  return BROWSER_NAMES.filter((_, i) => found[i] === null);
}

function installDebianBrowsers() {
  if (process.platform !== "linux" || !works("apt-get", ["--version"])) return;
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  if (asRoot.length > 0 && !works("sudo", ["-n", "true"])) return;
  const packages = BROWSER_NAMES.filter((name) => installedBrowser(name) === null).map(
    (name) => BROWSERS[name].debianPackage,
  );
  console.log(`Installing ${packages.join(" and ")} (apt-get)…`);
  const aptGet = [...asRoot, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"];
  const [command, ...words] = aptGet;
  run(command, [...words, "update"]);
  // one by one: a system that lacks one may have the other
  for (const name of packages)
    run(command, [...words, "install", "-y", "--no-install-recommends", name, "fonts-liberation"]);
}

/**
 * @param {string} command
 * @param {string[]} words
 */
function works(command, words) {
  return spawnSync(command, words, { stdio: "ignore" }).status === 0;
}

/**
 * Runs a program in the project's folder, showing its output.
 *
 * @param {string} command
 * @param {string[]} words
 */
export function run(command, words) {
  return spawnSync(command, words, { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"] });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) installPackages();
