import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const ROOMS = ["src", "workers", "viz", "bin", "bench", "tests"];
const MOST_LINES = 300;
const MOST_FILES = 16;

/** What may be larger is listed, with the reason, under "Sizes" in docs/architecture.md. */
const SIZES = readFileSync("docs/architecture.md", "utf8").split("\n## Sizes\n")[1];
const EXCEPTIONS = Array.from(SIZES.matchAll(/^- `([^`]+)`/gm), ([, path]) => path);

const files = ROOMS.flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: "utf8" })
    .map((name) => join(room, name))
    .filter((path) => statSync(path).isFile()),
);

const long = files.filter((path) => /\.(tsx?|js|css)$/.test(path) && linesOf(path) > MOST_LINES);
const full = fullFolders();

test(`no file is over ${MOST_LINES} lines but those that the architecture page names`, () => {
  expect(long.filter((path) => !EXCEPTIONS.includes(path))).toEqual([]);
});

test(`no folder holds over ${MOST_FILES} files of its own but those that the architecture page names`, () => {
  expect(full.filter((folder) => !EXCEPTIONS.includes(folder))).toEqual([]);
});

test("the architecture page names as larger only what is", () => {
  expect(EXCEPTIONS.filter((path) => ![...long, ...full].includes(path))).toEqual([]);
});

test("no two exported things in src, workers and viz have one name", () => {
  const homes = new Map<string, string[]>();
  for (const path of files.filter((path) => /^(src|workers|viz)\/.*\.tsx?$/.test(path))) {
    for (const name of exportedNames(path)) homes.set(name, [...(homes.get(name) ?? []), path]);
  }
  expect([...homes].filter(([, paths]) => paths.length > 1)).toEqual([]);
});

/** What a file declares and exports under a name; an overloaded function counts once. */
function exportedNames(path: string): Set<string> {
  const declared = /^export (?:async |abstract |declare )*(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm;
  return new Set(Array.from(readFileSync(path, "utf8").matchAll(declared), ([, name]) => name));
}

function fullFolders(): string[] {
  const held = new Map<string, number>();
  for (const path of files) held.set(dirname(path), (held.get(dirname(path)) ?? 0) + 1);
  return [...held].flatMap(([folder, count]) => (count > MOST_FILES ? [folder] : []));
}

function linesOf(path: string): number {
  return readFileSync(path, "utf8").trimEnd().split("\n").length;
}
