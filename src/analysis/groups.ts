import type { PlanResult, ShareRecord } from "../engine/plan-result.ts";
import { GENUINE } from "../engine/states.ts";
import { countNumbers, type Distribution, distribution } from "./statistics/distribution.ts";
import { quantile } from "./statistics/quantile.ts";

/**
 * Genuine use by group and by site, from results that recorded them. A group is its index in the record: professions in
 * their order, then the centre, then the margins. A site is its index in the network's order.
 */

/** Genuine share of one group or site at a week, over the replicates; those in which it has no members do not count. */
export function groupAt(plan: PlanResult, record: ShareRecord, group: number, week: number): Distribution {
  return distribution(plan.byReplicate((replicate) => plan.shareIn(record, group, GENUINE, replicate, week)));
}

/** A gap between two shares, over the replicates in which there are both. */
export interface Gap {
  /** Higher share minus lower group's share, as shares. */
  absolute: Distribution;
  /**
   * What the lower group has for one of the other's, by both medians: (higher share − gap) ÷ higher share. 0.8 is eight for ten;
   * on the same side of 1 as the gap is of 0. NaN where the median of the higher share is 0.
   */
  relative: number;
}

/** Centre minus margins at a week; margins ÷ centre. */
export function marginGapAt(plan: PlanResult, week: number): Gap {
  const margins = plan.shape.groups - 1;
  const share = (replicate: number, group: number) => plan.shareIn("groups", group, GENUINE, replicate, week);
  return gapOver(plan, (replicate) => [share(replicate, margins), share(replicate, margins - 1)]);
}

/** Highest minus lowest site at a week; lowest ÷ highest. Sites without people do not count. */
export function siteGapAt(plan: PlanResult, week: number): Gap {
  return gapOver(plan, (replicate) => {
    const shares = siteShares(plan, replicate, week).sort();
    return [shares[0], shares[countNumbers(shares) - 1] ?? Number.NaN];
  });
}

function gapOver(plan: PlanResult, ends: (replicate: number) => readonly [lower: number, higher: number]): Gap {
  const pairs = plan.byReplicate(ends);
  const absolute = distribution(pairs.map(([lower, higher]) => higher - lower));
  const both = pairs.filter(([lower, higher]) => !Number.isNaN(higher - lower));
  const { median: whole } = distribution(both.map(([, higher]) => higher));
  return { absolute, relative: whole > 0 ? (whole - absolute.median) / whole : Number.NaN };
}

/**
 * Genuine shares of the sites at a week, [site][replicate]. `ordered` false: by index in the record, for sites that are the
 * same from network to network. True: the lowest, the second lowest, … of each network, for sites drawn anew each time.
 * NaN for a site without people.
 */
export function sitesAt(plan: PlanResult, ordered: boolean, week: number): Float64Array[] {
  const runs = plan.replicates;
  const sites = Array.from({ length: plan.shape.sites }, () => new Float64Array(runs));
  for (let run = 0; run < runs; run++) {
    const shares = siteShares(plan, plan.from + run, week);
    if (ordered) shares.sort();
    for (let site = 0; site < shares.length; site++) sites[site][run] = shares[site];
  }
  return sites;
}

/** Medians of genuine use in the given weeks, one column for each of the sites in `shown`; sites as in `sitesAt`. */
export function siteMedians(
  plan: PlanResult,
  ordered: boolean,
  shown: readonly number[],
  weeks: readonly number[],
): Float64Array[] {
  const medians = shown.map(() => new Float64Array(weeks.length));
  weeks.forEach((week, k) => {
    const sites = sitesAt(plan, ordered, week);
    shown.forEach((site, i) => {
      const sorted = sites[site].sort();
      medians[i][k] = quantile(sorted, 0.5, countNumbers(sorted));
    });
  });
  return medians;
}

/** How far each site is from its network as a whole at a week: its genuine share minus the network's, median over the replicates; sites as in `sitesAt`. */
export function sitesFromNetwork(plan: PlanResult, ordered: boolean, week: number): number[] {
  const whole = plan.byReplicate((replicate) => plan.weekly("genuine", replicate)[week]);
  return sitesAt(plan, ordered, week).map(
    (shares) => distribution(shares.map((share, run) => share - whole[run])).median,
  );
}

/** Genuine shares of all sites of one replicate at a week, by index in the record. */
function siteShares(plan: PlanResult, replicate: number, week: number): Float64Array {
  const shares = new Float64Array(plan.shape.sites);
  for (let site = 0; site < shares.length; site++) shares[site] = plan.shareIn("sites", site, GENUINE, replicate, week);
  return shares;
}
