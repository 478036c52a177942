import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";

interface Layer {
  /** Layers it may import from, besides itself. */
  uses: string[];
  /** Layers of which it may import types only. */
  types?: string[];
  /** Packages; "node:" is any of Node's own modules. */
  packages: string[];
}

/** Imports go down only. The worker files bind the engine to their runners, so `workers` uses it. */
const LAYERS: Record<string, Layer> = {
  "src/text": { uses: [], packages: [] },
  "src/engine": { uses: ["src/text"], packages: ["seedrandom"] },
  "src/study": { uses: ["src/text", "src/engine"], packages: ["zod"] },
  "src/networks": { uses: ["src/text", "src/engine"], packages: ["papaparse", "saxes", "zod"] },
  "src/analysis": { uses: ["src/text", "src/engine"], packages: [] },
  "src/samples": { uses: ["src/text", "src/engine", "src/study", "src/networks", "src/analysis"], packages: ["zod"] },
  "src/checks": { uses: ["src/text", "src/engine", "src/study", "src/analysis", "workers", "scenarios"], packages: [] },
  "src/sweep": { uses: ["src/text", "src/engine", "src/study", "src/analysis", "workers"], packages: ["zod"] },
  viz: { uses: ["src/text", "src/analysis"], types: ["src/engine"], packages: ["d3"] },
  workers: { uses: ["src/text", "src/engine"], packages: ["comlink", "piscina", "node:"] },
  "src/cli": {
    uses: [
      "src/text",
      "src/engine",
      "src/study",
      "src/networks",
      "src/analysis",
      "src/samples",
      "src/checks",
      "src/sweep",
      "workers",
      "viz",
      "package.json",
      "scenarios",
    ],
    packages: ["hyparquet-writer", "linkedom", "node:"],
  },
  "src/app": {
    uses: [
      "src/text",
      "src/engine",
      "src/study",
      "src/networks",
      "src/analysis",
      "workers",
      "viz",
      "package.json",
      "scenarios",
    ],
    packages: ["@preact/signals", "d3", "fflate", "idb", "preact", "preact/hooks", "zod"],
  },
};

/**
 * The rooms of the page, from below: each imports itself and what stands before it, and those of the fourth row nothing of
 * one another. Rooms that hold no code yet have their place.
 */
const ROOMS = [
  ["state"],
  ["results"],
  ["controls"],
  [
    ...["explore", "compare", "world", "import", "library", "share", "export", "report"],
    ...["network", "sweep", "theory", "learn"],
  ],
  ["frame"],
];
/** In no room: what puts the page and its own worker together, and what they begin with. */
const OUTSIDE = ["main.tsx", "reading-worker.ts", "no-eval.ts", "offline"];

interface Import {
  file: string;
  layer: string;
  target: string;
  typesOnly: boolean;
}

const IMPORT =
  /\b(?:import|export)\s+(type\s)?[^"';]*?from\s*"([^"]+)"|\bimport\s*\(\s*"([^"]+)"|\bimport\s+"([^"]+)"/g;

const sources = ["src", "workers", "viz"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => {
      const file = posix.join(folder, name.replaceAll("\\", "/"));
      return { file, layer: layerOf(file), code: withoutComments(readFileSync(file, "utf8")) };
    }),
);

const imports = sources.flatMap(({ file, layer, code }) =>
  Array.from(code.matchAll(IMPORT), ([, type, from, dynamic, bare]): Import => {
    return { file, layer, target: (from ?? dynamic ?? bare)!, typesOnly: type !== undefined };
  }),
);

test("every source file belongs to a layer", () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.filter(({ layer }) => LAYERS[layer] === undefined).map(({ file }) => file)).toEqual([]);
});

test("imports go down only", () => {
  expect(
    imports
      .filter(({ target }) => target.startsWith("."))
      .filter(goesUp)
      .map(text),
  ).toEqual([]);
});

test("every file of the page stands in a room", () => {
  const known = [...ROOMS.flat(), ...OUTSIDE];
  expect(
    sources.filter(({ file }) => roomOf(file) !== null && !known.includes(roomOf(file)!)).map(({ file }) => file),
  ).toEqual([]);
});

test("rooms of the page import downwards only, and no other room beside them", () => {
  const level = (room: string) => ROOMS.findIndex((row) => row.includes(room));
  const wrong = imports.filter(({ file, target }) => {
    const [from, to] = [roomOf(file), target.startsWith(".") ? roomOf(pathOf(file, target)) : null];
    if (from === null || to === null || from === to || level(from) < 0) return false;
    return level(to) < 0 || level(to) >= level(from);
  });
  expect(wrong.map(text)).toEqual([]);
});

test("no file is among those it imports, however long the way round", () => {
  const uses = new Map(sources.map(({ file }) => [file, new Set<string>()]));
  for (const { file, target } of imports) if (target.startsWith(".")) uses.get(file)!.add(pathOf(file, target));
  // what imports nothing that is left is in no circle
  for (let before = -1; before !== uses.size; ) {
    before = uses.size;
    for (const [file, targets] of uses) if (![...targets].some((target) => uses.has(target))) uses.delete(file);
  }
  expect([...uses.keys()]).toEqual([]);
});

test("each package is used in its own layers only", () => {
  const outside = imports.filter(({ target, layer, typesOnly }) => {
    if (target.startsWith(".") || typesOnly) return false;
    return !LAYERS[layer].packages.some((name) => (name === "node:" ? target.startsWith(name) : target === name));
  });
  expect(outside.map(text)).toEqual([]);
});

test("what a browser loads imports nothing of Node", () => {
  const nodeOnly = (file: string) => file.startsWith("src/cli/") || file.startsWith("workers/node");
  const found = imports.filter(
    ({ file, target, typesOnly }) =>
      !typesOnly && !nodeOnly(file) && (target === "piscina" || target.startsWith("node:")),
  );
  expect(found.map(text)).toEqual([]);
});

test("the engine reads no clock, document, file or chance but its own, and no function whose last bits differ between engines", () => {
  const forbidden = [
    /\bMath\.(?!(?:abs|ceil|clz32|floor|fround|imul|max|min|round|sign|sqrt|trunc)\b)\w+/,
    // a power of two written out is exact
    /(?<!\b2 )\*\*|\*\*(?! \d)/,
    /\b(?:Date|performance|Intl|crypto|process|console|document|window|navigator|localStorage|fetch)\b\s*[.(]/,
    /\b(?:setTimeout|setInterval|queueMicrotask|requestAnimationFrame)\b/,
    /\btoLocale\w+|\blocaleCompare\b/,
  ];
  expect(linesWith("src/engine", forbidden)).toEqual([]);
});

test("nothing below the page, the command line and the workers owns a timer or draws by chance", () => {
  const forbidden = [/\bset(?:Timeout|Interval)\b|\brequestAnimationFrame\b/, /\bMath\.random\b/];
  for (const layer of ["src/study", "src/networks", "src/analysis", "src/samples", "viz"]) {
    expect(linesWith(layer, forbidden)).toEqual([]);
  }
});

function goesUp({ file, layer, target, typesOnly }: Import): boolean {
  const to = pathOf(file, target);
  const { uses, types = [] } = LAYERS[layer];
  const allowed = [layer, ...uses, ...(typesOnly ? types : [])];
  return !allowed.some((name) => to === name || to.startsWith(`${name}/`));
}

function linesWith(layer: string, patterns: RegExp[]): string[] {
  return sources
    .filter((source) => source.layer === layer)
    .flatMap(({ file, code }) =>
      code
        .split("\n")
        .flatMap((line, i) =>
          patterns.some((pattern) => pattern.test(line)) ? [`${file}:${i + 1}: ${line.trim()}`] : [],
        ),
    );
}

function layerOf(file: string): string {
  const [first, second] = file.split("/");
  return first === "src" ? `${first}/${second}` : first;
}

/** The room of a file of the page, "explore" of `src/app/explore/…`; null of any other file. */
function roomOf(file: string): string | null {
  return file.startsWith("src/app/") ? file.split("/")[2] : null;
}

function pathOf(file: string, target: string): string {
  return posix.join(posix.dirname(file), target);
}

// lines stay where they are
function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, "")).replace(/(^|\s)\/\/.*$/gm, "");
}

function text({ file, target }: Import): string {
  return `${file} imports ${target}`;
}
