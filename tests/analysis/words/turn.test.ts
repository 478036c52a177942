import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pairedNumbers } from "../../../src/analysis/paired.ts";
import { shareKind, type VerdictKind } from "../../../src/analysis/verdict-kind.ts";
import { noTurn, turn } from "../../../src/analysis/words/turn.ts";

const KINDS: VerdictKind[] = ["tooFew", "same", "close", "unclear", "better", "worse"];

/** So many runs in which ours ends higher by `size`, the others as much lower. */
function pairs(up: number, runs: number, size = 0.05) {
  const ours = Array.from({ length: runs }, (_, i) => 0.5 + (i < up ? size : -size));
  return pairedNumbers(new Float64Array(runs).fill(0.5), Float64Array.from(ours), "higher");
}

describe("a verdict that turns over a longer run", () => {
  test("says so with the length in words and the counts", () => {
    const said = (kind: VerdictKind, up: number, weeks: number) =>
      turn(kind, { weeks, pairs: pairs(up, 200) }, "Mandate first", "Soft only");
    expect(said("better", 20, 208)).toBe("After four years the order turns: Soft only is ahead in 180 of 200.");
    expect(said("worse", 200, 60)).toBe("After 60 weeks the order turns: Mandate first is ahead in all 200.");
  });

  test("is one that is clear in one direction now and in the other then, and no other is", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS),
        fc.constantFrom(0, 20, 100, 180, 200),
        fc.constantFrom(0, 0.004, 0.05),
        (kind, up, size) => {
          const later = pairs(up, 200, size);
          const clear = [kind, shareKind(later)].sort().join(" ") === "better worse";
          expect(turn(kind, { weeks: 208, pairs: later }, "A", "B") !== null).toBe(clear);
        },
      ),
    );
  });

  test("is held to the bound of the person who looks", () => {
    const later = { weeks: 208, pairs: pairs(20, 200, 0.05) };
    expect(turn("better", later, "A", "B", 4)).not.toBeNull();
    expect(turn("better", later, "A", "B", 6)).toBeNull();
  });

  test("where it does not turn it can be said what holds", () => {
    expect(noTurn({ weeks: 104, pairs: pairs(180, 200) }, "A", "B", 1)).toBe(
      "After two years the order does not turn: better, A is ahead in 180 of 200.",
    );
  });
});
