import type { Bands } from "../bands.ts";
import { wilson } from "../statistics/wilson.ts";
import type { ObservedAudit } from "./read-observed-audits.ts";

/** How audits in the field lie to the middle 80 % of what a plan's networks show in recorded use. */
export interface AgainstBands {
  /** Audits in weeks that were simulated. */
  compared: number;
  inside: number;
  above: number;
  below: number;
  /** Of those outside, how many chance in so few notes accounts for: their 95 % interval (Wilson) reaches the band. */
  byChance: number;
  /** Audits before week 0 or after the last week. */
  elsewhere: number;
}

/** Counts audits inside, above and below the middle 80 % of the bands of measured use, in their own weeks. */
export function againstBands(audits: readonly ObservedAudit[], { lo80, hi80 }: Bands): AgainstBands {
  const counts: AgainstBands = { compared: 0, inside: 0, above: 0, below: 0, byChance: 0, elsewhere: 0 };
  for (const { week, share, notes } of audits) {
    const [low, high] = [lo80[week], hi80[week]];
    // outside the run there is nothing
    if (!(low <= high)) {
      counts.elsewhere++;
      continue;
    }
    counts.compared++;
    if (share >= low && share <= high) {
      counts.inside++;
      continue;
    }
    if (share > high) counts.above++;
    else counts.below++;
    if (notes === null) continue;
    const { lo, hi } = wilson(Math.round(share * notes), notes);
    if (share > high ? lo <= high : hi >= low) counts.byChance++;
  }
  return counts;
}

/**
 * The same in sentences that say no more than they can: nothing was fitted, and what fits proves nothing. The bands hold shares
 * of all notes, so that 8 in 10 is said of audits of every note alone. `replicates`: what is repeated, "networks" or "runs".
 */
export function observedInWords(
  audits: readonly ObservedAudit[],
  bands: Bands,
  plan: string,
  replicates: string,
): string {
  const { compared, inside, above, below, byChance, elsewhere } = againstBands(audits, bands);
  const outside = above + below;
  if (compared === 0) {
    return `${audits.length === 1 ? "Your audit lies" : `Your ${audits.length} audits lie`} outside the time that is simulated.`;
  }
  const band = `the middle 80 % of what ${plan} shows as recorded use`;
  const yours = elsewhere > 0 ? `${compared} audits in the time simulated` : `${compared} audits`;
  const lies =
    compared === 1
      ? `Your audit${elsewhere > 0 ? " in the time simulated" : ""} lies ${inside === 1 ? "in" : above === 1 ? "above" : "below"} ${band}.`
      : `Of your ${yours}, ${inside} ${inside === 1 ? "lies" : "lie"} in ${band}, ${above} above it, ${below} below it.`;
  return [
    lies,
    ...(outside > 0 && byChance > 0
      ? [`Chance in so few notes is enough for ${outside === 1 ? "that" : `${byChance} of the ${outside} outside`}.`]
      : []),
    ...(elsewhere > 0 ? [`${elsewhere} at other times ${elsewhere === 1 ? "is" : "are"} not compared.`] : []),
    `Were yours one of these ${replicates} and every note looked at, about 8 in 10 would lie inside; of few notes, fewer would.`,
    "Nothing was fitted to them, and audits that lie inside do not show that the plan is what works.",
  ].join(" ");
}
