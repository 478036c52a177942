import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { defaultWorld } from "../../src/study/schema/defaults.ts";
import { MUTATIONS } from "./list.ts";
import { mutated } from "./mutation.ts";

test("every mutation finds what it breaks, as often as it says, and has a name of its own", () => {
  const texts = new Map<string, string>();
  for (const mutation of MUTATIONS) {
    const text = texts.get(mutation.file) ?? readFileSync(mutation.file, "utf8");
    texts.set(mutation.file, text);
    expect(mutated(text, mutation)).not.toBe(text);
  }
  expect(new Set(MUTATIONS.map(({ name }) => name)).size).toBe(MUTATIONS.length);
});

test("every place in which the engine uses a constant of behaviour is broken by some mutation", () => {
  const names = Object.keys(defaultWorld().behaviour);
  const untouched: string[] = [];
  for (const file of ["src/engine/rates.ts", "src/engine/week.ts", "src/engine/begin.ts"]) {
    const text = readFileSync(file, "utf8");
    const broken = MUTATIONS.filter((mutation) => mutation.file === file).flatMap(({ find }) => spans(text, find));
    for (const name of names) {
      for (const [from, to] of spans(text, `.${name}`)) {
        if (/\w/.test(text[to])) continue;
        if (!broken.some((span) => span[0] < to && span[1] > from)) untouched.push(`${file}: ${name} at ${from}`);
      }
    }
  }
  expect(untouched).toEqual([]);
});

/** Where a text stands in another, from and to. */
function spans(text: string, part: string): [number, number][] {
  const found: [number, number][] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push([at, at + part.length]);
  return found;
}
