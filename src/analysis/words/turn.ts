import { weeksInWords } from "../../text/weeks-in-words.ts";
import type { PairedNumbers } from "../paired.ts";
import { shareKind, type VerdictKind } from "../verdict-kind.ts";

/** Two plans over a longer run, in the same networks and by the same chance, on the headline at its end. */
export interface LaterPairs {
  /** Weeks of the longer run. */
  weeks: number;
  pairs: PairedNumbers;
}

/**
 * What is to be said of a verdict of `kind` that turns in a longer run: that it is clear there in the other direction, with the
 * counts. Null where it does not turn: where either is not clear, or both are and agree. `matters`: in points.
 */
export function turn(
  kind: VerdictKind,
  { weeks, pairs }: LaterPairs,
  plan: string,
  baseline: string,
  matters?: number,
): string | null {
  const later = shareKind(pairs, matters === undefined ? {} : { matters });
  const turned = (kind === "better" && later === "worse") || (kind === "worse" && later === "better");
  if (!turned) return null;
  const [ahead, count] = later === "better" ? [plan, pairs.better] : [baseline, pairs.worse];
  const where = count === pairs.n ? `in all ${pairs.n}` : `in ${count} of ${pairs.n}`;
  return `After ${weeksInWords(weeks)} the order turns: ${ahead} is ahead ${where}.`;
}
