import { type Distribution, distribution } from "../statistics/distribution.ts";
import { student95, Z95 } from "../statistics/student.ts";
import { bootstrapDeviations, meanTerms, RESAMPLING, type Resampling } from "./resample.ts";
import type { Responses } from "./responses.ts";
import type { SaltelliDesign } from "./saltelli-design.ts";
import {
  partlyUsed,
  reliability,
  type SobolEstimate,
  type SobolTerms,
  sobolEstimate,
  sobolTerms,
} from "./sobol-terms.ts";
import { trajectoryIndices } from "./trajectories.ts";

/** Whether replicates of one number share their chance at all points, or every run has chance of its own. */
export type ChanceKind = "same" | "fresh";

/** An estimate with the half-width of its 95 % interval; NaN where it cannot be told. */
export interface IndexEstimate {
  value: number;
  conf: number;
}

/** What a Sobol analysis says of one outcome. */
export interface SobolAnalysis {
  first: IndexEstimate[];
  total: IndexEstimate[];
  /** By pair, in the order of `pairsOf`; empty without second order. */
  second: IndexEstimate[];
  /** Variance of the mean response over the factors. */
  variance: number;
  /** Share of the variance of single runs that is chance; NaN where there is one run a point. */
  chance: IndexEstimate;
  /** Of it, where chance is the same at all points: what it adds everywhere alike, and what depends on the factors. */
  chanceParts: { alone: number; withFactors: number } | null;
  /** Indices of each replicate as a model of its own, over replicates; null where chance is fresh, or there is one run a point. */
  trajectories: { first: Distribution[]; total: Distribution[] } | null;
  usedBasePoints: number;
  /** Of these, the ones that lack a part, for some of their runs failed. */
  partlyUsed: number;
  /** Whether there is one run a point, so that its chance counts as the factors'. */
  single: boolean;
  /** Whether intervals hold for other replicates too, and not only for these. */
  overReplicates: boolean;
  /** Whether replicates of one number are alike over points although chance is said to be fresh. */
  looksShared: boolean;
}

/** Groups of replicates that the jackknife leaves out by turns: at least, at most. */
const [LEAST_GROUPS, MOST_GROUPS] = [3, 20];

/** Normal quantile beyond which replicates are too much alike over points for each run to have chance of its own: 1 in 10,000. */
const ALIKE = 3.719;

/**
 * Sobol indices of the mean response of a model with chance, from the runs of a Saltelli design: `sobolEstimate` has the
 * estimators, `CrossProducts` how chance is kept out. Intervals are those of SALib, z times the deviation over resamples of base
 * points; where chance is shared over points they also cover what other replicates would give, by the jackknife.
 */
export function sobol(
  responses: Responses,
  design: SaltelliDesign,
  chance: ChanceKind,
  resampling: Resampling = RESAMPLING,
): SobolAnalysis {
  const found = sobolTerms(responses, design);
  const weight = reliability(found);
  const estimate = (means: Float64Array) => sobolEstimate(means, found, weight);
  const overall = estimate(meanTerms(found.terms));
  const overPoints = bootstrapDeviations(found.terms, (means) => flat(estimate(means)), resampling);
  const shared = chance === "same" && !found.single;
  const overReplicates = shared ? jackknifeWidths(responses, design, weight) : null;
  const all = flat(overall).map((value, k): IndexEstimate => {
    const [points, replicates] = [Z95 * overPoints[k], overReplicates?.[k] ?? 0];
    return { value, conf: Math.sqrt(points * points + replicates * replicates) };
  });
  const { factors } = design;
  const { variance, chanceVariance } = overall;
  const trajectories = shared ? trajectoryIndices(responses, design) : null;
  return {
    chance: all[0],
    first: all.slice(1, 1 + factors),
    total: all.slice(1 + factors, 1 + 2 * factors),
    second: all.slice(1 + 2 * factors),
    variance,
    chanceParts: shared ? partsOfChance(found, overall) : null,
    trajectories: trajectories && {
      first: overRows(trajectories.first, factors),
      total: overRows(trajectories.total, factors),
    },
    usedBasePoints: found.used.length,
    partlyUsed: partlyUsed(found),
    single: found.single,
    overReplicates: overReplicates !== null || !shared,
    looksShared: chance === "fresh" && !found.single && areAlike(found, chanceVariance),
  };
}

function flat({ chance, first, total, second }: SobolEstimate): number[] {
  return [chance, ...first, ...total, ...second];
}

/** Half-widths of 95 % intervals that stand for other replicates, by leaving replicates out by turns; null with too few. */
function jackknifeWidths(responses: Responses, design: SaltelliDesign, weight: number): number[] | null {
  const { replicates, values } = responses;
  const groups = Math.min(replicates, MOST_GROUPS);
  if (groups < LEAST_GROUPS) return null;
  const without = Array.from({ length: groups }, (_, group) => {
    const left = values.map((value, k) => ((k % replicates) % groups === group ? Number.NaN : value));
    const found = sobolTerms({ ...responses, values: left }, design);
    return flat(sobolEstimate(meanTerms(found.terms), found, weight));
  });
  return without[0].map((_, k) => {
    const mean = without.reduce((sum, row) => sum + row[k], 0) / groups;
    const squares = without.reduce((sum, row) => sum + (row[k] - mean) ** 2, 0);
    return student95(groups - 1) * Math.sqrt((squares * (groups - 1)) / groups);
  });
}

/** Shares of the variance of single runs: what a replicate adds at all points alike, and the rest of chance. */
function partsOfChance(
  { sharedVariance, used }: SobolTerms,
  { variance, chanceVariance }: SobolEstimate,
): { alone: number; withFactors: number } {
  const n = 2 * used.length;
  const shared = (sharedVariance - chanceVariance / n) / (1 - 1 / n);
  const alone = Math.min(chanceVariance, Math.max(0, shared));
  const all = Math.max(0, variance) + chanceVariance;
  return { alone: alone / all, withFactors: (chanceVariance - alone) / all };
}

/** Whether what replicates add at all points alike is more than chance of each run's own explains (Wilson and Hilferty 1931). */
function areAlike({ sharedVariance, used, replicates }: SobolTerms, chanceVariance: number): boolean {
  const part = 2 / (9 * (replicates - 1));
  const root = 1 - part + ALIKE * Math.sqrt(part);
  return (sharedVariance * 2 * used.length) / chanceVariance > root * root * root;
}

function overRows(rows: readonly number[][], factors: number): Distribution[] {
  return Array.from({ length: factors }, (_, j) => distribution(rows.map((row) => row[j])));
}
