import type { JobResult } from "../engine/result.ts";
import { countNumbers, type Distribution, distribution } from "./distribution.ts";
import { quantile } from "./quantile.ts";
import { byReplicate, lastWeek, replicateCount, weekly } from "./table.ts";

/**
 * Genuine use by group and by site, from results that recorded them. A group is its place in the record: professions in
 * their order, then the centre, then the margins. A site is its place in the network's order.
 */

/** States of practice in a record of groups: genuine use is the third. */
const STATES = 4;
const GENUINE = 2;

/** Which of the two records. */
export type GroupRecord = "groups" | "sites";

/** How many groups or sites the result holds. */
export function groupCount(result: JobResult, record: GroupRecord): number {
  return recorded(result, record).length / (runCount(result) * STATES * (lastWeek(result) + 1));
}

/** Genuine share of one group or site in one run by week, a view into the result; NaN in all weeks where it has no members. */
export function groupGenuine(
  result: JobResult,
  record: GroupRecord,
  plan: number,
  replicate: number,
  group: number,
): Float64Array {
  const weeks = lastWeek(result) + 1;
  const at = ((runPlace(result, plan, replicate) * groupCount(result, record) + group) * STATES + GENUINE) * weeks;
  return recorded(result, record).subarray(at, at + weeks);
}

/** Genuine share of one group or site at a week, over the replicates; those in which it has no members do not count. */
export function groupAt(
  result: JobResult,
  record: GroupRecord,
  plan: number,
  group: number,
  week: number,
): Distribution {
  return distribution(byReplicate(result, (replicate) => groupGenuine(result, record, plan, replicate, group)[week]));
}

/** A gap between two shares, over the replicates in which there are both. */
export interface Gap {
  /** Higher share minus lower group's share, as shares. */
  absolute: Distribution;
  /** The lower group's share ÷ the other's: 0.8 is eight in the one for ten in the other. NaN where the other is 0. */
  relative: Distribution;
}

/** Centre minus margins at a week; margins ÷ centre. */
export function marginGapAt(result: JobResult, plan: number, week: number): Gap {
  const margins = groupCount(result, "groups") - 1;
  const share = (replicate: number, group: number) => groupGenuine(result, "groups", plan, replicate, group)[week];
  return gapOver(result, (replicate) => [share(replicate, margins), share(replicate, margins - 1)]);
}

/** Highest minus lowest site at a week; lowest ÷ highest. Sites without people do not count. */
export function siteGapAt(result: JobResult, plan: number, week: number): Gap {
  return gapOver(result, (replicate) => {
    const shares = siteShares(result, plan, replicate, week).sort();
    return [shares[0], shares[countNumbers(shares) - 1] ?? Number.NaN];
  });
}

function gapOver(result: JobResult, ends: (replicate: number) => readonly [lower: number, higher: number]): Gap {
  const pairs = byReplicate(result, ends);
  return {
    absolute: distribution(pairs.map(([lower, higher]) => higher - lower)),
    relative: distribution(pairs.map(([lower, higher]) => (higher === 0 ? Number.NaN : lower / higher))),
  };
}

/**
 * Genuine shares of the sites at a week, [site][replicate]. `ordered` false: by place in the record, for sites that are the
 * same from network to network. True: the lowest, the second lowest, … of each network, for sites drawn anew each time.
 * NaN for a site without people.
 */
export function sitesAt(result: JobResult, plan: number, ordered: boolean, week: number): Float64Array[] {
  const runs = replicateCount(result);
  const sites = Array.from({ length: groupCount(result, "sites") }, () => new Float64Array(runs));
  for (let run = 0; run < runs; run++) {
    const shares = siteShares(result, plan, result.job.from + run, week);
    if (ordered) shares.sort();
    for (let site = 0; site < shares.length; site++) sites[site][run] = shares[site];
  }
  return sites;
}

/** Medians of genuine use in the given weeks, one column for each of the sites in `shown`; sites as in `sitesAt`. */
export function siteMedians(
  result: JobResult,
  plan: number,
  ordered: boolean,
  shown: readonly number[],
  weeks: readonly number[],
): Float64Array[] {
  const medians = shown.map(() => new Float64Array(weeks.length));
  weeks.forEach((week, k) => {
    const sites = sitesAt(result, plan, ordered, week);
    shown.forEach((site, i) => {
      const sorted = sites[site].sort();
      medians[i][k] = quantile(sorted, 0.5, countNumbers(sorted));
    });
  });
  return medians;
}

/** How far each site is from its network as a whole at a week: its genuine share minus the network's, median over the replicates; sites as in `sitesAt`. */
export function sitesFromNetwork(result: JobResult, plan: number, ordered: boolean, week: number): number[] {
  const whole = byReplicate(result, (replicate) => weekly(result, plan, replicate, "genuine")[week]);
  return sitesAt(result, plan, ordered, week).map(
    (shares) => distribution(shares.map((share, run) => share - whole[run])).median,
  );
}

/** Genuine shares of all sites of one run at a week, by place in the record. */
function siteShares(result: JobResult, plan: number, replicate: number, week: number): Float64Array {
  const weeks = lastWeek(result) + 1;
  const count = groupCount(result, "sites");
  const first = runPlace(result, plan, replicate) * count;
  const all = recorded(result, "sites");
  const shares = new Float64Array(count);
  for (let site = 0; site < count; site++) shares[site] = all[((first + site) * STATES + GENUINE) * weeks + week];
  return shares;
}

function runPlace(result: JobResult, plan: number, replicate: number): number {
  return plan * replicateCount(result) + replicate - result.job.from;
}

function runCount(result: JobResult): number {
  return result.job.plans.length * replicateCount(result);
}

function recorded(result: JobResult, record: GroupRecord): Float64Array {
  const columns = result[record];
  if (columns === null) throw new Error(`invalid result: ${record} were not recorded`);
  return columns;
}
