import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const ROOMS = ["src", "workers", "viz", "bin", "bench", "tests"];
const MOST_LINES = 300;
const MOST_FILES = 16;

/** What may be larger, and why, stands in docs/architecture.md, each by its path. */
const ARCHITECTURE = existsSync("docs/architecture.md") ? readFileSync("docs/architecture.md", "utf8") : "";
const EXCEPTIONS = [
  "src/networks/readers/dl.ts",
  "src/engine",
  "src/analysis",
  "src/app/frame",
  "src/app/state",
  "src/app/controls",
  "src/app/styles",
  "src/app/styles/controls.css",
  "src/app/styles/drawers.css",
  "src/app/styles/layout.css",
  "src/checks/trials",
  "bin/docs/pictures.ts",
  "tests/viz/charts.test.ts",
  "tests/viz/panels.test.ts",
  "tests/mutation",
  "tests/oracle",
  "tests/page",
];

const files = ROOMS.flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: "utf8" })
    .map((name) => join(room, name))
    .filter((path) => statSync(path).isFile()),
);

test(`no file is over ${MOST_LINES} lines but those that the architecture page names`, () => {
  const long = files.filter((path) => /\.(tsx?|js|css)$/.test(path) && linesOf(path) > MOST_LINES);
  expect(long.filter((path) => !excepted(path))).toEqual([]);
});

test(`no folder holds over ${MOST_FILES} files of its own but those that the architecture page names`, () => {
  const held = new Map<string, number>();
  for (const path of files) held.set(dirname(path), (held.get(dirname(path)) ?? 0) + 1);
  const full = [...held].flatMap(([folder, count]) => (count > MOST_FILES ? [folder] : []));
  expect(full.filter((folder) => !excepted(folder))).toEqual([]);
});

function linesOf(path: string): number {
  return readFileSync(path, "utf8").trimEnd().split("\n").length;
}

function excepted(path: string): boolean {
  return EXCEPTIONS.includes(path) || ARCHITECTURE.includes(`\`${path}\``);
}
