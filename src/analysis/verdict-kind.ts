import type { PairedNumbers } from "./paired.ts";
import { lookBound } from "./statistics/look-bound.ts";
import { signTest } from "./statistics/sign-test.ts";
import { roundedFigure } from "./words/rounded-figure.ts";

/** Below so many runs nothing is said of which plan did better. */
export const ENOUGH_RUNS = 50;

/** The smallest difference that matters, in points, unless the person chose another. */
export const DEFAULT_MATTERS = 1;

/**
 * "same": exactly the same in every run; "close": too small a difference to matter, whichever way it goes; "unclear": what
 * was seen may be chance.
 */
export type VerdictKind = "tooFew" | "same" | "close" | "unclear" | "better" | "worse";

/** What a verdict is held to. */
export interface Judging {
  /** Runs asked for; those there are, where more. */
  planned: number;
  /** The smallest difference that matters, in the unit it is shown in: points for shares. */
  matters: number;
  /** What one of these is in the numbers: 0.01 for points of a share; defaults to 1. */
  scale?: number;
}

/**
 * Which case the pairs are. Nothing is said below 50 runs. A plan is better or worse where the exact sign test of the runs that
 * changed passes the bound of this look: runs are looked at when there are 50, 100, 200, 400, … of them and when all that were
 * asked for are there, and the bounds keep all looks together at 5 % (`lookBound`). A difference that is shown as nothing, or as smaller
 * than what matters, is "close", however sure it is; so is one whose middle 80 % are.
 */
export function verdictKind(pairs: PairedNumbers, { planned, matters, scale = 1 }: Judging): VerdictKind {
  const { n, better, worse, medianOfAll, lo80, hi80 } = pairs;
  if (n < ENOUGH_RUNS) return "tooFew";
  if (better + worse === 0) return "same";
  const small = (difference: number) => {
    const shown = Math.abs(roundedFigure(difference / scale));
    return shown === 0 || shown < matters;
  };
  const whole = pairs.notComparable === 0 && pairs.neither === 0;
  if (whole && small(lo80) && small(hi80)) return "close";
  if (signTest(better, worse) >= lookBound(looks(n, Math.max(n, planned)))) return "unclear";
  if (small(medianOfAll)) return "close";
  return better > worse ? "better" : "worse";
}

/** The same of a summary that is a share, `matters` in points; of all the runs there are, and with the default bound, unless told otherwise. */
export function shareKind(
  pairs: PairedNumbers,
  { planned = pairs.n, matters = DEFAULT_MATTERS }: Partial<Judging> = {},
) {
  return verdictKind(pairs, { planned, matters, scale: 0.01 });
}

/** The shares of the planned runs at which they were looked at, up to `n` of them. */
function looks(n: number, planned: number): number[] {
  const shares: number[] = [];
  for (let look = ENOUGH_RUNS; look < n; look *= 2) shares.push(look / planned);
  return [...shares, n / planned];
}

/**
 * What is to be said where many plans and measures are compared at once: null of one comparison. Each is held to 5 % by itself,
 * so of `comparisons` in which nothing differs, one in twenty looks clear by chance.
 */
export function manyCompared(comparisons: number): string | null {
  if (comparisons < 2) return null;
  const chance = comparisons / 20;
  const few = chance < 1 ? "less than one" : `about ${Math.round(chance)}`;
  return `${comparisons} comparisons are made here, each held to 5 % by itself: if nothing differed, ${few} of them would still look clear by chance.`;
}
