import type { PairedSummary } from "./paired.ts";
import { wilson } from "./statistics/wilson.ts";

/** Below so many runs nothing is said of which plan did better. */
export const ENOUGH_RUNS = 50;

/** What can be said of one plan against another. */
export type VerdictKind = "tooFew" | "same" | "unclear" | "better" | "worse";

/** What is said of one plan against another, and in which words. */
export interface Verdict {
  kind: VerdictKind;
  /** One or two plain sentences. */
  text: string;
}

/**
 * What may honestly be said of a plan's genuine use at the end against the baseline's, from the pairs of that summary:
 * nothing below 50 runs; no clear difference while Wilson's range for better among those that changed holds a half;
 * else in how many of the simulated networks, the typical difference and the middle 80 %, in whole points. `given`: all
 * runs are on one network that was imported, and pairs share its chance.
 */
export function verdict(pairs: PairedSummary, plan: string, baseline: string, given = false): Verdict {
  const kind = verdictKind(pairs);
  const { n, better, same, worse } = pairs;
  const runs = simulatedRuns(given);
  const alike = given ? "with the same chance" : "in the same network";
  const counts = `in ${better} of ${n} ${runs}, ${plan} ended with more genuine use than ${baseline} ${alike}; ${same} the same, ${worse} worse.`;
  if (kind === "tooFew") return { kind, text: `Too few runs to say (${ENOUGH_RUNS} are needed). So far, ${counts}` };
  if (kind === "same") {
    return {
      kind,
      text: `In all ${n} we ran, ${plan} ended with exactly as much genuine use as ${baseline} ${alike}.`,
    };
  }
  if (kind === "unclear") return { kind, text: `No clear difference: ${counts} ${typical(pairs, "difference", 1)}` };
  const [more, won, lost, lostWord] =
    kind === "better" ? ["more", better, worse, "worse"] : ["less", worse, better, "better"];
  const where = won === n ? `In all ${n} we ran` : `In ${won} of ${n} ${runs}`;
  const rest = won === n ? "." : `; ${same} the same, ${lost} ${lostWord}.`;
  const amount = kind === "better" ? typical(pairs, "gain", 1) : typical(pairs, "loss", -1);
  return {
    kind,
    text: `${where}, ${plan} ended with ${more} genuine use than ${baseline} ${alike}${rest} ${amount}`,
  };
}

/** What replicates are called: networks, or where all are on one that was imported, runs on it. */
export function simulatedRuns(given: boolean): string {
  return given ? "simulated runs on this network" : "simulated networks";
}

/** Which of the five cases the pairs are. */
export function verdictKind({ n, better, worse }: Pick<PairedSummary, "n" | "better" | "worse">): VerdictKind {
  if (n < ENOUGH_RUNS) return "tooFew";
  if (better + worse === 0) return "same";
  const { lo, hi } = wilson(better, better + worse);
  if (lo > 0.5) return "better";
  return hi < 0.5 ? "worse" : "unclear";
}

/** One plan over several worlds, counted and never averaged: "better in 3 of 4 worlds, no clear difference in 1". */
export function acrossWorlds(kinds: readonly VerdictKind[]): string {
  const words: [VerdictKind, string][] = [
    ["better", "better"],
    ["worse", "worse"],
    ["unclear", "no clear difference"],
    ["same", "exactly the same"],
    ["tooFew", "too few runs to say"],
  ];
  const parts = words.flatMap(([kind, word]) => {
    const count = kinds.filter((each) => each === kind).length;
    return count === 0 ? [] : [{ word, count }];
  });
  const of = (count: number, first: boolean) => (first ? `${count} of ${kinds.length} worlds` : String(count));
  return parts.map(({ word, count }, i) => `${word} in ${of(count, i === 0)}`).join(", ");
}

function typical(pairs: PairedSummary, word: string, sign: 1 | -1): string {
  const [from, to] = sign === 1 ? [pairs.lo80, pairs.hi80] : [-pairs.hi80, -pairs.lo80];
  const middle = wholePoints(sign * pairs.median);
  const unit = middle === "1" || middle === "−1" ? "point" : "points";
  return `Typical ${word} ${middle} ${unit}; the middle 80 % ran from ${wholePoints(from)} to ${wholePoints(to)}.`;
}

/** A share as whole percentage points with a true minus sign: "6", "−2", "0". */
function wholePoints(share: number): string {
  const points = Math.round(share * 100);
  return points < 0 ? `−${-points}` : String(Math.abs(points));
}
