import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replicateKey, rootKey } from "../../../src/engine/chance/root-key.ts";
import { smallWorld } from "../../../src/engine/network/small-world.ts";
import { rows } from "./tie-rows.ts";

/** Steps along the ring from one to the other. */
const apart = (j: number, i: number, n: number) => Math.min(Math.abs(i - j), n - Math.abs(i - j));

/** A rewired ring: its ties once each, as [one, other], and how many of them are not of the ring. */
function rewired(clinicians: number, degree: number, rewiring: number, replicate = 1) {
  const key = replicateKey(rootKey("rewiring"), replicate);
  const ties = rows(smallWorld({ clinicians, degree, rewiring }, key));
  const pairs = ties.filter(([j, i]) => j < i).map(([j, i]) => [j, i] as const);
  const moved = pairs.filter(([j, i]) => apart(j, i, clinicians) > degree / 2);
  return { ties, pairs, moved };
}

/** Rings of 4 to 60 people, up to the complete one. */
const anyRing = fc
  .integer({ min: 4, max: 60 })
  .chain((n) => fc.record({ n: fc.constant(n), half: fc.integer({ min: 1, max: Math.floor((n - 1) / 2) }) }));
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("rewiring a ring lattice", () => {
  test("keeps every degree, ties both ways, doubles no tie and ties nobody to themself", () => {
    fc.assert(
      fc.property(anyRing, share, fc.integer({ min: 1, max: 9 }), ({ n, half }, rewiring, replicate) => {
        const { ties, pairs } = rewired(n, 2 * half, rewiring, replicate);
        const degrees = new Int32Array(n);
        for (const [j] of ties) degrees[j]++;
        expect(new Set(degrees)).toEqual(new Set([2 * half]));
        const all = new Set(ties.map(([j, i]) => `${j} ${i}`));
        expect(all.size).toBe(ties.length);
        expect(ties.every(([j, i]) => i !== j && all.has(`${i} ${j}`))).toBe(true);
        expect(pairs).toHaveLength(n * half);
      }),
    );
  });

  test("moves exactly the asked share of ties, rounded to whole ties; a single tie cannot be moved alone, so then two are", () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 120 }), fc.constantFrom(2, 4, 6), share, (n, degree, rewiring) => {
        const asked = Math.round((rewiring * n * degree) / 2);
        expect(rewired(n, degree, rewiring).moved).toHaveLength(asked === 1 ? 2 : asked);
      }),
    );
    expect(rewired(100, 4, 0).moved).toHaveLength(0);
    expect(rewired(100, 4, 0.005).moved).toHaveLength(2);
    expect(rewired(100, 4, 0.015).moved).toHaveLength(3);
  });

  test("moves all of them where all are asked for", () => {
    for (const [n, degree] of [
      [60, 2],
      [100, 4],
      [1000, 10],
    ])
      expect(rewired(n, degree, 1).moved).toHaveLength((n * degree) / 2);
  });

  test("ends where a network is too full for it, with as many moved as were found", () => {
    expect(rewired(5, 4, 1).moved).toHaveLength(0);
    for (const [n, degree] of [
      [7, 4],
      [10, 8],
      [21, 18],
    ]) {
      const { moved } = rewired(n, degree, 1);
      // all that there is beside the lattice
      expect(moved.length).toBeLessThanOrEqual((n * (n - 1 - degree)) / 2);
    }
  });

  test("moves ties to anywhere: as far apart on average as two people at random, from all along the ring", () => {
    const [n, degree] = [2000, 10];
    for (const rewiring of [0.1, 0.5, 1]) {
      const { moved } = rewired(n, degree, rewiring);
      const distances = moved.map(([j, i]) => apart(j, i, n));
      // even over 6..1000
      const mean = distances.reduce((a, b) => a + b, 0) / moved.length;
      expect(Math.abs(mean - 503)).toBeLessThan((4 * 995) / Math.sqrt(12 * moved.length));
      const first = moved.filter(([j]) => j < n / 4).length + moved.filter(([, i]) => i < n / 4).length;
      expect(Math.abs(first / (2 * moved.length) - 0.25)).toBeLessThan(
        4 * Math.sqrt((0.25 * 0.75) / (2 * moved.length)),
      );
    }
  });

  test("is another in another replicate", () => {
    expect(rewired(100, 4, 0.3, 1).pairs).not.toEqual(rewired(100, 4, 0.3, 2).pairs);
  });
});
