import { measureByWeek } from "../../analysis/measure-by-week.ts";
import { fitWeekly } from "../../analysis/statistics/grouped-hazard.ts";
import { quantile } from "../../analysis/statistics/quantile.ts";
import { planOf } from "../../engine/plan-result.ts";
import type { World } from "../../engine/world.ts";
import { WEEKS_PER_MONTH } from "../../text/words/time-words.ts";
import type { Lab } from "../lab.ts";
import { idlePlan, reducedWorld } from "../reduced.ts";
import { generated } from "./generated.ts";
import { MONTH_ENDS, TETRACYCLINE } from "./tetracycline.ts";

const RUNS = 2000;

/** Rates a month: of influence from outside, and of peers at their strongest. */
export interface MonthlyRates {
  external: number;
  peers: number;
}

/** The simulated runs of one explanation of the curve, in doctors. */
export interface CurveFit {
  name: string;
  rates: MonthlyRates;
  /** Users at the end of each month, by run. */
  runs: number[][];
  /** Mean of the runs by month. */
  mean: number[];
  /** The middle 90 % by month, both ends included. */
  lo90: number[];
  hi90: number[];
  /** Root of the mean squared distance of `mean` from the observed counts. */
  distance: number;
  /** Share of the runs that are themselves as far from `mean`, or farther. */
  asFar: number;
  /** Months of the 17 whose observed count lies in the middle 90 %. */
  within: number;
}

/** What the picture of the curve needs: the observed counts, and what explains them. */
export interface RealCurve {
  months: number[];
  people: number;
  observed: readonly number[];
  fits: CurveFit[];
}

/**
 * Three explanations simulated by the engine: nobody influences anybody, everyone is influenced by everyone (the rates
 * of both by maximum likelihood of the weekly process), and a community of teams and bridges in which peers pull only
 * together.
 */
export async function realCurve(lab: Lab): Promise<RealCurve> {
  const alone = fitWeekly(TETRACYCLINE, MONTH_ENDS, { constant: true });
  const together = fitWeekly(TETRACYCLINE, MONTH_ENDS);
  const monthly = ({ p, q }: { p: number; q: number }) => ({
    external: p * WEEKS_PER_MONTH,
    peers: q * WEEKS_PER_MONTH,
  });
  const fits = [
    await simulated(lab, "a constant rate", allTied, monthly(alone)),
    await simulated(lab, "all influence all", allTied, monthly(together)),
    await simulated(lab, "a clinical community", community, COMMUNITY_RATES),
  ];
  return {
    months: TETRACYCLINE.cumulative.map((_, k) => k + 1),
    people: TETRACYCLINE.people,
    observed: TETRACYCLINE.cumulative,
    fits,
  };
}

/** Found once, on a grid of steps of 0.01: the pair whose mean curve came nearest to the observed one. */
const COMMUNITY_RATES: MonthlyRates = { external: 0.09, peers: 0.06 };

type MakeWorld = (rates: MonthlyRates) => World;

/** 125 doctors, all tied to all, influence in proportion to the share who use it. */
const allTied: MakeWorld = ({ external, peers }) => {
  const network = { kind: "complete" as const, clinicians: TETRACYCLINE.people, degree: 0, rewiring: 0 };
  const world = reducedWorld(network, { persuasionPeers: peers / WEEKS_PER_MONTH });
  world.context.external = external / WEEKS_PER_MONTH;
  world.people.response = "simple";
  return world;
};

/** 125 doctors in five sites of five teams, all bridges active; a complex response with thresholds as by default. */
const community: MakeWorld = ({ external, peers }) => {
  const world = reducedWorld(generated({ sites: 5 }), { persuasionPeers: peers / WEEKS_PER_MONTH });
  world.context.external = external / WEEKS_PER_MONTH;
  world.people = { ...world.people, response: "complex", variation: 0.6, community: 1 };
  return world;
};

async function simulated(lab: Lab, name: string, world: MakeWorld, rates: MonthlyRates): Promise<CurveFit> {
  const weeks = MONTH_ENDS[MONTH_ENDS.length - 1];
  const record = { weeks: true };
  const plans = [idlePlan()];
  const result = await lab.run({ world: world(rates), plans, weeks, replicates: RUNS, seed: "tetracycline", record });
  const runs = Array.from({ length: RUNS }, (_, k) => {
    const share = measureByWeek(planOf(result, 0), "genuine", k + 1);
    return MONTH_ENDS.map((week) => Math.round(share[week] * TETRACYCLINE.people));
  });
  return describeFit(name, rates, runs);
}

/** Mean, band and distance of runs of counts at the ends of the months. */
export function describeFit(name: string, rates: MonthlyRates, runs: number[][]): CurveFit {
  const { cumulative } = TETRACYCLINE;
  const months = cumulative.map((_, k) => Float64Array.from(runs, (run) => run[k]).sort());
  const mean = months.map((counts) => counts.reduce((sum, count) => sum + count, 0) / counts.length);
  const lo90 = months.map((counts) => quantile(counts, 0.05));
  const hi90 = months.map((counts) => quantile(counts, 0.95));
  const from = (counts: readonly number[]) =>
    Math.sqrt(counts.reduce((sum, count, k) => sum + (mean[k] - count) ** 2, 0) / counts.length);
  const distance = from(cumulative);
  const asFar = runs.filter((run) => from(run) >= distance).length / runs.length;
  const within = cumulative.filter((count, k) => count >= lo90[k] && count <= hi90[k]).length;
  return { name, rates, runs, mean, lo90, hi90, distance, asFar, within };
}
