import { type HeadlineKey, useName } from "./headline.ts";
import type { PairedSummary } from "./paired.ts";
import { DEFAULT_MATTERS, ENOUGH_RUNS, shareKind, type VerdictKind } from "./verdict-kind.ts";
import { otherWay } from "./words/other-way.ts";
import { ranFromTo } from "./words/ran-from-to.ts";
import { roundedFigure, signed, unsigned, withUnit } from "./words/rounded-figure.ts";

/** What is said of one plan against another, and in which words. */
export interface Verdict {
  kind: VerdictKind;
  /** Plain sentences: how the plans differ, by how much, and which key measures say otherwise. */
  text: string;
}

/** What a verdict is to know beside the pairs. */
export interface VerdictOptions {
  /** Runs asked for; defaults to those there are. */
  planned?: number;
  /** The smallest difference that matters, in points; defaults to `DEFAULT_MATTERS`. */
  matters?: number;
  /** All runs are on one network that was imported, and pairs share its chance; defaults to false. */
  given?: boolean;
  /** The pairs of the key measures (`keyPairs`), to say which of them point the other way; defaults to none. */
  others?: readonly PairedSummary[];
}

/**
 * What may honestly be said of a plan's use at the end against the baseline's, from the pairs of the world's headline: which case
 * it is (`verdictKind`), in how many of the simulated networks it was so, the median difference and the middle 80 %, in points; and
 * which key measures clearly point the other way.
 */
export function verdict(
  pairs: PairedSummary<HeadlineKey>,
  plan: string,
  baseline: string,
  options: VerdictOptions = {},
): Verdict {
  const { planned = pairs.n, matters = DEFAULT_MATTERS, given = false, others = [] } = options;
  const use = useName(pairs.key);
  const kind = shareKind(pairs, { planned, matters });
  const { n, better, same, worse } = pairs;
  const runs = simulatedRuns(given);
  const alike = given ? "with the same chance" : "in the same network";
  const where = (count: number) =>
    count === n && n >= ENOUGH_RUNS ? `In all ${n} we ran` : `In ${count} of ${n} ${runs}`;
  const counts = (count: number, word: "more" | "less") => {
    const rest = word === "more" ? `${worse} worse` : `${better} better`;
    const others = count === n && n >= ENOUGH_RUNS ? "" : `; ${same} the same, ${rest}`;
    return `${where(count)}, ${plan} ended with ${word} ${use} than ${baseline} ${alike}${others}.`;
  };
  const lower = (sentence: string) => sentence.replace(/^In/, "in");
  if (kind === "tooFew") {
    return { kind, text: `Too few runs to say (${ENOUGH_RUNS} are needed). So far, ${lower(counts(better, "more"))}` };
  }
  if (kind === "same") {
    return { kind, text: `${where(n)}, ${plan} ended with exactly as much ${use} as ${baseline} ${alike}.` };
  }
  if (kind === "unclear") {
    const waiting = n < planned ? " yet" : "";
    return { kind, text: `No clear difference${waiting}: ${lower(counts(better, "more"))} ${amounts(pairs)}` };
  }
  const more = kind === "close" ? better >= worse : kind === "better";
  const sentence = more ? counts(better, "more") : counts(worse, "less");
  if (kind !== "close") {
    const other = otherWay(kind, others, plan, baseline, { planned, matters });
    return { kind, text: [sentence, amounts(pairs), ...(other === null ? [] : [`But ${other}.`])].join(" ") };
  }
  const bound = matters > 0 ? ` A difference below ${withUnit(unsigned(matters), "point")} is taken as none.` : "";
  return { kind, text: `About the same: ${lower(sentence)} ${amounts(pairs)}${bound}` };
}

/** What replicates are called: networks, or where all are on one that was imported, runs on it. */
export function simulatedRuns(given: boolean): string {
  return given ? "simulated runs on this network" : "simulated networks";
}

/** Each case in a word or two, as cells and lists have it. */
export const VERDICT_WORDS: Record<VerdictKind, string> = {
  better: "better",
  worse: "worse",
  close: "about the same",
  unclear: "no clear difference",
  same: "exactly the same",
  tooFew: "too few runs to say",
};

/** One plan over several worlds, counted and never averaged: "better in 3 of 4 worlds, no clear difference in 1". */
export function acrossWorlds(kinds: readonly VerdictKind[]): string {
  const parts = (Object.keys(VERDICT_WORDS) as VerdictKind[]).flatMap((kind) => {
    const count = kinds.filter((each) => each === kind).length;
    return count === 0 ? [] : [{ word: VERDICT_WORDS[kind], count }];
  });
  const of = (count: number, first: boolean) => (first ? `${count} of ${kinds.length} worlds` : String(count));
  return parts.map(({ word, count }, i) => `${word} in ${of(count, i === 0)}`).join(", ");
}

/** "Median gain 6 points; the middle 80 % ran from 0 to 6."; a range on both sides of nothing says which end is which. */
function amounts({ median, lo80, hi80 }: PairedSummary): string {
  const [middle, low, high] = [median, lo80, hi80].map((share) => share * 100);
  const sign = Math.sign(roundedFigure(middle));
  const word = sign > 0 ? "gain" : sign < 0 ? "loss" : "difference";
  return `Median ${word} ${withUnit(unsigned(middle), "point")}; the middle 80 % ${range(low, high, sign)}.`;
}

function range(low: number, high: number, sign: number): string {
  const [from, to] = [roundedFigure(low), roundedFigure(high)];
  if (from < 0 && to > 0) return ranFromTo(`${unsigned(low)} worse`, `${unsigned(high)} better`);
  if (sign > 0) return ranFromTo(unsigned(low), unsigned(high));
  if (sign < 0) return ranFromTo(unsigned(high), unsigned(low));
  return ranFromTo(signed(low), signed(high));
}
