import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import lock from "../../package-lock.json" with { type: "json" };
import { BUILT } from "./browser.ts";

/** Piscina stays in node_modules, with its licence. Comlink serves the page's workers, whose folder both share. */
const NOT_OF_THE_COMMAND_LINE = ["piscina", "comlink"];
/** Starts workers of Node, which a page has not. */
const NOT_OF_THE_PAGE = ["piscina"];

test.each([
  [
    "page",
    BUILT,
    NOT_OF_THE_PAGE,
    ["src/app", "src/engine", "src/study", "src/networks", "src/analysis", "src/text", "viz", "workers"],
  ],
  [
    "command line",
    "dist/cli",
    NOT_OF_THE_COMMAND_LINE,
    [
      "src/cli",
      "src/engine",
      "src/study",
      "src/networks",
      "src/analysis",
      "src/checks",
      "src/samples",
      "src/sweep",
      "src/text",
      "viz",
      "workers",
    ],
  ],
])(
  "the built %s lists every package it is made of, in its version, with the text of its licence",
  (_, folder, without, sources) => {
    const entries = readFileSync(`${folder}/licences.md`, "utf8")
      .split(/^## /m)
      .slice(1)
      .map((entry) => [entry.slice(0, entry.indexOf("\n")), entry.slice(entry.indexOf("\n")).trim()] as const);
    for (const [head, text] of entries) {
      const [, name, version] = /^(\S+) - (\S+) \(\S+\)$/.exec(head)!;
      expect(lockedVersions(name), name).toContain(version);
      expect(text, name).toMatch(/copyright/i);
      expect(text.length, name).toBeGreaterThan(300);
    }
    const listed = entries.map(([head]) => head.split(" ")[0]);
    for (const name of importedBy(sources)) {
      if (without.includes(name)) continue;
      expect(
        listed.some((each) => each === name || (name === "d3" && each.startsWith("d3-"))),
        name,
      ).toBe(true);
    }
  },
);

/** Versions of a package in the lock file: another package may bring one of its own. */
function lockedVersions(name: string): unknown[] {
  const packages = Object.entries(lock.packages as Record<string, { version?: string }>);
  return packages.filter(([path]) => path.endsWith(`node_modules/${name}`)).map(([, { version }]) => version);
}

/** Packages that the sources in folders import for what they do, and not for their types. */
function importedBy(folders: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const folder of folders) {
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (!/\.tsx?$/.test(file)) continue;
      const code = readFileSync(join(folder, file), "utf8").replace(/^(?:import|export) type .*$/gm, "");
      const names = code.matchAll(/(?:from|import\() ?"((?:@[\w-]+\/)?[\w-]+)(?:\/[\w/-]+)?"/g);
      for (const [, name] of names) found.add(name);
    }
  }
  return found;
}
