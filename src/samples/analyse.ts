import { givenDataFirstOrder } from "../analysis/sensitivity/given-data.ts";
import { morris } from "../analysis/sensitivity/morris.ts";
import { partialRankCorrelations } from "../analysis/sensitivity/partial-ranks.ts";
import type { Resampling } from "../analysis/sensitivity/resample.ts";
import { type ResponseBin, responseCurve } from "../analysis/sensitivity/response-curve.ts";
import { pointMeans, type Responses } from "../analysis/sensitivity/responses.ts";
import { blockOf, type SaltelliDesign } from "../analysis/sensitivity/saltelli-design.ts";
import { type IndexEstimate, sobol } from "../analysis/sensitivity/sobol.ts";
import { pairsOf } from "../analysis/sensitivity/sobol-terms.ts";
import type { Distribution } from "../analysis/statistics/distribution.ts";
import { noteTexts } from "./notes.ts";
import type { SampleOutcome } from "./read-outcomes.ts";
import type { Samples } from "./read-samples.ts";

/** A number by factor; NaN where there is none. */
export type ByFactor = Record<string, number>;

/** What is said of one outcome: tables of numbers by factor under the names that SALib gives them, and what they rest on. */
export interface OutcomeAnalysis {
  design: "saltelli" | "morris" | "given";
  /** Numbers by factor: S1, S1_conf, ST, ST_conf; mu, mu_star, sigma…; PRCC, PRCC_conf. */
  byFactor: Record<string, ByFactor>;
  /** Second-order indices by first, then second factor; null where they were not asked for. */
  second: { S2: Record<string, ByFactor>; S2_conf: Record<string, ByFactor> } | null;
  /** Single numbers: chance, chance_conf… */
  numbers: Record<string, number>;
  /** Indices by replicate as distributions; null where they mean nothing. */
  trajectories: { S1: Record<string, Distribution>; ST: Record<string, Distribution> } | null;
  responses: Record<string, ResponseBin[]>;
  runs: { points: number; replicates: number; failed: number };
  /** Independent units of the design and how many are used: base points, trajectories or points. */
  units: { name: string; all: number; used: number };
  /** What a reader must know before using the numbers. */
  notes: string[];
}

/** Analyses one outcome of samples as their design allows; an outcome with infinite numbers, or without any, gives its note alone. */
export function analyse(samples: Samples, outcome: SampleOutcome, resampling: Resampling): OutcomeAnalysis {
  const { responses } = outcome;
  const { points, replicates, values } = responses;
  const failed = values.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0);
  const infinite = values.reduce((count, value) => count + (Math.abs(value) === Number.POSITIVE_INFINITY ? 1 : 0), 0);
  const runs = { points, replicates, failed };
  if (infinite > 0 || failed === values.length) {
    return { ...nothing(samples), runs, notes: noteTexts({ infinite, runs: values.length }) };
  }
  const means = pointMeans(responses);
  const found = byDesign(samples, responses, resampling);
  const byRank = partialRankCorrelations(samples.columns, independent(samples, means));
  const names = samples.columns.map(({ name }) => name);
  const monotone = samples.design.kind === "morris" ? {} : estimates("PRCC", names, byRank);
  return {
    ...{ design: samples.design.kind, second: null, trajectories: null, ...found },
    byFactor: { ...found.byFactor, ...monotone },
    responses: Object.fromEntries(samples.columns.map((column) => [column.name, responseCurve(column, means)])),
    runs,
  };
}

type Found = Pick<OutcomeAnalysis, "byFactor" | "numbers" | "units" | "notes"> & Partial<OutcomeAnalysis>;

function byDesign(samples: Samples, responses: Responses, resampling: Resampling): Found {
  const { design } = samples;
  if (design.kind === "saltelli") return saltelli(samples, design, responses, resampling);
  const { points } = responses;
  if (design.kind === "given") {
    const { first, single, usedPoints } = givenDataFirstOrder(responses, samples.columns, resampling);
    const names = samples.columns.map(({ name }) => name);
    const units = { name: "points", all: points, used: usedPoints };
    const flat = first.every(({ value }) => Number.isNaN(value));
    return { byFactor: estimates("S1", names, first), numbers: {}, units, notes: noteTexts({ single, units, flat }) };
  }
  const effects = morris(responses, design, resampling);
  const pick = (of: (effect: (typeof effects)[number]) => IndexEstimate) => effects.map(of);
  const used = Math.min(...effects.map(({ trajectories }) => trajectories));
  const units = { name: "trajectories", all: design.trajectories, used };
  return {
    byFactor: {
      ...estimates(
        "mu",
        samples.factors,
        pick(({ mu }) => mu),
      ),
      ...estimates(
        "mu_star",
        samples.factors,
        pick(({ muStar }) => muStar),
      ),
      ...estimates(
        "sigma",
        samples.factors,
        pick(({ sigma }) => sigma),
      ),
      sigma_chance: named(
        samples.factors,
        effects.map(({ sigmaChance }) => sigmaChance),
      ),
    },
    numbers: {},
    units,
    notes: noteTexts({ single: responses.replicates === 1, units }),
  };
}

function saltelli(samples: Samples, design: SaltelliDesign, responses: Responses, resampling: Resampling): Found {
  const { factors, chance } = samples;
  const found = sobol(responses, design, chance, resampling);
  const { chanceParts, trajectories } = found;
  const second = { S2: pairTable(factors, found.second, "value"), S2_conf: pairTable(factors, found.second, "conf") };
  const units = { name: "base points", all: design.basePoints, used: found.usedBasePoints };
  const flat = found.first.every(({ value }) => Number.isNaN(value));
  return {
    byFactor: { ...estimates("S1", factors, found.first), ...estimates("ST", factors, found.total) },
    second: design.secondOrder ? second : null,
    numbers: {
      chance: found.chance.value,
      chance_conf: found.chance.conf,
      chance_alone: chanceParts?.alone ?? Number.NaN,
      chance_by_factor: chanceParts?.withFactors ?? Number.NaN,
      variance: found.variance,
    },
    trajectories: trajectories && {
      S1: named(factors, trajectories.first),
      ST: named(factors, trajectories.total),
    },
    units,
    notes: noteTexts({ ...found, units, flat }),
  };
}

/** Means at the points that are drawn independently: of a Saltelli design the rows A and B. */
function independent({ design }: Samples, means: Float64Array): Float64Array {
  if (design.kind !== "saltelli") return means;
  const out = new Float64Array(means.length).fill(Number.NaN);
  for (let i = 0; i < design.basePoints; i++) {
    const { a, b } = blockOf(design, i);
    out[a] = means[a];
    out[b] = means[b];
  }
  return out;
}

function nothing({ design }: Samples): OutcomeAnalysis {
  const units = { name: "points", all: 0, used: 0 };
  const runs = { points: 0, replicates: 0, failed: 0 };
  return {
    ...{ design: design.kind, byFactor: {}, second: null, numbers: {}, trajectories: null },
    ...{ responses: {}, runs, units, notes: [] },
  };
}

function estimates(
  name: string,
  factors: readonly string[],
  found: readonly IndexEstimate[],
): Record<string, ByFactor> {
  return {
    [name]: named(
      factors,
      found.map(({ value }) => value),
    ),
    [`${name}_conf`]: named(
      factors,
      found.map(({ conf }) => conf),
    ),
  };
}

function named<T>(factors: readonly string[], values: readonly T[]): Record<string, T> {
  return Object.fromEntries(factors.map((factor, j) => [factor, values[j]]));
}

function pairTable(
  factors: readonly string[],
  found: readonly IndexEstimate[],
  part: keyof IndexEstimate,
): Record<string, ByFactor> {
  const table = new Map<string, [string, number][]>();
  pairsOf(factors.length).forEach(([j, k], p) => {
    const row = table.get(factors[j]) ?? [];
    table.set(factors[j], [...row, [factors[k], found[p]?.[part] ?? Number.NaN]]);
  });
  return Object.fromEntries([...table].map(([factor, row]) => [factor, Object.fromEntries(row)]));
}
