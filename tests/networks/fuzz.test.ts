import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { networkData } from "../../src/networks/file/network-data.ts";
import { parseNetworkFile } from "../../src/networks/file/parse-network-file.ts";
import { writeNetworkFile } from "../../src/networks/file/write-network-file.ts";
import { type ImportOptions, importNetwork } from "../../src/networks/import-network.ts";
import { comparable } from "../../src/text/comparable.ts";
import { type Files, imported } from "./importing.ts";
import { CSV_PEOPLE, CSV_TIES, DL, GEXF, GRAPHML, LAYERS, MULTIPLEX, PAJEK } from "./samples.ts";

const RUNS = 1000;
const OPTIONS: ImportOptions = { direction: "nominates" };
const DATES = { adopted: "adopted", never: ["never", 18], missing: ["?", 99], unit: "month" } as const;

/** What may happen to a file on its way. */
const damage = fc.oneof(
  fc.record({ kind: fc.constant("cut" as const), at: fc.nat(), length: fc.constant(0) }),
  fc.record({ kind: fc.constant("remove" as const), at: fc.nat(), length: fc.nat(40) }),
  fc.record({ kind: fc.constant("double" as const), at: fc.nat(), length: fc.nat(200) }),
  fc.record({ kind: fc.constant("flip" as const), at: fc.nat(), length: fc.nat(255) }),
  fc.record({ kind: fc.constant("swap" as const), at: fc.nat(), length: fc.nat(3) }),
  fc.record({ kind: fc.constant("replace" as const), at: fc.nat(), length: fc.nat(TOKENS().length - 1) }),
  fc.record({ kind: fc.constant("widen" as const), at: fc.nat(1), length: fc.constant(0) }),
);
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

/** Pieces that matter to one reader or another. */
function TOKENS(): string[] {
  const marks = [
    '"',
    '""',
    "<",
    ">",
    "</",
    "<!--",
    "<![CDATA[",
    "&",
    "&#x0;",
    "*",
    "*Matrix",
    "*Vertices 99999",
    "%",
    ",",
    ";",
    "\t",
  ];
  const values = [
    "\n",
    "\r\n",
    "1e999",
    "-1",
    "0x10",
    "NaN",
    "null",
    "[",
    "{",
    "}",
    "999999999999",
    "__proto__",
    "\u0000",
    "\ufeff",
    "É",
  ];
  return [...marks, ...values];
}

function damaged(text: string, damages: readonly Damage[]): Uint8Array {
  let bytes = new TextEncoder().encode(text);
  for (const { kind, at, length } of damages) {
    const place = bytes.length === 0 ? 0 : at % bytes.length;
    const before = bytes.subarray(0, place);
    if (kind === "cut") bytes = before.slice();
    else if (kind === "remove") bytes = joined(before, bytes.subarray(place + length));
    else if (kind === "double") bytes = joined(bytes.subarray(0, place + length), bytes.subarray(place));
    else if (kind === "flip" && bytes.length > 0) bytes[place] = length;
    else if (kind === "replace")
      bytes = joined(before, new TextEncoder().encode(TOKENS()[length]), bytes.subarray(place + 3));
    else if (kind === "swap")
      bytes = new TextEncoder().encode(swapped(new TextDecoder().decode(bytes), place % 4, length));
    else if (kind === "widen") bytes = new Uint8Array(Uint16Array.from(bytes, (byte) => byte).buffer);
  }
  return bytes;
}

function joined(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** Columns `a` and `b` of every line exchanged, whatever separates them. */
function swapped(text: string, a: number, b: number): string {
  return text.replace(/[^\n]+/g, (line) => {
    const words = line.split(/([,; \t]+)/);
    if (words.length <= 2 * Math.max(a, b)) return line;
    [words[2 * a], words[2 * b]] = [words[2 * b]!, words[2 * a]!];
    return words.join("");
  });
}

/** A result that is sound, or at least one error that says something. */
function expectAnswer(files: Files, options: ImportOptions): void {
  const result = importNetwork(
    {
      ties: { name: "ties", content: files.ties },
      ...(files.people === undefined ? {} : { people: { name: "people", content: files.people } }),
      ...(files.layers === undefined ? {} : { layers: { name: "layers", content: files.layers } }),
    },
    options,
  );
  for (const problem of result.problems) expect(problem.message.length).toBeGreaterThan(5);
  if (!result.ok) {
    expect(result.problems.some((problem) => problem.severity === "error")).toBe(true);
    return;
  }
  expect(parseNetworkFile(writeNetworkFile(result.network))).toEqual({
    ok: true,
    network: result.network,
    problems: [],
  });
}

const damages = fc.array(damage, { minLength: 1, maxLength: 4 });

describe("1,000 damaged files of each kind give a network or errors, never a crash", () => {
  const property = (make: (bytes: (text: string) => Uint8Array) => [Files, ImportOptions]) => {
    fc.assert(
      fc.property(damages, (list) => {
        const [files, options] = make((text) => damaged(text, list));
        expectAnswer(files, options);
      }),
      { numRuns: RUNS },
    );
  };

  test("people", () => {
    property((bytes) => [
      { people: bytes(CSV_PEOPLE), ties: CSV_TIES },
      { ...OPTIONS, ...DATES, unknown: "drop" },
    ]);
  });
  test("edge lists", () => {
    property((bytes) => [{ people: CSV_PEOPLE, ties: bytes(CSV_TIES) }, OPTIONS]);
  });
  test("edge lists without people", () => {
    property((bytes) => [{ ties: bytes(CSV_TIES) }, { ...OPTIONS, weights: "scale" }]);
  });
  test("multiplex edge lists", () => {
    property((bytes) => [{ ties: bytes(MULTIPLEX), layers: LAYERS }, OPTIONS]);
  });
  test("layers", () => {
    property((bytes) => [{ ties: MULTIPLEX, layers: bytes(LAYERS) }, OPTIONS]);
  });
  test("GraphML", () => {
    property((bytes) => [{ ties: bytes(GRAPHML) }, { ...OPTIONS, betweenSites: "bridge" }]);
  });
  test("GEXF", () => {
    property((bytes) => [{ ties: bytes(GEXF) }, { ...OPTIONS, betweenSites: "bridge" }]);
  });
  test("UCINET DL", () => {
    property((bytes) => [{ ties: bytes(DL) }, OPTIONS]);
  });
  test("UCINET DL with embedded labels", () => {
    const text = 'dl n=3 format=edgelist1\nlabels embedded\ndata:\na b 2\nb c\n"c" a 3\n';
    property((bytes) => [{ ties: bytes(text) }, { ...OPTIONS, format: "dl" }]);
  });
  test("UCINET DL of one matrix with embedded labels", () => {
    property((bytes) => [
      { ties: bytes("dl n=3\nlabels embedded\ndata:\n a b c\na 0 1 0\nb 2 0 1\nc 0 0 0\n") },
      OPTIONS,
    ]);
  });
  test("Pajek", () => {
    property((bytes) => [{ ties: bytes(PAJEK) }, { ...OPTIONS, ...DATES }]);
  });
});

test("1,000 texts and byte sequences of any kind give a network or errors", () => {
  const pieces = fc.constantFrom(
    ...TOKENS(),
    "from",
    "to",
    "weight",
    "id",
    "a",
    "b",
    "1",
    " ",
    "*Arcs",
    "<graphml>",
    "<node id='a'/>",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.array(pieces, { maxLength: 60 }).map((list) => list.join("")),
  );
  const content = fc.oneof(text, fc.uint8Array({ maxLength: 300 }));
  const format = fc.constantFrom(
    undefined,
    "csv",
    "multiplex",
    "matrix",
    "survey",
    "gml",
    "graphml",
    "gexf",
    "pajek",
    "dl",
  );
  fc.assert(
    fc.property(content, fc.option(content, { nil: undefined }), format, (ties, people, said) => {
      const options = said === undefined ? OPTIONS : { ...OPTIONS, format: said as "csv" };
      expectAnswer({ ties, ...(people === undefined ? {} : { people }) }, options);
    }),
    { numRuns: RUNS },
  );
});

test("1,000 damaged network files are refused or read as a network the engine can take", () => {
  const text = writeNetworkFile(imported({ people: CSV_PEOPLE, ties: CSV_TIES }, DATES).network);
  fc.assert(
    fc.property(damages, (list) => {
      const read = parseNetworkFile(new TextDecoder().decode(damaged(text, list)));
      if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
      else expect(networkData(read.network).id).toHaveLength(read.network.people.id.length);
    }),
    { numRuns: RUNS },
  );
});

test("1,000 network files with any value in any place are refused or read", () => {
  const file = imported({ people: CSV_PEOPLE, ties: CSV_TIES }, DATES).network;
  const places = paths(file);
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.jsonValue(), (path, value) => {
      const changed = structuredClone(file) as unknown as Record<string, unknown>;
      const holder = path
        .slice(0, -1)
        .reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, changed);
      holder[path.at(-1)!] = value;
      const read = parseNetworkFile(JSON.stringify(changed));
      if (read.ok) expect(parseNetworkFile(writeNetworkFile(read.network))).toEqual(read);
      else expect(read.problems[0]!.message).not.toBe("");
    }),
    { numRuns: RUNS },
  );
});

/** Every place in a value, as keys from the top. */
function paths(value: unknown): string[][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [[key], ...paths(part).map((rest) => [key, ...rest])]);
}

test("networks of any names, weights and layers read back as they were written", () => {
  const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).map(comparable);
  const id = name.filter((text) => text !== "" && !/[\p{Cc}\ufffd\ufeff]/u.test(text));
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  // a cell that holds the names of several others is refused
  const several = (text: string, ids: string[]) => {
    const parts = text.split(/[;,|/]/).map((part) => part.trim());
    return parts.length > 1 && parts.every((part) => ids.includes(part));
  };
  const people = fc
    .uniqueArray(id, { minLength: 2, maxLength: 12 })
    .filter((ids) => !ids.some((text) => several(text, ids)));
  const world = people.chain((ids) => {
    const tie = fc.record({
      from: fc.constantFrom(...ids),
      to: fc.constantFrom(...ids),
      weight: fc.integer({ min: 1, max: 15 }),
      layer: id,
    });
    return fc.record({
      ids: fc.constant(ids),
      ties: fc.array(tie, { minLength: 1, maxLength: 30 }),
      sites: fc.array(id, { minLength: ids.length, maxLength: ids.length }),
    });
  });
  fc.assert(
    fc.property(world, ({ ids, ties, sites }) => {
      const people = `id,site\n${ids.map((person, i) => `${cell(person)},${cell(sites[i]!)}`).join("\n")}\n`;
      const rows = ties.map((tie) => [cell(tie.from), cell(tie.to), tie.weight, cell(tie.layer)].join(","));
      const result = imported({ people, ties: `from,to,weight,layer\n${rows.join("\n")}\n` });
      expect(result.network.people.id).toEqual(ids);
      expect(result.network.people.site.map((site) => result.network.people.sites[site])).toEqual(sites);
      expect(result.report.ties + result.report.duplicatesMerged + result.report.selfTiesDropped).toBe(ties.length);
      expect(parseNetworkFile(writeNetworkFile(result.network))).toEqual({
        ok: true,
        network: result.network,
        problems: [],
      });
    }),
    { numRuns: 300 },
  );
});
