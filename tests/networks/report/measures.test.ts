import fc from "fast-check";
import { expect, test } from "vitest";
import { components, layerReports } from "../../../src/networks/report/measures.ts";
import type { Ties } from "../../../src/networks/ties/resolve-ties.ts";
import { TieIndex } from "../../../src/networks/ties/tie-index.ts";

const PEOPLE = 9;
const tie = fc.tuple(fc.nat(1), fc.nat(PEOPLE - 1), fc.nat(PEOPLE - 1)).filter(([, from, to]) => from !== to);
const distinct = fc.uniqueArray(tie, { selector: String, maxLength: 40 });

function columns(list: readonly [number, number, number][]): Ties {
  return {
    from: list.map(([, from]) => from),
    to: list.map(([, , to]) => to),
    layer: list.map(([layer]) => layer),
    weight: list.map(() => 1),
  };
}

test("the index of ties finds what a map would find", () => {
  fc.assert(
    fc.property(distinct, fc.array(tie), (kept, asked) => {
      const index = new TieIndex(PEOPLE, kept.length);
      const map = new Map(kept.map((key, place) => [String(key), place]));
      kept.forEach(([layer, from, to], place) => {
        index.add(layer, from, to, place);
      });
      for (const key of [...kept, ...asked]) expect(index.find(...key)).toBe(map.get(String(key)) ?? -1);
    }),
  );
});

test("every pair of a thousand people has its own place", () => {
  const index = new TieIndex(1000, 1_000_000);
  for (let i = 0; i < 1_000_000; i++) index.add(0, Math.floor(i / 1000), i % 1000, i);
  let wrong = 0;
  for (let i = 0; i < 1_000_000; i++) if (index.find(0, Math.floor(i / 1000), i % 1000) !== i) wrong++;
  expect(wrong).toBe(0);
});

test("components are those found by spreading from each person in turn", () => {
  fc.assert(
    fc.property(distinct, (list) => {
      const sizes: number[] = [];
      const seen = new Set<number>();
      for (let person = 0; person < PEOPLE; person++) {
        if (seen.has(person)) continue;
        const group = new Set([person]);
        for (const member of group) {
          for (const [, from, to] of list) if (from === member || to === member) group.add(from === member ? to : from);
        }
        for (const member of group) seen.add(member);
        sizes.push(group.size);
      }
      const groups = sizes.filter((size) => size > 1);
      expect(components(columns(list), PEOPLE)).toEqual({
        isolates: sizes.length - groups.length,
        count: groups.length,
        largest: Math.max(0, ...groups),
      });
    }),
  );
});

test("reciprocity counts answers within the layer only", () => {
  const layers = [
    { name: "a", as: "team" },
    { name: "b", as: "bridge" },
    { name: "c", as: "team" },
  ] as const;
  const ties = columns([
    [0, 1, 2],
    [0, 2, 1],
    [0, 3, 1],
    [1, 1, 3],
  ]);
  expect(layerReports(ties, layers, PEOPLE).map((layer) => layer.reciprocity)).toEqual([2 / 3, 0, null]);
});
