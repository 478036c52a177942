import { describe, expect, test } from "vitest";
import { pairedNumbers } from "../../../src/analysis/paired.ts";
import { shareKind, type VerdictKind } from "../../../src/analysis/verdict-kind.ts";
import { survival } from "../../../src/analysis/words/survival.ts";

/** What is said where ours ends higher by `size` in so many runs of `runs`, else lower. */
function say(up: number, certain: VerdictKind | null, { runs = 200, size = 0.05 } = {}): string {
  const ours = Array.from({ length: runs }, (_, i) => 0.5 + (i < up ? size : -size));
  const pairs = pairedNumbers(new Float64Array(runs).fill(0.5), Float64Array.from(ours), "higher");
  return survival(shareKind(pairs), pairs, certain);
}

describe("a verdict under what is not known of people", () => {
  test("survives where it is as clear as without", () => {
    expect(say(171, "better")).toBe("Still ahead in 171 of 200.");
    expect(say(20, "worse")).toBe("Still behind in 180 of 200.");
    expect(say(105, "unclear")).toBe("Still no clear difference: ahead in 105 of 200.");
  });

  test("does not where it is clear no longer, too small to matter, or the other way round", () => {
    expect(say(110, "better")).toBe("No longer clear: ahead in 110 of 200.");
    expect(say(171, "better", { size: 0.004 })).toBe("No longer: about the same, ahead in 171 of 200.");
    expect(say(20, "better")).toBe("The order turns: behind in 180 of 200.");
  });

  test("tells what it is without, where only the runs with it are clear", () => {
    expect(say(171, "unclear")).toBe("Ahead in 171 of 200; without it no clear difference.");
    expect(say(105, "close")).toBe("No clear difference: ahead in 105 of 200; without it about the same.");
  });

  test("gives the counts alone while the runs without are not known, and too few as too few", () => {
    expect(say(171, null)).toBe("Ahead in 171 of 200.");
    expect(say(171, "tooFew")).toBe("Ahead in 171 of 200.");
    expect(say(20, "better", { runs: 30 })).toBe("Too few runs to say (50 are needed): ahead in 20 of 30.");
  });
});
