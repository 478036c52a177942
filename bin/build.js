/** Builds the page (dist/app) and the command line (dist/cli). Run as a program it always builds. */
import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { installPackages, ROOT } from "./install.js";

const SOURCES = [
  "bin",
  "src",
  "scenarios",
  "workers",
  "viz",
  "index.html",
  "package.json",
  "package-lock.json",
  "vite.config.ts",
];
const STAMP = join(ROOT, "dist", "built");

/** @returns {"missing" | "stale" | "fresh"} what there is of a build */
export function buildState() {
  if (!existsSync(STAMP)) return "missing";
  const built = statSync(STAMP).mtimeMs;
  return SOURCES.some((source) => changedAfter(join(ROOT, source), built)) ? "stale" : "fresh";
}

// a folder's own time tells of files added and removed
/**
 * @param {string} path
 * @param {number} time
 * @returns {boolean}
 */
function changedAfter(path, time) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return false;
  if (stat.mtimeMs > time) return true;
  return stat.isDirectory() && readdirSync(path).some((name) => changedAfter(join(path, name), time));
}

/** Needs the packages. */
export async function build() {
  // whatever the surroundings call themselves, a test run included
  process.env.NODE_ENV = "production";
  const { build } = await import("vite");
  const start = new Date();
  for (const mode of ["production", "node"]) await build({ root: ROOT, mode, logLevel: "warn" });
  writeFileSync(STAMP, `${start.toISOString()}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  installPackages();
  await build();
}
