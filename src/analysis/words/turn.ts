import { lengthInWords, type TimeUnit } from "../../text/words/time-words.ts";
import type { PairedNumbers } from "../paired.ts";
import { VERDICT_WORDS } from "../verdict.ts";
import { shareKind, type VerdictKind } from "../verdict-kind.ts";
import { inHowMany } from "./replicate-words.ts";

/** Two plans over a longer run, in the same networks and by the same chance, on the headline at its end. */
export interface LaterPairs {
  /** Weeks of the longer run. */
  weeks: number;
  pairs: PairedNumbers;
}

/**
 * What is to be said of a verdict of `kind` that turns in a longer run: that it is clear there in the other direction, with the
 * counts. Null where it does not turn: where either is not clear, or both are and agree. `matters`: in points; `time`:
 * what the longer run is written in, where it is not whole years.
 */
export function turn(
  kind: VerdictKind,
  { weeks, pairs }: LaterPairs,
  plan: string,
  baseline: string,
  matters?: number,
  time: TimeUnit = "week",
): string | null {
  const later = shareKind(pairs, matters === undefined ? {} : { matters });
  const turned = (kind === "better" && later === "worse") || (kind === "worse" && later === "better");
  return turned ? `After ${lengthInWords(weeks, time)} the order turns: ${aheadIn(pairs, plan, baseline)}.` : null;
}

/** What is to be said of a longer run in which a verdict does not turn. */
export function noTurn({ weeks, pairs }: LaterPairs, plan: string, baseline: string, matters: number): string {
  const kind = shareKind(pairs, { matters });
  return `After ${lengthInWords(weeks, "week")} the order does not turn: ${VERDICT_WORDS[kind]}, ${aheadIn(pairs, plan, baseline)}.`;
}

/** "Mandate is ahead in 180 of 200". */
function aheadIn({ better, worse, n }: PairedNumbers, plan: string, baseline: string): string {
  const [ahead, count] = better >= worse ? [plan, better] : [baseline, worse];
  return `${ahead} is ahead ${inHowMany(count, n)}`;
}
