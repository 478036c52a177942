import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pairedSummary } from "../../../src/analysis/paired.ts";
import { verdict } from "../../../src/analysis/verdict.ts";
import { shareKind, verdictKind } from "../../../src/analysis/verdict-kind.ts";
import { keyPairs } from "../../../src/analysis/words/other-way.ts";
import { plansOf } from "../../../src/engine/plan-result.ts";
import type { SummaryKey } from "../../../src/engine/record/summaries.ts";
import { resultOf } from "../results.ts";

const RUNS = 60;

/** What is said of each key measure, and how much of it matters. */
const SAID = {
  genuineEnd: { words: "genuine use was higher", matters: 0.01 },
  enactedEnd: { words: "enacted use was higher", matters: 0.01 },
  eventsAverted: { words: "more events were averted", matters: 1 },
  surfaceEnd: { words: "surface use was lower", matters: 0.01 },
} as const;
type Key = keyof typeof SAID;
const KEYS = Object.keys(SAID) as Key[];

/** For each measure the differences of the runs: so many up and the others down, by so many times what matters. */
const differences = fc.record({
  up: fc.constantFrom(0, 3, 20, 30, 40, 57, RUNS),
  size: fc.constantFrom(0, 0.4, 2, 6),
});
const anyRuns = fc.record({
  genuineEnd: differences,
  enactedEnd: differences,
  eventsAverted: differences,
  surfaceEnd: differences,
});

function pairOf(runs: Record<Key, { up: number; size: number }>) {
  const start = (key: Key) => (key === "eventsAverted" ? 100 : 0.5);
  const theirs = Array.from({ length: RUNS }, () => Object.fromEntries(KEYS.map((key) => [key, start(key)])));
  const ours = theirs.map((_, i) =>
    Object.fromEntries(
      KEYS.map((key) => {
        const { up, size } = runs[key];
        return [key, start(key) + (i < up ? 1 : -1) * size * SAID[key].matters];
      }),
    ),
  ) as Partial<Record<SummaryKey, number>>[];
  return plansOf(resultOf([theirs, ours]));
}

describe("a key measure that points the other way", () => {
  test("is told in the verdict's last sentence exactly where both are clear and their directions differ", () => {
    fc.assert(
      fc.property(anyRuns, fc.constantFrom("genuineEnd", "enactedEnd" as const), (runs, headline) => {
        const [theirs, ours] = pairOf(runs);
        const pairs = pairedSummary(theirs, ours, headline);
        const said = verdict(pairs, "Firm", "Soft", { others: keyPairs(theirs, ours) });
        expect(said.kind).toBe(shareKind(pairs));
        const told = / But (.*)\.$/.exec(said.text)?.[1] ?? "";
        for (const key of KEYS) {
          const its = pairedSummary(theirs, ours, key);
          const kind = key === "eventsAverted" ? verdictKind(its, { planned: RUNS, matters: 1 }) : shareKind(its);
          const differs = (said.kind === "better" && kind === "worse") || (said.kind === "worse" && kind === "better");
          expect(told.includes(SAID[key].words), `${headline} ${said.kind}, ${key} ${kind}`).toBe(differs);
        }
        if (told !== "") expect(told).toContain(said.kind === "better" ? "with Soft" : "with Firm");
      }),
      { numRuns: 300 },
    );
  });

  test("is told with its counts: of events where an act is really done, though fewer are convinced", () => {
    const [theirs, ours] = pairOf({
      genuineEnd: { up: 2, size: 6 },
      enactedEnd: { up: 58, size: 6 },
      eventsAverted: { up: 58, size: 6 },
      surfaceEnd: { up: RUNS, size: 6 },
    });
    const said = (key: "genuineEnd" | "enactedEnd") =>
      verdict(pairedSummary(theirs, ours, key), "Firm", "Soft", { others: keyPairs(theirs, ours) }).text;
    expect(said("genuineEnd")).toMatch(
      / But enacted use was higher with Firm in 58 of 60, and more events were averted in 58 of 60\.$/,
    );
    expect(said("enactedEnd")).toMatch(
      / But genuine use was higher with Soft in 58 of 60, and surface use was lower in all 60\.$/,
    );
  });

  test("is not told of too few runs, nor of a verdict that is not clear", () => {
    const [theirs, ours] = pairOf({
      genuineEnd: { up: 30, size: 6 },
      enactedEnd: { up: 58, size: 6 },
      eventsAverted: { up: 0, size: 6 },
      surfaceEnd: { up: 0, size: 6 },
    });
    const unclear = verdict(pairedSummary(theirs, ours, "genuineEnd"), "A", "B", { others: keyPairs(theirs, ours) });
    expect(unclear.kind).toBe("unclear");
    expect(unclear.text).not.toContain("But");
    const [few, others] = [theirs.within(1, 49), ours.within(1, 49)];
    expect(
      verdict(pairedSummary(few, others, "enactedEnd"), "A", "B", { others: keyPairs(few, others) }).text,
    ).not.toContain("But");
  });
});
