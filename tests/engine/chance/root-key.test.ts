import fc from "fast-check";
import { expect, test } from "vitest";
import { rootKey } from "../../../src/engine/chance/root-key.ts";
import { comparable } from "../../../src/text/comparable.ts";

test("of a hundred thousand seed texts no two have the same root key", () => {
  const texts = new Set<string>();
  const add = (text: string) => texts.add(comparable(text));
  // repeated texts, letters that are equal modulo 256, and what people count up
  for (const part of ["1", "a", "š", "ა", "𝒶", "ab", "2026-"]) for (let n = 1; n <= 500; n++) add(part.repeat(n));
  for (let code = 0x21; code < 0x3000; code++) add(`seed ${String.fromCharCode(code)}`);
  for (let n = 0; texts.size < 100_000; n++) add(n % 2 === 0 ? String(n) : `run ${n}`);
  const keys = new Set(Array.from(texts, (text) => rootKey(text).join()));
  expect(keys.size).toBe(100_000);
});

test.each([
  ["1", "11", "111"],
  ["a", "aa", "š"],
  ["groundswell", "groundswellgroundswell", "Groundswell"],
])("%s, %s and %s are three seeds", (...seeds) => {
  expect(new Set(seeds.map((seed) => rootKey(seed).join())).size).toBe(3);
});

test("any two texts of letters and digits that differ have different root keys", () => {
  const text = fc.string({ unit: fc.constantFrom(..."ab1ŁšΩ語"), minLength: 1, maxLength: 200 });
  fc.assert(fc.property(text, text, (a, b) => (rootKey(a).join() === rootKey(b).join()) === (a === b)));
});

test("seeds that look the same are the same", () => {
  const key = rootKey("Ward é 7");
  for (const same of ["Ward e\u0301 7", " Ward  é 7 ", "Ward\u00a0é\t7", "Ward é\u200b 7\ufeff"])
    expect(rootKey(same)).toEqual(key);
});

test("the root key of a text never changes: seedrandom's first 64 bits from the text's SHA-256 in hex", () => {
  expect(rootKey("groundswell")).toEqual([-965496507, 1430183752]);
});
