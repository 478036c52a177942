import { expect, test } from "vitest";
import { defaultWorld } from "../../src/study/schema/defaults.ts";
import { MUTATIONS } from "./list.ts";
import { brokenBy, mutated } from "./mutation.ts";
import { engineSources } from "./source.ts";

const SOURCES = engineSources(".");

test("every mutation finds what it breaks, as often as it says, and has a name of its own", () => {
  const missing = MUTATIONS.flatMap((mutation) => {
    try {
      mutated(SOURCES, mutation);
      return [];
    } catch (error) {
      return [(error as Error).message];
    }
  });
  expect(missing).toEqual([]);
  expect(new Set(MUTATIONS.map(({ name }) => name)).size).toBe(MUTATIONS.length);
});

test("every place in which the engine uses a constant of behaviour is broken by some mutation", () => {
  const names = new Set(Object.keys(defaultWorld().behaviour));
  const broken = MUTATIONS.flatMap((mutation) => brokenBy(SOURCES, mutation));
  const untouched: string[] = [];
  for (const source of SOURCES) {
    for (const [i, { text, from, to }] of source.tokens.entries()) {
      if (!names.has(text) || source.tokens[i - 1].text !== ".") continue;
      if (!broken.some((place) => place.source === source && place.from < to && place.to > from))
        untouched.push(`${source.file}: ${text} at ${from}`);
    }
  }
  expect(untouched).toEqual([]);
});
