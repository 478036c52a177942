import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { draw, toIndex, toUnit } from "../../../src/engine/chance/draw.ts";
import { toExponential } from "../../../src/engine/chance/exponential.ts";
import { ln } from "../../../src/engine/chance/logarithm.ts";
import { PURPOSE } from "../../../src/engine/chance/purpose.ts";
import { replicateKey, rootKey } from "../../../src/engine/chance/root-key.ts";
import { textKey } from "../../../src/engine/chance/text-key.ts";
import { newWords, threefry } from "../../../src/engine/chance/threefry.ts";

const words = newWords();

const hex = () => [...words].map((w) => (w >>> 0).toString(16).padStart(8, "0"));

describe("keyed chance", () => {
  // Random123 1.14, kat_vectors, threefry2x32 20 rounds
  test("matches the published vectors of Threefry2x32-20", () => {
    threefry(words, 0, 0, 0, 0);
    expect(hex()).toEqual(["6b200159", "99ba4efe"]);
    threefry(words, -1, -1, -1, -1);
    expect(hex()).toEqual(["1cb996fc", "bb002be7"]);
    threefry(words, 0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3);
    expect(hex()).toEqual(["c4923a9c", "483df7a0"]);
  });

  test("the same key gives the same bits, whatever was drawn between", () => {
    const key = replicateKey(rootKey("a seed"), 7);
    draw(words, key, PURPOSE.clock, 3, 4, 5);
    const first = hex();
    draw(words, key, PURPOSE.tie, 9, 9, 9);
    draw(words, key, PURPOSE.clock, 3, 4, 5);
    expect(hex()).toEqual(first);
  });

  test("every part of a key changes the bits", () => {
    const key = replicateKey(rootKey("a seed"), 7);
    const drawn = (k: typeof key, purpose: number, high: number, low: number, count: number) => {
      draw(words, k, purpose, high, low, count);
      return hex().join();
    };
    const all = [
      drawn(key, 6, 3, 4, 5),
      drawn(replicateKey(rootKey("a seed"), 8), 6, 3, 4, 5),
      drawn(replicateKey(rootKey("another seed"), 7), 6, 3, 4, 5),
      drawn(key, 7, 3, 4, 5),
      drawn(key, 6, 4, 4, 5),
      drawn(key, 6, 3, 5, 5),
      drawn(key, 6, 3, 4, 6),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  test("units lie strictly between 0 and 1, indices below their range", () => {
    for (const word of [0, 1, -1, 0x7fffffff, -0x80000000]) {
      expect(toUnit(word)).toBeGreaterThan(0);
      expect(toUnit(word)).toBeLessThan(1);
      expect(toIndex(word, 7)).toBeGreaterThanOrEqual(0);
      expect(toIndex(word, 7)).toBeLessThan(7);
    }
  });

  test("the exponential is −ln of the unit, and falls as the word grows", () => {
    fc.assert(
      fc.property(fc.integer(), (word) => {
        expect(Math.abs(toExponential(word) + Math.log(toUnit(word)))).toBeLessThan(1e-11);
      }),
    );
    expect(toExponential(0)).toBeGreaterThan(toExponential(1));
    expect(toExponential(-1)).toBeGreaterThan(0);
  });

  test("ln agrees with the platform's to 1e-11", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (x) => {
        expect(Math.abs(ln(x) - Math.log(x))).toBeLessThan(1e-11);
      }),
    );
    expect(() => ln(0)).toThrow("invalid argument of ln: 0");
  });

  test("text keys of a hundred thousand ids all differ", () => {
    const seen = new Set<string>();
    for (let k = 0; k < 1e5; k++) seen.add(textKey(`N${k}`).join());
    expect(seen.size).toBe(1e5);
  });
});
