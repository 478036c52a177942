import { capitalised } from "../../text/words/capitalised.ts";
import type { PairedNumbers } from "../paired.ts";
import { VERDICT_WORDS } from "../verdict.ts";
import { ENOUGH_RUNS, type VerdictKind } from "../verdict-kind.ts";

/**
 * Whether a verdict survives what is not known of people, in a short sentence: "Still ahead in 171 of 200." `kind` and `pairs`
 * are of runs in which the constants vary, `certain` what the same plans come to where they do not; null while that is not
 * known, and then the counts alone are told.
 */
export function survival(kind: VerdictKind, pairs: PairedNumbers, certain: VerdictKind | null): string {
  const count = countOf(pairs);
  if (kind === "tooFew") return `Too few runs to say (${ENOUGH_RUNS} are needed): ${count}.`;
  if (certain === null || certain === "tooFew") return `${capitalised(count)}.`;
  const clear = kind === "better" || kind === "worse";
  if (kind === certain) return clear ? `Still ${count}.` : `Still ${VERDICT_WORDS[kind]}: ${count}.`;
  if (certain === "better" || certain === "worse") {
    if (clear) return `The order turns: ${count}.`;
    return kind === "unclear" ? `No longer clear: ${count}.` : `No longer: ${VERDICT_WORDS[kind]}, ${count}.`;
  }
  const told = clear ? capitalised(count) : `${capitalised(VERDICT_WORDS[kind])}: ${count}`;
  return `${told}; without it ${VERDICT_WORDS[certain]}.`;
}

/** "ahead in 171 of 200", or "behind in" where that is more. */
function countOf({ better, worse, n }: PairedNumbers): string {
  return better >= worse ? `ahead in ${better} of ${n}` : `behind in ${worse} of ${n}`;
}
