/** A number from 0 (included) to 1 (excluded). */
export type Random = () => number;

/** What stands at the ends of what a format allows, and beyond. */
const EXTREMES: readonly string[] = [
  ..."0 -0 -1 1e308 1.8e308 -1e308 1e-320 1e999 9007199254740993 0x10 NaN Infinity null true".split(" "),
  ...['"', '""', "'", "\\", "\\u0000", "__proto__", "constructor", "\u0000", "\ufeff", "\u00a0", "é", "e\u0301", "🙂"],
  ...["[", "]", "{", "}", "{}", "[]", ",", ",,", ";", "\t", " ", "\n", "\r\n", "\r", "\u001a", ":", "%", "*", "#", "!"],
  ...[
    "<",
    ">",
    "</",
    "/>",
    "<!--",
    "<![CDATA[",
    "<!DOCTYPE a [",
    "&",
    "&#x0;",
    "&amp;",
    "*Vertices 999999999",
    "*Arcs",
  ],
  ...["dl n=999999999", "data:", "node [", "edge [", "NA", "0,7", "70%"],
];
/** Brackets that may be nested deeper than any reader should follow. */
const NESTS: readonly (readonly [string, string])[] = [
  ["[", "]"],
  ['{"a":', "}"],
  ["<a>", "</a>"],
  ["node [ ", "]"],
];

/** The bytes of a text after one to four accidents: cuts, doublings, exchanges, flips, extremes, nests. */
export function mangled(text: string, random: Random): Uint8Array {
  let bytes: Uint8Array = new TextEncoder().encode(text);
  for (let accidents = 1 + below(4, random); accidents > 0; accidents--) {
    bytes = ACCIDENTS[below(ACCIDENTS.length, random)](bytes, random);
    // what grows with every doubling is kept small enough to be read in no time
    if (bytes.length > 200_000) bytes = bytes.slice(0, 200_000);
  }
  return bytes;
}

const ACCIDENTS: readonly ((bytes: Uint8Array, random: Random) => Uint8Array)[] = [
  (bytes, random) => bytes.slice(0, below(bytes.length + 1, random)),
  (bytes, random) => {
    const [from, to] = piece(bytes, random, 40);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  (bytes, random) => {
    const [from, to] = piece(bytes, random, 200);
    return joined(
      bytes.subarray(0, to),
      ...Array(1 + below(50, random)).fill(bytes.subarray(from, to)),
      bytes.subarray(to),
    );
  },
  (bytes, random) => {
    const flipped = bytes.slice();
    if (flipped.length > 0) flipped[below(flipped.length, random)] = below(256, random);
    return flipped;
  },
  (bytes, random) => {
    const lines = new TextDecoder().decode(bytes).split("\n");
    const [a, b] = [below(lines.length, random), below(lines.length, random)];
    [lines[a], lines[b]] = [lines[b], lines[a]];
    return new TextEncoder().encode(lines.join("\n"));
  },
  (bytes, random) => replaced(bytes, random, EXTREMES[below(EXTREMES.length, random)]),
  // in place of a number, where there is one
  (bytes, random) => {
    const text = new TextDecoder().decode(bytes);
    const numbers = [...text.matchAll(/-?\d+(?:\.\d+)?/g)];
    if (numbers.length === 0) return bytes;
    const { index, 0: number } = numbers[below(numbers.length, random)];
    const other = EXTREMES[below(14, random)];
    return new TextEncoder().encode(text.slice(0, index) + other + text.slice(index + number.length));
  },
  (bytes, random) => {
    const [open, close] = NESTS[below(NESTS.length, random)];
    const depth = 10 ** (1 + below(4, random));
    return replaced(bytes, random, open.repeat(depth) + (random() < 0.5 ? close.repeat(depth) : ""));
  },
];

function replaced(bytes: Uint8Array, random: Random, text: string): Uint8Array {
  const [from, to] = piece(bytes, random, 4);
  return joined(bytes.subarray(0, from), new TextEncoder().encode(text), bytes.subarray(to));
}

function piece(bytes: Uint8Array, random: Random, longest: number): [from: number, to: number] {
  const from = below(bytes.length + 1, random);
  return [from, Math.min(bytes.length, from + below(longest + 1, random))];
}

/** A whole number from 0 to `count`, excluded. */
export function below(count: number, random: Random): number {
  return Math.floor(random() * count);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
