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
  "src/networks": { uses: ["src/text", "src/engine"], packages: ["papaparse", "zod"] },
  "src/analysis": { uses: ["src/text", "src/engine"], packages: [] },
  "src/checks": { uses: ["src/text", "src/engine", "src/study", "src/analysis", "workers", "scenarios"], packages: [] },
  viz: { uses: ["src/analysis"], types: ["src/engine"], packages: ["d3"] },
  workers: { uses: ["src/engine"], types: ["src/study"], packages: ["comlink", "piscina", "node:"] },
  "src/cli": {
    uses: [
      "src/text",
      "src/engine",
      "src/study",
      "src/networks",
      "src/analysis",
      "src/checks",
      "workers",
      "package.json",
      "scenarios",
    ],
    packages: ["node:"],
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
  for (const layer of ["src/study", "src/networks", "src/analysis", "viz"]) {
    expect(linesWith(layer, forbidden)).toEqual([]);
  }
});

function goesUp({ file, layer, target, typesOnly }: Import): boolean {
  const to = posix.join(posix.dirname(file), target);
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

// lines stay where they are
function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, "")).replace(/(^|\s)\/\/.*$/gm, "");
}

function text({ file, target }: Import): string {
  return `${file} imports ${target}`;
}
