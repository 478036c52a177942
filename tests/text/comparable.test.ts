import fc from "fast-check";
import { expect, test } from "vitest";
import { comparable } from "../../src/text/comparable.ts";

test.each([
  ["letters composed and in parts", "Caf\u00e9", "Cafe\u0301"],
  ["a space and a no-break space", "Soft only", "Soft\u00a0only"],
  ["a space and several, a tab, a line end", "Soft only", "Soft  \t\n only"],
  ["a space and those of typography", "Soft only", "Soft\u2009\u3000only"],
  ["spaces around and none", "Soft only", "  Soft only\u202f"],
  ["characters without width and none", "Soft only", "\ufeffSo\u00adft\u200b only\u200e"],
])("%s are one text", (_, a, b) => {
  expect(comparable(b)).toBe(a);
});

test.each([
  ["case", "Soft", "soft"],
  ["a space and none", "Soft only", "Softonly"],
  ["an accent", "Cafe", "Caf\u00e9"],
  ["joined and single", "\u{1f469}\u200d\u2695\ufe0f", "\u{1f469}\u2695\ufe0f"],
])("%s tells two texts apart", (_, a, b) => {
  expect(comparable(a)).not.toBe(comparable(b));
});

test("what is comparable stays as it is", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => comparable(comparable(text)) === comparable(text)));
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => comparable(text) === text.replace(/\s+/g, " ").trim()),
  );
});
